# bytes, bytearray and memoryview.
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

b = b"hello\x00\xff"
t(lambda: b, lambda: b[0], lambda: b[-1], lambda: b[9], lambda: b["a"], lambda: b[1:3], lambda: b[::-1], lambda: b + b"x", lambda: b + "x", lambda: b * 2, lambda: b"l" in b, lambda: 104 in b, lambda: "h" in b, lambda: 300 in b, lambda: b == "hello", lambda: b < b"z", lambda: len(b), lambda: list(b"ab"), lambda: hash(b"a") == hash(b"a"), lambda: bytes(), lambda: bytes(3), lambda: bytes([1, 2]), lambda: bytes([256]), lambda: bytes("é", "utf-8"), lambda: bytes("é"), lambda: bytes(-1), lambda: bytes(1.5), lambda: bytes(bytearray(b"x")), lambda: bytes("a", "ascii", "strict"), lambda: bytes(["a"]), lambda: b"a" b"b", lambda: b'"\'', lambda: str(b"a"), lambda: bytes(range(5)))
t(lambda: b"abc".capitalize(), lambda: b"ab".center(6, b"*"), lambda: b"ab".center(6, "*"), lambda: b"banana".count(b"a"), lambda: b"banana".count(97), lambda: b"caf\xc3\xa9".decode(), lambda: b"\xff".decode(), lambda: b"\xff".decode("latin-1"), lambda: b"\xff".decode("utf-8", "replace"), lambda: b"\xff".decode("utf-8", "ignore"), lambda: b"\xff".decode("utf-8", "backslashreplace"), lambda: b"a".decode("nope"), lambda: b"abc".endswith(b"c"), lambda: b"abc".endswith("c"), lambda: b"a\tb".expandtabs(4), lambda: b"abc".find(b"c"), lambda: b"abc".find(99), lambda: b"abc".index(b"z"), lambda: bytes.fromhex("00 ff"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b"\x00\xff".hex(), lambda: b"\x01\x02\x03".hex("-"), lambda: b"\x01\x02\x03\x04".hex(":", 2), lambda: b"a1".isalnum(), lambda: b"a".isalpha(), lambda: b"\x80".isascii(), lambda: b"1".isdigit(), lambda: b"a".islower(), lambda: b" ".isspace(), lambda: b"Ab".istitle(), lambda: b"A".isupper())
t(lambda: b",".join([b"a", b"b"]), lambda: b",".join(["a"]), lambda: b"a".ljust(3) + b"|", lambda: b"AB".lower(), lambda: b" a ".strip(), lambda: b"xax".strip(b"x"), lambda: b"xax".lstrip(b"x"), lambda: b"a ".rstrip(), lambda: b"a-b".partition(b"-"), lambda: b"a-b-c".rpartition(b"-"), lambda: b"aXa".replace(b"a", b"b"), lambda: b"a".replace("a", "b"), lambda: b"abc".rfind(b"c"), lambda: b"a".rjust(3, b"0"), lambda: b"a,b,c".split(b","), lambda: b" a b ".split(), lambda: b"a,b,c".rsplit(b",", 1), lambda: b"a\nb\r\n".splitlines(), lambda: b"a\nb".splitlines(True), lambda: b"abc".startswith((b"x", b"a")), lambda: b"Ab".swapcase(), lambda: b"hello world".title(), lambda: b"abc".translate(bytes.maketrans(b"ab", b"xy")), lambda: b"abc".translate(None, b"b"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b"ab".upper(), lambda: b"-5".zfill(4), lambda: b"abc".removeprefix(b"a"), lambda: b"abc".removesuffix(b"c"), lambda: b"%d %s %x" % (1, b"a", 255), lambda: b"%s" % "a", lambda: b"%b|%5d|%c" % (b"x", 3, 65), lambda: b"a".nope, lambda: b"a".split("a"))
---
def do(method, *args, start=b"abc"):
    items = bytearray(start)
    try:
        print(method, args, repr(getattr(items, method)(*args)), items)
    except Exception as error:
        print(method, args, type(error).__name__, error)

do("append", 100); do("append", 256); do("append", "a"); do("extend", b"de"); do("extend", [1, 2]); do("extend", "ab"); do("insert", 1, 120); do("pop"); do("pop", 0); do("pop", start=b""); do("remove", 97); do("remove", 1); do("clear"); do("copy"); do("reverse"); do("decode"); do("hex"); do("find", b"b"); do("upper"); do("split", b"b"); do("join", [b"1", b"2"]); do("replace", b"a", b"z"); do("startswith", b"a"); do("__len__"); do("count", 97); do("index", 122); do("title"); do("strip", b"a")
a = bytearray(b"hello")
a[0] = 72; print(a); a[1:3] = b"EE!"; print(a); del a[0]; print(a); a += b"x"; print(a); a *= 2; print(a); a[::2] = bytes(len(a[::2])); print(a)
print(bytearray(), bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), bytearray(b"a") == b"a", b"a" + bytearray(b"b"), bytearray(b"a") + b"b", list(bytearray(b"ab")), bytearray.fromhex("ff"), 97 in bytearray(b"a"), bytearray(b"%d") % 5)
for code in ["a[0] = 256", "a[0] = 'x'", "a[100]", "a[100] = 1", "hash(a)", "a + 'x'", "bytearray('a')", "bytearray(-1)", "bytearray([300])", "a.x = 1", "b'abc'[0] = 1", "del b'abc'[0]"]:
    try:
        exec(code)
    except Exception as error:
        print(code, "->", type(error).__name__, error)
---
m = memoryview(b"hello")
print(m[0], m[-1], bytes(m[1:3]), len(m), m.tobytes(), m.tolist(), m.readonly, m.nbytes, m.itemsize, m.format, m.ndim, m.shape, list(m), 104 in m, m == b"hello", m.hex())
a = bytearray(b"abc"); w = memoryview(a); w[0] = 122; print(a, w.readonly, w[1:].tobytes())
w[1:3] = b"YZ"; print(a)
for code in ["m[0] = 1", "m[10]", "memoryview('a')", "memoryview(5)", "w[0] = 300"]:
    try:
        exec(code)
    except Exception as error:
        print(code, "->", type(error).__name__, error)
with memoryview(b"x") as v: print(v[0])
print(type(memoryview(b"").obj), isinstance(m, memoryview))
