/// The module `hashlib`, in Python.
enum HashingSource {
    static let text = #"""
        import _hashlib

        algorithms_guaranteed = {"md5", "sha1", "sha256", "sha384", "sha512"}
        algorithms_available = set(algorithms_guaranteed)
        _sizes = {"md5": (16, 64), "sha1": (20, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128)}


        class HASH:
            """A digest in the making."""

            def __init__(self, name, data=b""):
                self.name = name
                self.digest_size, self.block_size = _sizes[name]
                self._data = bytearray()
                self.update(data)

            def update(self, data, /):
                """Takes further bytes in."""
                if isinstance(data, str):
                    raise TypeError("Strings must be encoded before hashing")
                if not isinstance(data, (bytes, bytearray)):
                    data = data.tobytes() if hasattr(data, "tobytes") else data
                if not isinstance(data, (bytes, bytearray)):
                    raise TypeError("object supporting the buffer API required")
                self._data += data

            def digest(self):
                """The digest as bytes."""
                return _hashlib.digest(self.name, self._data)

            def hexdigest(self):
                """The digest as hexadecimal digits."""
                return self.digest().hex()

            def copy(self):
                return HASH(self.name, self._data)

            def __repr__(self):
                return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"


        HASH.__module__ = "_hashlib"


        def new(name, data=b"", *, usedforsecurity=True):
            """A digest by name."""
            lowered = name.lower().replace("-", "")
            if lowered not in _sizes:
                raise ValueError(f"unsupported hash type {name}")
            return HASH(lowered, data)


        def _maker(name):
            def make(string=b"", *, usedforsecurity=True):
                return HASH(name, string)
            make.__name__ = make.__qualname__ = f"openssl_{name}"
            return make


        md5, sha1, sha256, sha384, sha512 = map(_maker, ["md5", "sha1", "sha256", "sha384", "sha512"])


        def file_digest(fileobj, digest, /, *, _bufsize=262144):
            """The digest of a file's content."""
            made = new(digest) if isinstance(digest, str) else digest()
            while True:
                block = fileobj.read(_bufsize)
                if not block:
                    return made
                made.update(block)


        def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
            """A key from a password."""
            import hmac
            size = _sizes[hash_name][0]
            dklen = size if dklen is None else dklen
            key = b""
            number = 1
            while len(key) < dklen:
                block = hmac.digest(password, salt + number.to_bytes(4, "big"), hash_name)
                total = int.from_bytes(block, "big")
                for _ in range(iterations - 1):
                    block = hmac.digest(password, block, hash_name)
                    total ^= int.from_bytes(block, "big")
                key += total.to_bytes(size, "big")
                number += 1
            return key[:dklen]
        """#
}
