/// The module `typing`, in Python.
enum TypingSource {
    static let text = #"""
        TYPE_CHECKING = False


        class _Form:
            """A name to annotate with; its parameters are kept and not checked."""

            def __init__(self, name, args=None, origin=None):
                self._name = name
                self.__args__ = args if args is not None else ()
                self.__origin__ = origin

            def __getitem__(self, parameters):
                if not isinstance(parameters, tuple):
                    parameters = (parameters,)
                return _Form(self._name, parameters, self.__origin__ or self)

            def __call__(self, *args, **kwargs):
                if callable(self.__origin__) and not isinstance(self.__origin__, _Form):
                    return self.__origin__(*args, **kwargs)
                raise TypeError(f"Cannot instantiate typing.{self._name}")

            def __or__(self, other):
                return Union[self, other]

            def __ror__(self, other):
                return Union[other, self]

            def __mro_entries__(self, bases):
                return ()

            def __eq__(self, other):
                return isinstance(other, _Form) and self._name == other._name and self.__args__ == other.__args__

            def __hash__(self):
                return hash((self._name, self.__args__))

            def __repr__(self):
                if not self.__args__:
                    return f"typing.{self._name}"
                if self._name == "Optional":
                    return f"typing.Optional[{_shown(self.__args__[0])}]"
                return f"typing.{self._name}[{', '.join(map(_shown, self.__args__))}]"


        def _shown(value):
            if value is ...:
                return "..."
            if value is None or value is type(None):
                return "NoneType" if value is not None else "None"
            if isinstance(value, type):
                return value.__name__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
            if isinstance(value, list):
                return f"[{', '.join(map(_shown, value))}]"
            return repr(value)


        for _name in ("Any Union Optional Callable ClassVar Final Literal Annotated NoReturn Never Self LiteralString Concatenate "
                      "TypeAlias TypeGuard Required NotRequired Unpack Iterable Iterator Sequence MutableSequence Mapping "
                      "MutableMapping Collection Container Hashable Sized Reversible Generator Awaitable Coroutine AsyncIterable "
                      "AsyncIterator AsyncGenerator ContextManager AsyncContextManager Pattern Match IO TextIO BinaryIO Text "
                      "AbstractSet MutableSet KeysView ItemsView ValuesView ByteString SupportsInt SupportsFloat SupportsIndex "
                      "SupportsAbs SupportsBytes SupportsComplex SupportsRound").split():
            globals()[_name] = _Form(_name)
        import collections as _collections
        List = _Form("List", origin=list)
        Dict = _Form("Dict", origin=dict)
        Set = _Form("Set", origin=set)
        FrozenSet = _Form("FrozenSet", origin=frozenset)
        Tuple = _Form("Tuple", origin=tuple)
        Type = _Form("Type", origin=type)
        DefaultDict = _Form("DefaultDict", origin=_collections.defaultdict)
        OrderedDict = _Form("OrderedDict", origin=_collections.OrderedDict)
        Counter = _Form("Counter", origin=_collections.Counter)
        Deque = _Form("Deque", origin=_collections.deque)
        Text = str
        AnyStr = _Form("AnyStr")
        del _name


        class Generic:
            """A class with type parameters."""

            def __class_getitem__(cls, parameters):
                return cls


        class Protocol(Generic):
            """A class that others fit by their methods."""


        class TypeVar:
            """A type to be filled in."""

            def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
                self.__name__ = name
                self.__constraints__ = constraints
                self.__bound__ = bound

            def __or__(self, other):
                return Union[self, other]

            def __repr__(self):
                return f"~{self.__name__}"


        class ParamSpec(TypeVar):
            """Parameters to be filled in."""


        class TypeVarTuple(TypeVar):
            """Types to be filled in."""

            def __iter__(self):
                yield Unpack[self]


        def NewType(name, tp):
            """A name for a type that is told apart from it."""
            def new_type(value):
                return value
            new_type.__name__ = name
            new_type.__supertype__ = tp
            return new_type


        def NamedTuple(typename, fields=None, /, **kwargs):
            """A named tuple whose fields have types."""
            names = [name for name, _ in fields] if fields is not None else list(kwargs)
            return _collections.namedtuple(typename, names)


        def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
            """A dict whose keys have types."""
            return dict


        def cast(typ, val):
            """The value itself."""
            return val


        def overload(func):
            """The function itself."""
            return func


        def final(f):
            """What it is given."""
            return f


        def no_type_check(arg):
            """What it is given."""
            return arg


        def runtime_checkable(cls):
            """The class itself."""
            return cls


        def override(method):
            """The method itself."""
            return method


        def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
            """The annotations of a function or class."""
            return dict(getattr(obj, "__annotations__", {}))


        def get_origin(tp):
            """What a parameterised type is made of."""
            return getattr(tp, "__origin__", None)


        def get_args(tp):
            """The parameters of a type."""
            return getattr(tp, "__args__", ())


        def reveal_type(obj, /):
            """The value itself; its type is printed."""
            print(f"Runtime type is {type(obj).__name__!r}")
            return obj
        """#
}
