"""Whatever a cell overrides in a class of Keras' is called as Keras calls it, or refused by name.

`overrides.py` prints what the real Keras printed for it, but for the methods below, which the engine would never call.
"""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Keras"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))

REFUSED = {
    "dunder_call_of_a_layer": "Calling.__call__()",
    "dunder_call_of_a_layer_applied_to_every_step": "Calling.__call__()",
    "compute_mask_of_a_layer": "Masked.compute_mask()",
    "call_of_a_sequential": "Tripled.call()",
    "call_of_a_functional": "Lifted.call()",
    "train_step_of_a_model": "Own.train_step()",
    "test_step_of_a_model": "Own.test_step()",
    "predict_step_of_a_model": "Own.predict_step()",
    "compute_loss_of_a_model": "Own.compute_loss()",
    "compute_metrics_of_a_model": "Own.compute_metrics()",
    "metrics_of_a_model": "Own.metrics()",
    "train_step_of_a_sequential": "Own.train_step()",
    "apply_gradients_of_an_optimizer": "Own.apply_gradients()",
    "update_step_of_an_optimizer": "Own.update_step()",
    "apply_of_an_optimizer": "Own.apply()",
    "update_step_of_ones_own_optimizer": "keras.optimizers.Optimizer",
    "stopping_for_ones_own_reason": "Never.get_monitor_value()",
}
# Keras 3.15 leaves the layer's name out of this message.
WORDED = {"an_unknown_argument_of_call": "TypeError Dense.call() got an unexpected keyword argument 'other'"}


def lines(text):
    """The lines of every case: those that it prints, then its result."""
    found, before = {}, []
    for line in text.splitlines():
        name = line.split(" ")[0]
        before.append(line)
        if line.startswith((f"{name} -> ", f"{name} !! ")):
            found[name], before = before, []
    return found


EXPECTED = lines((ORACLE / "overrides.expected").read_text())


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    done = subprocess.run(
        [BINARY, "run", ORACLE / "overrides.py"], capture_output=True, text=True, timeout=300,
        cwd=tmp_path_factory.mktemp("overrides"))
    assert done.returncode == 0, done.stderr[-2000:]
    return lines(done.stdout)


def test_every_case_ran(printed):
    assert list(printed) == list(EXPECTED) and len(EXPECTED) > 70


@pytest.mark.parametrize("name", EXPECTED)
def test_override(printed, name):
    last = printed[name][-1]
    if name in REFUSED:
        assert last.startswith(f"{name} !! NotImplementedError ") and REFUSED[name] in last
    elif name in WORDED:
        assert last == f"{name} !! {WORDED[name]}"
    else:
        assert printed[name] == EXPECTED[name]
