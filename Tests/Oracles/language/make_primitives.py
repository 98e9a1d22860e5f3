"""Writes primitives.tsv: what CPython 3.11 gives for numbers, formats and texts.

Run with CPython 3.11:  python3.11 make_primitives.py
Columns: operation, arguments, result. A result that starts with "!" is an exception: "!ValueError: message".
"""
import itertools
import math
import random
import struct

random.seed(20240311)
rows = []


def escape(text):
    return "".join(
        {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}.get(c, c if c.isprintable() else "\\u{%x}" % ord(c))
        for c in text
    )


def bits(value):
    return "%016x" % struct.unpack(">Q", struct.pack(">d", value))[0]


def record(operation, arguments, compute, show=str):
    try:
        result = show(compute())
    except Exception as error:
        result = "!%s: %s" % (type(error).__name__, error)
    rows.append("\t".join([operation] + [escape(a) for a in arguments] + [escape(result)]))


floats = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789.0, 1e22, 1e23, 1e-4, 1e-5,
          0.00012345, 12345.678, 9999999999999998.0, 99999.5, 999999.5, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308,
          math.pi, -math.e, float("inf"), float("-inf"), float("nan"), 0.005, 2.675, 1.005, 0.9999999, 100.0, 1e100,
          123456.7890123, -0.0004, 0.045, 8.5, 4.35]
for _ in range(100):
    value = struct.unpack(">d", struct.pack(">Q", random.getrandbits(64)))[0]
    floats.append(value if value == value else 0.25)
for _ in range(100):
    floats.append(round(random.uniform(-1000, 1000), random.randrange(0, 6)))
for value in floats:
    record("repr", [bits(value)], lambda: repr(value))
    if value == value:
        record("hashfloat", [bits(value)], lambda: hash(value))
    record("hex", [bits(value)], lambda: value.hex())
    record("ratio", [bits(value)], lambda: "%d/%d" % value.as_integer_ratio())
    record("truncate", [bits(value)], lambda: int(value))
    for digits in (0, 1, 2, 3, -1, -2, 5, 17):
        record("round", [bits(value), str(digits)], lambda: round(value, digits), repr)

for a, b in [(random.choice(floats), random.choice(floats)) for _ in range(400)] + [
        (7.5, 2.0), (-7.5, 2.0), (7.5, -2.0), (-7.5, -2.0), (0.3, 0.1), (1e308, 1e-308), (-0.0, 5.0), (5.0, 0.0)]:
    record("floatdivmod", [bits(a), bits(b)], lambda: "%r %r" % divmod(a, b))
    record("floatmod", [bits(a), bits(b)], lambda: a % b, repr)

fills = ["", "*<", "x>", "=^", "0=", "<", ">", "^", "=", "é^"]
signs = ["", "+", "-", " "]
options = ["", "#", "0", "#0", "z"]
widths = ["", "1", "8", "20"]
groups = ["", ",", "_"]
precisions = ["", ".0", ".2", ".5", ".17"]
everything = list(itertools.product(fills, signs, options, widths, groups, precisions))
float_types = ["", "e", "E", "f", "F", "g", "G", "n", "%", "d", "x", "s"]
int_types = ["", "b", "c", "d", "o", "x", "X", "n", "e", "f", "g", "%", "s", "y"]
ints = [0, 1, -1, 7, 42, -42, 255, 1000, 1234567, -1234567, 2**31, 2**63 - 1, -2**63, 2**63, 10**30, -10**30, 128512]
for _ in range(2200):
    spec = "".join(random.choice(everything)) + random.choice(float_types)
    value = random.choice(floats)
    record("formatfloat", [bits(value), spec], lambda: format(value, spec))
for _ in range(1600):
    spec = "".join(random.choice(everything)) + random.choice(int_types)
    value = random.choice(ints)
    record("formatint", [str(value), spec], lambda: format(value, spec))
for _ in range(500):
    spec = "".join(random.choice(everything)) + random.choice(["", "s", "d", "s", ""])
    value = random.choice(["", "a", "hello", "naïve", "한국어", "🙂🙂", "a b c d e f g"])
    record("formatstr", [value, spec], lambda: format(value, spec))
for _ in range(600):
    spec = "".join(random.choice(everything)) + random.choice(["", "", "e", "f", "g", "n", "%", "d"])
    real, imaginary = random.choice(floats[:60]), random.choice(floats[:60])
    record("formatcomplex", [bits(real), bits(imaginary), spec], lambda: format(complex(real, imaginary), spec))
for spec in ["y", "10y", "..", ".", ".3_", ",_", "_,", ",,", "__", "x<<10", "1" * 30, "." + "1" * 30, "10 ", "é", "{", "5.", ",c", "=5s"]:
    record("formatfloat", [bits(1.5), spec], lambda: format(1.5, spec))
    record("formatint", ["5", spec], lambda: format(5, spec))
    record("formatstr", ["abc", spec], lambda: format("abc", spec))
