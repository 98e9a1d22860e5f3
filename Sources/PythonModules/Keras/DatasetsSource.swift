/// `keras.datasets.*` beside MNIST, in Python around `_datasets`. Source: keras/src/datasets, Keras 3.
enum DatasetsSource {
    static let shared = #"""
        import os

        import numpy as np

        import _datasets

        _ORIGIN = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"


        def _shuffled(x, y, seed):
            order = np.arange(len(x))
            np.random.RandomState(seed).shuffle(order)
            return x[order], y[order]


        def _cut(x, y, test_split):
            count = int(len(x) * (1 - test_split))
            return (x[:count], y[:count]), (x[count:], y[count:])


        def _table(name, title, path, test_split, seed, sha256, size, limit=None):
            if not 0 <= test_split < 1:
                raise ValueError(
                    f"Invalid `test_split` argument: {test_split}. It must be between 0 and 1 (exclusive of 1).")
            file = np.load(_datasets.cached(path, title, _ORIGIN + name, sha256, size))
            x, y = file["x"], file["y"]
            if limit is not None:
                x, y = x[:limit], y[:limit]
            x, y = _shuffled(x, y, seed)
            return _cut(x, y, test_split)


        def _extracted(folder, inner, title, address, sha256, size):
            if not _datasets.is_cached(os.path.join(folder, inner)):
                archive = _datasets.cached(folder + "_archive", title, address, sha256, size)
                _datasets.extract(archive, _datasets.path(folder))
            return os.path.join(_datasets.path(folder), inner)


        class ObjectArray:
            """Lists of unequal lengths, shown as numpy shows an array of objects."""

            def __init__(self, items):
                self._items = items

            dtype = "object"
            ndim = 1

            @property
            def shape(self):
                return (len(self._items),)

            @property
            def size(self):
                return len(self._items)

            def __len__(self):
                return len(self._items)

            def __iter__(self):
                return iter(self._items)

            def __getitem__(self, key):
                if isinstance(key, slice):
                    return ObjectArray(self._items[key])
                if hasattr(key, "dtype") and getattr(key, "ndim", 0) == 1:
                    if key.dtype.name == "bool":
                        return ObjectArray([item for item, keep in zip(self._items, key) if keep])
                    return ObjectArray([self._items[int(place)] for place in key])
                if isinstance(key, list):
                    return ObjectArray([self._items[place] for place in key])
                return self._items[int(key)]

            def __setitem__(self, key, value):
                self._items[key] = value

            def tolist(self):
                return list(self._items)

            def copy(self):
                return ObjectArray(list(self._items))

            def __add__(self, other):
                return ObjectArray([a + b for a, b in zip(self._items, other)])

            def __repr__(self):
                shown = self._items if len(self._items) <= 6 else self._items[:3] + [None] + self._items[-3:]
                rows = ["..." if item is None else f"list({item})" for item in shown]
                return "array([" + ",\n       ".join(rows) + "], dtype=object)"

            def __str__(self):
                shown = self._items if len(self._items) <= 6 else self._items[:3] + [None] + self._items[-3:]
                return "[" + "\n ".join("..." if item is None else f"list({item})" for item in shown) + "]"
        """#

    static let files = #"""
        import os

        import _datasets


