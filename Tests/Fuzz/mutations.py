"""Cells for the fuzzer: pieces of the language suite, changed by a seeded random generator.

A cell may be wrong in any way; it only must not be able to harm the machine it runs on, which `is_harmless` sees to.
"""

import pathlib
import re

SUITE = pathlib.Path(__file__).resolve().parents[1] / "PythonLanguageTests" / "language"

TOKEN = re.compile(r"[^\W\d]\w*|\d[\w.]*|[ \t]+|\n|'[^'\n]*'|\"[^\"\n]*\"|\*\*=?|//=?|[<>=!:+\-*/%&|^@]=|->|<<|>>|.", re.S)
NAME = re.compile(r"[^\W\d]\w*\Z")

# Whatever reaches files, processes or the network, sleeps, or ends the session.
HARMFUL = re.compile(
    r"\b(os|shutil|subprocess|pathlib|glob|urllib|open|sleep|rmtree|unlink|remove_file|tempfile|zipfile|gzip|input|exit|quit"
    r"|setrecursionlimit|__import__|importlib|globals|setattr_builtins|builtins|__builtins__|_exit|abort|kill|system|Path"
    r"|collect|writefile|get_ipython|set_int_max_str_digits|stdout|stderr|stdin)\b"
)
ESCAPES = re.compile(r"^\s*([\w ,.\[\]]+=)?\s*[!%?]", re.M)
# A loop that swallows its interrupt runs for ever under CPython too.
STUBBORN = re.compile(r"except\s*:|BaseException|KeyboardInterrupt|finally|__exit__|suppress")

LITERALS = [
    "0", "-1", "1", "2**63", "2**64", "-2**63", "10**40", "10**400", "1e308", "1e-320", "float('nan')", "float('inf')", "1j",
    "None", "True", "False", "...", "NotImplemented", "''", "'a'", "'é'", "'\\U0001f600'", "b''", "b'\\xff'", "()", "[]", "{}",
    "set()", "frozenset()", "[[]]", "{1: {}}", "(1,)", "[1, 2, 3]", "{'a': 1}", "{1, 2}", "range(3)", "range(10**18)", "slice(None)",
    "int", "str", "list", "dict", "type", "object", "print", "len", "lambda: 0", "lambda *a, **k: a", "iter([1])",
    "(i for i in [1, 2])", "Exception", "ValueError('x')", "'%s'", "'{}'", "'a' * 1000", "[0] * 1000", "bytearray(b'ab')",
    "0xFFFFFFFFFFFFFFFF", "1_000", "0b101", "'\\ud800'", "f'{1!r:>{5}}'",
]
OPERATORS = [
    "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "~", "<", ">", "<=", ">=", "==", "!=", "=", "+=", "-=",
    "*=", ":=", ".", ",", ":", ";", "(", ")", "[", "]", "{", "}", "->", "and", "or", "not", "in", "is", "not in", "is not", "if",
    "else", "for", "lambda", "*", "**",
]
KEYWORDS = [
    "yield", "return", "raise", "break", "continue", "pass", "del", "global", "nonlocal", "await", "async", "with", "while", "try",
    "except", "finally", "class", "def", "import", "from", "match", "case", "assert", "None", "True", "yield from", "except*", "elif",
]
METHODS = [
    "append", "extend", "insert", "pop", "remove", "clear", "sort", "reverse", "copy", "count", "index", "update", "keys", "values",
    "items", "get", "setdefault", "popitem", "add", "discard", "union", "join", "split", "format", "replace", "encode", "find",
    "strip", "upper", "send", "throw", "close", "__next__", "__iter__", "__len__", "__eq__", "__hash__", "__class__", "__dict__",
    "__init__", "__repr__", "__add__", "__getitem__", "__call__", "__bases__", "__mro__", "__name__", "__doc__", "real", "numerator",
    "bit_length", "to_bytes", "fromkeys", "translate", "zfill", "partition", "__format__", "__setattr__", "__delattr__", "__new__",
]
FUNCTIONS = [
    "len", "sorted", "sum", "min", "max", "list", "tuple", "dict", "set", "str", "repr", "int", "float", "bool", "iter", "next",
    "enumerate", "zip", "map", "filter", "reversed", "range", "abs", "hash", "id", "type", "isinstance", "getattr", "setattr", "hasattr",
    "delattr", "vars", "dir", "callable", "round", "pow", "divmod", "ord", "chr", "bytes", "bytearray", "format", "any", "all", "super",
    "property", "staticmethod", "classmethod", "frozenset", "complex", "slice", "object", "ascii", "bin", "hex", "print", "eval", "exec",
    "compile", "memoryview", "locals", "issubclass",
]
WRAPPERS = [
    "for _w in range(2):\n{}", "try:\n{}\nexcept Exception as _e:\n    print(type(_e).__name__)", "def _f():\n{}\n_f()",
    "def _g():\n{}\n    yield 1\nprint(list(_g()))", "class _C:\n{}", "if True:\n{}", "while True:\n{}\n    break",
    "try:\n    raise ValueError(1)\nexcept ValueError:\n{}", "def _f(a=1, *b, c=2, **d):\n{}\n_f(1, 2, c=3, e=4)",
    "try:\n{}\nfinally:\n    print('end')", "match [1, 2]:\n    case [a, *b]:\n{2}\n    case _:\n        pass",
    "def _outer():\n    x = 1\n    def _inner():\n        nonlocal x\n{2}\n    return _inner\n_outer()()",
    "class _C:\n    def __del__(self):\n{2}\n_C()", "class _C:\n    def __eq__(self, other):\n{2}\nprint([_C()] == [_C()])",
    "class _C:\n    def __getattr__(self, name):\n{2}\n_C().x", "class _C:\n    def __iter__(self):\n{2}\nlist(_C())",
    "class _C:\n    def __len__(self):\n{2}\nlen(_C())", "class _C:\n    def __hash__(self):\n{2}\n{{_C(): 1}}",
    "sorted([3, 1, 2], key=lambda v: (\n{}\n))", "with open_nothing() as f:\n{}",
]


