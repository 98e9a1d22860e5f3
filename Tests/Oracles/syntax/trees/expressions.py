a or b and not c
a or b or c
not not a
a < b <= c == d != e > f >= g
a is b is not c in d not in e
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
a - b - c
a ** b ** c
-a ** -b
+a, -a, ~a, - - a
(a + b) * c
a if b else c if d else e
lambda: 0
lambda a, b=1, /, c=2, *d, e, f=3, **g: (a, g)
lambda *, a: a
lambda x: lambda y: x + y
(n := 10)
f(n := 1, m)
[y := f(x), y ** 2]
()
(a,)
(a, b, *c)
a, b
a,
[], [a], [a, *b,]
{}, {a: b}, {a: b, **c, 'd': e,}
{a}, {a, *b,}
[x for x in y]
[x + y for x in a for y in b if x if y]
{x for x, y in z}
{k: v for k, v in d.items() if v}
(x for x in y)
sum(x for x in y)
f((x for x in y), 1)
[[i for i in range(j)] for j in k]
[lambda: i for i in x if (lambda: i)()]
f()
f(a, *b, c, *d, e=1, **f)
f(a)(b)[c].d
f(
    a,
    b=c,
)
f(**a, b=1)
f(*a, b=1, *c)
a.b.c
a[b], a[b, c], a[b:c], a[:], a[::], a[b:c:d], a[1:2, ..., None], a[*b], a[b,], a[(b, c)]
a[x := 1]
a[:, 1:], a[-1], a[lambda: 1]
...
None, True, False
0, 1, 00, 0_0, 1_000, 9223372036854775807, 9223372036854775808, 123456789012345678901234567890
0xff, 0XFF_FF, 0o17, 0b1010_1010, 0xFFFFFFFFFFFFFFFFFFFF
1., .5, 1.5, 1e5, 1E-5, 1_0.0_1e+1_0, 0.1, 1e308, 1e400, 5e-324, 00.5, 09.5, 1e22
1j, 1.5J, 0j, 1e3j, 1_0j
'', "", '''a''', """b"""
'a' "b" '''c'''
'\n\t\\\'\"\a\b\f\v\r\0\x41\101\u00e9\U0001F600\N{GREEK SMALL LETTER ALPHA}\d\
joined'
r'\n', R"\d", b'\x00\xff\n', br'\n', Rb'\d', u'text', B'a' b'b'
'é ü 日本語 😀'
'\ud800'
"""many
lines"""
f'', f'a', f'{a}', f'{a!r}', f'{a!s:>10}', f'{a:{w}.{p}}', f'{{}}', f'{a}{b}c'
f'{a=}', f'{ a = }', f'{a=!s}', f'{a=:>5}', f'{a + b:,}', f'{a["k"]}', f'{f(x, y)}'
f'{a if b else c}', f'{(lambda x: 1)}', f'{a != b}', f'{a:=5}', f'{(a := 5)}', f'{a,}', f'{a, b}', f'{*a,}'
f"{'nested'}" 'plain' f'{x}'
rf'\d{a}', f'\n{a}\t', fr'{a}\n', F'{a}'
f'''{
a
}''', f'''x
{a} y {b:
}'''
f'{a:%Y-%m-%d}', f'{a:{"x"}>10}', f"{a[0]:>{len('ab')}}", f'{{{a}}}', f'{a}}}'
f'{{a}}{b!a}'
(a
 + b  # comment
 )
print("é", a.b)
été = naïve + 1
x if y else(z)
a if b else-c
1if x else 2
[1for x in y]
(yield_ for yield_ in x)
print(*args, sep='')
print(a, end="\n" if b else '')
a = yield_
a; b
