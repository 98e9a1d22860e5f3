/// Groups and moving windows, in Python.
/// Longer than most: its classes and functions use each other and run as one text of Python.
enum GroupingSource {
    static let text = #"""
        class GroupBy:
            """The rows of a table in groups."""
            __module__ = "pandas.api.typing"

            def __init__(self, frame, by, sort=True, as_index=True, dropna=True, selected=None):
                self._frame = frame
                self._by = by
                self._as_index = as_index
                self._options = (sort, dropna)
                keys = by if isinstance(by, list) else [by]
                arrays, self._key_names, self._key_columns = [], [], []
                for key in keys:
                    if isinstance(key, (Series, Index)):
                        arrays.append(key._values if not isinstance(key, Series) or key.index.equals(frame.index) else key.reindex(frame.index)._values)
                        self._key_names.append(key.name)
                        # A column of the table itself is no longer one of the values.
                        if isinstance(key, Series) and key.name in frame.columns and frame[key.name]._values is key._values:
                            self._key_columns.append(key.name)
                    elif callable(key):
                        arrays.append(_array([key(label) for label in frame.index]))
                        self._key_names.append(None)
                    elif isinstance(key, (np.ndarray, tuple)) or isinstance(key, dict):
                        arrays.append(_array([key.get(label) for label in frame.index] if isinstance(key, dict) else list(key)))
                        self._key_names.append(None)
                    elif key in frame.columns:
                        arrays.append(frame[key]._values)
                        self._key_names.append(key)
                        self._key_columns.append(key)
                    elif key in frame.index.names and key is not None:
                        arrays.append(frame.index._values if not isinstance(frame.index, MultiIndex) else frame.index.get_level_values(key)._values)
                        self._key_names.append(key)
                    else:
                        raise KeyError(key)
                self._many = isinstance(by, list)
                self._find_groups(arrays, sort, dropna)
                self._selected = selected if selected is not None else [name for name in frame.columns.tolist() if name not in self._key_columns]

            def _find_groups(self, arrays, sort, dropna):
                if len(arrays) == 1:
                    codes, labels = _codes(arrays[0], sort, dropna)
                    self._labels = labels.tolist()
                    self._index = Index(labels, name=self._key_names[0])
                else:
                    parts = [_codes(array, sort, dropna) for array in arrays]
                    combined = parts[0][0].copy()
                    missing = parts[0][0] < 0
                    for codes, labels in parts[1:]:
                        combined = combined * max(len(labels), 1) + codes
                        missing = missing | (codes < 0)
                    combined = np.where(missing, -1, combined)
                    present = np.unique(combined[combined >= 0]) if sort else np.array(list(dict.fromkeys(combined[combined >= 0].tolist())), dtype=np.int64)
                    table = {code: place for place, code in enumerate(present.tolist())}
                    codes = np.array([table.get(code, -1) for code in combined.tolist()], dtype=np.int64)
                    self._labels = []
                    for code in present.tolist():
                        label = []
                        for _, labels in parts[::-1]:
                            code, rest = divmod(code, max(len(labels), 1))
                            label.append(_plain(labels[rest]))
                        self._labels.append(tuple(label[::-1]))
                    self._index = MultiIndex.from_tuples(self._labels, self._key_names)
                self._group_codes = codes
                order = np.argsort(codes, kind="stable")
                bounds = np.searchsorted(codes[order], np.arange(len(self._labels) + 1))
                self._members = [order[bounds[place]:bounds[place + 1]] for place in range(len(self._labels))]

            @property
            def groups(self):
                return {label: self._frame.index.take(places).tolist() for label, places in zip(self._labels, self._members)}

            @property
            def indices(self):
                return dict(zip(self._labels, self._members))

            @property
            def ngroups(self):
                return len(self._labels)

            def __len__(self):
                return len(self._labels)

            def __iter__(self):
                for label, places in zip(self._labels, self._members):
                    key = label if not self._many or isinstance(label, tuple) else (label,)
                    yield key, self._frame.take(places)

            def get_group(self, name):
                if isinstance(name, tuple) and len(name) == 1:
                    name = name[0]
                if name not in self._labels:
                    raise KeyError(name)
                return self._frame.take(self._members[self._labels.index(name)])

            def __getitem__(self, key):
                if isinstance(key, (list, Index)):
                    absent = [name for name in key if name not in self._frame.columns]
                    if absent:
                        raise KeyError(f"Columns not found: {str(absent)[1:-1]}")
                    return GroupBy(self._frame, self._by, self._options[0], self._as_index, self._options[1], list(key))
                if key not in self._frame.columns:
                    raise KeyError(f"Column not found: {key}")
                return SeriesGroupBy(self, key, key)

