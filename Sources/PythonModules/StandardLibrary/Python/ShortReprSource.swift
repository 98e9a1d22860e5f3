/// The module `reprlib`, in Python.
enum ShortReprSource {
    static let text = #"""
        __all__ = ["Repr", "repr", "recursive_repr"]
        import builtins as _builtins
        import functools as _functools


        def recursive_repr(fillvalue="..."):
            """Makes a `__repr__` show a filler where the object stands within itself."""
            def decorating(user_function):
                running = set()

                @_functools.wraps(user_function)
                def wrapper(self):
                    if id(self) in running:
                        return fillvalue
                    running.add(id(self))
                    try:
                        return user_function(self)
                    finally:
                        running.discard(id(self))
                return wrapper
            return decorating


        class Repr:
            """Short forms of large objects."""

            def __init__(self):
                self.fillvalue = "..."
                self.maxlevel, self.maxtuple, self.maxlist, self.maxarray, self.maxdict = 6, 6, 6, 5, 4
                self.maxset = self.maxfrozenset = self.maxdeque = 6
                self.maxstring, self.maxlong, self.maxother = 30, 40, 30

            def repr(self, x):
                return self.repr1(x, self.maxlevel)

            def repr1(self, x, level):
                method = getattr(self, "repr_" + "_".join(type(x).__name__.split()), None)
                return method(x, level) if method else self._cut(_builtins.repr(x), self.maxother)

            def _cut(self, text, most):
                if len(text) <= most:
                    return text
                head = max(0, (most - 3) // 2)
                tail = max(0, most - 3 - head)
                return text[:head] + self.fillvalue + text[len(text) - tail:]

            def _items(self, x, level, left, right, most, trail=""):
                if level <= 0 and x:
                    inner = self.fillvalue
                else:
                    parts = [self.repr1(item, level - 1) for _, item in zip(range(most), x)]
                    if len(x) > most:
                        parts.append(self.fillvalue)
                    inner = ", ".join(parts)
                    if len(x) == 1 and trail:
                        right = trail + right
                return f"{left}{inner}{right}"

            def repr_tuple(self, x, level):
                return self._items(x, level, "(", ")", self.maxtuple, ",")

            def repr_list(self, x, level):
                return self._items(x, level, "[", "]", self.maxlist)

            def repr_set(self, x, level):
                return self._items(sorted(x, key=_builtins.repr), level, "{", "}", self.maxset) if x else "set()"

            def repr_frozenset(self, x, level):
                return self._items(sorted(x, key=_builtins.repr), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

            def repr_dict(self, x, level):
                if not x:
                    return "{}"
                if level <= 0:
                    return "{" + self.fillvalue + "}"
                try:
                    keys = sorted(x)
                except TypeError:
                    keys = list(x)
                parts = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for key in keys[:self.maxdict]]
                if len(x) > self.maxdict:
                    parts.append(self.fillvalue)
                return "{" + ", ".join(parts) + "}"

            def repr_str(self, x, level):
                text = _builtins.repr(x[:self.maxstring])
                if len(text) <= self.maxstring:
                    return text
                head = max(0, (self.maxstring - 3) // 2)
                tail = max(0, self.maxstring - 3 - head)
                text = _builtins.repr(x[:head] + x[len(x) - tail:])
                return text[:head] + self.fillvalue + text[len(text) - tail:]

            def repr_int(self, x, level):
                return self._cut(_builtins.repr(x), self.maxlong)


        aRepr = Repr()
        repr = aRepr.repr
        """#
}
