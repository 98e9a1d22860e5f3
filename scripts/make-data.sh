#!/usr/bin/env bash
# Draws the stand-in digits into data/, unless they are there; never into ~/.keras.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -s data/mnist.npz ] && exit 0
mkdir -p data
exec .build/release/swiftlet data stand-in --out data/mnist.npz
