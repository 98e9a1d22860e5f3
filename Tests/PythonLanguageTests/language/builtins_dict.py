# Every method of dict, set and frozenset.
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

def do(method, *args, start=None, **kwargs):
    items = dict(start if start is not None else {"a": 1, "b": 2})
    try:
        print(method, args, repr(getattr(items, method)(*args, **kwargs)), items)
    except Exception as error:
        print(method, args, type(error).__name__, error)

do("get", "a"); do("get", "z"); do("get", "z", 0); do("get"); do("get", []); do("pop", "a"); do("pop", "z"); do("pop", "z", 0); do("pop"); do("popitem"); do("popitem", start={}); do("setdefault", "a", 5); do("setdefault", "z", 5); do("setdefault", "z"); do("update", {"a": 9}); do("update", [("x", 1)]); do("update", q=1); do("update", [1]); do("update", [(1, 2, 3)]); do("update", 5); do("update", {"a": 0}, b=7); do("clear"); do("copy"); do("keys"); do("values"); do("items"); do("__contains__", "a"); do("__len__"); do("__getitem__", "z"); do("__or__", {"c": 3}); do("__ior__", [("c", 3)]); do("__eq__", {"b": 2, "a": 1}); do("nope"); do("fromkeys", "ab"); do("fromkeys", [1, 2], 0); do("fromkeys", 5); do("__delitem__", "q"); do("__missing__", 1); do("get", key="a")
d = {"a": 1, "b": 2}
t(lambda: d["z"], lambda: d[[]], lambda: d[1, 2], lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict([(1, 2)]), lambda: dict(a=1), lambda: dict({"a": 1}, b=2), lambda: dict(1), lambda: dict([1]), lambda: dict(["ab"]), lambda: dict(["abc"]), lambda: dict({}, {}), lambda: d | {"a": 5}, lambda: d | 1, lambda: d | [("a", 1)], lambda: d == {"b": 2, "a": 1}, lambda: d < d, lambda: d + d, lambda: hash(d), lambda: "a" in d, lambda: [] in d, lambda: list(d), lambda: list(reversed(d)), lambda: len(d), lambda: {**d, "c": 1}, lambda: {**1}, lambda: dict.fromkeys("aab"), lambda: {1: "a", True: "b", 1.0: "c"}, lambda: {x: x * 2 for x in range(3)}, lambda: max(d), lambda: max(d, key=d.get), lambda: sorted(d.items(), key=lambda i: -i[1]), lambda: d.a, lambda: d(), lambda: dict(zip("ab", [1, 2])), lambda: str(d), lambda: {"a": {"b": {}}}, lambda: {None: 1, (1, 2): 2})
---
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
print("a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, k & {"a", "z"}, sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, i == {("a", 1)}, k.isdisjoint("xyz"), k <= {"a", "b", "c", "d"}, sorted(i & {("a", 1)}), list(reversed(k)), list(reversed(i)), v.mapping == d)
d["d"] = 4; print(k, list(v))
del d["a"]; d["a"] = 9; print(d)
for code in ["for x in d: d['new' + x] = 1", "for x in d: del d[x]", "k[0]", "v == 1", "k.add(1)", "next(k)", "hash(k)", "del d['nope']", "d.x = 1", "dict(**{1: 2})", "d | None", "d |= 5"]:
    try:
        exec(code)
    except Exception as error:
        print(code, "->", type(error).__name__, error)
print({1: 2} == {1: 2.0}, {} == [], {1: {2: 3}} == {1: {2: 3}})
r = {}; r["self"] = r; print(r, [r], (r,))
class D(dict):
    def __missing__(self, key): return key * 2
m = D(a=1); print(m["a"], m["zz"], m.get("zz"), m, type(m.copy()), isinstance(m, dict))
m |= {"q": 1}; print(m, type(m | {}), D.fromkeys("a"), type(D.fromkeys("a")))
it = iter({1: 1, 2: 2}); print(next(it), next(it), next(it, "end"))
print(dict(a=1) | dict(b=2), {**{"a": 1}, **{"a": 2}}, dict([("a", 1)], a=5))
a, *b = {"x": 1, "y": 2, "z": 3}; print(a, b)
print(*{"k": 1}, {"k": 1}.popitem(), next(iter({"z": 0}.items())))
---
def do(method, *args, start=(1, 2, 3), kind=set):
    items = kind(start)
    try:
        print(method, args, repr(getattr(items, method)(*args)), items)
    except Exception as error:
        print(method, args, type(error).__name__, error)

for kind in (set, frozenset):
    do("add", 4, kind=kind); do("add", [], kind=kind); do("remove", 1, kind=kind); do("remove", 9, kind=kind); do("discard", 9, kind=kind); do("pop", start=(), kind=kind); do("pop", start=(5,), kind=kind); do("clear", kind=kind); do("copy", kind=kind)
    do("union", [4], (5,), kind=kind); do("intersection", [1, 2], kind=kind); do("difference", [1], kind=kind); do("symmetric_difference", [1, 9], kind=kind); do("union", 1, kind=kind); do("isdisjoint", [4], kind=kind); do("issubset", [1, 2, 3, 4], kind=kind); do("issuperset", [1], kind=kind); do("update", [4], kind=kind); do("intersection_update", [1], kind=kind); do("difference_update", [1], kind=kind); do("symmetric_difference_update", [1], kind=kind); do("__contains__", 1, kind=kind); do("__len__", kind=kind); do("nope", kind=kind); do("union", [[]], kind=kind)
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)
s = {1, 2}
t(lambda: s | {3}, lambda: s & {2}, lambda: s - {1}, lambda: s ^ {2, 3}, lambda: s | [3], lambda: s < {1, 2, 3}, lambda: s <= s, lambda: s > {1}, lambda: s >= 1, lambda: s == {2, 1}, lambda: s == frozenset({1, 2}), lambda: s + s, lambda: hash(s), lambda: hash(frozenset(s)) == hash(frozenset([2, 1])), lambda: s[0], lambda: {[]}, lambda: {1, 1.0, True}, lambda: set(1), lambda: set("hello") == set("olleh"), lambda: set(), lambda: frozenset(), lambda: frozenset([1]), lambda: type(frozenset([1]) | {2}), lambda: type({1} | frozenset([2])), lambda: {frozenset([1]): 2}, lambda: set([1], [2]), lambda: s.add.__name__, lambda: {x % 3 for x in range(10)}, lambda: len({*"abc", *"cde"}), lambda: 3 in s, lambda: [] in s, lambda: {1} in [{1}], lambda: set() < {1}, lambda: sorted({3, 1, 2}), lambda: sum({1, 2, 3}), lambda: not set(), lambda: {1}.union(), lambda: set(range(3)) - set(range(2)), lambda: {(), (1,)} == {(1,), ()}, lambda: {} == set())
s |= {5}; s &= {1, 5}; s -= {1}; s ^= {7}; print(sorted(s))
for code in ["s |= [1]", "frozenset().x = 1", "s.x = 1", "for v in {1, 2, 3}: s2 = {v}", "for v in s: s.add(v + 1)", "del s[0]", "s < [1]"]:
    try:
        exec(code)
    except Exception as error:
        print(code, "->", type(error).__name__, error)
f = frozenset([1]); g = f; f |= {2}; print(sorted(f), sorted(g))
class S(set): pass
print(S([1]), S([1]) | {2}, type(S([1]) | {2}), {1} | S([2]), repr(S()), isinstance(S(), set))
