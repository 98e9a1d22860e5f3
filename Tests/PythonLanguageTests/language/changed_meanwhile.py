class Index:
    def __init__(self, do): self.do = do
    def __index__(self): return self.do()
def tell(do):
    try: print(do())
    except Exception as e: print(type(e).__name__, e)
import traceback
for value in [iter, 3, "x"]:
    tell(lambda: traceback.print_exception(value)); tell(lambda: traceback.format_exception(value))
def clear():
    a.clear(); return 0
a = [1, 2, 3]; tell(lambda: a.pop(Index(clear)))
a = [1, 2, 3]; tell(lambda: a[Index(clear):2])
a = [1, 2, 3]; tell(lambda: a[Index(clear)])
def store(key, value):
    a[key] = value; return a
def delete(key):
    del a[key]; return a
a = [1, 2, 3]; tell(lambda: store(slice(Index(clear), 2), [5, 6]))
a = [1, 2, 3]; tell(lambda: delete(slice(Index(clear), None)))
a = [1, 2, 3]; tell(lambda: delete(slice(None, None, Index(lambda: clear() + 2))))
a = [1, 2, 3]; tell(lambda: store(Index(clear), 3))
a = [1, 2, 3]; tell(lambda: a.insert(Index(clear), 7)); print(a)
class Equal:
    def __eq__(self, other): a.clear(); return True
    __hash__ = None
a = [Equal(), 2]; tell(lambda: a.remove(5)); print(a)
a = [Equal(), 2]; tell(lambda: a.index(5))
a = [2, Equal()]; tell(lambda: a.count(5))
a = [Equal(), 2]; tell(lambda: a == [3, 2])
class Dying:
    def __del__(self): x.clear(); y.clear()
x = [Dying(), 2, 3]; y = [4, 5, 6]; x[:] = y; print(x, y)
x = [Dying(), 2, 3]; y = [4, 5]; x[0:2] = y; print(x, y)
x = [Dying(), 2, 3]; y = []; x[0] = 1; print(x)
z = [3, 1, 2]
def key(v): z.append(9); return v
tell(lambda: z.sort(key=key)); print(z)
class Told:
    def __repr__(self): l.clear(); return "Told"
l = [Told(), 2, 3]; print(l)
---
class Index:
    def __init__(self, do): self.do = do
    def __index__(self): return self.do()
def tell(do):
    try: print(do())
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b'abcdef'); m = memoryview(b)
for f in (lambda: b.append(3), lambda: b.clear(), lambda: b.extend(b'k'), lambda: b.pop(), lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0,2), b'xy'), lambda: b.__setitem__(slice(0,2), b'xyz'), lambda: b.__setitem__(0, 65), lambda: b.__iadd__(b'q')):
    tell(f)
print(b, m[0], m[1:3].tolist()); m.release(); b.append(9); print(b)
with memoryview(b) as m: tell(lambda: b.append(1))
b.append(1); print(b)
---
# An iterator that has come to its end stays there.
for make in (lambda: [1, 2], lambda: (1, 2), lambda: "ab", lambda: {1: 2}, lambda: {1}, lambda: range(2), lambda: b"ab", lambda: {1: 2}.values(), lambda: {1: 2}.items()):
    it = iter(make())
    print(len(list(it)), next(it, None))
    for x in it: print("never", x)
    print([x for x in it], sum(it), list(it), list(zip(it, [1])), list(map(str, it)), sorted(it), tuple(it), dict.fromkeys(it), [*it], {*it}, max(it, default="none"))
    a = [0]; a.extend(it); a += it; a[0:0] = it; print(a, any(it), all(it), 3 in it, list(enumerate(it)), " ".join(it), it.__length_hint__() if hasattr(it, "__length_hint__") else 0)
growing = [1]
it = iter(growing)
print(list(it)); growing.append(2); print(list(it), next(it, "end"))
def gen(): yield from it
print(list(gen()))
first, *rest = [3] + list(it); print(first, rest)
it = iter([1, 2]); next(it); next(it); next(it, None)
try: (a, b) = it
except ValueError as e: print(e)
---
# Methods of one type for objects of another.
def tell(do):
    try: print(do())
    except Exception as e: print(type(e).__name__, e)
class A: upper = str.upper; append = list.append; name = BaseException.args
tell(lambda: str.__len__(False)); tell(lambda: str.upper(3)); tell(lambda: list.append(3, 4)); tell(lambda: dict.copy([])); tell(lambda: set.copy({}))
tell(lambda: A().upper()); tell(lambda: A().append(3)); tell(lambda: int.__add__("a", 1)); tell(lambda: bool.__and__(True, 3)); tell(lambda: object.__setattr__(A(), 5, 1))
tell(lambda: list.sort((3, 1))); tell(lambda: dict.get(3, 4)); tell(lambda: tuple.index([1], 1)); tell(lambda: BaseException.__new__(int)); tell(lambda: BaseException.__new__(3))
tell(lambda: range.__dict__["start"].__get__(3)); tell(lambda: BaseException.__dict__["args"].__get__(3)); tell(lambda: list.__iter__({})); tell(lambda: float.hex(3)); tell(lambda: str.join(b",", []))
e = ValueError("x")
def put(name, value): setattr(e, name, value)
for name in ("__traceback__", "__context__", "__cause__", "__suppress_context__"):
    tell(lambda: put(name, 3)); tell(lambda: put(name, None)); tell(lambda: delattr(e, name))
tell(lambda: e.with_traceback(3)); tell(lambda: put("__cause__", KeyError("k"))); print(repr(e.__cause__), e.__suppress_context__)
---
# Sequences repeated, none of them slowly.
print([] * 2**62, () * 2**62, "" * 2**62, b"" * 2**62, bytearray() * 2**62)
x = []; x *= 2**62; print(x)
try: [1] * 2**62
except (MemoryError, OverflowError) as e: print(type(e).__name__)
for n in range(30):
    try: compile("match x:\n case " + "(" * n * 2 + "x y", "<s>", "exec")
    except SyntaxError: pass
    try: compile("\n".join(" " * d + "try:" for d in range(n)) + "\n" + " " * n + "x y", "<s>", "exec")
    except SyntaxError: pass
print("done")
