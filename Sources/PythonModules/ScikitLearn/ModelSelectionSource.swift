/// The module `sklearn.model_selection`, in Python.
enum ModelSelectionSource {
    static let text = #"""
        import math
        import numpy as np
        from sklearn.base import InvalidParameterError, check_consistent_length, check_random_state, clone, _rows


        def _taken(array, places):
            """Rows of an array, a table or a list; tables keep their labels."""
            if hasattr(array, "iloc"):
                return array.take(places)
            if isinstance(array, np.ndarray):
                return array[places]
            if hasattr(array, "shape"):
                return np.asarray(array)[places]
            items = [array[place] for place in places.tolist()]
            return items


        def _counts(rows, test_size, train_size, default=0.25):
            """How many rows go to each side."""
            if test_size is None and train_size is None:
                test_size = default
            for name, size in (("test_size", test_size), ("train_size", train_size)):
                if size is None:
                    continue
                if isinstance(size, float) and (size <= 0 or size >= 1) or isinstance(size, (int, np.integer)) and size < 1:
                    raise InvalidParameterError(f"The '{name}' parameter of train_test_split must be a float in the range (0.0, 1.0), "
                                                f"an int in the range [1, inf) or None. Got {size!r} instead.")
                if isinstance(size, (int, np.integer)) and size >= rows:
                    raise ValueError(f"{name}={size} should be either positive and smaller than the number of samples {rows} or a float in the (0, 1) range")
            if isinstance(train_size, float) and isinstance(test_size, float) and train_size + test_size > 1:
                raise ValueError(f"The sum of test_size and train_size = {train_size + test_size}, should be in the (0, 1) range. Reduce test_size and/or train_size.")
            test = math.ceil(test_size * rows) if isinstance(test_size, float) else test_size
            train = math.floor(train_size * rows) if isinstance(train_size, float) else train_size
            if train is None:
                train = rows - test
            elif test is None:
                test = rows - train
            if train + test > rows:
                raise ValueError(f"The sum of train_size and test_size = {train + test}, should be smaller than the number of samples {rows}. Reduce test_size and/or train_size.")
            if train == 0:
                raise ValueError(f"With n_samples={rows}, test_size={test_size} and train_size={train_size}, the resulting train set will be empty. "
                                 "Adjust any of the aforementioned parameters.")
            return int(train), int(test)


        def _approximate_mode(class_counts, draws, rng):
            """How many of each class are drawn, nearest to their shares."""
            continuous = class_counts / class_counts.sum() * draws
            floored = np.floor(continuous)
            missing = int(draws - floored.sum())
            if missing > 0:
                remainder = continuous - floored
                for value in np.sort(np.unique(remainder))[::-1]:
                    places = np.where(remainder == value)[0]
                    added = min(len(places), missing)
                    places = rng.choice(places, size=added, replace=False)
                    floored[places] += 1
                    missing -= added
                    if missing == 0:
                        break
            return floored.astype(int)


        def _stratified(y, train, test, rng):
            """Places of both sides with every class in its share."""
            y = np.asarray(y)
            if y.ndim == 2:
                y = np.array([" ".join(str(item) for item in row) for row in y.tolist()])
            classes, codes = np.unique(y, return_inverse=True)
            counts = np.bincount(codes)
            if counts.min() < 2:
                few = [classes[place] for place in np.where(counts < 2)[0].tolist()]
                raise ValueError("The least populated classes in y have only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2. "
                                 f"Classes with too few members are: {few}")
            if train < len(classes):
                raise ValueError(f"The train_size = {train} should be greater or equal to the number of classes = {len(classes)}")
            if test < len(classes):
                raise ValueError(f"The test_size = {test} should be greater or equal to the number of classes = {len(classes)}")
            members = np.split(np.argsort(codes, kind="stable"), np.cumsum(counts)[:-1])
            train_counts = _approximate_mode(counts, train, rng)
            test_counts = _approximate_mode(counts - train_counts, test, rng)
            train_places, test_places = [], []
            for place in range(len(classes)):
                shuffled = members[place][rng.permutation(int(counts[place]))]
                train_places += shuffled[:train_counts[place]].tolist()
                test_places += shuffled[train_counts[place]:train_counts[place] + test_counts[place]].tolist()
            return rng.permutation(np.array(train_places)), rng.permutation(np.array(test_places))


