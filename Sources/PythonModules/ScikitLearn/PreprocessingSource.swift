/// The module `sklearn.preprocessing`, in Python.
enum PreprocessingSource {
    static let text = #"""
        import numpy as np
        from sklearn.base import BaseEstimator, TransformerMixin, check_array, column_or_1d


        def _names(X):
            return np.array([str(name) for name in X.columns], dtype=object) if hasattr(X, "columns") else None


        class _Scaler(TransformerMixin, BaseEstimator):
            def _began(self, X):
                names = _names(X)
                X = check_array(X)
                self.n_features_in_ = X.shape[1]
                if names is not None:
                    self.feature_names_in_ = names
                return X

            def _checked(self, X, attribute):
                self._check_fitted(attribute)
                X = check_array(X)
                self._check_width(X)
                return X

            def get_feature_names_out(self, input_features=None):
                if hasattr(self, "feature_names_in_"):
                    return self.feature_names_in_
                return np.array([f"x{place}" for place in range(self.n_features_in_)], dtype=object)


        class StandardScaler(_Scaler):
            """Every column with mean 0 and deviation 1."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, *, copy=True, with_mean=True, with_std=True):
                self.copy, self.with_mean, self.with_std = copy, with_mean, with_std

            def fit(self, X, y=None, sample_weight=None):
                X = self._began(X)
                self.n_samples_seen_ = np.int64(X.shape[0])
                self.mean_ = np.nanmean(X, axis=0) if self.with_mean or self.with_std else None
                if self.with_std:
                    self.var_ = np.nanvar(X, axis=0)
                    scale = np.sqrt(self.var_)
                    tiny = np.finfo(np.float64).eps
                    constant = self.var_ <= X.shape[0] * tiny * self.var_ + (X.shape[0] * self.mean_ * tiny) ** 2
                    self.scale_ = np.where(constant | (scale == 0), 1.0, scale)
                else:
                    self.var_ = self.scale_ = None
                return self

            partial_fit = fit

            def transform(self, X, copy=None):
                X = self._checked(X, "scale_")
                if self.with_mean:
                    X = X - self.mean_
                return X / self.scale_ if self.with_std else X

            def inverse_transform(self, X, copy=None):
                X = self._checked(X, "scale_")
                if self.with_std:
                    X = X * self.scale_
                return X + self.mean_ if self.with_mean else X


        class MinMaxScaler(_Scaler):
            """Every column between two ends."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
                self.feature_range, self.copy, self.clip = feature_range, copy, clip

            def fit(self, X, y=None):
                X = self._began(X)
                low, high = self.feature_range
                if low >= high:
                    raise ValueError(f"Minimum of desired feature range must be smaller than maximum. Got {self.feature_range}.")
                self.n_samples_seen_ = X.shape[0]
                self.data_min_, self.data_max_ = np.nanmin(X, axis=0), np.nanmax(X, axis=0)
                self.data_range_ = self.data_max_ - self.data_min_
                span = np.where(self.data_range_ < 10 * np.finfo(np.float64).eps, 1.0, self.data_range_)
                self.scale_ = (high - low) / span
                self.min_ = low - self.data_min_ * self.scale_
                return self

            partial_fit = fit

            def transform(self, X):
                X = self._checked(X, "scale_") * self.scale_ + self.min_
                return np.clip(X, *self.feature_range) if self.clip else X

            def inverse_transform(self, X):
                return (self._checked(X, "scale_") - self.min_) / self.scale_


        class MaxAbsScaler(_Scaler):
            """Every column divided by its largest size."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, *, copy=True):
                self.copy = copy

            def fit(self, X, y=None):
                X = self._began(X)
                self.max_abs_ = np.nanmax(np.abs(X), axis=0)
                self.scale_ = np.where(self.max_abs_ == 0, 1.0, self.max_abs_)
                return self

            def transform(self, X):
                return self._checked(X, "scale_") / self.scale_

            def inverse_transform(self, X):
                return self._checked(X, "scale_") * self.scale_


        class RobustScaler(_Scaler):
            """Every column about its median, by the distance of its quartiles."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, *, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True):
                self.with_centering, self.with_scaling, self.quantile_range, self.copy = with_centering, with_scaling, quantile_range, copy

            def fit(self, X, y=None):
                X = self._began(X)
                self.center_ = np.median(X, axis=0) if self.with_centering else None
                low, high = np.percentile(X, self.quantile_range[0], axis=0), np.percentile(X, self.quantile_range[1], axis=0)
                self.scale_ = np.where(high - low == 0, 1.0, high - low) if self.with_scaling else None
                return self

            def transform(self, X):
                X = self._checked(X, "scale_")
                X = X - self.center_ if self.with_centering else X
                return X / self.scale_ if self.with_scaling else X

            def inverse_transform(self, X):
                X = self._checked(X, "scale_")
                X = X * self.scale_ if self.with_scaling else X
                return X + self.center_ if self.with_centering else X


