"""Every statement of the grammar."""
from __future__ import annotations

import os, os.path as path, a.b.c
from . import sibling
from ..package.module import (first, second as other,)
from ... import deep
from math import *

x = 1; y = 2;
x = y = z = 3
a, b = b, a
(a, b), [c, *d] = e
*head, tail = items
obj.attr = obj[0] = obj[1:2, ::3] = value
count: int = 0
(count): int
obj.field: dict[str, int]
items[0]: "quoted" = yielded()
x += 1; x -= 1; x *= 1; x @= 1; x /= 1; x %= 1
x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1; x **= 1; x //= 1
del a, (b, c), [d], e.f, g[0]
assert x
assert x, "message"
pass


def plain(): pass


@decorator
@other.decorator(1, key=2)
def everything(a, b: int, /, c, d=1, *args: str, e, f: float = 2.0, **kwargs: dict) -> None:
    """Documented."""
    global shared, other_shared
    return


def keyword_only(*, a, b=1): return a, b
def star_annotation(*args: *Ts): return
def positional_only(a, b=2, /): yield
def starred(): return *a, *b


def outer():
    state = 0

    def inner():
        nonlocal state
        state = yield
        got = yield state, 1
        yield from inner()
        return (yield)
    return inner


class Empty: pass


@register
class Derived(Base, *others, metaclass=Meta, **options):
    field = 1

    def method(self): return super().method()


if x: pass
elif y: pass
elif z:
    pass
else: pass

for i in range(10):
    if i: continue
    break
else:
    pass
for a, *b in 1, 2, *c: pass
for obj.attr in [1]: pass

while True:
    break
else:
    pass

with open("f") as f: pass
with a, b as c, d as (e, f): pass
with (open("f") as f, open("g") as g,):
    pass
with (a): pass
with (a, b): pass
with (a, b) as c: pass
with (yield): pass

try: pass
finally: pass
try:
    pass
except ValueError:
    raise
except (TypeError, KeyError) as error:
    raise RuntimeError("x") from error
except:
    raise ValueError
else:
    pass
finally:
    pass

match = case = _ = 1
match[0]
match(1)
match.x = case
print(match, case)
match command.split():
    case []: pass
    case [x]: pass
    case [x, y, *rest]: pass
    case x, *_: pass
    case (x, y): pass
    case (x): pass
    case (): pass
    case "text" | 'other' "joined": pass
    case 1 | -2 | 3.5 | -4j | 1 + 2j | -1 - 2j: pass
    case None | True | False: pass
    case b"bytes": pass
    case Color.RED | a.b.c: pass
    case {}: pass
    case {"a": 1, "b": x, **rest}: pass
    case {1: _, -1: _, None: _, a.b: _,}: pass
    case Point(): pass
    case Point(0, y): pass
    case geometry.Point(x=0, y=(1 | 2) as y,): pass
    case Point(1, x=0): pass
    case [Point(x=0)] as whole if whole and (n := 1): pass
    case _: pass
match a, *b:
    case _: pass
match (yield):
    case {"k": [*_, last]}: pass

if x:
	tabbed = 1

if x: \
    joined = \
        2
