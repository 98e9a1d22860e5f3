"""A short, seeded share of the scripts of this folder, for every run of the tests."""

import random

import interrupts
import memory
import pytest
import soak
import starts
from kernel_under_test import Kernel

# What stands on large data, or trains, is left to the scripts themselves.
PLACES = ["tight loop", "time.sleep", "input()", "fit of the CNN", "predict", "float32 matmul", "a figure of 400 axes", "saving a model"]


@pytest.mark.parametrize("name", PLACES)
def test_interrupts_leave_the_session_whole(name):
    kernel = Kernel()
    try:
        kernel.must_run("target = '/dev/null.keras'" if name != "saving a model" else
                        "import tempfile, os\ntarget = os.path.join(tempfile.mkdtemp(), 'saved.keras')")
        times = interrupts.measure(kernel, interrupts.PLACES[name], 4, random.Random(name))
    finally:
        kernel.close()
    assert max(times) < 5000, f"milliseconds from the interrupt to idle: {times}"


def test_a_soak():
    counts, first, last = soak.soak(40, seed=1, growth=96)
    assert sum(counts.values()) > 50


@pytest.mark.parametrize("name, count", [("figures", 120), ("trainings", 30)])
def test_memory_is_flat(name, count):
    kernel = Kernel()
    try:
        figures = memory.course(kernel, memory.PLACES[name], count)
    finally:
        kernel.close()
    assert memory.growth(figures) < 48, f"MB resident: {figures}"


def test_thirty_started_at_once_all_answer():
    Kernel().close()
    assert len(starts.crowd(30)) == 30


@pytest.mark.parametrize("name", starts.CELLS)
def test_a_shutdown_is_quick(name):
    # Measured at 22 to 84 ms; a busy machine is given time, a wait that runs out is found.
    took = starts.shutdown(starts.CELLS[name])
    assert took is not None and took < 1500, took


def test_a_parents_death_leaves_nothing_behind():
    took = starts.parents_death()
    assert took is not None and took < 4000, took
