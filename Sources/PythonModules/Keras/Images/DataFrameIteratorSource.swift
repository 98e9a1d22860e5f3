/// The iterator over files that a table names, in Python; runs after ``ImageIteratorsSource``.
enum DataFrameIteratorSource {
    static let text = #"""
        class DataFrameIterator(_FileIterator):
            """Batches of pictures whose files a table names."""

            allowed_class_modes = {"binary", "categorical", "input", "multi_output", "raw", "sparse", None}

            def __init__(self, dataframe, directory=None, image_data_generator=None, x_col="filename", y_col="class",
                         weight_col=None, target_size=(256, 256), color_mode="rgb", classes=None,
                         class_mode="categorical", batch_size=32, shuffle=True, seed=None,
                         data_format="channels_last", save_to_dir=None, save_prefix="", save_format="png", subset=None,
                         interpolation="nearest", keep_aspect_ratio=False, dtype="float32", validate_filenames=True):
                self._prepare(image_data_generator, target_size, color_mode, data_format, save_to_dir, save_prefix,
                              save_format, subset, interpolation, keep_aspect_ratio)
                self.directory = directory or ""
                self._check_mode(class_mode)
                self.dtype = dtype or "float32"
                names = dataframe[x_col].tolist()
                if not all(isinstance(name, str) for name in names):
                    raise TypeError(f"All values in column x_col={x_col} must be strings.")
                rows = list(range(len(names)))
                named = class_mode in ("binary", "categorical", "sparse")
                if class_mode == "multi_output" and not isinstance(y_col, list):
                    raise TypeError(
                        f'If class_mode="{class_mode}", y_col must be a list. Received {type(y_col).__name__}.')
                values = dataframe[y_col].tolist() if named else None
                if named:
                    self._check_classes(values, y_col, classes)
                elif classes:
                    warnings.warn(f'`classes` will be ignored given the class_mode="{class_mode}"')
                if validate_filenames:
                    good = [row for row in rows if self._is_valid(names[row])]
                    if len(good) < len(rows):
                        warnings.warn(
                            f'Found {len(rows) - len(good)} invalid image filename(s) in x_col="{x_col}". These '
                            "filename(s) will be ignored.")
                    rows = good
                if named:
                    rows, values, classes = self._chosen(rows, values, classes)
                    self.class_indices = {name: index for index, name in enumerate(classes)}
                if self.split:
                    rows = rows[int(self.split[0] * len(rows)):int(self.split[1] * len(rows))]
                if named:
                    index = self.class_indices
                    self.classes = [[index[part] for part in values[row]] if isinstance(values[row], (list, tuple))
                                    else index[values[row]] for row in rows]
                self.filenames = [names[row] for row in rows]
                self._sample_weight = None
                if weight_col:
                    weights = np.asarray(dataframe[weight_col].tolist())
                    if weights.dtype.name in ("object", "bool") or weights.dtype.name.startswith("str"):
                        raise TypeError(f"Column weight_col={weight_col} must be numeric.")
                    self._sample_weight = weights[rows]
                self._targets = None
                if class_mode == "multi_output":
                    self._targets = [np.array(dataframe[column].tolist())[rows] for column in y_col]
                if class_mode == "raw":
                    self._targets = np.asarray(dataframe[y_col])[rows]
                self.samples = len(self.filenames)
                checked = "validated" if validate_filenames else "non-validated"
                ending = f" belonging to {len(classes)} classes." if named else "."
                print(f"Found {self.samples} {checked} image filenames{ending}")
                self._filepaths = [os.path.join(self.directory, name) for name in self.filenames]
                super().__init__(self.samples, batch_size, shuffle, seed)

            def _is_valid(self, name):
                path = os.path.join(self.directory, name)
                return path.lower().endswith(self.white_list_formats) and os.path.isfile(path)

            def _check_classes(self, values, y_col, classes):
                mode = self.class_mode
                if mode == "categorical":
                    if not all(isinstance(value, (str, list, tuple)) for value in values):
                        raise TypeError(
                            f'If class_mode="{mode}", y_col="{y_col}" column values must be type string, list or tuple.')
                    return
                if not all(isinstance(value, str) for value in values):
                    raise TypeError(f'If class_mode="{mode}", y_col="{y_col}" column values must be strings.')
                if mode == "binary":
                    if classes and len(set(classes)) != 2:
                        raise ValueError(
                            f'If class_mode="binary" there must be 2 classes. {len(set(classes))} class/es were given.')
                    if not classes and len(set(values)) != 2:
                        raise ValueError(
                            f'If class_mode="binary" there must be 2 classes. Found {len(set(values))} classes.')

            @staticmethod
            def _chosen(rows, values, classes):
                if not classes:
                    found = set()
                    for row in rows:
                        found.update(values[row] if isinstance(values[row], (list, tuple)) else [values[row]])
                    return rows, values, sorted(found)
                classes = list(dict.fromkeys(classes))
                kept = []
                for row in rows:
                    value = values[row]
                    if isinstance(value, (list, tuple)):
                        values[row] = [part for part in value if part in classes]
                        if values[row]:
                            kept.append(row)
                    elif value in classes:
                        kept.append(row)
                return kept, values, classes

            @property
            def labels(self):
                """What each file stands for."""
                return self._targets if self.class_mode in ("multi_output", "raw") else self.classes

            @property
            def sample_weight(self):
                return self._sample_weight
        """#
}
