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
