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
    assert [path.stem for path in CHAPTERS] \
        == ["00_welcome", "01_mnist", "02_sign_language", "03_cnn", "04_augmentation", "05_deploy"]


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


CNN = "Total params: 264,049"
NOTICE = "Using stand-in hands, not Sign Language MNIST"


def best_accuracy(text):
    return max(float(part.split()[0]) for part in text.split("val_accuracy: ")[1:])


def test_sign_language(hands, tmp_path):
    notebook = run(ROOT / "notebooks" / "02_sign_language.ipynb", tmp_path)
    text = texts(notebook)
    assert NOTICE in text
    assert pictures(notebook) == 4
    assert "Total params: 676,888" in text
    # Far better than the 1 in 24 of guessing, and worse than what it was trained on: what the chapter is about. Measured with
    # these rows: 0.70 of the training rows, 0.59 to 0.61 of the others.
    learned = float(text.split("training ")[-1].split("%")[0]) / 100
    assert learned > 0.62
    assert 0.5 < best_accuracy(text) < learned
    assert " read as " in text


def test_cnn(hands, tmp_path):
    notebook = run(ROOT / "notebooks" / "03_cnn.ipynb", tmp_path)
    text = texts(notebook)
    assert NOTICE in text and CNN in text
    assert pictures(notebook) == 4
    assert "(3, 3, 1, 75)" in text
    # Measured: 0.93 to 0.95.
    assert best_accuracy(text) > 0.85


def test_augmentation_and_deployment(hands, tmp_path):
    """The two chapters share a folder: the second loads what the first has saved."""
    notebook = run(ROOT / "notebooks" / "04_augmentation.ipynb", tmp_path)
    text = texts(notebook)
    assert NOTICE in text
    assert pictures(notebook) == 3
    # Measured: 0.92 to 0.95.
    assert best_accuracy(text) > 0.82
    trained = float(text.split("val_accuracy: ")[-1].split()[0])
    assert (tmp_path / "asl_model").exists()

    notebook = run(ROOT / "notebooks" / "05_deploy.ipynb", tmp_path)
    text = texts(notebook)
    assert NOTICE in text and CNN in text
    assert pictures(notebook) == 3
    assert "ValueError:" in text
    assert "shape of the answer: (1, 24)" in text
    assert [line.split(":")[0] for line in text.splitlines() if ".png:" in line] == ["B.png", "L.png", "Y.png"]
    # Chapter 5 reads as well as chapter 4 ended: the saved model is the trained one.
    share = next(line for line in text.splitlines() if line.endswith("hands are read correctly")).split("%")[0]
    assert abs(float(share) / 100 - trained) < 0.002
    results = [output.data["text/plain"] for cell in notebook.cells if cell.cell_type == "code"
               for output in cell.outputs if output.output_type == "execute_result"]
    assert results[-1] == "{'status': 'ok', 'restart': True}"


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
