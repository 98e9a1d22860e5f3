# Metaclasses.
class Meta(type):
    registry = []
    @classmethod
    def __prepare__(mcs, name, bases, **kwds):
        print("prepare", mcs.__name__, name, bases, kwds)
        return {"seeded": 1}
    def __new__(mcs, name, bases, namespace, **kwds):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")), kwds)
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.registry.append(name)
        return cls
    def __init__(cls, name, bases, namespace, **kwds):
        super().__init__(name, bases, namespace)
        cls.made = True
    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args)
        return super().__call__(*args, **kwargs)
    def __len__(cls): return 42
    def __iter__(cls): return iter("abc")
    def __contains__(cls, item): return item == "x"
    def __getitem__(cls, key): return cls.__name__ + str(key)
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __getattr__(cls, name):
        if name.startswith("dyn"): return name.upper()
        raise AttributeError(f"no {name}")
    def __instancecheck__(cls, value): return value == 7 or super().__instancecheck__(value)
    def __add__(cls, other): return (cls, other)
    def __bool__(cls): return False
    @property
    def prop(cls): return "prop of " + cls.__name__
    def method(cls): return "method of " + cls.__name__

class A(metaclass=Meta, flag=1):
    x = 1
    def __init__(self, v): self.v = v
    def who(self): return __class__.__name__
class B(A, flag=2):
    def __init__(self): super().__init__(5)
print(A, type(A), type(B), Meta.registry, len(A), list(A), "x" in A, A[3], A.dynamo, A.prop, A.method(), bool(A), A + 1, B.seeded, A.made)
b = B(); print(b.v, b.who(), isinstance(b, A), isinstance(7, A), isinstance(8, A), issubclass(B, A), isinstance(A, Meta), isinstance(Meta, type))
for code in ["A.nope", "b.prop", "b.method", "B.prop = 1", "Meta('X')", "type('X', (A, int), {}).__mro__"]:
    try:
        print(eval(code) if "=" not in code else exec(code))
    except Exception as error:
        print(code, type(error).__name__, error)
C = Meta("C", (A,), {"y": 2}); print(C, C.y, C.__mro__)
---
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as error:
    print(error)
class M3(M1, M2): pass
class C(A, B, metaclass=M3): pass
print(type(C).__name__, type(type(C)).__name__)
def function_meta(name, bases, namespace): return (name, bases, sorted(k for k in namespace if k[0] != "_"))
class F(metaclass=function_meta): x = 1
print(F)
class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class S(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v)
class Ordered(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"): print("set", key)
        super().__setitem__(key, value)
class OM(type):
    def __prepare__(name, bases): return Ordered()
    def __new__(mcs, name, bases, ns): return super().__new__(mcs, name, bases, dict(ns))
class O(metaclass=OM):
    a = 1
    b = a + 1
    del a
    def f(self): pass
    c: int = 3
print(O.b, O.c, hasattr(O, "a"), O.__annotations__)
class Auto(type):
    def __init_subclass__(mcs): print("sub", mcs.__name__)
class Auto2(Auto): pass
print(type.__call__(int, "5"), type.__new__(type, "T", (), {}).__name__, type("T", (object,), {"z": 1}).z, type(1), type(type))
for code in ["type(1, 2)", "type('a', 1, {})", "type('a', (), 1)", "type(1, (), {})", "type()", "type('X', (1,), {})", "type('X', (bool,), {})", "type('X', (int, str), {})", "class X(type(lambda: 0)): pass", "class X(A, A): pass", "class X(object, A): pass", "type('a', (), {}, 1)"]:
    try:
        exec(code)
        print(code, "ok")
    except Exception as error:
        print(code, "->", type(error).__name__, str(error).replace("\n", " "))
---
from abc import ABC, ABCMeta, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): "The area."
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f"{self.name}: {self.area()}"
class Square(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
    @classmethod
    def make(cls): return cls(3)
class Half(Shape):
    def area(self): return 1
class Third(Half):
    name = "third"
class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...
print(Square(2).describe(), Square.make().s, sorted(Shape.__abstractmethods__), Square.__abstractmethods__, type(Shape).__name__)
for cls in (Shape, Half, Third, One):
    try:
        cls()
    except TypeError as error:
        print(error)
@One.register
class Virtual: pass
print(issubclass(Virtual, One), isinstance(Virtual(), One), issubclass(int, One), One in Virtual.__mro__, isinstance(Square(1), Shape), Shape.area.__isabstractmethod__)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, other): return hasattr(other, "quack") or NotImplemented
class Duck:
    def quack(self): pass
print(issubclass(Duck, Hook), isinstance(3, Hook))
class Lazy(ABC):
    pass
