/// The module `io`, in Python.
enum IOSource {
    static let text = #"""
        from builtins import open

        __all__ = ["BytesIO", "StringIO", "TextIOWrapper", "UnsupportedOperation", "open"]
        SEEK_SET, SEEK_CUR, SEEK_END = range(3)
        DEFAULT_BUFFER_SIZE = 8192


        class UnsupportedOperation(OSError, ValueError):
            pass


        class IOBase:
            """What files share."""

            closed = False

            def __enter__(self):
                self._check()
                return self

            def __exit__(self, *details):
                self.close()

            def __iter__(self):
                return self

            def __next__(self):
                line = self.readline()
                if not line:
                    raise StopIteration
                return line

            def _check(self):
                if self.closed:
                    raise ValueError("I/O operation on closed file")

            def close(self):
                self.closed = True

            def flush(self):
                self._check()

            def readable(self):
                return True

            def writable(self):
                return True

            def seekable(self):
                return True

            def isatty(self):
                return False

            def fileno(self):
                raise UnsupportedOperation("fileno")

            def readlines(self, hint=-1):
                return list(self)

            def writelines(self, lines):
                for line in lines:
                    self.write(line)


        class _Memory(IOBase):
            def _gathered(self):
                if len(self._parts) != 1:
                    self._parts = [self._empty.join(self._parts)]
                return self._parts[0]

            def getvalue(self):
                self._check()
                return self._gathered()

            def _put(self, data):
                end = self._length
                if self._position == end:
                    self._parts.append(data)
                else:
                    value = self._gathered()
                    if self._position > end:
                        value += self._padding * (self._position - end)
                    after = self._position + len(data)
                    self._parts = [value[:self._position] + data + value[after:]]
                self._position += len(data)
                self._length = max(end, self._position)
                return len(data)

            def read(self, size=-1, /):
                self._check()
                value = self._gathered()
                end = len(value) if size is None or size < 0 else self._position + size
                result = value[self._position:end]
                self._position += len(result)
                return result

            def readline(self, size=-1, /):
                self._check()
                value = self._gathered()
                found = value.find(self._newline, self._position)
                end = len(value) if found < 0 else found + 1
                if size is not None and size >= 0:
                    end = min(end, self._position + size)
                result = value[self._position:end]
                self._position += len(result)
                return result

            def tell(self):
                self._check()
                return self._position

            def seek(self, pos, whence=0, /):
                self._check()
                if whence == 0:
                    if pos < 0:
                        raise ValueError(f"Negative seek position {pos}" if self._newline == "\n" else f"negative seek value {pos}")
                    self._position = pos
                elif self._newline == "\n":
                    if pos:
                        raise OSError("Can't do nonzero cur-relative seeks")
                    self._position = self._position if whence == 1 else self._length
                else:
                    self._position = max(0, (self._position if whence == 1 else self._length) + pos)
                return self._position

            def truncate(self, size=None, /):
                self._check()
                size = self._position if size is None else size
                self._parts = [self._gathered()[:size]]
                self._length = len(self._parts[0])
                return size


        class StringIO(_Memory):
            """A file of text in memory."""

            _empty, _newline, _padding = "", "\n", "\0"
            encoding = errors = None

            def __init__(self, initial_value="", newline="\n"):
                if initial_value is not None and not isinstance(initial_value, str):
                    raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
                if newline is None and initial_value:
                    initial_value = initial_value.replace("\r\n", "\n").replace("\r", "\n")
                self._parts = [initial_value or ""]
                self._position = 0
                self._length = len(self._parts[0])

            def write(self, s, /):
                self._check()
                if not isinstance(s, str):
                    raise TypeError(f"string argument expected, got {type(s).__name__!r}")
                return self._put(s)


        class BytesIO(_Memory):
            """A file of bytes in memory."""

            _empty, _newline, _padding = b"", b"\n", b"\0"

            def __init__(self, initial_bytes=b""):
                if isinstance(initial_bytes, str):
                    raise TypeError("a bytes-like object is required, not 'str'")
                self._parts = [bytes(initial_bytes)]
                self._position = 0
                self._length = len(self._parts[0])

            def write(self, b, /):
                self._check()
                if isinstance(b, str):
                    raise TypeError("a bytes-like object is required, not 'str'")
                return self._put(bytes(b))

            def getbuffer(self):
                return memoryview(self.getvalue())

            def readinto(self, buffer):
                data = self.read(len(buffer))
                buffer[:len(data)] = data
                return len(data)

            read1 = _Memory.read


        TextIOBase = RawIOBase = BufferedIOBase = IOBase


        class TextIOWrapper(IOBase):
            """Text over a file of bytes."""

            def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
                self.buffer, self.encoding, self.errors = buffer, encoding or "UTF-8", errors or "strict"
                self._newline, self._text = newline, None

            @property
            def closed(self):
                return self.buffer.closed

            @property
            def name(self):
                return self.buffer.name

            def _reader(self):
                if self._text is None:
                    text = self.buffer.read().decode(self.encoding, self.errors)
                    if self._newline is None:
                        text = text.replace("\r\n", "\n").replace("\r", "\n")
                    self._text = StringIO(text)
                return self._text

            def read(self, size=-1, /):
                return self._reader().read(size)

            def readline(self, size=-1, /):
                return self._reader().readline(size)

            def write(self, text, /):
                if not isinstance(text, str):
                    raise TypeError(f"write() argument must be str, not {type(text).__name__}")
                out = text.replace("\n", self._newline) if self._newline else text
                self.buffer.write(out.encode(self.encoding, self.errors))
                return len(text)

            def seek(self, pos, whence=0, /):
                self._text = None
                return self.buffer.seek(pos, whence)

            def tell(self):
                return self.buffer.tell()

            def flush(self):
                if hasattr(self.buffer, "flush"):
                    self.buffer.flush()

            def detach(self):
                buffer, self.buffer = self.buffer, None
                return buffer

            def close(self):
                self.buffer.close()
        """#
}
