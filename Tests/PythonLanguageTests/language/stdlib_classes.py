# enum
from enum import *
import enum
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def shout(self): return self.name + "!"
    @classmethod
    def favourite(cls): return cls.GREEN
    @property
    def double(self): return self.value * 2
t("Color.RED", "repr(Color.RED)", "str(Color.RED)", "f'{Color.RED}'", "'%s' % Color.RED", "Color.RED.name", "Color.RED.value", "Color(1)", "Color(9)", "Color['RED']", "Color['X']", "list(Color)", "len(Color)", "Color.CRIMSON is Color.RED", "Color.CRIMSON.name", "Color.__members__", "Color.RED in Color", "Color.RED == 1", "Color.RED == Color.RED", "Color.RED is Color(1)", "Color.RED != Color.GREEN", "Color.RED < Color.GREEN", "hash(Color.RED) == hash(Color.RED)", "{Color.RED: 1}[Color.RED]", "Color.RED.shout()", "Color.favourite()", "Color.RED.double", "isinstance(Color.RED, Color)", "type(Color.RED)", "type(Color)", "Color", "repr(Color)", "Color.__name__", "Color.BLUE", "Color.RED.nope", "[c.name for c in Color]", "list(reversed(Color))", "bool(Color.RED)", "Color('RED')", "1 in Color", "Color.RED.RED", "sorted(Color, key=lambda c: c.value)", "Color.__doc__", "Color.RED.__class__ is Color", "callable(Color)", "issubclass(Color, Enum)", "isinstance(Color, EnumMeta)", "max(Color, key=lambda c: c.value)", "Color.RED + 1")
for code in ["Color.RED = 5", "Color.RED.value = 5", "Color.RED.name = 'x'", "del Color.RED", "class Sub(Color): pass", "class Dup(Enum):\n A = 1\n A = 2", "Color()", "Color.NEW = 1; print(Color.NEW)"]:
    try: exec(code); print(code, "ok")
    except Exception as error: print(repr(code), "->", type(error).__name__, error)
class Auto(Enum):
    A = auto(); B = auto(); C = 10; D = auto()
print([(a.name, a.value) for a in Auto])
class Low(Enum):
    def _generate_next_value_(name, start, count, last_values): return name.lower()
    X = auto(); Y = auto()
print([x.value for x in Low])
class Num(IntEnum):
    ONE = 1; TWO = 2
t("Num.ONE", "repr(Num.ONE)", "Num.ONE + 1", "Num.ONE == 1", "Num.TWO > Num.ONE", "int(Num.ONE)", "f'{Num.ONE}'", "f'{Num.ONE:03d}'", "'%d' % Num.TWO", "[10, 20, 30][Num.ONE]", "sorted([Num.TWO, Num.ONE])", "Num(2)", "isinstance(Num.ONE, int)", "str(Num.ONE)", "sum(Num)", "max(Num)", "Num.ONE | Num.TWO", "range(Num.TWO)", "{1: 'a'}[Num.ONE]", "Num.ONE.bit_length()")
class Txt(StrEnum):
    A = "a"; B = auto()
t("Txt.A", "repr(Txt.A)", "Txt.A + 'x'", "Txt.A == 'a'", "Txt.B", "Txt.A.upper()", "f'{Txt.A}'", "Txt('a')", "isinstance(Txt.A, str)", "','.join(Txt)", "{'a': 1}[Txt.A]")
class SE(str, Enum):
    P = "p"
print(SE.P, repr(SE.P), SE.P == "p", SE.P.value, f"{SE.P}")
class Perm(Flag):
    R = 4; W = 2; X = 1
    RW = 6
t("Perm.R", "repr(Perm.R)", "Perm.R | Perm.W", "repr(Perm.R | Perm.X)", "Perm.R & Perm.W", "Perm.RW & Perm.R", "Perm.R ^ Perm.RW", "~Perm.R", "Perm(0)", "Perm(7)", "Perm(8)", "Perm.R in Perm.RW", "bool(Perm.R & Perm.W)", "list(Perm)", "list(Perm.RW)", "len(Perm.RW)", "(Perm.R | Perm.W) is Perm.RW", "Perm.R.value", "(Perm.R | Perm.X).name", "(Perm.R | Perm.X).value", "str(Perm.R | Perm.X)", "Perm.R | 1", "Perm['R']", "hash(Perm.R) == hash(Perm.R)")
class IP(IntFlag):
    A = 1; B = 2; C = auto()