def corpus():
    """The harmless chunks of the language suite."""
    chunks = []
    for path in sorted(SUITE.glob("*.py")):
        if path.name == "record.py":
            continue
        for chunk in re.split(r"^---$", path.read_text(), flags=re.M):
            if is_harmless(chunk):
                chunks.append(chunk.strip("\n") + "\n")
    return chunks


def is_harmless(cell):
    return not HARMFUL.search(cell) and not ESCAPES.search(cell)


def indented(text, depth):
    return "\n".join("    " * depth + line if line.strip() else line for line in text.splitlines())


class Mutator:
    """Makes one cell after another out of a seeded generator."""

    def __init__(self, random, chunks):
        self.random = random
        self.chunks = chunks
        self.names = sorted({token for chunk in chunks for token in TOKEN.findall(chunk) if NAME.match(token)})

    def cell(self):
        random = self.random
        text = random.choice(self.chunks)
        lines = text.splitlines(keepends=True)
        # Pieces of a chunk run faster than whole ones, and reach as much.
        if len(lines) > 30:
            start = random.randrange(len(lines) - 20)
            text = "".join(lines[start:start + 30])
        for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5, 8))):
            text = random.choice(self.CHANGES)(self, text)
            if len(text) > 6000:
                text = text[:6000]
        return text

    def swap_tokens(self, text):
        tokens = TOKEN.findall(text)
        if len(tokens) < 4:
            return text
        first, second = self.random.randrange(len(tokens)), self.random.randrange(len(tokens))
        tokens[first], tokens[second] = tokens[second], tokens[first]
        return "".join(tokens)

    def delete_tokens(self, text):
        tokens = TOKEN.findall(text)
        if not tokens:
            return text
        start = self.random.randrange(len(tokens))
        del tokens[start:start + self.random.choice((1, 1, 2, 5))]
        return "".join(tokens)

    def double_tokens(self, text):
        tokens = TOKEN.findall(text)
        if not tokens:
            return text
        start = self.random.randrange(len(tokens))
        piece = tokens[start:start + self.random.randrange(1, 6)]
        return "".join(tokens[:start] + piece * self.random.choice((2, 2, 3)) + tokens[start:])

    def replace_name(self, text):
        tokens = TOKEN.findall(text)
        places = [index for index, token in enumerate(tokens) if NAME.match(token)]
        if not places:
            return text
        choices = self.random.choice((self.names, METHODS, FUNCTIONS, KEYWORDS, LITERALS))
        tokens[self.random.choice(places)] = self.random.choice(choices)
        return "".join(tokens)

    def rename_everywhere(self, text):
        tokens = TOKEN.findall(text)
        names = [token for token in tokens if NAME.match(token)]
        if len(names) < 2:
            return text
        old, new = self.random.choice(names), self.random.choice(names)
        return "".join(new if token == old else token for token in tokens)

    def replace_literal(self, text):
        tokens = TOKEN.findall(text)
        places = [index for index, token in enumerate(tokens) if token[0].isdigit() or token[0] in "'\""]
        if not places:
            return text
        tokens[self.random.choice(places)] = self.random.choice(LITERALS)
        return "".join(tokens)

    def insert_token(self, text):
        tokens = TOKEN.findall(text)
        place = self.random.randrange(len(tokens) + 1)
        tokens.insert(place, " " + self.random.choice(self.random.choice((OPERATORS, KEYWORDS, LITERALS, FUNCTIONS))) + " ")
        return "".join(tokens)

    def replace_operator(self, text):
        tokens = TOKEN.findall(text)
        places = [index for index, token in enumerate(tokens) if token in OPERATORS]
        if not places:
            return text
        tokens[self.random.choice(places)] = self.random.choice(OPERATORS)
        return "".join(tokens)

    def splice(self, text):
        lines = text.splitlines()
        other = self.random.choice(self.chunks).splitlines()
        if not lines or not other:
            return text
        start = self.random.randrange(len(other))
        piece = other[start:start + self.random.randrange(1, 8)]
        place = self.random.randrange(len(lines) + 1)
        depth = len(lines[place - 1]) - len(lines[place - 1].lstrip()) if place else 0
        own = min((len(line) - len(line.lstrip()) for line in piece if line.strip()), default=0)
        lines[place:place] = [" " * depth + line[own:] for line in piece]
        return "\n".join(lines) + "\n"

    def delete_line(self, text):
        lines = text.splitlines(keepends=True)
        if lines:
            del lines[self.random.randrange(len(lines))]
        return "".join(lines)

    def move_line(self, text):
        lines = text.splitlines(keepends=True)
        if len(lines) > 1:
            lines.insert(self.random.randrange(len(lines)), lines.pop(self.random.randrange(len(lines))))
        return "".join(lines)

    def insert_statement(self, text):
        lines = text.splitlines()
        if not lines:
            return text
        place = self.random.randrange(len(lines))
        name = self.random.choice(self.names)
        other = self.random.choice([token for token in TOKEN.findall(text) if NAME.match(token)] or ["x"])
        statement = self.random.choice((
            "raise ValueError({a})", "return {a}", "yield {a}", "yield", "del {a}", "global {a}", "nonlocal {a}", "{a} = {b}", "{a}()",
            "{a}.{m}()", "{a}.{m}({l})", "{a}.{m} = {l}", "{a} = {f}({a})", "{f}({a}, {b})", "{a}[{l}] = {b}", "del {a}[{l}]",
            "x = yield {a}", "for {a} in {b}: pass", "with {a} as {b}: pass", "import {a}", "assert {a}, {b}", "{a} += {b}",
            "{a}: {b} = {l}", "print({a}, {b}, sep={l})", "[{a} for {a} in {b}]", "{{{a}: {b} for {a} in {l}}}", "break", "continue",
            "lambda {a}: {b}", "{a}, *{b} = {l}", "raise", "raise {a} from {b}", "print(f'{{{a}!r:{{{b}}}}}')", "{a} = {a}, {b}",
            "{a} = [{a}] * 3", "print(sorted({a}, key={b}))", "{a}.__class__ = {b}", "{a}.__dict__.clear()", "class {a}({b}): pass",
            "def {a}({b}={l}, *, c): return {b}", "try: {a}\n{i}except {b}: pass", "print({a} == {b}, {a} is {b})", "return (yield {a})",
        ))
        depth = len(lines[place]) - len(lines[place].lstrip())
        blanks = " " * depth
        lines.insert(place, blanks + statement.format(
            a=other, b=name, l=self.random.choice(LITERALS), m=self.random.choice(METHODS), f=self.random.choice(FUNCTIONS), i=blanks))
        return "\n".join(lines) + "\n"

    def wrap(self, text):
        wrapper = self.random.choice(WRAPPERS)
        if "{2}" in wrapper:
            return wrapper.replace("{2}", indented(text, 2)).replace("{{", "{").replace("}}", "}") + "\n"
        return wrapper.replace("{}", indented(text, 1)) + "\n"

    def indent(self, text):
        lines = text.splitlines(keepends=True)
        if lines:
            place = self.random.randrange(len(lines))
            lines[place] = self.random.choice(("    ", " ", "\t", "")) + self.random.choice((lines[place], lines[place].lstrip()))
        return "".join(lines)

    def nest(self, text):
        tokens = TOKEN.findall(text)
        places = [index for index, token in enumerate(tokens) if token.strip()]
        if not places:
            return text
        place = self.random.choice(places)
        depth = self.random.choice((1, 3, 20, 60, 101, 210))
        left, right = self.random.choice((("(", ")"), ("[", "]"), ("{", "}"), ("-", ""), ("not ", ""), ("lambda: ", ""), ("f(", ")"), ("x[", "]"), ("(yield ", ")"), ("[*", "]")))
        tokens[place] = left * depth + tokens[place] + right * self.random.choice((depth, depth, depth - 1))
        return "".join(tokens)

    def cut(self, text):
        return text[:self.random.randrange(len(text) + 1)]

    def odd_character(self, text):
        place = self.random.randrange(len(text) + 1)
        return text[:place] + self.random.choice("\0\x0c\r\\\t\"'é√\u2028\ufeff\U0001f600$?`#") + text[place:]

    CHANGES = [
        swap_tokens, delete_tokens, double_tokens, replace_name, replace_name, rename_everywhere, replace_literal, replace_literal,
        insert_token, replace_operator, splice, splice, delete_line, move_line, insert_statement, insert_statement, wrap, indent, nest,
        cut, odd_character,
    ]
