# inspect
import inspect, sys
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
def f(a, b: int = 2, /, c=3, *args, d, e: str = "x", **kw) -> bool:
    """Doc of f.

        indented
    """
    return a  # comment
class C:
    "Doc C"
    attr = 1
    def __init__(self, x, y=1): self.x = x
    def m(self, q): pass
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(w): pass
    @property
    def p(self): return 1
def gen(): yield 1
lam = lambda x, y=1: x
t("inspect.signature(f)", "str(inspect.signature(lambda: 0))", "inspect.signature(C)", "inspect.signature(C.m)", "inspect.signature(C(1).m)", "inspect.signature(C.cm)", "inspect.signature(C.sm)", "list(inspect.signature(f).parameters)", "inspect.signature(f).parameters['b'].default", "inspect.signature(f).parameters['b'].annotation", "inspect.signature(f).parameters['args'].kind", "inspect.signature(f).parameters['d'].kind.name", "inspect.signature(f).return_annotation", "inspect.signature(f).parameters['a'].default is inspect.Parameter.empty", "inspect.signature(f).bind(1, d=2).arguments", "inspect.signature(f).bind()", "inspect.signature(f).bind(1, 2, 3, 4, d=5, z=6).args", "inspect.signature(5)", "inspect.getfullargspec(f)", "inspect.getfullargspec(lam).defaults", "inspect.getdoc(f)", "inspect.getdoc(C)", "inspect.isfunction(f)", "inspect.isclass(C)", "inspect.ismethod(C(1).m)", "inspect.isgeneratorfunction(gen)", "inspect.isgenerator(gen())", "inspect.isbuiltin(len)", "inspect.ismodule(sys)", "inspect.isroutine(len)", "[n for n, v in inspect.getmembers(C) if not n.startswith('_')]", "inspect.getmembers(C(1), inspect.ismethod)[0][0]", "inspect.getmro(C)", "inspect.cleandoc('  a\\n    b\\n  ')", "inspect.signature(f).replace(return_annotation=int).return_annotation", "inspect.getmodule(f).__name__", "inspect.isabstract(C)", "inspect.signature(f) == inspect.signature(f)", "inspect.getcallargs(lam, 1)", "inspect.unwrap(f) is f", "inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY, default=1)", "repr(inspect.signature(f).parameters['c'])", "inspect.iscode(f.__code__)", "inspect.isdatadescriptor(C.p)")
---
import traceback, io, sys
def inner(): return {}["k"]
def outer():
    try: inner()
    except KeyError as e: raise ValueError("wrapped") from e
