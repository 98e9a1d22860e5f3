/// `image_dataset_from_directory`, in Python.
enum ImageDatasetSource {
    static let text = #"""
        import os

        import numpy as np

        import _augmentation
        from _tensors import tensor as _tensor
        from tensorflow.data import Dataset

        ALLOWLIST_FORMATS = (".bmp", ".gif", ".jpeg", ".jpg", ".png")
        _INTERPOLATIONS = ("bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian",
                           "mitchellcubic")
        _MODES = {"grayscale": "L", "rgb": "RGB", "rgba": "RGBA"}


        def _files(folder, follow_links):
            for root, _, names in sorted(os.walk(folder, followlinks=follow_links), key=lambda entry: entry[0]):
                for name in sorted(names):
                    if name.lower().endswith(ALLOWLIST_FORMATS):
                        yield os.path.join(root, name)


        def _indexed(directory, labels, class_names, shuffle, seed, follow_links, verbose):
            if labels == "inferred":
                found = [name for name in sorted(os.listdir(directory))
                         if os.path.isdir(os.path.join(directory, name)) and not name.startswith(".")]
                if class_names is not None:
                    if not set(class_names).issubset(set(found)):
                        raise ValueError(
                            "The `class_names` passed did not match the names of the subdirectories of the target "
                            f"directory. Expected: {found} (or a subset of it), but received: class_names={class_names}")
                    found = list(class_names)
                class_names = found
                paths, labels = [], []
                for index, name in enumerate(class_names):
                    files = list(_files(os.path.join(directory, name), follow_links))
                    paths += files
                    labels += [index] * len(files)
                labels = np.array(labels, dtype="int32")
            else:
                if class_names is not None:
                    raise ValueError(
                        "When `labels=None` (no labels), argument `class_names` cannot be specified."
                        if labels is None else
                        "When argument `labels` is specified, argument `class_names` cannot be specified (the "
                        "`class_names` will be the sorted list of labels).")
                paths = list(_files(directory, follow_links))
                if labels is not None:
                    if len(labels) != len(paths):
                        raise ValueError(
                            "Expected the lengths of `labels` to match the number of files in the target directory. "
                            f"len(labels) is {len(labels)} while we found {len(paths)} files in directory {directory}.")
                    class_names = [str(label) for label in sorted(set(labels))]
                    labels = list(labels)
            if verbose:
                ending = f" belonging to {len(class_names)} classes." if labels is not None else "."
                print(f"Found {len(paths)} files{ending}")
            if shuffle:
                np.random.RandomState(seed).shuffle(paths)
                if labels is not None:
                    np.random.RandomState(seed).shuffle(labels)
            return paths, labels, class_names


        def _part(paths, labels, validation_split, subset):
            if not validation_split:
                return paths, labels
            held = int(validation_split * len(paths))
            if subset == "training":
                print(f"Using {len(paths) - held} files for training.")
                part = slice(None, -held)
            elif subset == "validation":
                print(f"Using {held} files for validation.")
                part = slice(-held, None)
            else:
                raise ValueError(f'`subset` must be either "training" or "validation", received: {subset}')
            return paths[part], None if labels is None else labels[part]


        def _dataset(paths, labels, label_mode, class_names, reader_settings, batch_size, shuffle, seed):
            if labels is not None:
                labels = np.asarray(labels)
                if label_mode == "int":
                    labels = labels.astype("int32")
                elif label_mode == "binary":
                    labels = labels.astype("float32").reshape(-1, 1)
                else:
                    rows = np.zeros((len(labels), len(class_names)), dtype="float32")
                    for place, label in enumerate(labels.tolist()):
                        rows[place, int(label)] = 1.0
                    labels = rows
            stream = np.random.RandomState(seed)
            size = batch_size or 1

            def start():
                reader = _augmentation.reader(*reader_settings)
                order = stream.permutation(len(paths)) if shuffle else np.arange(len(paths))
                batches = [order[place:place + size] for place in range(0, len(paths), size)]
                for number, batch in enumerate(batches):
                    # Three batches are on their way while one is used.
                    for ahead in batches[:3] if number == 0 else batches[number + 2:number + 3]:
                        reader.ask([paths[int(index)] for index in ahead])
                    images = reader.take()
                    if batch_size is None:
                        images = images[0]
                    if labels is None:
                        yield images
                    else:
                        yield images, _tensor(labels[batch] if batch_size else labels[batch][0])

