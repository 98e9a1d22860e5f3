"""Cells made from a grammar whose classes lie: their special methods change the container that asks them, return what
they must not, raise, or call themselves.
"""

VALUES = [
    "1", "-1", "0", "True", "None", "'s'", "''", "2.5", "float('nan')", "10**30", "(1, 2)", "[1]", "{1: 2}", "{3}", "b'x'", "range(3)",
    "NotImplemented", "...", "self", "box", "Liar()", "[Liar(), Liar()]", "(Liar(),) * 3", "iter(box)", "object()", "lambda: 1", "2**62",
    "2**31", "-2**63", "10**18", "'x' * 50", "Liar", "type", "list(box)", "str(len(box))", "next(stream, 0)", "stream",
]
ACTIONS = [
    "box.clear()", "box.append(Liar())", "del box[:]", "box[:] = [1, 2, 3]", "box.pop() if box else 0", "box.insert(0, self)",
    "box.sort()", "box.reverse()", "box.extend(range(20))", "box += [self]", "table.clear()", "table[len(table)] = self",
    "table.pop(next(iter(table)), None) if table else 0", "table.update({i: i for i in range(30)})", "bag.clear()", "bag.add(len(bag))",
    "bag.update(range(40))", "self.__dict__.clear()", "self.__class__ = Other", "self.x = box", "del self.x", "Liar.x = 1",
    "Liar.__eq__ = lambda a, b: False", "raise ValueError('liar')", "raise StopIteration", "raise KeyError(self)", "stream.close()",
    "next(stream, None)", "stream.throw(ValueError)", "stream.send(1)", "keep.append(self)", "keep.clear()", "pass", "pass", "pass",
    "array.clear()", "array.extend(b'1234')", "array[:] = b''", "return self", "self.__init__()", "raise RecursionError",
    "raise GeneratorExit", "print(end='')", "str(self)", "repr(box)", "box == box", "self == self", "hash(self)", "len(self)", "list(self)",
]
METHODS = {
    "__eq__": "other", "__ne__": "other", "__lt__": "other", "__gt__": "other", "__le__": "other", "__hash__": "", "__bool__": "",
    "__len__": "", "__iter__": "", "__next__": "", "__contains__": "item", "__getitem__": "key", "__setitem__": "key, value",
    "__delitem__": "key", "__call__": "*args, **kwargs", "__repr__": "", "__str__": "", "__format__": "spec", "__index__": "",
    "__int__": "", "__float__": "", "__add__": "other", "__radd__": "other", "__iadd__": "other", "__mul__": "other", "__rmul__": "other",
    "__sub__": "other", "__mod__": "other", "__pow__": "other", "__neg__": "", "__getattr__": "name", "__getattribute__": "name",
    "__setattr__": "name, value", "__delattr__": "name", "__del__": "", "__enter__": "", "__exit__": "*args", "__reversed__": "",
    "__length_hint__": "", "__missing__": "key", "__get__": "instance, owner", "__set__": "instance, value", "__bytes__": "",
    "__dir__": "", "__copy__": "", "__deepcopy__": "memo", "__reduce__": "", "__round__": "*args", "__init_subclass__": "**kwargs",
    "__set_name__": "owner, name", "__instancecheck__": "other", "keys": "", "__abs__": "", "__divmod__": "other", "__rsub__": "other",
}
BASES = ["", "", "", "(list)", "(dict)", "(str)", "(int)", "(tuple)", "(set)", "(float)", "(Exception)", "(object)", "(Other)", "(frozenset)"]
USES = [
    "box.index(liar)", "box.count(liar)", "box.remove(liar)", "liar in box", "box == [liar] * 5", "box < [liar] * 5", "sorted(box)",
    "box.sort()", "box.sort(key=lambda v: (box.clear(), 1)[1])", "box.sort(key=liar)", "max(box)", "min(box, key=liar)", "sum(box, liar)",
    "list(liar)", "tuple(liar)", "set(box)", "dict.fromkeys(box)", "table[liar]", "table[liar] = liar", "liar in table",
    "table.get(liar)", "table.pop(liar, 0)", "table.setdefault(liar, box)", "table.update(liar)", "table == {liar: 1}", "bag.add(liar)",
    "liar in bag", "bag.discard(liar)", "bag | {liar}", "bag & set(box)", "bag == {liar}", "bag.update(box)", "bag.intersection(box)",
    "box[liar]", "box[liar:liar]", "box[:] = liar", "box[::2] = liar", "del box[liar]", "box * liar", "box + liar", "liar + liar",
    "liar - 1", "1 - liar", "liar * 2", "liar ** 2", "-liar", "abs(liar)", "divmod(liar, 2)", "round(liar)", "round(2.5, liar)", "len(liar)",
    "bool(liar)", "not liar", "hash(liar)", "repr(liar)", "str(liar)", "repr(box)", "repr(table)", "f'{liar:{liar}}'", "format(liar, 'x')",
    "'%s %d' % (liar, liar)", "'{} {!r}'.format(liar, liar)", "'{0.x}'.format(liar)", "','.join(liar)", "''.join(box)", "int(liar)",
    "float(liar)", "complex(liar)", "range(liar)", "list(range(liar))", "bytes(liar)", "bytearray(liar)", "'a' * liar", "chr(liar)",
    "liar.x", "liar.x = 1", "del liar.x", "getattr(liar, 'y', 0)", "hasattr(liar, 'z')", "setattr(liar, 'a', liar)", "dir(liar)",
    "vars(liar)", "isinstance(1, liar)", "isinstance(liar, Liar)", "issubclass(Liar, liar)", "liar()", "liar(*liar)", "liar(**liar)",
    "print(*liar)", "zip(box, liar)", "list(zip(liar, liar))", "list(map(liar, box))", "list(filter(liar, box))", "list(enumerate(liar))",
    "list(reversed(liar))", "iter(liar)", "next(liar)", "[*liar]", "{**liar}", "{*liar}", "a, b = liar", "a, *b = liar", "[v for v in liar]",
    "{v: v for v in liar}", "{v for v in box if v == liar}", "any(liar)", "all(box)", "box.extend(liar)", "box.insert(liar, 1)",
    "box.pop(liar)", "box.append(liar)", "array[liar]", "array[liar] = liar", "array.extend(liar)", "array += liar",
    "with liar as w: box.append(w)", "for v in liar: box.append(v)", "for v in box: box.append(v) if len(box) < 50 else box.clear()",
    "for k in table: table.pop(k)", "for k in bag: bag.add(liar)", "while liar: break", "if liar: pass", "assert liar", "raise liar",
    "raise ValueError from liar", "try: raise liar\nexcept Liar as e: keep.append(e)", "match liar:\n    case Liar(x=1): pass\n    case [a, b]: pass\n    case {'k': v}: pass",
    "class Sub(liar): pass", "class Sub(Liar): x = liar", "class Holder: x = liar\nHolder().x", "lambda a=liar: a", "liar == liar",
    "liar != 1", "liar < liar < liar", "liar is liar", "liar[0]", "liar[1:2]", "liar[liar] = liar", "del liar[0]", "liar @ liar",
    "stream.send(liar)", "stream.throw(liar)", "next(stream)", "list(zip(box, stream))", "stream.close()", "del liar, box", "del liar",
    "exec('liar.q = 1', {'liar': liar})", "eval('liar + 1')", "type('T', (Liar,), {'a': liar})()", "super(Liar, liar).__init__()",
    "Liar.__eq__(liar, liar)", "list.append(liar, 1)", "str.upper(liar)", "dict.get(liar, 1)", "int.__add__(liar, 1)",
    "object.__setattr__(liar, 'p', 1)", "liar.__class__ = Other", "sorted(box, key=lambda v: liar)", "sorted(box, reverse=liar)",
    "'abc'.replace('b', liar)", "'abc'.split(liar)", "'abc'.startswith(liar)", "'abc'.translate(liar)", "'a'.center(liar)",
    "b'abc'.find(liar)", "(1, 2, liar).index(liar)", "(liar,) == (liar,)", "(1, liar) < (1, liar)", "slice(liar).indices(5)",
    "int('1', liar)", "pow(liar, 2, 3)", "pow(2, liar)", "2 ** liar", "1 << liar", "list(liar for v in liar)", "box.copy() == box",
]
WRAPS = [
    "{}", "{}", "{}", "try:\n{1}\nexcept Exception as e:\n    keep.append(e)", "def work():\n{1}\nwork()",
    "def work():\n{1}\n    yield liar\nlist(work())", "for turn in range(3):\n{1}", "try:\n{1}\nfinally:\n    box.clear()",
    "def work():\n    try:\n        yield 1\n    finally:\n{2}\nw = work(); next(w); del w",
    "class Inner:\n    def __del__(self):\n{2}\nInner()", "try:\n    raise KeyError\nexcept KeyError:\n{1}",
    "work = lambda: [{0} for turn in range(2)]",
]


