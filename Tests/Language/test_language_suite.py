"""The language suite through the built binary: every chunk must print what CPython printed for it.

The chunks and the recorded outputs are in Tests/PythonLanguageTests/language; `record.py` there makes them.
SWIFTLET_BINARY names the binary, by default the release build.
"""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITE = ROOT / "Tests" / "PythonLanguageTests" / "language"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))


def parts(path):
    pieces, current = [], []
    for line in path.read_text().splitlines(keepends=True):
        if line.rstrip() == "---":
            pieces.append("".join(current))
            current = []
        else:
            current.append(line)
    return pieces + ["".join(current)]


def cases():
    for path in sorted(SUITE.glob("*.py")):
        if path.name == "record.py":
            continue
        chunks, expected = parts(path), parts(path.with_suffix(".expected"))
        assert len(chunks) == len(expected), f"{path.name} and its .expected file are out of step: run record.py"
        for number, (chunk, output) in enumerate(zip(chunks, expected), start=1):
            yield pytest.param(chunk, output, id=f"{path.stem}-{number}")


def test_the_suite_is_there():
    assert sum(1 for _ in cases()) >= 60
    assert BINARY.exists(), f"{BINARY} has not been built"


@pytest.mark.parametrize("chunk, expected", cases())
def test_chunk(chunk, expected, tmp_path):
    program = tmp_path / "chunk.py"
    program.write_text(chunk)
    done = subprocess.run([BINARY, "run", program], capture_output=True, text=True, timeout=60, cwd=tmp_path)
    output = done.stdout
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        # `raise SystemExit` ends quietly; any other failure ends with the exception's line.
        output += "Traceback\n" + (lines[-1] if lines else "") + "\n"
    assert output == expected, done.stderr[-2000:]
