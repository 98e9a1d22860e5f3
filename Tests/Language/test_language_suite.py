"""The language suite through the built binary: every chunk must print what CPython printed for it.

The chunks and the recorded outputs are in Tests/PythonLanguageTests/language; `record.py` there makes them, and
`compare.py` here runs both side by side. SWIFTLET_BINARY names the binary, by default the release build.
"""

import os
import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITE = ROOT / "Tests" / "PythonLanguageTests" / "language"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
sys.path.insert(0, str(SUITE))

import record  # noqa: E402  (the suite's own reader of chunks)


def cases():
    for path in record.suite_files():
        chunks, expected = record.chunks(path.read_text()), record.chunks(path.with_suffix(".expected").read_text())
        assert len(chunks) == len(expected), f"{path.name} and its .expected file are out of step: run record.py"
        for number, (chunk, output) in enumerate(zip(chunks, expected), start=1):
            yield pytest.param(chunk, output, id=f"{path.stem}-{number}")


def test_the_suite_is_there():
    checks = sum(1 for path in SUITE.glob("*.expected") for line in path.read_text().splitlines() if line != "---")
    assert checks >= 1500
    assert BINARY.exists(), f"{BINARY} has not been built"


@pytest.mark.parametrize("chunk, expected", list(cases()))
def test_chunk(chunk, expected):
    assert record.printed(chunk, [BINARY, "run"]) == expected