for real, imaginary in [(random.choice(floats[:50]), random.choice(floats[:50])) for _ in range(150)]:
    record("reprcomplex", [bits(real), bits(imaginary)], lambda: repr(complex(real, imaginary)))

flags = ["", "-", "+", " ", "0", "#", "-+", "0+", "#0", "-#", "+ "]
for _ in range(900):
    spec = "%" + random.choice(flags) + random.choice(["", "3", "10", "25"]) + random.choice(["", ".", ".0", ".3", ".12"])
    if random.random() < 0.5:
        spec += random.choice("diuoxX")
        value = random.choice(ints)
        record("percentint", [str(value), spec], lambda: spec % value)
    else:
        spec += random.choice("eEfFgG")
        value = random.choice(floats)
        record("percentfloat", [bits(value), spec], lambda: spec % value)

operations = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "//": lambda a, b: a // b,
    "%": lambda a, b: a % b, "&": lambda a, b: a & b, "|": lambda a, b: a | b, "^": lambda a, b: a ^ b,
    "/": lambda a, b: repr(a / b), "<": lambda a, b: a < b, "gcd": math.gcd,
    "<<": lambda a, b: a << (b % 200), ">>": lambda a, b: a >> (b % 200), "**": lambda a, b: a ** (b % 40),
    "pow3": lambda a, b: pow(a, b, 1000000007), "pow3n": lambda a, b: pow(a, b, -97),
    "round": lambda a, b: round(a, -(b % 25)),
}
big = [0, 1, -1, 2, 3, -7, 10, 255, 2**31, -2**31, 2**62, 2**63 - 1, -2**63, 2**63, 2**64, -2**64, 2**64 - 1, 10**25, -10**25]
big += [random.getrandbits(random.choice([8, 30, 60, 64, 65, 127, 128, 300])) * random.choice([1, -1]) for _ in range(60)]
for _ in range(2500):
    name = random.choice(list(operations))
    a, b = random.choice(big), random.choice(big)
    record("integer", [name, str(a), str(b)], lambda: operations[name](a, b))
for value in big:
    record("hashint", [str(value)], lambda: hash(value))
    record("bits", [str(value)], lambda: "%d %d" % (value.bit_length(), value.bit_count()))
    record("tofloat", [str(value)], lambda: float(value), repr)
    record("tobytes", [str(value)], lambda: value.to_bytes(9, "little", signed=True).hex())
    other = random.choice(floats)
    if other == other:
        record("compare", [str(value), bits(other)], lambda: (value > other) - (value < other))
for value in [2**53 + 1, 2**54 + 2, 2**1023, 2**1024 - 2**970, 2**1024 - 2**969, 2**1024, 10**308, 10**309, 2**60 + 2**7 + 1]:
    record("tofloat", [str(value)], lambda: float(value), repr)

texts = ["0", "12", "-12", "+5", " 42 ", "1_000", "1__0", "_1", "1_", "0x1f", "0X1F", "0b101", "0o17", "017", "00", "0_0", "", " ", "+",
         "-", "1 2", "12a", "ff", "zz", "0b2", "0x", "0x_f", "9" * 40, "-" + "9" * 40, "1.5", "\n7\t", "0b_1", "- 1", "--1", "9" * 4301]
for text in texts:
    for base in (10, 0, 16, 2, 8, 36):
        if len(text) > 200 and base in (2, 8):
            continue
        record("parseint", [text, str(base)], lambda: int(text, base) if base != 10 else int(text))
for text in ["1", "1.5", " 1e3 ", "1e", "e1", ".5", "5.", ".", "1_0.5_0", "1_.5", "1._5", "inf", "-Infinity", "nan", "NaN", "infin",
             "1e400", "-1e400", "1e-400", "0x10", "1,5", "", " ", "+.5e-3", "1e+_5", "1__0", "123456789012345678901234567890", "--1"]:
    record("parsefloat", [text], lambda: float(text), repr)
    record("parsecomplex", [text], lambda: complex(text), repr)
for text in ["1j", "1+2j", "(1-2j)", " 3.5e2-j ", "j", "+j", "1+j2", "1 + 2j", "1+2", "(1", "infj", "nan+infj", "1e5j", "1J", "()"]:
    record("parsecomplex", [text], lambda: complex(text), repr)
for text in ["0x1.8p+1", "0x1p-1074", "1.8", "-0x.8p3", "0x1.fffffffffffff8p0", "inf", "0x", "0x1p", "0x1p1024", "0x1.00000000000008p0",
             "0x1.000000000000080000001p0", "0x1.0000000000001p-1074"]:
    record("fromhex", [text], lambda: float.fromhex(text), repr)
for values in [(), (1,), (1, 2), (0, -1, 5), tuple(range(20)), (2**61, 7)]:
    record("hashtuple", [" ".join(map(str, values))], lambda: hash(values))
    record("hashfrozenset", [" ".join(map(str, values))], lambda: hash(frozenset(values)))

with open("primitives.tsv", "w", encoding="utf-8") as out:
    out.write("\n".join(rows) + "\n")
print(len(rows), "rows")
