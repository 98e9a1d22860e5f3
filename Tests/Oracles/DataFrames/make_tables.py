"""Writes tables.json: small CSV texts and what pandas shows for them.

    pip install pandas; python make_tables.py
"""
import io
import json
import pathlib

import numpy
import pandas

generator = numpy.random.default_rng(7)


def wide(rows, columns):
    header = ",".join(["label"] + [f"pixel{n}" for n in range(1, columns)])
    lines = [",".join(map(str, row)) for row in generator.integers(0, 256, (rows, columns)).tolist()]
    return "\n".join([header] + lines) + "\n"


TEXTS = {
    "wide": wide(7, 785),
    "long": wide(120, 3),
    "middling": wide(4, 14),
    "mixed": "name,age,score,ok\nAnn,31,1.5,True\nBob,,2.25,False\n\"Cy, Jr\",47,,True\n",
    "negative": "a,b\n-1,2\n30,-4\n",
    "small": "x,y\n0.0000001,1\n123456.5,2\n",
    "large": "x,y\n12345678.25,1e10\n0.5,2.5\n",
    "plain floats": "x,y\n1.0,2.125\n3.0,4.0\n",
    "quotes": 'a,b\n"say ""hi""",1\n"two\nlines",2\n',
    "windows": "a,b\r\n1,2\r\n\r\n3,4\r\n",
    "twice": "a,a,,a\n1,2,3,4\n",
    "labelled": "a,b\nr1,1,2\nr2,3,4\n",
    "all missing": "a,b\n1,\n2,\n",
    "late float": "a,b\n" + "1,2\n" * 30 + "1.5,x\n",
    "no rows": "a,b\n",
    "booleans": "a\nTrue\nFalse\n",
    "long text": "a,b\n" + "y" * 60 + ",1\nshort,2\n",
}


def shown(frame, columns):
    with pandas.option_context("display.max_columns", columns, "display.width", 80):
        return repr(frame)


def case(name, text):
    frame = pandas.read_csv(io.StringIO(text), dtype=None)
    first = frame.columns[0]
    with pandas.option_context("display.max_columns", 20):
        html = frame._repr_html_()
    numeric = frame.select_dtypes("number")
    return {
        "name": name, "csv": text, "types": [str(kind) for kind in frame.dtypes], "shape": list(frame.shape),
        "notebook": shown(frame, 20), "script": shown(frame, 0), "html": html, "series": repr(frame[first]),
        "describe": shown(numeric.describe(), 20) if numeric.shape[1] and len(frame) else None,
        "counts": repr(frame[first].value_counts()) if len(frame) else None,
    }


cases = [case(name, text) for name, text in TEXTS.items()]
path = pathlib.Path(__file__).with_name("tables.json")
path.write_text(json.dumps({"pandas": pandas.__version__, "cases": cases}, indent=0))
print(f"{len(cases)} tables, {path.stat().st_size} bytes, pandas {pandas.__version__}")
