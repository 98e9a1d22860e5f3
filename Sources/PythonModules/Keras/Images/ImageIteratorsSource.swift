/// The iterators of `keras.preprocessing.image`, in Python; runs after ``ImageFunctionsSource``.
enum ImageIteratorsSource {
    static let text = #"""
        class Iterator:
            """Batches of pictures without an end."""

            white_list_formats = ("png", "jpg", "jpeg", "bmp", "ppm", "tif", "tiff")
            class_mode = None

            def __init__(self, n, batch_size, shuffle, seed, **kwargs):
                self.n = n
                self.batch_size = batch_size
                self.shuffle = shuffle
                self.seed = seed
                self.batch_index = 0
                self.total_batches_seen = 0
                self.index_array = None
                self._native = None

            def __len__(self):
                return (self.n + self.batch_size - 1) // self.batch_size

            def __iter__(self):
                return self

            def reset(self):
                """Starts over with the first batch."""
                self.batch_index = 0

            def on_epoch_end(self):
                """Draws a new order."""
                self._order()

            def _order(self):
                self.index_array = np.random.permutation(self.n) if self.shuffle else np.arange(self.n)

            def _reseed(self):
                if self.seed is not None:
                    np.random.seed(self.seed + self.total_batches_seen)

            def _indices(self, idx):
                if idx >= len(self):
                    raise ValueError(
                        f"Asked to retrieve element {idx}, but the Sequence has length {len(self)}")
                self._reseed()
                self.total_batches_seen += 1
                if self.index_array is None:
                    self._order()
                return self.index_array[self.batch_size * idx:self.batch_size * (idx + 1)]

            def __getitem__(self, idx):
                return self._get_batches_of_transformed_samples(self._indices(idx))

            def __next__(self):
                self._reseed()
                if self.batch_index == 0:
                    self._order()
                start = (self.batch_index * self.batch_size) % self.n if self.n else 0
                self.batch_index = self.batch_index + 1 if self.n > start + self.batch_size else 0
                self.total_batches_seen += 1
                return self._get_batches_of_transformed_samples(self.index_array[start:start + self.batch_size])

            def next(self):
                """The next batch."""
                return self.__next__()

            @property
            def _plans(self):
                return self._native_images() is not None and not self.save_to_dir and self.class_mode != "multi_output"

            def _native_images(self):
                return None

            def _planned(self, idx):
                indices = self._indices(idx)
                plan = self._native_images().plan(indices)
                labels, weights = self._labels_of(indices)
                return plan, labels, weights

            def _save(self, batch, indices, largest):
                for picture, index in zip(batch, indices):
                    img = array_to_img(picture, self.data_format, scale=True)
                    name = f"{self.save_prefix}_{index}_{np.random.randint(largest)}.{self.save_format}"
                    img.save(os.path.join(self.save_to_dir, name))

            def _varied(self, x):
                generator = self.image_data_generator
                params = generator.get_random_transform(x.shape)
                return generator.standardize(generator.apply_transform(x, params))


        class NumpyArrayIterator(Iterator):
            """Batches of varied pictures of an array."""

