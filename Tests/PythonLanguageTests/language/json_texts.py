# Texts that are and are not JSON, with the place of the failure.
import json
def show(f, *a, **k):
    try: print("ok", ascii(f(*a, **k)))
    except json.JSONDecodeError as e: print("JSONDecodeError", ascii(str(e)), e.pos, e.lineno, e.colno)
    except RecursionError as e: print("RecursionError", str(e)[:80])
    except Exception as e: print(type(e).__name__, e)
texts = ['{"a": [1, 2.5, -3e10, true, false, null], "b": {"c": "d\\n\\u00e9\\ud83d\\ude00"}}', '[1,2,3]', '"text"', '  {"x" : -0.0, "y": 1E5, "z": 0.1e-7 }  ',
 '[NaN, Infinity, -Infinity]', '[12345678901234567890, 1.7976931348623157e308, 5e-324, 123456789012345678]', '["\\"\\\\\\/\\b\\f\\n\\r\\t", "na\u00efve", "\u65e5\u672c", "\U0001f600 \\u0041"]',
 '{"k":1,"k":2}', '[]', '{}', '""', '[[[[]]]]', '0', '-1', '01', '-', '+1', '.5', '1.', '1e', '1e+', '[1,]', '{"a":1,}', '{a:1}', "{'a':1}", '[1 2]', 'nul', 'tru', '"abc', '"a\tb"', '"\\x"', '"\\u12"',
 '"\\ud800"', '"\\ud800\\u0041"', '"\\ud800\\ud800"', '"\\udc00"', '[1]x', '"\\u12g4"', '"\\ud83d\\u12x"', '{"a"', '{"a":', '{"a" 1}', '[', '{', '', ' ', '\x00', '"\\', '"\\u', '-Inf', '1.5.2', '1e400', '-1e400', '1e-400',
 '0.30000000000000004', '9007199254740993', '9007199254740993.0', '123456789.123456789', '2.5e22', '2.5e23', '1' * 400, '{"a":\n [1,\n  oops]}', '{"\u65e5": 1, "\u00e9": "\\""}']
for t in texts:
    show(json.loads, t)
    show(json.loads, t, object_pairs_hook=lambda p: p, parse_float=lambda t: "F" + t, parse_int=lambda t: "I" + t[:9], parse_constant=lambda t: "C" + t)
    show(json.JSONDecoder(strict=False).raw_decode, t)
show(json.loads, "[" * 100000); show(json.loads, '{"a":' * 100000); show(json.loads, "[" * 500 + "]" * 500)
show(json.loads, b'[1, "\xc3\xa9"]'); show(json.loads, bytearray(b"{}")); show(json.loads, 5); show(json.loads, "\ufeff[]"); show(json.loads, "[1]", object_hook=5)
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.JSONDecoder().raw_decode("  [1] x", 2), json.JSONDecoder().decode(" [1] "))
class X(Exception): pass
def bad(*a): raise X("hook")
show(json.loads, '{"a": [1, {"b": 2}]}', object_hook=bad); show(json.loads, "[1.5]", parse_float=bad); show(json.JSONDecoder().raw_decode, "1", -1)
---
# Texts with one character changed at random.
import json, random
random.seed(11)
seeds = ['{"a": [1, 2.5, -3e10, true, false, null], "b": {"c": "d\\n\\u00e9\\ud83d\\ude00"}}', ' {"x" : -0.0, "y": 1E5} ', '["\\"\\\\\\/\\b", "na\u00efve", "\u65e5\u672c", NaN]', "[[1], {}]"]
alphabet = '{}[]",:0123456789.eE+-truefalsn\\u dxNI\n\t\u00e9\u65e5'
for n in range(600):
    s = list(random.choice(seeds))
    for _ in range(random.randint(1, 3)):
        k, op = random.randrange(len(s)), random.random()
        if op < .4: del s[k]
        elif op < .8: s.insert(k, random.choice(alphabet))
        else: s[k] = random.choice(alphabet)
    try: print(ascii(json.loads("".join(s))))
    except json.JSONDecodeError as e: print(ascii(str(e)))
---
# Values written in every style.
import json
class P: pass
class L(list): pass
class D(dict): pass
class S(str): pass
class I(int): pass
class F(float): pass
own = []; own.append(own)
owned = {}; owned["x"] = owned
values = [None, True, False, 0, -5, 10**30, -2**63, 2**63 - 1, 1.0, -0.0, 0.1, 1e16, 9007199254740992.0, 1e-5, 123456.789e300, float("nan"), float("inf"), float("-inf"), "", "a",
 "quote\" back\\ nl\n tab\t cr\r bs\b ff\f del\x7f nul\x00 \u00e9 \u65e5\u672c \U0001f600", [], {}, [1, [2, [3, []]], {}], {"a": {"b": {"c": []}}}, (1, 2), {1: 2, None: 3, True: 4, 2.5: 5, float("inf"): 1}, {(1, 2): 3},
 {"b": 1, "a": 2, "c": [3, 2]}, {1: 1, "a": 2}, P(), [P], {"p": P()}, own, owned, L([1, 2]), D(a=1), S("sub"), I(5), F(1.5), {S("k"): 1, I(3): 2, F(2.5): 3}, set(), b"x", 1j, range(3), [0.1] * 3, "x" * 300, {"\u00e9": "\u00fc"}, "\ud800"]
styles = [{}, dict(indent=2), dict(indent=0), dict(indent="\t"), dict(indent=4, sort_keys=True), dict(separators=(",", ":")), dict(ensure_ascii=False), dict(allow_nan=False), dict(skipkeys=True), dict(sort_keys=True),
 dict(default=lambda o: type(o).__name__), dict(default=lambda o: [type(o).__name__], indent=1, separators=("; ", " = ")), dict(skipkeys=True, indent=2)]
for value in values:
    for style in styles:
        try: print(ascii(json.dumps(value, **style)))
        except Exception as e: print(type(e).__name__, str(e)[:40] if "object at" not in str(e) else "")
class E(json.JSONEncoder):
    def default(self, o):
        return [o.real, o.imag] if isinstance(o, complex) else super().default(o)
print(json.dumps([1j, {"z": 2j}], cls=E), E(indent=2, sort_keys=True).encode({"b": 1j, "a": []}), "".join(json.JSONEncoder(indent=1).iterencode([1, {"a": 2}])))
deep = []
for _ in range(100000): deep = [deep]
for f in (lambda: json.dumps(deep), lambda: json.dumps({3, 4}, cls=E), lambda: json.dumps([1, P()], default=lambda o: 1 // 0), lambda: json.dumps(own, check_circular=False)):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:45])
record = {"name": "x", "values": list(range(50)), "nested": {"pi": 3.14159, "flags": [True, False, None], "text": "na\u00efve \"quotes\""}}
assert json.loads(json.dumps(record)) == json.loads(json.dumps(record, indent=3, ensure_ascii=False)) == record
records = json.loads(json.dumps([{"key one": i, "key two": str(i), "\u00e9": None} for i in range(100)])); print(records[7], records[99]["key two"])