            made = Dataset(start, (len(paths) + size - 1) // size, "_PrefetchDataset" if batch_size else "_MapDataset")
            made.class_names = class_names
            made.file_paths = paths
            return made


        def image_dataset_from_directory(directory, labels="inferred", label_mode="int", class_names=None,
                                         color_mode="rgb", batch_size=32, image_size=(256, 256), shuffle=True,
                                         seed=None, validation_split=None, subset=None, interpolation="bilinear",
                                         follow_links=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False,
                                         data_format=None, format="tf", verbose=True):
            """The pictures of a folder, with a folder for each class, as batches of (images, labels)."""
            if not isinstance(labels, (list, tuple)) and labels not in ("inferred", None):
                raise ValueError(
                    "`labels` argument should be a list/tuple of integer labels, of the same size as the number of "
                    "image files in the target directory. If you wish to infer the labels from the subdirectory names "
                    'in the target directory, pass `labels="inferred"`. If you wish to get a dataset that only '
                    f"contains images (no labels), pass `labels=None`. Received: labels={labels}")
            if label_mode not in ("int", "categorical", "binary", None):
                raise ValueError(
                    '`label_mode` argument must be one of "int", "categorical", "binary", or None. Received: '
                    f"label_mode={label_mode}")
            if labels is None or label_mode is None:
                labels = label_mode = None
            if color_mode not in _MODES:
                raise ValueError(
                    '`color_mode` must be one of {"rgb", "rgba", "grayscale"}. Received: ' f"color_mode={color_mode}")
            if isinstance(image_size, int):
                image_size = (image_size, image_size)
            if not isinstance(image_size, (list, tuple)) or len(image_size) != 2:
                raise ValueError(
                    f"Invalid `image_size` value. Expected a tuple of 2 integers. Received: image_size={image_size}")
            interpolation = interpolation.lower()
            if interpolation not in _INTERPOLATIONS:
                raise ValueError(
                    f"Argument `interpolation` should be one of {_INTERPOLATIONS}. "
                    f"Received: interpolation={interpolation}")
            for name, value, known in (("pad_to_aspect_ratio", pad_to_aspect_ratio, (False,)),
                                       ("data_format", data_format, (None, "channels_last")), ("format", format, ("tf",))):
                if value not in known:
                    raise NotImplementedError(f"image_dataset_from_directory: {name}={value!r} is not supported")
            if validation_split and not 0 < validation_split < 1:
                raise ValueError(
                    f"`validation_split` must be between 0 and 1, received: {validation_split}")
            if (validation_split or subset) and not (validation_split and subset):
                raise ValueError("If `subset` is set, `validation_split` must be set, and inversely.")
            if subset not in ("training", "validation", "both", None):
                raise ValueError(
                    '`subset` must be either "training", "validation" or "both", received: ' f"{subset}")
            if validation_split and shuffle and seed is None:
                raise ValueError(
                    "If using `validation_split` and shuffling the data, you must provide a `seed` argument, to make "
                    "sure that there is no overlap between the training and validation subset.")
            if seed is None:
                seed = np.random.randint(1000000)
            paths, labels, class_names = _indexed(directory, labels, class_names, shuffle, seed, follow_links, verbose)
            if label_mode == "binary" and len(class_names) != 2:
                raise ValueError(
                    'When passing `label_mode="binary"`, there must be exactly 2 class_names. Received: '
                    f"class_names={class_names}")
            settings = (_MODES[color_mode], int(image_size[0]), int(image_size[1]), interpolation, crop_to_aspect_ratio)

            def made(subset, word, shuffle):
                part = _part(paths, labels, validation_split, subset)
                if not part[0]:
                    raise ValueError(
                        f"No {word}images found in directory {directory}. Allowed formats: {ALLOWLIST_FORMATS}")
                return _dataset(part[0], part[1], label_mode, class_names, settings, batch_size, shuffle, seed)

            if subset == "both":
                return [made("training", "training ", shuffle), made("validation", "validation ", False)]
            return made(subset, "", shuffle)
        """#
}
