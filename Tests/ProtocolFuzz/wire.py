"""Messages for a kernel, whole and broken: what each kind does to the frames of a wire message."""

import json
import random

DELIMITER = b"<IDS|MSG>"
# What nobody signed says; a session in which it has run is lost.
HOSTILE = "hostile = True"
# What was rightly signed and must run, each time.
COUNTED = "ran += 1"

JUNK = [None, True, False, 0, -1, 2**63, -2**70, 1e308, "", "x", "\x00", "\ud800", "😀" * 50, [], [[]], {}, {"a": 1},
        [None] * 100, "9" * 1000]

FIELDS = {
    "execute_request": {"code": COUNTED, "silent": False, "store_history": True, "user_expressions": {},
                        "allow_stdin": False, "stop_on_error": False},
    "complete_request": {"code": "import nu", "cursor_pos": 9},
    "inspect_request": {"code": "print", "cursor_pos": 5, "detail_level": 0},
    "is_complete_request": {"code": "def f():"},
    "history_request": {"hist_access_type": "range", "output": True, "raw": True, "session": 0, "start": 0, "stop": 5,
                        "n": 5, "pattern": "*", "unique": True},
    "comm_info_request": {"target_name": "t"},
    "kernel_info_request": {},
    "comm_open": {"comm_id": "c", "target_name": "t", "data": {}},
    "comm_msg": {"comm_id": "c", "data": {}},
    "comm_close": {"comm_id": "c", "data": {}},
    "input_reply": {"value": "x"},
    "usage_request": {},
    "debug_request": {"command": "inspectVariables", "seq": 1, "type": "request",
                      "arguments": {"variablesReference": 1, "variableName": "ran"}},
    "create_subshell_request": {},
    "delete_subshell_request": {"subshell_id": "s"},
    "list_subshell_request": {},
    "connect_request": {},
    "shutdown_request": {"restart": "neither"},
    "no_such_request": {"x": 1},
}


