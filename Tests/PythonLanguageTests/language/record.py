"""Runs the chunks of the language suite by CPython and records what they print.

    python3.11 record.py [NAME.py ...]     # all files of this folder when none is named

A suite file holds chunks parted by lines of `---`; each chunk is a program of its own, run in an empty folder.
NAME.expected gets the standard output of each chunk, parted the same way. Our tests run the same chunks and compare. A
chunk that ends in an uncaught exception has its last line, `Class: message`, appended to its output after a line
`Traceback`.
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
SEPARATOR = "---\n"


def chunks(text):
    """The parts between the lines of `---`."""
    parts, current = [], []
    for line in text.splitlines(keepends=True):
        if line.rstrip() == "---":
            parts.append("".join(current))
            current = []
        else:
            current.append(line)
    return parts + ["".join(current)]


def printed(chunk, command):
    """What a chunk prints when `command` runs it: its output, and the last line of its error if it fails."""
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "chunk.py")
        program.write_text(chunk)
        done = subprocess.run([*command, program], capture_output=True, text=True, timeout=120, cwd=folder)
    if done.returncode == 0:
        return done.stdout
    # Below the message of a missing module stands a note of what there is.
    lines = [line for line in done.stderr.strip().splitlines() if not line.startswith("These modules can be imported: ")]
    return done.stdout + "Traceback\n" + (lines or [""])[-1] + "\n"


def suite_files():
    """The files of the suite, in order."""
    return sorted(path for path in HERE.glob("*.py") if path.name != "record.py")


def main():
    assert sys.version_info[:2] == (3, 11), "the suite's expectations are CPython 3.11's"
    for path in [HERE / name for name in sys.argv[1:]] or suite_files():
        outputs = [printed(chunk, [sys.executable, "-E", "-s", "-X", "utf8"]) for chunk in chunks(path.read_text())]
        path.with_suffix(".expected").write_text(SEPARATOR.join(outputs))
        print(f"{path.name}: {len(outputs)} chunks, {sum(len(output.splitlines()) for output in outputs)} checks")


if __name__ == "__main__":
    main()
