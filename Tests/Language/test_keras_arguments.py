"""Every class that Keras has and we have takes the arguments that Keras' takes, but for those that LACKING names.

arguments.json lists them, written by arguments.py beside it with the real Keras.
"""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Keras" / "arguments.json"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))

FANS = {"input_axes", "output_axes"}
LACKING = {
    "layers.BatchNormalization": {"renorm", "renorm_clipping", "renorm_momentum"},
    "layers.InputLayer": {"ragged", "input_tensor", "optional"},
    "layers.ZeroPadding1D": {"data_format"},
    "metrics.SparseTopKCategoricalAccuracy": {"from_sorted_ids"},
    "callbacks.TerminateOnNaN": {"raise_error"},
    **{f"initializers.{kind}{shape}": FANS for kind in ["Glorot", "He", "Lecun"] for shape in ["Normal", "Uniform"]},
    **{f"initializers.{kind}_{shape}": FANS for kind in ["glorot", "he", "lecun"] for shape in ["normal", "uniform"]},
    "initializers.VarianceScaling": FANS,
    "initializers.variance_scaling": FANS,
}

PROGRAM = """
import json, keras
looked_at, lacking = 0, {}
for place, names in json.load(open(%r)).items():
    module, name = place.split(".")
    made = getattr(getattr(keras, module), name, None)
    if made is None:
        continue
    looked_at += 1
    for argument in names:
        try:
            made(**{argument: None})
        except Exception as error:
            text = str(error)
            if "unexpected keyword" in text or "nrecognized" in text or "not understood" in text:
                lacking.setdefault(place, []).append(argument)
print(json.dumps([looked_at, lacking]))
"""


def test_arguments_are_keras_own(tmp_path):
    program = tmp_path / "arguments.py"
    program.write_text(PROGRAM % str(ORACLE))
    done = subprocess.run([BINARY, "run", program], capture_output=True, text=True, timeout=120, cwd=tmp_path)
    assert done.returncode == 0, done.stderr[-2000:]
    looked_at, lacking = json.loads(done.stdout.splitlines()[-1])
    assert looked_at > 150
    found = {place: set(names) for place, names in lacking.items()}
    assert found == LACKING
