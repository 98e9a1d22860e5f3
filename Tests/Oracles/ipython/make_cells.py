"""Writes cells.json: what IPython shows for cells that are run one after the other.

Run where ipykernel 7 with IPython 9 on CPython 3.11 is installed:  python make_cells.py
Each entry: code, output (stream text), result (text/plain of the last expression or null), traceback (list or null),
page (text/plain of the pager or null). Machine-dependent texts (addresses, temporary file names) are left out.
"""
import json

from jupyter_client.manager import start_new_kernel

CELLS = [
    "x = 1\nprint(undefined_thing)",
    "def f(a):\n    b = a + 1\n    return g(b)\n\ndef g(c):\n    total = 0\n    for i in range(3):\n        total += i\n    return total / (c - 2)\n",
    "y = 3\nf(1)",
    "for i in range(3)\n    print(i)",
    "int('x')",
    "@staticmethod\ndef h(x: int = 5, *, y=True) -> None:\n    # comment here\n    s = f\"val {x!r}\" + 'a' \"b\"\n    z = x if x is not None and y or False else ~x ** 2  # trailing\n    '''multi\n    line'''\n    lst = [i for i in range(10) if i % 2 != 0]; d = {1: 2.5, 'k': 1e5j}\n    d['nokey']\n    return (s,\n            z)\nh = h.__func__ if hasattr(h, '__func__') else h\nh(3)\n",
    "result = foo_is_not_there_at_all(1,\n             2,\n             3)\n",
    "def deep():\n    x = 1\n    return int(\n        'a'\n    )\ndef outer():\n    return deep()\nouter()",
    "class A:\n    def m(self, k, *args, **kw):\n        raise RuntimeError(\"multi\\nline\")\nA().m(1)",
    "raise ValueError",
    "def gen():\n    yield 1\n    raise KeyError('x')\nlist(gen())",
    "e = ValueError('x'); e.add_note('a note'); raise e",
    "assert 1 == 2, 'msg'",
    "print('a'\nprint('b')",
    "x = 'abc",
    "if True:\nprint(1)",
    "return 5",
    "x==1 = 3",
    "print 'hi'",
    "1/0  # comment",
    "raise SystemExit(3)",
    "5",
    "_ + 1",
    "None",
    "Out[22]",
    "In[22:24]",
    "'a\\nb'",
    "7;",
    "[list(range(30)), {'a': list(range(20)), 'b': 'x' * 50}]",
    "{'alpha': [1, 2, 3], 'beta': (4, 5), 'gamma': {3, 1, 2}, 'delta': 'some long text value here to break', 'eps': None}",
    "{'z', 'a', 'm'}, frozenset({2, 1}), set(), (1,), [], {}",
    "int, A, f",
    "[[1, [2, [3] * 30]], 'y' * 90]",
    "{i: str(i) * i for i in range(14)}",
    "l = [1]; l.append(l); l",
    "ValueError('a', 1), range(3), slice(1, 2), 1.5, 2j, b'x', True",
    "list(range(1010))[-3:], len(range(1200))",
    "!echo hi",
    "files = !printf 'a\\nb\\n'\nfiles[1]",
    "word = 'there'\n!echo {word} $word",
    "%%capture cap\nprint('z')\n5",
    "cap.stdout",
    "len?",
    "nosuch?",
    "%%bash\necho from bash",
    "print('out', end='')",
]


def run(client, code):
    entry = {"code": code, "output": "", "result": None, "traceback": None, "page": None}
    request = client.execute(code, allow_stdin=False)
    while True:
        message = client.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") != request:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "status" and content["execution_state"] == "idle":
            break
        if kind == "stream":
            entry["output"] += content["text"].replace("\r\n", "\n")
        elif kind == "execute_result":
            entry["result"] = content["data"]["text/plain"]
        elif kind == "error":
            entry["traceback"] = content["traceback"]
    while True:
        message = client.get_shell_msg(timeout=60)
        if message["parent_header"].get("msg_id") == request:
            break
    reply = message["content"]
    for payload in reply.get("payload", []):
        if payload["source"] == "page":
            entry["page"] = payload["data"]["text/plain"]
    # The warning that IPython adds to SystemExit names one of its own files.
    if entry["traceback"] and "SystemExit" in entry["traceback"][-1]:
        entry["output"] = ""
    return entry


manager, client = start_new_kernel(kernel_name="python3")
try:
    entries = [run(client, code) for code in CELLS]
finally:
    manager.shutdown_kernel(now=True)
with open("cells.json", "w", encoding="utf-8") as out:
    json.dump(entries, out, indent=1, ensure_ascii=True)
print(len(entries), "cells")
