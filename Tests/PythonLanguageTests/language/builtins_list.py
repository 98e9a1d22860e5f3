# Every method of list and tuple.
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

def do(method, *args, start=(3, 1, 2), **kwargs):
    items = list(start)
    try:
        print(method, args, repr(getattr(items, method)(*args, **kwargs)), items)
    except Exception as error:
        print(method, args, type(error).__name__, error)

do("append", 4); do("append"); do("append", 1, 2); do("extend", (4, 5)); do("extend", "ab"); do("extend", 1); do("insert", 0, 9); do("insert", -1, 9); do("insert", 99, 9); do("insert", "a", 1); do("insert", 1)
do("remove", 1); do("remove", 7); do("pop"); do("pop", 0); do("pop", -2); do("pop", 9); do("pop", "a"); do("pop", start=()); do("clear"); do("index", 1); do("index", 9); do("index", 3, 1); do("index", 2, 0, -1); do("count", 3); do("count", 9)
do("sort"); do("sort", reverse=True); do("sort", key=lambda x: -x); do("sort", start=(1, "a")); do("sort", 1); do("sort", key=1); do("sort", key=None); do("reverse"); do("copy"); do("__contains__", 3); do("__len__"); do("__getitem__", 0); do("__iadd__", [1]); do("__imul__", 2); do("__add__", [7]); do("__mul__", 2); do("__eq__", [3, 1, 2]); do("__lt__", [3, 2]); do("nope"); do("__delitem__", 0); do("__setitem__", 0, 5)
a = [1, 2, 3]
t(lambda: a[3], lambda: a[-4], lambda: a["x"], lambda: a[1.5], lambda: a[None], lambda: a[0:2], lambda: a[::-1], lambda: a[::0], lambda: a + (1,), lambda: a + 1, lambda: a * 2, lambda: a * "x", lambda: a * 1.0, lambda: a < [1, 2, 4], lambda: a < 3, lambda: a == (1, 2, 3), lambda: 2 in a, lambda: list(1), lambda: list("abc"), lambda: list(), lambda: list({1: 2}), lambda: list(1, 2), lambda: list(x=1), lambda: hash(a), lambda: [1] > [1], lambda: [[1]] * 2, lambda: a.__class__, lambda: a(1), lambda: a.append.__name__, lambda: -a, lambda: a.x)
---
a = list(range(10))
a[2:5] = ["x"]; print(a)
a[::2] = [0] * len(a[::2]); print(a)
a[1:1] = [7, 7]; print(a)
del a[::3]; print(a)
del a[-1]; print(a)
a[:0] = "ab"; print(a)
a += (1, 2); print(a)
a *= 2; print(a)
a[5:2] = [5]; print(a)
a[100:] = [1]; print(a)
for code in ["a[::2] = [1]", "a[0:1] = 5", "del a[100]", "a[100] = 1", "a['x'] = 1", "del a['x']", "a[::0] = []", "del a.x", "a.x = 1", "a[1:2, 3]", "a[...]"]:
    try:
        exec(code)
    except Exception as error:
        print(code, "->", type(error).__name__, error)
b = [1]; b.append(b); print(b, repr((b, {1: b})))
c = []; c.extend(c); print(c); c = [1, 2]; c.extend(c); print(c); c[:] = c[::-1]; print(c)
d = [3, 1, 2]
print(sorted(d, reverse=True), sorted("bca"), sorted({"b": 1, "a": 2}), sorted(d, key=lambda v: (v % 2, v)), sorted([(1, "b"), (1, "a")], key=lambda v: v[0]), sorted(["B", "a"], key=str.lower))
def keyed(v):
    d.append(v)
    return v
try:
    d.sort(key=keyed)
except ValueError as error:
    print(error)
e = [1, 2, 3]
for v in e:
    if v < 5: e.append(v + 2)
print(e)
print([1, 2] == [1, 2.0], [1, [2]] == [1, [2]], [] < [0], [1, 2] >= [1], (lambda n: [n] == [n])(float("nan")))
---
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

a = (1, 2, 3)
t(lambda: a[3], lambda: a["x"], lambda: a[1:], lambda: a + (4,), lambda: a + [4], lambda: a * 2, lambda: 2 * a, lambda: a.index(2), lambda: a.index(9), lambda: a.index(1, 1), lambda: a.count(1), lambda: a < (1, 3), lambda: a < [1], lambda: hash(a) == hash((1, 2, 3)), lambda: hash(([],)), lambda: (1,), lambda: (), lambda: tuple("ab"), lambda: tuple(1), lambda: tuple([1], 2), lambda: a.append, lambda: a == (1.0, 2, 3), lambda: max(a, (1, 5)), lambda: (1, (2, (3,))), lambda: a.__add__((1,)), lambda: 3 in a, lambda: tuple(x * 2 for x in a), lambda: (*a, *a), lambda: a[-1:], lambda: a[::-2], lambda: len(a))
for code in ["a[0] = 1", "del a[0]", "a.x = 1", "x, y = a", "x, y, z, w = a", "x, y = 5", "x, *y = ()", "(x, y), z = a", "[x, y] = 'abc'", "x, y = {1: 2}"]:
    try:
        exec(code)
    except Exception as error:
        print(code, "->", type(error).__name__, error)
x, *y = a; print(x, y)
*x, y = "abc"; print(x, y)
x, (y, *z), w = 1, [2, 3, 4], 5; print(x, y, z, w)
[x, [y]] = 1, (2,); print(x, y)
x = y = z = []; print(x is z)
x, x = 1, 2; print(x)
i = 0; v = [0, 0]; i, v[i] = 1, 5; print(i, v)
*x, = range(3); print(x)
for x, *y in [(1, 2, 3), "ab"]: print(x, y)
---
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

r = range(2, 20, 3)
t(lambda: r, lambda: range(5), lambda: range(1, 5), lambda: list(r), lambda: len(r), lambda: r[2], lambda: r[-1], lambda: r[10], lambda: r[1:3], lambda: r[::-1], lambda: r["a"], lambda: 5 in r, lambda: 6 in r, lambda: "a" in r, lambda: 5.0 in r, lambda: r.index(5), lambda: r.index(6), lambda: r.count(5), lambda: r.start, lambda: r.stop, lambda: r.step, lambda: range(0) == range(2, 1), lambda: range(0, 3, 2) == range(0, 4, 2), lambda: hash(range(3)) == hash(range(0, 3, 1)), lambda: range(1.0), lambda: range("a"), lambda: range(), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: list(range(5, 0, -2)), lambda: list(reversed(r)), lambda: bool(range(0)), lambda: r < r, lambda: r + r, lambda: min(r), lambda: sum(r), lambda: range(True), lambda: range(2, 20, 3).nope, lambda: type(iter(r)), lambda: r[:])
s = slice(1, 10, 2)
t(lambda: s, lambda: slice(5), lambda: s.start, lambda: s.indices(5), lambda: slice(None, None, -1).indices(4), lambda: slice(-3, None).indices(5), lambda: slice(), lambda: slice(1) == slice(None, 1, None), lambda: slice(1) < slice(2), lambda: slice("a", 1.5), lambda: [1, 2, 3][slice(1, None)], lambda: slice("a").indices(3), lambda: slice(1, 2, 0).indices(3))
