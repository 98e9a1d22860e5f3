#!/usr/bin/env bash
# Measures the kernel and the engine beside the peers, in turn, in one run.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${VENV:-.venv}/bin/python"
export PATH="$PWD/.build/release:$PATH"
for script in benchmarks/*/compare.py; do
    echo "== $script"
    "$python" "$script"
done
