"""How long an interrupt takes, from the signal to `idle`, whatever the cell is at; and whether the session is whole after it.

    python Tests/Endurance/interrupts.py [--count 200] [--seed 0] [--only fit,predict] [--csv FILE] [--limit 50] [--priority 0]

Each place in PLACES is interrupted `count` times, after a random time. After each interrupt the cell must have ended with
KeyboardInterrupt, and the place's own check must hold. Without --csv a table as large as the Sign Language MNIST's is drawn.
Ends with an error where a p99 exceeds the limit (milliseconds) or a check failed. --priority -15 puts the kernel and this
script before other sessions of the machine (/proc/PID/autogroup), for figures while others use the processors too.
"""

import argparse
import os
import random
import sys
import tempfile
import time

from kernel_under_test import Kernel, percentile

MODEL = """
import numpy as np
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Conv2D, MaxPool2D, Flatten, Dropout, BatchNormalization
from tensorflow.keras.callbacks import Callback
rng = np.random.default_rng(0)
x = rng.random((4096, 28, 28, 1)).astype('float32')
y = np.eye(24)[rng.integers(0, 24, 4096)]
model = Sequential()
model.add(Conv2D(75, (3, 3), strides=1, padding="same", activation="relu", input_shape=(28, 28, 1)))
model.add(BatchNormalization())
model.add(MaxPool2D((2, 2), strides=2, padding="same"))
model.add(Conv2D(50, (3, 3), strides=1, padding="same", activation="relu"))
model.add(Dropout(0.2))
model.add(BatchNormalization())
model.add(MaxPool2D((2, 2), strides=2, padding="same"))
model.add(Conv2D(25, (3, 3), strides=1, padding="same", activation="relu"))
model.add(BatchNormalization())
model.add(MaxPool2D((2, 2), strides=2, padding="same"))
model.add(Flatten())
model.add(Dense(units=512, activation="relu"))
model.add(Dropout(0.3))
model.add(Dense(units=24, activation="softmax"))
model.compile(loss="categorical_crossentropy", metrics=["accuracy"])

class Count(Callback):
    batches = epochs = 0
    def on_train_begin(self, logs=None):
        self.before = int(self.model.optimizer.iterations)
        self.batches = self.epochs = 0
    def on_train_batch_end(self, batch, logs=None):
        self.batches += 1
    def on_epoch_end(self, epoch, logs=None):
        self.epochs += 1

count = Count()
"""

# Every number is finite, the optimizer has done the batches that ended (the one at which the interrupt came may have been
# done before its callback), History holds the epochs that ended, and the model still predicts.
MODEL_CHECK = """
assert all(np.isfinite(w).all() for w in model.get_weights())
done = int(model.optimizer.iterations) - count.before
assert done - count.batches in (0, 1), (done, count.batches)
epochs = len(model.history.history.get('loss', []))
assert count.epochs - epochs in (0, 1), (epochs, count.epochs)
assert model.predict(x[:2], verbose=0).shape == (2, 24)
"""


class Place:
    """Where a cell is interrupted: what it stands on, what it runs, what must hold afterwards."""

    def __init__(self, code, setup="", check="", delay=0.3):
        self.code, self.setup, self.check, self.delay = code, setup, check, delay


PLACES = {
    "tight loop": Place("while True:\n    pass", delay=0.05),
    "time.sleep": Place("import time\ntime.sleep(60)", delay=0.05),
    "input()": Place("input('name? ')", delay=0.05),
    "fit of the CNN": Place("model.fit(x[:320], y[:320], epochs=100000, verbose=0, callbacks=[count])", MODEL, MODEL_CHECK),
    "predict": Place("while True: p = model.predict(x, verbose=0)", MODEL,
                     "assert model.predict(x[:2], verbose=0).shape == (2, 24)"),
    "read_csv": Place("while True: table = pd.read_csv(path)", "import pandas as pd\ntable = None",
                      "assert table is None or len(table) == rows"),
    "4000 x 4000 matmul": Place("while True: c = a @ b",
                                "import numpy as np\nrng = np.random.default_rng(0)\na = rng.random((4000, 4000))\n"
                                "b = rng.random((4000, 4000))", "assert a.shape == b.shape == (4000, 4000)"),
    "float32 matmul": Place("while True: c = a @ b",
                            "import numpy as np\nrng = np.random.default_rng(0)\na = rng.random((4000, 4000), dtype='float32')\n"
                            "b = rng.random((4000, 4000), dtype='float32')", "assert a.shape == (4000, 4000)"),
    "np.sort of 10 million": Place("while True: s = np.sort(v)",
                                   "import numpy as np\nv = np.random.default_rng(0).random(10_000_000)",
                                   "assert len(v) == 10_000_000"),
    "sorted() of 10 million": Place("while True: s = sorted(numbers)",
                                    "import random\nrandom.seed(0)\nnumbers = [random.random() for _ in range(10_000_000)]",
                                    "assert len(numbers) == 10_000_000"),
    "list.sort of 10 million": Place("numbers = list(start)\nwhile True:\n    numbers.sort()\n    numbers.sort(reverse=True)\n    random.shuffle(numbers)",
                                     "import random\nrandom.seed(0)\nstart = list(range(10_000_000))\nrandom.shuffle(start)",
                                     "assert len(start) == 10_000_000"),
    "a figure of 400 axes": Place(
        "while True:\n    plt.close('all')\n    figure, axes = plt.subplots(20, 20, figsize=(20, 20))\n"
        "    for a in axes.flat: a.imshow(picture)\n    plt.show()",
        "import numpy as np\nimport matplotlib.pyplot as plt\npicture = np.random.default_rng(0).random((28, 28))",
        "plt.close('all')\nplt.plot([1, 2])\nplt.close('all')"),
    "augmentation": Place(
        "while True:\n    for batch in generator.flow(x, y, batch_size=4096):\n        pass",
        MODEL + "from tensorflow.keras.preprocessing.image import ImageDataGenerator\n"
        "generator = ImageDataGenerator(rotation_range=10, zoom_range=0.1, width_shift_range=0.1, height_shift_range=0.1, "
        "horizontal_flip=True)", "assert next(generator.flow(x, y, batch_size=8))[0].shape == (8, 28, 28, 1)"),
    "saving a model": Place(
        "while True: model.save(target)", MODEL + "for _ in range(3): model.save(target)",
        "import tensorflow.keras as keras, os\nagain = keras.models.load_model(target)\n"
        "assert len(again.get_weights()) == len(model.get_weights())", delay=0.2),
}


