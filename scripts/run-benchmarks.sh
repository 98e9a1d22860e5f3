#!/usr/bin/env bash
# Measures Swiftlet beside the peers, in turn, in one run; every suite is bounded, and one that fails is said.
#
#   run-benchmarks.sh [--quick] [SUITE...]     suites: steps training kernels growth csv augmentation arrays language startup completion
#
# The full form of all suites writes the tables of docs/performance.md anew. SWIFTLET_BINARY, PEER_PYTHON and TORCH_PYTHON
# name the programs to compare (benchmarks/harness/peers.py), MNIST_NPZ and SIGN_MNIST_CSV the data.
set -uo pipefail
cd "$(dirname "$0")/.."
python="${VENV:-.venv}/bin/python"
export PATH="$PWD/.build/release:$PATH"
out=out/benchmarks
mkdir -p "$out"

quick=()
[ "${1:-}" = --quick ] && { quick=(--quick); shift; }
all=(steps training kernels growth csv augmentation arrays language startup completion)
if [ ${#quick[@]} -gt 0 ]; then default=(steps); else default=("${all[@]}"); fi
suites=("$@")
[ $# -gt 0 ] || suites=("${default[@]}")

# The longest a suite may take, in seconds.
declare -A limit=([steps]=1500 [training]=600 [kernels]=120 [growth]=300 [csv]=180 [augmentation]=180 [arrays]=60 [language]=300
    [startup]=180 [completion]=180)

"$python" benchmarks/report.py --describe > "$out/machine.md" || exit 1
failed=()
begun=$SECONDS
for suite in "${suites[@]}"; do
    [ -n "${limit[$suite]:-}" ] || { echo "no suite $suite; there are: ${all[*]}" >&2; exit 2; }
    echo "== $suite"
    started=$SECONDS
    rm -f "$out/$suite.md"
    case $suite in
        kernels) command=(.build/release/kernel-benchmark --seconds 0.2) ;;
        *) command=("$python" "benchmarks/$suite/compare.py" "${quick[@]}") ;;
    esac
    timeout --kill-after=10 "${limit[$suite]}" "${command[@]}" --markdown "$out/$suite.md" || failed+=("$suite")
    echo "($suite: $((SECONDS - started)) s)"
done
echo "all: $((SECONDS - begun)) s"
[ ${#quick[@]} -gt 0 ] || "$python" benchmarks/report.py "$out" docs/performance.md
if [ ${#failed[@]} -gt 0 ]; then
    echo "failed or missed their goals: ${failed[*]}" >&2
    exit 1
fi
