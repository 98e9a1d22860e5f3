"""Messages on the wire as the real jupyter_client writes them, with what they say.

    python Tests/Oracles/Wires/make.py      writes wires.json beside itself

One message of each type that a kernel receives, then one for each hmac that hashlib offers, texts that are awkward in
JSON, long keys, binary buffers. Ids and dates are fixed: running it again gives the same file.
"""

import datetime
import hashlib
import hmac
import json
import pathlib

from jupyter_client.session import Session

REQUESTS = {
    "execute_request": {"code": "1 + 1", "silent": False, "store_history": True, "user_expressions": {"a": "x"},
                        "allow_stdin": True, "stop_on_error": True},
    "complete_request": {"code": "pri", "cursor_pos": 3},
    "inspect_request": {"code": "print", "cursor_pos": 5, "detail_level": 0},
    "is_complete_request": {"code": "def f():\n    return 1"},
    "history_request": {"raw": True, "output": False, "hist_access_type": "range", "session": -1, "start": 1, "stop": 2},
    "comm_info_request": {"target_name": "jupyter.widget"},
    "kernel_info_request": {},
    "comm_open": {"comm_id": "c1", "target_name": "t", "data": {"nested": [1, 2.5, None, True]}},
    "comm_msg": {"comm_id": "c1", "data": {}},
    "comm_close": {"comm_id": "c1", "data": {}},
    "input_reply": {"value": "Ada"},
    "interrupt_request": {},
    "shutdown_request": {"restart": True},
    "usage_request": {},
    "debug_request": {"type": "request", "seq": 3, "command": "inspectVariables", "arguments": {}},
    "create_subshell_request": {},
    "delete_subshell_request": {"subshell_id": "s1"},
    "list_subshell_request": {},
}
TEXTS = ["", "ä ß 漢字 😀", "\u2028\u2029\x00\x1f\x7f", "\\\"\n\r\t\b\f/", "</script>", "e\u0301", "\U0010ffff"]


def schemes():
    for name in sorted(hashlib.algorithms_guaranteed):
        try:
            hmac.HMAC(b"key", digestmod=getattr(hashlib, name))
        except (AttributeError, TypeError, ValueError):
            continue
        yield f"hmac-{name}"


def wire(kind, content, number, scheme="hmac-sha256", key="secret", subshell=None, metadata=None, buffers=()):
    session = Session(key=key.encode(), signature_scheme=scheme, session="oracle", username="ada")
    message = session.msg(kind, content, metadata=metadata)
    message["header"].update(msg_id=f"m{number}", date=datetime.datetime(2024, 5, 6, 7, 8, 9, 10, datetime.timezone.utc))
    if subshell:
        message["header"]["subshell_id"] = subshell
    frames = session.serialize(message, ident=[b"client\x00\xff"]) + list(buffers)
    return {"scheme": scheme, "key": key, "frames": [frame.hex() for frame in frames], "type": kind, "id": f"m{number}",
            "subshell": subshell, "content": content, "metadata": metadata or {}, "buffers": [b.hex() for b in buffers]}


def main():
    wires = [wire(kind, content, number) for number, (kind, content) in enumerate(REQUESTS.items())]
    wires += [wire("execute_request", {"code": "1"}, 100 + number, scheme=scheme, key=key)
              for number, (scheme, key) in enumerate((s, k) for s in schemes() for k in ("key", "k" * 300))]
    wires += [wire("execute_request", {"code": text}, 200 + number) for number, text in enumerate(TEXTS)]
    wires.append(wire("execute_request", {"code": "1"}, 300, key=""))
    wires.append(wire("execute_request", {"code": "1"}, 301, subshell="s1", metadata={"cellId": "c"}))
    wires.append(wire("comm_msg", {"comm_id": "c1", "data": {}}, 302, buffers=[b"", b"\x00\xff", b"<IDS|MSG>"]))
    path = pathlib.Path(__file__).parent / "wires.json"
    path.write_text(json.dumps(wires, indent=1, ensure_ascii=True) + "\n")
    print(f"{len(wires)} messages")


if __name__ == "__main__":
    main()
