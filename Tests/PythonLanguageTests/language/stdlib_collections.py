# collections
from collections import *
import collections
def t(*codes):
    for code in codes:
        try: print(code, "->", repr(eval(code)))
        except Exception as error: print(code, "->", type(error).__name__, error)
c = Counter("abracadabra")
t("c", "c['a']", "c['z']", "c.most_common(2)", "c.most_common()", "sorted(c.elements())", "c.total()", "c + Counter('ab')", "c - Counter('aaaab')", "c & Counter('ab')", "c | Counter('zz')", "+Counter(a=1, b=-1)", "-Counter(a=1, b=-1)", "Counter(a=3) == Counter({'a': 3})", "Counter({'x': 2}) <= Counter({'x': 3})", "Counter([1, 1, 2])", "Counter()", "Counter(1)", "list(Counter('ba'))", "dict(Counter('aab'))", "len(c)", "'a' in c", "c.get('q')", "Counter('ab').items()", "max(c, key=c.get)", "sum(c.values())", "Counter.fromkeys('a')", "c.copy() == c", "Counter(a=1).subtract(a=3)", "Counter('aab') - Counter('aab')")
c.update("zz"); c.subtract("a"); del c["r"]; c["new"] += 1; print(c)
d = defaultdict(list); d["a"].append(1); d["b"]; print(d, dict(d), d.default_factory, d.get("q"), "q" in d, list(d))
e = defaultdict(int); e["x"] += 2; print(e, defaultdict(None, {"a": 1}), defaultdict(lambda: 5)["k"], d | {"c": 1}, d.copy() == d)
for code in ["defaultdict(1)", "defaultdict()['x']", "defaultdict(None)['k']"]:
    try: eval(code)
    except Exception as error: print(code, type(error).__name__, error)
o = OrderedDict([("a", 1), ("b", 2)]); o["c"] = 3; o.move_to_end("a"); print(o, list(o), o.popitem(), o.popitem(last=False), o, OrderedDict(a=1) == {"a": 1}, OrderedDict([("a", 1), ("b", 2)]) == OrderedDict([("b", 2), ("a", 1)]), list(reversed(OrderedDict(x=1, y=2))), OrderedDict())
try: o.move_to_end("zz")
except KeyError as e2: print("KeyError", e2)
P = namedtuple("P", "x y"); p = P(1, y=2)
t("p", "p.x", "p[1]", "p._asdict()", "p._replace(x=5)", "P._fields", "P._make([3, 4])", "p == (1, 2)", "P(1)", "P(1, 2, 3)", "p._replace(z=1)", "namedtuple('Q', ['a', 'b'], defaults=[9])(1)", "namedtuple('Q', 'a b', defaults=[9])._field_defaults", "namedtuple('R', 'a, b')(1, 2)", "namedtuple('X', 'class')", "namedtuple('X', 'a a')", "namedtuple('X', '_a')", "namedtuple('X', 'a class', rename=True)._fields", "hash(p) == hash((1, 2))", "tuple(p)", "len(p)", "p + (3,)", "P.__name__", "isinstance(p, tuple)", "sorted([P(2, 1), P(1, 2)])", "P.__doc__", "P.x.__doc__", "p.__class__.__mro__[1]", "max(p)", "p.z", "str(p)", "P(*[1, 2])", "P(**{'x': 1, 'y': 2})", "[*p]", "p < P(1, 3)", "P._make([1])")
try: p.x = 5
except AttributeError as e2: print(e2)
x, y = p; print(x, y)
q = deque([1, 2, 3], maxlen=4)
t("q", "q.append(4)", "q", "q.append(5)", "q", "q.appendleft(0)", "q", "q.pop()", "q.popleft()", "q", "q.extend([7, 8])", "q.extendleft([9])", "q", "q.rotate(1)", "q", "q.rotate(-2)", "q", "q.count(7)", "q.index(7)", "q.index(100)", "q.remove(7)", "q.remove(100)", "q.reverse()", "q", "q.insert(0, 5)", "q.copy()", "q.maxlen", "q[0]", "q[10]", "q[1:2]", "len(q)", "7 in q", "list(reversed(q))", "q == deque(q)", "deque('abc')", "deque()", "deque().pop()", "deque([1]) + deque([2])", "deque([1]) * 2", "deque(maxlen=-1)", "deque([1, 2]) < deque([1, 3])", "q.clear()", "q", "hash(q)", "deque(5)", "deque([deque([1])])", "bool(deque())")
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m, m["a"], m["b"], list(m), len(m), m.maps, m.new_child({"c": 4}), m.parents, dict(m), m.get("z"), "b" in m)
m["q"] = 9; print(m.maps[0]); del m["q"]
try: del m["b"]
except KeyError as e2: print("KeyError", e2)
u = UserDict(a=1); u["b"] = 2; print(u, u.data, "a" in u, dict(u)); ul = UserList([3, 1]); ul.append(2); ul.sort(); print(ul, ul.data, ul + [4], ul[0]); us = UserString("abc"); print(us, us.upper(), us + "d", len(us), us[1], repr(us))
class MyD(UserDict):
    def __getitem__(self, k): return super().__getitem__(k) * 2
