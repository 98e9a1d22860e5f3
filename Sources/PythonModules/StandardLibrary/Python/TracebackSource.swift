/// The module `traceback`, in Python.
enum TracebackSource {
    static let text = #"""
        import _imports
        import sys as _sys

        __all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
                   "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "walk_tb", "FrameSummary",
                   "StackSummary", "TracebackException"]
        _missing = object()


        class FrameSummary:
            """One place of a traceback."""

            def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **kwargs):
                self.filename, self.lineno, self.name, self.locals = filename, lineno, name, locals
                self._line = line

            @property
            def line(self):
                return None if self._line is None else self._line.strip()

            def _fields(self):
                return (self.filename, self.lineno, self.name, self.line)

            def __iter__(self):
                return iter(self._fields())

            def __getitem__(self, index):
                return self._fields()[index]

            def __len__(self):
                return 4

            def __eq__(self, other):
                if isinstance(other, FrameSummary):
                    return self._fields() == other._fields()
                return self._fields() == other if isinstance(other, tuple) else NotImplemented

            def __repr__(self):
                return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


        class StackSummary(list):
            """The places of a traceback."""

            def format(self):
                return [f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n' + (f"    {frame.line}\n" if frame.line else "")
                        for frame in self]


        def _frames(exception):
            return StackSummary(FrameSummary(file, line, name, line=text) for file, line, name, text in _imports.traceback_frames(exception))


        def _with(tb):
            """An exception that carries a traceback."""
            return Exception().with_traceback(tb)


        def extract_tb(tb, limit=None):
            """The places of a traceback."""
            frames = StackSummary() if tb is None else _frames(_with(tb))
            if limit is not None:
                frames = StackSummary(frames[:limit] if limit >= 0 else frames[limit:])
            return frames


        def format_list(extracted_list):
            return StackSummary(FrameSummary(*frame[:3], line=frame[3]) for frame in extracted_list).format()


        def format_tb(tb, limit=None):
            """The lines of a traceback."""
            return extract_tb(tb, limit).format()


        def print_tb(tb, limit=None, file=None):
            print("".join(format_tb(tb, limit)), end="", file=_sys.stderr if file is None else file)


        def walk_tb(tb):
            while tb is not None:
                yield tb.tb_frame, tb.tb_lineno
                tb = tb.tb_next


        def _value(exc, value):
            return exc if value is _missing else value


        def _lines(text):
            """The text in the pieces in which CPython gives it: a frame's lines are one."""
            pieces = []
            for line in text.splitlines(True):
                if pieces and line.startswith("    ") and pieces[-1].startswith('  File "'):
                    pieces[-1] += line
                else:
                    pieces.append(line)
            return pieces


        def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
            """The lines that tell of an exception."""
            exception = _value(exc, value)
            if exception is None:
                return ["NoneType: None\n"]
            if limit is None and chain:
                return _lines(_imports.traceback_text(exception))
            frames = extract_tb(exception.__traceback__, limit)
            head = ["Traceback (most recent call last):\n"] if frames else []
            return head + frames.format() + format_exception_only(exception)


        def format_exception_only(exc, /, value=_missing):
            """The lines below the places: the class and its message."""
            exception = _value(exc, value)
            if exception is None:
                return ["NoneType: None\n"]
            return _imports.traceback_summary(exception).splitlines(True)


        def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
            """Prints what happened."""
            print("".join(format_exception(exc, value, tb, limit, chain)), end="", file=_sys.stderr if file is None else file)


        def format_exc(limit=None, chain=True):
            """The text that tells of the exception that is being handled."""
            return "".join(format_exception(_sys.exc_info()[1], limit=limit, chain=chain))


        def print_exc(limit=None, file=None, chain=True):
            """Prints what the exception that is being handled tells."""
            print(format_exc(limit, chain), end="", file=_sys.stderr if file is None else file)


        def print_last(limit=None, file=None, chain=True):
            if not hasattr(_sys, "last_value"):
                raise ValueError("no last exception")
            print_exception(_sys.last_value, limit=limit, file=file, chain=chain)


        def extract_stack(f=None, limit=None):
            raise NotImplementedError("the stack of the running program cannot be read; raise and catch an exception instead")


        format_stack = print_stack = extract_stack


        class TracebackException:
            """An exception, written down."""

            def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **kwargs):
                self.exc_type = exc_type
                self.stack = extract_tb(exc_traceback, limit)
                self._exception = exc_value
                self._str = str(exc_value)

            @classmethod
            def from_exception(cls, exc, *args, **kwargs):
                return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

            def format(self, *, chain=True):
                yield from format_exception(self._exception, chain=chain)

            def format_exception_only(self):
                yield from format_exception_only(self._exception)

            def __str__(self):
                return self._str
        """#
}
