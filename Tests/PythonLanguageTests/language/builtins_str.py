# Every method of str, and the words of its errors.
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

t(lambda: "hello".capitalize(), lambda: "HELLO wORLD".capitalize(), lambda: "ǆ".capitalize(), lambda: "".capitalize(),
  lambda: "Straße".casefold(), lambda: "İ".casefold(), lambda: "ab".center(7), lambda: "ab".center(7, "*"), lambda: "abc".center(2),
  lambda: "ab".center(5, "xy"), lambda: "ab".center("5"), lambda: "banana".count("a"), lambda: "banana".count("an"), lambda: "banana".count(""),
  lambda: "banana".count("a", 2), lambda: "banana".count("a", 2, 4), lambda: "banana".count(1),
  lambda: "é".encode(), lambda: "é".encode("latin-1"), lambda: "é".encode("ascii"), lambda: "é".encode("ascii", "replace"),
  lambda: "é".encode("ascii", "ignore"), lambda: "é".encode("ascii", "xmlcharrefreplace"), lambda: "é".encode("ascii", "backslashreplace"),
  lambda: "aé".encode("utf-16"), lambda: "aé".encode("utf-16-le"), lambda: "aé".encode("utf-32-be"), lambda: "x".encode("nope"),
  lambda: "abc".endswith("c"), lambda: "abc".endswith(("x", "bc")), lambda: "abc".endswith("b", 0, 2), lambda: "abc".endswith(1),
  lambda: "abc".endswith(["c"]), lambda: "a\tb\tc".expandtabs(), lambda: "a\tb".expandtabs(4), lambda: "a\tb".expandtabs(0),
  lambda: "banana".find("n"), lambda: "banana".find("n", 3), lambda: "banana".find("x"), lambda: "banana".find("", 6), lambda: "banana".find("", 7),
  lambda: "banana".index("n"), lambda: "banana".index("x"), lambda: "banana".rfind("n"), lambda: "banana".rindex("x"), lambda: "banana".rindex("a", 0, 3))
---
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

t(lambda: "{} {}".format(1, 2), lambda: "{1} {0}".format(1, 2), lambda: "{a}".format(a=3), lambda: "{0.real}".format(3), lambda: "{0[1]}".format([1, 2]),
  lambda: "{0[k]}".format({"k": 5}), lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "}".format(),
  lambda: "{!r}".format("a"), lambda: "{!s:>5}".format("a"), lambda: "{!a}".format("é"), lambda: "{!x}".format(1), lambda: "{:{}}".format("a", 4),
  lambda: "{:{w}.{p}f}".format(3.14159, w=8, p=2), lambda: "{{}}".format(), lambda: "{0!r:^9}".format("ab"), lambda: "{:d}".format("a"), lambda: "{:s}".format(1),
  lambda: "{a.b}".format(a=1), lambda: "{0[x]}".format([1]), lambda: "{:,}".format(1234567), lambda: "{:_}".format(1234567), lambda: "{:_x}".format(123456789),
  lambda: "{:+d} {: d} {:-d}".format(5, 5, 5), lambda: "{:#x} {:#o} {:#b} {:#X}".format(255, 8, 5, 255), lambda: "{:08.3f}".format(-3.14159), lambda: "{:e} {:E}".format(12345.678, 0.00012),
  lambda: "{:g} {:g} {:g}".format(1e10, 1e-5, 123456789), lambda: "{:%} {:.1%}".format(0.25, 0.1234), lambda: "{:n}".format(12345), lambda: "{:c}".format(65), lambda: "{:*^20}".format("mid"),
  lambda: "{:=+10}".format(5), lambda: "{:<10}|".format(5), lambda: "{:>10}|".format("a"), lambda: "{:010}".format(-5), lambda: "{:.2}".format("abcdef"), lambda: "{:10.3}|".format("abcdef"),
  lambda: "{:.3}".format(3.14159), lambda: "{:.0f}".format(2.5), lambda: "{:.0f}".format(3.5), lambda: "{:#.0f}".format(2.5), lambda: "{:z.1f}".format(-0.01), lambda: "{:5}".format(True),
  lambda: "{:5d}".format(True), lambda: "{}".format(None), lambda: "{:5}".format(None), lambda: "{:>{w}}".format(1, w="a"), lambda: "{:.2f}".format(1 + 2j), lambda: "{:,.2f}".format(1234567.891),
  lambda: "{a[0]}{a[1]}".format(a="xy"), lambda: "{0.__class__.__name__}".format(3), lambda: "{:}".format(1.0), lambda: "{:.1f}".format(0.05), lambda: "{:.2f}".format(2.675), lambda: "{:d}".format(1.5),
  lambda: "{:,d}".format(-1234), lambda: "{:b}".format(-5), lambda: "{:x}".format(2**70), lambda: "{:,}".format(12345.678), lambda: "{:,x}".format(10), lambda: "{:.3d}".format(5), lambda: "{:q}".format(5), lambda: "{:s}".format([1]),
  lambda: "{:10}".format([1]), lambda: format(3, "05"), lambda: format("a", "<3") + "|", lambda: format(1e300, "f")[:5], lambda: format(float("nan"), "5"), lambda: format(float("inf"), "+"), lambda: format(-0.0, "g"),
  lambda: "{a}".format_map({"a": 1}), lambda: "{a}".format_map({}))
