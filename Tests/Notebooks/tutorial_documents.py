"""What every code cell of the five tutorial documents must give, and how one is judged.

The documents themselves are not part of the project: $SWIFTLET_TUTORIALS names the folder that holds their cells
(`*.cells.json`), otherwise ../shared/tutorials from the project's root.
"""

import dataclasses
import json
import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = ["a-cnn-notes", "b-course-mnist-asl-cnn-augmentation", "c-cnn-mnist", "d-cnn-notebook", "e-cnn-walkthrough"]
# Where the documents' cells look for the sign-language files.
FOLDERS = ["data/asl_data", "Data/mnist"]
CONTENT = "/content/"


def tutorials_folder():
    """The folder with the documents' cells, or None."""
    for folder in (os.environ.get("SWIFTLET_TUTORIALS"), ROOT.parent / "shared" / "tutorials"):
        if folder and (pathlib.Path(folder) / (DOCUMENTS[0] + ".cells.json")).exists():
            return pathlib.Path(folder)
    return None


def cells_of(document):
    """The sources of a document's code cells, in order."""
    cells = json.loads((tutorials_folder() / (document + ".cells.json")).read_text())
    return [cell if isinstance(cell, str) else cell["source"] for cell in cells]


@dataclasses.dataclass
class Expected:
    """What a cell shows. Texts are patterns; None stands for nothing at all."""

    result: str | None = None
    printed: list = dataclasses.field(default_factory=list)
    pictures: int = 0
    # The error's class, and a pattern of its message.
    error: tuple | None = None
    # How many epochs the cell trains as it is written, in how many steps, the least training accuracy at the end, and
    # the least validation accuracy of the best epoch: from one epoch to the next it scatters by several points, in
    # Keras as here.
    epochs: int = 0
    steps: int = 0
    accuracy: float = 0
    validation: float = 0
    # The cell ends the kernel, which must come back empty.
    restarts: bool = False

    def faults(self, cell, epochs):
        """Why a cell's outputs are not the expected ones; empty when they are."""
        if self.error:
            return self._error_faults(cell["error"])
        if cell["error"]:
            return [f"{cell['error']['ename']}: {first_line(cell['error']['evalue'])}"]
        found = []
        if self.result is None and cell["result"] is not None:
            found.append(f"shows a result: {first_line(cell['result'])}")
        elif self.result is not None and not re.fullmatch(self.result, cell["result"] or "", re.S):
            found.append(f"result {first_line(cell['result'] or 'missing')!r}, expected {self.result!r}")
        found += [f"does not print {first_line(text)!r}" for text in self.printed
                  if not re.search(text, cell["stdout"])]
        if not self.printed and not self.epochs and cell["stdout"]:
            found.append(f"prints {first_line(cell['stdout'])!r}")
        if len(cell["pictures"]) != self.pictures:
            found.append(f"{len(cell['pictures'])} pictures, expected {self.pictures}")
        if self.epochs:
            found += self._training_faults(cell["stdout"], epochs or self.epochs, shortened=bool(epochs))
        return found

    def _error_faults(self, error):
        name, pattern = self.error
        if error is None:
            return [f"no {name}"]
        if error["ename"] != name or not re.search(pattern, error["evalue"]):
            return [f"{error['ename']}: {first_line(error['evalue'])}, expected {name}: {pattern}"]
        return []

    def _training_faults(self, text, epochs, shortened):
        lines = re.split(r"[\r\n]+", text)
        bar = rf"{self.steps}/{self.steps} \[={{30}}\] - \d+s \d+(?:ms|us)/step - loss: \S+ - accuracy: (\S+)" \
              r"(?: - val_loss: \S+ - val_accuracy: (\S+))?\s*"
        found = []
        # Keras 3 announces no epoch where there is one alone.
        announced = [f"Epoch {n}/{epochs}" for n in range(1, epochs + 1)] if epochs > 1 else []
        if [line for line in lines if line.startswith("Epoch ")] != announced:
            found.append(f"not {epochs} epochs")
        ends = [match for line in lines if (match := re.fullmatch(bar, line))]
        if len(ends) < epochs:
            found.append(f"{len(ends)} of {epochs} progress lines end as Keras'")
        elif not shortened:
            best = max(float(end[2] or 0) for end in ends)
            if float(ends[-1][1]) < self.accuracy:
                found.append(f"accuracy {ends[-1][1]}, expected {self.accuracy}")
            if best < self.validation:
                found.append(f"validation accuracy {best} in the best epoch, expected {self.validation}")
        return found


def first_line(text):
    return text.strip().split("\n")[0][:100]


def exactly(text):
    """A pattern that is a text itself."""
    return re.escape(text)


FLAT = exactly("((27455, 784), (7172, 784))")
GRID = exactly("((27455, 28, 28, 1), (7172, 28, 28, 1))")
SHUTDOWN = exactly("{'status': 'ok', 'restart': True}")
HISTORY = r"<keras\.src\.callbacks\.history\.History at 0x[0-9a-f]+>"
TRAINED = dict(epochs=20, steps=858, accuracy=0.955, validation=0.85)


