for i in range(3):
    if i == 1:
        continue
    print(i)
else:
    print("no break")
for i in range(3):
    if i == 1:
        break
else:
    print("never")
n = 0
while n < 5:
    n += 1
    if n == 2: continue
    if n == 4: break
    print("n", n)
else:
    print("never")
while n > 3: n -= 1
else: print("done", n)
---
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
for i, (k, v) in enumerate({"x": 1, "y": 2}.items()):
    print(i, k, v)
for x, *y in ["abc", "de"]:
    print(x, y)
---
values = {}
for values["k"] in range(3):
    pass
print(values)
x = [1, 2, 3]
for x[0] in (7, 8):
    print(x)
del x[1]
print(x)
y = 1
del y
try:
    y
except NameError as error:
    print(error)
---
assert 1 + 1 == 2
try:
    assert 1 > 2, "one is not more than two"
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), str(error) == "")
pass
...
"a string statement"
---
def outer():
    count = 0
    def step(by=1):
        nonlocal count
        count += by
        return count
    step()
    step(10)
    return count, step
value, step = outer()
print(value, step(), step())
total = 0
def add(n):
    global total
    total += n
add(3); add(4)
print(total)
def shadow():
    total = 99
    return total
print(shadow(), total)
def unbound():
    print(total)
    total = 1
try:
    unbound()
except UnboundLocalError as error:
    print(error)
def free():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    later = 1
    return inner()
print(free())
---
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
print([f() for f in [lambda: j for j in range(3)]])
def counter():
    n = 0
    def get(): return n
    def bump():
        nonlocal n
        n += 1
    return get, bump
get, bump = counter()
bump(); bump()
print(get())
---
def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case int() if x > 100:
            return "big"
        case [a, b]:
            return f"pair {a} {b}"
        case [first, *rest]:
            return f"list {first} {rest}"
        case {"kind": "point", "x": px, **others}:
            return f"point {px} {others}"
        case str(text):
            return f"text {text}"
        case None | True:
            return "single"
        case _:
            return "other"
for x in [0, 2, 500, [1, 2], (1, 2, 3), {"kind": "point", "x": 5, "y": 6}, "hi", None, True, 2.5, [], {}]:
    print(repr(x), f(x))
---
import math
import math as m, os.path
from math import sqrt, floor as fl
from os import path
print(m.pi == math.pi, sqrt(16), fl(2.7), path.join("a", "b"), os.path.basename("/x/y.txt"))
try:
    import not_a_module
except ModuleNotFoundError as error:
    print(error)
try:
    from math import not_a_name
except ImportError as error:
    print(str(error)[:39], error.name)
try:
    import os.nothing
except ModuleNotFoundError as error:
    print(type(error).__name__)
---
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow
with Manager("a") as a, Manager("b") as b:
    print(a.name, b.name)
with Manager("quiet", True):
    raise ValueError("swallowed")
try:
    with Manager("outer"), Manager("inner"):
        raise KeyError("k")
except KeyError as error:
    print("caught", error)
def early():
    with Manager("fn"):
        return "value"
print(early())
for i in range(2):
    with Manager(i):
        if i == 0: continue
        break
with (Manager("p") as p, Manager("q")):
    pass
try:
    with 5: pass
except TypeError as error:
    print(error)
---
x: int = 5
y: "later"
def f(a: int, b: str = "s") -> bool: return True
print(x, f.__annotations__, __annotations__)
if x > 3: print("one line"); print("two")
if x < 3: pass
elif x < 4: pass
elif x == 5: print("elif")
else: print("else")
---
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
try:
    deep(100000)
except RecursionError as error:
    print(error)
print(deep(10))
