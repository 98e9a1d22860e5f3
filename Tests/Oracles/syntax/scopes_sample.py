import os.path as osp, sys.modules

top = 1


def plain(a, b=top, *args, c, d=2, **kwargs):
    local = a + top
    import numpy as np
    from math import pi, e as euler
    for i, (j, *k) in local:
        with a as opened:
            pass
    try:
        pass
    except ValueError as error:
        del error
    match a:
        case [first, *rest] | {"k": first, **rest}:
            pass
        case Point(x=px) as whole:
            pass
    return missing


def closures(param, untouched):
    cell = 1

    def middle():
        def inner():
            nonlocal cell
            cell = param
            return top
        return inner
    return middle


def counter():
    count = 0

    def increase():
        global top
        nonlocal count
        count += 1
        top = count
        return count
    return increase


class Simple:
    field = top
    other = [field for field in range(3)]

    def method(self):
        return __class__, super().method()

    def __private(self, __name):
        self.__hidden = __name
        return __name


def makes_class(captured, shadowed):
    class Local(captured):
        shadowed = shadowed
        uses = captured

        def method(self):
            return captured, shadowed, self

        class Nested:
            def deepest(self):
                return super(), captured
    return Local


def comprehensions(data, limit):
    squares = [x * limit for x in data if x < limit]
    pairs = {x: y for x in data for y in range(x)}
    unique = {limit for _ in data}
    lazy = (x + (lambda: x)() for x in data)
    nested = [[a * b for a in data] for b in data]
    if any((witness := x) > 1 for x in data):
        return witness
    return [last := y for y in data], last


def generator():
    received = yield 1
    yield from received
    send = lambda value, *rest, key=1: (value, received)


fold = lambda f: (lambda x: f(lambda: x))
module_comprehension = [top + n for n in range(3)]
total = [running := running + v for v in range(3)]


@plain
def decorated(x: annotated = default) -> returned:
    x: int
    y: int = 1
    return y


def global_pass():
    global g1

    def uses():
        return g1
    g1 = 1


def conditional():
    if False:
        never = 1

    def look():
        return never
    return look
