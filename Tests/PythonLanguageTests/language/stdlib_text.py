# json, string, textwrap, pprint, copy
import json
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("json.dumps({'a': 1, 'b': [1, 2.5, None, True], 'c': 'é\"\\n'})", "json.dumps([1, 2], indent=2)", "json.dumps({'b': 1, 'a': 2}, sort_keys=True, indent=4)", "json.dumps('é', ensure_ascii=False)", "json.dumps({1: 2, None: 3, True: 4, 1.5: 5})", "json.dumps({(1, 2): 3})", "json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True)", "json.dumps(float('nan'))", "json.dumps(float('inf'), allow_nan=False)", "json.dumps([1, 2], separators=(',', ':'))", "json.dumps({1})", "json.dumps(object)", "json.dumps({'a': {1}}, default=list)", "json.dumps([])", "json.dumps({})", "json.dumps([[], {}], indent=1)", "json.dumps((1, 2))", "json.dumps(1e20)", "json.dumps(10**25)", "json.dumps('\\u2028\\x00\\ud83d\\ude00')", "json.loads('{\"a\": [1, 2.0, null, true, \"x\"]}')", "json.loads('[1, 2')", "json.loads('')", "json.loads('{\"a\" 1}')", "json.loads('{a: 1}')", "json.loads('[1,]')", "json.loads('NaN')", "json.loads('1 2')", "json.loads(b'[1]')", "json.loads('\"\\\\u00e9\\\\n\"')", "json.loads('1e5')", "json.loads('-0')", "json.loads('[1.5]', parse_float=str)", "json.loads('{\"a\": 1}', object_hook=lambda d: list(d.items()))", "json.loads('{\"a\": 1, \"a\": 2}', object_pairs_hook=list)", "json.loads('12345678901234567890')", "json.loads('\"a')", "json.loads('tru')", "json.loads(5)", "json.loads('\"\\\\x\"')", "json.loads(' [ ] ')", "json.JSONEncoder().encode({'a': 1})", "json.JSONDecoder().decode('[1]')")
class E(json.JSONEncoder):
    def default(self, o): return "E!" if isinstance(o, set) else super().default(o)
