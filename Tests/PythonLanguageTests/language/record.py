"""Runs the chunks of the language suite by CPython and records what they print.

    python3.11 record.py [NAME.py ...]     # all files of this folder when none is named

A suite file holds chunks parted by lines of `---`; each chunk is a program of its own. NAME.expected gets the standard
output of each chunk, parted the same way. Our tests run the same chunks and compare. A chunk that ends in an uncaught
exception has its last line, `Class: message`, appended to its output after a line `Traceback`.
"""
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
SEPARATOR = "---\n"


def chunks(text):
    parts, current = [], []
    for line in text.splitlines(keepends=True):
        if line.rstrip() == "---":
            parts.append("".join(current))
            current = []
        else:
            current.append(line)
    return parts + ["".join(current)]


def printed(chunk):
    done = subprocess.run([sys.executable, "-I", "-X", "utf8", "-"], input=chunk, capture_output=True, text=True,
                          timeout=60)
    if done.returncode == 0:
        return done.stdout
    return done.stdout + "Traceback\n" + done.stderr.strip().splitlines()[-1] + "\n"


def main():
    assert sys.version_info[:2] == (3, 11), "the suite's expectations are CPython 3.11's"
    names = sys.argv[1:] or sorted(path.name for path in HERE.glob("*.py") if path.name != "record.py")
    for name in names:
        outputs = [printed(chunk) for chunk in chunks((HERE / name).read_text())]
        (HERE / name).with_suffix(".expected").write_text(SEPARATOR.join(outputs))
        print(f"{name}: {len(outputs)} chunks")


if __name__ == "__main__":
    main()
