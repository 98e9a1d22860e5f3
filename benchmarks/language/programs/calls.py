def add(a, b=1, *, scale=1):
    return (a + b) * scale
def run(n):
    total = 0
    for i in range(n):
        total = add(total, 2) - add(i, scale=1)
    return total
print(run(1_200_000))