            def __init__(self, x, y, image_data_generator, batch_size=32, shuffle=False, sample_weight=None, seed=None,
                         data_format=None, save_to_dir=None, save_prefix="", save_format="png", subset=None,
                         ignore_class_split=False, dtype=None):
                self.dtype = dtype or "float32"
                misc = []
                if isinstance(x, (tuple, list)) and len(x) > 1 and hasattr(x[0], "shape") and len(x[0].shape) == 4:
                    others = x[1] if isinstance(x[1], list) else [x[1]]
                    misc = [np.asarray(other) for other in others]
                    x = x[0]
                    for other in misc:
                        if len(x) != len(other):
                            raise ValueError(
                                "All of the arrays in `x` should have the same length. Found a pair with: "
                                f"len(x[0]) = {len(x)}, len(x[?]) = {len(other)}")
                x = np.asarray(x)
                for name, values in (("y", y), ("sample_weight", sample_weight)):
                    if values is not None and len(x) != len(values):
                        shown = "`y` (labels)" if name == "y" else "`sample_weight`"
                        raise ValueError(
                            f"`x` (images tensor) and {shown} should have the same length. "
                            f"Found: x.shape = {x.shape}, {name}.shape = {np.asarray(values).shape}")
                y = None if y is None else np.asarray(y)
                if subset is not None:
                    if subset not in ("training", "validation"):
                        raise ValueError(
                            f'Invalid subset name: {subset}; expected "training" or "validation".')
                    cut = int(len(x) * image_data_generator._validation_split)
                    if (y is not None and not ignore_class_split
                            and not np.array_equal(np.unique(y[:cut]), np.unique(y[cut:]))):
                        raise ValueError(
                            "Training and validation subsets have different number of classes after the split. If "
                            "your numpy arrays are sorted by the label, you might want to shuffle them.")
                    part = slice(None, cut) if subset == "validation" else slice(cut, None)
                    x = x[part]
                    misc = [other[part] for other in misc]
                    y = None if y is None else y[part]
                if x.ndim != 4:
                    raise ValueError(
                        f"Input data in `NumpyArrayIterator` should have rank 4. You passed an array with shape {x.shape}")
                self.data_format = _format(data_format)
                axis = 3 if self.data_format == "channels_last" else 1
                if x.shape[axis] not in (1, 3, 4):
                    warnings.warn(
                        f'NumpyArrayIterator is set to use the data format convention "{self.data_format}" (channels '
                        f"on axis {axis}), i.e. expected either 1, 3, or 4 channels on axis {axis}. However, it was "
                        f"passed an array with shape {x.shape} ({x.shape[axis]} channels).")
                self._x = x
                self.x_misc = misc
                self.y = y
                self.sample_weight = None if sample_weight is None else np.asarray(sample_weight)
                self.image_data_generator = image_data_generator
                self.save_to_dir = save_to_dir
                self.save_prefix = save_prefix
                self.save_format = save_format
                super().__init__(x.shape[0], batch_size, shuffle, seed)

            @property
            def x(self):
                """The pictures, before they are varied."""
                return np.asarray(self._x, dtype=self.dtype)

            def _native_images(self):
                if self.x_misc or self.dtype != "float32":
                    return None
                settings = self.image_data_generator._native_settings(self._x.shape[1:])
                if settings is None:
                    return None
                if self._native is None or self._native[0] != settings[0]:
                    images = _augmentation.from_array(settings[1], self._x, self.data_format == "channels_first")
                    self._native = (settings[0], images)
                return self._native[1]

            def _labels_of(self, indices):
                return (None if self.y is None else self.y[indices],
                        None if self.sample_weight is None else self.sample_weight[indices])

            def _get_batches_of_transformed_samples(self, index_array):
                native = self._native_images()
                if native is not None:
                    batch = native.batch(index_array)
                else:
                    batch = np.zeros((len(index_array),) + self._x.shape[1:], dtype=self.dtype)
                    for place, index in enumerate(index_array):
                        batch[place] = self._varied(self._x[index].astype(self.dtype))
                if self.save_to_dir:
                    self._save(batch, index_array, 10000)
                if self.x_misc:
                    batch = [batch] + [other[index_array] for other in self.x_misc]
                labels, weights = self._labels_of(index_array)
                if labels is None:
                    return batch
                return (batch, labels) if weights is None else (batch, labels, weights)


        class _FileIterator(Iterator):
            """What the iterators over files share."""

            def _prepare(self, image_data_generator, target_size, color_mode, data_format, save_to_dir, save_prefix,
                         save_format, subset, interpolation, keep_aspect_ratio):
                self.image_data_generator = image_data_generator
                self.target_size = tuple(target_size)
                self.keep_aspect_ratio = keep_aspect_ratio
                channels = {"rgb": 3, "rgba": 4, "grayscale": 1}
                if color_mode not in channels:
                    raise ValueError(f'Invalid color mode: {color_mode}; expected "rgb", "rgba", or "grayscale".')
                self.color_mode = color_mode
                self.data_format = _format(data_format)
                count = (channels[color_mode],)
                self.image_shape = (self.target_size + count if self.data_format == "channels_last"
                                    else count + self.target_size)
                self.save_to_dir = save_to_dir
                self.save_prefix = save_prefix
                self.save_format = save_format
                self.interpolation = interpolation
                self.subset = subset
                self.split = None
                if subset is not None:
                    share = image_data_generator._validation_split
                    if subset == "validation":
                        self.split = (0, share)
                    elif subset == "training":
                        self.split = (share, 1)
                    else:
                        raise ValueError(f'Invalid subset name: {subset};expected "training" or "validation"')

            def _check_mode(self, class_mode):
                if class_mode not in self.allowed_class_modes:
                    raise ValueError(
                        f"Invalid class_mode: {class_mode}; expected one of: {self.allowed_class_modes}")
                self.class_mode = class_mode

