"""Runs chunks.py in CPython with the installed numpy and writes outcomes.json: what each chunk prints, gives or raises."""
import ast
import contextlib
import io
import json
import pathlib
import warnings

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
namespace = {}
outcomes = []
for text in (HERE / "chunks.py").read_text().split("\n---\n"):
    output = io.StringIO()
    row = {}
    with contextlib.redirect_stdout(output):
        try:
            tree = ast.parse(text)
            last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, "cell", "exec"), namespace)
            if last is not None:
                value = eval(compile(ast.Expression(last.value), "cell", "eval"), namespace)
                if value is not None:
                    row["value"] = repr(value)
        except Exception as error:
            row["error"] = f"{type(error).__name__}: {error}"
    if output.getvalue():
        row["output"] = output.getvalue()
    outcomes.append(row)
(HERE / "outcomes.json").write_text("[\n" + ",\n".join(json.dumps(row) for row in outcomes) + "\n]\n")
