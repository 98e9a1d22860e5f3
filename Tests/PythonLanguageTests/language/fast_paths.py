# Iterators of ranges, made outside a loop.
for step in (1, 3, -1, -4):
    bounds = (0, 10) if step > 0 else (10, 0)
    walk = iter(range(*bounds, step))
    print(next(walk), [x for x in walk], list(walk), list(reversed(range(*bounds, step))))
for x in iter(range(2, 9, 3)):
    print(x, end=" ")
for x in reversed(range(5)):
    print(x, end=" ")
print(iter(range(7)).__length_hint__(), list(zip(range(3), iter(range(0, 9, 4)))), sum(iter(range(5))), list(iter(range(0))))
a, *rest = iter(range(1, 8, 2))
print(a, rest, max(iter(range(3))), list(map(str, iter(range(2)))), list(enumerate(iter(range(5, 8)), 1)))
---
# Generators that call, raise, wait in other generators, and are closed, sent to and thrown into.
def add(a, b=10, *, c=100):
    return a + b + c

def caller(n):
    for i in range(n):
        yield add(i) + add(i, 1) + add(i, c=2) + add(b=i, a=3) + len([i] * i) + max(i, 2) + int(str(i)) + "x".count("x")

print(list(caller(5)), sum(caller(6)), [x for x in caller(3)])

class Box:
    def __init__(self, value): self.value = value
    def get(self, more=0): return self.value + more
    @property
    def twice(self): return self.value * 2

def methods(boxes):
    for box in boxes:
        got = yield box.get() + box.get(1) + box.get(more=2) + box.twice + Box(5).value
        if got: yield got

boxes = [Box(i) for i in range(3)]
walk = methods(boxes)
print(next(walk), walk.send("sent"), next(walk), walk.send(None), list(walk))

def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)
print(list(tree(4)))

def recursive(n):
    if n == 0:
        return
    yield n
    for x in recursive(n - 1):
        yield x
print(list(recursive(50))[-3:], sum(recursive(100)))

def careful():
    try:
        while True:
            try:
                got = yield "waiting"
                print("got", got)
            except ValueError as error:
                print("caught", error, add(1))
                yield "after"
    finally:
        print("closed", add(2))
walk = careful()
next(walk); walk.send(1); print(walk.throw(ValueError("thrown"))); next(walk); walk.close()
def failing():
    yield 1
    raise KeyError("inside")
try:
    for x in failing(): print(x)
except KeyError as error:
    print(type(error).__name__, error)
def outer():
    try:
        yield from failing()
    except KeyError:
        yield "handled"
    return "result"
def top():
    print((yield from outer()))
print(list(top()))
def stop():
    yield next(iter([]))
try: list(stop())
except RuntimeError as error: print(error)
def mixed():
    total = 0
    for a, b in zip([1, 2], (x * 2 for x in (3, 4))):
        for i, (k, v) in enumerate({"p": a, "q": b}.items()):
            total += add(i, v, c=0)
            yield k, total, sorted([b, a, total], key=lambda x: -add(x)), [add(j) for j in range(i)], {add(1): add(2)}
print(list(mixed()))
def star(): yield print(*[1, 2], **{"sep": "-"})
print(list(star()))
walk = caller(3)
def nested_use():
    yield next(walk)
    yield sum(next(walk) for _ in range(1))
print(list(nested_use()), list(walk))
def busy():
    yield next(me)
me = busy()
try: next(me)
except ValueError as error: print(error)
import itertools
print(list(itertools.islice((add(i) for i in itertools.count()), 3)), any(add(i) > 112 for i in range(9)), dict((i, add(i)) for i in range(2)))
---
# Arguments by name: all forms, and the errors.
def f(a, b=2, /, c=3, *, d, e=5): return a, b, c, d, e
def g(a, b, c=30): return a, b, c
for call in ("f(1, d=4)", "f(1, 20, d=4, c=9)", "f(1, 2, 3, e=6, d=4)", "f(1)", "f(d=1)", "f(1, b=3, d=4)", "f(1, 2, 3, 4, d=5)", "f(1, c=1, x=2, d=3)",
             "g(1, 2)", "g(b=1, a=2)", "g(1, c=5, b=2)", "g(1, a=2)", "g(1)", "g()", "g(1, 2, 3, 4)", "g(c=1)", "g(1, 2, 3, c=4)", "g(*[1], **{'b': 2})"):
    try: print(call, eval(call))
    except TypeError as error: print(call, "TypeError:", error)
def closure(k):
    free = k
    def inner(a, b=free, *, c=free + 1):
        return a, b, c, free
    return inner