print(Lazy(), "ok") if False else print(isinstance(Lazy(), Lazy))
---
# __init_subclass__, __set_name__, __class_getitem__, descriptors.
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.subs.append((cls.__name__, tag))
class X(Base, tag="x"): pass
class Y(X): pass
print(Base.subs, X.tag, Y.tag)
class Field:
    def __set_name__(self, owner, name): self.name = name; self.owner = owner.__name__
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, int): raise TypeError(f"{self.name} must be int")
        obj.__dict__[self.name] = value
    def __delete__(self, obj): del obj.__dict__[self.name]
class P:
    a = Field(); b = Field()
p = P(); print(p.a); p.a = 3; print(p.a, p.__dict__, P.a.name, P.a.owner)
try: p.b = "x"
except TypeError as e: print(e)
del p.a; print(p.a)
class NonData:
    def __get__(self, obj, owner): return "nd"
class Q: n = NonData()
q = Q(); print(q.n); q.n = 5; print(q.n, Q.n)
class G:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(G[int], G["a", 1])
for code in ["class Z(Base, nope=1): pass", "class Z(object, k=1): pass", "class Z: x: int = y_undefined", "P.c", "p.c", "del p.c", "p.a()", "P()(1)", "P(1)", "object(1)", "object().x = 1", "super().x", "class Z(1): pass"]:
    try:
        exec(code)
        print(code, "ok")
    except Exception as error:
        print(code, "->", type(error).__name__, error)
---
# Operators by dunder methods.
class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N({self.v})"
for op in "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod".split():
    def make(op):
        def forward(self, other): return f"{self.v}.{op}({other})"
        def reflected(self, other): return f"{self.v}.r{op}({other})"
        def inplace(self, other): return N(f"{self.v}.i{op}({other})")
        return forward, reflected, inplace
    f, r, i = make(op)
    setattr(N, f"__{op}__", f); setattr(N, f"__r{op}__", r)
    if op != "divmod": setattr(N, f"__i{op}__", i)
n = N("n")
print(n + 1, n - 1, n * 1, n / 1, n // 1, n % 1, n ** 1, n @ 1, n & 1, n | 1, n ^ 1, n << 1, n >> 1, divmod(n, 1))
print(1 + n, 1 - n, 1 * n, 1 / n, 1 // n, 1 % n, 1 ** n, 1 @ n, 1 & n, 1 | n, 1 ^ n, 1 << n, 1 >> n, divmod(1, n))
for stmt in ["m += 1", "m -= 1", "m *= 1", "m /= 1", "m //= 1", "m %= 1", "m **= 1", "m @= 1", "m &= 1", "m |= 1", "m ^= 1", "m <<= 1", "m >>= 1"]:
    m = N("m"); exec(stmt); print(stmt, m, end="; ")
print()
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __complex__(self): return 1j
    def __index__(self): return 3
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __bool__(self): return False
    def __len__(self): return 4
    def __hash__(self): return 99
    def __contains__(self, x): return x == 1
    def __reversed__(self): return "reversed"
    def __call__(self, *a, **k): return (a, k)
    def __getitem__(self, k): return k
    def __bytes__(self): return b"by"
    def __format__(self, s): return "fmt" + s
    def __sizeof__(self): return 1
    def __dir__(self): return ["b", "a"]
    def __length_hint__(self): return 5
import math, operator
u = U()
print(-u, +u, ~u, abs(u), int(u), float(u), complex(u), [0, 1, 2, 3, 4][u], round(u), round(u, 2), math.trunc(u), math.floor(u), math.ceil(u), bool(u), len(u), hash(u), 1 in u, 2 in u, reversed(u), u(1, a=2), u[1:2, ...], u["k"], bytes(u), f"{u:x}", format(u), dir(u), operator.length_hint(u), hex(u), range(u), "abc"[:u], [1] * u)
class NI:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
for code in ["NI() + 1", "1 + NI()", "NI() < 1", "NI() == 1", "NI() != 1", "-NI()", "NI()[0]", "NI()()", "len(NI())", "iter(NI())", "1 in NI()", "NI() @ 2", "abs(NI())", "int(NI())", "float(NI())", "[][NI()]", "bool(NI())", "hash(NI())", "NI()[0] = 1", "del NI()[0]", "round(NI())", "reversed(NI())", "next(NI())", "with NI(): pass", "for x in NI(): pass", "a, b = NI()", "[*NI()]", "f(**NI())", "print(*NI())", "divmod(NI(), 1)", "NI() ** 2", "2 ** NI()", "x = NI(); x += 1", "x = NI(); x -= 1", "'%d' % NI()", "range(NI())", "'a' * NI()", "sum([NI()])", "complex(NI())", "bytes(NI())"]:
    try:
        exec(code)
        print(code, "ok")
    except Exception as error:
        print(code, "->", type(error).__name__, error)
---
# Comparison, hashing, attribute access, copies, slots, properties.
import functools
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), V(1) != V(2), sorted([V(3), V(1)])[0].v, max(V(1), V(5)).v)
try: hash(V(1))
except TypeError as e: print(e)
class L:
    def __getattr__(self, n): return n.upper() if not n.startswith("_") else object.__getattribute__(self, n)
    def __setattr__(self, n, v): object.__setattr__(self, n, (v, "set"))
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
l = L(); print(l.foo); l.foo = 1; print(l.foo); del l.foo; print(l.foo, getattr(l, "q"), hasattr(l, "zz"))
class GA:
    x = 1
    def __getattribute__(self, n): return ("got", n)
