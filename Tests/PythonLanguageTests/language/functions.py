def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs
print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, e=9))
print(f(c=1, a=2))
def g(a, /, b, *, c=1):
    return a, b, c
print(g(1, 2), g(1, b=2, c=3))
def h(*, key): return key
print(h(key=1))
---
def f(a, b): pass
def g(a, b=1): pass
def h(*, k): pass
def p(a, /): pass
def none(): pass
def three(a, b, c): pass
def kk(*, x, y): pass
calls = [lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, b=2, c=3), lambda: f(1, a=1), lambda: g(), lambda: g(1, 2, 3),
         lambda: h(), lambda: h(1), lambda: p(a=1), lambda: none(1), lambda: three(), lambda: three(1), lambda: kk(), lambda: f(1, 2, bb=3),
         lambda: h(1, k=1), lambda: g(1, 2, 3, 4), lambda: f(b=1)]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as error:
        print(error)
---
def default(items=[]):
    items.append(1)
    return items
print(default(), default(), default([]))
def doc():
    """What it does."""
print(doc.__doc__, doc.__name__, doc.__qualname__, doc.__defaults__, default.__defaults__, doc.__module__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__)
print((lambda: 0).__name__)
doc.attribute = 5
print(doc.attribute, doc.__dict__)
---
def gen(n):
    for i in range(n):
        got = yield i
        if got: print("got", got)
    return "finished"
g = gen(3)
print(next(g), g.send("hello"), next(g))
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
print(list(gen(4)), sum(gen(5)), [*gen(2)])
print(next(gen(0), "default"))
def delegate():
    result = yield from gen(2)
    print("result", result)
    yield from "ab"
print(list(delegate()))
---
def careful():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print("inside", error)
        yield "recovered"
    finally:
        print("cleanup")
g = careful()
print(next(g), g.throw(ValueError("boom")))
print(list(g))
g = careful()
next(g)
g.close()
g = careful()
next(g)
del g
print("after")
def stubborn():
    try:
        yield
    except GeneratorExit:
        yield "no"
g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
---
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 15)))
evens = (n for n in fib() if n % 2 == 0)
print([next(evens) for _ in range(6)])
def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)
print(list(walk(((None, 1, None), 2, ((None, 3, None), 4, None)))))
---
def twice(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs) * 2
    return wrapper
def times(n):
    def decorate(function):
        return lambda *a: function(*a) * n
    return decorate
@twice
def add(a, b): return a + b
@times(3)
@twice
def one(): return 1
print(add(1, 2), one())
---
print(sorted([3, 1, 2], key=lambda x: -x), sorted("bca", reverse=True), max([1, 5, 3], key=lambda x: x % 5), min("b", "a"))
print(list(map(lambda x, y: x + y, [1, 2], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(zip([1, 2, 3], "ab")))
print(any([]), all([]), any(x > 2 for x in [1, 2, 3]), all(x > 2 for x in [1, 2, 3]))
def apply(function, *args): return function(*args)
print(apply(max, 1, 2), apply(str.upper, "abc"), apply("x".join, ["a", "b"]))
print(list(enumerate("ab", start=5)), list(reversed([1, 2, 3])), sum([[1], [2]], []), round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
---
def f():
    try:
        return "try"
    finally:
        print("finally runs")
def g():
    try:
        1 / 0
    except ZeroDivisionError:
        return "except"
    else:
        return "else"
    finally:
        print("finally")
def h():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally:
            print("f", i)
    return "end"
def k():
    try:
        return 1
    finally:
        return 2
print(f(), g(), h(), k())
---
def f():
    x = 1
    class C:
        y = x
        def get(self): return x
    return C.y, C().get()
print(f())
x = "global"
class D:
    x = "class"
    def method(self): return x
    z = [x for _ in range(2)]
print(D().method(), D.z, D.x)
print([f.__name__ for f in (len, print)], callable(len), callable(5))
