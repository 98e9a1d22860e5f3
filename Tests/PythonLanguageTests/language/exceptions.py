try:
    1 / 0
except ZeroDivisionError as error:
    print("caught", error, type(error), error.args)
else:
    print("never")
finally:
    print("finally")
try:
    error
except NameError as e:
    print(e)
---
def attempt(action):
    try:
        action()
    except (KeyError, IndexError) as e:
        return f"lookup {e!r}"
    except ValueError as e:
        return f"value {e}"
    except Exception as e:
        return f"other {type(e).__name__}: {e}"
    else:
        return "fine"
print(attempt(lambda: {}["a"]), attempt(lambda: [][1]), attempt(lambda: int("z")), attempt(lambda: None.x), attempt(lambda: 1))
---
try:
    try:
        raise KeyError("first")
    except KeyError as e:
        raise ValueError("second") from e
except ValueError as e:
    print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__)
try:
    raise ValueError("x") from None
except ValueError as e:
    print(e.__suppress_context__, e.__context__)
---
def f():
    try:
        raise ValueError("inner")
    except ValueError:
        raise
try:
    f()
except ValueError as e:
    print("again", e)
try:
    raise
except RuntimeError as e:
    print(e)
for thing in (5, "text", int, None):
    try:
        raise thing
    except BaseException as e:
        print(type(e).__name__, e)
raise_class = KeyError
try:
    raise raise_class
except KeyError as e:
    print(repr(e), str(e) == "")
---
class AppError(Exception):
    pass
class Sub(AppError):
    def __str__(self): return "sub says " + self.args[0]
try:
    raise Sub("hi", 2)
except AppError as e:
    print(e, e.args, repr(e), isinstance(e, Exception))
e = ValueError("a", 1)
print(e, repr(e), ValueError(), repr(ValueError()), str(KeyError("k")), repr(KeyError("k")))
e.add_note("note")
print(e.__notes__)
print(OSError(2, "No such file"), repr(OSError(2, "x")), OSError(2, "m", "file"))
try:
    open("/no/such/file")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
print(ZeroDivisionError.__mro__)
---
def order():
    try:
        print("try")
        raise ValueError
    except ValueError:
        print("except")
        try:
            raise KeyError
        except KeyError:
            print("nested")
        finally:
            print("inner finally")
    finally:
        print("outer finally")
order()
def swallow():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "swallowed"
print(swallow())
---
try:
    [].foo
except AttributeError as e:
    print(e, e.name, e.obj)
try:
    undefined_name
except NameError as e:
    print(e, e.name)
try:
    {}[("a", 1)]
except KeyError as e:
    print(e, e.args)
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e), e.value)
try:
    "abc".encode("ascii").decode("utf-16")
except UnicodeDecodeError as e:
    print(type(e).__name__)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e)
---
def recursive():
    return recursive()
try:
    recursive()
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
class R:
    def __getattr__(self, n): return getattr(self, n)
try:
    R().x
except RecursionError as e:
    print("attribute recursion")
a = []
a.append(a)
print(a)
d = {}
d["d"] = d
print(d)
def sort_key(x): return sort_key(x)
try:
    sorted([1, 2], key=sort_key)
except RecursionError:
    print("sort recursion")
---
import sys
try:
    raise ValueError("info")
except ValueError:
    kind, value, trace = sys.exc_info()
    print(kind, value, trace is not None)
print(sys.exc_info())
try:
    exit_value = sys.exit(3)
except SystemExit as e:
    print(e.code, repr(e))
---
def f():
    raise ValueError("uncaught here")
print("before")
f()
---
print("then a lookup")
{"a": 1}["b"]
---
import nothing_of_the_name
---
raise SystemExit
---
class Custom(Exception): pass
raise Custom("own", 1)
---
x = 1
x.shpe
---
raise KeyboardInterrupt
---
def f(:
    pass
---
print("never printed"
x = 1
---
if True:
print("x")
---
return 5
