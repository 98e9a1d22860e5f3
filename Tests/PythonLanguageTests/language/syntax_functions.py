# Calls and parameters of every kind, and the words for wrong ones.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
def g(a, b): return a + b
def h(*, k): return k
def p(a, /): return a
def n(): return None
def v(*a, **k): return a, k
def t(*codes):
    for code in codes:
        try:
            print(code, "->", eval(code))
        except Exception as error:
            print(code, "->", type(error).__name__, error)
t("f(1, d=4)", "f(1, 2, 3, 4, 5, d=6, z=7)", "f(*[1, 2], **{'d': 3, 'q': 4})", "f()", "f(1)", "f(a=1, d=2)", "f(1, b=5, d=2)", "f(1, d=2, d2=3)", "f(1, c=2, d=3)", "f(1, 2, 3, c=4, d=5)", "g(1)", "g()", "g(1, 2, 3)", "g(1, b=2)", "g(1, a=2)", "g(b=1, a=2)", "g(1, c=3)", "g(*[1, 2, 3])", "g(**{'a': 1})", "g(1, **{'b': 2})", "h()", "h(1)", "h(k=1)", "h(k=1, j=2)", "p(a=1)", "p()", "p(1, 2)", "n(1)", "n(x=1)", "v(1, *[2], 3, *(4,), x=1, **{'y': 2}, **{'z': 3})", "v(**{'a': 1}, **{'a': 2})", "v(*1)", "v(**1)", "v(**{1: 2})", "v(*None)", "g(*'ab')", "g(1, 2, *[], **{})", "(lambda x, y=2: x + y)(1)", "(lambda: 5)()", "(lambda *a: a)(1, 2)", "(lambda x: x)()", "(lambda **k: k)(a=1)", "(lambda a, /, b, *, c: (a, b, c))(1, 2, c=3)", "1(2)", "'a'()", "None()", "f.x", "(lambda: 0)(1)", "len()", "len(1, 2)", "len(x=1)", "print(foo=1)", "int(1, 2, 3)", "isinstance(1)", "isinstance(1, 2)", "issubclass(1, int)", "zip(1)", "map()", "list(map(1, [1]))", "filter(1)", "enumerate()", "enumerate([1], start='a')", "reversed(1)", "iter(1)", "iter(1, 2)", "next(1)", "next(iter([]))", "next(iter([]), 5)", "getattr(1)", "getattr(1, 2)", "getattr(1, 'x')", "setattr(1, 'x', 2)", "hash()", "id()", "input(1, 2)", "open()", "abs()", "any(1)", "all()", "divmod(1)", "pow(1)", "round()", "sum()", "vars(1)", "dir(1, 2)", "callable()", "chr()", "format()", "globals(1)", "type.mro()", "super()", "eval()", "exec(1)", "compile('1')", "eval('1 +')", "__import__('nope_mod')", "max(1, key=len)", "breakpoint.__name__", "str.join('a')", "list.append([])", "dict.get()")
def d(a, b=[]):
    b.append(a); return b
print(d(1), d(2), d(3, []), d.__defaults__)
def outer():
    x = 1
    def inner():
        nonlocal x
        x += 1
        return x
    return inner
i = outer(); print(i(), i(), i.__closure__[0].cell_contents, i.__code__.co_freevars)
fs = [lambda: k for k in range(3)]; print([q() for q in fs]); fs = [lambda k=k: k for k in range(3)]; print([q() for q in fs])
def rec(n): return 1 if n < 2 else n * rec(n - 1)
print(rec(20), rec.__name__, rec.__qualname__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__code__.co_varnames)
def ann(a: int, b: "str" = "x", *c: float, d: list[int] = None, **e: dict) -> tuple: "doc"
print(ann.__annotations__, ann.__doc__, ann.__module__)
f.attr = 1; print(f.attr, f.__dict__); del f.attr; print(hasattr(f, "attr"))
def deco(x):
    def wrap(fn):
        def inner(*a): return x, fn(*a)
        return inner
    return wrap
