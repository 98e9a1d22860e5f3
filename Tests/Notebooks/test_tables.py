"""pandas' calls through the built binary: the same program must print what the real pandas printed for it."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "DataFrames"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))


def test_tables_print_as_pandas_prints_them(tmp_path):
    done = subprocess.run([BINARY, "run", ORACLE / "cells.py"], capture_output=True, text=True, timeout=60, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == (ORACLE / "cells.expected").read_text()
