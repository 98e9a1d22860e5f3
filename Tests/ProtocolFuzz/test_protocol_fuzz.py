"""A seeded part of the protocol fuzzer's messages; `make fuzz-protocol` sends a million."""

import subprocess

import pytest

import fuzz


@pytest.fixture
def kernel():
    import conftest
    conftest.pytest_configure(None)
    running = conftest.Kernel(stderr=subprocess.DEVNULL)
    yield running
    running.close()


def test_no_message_harms_the_kernel(kernel):
    fuzzer = fuzz.ProtocolFuzzer(kernel, seed=50)
    # Nothing unsigned has run, and each signed cell has: looked at after every thousand.
    fuzzer.run(50_000)
    print(fuzzer.summary())
    # On a machine that does other things too, one in a hundred may take longer.
    assert fuzzer.answer(0.95) < 1 and min(fuzzer.answers[-5:]) < 1
    assert fuzzer.growth() < 16 << 20
    assert len(fuzzer.kinds) == len(fuzz.SIGNED + fuzz.UNSIGNED) and min(fuzzer.kinds.values()) > 50
