# Prints the public names of a module as a Markdown table. Run by this project's own language:
#
#     swiftlet run scripts/list-names.py numpy
import importlib
import sys


def kind(value):
    if isinstance(value, type):
        return "class"
    if callable(value):
        return "function"
    return type(value).__name__


def summary(value):
    text = getattr(value, "__doc__", None)
    if not isinstance(text, str) or not (isinstance(value, type) or callable(value)):
        return ""
    for line in text.strip().split("\n"):
        if line.strip() and "(" not in line.split(" ")[0]:
            return line.strip().replace("|", "\\|")
    return ""


def main(names):
    print("<!-- Written by `make docs`; edit scripts/list-names.py instead. -->")
    for name in names:
        module = importlib.import_module(name)
        print(f"\n## `{name}`\n")
        print("| name | kind | what it does |")
        print("|---|---|---|")
        for member in sorted(dir(module)):
            if member.startswith("_"):
                continue
            value = getattr(module, member)
            print(f"| `{member}` | {kind(value)} | {summary(value)} |")


main(sys.argv[1:])