print(closure(5)(1), closure(6)(1, c=2), closure(7)(b=2, a=1))
def many(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10): return a, b, c, d, e, f, g, h, i, j
print(many(j=1, i=2, h=3, g=4, f=5, e=6, d=7, c=8, b=9, a=10), many(j=0), many(5, 6, c=7, j=8))
class K:
    def m(self, x, *, y=1): return x, y
    def __init__(self, v=0, *, w=1): self.vw = v, w
print(K().m(1), K().m(1, y=2), K().m(x=3), K(5).vw, K(w=6).vw, K(v=7, w=8).vw)
---
# Text that grows by += in every kind of variable; other names for it keep the old text.
text = "start" * 20
other = text
for i in range(50): text += "ab"
print(len(text), len(other), other[:10], text[-4:])
def local():
    s = t = "x" * 100
    for i in range(30): s += str(i)
    return len(s), t == "x" * 100
def closed():
    s = "y" * 100
    kept = [s]
    def more():
        nonlocal s
        s += "z" * 10
        return s
    for _ in range(5): kept.append(more())
    return [len(x) for x in kept]
class Holder: pass
holder = Holder(); holder.text = "q" * 100
saved = [holder.text]
for i in range(5):
    holder.text += "r"
    saved.append(holder.text)
holder.text = holder.text + "tail"
print(local(), closed(), [len(x) for x in saved], holder.text[-5:], len({text: 1, other: 2}), hash(other) == hash("start" * 20))
try:
    text += 5
except TypeError as error:
    print(error, len(text))
items = {"k": "v" * 80}
for _ in range(3): items["k"] += "w"
print(len(items["k"]), items["k"][-4:])
---
# Sorting by keys of one kind and of several, stable, in both directions, with errors on the way.
data = [(3, "c"), (1, "b"), (3, "a"), (2, "z"), (1, "a")] * 3
print(sorted(data), sorted(data, reverse=True)[:4])
print(sorted(data, key=lambda p: p[0]), sorted(data, key=lambda p: p[1], reverse=True)[:5])
print(sorted([2.5, -1.0, 3, True, 10**20, -10**20, 0.5]), sorted([3, 1, 2], key=lambda x: -x), sorted(["b", "a", "é", "日", "B", ""]))
print(sorted([(1, 2.5), (1, 2), (1,), (), (1, 2, 3)]), sorted([("a", 1), ("a", True), ("b", 0.5)]), sorted([(1, [2]), (1, [1]), (0, [9])]))
nan = float("nan")
print(sorted([(nan, 2), (nan, 1)]), sorted([(1.0, "b"), (1, "a"), (True, "c")]))
import random
random.seed(5)
numbers = [random.randrange(1000) for _ in range(500)]
print(sorted(numbers) == sorted(numbers, key=lambda x: (x, 0)) == sorted(map(float, numbers)), sorted(numbers, key=str)[:5], sorted(numbers)[::100])
for bad in ([1, "a"], [(1, 2), (1, "a")], [None, 1], [1j, 2]):
    try: sorted(bad)
    except TypeError as error: print(error)
