class Counter:
    step = 2
    def __init__(self):
        self.value = 0
    def add(self, amount):
        self.value += amount * self.step
        return self
    @property
    def doubled(self):
        return self.value * 2
class Child(Counter):
    def add(self, amount):
        return super().add(amount)
counter, child = Counter(), Child()
for i in range(700_000):
    counter.add(i).add(1)
for i in range(250_000):
    child.add(i)
    child.doubled
print(counter.value, child.doubled)