            def __getattr__(self, name):
                if not name.startswith("_") and name in self._frame.columns:
                    return self[name]
                raise AttributeError(f"'DataFrameGroupBy' object has no attribute '{name}'")

            def _column_results(self, name, function, text="raise", numeric_only=False):
                values = self._frame[name]._values
                return _array([function(values[places]) for places in self._members]) if len(self._members) else np.zeros(0)

            def _reduced_block(self, kind):
                """The results of columns that lie side by side, all at once; None where they do not."""
                arrays = [self._frame[name]._values for name in self._selected]
                block = _side_by_side_block(arrays) if len(arrays) > 8 and kind in ("sum", "mean", "min", "max") and len(self._members) else None
                if block is None or block.dtype.kind not in "iu":
                    return None
                rows = np.array([getattr(block[places], kind)(axis=0) for places in self._members])
                return [rows[:, place] for place in range(len(arrays))]

            def _reduce(self, kind, numeric_only=False, ddof=1):
                block = self._reduced_block(kind)
                if block is not None:
                    return self._framed(Index(self._selected, name=self._frame.columns.name), block)
                names, data = [], []
                for name in self._selected:
                    values = self._frame[name]._values
                    if values.dtype.kind == "O" and kind not in ("sum", "min", "max", "count", "first", "last", "nunique"):
                        if numeric_only:
                            continue
                        if any(isinstance(item, str) for item in values.tolist()):
                            raise TypeError(f"dtype 'str' does not support operation '{kind}'")
                    elif values.dtype.kind == "O" and numeric_only:
                        continue
                    names.append(name)
                    data.append(self._reduced_column(values, kind, ddof))
                return self._framed(Index(names, name=self._frame.columns.name), data)

            def _reduced_column(self, values, kind, ddof=1):
                if kind in ("sum", "mean", "count") and values.dtype.kind in "iufb":
                    codes = self._group_codes
                    present = (codes >= 0) & ~_isna_array(values)
                    counts = np.bincount(codes[present], minlength=len(self._labels))
                    if kind == "count":
                        return counts
                    if values.dtype.kind == "f" or kind == "mean":
                        sums = np.bincount(codes[present], weights=values[present].astype(np.float64), minlength=len(self._labels))
                        return sums if kind == "sum" else _divided(sums, counts)
                if kind in ("first", "last"):
                    def pick(part):
                        part = _valid(part)
                        return part[0 if kind == "first" else -1] if len(part) else nan
                    return _array([pick(values[places]) for places in self._members])
                if kind == "nunique":
                    return np.array([Series(values[places]).nunique() for places in self._members], dtype=np.int64)
                if kind == "size":
                    return np.array([len(places) for places in self._members], dtype=np.int64)
                return _array([_reduced(values[places], kind, True, ddof) for places in self._members]) if len(self._members) else np.zeros(0)

            def _framed(self, columns, data):
                frame = DataFrame._make(columns, data, self._index)
                return frame if self._as_index else frame.reset_index()

            def sum(self, numeric_only=False, min_count=0): return self._reduce("sum", numeric_only)
            def mean(self, numeric_only=False): return self._reduce("mean", numeric_only)
            def median(self, numeric_only=False): return self._reduce("median", numeric_only)
            def min(self, numeric_only=False): return self._reduce("min", numeric_only)
            def max(self, numeric_only=False): return self._reduce("max", numeric_only)
            def std(self, ddof=1, numeric_only=False): return self._reduce("std", numeric_only, ddof)
            def var(self, ddof=1, numeric_only=False): return self._reduce("var", numeric_only, ddof)
            def prod(self, numeric_only=False): return self._reduce("prod", numeric_only)
            def first(self, numeric_only=False): return self._reduce("first", numeric_only)
            def last(self, numeric_only=False): return self._reduce("last", numeric_only)
            def any(self): return self._reduce("any")
            def all(self): return self._reduce("all")
            def sem(self, ddof=1): return self._reduce("sem", False, ddof)
            def skew(self): return self._reduce("skew")

            def quantile(self, q=0.5, numeric_only=False):
                names = [name for name in self._selected if not numeric_only or self._frame[name]._values.dtype.kind in "iuf"]
                return self._framed(Index(names), [SeriesGroupBy(self, name, name).quantile(q)._values for name in names])

