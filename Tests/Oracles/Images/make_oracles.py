"""Runs the programs of this folder under the real Keras and keeps what they find. Needs Keras, TensorFlow and Pillow."""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main():
    environment = os.environ | {"KERAS_HOME": str(HERE / "keras"), "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
    subprocess.run([sys.executable, HERE / "make_files.py"], check=True)
    bridge = (
        "import sys; from keras._tf_keras import keras as legacy; "
        "import keras; sys.modules['keras.preprocessing'] = legacy.preprocessing; "
        "sys.modules['keras.preprocessing.image'] = legacy.preprocessing.image; "
        "sys.modules['keras.preprocessing.sequence'] = legacy.preprocessing.sequence; "
        # The synthetic files have other digests than the real ones, which Keras would download again.
        "import os, importlib; cache = os.path.join(os.environ['KERAS_HOME'], 'datasets'); "
        "take = lambda fname=None, origin=None, cache_subdir='datasets', **_: os.path.join("
        "os.path.dirname(cache), cache_subdir, fname); "
        "[setattr(importlib.import_module('keras.src.datasets.' + name), 'get_file', take) for name in "
        "('fashion_mnist', 'cifar100', 'imdb', 'reuters', 'boston_housing', 'california_housing')]; "
        "path = sys.argv.pop(1); sys.argv[0] = path; exec(compile(open(path).read(), path, 'exec'), {'__name__': '__main__'})"
    )
    subprocess.run([sys.executable, "-c", bridge, HERE / "program.py", HERE, HERE / "expected.npz"], check=True, env=environment)
    printed = subprocess.run([sys.executable, "-c", bridge, HERE / "datasets_program.py"], check=True, env=environment,
                             capture_output=True, text=True)
    (HERE / "datasets.expected").write_text(printed.stdout)


if __name__ == "__main__":
    main()