        class Normalizer(TransformerMixin, BaseEstimator):
            """Every row with length 1."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, norm="l2", *, copy=True):
                self.norm, self.copy = norm, copy

            def fit(self, X, y=None):
                return self

            def transform(self, X, copy=None):
                return normalize(X, self.norm)


        def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
            """Rows (or columns) with length 1."""
            X = check_array(X)
            lengths = {"l2": lambda: np.sqrt((X ** 2).sum(axis=axis, keepdims=True)), "l1": lambda: np.abs(X).sum(axis=axis, keepdims=True),
                       "max": lambda: np.abs(X).max(axis=axis, keepdims=True)}[norm]()
            lengths = np.where(lengths == 0, 1.0, lengths)
            return (X / lengths, lengths.ravel()) if return_norm else X / lengths


        def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
            """Columns with mean 0 and deviation 1."""
            array = np.asarray(X)
            if array.ndim == 1:
                return StandardScaler(with_mean=with_mean, with_std=with_std).fit_transform(array.reshape(-1, 1)).ravel()
            return StandardScaler(with_mean=with_mean, with_std=with_std).fit_transform(X)


        def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
            """Columns between two ends."""
            array = np.asarray(X)
            if array.ndim == 1:
                return MinMaxScaler(feature_range).fit_transform(array.reshape(-1, 1)).ravel()
            return MinMaxScaler(feature_range).fit_transform(X)


        class LabelEncoder(TransformerMixin, BaseEstimator):
            """Labels as the numbers 0, 1, 2, ..."""
            __module__ = "sklearn.preprocessing"

            def __init__(self):
                pass

            def fit(self, y):
                self.classes_ = np.unique(column_or_1d(y))
                return self

            def fit_transform(self, y):
                self.classes_, codes = np.unique(column_or_1d(y), return_inverse=True)
                return codes

            def transform(self, y):
                self._check_fitted("classes_")
                y = column_or_1d(y)
                table = {label: place for place, label in enumerate(self.classes_.tolist())}
                unknown = [label for label in dict.fromkeys(y.tolist()) if label not in table]
                if unknown:
                    raise ValueError(f"y contains previously unseen labels: {sorted(unknown)}")
                return np.array([table[label] for label in y.tolist()], dtype=np.int64)

            def inverse_transform(self, y):
                self._check_fitted("classes_")
                y = column_or_1d(y)
                unknown = [place for place in np.unique(y).tolist() if not 0 <= place < len(self.classes_)]
                if unknown:
                    raise ValueError(f"y contains previously unseen labels: {unknown}")
                return self.classes_[y]


        class LabelBinarizer(TransformerMixin, BaseEstimator):
            """Labels as columns of zeros and ones."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
                self.neg_label, self.pos_label, self.sparse_output = neg_label, pos_label, sparse_output

            def fit(self, y):
                y = np.asarray(y)
                if len(y) == 0:
                    raise ValueError(f"y has 0 samples: {y!r}")
                self.y_type_ = "multiclass" if len(np.unique(y)) > 2 else "binary"
                self.classes_ = np.unique(column_or_1d(y))
                return self

            def transform(self, y):
                self._check_fitted("classes_")
                return label_binarize(y, classes=self.classes_, neg_label=self.neg_label, pos_label=self.pos_label)

            def inverse_transform(self, Y, threshold=None):
                self._check_fitted("classes_")
                Y = np.asarray(Y)
                if self.y_type_ == "multiclass":
                    return self.classes_[Y.argmax(axis=1)]
                threshold = (self.pos_label + self.neg_label) / 2 if threshold is None else threshold
                flags = (Y.ravel() if Y.ndim == 1 or Y.shape[1] == 1 else Y[:, 1]) > threshold
                return self.classes_[flags.astype(int)] if len(self.classes_) > 1 else np.repeat(self.classes_, len(flags))


        def label_binarize(y, *, classes, neg_label=0, pos_label=1, sparse_output=False):
            """Labels as columns of zeros and ones, one for each class."""
            y, classes = column_or_1d(y), np.asarray(classes)
            ordered = np.sort(classes)
            table = {label: place for place, label in enumerate(classes.tolist())}
            result = np.full((len(y), len(classes)), neg_label, dtype=np.int64)
            for row, label in enumerate(y.tolist()):
                if label in table:
                    result[row, table[label]] = pos_label
            if len(classes) == 1:
                return np.full((len(y), 1), neg_label, dtype=np.int64)
            return result[:, 1:] if len(classes) == 2 else result


