#!/usr/bin/env bash
# build.sh ARGUMENTS...   builds in release mode, for the processor at hand
set -euo pipefail
exec swift build -c release "$@"
