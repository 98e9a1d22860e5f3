/// The module `collections`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum CollectionsSource {
    static let text = #"""
        from _collections import deque

        __all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]


        class defaultdict(dict):
            """A dict that makes the values of missing keys."""

            def __init__(self, default_factory=None, /, *args, **kwargs):
                if default_factory is not None and not callable(default_factory):
                    raise TypeError("first argument must be callable or None")
                super().__init__(*args, **kwargs)
                self.default_factory = default_factory

            def __missing__(self, key):
                if self.default_factory is None:
                    raise KeyError(key)
                value = self[key] = self.default_factory()
                return value

            def copy(self):
                return type(self)(self.default_factory, self)

            __copy__ = copy

            def __repr__(self):
                return f"defaultdict({self.default_factory!r}, {dict.__repr__(self)})"

            def __or__(self, other):
                if not isinstance(other, dict):
                    return NotImplemented
                result = self.copy()
                result.update(other)
                return result


        class OrderedDict(dict):
            """A dict that compares in order and moves its items about."""

            def move_to_end(self, key, last=True):
                value = self[key]
                if last:
                    del self[key]
                    self[key] = value
                    return
                items = [(k, v) for k, v in dict.items(self) if k != key]
                dict.clear(self)
                self[key] = value
                for k, v in items:
                    self[k] = v

            def popitem(self, last=True):
                if not self:
                    raise KeyError("dictionary is empty")
                if last:
                    return dict.popitem(self)
                key = next(iter(self))
                return key, dict.pop(self, key)

            def copy(self):
                return type(self)(self)

            __copy__ = copy

            @classmethod
            def fromkeys(cls, iterable, value=None):
                result = cls()
                for key in iterable:
                    result[key] = value
                return result

            def __eq__(self, other):
                if isinstance(other, OrderedDict):
                    return dict.__eq__(self, other) and list(self) == list(other)
                return dict.__eq__(self, other)

            def __ne__(self, other):
                return not self == other

            def __repr__(self):
                if not self:
                    return f"{type(self).__name__}()"
                return f"{type(self).__name__}({list(self.items())!r})"


        class Counter(dict):
            """A dict that counts hashable items."""

            def __init__(self, iterable=None, /, **kwargs):
                super().__init__()
                self.update(iterable, **kwargs)

            def __missing__(self, key):
                return 0

            def update(self, iterable=None, /, **kwargs):
                if iterable is not None:
                    if hasattr(iterable, "items"):
                        for key, count in iterable.items():
                            self[key] = count + self.get(key, 0)
                    else:
                        # Counted in a plain dict, which is quicker than one of a derived class.
                        counts = {}
                        get = counts.get
                        for key in iterable:
                            counts[key] = get(key, 0) + 1
                        for key, count in counts.items():
                            self[key] = count + self.get(key, 0)
                if kwargs:
                    self.update(kwargs)

            def subtract(self, iterable=None, /, **kwargs):
                if iterable is not None:
                    if hasattr(iterable, "items"):
                        for key, count in iterable.items():
                            self[key] = self.get(key, 0) - count
                    else:
                        for key in iterable:
                            self[key] = self.get(key, 0) - 1
                if kwargs:
                    self.subtract(kwargs)

            def most_common(self, n=None):
                ranked = sorted(self.items(), key=lambda item: item[1], reverse=True)
                return ranked if n is None else ranked[:max(n, 0)]

            def elements(self):
                for key, count in self.items():
                    for _ in range(count):
                        yield key

            def total(self):
                return sum(self.values())

            def copy(self):
                return type(self)(self)

            __copy__ = copy

            @classmethod
            def fromkeys(cls, iterable, v=None):
                raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

            def __delitem__(self, key):
                if key in self:
                    super().__delitem__(key)

            def __repr__(self):
                if not self:
                    return f"{type(self).__name__}()"
                try:
                    shown = dict(self.most_common())
                except TypeError:
                    shown = dict(self)
                return f"{type(self).__name__}({shown!r})"

            def __eq__(self, other):
                if not isinstance(other, Counter):
                    return NotImplemented
                return all(self[key] == other[key] for counts in (self, other) for key in counts)

            def __ne__(self, other):
                return not self == other

            def __le__(self, other):
                return all(self[key] <= other[key] for counts in (self, other) for key in counts)

            def __lt__(self, other):
                return self <= other and self != other

            def __ge__(self, other):
                return all(self[key] >= other[key] for counts in (self, other) for key in counts)

            def __gt__(self, other):
                return self >= other and self != other

            def _combined(self, other, operation):
                if not isinstance(other, Counter):
                    return NotImplemented
                result = Counter()
                for key in list(self) + [key for key in other if key not in self]:
                    count = operation(self[key], other[key])
                    if count > 0:
                        result[key] = count
                return result

            def __add__(self, other):
                return self._combined(other, lambda a, b: a + b)

            def __sub__(self, other):
                return self._combined(other, lambda a, b: a - b)

            def __or__(self, other):
                return self._combined(other, max)

            def __and__(self, other):
                return self._combined(other, min)

            def __pos__(self):
                return self + Counter()

            def __neg__(self):
                return Counter() - self

            def _replaced(self, other):
                self.clear()
                dict.update(self, other)
                return self

            def __iadd__(self, other):
                return self._replaced(self + other)

            def __isub__(self, other):
                return self._replaced(self - other)

            def __ior__(self, other):
                return self._replaced(self | other)

            def __iand__(self, other):
                return self._replaced(self & other)


        class _Field:
            def __init__(self, index, name):
                self.index = index
                self.__doc__ = f"Alias for field number {index}"

            def __get__(self, instance, owner=None):
                return self if instance is None else instance[self.index]

            def __set__(self, instance, value):
                raise AttributeError("can't set attribute")


        _KEYWORDS = frozenset(
            "False None True and as assert async await break class continue def del elif else except finally for from global "
            "if import in is lambda nonlocal not or pass raise return try while with yield".split())


        def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
            """A subclass of tuple whose items have names."""
            if isinstance(field_names, str):
                field_names = field_names.replace(",", " ").split()
            field_names = [str(name) for name in field_names]
            if rename:
                seen = set()
                for index, name in enumerate(field_names):
                    if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
                        field_names[index] = f"_{index}"
                    seen.add(name)
            for name in [typename] + field_names:
                if not name.isidentifier():
                    raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
                if name in _KEYWORDS:
                    raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
            seen = set()
            for name in field_names:
                if name.startswith("_") and not rename:
                    raise ValueError(f"Field names cannot start with an underscore: {name!r}")
                if name in seen:
                    raise ValueError(f"Encountered duplicate field name: {name!r}")
                seen.add(name)
            fields = tuple(field_names)
            defaults = tuple(defaults) if defaults is not None else ()
            if len(defaults) > len(fields):
                raise TypeError("Got more default values than field names")
            field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))
            count = len(fields)

            def __new__(cls, *args, **kwargs):
                if len(args) != count or kwargs:
                    args = _arguments(args, kwargs)
                return tuple.__new__(cls, args)

            def _arguments(args, kwargs):
                if len(args) > count:
                    raise TypeError(
                        f"{typename}.__new__() takes {count + 1} positional arguments but {len(args) + 1} were given")
                values = dict(zip(fields, args))
                for name, value in kwargs.items():
                    if name not in fields:
                        raise TypeError(f"{typename}.__new__() got an unexpected keyword argument {name!r}")
                    if name in values:
                        raise TypeError(f"{typename}.__new__() got multiple values for argument {name!r}")
                    values[name] = value
                missing = [name for name in fields if name not in values and name not in field_defaults]
                if missing:
                    names = [repr(name) for name in missing]
                    if len(names) > 2:
                        listed = ", ".join(names[:-1]) + ", and " + names[-1]
                    else:
                        listed = " and ".join(names)
                    plural = "" if len(missing) == 1 else "s"
                    raise TypeError(
                        f"{typename}.__new__() missing {len(missing)} required positional argument{plural}: {listed}")
                return [values[name] if name in values else field_defaults[name] for name in fields]

            def __init__(self, *args, **kwargs):
                pass

            def _make(cls, iterable):
                values = tuple(iterable)
                if len(values) != count:
                    raise TypeError(f"Expected {count} arguments, got {len(values)}")
                return tuple.__new__(cls, values)

            def _replace(self, /, **kwargs):
                unknown = [name for name in kwargs if name not in fields]
                if unknown:
                    raise ValueError(f"Got unexpected field names: {unknown!r}")
                return type(self)._make([kwargs.get(name, value) for name, value in zip(fields, self)])

            def _asdict(self):
                return dict(zip(fields, self))

            def __repr__(self):
                shown = ", ".join(f"{name}={value!r}" for name, value in zip(fields, self))
                return f"{type(self).__name__}({shown})"

            def __getnewargs__(self):
                return tuple(self)

            namespace = {
                "__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "_fields": fields,
                "_field_defaults": field_defaults, "__new__": __new__, "__init__": __init__,
                "_make": classmethod(_make), "_replace": _replace,
                "_asdict": _asdict, "__repr__": __repr__, "__getnewargs__": __getnewargs__, "__match_args__": fields,
            }
            if module is not None:
                namespace["__module__"] = module
            for index, name in enumerate(fields):
                namespace[name] = _Field(index, name)
            return type(typename, (tuple,), namespace)


        class ChainMap:
            """Several mappings looked through one after the other."""

            def __init__(self, *maps):
                self.maps = list(maps) or [{}]

            def __getitem__(self, key):
                for mapping in self.maps:
                    if key in mapping:
                        return mapping[key]
                raise KeyError(key)

            def get(self, key, default=None):
                return self[key] if key in self else default

            def __contains__(self, key):
                return any(key in mapping for mapping in self.maps)

            def __iter__(self):
                merged = {}
                for mapping in reversed(self.maps):
                    merged.update(dict.fromkeys(mapping))
                return iter(merged)

            def __len__(self):
                return len(list(iter(self)))

            def keys(self):
                return list(self)

            def values(self):
                return [self[key] for key in self]

            def items(self):
                return [(key, self[key]) for key in self]

            def __setitem__(self, key, value):
                self.maps[0][key] = value

            def __delitem__(self, key):
                if key not in self.maps[0]:
                    raise KeyError(f"Key not found in the first mapping: {key!r}")
                del self.maps[0][key]

            def new_child(self, m=None, **kwargs):
                return type(self)({**(m or {}), **kwargs}, *self.maps)

            @property
            def parents(self):
                return type(self)(*self.maps[1:])

            def __repr__(self):
                return f"{type(self).__name__}({', '.join(map(repr, self.maps))})"
        """#
}
