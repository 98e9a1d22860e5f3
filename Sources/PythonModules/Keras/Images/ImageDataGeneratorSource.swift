/// `ImageDataGenerator`, in Python; runs after ``ImageIteratorsSource``.
enum ImageDataGeneratorSource {
    static let text = #"""
        class ImageDataGenerator:
            """Varies pictures at random and brings them to scale, batch after batch."""

            def __init__(self, featurewise_center=False, samplewise_center=False, featurewise_std_normalization=False,
                         samplewise_std_normalization=False, zca_whitening=False, zca_epsilon=1e-6, rotation_range=0,
                         width_shift_range=0.0, height_shift_range=0.0, brightness_range=None, shear_range=0.0,
                         zoom_range=0.0, channel_shift_range=0.0, fill_mode="nearest", cval=0.0,
                         horizontal_flip=False, vertical_flip=False, rescale=None, preprocessing_function=None,
                         data_format=None, validation_split=0.0, interpolation_order=1, dtype=None):
                data_format = "channels_last" if data_format is None else data_format
                if data_format not in ("channels_last", "channels_first"):
                    raise ValueError(
                        '`data_format` should be `"channels_last"` (channel after row and column) or '
                        f'`"channels_first"` (channel before row and column). Received: {data_format}')
                if validation_split and not 0 < validation_split < 1:
                    raise ValueError(
                        f"`validation_split` must be strictly between 0 and 1.  Received: {validation_split}")
                if isinstance(zoom_range, (float, int)):
                    zoom_range = [1 - zoom_range, 1 + zoom_range]
                elif len(zoom_range) == 2 and all(isinstance(value, (float, int)) for value in zoom_range):
                    zoom_range = [zoom_range[0], zoom_range[1]]
                else:
                    raise ValueError(
                        f"`zoom_range` should be a float or a tuple or list of two floats. Received: {zoom_range}")
                if brightness_range is not None:
                    if not isinstance(brightness_range, (tuple, list)) or len(brightness_range) != 2:
                        raise ValueError(
                            f"`brightness_range should be tuple or list of two floats. Received: {brightness_range}")
                if zca_whitening:
                    if not featurewise_center:
                        featurewise_center = True
                        self._overrides("zca_whitening", "featurewise_center")
                    if featurewise_std_normalization:
                        featurewise_std_normalization = False
                        self._overrides("zca_whitening", "featurewise_std_normalization")
                if featurewise_std_normalization and not featurewise_center:
                    featurewise_center = True
                    self._overrides("featurewise_std_normalization", "featurewise_center")
                if samplewise_std_normalization and not samplewise_center:
                    samplewise_center = True
                    self._overrides("samplewise_std_normalization", "samplewise_center")
                self.featurewise_center = featurewise_center
                self.samplewise_center = samplewise_center
                self.featurewise_std_normalization = featurewise_std_normalization
                self.samplewise_std_normalization = samplewise_std_normalization
                self.zca_whitening = zca_whitening
                self.zca_epsilon = zca_epsilon
                self.rotation_range = rotation_range
                self.width_shift_range = width_shift_range
                self.height_shift_range = height_shift_range
                self.brightness_range = brightness_range
                self.shear_range = shear_range
                self.zoom_range = zoom_range
                self.channel_shift_range = channel_shift_range
                self.fill_mode = fill_mode
                self.cval = cval
                self.horizontal_flip = horizontal_flip
                self.vertical_flip = vertical_flip
                self.rescale = rescale
                self.preprocessing_function = preprocessing_function
                self.data_format = data_format
                self.dtype = dtype or "float32"
                self.interpolation_order = interpolation_order
                self.channel_axis, self.row_axis, self.col_axis = (
                    (1, 2, 3) if data_format == "channels_first" else (3, 1, 2))
                self._validation_split = validation_split
                self.mean = None
                self.std = None
                self.zca_whitening_matrix = None

            @staticmethod
            def _overrides(setting, other):
                warnings.warn(
                    f"This ImageDataGenerator specifies `{setting}`, which overrides setting of `{other}`.")

            def flow(self, x, y=None, batch_size=32, shuffle=True, sample_weight=None, seed=None, save_to_dir=None,
                     save_prefix="", save_format="png", ignore_class_split=False, subset=None):
                """Batches of varied pictures of an array, without an end."""
                return NumpyArrayIterator(
                    x, y, self, batch_size=batch_size, shuffle=shuffle, sample_weight=sample_weight, seed=seed,
                    data_format=self.data_format, save_to_dir=save_to_dir, save_prefix=save_prefix,
                    save_format=save_format, ignore_class_split=ignore_class_split, subset=subset, dtype=self.dtype)