            def idxmax(self): return self.agg("idxmax")
            def idxmin(self): return self.agg("idxmin")
            def cumsum(self): return self.transform(lambda part: part.cumsum())
            def cummax(self): return self.transform(lambda part: part.cummax())
            def cummin(self): return self.transform(lambda part: part.cummin())
            def shift(self, periods=1): return self.transform(lambda part: part.shift(periods))
            def diff(self, periods=1): return self.transform(lambda part: part.diff(periods))
            def ffill(self): return self.transform(lambda part: part.ffill())
            def bfill(self): return self.transform(lambda part: part.bfill())
            def pipe(self, func, *args, **kwargs): return func(self, *args, **kwargs)

            def count(self): return self._reduce("count")
            def nunique(self, dropna=True): return self._reduce("nunique")

            def size(self):
                sizes = Series(np.array([len(places) for places in self._members], dtype=np.int64), index=self._index)
                if self._as_index:
                    return sizes
                frame = sizes.to_frame("size")
                return frame.reset_index()

            def head(self, n=5):
                places = np.sort(np.concatenate([places[:n] for places in self._members]))
                return self._frame.take(places)

            def tail(self, n=5):
                places = np.sort(np.concatenate([places[-n:] for places in self._members]))
                return self._frame.take(places)

            def nth(self, n):
                places = np.sort(np.array([places[n] for places in self._members if -len(places) <= n < len(places)], dtype=np.int64))
                return self._frame.take(places)

            def cumcount(self):
                numbers = np.zeros(len(self._frame), dtype=np.int64)
                for places in self._members:
                    numbers[places] = np.arange(len(places))
                return Series(numbers, index=self._frame.index)

            def ngroup(self):
                return Series(self._group_codes, index=self._frame.index)

            def sample(self, n=None, frac=None, random_state=None):
                state = np.random if random_state is None else np.random.RandomState(random_state)
                parts = []
                for places in self._members:
                    count = n if n is not None else round(frac * len(places))
                    parts.append(places[state.choice(len(places), size=count, replace=False)])
                return self._frame.take(np.concatenate(parts))

            def describe(self):
                parts = {name: SeriesGroupBy(self, name, name).describe() for name in self._selected if self._frame[name]._values.dtype.kind in "iuf"}
                tuples = [(name, label) for name, part in parts.items() for label in part.columns]
                return DataFrame._make(MultiIndex.from_tuples(tuples), [array for part in parts.values() for array in part._data], self._index)

            def agg(self, func=None, *args, **kwargs):
                if func is None:
                    names, data = [], []
                    for result, (column, function) in kwargs.items():
                        names.append(result)
                        data.append(SeriesGroupBy(self, column, column)._aggregated(function))
                    return self._framed(Index(names), data)
                if isinstance(func, dict):
                    tuples, data, is_nested = [], [], any(isinstance(functions, list) for functions in func.values())
                    for name, functions in func.items():
                        for function in functions if isinstance(functions, list) else [functions]:
                            tuples.append((name, _function_name(function)))
                            data.append(self[name]._aggregated(function))
                    return self._framed(MultiIndex.from_tuples(tuples) if is_nested else Index([name for name, _ in tuples]), data)
                if isinstance(func, list):
                    tuples, data = [], []
                    for name in self._selected:
                        for function in func:
                            tuples.append((name, _function_name(function)))
                            data.append(SeriesGroupBy(self, name, name)._aggregated(function))
                    return self._framed(MultiIndex.from_tuples(tuples), data)
                if isinstance(func, str):
                    return getattr(self, func)(*args, **kwargs)
                return self._framed(Index(self._selected), [SeriesGroupBy(self, name, name)._aggregated(func) for name in self._selected])

            aggregate = agg

            def apply(self, func, *args, include_groups=False, **kwargs):
                source = self._frame._take_columns([place for place, name in enumerate(self._frame.columns.tolist()) if name not in self._key_columns])
                results = [func(source.take(places), *args, **kwargs) for places in self._members]
                return _joined_results(results, self._index, self._labels, self._key_names)

            def transform(self, func, *args):
                data = [SeriesGroupBy(self, name, name).transform(func)._values for name in self._selected]
                return DataFrame._make(Index(self._selected), data, self._frame.index)

            def filter(self, func):
                kept = [places for places in self._members if func(self._frame.take(places))]
                return self._frame.take(np.sort(np.concatenate(kept)) if kept else np.zeros(0, dtype=np.int64))

