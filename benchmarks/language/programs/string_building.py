text = ""
for i in range(40_000):
    text += "ab"
parts = []
for i in range(400_000):
    parts.append(str(i))
joined = ",".join(parts)
letters = 0
for character in joined:
    if character == "7":
        letters += 1
print(len(text), len(joined), letters, joined.count("99"), joined[1000:1010].upper(), len(joined.split(",")))