class Wire:
    """Makes the messages of one client of a kernel."""

    def __init__(self, session, generator):
        self.session = session
        self.generator = generator
        self.kept = []

    def signed(self, kind, content, **changes):
        """A whole message, rightly signed."""
        message = self.session.msg(kind, content)
        message["header"].update(changes)
        parts = [message["header"], {}, {}, content]
        return self.sign([json.dumps(part, default=str).encode() for part in parts])

    def sign(self, body):
        """Frames with a right signature, whatever they say."""
        return [DELIMITER, self.session.sign(body), *body]

    def hostile(self):
        """A cell that must not run, whole until something is done to it."""
        return self.signed("execute_request", {**FIELDS["execute_request"], "code": HOSTILE})

    # What nobody has signed.

    def wrong_signature(self):
        frames = self.hostile()
        frames[1] = self.generator.choice([b"", b"0" * 64, b"0", frames[1][:-1], frames[1] + b"0", frames[1].upper(),
                                           frames[1][::-1], b"\xff" * 64, frames[1][:32] + b"0" * 32])
        return frames

    def changed(self):
        frames = self.hostile()
        place = self.generator.randrange(2, 6)
        body = bytearray(frames[place])
        if body:
            body[self.generator.randrange(len(body))] ^= 1 << self.generator.randrange(8)
        frames[place] = bytes(body)
        return frames

    def frames_lost(self):
        frames = self.hostile()
        for _ in range(self.generator.randrange(1, 4)):
            del frames[self.generator.randrange(len(frames))]
        return frames

    def frames_cut(self):
        frames = self.hostile()
        place = self.generator.randrange(len(frames))
        frames[place] = frames[place][:self.generator.randrange(len(frames[place]) or 1)]
        return frames

    def frames_added(self):
        frames = self.hostile()
        place = self.generator.randrange(1, 6)
        extra = self.generator.choice([b"", b"{}", DELIMITER, self.noise(40)])
        return frames[:place] + [extra] + frames[place:]

    def frames_moved(self):
        frames = self.hostile()
        moved = frames[:]
        while moved == frames:
            self.generator.shuffle(moved)
        # Behind the delimiter they are a signature and its message again only in the old order.
        return moved

    def random_frames(self):
        return [self.noise(self.generator.randrange(60)) for _ in range(self.generator.randrange(1, 10))]

    def deep(self):
        depth = self.generator.choice([100, 1000, 50_000])
        frames = self.hostile()
        frames[self.generator.randrange(2, 6)] = b'{"a":[' * depth
        return frames

    def huge(self):
        frames = self.hostile()
        frames[self.generator.randrange(1, 6)] = self.noise(16) * self.generator.choice([1 << 10, 1 << 14, 1 << 17])
        return frames

    def replayed(self):
        return list(self.generator.choice(self.kept)) if self.kept else self.wrong_signature()

    # What is rightly signed and still wrong.

    def wrong_types(self):
        kind = self.generator.choice(list(FIELDS))
        content = dict(FIELDS[kind])
        if kind == "execute_request":
            # Whatever of it can be read is no cell of the count's.
            content["code"] = "pass"
        names = [name for name in content if (kind, name) != ("shutdown_request", "restart")]
        for name in self.generator.sample(names, self.generator.randrange(len(names) + 1)):
            content[name] = self.generator.choice(JUNK)
        if kind == "execute_request":
            content["stop_on_error"] = False
            content["allow_stdin"] = False
        return self.signed(kind, content)

    def fields_missing(self):
        kind = self.generator.choice([kind for kind in FIELDS if kind not in ("shutdown_request", "execute_request")])
        content = {name: value for name, value in FIELDS[kind].items() if self.generator.random() < 0.5}
        return self.signed(kind, content)

    def wrong_header(self):
        name = self.generator.choice(["msg_id", "msg_type", "session", "username", "date", "version", "subshell_id"])
        kind = self.generator.choice(["kernel_info_request", "complete_request", "comm_msg"])
        return self.signed(kind, FIELDS[kind], **{name: self.generator.choice(JUNK)})

    def wrong_json(self):
        # Signed: what of it can be read may run.
        body = self.signed("execute_request", {**FIELDS["execute_request"], "code": "pass"})[2:6]
        place = self.generator.randrange(4)
        body[place] = self.generator.choice([
            b"", b"null", b"[]", b"1", b'"x"', b"{", b"}", b"{]", b'{"a":}', b'{"a" 1}', b"\xff\xfe{}", b'{"\xc3\x28":1}',
            b"[" * 600 + b"]" * 600, b'{"a":' * 5000, b'{"a":1}garbage', b"\x00" * 10, b'{"a":"\\ud800"}"', b"{}" * 2,
            self.noise(30)])
        return self.sign(body)

    def long_texts(self):
        size = self.generator.choice([1000, 100_000])
        kind, content = self.generator.choice([
            ("complete_request", {"code": "a" * size, "cursor_pos": size}),
            ("inspect_request", {"code": "(" * size, "cursor_pos": size, "detail_level": 1}),
            ("is_complete_request", {"code": "[" * size}),
            ("history_request", {"hist_access_type": "search", "pattern": "*?" * (size // 100), "n": 5}),
            ("complete_request", {"code": "x = " + "é" * size, "cursor_pos": -size})])
        return self.signed(kind, content)

    def many_buffers(self):
        return self.signed("comm_msg", FIELDS["comm_msg"]) + [self.noise(8)] * self.generator.randrange(1, 50)

    # What is whole.

    def counted(self):
        # The session remembers cells for good, as IPython does: that is no growth to be found here.
        stored = self.generator.random() < 0.1
        frames = self.signed("execute_request", {**FIELDS["execute_request"], "store_history": stored})
        self.kept = self.kept[-200:] + [frames]
        return frames

    def whole(self):
        kind = self.generator.choice(["kernel_info_request", "complete_request", "is_complete_request", "usage_request",
                                      "history_request", "inspect_request"])
        return self.signed(kind, FIELDS[kind])

    def noise(self, size):
        return self.generator.randbytes(size)


# Each kind with its weight in a run.
UNSIGNED = [("wrong_signature", 16), ("changed", 16), ("frames_lost", 10), ("frames_cut", 10), ("frames_added", 10),
            ("frames_moved", 6), ("random_frames", 12), ("deep", 1), ("huge", 0.5), ("replayed", 12)]
SIGNED = [("wrong_types", 20), ("fields_missing", 8), ("wrong_header", 8), ("wrong_json", 10), ("long_texts", 0.5),
          ("many_buffers", 2), ("counted", 6), ("whole", 6)]