            def __repr__(self):
                return f"<pandas.api.typing.DataFrameGroupBy object at 0x{id(self):012x}>"


        def _joined_results(results, index, labels, names):
            if results and isinstance(results[0], DataFrame):
                tuples = [(label if isinstance(label, tuple) else (label,)) + (row,) for label, result in zip(labels, results) for row in result.index.tolist()]
                whole = concat(results)
                whole.index = MultiIndex.from_tuples(tuples, list(names) + [results[0].index.name])
                return whole
            if results and isinstance(results[0], Series):
                first = results[0].index
                if all(result.index.equals(first) for result in results):
                    return DataFrame._make(first, [_array([result._values[place] for result in results]) for place in range(len(first))], index)
                tuples = [(label if isinstance(label, tuple) else (label,)) + (row,) for label, result in zip(labels, results) for row in result.index.tolist()]
                return Series(_array([item for result in results for item in result._values.tolist()]),
                              index=MultiIndex.from_tuples(tuples, list(names) + [first.name]), name=results[0].name)
            return Series(_array(results), index=index)


        class SeriesGroupBy:
            """One column of a table in groups."""
            __module__ = "pandas.api.typing"

            def __init__(self, groups, column, name):
                self._groups = groups
                self._values = groups._frame[column]._values
                self._name = name

            def _series(self, values):
                series = Series(values, index=self._groups._index, name=self._name)
                if self._groups._as_index:
                    return series
                return series.to_frame(self._name).reset_index()

            def _reduce(self, kind, ddof=1):
                if self._values.dtype.kind == "O" and kind in ("mean", "std", "var", "median", "prod") and any(isinstance(item, str) for item in self._values.tolist()):
                    raise TypeError(f"dtype 'str' does not support operation '{kind}'")
                return self._series(self._groups._reduced_column(self._values, kind, ddof))

            def sum(self, numeric_only=False, min_count=0): return self._reduce("sum")
            def mean(self, numeric_only=False): return self._reduce("mean")
            def median(self, numeric_only=False): return self._reduce("median")
            def min(self, numeric_only=False): return self._reduce("min")
            def max(self, numeric_only=False): return self._reduce("max")
            def std(self, ddof=1): return self._reduce("std", ddof)
            def var(self, ddof=1): return self._reduce("var", ddof)
            def prod(self): return self._reduce("prod")
            def first(self): return self._reduce("first")
            def last(self): return self._reduce("last")
            def count(self): return self._reduce("count")
            def nunique(self, dropna=True): return self._reduce("nunique")
            def any(self): return self._reduce("any")
            def all(self): return self._reduce("all")

            def size(self):
                return Series(self._groups._reduced_column(self._values, "size"), index=self._groups._index, name=self._name)

            def _part(self, places):
                return Series(self._values[places], index=self._groups._frame.index.take(places), name=self._name)

            def __iter__(self):
                for label, places in zip(self._groups._labels, self._groups._members):
                    yield label, self._part(places)

            def get_group(self, name):
                return self._part(self._groups._members[self._groups._labels.index(name)])

            def unique(self):
                return self._series(_objects([self._part(places).unique() for places in self._groups._members]))

            def quantile(self, q=0.5):
                return self._series(np.array([_quantile(self._values[places], q) for places in self._groups._members]))

            def idxmax(self):
                return self._series(_array([self._part(places).idxmax() for places in self._groups._members]))

            def idxmin(self):
                return self._series(_array([self._part(places).idxmin() for places in self._groups._members]))

            def head(self, n=5):
                frame = self._groups.head(n)
                return frame[self._name]

            def _aggregated(self, function):
                if isinstance(function, str):
                    if function == "size":
                        return self._groups._reduced_column(self._values, "size")
                    if function in ("sum", "mean", "median", "min", "max", "std", "var", "prod", "first", "last", "count", "nunique", "any", "all"):
                        return self._groups._reduced_column(self._values, function)
                    return getattr(self, function)()._values
                return _array([_aggregated(self._part(places), function) for places in self._groups._members])

            def agg(self, func=None, *args, **kwargs):
                if func is None:
                    return DataFrame._make(Index(list(kwargs)), [self._aggregated(function) for function in kwargs.values()], self._groups._index)
                if isinstance(func, (list, dict)):
                    functions = list(func.values()) if isinstance(func, dict) else func
                    names = list(func) if isinstance(func, dict) else [_function_name(function) for function in func]
                    return self._groups._framed(Index(names), [self._aggregated(function) for function in functions])
                return self._series(self._aggregated(func))

