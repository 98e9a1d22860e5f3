/// The module `dataclasses`, in Python.
enum DataClassesSource {
    static let text = #"""
        __all__ = ["Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "asdict", "astuple", "dataclass", "field",
                   "fields", "is_dataclass", "make_dataclass", "replace"]


        class FrozenInstanceError(AttributeError):
            pass


        class _Missing:
            def __repr__(self):
                return "<dataclasses._MISSING_TYPE object>"


        MISSING = _Missing()


        class KW_ONLY:
            """Marks that the fields after it are keyword-only."""


        class InitVar:
            """A parameter of __init__ that is no field."""

            def __init__(self, type):
                self.type = type

            def __class_getitem__(cls, type):
                return cls(type)


        class Field:
            """What is known of a field."""

            def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
                self.name = None
                self.type = None
                self.default = default
                self.default_factory = default_factory
                self.init = init
                self.repr = repr
                self.hash = hash
                self.compare = compare
                self.metadata = metadata or {}
                self.kw_only = kw_only

            def __repr__(self):
                return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                        f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                        f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r})")


        def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
                  kw_only=MISSING):
            """Describes a field."""
            if default is not MISSING and default_factory is not MISSING:
                raise ValueError("cannot specify both default and default_factory")
            return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


        def _is_marker(annotation, name):
            if isinstance(annotation, str):
                return annotation.split("[")[0].split(".")[-1] == name
            return getattr(annotation, "_name", None) == name


        def _collected(cls, kw_only):
            known = {}
            for base in reversed(cls.__mro__[1:]):
                for name, each in base.__dict__.get("__dataclass_fields__", {}).items():
                    known[name] = each
            for name, annotation in cls.__dict__.get("__annotations__", {}).items():
                if annotation is KW_ONLY or annotation == "KW_ONLY" or _is_marker(annotation, "KW_ONLY"):
                    kw_only = True
                    continue
                if _is_marker(annotation, "ClassVar"):
                    continue
                given = cls.__dict__.get(name, MISSING)
                if isinstance(given, Field):
                    each = given
                    if each.default is not MISSING:
                        setattr(cls, name, each.default)
                    else:
                        delattr(cls, name)
                else:
                    each = field(default=given)
                each.name, each.type = name, annotation
                each.init_only = isinstance(annotation, InitVar) or _is_marker(annotation, "InitVar")
                if each.kw_only is MISSING:
                    each.kw_only = kw_only
                if type(each.default) in (list, dict, set):
                    raise ValueError(
                        f"mutable default {type(each.default)} for field {name} is not allowed: use default_factory")
                known[name] = each
            for name, value in cls.__dict__.items():
                if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
                    raise TypeError(f"{name!r} is a field but has no type annotation")
            return known


        def _make_init(cls, fields, frozen):
            taken = [each for each in fields if each.init]
            positional = [each for each in taken if not each.kw_only]
            seen_default = None
            for each in positional:
                if each.default is not MISSING or each.default_factory is not MISSING:
                    seen_default = each.name
                elif seen_default is not None:
                    raise TypeError(f"non-default argument {each.name!r} follows default argument")
            space = {"_factory": _FACTORY, "_store": object.__setattr__}
            parameters, body = ["self"], []
            for group in (positional, [each for each in taken if each.kw_only]):
                if group and group[0].kw_only:
                    parameters.append("*")
                for each in group:
                    default = ""
                    if each.default is not MISSING:
                        space[f"_default_{each.name}"] = each.default
                        default = f"=_default_{each.name}"
                    elif each.default_factory is not MISSING:
                        default = "=_factory"
                    parameters.append(each.name + default)
            for each in fields:
                value = each.name
                if each.init_only:
                    continue
                if each.default_factory is not MISSING:
                    space[f"_make_{each.name}"] = each.default_factory
                    value = f"_make_{each.name}()" + (f" if {each.name} is _factory else {each.name}" if each.init else "")
                elif not each.init:
                    continue
                body.append(f"_store(self, {each.name!r}, {value})" if frozen else f"self.{each.name} = {value}")
            if hasattr(cls, "__post_init__"):
                body.append(f"self.__post_init__({', '.join(each.name for each in fields if each.init_only)})")
            exec(f"def __init__({', '.join(parameters)}):\n    " + "\n    ".join(body or ["pass"]), space)
            made = space["__init__"]
            made.__qualname__ = f"{cls.__qualname__}.__init__"
            made.__module__ = cls.__module__
            made.__annotations__ = {each.name: each.type.type if isinstance(each.type, InitVar) else each.type for each in taken}
            made.__annotations__["return"] = None
            return made


        class _Factory:
            """Stands in a signature for what a factory will make."""

            def __repr__(self):
                return "<factory>"


        _FACTORY = _Factory()


        def _signature_text(cls, fields):
            """The parameters as the documentation shows them."""
            shown, star = [], False
            for each in sorted([each for each in fields if each.init], key=lambda each: bool(each.kw_only)):
                if each.kw_only and not star:
                    shown.append("*")
                    star = True
                kind = each.type
                if isinstance(kind, type):
                    kind = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
                text = f"{each.name}: {kind if isinstance(kind, str) and isinstance(each.type, type) else repr(kind)}"
                if each.default is not MISSING:
                    text += f" = {each.default!r}"
                elif each.default_factory is not MISSING:
                    text += " = <factory>"
                shown.append(text)
            return f"{cls.__name__}({', '.join(shown)})"


        def _compared(name, operation):
            def compare(self, other):
                if other.__class__ is not self.__class__:
                    return NotImplemented
                shared = [each.name for each in fields(self) if each.compare]
                mine = tuple([getattr(self, each) for each in shared])
                theirs = tuple([getattr(other, each) for each in shared])
                return operation(mine, theirs)
            compare.__name__ = name
            return compare


        _showing = set()


        def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                      match_args=True, kw_only=False, slots=False, weakref_slot=False):
            """Writes the methods of a class from its fields."""
            if cls is None:
                return lambda cls: dataclass(
                    cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                    kw_only=kw_only, slots=slots)
            known = _collected(cls, kw_only)
            cls.__dataclass_fields__ = known
            ordered = list(known.values())
            if init and "__init__" not in cls.__dict__:
                cls.__init__ = _make_init(cls, ordered, frozen)
            if repr and "__repr__" not in cls.__dict__:
                def __repr__(self):
                    if id(self) in _showing:
                        return "..."
                    _showing.add(id(self))
                    try:
                        shown = ", ".join(
                            [f"{each.name}={getattr(self, each.name)!r}" for each in ordered if each.repr and not each.init_only])
                    finally:
                        _showing.discard(id(self))
                    return f"{type(self).__qualname__}({shown})"
                cls.__repr__ = __repr__
            if eq and "__eq__" not in cls.__dict__:
                cls.__eq__ = _compared("__eq__", lambda a, b: a == b)
            if order:
                if not eq:
                    raise ValueError("eq must be true if order is true")
                for name, operation in (("__lt__", lambda a, b: a < b), ("__le__", lambda a, b: a <= b),
                                        ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)):
                    if name in cls.__dict__:
                        raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                        "Consider using functools.total_ordering")
                    setattr(cls, name, _compared(name, operation))
            if unsafe_hash or (eq and frozen):
                def __hash__(self):
                    return hash(tuple([getattr(self, each.name) for each in ordered
                                       if (each.compare if each.hash is None else each.hash)]))
                cls.__hash__ = __hash__
            elif eq and "__hash__" not in cls.__dict__:
                cls.__hash__ = None
            if frozen:
                def __setattr__(self, name, value):
                    raise FrozenInstanceError(f"cannot assign to field {name!r}")

                def __delattr__(self, name):
                    raise FrozenInstanceError(f"cannot delete field {name!r}")
                cls.__setattr__ = __setattr__
                cls.__delattr__ = __delattr__
            if match_args and "__match_args__" not in cls.__dict__:
                cls.__match_args__ = tuple([each.name for each in ordered if each.init and not each.kw_only])
            if slots:
                if "__slots__" in cls.__dict__:
                    raise TypeError(f"{cls.__name__} already specifies __slots__")
                cls.__slots__ = tuple([each.name for each in ordered if not each.init_only])
            if not cls.__doc__:
                cls.__doc__ = _signature_text(cls, ordered)
            return cls


        def fields(class_or_instance):
            """The fields of a data class."""
            known = getattr(class_or_instance, "__dataclass_fields__", None)
            if known is None:
                raise TypeError("must be called with a dataclass type or instance")
            return tuple([each for each in known.values() if not each.init_only])


        def is_dataclass(obj):
            """Whether this is a data class or an instance of one."""
            return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


        def _converted(value, as_dict, factory):
            if is_dataclass(value) and not isinstance(value, type):
                pairs = [(each.name, _converted(getattr(value, each.name), as_dict, factory)) for each in fields(value)]
                return factory(pairs) if as_dict else factory([item for _, item in pairs])
            if isinstance(value, tuple) and hasattr(value, "_fields"):
                return type(value)(*[_converted(item, as_dict, factory) for item in value])
            if isinstance(value, (list, tuple)):
                return type(value)([_converted(item, as_dict, factory) for item in value])
            if isinstance(value, dict):
                return type(value)({_converted(key, as_dict, factory): _converted(item, as_dict, factory)
                                    for key, item in value.items()})
            from copy import deepcopy
            return deepcopy(value)


        def asdict(obj, *, dict_factory=dict):
            """The fields of an instance as a dict."""
            if isinstance(obj, type) or not is_dataclass(obj):
                raise TypeError("asdict() should be called on dataclass instances")
            return _converted(obj, True, dict_factory)


        def astuple(obj, *, tuple_factory=tuple):
            """The fields of an instance as a tuple."""
            if isinstance(obj, type) or not is_dataclass(obj):
                raise TypeError("astuple() should be called on dataclass instances")
            return _converted(obj, False, tuple_factory)


        def replace(obj, /, **changes):
            """A copy of an instance with some fields changed."""
            if isinstance(obj, type) or not is_dataclass(obj):
                raise TypeError("replace() should be called on dataclass instances")
            for each in obj.__dataclass_fields__.values():
                if not each.init:
                    if each.name in changes:
                        raise ValueError(f"field {each.name} is declared with init=False, "
                                         "it cannot be specified with replace()")
                    continue
                if each.name not in changes:
                    if each.init_only and each.default is MISSING:
                        raise ValueError(f"InitVar {each.name!r} must be specified with replace()")
                    changes[each.name] = getattr(obj, each.name)
            return obj.__class__(**changes)


        def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **kwargs):
            """Makes a data class."""
            body = dict(namespace or {})
            annotations = {}
            for item in fields:
                if isinstance(item, str):
                    annotations[item] = "typing.Any"
                else:
                    annotations[item[0]] = item[1]
                    if len(item) == 3:
                        body[item[0]] = item[2]
            body["__annotations__"] = annotations
            return dataclass(type(cls_name, tuple(bases), body), **kwargs)
        """#
}