print(MyD(a=2)["a"], MyD(a=2).get("a"))
---
# collections.abc
from collections.abc import *
import collections.abc
checks = [[], (), {}, set(), frozenset(), "", b"", bytearray(), range(1), 1, 1.5, None, len, int, (i for i in ""), iter([]), {}.keys(), {}.items(), {}.values(), lambda: 0, zip(), open, memoryview(b"")]
for cls in (Hashable, Iterable, Iterator, Generator, Reversible, Sized, Container, Collection, Callable, Sequence, MutableSequence, Set, MutableSet, Mapping, MutableMapping, KeysView, ItemsView, ValuesView, MappingView, ByteString, Awaitable):
    print(cls.__name__, "".join("01"[isinstance(c, cls)] for c in checks), issubclass(list, cls), issubclass(dict, cls))
class Seq(Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
s = Seq(3, 1, 3); print(list(s), 3 in s, s.index(1), s.count(3), list(reversed(s)), isinstance(s, Iterable), isinstance(s, Sequence))
class Map(MutableMapping):
    def __init__(self, *a, **k): self.d = dict(*a, **k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Map(a=1, b=2); m.update({"c": 3}, d=4); print(dict(m), m.get("z", 0), m.pop("a"), m.popitem(), m.setdefault("q", 5), "q" in m, sorted(m.keys()), list(m.values()), list(m.items()), m == {"b": 2, "c": 3, "q": 5}, len(m.keys()), m.keys() & {"b"}, {**m})
m.clear(); print(len(m), isinstance(m, Mapping))
class St(MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): x in self.s or self.s.append(x)
    def discard(self, x): x in self.s and self.s.remove(x)
a, b = St("abc"), St("bcd"); print(sorted(a & b), sorted(a | b), sorted(a - b), sorted(a ^ b), a <= b, a == St("cab"), a.isdisjoint("xyz"), a.pop() in "abc", len(a)); a |= {"z"}; print("z" in a)
try: a.remove("nope")
except KeyError as e: print("KeyError", e)
class ML(MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = ML(); l.append(1); l.extend([2, 3]); l += [4]; l.reverse(); print(list(l), l.pop(), l.pop(0), l.remove(3), list(l), l.index(2))
class It(Iterator):
    def __next__(self): raise StopIteration
print(list(It()), iter(It()) is not None)
for cls in (Sequence, Mapping, Hashable, Iterator, MutableSet):
    try: cls()
    except TypeError as e: print(e)
class Partial(Sequence):
    def __len__(self): return 0
try: Partial()
except TypeError as e: print(e)
Sequence.register(Map); print(isinstance(Map(), Sequence)); print(collections.abc.Iterable is Iterable, Iterable.__module__, Callable[[int], str], Iterable[int], Mapping[str, int])