print(GA().x, GA().anything, GA.x)
class Sl:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = Sl(); print(s.a, Sl.__slots__)
for code in ["s.b", "s.c = 1", "s.__dict__", "vars(s)", "s.__slots__ = 1", "class Q(Sl): __slots__ = ('d',)\nq = Q(); q.d = 1; q.a = 2; q.z = 3", "class Q(Sl): pass\nq = Q(); q.z = 3; print(q.z)", "class Q: __slots__ = 'one'\nq = Q(); q.one = 1; q.two = 2", "class Q: __slots__ = ('__dict__', 'a')\nq = Q(); q.other = 2; print(q.other)", "class Q:\n __slots__ = ('__p',)\n def __init__(self): self.__p = 5\nprint(Q()._Q__p)", "class Q:\n __slots__ = ('k',)\n k = 1", "class Q: __slots__ = (1,)", "class Q:\n __slots__ = ()\n k = 1\nQ().k = 2", "del s.a; s.a"]:
    try: exec(code); print(code, "ok")
    except Exception as e: print(repr(code), type(e).__name__, e)
class Pr:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): self._x = None
    @property
    def ro(self): return 1
    y = property(lambda self: 5, doc="yd")
p = Pr(); p.x = 3; print(p.x, Pr.x.__doc__, Pr.y.__doc__); del p.x; print(p.x, p.y)
for code in ["p.ro = 1", "del p.ro", "p.y = 2"]:
    try: exec(code)
    except AttributeError as e: print(code, "->", e)
class St:
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
    def m(self): return self
print(St.s(1), St().s(2), St.c(3), St().c(4), St.m.__name__, St.m.__qualname__, St().m.__func__ is St.m, St.__dict__["s"].__func__(5), St.c.__self__ is St)
print(St.__name__, St.__qualname__, St.__module__, St.__bases__, St.__mro__, St.__doc__, St.__base__, type(St), callable(St), isinstance(St, type), St.__subclasses__())
class A0: pass
class B0(A0): pass
class C0(A0): pass
class D0(B0, C0): pass
print([c.__name__ for c in D0.__mro__], [c.__name__ for c in D0.mro()], issubclass(D0, (int, A0)), A0.__subclasses__() == [B0, C0])
A0.late = lambda self: "late"; print(D0().late()); del A0.late; print(hasattr(D0(), "late"))
d = D0(); d.__dict__["k"] = 1; print(d.k, vars(d)); d.__class__ = C0 if False else D0; print(type(d).__name__)
class Named:
    def __init_subclass__(cls): cls.n = cls.__name__.lower()
class Foo(Named): pass
print(Foo.n, Foo().n)
class Outer:
    class Inner:
        def f(self): return Outer.Inner.__qualname__
    def g(self):
        def h(): pass
        return h.__qualname__
print(Outer.Inner().f(), Outer().g())
class Priv:
    __x = 1
    def get(self): return self.__x
    def __m(self): return "m"
    def call(self): return self.__m()
print(Priv().get(), Priv()._Priv__x, Priv().call(), hasattr(Priv(), "__x"))
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), max(It()), [*It()], dict.fromkeys(It()), tuple(It()), 2 in It(), dict(enumerate(It())))
class Sq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Sq()), 20 in Sq(), [x for x in Sq()], list(reversed([1])), list(zip(Sq(), "ab")))
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None, v); return t is ValueError
with Ctx() as c: pass
with Ctx(): raise ValueError("x")
try:
    with Ctx(): raise KeyError("k")
except KeyError as e: print("out", e)
with Ctx() as a, Ctx() as b: print(a is not b)
with (Ctx() as a, Ctx()): print("paren")
