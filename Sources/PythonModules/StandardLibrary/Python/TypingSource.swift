/// The module `typing`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum TypingSource {
    static let text = #"""
        import abc as _abc
        import collections as _collections
        import collections.abc as _interfaces
        import contextlib as _contextlib
        import re as _re
        import types as _types

        TYPE_CHECKING = False


        def _type_text(value):
            """A type as an annotation shows it."""
            if value is ...:
                return "..."
            if value is None or value is type(None):
                return "NoneType"
            if isinstance(value, list):
                return f"[{', '.join(map(_type_text, value))}]"
            if isinstance(value, type) and type(value) is not _types.GenericAlias:
                return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
            if isinstance(value, str) or type(value).__name__ == "function":
                return repr(value) if isinstance(value, str) else value.__name__
            return repr(value)


        def _flat(parameters):
            """The members of a union: unions in it opened, each only once."""
            members = []
            for parameter in parameters:
                if parameter is None:
                    parameter = type(None)
                inner = parameter.__args__ if isinstance(parameter, (_Form, _types.UnionType)) and getattr(parameter, "_name", "Union") in (
                    "Union", "Optional") and parameter.__args__ else (parameter,)
                for member in inner:
                    if isinstance(member, str):
                        member = ForwardRef(member)
                    if member not in members:
                        members.append(member)
            return tuple(members)


        class _Form:
            """A name to annotate with; its parameters are kept and not checked."""

            def __init__(self, name, args=None, origin=None, bare=None):
                self._name = name
                self.__args__ = args if args is not None else ()
                self.__origin__ = origin
                self._bare = bare if bare is not None else self

            def __getitem__(self, parameters):
                if self._name in ("Any", "NoReturn", "Never", "Self", "LiteralString"):
                    raise TypeError(f"typing.{self._name} is not subscriptable")
                if not isinstance(parameters, tuple):
                    parameters = (parameters,)
                if self._name == "Optional":
                    if len(parameters) != 1:
                        raise TypeError("typing.Optional requires a single type. Got " + repr(parameters) + ".")
                    return Union[parameters[0], None]
                if self._name == "Union":
                    if not parameters:
                        raise TypeError("Cannot take a Union of no types.")
                    members = _flat(parameters)
                    return members[0] if len(members) == 1 else _Form("Union", members, Union, self._bare)
                if self._name == "Callable" and isinstance(parameters[0], list):
                    parameters = (*parameters[0], parameters[1])
                    return _Form("Callable", parameters, self.__origin__ or self, self._bare)
                if self._name not in ("Literal", "Annotated"):
                    parameters = tuple(type(None) if each is None else ForwardRef(each) if isinstance(each, str) else each for each in parameters)
                return _Form(self._name, parameters, self.__origin__ or self, self._bare)

            @property
            def __parameters__(self):
                found = []
                for value in self.__args__:
                    for parameter in ((value,) if isinstance(value, TypeVar) else getattr(value, "__parameters__", ())):
                        if parameter not in found:
                            found.append(parameter)
                return tuple(found)

            def __call__(self, *args, **kwargs):
                if self.__origin__ in (list, dict, set, frozenset, tuple, type):
                    raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
                if callable(self.__origin__) and not isinstance(self.__origin__, _Form):
                    return self.__origin__(*args, **kwargs)
                if not self.__args__ and self.__origin__ is None and self._name in ("Any", "Union", "Optional", "Literal", "Callable"):
                    raise TypeError(f"Cannot instantiate typing.{self._name}" if self._name != "Any" else "Any cannot be instantiated")
                raise TypeError(f"Cannot instantiate typing.{self._name}")

            def __or__(self, other):
                return Union[self, other]

            def __ror__(self, other):
                return Union[other, self]

            def __mro_entries__(self, bases):
                origin = self.__origin__
                return (origin,) if isinstance(origin, type) else ()

            def __instancecheck__(self, instance):
                return self.__subclasscheck__(type(instance))

            def __subclasscheck__(self, cls):
                if self._name == "Union" and self.__args__:
                    return any(issubclass(cls, member) for member in self.__args__)
                if self.__args__:
                    raise TypeError("Subscripted generics cannot be used with class and instance checks")
                if isinstance(self.__origin__, type):
                    return issubclass(cls, self.__origin__)
                raise TypeError(f"typing.{self._name} cannot be used with isinstance()")

            def __eq__(self, other):
                if not isinstance(other, _Form):
                    return NotImplemented
                if self._name == other._name == "Union":
                    return set(self.__args__) == set(other.__args__)
                return self._name == other._name and self.__args__ == other.__args__

            def __hash__(self):
                return hash((self._name, frozenset(self.__args__) if self._name == "Union" else self.__args__))

            def __repr__(self):
                args = self.__args__
                if self._bare is self:
                    return f"typing.{self._name}"
                if self._name == "Union" and len(args) == 2 and type(None) in args:
                    other = args[0] if args[1] is type(None) else args[1]
                    return f"typing.Optional[{_type_text(other)}]"
                if self._name == "Callable" and args:
                    shown = "..." if args[0] is ... else f"[{', '.join(map(_type_text, args[:-1]))}]"
                    return f"typing.Callable[{shown}, {_type_text(args[-1])}]"
                if self._name == "Literal":
                    return f"typing.Literal[{', '.join(map(repr, args))}]"
                if self._name == "Annotated":
                    return f"typing.Annotated[{_type_text(args[0])}, {', '.join(map(repr, args[1:]))}]"
                return f"typing.{self._name}[{', '.join(map(_type_text, args)) or '()'}]"


        class ForwardRef:
            """A type that is named before it is there."""

            def __init__(self, arg):
                self.__forward_arg__ = arg

            def __eq__(self, other):
                return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

            def __hash__(self):
                return hash(self.__forward_arg__)

            def __or__(self, other):
                return Union[self, other]

            def __ror__(self, other):
                return Union[other, self]

            def __repr__(self):
                return f"ForwardRef({self.__forward_arg__!r})"


        for _name in ("Any Union Optional Callable ClassVar Final Literal Annotated NoReturn Never Self LiteralString Concatenate TypeAlias "
                      "TypeGuard Required NotRequired Unpack IO TextIO BinaryIO SupportsInt SupportsFloat SupportsIndex SupportsAbs "
                      "SupportsBytes SupportsComplex SupportsRound").split():
            globals()[_name] = _Form(_name)
        for _name in ("Iterable Iterator Sequence MutableSequence Mapping MutableMapping Collection Container Hashable Sized Reversible "
                      "Generator Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator MutableSet KeysView ItemsView ValuesView "
                      "ByteString MappingView").split():
            globals()[_name] = _Form(_name, origin=getattr(_interfaces, _name))
        Callable.__origin__ = _interfaces.Callable
        AbstractSet = _Form("AbstractSet", origin=_interfaces.Set)
        for _name, _class in (("List", list), ("Dict", dict), ("Set", set), ("FrozenSet", frozenset), ("Tuple", tuple), ("Type", type),
                              ("DefaultDict", _collections.defaultdict), ("OrderedDict", _collections.OrderedDict),
                              ("Counter", _collections.Counter), ("Deque", _collections.deque), ("Pattern", _re.Pattern), ("Match", _re.Match),
                              ("ChainMap", _collections.ChainMap), ("ContextManager", _contextlib.AbstractContextManager)):
            globals()[_name] = _Form(_name, origin=_class)
        del _name, _class
        Text = str


        class TypeVar:
            """A type to be filled in."""

            def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
                if len(constraints) == 1:
                    raise TypeError("A single constraint is not allowed")
                self.__name__ = name
                self.__constraints__ = constraints
                self.__bound__ = bound
                self.__covariant__, self.__contravariant__ = covariant, contravariant

            def __or__(self, other):
                return Union[self, other]

            def __ror__(self, other):
                return Union[other, self]

            def __repr__(self):
                return f"{'+' if self.__covariant__ else '-' if self.__contravariant__ else '~'}{self.__name__}"


        class ParamSpec(TypeVar):
            """Parameters to be filled in."""

            @property
            def args(self):
                return self

            kwargs = args


        class TypeVarTuple(TypeVar):
            """Types to be filled in."""

            def __iter__(self):
                yield Unpack[self]

            def __repr__(self):
                return self.__name__


        AnyStr = TypeVar("AnyStr", bytes, str)
        T = TypeVar("T")


        class _Parameterised(_Form):
            """A class of the user's with its parameters."""

            def __init__(self, cls, args):
                super().__init__(cls.__qualname__, args, cls, Generic)

            def __getitem__(self, parameters):
                if not isinstance(parameters, tuple):
                    parameters = (parameters,)
                return _Parameterised(self.__origin__, parameters)

            def __getattr__(self, name):
                if name.startswith("__"):
                    raise AttributeError(name)
                return getattr(self.__origin__, name)

            def __repr__(self):
                return f"{_type_text(self.__origin__)}[{', '.join(map(_type_text, self.__args__))}]"


        class Generic:
            """A class with type parameters."""

            __slots__ = ()

            def __class_getitem__(cls, parameters):
                if not isinstance(parameters, tuple):
                    parameters = (parameters,)
                if cls is Generic and not all(isinstance(parameter, TypeVar) for parameter in parameters):
                    raise TypeError("Parameters to Generic[...] must all be type variables or parameter specification variables.")
                return _Parameterised(cls, parameters)


        class _ProtocolMeta(_abc.ABCMeta):
            """The class of protocols."""

            def __instancecheck__(cls, instance):
                if cls.__dict__.get("_is_protocol") and cls is not Protocol:
                    if not cls.__dict__.get("_is_runtime_protocol"):
                        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
                    if all(hasattr(instance, name) for name in _members(cls)):
                        return True
                return super().__instancecheck__(instance)

            def __subclasscheck__(cls, subclass):
                if cls.__dict__.get("_is_protocol") and cls is not Protocol:
                    if not cls.__dict__.get("_is_runtime_protocol"):
                        raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
                    if all(any(name in base.__dict__ for base in subclass.__mro__) for name in _members(cls)):
                        return True
                return super().__subclasscheck__(subclass)


        def _members(cls):
            """The names that a protocol asks for."""
            names = set()
            for base in cls.__mro__:
                if base.__dict__.get("_is_protocol") and base is not Protocol:
                    names.update(base.__dict__.get("__annotations__", {}))
                    names.update(name for name in base.__dict__ if not (name.startswith("_abc_") or name in _ignored))
            return names


        _ignored = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__",
                    "__subclasshook__", "__weakref__", "__class_getitem__", "__qualname__", "_is_protocol", "_is_runtime_protocol",
                    "__init_subclass__", "__parameters__", "__orig_bases__", "__hash__"}


        class Protocol(Generic, metaclass=_ProtocolMeta):
            """A class that others fit by their methods."""

            __slots__ = ()
            _is_protocol = True

            def __init_subclass__(cls, *args, **kwargs):
                super().__init_subclass__(*args, **kwargs)
                cls._is_protocol = Protocol in cls.__bases__
                if cls._is_protocol and "__init__" not in cls.__dict__:
                    cls.__init__ = _no_init

            def __class_getitem__(cls, parameters):
                return _Parameterised(cls, parameters if isinstance(parameters, tuple) else (parameters,))


        def _no_init(self, *args, **kwargs):
            if type(self)._is_protocol:
                raise TypeError("Protocols cannot be instantiated")


        def runtime_checkable(cls):
            """Lets `isinstance` ask whether an object fits a protocol."""
            if not cls.__dict__.get("_is_protocol"):
                raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
            cls._is_runtime_protocol = True
            return cls


        runtime = runtime_checkable


        class NewType:
            """A name for a type that is told apart from it."""

            def __init__(self, name, tp):
                self.__qualname__ = self.__name__ = name
                self.__module__ = "__main__"
                self.__supertype__ = tp

            def __call__(self, x):
                return x

            def __or__(self, other):
                return Union[self, other]

            def __ror__(self, other):
                return Union[other, self]

            def __repr__(self):
                return f"{self.__module__}.{self.__qualname__}"


        class _NamedTupleMeta(type):
            """Makes named tuples of class bodies."""

            def __new__(cls, typename, bases, namespace):
                types = namespace.get("__annotations__", {})
                defaults = []
                for name in types:
                    if name in namespace:
                        defaults.append(namespace[name])
                    elif defaults:
                        raise TypeError(f"non-default namedtuple field {name} cannot follow default field"
                                        f"{'s' if len(defaults) > 1 else ''} "
                                        f"{', '.join(other for other in types if other in namespace)}")
                made = _collections.namedtuple(typename, list(types), defaults=defaults, module=namespace.get("__module__"))
                made.__annotations__ = dict(types)
                for name, value in namespace.items():
                    if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"):
                        raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
                    if name not in types and name not in ("__module__", "__qualname__", "__annotations__", "__classcell__"):
                        setattr(made, name, value)
                return made


        def NamedTuple(typename, fields=None, /, **kwargs):
            """A named tuple whose fields have types."""
            pairs = list(fields) if fields is not None else list(kwargs.items())
            made = _collections.namedtuple(typename, [name for name, _ in pairs], module="__main__")
            made.__annotations__ = dict(pairs)
            return made


        _named_tuple_base = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
        NamedTuple.__mro_entries__ = lambda bases: (_named_tuple_base,)


        class _TypedDictMeta(type):
            """Makes dict classes of class bodies."""

            def __new__(cls, name, bases, namespace, total=True):
                made = type.__new__(cls, name, (dict,), dict(namespace))
                annotations, required, optional = {}, set(), set()
                for base in bases:
                    annotations.update(base.__dict__.get("__annotations__", {}))
                    required |= base.__dict__.get("__required_keys__", frozenset())
                    optional |= base.__dict__.get("__optional_keys__", frozenset())
                own = namespace.get("__annotations__", {})
                annotations.update(own)
                for key, value in own.items():
                    kind = getattr(value, "_name", None) if isinstance(value, _Form) else None
                    (required if kind == "Required" or total and kind != "NotRequired" else optional).add(key)
                made.__annotations__ = annotations
                made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
                made.__total__ = total
                return made

            def __call__(cls, *args, **kwargs):
                return dict(*args, **kwargs)

            def __instancecheck__(cls, instance):
                raise TypeError("TypedDict does not support instance and class checks")

            __subclasscheck__ = __instancecheck__


        def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
            """A dict whose keys have types."""
            return _TypedDictMeta(typename, (), {"__annotations__": dict(fields if fields is not None else kwargs), "__module__": "__main__"},
                                  total=total)


        _typed_dict_base = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})
        TypedDict.__mro_entries__ = lambda bases: (_typed_dict_base,)


        def is_typeddict(tp):
            return isinstance(tp, _TypedDictMeta)


        def cast(typ, val):
            """The value itself."""
            return val


        def overload(func):
            """Only says how a function may be called."""
            def refuse(*args, **kwargs):
                raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a "
                                          "stub module should always be followed by an implementation that is not @overload-ed.")
            return refuse


        def _marked(name):
            def mark(value):
                try:
                    setattr(value, name, True)
                except (AttributeError, TypeError):
                    pass
                return value
            return mark


        final, override, no_type_check = _marked("__final__"), _marked("__override__"), _marked("__no_type_check__")


        def dataclass_transform(**kwargs):
            return lambda value: value


        def assert_never(arg, /):
            raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


        def assert_type(val, typ, /):
            return val


        def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
            """The annotations of a function or class, those that are text evaluated."""
            import sys
            hints = {}
            sources = reversed(obj.__mro__) if isinstance(obj, type) else [obj]
            for source in sources:
                names = globalns if globalns is not None else getattr(source, "__globals__", None)
                if names is None:
                    names = vars(sys.modules.get(source.__module__, sys.modules["__main__"]))
                own = source.__dict__.get("__annotations__", {}) if isinstance(source, type) else getattr(source, "__annotations__", {})
                for name, value in own.items():
                    if value is None:
                        value = type(None)
                    if isinstance(value, str):
                        value = eval(value, dict(names), dict(localns or {}))
                    hints[name] = value
            return hints


        def get_origin(tp):
            """What a parameterised type is made of."""
            if isinstance(tp, _types.UnionType):
                return _types.UnionType
            if isinstance(tp, _Form):
                if tp._bare is tp:
                    return tp.__origin__ if tp.__origin__ is not None and tp._name != "Callable" else tp.__origin__
                return tp.__origin__
            return getattr(tp, "__origin__", None)


        def get_args(tp):
            """The parameters of a type."""
            if isinstance(tp, _Form) and tp._name == "Callable" and tp.__args__ and tp.__args__[0] is not ...:
                return (list(tp.__args__[:-1]), tp.__args__[-1])
            return getattr(tp, "__args__", ())


        def reveal_type(obj, /):
            """The value itself; its type is printed."""
            import sys
            print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
            return obj
        """#
}
