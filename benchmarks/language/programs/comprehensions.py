total = 0
for _ in range(12):
    squares = [x * x for x in range(100_000) if x % 3]
    table = {x: x + 1 for x in range(50_000)}
    unique = {x % 1000 for x in range(50_000)}
    total += len(squares) + len(table) + len(unique) + sum(x for x in squares if x & 1)
print(total)
