/// The module `fnmatch`, in Python.
enum NameMatchingSource {
    static let text = #"""
        import re as _re

        __all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]
        _known = {}


        def translate(pat):
            """The regular expression of a pattern with `*`, `?` and `[…]`."""
            result = ""
            index = 0
            while index < len(pat):
                letter = pat[index]
                index += 1
                if letter == "*":
                    if not result.endswith(".*"):
                        result += ".*"
                elif letter == "?":
                    result += "."
                elif letter == "[":
                    end = index
                    if end < len(pat) and pat[end] == "!":
                        end += 1
                    if end < len(pat) and pat[end] == "]":
                        end += 1
                    end = pat.find("]", end)
                    if end < 0:
                        result += r"\["
                    else:
                        inside = pat[index:end].replace("\\", r"\\")
                        index = end + 1
                        if inside.startswith("!"):
                            inside = "^" + inside[1:]
                        elif inside[0] in "^[":
                            inside = "\\" + inside
                        result += f"[{inside}]"
                else:
                    result += _re.escape(letter)
            return rf"(?s:{result})\Z"


        def _matcher(pat):
            found = _known.get(pat)
            if found is None:
                found = _known[pat] = _re.compile(translate(pat)).match
            return found


        def fnmatchcase(name, pat):
            """Whether a name fits a pattern."""
            return _matcher(pat)(name) is not None


        fnmatch = fnmatchcase


        def filter(names, pat):
            """The names that fit a pattern."""
            match = _matcher(pat)
            return [name for name in names if match(name)]
        """#
}
