/// The module `re`, in Python.
enum RegularExpressionsSource {
    static let text = #"""
        import _re
        from _re import Match, Pattern

        __all__ = ["A", "ASCII", "DOTALL", "I", "IGNORECASE", "M", "MULTILINE", "Match", "Pattern", "S", "U", "UNICODE", "VERBOSE",
                   "X", "compile", "error", "escape", "findall", "finditer", "fullmatch", "match", "purge", "search", "split", "sub",
                   "subn"]

        NOFLAG = 0
        I = IGNORECASE = 2
        L = LOCALE = 4
        M = MULTILINE = 8
        S = DOTALL = 16
        U = UNICODE = 32
        X = VERBOSE = 64
        DEBUG = 128
        A = ASCII = 256
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
