"""The course of a kernel's memory over many executions with figures, and over many trainings in one session.

    python Tests/Endurance/memory.py [--executions 10000] [--trainings 1000] [--growth 32] [--only figures,trainings,results]

Prints resident memory ten times on the way. The session has settled after a fifth; from there to the end memory must not
grow by more than --growth MB.
"""

import argparse
import sys

from kernel_under_test import Kernel

FIGURES = ("import numpy as np\nimport matplotlib.pyplot as plt\npicture = np.random.default_rng(0).random((28, 28))",
           "plt.figure(figsize=(4, 3))\nplt.imshow(picture, cmap='gray')\nplt.title('number {number}')\nplt.show()")

# A new model in each cell, as a loop over settings makes them; nothing is cleared by hand.
TRAININGS = (
    "import numpy as np\nfrom tensorflow import keras\nrng = np.random.default_rng(0)\n"
    "x = rng.random((128, 28, 28, 1)).astype('float32')\ny = np.eye(10)[rng.integers(0, 10, 128)]",
    "model = keras.Sequential([keras.layers.Conv2D(8, 3, activation='relu', input_shape=(28, 28, 1)), keras.layers.MaxPool2D(),\n"
    "    keras.layers.Flatten(), keras.layers.Dense(64, activation='relu'), keras.layers.Dense(10, activation='softmax')])\n"
    "model.compile(loss='categorical_crossentropy', optimizer='adam', metrics=['accuracy'])\n"
    "history = model.fit(x, y, epochs=2, verbose=0)")

# Results of 64 KB, of which Out[] keeps a thousand at most.
RESULTS = ("import numpy as np", "np.full(8192, {number}, dtype='float64')")

PLACES = {"figures": FIGURES, "trainings": TRAININGS, "results": RESULTS}


def course(kernel, place, count):
    """Resident memory in MB at the start and after each tenth of `count` cells."""
    setup, cell = place
    kernel.must_run(setup)
    figures = [kernel.resident]
    for tenth in range(10):
        for number in range(tenth * count // 10, (tenth + 1) * count // 10):
            reply, _ = kernel.run(cell.replace("{number}", str(number)), timeout=120)
            assert reply["status"] == "ok", reply
        figures.append(kernel.resident)
    return figures


def growth(figures):
    """By how much memory grew since the session had settled."""
    return figures[-1] - max(figures[1:3])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--executions", type=int, default=10000)
    parser.add_argument("--trainings", type=int, default=1000)
    parser.add_argument("--growth", type=float, default=32)
    parser.add_argument("--only", default=",".join(PLACES))
    options = parser.parse_args()
    counts = {"figures": options.executions, "trainings": options.trainings, "results": options.executions}
    failed = []
    for name in options.only.split(","):
        kernel = Kernel()
        try:
            figures = course(kernel, PLACES[name], counts[name])
        finally:
            kernel.close()
        print(f"{name}, {counts[name]} cells: " + " ".join(f"{figure:.0f}" for figure in figures) + " MB", flush=True)
        if growth(figures) > options.growth:
            failed.append(name)
    print("memory grows over: " + ", ".join(failed) if failed else "memory is flat")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
