#!/usr/bin/env bash
# install-peers.sh PYTHON   installs what the benchmarks compare with, as far as this machine can have it
#
# A peer that cannot be installed is said and left out. PyTorch comes only if TORCH_INDEX names the index of its CPU
# wheels (its site says which): the one of the ordinary index brings gigabytes for graphics cards along.
set -uo pipefail
python=$1
cd "$(dirname "$0")/.."
install() { "$python" -m pip install --quiet --disable-pip-version-check "$@"; }

install -r scripts/requirements-bench.txt || exit 1
if [ -z "${PEER_PYTHON:-}" ]; then
    install tensorflow-cpu || echo "TensorFlow cannot be installed here: it is left out"
    install jax keras || echo "JAX cannot be installed here: it is left out"
fi
if [ -z "${TORCH_PYTHON:-}" ] && ! "$python" -c 'import torch' 2>/dev/null; then
    if [ -n "${TORCH_INDEX:-}" ]; then
        install --index-url "$TORCH_INDEX" torch || echo "PyTorch cannot be installed here: it is left out"
    else
        echo "PyTorch is left out; TORCH_INDEX=… installs it, TORCH_PYTHON=… names a Python that has it"
    fi
fi
exit 0