def interrupt(kernel, place, wait):
    """Interrupts one cell after `wait` seconds; milliseconds from the signal to `idle`."""
    request = kernel.client.execute(place.code, allow_stdin=True)
    kernel.wait_until_running(request)
    time.sleep(wait)
    begun = time.perf_counter()
    os.kill(kernel.pid, 2)
    published = kernel.published(request, timeout=60)
    elapsed = (time.perf_counter() - begun) * 1000
    reply = kernel.reply(request)["content"]
    assert reply["status"] == "error" and reply["ename"] == "KeyboardInterrupt", reply
    assert [m["content"]["ename"] for m in published if m["msg_type"] == "error"] == ["KeyboardInterrupt"]
    while kernel.client.stdin_channel.socket.poll(0):
        kernel.client.get_stdin_msg(timeout=1)
    return elapsed


def measure(kernel, place, count, generator):
    """Milliseconds of `count` interrupts; raises AssertionError where the session is not whole."""
    kernel.must_run("sentinel = [42]\n" + place.setup)
    times = []
    for _ in range(count):
        times.append(interrupt(kernel, place, generator.uniform(0.01, place.delay)))
        kernel.must_run("assert sentinel == [42]\n" + place.check)
    return times


def drawn_table(path, rows=27455, columns=784):
    """A table as large as the Sign Language MNIST's training table; its number of rows."""
    generator = random.Random(0)
    with open(path, "w") as file:
        file.write("label," + ",".join(f"pixel{i}" for i in range(1, columns + 1)) + "\n")
        lines = [",".join(str(generator.randrange(256)) for _ in range(columns)) for _ in range(200)]
        for row in range(rows):
            file.write(f"{row % 24},{lines[row % 200]}\n")
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="places whose names contain one of these words")
    parser.add_argument("--csv")
    parser.add_argument("--limit", type=float, default=50)
    parser.add_argument("--priority", type=int, default=0)
    options = parser.parse_args()
    Kernel.priority = options.priority
    words = [word for word in options.only.split(",") if word]
    names = [name for name in PLACES if not words or any(word in name for word in words)]
    failures = []
    print(f"{'interrupted':26}{'p50 ms':>9}{'p99 ms':>9}{'max ms':>9}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = options.csv or os.path.join(folder, "table.csv")
        rows = sum(1 for _ in open(path, "rb")) - 1 if options.csv else drawn_table(path)
        for name in names:
            kernel = Kernel(cwd=folder)
            try:
                kernel.must_run(f"path = {path!r}\nrows = {rows}\ntarget = 'saved.keras'")
                times = measure(kernel, PLACES[name], options.count, random.Random(f"{options.seed} {name}"))
            except AssertionError as error:
                failures.append(f"{name}: {error}")
                print(f"{name:26} {error}", flush=True)
                continue
            finally:
                kernel.close()
            print(f"{name:26}{percentile(times, 0.5):9.1f}{percentile(times, 0.99):9.1f}{max(times):9.1f}", flush=True)
            if percentile(times, 0.99) >= options.limit:
                failures.append(f"{name}: p99 is not below {options.limit:g} ms")
    print(f"{len(names)} places, {options.count} interrupts each: " + ("; ".join(failures) if failures else "all as they should be"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
