/// The module `collections.abc`, in Python.
enum CollectionsAbcSource {
    static let text = #"""
        class _Fits(type):
            """The class of interfaces that others fit by their methods."""

            def __instancecheck__(cls, instance):
                return cls.__subclasscheck__(type(instance))

            def __subclasscheck__(cls, subclass):
                if cls in subclass.__mro__:
                    return True
                needed = cls.__dict__.get("_needed", ())
                if not needed or any(subclass is refused for refused in cls.__dict__.get("_refused", ())):
                    return False
                known = cls.__dict__.get("_known")
                if known is not None:
                    return any(base in known for base in subclass.__mro__)
                for name in needed:
                    found = [base.__dict__[name] for base in subclass.__mro__ if name in base.__dict__]
                    if not found or found[0] is None:
                        return False
                return True

            def register(cls, subclass):
                if cls.__dict__.get("_known") is not None:
                    cls._known = cls._known + (subclass,)
                return subclass

            def __getitem__(cls, parameters):
                return cls


        def _interface(name, *needed, known=None, base=None):
            namespace = {"_needed": needed, "__module__": "collections.abc"}
            if known is not None:
                namespace["_known"] = known
            return _Fits(name, (base,) if base else (), namespace)


        Hashable = _interface("Hashable", "__hash__")
        Iterable = _interface("Iterable", "__iter__")
        Iterator = _interface("Iterator", "__next__", "__iter__")
        Reversible = _interface("Reversible", "__reversed__", "__iter__")
        Generator = _interface("Generator", "send", "throw", "close", "__iter__", "__next__")
        Sized = _interface("Sized", "__len__")
        Container = _interface("Container", "__contains__")
        Collection = _interface("Collection", "__len__", "__iter__", "__contains__")
        Callable = _interface("Callable", "__call__")
        Awaitable = _interface("Awaitable", "__await__")
        Coroutine = _interface("Coroutine", "__await__", "send")
        AsyncIterable = _interface("AsyncIterable", "__aiter__")
        AsyncIterator = _interface("AsyncIterator", "__anext__")


        class Sequence(metaclass=_Fits):
            """What has items by number."""

            _needed = ("__getitem__",)
            _known = (tuple, str, range, bytes, list, bytearray)

            def __iter__(self):
                index = 0
                try:
                    while True:
                        yield self[index]
                        index += 1
                except IndexError:
                    return

            def __contains__(self, value):
                return any(item is value or item == value for item in self)

            def __reversed__(self):
                for index in reversed(range(len(self))):
                    yield self[index]

            def index(self, value, start=0, stop=None):
                for index, item in enumerate(self):
                    if index >= start and (stop is None or index < stop) and (item is value or item == value):
                        return index
                raise ValueError

            def count(self, value):
                return sum(1 for item in self if item is value or item == value)


        class MutableSequence(Sequence):
            """What has items by number that can be changed."""

            _needed = ("__setitem__",)
            _known = (list, bytearray)

            def append(self, value):
                self.insert(len(self), value)

            def extend(self, values):
                for value in list(values):
                    self.append(value)

            def pop(self, index=-1):
                value = self[index]
                del self[index]
                return value

            def remove(self, value):
                del self[self.index(value)]

            def clear(self):
                while len(self):
                    self.pop()


        class Set(metaclass=_Fits):
            """What holds items without order."""

            _needed = ("__contains__",)
            _known = (set, frozenset)


        class MutableSet(Set):
            """What holds items without order and can be changed."""

            _needed = ("add",)
            _known = (set,)


        class Mapping(metaclass=_Fits):
            """What has values by key."""

            _needed = ("__getitem__",)
            _known = (dict,)

            def get(self, key, default=None):
                try:
                    return self[key]
                except KeyError:
                    return default

            def __contains__(self, key):
                try:
                    self[key]
                except KeyError:
                    return False
                return True

            def keys(self):
                return list(self)

            def values(self):
                return [self[key] for key in self]

            def items(self):
                return [(key, self[key]) for key in self]

            def __eq__(self, other):
                return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented


        class MutableMapping(Mapping):
            """What has values by key and can be changed."""

            _needed = ("__setitem__",)
            _known = (dict,)

            def pop(self, key, *default):
                try:
                    value = self[key]
                except KeyError:
                    if default:
                        return default[0]
                    raise
                del self[key]
                return value

            def setdefault(self, key, default=None):
                if key not in self:
                    self[key] = default
                return self[key]

            def update(self, other=(), /, **kwargs):
                for key, value in dict(other, **kwargs).items():
                    self[key] = value

            def clear(self):
                for key in list(self):
                    del self[key]


        KeysView, ItemsView, ValuesView = type({}.keys()), type({}.items()), type({}.values())
        ByteString = bytes
        """#
}
