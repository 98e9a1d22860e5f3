"""Writes the syntax tree that CPython 3.11 makes of Python files, in the notation of `TreeDump`.

    python3.11 trees.py                  writes trees/*.txt beside the sources in trees/*.py
    python3.11 trees.py FILES OUTPUT     does so for the paths listed in FILES, one a line, into the folder OUTPUT
"""

import ast
import pathlib
import struct
import sys
import warnings


def quoted(text):
    plain = lambda c: " " <= c < "\x7f" and c not in '"\\'
    return '"' + "".join(c if plain(c) else "\\u{%x}" % ord(c) for c in text) + '"'


def bits(number):
    return "%x" % struct.unpack("<Q", struct.pack("<d", number))


def constant(value):
    if value is Ellipsis:
        return "Ellipsis"
    if value is None or isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return "float:" + bits(value)
    if isinstance(value, complex):
        return "imaginary:" + bits(value.imag)
    if isinstance(value, bytes):
        return "b" + quoted(value.decode("latin1"))
    return quoted(value)


def dump(node):
    if isinstance(node, list):
        return "[" + ",".join(map(dump, node)) + "]"
    if not isinstance(node, ast.AST):
        return quoted(node) if isinstance(node, str) else str(node)
    fields = []
    for name in node._fields:
        value = getattr(node, name, None)
        if name in ("type_comment", "type_ignores", "kind"):
            continue
        if isinstance(node, (ast.Constant, ast.MatchSingleton)):
            fields.append("value=" + constant(value))
        elif value is not None:
            fields.append(f"{name}={dump(value)}")
    text = f"{type(node).__name__}({','.join(fields)})"
    if hasattr(node, "lineno"):
        text += f"@{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}"
    return text


def convert(source, target):
    try:
        target.write_text(dump(ast.parse(source.read_text(encoding="utf-8"))))
    except (SyntaxError, UnicodeDecodeError):
        pass


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100_000)
    sys.set_int_max_str_digits(0)
    if len(sys.argv) == 3:
        for path in pathlib.Path(sys.argv[1]).read_text().split():
            convert(pathlib.Path(path), pathlib.Path(sys.argv[2]) / path.replace("/", "_"))
    else:
        for path in sorted(pathlib.Path(__file__).with_name("trees").glob("*.py")):
            convert(path, path.with_suffix(".txt"))
