#!/usr/bin/env python3.11
"""Writes tracebacks.json: what CPython 3.11 writes to standard error for each of these programs.

    python3.11 record.py
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

# Cut by lines of three dashes.
PROGRAMS = r'''
1 / 0
---
x = [1, 2, 3]
y = x[10] + 1
---
def f(a, b):
    return a + b

def g():
    return f(1, 'x') * 2

g()
---
d = {'a': {'b': 1}}
print(d['a']['c']['d'])
---
x = 1 + (2 * None)
---
def f():
    return (1 +
            None)
f()
---
class A:
    def method(self):
        return self.missing

A().method()
---
a = None
a.b.c = 1
---
result = sorted([1, 'a'])
---
print(undefined_name)
---
printt('x')
---
import math
math.sqroot(4)
---
import colections
---
from math import sinn
---
import numpyy.linalg
---
value = int('12x')
---
def f(x):
    raise ValueError(f'bad {x}')
try:
    f(1)
except ValueError as error:
    raise KeyError('other') from error
---
try:
    {}['a']
except KeyError:
    [][1]
---
try:
    {}['a']
except KeyError:
    raise RuntimeError('hidden') from None
---
def a():
    try:
        1 / 0
    except ZeroDivisionError:
        b()
def b():
    try:
        int('x')
    except ValueError:
        c()
def c():
    raise TypeError('end')
a()
---
def deep(n):
    return deep(n + 1)
deep(0)
---
def ping(n):
    return pong(n)
def pong(n):
    return ping(n)
import sys
sys.setrecursionlimit(50)
ping(0)
---
assert 1 == 2, 'numbers differ'
---
assert False
---
raise Exception
---
raise Exception('two', 'parts')
---
class MyError(Exception):
    pass
raise MyError('mine')
---
class Shown(Exception):
    def __str__(self):
        return 'shown\nin two lines'
raise Shown
---
class Broken(Exception):
    def __str__(self):
        raise ValueError
raise Broken
---
try:
    raise ValueError('noted')
except ValueError as error:
    error.add_note('first note')
    error.add_note('second\nnote')
    raise
---
squares = [1 / n for n in range(3, -1, -1)]
---
total = sum(10 // n for n in (2, 1, 0))
---
f = lambda x: x['key']
f([1])
---
def gen():
    yield 1
    raise OSError('inside')
for item in gen():
    pass
---
x = 5
x()
---
def f(a, *, b): pass
f(1)
---
def f(a, b): pass
f(1, 2, 3)
---
def f(a): pass
f(c=1)
---
len(5)
---
'abc' + 1
---
'abc'.foo()
---
[1, 2].push(3)
---
x = [1]
x[5] = 5
---
a, b = 1, 2, 3
---
a, b, c = [1, 2]
---
a, *b = 5
---
for x in 5: pass
---
{[1]: 2}
---
{1, 2} + {3}
---
def f():
    print(x)
    x = 1
f()
---
def outer():
    def inner():
        return n
    inner()
    n = 1
outer()
---
with open('/nonexistent/file.txt') as handle:
    pass
---
class Context:
    def __enter__(self): return self
    def __exit__(self, *args): raise KeyError('exit')
with Context():
    raise ValueError('body')
---
class P:
    @property
    def value(self):
        return 1 / 0
print(P().value)
---
class A:
    def __add__(self, other):
        raise NotImplementedError('no adding')
(A() + 1)
---
class A:
    def __getitem__(self, key):
        raise IndexError(key)
A()[3:4]
---
import json
json.loads('{"a": }')
---
exec('x = 1\ny = x / 0')
---
eval('1 + * 2')
---
if True:
    value = (lambda: [i for i in range(3)][7])()
---
é = 'ü' + 1
---
    
x = 1
	
raise ValueError('tab above')
---
def f(
    a,
    b=1 / 0,
):
    pass
---
class C:
    x = 1
    y = x / 0
---
@property
def f(): pass
f()
---
def decorator(function):
    raise RuntimeError('decorating')
@decorator
def f():
    pass
---
x = {}
x.update(1)
---
del nothing
---
import sys
sys.exit('message at the end')
---
foo = 1
foo.bar
---
class Dog:
    def bark(self): pass
Dog().barc()
---
name_of_things = 1
print(name_of_thing)
---
import random
random.randit(1, 2)
---
open
opn('x')
---
def f():
    raise ValueError('a') from KeyError('b')
f()
---
raise 1
---
raise ValueError from 1
---
next(iter([]))
---
int([])
---
float('abc')
---
1 if [] < 1 else 2
---
x = (1, 2, 3)
x[1].real.foo
---
(a := 5) + 'x'
---
f'{1:d} {"x":d}'
---
'%d' % 'x'
---
'{} {}'.format(1)
---
x = 1; y = x / 0; z = 3
---
import os
os.remove('/nonexistent/file')
---
class A(int, str): pass
---
class Abstract:
    def __init_subclass__(cls, **kwargs): raise TypeError('no subclass')
class B(Abstract): pass
---
a = b = [1]
a[0][0][0]
---
x = [1, 2, 3]
x[1:2, 3]
---
not_there.attribute.call(1, 2)
---
[].pop()
---
{}.popitem()
---
[1].remove(2)
---
[1].index(2)
---
(1).index(2)
---
10 ** 400 * 1.0
---
chr(-1)
---
range(1, 2, 0)
---
max([])
---
min(1)
---
'a'.join([1])
---
b'a' + 'a'
---
type('A', (), {})().x
---
dict([(1, 2, 3)])
---
complex('x')
---
def gen():
    x = yield
g = gen()
g.send(1)
---
import collections
collections.OrderedDictt
---
import time
time.sleep(-1)
---
lst = [3, 1]
lst.sort(key=lambda v: v.name)
---
matrix = [[1, 2], [3, 4]]
print(matrix[0][2])
---
x = 10
while x:
    x -= 1
    y = 10 / (x - 5)
---
def level1(): level2()
def level2(): level3()
def level3():
    data = {'k': [1, 2]}
    return data['k'][5] + data['z']
level1()
'''.strip("\n").split("\n---\n")


def without_places(text):
    """Where CPython's own modules lie is a matter of the machine."""
    return re.sub(r" \(/[^)]*\)$", " (unknown location)", text, flags=re.M)


def main():
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "program.py"
        for program in PROGRAMS:
            path.write_text(program + "\n")
            done = subprocess.run([sys.executable, path.name], cwd=folder, capture_output=True, text=True)
            assert done.returncode != 0, program
            rows.append({"program": program + "\n", "error": without_places(done.stderr.replace(folder, "FOLDER")), "status": done.returncode})
    target = pathlib.Path(__file__).with_name("tracebacks.json")
    target.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
    print(len(rows), "programs")


main()
