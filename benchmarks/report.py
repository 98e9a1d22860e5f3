"""Puts the tables of a run into docs/performance.md.

    python benchmarks/report.py FOLDER docs/performance.md   the tables in FOLDER/SUITE.md go between the page's markers
    python benchmarks/report.py --describe                   prints the machine's description as Markdown

A section of the page stands between `<!-- SUITE -->` and `<!-- end of SUITE -->`; one that was not measured stays.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from harness import machine, peers


def describe():
    sides = [peers.swiftlet()]
    found = peers.versions(sides)
    for name, python, module in (("TensorFlow", peers.PYTHON, "tensorflow"), ("Keras", peers.PYTHON, "keras"),
                                 ("JAX", peers.PYTHON, "jax"), ("pandas", peers.PYTHON, "pandas"),
                                 ("PyTorch", peers.TORCH_PYTHON, "torch")):
        found[name] = machine.version(python, module)
    return "".join(f"- {line}\n" for line in machine.describe(found))


def main():
    if sys.argv[1:] == ["--describe"]:
        print(describe(), end="")
        return
    folder, page = map(pathlib.Path, sys.argv[1:])
    text = page.read_text()
    for file in sorted(folder.glob("*.md")):
        name = re.escape(file.stem)
        section = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
        if not section.search(text):
            print(f"{page} has no section for {file.stem}")
            continue
        text = section.sub(lambda found: found[1] + "\n" + file.read_text().strip() + "\n\n" + found[2], text)
    page.write_text(text)
    print(f"wrote {page}")


if __name__ == "__main__":
    main()