        class OneHotEncoder(TransformerMixin, BaseEstimator):
            """Every column of labels as columns of zeros and ones."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, *, categories="auto", drop=None, sparse_output=True, dtype=np.float64, handle_unknown="error", min_frequency=None, max_categories=None):
                self.categories, self.drop, self.sparse_output, self.dtype = categories, drop, sparse_output, dtype
                self.handle_unknown, self.min_frequency, self.max_categories = handle_unknown, min_frequency, max_categories

            def _columns(self, X):
                if hasattr(X, "columns"):
                    return [np.asarray(X[name]) for name in X.columns]
                X = np.asarray(X)
                if X.ndim != 2:
                    raise ValueError(f"Expected 2D array, got 1D array instead:\narray={X}.\nReshape your data either using array.reshape(-1, 1) "
                                     "if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
                return [X[:, place] for place in range(X.shape[1])]

            def fit(self, X, y=None):
                names = _names(X)
                columns = self._columns(X)
                self.categories_ = [np.unique(column) for column in columns] if isinstance(self.categories, str) else [np.asarray(part) for part in self.categories]
                self.n_features_in_ = len(columns)
                self.feature_names_in_ = names if names is not None else np.array([f"x{place}" for place in range(len(columns))], dtype=object)
                self.drop_idx_ = None if self.drop is None else np.zeros(len(columns), dtype=np.int64)
                return self

            def transform(self, X):
                self._check_fitted("categories_")
                parts = []
                for place, (column, labels) in enumerate(zip(self._columns(X), self.categories_)):
                    table = {label: code for code, label in enumerate(labels.tolist())}
                    items = column.tolist()
                    unknown = [item for item in dict.fromkeys(items) if item not in table]
                    if unknown and self.handle_unknown == "error":
                        raise ValueError(f"Found unknown categories {unknown} in column {place} during transform")
                    part = np.zeros((len(items), len(labels)), dtype=self.dtype)
                    for row, item in enumerate(items):
                        if item in table:
                            part[row, table[item]] = 1
                    if self.drop == "first" or self.drop == "if_binary" and len(labels) == 2:
                        part = part[:, 1:]
                    parts.append(part)
                whole = np.concatenate(parts, axis=1)
                return _DenseSparse(whole) if self.sparse_output else whole

            def inverse_transform(self, X):
                self._check_fitted("categories_")
                X = X.toarray() if hasattr(X, "toarray") else np.asarray(X)
                columns, start = [], 0
                for labels in self.categories_:
                    columns.append(labels[X[:, start:start + len(labels)].argmax(axis=1)])
                    start += len(labels)
                return np.stack(columns, axis=1)

            def get_feature_names_out(self, input_features=None):
                names = self.feature_names_in_ if input_features is None else input_features
                start = 1 if self.drop == "first" else 0
                return np.array([f"{name}_{label}" for name, labels in zip(names, self.categories_) for label in labels.tolist()[start:]], dtype=object)


        class _DenseSparse:
            """A matrix of zeros and ones that is kept whole; `toarray()` gives it."""

            def __init__(self, array):
                self._array = array

            shape = property(lambda self: self._array.shape)
            dtype = property(lambda self: self._array.dtype)

            def toarray(self):
                return self._array

            todense = toarray

            def __array__(self, dtype=None, copy=None):
                return self._array

            def __repr__(self):
                rows, columns = self._array.shape
                return (f"<Compressed Sparse Row sparse matrix of dtype '{self._array.dtype}'\n\twith {int((self._array != 0).sum())} stored elements "
                        f"and shape ({rows}, {columns})>")


        class OrdinalEncoder(TransformerMixin, BaseEstimator):
            """Every column of labels as numbers."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, *, categories="auto", dtype=np.float64):
                self.categories, self.dtype = categories, dtype

            def fit(self, X, y=None):
                columns = OneHotEncoder._columns(self, X)
                self.categories_ = [np.unique(column) for column in columns] if isinstance(self.categories, str) else [np.asarray(part) for part in self.categories]
                return self

            def transform(self, X):
                self._check_fitted("categories_")
                parts = []
                for place, (column, labels) in enumerate(zip(OneHotEncoder._columns(self, X), self.categories_)):
                    table = {label: code for code, label in enumerate(labels.tolist())}
                    unknown = [item for item in dict.fromkeys(column.tolist()) if item not in table]
                    if unknown:
                        raise ValueError(f"Found unknown categories {unknown} in column {place} during transform")
                    parts.append(np.array([table[item] for item in column.tolist()], dtype=self.dtype))
                return np.stack(parts, axis=1)


        class PolynomialFeatures(TransformerMixin, BaseEstimator):
            """Products of columns up to a degree."""
            __module__ = "sklearn.preprocessing"

            def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order="C"):
                self.degree, self.interaction_only, self.include_bias, self.order = degree, interaction_only, include_bias, order

            def fit(self, X, y=None):
                self.n_features_in_ = check_array(X).shape[1]
                return self

            def transform(self, X):
                from itertools import combinations, combinations_with_replacement
                X = check_array(X)
                choose = combinations if self.interaction_only else combinations_with_replacement
                columns = []
                for degree in range(0 if self.include_bias else 1, self.degree + 1):
                    for places in choose(range(X.shape[1]), degree):
                        column = np.ones(len(X))
                        for place in places:
                            column = column * X[:, place]
                        columns.append(column)
                return np.stack(columns, axis=1)
        """#
}
