i = 0
total = 0
while i < 4_000_000:
    if i & 1:
        total += i
    else:
        total -= 1
    i += 1
print(total)