            def flow_from_directory(self, directory, target_size=(256, 256), color_mode="rgb", classes=None,
                                    class_mode="categorical", batch_size=32, shuffle=True, seed=None,
                                    save_to_dir=None, save_prefix="", save_format="png", follow_links=False,
                                    subset=None, interpolation="nearest", keep_aspect_ratio=False):
                """Batches of varied pictures from a folder with a folder for each class."""
                return DirectoryIterator(
                    directory, self, target_size=target_size, color_mode=color_mode, classes=classes,
                    class_mode=class_mode, batch_size=batch_size, shuffle=shuffle, seed=seed,
                    data_format=self.data_format, save_to_dir=save_to_dir, save_prefix=save_prefix,
                    save_format=save_format, follow_links=follow_links, subset=subset, interpolation=interpolation,
                    keep_aspect_ratio=keep_aspect_ratio, dtype=self.dtype)

            def flow_from_dataframe(self, dataframe, directory=None, x_col="filename", y_col="class", weight_col=None,
                                    target_size=(256, 256), color_mode="rgb", classes=None, class_mode="categorical",
                                    batch_size=32, shuffle=True, seed=None, save_to_dir=None, save_prefix="",
                                    save_format="png", subset=None, interpolation="nearest",
                                    validate_filenames=True, **kwargs):
                """Batches of varied pictures whose files a table names."""
                if class_mode == "other":
                    class_mode = "raw"
                return DataFrameIterator(
                    dataframe, directory, self, x_col=x_col, y_col=y_col, weight_col=weight_col,
                    target_size=target_size, color_mode=color_mode, classes=classes, class_mode=class_mode,
                    data_format=self.data_format, batch_size=batch_size, shuffle=shuffle, seed=seed,
                    save_to_dir=save_to_dir, save_prefix=save_prefix, save_format=save_format, subset=subset,
                    interpolation=interpolation, validate_filenames=validate_filenames, dtype=self.dtype)

            def standardize(self, x):
                """Brings values to scale by the settings, in place."""
                if self.preprocessing_function:
                    x = self.preprocessing_function(x)
                if self.rescale:
                    x *= self.rescale
                if self.samplewise_center:
                    x -= np.mean(x, keepdims=True)
                if self.samplewise_std_normalization:
                    x /= np.std(x, keepdims=True) + 1e-6
                if self.featurewise_center:
                    if self.mean is None:
                        self._unfitted("featurewise_center")
                    else:
                        x -= self.mean
                if self.featurewise_std_normalization:
                    if self.std is None:
                        self._unfitted("featurewise_std_normalization")
                    else:
                        x /= self.std + 1e-6
                if self.zca_whitening:
                    if self.zca_whitening_matrix is None:
                        self._unfitted("zca_whitening")
                    else:
                        flat = x.reshape(-1, x.shape[-3] * x.shape[-2] * x.shape[-1])
                        x = np.reshape(flat @ self.zca_whitening_matrix, x.shape)
                return x

            @staticmethod
            def _unfitted(setting):
                warnings.warn(
                    f"This ImageDataGenerator specifies `{setting}`, but it hasn't been fit on any training data. Fit "
                    "it first by calling `.fit(numpy_data)`.")

            @staticmethod
            def _distance(limits, length):
                if not np.any(limits):
                    return 0
                try:
                    drawn = np.random.choice(limits) * np.random.choice([-1, 1])
                except ValueError:
                    drawn = np.random.uniform(-limits, limits)
                return drawn * length if np.max(limits) < 1 else drawn

            def get_random_transform(self, img_shape, seed=None):
                """Draws what is done to a picture of a shape."""
                if seed is not None:
                    np.random.seed(seed)
                drawn = {}
                reach = self.rotation_range
                drawn["theta"] = np.random.uniform(-reach, reach) if reach else 0
                drawn["tx"] = self._distance(self.height_shift_range, img_shape[self.row_axis - 1])
                drawn["ty"] = self._distance(self.width_shift_range, img_shape[self.col_axis - 1])
                reach = self.shear_range
                drawn["shear"] = np.random.uniform(-reach, reach) if reach else 0
                low, high = self.zoom_range
                drawn["zx"], drawn["zy"] = (1, 1) if low == 1 and high == 1 else np.random.uniform(low, high, 2)
                drawn["flip_horizontal"] = (np.random.random() < 0.5) * self.horizontal_flip
                drawn["flip_vertical"] = (np.random.random() < 0.5) * self.vertical_flip
                reach = self.channel_shift_range
                drawn["channel_shift_intensity"] = np.random.uniform(-reach, reach) if reach != 0 else None
                limits = self.brightness_range
                drawn["brightness"] = None if limits is None else np.random.uniform(limits[0], limits[1])
                return drawn

