/// The module `pprint`, in Python.
enum PrettyPrintSource {
    static let text = #"""
        import sys as _sys

        __all__ = ["PrettyPrinter", "isreadable", "isrecursive", "pformat", "pp", "pprint", "saferepr"]


        def _key_order(pair):
            key = pair[0]
            return type(key).__name__, key if isinstance(key, (int, float, str)) else repr(key)


        def _sorted(pairs):
            try:
                return sorted(pairs, key=lambda pair: pair[0])
            except TypeError:
                return sorted(pairs, key=_key_order)


        class PrettyPrinter:
            """Writes values so that they fit a width."""

            def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                         underscore_numbers=False):
                if width <= 0:
                    raise ValueError("width must be != 0")
                self._indent, self._width, self._depth = indent, width, depth
                self._stream, self._compact, self._sort = stream, compact, sort_dicts
                self._underscores = underscore_numbers

            def pprint(self, object):
                (self._stream or _sys.stdout).write(self.pformat(object) + "\n")

            def pformat(self, object):
                return self._format(object, 0, 0, 0, set())

            def _repr(self, value, level, open):
                kind = type(value)
                if kind is dict or kind in (list, tuple):
                    if not value:
                        return repr(value)
                    if self._depth is not None and level >= self._depth:
                        return {dict: "{...}", list: "[...]", tuple: "(...)"}[kind]
                    if id(value) in open:
                        return f"<Recursion on {kind.__name__} with id={id(value)}>"
                    open.add(id(value))
                    if kind is dict:
                        pairs = _sorted(value.items()) if self._sort else value.items()
                        parts = [f"{self._repr(k, level + 1, open)}: {self._repr(v, level + 1, open)}" for k, v in pairs]
                        text = "{" + ", ".join(parts) + "}"
                    else:
                        text = ", ".join([self._repr(item, level + 1, open) for item in value])
                        if kind is list:
                            text = f"[{text}]"
                        else:
                            text = f"({text},)" if len(value) == 1 else f"({text})"
                    open.discard(id(value))
                    return text
                if self._underscores and kind is int:
                    return f"{value:_d}"
                return repr(value)

            def _format(self, value, indent, allowance, level, open):
                text = self._repr(value, level, set(open))
                room = self._width - indent - allowance
                if len(text) <= room or id(value) in open:
                    return text
                level += 1
                if self._depth is not None and level > self._depth:
                    return text
                kind = type(value)
                show = kind.__repr__
                open.add(id(value))
                try:
                    if show is dict.__repr__:
                        return self._dict(value, indent, allowance, level, open)
                    if show is list.__repr__:
                        return "[" + self._items(value, indent, allowance + 1, level, open) + "]"
                    if show is tuple.__repr__:
                        end = ",)" if len(value) == 1 else ")"
                        return "(" + self._items(value, indent, allowance + len(end), level, open) + end
                    if show in (set.__repr__, frozenset.__repr__) and value:
                        start, end = ("{", "}") if kind is set else (kind.__name__ + "({", "})")
                        if kind is not set:
                            indent += len(kind.__name__) + 1
                        items = _sorted([(item,) for item in value])
                        return start + self._items([item for item, in items], indent, allowance + len(end), level, open) + end
                    if show is str.__repr__ and value:
                        return self._string(value, indent, allowance, level)
                    if hasattr(kind, "__dataclass_fields__") and "__create_fn__" not in kind.__dict__:
                        return self._dataclass(value, indent, allowance, level, open)
                finally:
                    open.discard(id(value))
                return text

            def _dict(self, value, indent, allowance, level, open):
                pairs = _sorted(value.items()) if self._sort else list(value.items())
                indent += self._indent
                parts = []
                for index, (key, item) in enumerate(pairs):
                    name = self._repr(key, level, set(open))
                    last = index == len(pairs) - 1
                    parts.append(name + ": " + self._format(item, indent + len(name) + 2, allowance + 1 if last else 1, level, open))
                return "{" + " " * (self._indent - 1) + (",\n" + " " * indent).join(parts) + "}"

            def _items(self, items, indent, allowance, level, open):
                indent += self._indent
                separator = ",\n" + " " * indent
                items = list(items)
                result = " " * (self._indent - 1)
                if not self._compact:
                    parts = []
                    for index, item in enumerate(items):
                        parts.append(self._format(item, indent, allowance if index == len(items) - 1 else 1, level, open))
                    return result + separator.join(parts)
                width = room = self._width - indent + 1
                pending = ""
                for index, item in enumerate(items):
                    last = index == len(items) - 1
                    if last:
                        room -= allowance
                        width -= allowance
                    text = self._repr(item, level, set(open))
                    size = len(text) + 2
                    if room < size:
                        room = width
                        if pending:
                            pending = separator
                    if room >= size:
                        room -= size
                        result += pending + text
                        pending = ", "
                        continue
                    result += pending + self._format(item, indent, allowance if last else 1, level, open)
                    pending = separator
                    room = width
                return result

            def _string(self, value, indent, allowance, level):
                chunks = []
                lines = value.splitlines(True)
                if level == 1:
                    indent += 1
                    allowance += 1
                full = room = self._width - indent
                for index, line in enumerate(lines):
                    shown = repr(line)
                    if index == len(lines) - 1:
                        room -= allowance
                    if len(shown) <= room:
                        chunks.append(shown)
                        continue
                    import re
                    current = ""
                    parts = re.findall(r"\S*\s*", line)
                    parts.pop()
                    limit = full
                    for position, part in enumerate(parts):
                        if position == len(parts) - 1 and index == len(lines) - 1:
                            limit -= allowance
                        candidate = current + part
                        if len(repr(candidate)) > limit:
                            if current:
                                chunks.append(repr(current))
                            current = part
                        else:
                            current = candidate
                    if current:
                        chunks.append(repr(current))
                if len(chunks) == 1:
                    return chunks[0]
                text = ("\n" + " " * indent).join(chunks)
                return f"({text})" if level == 1 else text

            def _dataclass(self, value, indent, allowance, level, open):
                name = type(value).__name__
                indent += len(name) + 1
                shown = [field.name for field in value.__dataclass_fields__.values() if field.repr]
                parts = []
                for index, field in enumerate(shown):
                    last = index == len(shown) - 1
                    parts.append(field + "=" + self._format(getattr(value, field), indent + len(field) + 1,
                                                            allowance + 1 if last else 1, level, open))
                return f"{name}({(',' + chr(10) + ' ' * indent).join(parts)})"


        def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
                   underscore_numbers=False):
            """Writes a value so that it fits a width."""
            PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                          underscore_numbers=underscore_numbers).pprint(object)


        def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
            """The text of a value so that it fits a width."""
            return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                                 underscore_numbers=underscore_numbers).pformat(object)


        def pp(object, *args, sort_dicts=False, **kwargs):
            """Writes a value with its dicts in their order."""
            pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


        def saferepr(object):
            """The text of a value on one line."""
            return PrettyPrinter()._repr(object, 0, set())


        def isrecursive(object):
            """Whether a value holds itself."""
            return "<Recursion on " in saferepr(object)


        def isreadable(object):
            """Whether the text of a value would give it back."""
            return "<" not in saferepr(object)
        """#
}
