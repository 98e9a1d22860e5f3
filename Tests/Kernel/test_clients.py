"""The front ends that people use, each with a cell or a notebook."""

import json
import os
import subprocess
import sys

import nbclient
import nbformat
import papermill
import pytest

from conftest import BINARY, KERNEL


def notebook(*cells):
    result = nbformat.v4.new_notebook()
    result.metadata["kernelspec"] = {"name": KERNEL, "display_name": "Swiftlet", "language": "swiftlet"}
    result.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    return result


def test_nbclient():
    book = notebook("x = 6", "print(x)\nx * 7")
    nbclient.NotebookClient(book, timeout=60, kernel_name=KERNEL).execute()
    printed, result = book.cells[1].outputs
    assert printed["text"] == "6\n"
    assert result["data"]["text/plain"] == "42"
    assert book.metadata.language_info.name == "python"


def test_nbclient_reports_the_cells_error():
    with pytest.raises(nbclient.exceptions.CellExecutionError) as caught:
        nbclient.NotebookClient(notebook("1/0"), timeout=60, kernel_name=KERNEL).execute()
    assert (caught.value.ename, caught.value.evalue) == ("ZeroDivisionError", "division by zero")


def test_papermill_sets_parameters(tmp_path):
    book = notebook("alpha = 1", "print(alpha, name)")
    book.cells[0].metadata["tags"] = ["parameters"]
    book.metadata["language_info"] = {"name": "python"}
    source, target = tmp_path / "in.ipynb", tmp_path / "out.ipynb"
    nbformat.write(book, source)
    papermill.execute_notebook(str(source), str(target), {"alpha": 0.5, "name": "Ada"}, kernel_name=KERNEL,
                               progress_bar=False)
    texts = [output["text"] for cell in json.loads(target.read_text())["cells"] for output in cell.get("outputs", [])]
    assert ["".join(text) for text in texts] == ["0.5 Ada\n"]


RESTART = "import IPython\napp = IPython.Application.instance()\napp.kernel.do_shutdown(True)"
AFTER = ["{'status': 'ok', 'restart': True}", "False"]


def results(cells):
    return [output["data"]["text/plain"] for cell in cells for output in cell.get("outputs", [])
            if output["output_type"] == "execute_result"]


def test_nbclient_goes_on_after_a_cell_that_restarts():
    book = notebook("x = 1", RESTART, "'x' in globals()")
    nbclient.NotebookClient(book, timeout=60, kernel_name=KERNEL).execute()
    assert results(book.cells) == AFTER


def test_papermill_goes_on_after_a_cell_that_restarts(tmp_path):
    book = notebook("x = 1", RESTART, "'x' in globals()")
    book.metadata["language_info"] = {"name": "python"}
    source, target = tmp_path / "in.ipynb", tmp_path / "out.ipynb"
    nbformat.write(book, source)
    papermill.execute_notebook(str(source), str(target), kernel_name=KERNEL, progress_bar=False)
    lines = [["".join(output["data"]["text/plain"]) for output in cell["outputs"] if "data" in output]
             for cell in json.loads(target.read_text())["cells"]]
    assert sum(lines, []) == AFTER


def test_run_goes_on_after_a_cell_that_restarts(tmp_path):
    source, target = tmp_path / "in.ipynb", tmp_path / "out.ipynb"
    nbformat.write(notebook("x = 1", RESTART, "'x' in globals()", RESTART), source)
    subprocess.run([BINARY, "run", source, "--out", target], check=True, timeout=60, env={**os.environ, "TMPDIR": str(tmp_path)})
    assert results(json.loads(target.read_text())["cells"]) == AFTER + AFTER[:1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.ipynb", "out.ipynb"]


def test_console_goes_on_after_a_cell_that_restarts():
    done = subprocess.run([sys.executable, "-m", "jupyter_console", "--simple-prompt", "--kernel", KERNEL],
                          input=f"x = 1\n{RESTART.replace(chr(10), '; ')}\nprint('x' in globals(), 'here')\nquit()\n",
                          capture_output=True, text=True, timeout=60)
    assert AFTER[0] in done.stdout
    assert "False here" in done.stdout


def test_console():
    done = subprocess.run([sys.executable, "-m", "jupyter_console", "--simple-prompt", "--kernel", KERNEL],
                          input="print('from', 'here')\n6 * 7\nquit()\n", capture_output=True, text=True, timeout=60)
    assert "from here" in done.stdout
    assert "Out[2]: 42" in done.stdout
