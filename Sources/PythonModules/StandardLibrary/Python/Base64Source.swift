/// The module `base64`, in Python.
enum Base64Source {
    static let text = #"""
        import binascii as _binascii

        __all__ = ["b64encode", "b64decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
                   "b32encode", "b32decode", "b16encode", "b16decode", "b85encode", "b85decode", "encodebytes", "decodebytes"]


        def _bytes(s):
            if isinstance(s, str):
                try:
                    return s.encode("ascii")
                except UnicodeEncodeError:
                    raise ValueError("string argument should contain only ASCII characters") from None
            if isinstance(s, (bytes, bytearray)):
                return bytes(s)
            raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}")


        def b64encode(s, altchars=None):
            """Bytes in 64 letters."""
            encoded = _binascii.b2a_base64(s, newline=False)
            if altchars is not None:
                assert len(altchars) == 2, repr(altchars)
                return encoded.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])
            return encoded


        def b64decode(s, altchars=None, validate=False):
            """The bytes that 64 letters stand for."""
            s = _bytes(s)
            if altchars is not None:
                altchars = _bytes(altchars)
                assert len(altchars) == 2, repr(altchars)
                s = s.replace(altchars[:1], b"+").replace(altchars[1:], b"/")
            return _binascii.a2b_base64(s, strict_mode=validate)


        def standard_b64encode(s):
            return b64encode(s)


        def standard_b64decode(s):
            return b64decode(s)


        def urlsafe_b64encode(s):
            return b64encode(s).replace(b"+", b"-").replace(b"/", b"_")


        def urlsafe_b64decode(s):
            return b64decode(_bytes(s).replace(b"-", b"+").replace(b"_", b"/"))


        _letters32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


        def b32encode(s):
            """Bytes in 32 letters."""
            s = bytes(s)
            result = bytearray()
            for start in range(0, len(s), 5):
                part = s[start:start + 5]
                number = int.from_bytes(part + bytes(5 - len(part)), "big")
                letters = bytes([_letters32[number >> shift & 31] for shift in range(35, -1, -5)])
                kept = (len(part) * 8 + 4) // 5
                result += letters[:kept] + b"=" * (8 - kept)
            return bytes(result)


        def b32decode(s, casefold=False, map01=None):
            """The bytes that 32 letters stand for."""
            s = _bytes(s)
            if len(s) % 8:
                raise _binascii.Error("Incorrect padding")
            if casefold:
                s = s.upper()
            stripped = s.rstrip(b"=")
            padding = len(s) - len(stripped)
            if padding not in (0, 1, 3, 4, 6):
                raise _binascii.Error("Incorrect padding")
            number = 0
            for letter in stripped:
                place = _letters32.find(letter)
                if place < 0:
                    raise _binascii.Error("Non-base32 digit found")
                number = number << 5 | place
            bits = len(stripped) * 5
            number >>= bits % 8
            return number.to_bytes(bits // 8, "big")


        def b16encode(s):
            return _binascii.hexlify(s).upper()


        def b16decode(s, casefold=False):
            s = _bytes(s)
            if casefold:
                s = s.upper()
            if any(letter not in b"0123456789ABCDEF" for letter in s):
                raise _binascii.Error("Non-base16 digit found")
            return _binascii.unhexlify(s)


        _letters85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


        def b85encode(b, pad=False):
            """Bytes in 85 letters."""
            b = bytes(b)
            padding = -len(b) % 4
            b += bytes(padding)
            result = bytearray()
            for start in range(0, len(b), 4):
                number = int.from_bytes(b[start:start + 4], "big")
                letters = []
                for _ in range(5):
                    number, place = divmod(number, 85)
                    letters.append(_letters85[place])
                result += bytes(reversed(letters))
            return bytes(result if pad or not padding else result[:-padding])


        def b85decode(b):
            b = _bytes(b)
            padding = -len(b) % 5
            b += b"~" * padding
            result = bytearray()
            for start in range(0, len(b), 5):
                number = 0
                for offset, letter in enumerate(b[start:start + 5]):
                    place = _letters85.find(letter)
                    if place < 0:
                        raise ValueError(f"bad base85 character at position {start + offset}")
                    number = number * 85 + place
                if number > 0xFFFFFFFF:
                    raise ValueError(f"base85 overflow in hunk starting at byte {start}")
                result += number.to_bytes(4, "big")
            return bytes(result[:-padding] if padding else result)


        def encodebytes(s):
            """Bytes in lines of 64 letters."""
            return b"".join(_binascii.b2a_base64(s[start:start + 57]) for start in range(0, len(s), 57))


        def decodebytes(s):
            return _binascii.a2b_base64(s)
        """#
}
