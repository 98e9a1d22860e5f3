"""What docs/protocol.md and docs/security.md say of tests: each item that the kernel has names one that exists."""

import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITES = [ROOT / "Tests" / name for name in ("Kernel", "ProtocolFuzz", "Notebooks", "Browser", "Endurance")]
# Jupyter's own suite, which a test of this folder runs.
FOREIGN = {"jupyter_kernel_test": "test_conformance.py"}


def functions():
    """The names of all tests."""
    return {name for suite in SUITES for path in suite.glob("test_*.py")
            for name in re.findall(r"^def (test_\w+)\(", path.read_text(), re.MULTILINE)}


def exists(name, names):
    """Whether a test, a file or a folder of tests is there; a name that ends in … is the beginning of one."""
    name = FOREIGN.get(name, name)
    if name.startswith("Tests/"):
        return (ROOT / name).is_dir() or (ROOT / name).is_file()
    if name.endswith(".py"):
        return any((suite / name).is_file() for suite in SUITES)
    if name.endswith("Tests"):
        return any((ROOT / "Tests").glob(f"*/{name}.swift"))
    if name.endswith("…"):
        return any(known.startswith(name[:-1]) for known in names)
    return name in names


def rows(document):
    """The cells of every row of a document's tables."""
    for line in (ROOT / "docs" / document).read_text().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) > 2 and not set(cells[1]) <= set(":-"):
            yield cells


def test_each_item_of_the_protocols_table_names_a_test_that_exists():
    names, count = functions(), 0
    for cells in rows("protocol.md"):
        if len(cells) < 7 or cells[1] not in ("●", "◐"):
            continue
        named = re.findall(r"`([^`]+)`", cells[2])
        assert named, f"no test for: {cells[0]}"
        assert all(exists(name, names) for name in named), f"{cells[0]}: {named}"
        count += 1
    assert count > 40


def test_each_promise_of_the_security_model_names_a_test_that_exists():
    names, count = functions(), 0
    for cells in rows("security.md"):
        if cells[0] == "who":
            continue
        named = re.findall(r"`([^`]+)`", cells[2])
        assert named and all(exists(name, names) for name in named), cells
        count += 1
    assert count >= 6


@pytest.mark.parametrize("name", ["test_that_is_nowhere", "test_nowhere.py", "Tests/Nowhere", "test_nowhere…"])
def test_what_is_not_there_is_found_missing(name):
    assert not exists(name, functions())
