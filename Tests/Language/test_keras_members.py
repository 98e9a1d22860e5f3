"""Every layer, loss, metric, optimizer, initialiser, regulariser, constraint and activation has numbers of the real Keras.

`members.py` prints them for what the arrays of Tests/Oracles/NeuralNetworks do not cover.
"""

import os
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Keras"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
EXPECTED = (ORACLE / "members.expected").read_text().splitlines()
# What only gives access to the others, or is derived from in overrides.py.
STRUCTURE = {"Input", "Loss", "Metric", "Optimizer", "Initializer", "Regularizer", "Constraint", "get", "serialize", "deserialize"}


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    done = subprocess.run(
        [BINARY, "run", ORACLE / "members.py"], capture_output=True, text=True, timeout=300,
        cwd=tmp_path_factory.mktemp("members"))
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


def test_every_line_is_there(printed):
    assert [line.split(" | ")[0] for line in printed] == [line.split(" | ")[0] for line in EXPECTED]


@pytest.mark.parametrize("place", range(len(EXPECTED)), ids=lambda place: EXPECTED[place].split(" | ")[0])
def test_numbers_are_those_of_keras(printed, place):
    expected, found = EXPECTED[place].split(" | "), printed[place].split(" | ")
    assert found[0] == expected[0] and len(found) == len(expected)
    tolerance = 1e-4 if "gradients" in found[0] else 1e-5
    for wanted, given in zip(expected[1:], found[1:]):
        assert [float(number) for number in given.split()] == pytest.approx(
            [float(number) for number in wanted.split()], rel=tolerance, abs=tolerance, nan_ok=True)


@pytest.mark.parametrize("module", [
    "layers", "losses", "metrics", "optimizers", "initializers", "regularizers", "constraints", "activations"])
def test_every_name_of_the_documentation_has_an_oracle(module):
    table = (ROOT / "docs" / "keras.md").read_text().split(f"## `keras.{module}`")[1].split("\n## ")[0]
    names = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) - STRUCTURE
    scripts = "".join(path.read_text() for path in [
        ORACLE / "members.py", ORACLE / "overrides.py", ROOT / "Tests" / "Oracles" / "NeuralNetworks" / "make_oracles.py"])
    assert len(names) > 3
    assert {name for name in names if not re.search(rf"\b{name}\b", scripts)} == set()
