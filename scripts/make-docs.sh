#!/usr/bin/env bash
# Writes those pages of docs/ that list what the program has.
set -euo pipefail
cd "$(dirname "$0")/.."

page() { # page FILE TITLE MODULE...
    { echo "# $2"; echo; .build/release/swiftlet run scripts/list-names.py "${@:3}"; } > "docs/$1.md.part"
    mv "docs/$1.md.part" "docs/$1.md"
}

coverage() { # coverage PAGE TITLE: which names of the original are here, by the list in scripts/names
    { echo "# $2"; echo; .build/release/swiftlet run scripts/list-coverage.py "scripts/names/$1.txt"; } > "docs/$1.md.part"
    mv "docs/$1.md.part" "docs/$1.md"
}

coverage numpy "numpy: what is here"
coverage pandas "pandas: what is here"
coverage pyplot "pyplot: what is here"
coverage sklearn "scikit-learn: what is here"
coverage seaborn "seaborn: what is here"
.build/release/swiftlet run scripts/language-names.py page scripts/cpython-names.json docs/language-intro.md > docs/language.md.part
mv docs/language.md.part docs/language.md
coverage keras "Keras: what is here"
