/// The module `uuid`, in Python.
enum UUIDSource {
    static let text = #"""
        import os as _os
        import time as _time


        class UUID:
            """A universally unique identifier."""

            __slots__ = ("int",)

            def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None):
                if [hex, bytes, bytes_le, fields, int].count(None) != 4:
                    raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
                if hex is not None:
                    hex = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
                    if len(hex) != 32:
                        raise ValueError("badly formed hexadecimal UUID string")
                    int = int_(hex, 16)
                if bytes_le is not None:
                    if len(bytes_le) != 16:
                        raise ValueError("bytes_le is not a 16-char string")
                    bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
                if bytes is not None:
                    if len(bytes) != 16:
                        raise ValueError("bytes is not a 16-char string")
                    int = int_.from_bytes(bytes, "big")
                if fields is not None:
                    if len(fields) != 6:
                        raise ValueError("fields is not a 6-tuple")
                    low, mid, high, clock_high, clock_low, node = fields
                    int = low << 96 | mid << 80 | high << 64 | clock_high << 56 | clock_low << 48 | node
                if not 0 <= int < 1 << 128:
                    raise ValueError("int is out of range (need a 128-bit value)")
                if version is not None:
                    if not 1 <= version <= 5:
                        raise ValueError("illegal version number")
                    int = int & ~(0xC000 << 48) | 0x8000 << 48
                    int = int & ~(0xF000 << 64) | version << 76
                object.__setattr__(self, "int", int)

            def __setattr__(self, name, value):
                raise TypeError("UUID objects are immutable")

            def __eq__(self, other):
                return self.int == other.int if isinstance(other, UUID) else NotImplemented

            def __lt__(self, other):
                return self.int < other.int if isinstance(other, UUID) else NotImplemented

            def __gt__(self, other):
                return self.int > other.int if isinstance(other, UUID) else NotImplemented

            def __le__(self, other):
                return self.int <= other.int if isinstance(other, UUID) else NotImplemented

            def __ge__(self, other):
                return self.int >= other.int if isinstance(other, UUID) else NotImplemented

            def __hash__(self):
                return hash(self.int)

            def __int__(self):
                return self.int

            def __getstate__(self):
                return {"int": self.int}

            def __setstate__(self, state):
                object.__setattr__(self, "int", state["int"])

            def __str__(self):
                text = self.hex
                return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

            def __repr__(self):
                return f"UUID({str(self)!r})"

            @property
            def hex(self):
                return f"{self.int:032x}"

            @property
            def bytes(self):
                return self.int.to_bytes(16, "big")

            @property
            def bytes_le(self):
                data = self.bytes
                return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

            @property
            def fields(self):
                return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node)

            @property
            def time_low(self):
                return self.int >> 96

            @property
            def time_mid(self):
                return self.int >> 80 & 0xFFFF

            @property
            def time_hi_version(self):
                return self.int >> 64 & 0xFFFF

            @property
            def clock_seq_hi_variant(self):
                return self.int >> 56 & 0xFF

            @property
            def clock_seq_low(self):
                return self.int >> 48 & 0xFF

            @property
            def node(self):
                return self.int & 0xFFFFFFFFFFFF

            @property
            def urn(self):
                return "urn:uuid:" + str(self)

            @property
            def variant(self):
                return RFC_4122 if self.int >> 62 & 3 == 2 else "reserved for NCS compatibility"

            @property
            def version(self):
                return self.int >> 76 & 15 if self.variant == RFC_4122 else None


        int_ = int
        RFC_4122 = "specified in RFC 4122"


        def uuid1(node=None, clock_seq=None):
            """An identifier from the time."""
            stamp = _time.time_ns() // 100 + 0x01B21DD213814000
            if clock_seq is None:
                clock_seq = int.from_bytes(_os.urandom(2), "big") & 0x3FFF
            node = getnode() if node is None else node
            return UUID(fields=(stamp & 0xFFFFFFFF, stamp >> 32 & 0xFFFF, stamp >> 48 & 0xFFF, clock_seq >> 8 & 0x3F, clock_seq & 0xFF, node),
                        version=1)


        def _hashed(name, namespace, text, version):
            import hashlib
            if isinstance(text, str):
                text = text.encode("utf-8")
            return UUID(bytes=hashlib.new(name, namespace.bytes + text).digest()[:16], version=version)


        def uuid3(namespace, name):
            """An identifier from a name, by MD5."""
            return _hashed("md5", namespace, name, 3)


        def uuid4():
            """A random identifier."""
            return UUID(bytes=_os.urandom(16), version=4)


        def uuid5(namespace, name):
            """An identifier from a name, by SHA-1."""
            return _hashed("sha1", namespace, name, 5)


        _node = None


        def getnode():
            """A number for this machine, random but with the bit that says so."""
            global _node
            if _node is None:
                _node = int.from_bytes(_os.urandom(6), "big") | 1 << 40
            return _node


        NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
        NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
        NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
        NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
        """#
}
