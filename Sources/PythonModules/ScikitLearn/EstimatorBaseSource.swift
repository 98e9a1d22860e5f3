/// The module `sklearn.base`, in Python.
enum EstimatorBaseSource {
    static let text = #"""
        import numpy as np


        class NotFittedError(ValueError, AttributeError):
            """An estimator that is asked before it has learned."""
            __module__ = "sklearn.exceptions"


        class InvalidParameterError(ValueError, TypeError):
            """A parameter outside of its range."""
            __module__ = "sklearn.utils._param_validation"


        class UndefinedMetricWarning(UserWarning):
            """A measure that has no value for these labels."""
            __module__ = "sklearn.exceptions"


        def check_random_state(seed):
            """The generator of random numbers that a seed stands for."""
            if seed is None or seed is np.random:
                return np.random
            if isinstance(seed, (int, np.integer)):
                return np.random.RandomState(seed)
            if isinstance(seed, np.random.RandomState):
                return seed
            raise ValueError(f"{seed!r} cannot be used to seed a numpy.random.RandomState instance")


        def check_consistent_length(*arrays):
            """Raises an error unless all arrays have as many rows."""
            lengths = [_rows(array) for array in arrays if array is not None]
            if len(set(lengths)) > 1:
                raise ValueError(f"Found input variables with inconsistent numbers of samples: {lengths}")


        def _rows(array):
            return array.shape[0] if hasattr(array, "shape") else len(array)


        def column_or_1d(y, name="y"):
            """Labels as an array with one axis."""
            y = np.asarray(y)
            if y.ndim == 2 and y.shape[1] == 1:
                return y.ravel()
            if y.ndim != 1:
                raise ValueError(f"y should be a 1d array, got an array of shape {y.shape} instead.")
            return y


        def check_array(X, dtype=np.float64, ensure_2d=True, name="X"):
            """Numbers with two axes."""
            array = np.asarray(X)
            if array.dtype.kind not in "f":
                array = array.astype(dtype)
            if ensure_2d and array.ndim == 1:
                raise ValueError(f"Expected 2D array, got 1D array instead:\narray={array}.\nReshape your data either using array.reshape(-1, 1) "
                                 "if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
            return array


        class BaseEstimator:
            """What all estimators share: their parameters and how they are written."""

            @classmethod
            def _parameters(cls):
                code = cls.__init__.__code__
                return list(code.co_varnames[1:code.co_argcount + code.co_kwonlyargcount])

            def get_params(self, deep=True):
                return {name: getattr(self, name) for name in self._parameters()}

            def set_params(self, **params):
                known = self._parameters()
                for name, value in params.items():
                    if name not in known:
                        raise ValueError(f"Invalid parameter {name!r} for estimator {self}. Valid parameters are: {known}.")
                    setattr(self, name, value)
                return self

            def _check_fitted(self, attribute):
                if not hasattr(self, attribute):
                    raise NotFittedError(f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")

            def _check_width(self, X):
                if X.shape[1] != self.n_features_in_:
                    raise ValueError(f"X has {X.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} features as input.")

            def __repr__(self):
                fresh = {}
                try:
                    fresh = type(self)().get_params()
                except TypeError:
                    pass
                changed = [f"{name}={value!r}" for name, value in self.get_params().items() if name not in fresh or not _same(fresh[name], value)]
                return f"{type(self).__name__}({', '.join(changed)})"


        def _same(one, other):
            try:
                return bool(one == other)
            except ValueError:
                return False


        class TransformerMixin:
            """`fit_transform` out of `fit` and `transform`."""

            def fit_transform(self, X, y=None, **params):
                return self.fit(X, **params).transform(X) if y is None else self.fit(X, y, **params).transform(X)


        class ClassifierMixin:
            """The share of right answers as the score."""

            def score(self, X, y):
                return float(np.mean(np.asarray(self.predict(X)) == np.asarray(y)))


        class RegressorMixin:
            """The coefficient of determination as the score."""

            def score(self, X, y):
                from sklearn.metrics import r2_score
                return r2_score(y, self.predict(X))


        def clone(estimator, safe=True):
            """An estimator with the same parameters that has learned nothing."""
            return type(estimator)(**estimator.get_params())
        """#
}