@deco(1)
@deco(2)
def decorated(a): return a
print(decorated(5))
@(lambda fn: fn)
@staticmethod
def st(): return "st"
print(st())
def early():
    for z in range(5):
        if z == 3: return z
    else: return "no"
print(early(), (lambda: (yield))().__class__.__name__)
def glob():
    global made_global
    made_global = 7
glob(); print(made_global)
def unb():
    print(later)
    later = 1
for code in ["unb()", "undefined_name", "(lambda: undefined2)()", "del undefined3", "[x for x in undefined4]"]:
    try: exec(code)
    except NameError as e: print(type(e).__name__, e)
def free():
    def inner(): return zz
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    zz = 1
    print(inner())
free()
---
# Generators.
def gen():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    except ValueError as e:
        print("caught", e); yield "handled"
    finally:
        print("finally")
    return "done"
g = gen(); print(next(g), g.send("a"))
try: g.send("b")
except StopIteration as e: print("stop", e.value)
g = gen(); next(g); print(g.throw(ValueError("v")))
try: next(g)
except StopIteration as e: print(e.value)
g = gen(); next(g); g.close(); print(list(g))
g = gen()
try: g.send(1)
except TypeError as e: print(e)
g = gen(); g.close()
try: next(g)
except StopIteration as e: print("closed", e.value)
try: gen().throw(KeyError("k"))
except KeyError as e: print("thrown", e)
def sub():
    r = yield from inner2()
    print("r =", r)
    yield from [10, 20]
    yield from "ab"
def inner2():
    try:
        a = yield "i1"; print("inner got", a); yield "i2"
    except ZeroDivisionError: yield "zde"
    return "ret"
s = sub(); print(next(s), s.send("S"), s.throw(ZeroDivisionError), list(s))
def ignore():
    try: yield 1
    except GeneratorExit: yield 2
i = ignore(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def stop():
    yield 1
    raise StopIteration("x")
try: list(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
def running():
    yield next(me)
me = running()
try: next(me)
except ValueError as e: print(e)
print(list(x * y for x in range(3) for y in range(x) if y), sum(x for x in range(5)), (x for x in [1]).__class__.__name__, type(gen()).__name__, gen.__name__, gen().__name__)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice
print(list(islice(fib(), 10)))
def tree(n):
    if n: yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(3)))
def empty():
    return
    yield
print(list(empty()), *(i for i in "xy"))
g = (print("eager") or i for i in [1]); print("lazy"); next(g)
def with_return():
    x = yield
    return x
w = with_return(); next(w)
try: w.send(42)
except StopIteration as e: print(e.value, e.args)
def deleg():
    v = yield from with_return()
    yield ("v", v)
dl = deleg(); next(dl); print(dl.send(9))
def gen_in_finally():
    try: yield 1
    finally: print("cleanup")
for v in gen_in_finally(): break
print("after")
---
# Comprehensions and scopes.
x = "outer"
print([x for x in range(3)], x, {x: y for x, y in zip("ab", [1, 2])}, {x for x in "aab"} == {"a", "b"}, [(i, j) for i in range(2) for j in range(2)], [[i * j for j in range(3)] for i in range(2)], [i if i % 2 else -i for i in range(4) if i], [y := 5, y ** 2], y, [last := i for i in range(3)], last, any((hit := n) > 2 for n in [1, 3, 5]), hit)
class C:
    z = 5
    r = [z for _ in range(1)] if False else [q for q in range(z)]
print(C.r)
try:
    class D:
        w = 1
        l = [w for _ in range(1)]