t("IP.A", "repr(IP.A)", "IP.A | IP.B", "repr(IP.A | IP.B)", "IP.A | 4", "IP.A + 1", "IP(3)", "IP(8)", "repr(IP(9))", "~IP.A", "IP.A & 1", "IP.C", "isinstance(IP.A, int)", "int(IP.A | IP.C)", "f'{IP.A}'", "list(IP(5))")
Animal = Enum("Animal", "CAT DOG"); print(list(Animal), Animal.CAT.value, Enum("N", {"a": 1}).a, Enum("N", ["x", "y"]).y.value, Enum("N", [("p", 5)]).p.value)
try:
    @unique
    class Un(Enum):
        A = 1; B = 1
except ValueError as e: print(e)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.4e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS.mass, Planet.EARTH.value)
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label
        return obj
    PX = (0, "P.X"); PY = (1, "P.Y")
print(Coord.PX.label, Coord(1), Coord.PY.value)
class Miss(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value): return cls.A if value == "alias" else None
print(Miss("alias")); t("Miss('zzz')")
class Base(Enum):
    def hello(self): return f"hi {self.name}"
class Derived(Base):
    Q = 1
print(Derived.Q.hello())
import pickle, copy, json
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, json.dumps({"a": Num.ONE, "b": Txt.A}), pickle.loads(pickle.dumps(Color.GREEN)) is Color.GREEN)
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED: print("r matched")
---
# dataclasses
from dataclasses import *
import dataclasses, typing
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
@dataclass
class P:
    x: int
    y: float = 1.5
    z: list = field(default_factory=list)
    c: typing.ClassVar[int] = 7
t("P(1)", "P(1, 2, [3])", "P()", "P(1, 2, 3, 4)", "P(q=1)", "P(1) == P(1)", "P(1) == P(2)", "P(1) < P(2)", "hash(P(1))", "asdict(P(1))", "astuple(P(1))", "replace(P(1), x=5)", "[f.name for f in fields(P)]", "is_dataclass(P)", "is_dataclass(1)", "P(1).z is P(1).z", "P.c", "P.__match_args__", "P.__annotations__", "fields(P)[1].default", "fields(1)", "asdict(5)", "replace(P(1), q=1)", "P.__doc__", "repr(P(x='a'))", "P.__eq__.__name__", "P.y")
@dataclass(order=True, frozen=True)
class O:
    a: int
    b: str = field(default="d", compare=False)
t("O(1) < O(2)", "sorted([O(3), O(1)])", "hash(O(1)) == hash(O(1, 'x'))", "O(1) == O(1, 'zz')", "max(O(1), O(2))", "O(1) < 5")
try: O(1).a = 5
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del O(1).a
except FrozenInstanceError as e: print(e)
@dataclass
class Post:
    a: int
    b: InitVar[int] = 5
    s: int = field(init=False)
    h: str = field(default="hid", repr=False)
    def __post_init__(self, b): self.s = self.a + b
print(Post(1), Post(1, 2).s)
@dataclass
class Child(P):
    w: str = "w"
    x: int = 9
print(Child(), Child(z=[1]), isinstance(Child(), P))
@dataclass(kw_only=True)
class K: a: int; b: int = 2
t("K(a=1)", "K(1)", "K()")
@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int = 3
t("KW(1, b=2)", "KW(1, 2)")
@dataclass(slots=True)
class S: a: int = 1
print(S(), S.__slots__)
@dataclass(eq=False, repr=False)
class N: a: int = 1
print(N() == N(), N().a)
@dataclass(unsafe_hash=True)
class U: a: int
print(hash(U(1)) == hash(U(1)))
for code in ["@dataclass\nclass B:\n a: int = 1\n b: int", "@dataclass\nclass B:\n a: list = []", "@dataclass\nclass B:\n a: int = field(default=1, default_factory=int)", "@dataclass(order=True, eq=False)\nclass B:\n a: int", "make_dataclass('M', ['a', ('b', int), ('c', int, 5)])(1, 2)"]:
    try: exec(code); print("ok")
    except Exception as e: print(type(e).__name__, e)
M = make_dataclass("M", ["a", ("b", int, 5)]); print(M(1))
@dataclass
class Nest: p: P; l: list
print(asdict(Nest(P(1), [P(2)])), astuple(Nest(P(1), [])))
match P(1, 2):
    case P(x, y): print("matched", x, y)
@dataclass
class R:
    me: object = None