        def get_file(fname=None, origin=None, untar=False, md5_hash=None, file_hash=None, cache_subdir="datasets",
                     hash_algorithm="auto", extract=False, archive_format="auto", cache_dir=None, force_download=False):
            """The path of a file, downloaded into Keras' cache when it is not there."""
            if origin is None:
                raise ValueError('Please specify the "origin" argument (URL of the file to download).')
            name = os.fspath(fname) if fname else origin.split("?")[0].split("#")[0].rstrip("/").split("/")[-1]
            if os.sep in name:
                raise ValueError(
                    "Paths are no longer accepted as the `fname` argument. To specify the file's parent directory, use "
                    f"the `cache_dir` argument. Received: fname={name}")
            base = os.path.dirname(_datasets.path("")[:-1]) if cache_dir is None else os.path.expanduser(cache_dir)
            folder = os.path.join(base, cache_subdir)
            os.makedirs(folder, exist_ok=True)
            target = os.path.join(folder, name)
            inner = None
            if extract or untar:
                if fname and "." in name:
                    inner = os.path.join(folder, name[:name.find(".")] + "_extracted")
                else:
                    inner, target = os.path.join(folder, name), os.path.join(folder, name + "_archive")
            if force_download or not os.path.exists(target):
                digest = file_hash if file_hash and len(file_hash) == 64 else None
                _datasets.fetch(target, origin, digest)
            if inner is None:
                return target
            if not os.path.exists(inner):
                with open(target, "rb") as file:
                    is_zip = file.read(2) == b"PK"
                _datasets.extract(target, inner, is_zip)
            return inner
        """#

    static let sources: [String: String] = [
        "fashion_mnist": #"""
        _FILES = (("train-images-idx3-ubyte.gz", 16, 26421880), ("train-labels-idx1-ubyte.gz", 8, 29515),
                  ("t10k-images-idx3-ubyte.gz", 16, 4422102), ("t10k-labels-idx1-ubyte.gz", 8, 5148))


        def load_data():
            """60,000 and 10,000 pictures of clothes, 28 × 28, uint8, with labels 0 … 9."""
            parts = []
            for name, offset, size in _FILES:
                path = _datasets.cached(os.path.join("fashion-mnist", name), "Fashion-MNIST", _ORIGIN + name, None, size)
                parts.append(_datasets.compressed(path, offset))
            x_train, y_train, x_test, y_test = parts
            return ((x_train.reshape(len(y_train), 28, 28), y_train), (x_test.reshape(len(y_test), 28, 28), y_test))
        """#,
        "cifar10": #"""
        def load_data():
            """50,000 and 10,000 pictures, 32 × 32 × 3, uint8, with labels 0 … 9 of shape (n, 1)."""
            folder = _extracted(
                "cifar-10-batches-py-target", "cifar-10-batches-py", "CIFAR-10",
                "https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz",
                "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce", 170498071)
            batches = [_datasets.cifar(os.path.join(folder, f"data_batch_{number}"), "labels")
                       for number in range(1, 6)]
            x_train = np.concatenate([pictures for pictures, _ in batches])
            y_train = np.concatenate([labels for _, labels in batches]).astype("uint8").reshape(-1, 1)
            x_test, y_test = _datasets.cifar(os.path.join(folder, "test_batch"), "labels")
            return (x_train, y_train), (x_test, y_test.astype("uint8").reshape(-1, 1))
        """#,
        "cifar100": #"""
        def load_data(label_mode="fine"):
            """50,000 and 10,000 pictures, 32 × 32 × 3, uint8, of 100 classes or 20 coarse ones."""
            if label_mode not in ("fine", "coarse"):
                raise ValueError(
                    f'`label_mode` must be one of `"fine"`, `"coarse"`. Received: label_mode={label_mode}.')
            folder = _extracted(
                "cifar-100-python-target", "cifar-100-python", "CIFAR-100",
                "https://www.cs.toronto.edu/~kriz/cifar-100-python.tar.gz",
                "85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7", 169001437)
            x_train, y_train = _datasets.cifar(os.path.join(folder, "train"), f"{label_mode}_labels")
            x_test, y_test = _datasets.cifar(os.path.join(folder, "test"), f"{label_mode}_labels")
            return (x_train, y_train.reshape(-1, 1)), (x_test, y_test.reshape(-1, 1))
        """#,
        "imdb": #"""
        import json