def indented(text, depth):
    return "\n".join("    " * depth + line for line in text.splitlines())


class LiarMaker:
    def __init__(self, random):
        self.random = random

    def method(self, name):
        random = self.random
        parameters = METHODS[name]
        body = [random.choice(ACTIONS) for _ in range(random.choice((0, 1, 1, 2)))]
        if random.random() < 0.1:
            body.append("yield " + random.choice(VALUES))
        if name == "__getattribute__" and random.random() < 0.7:
            body.append("return object.__getattribute__(self, name)")
        elif name == "__setattr__" and random.random() < 0.7:
            body.append("object.__setattr__(self, name, value)")
        else:
            body.append("return " + random.choice(VALUES))
        header = f"    def {name}(self{', ' + parameters if parameters else ''}):"
        # The method behaves for a while, so that it is deep inside something when it begins to lie.
        guard = []
        if random.random() < 0.3:
            guard = ["        counter[0] += 1", f"        if counter[0] < {random.choice((2, 3, 5))}: return {random.choice(VALUES)}"]
        if name in ("__getitem__", "__next__"):
            # An endless sequence would only fill the memory.
            guard += ["        counter[0] += 1", "        if counter[0] > 99: raise " + ("IndexError" if name == "__getitem__" else "StopIteration")]
        return "\n".join([header] + guard + ["        " + line for line in body])

    def cell(self):
        random = self.random
        names = random.sample(sorted(METHODS), random.choice((1, 2, 3, 5, 8)))
        lines = [
            "counter = [0]", "keep = []",
            "def flow():\n    got = None\n    while True:\n        try:\n            got = yield got\n        except ValueError as e:\n            keep.append(e)",
            "stream = flow()", "next(stream)",
            "class Other:\n    pass",
            "box = [1, 2, 3]", "table = {1: 2}", "bag = {1}", "array = bytearray(b'abc')",
            "class Liar" + random.choice(BASES) + ":",
        ]
        lines += [self.method(name) for name in names]
        lines += [
            "try:\n    liar = Liar()\nexcept Exception as error:\n    liar = object.__new__(Other)", random.choice(("box = [1, liar, 2]", "box = [liar] * 4", "box = [Liar() for _ in range(5)]", "box = [liar, 'a', None]")),
            random.choice(("table = {liar: 1}", "table = {1: liar, 'a': liar}", "table = {Liar(): i for i in range(3)}")),
            random.choice(("bag = {liar}", "bag = {1, 2, liar}", "bag = set(box)")),
        ]
        # What cannot be hashed stays out of the tables; the rest of the cell is tried all the same.
        setup = lines[:-3] + ["try:\n    " + line + "\nexcept Exception as error:\n    keep.append(error)" for line in lines[-3:]]
        uses = []
        for _ in range(random.choice((1, 2, 3, 4))):
            use = random.choice(USES)
            wrap = random.choice(WRAPS)
            if "{0}" in wrap:
                use = use if "\n" not in use and not use.startswith(("for", "while", "if", "with", "del", "raise", "assert", "class", "try", "match", "a,")) and "=" not in use else "liar"
                uses.append(wrap.replace("{0}", use) + "\nwork()")
                continue
            if random.random() < 0.6:
                use = "try:\n" + indented(use, 1) + "\nexcept Exception as error:\n    keep.append(error)"
            uses.append(wrap.replace("{}", use).replace("{1}", indented(use, 1)).replace("{2}", indented(use, 2)))
        return "\n".join(setup + uses) + "\n"
