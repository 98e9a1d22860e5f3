"""How long a batch of varied pictures takes, ours and Keras' in turn in one run.

augmentation.py [--swiftlet PROGRAM] [--python PYTHON] [--rounds N]

The batch is that of the tutorial: 32 pictures of 28 × 28 × 1 as float64, rotation, zoom, shifts and a flip. Both run
the same lines; the medians and the smallest and largest ratio of the paired rounds are printed.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

PROGRAM = r'''
import json, sys, time
import numpy as np
IMPORT
x = np.random.RandomState(0).rand(2048, 28, 28, 1)
y = np.arange(2048)
generator = ImageDataGenerator(rotation_range=10, zoom_range=0.1, width_shift_range=0.1, height_shift_range=0.1,
                               horizontal_flip=True, vertical_flip=False)
iterator = generator.flow(x, y, batch_size=32)
for _ in range(10):
    next(iterator)
times = []
for _ in range(64):
    start = time.perf_counter()
    next(iterator)
    times.append(time.perf_counter() - start)
times.sort()
print(json.dumps({"median": times[len(times) // 2]}))
'''


def measure(command, imported):
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "program.py"
        program.write_text(PROGRAM.replace("IMPORT", imported))
        environment = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
        done = subprocess.run([*command, program], capture_output=True, text=True, check=True, env=environment)
        return json.loads(done.stdout.splitlines()[-1])["median"]


def main():
    root = pathlib.Path(__file__).resolve().parents[1]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--swiftlet", default=str(root / ".build" / "release" / "swiftlet"))
    parser.add_argument("--python", default=sys.executable, help="a Python that has keras and tensorflow")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    ours, theirs = [], []
    for _ in range(options.rounds):
        ours.append(measure([options.swiftlet, "run"], "from keras.preprocessing.image import ImageDataGenerator"))
        theirs.append(measure([options.python], "from keras.src.legacy.preprocessing.image import ImageDataGenerator"))
    ratios = [b / a for a, b in zip(ours, theirs)]
    print(f"swiftlet {statistics.median(ours) * 1e3:.3f} ms a batch, Keras {statistics.median(theirs) * 1e3:.3f} ms")
    print(f"ratio {statistics.median(ratios):.1f} (of {len(ratios)} rounds: {min(ratios):.1f} ... {max(ratios):.1f})")


if __name__ == "__main__":
    main()