            aggregate = agg

            def apply(self, func, *args, **kwargs):
                results = [func(self._part(places), *args, **kwargs) for places in self._groups._members]
                result = _joined_results(results, self._groups._index, self._groups._labels, self._groups._key_names)
                if isinstance(result, DataFrame):
                    return result.stack()
                result.name = self._name
                return result

            def transform(self, func, *args):
                result = None
                for places in self._groups._members:
                    part = self._part(places)
                    new = getattr(part, func)(*args) if isinstance(func, str) else func(part, *args)
                    values = new._values if isinstance(new, Series) else np.full(len(places), new) if _is_number(new) else _array([new] * len(places))
                    if result is None:
                        result = np.full(len(self._values), nan) if values.dtype.kind == "f" else np.zeros(len(self._values), dtype=values.dtype)
                    result[places] = values
                return Series(result, index=self._groups._frame.index, name=self._name)

            def cumsum(self): return self.transform(lambda part: part.cumsum())
            def shift(self, periods=1): return self.transform(lambda part: part.shift(periods))
            def diff(self, periods=1): return self.transform(lambda part: part.diff(periods))
            def rank(self, method="average", ascending=True): return self.transform(lambda part: part.rank(method, ascending))
            def cumcount(self): return self._groups.cumcount()

            def value_counts(self, normalize=False, sort=True, ascending=False, dropna=True):
                tuples, counts = [], []
                for label, places in zip(self._groups._labels, self._groups._members):
                    found = self._part(places).value_counts(normalize, sort, ascending, dropna=dropna)
                    for value, count in found.items():
                        tuples.append((label if isinstance(label, tuple) else (label,)) + (value,))
                        counts.append(count)
                index = MultiIndex.from_tuples(tuples, self._groups._key_names + [self._name])
                return Series(counts, index=index, name="proportion" if normalize else "count")

            def describe(self):
                parts = [_described(self._values[places]) for places in self._groups._members]
                labels = parts[0][0]
                return DataFrame._make(Index(labels), [_array([part[1][place] for part in parts]) for place in range(len(labels))], self._groups._index)

            def __repr__(self):
                return f"<pandas.api.typing.SeriesGroupBy object at 0x{id(self):012x}>"


        class Rolling:
            """A window that moves along the rows."""
            __module__ = "pandas.api.typing"

            def __init__(self, owner, window, min_periods, center):
                self._owner = owner
                self._window = window
                self._least = window if min_periods is None else min_periods
                self._center = center

            def _apply(self, function):
                def along(values):
                    values = _as_float(values)
                    result = np.full(len(values), nan)
                    offset = (self._window - 1) // 2 if self._center else 0
                    for place in range(len(values)):
                        end = place + 1 + offset
                        part = values[max(end - self._window, 0):min(end, len(values))]
                        part = part[~np.isnan(part)]
                        if len(part) >= max(self._least, 1):
                            result[place] = function(part)
                    return result
                return self._owner._each(along)

            def mean(self): return self._apply(lambda part: part.mean())
            def sum(self): return self._apply(lambda part: part.sum())
            def min(self): return self._apply(lambda part: part.min())
            def max(self): return self._apply(lambda part: part.max())
            def median(self): return self._apply(lambda part: np.median(part))
            def std(self, ddof=1): return self._apply(lambda part: part.std(ddof=ddof) if len(part) > ddof else nan)
            def var(self, ddof=1): return self._apply(lambda part: part.var(ddof=ddof) if len(part) > ddof else nan)
            def count(self): return self._apply(len)
            def apply(self, func, raw=False): return self._apply(func if raw else lambda part: func(Series(part)))


        class ExponentialWeights:
            """Averages that forget: weights fall by a constant factor."""
            __module__ = "pandas.api.typing"

            def __init__(self, owner, com, span, alpha, adjust):
                self._owner = owner
                self._alpha = alpha if alpha is not None else 2 / (span + 1) if span is not None else 1 / (1 + com)
                self._adjust = adjust

            def mean(self):
                def along(values):
                    result, above, below = [], 0.0, 0.0
                    for item in _as_float(values).tolist():
                        if self._adjust:
                            above = item + (1 - self._alpha) * above
                            below = 1 + (1 - self._alpha) * below
                            result.append(above / below)
                        else:
                            above = item if not result else self._alpha * item + (1 - self._alpha) * above
                            result.append(above)
                    return np.array(result)
                return self._owner._each(along)
        """#
}
