items = []
for i in range(1_500_000):
    items.append(i)
for i in range(0, 1_500_000, 3):
    items[i] = -items[i]
total = 0
for value in items:
    total += value
while len(items) > 100_000:
    items.pop()
print(total, len(items), items[-1], sum(items[::2]))
