# Records what the originals print for the programs beside this one. Run by Python with the originals installed:
#
#     python record.py            # every program
#     python record.py frames     # one of them
import pathlib
import subprocess
import sys
import tempfile

folder = pathlib.Path(__file__).resolve().parent
wanted = sys.argv[1:] or [path.stem for path in sorted(folder.glob("*.py")) if path.stem != "record"]
for name in wanted:
    with tempfile.TemporaryDirectory() as place:
        done = subprocess.run([sys.executable, "-W", "ignore", folder / f"{name}.py"], capture_output=True, text=True, cwd=place)
    if done.returncode:
        sys.exit(done.stderr)
    (folder / f"{name}.expected").write_text(done.stdout)
