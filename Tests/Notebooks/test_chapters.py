"""Every chapter under notebooks/, run headless from the first cell to the last."""

import os
import pathlib

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")

ROOT = pathlib.Path(__file__).resolve().parents[2]
KERNEL = os.environ.get("SWIFTLET_KERNEL_NAME", "swiftlet")
CHAPTERS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def run(path, folder):
    notebook = nbformat.read(path, as_version=4)
    nbclient.NotebookClient(notebook, timeout=600, kernel_name=KERNEL,
                            resources={"metadata": {"path": str(folder)}}).execute()
    return notebook


def texts(notebook):
    return "".join(output.get("text", "") for cell in notebook.cells if cell.cell_type == "code"
                   for output in cell.outputs)


def pictures(notebook):
    return sum("image/png" in output.get("data", {}) for cell in notebook.cells if cell.cell_type == "code"
               for output in cell.outputs)


def test_there_are_chapters():
    assert [path.name for path in CHAPTERS][:2] == ["00_welcome.ipynb", "01_mnist.ipynb"]


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_is_committed_without_outputs(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "swiftlet"
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None


def test_welcome(tmp_path):
    notebook = run(ROOT / "notebooks" / "00_welcome.ipynb", tmp_path)
    assert pictures(notebook) == 1
    assert "sum of each column: [12 15 18 21]" in texts(notebook)
    results = [output.data["text/plain"] for cell in notebook.cells if cell.cell_type == "code"
               for output in cell.outputs if output.output_type == "execute_result"]
    assert results[:2] == ["2", "1267650600228229401496703205376"]
    assert results[2] == "array([[0. , 0.2, 0.4, 0.6],\n       [0.8, 1. , 1.2, 1.4],\n       [1.6, 1.8, 2. , 2.2]])"


@pytest.mark.parametrize("data", ["real_mnist", "stand_in"])
def test_mnist(data, request, tmp_path):
    request.getfixturevalue(data)
    notebook = run(ROOT / "notebooks" / "01_mnist.ipynb", tmp_path)
    text = texts(notebook)
    assert pictures(notebook) == 4
    assert "Total params: 669,706" in text
    assert ("stand-in" in text) == (data == "stand_in")
    accuracies = [float(part.split()[0]) for part in text.split("val_accuracy: ")[1:]]
    assert len(accuracies) == 5 and accuracies[-1] >= 0.95
