"""Makes the small picture files and the data sets in Keras' layouts that the oracles read. Needs numpy and Pillow."""

import gzip
import json
import pathlib
import pickle
import tarfile

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent


def picture(seed, height, width, channels):
    """A smooth picture with some noise, so that resizing and JPEG have something to do."""
    random = np.random.RandomState(seed)
    rows, columns = np.mgrid[0:height, 0:width]
    planes = [127 + 80 * np.sin(rows / (3 + c) + seed) * np.cos(columns / (4 + c)) for c in range(channels)]
    return np.clip(np.stack(planes, -1) + random.normal(0, 9, (height, width, channels)), 0, 255).astype("uint8")


def make_pictures():
    for place, (name, height, width) in enumerate([("cat", 23, 31), ("dog", 30, 22), ("emu", 17, 40)]):
        folder = HERE / "folder" / name
        folder.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture(place, height, width, 3)).save(folder / "a.png")
        Image.fromarray(picture(place + 10, width, height, 3)).save(folder / "b.jpg", quality=90)
        Image.fromarray(picture(place + 20, height, width, 1)[:, :, 0]).save(folder / "c.png")
    files = HERE / "files"
    files.mkdir(exist_ok=True)
    color = picture(3, 21, 27, 3)
    rgba = np.concatenate([color, picture(4, 21, 27, 1)], -1)
    gray = picture(5, 21, 27, 1)[:, :, 0]
    Image.fromarray(rgba).save(files / "rgba.png")
    Image.fromarray(np.stack([gray, gray[::-1]], -1)).save(files / "la.png")
    Image.fromarray(color).quantize(16).save(files / "palette.png")
    Image.fromarray(gray.astype("uint16") * 200).save(files / "gray16.png")
    Image.fromarray(gray > 120).save(files / "bilevel.png")
    Image.fromarray(color).save(files / "color.bmp")
    Image.fromarray(gray).save(files / "gray.bmp")
    Image.fromarray(color).quantize(16).save(files / "palette.gif")
    Image.fromarray(gray).save(files / "gray.jpg")
    Image.fromarray(color).convert("CMYK").save(files / "cmyk.jpg")


def make_datasets():
    home = HERE / "keras" / "datasets"
    random = np.random.RandomState(0)
    (home / "fashion-mnist").mkdir(parents=True, exist_ok=True)
    for name, count in (("train", 6), ("t10k", 4)):
        pictures = random.randint(0, 256, (count, 28, 28)).astype("uint8")
        pictures[:, 5:] = 0
        labels = random.randint(0, 10, count).astype("uint8")
        for kind, header, data in (("images-idx3", 16, pictures), ("labels-idx1", 8, labels)):
            with gzip.GzipFile(home / "fashion-mnist" / f"{name}-{kind}-ubyte.gz", "wb", mtime=0) as file:
                file.write(bytes(header) + data.tobytes())
    folder = home / "cifar-100-python-target" / "cifar-100-python"
    folder.mkdir(parents=True, exist_ok=True)
    for name, count, protocol in (("train", 4, 2), ("test", 3, 4)):
        batch = {
            b"data": (random.randint(0, 256, (count, 3072)) // 64 * 64).astype("uint8"),
            b"fine_labels": random.randint(0, 100, count).tolist(), b"coarse_labels": random.randint(0, 20, count).tolist(),
        }
        (folder / name).write_bytes(pickle.dumps(batch, protocol=protocol))

    def reviews(count):
        return np.array([random.randint(1, 60, random.randint(3, 12)).tolist() for _ in range(count)], dtype=object)

    np.savez(home / "imdb.npz", x_train=reviews(9), y_train=random.randint(0, 2, 9), x_test=reviews(7),
             y_test=random.randint(0, 2, 7))
    np.savez(home / "reuters.npz", x=reviews(20), y=random.randint(0, 46, 20))
    (home / "imdb_word_index.json").write_text(json.dumps({"the": 1, "film": 2, "café": 3}))
    np.savez(home / "boston_housing.npz", x=random.rand(15, 13), y=random.rand(15))
    np.savez(home / "california_housing.npz", x=random.rand(12, 8).astype("float32"), y=random.rand(12).astype("float32"))


if __name__ == "__main__":
    make_pictures()
    make_datasets()
