counts = {}
for i in range(800_000):
    key = i * 7919 % 10007
    counts[key] = counts.get(key, 0) + 1
words = {}
for i in range(300_000):
    word = "w" + str(i % 5000)
    if word in words:
        words[word] += 1
    else:
        words[word] = 1
total = 0
for key, value in counts.items():
    total += key * value
print(len(counts), len(words), total, words["w42"])
