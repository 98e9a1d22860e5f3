"""Writes scopes.txt: where CPython 3.11 keeps the names of each function, class and comprehension of scopes_sample.py."""

import pathlib
import types

SAMPLE = pathlib.Path(__file__).with_name("scopes_sample.py")


def names(values):
    return "[" + ", ".join(f'"{name}"' for name in values) + "]"


def describe(code, rows):
    if code.co_name != "<module>":
        stars = bool(code.co_flags & 4) + bool(code.co_flags & 8)
        parameters = code.co_varnames[:code.co_argcount + code.co_kwonlyargcount + stars]
        own = sorted(set(code.co_varnames) - set(code.co_cellvars)) if code.co_flags & 1 else []
        rows.append(
            f"{code.co_qualname} parameters={names(parameters)} locals={names(own)} "
            f"cells={names(sorted(code.co_cellvars))} free={names(sorted(code.co_freevars))} "
            f"generator={'true' if code.co_flags & 0x20 else 'false'}")
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            describe(constant, rows)


if __name__ == "__main__":
    rows = []
    describe(compile(SAMPLE.read_text(), "sample", "exec"), rows)
    SAMPLE.with_name("scopes.txt").write_text("\n".join(sorted(rows)) + "\n")
