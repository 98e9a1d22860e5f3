/// The module `collections.abc`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum CollectionsAbcSource {
    static let text = #"""
        from _imports import type_has as _type_has
        from abc import ABCMeta, abstractmethod

        __all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
                   "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
                   "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString"]


        def _has(C, *methods):
            for method in methods:
                if not _type_has(C, method):
                    return NotImplemented
            return True


        def _interface(name, methods, bases=(), doc=None):
            """An abstract class that others fit by having its methods."""
            def hook(cls, C):
                if cls is made:
                    return _has(C, *methods)
                return NotImplemented

            namespace = {"__module__": "collections.abc", "__qualname__": name, "__slots__": (), "__subclasshook__": classmethod(hook),
                         "__class_getitem__": classmethod(_alias), "__doc__": doc}
            inherited = {method for base in bases for method in getattr(base, "__abstractmethods__", ())}
            for method in methods:
                if method not in inherited:
                    def body(self, *args, **kwargs):
                        raise NotImplementedError
                    body.__name__ = method
                    body.__qualname__ = f"{name}.{method}"
                    namespace[method] = abstractmethod(body)
            made = ABCMeta(name, bases, namespace)
            return made


        def _alias(cls, parameters):
            import types
            return types.GenericAlias(cls, parameters)


        Hashable = _interface("Hashable", ["__hash__"])
        Awaitable = _interface("Awaitable", ["__await__"])
        Coroutine = _interface("Coroutine", ["__await__", "send", "throw", "close"], (Awaitable,))
        AsyncIterable = _interface("AsyncIterable", ["__aiter__"])
        AsyncIterator = _interface("AsyncIterator", ["__anext__", "__aiter__"], (AsyncIterable,))
        AsyncGenerator = _interface("AsyncGenerator", ["__aiter__", "__anext__", "asend", "athrow", "aclose"], (AsyncIterator,))
        Iterable = _interface("Iterable", ["__iter__"])
        Sized = _interface("Sized", ["__len__"])
        Container = _interface("Container", ["__contains__"])
        Callable = _interface("Callable", ["__call__"])


        class Iterator(Iterable):
            """What gives one item after the other."""

            __slots__ = ()
            __module__ = "collections.abc"

            @abstractmethod
            def __next__(self):
                raise StopIteration

            def __iter__(self):
                return self

            @classmethod
            def __subclasshook__(cls, C):
                if cls is Iterator:
                    return _has(C, "__iter__", "__next__")
                return NotImplemented


        class Reversible(Iterable):
            """What can be walked from its end."""

            __slots__ = ()
            __module__ = "collections.abc"

            @abstractmethod
            def __reversed__(self):
                while False:
                    yield None

            @classmethod
            def __subclasshook__(cls, C):
                if cls is Reversible:
                    return _has(C, "__reversed__", "__iter__")
                return NotImplemented


        class Generator(Iterator):
            """What `yield` makes."""

            __slots__ = ()
            __module__ = "collections.abc"

            def __next__(self):
                return self.send(None)

            @abstractmethod
            def send(self, value):
                raise StopIteration

            @abstractmethod
            def throw(self, typ, val=None, tb=None):
                if val is None:
                    if tb is None:
                        raise typ
                    val = typ()
                raise val

            def close(self):
                try:
                    self.throw(GeneratorExit)
                except (GeneratorExit, StopIteration):
                    pass
                else:
                    raise RuntimeError("generator ignored GeneratorExit")

            @classmethod
            def __subclasshook__(cls, C):
                if cls is Generator:
                    return _has(C, "__iter__", "__next__", "send", "throw", "close")
                return NotImplemented


        class Collection(Sized, Iterable, Container):
            """What has a size, items and an `in`."""

            __slots__ = ()
            __module__ = "collections.abc"

            @classmethod
            def __subclasshook__(cls, C):
                if cls is Collection:
                    return _has(C, "__len__", "__iter__", "__contains__")
                return NotImplemented


        class Set(Collection):
            """What holds items without order."""

            __slots__ = ()
            __module__ = "collections.abc"

            def __le__(self, other):
                if not isinstance(other, Set):
                    return NotImplemented
                return len(self) <= len(other) and all(item in other for item in self)

            def __lt__(self, other):
                if not isinstance(other, Set):
                    return NotImplemented
                return len(self) < len(other) and self.__le__(other)

            def __gt__(self, other):
                if not isinstance(other, Set):
                    return NotImplemented
                return len(self) > len(other) and self.__ge__(other)

            def __ge__(self, other):
                if not isinstance(other, Set):
                    return NotImplemented
                return len(self) >= len(other) and all(item in self for item in other)

            def __eq__(self, other):
                if not isinstance(other, Set):
                    return NotImplemented
                return len(self) == len(other) and self.__le__(other)

            @classmethod
            def _from_iterable(cls, it):
                return cls(it)

            def __and__(self, other):
                if not isinstance(other, Iterable):
                    return NotImplemented
                return self._from_iterable(value for value in other if value in self)

            __rand__ = __and__

            def isdisjoint(self, other):
                return not any(value in self for value in other)

            def __or__(self, other):
                if not isinstance(other, Iterable):
                    return NotImplemented
                return self._from_iterable(item for items in (self, other) for item in items)

            __ror__ = __or__

            def __sub__(self, other):
                if not isinstance(other, Set):
                    if not isinstance(other, Iterable):
                        return NotImplemented
                    other = self._from_iterable(other)
                return self._from_iterable(value for value in self if value not in other)

            def __rsub__(self, other):
                if not isinstance(other, Set):
                    if not isinstance(other, Iterable):
                        return NotImplemented
                    other = self._from_iterable(other)
                return self._from_iterable(value for value in other if value not in self)

            def __xor__(self, other):
                if not isinstance(other, Set):
                    if not isinstance(other, Iterable):
                        return NotImplemented
                    other = self._from_iterable(other)
                return (self - other) | (other - self)

            __rxor__ = __xor__
            __hash__ = None


        class MutableSet(Set):
            """What holds items without order and can be changed."""

            __slots__ = ()
            __module__ = "collections.abc"

            @abstractmethod
            def add(self, value):
                raise NotImplementedError

            @abstractmethod
            def discard(self, value):
                raise NotImplementedError

            def remove(self, value):
                if value not in self:
                    raise KeyError(value)
                self.discard(value)

            def pop(self):
                it = iter(self)
                try:
                    value = next(it)
                except StopIteration:
                    raise KeyError from None
                self.discard(value)
                return value

            def clear(self):
                try:
                    while True:
                        self.pop()
                except KeyError:
                    pass

            def __ior__(self, it):
                for value in it:
                    self.add(value)
                return self

            def __iand__(self, it):
                for value in self - it:
                    self.discard(value)
                return self

            def __ixor__(self, it):
                if it is self:
                    self.clear()
                else:
                    if not isinstance(it, Set):
                        it = self._from_iterable(it)
                    for value in it:
                        if value in self:
                            self.discard(value)
                        else:
                            self.add(value)
                return self

            def __isub__(self, it):
                if it is self:
                    self.clear()
                else:
                    for value in it:
                        self.discard(value)
                return self


        class Mapping(Collection):
            """What has values by key."""

            __slots__ = ()
            __module__ = "collections.abc"

            @abstractmethod
            def __getitem__(self, key):
                raise KeyError

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
                return KeysView(self)

            def items(self):
                return ItemsView(self)

            def values(self):
                return ValuesView(self)

            def __eq__(self, other):
                if not isinstance(other, Mapping):
                    return NotImplemented
                return dict(self.items()) == dict(other.items())

            __reversed__ = None
            __hash__ = None


        class MappingView(Sized):
            """A view of a mapping."""

            __slots__ = ("_mapping",)
            __module__ = "collections.abc"

            def __init__(self, mapping):
                self._mapping = mapping

            def __len__(self):
                return len(self._mapping)

            def __repr__(self):
                return f"{self.__class__.__name__}({self._mapping!r})"

            __class_getitem__ = classmethod(_alias)


        class KeysView(MappingView, Set):
            __slots__ = ()
            __module__ = "collections.abc"

            @classmethod
            def _from_iterable(cls, it):
                return set(it)

            def __contains__(self, key):
                return key in self._mapping

            def __iter__(self):
                yield from self._mapping


        class ItemsView(MappingView, Set):
            __slots__ = ()
            __module__ = "collections.abc"

            @classmethod
            def _from_iterable(cls, it):
                return set(it)

            def __contains__(self, item):
                key, value = item
                try:
                    found = self._mapping[key]
                except KeyError:
                    return False
                return found is value or found == value

            def __iter__(self):
                for key in self._mapping:
                    yield (key, self._mapping[key])


        class ValuesView(MappingView, Collection):
            __slots__ = ()
            __module__ = "collections.abc"

            def __contains__(self, value):
                for key in self._mapping:
                    found = self._mapping[key]
                    if found is value or found == value:
                        return True
                return False

            def __iter__(self):
                for key in self._mapping:
                    yield self._mapping[key]


        class MutableMapping(Mapping):
            """What has values by key and can be changed."""

            __slots__ = ()
            __module__ = "collections.abc"

            @abstractmethod
            def __setitem__(self, key, value):
                raise KeyError

            @abstractmethod
            def __delitem__(self, key):
                raise KeyError

            __marker = object()

            def pop(self, key, default=__marker):
                try:
                    value = self[key]
                except KeyError:
                    if default is self.__marker:
                        raise
                    return default
                else:
                    del self[key]
                    return value

            def popitem(self):
                try:
                    key = next(iter(self))
                except StopIteration:
                    raise KeyError from None
                value = self[key]
                del self[key]
                return key, value

            def clear(self):
                try:
                    while True:
                        self.popitem()
                except KeyError:
                    pass

            def update(self, other=(), /, **kwds):
                if isinstance(other, Mapping):
                    for key in other:
                        self[key] = other[key]
                elif hasattr(other, "keys"):
                    for key in other.keys():
                        self[key] = other[key]
                else:
                    for key, value in other:
                        self[key] = value
                for key, value in kwds.items():
                    self[key] = value

            def setdefault(self, key, default=None):
                try:
                    return self[key]
                except KeyError:
                    self[key] = default
                return default


        class Sequence(Reversible, Collection):
            """What has items by number."""

            __slots__ = ()
            __module__ = "collections.abc"

            @abstractmethod
            def __getitem__(self, index):
                raise IndexError

            def __iter__(self):
                i = 0
                try:
                    while True:
                        yield self[i]
                        i += 1
                except IndexError:
                    return

            def __contains__(self, value):
                return any(item is value or item == value for item in self)

            def __reversed__(self):
                for i in reversed(range(len(self))):
                    yield self[i]

            def index(self, value, start=0, stop=None):
                if start is not None and start < 0:
                    start = max(len(self) + start, 0)
                if stop is not None and stop < 0:
                    stop += len(self)
                i = start
                while stop is None or i < stop:
                    try:
                        item = self[i]
                    except IndexError:
                        break
                    if item is value or item == value:
                        return i
                    i += 1
                raise ValueError

            def count(self, value):
                return sum(1 for item in self if item is value or item == value)


        class ByteString(Sequence):
            __slots__ = ()
            __module__ = "collections.abc"


        class MutableSequence(Sequence):
            """What has items by number that can be changed."""

            __slots__ = ()
            __module__ = "collections.abc"

            @abstractmethod
            def __setitem__(self, index, value):
                raise IndexError

            @abstractmethod
            def __delitem__(self, index):
                raise IndexError

            @abstractmethod
            def insert(self, index, value):
                raise IndexError

            def append(self, value):
                self.insert(len(self), value)

            def clear(self):
                try:
                    while True:
                        self.pop()
                except IndexError:
                    pass

            def reverse(self):
                n = len(self)
                for i in range(n // 2):
                    self[i], self[n - i - 1] = self[n - i - 1], self[i]

            def extend(self, values):
                if values is self:
                    values = list(values)
                for value in values:
                    self.append(value)

            def pop(self, index=-1):
                value = self[index]
                del self[index]
                return value

            def remove(self, value):
                del self[self.index(value)]

            def __iadd__(self, values):
                self.extend(values)
                return self


        for _class, _known in [(Set, [frozenset, type({}.keys()), type({}.items())]), (MutableSet, [set]), (MutableMapping, [dict]),
                               (Mapping, [type(type.__dict__)]), (Sequence, [tuple, str, range, memoryview]), (ByteString, [bytes, bytearray]),
                               (MutableSequence, [list, bytearray]), (KeysView, [type({}.keys())]), (ItemsView, [type({}.items())]),
                               (ValuesView, [type({}.values())])]:
            for _type in _known:
                _class.register(_type)
        del _class, _known, _type
        """#
}
