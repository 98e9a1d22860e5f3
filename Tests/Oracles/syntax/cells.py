"""Writes cells.json: what IPython's input transformer makes of each cell, and whether it holds it complete.

Run with a Python that has IPython (8 or later).
"""

import json
import pathlib

from IPython.core.inputtransformer2 import TransformerManager

CELLS = [
    "x = 1", "%matplotlib inline", "  %matplotlib inline\n  x = 1", "%%time\nfit()\nx = 2\n", "%%bash -x\nls 'a'\n",
    "%%writefile a.py", "!ls -l", "!pip install numpy --quiet", "!!ls", "files = !ls *.py", "x = %time f(1)",
    "a, b = !echo 'it''s'", "d['k'] = !ls", "obj.attr = %pwd", "x == !ls", "f(x = !ls)", "model?", "model.fit??",
    "?model", "??model.fit", "np.*load*?", "%timeit?", "x = np.zeros?", "a[0].b?", "  np?", "x = 1\nnp?\ny = 2",
    "'''\nnot ? here?\n'''", "# comment?", "'what?'", "x = '''\n%not_magic\n!not shell\n'''", "f(\n%magic\n)",
    "for i in x:\n    %time f(i)\n    !echo {i}", "if x:\n    !ls\nelse:\n    y = !pwd", "x = [\n  1,\n]\n!ls",
    "%time x = f(a,\n  b)", "!ls \\\n  -l", "%%capture out\n%time x\n", ">>> x = 1\n>>> y = 2", ">>> if x:\n...     y",
    "In [1]: x = 1\n   ...: y = 2", "/f a b", ",f a b", ";f a b", "x = 5 % 3", "x = y %z", "%", "!", "%load_ext autoreload\n%autoreload 2",
    "\n\n  x = 1\n  y = 2", "x = 'a' # ! %", "a = b != c", "!echo \"it's\"\nx = 'ok'", "%env X=1", "x = 3; !ls", "print('!ls')\n!ls",
    "@dec\n%time f()", "x = \\\n  %time f", "lambda: x?", "f(x)?", "\tx = 1", "%%html\n<b>a</b>\n<i>'q'</i>", "%cd -q ..",
]

CHECKED = [
    "", "\n", "x", "x = 1", "x = 1\n", "x = (", "x = (\n", "x = (1,\n  2", "f(a,\n", "[", "{'a':", "'''", "'''abc\n", "x = '''abc\n  def",
    "'abc", "x = 'abc\n", "if x:", "if x:\n", "if x:\n  y", "if x:\n  y\n", "if x:\n    y\n\n", "if x: y", "if x: y\n",
    "for i in range(3):\n    print(i)", "for i in range(3):\n    print(i)\n", "def f():\n  if x:\n", "def f():\n  if x:",
    "def f():\n    return 1\n    ", "class A:\n    def f(self):\n        pass", "try:\n  x", "try:\n  x\n", "try:\n x\nexcept:\n y\n",
    "@dec", "@dec\n", "@dec\ndef f(): pass", "x = 1 +", "x = 1 + \\", "x = 1 + \\\n", "x \\\n", ")", "x)", "f(x))", "a b", "a = = b",
    "else:", "return", "import", "import os", "from os import (", "%time x", "%%time", "%%time\n", "%%time\nx", "%%time\nx\n",
    "%%time\nx\n\n", "!ls", "x?", "x = !ls", "  x = 1", "if x:\n\ty", "# comment", "# comment\n", "x = 1 # c", "if x: # c", "if x: # c\n",
    "f'{a}'", "0777", "x = 1\n  y = 2", "if x:\n  y\n z", "while True:\n    pass\nelse:", "lambda: (", "x = [i for i in",
    "print 'x'", "with a as b:\n    c\n", "match x:\n  case 1:\n    y", "if x:\n    y = [\n", "def f(a,\n      b):\n", "for x in y: pass",
    "a = 1;", "if a: b; c", "x = {\n  'a': 1,\n}\n", "not", "pass\n\n",
]


def transformed(cell):
    try:
        return TransformerManager().transform_cell(cell)
    except SyntaxError as error:
        return None


if __name__ == "__main__":
    rows = [{"cell": cell, "code": transformed(cell)} for cell in CELLS]
    checks = [{"cell": cell, "verdict": TransformerManager().check_complete(cell)} for cell in CHECKED]
    body = {"transformed": rows, "checked": checks}
    pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(body, indent=0) + "\n")
