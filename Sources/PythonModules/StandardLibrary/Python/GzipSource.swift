/// The module `gzip`, in Python.
enum GzipSource {
    static let text = #"""
        import builtins as _builtins
        import io as _io
        import os as _os
        import struct as _struct
        import time as _time
        import zlib as _zlib

        __all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]


        class BadGzipFile(OSError):
            """A file that is not what gzip writes."""


        def compress(data, compresslevel=9, *, mtime=None):
            """Bytes, gzipped."""
            stamp = int(_time.time() if mtime is None else mtime)
            speed = b"\x02" if compresslevel == 9 else b"\x04" if compresslevel == 1 else b"\x00"
            head = b"\x1f\x8b\x08\x00" + _struct.pack("<L", stamp) + speed + b"\xff"
            return head + _zlib.compress(data, compresslevel, -15) + _struct.pack("<LL", _zlib.crc32(data), len(data) & 0xFFFFFFFF)


        def decompress(data):
            """The bytes that were gzipped."""
            parts = []
            data = bytes(data)
            while True:
                data = data.lstrip(b"\0") if parts else data
                if not data:
                    return b"".join(parts)
                if data[:2] != b"\x1f\x8b":
                    raise BadGzipFile(f"Not a gzipped file ({data[:2]!r})")
                flags = data[3] if len(data) > 3 else 0
                start = 10
                if flags & 4:
                    start += 2 + int.from_bytes(data[start:start + 2], "little")
                for flag in (8, 16):
                    if flags & flag:
                        end = data.find(b"\0", start)
                        start = end + 1 if end >= 0 else len(data)
                if flags & 2:
                    start += 2
                content, taken, whole = _zlib._inflate(data[start:], -15)
                end = start + taken
                if not whole or len(data) < end + 8:
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached")
                check, size = _struct.unpack("<LL", data[end:end + 8])
                if check != _zlib.crc32(content):
                    raise BadGzipFile(f"CRC check failed {hex(check)} != {hex(_zlib.crc32(content))}")
                if size != len(content) & 0xFFFFFFFF:
                    raise BadGzipFile("Incorrect length of data produced")
                parts.append(content)
                data = data[end + 8:]


        class GzipFile:
            """A file that is gzipped where it lies."""

            def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
                if mode and ("t" in mode or "U" in mode):
                    raise ValueError(f"Invalid mode: {mode!r}")
                mode = (mode or "rb").replace("b", "") + "b"
                if mode[0] not in "rwax":
                    raise ValueError(f"invalid mode: {mode!r}")
                self._owned = fileobj is None
                self.fileobj = fileobj if fileobj is not None else _builtins.open(filename, mode)
                self.name = "" if filename is None else _os.fspath(filename)
                self.mode = 1 if mode[0] == "r" else 2
                self.closed = False
                self._level, self._mtime = compresslevel, mtime
                self._buffer = None if self.mode == 1 else _io.BytesIO()

            def _reader(self):
                if self.closed:
                    raise ValueError("I/O operation on closed file")
                if self.mode != 1:
                    raise OSError(9, "read() on write-only GzipFile object")
                if self._buffer is None:
                    self._buffer = _io.BytesIO(decompress(self.fileobj.read()))
                return self._buffer

            def read(self, size=-1):
                return self._reader().read(size)

            def read1(self, size=-1):
                return self._reader().read(size)

            def readline(self, size=-1):
                return self._reader().readline(size)

            def readlines(self, hint=-1):
                return self._reader().readlines()

            def peek(self, n):
                place = self._reader().tell()
                data = self._buffer.read(n)
                self._buffer.seek(place)
                return data

            def __iter__(self):
                return self

            def __next__(self):
                line = self.readline()
                if not line:
                    raise StopIteration
                return line

            def write(self, data):
                if self.closed:
                    raise ValueError("write() on closed GzipFile object")
                if self.mode != 2:
                    raise OSError(9, "write() on read-only GzipFile object")
                if isinstance(data, str):
                    raise TypeError("a bytes-like object is required, not 'str'")
                return self._buffer.write(data)

            def seek(self, offset, whence=0):
                return (self._reader() if self.mode == 1 else self._buffer).seek(offset, whence)

            def tell(self):
                return (self._reader() if self.mode == 1 else self._buffer).tell()

            def rewind(self):
                self.seek(0)

            def flush(self, zlib_mode=2):
                pass

            def readable(self):
                return self.mode == 1

            def writable(self):
                return self.mode == 2

            def seekable(self):
                return True

            def close(self):
                if self.closed:
                    return
                if self.mode == 2:
                    self.fileobj.write(compress(self._buffer.getvalue(), self._level, mtime=self._mtime))
                if self._owned:
                    self.fileobj.close()
                self.closed = True

            def __enter__(self):
                return self

            def __exit__(self, exc_type, exc_value, traceback):
                self.close()

            def __repr__(self):
                return f"<gzip {self.fileobj!r} {hex(id(self))}>"


        class _TextFile:
            """Text over a gzipped file."""

            def __init__(self, raw, encoding, errors, newline):
                self.buffer, self.encoding, self.errors, self._newline = raw, encoding or "utf-8", errors or "strict", newline
                self._text = None

            def _reader(self):
                if self._text is None:
                    text = self.buffer.read().decode(self.encoding, self.errors)
                    if self._newline is None:
                        text = text.replace("\r\n", "\n").replace("\r", "\n")
                    self._text = _io.StringIO(text)
                return self._text

            def read(self, size=-1):
                return self._reader().read(size)

            def readline(self, size=-1):
                return self._reader().readline()

            def readlines(self, hint=-1):
                return self._reader().readlines()

            def __iter__(self):
                return iter(self._reader())

            def write(self, text):
                self.buffer.write(text.encode(self.encoding, self.errors))
                return len(text)

            def writelines(self, lines):
                for line in lines:
                    self.write(line)

            @property
            def closed(self):
                return self.buffer.closed

            def flush(self):
                pass

            def close(self):
                self.buffer.close()

            def __enter__(self):
                return self

            def __exit__(self, exc_type, exc_value, traceback):
                self.close()


        def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
            """Opens a gzipped file, as bytes or (with `t`) as text."""
            if "t" in mode:
                if "b" in mode:
                    raise ValueError(f"Invalid mode: {mode!r}")
            else:
                for value, name in ((encoding, "encoding"), (errors, "errors"), (newline, "newline")):
                    if value is not None:
                        raise ValueError(f"Argument {name!r} not supported in binary mode")
            plain = mode.replace("t", "")
            if isinstance(filename, (str, bytes)) or hasattr(filename, "__fspath__"):
                raw = GzipFile(filename, plain, compresslevel)
            elif hasattr(filename, "read") or hasattr(filename, "write"):
                raw = GzipFile(None, plain, compresslevel, filename)
            else:
                raise TypeError("filename must be a str or bytes object, or a file")
            return _TextFile(raw, encoding, errors, newline) if "t" in mode else raw
        """#
}