---
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

for name in ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"):
    print(name, [getattr(text, name)() for text in ("", "abc", "ABC", "Abc Def", "123", "½", "²", "٣", " \t", "a1", "_x", "1x", "é", "\x00", "ǅ", "中文", "class", "a b")])
t(lambda: ", ".join(["a", "b"]), lambda: "".join([]), lambda: "-".join("abc"), lambda: "".join([1]), lambda: "".join(["a", 1]), lambda: "".join(1), lambda: "-".join({"a": 1, "b": 2}), lambda: "x".join(c for c in "ab"),
  lambda: "ab".ljust(4) + "|", lambda: "ab".ljust(4, "."), lambda: "ab".rjust(4), lambda: "ab".rjust(4, "ab"), lambda: "ABC".lower(), lambda: "ΑΣ".lower(), lambda: "  a ".lstrip() + "|", lambda: "xxaxx".strip("x"), lambda: "xyaxy".lstrip("yx"), lambda: "xyaxy".rstrip("yx"), lambda: "a".strip(1),
  lambda: "a-b-c".partition("-"), lambda: "abc".partition("-"), lambda: "a-b-c".rpartition("-"), lambda: "abc".rpartition("-"), lambda: "a".partition(""), lambda: "a".partition(1),
  lambda: "TestHook".removeprefix("Test"), lambda: "TestHook".removeprefix("x"), lambda: "MiscTests".removesuffix("Tests"), lambda: "a".removesuffix(""), lambda: "a".removeprefix(1),
  lambda: "aaa".replace("a", "b"), lambda: "aaa".replace("a", "b", 2), lambda: "aaa".replace("", "-"), lambda: "aaa".replace("a", 1), lambda: "".replace("", "x"), lambda: "abc".replace("b", "", -1),
  lambda: "a,b,,c".split(","), lambda: " a  b ".split(), lambda: "a,b,c".split(",", 1), lambda: "a".split(""), lambda: "a b c".split(None, 1), lambda: "".split(), lambda: "".split(","), lambda: "a b".split(sep=" ", maxsplit=1), lambda: "a".split(1),
  lambda: "a,b,c".rsplit(",", 1), lambda: " a b c ".rsplit(None, 1), lambda: "a\nb\r\nc\x0bd\u2028e".splitlines(), lambda: "a\nb\n".splitlines(True), lambda: "".splitlines(), lambda: "\n".splitlines(),
  lambda: "abc".startswith("a"), lambda: "abc".startswith(("b", "a")), lambda: "abc".startswith("b", 1), lambda: "abc".startswith(2), lambda: "Hello".swapcase(), lambda: "ß".swapcase(), lambda: "they're bill's".title(), lambda: "ab1cd".title(),
  lambda: "abc".translate({97: "x", 98: None, 99: 100}), lambda: "abc".translate(str.maketrans("ab", "xy", "c")), lambda: str.maketrans({"a": 1}), lambda: str.maketrans("a", "bc"), lambda: str.maketrans("ab"), lambda: str.maketrans({"ab": 1}), lambda: "ß".upper(), lambda: "ŉ".upper(),
  lambda: "42".zfill(5), lambda: "-42".zfill(5), lambda: "+4".zfill(1), lambda: "".zfill(2), lambda: "a".zfill("2"))
---
def t(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)

