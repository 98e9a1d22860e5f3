"""Small tables are shown as pandas shows them: as texts, as HTML, column by column, described and counted.

Tests/Oracles/DataFrames/make_tables.py recorded what pandas shows.
"""

import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
CASES = json.loads((ROOT / "Tests" / "Oracles" / "DataFrames" / "tables.json").read_text())["cases"]

PROGRAM = """
import io
import json
import pandas as pd

with open("tables.json") as file:
    cases = json.load(file)["cases"]


def shown(frame, columns):
    with pd.option_context("display.max_columns", columns, "display.width", 80):
        return repr(frame)


found = {}
for case in cases:
    frame = pd.read_csv(io.StringIO(case["csv"]))
    first = frame.columns[0]
    with pd.option_context("display.max_columns", 20):
        html = frame._repr_html_()
    numeric = frame.select_dtypes("number")
    found[case["name"]] = {
        "types": [str(kind) for kind in frame.dtypes], "shape": list(frame.shape), "notebook": shown(frame, 20),
        "script": shown(frame, 0), "html": html, "series": repr(frame[first]),
        "describe": shown(numeric.describe(), 20) if numeric.shape[1] and len(frame) else None,
        "counts": repr(frame[first].value_counts()) if len(frame) else None,
    }
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    (folder / "tables.json").write_text(json.dumps({"cases": CASES}))
    (folder / "cells.py").write_text(PROGRAM)
    done = subprocess.run([BINARY, "run", "cells.py"], capture_output=True, text=True, timeout=120, cwd=folder)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.parametrize("what", ["types", "shape", "notebook", "script", "html", "series", "describe", "counts"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_table(found, case, what):
    assert found[case["name"]][what] == case[what]
