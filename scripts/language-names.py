"""The names of the language: what CPython has, and what of it is here.

    python3.11 scripts/language-names.py record > scripts/cpython-names.json     # CPython's own list, committed
    swiftlet run scripts/language-names.py page scripts/cpython-names.json       # docs/language.md
"""
import json
import sys

TYPES = ["object", "type", "int", "bool", "float", "complex", "str", "bytes", "bytearray", "list", "tuple", "range", "slice",
         "dict", "set", "frozenset", "property", "staticmethod", "classmethod", "super", "enumerate", "zip", "map", "filter", "reversed",
         "memoryview", "BaseException"]

# Modules of CPython's library that make sense in a notebook; the rest is about networks, processes, packaging, old formats.
MODULES = ["abc", "argparse", "array", "ast", "base64", "bisect", "calendar", "cmath", "collections", "collections.abc",
           "concurrent.futures", "contextlib", "copy", "csv", "dataclasses", "datetime", "decimal", "difflib", "enum", "fractions",
           "functools", "gc", "getpass", "glob", "gzip", "hashlib", "heapq", "html", "importlib", "inspect", "io", "itertools", "json",
           "keyword", "locale", "logging", "math", "multiprocessing", "numbers", "operator", "os", "os.path", "pathlib", "pickle",
           "platform", "pprint", "queue", "random", "re", "secrets", "shutil", "signal", "sqlite3", "statistics", "string", "struct",
           "subprocess", "sys", "tarfile", "tempfile", "textwrap", "threading", "time", "timeit", "tokenize", "traceback", "types",
           "typing", "unicodedata", "unittest", "urllib.parse", "urllib.request", "uuid", "warnings", "weakref", "zipfile", "zlib"]


def imported(name):
    return __import__(name, fromlist=["_"])


def public(value):
    exported = getattr(value, "__all__", None)
    names = exported if exported is not None else [name for name in dir(value) if not name.startswith("_")]
    return sorted(set(names))


def names():
    import builtins
    found = {"version": sys.version.split()[0], "builtins": [name for name in sorted(dir(builtins)) if not name.startswith("_")]}
    found["types"] = {}
    for name in TYPES:
        value = getattr(builtins, name, None)
        if value is not None:
            found["types"][name] = sorted(dir(value))
    found["modules"] = {}
    for name in MODULES:
        try:
            found["modules"][name] = public(imported(name))
        except ImportError:
            pass
    return found


def code(items):
    return ", ".join(f"`{item}`" for item in items) if items else "–"


def table(rows, head):
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def page(theirs, ours, text):
    print("<!-- Written by `make docs` from scripts/language-names.py and docs/language-intro.md; edit those. -->")
    print(text)
    here, lacking = [], []
    for name in theirs["builtins"]:
        (here if name in ours["builtins"] else lacking).append(name)
    print(f"## Built-in names\n\n{len(here)} of CPython {theirs['version']}'s {len(theirs['builtins'])} are there: {code(here)}.\n")
    print(f"Missing: {code(lacking)}.\n")
    print("## Built-in types\n\nSpecial methods are counted; those that are missing are named.\n")
    rows = []
    for name, members in theirs["types"].items():
        mine = set(ours["types"].get(name, ()))
        missing = [member for member in members if member not in mine]
        rows.append((f"`{name}`", f"{len(members) - len(missing)} of {len(members)}" if name in ours["types"] else "absent",
                     code(missing) if name in ours["types"] else ""))
    table(rows, ("type", "attributes", "missing"))
    print("\n## Standard library\n\nOf the modules that notebooks use; what is not listed here is not there.\n")
    rows = []
    for name, members in theirs["modules"].items():
        if name not in ours["modules"]:
            rows.append((f"`{name}`", "absent", ""))
            continue
        module = imported(name)
        missing = [member for member in members if not hasattr(module, member)]
        shown = code(missing[:25]) + (f" and {len(missing) - 25} more" if len(missing) > 25 else "")
        rows.append((f"`{name}`", f"{len(members) - len(missing)} of {len(members)}", shown))
    table(rows, ("module", "names", "missing"))


def main(arguments):
    if arguments[:1] == ["record"]:
        print(json.dumps(names(), indent=1))
        return
    with open(arguments[1]) as file:
        theirs = json.load(file)
    with open(arguments[2]) as file:
        text = file.read()
    page(theirs, names(), text)


main(sys.argv[1:])
