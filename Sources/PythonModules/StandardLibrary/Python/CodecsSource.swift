/// The module `codecs`, in Python.
enum CodecsSource {
    static let text = #"""
        import builtins as _builtins

        BOM_UTF8 = b"\xef\xbb\xbf"
        BOM_UTF16_LE, BOM_UTF16_BE = b"\xff\xfe", b"\xfe\xff"
        BOM = BOM_UTF16 = BOM_UTF16_LE
        _rot13 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")


        def encode(obj, encoding="utf-8", errors="strict"):
            """Text as bytes, or what the codec makes."""
            name = encoding.lower().replace("-", "_")
            if name in ("rot13", "rot_13"):
                return obj.translate(_rot13)
            if name in ("hex", "hex_codec"):
                return obj.hex().encode("ascii")
            if name in ("base64", "base64_codec"):
                import base64
                return base64.encodebytes(obj)
            if name in ("zlib", "zlib_codec", "zip"):
                import zlib
                return zlib.compress(obj)
            return obj.encode(encoding, errors)


        def decode(obj, encoding="utf-8", errors="strict"):
            """Bytes as text, or what the codec makes."""
            name = encoding.lower().replace("-", "_")
            if name in ("rot13", "rot_13"):
                return obj.translate(_rot13)
            if name in ("hex", "hex_codec"):
                import binascii
                return binascii.unhexlify(obj)
            if name in ("base64", "base64_codec"):
                import base64
                return base64.decodebytes(obj)
            if name in ("zlib", "zlib_codec", "zip"):
                import zlib
                return zlib.decompress(obj)
            return obj.decode(encoding, errors)


        def lookup(encoding):
            "x".encode(encoding)
            return CodecInfo(encoding)


        class CodecInfo:
            """What encodes and decodes."""

            def __init__(self, name):
                self.name = name.lower().replace("_", "-")

            def encode(self, text, errors="strict"):
                return text.encode(self.name, errors), len(text)

            def decode(self, data, errors="strict"):
                return data.decode(self.name, errors), len(data)

            def __repr__(self):
                return f"<codecs.CodecInfo object for encoding {self.name} at {hex(id(self))}>"


        def getencoder(encoding):
            return lookup(encoding).encode


        def getdecoder(encoding):
            return lookup(encoding).decode


        def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
            """Opens a file of text."""
            return _builtins.open(filename, mode, encoding=encoding, errors=errors)
        """#
}