except NameError as e: print(e)
print([a for a, *b in [(1, 2, 3)]], [b for a, *b in [(1, 2, 3)]], [*range(3), *"ab"], {*[1], *[2]}, {**{"a": 1}, "b": 2}, (*[1],), [i for i in range(10) if i % 2 if i % 3], [(lambda: i)() for i in range(2)], {i: {j for j in range(i)} for i in range(2)}, [f(3) for f in (lambda v: v, str)], sum([[1, 2], [3]], []), [s.strip() for s in " a , b ".split(",")], dict([(k, v) for k, v in {"a": 1}.items()]), next((i for i in range(5) if i > 2), None), sorted((i for i in [3, 1]), reverse=True), max((len(w), w) for w in ["aa", "b"]), [i for i in (1, 2) for _ in range(i)], list(filter(None, [0, 1, "", "a"])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), [not b for b in (True, False)])
def nested():
    v = 1
    return [[v + i for i in range(2)] for _ in range(2)], (lambda: [v for _ in range(1)])()
print(nested())
if (n := len("abc")) > 2: print("walrus", n)
while (n := n - 1) > 0: print(n, end=" ")
print()
def w(): return [m := 1, (k := 2), m + k]
print(w(), (lambda: (q := 3) + q)(), [u := v for v in (1, 2)], u)
---
# Statements: loops with else, try in all its forms, with, del, assert, pass, match.
for i in range(3):
    if i == 5: break
else: print("for else")
for i in []: pass
else: print("empty else")
while False: pass
else: print("while else")
for i in range(3):
    if i == 1: continue
    if i == 2: break
    print("i", i)
else: print("not here")
def tr(f):
    try:
        print("try", end=" "); r = f()
    except (KeyError, IndexError) as e: print("lookup", repr(e), end=" "); return 1
    except ArithmeticError: print("arith", end=" "); raise
    except: print("bare", end=" "); return 2
    else: print("else", end=" "); return 3
    finally: print("fin", end=" ")
for f in (lambda: {}[1], lambda: [][1], lambda: 1 / 0, lambda: int("x"), lambda: 5):
    try: print(tr(f))
    except ZeroDivisionError as e: print("reraised", e)
def fin():
    for i in range(3):
        try:
            if i == 0: continue
            if i == 1: break
        finally: print("f", i)
    try: return "try"
    finally: print("before return")
print(fin())
def override():
    try: return 1
    finally: return 2
print(override())
try:
    try: raise ValueError("a")
    finally: print("inner finally")
except ValueError as e: print(e)
try: e
except NameError as n: print(n)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise KeyError("k") from z
except KeyError as k: print(repr(k.__cause__), k.__suppress_context__, repr(k.__context__))
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k")
except KeyError as k: print(repr(k.__cause__), k.__suppress_context__, repr(k.__context__))
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k") from None
except KeyError as k: print(repr(k.__cause__), k.__suppress_context__)
for code in ["raise", "raise 1", "raise int", "raise ValueError", "raise ValueError('m')", "raise ValueError from 1", "assert 0", "assert 0, 'msg'", "assert (1, 2)", "assert [] == [1], [1]", "try: 1/0\nexcept 5: pass", "try: 1/0\nexcept (int, str): pass", "del x_not", "raise type('E', (Exception,), {})('dyn')", "raise KeyError('a', 'b')", "raise OSError(2, 'No such', 'f')", "raise SystemError", "raise StopIteration(3)", "raise Exception(1, 2)", "raise UnicodeDecodeError('utf-8', b'x', 0, 1, 'bad')", "raise BaseException('base')", "[][0]", "{}['k']", "(1).x", "int('z')", "None.foo", "'a' + 1", "1 + None", "[1] + (2,)", "import nope_module", "x: int", "x: int = 'a'; print(x)"]:
    try: exec(code); print(code, "ok")
    except BaseException as e: print(repr(code), "->", type(e).__name__, e, e.args)
