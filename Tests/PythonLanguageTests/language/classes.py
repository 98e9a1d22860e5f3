class Animal:
    """Base."""
    kind = "animal"
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} makes a sound"
    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"
class Dog(Animal):
    def __init__(self, name, tricks=()):
        super().__init__(name)
        self.tricks = list(tricks)
    def speak(self):
        return super().speak() + ": woof"
d = Dog("Rex", ["sit"])
print(d, d.speak(), d.kind, d.tricks, isinstance(d, Animal), issubclass(Dog, Animal), Dog.__mro__)
print(Dog.__name__, Dog.__bases__, d.__class__, d.__dict__, Animal.__doc__)
d.kind = "dog"
print(d.kind, Animal.kind, Dog.kind)
Animal.kind = "beast"
print(Dog("x").kind, hasattr(d, "nope"), getattr(d, "nope", 5))
---
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x, -self.y)
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __lt__(self, o): return (self.x, self.y) < (o.x, o.y)
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __iter__(self): return iter((self.x, self.y))
    def __contains__(self, v): return v in (self.x, self.y)
    def __bool__(self): return bool(self.x or self.y)
    def __call__(self, *a): return ("called", a)
    def __repr__(self): return f"V({self.x}, {self.y})"
    def __str__(self): return f"<{self.x} {self.y}>"
    def __format__(self, spec): return f"V:{spec}"
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __iadd__(self, o): self.x += o.x; return self
    def __int__(self): return self.x
    def __float__(self): return float(self.x)
    def __index__(self): return self.x
    def __enter__(self): return self
    def __exit__(self, *a): return False
a, b = V(1, 2), V(3, 4)
print(a + b, a * 2, 3 * a, -a, a == V(1, 2), a != b, a < b, sorted([b, a]), sum([a, b]))
print(a[0], a[-1], len(a), list(a), 2 in a, 9 in a, bool(V(0, 0)), a(1, 2), str(a), repr(a), f"{a} {a!r} {a:spec}")
print(abs(b), a @ b, int(b), float(b), [10, 20, 30, 40][b], {a: 1}[V(1, 2)], max(a, b), range(10)[a])
a += b
print(a)
x, y = a
print(x, y, [*a], a > b)
try:
    a + 5
except TypeError as error:
    print(error)
try:
    a >= b
except TypeError as error:
    print(error)
---
class P:
    count = 0
    def __init__(self): self._v = 1
    @property
    def v(self):
        "the value"
        return self._v
    @v.setter
    def v(self, value):
        if value < 0: raise ValueError("negative")
        self._v = value
    @v.deleter
    def v(self): print("deleted")
    @classmethod
    def make(cls, *a):
        cls.count += 1
        return cls()
    @staticmethod
    def add(a, b): return a + b
    @property
    def readonly(self): return 5
p = P.make()
p.v = 7
print(p.v, P.count, P.add(1, 2), p.add(3, 4), P.v.__doc__)
for bad in ("p.v = -1", "p.readonly = 3", "del p.readonly", "p.missing", "P.missing", "p.make.x = 1", "del p.missing"):
    try:
        exec(bad)
    except Exception as error:
        print(type(error).__name__, error)
del p.v
class Q(P): pass
q = Q.make()
print(type(q).__name__, Q.count, P.count)
---
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [c.__name__ for c in D.__mro__])
try:
    class E(A, B): pass
except TypeError as error:
    print(str(error).splitlines()[0])
try:
    class F(5): pass
except TypeError as error:
    print(error)
class G(A):
    pass
G.who = lambda self: "patched"
print(G().who())
A.new = lambda self: "late"
print(D().new())
---
class Attr:
    def __getattr__(self, name):
        if name.startswith("x"): return name * 2
        raise AttributeError(name)
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value + 1)
    def __delattr__(self, name):
        print("del", name)
a = Attr()
a.n = 1
print(a.n, a.xy, hasattr(a, "y"))
del a.n
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner): return (self.name, instance is None)
    def __set__(self, instance, value): print("set", self.name, value)
class H:
    field = Desc()
h = H()
h.field = 3
print(h.field, H.field)
---
class Slots:
    __slots__ = ("a", "b")
s = Slots()
s.a = 1
print(s.a)
class Meta:
    def __init_subclass__(cls, tag=None, **kw):
        cls.tag = tag
class Sub(Meta, tag="t"): pass
print(Sub.tag)
class Cnt:
    def __new__(cls, *a):
        print("new", a)
        return super().__new__(cls)
    def __init__(self, *a): print("init", a)
Cnt(1, 2)
T = type("T", (Cnt,), {"attr": 5, "m": lambda self: "m"})
t = T()
print(t.attr, t.m(), T.__name__)
---
class MyList(list):
    def first(self): return self[0]
    def append(self, x): super().append(x * 2)
m = MyList([1, 2])
m.append(5)
print(m, len(m), m.first(), m + [1], isinstance(m, list), sorted(m, reverse=True), m == [1, 2, 10])
class MyDict(dict):
    def __missing__(self, key): return key + "!"
d = MyDict(a=1)
print(d["a"], d["zz"], d, len(d))
class MyInt(int):
    def double(self): return MyInt(self * 2)
print(MyInt(5).double(), MyInt(3) + 1, MyInt(7) == 7, [1, 2, 3][MyInt(1)])
class MyStr(str):
    def shout(self): return self.upper() + "!"
print(MyStr("abc").shout(), MyStr("a") + "b", len(MyStr("abcd")), f"{MyStr('z')}")
class MyError(ValueError):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
try:
    raise MyError(5, "bad")
except ValueError as error:
    print(error.code, error, error.args, repr(error))
class MyTuple(tuple): pass
print(MyTuple([1, 2]), MyTuple((1,)) + (2,))
---
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), sum(It(4)), max(It(5)), [*It(2)], dict(zip("ab", It(2))))
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), [x for x in Seq()])
for bad in ("iter(5)", "next(5)", "for x in object(): pass", "[*None]", "list(It)"):
    try:
        exec(bad)
    except TypeError as error:
        print(error)
---
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
try:
    {Eq(1): 2}
except TypeError as error:
    print(error)
class Bad:
    def __repr__(self): return 5
    def __len__(self): return -1
    def __bool__(self): return "x"
    def __hash__(self): return "h"
    def __str__(self): return None
for f in (repr, len, bool, hash, str):
    try:
        f(Bad())
    except Exception as error:
        print(type(error).__name__, error)
o = object()
try:
    o.x = 1
except AttributeError as error:
    print(error)
try:
    (5).x = 1
except AttributeError as error:
    print(error)
try:
    Bad(1)
except TypeError as error:
    print(error)
class NoInit: pass
try:
    NoInit(1, 2)
except TypeError as error:
    print(error)
class Init:
    def __init__(self, a): pass
try:
    Init()
except TypeError as error:
    print(error)
try:
    Init.method
except AttributeError as error:
    print(error)
---
class Node:
    def __init__(self): self.me = self; self.data = [0] * 10
for _ in range(1000): Node()
class Deleted:
    def __del__(self): print("gone")
d = Deleted()
d = None
print("end")
def scope():
    d = Deleted()
    return 1
scope()
x = [Deleted()]
x.clear()
