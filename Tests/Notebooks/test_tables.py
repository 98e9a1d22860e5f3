"""pandas', scikit-learn's and numpy's calls through the built binary: the same program must print what the originals printed."""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Tables"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
PROGRAMS = sorted(path.stem for path in ORACLE.glob("*.expected"))


def run(program, folder):
    return subprocess.run([BINARY, "run", program], capture_output=True, text=True, timeout=120, cwd=folder)


@pytest.mark.parametrize("name", PROGRAMS)
def test_programs_print_what_the_originals_print(name, tmp_path):
    done = run(ORACLE / f"{name}.py", tmp_path)
    assert done.returncode == 0, done.stderr
    # Compared part by part, so that a difference names the expression.
    assert done.stdout.split(">>> ") == (ORACLE / f"{name}.expected").read_text().split(">>> ")
