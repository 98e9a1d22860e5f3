# Iterators over ranges, by the machine's loops and by everything else, from both ends.
def loop(source):
    out = []
    for item in source:
        out.append(item)
    return out
def yielded(source):
    for item in source:
        yield item
def delegated(source):
    yield from source
def stepped(source):
    iterator, out = iter(source), []
    while (item := next(iterator, None)) is not None:
        out.append(item)
    return out
for r in (range(0), range(3), range(1, 4), range(5, 5), range(10, 0, -3), range(-3, 3, 2), range(3, 0), range(7, 8), range(2**62, 2**62 + 3)):
    for make in (lambda r: r, iter, reversed, lambda r: iter(iter(r)), lambda r: r[::-1], lambda r: r[1:]):
        print(loop(make(r)), list(yielded(make(r))), list(delegated(make(r))), stepped(make(r)), list(make(r)), [x for x in make(r)], [*make(r)], tuple(x for x in make(r)), sum(make(r)), list(map(str, make(r))), list(zip(make(r), "abc")), list(enumerate(make(r))), max(make(r), default=None))
it = iter(range(2, 9)); print(next(it), loop(it), next(it, "end"), loop(it), it.__length_hint__())
it = iter(range(2, 9)); print(it.__length_hint__(), next(it), it.__length_hint__(), list(zip(it, it)), list(it))
it = reversed(range(4)); print(next(it), list(delegated(it)), loop(it))
for i in reversed(range(2)):
    for j in reversed(range(2)): print(i, j, end=" ")
print()
a, *b = reversed(range(4)); print(a, b); x, y, z = range(7, 10); print(x, y, z)
print(4 in iter(range(2, 6)), 9 in iter(range(2, 6)), sorted(reversed(range(3))), dict.fromkeys(reversed(range(2))), set(iter(range(1, 3))), list(filter(None, iter(range(-1, 2)))))
