import json
record = {"name": "swiftlet", "values": list(range(200)), "nested": {"pi": 3.14159, "flags": [True, False, None], "text": "naïve \"quotes\""}}
total = 0
for _ in range(1500):
    text = json.dumps(record)
    back = json.loads(text)
    total += len(text) + len(back["values"])
print(total)
