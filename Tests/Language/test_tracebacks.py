"""Uncaught errors of scripts: standard error to the character as CPython 3.11 wrote it.

Tests/Oracles/tracebacks/record.py holds the programs and makes tracebacks.json.
"""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
ROWS = json.loads((ROOT / "Tests" / "Oracles" / "tracebacks" / "tracebacks.json").read_text())


def own_frames_removed(text):
    """Without the frames inside CPython's library and ours, whose lines are their own."""
    kept, skipping = [], False
    for line in text.splitlines():
        if line.startswith('  File "'):
            skipping = "/lib/python3" in line or 'File "<' in line
        elif not line.startswith("    "):
            skipping = False
        # What there is instead is told by a note of ours.
        if not skipping and not line.startswith("These modules can be imported"):
            kept.append(line)
    return "\n".join(kept)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["program"].strip().splitlines()[-1][:40])
def test_traceback(row, tmp_path):
    (tmp_path / "program.py").write_text(row["program"])
    done = subprocess.run([BINARY, "run", "program.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert own_frames_removed(done.stderr.replace(str(tmp_path), "FOLDER")) == own_frames_removed(row["error"])
    assert done.returncode == row["status"]