            def apply_transform(self, x, transform_parameters):
                """Does to a picture what get_random_transform drew."""
                get = transform_parameters.get
                rows, columns = self.row_axis - 1, self.col_axis - 1
                channels = self.channel_axis - 1
                x = apply_affine_transform(
                    x, get("theta", 0), get("tx", 0), get("ty", 0), get("shear", 0), get("zx", 1), get("zy", 1),
                    row_axis=rows, col_axis=columns, channel_axis=channels, fill_mode=self.fill_mode, cval=self.cval,
                    order=self.interpolation_order)
                if get("channel_shift_intensity") is not None:
                    x = apply_channel_shift(x, get("channel_shift_intensity"), channels)
                if get("flip_horizontal", False):
                    x = np.flip(x, axis=columns)
                if get("flip_vertical", False):
                    x = np.flip(x, axis=rows)
                if get("brightness") is not None:
                    x = apply_brightness_shift(x, get("brightness"), False)
                return x

            def random_transform(self, x, seed=None):
                """Varies a picture at random."""
                return self.apply_transform(x, self.get_random_transform(x.shape, seed))

            def fit(self, x, augment=False, rounds=1, seed=None):
                """Finds the means, deviations or the whitening of sample pictures (rank 4)."""
                x = np.asarray(x, dtype=self.dtype)
                if x.ndim != 4:
                    raise ValueError(f"Input to `.fit()` should have rank 4. Got array with shape: {x.shape}")
                count = x.shape[self.channel_axis]
                if count not in (1, 3, 4):
                    warnings.warn(
                        f"Expected input to be images (as Numpy array) following the data format convention "
                        f'"{self.data_format}" (channels on axis {self.channel_axis}), i.e. expected either 1, 3 or 4 '
                        f"channels on axis {self.channel_axis}. However, it was passed an array with shape {x.shape} "
                        f"({count} channels).")
                if seed is not None:
                    np.random.seed(seed)
                x = np.copy(x)
                if self.rescale:
                    x *= self.rescale
                if augment:
                    varied = np.zeros((rounds * x.shape[0],) + x.shape[1:], dtype=self.dtype)
                    for turn in range(rounds):
                        for index in range(x.shape[0]):
                            varied[index + turn * x.shape[0]] = self.random_transform(x[index])
                    x = varied
                axes = (0, self.row_axis, self.col_axis)
                shape = [1, 1, 1]
                shape[self.channel_axis - 1] = count
                if self.featurewise_center:
                    self.mean = np.reshape(np.mean(x, axis=axes), shape)
                    x -= self.mean
                if self.featurewise_std_normalization:
                    self.std = np.reshape(np.std(x, axis=axes), shape)
                    x /= self.std + 1e-6
                if self.zca_whitening:
                    flat = np.reshape(x, (x.shape[0], -1))
                    u, s, _ = np.linalg.svd(flat.T, full_matrices=False)
                    self.zca_whitening_matrix = (u * (np.sqrt(len(x)) / (s + self.zca_epsilon))).dot(u.T)

            def _native_settings(self, shape):
                """The settings for whole batches at once, or None where Python must be asked for every picture."""
                if type(self) is not ImageDataGenerator or self.preprocessing_function or self.zca_whitening:
                    return None
                if self.dtype != "float32" or (self.brightness_range is not None
                                               and (self.data_format == "channels_first"
                                                    or shape[-1] not in (1, 3, 4))):
                    return None
                settings = {
                    "rotation": self.rotation_range, "height_shift": self.height_shift_range,
                    "width_shift": self.width_shift_range, "shear": self.shear_range, "zoom": self.zoom_range,
                    "channel_shift": self.channel_shift_range, "brightness": self.brightness_range,
                    "fill_mode": self.fill_mode, "cval": self.cval, "order": self.interpolation_order,
                    "horizontal_flip": self.horizontal_flip, "vertical_flip": self.vertical_flip,
                    "rescale": self.rescale, "samplewise_center": self.samplewise_center,
                    "samplewise_std": self.samplewise_std_normalization,
                }
                channels = shape[self.channel_axis - 1]
                for wanted, name, value in ((self.featurewise_center, "mean", self.mean),
                                            (self.featurewise_std_normalization, "std", self.std)):
                    if wanted:
                        if value is None or np.size(value) != channels:
                            return None
                        settings[name] = value
                key = tuple((name, str(value)) for name, value in settings.items())
                return key, settings
        """#
}
