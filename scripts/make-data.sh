#!/usr/bin/env bash
# Draws what stands in for MNIST and Sign Language MNIST into data/, unless it is there; never into ~/.keras.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p data
[ -s data/mnist.npz ] || .build/release/swiftlet data stand-in --out data/mnist.npz
[ -s data/sign_mnist_valid.csv ] || .build/release/swiftlet data sign-mnist --drawn --out data
