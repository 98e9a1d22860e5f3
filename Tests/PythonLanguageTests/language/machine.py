# recursion
def f(n): return f(n+1)
try: f(0)
except RecursionError as e: print("RE", e)
class R:
    def __repr__(self): return repr(self)
try: repr(R())
except RecursionError as e: print("RE2")
class G:
    def __getattr__(self, n): return getattr(self, n)
try: G().x
except RecursionError as e: print("RE3")
l = []
for i in range(100000): l = [l]
del l
x = []; x.append(x); print(x)
d = {}; d['d'] = d; print(d)
# cycles
class N: pass
for i in range(300000):
    a = N(); b = N(); a.b = b; b.a = a
print("cycles ok")
# generators
def gen():
    try:
        while True:
            try:
                v = yield 1
                print("got", v)
            except ValueError as e:
                print("VE", e)
                yield 99
    finally:
        print("closed")
g = gen(); next(g); g.send(5); print(g.throw(ValueError("boo"))); g.close()
def outer():
    try:
        r = yield from inner()
        print("r", r)
    except KeyError as e: print("KE", e); yield "after"
def inner():
    try:
        x = yield 1
        print("x", x)
        return 7
    except IndexError: yield "idx"
o = outer(); print(next(o)); 
try: o.send(3)
except StopIteration: print("stop")
o = outer(); next(o); print(o.throw(IndexError))
o = outer(); next(o); print(o.throw(KeyError("k")))
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            print("fin", i)
    return "done"
print(fin())
def ret():
    try: return 1
    finally: print("f")
print(ret())
def ret2():
    for x in [1,2]:
        with open("/dev/null") as fh:
            try:
                return x
            finally:
                print("ff")
print(ret2())
def nested():
    try:
        try:
            raise ValueError("a")
        except ValueError as e:
            raise KeyError("b") from e
    except KeyError as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__))
nested()
try:
    try: 1/0
    finally: print("F")
except ZeroDivisionError: print("Z")
def h():
    try: raise ValueError("x")
    except ValueError:
        try: raise
        except ValueError as e: print("re", e)
h()
match {"a": 1, "b": [1,2,3]}:
    case {"a": int(x), "b": [y, *rest], **kw}: print(x, y, rest, kw)
class P:
    __match_args__ = ("x","y")
    def __init__(self,x,y): self.x=x; self.y=y
for v in [P(1,2), P(0,5), (1,2), "s", 3, None, [1,[2,3]]]:
    match v:
        case P(0, y): print("P0", y)
        case P(x=a, y=b): print("P", a, b)
        case (a, b) if isinstance(b, int): print("t", a, b)
        case str() as s: print("str", s)
        case 3 | 4: print("34")
        case None: print("none")
        case [a, [b, c]]: print(a,b,c)
def kw(a, /, b, *, c=1, **k): return a,b,c,k
print(kw(1, b=2, c=3, a=4))
for t in ["kw()", "kw(1)", "kw(1,2,3)", "kw(1,2,d=3,d=4)" , "kw(a=1,b=2)"]:
    try: print(eval(t))
    except (TypeError, SyntaxError) as e: print(type(e).__name__, e)
print((lambda *a, **k: (a,k))(*[1,2], x=3, **{'y':4}))
a = b = c = []
a.append(1); print(b, c)
i = 5
i += 1; i **= 2; i //= 5; print(i)
s = "abc"; s += "d"; t = s; s += "e"; print(s, t)
lst = [1,2]; m = lst; lst += [3]; print(m)
print([x for x in range(3) for y in range(2) if x != y], {x: y for x, y in [(1,2)]}, sorted({x for x in "aab"}))
print(*(i for i in range(3)), sep="-")
print([(lambda: i)() for i in range(3)])
fs = [lambda: i for i in range(3)]; print([f() for f in fs])
def cnt():
    n = 0
    def inc():
        nonlocal n; n += 1; return n
    return inc
