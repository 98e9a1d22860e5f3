#!/usr/bin/env bash
# Writes those pages of docs/ that list what the program has.
set -euo pipefail
cd "$(dirname "$0")/.."

page() { # page FILE TITLE MODULE...
    { echo "# $2"; echo; .build/release/swiftlet run scripts/list-names.py "${@:3}"; } > "docs/$1.md.part"
    mv "docs/$1.md.part" "docs/$1.md"
}

page language "Built-in names" builtins
page numpy "numpy: what is there" numpy numpy.random numpy.linalg
page keras "Keras: what is there" keras keras.layers keras.models keras.optimizers keras.losses keras.metrics \
    keras.callbacks keras.datasets keras.utils
page pyplot "pyplot: what is there" matplotlib.pyplot
