/// The module `hmac`, in Python.
enum KeyedHashSource {
    static let text = #"""
        import hashlib as _hashlib

        digest_size = None


        class HMAC:
            """A keyed digest."""

            def __init__(self, key, msg=None, digestmod=""):
                if not isinstance(key, (bytes, bytearray)):
                    raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
                if not digestmod:
                    raise TypeError("Missing required argument 'digestmod'.")
                make = (lambda: _hashlib.new(digestmod)) if isinstance(digestmod, str) else digestmod
                self._outer, self._inner = make(), make()
                block = self._inner.block_size
                if len(key) > block:
                    shortened = make()
                    shortened.update(key)
                    key = shortened.digest()
                key = bytes(key).ljust(block, b"\0")
                self._outer.update(bytes([byte ^ 0x5C for byte in key]))
                self._inner.update(bytes([byte ^ 0x36 for byte in key]))
                self.digest_size = self._inner.digest_size
                self.block_size = block
                self.name = f"hmac-{self._inner.name}"
                if msg is not None:
                    self.update(msg)

            def update(self, msg):
                self._inner.update(msg)

            def digest(self):
                outer = self._outer.copy()
                outer.update(self._inner.digest())
                return outer.digest()

            def hexdigest(self):
                return self.digest().hex()


        def new(key, msg=None, digestmod=""):
            return HMAC(key, msg, digestmod)


        def digest(key, msg, digest):
            return HMAC(key, msg, digest).digest()


        def compare_digest(a, b, /):
            return a == b
        """#
}