        def load_data(path="imdb.npz", num_words=None, skip_top=0, maxlen=None, seed=113, start_char=1, oov_char=2,
                      index_from=3, **kwargs):
            """25,000 and 25,000 film reviews as lists of word numbers, with labels 0 and 1."""
            if kwargs:
                raise TypeError(f"Unrecognized keyword arguments: {str(kwargs)}.")
            file = _datasets.cached(
                path, "IMDB", _ORIGIN + "imdb.npz",
                "69664113be75683a8fe16e3ed0ab59fda8886cb3cd7ada244f7d9544e4676b9f", 17464789)
            stream = np.random.RandomState(seed)
            parts = []
            if not num_words:
                num_words = _datasets.largest(file, ["x_train", "x_test"], index_from)
            for name in ("train", "test"):
                labels = _datasets.numbers(file, "y_" + name)
                order = np.arange(len(labels))
                stream.shuffle(order)
                rows, kept = _datasets.sequences(file, "x_" + name, order, start_char, index_from or 0, maxlen,
                                                 skip_top, num_words, oov_char)
                parts.append((ObjectArray(rows), labels[order][kept]))
            if not len(parts[0][0]) or not len(parts[1][0]):
                raise ValueError(
                    f"After filtering for sequences shorter than maxlen={maxlen}, no sequence was kept. Increase "
                    "maxlen.")
            return parts[0], parts[1]


        def get_word_index(path="imdb_word_index.json"):
            """Words and their numbers."""
            with open(_datasets.cached(path, "IMDB's words", _ORIGIN + "imdb_word_index.json", None, 1641221)) as file:
                return json.load(file)
        """#,
        "reuters": #"""
        import json


        def load_data(path="reuters.npz", num_words=None, skip_top=0, maxlen=None, test_split=0.2, seed=113,
                      start_char=1, oov_char=2, index_from=3):
            """11,228 news as lists of word numbers, with labels 0 … 45."""
            file = _datasets.cached(
                path, "Reuters", _ORIGIN + "reuters.npz",
                "d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916", 2110848)
            labels = _datasets.numbers(file, "y")
            if not num_words:
                num_words = _datasets.largest(file, ["x"], index_from)
            order = np.arange(len(labels))
            np.random.RandomState(seed).shuffle(order)
            shift = index_from or 0
            rows, kept = _datasets.sequences(file, "x", order, start_char, shift, maxlen, skip_top, num_words,
                                             oov_char)
            return _cut(ObjectArray(rows), labels[order][kept], test_split)


        def get_word_index(path="reuters_word_index.json"):
            """Words and their numbers."""
            with open(_datasets.cached(path, "Reuters' words", _ORIGIN + "reuters_word_index.json", None,
                                       550378)) as file:
                return json.load(file)


        def get_label_names():
            """The names of the 46 topics."""
            return tuple((
                "cocoa grain veg-oil earn acq wheat copper housing money-supply coffee sugar trade reserves ship "
                "cotton carcass crude nat-gas cpi money-fx interest gnp meal-feed alum oilseed gold tin "
                "strategic-metal livestock retail ipi iron-steel rubber heat jobs lei bop zinc orange pet-chem dlr "
                "gas silver wpi hog lead").split())
        """#,
        "boston_housing": #"""
        def load_data(path="boston_housing.npz", test_split=0.2, seed=113):
            """506 districts of Boston: 13 numbers each, and the price in thousands of dollars."""
            return _table(
                "boston_housing.npz", "Boston Housing", path, test_split, seed,
                "f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5", 57026)
        """#,
        "california_housing": #"""
        def load_data(version="large", path="california_housing.npz", test_split=0.2, seed=113):
            """20,640 districts of California: 8 numbers each, and the price; version 'small' has 600."""
            if version not in ("small", "large"):
                raise ValueError(
                    f"Argument `version` must be one of 'small', 'large'. Received: version={version}")
            return _table(
                "california_housing.npz", "California Housing", path, test_split, seed,
                "1a2e3a52e0398de6463aebe6f4a8da34fb21fbb6b934cf88c3425e766f2a1a6f", 743530,
                600 if version == "small" else None)
        """#,
    ]
}