items = [3, 1, 2]
try: items.sort(key=lambda x: 1 // (x - 2))
except ZeroDivisionError: print(sorted(items))
class Odd:
    def __init__(self, v): self.v = v
    def __lt__(self, other): return self.v < other.v
print([o.v for o in sorted(map(Odd, [3, 1, 2]))], max(map(Odd, [3, 1, 2])).v if hasattr(Odd, "__gt__") else None)
---
# Pairs taken apart in the head of a loop.
table = {"a": 1, "b": 2, "c": 3}
for k, v in table.items(): print(k, v, end=" ")
for i, (k, v) in enumerate(table.items(), 5): print(i, k, v, end=" ")
for a, b in zip(table, table.values()): print(a, b, end=" ")
for a, b in zip([1, 2, 3], [4]): print(a, b, end=" ")
for a, b in zip([], [4]): print("never")
for a, b in enumerate([]): print("never")
for i, x in enumerate("héy日"): print(i, x, end=" ")
print()
for pair in table.items(): print(pair, end=" ")
kept = list(table.items()); print(kept, [p for p in enumerate("ab")])
try:
    for k, v in table.items(): table[k + "x"] = v
except RuntimeError as error: print(error, len(table))
try:
    for k in table: del table[k]
except RuntimeError as error: print(error)
for pairs in ([(1, 2, 3)], [1], ["ab"], [[1, 2]], ["abc"]):
    try:
        for a, b in pairs: print(a, b)
    except (TypeError, ValueError) as error: print(type(error).__name__, error)
walk = zip([1, 2, 3], iter([7, 8, 9]))
for a, b in walk:
    print(a, b, next(walk, None))
    break
print(list(walk), [a + b for a, b in zip((1, 2), {3: 0, 4: 0})], {k: v for v, k in enumerate("xy")})
def g():
    for a, b in zip(range(3), (add for add in "xyz")): yield a, b
print(list(g()))
---
# Numbers from and to text, rounded, in bulk.
for t in ("12", "-12", "0", "-0", "007", "+5", " 8 ", "1_000", "", "-", "1.5", "99999999999999999999", "123456789012345678"):
    try: print(repr(t), int(t), end=" ")
    except ValueError as error: print(error, end=" ")
print()
for t in ("1.5", "-1.5", ".5", "5.", "-0", "-0.0", "", "-", ".", "1e5", "1.2.3", "0.1", "123456789.987654321", "3.14159265358979", " 2.5 ", "nan", "1_0.5", "0.30000000000000004"):
    try: print(repr(t), float(t), end=" ")
    except ValueError as error: print(error, end=" ")
print()
print([round(x, n) for x in (2.675, -2.675, 0.5, 1.005, 1234.5678, 0.0, -0.0, 1e-7, 5e-324, 999999999.5, 1e9 + 0.5) for n in (0, 1, 2, 3, 9)])
print(round(2.5), round(3.5), round(7), round(-7, -1), round(1e300, 2), round(True), round(12345, -2), abs(-5), abs(5.5), abs(-2**63), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([1, 2.5, 3]), sum([2**62, 2**62]), sum([1.5, 2], 10), sum((), 5), sum([True, 2]), sum([[1], [2]], []), sum([-0.0]), sum([2**53 + 1, 0.5]), sum(iter([1.5, 2.5])), sum(x for x in (1, 2, 2**63)))
print(2 ** 10, 2 ** 62, 2 ** 63, (-3) ** 3, (-2) ** 63, 0 ** 0, 7 ** 23, 2.0 ** 0.5, 2 ** -1, (-8) ** (1 / 3), 4 ** 0.5, 0.0 ** 0, 1 << 62, 1 << 63, -1 << 63, 5 << 0, 3 >> 1, -3 >> 1, -7 // 2, -7 % 4, -7 // 4, 7 % 8, -9 % 8, 5 | 2, 6 ^ 3)
print(1e22, 1e16, 9007199254740993.0, 9007199254740991.0, 1e15, 123456789012345680.0, 0.0001, 0.00001, -1e-5, 5e-324, 1.7976931348623157e308, -0.0, 100.0, str(2.5), repr(1/3))
print(7 / 2, 7.5 / 2, 2 / 0.5, 10**20 / 3, 1 / 3)
for bad in ("1 / 0", "1.0 / 0", "1 % 0", "1 // 0", "1 << -1", "0 ** -1"):
    try: eval(bad)
    except (ZeroDivisionError, ValueError) as error: print(type(error).__name__, error)
---
# Templates: the plain ones and those that are not.
class P:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "P!"
    def __repr__(self): return "P()"
for t in ("{} {}", "{0}{1}{0}", "{:>5}|{:<5}|", "{:.2f} {:05d}", "{} {", "}", "{{}} {}", "{!r} {}", "{0} {}", "{a} {}", "{} {b:>4}", "{0[0]}", "{:{}}", "{:d}", "{2}", "plain", "", "{x}", "{0:,} {1:+}", "{:é>4}"):
    for args in ((3, 4), (2.5, -7), ("ab", "é日"), (None, True), (P(), [1]), (10**20, 0)):
        try: print(ascii(t.format(*args, a="A", b=1.5)), end=" ")
        except Exception as error: print(type(error).__name__, end=" ")
    print()
for t in ("%s %s", "%d|%5d", "%05d|%-5d|", "%.2f %f", "%r %s", "%5s|%-6s|", "%s", "%s %s %s", "%% %s %s", "%x %o", "%e %g", "%c %s", "%(a)s", "%i %+d", "%05.1f %.0f", "%s %", "100%", "%z %s", "%10.3f|%-10.3f|"):
    for args in ((3, 4), (2.5, -7), ("ab", "é日"), (None, True), (P(), [1]), (10**20, 0), (-0.0, 1e10)):
        try: print(ascii(t % args), end=" ")
        except Exception as error: print(type(error).__name__, error, end=" ")
    print()
print("%s" % 5, "%d" % 5.9, "%s" % [1], "%s" % {"a": 1}, "%(a)s %(a)d" % {"a": 1}, "%s" % ((1, 2),), "%.3s|" % "abcdef", "%5s|" % "é", "x" % ())
---
# Text methods over ASCII and beyond.
for t in ("Hello World", "héLLo wÖrld", "a", "", "  two  words\t\n", "a,b,,c,", "ß", "ABC", "x\x1cy\x1fz", "日本 語"):
    print([t.upper(), t.lower(), t.split(), t.split(","), t.split("l"), t.split(None, 1), t.split(" ", 1), t.rsplit(","), t.encode(), t.encode("utf-8", "strict"), t * 3, t.title()])
for e in ("utf-8", "ascii", "latin-1", "utf-16", "nope"):
    try: print("héy".encode(e), b"abc".decode(e if e != "utf-16" else "ascii"), "abc".encode(e, "ignore"))
    except (UnicodeError, LookupError) as error: print(type(error).__name__, error)
try: "a".encode("utf-8", 5)
except TypeError as error: print(error)
try: "a".split("")
except ValueError as error: print(error)
try: "a".split(5)
except TypeError as error: print(error)
print("a" == "b", "ab" == "ac", "" == "", "é" == "é", "a" != "a", "日" == "日", "ab" in "cab", [c for c in "aéb" if c == "é"], "ab" * 0, "-" * 5, 3 * "xy", [0] * 3, [[]] * 2, [1, 2] * 2, (1,) * 3, [5] * 0, [5] * -1)
---
# Lists, tuples and dicts copied whole.
items = [1, "a", [2]]
items.extend(items); items += items[:2]; print(items, list(items) is items, list(items) == items, tuple(items), items + [9], [*items, *items])
items.insert(0, "first"); items.insert(-1, "before last"); items.insert(100, "last"); items.insert(-100, "very first"); print(items)
print(items[::2], items[::-3], items[5:1:-1], items[1:1], items[-3:], items[100:], tuple(items)[::2], list(range(10))[8:2:-2])
d = {"a": 1, 2: "b", (3,): None}
copy = dict(d); copy["new"] = 1; other = d.copy(); del other[2]; print(d, copy, other, dict(other), dict(d, x=5), {**d, "a": 9})
holes = {i: i for i in range(20)}
for i in range(0, 20, 3): del holes[i]
again = dict(holes); again[100] = 1; del again[1]; again[1] = 2; print(again, len(again), 3 in again, 4 in again, list(dict(again).items())[-2:])
full = dict.fromkeys(range(1000)); twin = dict(full)
for i in range(1000, 1100): twin[i] = i
print(len(full), len(twin), all(i in twin for i in range(1100)), 1099 in full)
from collections import Counter, OrderedDict, defaultdict
c = Counter("abracadabra"); c.update("banana"); c.update({"z": 5}); c.update(q=2); print(c.most_common(3), c["nope"], sorted(c.items()), Counter([1, 1, 2]) + Counter([1]), Counter(c) == c, dict(Counter("aab")))
dd = defaultdict(list, {"a": [1]}); dd["b"].append(2); print(dict(dd), defaultdict(int, dd)["a"], OrderedDict(dd))
import math
print(math.sqrt(16), math.floor(2.7), [math.gcd(12, x) for x in (8, 9)], math.pi == math.pi)
def f(m): return [m.sqrt(x) for x in (1, 4)], getattr(m, "nothing", "none")
print(f(math))
try: math.nothing(1)
except AttributeError as error: print(error)
---
# Conversions that run a method of the user's, in functions and in generators.
class Shy:
    def __init__(self, mood): self.mood = mood
    def __str__(self): return "shy " + "".join(sorted([str(self.mood), "b", "a"], key=lambda c: c))
    def __bool__(self): return len([x for x in range(self.mood)]) > 1
    def __int__(self): return self.mood * 10
    def __float__(self): return sum(x for x in (1.5, self.mood))
class Broken:
    def __str__(self): return str([][1])
    def __bool__(self): raise ValueError(str(5))
def function(x): return str(x), bool(x), int(x), float(x)
def generator(n):
    for i in range(n):
        yield str(Shy(i)), bool(Shy(i)), int(Shy(i)), float(Shy(i)), str(i), [str(Shy(j)) for j in range(2)]
        for kind in (str, bool):
            try:
                yield kind(Broken())
            except (IndexError, ValueError) as error:
                yield type(error).__name__, str(error)
print(function(Shy(3)), list(generator(3)))
print([str(x) for x in (Shy(1), None, True, 1.5, "s", b"b", [1], str, 10**20)], list(str(Shy(k)) for k in range(2)))
