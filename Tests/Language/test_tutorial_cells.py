"""Every cell of the tutorials parses, or fails to as under CPython 3.11: the same class, words and place.

The tutorials lie beside the project (../shared/tutorials) and are not part of it; what they taught is also here in words
of our own, so that it is tested without them.
"""

import json
import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
TUTORIALS = sorted((ROOT.parent / "shared" / "tutorials").glob("*.cells.json"))
# Run by both sides.
CHECK = '''
import json, sys
verdicts = []
with open(sys.argv[1]) as file:
    cells = json.load(file)
for cell in cells:
    try:
        compile(cell, "cell", "exec")
        verdicts.append(None)
    except SyntaxError as e:
        verdicts.append([type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset,
                         (e.text or '').rstrip()])
print(json.dumps(verdicts))
'''

OURS = [
    # A training log that was pasted into a cell.
    "Epoch 1/10\n469/469 [==============================] - 21s 44ms/step - loss: 0.35 - acc: 0.89\n",
    "Train on 48000 samples, validate on 12000 samples\nEpoch 1/5\n",
    "loss: 0.0512 - accuracy: 0.9841 - val_loss: 0.0467\n",
    "469/469 [====>........] - ETA: 3s\n",
    # Calls that were shortened.
    "model.add(Conv2D(32, (3, 3), activation='relu', ...))\n",
    "model.fit(x_train, y_train, epochs=5, ...)\n",
    "model.compile(\n    optimizer='adam',\n    ...\n)\n",
    "history = model.fit(\n    x=train,\n    epochs=10\n    ...\n)\n",
    "for epoch in range(5):\n    ...\n",
    "model = Sequential([Dense(1), ...])\n",
    # Output and prose.
    "Model: \"sequential\"\n_________________________________________________________________\n",
    " Layer (type)                Output Shape              Param #\n",
    "Total params: 1,199,882\n",
    ">>> x = 1\n",
    "x_train shape: (60000, 28, 28, 1)\n60000 train samples\n",
    "1. Load the data\n2. Train the model\n",
    "plt.plot(history.history['loss'])\nplt.title(\u201cLoss\u201d)\n",
    "if accuracy > 0.9\n    print('good')\n",
    "print 'loss', loss\n",
]


def verdicts(command, cells, folder):
    (folder / "cells.json").write_text(json.dumps(cells))
    (folder / "check.py").write_text(CHECK)
    done = subprocess.run([*command, "check.py", "cells.json"], cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def compare(cells, folder):
    if sys.version_info[:2] != (3, 11):
        pytest.skip("the words of syntax errors are CPython 3.11's")
    ours = verdicts([BINARY, "run"], cells, folder)
    theirs = verdicts([sys.executable], cells, folder)
    for cell, own, expected in zip(cells, ours, theirs):
        assert own == expected, cell
    return theirs


def test_what_tutorials_hold_besides_code(tmp_path):
    assert sum(verdict is not None for verdict in compare(OURS, tmp_path)) > 12


def test_every_cell_of_the_tutorials(tmp_path):
    if not TUTORIALS:
        pytest.skip("../shared/tutorials is not there")
    from IPython.core.inputtransformer2 import TransformerManager
    cells = []
    for tutorial in TUTORIALS:
        for cell in json.loads(tutorial.read_text()):
            cells.append(TransformerManager().transform_cell(cell if isinstance(cell, str) else cell["source"]))
    found = compare(cells, tmp_path)
    assert len(cells) > 50 and sum(verdict is None for verdict in found) > len(cells) // 2
