"""Wrong input raises what the real Keras raises, names what is wrong, and leaves the session as it was.

`wrong_input.py` prints what Keras raises. Where the wording differs here, the class is the same and the message names the
layer, the shape or the value; where Keras lets a mistake pass or fails by accident, there is a reason below.
"""

import os
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Keras"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))

# The same class, other words.
WORDED = {
    "sparse targets of another length": "target.shape=(None, 3), output.shape=(None, 3)",
    "no target": "no target `y` was given",
    "validation data of one array": "no target `y` was given",
    "a batch of another width": 'Input 0 of layer "line" is incompatible with the layer: expected shape=(None, 3), '
                                "found shape=(None, 5)",
    "a batch of another rank": 'layer "line" is incompatible with the layer: expected shape=(None, 3), found shape=(None, 3, 4)',
    "a batch of another rank for a picture": 'layer "p" is incompatible with the layer: expected shape=(None, 8, 8, 1), '
                                             "found shape=(None, 8)",
    "a layer that does not fit": 'Input 0 of layer "conv" is incompatible with the layer: expected min_ndim=4, found ndim=2.',
    "a window larger than the picture": 'negative or zero in layer "conv". Received: input shape (None, 4, 4, 1)',
    "a pool larger than the picture": 'negative or zero in layer "pool". Received: input shape (None, 4, 4, 1)',
    "a shape that cannot be": "must be unchanged. Received: input_shape=(4,), target_shape=(3, 3)",
    "an Add that does not fit": 'Received shapes (3,) and (4,) (layer "a")',
    "an open last axis": 'the inputs to layer "d" should be defined. Found None.',
    "no units": "Dense() missing 1 required positional argument: 'units'",
    "a wrong data format": "data_format=channels_middle",
    "a wrong rotation": "factor=much",
    "no number of dimensions": "input_dim=-1",
    "a shape of a text": "shape=abc",
    "outputs of no inputs": "does not lead back to them",
    "a generator that gives nothing": "(of type <class 'list_iterator'>)",
    "weights of another shape": "Layer line weight shape (3, 1) is not compatible with provided weight shape (4, 1)",
}
# Keras lets these pass, some to fail later; here they are refused at once.
STRICTER = {
    "targets of another width": "ValueError: Arguments `target` and `output` must have the same shape.",
    "two inputs for one": 'ValueError: Input 0 of layer "line" is incompatible with the layer',
    "a wrong Flip": "ValueError: RandomFlip: received an invalid value for `mode`",
    "a wrong Upsampling": "ValueError: UpSampling2D: received an invalid value for `interpolation`",
    "a negative padding": "ValueError: ZeroPadding2D: received an invalid value for `padding`",
    "an unknown loss": "ValueError: Could not interpret loss identifier: mean_cubes",
    "a number as a loss": "ValueError: Could not interpret loss identifier: 3",
    "a split beyond one": "ValueError: `validation_split` must be between 0 and 1, received: 1.5",
    "a batch size of zero": "ValueError: `batch_size` must be a positive integer.",
    # Keras meets these by accident, deep inside.
    "no data": "ValueError: You should pass `x` to `fit()`.",
    "class weights of a list": "ValueError: `class_weight` must be a dict of classes to weights.",
    "no callbacks": "ValueError: Expected all callbacks to be keras.callbacks.Callback instances. Received: 3",
}


def lines(text):
    found = {}
    for line in text.splitlines():
        parts = re.split(r" (!!|->) ", line, maxsplit=1)
        if len(parts) == 3:
            found[parts[0]] = parts[2]
    return found


EXPECTED = lines((ORACLE / "wrong_input.expected").read_text())


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    done = subprocess.run(
        [BINARY, "run", ORACLE / "wrong_input.py"], capture_output=True, text=True, timeout=300,
        cwd=tmp_path_factory.mktemp("wrong"))
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def test_every_case_ran_and_the_session_goes_on(output):
    assert list(lines(output)) == list(EXPECTED) and len(EXPECTED) > 95
    assert output.splitlines()[-2:] == ["nan", "True"]


@pytest.mark.parametrize("name", EXPECTED)
def test_wrong_input(output, name):
    found = lines(output)[name]
    if name in STRICTER:
        assert found.startswith(STRICTER[name])
    elif name in WORDED:
        assert WORDED[name] in found
        assert found.split(":")[0] == EXPECTED[name].split(":")[0]
    else:
        assert found == EXPECTED[name]
