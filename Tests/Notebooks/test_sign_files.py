"""`swiftlet data sign-mnist`: Kaggle's files turned into the tutorial's, wrong files refused, hands drawn."""

import subprocess

import pytest

from found_data import BINARY

HEADER = "label," + ",".join(f"pixel{n}" for n in range(1, 785))
PIXELS = ",".join(str(n % 256) for n in range(784))


def data(*words):
    return subprocess.run([BINARY, "data", "sign-mnist", *map(str, words)], capture_output=True, text=True, timeout=60)


def kaggle(folder, rows, name="sign_mnist_train.csv", ending="\r\n", header=HEADER):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(ending.join([header] + rows) + ending, newline="")


def rows(labels):
    return [f"{label},{PIXELS}" for label in labels]


def test_labels_close_the_gap(tmp_path):
    kaggle(tmp_path / "kaggle", rows([0, 8, 10, 24]))
    kaggle(tmp_path / "kaggle", rows([23, 3]), "sign_mnist_test.csv", ending="\n")
    done = data("--from", tmp_path / "kaggle", "--out", tmp_path / "made")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "made" / "sign_mnist_train.csv").read_text() == "\n".join([HEADER] + rows([0, 8, 9, 23])) + "\n"
    assert (tmp_path / "made" / "sign_mnist_valid.csv").read_text() == "\n".join([HEADER] + rows([22, 3])) + "\n"
    assert sorted(path.name for path in (tmp_path / "made").iterdir()) == ["sign_mnist_train.csv", "sign_mnist_valid.csv"]


def test_folders_of_the_archive(tmp_path):
    (tmp_path / "kaggle").mkdir()
    for name in ("sign_mnist_train", "sign_mnist_test"):
        kaggle(tmp_path / "kaggle" / name, rows([1]), name + ".csv")
    assert data("--from", tmp_path / "kaggle", "--out", tmp_path / "made").returncode == 0


@pytest.mark.parametrize("lines, header, reason", [
    (rows([9]), HEADER, "line 2: the label 9 stands for J"),
    (rows([0, 25]), HEADER, "line 3: the label 25 is not among 0…24"),
    ([f"x,{PIXELS}"], HEADER, "line 2: the label x is no whole number"),
    ([f"1,{PIXELS},5"], HEADER, "line 2: 785 pixels instead of 784"),
    (["1,2,3"], HEADER, "line 2: 2 pixels instead of 784"),
    ([f"1,256{PIXELS[1:]}"], HEADER, "line 2: pixel1 is above 255"),
    ([f"1,-1{PIXELS[1:]}"], HEADER, "line 2: pixel1 is no whole number"),
    ([f"1,{PIXELS[1:]}"], HEADER, "line 2: pixel1 is empty"),
    (rows([1]), "label,a", "line 1: expected the header label,pixel1,…,pixel784, found label,a"),
    ([], HEADER, "the file holds no pictures")])
def test_wrong_files_are_refused_and_older_ones_kept(tmp_path, lines, header, reason):
    kaggle(tmp_path / "kaggle", lines, header=header)
    kaggle(tmp_path / "kaggle", rows([1]), "sign_mnist_test.csv")
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "sign_mnist_train.csv").write_text("older")
    done = data("--from", tmp_path / "kaggle", "--out", tmp_path / "made")
    assert done.returncode != 0 and reason in done.stderr
    assert {path.name: path.read_text() for path in (tmp_path / "made").iterdir()} == {"sign_mnist_train.csv": "older"}


def test_missing_files(tmp_path):
    done = data("--from", tmp_path, "--out", tmp_path / "made")
    assert done.returncode != 0
    assert f"cannot read {tmp_path}/sign_mnist_train.csv: there is no such file" in done.stderr
    assert data().returncode != 0


def test_drawn_hands(tmp_path):
    done = data("--drawn", "--out", tmp_path, "--rows", 240, "--validation-rows", 48)
    assert done.returncode == 0 and "not the real Sign Language MNIST" in done.stdout
    assert "not Sign Language MNIST" in (tmp_path / "sign_mnist_stand-in.txt").read_text()
    for name, count in (("sign_mnist_train.csv", 240), ("sign_mnist_valid.csv", 48)):
        lines = (tmp_path / name).read_text().splitlines()
        assert lines[0] == HEADER and len(lines) == count + 1
        table = [[int(field) for field in line.split(",")] for line in lines[1:]]
        assert all(len(row) == 785 and max(row) <= 255 for row in table)
        labels = [row[0] for row in table]
        assert {label: labels.count(label) for label in range(24)} == dict.fromkeys(range(24), count // 24)
        assert all(max(row[1:]) - min(row[1:]) > 30 for row in table), "an empty picture"
    again = tmp_path / "again"
    data("--drawn", "--out", again, "--rows", 240, "--validation-rows", 48)
    assert (again / "sign_mnist_train.csv").read_text() == (tmp_path / "sign_mnist_train.csv").read_text()


def test_real_files_take_the_notice_away(tmp_path):
    data("--drawn", "--out", tmp_path / "made", "--rows", 24, "--validation-rows", 24)
    kaggle(tmp_path / "kaggle", rows([0]))
    kaggle(tmp_path / "kaggle", rows([0]), "sign_mnist_test.csv")
    assert data("--from", tmp_path / "kaggle", "--out", tmp_path / "made").returncode == 0
    assert not (tmp_path / "made" / "sign_mnist_stand-in.txt").exists()
