/// The module `enum`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum EnumerationsSource {
    static let text = #"""
        __all__ = ["Enum", "EnumMeta", "EnumType", "Flag", "IntEnum", "IntFlag", "StrEnum", "auto", "unique"]


        class auto:
            """A value to be chosen."""

            def __init__(self, value=None):
                self.value = value


        class _Names(dict):
            """A class body that notes the members in order."""

            def __init__(self):
                super().__init__()
                self.members = []
                self.values = []
                self.make = None
                self.ignored = ()

            def __setitem__(self, key, value):
                if key == "_ignore_":
                    self.ignored = tuple(value.replace(",", " ").split() if isinstance(value, str) else value)
                elif key == "_generate_next_value_":
                    self.make = value.__func__ if isinstance(value, staticmethod) else value
                elif not (key.startswith("_") or key in self.ignored or _is_descriptor(value)):
                    if key in self.members:
                        raise TypeError(f"{key!r} already defined as {self[key]!r}")
                    if isinstance(value, auto):
                        value = self.make(key, 1, len(self.members), list(self.values))
                    elif isinstance(value, tuple) and any(isinstance(item, auto) for item in value):
                        value = tuple([self.make(key, 1, len(self.members), list(self.values)) if isinstance(item, auto) else item
                                       for item in value])
                    self.members.append(key)
                    self.values.append(value)
                dict.__setitem__(self, key, value)


        def _is_descriptor(value):
            return (hasattr(type(value), "__get__") or hasattr(type(value), "__set__") or isinstance(value, type)
                    or callable(value) and not isinstance(value, auto))


        class EnumType(type):
            """The class of enumerations."""

            @classmethod
            def __prepare__(metacls, name, bases, **kwds):
                namespace = _Names()
                namespace.make = _next_number
                for base in bases:
                    make = getattr(base, "_generate_next_value_", None)
                    if make is not None:
                        namespace.make = make
                        break
                return namespace

            def __new__(metacls, name, bases, namespace, **kwds):
                members = list(getattr(namespace, "members", ()))
                for base in bases:
                    if getattr(base, "_member_names_", None):
                        raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
                body = {key: value for key, value in namespace.items() if key not in members}
                cls = super().__new__(metacls, name, bases, body)
                cls._member_names_ = []
                cls._member_map_ = {}
                cls._value2member_map_ = {}
                data = cls._data_type()
                if data is not object:
                    first = next((base for base in cls.__mro__[1:] if issubclass(type(base), EnumType)), None)
                    for name_ in ("__repr__", "__str__", "__format__"):
                        if first is not None and name_ not in body and getattr(cls, name_) is getattr(data, name_):
                            type.__setattr__(cls, name_, getattr(first, name_))
                for key in members:
                    value = namespace[key]
                    arguments = value if isinstance(value, tuple) else (value,)
                    known = None
                    for other in cls._member_map_.values():
                        if other._value_ == value:
                            known = other
                    if known is not None:
                        cls._member_map_[key] = known
                        continue
                    make = cls.__dict__.get("__new__")
                    if make is not None:
                        member = (make.__func__ if isinstance(make, staticmethod) else make)(cls, *arguments)
                    elif data is object:
                        member = object.__new__(cls)
                    else:
                        member = data.__new__(cls, *arguments)
                    if "_value_" not in member.__dict__:
                        member._value_ = value if data is object or len(arguments) != 1 else data(value)
                    member._name_ = key
                    if any("__init__" in base.__dict__ for base in cls.__mro__ if isinstance(base, EnumType)):
                        member.__init__(*arguments)
                    cls._member_map_[key] = member
                    if not getattr(cls, "_is_flag_", False) or not isinstance(value, int) or value > 0 and value & (value - 1) == 0:
                        cls._member_names_.append(key)
                    try:
                        cls._value2member_map_[member._value_] = member
                    except TypeError:
                        pass
                for key, member in cls._member_map_.items():
                    type.__setattr__(cls, key, member)
                return cls

            def _data_type(cls):
                for base in cls.__mro__[1:]:
                    for data in (int, str, float, bytes, tuple):
                        if base is data:
                            return data
                return object

            def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
                if names is None:
                    return cls._looked_up(value)
                if isinstance(names, str):
                    names = names.replace(",", " ").split()
                namespace = EnumType.__prepare__(value, (cls,))
                for index, name in enumerate(names):
                    if isinstance(name, str):
                        namespace[name] = names[name] if isinstance(names, dict) else start + index
                    else:
                        namespace[name[0]] = name[1]
                bases = (cls,) if type is None else (type, cls)
                return EnumType.__new__(EnumType, value, bases, namespace)

            def _looked_up(cls, value):
                if isinstance(value, cls):
                    return value
                try:
                    return cls._value2member_map_[value]
                except KeyError:
                    pass
                except TypeError:
                    for member in cls._member_map_.values():
                        if member._value_ == value:
                            return member
                found = cls._missing_(value)
                if found is None:
                    raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
                return found

            def __getitem__(cls, name):
                return cls._member_map_[name]

            def __iter__(cls):
                return iter([cls._member_map_[name] for name in cls._member_names_])

            def __reversed__(cls):
                return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

            def __len__(cls):
                return len(cls._member_names_)

            def __bool__(cls):
                return True

            def __contains__(cls, member):
                if isinstance(member, cls):
                    return member._name_ in cls._member_map_
                raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and '{cls.__class__.__qualname__}'")

            def __repr__(cls):
                return f"<enum {cls.__name__!r}>" if not issubclass(cls, Flag) else f"<flag {cls.__name__!r}>"

            def __getattr__(cls, name):
                raise AttributeError(name)

            def __delattr__(cls, name):
                if name in cls.__dict__.get("_member_map_", {}):
                    raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
                type.__delattr__(cls, name)

            def __setattr__(cls, name, value):
                if name in cls.__dict__.get("_member_map_", {}):
                    raise AttributeError(f"cannot reassign member {name!r}")
                type.__setattr__(cls, name, value)

            @property
            def __members__(cls):
                return dict(cls._member_map_)


        EnumMeta = EnumType


        class _MemberProperty:
            """A property of members; a member may have its name."""

            def __init__(self, get):
                self._get = get

            def __set_name__(self, owner, name):
                self._owner, self._name = owner.__name__, name

            def __get__(self, instance, owner=None):
                if instance is None:
                    found = owner.__dict__.get("_member_map_", {})
                    if self._name in found:
                        return found[self._name]
                    raise AttributeError(f"{owner!r} has no attribute {self._name!r}")
                return self._get(instance)

            def __set__(self, instance, value):
                raise AttributeError(f"<enum {self._owner!r}> cannot set attribute {self._name!r}")

            def __delete__(self, instance):
                raise AttributeError(f"<enum {self._owner!r}> cannot delete attribute {self._name!r}")


        def _next_number(name, start, count, last_values):
            if not last_values:
                return start
            numbers = [value for value in last_values if isinstance(value, int)]
            return max(numbers) + 1 if numbers else start


        def _next_bit(name, start, count, last_values):
            if not last_values:
                return start
            return 2 ** max(last_values).bit_length()


        def _lower_name(name, start, count, last_values):
            return name.lower()


        class Flag:
            pass


        class IntEnum:
            pass


        IntFlag = StrEnum = Flag


        class Enum(metaclass=EnumType):
            """A set of names, each for one value."""

            _generate_next_value_ = staticmethod(_next_number)

            @_MemberProperty
            def name(self):
                return self._name_

            @_MemberProperty
            def value(self):
                return self._value_

            @classmethod
            def _missing_(cls, value):
                return None

            def __repr__(self):
                return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

            def __str__(self):
                return f"{type(self).__name__}.{self._name_}"

            def __format__(self, spec):
                return str.__format__(str(self), spec)

            def __hash__(self):
                return hash(self._name_)

            def __eq__(self, other):
                return self is other

            def __ne__(self, other):
                return self is not other

            def __dir__(self):
                return ["__class__", "__doc__", "__module__", "name", "value"]

            def __reduce_ex__(self, protocol):
                return self.__class__, (self._value_,)

            def __copy__(self):
                return self

            def __deepcopy__(self, memo):
                return self


        class IntEnum(int, Enum):
            """Names for ints."""

            __eq__ = int.__eq__
            __ne__ = int.__ne__
            __hash__ = int.__hash__

            __repr__ = Enum.__repr__

            def __str__(self):
                return int.__repr__(self)

            def __format__(self, spec):
                return int.__format__(self, spec)


        class StrEnum(str, Enum):
            """Names for texts."""

            _generate_next_value_ = staticmethod(_lower_name)
            __eq__ = str.__eq__
            __ne__ = str.__ne__
            __hash__ = str.__hash__

            __repr__ = Enum.__repr__

            def __str__(self):
                return self._value_

            def __format__(self, spec):
                return str.__format__(self._value_, spec)


        class Flag(Enum):
            """Names for bits, which go together."""

            _generate_next_value_ = staticmethod(_next_bit)

            _is_flag_ = True
            _keeps_unknown_ = False

            @classmethod
            def _mask(cls):
                known = 0
                for member in cls._member_map_.values():
                    known |= member._value_
                return known

            @classmethod
            def _missing_(cls, value):
                if not isinstance(value, int):
                    raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
                known = cls._mask()
                every = (1 << known.bit_length()) - 1
                if not ~every <= value <= every or value & (every ^ known):
                    if not cls._keeps_unknown_:
                        width = max(value.bit_length(), known.bit_length())
                        raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_bits_text(value, width)}\n"
                                         f"  allowed {_bits_text(known, width)}")
                    if value < 0:
                        value = max(every + 1, 1 << value.bit_length()) + value
                if value < 0:
                    value += every + 1
                found = cls._value2member_map_.get(value)
                return found if found is not None else cls._composed(value)

            @classmethod
            def _composed(cls, value):
                data = cls._data_type()
                member = object.__new__(cls) if data is object else data.__new__(cls, value)
                member._value_ = value
                names = [each._name_ for each in cls if each._value_ & value]
                unknown = value & ~cls._mask()
                if unknown and names:
                    names.append(str(unknown))
                member._name_ = "|".join(names) if names else None
                cls._value2member_map_[value] = member
                return member

            def _bits(self, other):
                if isinstance(other, type(self)):
                    return other._value_
                return other if isinstance(self, int) and isinstance(other, int) else None

            def __or__(self, other):
                bits = self._bits(other)
                return NotImplemented if bits is None else type(self)(self._value_ | bits)

            def __and__(self, other):
                bits = self._bits(other)
                return NotImplemented if bits is None else type(self)(self._value_ & bits)

            def __xor__(self, other):
                bits = self._bits(other)
                return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

            __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

            def __invert__(self):
                if self._keeps_unknown_:
                    return type(self)(~self._value_)
                return type(self)(type(self)._mask() & ~self._value_)

            def __contains__(self, other):
                return other._value_ & self._value_ == other._value_

            def __iter__(self):
                return iter([each for each in type(self) if each._value_ & self._value_])

            def __len__(self):
                return bin(self._value_).count("1")

            def __bool__(self):
                return bool(self._value_)

            def __hash__(self):
                return hash(self._value_)

            def __eq__(self, other):
                return isinstance(other, type(self)) and self._value_ == other._value_

            def __repr__(self):
                if self._name_ is None:
                    return f"<{type(self).__name__}: {self._value_!r}>"
                return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

            def __str__(self):
                if self._name_ is None:
                    return f"{type(self).__name__}({self._value_!r})"
                return f"{type(self).__name__}.{self._name_}"


        def _bits_text(value, width):
            """A number as its bits, the sign apart."""
            ceiling = 1 << value.bit_length()
            if value >= 0:
                text = bin(value + ceiling).replace("1", "0", 1)
            else:
                text = bin(~value ^ (ceiling - 1) + ceiling)
            sign, digits = text[:3], text[3:]
            if len(digits) < width:
                digits = (sign[-1] * width + digits)[-width:]
            return f"{sign} {digits}"


        class IntFlag(int, Flag):
            """Names for bits that are ints."""

            _keeps_unknown_ = True
            __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
            __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__
            __invert__, __contains__ = Flag.__invert__, Flag.__contains__

            __eq__ = int.__eq__
            __ne__ = int.__ne__
            __hash__ = int.__hash__

            __repr__ = Flag.__repr__

            def __str__(self):
                return int.__repr__(self)

            def __format__(self, spec):
                return int.__format__(self, spec)


        def unique(enumeration):
            """Refuses an enumeration with two names for one value."""
            doubles = [f"{name} -> {member.name}" for name, member in enumeration.__members__.items() if name != member.name]
            if doubles:
                raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(doubles)}")
            return enumeration
        """#
}
