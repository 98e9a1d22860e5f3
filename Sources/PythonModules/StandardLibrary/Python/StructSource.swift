/// The module `struct`, in Python.
enum StructSource {
    static let text = #"""
        from _struct import calcsize, error, pack, unpack, unpack_from

        __all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


        def pack_into(format, buffer, offset, /, *values):
            """Packs values into a part of a bytearray."""
            data = pack(format, *values)
            if offset < 0:
                offset += len(buffer)
            if len(buffer) - offset < len(data):
                raise error(f"pack_into requires a buffer of at least {offset + len(data)} bytes for packing {len(data)} bytes "
                            f"at offset {offset} (actual buffer size is {len(buffer)})")
            buffer[offset:offset + len(data)] = data


        def iter_unpack(format, buffer, /):
            """Unpacks one piece of the buffer after the other."""
            size = calcsize(format)
            if size == 0:
                raise error("cannot iteratively unpack with a struct of length 0")
            if len(buffer) % size:
                raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
            return (unpack_from(format, buffer, offset) for offset in range(0, len(buffer), size))


        class Struct:
            """A format that is used again and again."""

            def __init__(self, format):
                self.size = calcsize(format)
                self.format = format if isinstance(format, str) else format.decode("ascii")

            def pack(self, *values):
                return pack(self.format, *values)

            def pack_into(self, buffer, offset, *values):
                return pack_into(self.format, buffer, offset, *values)

            def unpack(self, buffer):
                return unpack(self.format, buffer)

            def unpack_from(self, buffer, offset=0):
                return unpack_from(self.format, buffer, offset)

            def iter_unpack(self, buffer):
                return iter_unpack(self.format, buffer)
        """#
}
