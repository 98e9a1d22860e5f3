"""Runs every code cell of the five tutorial documents, in order, through the installed kernel, and says what each gave.

    .venv/bin/python Tests/Notebooks/run_tutorials.py [--epochs N] [--document NAME ...] [--kernel NAME] [--json FILE]

Each document has a kernel of its own, in a folder of its own that holds the data where its cells look: `data/asl_data/`,
`Data/mnist/`, and `/content/` where that can be made; where it cannot, the path in the cells is replaced, and the table
says so. Cells run unchanged, but for the number of epochs when --epochs is given: tests train 1 epoch, not 20.

The sign-language files are those in $SWIFTLET_TEST_DATA or ../shared/data, packed or not; without them the drawn hands
that `make data` makes. The status is 0 when every cell gave what EXPECTED in tutorial_documents.py says.
"""

import argparse
import contextlib
import dataclasses
import json
import lzma
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

import psutil

from kernel_session import KERNEL, Session
from found_data import data_folder
from tutorial_documents import CONTENT, DOCUMENTS, EXPECTED, FOLDERS, ROOT, cells_of, first_line, tutorials_folder

FILES = ["sign_mnist_train.csv", "sign_mnist_valid.csv"]
CACHE = ROOT / ".cache" / "tutorial-data"


def sign_files():
    """The two sign-language files, unpacked once, and what they are; (None, reason) where there are none."""
    folder = data_folder()
    if folder and all((folder / name).exists() for name in FILES):
        return [folder / name for name in FILES], str(folder)
    if folder and all((folder / (name + ".xz")).exists() for name in FILES):
        CACHE.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            if not (CACHE / name).exists():
                part = CACHE / f"{name}.{os.getpid()}"
                with lzma.open(folder / (name + ".xz")) as packed, open(part, "wb") as unpacked:
                    shutil.copyfileobj(packed, unpacked, 1 << 20)
                part.replace(CACHE / name)
        return [CACHE / name for name in FILES], str(folder)
    drawn = pathlib.Path(os.environ.get("SWIFTLET_STANDIN_DATA", ROOT / "data"))
    if all((drawn / name).exists() for name in FILES):
        return [drawn / name for name in FILES], "drawn hands, a stand-in"
    return None, "no sign-language files: set SWIFTLET_TEST_DATA, or let `make data` draw them"


@dataclasses.dataclass
class Outcome:
    """What one cell gave."""

    document: str
    number: int
    code: str
    faults: list
    shown: str
    seconds: float

    @property
    def status(self):
        return "as expected" if not self.faults else "; ".join(self.faults)


def lay_data(folder, files):
    """Puts the files where a document's cells look, as links."""
    for place in FOLDERS:
        (folder / place).mkdir(parents=True)
        for file in files:
            (folder / place / file.name).symlink_to(file.resolve())
    datasets = folder / "keras" / "datasets"
    datasets.mkdir(parents=True)
    mnist = data_folder()
    if mnist:
        (datasets / "mnist.npz").symlink_to((mnist / "mnist.npz").resolve())


@contextlib.contextmanager
def content_folder(files, may_create):
    """Makes /content/ with the files, if it may and can; gives whether the cells find it there."""
    folder = pathlib.Path(CONTENT)
    if all((folder / file.name).exists() for file in files):
        yield True
        return
    made = False
    if may_create and not folder.exists():
        with contextlib.suppress(OSError):
            folder.mkdir()
            made = True
            for file in files:
                (folder / file.name).symlink_to(file.resolve())
    try:
        yield made
    finally:
        if made:
            shutil.rmtree(folder)


def shown(cell):
    """The telling part of what a cell put out, in one line."""
    if cell["error"]:
        return f"{cell['error']['ename']}: {first_line(cell['error']['evalue'])}"
    parts = []
    if cell["stdout"].strip():
        lines = [line for line in re.split(r"[\r\n]+", cell["stdout"]) if line.strip(" _=\b")]
        parts += [first_line(next((line for line in lines if "Total params" in line), ""))]
        parts += [re.sub(r".*\] - ", "", lines[-1]).strip()[:90]] if "loss:" in lines[-1] else [first_line(lines[0])]
    if cell["result"]:
        parts.append(first_line(cell["result"]))
    if cell["pictures"]:
        parts.append(f"{len(cell['pictures'])} picture")
    return " | ".join(part for part in parts if part)


def faults_after_restart(session, before):
    """Why a kernel that a cell has restarted is not as new; empty when it is."""
    after = session.run("[name for name in globals() if name in ('model', 'x_train', 'keras')]", timeout=30)
    if after["error"] or after["result"] != "[]":
        return [f"after the restart: {after['error'] or after['result']}"]
    held = psutil.Process(session.pid).memory_info().rss >> 20
    return [] if held < 100 or held < before / 4 else [f"holds {held} MB after the restart, {before} MB before"]


def run_document(document, files, folder, kernel=KERNEL, epochs=None, has_content=True):
    """Runs a document's cells; gives their outcomes one by one."""
    lay_data(folder, files)
    session = Session(folder, kernel, env={**os.environ, "KERAS_HOME": str(folder / "keras")})
    try:
        for number, code in enumerate(cells_of(document)):
            expected = EXPECTED[document][number]
            source = code if has_content else code.replace(CONTENT, f"{FOLDERS[0]}/")
            if epochs:
                source = re.sub(r"\bepochs=\d+", f"epochs={epochs}", source)
            held = psutil.Process(session.pid).memory_info().rss >> 20
            begun = time.monotonic()
            cell = session.run(source, timeout=3600)
            seconds = time.monotonic() - begun
            faults = expected.faults(cell, epochs)
            if expected.restarts and not faults:
                faults = faults_after_restart(session, held)
            yield Outcome(document, number, code, faults, shown(cell), seconds)
    finally:
        session.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--epochs", type=int, help="train so many epochs instead of those in the cells")
    parser.add_argument("--document", action="append", help="run this document alone; its name or first letter")
    parser.add_argument("--kernel", default=KERNEL, help="the kernel's name in Jupyter")
    parser.add_argument("--json", type=pathlib.Path, help="write the outcomes into this file as well")
    options = parser.parse_args()
    if not tutorials_folder():
        sys.exit("no tutorial documents: set SWIFTLET_TUTORIALS to the folder with their cells")
    files, origin = sign_files()
    if files is None:
        sys.exit(origin)
    wanted = [name for name in DOCUMENTS if not options.document or name in options.document or name[0] in options.document]
    outcomes = []
    with content_folder(files, may_create=True) as has_content:
        print(f"sign-language files: {origin}")
        print(f"epochs: {options.epochs or 'as the cells say'}")
        if not has_content:
            print(f"{CONTENT} could not be made: cells read {FOLDERS[0]}/ instead")
        print("\n| document, cell | first line | shows | seconds | status |\n|---|---|---|---|---|")
        for document in wanted:
            with tempfile.TemporaryDirectory() as folder:
                for outcome in run_document(document, files, pathlib.Path(folder), options.kernel, options.epochs, has_content):
                    outcomes.append(outcome)
                    line = first_line(outcome.code)[:48].replace("|", "\\|")
                    print(f"| {document[0]} {outcome.number} | `{line}` | {outcome.shown.replace('|', ',')} "
                          f"| {outcome.seconds:.1f} | {outcome.status} |", flush=True)
    bad = [outcome for outcome in outcomes if outcome.faults]
    print(f"\n{len(outcomes) - len(bad)} of {len(outcomes)} cells as expected")
    if options.json:
        options.json.write_text(json.dumps([dataclasses.asdict(outcome) for outcome in outcomes], indent=1))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