r = R(); r.me = r; print(r)
---
# contextlib, typing, types, warnings, numbers of the generic kind
import contextlib, typing, types, warnings, io, sys
from typing import *
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("list[int]", "dict[str, list[int]]", "tuple[int, ...]", "int | None", "int | str | int", "isinstance(1, int | str)", "isinstance('a', int | None)", "issubclass(bool, int | str)", "list[int]()", "list[int] == list[int]", "type(list[int])", "type(int | str)", "(int | None).__args__", "list[int].__origin__", "list[int].__args__", "int | 1", "isinstance([], list[int])", "None | int", "List[int]", "Dict[str, Any]", "Optional[int]", "Union[int, str]", "Union[int, None]", "Union[int]", "Union[int, Union[str, int]]", "Tuple[int, ...]", "Tuple[()]", "Callable[[int, str], bool]", "Callable[..., Any]", "Literal['a', 1]", "Any", "List", "Iterable[int]", "Sequence[str]", "Type[int]", "ClassVar[int]", "Final", "Annotated[int, 'meta']", "Optional[List[int]]", "Dict", "DefaultDict[str, int]", "get_origin(List[int])", "get_args(Dict[str, int])", "get_origin(list[int])", "get_args(int | str)", "get_origin(Optional[int])", "get_origin(int)", "List[int] == List[int]", "Optional[int] == Union[int, None]", "TypeVar('T')", "NewType('UserId', int)(5)", "cast(int, 'a')", "isinstance([], List)", "isinstance([], Iterable)", "isinstance(1, Union[int, str])", "Optional[int, str]", "List[int]()", "Deque[int]", "type(None) | int", "Union['A', int]", "Self", "NoReturn", "Mapping[str, int]", "get_args(Callable[[int], str])", "hash(list[int]) == hash(list[int])", "Pattern[str]", "AnyStr", "Text", "Counter[str]", "List['Fwd']", "set[int] | None", "type[int]", "{list[int]: 1}[list[int]]")
class Pt(NamedTuple):
    "a point"
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
print(Pt(1), Pt(1, 2).norm(), Pt._fields, Pt.__annotations__, Pt._field_defaults, Pt(3)._replace(y=4), isinstance(Pt(1), tuple), Pt.__doc__)
Q = NamedTuple("Q", [("a", int), ("b", str)]); print(Q(1, "x"))
class Movie(TypedDict, total=False):
    name: str
    year: int
print(Movie(name="x"), Movie.__annotations__, Movie.__total__, sorted(Movie.__optional_keys__), type(Movie(name="y")))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], isinstance(s, Stack))
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], HasLen), isinstance(1, HasLen))
class Shape(Protocol):
    def area(self) -> float: ...
try: isinstance(1, Shape)
except TypeError as e: print(e)
try: Shape()
except TypeError as e: print(e)
def f(a: "int", b: Optional[str] = None, *c: float) -> List[int]: ...
print(get_type_hints(f), f.__annotations__)
if TYPE_CHECKING: print("never")
@overload
def ov(x: int) -> int: ...
def ov(x): return x
print(ov(3))
@final
class Fin: pass
n = types.SimpleNamespace(a=1, b="x"); n.c = 2; print(n, n == types.SimpleNamespace(a=1, b="x", c=2)); print(types.MappingProxyType({"a": 1})["a"], types.FunctionType is type(f), isinstance(len, types.BuiltinFunctionType), isinstance((i for i in []), types.GeneratorType), types.ModuleType("m").__name__, types.new_class("NC", (int,)).__mro__[1], types.NoneType, types.MethodType(lambda self: self, 5)())
try: types.MappingProxyType({})["x"] = 1
except TypeError as e: print(e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); warnings.warn("careful"); warnings.warn("old", DeprecationWarning)
    print(len(w), w[0].message, w[0].category.__name__, w[1].category.__name__, str(w[0].message))
warnings.filterwarnings("error")
try: warnings.warn("boom", RuntimeWarning)
except RuntimeWarning as e: print("raised", e)
warnings.resetwarnings(); warnings.simplefilter("ignore"); warnings.warn("silent")
@contextlib.contextmanager
def tag(name):
    print("<", name); yield name.upper(); print(">", name)
with tag("a") as v, tag("b"): print(v)
@tag("deco")
def decorated(): print("inside")
decorated()
class C(contextlib.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *e): print("out"); return False
@C()
def g(): print("g")
g()
with contextlib.closing(io.StringIO()) as c: c.write("x")
print(c.closed)
with contextlib.nullcontext(5) as five: print(five)
with contextlib.ExitStack() as st:
    st.enter_context(tag("es")); st.callback(print, "cb", 1); st.push(lambda *e: print("pushed", e[0])); print("body")
with contextlib.redirect_stderr(io.StringIO()) as err: print("to err", file=sys.stderr)
print(repr(err.getvalue()))
try:
    with tag("raise"): raise ValueError("through")
except ValueError as e: print(e)
@contextlib.contextmanager
def bad(): 
    if False: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
print(isinstance(C(), contextlib.AbstractContextManager), issubclass(contextlib.ExitStack, contextlib.AbstractContextManager))
