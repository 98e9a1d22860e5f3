# Sorting of long lists: stable, in place, whatever order they come in.
state = 12345
def number(below):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state % below

def checksum(items):
    total = 0
    for place, item in enumerate(items):
        total = (total * 31 + hash(item) + place) % (2**61 - 1)
    return total

for count in (0, 1, 2, 15, 16, 17, 33, 1000, 70_000, 150_001):
    for kind in ("random", "few", "rising", "falling", "saw", "rising then random", "long left", "long right"):
        if kind == "random": items = [number(10**9) for _ in range(count)]
        elif kind == "few": items = [number(5) for _ in range(count)]
        elif kind == "rising": items = list(range(count))
        elif kind == "falling": items = list(range(count, 0, -1))
        elif kind == "saw": items = [place % 1000 for place in range(count)]
        elif kind == "rising then random": items = list(range(count - 5)) + [number(count) for _ in range(5)]
        elif kind == "long left": items = list(range(10, count)) + list(range(0, count, 9))
        else: items = list(range(5, count, 9)) + list(range(count))
        ordered = sorted(items)
        assert all(ordered[i] <= ordered[i + 1] for i in range(len(ordered) - 1))
        backwards = sorted(items, reverse=True)
        assert backwards == ordered[::-1]
        halves = [v / 2 for v in items]
        halves.sort()
        assert halves == [v / 2 for v in ordered]
        print(count, kind, len(ordered), checksum(ordered), checksum(halves))
---
# Equal keys keep their order, forwards and backwards.
items = [((i * 7919) % 50, i) for i in range(80_000)]
for reverse in (False, True):
    ordered = sorted(items, key=lambda pair: pair[0], reverse=reverse)
    assert all(a[0] != b[0] or a[1] < b[1] for a, b in zip(ordered, ordered[1:]))
    print(ordered[0], ordered[-1], ordered[40_000])
keys = [1.0, True, 1, 0, False, 0.0]
print(sorted(keys), sorted(keys, reverse=True))
many = [1.0 if i % 3 else True for i in range(70_000)]
print(sorted(many)[:4], sorted(many) == many, [type(v) for v in sorted(many)] == [type(v) for v in many])
---
# A comparison that raises leaves every item in the list.
class Item:
    left = 100_000
    def __init__(self, value): self.value = value
    def __lt__(self, other):
        Item.left -= 1
        if Item.left == 0: raise RuntimeError("enough")
        return self.value < other.value
for limit in (1, 50, 5_000, 100_000, 140_000):
    items = [Item((i * 7919) % 10_007) for i in range(10_000)]
    everything = set(map(id, items))
    Item.left = limit
    try:
        items.sort()
        print("sorted")
    except RuntimeError as error:
        print(limit, error)
    print(len(items), set(map(id, items)) == everything)
---
# Long lists and tuples are extended, by themselves too.
a = list(range(100_000))
a.extend(a); print(len(a), a[99_999:100_002], sum(a))
a += a; print(len(a), a[-1])
b = ["x"]; b.extend(tuple(a)); print(len(b), b[:3], b[-1])
b[1:] = []; print(b)
c = list(a); c.append(None); print(len(a), len(c))
