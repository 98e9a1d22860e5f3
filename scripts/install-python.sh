#!/usr/bin/env bash
# install-python.sh FOLDER   makes the virtual environment that holds JupyterLab and the test tools
set -euo pipefail
folder=$1
[ -x "$folder/bin/python" ] && "$folder/bin/python" -m pip --version >/dev/null 2>&1 && exit 0
python3 -m venv "$folder"
