#!/usr/bin/env bash
# Runs every chapter under notebooks/ headless and writes it, with its pictures, as HTML into out/.
set -euo pipefail
cd "$(dirname "$0")/.."
export SWIFTLET_STANDIN_DATA="${SWIFTLET_STANDIN_DATA:-$PWD/data}"
mkdir -p out
status=0
for notebook in notebooks/*.ipynb; do
    page="out/$(basename "${notebook%.ipynb}").html"
    if [ "$page" -nt "$notebook" ] && [ "$page" -nt .build/release/swiftlet ]; then
        echo "$page is up to date"
        continue
    fi
    "${VENV:-.venv}/bin/python" -m nbconvert --to html --execute --output-dir out --ExecutePreprocessor.kernel_name=swiftlet \
        --ExecutePreprocessor.timeout=1800 "$notebook" || status=1
done
exit $status