        def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
            """Splits arrays, lists or tables into rows to learn from and rows to test with.

            Returns: for each array its training part and its test part.
            """
            if not arrays:
                raise ValueError("At least one array required as input")
            check_consistent_length(*arrays)
            rows = _rows(arrays[0])
            train, test = _counts(rows, test_size, train_size)
            if not shuffle:
                if stratify is not None:
                    raise ValueError("Stratified train/test split is not implemented for shuffle=False")
                train_places, test_places = np.arange(train), np.arange(train, train + test)
            elif stratify is not None:
                train_places, test_places = _stratified(stratify, train, test, check_random_state(random_state))
            else:
                order = check_random_state(random_state).permutation(rows)
                test_places, train_places = order[:test], order[test:test + train]
            return [_taken(array, places) for array in arrays for places in (train_places, test_places)]


        class KFold:
            """Parts of equal length, each the test part once."""

            def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
                if n_splits <= 1:
                    raise ValueError(f"k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits={n_splits}.")
                if not shuffle and random_state is not None:
                    raise ValueError("Setting a random_state has no effect since shuffle is False. You should leave random_state to its default (None), or set shuffle=True.")
                self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

            def get_n_splits(self, X=None, y=None, groups=None):
                return self.n_splits

            def split(self, X, y=None, groups=None):
                rows = _rows(X)
                if self.n_splits > rows:
                    raise ValueError(f"Cannot have number of splits n_splits={self.n_splits} greater than the number of samples: n_samples={rows}.")
                order = np.arange(rows)
                if self.shuffle:
                    check_random_state(self.random_state).shuffle(order)
                sizes = np.full(self.n_splits, rows // self.n_splits)
                sizes[:rows % self.n_splits] += 1
                start = 0
                for size in sizes.tolist():
                    mask = np.zeros(rows, dtype=bool)
                    mask[order[start:start + size]] = True
                    yield np.nonzero(~mask)[0], np.nonzero(mask)[0]
                    start += size

            def __repr__(self):
                return f"{type(self).__name__}(n_splits={self.n_splits}, random_state={self.random_state!r}, shuffle={self.shuffle})"


        class StratifiedKFold(KFold):
            """Parts with every class in its share."""

            def split(self, X, y, groups=None):
                rng = check_random_state(self.random_state)
                y = np.asarray(y)
                _, first, inverse = np.unique(y, return_index=True, return_inverse=True)
                _, ranking = np.unique(first, return_inverse=True)
                codes = ranking[inverse]
                counts = np.bincount(codes)
                if (self.n_splits > counts).all():
                    raise ValueError(f"n_splits={self.n_splits} cannot be greater than the number of members in each class.")
                ordered = np.sort(codes)
                allocation = np.array([np.bincount(ordered[place::self.n_splits], minlength=len(counts)) for place in range(self.n_splits)])
                folds = np.empty(len(y), dtype=np.int64)
                for code in range(len(counts)):
                    numbers = np.repeat(np.arange(self.n_splits), allocation[:, code])
                    if self.shuffle:
                        rng.shuffle(numbers)
                    folds[codes == code] = numbers
                for place in range(self.n_splits):
                    yield np.nonzero(folds != place)[0], np.nonzero(folds == place)[0]


        def cross_val_score(estimator, X, y=None, *, scoring=None, cv=None, **kwargs):
            """The score of an estimator on each part, learned from the others."""
            if cv is None or isinstance(cv, int):
                is_classifier = hasattr(estimator, "classes_") or "Classif" in type(estimator).__name__
                cv = (StratifiedKFold if is_classifier else KFold)(5 if cv is None else cv)
            scores = []
            for train, test in cv.split(X, y):
                learner = clone(estimator)
                learner.fit(_taken(X, train), _taken(y, train))
                scores.append(learner.score(_taken(X, test), _taken(y, test)))
            return np.array(scores)
        """#
}