try: outer()
except ValueError as e:
    text = traceback.format_exc(); lines = text.splitlines(); print(lines[0], lines[-1], "direct cause" in text, len(traceback.format_exception(e)) > 3, traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    tb = traceback.extract_tb(e.__traceback__); print([fr.name for fr in tb], tb[-1].lineno, tb[-1].line, len(traceback.format_tb(e.__traceback__)))
    out = io.StringIO(); traceback.print_exc(file=out); print(out.getvalue() == text); out = io.StringIO(); traceback.print_exception(e, file=out); print(out.getvalue() == text); print(sys.exc_info()[0].__name__, str(sys.exc_info()[1]))
    print("".join(traceback.TracebackException.from_exception(e).format()) == text, e.__traceback__.tb_lineno, e.__traceback__.tb_next is not None)
print(sys.exc_info(), traceback.format_exc())
---
# The user's own modules.
import os, sys, importlib
os.makedirs("pkg/sub", exist_ok=True)
open("helper.py", "w").write("'''Helper doc.'''\nvalue = 1\ndef double(x):\n    return x * 2\n_private = 3\n__all__ = ['value', 'double']\nprint('loading', __name__)\n")
open("pkg/__init__.py", "w").write("from . import a\nfrom .a import name as aname\nversion = '1'\n")
open("pkg/a.py", "w").write("name = 'a of ' + __package__\nfrom .sub import deep\n")
open("pkg/sub/__init__.py", "w").write("")
open("pkg/sub/deep.py", "w").write("from ..other import x\nfrom .. import other as o\ny = x + 1\ndef where(): return __name__, __package__\n")
open("pkg/other.py", "w").write("x = 41\n")
open("broken.py", "w").write("def f(:\n")
open("raises.py", "w").write("1 / 0\n")
open("circ_a.py", "w").write("import circ_b\nval = 'A'\ndef get(): return circ_b.val\n")
open("circ_b.py", "w").write("import circ_a\nval = 'B'\n")
sys.path.insert(0, os.getcwd())
import helper, helper as h2
print(helper.double(4), helper.value, h2 is helper, helper.__name__, helper.__doc__, os.path.basename(helper.__file__), "helper" in sys.modules)
from helper import *
print(value, double(1), "_private" in globals())
import pkg, pkg.sub.deep
from pkg.sub.deep import y, where
from pkg import a as mod_a
print(pkg.version, pkg.aname, y, where(), pkg.sub.deep.o.x, mod_a.name, pkg.__name__, pkg.a.__package__, os.path.basename(pkg.__path__[0]))
open("helper.py", "w").write("value = 2\nprint('reloaded')\n"); importlib.invalidate_caches(); os.utime("helper.py", (0, 2**31)); r = importlib.reload(helper); print(r is helper, helper.value, helper.double(1))
print(importlib.import_module("pkg.other").x, importlib.import_module(".other", "pkg").x)
import circ_a; print(circ_a.get())
for code in ["import nope_mod", "import pkg.nope", "from pkg import nope", "from helper import nope", "import broken", "import raises", "from . import x", "import helper.sub", "from nope_pkg.sub import x", "importlib.import_module('nope2')", "importlib.reload(5)", "from pkg.nope import z"]:
    try: exec(code); print(code, "ok")
    except Exception as e: print(code, "->", type(e).__name__, str(e).split(" (/")[0], getattr(e, "name", None))
del sys.modules["helper"]; import helper; print(helper.value)
os.makedirs("elsewhere", exist_ok=True); open("elsewhere/far.py", "w").write("v = 'far'\n"); sys.path.append("elsewhere"); import far; print(far.v)
from os import path as p, sep; import os.path as op; print(p is op, sep)
def local_import():
    import math as m
    from math import pi
    return m.floor(pi)
print(local_import(), "m" in globals(), __name__)
try: import not_there
except ImportError: not_there = None
print(not_there, __import__("math").pi > 3, __import__("os.path").__name__)
import importlib.util; print(importlib.util.find_spec("helper") is not None, importlib.util.find_spec("nope_q"), importlib.util.find_spec("json") is not None)
spec = importlib.util.spec_from_file_location("byfile", "elsewhere/far.py"); mod = importlib.util.module_from_spec(spec); spec.loader.exec_module(mod); print(mod.v, mod.__name__)
---
import sys, logging, io, os
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.maxsize, sys.byteorder, sys.platform, type(sys.argv), isinstance(sys.path, list), "sys" in sys.modules, sys.getrecursionlimit() > 100, sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.getsizeof(1) > 0, sys.stdout.write("written\n"), sys.implementation.name != "", sys.hash_info.width, sys.maxunicode, sys.getdefaultencoding(), sys.intern("a"), sys.float_info.dig, sys.flags.debug)
try: sys.exit(3)
except SystemExit as e: print("exit", e.code)
out = io.StringIO(); old = sys.stdout; sys.stdout = out; print("hidden"); sys.stdout = old; print(repr(out.getvalue()))
print("err", file=sys.stderr); print("to", "file", file=out); print(repr(out.getvalue()[-8:]))
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s")); lg = logging.getLogger("my.log"); lg.addHandler(h); lg.setLevel(logging.DEBUG); lg.propagate = False
lg.debug("d %d", 1); lg.info("i"); lg.warning("w %s", "x"); lg.error("e"); lg.critical("c"); lg.log(25, "custom")
try: 1 / 0
except ZeroDivisionError: lg.exception("exc")
print(s.getvalue().splitlines()[:7], logging.getLevelName(30), lg.isEnabledFor(10), lg.level, logging.getLogger("my").getChild("log") is lg, lg.handlers == [h], logging.INFO, lg.getEffectiveLevel())
lg.setLevel("ERROR"); lg.info("no"); lg.removeHandler(h); print(len(s.getvalue().splitlines()) > 7, lg.hasHandlers())
f = logging.Formatter("{levelname} {message}", style="{"); print(f.format(logging.LogRecord("n", 20, "p", 1, "m %s", ("a",), None)))
import builtins, __future__
print(builtins.len is len, __future__.annotations is not None, __name__, __doc__, __builtins__ is not None)
