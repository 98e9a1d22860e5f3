def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
def times(vector):
    n = len(vector)
    return [sum(entry(i, j) * vector[j] for j in range(n)) for i in range(n)]
def transposed_times(vector):
    n = len(vector)
    return [sum(entry(j, i) * vector[j] for j in range(n)) for i in range(n)]
u = [1.0] * 160
for _ in range(10):
    v = transposed_times(times(u))
    u = transposed_times(times(v))
print(f"{(sum(a * b for a, b in zip(u, v)) / sum(b * b for b in v)) ** 0.5:.9f}")