print(json.dumps([{1}], cls=E), issubclass(json.JSONDecodeError, ValueError))
try: json.loads('{"a":\n 1,}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc)
import io
f = io.StringIO(); json.dump({"k": [1]}, f, indent=1); print(f.getvalue()); f.seek(0); print(json.load(f))
r = []; r.append(r)
try: json.dumps(r)
except ValueError as e: print(e)
import string
t("string.ascii_letters", "string.digits", "string.punctuation", "string.whitespace", "string.hexdigits", "string.octdigits", "string.printable == string.digits + string.ascii_letters + string.punctuation + string.whitespace", "string.capwords('hello  world')", "string.Template('$a ${b} $$').substitute(a=1, b=2)", "string.Template('$a $c').safe_substitute(a=1)", "string.Template('$a').substitute()", "string.Template('$').substitute()", "string.Formatter().format('{0} {a}', 1, a=2)")
import textwrap
s = "The quick brown fox jumped over the lazy dog, which was very-very lazy indeed."
t("textwrap.wrap(s, 20)", "textwrap.fill(s, 30)", "textwrap.shorten(s, 30)", "textwrap.shorten(s, 30, placeholder='...')", "textwrap.dedent('  a\\n    b\\n  c')", "textwrap.indent('a\\n\\nb', '> ')", "textwrap.wrap(s, 20, initial_indent='* ', subsequent_indent='  ')", "textwrap.wrap('averyveryverylongword', 5)", "textwrap.wrap('averylongword ok', 5, break_long_words=False)", "textwrap.wrap('', 5)", "textwrap.fill('a b c', 3)", "textwrap.wrap('a', 0)", "textwrap.indent('a\\nb', '-', lambda l: 'b' in l)")
import pprint
pprint.pprint({"b": [1, 2], "a": {"x": "y"}}); pprint.pprint(list(range(40))); pprint.pprint({"key" + str(i): "value" * 3 for i in range(6)}); pprint.pprint([["a" * 30, "b" * 30], ["c" * 30]], width=50); pprint.pprint({"a": {"b": {"c": 1}}}, depth=2); pprint.pprint("long " * 30); pprint.pprint((1,)); pprint.pprint({3, 1, 2}); print(pprint.pformat([1, {"a": 2}], indent=4)); pprint.pprint({"b": 1, "a": 2}, sort_dicts=False); pprint.pp({"b": 1, "a": 2}); pprint.pprint([1, 2], compact=True); print(pprint.isreadable([1]), pprint.saferepr({"b": 1, "a": 2}))
import copy
a = [1, [2, 3], {"k": [4]}]; b = copy.copy(a); c = copy.deepcopy(a); a[1].append(9); a[2]["k"].append(8); print(b, c)
class O:
    def __init__(self): self.l = [1]
o = O(); p = copy.copy(o); q = copy.deepcopy(o); o.l.append(2); print(p.l, q.l, p.l is o.l)
l = [1]; l.append(l); m = copy.deepcopy(l); print(m[1] is m, copy.copy((1, 2)), copy.deepcopy({1, 2}), copy.copy(None), copy.deepcopy(len) is len)
class D:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
print(copy.copy(D()), copy.deepcopy(D()), copy.deepcopy([D()]))
class Rd:
    def __init__(self, v): self.v = v
    def __reduce__(self): return Rd, (self.v * 2,)
print(copy.copy(Rd(2)).v, copy.deepcopy(Rd(3)).v)
for code in ["copy.deepcopy(x for x in [])", "copy.copy(x for x in [])"]:
    try: eval(code); print("ok")
    except TypeError as e: print(e)
---
import re
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("re.match('a', 'abc')", "re.match('b', 'abc')", "re.search('b', 'abc').span()", "re.fullmatch('a.c', 'abc').group()", "re.findall(r'\\d+', 'a1b22')", "re.findall(r'(\\w)(\\d)', 'a1b2')", "re.findall('a*', 'baac')", "[m.group() for m in re.finditer('.', 'ab')]", "re.split(',', 'a,b,,c')", "re.split('(,)', 'a,b')", "re.split(',', 'a,b,c', 1)", "re.split('', 'ab')", "re.sub('a', 'b', 'aaa')", "re.sub('a', 'b', 'aaa', count=2)", "re.sub(r'(\\w)(\\d)', r'\\2\\1', 'a1b2')", "re.sub('(?P<n>a)', r'<\\g<n>>', 'aa')", "re.sub('a', lambda m: m.group().upper(), 'ab')", "re.subn('a', 'b', 'aba')", "re.escape('a.b*c')", "re.compile('a(b)?').match('a').groups()", "re.compile('a(b)?').match('a').groups('x')", "re.match('(?P<x>a)(?P<y>b)?', 'a').groupdict()", "re.match('(a)(b)', 'ab').group(1, 2)", "re.match('(a)', 'a')[1]", "re.match('(a)', 'a').group(2)", "re.match('(a)', 'a').start(1)", "re.compile('a', re.I).flags", "re.compile('A', re.IGNORECASE).match('a')", "re.findall('^a', 'a\\na', re.M)", "re.findall('a.b', 'a\\nb', re.S)", "re.compile('a # c\\n b', re.X).pattern", "re.match('(?i)A', 'a')", "re.match('a{2,3}', 'aaaa').group()", "re.match('a+?', 'aaa').group()", "re.match('(?:ab)+', 'abab').group()", "re.search('(?<=a)b', 'ab').group()", "re.search('(?<!a)b', 'ab')", "re.search('a(?=b)', 'ab').group()", "re.search('a(?!b)', 'ab')", "re.match(r'(a)\\1', 'aa').group()", "re.match(r'(?P<q>.)(?P=q)', 'bb').group()", "re.findall(r'\\bfoo\\b', 'foo foobar')", "re.findall('[^a-c]', 'abcd')", "re.findall(r'[\\w-]+', 'a-b c')", "re.findall(r'\\s', 'a b\\t')", "re.match(r'\\Aa\\Z', 'a')", "re.match('a|b', 'b').group()", "re.match('(a|ab)(c|bcd)', 'abcd').groups()", "re.sub('x*', '-', 'abc')", "re.findall('é', 'café')", "re.match(b'a', b'ab')", "re.match('a', b'a')", "re.compile('(')", "re.compile('a**')", "re.compile('[')", "re.compile('*')", "re.compile('(?P<n>a)(?P<n>b)')", "re.compile(r'\\1')", "re.compile('a{2,1}')", "re.sub('a', r'\\1', 'a')", "re.compile('(?z)')", "re.compile('a')", "re.compile('a', re.I | re.M)", "re.I", "re.compile('(a)(?P<n>b)').groupindex", "re.compile('(a)(b)').groups", "re.match('(a)(b)?', 'a').lastindex", "re.match('a', 'abc').end()", "re.match('a', 'abc').string", "re.match('a', 'abc').re.pattern", "re.match('a', 'abc').pos", "re.compile('b').search('abcb', 2).start()", "re.compile('a').fullmatch('aa')", "re.match('(a(b))', 'ab').regs", "re.match('(.)(.)', 'ab').expand(r'\\2\\1')", "re.purge()", "re.error", "re.match('(?s:.)', '\\n')", "re.findall('(?m)^.', 'a\\nb')", "re.match('(a)?(?(1)b|c)', 'ab').group()", "re.findall(r'\\d', '١2')", "re.findall(r'\\d', '١2', re.A)", "re.split(r'\\W+', 'Words, words.')", "re.findall(r'\"(.*?)\"', 'a \"b\" \"c\"')", "re.sub(r'(?<!^)(?=[A-Z])', '_', 'CamelCaseName').lower()", "re.match('a++b', 'aab')", "re.match('(?>a+)b', 'aab')", "bool(re.match('', ''))", "re.match('a', 'a') == re.match('a', 'a')")
---
import csv, io
def rows(text, **k): return list(csv.reader(io.StringIO(text), **k))
print(rows("a,b\n1,2\n"), rows('"a,b",c\n'), rows('"a""b",c'), rows("a;b", delimiter=";"), rows("a b", delimiter=" "), rows("'a,b',c", quotechar="'"), rows("a,\n,b"), rows('"multi\nline",x'), rows("1,2", quoting=csv.QUOTE_NONNUMERIC), rows(" a, b", skipinitialspace=True), rows(""), rows("\n\na"), rows("a\tb", dialect="excel-tab"))
f = io.StringIO(); w = csv.writer(f); w.writerow(["a", 1, 2.5, None, "x,y", 'q"r', "n\nl", True]); w.writerows([[1, 2], ["", " "]]); print(repr(f.getvalue()))
f = io.StringIO(); csv.writer(f, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(["a", 1]); print(repr(f.getvalue()))
f = io.StringIO(); csv.writer(f, quoting=csv.QUOTE_NONNUMERIC).writerow(["a", 1]); print(repr(f.getvalue()))
d = csv.DictReader(io.StringIO("a,b\n1,2\n3\n4,5,6\n")); print(d.fieldnames, list(d))
f = io.StringIO(); dw = csv.DictWriter(f, ["x", "y"], restval="-", extrasaction="ignore"); dw.writeheader(); dw.writerow({"x": 1, "z": 2}); dw.writerows([{"x": 3, "y": 4}]); print(repr(f.getvalue()))
for code in ["csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1})", "csv.reader(io.StringIO(), dialect='nope')", "csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b'])", "csv.reader(5)", "csv.writer(5)", "csv.writer(io.StringIO()).writerow(5)", "list(csv.reader(['a', 5]))", "list(csv.reader(['\"a'], strict=True))"]:
    try: print(eval(code))
    except Exception as e: print(code, type(e).__name__, e)
print(csv.list_dialects(), csv.QUOTE_MINIMAL, csv.get_dialect("excel").delimiter, csv.Sniffer().sniff("a;b\n1;2").delimiter if hasattr(csv, "Sniffer") else ";")
---
from ast import literal_eval
for text in ["1", "-1.5", "'a'", "[1, 'b', None]", "(1,)", "(1)", "1, 2", "{'a': [1, (2, 3)]}", "{1, 2}", "set()", "{}", "()", "b'x' b'y'", "1+2j", "True", "...", "{'a': 1,}", "  3", "0x1f", "'it\\'s'", "'\\n'", "[1,\n2]", "1e5", "[[1], {2: {3}}]", "foo", "1+1", "f(1)", "[x for x in y]", "'a' + 'b'", "a.b", "lambda: 0", "", "1 +", "(", "[1 2]", "[0.1, 0.9]", "{'box': [1, 2, 3, 4], 'label': 'cat'}"]:
    try: print(repr(text), "->", repr(literal_eval(text)))
    except ValueError as error: print(repr(text), "-> ValueError", str(error)[:24])
    except SyntaxError as error: print(repr(text), "-> SyntaxError", error.msg)
