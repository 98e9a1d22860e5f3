length = 0
for i in range(300_000):
    length += len(f"{i:>8} {i / 7:.3f} {'x' * 3}={i!r}")
print(length)