s = "hello"
t(lambda: s[0], lambda: s[-1], lambda: s[5], lambda: s[-6], lambda: s["a"], lambda: s[1.0], lambda: s[1:3], lambda: s[::-1], lambda: s[::2], lambda: s[::0], lambda: s[10:], lambda: s[-3:-1], lambda: s[None:2], lambda: s["a":], lambda: s[True],
  lambda: s + 1, lambda: s + b"a", lambda: s * 2, lambda: s * -1, lambda: 2 * s, lambda: s * "a", lambda: s * 1.5, lambda: s - "a", lambda: "l" in s, lambda: 1 in s, lambda: "" in s, lambda: s < "help", lambda: s < 1, lambda: s == 1, lambda: s != "x",
  lambda: len(s), lambda: min(s), lambda: max(s), lambda: sorted(s), lambda: list(reversed(s)), lambda: list(enumerate(s))[:2], lambda: hash("a") == hash("a"), lambda: s.nope, lambda: s.upper(1), lambda: s.split(1, 2, 3), lambda: s.join(), lambda: s.count(), lambda: s.encode(1), lambda: s.replace("a"),
  lambda: str(), lambda: str(1), lambda: str(b"a"), lambda: str(b"a", "ascii"), lambda: str(b"\xff", "ascii"), lambda: str(b"\xff", errors="replace"), lambda: str(1, "ascii"), lambda: str(object=5), lambda: str([1, "a"]), lambda: str(None), lambda: str(1.0), lambda: str("a", "b"), lambda: str(1, 2, 3, 4),
  lambda: "%d" % 5, lambda: "%5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5), lambda: "%s %r %a" % ("é", "é", "é"), lambda: "%x %X %#x %o %#o" % (255, 255, 255, 8, 8), lambda: "%e %E %f %F %g %G" % (1.5, 1.5, 1.5, 1.5, 1.5, 1e-10), lambda: "%.2f %8.3f %-8.2f|" % (1.005, 2.5, 3.5), lambda: "%c%c" % ("a", 98), lambda: "%%" % (), lambda: "%(a)s %(b)d" % {"a": 1, "b": 2},
  lambda: "%d" % "a", lambda: "%s" % (), lambda: "%s" % (1, 2), lambda: "%(a)s" % {}, lambda: "%(a)s" % 1, lambda: "%q" % 1, lambda: "%" % 1, lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "%d" % 1.9, lambda: "%i" % True, lambda: "%s" % [1], lambda: "%s" % (None,), lambda: "%*d" % (5, 1), lambda: "%.*f" % (1, 2.55), lambda: "%5s|%-5s|%.2s" % ("abc", "abc", "abc"), lambda: "abc" % 1, lambda: "abc" % {"a": 1}, lambda: "%f" % "a", lambda: "%d %d" % (1,), lambda: "%u" % 3, lambda: "%d" % (2**70), lambda: "%.3x" % 10, lambda: "%s" % {"a": 1}, lambda: "%r" % ("a",))
---
# repr of strings, and the literals that make them.
for text in ["'", '"', "'\"", "\n\t\r\\", "\x00\x1f\x7f\x80\xa0\xad", "é中\U0001f600", "\ud800", "\u200b\u2028", "\x1b[0m", "", "a'b", 'a"b', "\N{GREEK SMALL LETTER ALPHA}", "\101\x41\u0041", r"\n", "a" "b", '''x
y''', "\
", "\u0378", "\ue000", "\U0010ffff"]:
    print(repr(text), ascii(text), len(text))
print(rb"\x00", b"\x00\xff\n'\"", bR"\d", Rb'\q', u"u", F"{1}", fr"\{2}", rf"{3}\n")
---
# f-strings.
w, p, name, d = 10, 3, "x", {"k": 1}
class C:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "C!"
print(f"{w}", f"{w!r}", f"{name!r:>5}", f"{w:>{p}}", f"{3.14159:{w}.{p}}", f"{w=}", f"{w = }", f"{w=!s}", f"{name=:>4}", f"{w+1=}", f"{C()}", f"{C():abc}", f"{C()!r}", f"{C()!s:>6}", f"{{}}", f"{{{w}}}", f"{d['k']}", f'{d["k"]:03}', f"{'a' if w else 'b'}", f"{(lambda x: x*2)(3)}", f"{w:{'>'}{5}}", f"{[i for i in range(3)]}", f"{ {1, } }", f"{ {'a': 1}['a'] }", f"{w!s}{w!a}", f"{1_000:,}", f"{1e3}", f"{None}", f"{...}", f"{-w}", f"{not w}", f"{w,}", f"{w, p}", f"{*[1, 2], 3}", f"{(x := 5)}", f"{x:=5}", sep="|")
print(f"""{
w
}""", f"a{'b'}c" "d" f"{1}", f"{w:%}", f"{w:#x}", f"{w:c}!", f"{'nested ' + f'{w}'}", f"{w!r:{p}}", sep="|")
import datetime
print(f"{datetime.date(2024, 1, 2):%Y/%m/%d}", f"{datetime.datetime(2024, 1, 2, 3, 4):%H:%M}")
---
# Widths and formats of any kind.
class Least:
    def __index__(self): return -2**63
print("a".center(Least()), "a".ljust(Least()), "a".rjust(Least()), "a".zfill(Least()), b"a".center(Least()))
import math
for value in (math, 5, "x", [1]):
    try: print(value.__format__(11))
    except TypeError as error: print(error)