            @property
            def filepaths(self):
                """The paths of the files."""
                return self._filepaths

            def _native_images(self):
                generator = self.image_data_generator
                if self.dtype != "float32" or self.interpolation not in _INTERPOLATIONS:
                    return None
                settings = (("plain",), {}) if generator is None else generator._native_settings(self.image_shape)
                if settings is None:
                    return None
                if self._native is None or self._native[0] != settings[0]:
                    images = _augmentation.from_files(
                        settings[1], self._filepaths, self.color_mode, self.target_size[0], self.target_size[1],
                        self.interpolation, self.keep_aspect_ratio, self.data_format == "channels_first")
                    self._native = (settings[0], images)
                return self._native[1]

            def _labels_of(self, indices):
                weights = self.sample_weight
                weights = None if weights is None else weights[indices]
                mode = self.class_mode
                if mode in ("binary", "sparse"):
                    labels = np.asarray([self.classes[index] for index in indices], dtype=self.dtype)
                elif mode == "categorical":
                    labels = np.zeros((len(indices), len(self.class_indices)), dtype=self.dtype)
                    for place, index in enumerate(indices):
                        labels[place, self.classes[index]] = 1.0
                elif mode == "multi_output":
                    labels = [output[indices] for output in self.labels]
                elif mode == "raw":
                    labels = self.labels[indices]
                else:
                    labels = None
                return labels, weights

            def _get_batches_of_transformed_samples(self, index_array):
                native = self._native_images()
                if native is not None:
                    batch = native.batch(index_array)
                else:
                    batch = np.zeros((len(index_array),) + self.image_shape, dtype=self.dtype)
                    for place, index in enumerate(index_array):
                        img = load_img(self._filepaths[index], color_mode=self.color_mode,
                                       target_size=self.target_size, interpolation=self.interpolation,
                                       keep_aspect_ratio=self.keep_aspect_ratio)
                        batch[place] = self._varied(img_to_array(img, data_format=self.data_format))
                if self.save_to_dir:
                    self._save(batch, index_array, 10000000)
                labels, weights = self._labels_of(index_array)
                if self.class_mode == "input":
                    labels = batch.copy()
                if labels is None:
                    return batch
                return (batch, labels) if weights is None else (batch, labels, weights)


        def _picture_files(directory, formats, follow_links):
            for root, _, files in sorted(os.walk(directory, followlinks=follow_links), key=lambda entry: entry[0]):
                for name in sorted(files):
                    if name.lower().endswith(formats):
                        yield os.path.join(root, name)


        class DirectoryIterator(_FileIterator):
            """Batches of pictures from a folder with a folder for each class."""

            allowed_class_modes = {"categorical", "binary", "sparse", "input", None}

            def __init__(self, directory, image_data_generator, target_size=(256, 256), color_mode="rgb", classes=None,
                         class_mode="categorical", batch_size=32, shuffle=True, seed=None, data_format=None,
                         save_to_dir=None, save_prefix="", save_format="png", follow_links=False, subset=None,
                         interpolation="nearest", keep_aspect_ratio=False, dtype=None):
                self._prepare(image_data_generator, target_size, color_mode, data_format, save_to_dir, save_prefix,
                              save_format, subset, interpolation, keep_aspect_ratio)
                self.directory = directory
                self._check_mode(class_mode)
                self.dtype = dtype or "float32"
                if not classes:
                    classes = [name for name in sorted(os.listdir(directory))
                               if os.path.isdir(os.path.join(directory, name))]
                self.num_classes = len(classes)
                self.class_indices = {name: index for index, name in enumerate(classes)}
                self.filenames = []
                labels = []
                for name in classes:
                    folder = os.path.join(directory, name)
                    files = list(_picture_files(folder, self.white_list_formats, follow_links))
                    if self.split:
                        files = files[int(self.split[0] * len(files)):int(self.split[1] * len(files))]
                    base = os.path.basename(folder)
                    self.filenames += [os.path.join(base, os.path.relpath(file, folder)) for file in files]
                    labels += [self.class_indices[name]] * len(files)
                self.samples = len(self.filenames)
                self.classes = np.asarray(labels, dtype="int32")
                print(f"Found {self.samples} images belonging to {self.num_classes} classes.")
                self._filepaths = [os.path.join(self.directory, name) for name in self.filenames]
                super().__init__(self.samples, batch_size, shuffle, seed)

            @property
            def labels(self):
                """The class of each file."""
                return self.classes

            @property
            def sample_weight(self):
                return None
        """#
}
