/// The module `re`, in Python.
enum RegularExpressionsSource {
    static let text = #"""
        import _re
        from _re import Match, Pattern

        __all__ = ["A", "ASCII", "DOTALL", "I", "IGNORECASE", "M", "MULTILINE", "Match", "Pattern", "S", "U", "UNICODE", "VERBOSE",
                   "X", "compile", "error", "escape", "findall", "finditer", "fullmatch", "match", "purge", "search", "split", "sub",
                   "subn"]


        class RegexFlag(int):
            """Ways to read a pattern; they go together by `|`."""

            __slots__ = ()

            def __or__(self, other):
                return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

            def __and__(self, other):
                return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

            def __xor__(self, other):
                return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

            def __invert__(self):
                return RegexFlag(511 & ~int(self))

            __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

            def __repr__(self):
                names = [f"re.{name}" for name, value in _flag_names.items() if value & self]
                return "|".join(names) or "re.NOFLAG"

            __str__ = __repr__

            @property
            def value(self):
                return int(self)

            @property
            def name(self):
                return "|".join(name for name, value in _flag_names.items() if value & self) or "NOFLAG"


        _flag_names = {"TEMPLATE": 1, "IGNORECASE": 2, "LOCALE": 4, "MULTILINE": 8, "DOTALL": 16, "UNICODE": 32, "VERBOSE": 64,
                       "DEBUG": 128, "ASCII": 256}
        NOFLAG = RegexFlag(0)
        I = IGNORECASE = RegexFlag(2)
        L = LOCALE = RegexFlag(4)
        M = MULTILINE = RegexFlag(8)
        S = DOTALL = RegexFlag(16)
        U = UNICODE = RegexFlag(32)
        X = VERBOSE = RegexFlag(64)
        DEBUG = RegexFlag(128)
        A = ASCII = RegexFlag(256)
        _compiled = {}


        class error(Exception):
            """A pattern that is no regular expression."""

            __module__ = "re"

            def __init__(self, msg, pattern=None, pos=None):
                self.msg = msg
                self.pattern = pattern
                self.pos = pos
                if pattern is not None and pos is not None:
                    newline = "\n" if isinstance(pattern, str) else b"\n"
                    self.lineno = pattern.count(newline, 0, pos) + 1
                    self.colno = pos - pattern.rfind(newline, 0, pos)
                    msg = f"{msg} at position {pos}"
                    if newline in pattern:
                        msg = f"{msg} (line {self.lineno}, column {self.colno})"
                else:
                    self.lineno = self.colno = None
                super().__init__(msg)


        def compile(pattern, flags=0):
            """Compiles a regular expression."""
            key = (type(pattern), pattern, flags) if isinstance(pattern, (str, bytes)) else None
            found = _compiled.get(key) if key is not None else None
            if found is not None:
                return found
            if isinstance(pattern, Pattern):
                if flags:
                    raise ValueError("cannot process flags argument with a compiled pattern")
                return pattern
            result = _re.compile(pattern, int(flags))
            if isinstance(result, tuple):
                raise error(result[0], pattern, result[1])
            if key is not None:
                if len(_compiled) >= 512:
                    _compiled.clear()
                _compiled[key] = result
            return result


        def search(pattern, string, flags=0):
            """The first match anywhere in a text, or None."""
            return compile(pattern, flags).search(string)


        def match(pattern, string, flags=0):
            """The match at the start of a text, or None."""
            return compile(pattern, flags).match(string)


        def fullmatch(pattern, string, flags=0):
            """The match of a whole text, or None."""
            return compile(pattern, flags).fullmatch(string)


        def findall(pattern, string, flags=0):
            """All matches in a text, or their groups."""
            return compile(pattern, flags).findall(string)


        def finditer(pattern, string, flags=0):
            """All matches in a text, one by one."""
            return compile(pattern, flags).finditer(string)


        def split(pattern, string, maxsplit=0, flags=0):
            """The text between the matches."""
            return compile(pattern, flags).split(string, maxsplit)


        def sub(pattern, repl, string, count=0, flags=0):
            """The text with its matches replaced."""
            return subn(pattern, repl, string, count, flags)[0]


        def subn(pattern, repl, string, count=0, flags=0):
            """The text with its matches replaced, and how many were."""
            result = compile(pattern, flags).subn_(repl, string, count)
            if result[-1] is not None or len(result) == 2:
                raise error(result[0], repl, result[1])
            return result[:2]


        def escape(pattern):
            """The text with everything special made to mean itself."""
            if isinstance(pattern, bytes):
                return escape(pattern.decode("latin1")).encode("latin1")
            result = []
            for letter in pattern:
                if letter in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f":
                    result.append("\\")
                result.append(letter)
            return "".join(result)


        def purge():
            """Forgets the compiled patterns."""
            _compiled.clear()
        """#
}