c = cnt(); c(); print(c())
print(f"{3.14159:.2f} {'a':>5}|{'b':<5}|{42:05d}|{1e10:g} {1234567:,} {0.5:%} {255:#x} {'x'!r:>6}")
w = 10; print(f"{3:>{w}}", f"{i=}")
print(10**30, -7//2, -7%3, 7//-2, 2**-1, 1<<70, (1<<70)>>68, ~5)
print(1 < 2 < 3, 1 < 3 < 2, not 1, 1 and 2, 0 or 3, None is None)
if (n := 10) > 5: print(n)
print([y := 1, y**2])
del n
try: n
except NameError as e: print(e)
def ub():
    print(zz); zz = 1
try: ub()
except UnboundLocalError as e: print(e)
global_x = 1
def gl():
    global global_x; global_x += 1
gl(); print(global_x)
assert True, "no"
try: assert 1 == 2, "msg"
except AssertionError as e: print("AE", e)
while True:
    break
else: print("no")
for _ in []: pass
else: print("else")
print(type(1), type("s"), type(None), int, print, len)
class Meta:
    x: int = 5
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
class S(Meta, foo=1): pass
print(Meta.__annotations__)
class Desc:
    def __get__(self, o, t): return ("get", o is None, t.__name__)
    def __set__(self, o, v): print("set", v)
class UD: d = Desc()
u = UD(); u.d = 5; print(u.d, UD.d)
class L(list):
    def total(self): return sum(self)
q = L([1,2,3]); q.append(4); print(q, q.total(), len(q), q[0], isinstance(q, list), q == [1,2,3,4])
class D2(dict):
    def __missing__(self, k): return k*2
print(D2(a=1)["zz"], D2(a=1))
class I2(int):
    def __add__(self, o): return I2(int(self)+int(o)+100)
print(I2(5)+1, I2(5)*2)
class E2(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
try: raise E2(1,2)
except E2 as e: print(e, e.a, e.args)
class S2(str): pass
print(S2("hi").upper(), S2("x") == "x", {S2("k"): 1}["k"])
---
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def deep():
    with CM() as a, CM() as b:
        for i in range(3):
            try:
                if i == 1:
                    raise ValueError(i)
            except ValueError as e:
                try:
                    raise KeyError("in")
                except KeyError:
                    continue
                finally:
                    print("inner fin")
            else:
                print("else", i)
            finally:
                print("outer fin", i)
    return 5
print(deep())
def loops():
    out = []
    for i in range(5):
        while True:
            if i % 2: break
            out.append(i)
            break
        else:
            out.append("never")
        if i == 3: continue
        for j in range(i):
            if j == 2: break
        else:
            out.append(("full", i))
    return out
print(loops())
def gen_in_try():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("GE"); raise
    finally:
        print("cleanup")
for x in gen_in_try():
    break
print("after break")
def g2():
    for x in range(3):
        try:
            yield x
        finally:
            print("f", x)
for v in g2(): print(v)
print(list(zip(g2(), "ab")))
class A:
    __slots__ = ("x",)
    def __init__(self): self.x = 1
print(A().x)
class Prop:
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
p = Prop(); p.v = 10; print(p.v, p.s(1), Prop.s(2), p.c(3), Prop.c(4))
try: del p.v
except AttributeError as e: print(e)
class Base:
    def __new__(cls, *a):
        o = super().__new__(cls); o.made = a; return o
    def __init__(self, *a): self.args = a
    def __eq__(self, o): return isinstance(o, Base) and self.args == o.args
    def __lt__(self, o): return self.args < o.args
b = Base(1,2); print(b.made, b.args, b == Base(1,2), b != Base(3), sorted([Base(3), Base(1)])[0].args)
try: hash(b)
except TypeError as e: print(e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1; return self.n
print(list(It(3)), max(It(4)), sum(It(5)), 2 in It(5), tuple(It(2)), [*It(2)], dict(enumerate(It(2))))
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
class Op:
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): return ("iadd", o)
    def __matmul__(self, o): return "mm"
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __len__(self): return 7
    def __bool__(self): return False
    def __contains__(self, k): return k == 1
    def __call__(self, *a, **k): return a, k
    def __neg__(self): return "neg"
    def __abs__(self): return "abs"
    def __index__(self): return 3
    def __format__(self, s): return f"<{s}>"
    def __int__(self): return 9
    def __float__(self): return 1.5
    def __round__(self, n=None): return ("round", n)
    def __divmod__(self, o): return "dm"
    def __hash__(self): return 5
o = Op(); print(1 + o, o @ 1, o[1:2, ...], len(o), bool(o), 1 in o, 2 in o, o(1, k=2), -o, abs(o), [0,1,2,3][o], f"{o:xyz}", int(o), float(o), round(o), divmod(o, 1), hash(o), hex(o))
o[1] = 2; del o[1]
q = o; q += 1; print(q)
try: o - 1
except TypeError as e: print(e)
try: 1 - o
except TypeError as e: print(e)
try: o < 1
except TypeError as e: print(e)
def defaults(a, b=[], *, c={}): b.append(a); return b
defaults(1); print(defaults(2), defaults.__defaults__, defaults.__kwdefaults__, defaults.__name__, defaults.__code__.co_varnames)
def ann(a: int, b: "str" = 3) -> float: "doc"; return a
print(ann.__annotations__, ann.__doc__)
x = 5
def outer():
    x = 10
    class C:
        y = x
        def m(self): return x, __class__.__name__
    return C
print(outer()().m(), outer().y)
exec("zzz = 3"); print(zzz)
print([i for i in range(10) if i % 2 if i > 3])
print({**{"a":1}, "b":2, **{"c":3}}, [*range(2), *"ab"], {*[1], 2})
print("%s %d %5.2f %r" % ("a", 3, 2.5, "x"), "{} {0!r:>4} {a}".format(1, a=2) if False else "{0} {0!r:>4} {a}".format(1, a=2))
print(1_000, 0xff, 0b11, 0o17, 1e3, 1j*1j, b"ab\x00", r"\n", "\u00e9\N{BULLET}")
