def risky(i):
    if i % 3 == 0:
        raise ValueError(i)
    return i
caught = kept = 0
for i in range(500_000):
    try:
        kept += risky(i)
    except ValueError as error:
        caught += error.args[0]
    finally:
        kept -= 1
print(caught, kept)
