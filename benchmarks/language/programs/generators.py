def numbers(n):
    for i in range(n):
        yield i
def squared(source):
    for x in source:
        yield x * x
def odd(source):
    for x in source:
        if x % 2:
            yield x
print(sum(odd(squared(numbers(900_000)))))
