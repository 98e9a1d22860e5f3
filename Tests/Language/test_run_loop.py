"""The machine code of the run loop: it counts references by hand, so that no operation in it may call Swift's counting."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
#: `static Machine.run() throws -> Value` of the module PythonLanguage.
SYMBOL = "$s14PythonLanguage7MachineO3runAA5ValueVyKFZ"


@pytest.fixture(scope="module")
def calls():
    """How often the loop's code calls each function."""
    if not shutil.which("objdump"):
        pytest.skip("objdump is not installed")
    code = subprocess.run(
        ["objdump", "-d", "--no-show-raw-insn", f"--disassemble={SYMBOL}", BINARY], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    instructions = [line for line in code if re.match(r"\s*[0-9a-f]+:\t", line)]
    # The whole loop, not a thunk or an outlined part of it.
    assert len(instructions) > 2000, "the run loop was not found in the binary"
    found = {}
    for line in instructions:
        if match := re.search(r"\b(?:call|bl)\w*\s+(?:[0-9a-f]+ )?<?([^>\s]+)", line):
            name = match.group(1).split("@")[0]
            found[name] = found.get(name, 0) + 1
    return found


def test_what_is_read_is_the_loop(calls):
    assert any("destroyObject" in name for name in calls)
    assert any("callSlowly" in name for name in calls)


def test_no_swift_reference_is_counted_in_the_loop(calls):
    counted = {
        name: count for name, count in calls.items() if re.search(r"swift_(bridgeObject)?(un)?(retain|release|Retain|Release)", name)
    }
    # The one object of Swift's that comes by is an error that was caught: it is let go on each of the two ways on from there.
    assert counted.pop("swift_release", 0) <= 2
    assert counted == {}


def test_nothing_is_allocated_or_checked_in_the_loop(calls):
    slow = re.compile(r"swift_(alloc|beginAccess|once|dynamicCast)")
    assert {name: count for name, count in calls.items() if slow.search(name)} == {}


def test_small_helpers_are_inlined(calls):
    # Both were calls in every comparison and every call of a function before they were written by hand.
    assert not [name for name in calls if "OptionSet" in name or "rawValue" in name]