def rows(total, trainable, *layers):
    """Patterns of a model's table: its layers as (name, class, shape, parameters), and the three sums."""
    # Keras 2's table cuts a long class name short.
    patterns = [rf"{name} \({kind[:7]}\S*\s+{exactly(shape)}\s+{count}\b" for name, kind, shape, count in layers]
    return patterns + [f"Total params: {total:,}", f"Trainable params: {trainable:,}",
                       f"Non-trainable params: {total - trainable:,}"]


def cnn():
    """The table of the sign-language CNN, 264,049 parameters."""
    return rows(
        264_049, 263_749, (r"conv2d\S*", "Conv2D", "(None, 28, 28, 75)", 750),
        (r"batch_normalization\S*", "BatchNormalization", "(None, 28, 28, 75)", 300),
        (r"max_pooling2d\S*", "MaxPooling2D", "(None, 14, 14, 75)", 0),
        (r"conv2d\S*", "Conv2D", "(None, 14, 14, 50)", 33_800), (r"dropout\S*", "Dropout", "(None, 14, 14, 50)", 0),
        (r"conv2d\S*", "Conv2D", "(None, 7, 7, 25)", 11_275), (r"flatten\S*", "Flatten", "(None, 400)", 0),
        (r"dense\S*", "Dense", "(None, 512)", 205_312), (r"dense\S*", "Dense", "(None, 24)", 12_312))


def dense(classes, last):
    """The table of the network without convolutions."""
    total = 401_920 + 262_656 + last
    return rows(total, total, (r"dense\S*", "Dense", "(None, 512)", 401_920),
                (r"dense\S*", "Dense", "(None, 512)", 262_656), (r"dense\S*", "Dense", f"(None, {classes})", last))


QUIET = Expected()
# `from … import` of a name used before is the reader's slip in the text: the cell stands before its imports.
EXPECTED = {
    "a-cnn-notes": [
        QUIET,
        Expected(error=("AttributeError", r"'numpy\.ndarray' object has no attribute 'shpe'")),
        Expected(result=GRID),
        QUIET,
        Expected(error=("ValueError", r"expected min_ndim=4, found ndim=2")),
        Expected(printed=cnn()),
        QUIET,
    ],
    "b-course-mnist-asl-cnn-augmentation": [
        QUIET,
        Expected(result=r"(np\.uint8\()?5\)?", pictures=1,
                 printed=[r"\A\(60000, 28, 28\)\n\(10000, 28, 28\)\nuint8\n0\n255\n\[\[  0   0   0"]),
        Expected(printed=[r"\Afloat64\n0\.0\n1\.0\n\Z"]),
        Expected(result=r"array\(\[\[0\., 0\., 0\., 0\., 0\., 1\., .*\]\]\)"),
        Expected(printed=dense(10, 5_130)),
        Expected(epochs=5, steps=1875, accuracy=0.98, validation=0.975),
        Expected(printed=[r"label\s+pixel1", r"\[5 rows x 785 columns\]",
                          r"\(27455, 784\)\n\(27455,\)\n\(7172, 784\)\n\(7172,\)\n\Z"]),
        Expected(pictures=1),
        Expected(result=HISTORY, printed=[r"\A0\.0\n1\.0\n"] + dense(24, 12_312), epochs=20, steps=858, accuracy=0.945, validation=0.81),
        Expected(result=FLAT),
        Expected(result=GRID),
        Expected(result=HISTORY, printed=cnn(), **TRAINED),
        QUIET,
        QUIET,
        Expected(pictures=1),
        Expected(result=HISTORY, **TRAINED),
        QUIET,
    ],
    "c-cnn-mnist": [
        Expected(error=("NameError", r"name 'models' is not defined")),
        Expected(printed=rows(55_744, 55_744, (r"conv2d\S*", "Conv2D", "(None, 26, 26, 32)", 320),
                              (r"max_pooling2d\S*", "MaxPooling2D", "(None, 13, 13, 32)", 0),
                              (r"conv2d\S*", "Conv2D", "(None, 11, 11, 64)", 18_496),
                              (r"conv2d\S*", "Conv2D", "(None, 3, 3, 64)", 36_928))
                 + ["Total params: 93,322", r"313/313 - \d+s - loss: \S+ - accuracy: 0\.9\d+"],
                 epochs=5, steps=1875, accuracy=0.98),
    ],
    "d-cnn-notebook": [
        QUIET, QUIET, QUIET, QUIET, QUIET, QUIET, Expected(result=FLAT), QUIET, Expected(result=GRID), QUIET, QUIET,
        QUIET, Expected(printed=cnn()), QUIET, Expected(result=HISTORY, **TRAINED),
        Expected(result=SHUTDOWN, restarts=True),
    ],
    "e-cnn-walkthrough": [
        QUIET, QUIET, QUIET, QUIET, QUIET, QUIET, QUIET, Expected(result=FLAT), QUIET, Expected(result=GRID), QUIET,
        QUIET, Expected(error=("SyntaxError", r"invalid syntax")), Expected(printed=cnn()), QUIET,
        Expected(result=HISTORY, **TRAINED),
        Expected(error=("SyntaxError", r"invalid decimal literal")), Expected(result=SHUTDOWN, restarts=True),
    ],
}
