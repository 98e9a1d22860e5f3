#!/usr/bin/env bash
# Writes those pages of docs/ that are generated from what the program has.
set -euo pipefail
cd "$(dirname "$0")/.."
for table in language keras numpy pyplot; do
    .build/release/swiftlet docs "$table" > "docs/$table.md.part"
    mv "docs/$table.md.part" "docs/$table.md"
done
