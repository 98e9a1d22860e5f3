def run(n):
    total = 0
    for i in range(n):
        total += i * 3 % 7
    return total
print(run(6_000_000))
