/// The module `binascii`, in Python.
enum BinasciiSource {
    static let text = #"""
        import zlib as _zlib


        class Error(ValueError):
            pass


        class Incomplete(Exception):
            pass


        crc32 = _zlib.crc32
        _letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        _places = {letter: place for place, letter in enumerate(_letters)}
        _pairs = [bytes([_letters[number >> 6], _letters[number & 63]]) for number in range(4096)]


        def _data(data):
            if not isinstance(data, (bytes, bytearray)):
                raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
            return bytes(data)


        def hexlify(data, sep=None, bytes_per_sep=1):
            """Bytes as hexadecimal digits."""
            data = _data(data)
            text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
            return text.encode("ascii")


        def unhexlify(hexstr):
            """The bytes that hexadecimal digits stand for."""
            if isinstance(hexstr, (bytes, bytearray)):
                hexstr = bytes(hexstr).decode("latin-1")
            if len(hexstr) % 2:
                raise Error("Odd-length string")
            if any(letter not in "0123456789abcdefABCDEF" for letter in hexstr):
                raise Error("Non-hexadecimal digit found")
            return bytes.fromhex(hexstr)


        b2a_hex, a2b_hex = hexlify, unhexlify


        def b2a_base64(data, /, *, newline=True):
            """Bytes in 64 letters."""
            data = _data(data)
            whole = len(data) - len(data) % 3
            parts = []
            for start in range(0, whole, 3):
                number = data[start] << 16 | data[start + 1] << 8 | data[start + 2]
                parts.append(_pairs[number >> 12])
                parts.append(_pairs[number & 4095])
            rest = data[whole:]
            if len(rest) == 1:
                parts.append(_pairs[rest[0] << 4] + b"==")
            elif len(rest) == 2:
                number = (rest[0] << 8 | rest[1]) << 2
                parts.append(_pairs[number >> 6] + _letters[number & 63:(number & 63) + 1] + b"=")
            if newline:
                parts.append(b"\n")
            return b"".join(parts)


        def a2b_base64(data, /, *, strict_mode=False):
            """The bytes that 64 letters stand for."""
            if isinstance(data, str):
                data = data.encode("ascii")
            result = bytearray()
            number = bits = letters = padding = 0
            for letter in data:
                place = _places.get(letter)
                if place is None:
                    if letter == 61:
                        padding += 1
                        if letters % 4 + padding >= 4 and letters % 4 >= 2:
                            break
                    elif strict_mode:
                        raise Error("Only base64 data is allowed")
                    continue
                padding = 0
                letters += 1
                number = number << 6 | place
                bits += 6
                if bits >= 8:
                    bits -= 8
                    result.append(number >> bits & 255)
                    number &= (1 << bits) - 1
            if letters % 4 == 1:
                raise Error(f"Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a multiple of 4")
            if letters % 4 and letters % 4 + padding < 4:
                raise Error("Incorrect padding")
            return bytes(result)
        """#
}
