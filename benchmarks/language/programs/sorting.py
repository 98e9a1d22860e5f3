seed = 12345
values = []
for _ in range(250_000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    values.append(seed)
pairs = [(v % 1000, v) for v in values]
pairs.sort(key=lambda pair: (pair[0], -pair[1]))
print(sorted(values)[:3], pairs[0], sorted(values, key=lambda v: -v)[0])
