/// The module `ast`, in Python.
enum LiteralsSource {
    static let text = #"""
        import re as _re

        __all__ = ["literal_eval"]
        _token = _re.compile(r"""
            (?P<text>(?:[bB][rR]?|[rR][bB]?|[uU])?(?:'''(?:[^\\]|\\.)*?'''|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'(?:[^\\'\n]|\\.)*'|"(?:[^\\"\n]|\\.)*"))
          | (?P<number>0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?)
          | (?P<name>[A-Za-z_]\w*)
          | (?P<mark>\.\.\.|[][(){},:+-])
          | (?P<space>(?:\s|[#][^\n]*|\\\n)+)
        """, _re.X | _re.S)
        _names = {"None": None, "True": True, "False": False}


        def literal_eval(node_or_string):
            """The value of a text that is a literal of Python's: numbers, texts, and containers of such."""
            if not isinstance(node_or_string, str):
                raise ValueError(f"malformed node or string: {node_or_string!r}")
            text = node_or_string.lstrip(" \t")
            # What is no expression at all is told as the language tells it.
            compile(text, "<unknown>", "eval")
            reader = _Reader(text)
            value = reader.value()
            if reader.mark is not None and reader.mark == ",":
                items = [value]
                while reader.take(","):
                    if reader.kind is None:
                        break
                    items.append(reader.value())
                value = tuple(items)
            if reader.kind is not None:
                reader.refuse()
            return value


        class _Reader:
            """Reads literals off a text."""

            def __init__(self, text):
                self.text, self.place = text, 0
                self.next()

            def next(self):
                while True:
                    found = _token.match(self.text, self.place)
                    if found is None:
                        if self.place < len(self.text):
                            self.refuse()
                        self.kind = self.token = self.mark = None
                        return
                    self.place = found.end()
                    self.kind, self.token = found.lastgroup, found.group()
                    self.mark = self.token if self.kind == "mark" else None
                    if self.kind != "space":
                        return

            def refuse(self):
                raise ValueError(f"malformed node or string on line {self.text.count(chr(10), 0, self.place) + 1}: {self.text!r}")

            def take(self, mark):
                if self.mark != mark:
                    return False
                self.next()
                return True

            def value(self):
                sign = 1
                while self.mark in ("+", "-"):
                    sign = -sign if self.mark == "-" else sign
                    self.next()
                    if self.kind != "number":
                        self.refuse()
                if self.kind == "number":
                    number = sign * eval(self.token)
                    self.next()
                    if self.mark in ("+", "-"):
                        minus = self.mark == "-"
                        self.next()
                        if self.kind != "number" or self.token[-1] not in "jJ":
                            self.refuse()
                        other = eval(self.token)
                        self.next()
                        return number - other if minus else number + other
                    return number
                if self.kind == "text":
                    value = eval(self.token)
                    self.next()
                    while self.kind == "text":
                        value += eval(self.token)
                        self.next()
                    return value
                if self.kind == "name":
                    name = self.token
                    self.next()
                    if name == "set" and self.take("(") and self.take(")"):
                        return set()
                    if name not in _names:
                        self.refuse()
                    return _names[name]
                if self.take("..."):
                    return ...
                if self.take("("):
                    items, comma = self.items(")")
                    return items[0] if len(items) == 1 and not comma else tuple(items)
                if self.take("["):
                    return self.items("]")[0]
                if self.take("{"):
                    return self.braces()
                self.refuse()

            def items(self, end):
                """The items up to the end, and whether a comma came after the last."""
                items, comma = [], False
                while not self.take(end):
                    items.append(self.value())
                    comma = self.take(",")
                    if not comma and self.mark != end:
                        self.refuse()
                return items, comma

            def braces(self):
                if self.take("}"):
                    return {}
                first = self.value()
                if not self.take(":"):
                    if self.take(","):
                        return {first, *self.items("}")[0]}
                    if not self.take("}"):
                        self.refuse()
                    return {first}
                made = {first: self.value()}
                while self.take(","):
                    if self.mark == "}":
                        break
                    key = self.value()
                    if not self.take(":"):
                        self.refuse()
                    made[key] = self.value()
                if not self.take("}"):
                    self.refuse()
                return made
        """#
}
