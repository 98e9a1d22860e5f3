"""Memory: the audit of reference counts over the language suite, and flatness over a million objects in cycles."""

import os
import pathlib
import resource
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITE = ROOT / "Tests" / "PythonLanguageTests" / "language"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))

CHURN = '''
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096

class Node:
    def __init__(self, other=None):
        self.other = other
        self.me = self

def functions():
    def inner():
        return inner
    return inner

def generator():
    me = yield
    yield me

def cycles(count):
    for index in range(count):
        {kind}

cycles(100_000)
before = resident()
for _ in range(9):
    cycles(100_000)
print((resident() - before) >> 20)
'''
KINDS = {
    "instances": "a = Node(); b = Node(a); a.other = b",
    "lists": "a = []; a.append([a])",
    "dicts": "a = {}; a['me'] = {'other': a}",
    "closures": "functions()",
    "generators": "g = generator(); next(g); g.send(g)",
    "exceptions": "\n        try:\n            raise ValueError\n        except ValueError as error:\n            kept = [error]; kept.append(kept)",
    "bound methods": "a = Node(); a.call = a.__init__",
}


COMPILING = CHURN[:CHURN.index("class Node")] + '''
TEXT = """def f(a, *rest, key=1):
    class C:
        def method(self): return a
    return [lambda: (x, y, a) for x in rest for y in {x: key}]
"""

def compiled(count):
    for index in range(count):
        compile(TEXT, "cell", "exec")

compiled(1000)
before = resident()
compiled(10_000)
print((resident() - before) >> 20)
'''


def test_ten_thousand_compiled_cells_leave_memory_flat(tmp_path):
    (tmp_path / "compiling.py").write_text(COMPILING)
    done = subprocess.run([BINARY, "run", "compiling.py"], cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 8, f"grown by {done.stdout.strip()} MB"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_a_million_objects_in_cycles_leave_memory_flat(kind, tmp_path):
    (tmp_path / "churn.py").write_text(CHURN.replace("{kind}", kind))
    done = subprocess.run([BINARY, "run", "churn.py"], cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 24, f"grown by {done.stdout.strip()} MB"


# What these parts of files leave behind each time is theirs to keep, in CPython too: a class registered with a global
# table, an entry of sys.path, and patterns that come into re's cache anew after re.purge().
KEEPS = {"stdlib_collections": [2], "stdlib_data": [2], "stdlib_text": [2], "stdlib_tools": [3]}


@pytest.mark.parametrize("path", sorted(SUITE.glob("*.py")), ids=lambda path: path.stem)
def test_the_audit_of_the_suite_finds_nothing(path, tmp_path):
    if path.name == "record.py":
        return
    done = subprocess.run([BINARY, "audit", path], cwd=tmp_path, capture_output=True, text=True, timeout=600)
    kept = tuple(f"{path}, part {part}: each run l" for part in KEEPS.get(path.stem, []))
    lines = [line for line in done.stdout.splitlines() if not (kept and line.startswith(kept))]
    assert len(lines) == 1 and " programs, " in lines[0], (done.stdout + done.stderr)[-6000:]
    assert kept or lines[0].endswith(" 0 findings")


GROWTH = {
    "a list": "kept = []\ntry:\n    while True: kept.append(object())",
    "a list that its items' hashes lengthen": (
        "class Liar:\n    def __hash__(self):\n        kept.append(Liar())\n        return len(kept)\n    __eq__ = object.__eq__\n"
        "kept = [Liar()]\ntry: set(kept)"),
    "a dict": "kept = {}\ntry:\n    for number in range(10 ** 12): kept[number] = None",
    "texts": "kept = []\ntry:\n    while True: kept.append('ab' * 1000)",
    "a set": "kept = set()\ntry:\n    for number in range(10 ** 12): kept.add(number)",
    "a text": "kept = 'ab'\ntry:\n    while True: kept += kept",
    "lists in lists": "kept = []\ntry:\n    while True: kept = [kept, kept]",
    "a comprehension": "kept = None\ntry: kept = [[number] for number in range(10 ** 12)]",
}


@pytest.mark.parametrize("kind", GROWTH)
def test_a_program_that_wants_too_much_gets_a_memory_error(kind, tmp_path):
    program = tmp_path / "grow.py"
    program.write_text(GROWTH[kind] + "\nexcept MemoryError:\n    kept = None\n    print('MemoryError')\nprint(len([0] * 1000000))\n")
    limit = 2 << 30
    done = subprocess.run(
        [BINARY, "run", program], capture_output=True, text=True, timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
    assert (done.stdout, done.returncode) == ("MemoryError\n1000000\n", 0), done.stderr[-2000:]
