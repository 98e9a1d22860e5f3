print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2)
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 7 / 2)
print(1 << 10, 1023 >> 3, 6 & 3, 6 | 3, 6 ^ 3, ~6)
print(not True, not 0, not "", not [1])
---
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 == 1, 1 < 2 > 1)
print(1 == 1.0, 1 is not None, None is None, "a" in "cat", 3 not in [1, 2])
def loud(x):
    print("seen", x)
    return x
print(loud(1) < loud(2) < loud(0) < loud(9))
---
print(0 or "x", 1 and "y", None or 0 or [], "a" and 0 and 1 / 0)
print("yes" if 3 > 2 else "no", "yes" if [] else "no")
print((lambda a, b=2: a * b)(3), (lambda *a, **k: (a, k))(1, 2, z=3))
---
print(10 ** 20, 2 ** 64, -(2 ** 63), 2 ** 63 - 1, 9223372036854775807 + 1)
print(9223372036854775807 * 9223372036854775807)
print(-9223372036854775808 - 1, -9223372036854775808 // -1, abs(-9223372036854775808))
print(10 ** 30 // 7, 10 ** 30 % 7, -(10 ** 30) // 7, divmod(-10 ** 25, 10 ** 12))
print((1 << 100) >> 98, 1 << 64, (1 << 64) - 1 & 0xFFFF, ~(1 << 70))
x = 1
for i in range(1, 31):
    x *= i
print(x)
---
print(0.1 + 0.2, 1e16, 1e15, 1e-4, 1e-5, 123456789.123456789, 1 / 3, 2.0, 100.0, 1e100, float("inf"), -float("inf"), float("nan"))
print(3.0 // 2, -3.5 // 2, 3.5 % 2, -3.5 % 2, 2 ** 0.5, 2.0 ** 10, 2 ** -1, 5e-324, 1.7976931348623157e308)
print(1_000_000, 0x_ff, 0b1010, 0o17, 1_0.5e1_0, .5, 5., 3j, 1 + 2j, (1 + 2j) * (3 - 1j))
---
for expression in ["1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "1.0 // 0", "1.0 % 0", "0 ** -1", "1 << -1", "2 ** 'a'", "1 + 'a'", "'a' + 1",
                   "[] + 1", "None + 1", "1 + None", "-'a'", "~1.5", "1 < 'a'", "[] < ()", "len(5)", "5[0]", "5()", "'a'.b", "None.x",
                   "{}['k']", "[1][3]", "(1,)[5]", "'abc'[9]", "[1]['a']", "'a' * 'b'", "'a' @ 1", "not_there", "{[]: 1}", "int('x')", "float('y')",
                   "1 in 5", "1.5 & 1", "[1, 2] - [1]", "{} | 1", "range(3)['a']", "divmod(1, 0)", "'%d' % 'x'"]:
    try:
        eval(expression)
        print(expression, "gave no error")
    except Exception as error:
        print(f"{expression}: {type(error).__name__}: {error}")
---
a = [1, 2, 3, 4, 5]
print(a[1:3], a[:2], a[-2:], a[::2], a[::-1], a[5:2], a[-100:100], a[3:0:-1])
a[1:3] = [20, 30, 40]
print(a)
a[::2] = "xyz"
print(a)
del a[0], a[-1]
print(a)
del a[:]
print(a)
print("hello"[1:4], "hello"[::-1], (1, 2, 3)[1:], "hello"[-3])
---
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 3}})
print([x * y for x in range(3) for y in range(3) if x != y])
print({k: v for k, v in zip("abc", range(3))}, {x % 3 for x in range(9)})
print(sum(x * x for x in range(10)), list(x for x in "abc"))
print([[j for j in range(i)] for i in range(4)])
x = "outer"
print([x for x in range(3)], x)
---
if (n := 10) > 5:
    print("n is", n)
print([y := 1, y ** 2], y)
print([last := v for v in range(4)], last)
while (n := n - 3) > 0:
    print(n, end=" ")
print()
---
name, width, value = "pi", 10, 3.14159
print(f"{name}: {value:.2f} {value:{width}.3f}| {value!r:>12}| {name!r} {{}} {1 + 1}")
print(f"{value=} {name = } {value=:.1f} {1:>5}{2:<5}{3:^5}|")
print(f"{'nested ' + f'{name.upper()}'} {[i for i in range(3)]} { {'a': 1}['a'] }")
print(f"{1000000:,} {0.256:.1%} {255:#x} {5:08b} {-3:+d} {3:+d} {1e10:g} {12345.678:e}")
print("implicit " "joining " f"works {1}" " too")
print(f"{3:{'>'}{5}}|", f"{None} {True} {[1, 'a']}", f'{"a" if 1 else "b"}', f"{lambda_ if (lambda_ := 3) else 0}")
---
print("%s is %d years and %.1f%% %5s|%-5s|%05d %x %r" % ("Ann", 5, 99.5, "ab", "cd", 42, 255, "q"))
print("{} {1} {0}".format("a", "b") if False else "{0} {1} {0}".format("a", "b"), "{:>8.3f}|{:<6}|{:^7}|".format(3.14159, "ab", "mid"))
print("{name} {items[1]} {n!r:>5}".format(name="x", items=[1, 2], n="z"))
---
first, *rest = [1, 2, 3]
*init, last = "abc"
a, (b, [c, *d]), e = 1, (2, [3, 4, 5]), 6
print(first, rest, init, last, a, b, c, d, e)
x = y = z = []
x.append(1)
print(y, z is x)
a, b = b, a
print(a, b)
i = 0
i, row = 1, [10, 20]
row[i], i = 99, 0
print(row, i)
for bad in ("a, b = 1, 2, 3", "a, b = 1,", "a, *b, c = 1,", "a, b = 5", "[a, b] = {}"):
    try:
        exec(bad)
    except Exception as error:
        print(type(error).__name__, error)
---
x = 5
x += 2; x -= 1; x *= 4; x //= 5; x **= 3; x %= 50; x <<= 2; x >>= 1; x |= 1; x &= 0xF; x ^= 3; x /= 2
print(x)
items = [1]
alias = items
items += [2]
print(alias, items is alias)
items = items + [3]
print(alias, items)
d = {"n": 1}
d["n"] += 5
print(d)
class Box: pass
box = Box()
box.n = 1
box.n += 1
print(box.n)
s = "a"
s += "b"
print(s)
---
class Tracked:
    def __getitem__(self, key):
        return key
t = Tracked()
print(t[1], t[1:2], t[1:2, ..., None], t[::], t[1,], t[-1], t[1:2:3, 4])
---
def f(*args, **kwargs):
    return args, kwargs
print(f(1, *[2, 3], 4, *(5,), x=1, **{"y": 2}, z=3))
try:
    f(**{"x": 1}, x=2)
except TypeError as error:
    print(error)
try:
    f(*5)
except TypeError as error:
    print(error)
try:
    f(**5)
except TypeError as error:
    print(error)
