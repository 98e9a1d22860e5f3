"""What the standard library does beyond what CPython prints the same: files shared by the two, and clear refusals.

SWIFTLET_BINARY names the binary, by default the release build.
"""

import gzip
import json
import os
import pathlib
import pickle
import subprocess
import zipfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLES = ROOT / "Tests" / "Oracles" / "language"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))


def run(program, folder):
    path = folder / "program.py"
    path.write_text(program)
    return subprocess.run([BINARY, "run", path], capture_output=True, text=True, timeout=60, cwd=folder)


@pytest.mark.parametrize("name", ["arrays.pkl", "arrays5.pkl"])
def test_numpys_pickles_open_here(name, tmp_path):
    done = run(
        f"""
import pickle, numpy as np
with open({str(ORACLES / name)!r}, "rb") as file:
    v = pickle.load(file)
print(v["floats"].tolist(), v["floats"].dtype, v["ints"].tolist(), v["ints"].dtype, v["bytes"].tolist(), v["flags"].tolist())
print(v["fortran"].tolist(), v["empty"].shape, v["scalar"], v["dtype"], v["shared"][0] is v["shared"][1], v["plain"])
""",
        tmp_path,
    )
    assert done.stdout.splitlines() == [
        "[[0.0, 0.5, 1.0], [1.5, 2.0, 2.5]] float32 [[1, -2], [3, 4]] int64 [0, 255, 7] [True, False]",
        "[[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]] (0, 3) 1.5 int16 True {'a': (1, 2.5, None), 'when': "
        "datetime.datetime(2024, 1, 2, 3, 4, 5), 'count': Counter({'a': 2, 'b': 1})}",
    ], done.stderr


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_plain_pickles_open_in_cpython(protocol, tmp_path):
    done = run(
        f"""
import pickle, collections, datetime
value = {{"a": [1, -5, 2**70, 1.5, "é", b"x", None, True], "t": (1, (2,)), "s": {{1, 2}}, "f": frozenset([3]), "b": bytearray(b"q"),
         "o": collections.OrderedDict(k=1), "d": datetime.date(2024, 2, 29), "c": 2j, "r": range(3)}}
with open("made.pkl", "wb") as file:
    pickle.dump(value, file, {protocol})
""",
        tmp_path,
    )
    assert done.returncode == 0, done.stderr
    value = pickle.loads((tmp_path / "made.pkl").read_bytes())
    assert value["a"] == [1, -5, 2**70, 1.5, "é", b"x", None, True]
    assert (value["t"], value["s"], value["f"], value["b"]) == ((1, (2,)), {1, 2}, frozenset([3]), bytearray(b"q"))
    assert (list(value["o"].items()), value["d"].isoformat(), value["c"], value["r"]) == ([("k", 1)], "2024-02-29", 2j, range(3))


def test_pickled_arrays_open_in_numpy(tmp_path):
    np = pytest.importorskip("numpy")
    done = run(
        """
import pickle, numpy as np
value = [np.arange(6, dtype="float32").reshape(2, 3), np.array([1, 2]), np.float32(0.5), np.array([True]), np.zeros((0, 2))]
with open("made.pkl", "wb") as file:
    pickle.dump(value, file)
""",
        tmp_path,
    )
    assert done.returncode == 0, done.stderr
    value = pickle.loads((tmp_path / "made.pkl").read_bytes())
    assert value[0].tolist() == [[0, 1, 2], [3, 4, 5]] and value[0].dtype == np.float32
    assert value[1].tolist() == [1, 2] and value[1].dtype == np.int64 and value[2] == np.float32(0.5)
    assert value[3].tolist() == [True] and value[4].shape == (0, 2)


def test_archives_open_in_cpython(tmp_path):
    done = run(
        """
import gzip, zipfile
with gzip.open("made.gz", "wb") as file:
    file.write(b"line\\n" * 1000)
with zipfile.ZipFile("made.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("folder/text.txt", "é" * 500)
    archive.writestr("stored.bin", b"\\0" * 10, zipfile.ZIP_STORED)
""",
        tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert gzip.open(tmp_path / "made.gz").read() == b"line\n" * 1000
    with zipfile.ZipFile(tmp_path / "made.zip") as archive:
        assert archive.testzip() is None
        assert archive.read("folder/text.txt").decode() == "é" * 500 and archive.read("stored.bin") == bytes(10)


def test_a_missing_module_is_told_with_what_there_is(tmp_path):
    done = run("import nowhere_to_be_found", tmp_path)
    assert "ModuleNotFoundError: No module named 'nowhere_to_be_found'" in done.stderr
    note = done.stderr.strip().splitlines()[-1]
    assert note.startswith("These modules can be imported: ")
    for name in ("collections", "json", "keras", "numpy", "pickle", "zipfile"):
        assert f" {name}," in note
    assert " _pickle_objects," not in note


@pytest.mark.parametrize(
    "code, words",
    [
        ("import subprocess; subprocess.run(['ls'])", "NotImplementedError: subprocess.run is not available here"),
        ("import threading; threading.Thread(target=print).start()", "RuntimeError: can't start new thread"),
        ("import threading; l = threading.Lock(); l.acquire(); l.acquire()", "RuntimeError: the lock is held"),
        ("import queue; queue.Queue().get()", "RuntimeError: the queue is empty"),
        ("import pickle, pandas; pickle.dumps(pandas.DataFrame({'a': [1]}))", "TypeError: cannot pickle 'pandas"),
        ("import zipfile; zipfile.ZipFile('x.zip', 'w', zipfile.ZIP_LZMA)", "NotImplementedError: the compression method lzma"),
        ("import urllib.request as r; r.urlretrieve('http://127.0.0.1:9/x', 'x')", "Connection refused>"),
    ],
)
def test_what_is_lacking_says_so(code, words, tmp_path):
    done = run(code, tmp_path)
    assert done.returncode == 1 and words in done.stderr.strip().splitlines()[-1], done.stderr


def test_source_of_functions_and_classes(tmp_path):
    done = run(
        '''
import inspect, json
def first(a,
          b=(1, 2)):
    """Doc."""
    if a:
        return "text: )"

    # a comment inside
    return b
class Second:
    x = 1

    def method(self):
        return self.x
@staticmethod
def third(): pass
print(json.dumps([inspect.getsource(first), inspect.getsource(Second), inspect.getsource(Second.method),
                  inspect.getsourcelines(third)[1]]))
''',
        tmp_path,
    )
    lines = (tmp_path / "program.py").read_text().splitlines(keepends=True)
    assert json.loads(done.stdout) == ["".join(lines[2:10]), "".join(lines[10:15]), "".join(lines[13:15]), 16], done.stderr


def test_standard_input_is_shared_by_input_and_sys_stdin(tmp_path):
    path = tmp_path / "program.py"
    path.write_text(
        """
import sys
print(sys.stdin.name, sys.stdin.mode, sys.stdin.isatty(), sys.stdin.fileno())
print([input(), sys.stdin.readline(), input("? ")])
for line in sys.stdin:
    print(repr(line))
try:
    input()
except EOFError as error:
    print(error)
print(repr(sys.stdin.read()))
"""
    )
    done = subprocess.run(
        [BINARY, "run", path], input="first\nsecond é\nthird\nfourth\nlast", capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "<stdin> r False 0",
        "? ['first', 'second é\\n', 'third']",
        "'fourth\\n'",
        "'last'",
        "EOF when reading a line",
        "''",
    ]