a = b = [1]; a += [2]; print(b, a is b); a = a + [3]; print(b, a is b)
a, b = 1, 2; a, b = b, a; print(a, b)
x = [1, 2, 3]; x[0], x[1:] = 9, [8]; print(x); del x[0], a; print(x, "a" in globals())
(a), [b] = 1, [2]; print(a, b); a = (1,); a = 1,; print(a)
x = {}; x["k"], x["j"] = 1, 2; print(x); x["k"] += 5; print(x)
if 1: pass
elif 2: pass
else: pass
i = 0
while 1:
    i += 1
    if i > 3: break
print(i); print(*[1, 2], sep="-", end="!\n"); print(); print("a", "b", sep=""); print(1, 2, sep=None, end=None)
class E(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try: raise E(5)
except E as e: print(e, e.code, e.args, repr(e))
e = ValueError("x"); e.add_note("n1"); print(e.__notes__, e.with_traceback(None) is e, ValueError("a") == ValueError("a"), str(ValueError()), repr(ValueError()), str(KeyError("k")), str(OSError(2, "m")), OSError(2, "m", "f").filename, OSError(2, "m").errno, type(OSError(2, "m")).__name__, StopIteration(4).value, SystemExit(3).code)
import contextlib
with contextlib.suppress(ZeroDivisionError): 1 / 0
with contextlib.ExitStack() as stack: stack.callback(print, "stacked")
@contextlib.contextmanager
def cm(v):
    print("in"); 
    try: yield v
    except ValueError: print("swallowed")
    finally: print("out")
with cm(5) as v: print(v)
with cm(1): raise ValueError
---
# match
def m(v):
    match v:
        case 0 | 1: return "small"
        case -5: return "minus five"
        case "text": return "str"
        case None: return "none"
        case True: return "true"
        case 1.5: return "float"
        case 1 + 2j: return "complex"
        case b"x": return "bytes"
        case [] | (): return "empty"
        case [x]: return f"one {x}"
        case [x, y] if x == y: return f"equal {x}"
        case [x, *rest, "end"]: return f"ends {x} {rest}"
        case (x, y, *_): return f"more {x} {y}"
        case {"type": "a", "v": v2}: return f"dict a {v2}"
        case {"k": [a, b], **rest}: return f"k {a} {b} {rest}"
        case {}: return "mapping"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as num: return f"num {num}"
        case str(s): return f"s {s}"
        case Point(x=0, y=0): return "origin"
        case Point(0, y): return f"on y {y}"
        case Point(x, y=Point() as q): return f"nested {x} {q.x}"
        case Point(): return "point"
        case Color.RED: return "red"
        case set() as st: return f"set {len(st)}"
        case _: return "other"
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color: RED = "r!"; 
for v in [0, 1, -5, "text", None, True, 1.5, 1 + 2j, b"x", [], (), [7], [3, 3], [1, 2, 3, "end"], (1, 2, 3), [1, 2], {"type": "a", "v": 5}, {"k": [1, 2], "z": 3}, {"zz": 1}, {}, 500, 50, 2.5, "other", Point(0, 0), Point(0, 3), Point(1, Point(2, 2)), Point(1, 2), "r!", {1, 2}, object, range(3), "ab", [1, "end"]]:
    print(m(v), end="; ")
print()
for code in ["match 1:\n case Point(1, 2, 3): pass", "match Point(1,2):\n case Point(1, x=1): pass", "match Point(1,2):\n case Point(1, 2, 3): pass", "match 1:\n case int(1, 2): pass", "match 5:\n case x: print('bound', x)", "match (1, 2):\n case a, b: print(a, b)", "match = 1; case = 2; print(match, case)", "match 1, 2:\n case 1, *z: print(z)", "match {'a': 1}:\n case {'a': 1 | 2 as q}: print(q)", "match 'x':\n case 'a' 'b': pass\n case _: print('none')", "match 1:\n case 1 if False: print(1)\n case 1: print('second')"]:
    try: exec(code)
    except Exception as e: print(type(e).__name__, e)
