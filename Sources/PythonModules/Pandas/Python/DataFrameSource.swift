/// `pandas.DataFrame`: what it holds, its items and reductions, in Python.
/// One class is one text, which is why the file is long.
enum DataFrameSource {
    static let text = #"""
        class DataFrame(_Operators, _Shared):
            """A table of named columns of equal length."""
            __module__ = "pandas"
            ndim = 2
            _fields = ("_data", "columns", "index", "_grid", "attrs")

            def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
                names, arrays, labels = _table_parts(data, index, columns)
                if dtype is not None:
                    arrays = [_cast(array, dtype) for array in arrays]
                self._set(names, arrays, labels)
                self.__dict__["_grid"] = None

            def _set(self, columns, arrays, index):
                self.__dict__["columns"] = columns
                self.__dict__["_data"] = arrays
                self.__dict__["index"] = index

            @classmethod
            def _make(cls, columns, arrays, index):
                frame = object.__new__(DataFrame)
                frame._set(columns, arrays, index)
                return frame

            @classmethod
            def from_dict(cls, data, orient="columns", dtype=None, columns=None):
                if orient == "columns":
                    return cls(data, dtype=dtype)
                rows = list(data.values())
                return cls(rows, index=Index(list(data)), columns=columns, dtype=dtype)

            @classmethod
            def from_records(cls, data, index=None, columns=None):
                return cls(data, index=index, columns=columns)

            def __setattr__(self, name, value):
                if name == "columns":
                    names = _as_index(value)
                    if len(names) != len(self._data):
                        raise ValueError(f"Length mismatch: Expected axis has {len(self._data)} elements, new values have {len(names)} elements")
                    self.__dict__["columns"] = names
                elif name == "index":
                    labels = _as_index(value)
                    if len(labels) != len(self.index) and self._data:
                        raise ValueError(f"Length mismatch: Expected axis has {len(self.index)} elements, new values have {len(labels)} elements")
                    self.__dict__["index"] = labels
                elif not name.startswith("_") and name in self.columns:
                    self[name] = value
                else:
                    object.__setattr__(self, name, value)

            def __getattr__(self, name):
                if not name.startswith("_") and "columns" in self.__dict__ and name in self.columns:
                    return self[name]
                raise AttributeError(f"'DataFrame' object has no attribute '{name}'")

            def __dir__(self):
                return list(object.__dir__(self)) + [name for name in self.columns if isinstance(name, str) and name.isidentifier()]

            # What it holds

            @property
            def shape(self):
                return (len(self.index), len(self._data))

            @property
            def size(self):
                return len(self.index) * len(self._data)

            @property
            def axes(self):
                return [self.index, self.columns]

            @property
            def dtypes(self):
                return Series(_objects([_dtype_of(array) for array in self._data]), index=self.columns)

            @property
            def values(self):
                return self.to_numpy()

            def to_numpy(self, dtype=None, copy=False, na_value=_missing):
                """All values as one array; without a copy where the columns lie side by side, as they do after reading a file."""
                whole = _stacked(self._data, len(self.index))
                return whole if dtype is None else whole.astype(dtype)

            def __array__(self, dtype=None, copy=None):
                return self.to_numpy(dtype)

            def __array_wrap__(self, array, context=None, return_scalar=False):
                array = np.asarray(array)
                if array.shape != self.shape:
                    return array
                return DataFrame._make(self.columns, [array[:, place] for place in range(array.shape[1])], self.index)

            __array_priority__ = 1000

            @property
            def T(self):
                return self.transpose()

            def transpose(self):
                whole = self.to_numpy()
                return DataFrame._make(self.index, [_narrowed_numbers(whole[place]) for place in range(len(self.index))], self.columns)

            @property
            def plot(self):
                return _FramePlots(self)

            def hist(self, column=None, bins=10, figsize=None, **kwargs):
                return _FramePlots(self).hist_grid(column, bins=bins, figsize=figsize, **kwargs)

            def boxplot(self, column=None, by=None, **kwargs):
                if by is not None:
                    raise NotImplementedError("DataFrame.boxplot: by is not supported; use seaborn.boxplot")
                # The shades of gray are what pandas' colours become in matplotlib.
                lines = {"color": "0.12156862745098039"}
                style = {"boxprops": lines, "whiskerprops": lines, "capprops": {"color": "k"}, "medianprops": {"color": "0.7058823529411765"}}
                frame = self if column is None else self[[column] if isinstance(column, str) else column]
                return _FramePlots(frame).box(grid=kwargs.pop("grid", True), **{**style, **kwargs})

            def __len__(self):
                return len(self.index)

            def __iter__(self):
                return iter(self.columns)

            def __contains__(self, key):
                return key in self.columns

            def keys(self):
                return self.columns

            def _ipython_key_completions_(self):
                return list(self.columns)

            def items(self):
                for place, name in enumerate(self.columns):
                    yield name, self._column(place)

            def iterrows(self):
                for place in range(len(self.index)):
                    yield self.index[place], self._row(place)

            def itertuples(self, index=True, name="Pandas"):
                from collections import namedtuple
                fields = (["Index"] if index else []) + [str(column) for column in self.columns]
                columns = ([self.index.tolist()] if index else []) + [array.tolist() for array in self._data]
                if name is None:
                    return zip(*columns)
                kind = namedtuple(name, fields, rename=True)
                return (kind(*row) for row in zip(*columns))

            def _column(self, place):
                series = object.__new__(Series)
                series._values = self._data[place]
                series.index = self.index
                series.name = _plain(self.columns[place])
                series._shared = True
                return series

            def _row(self, place):
                values = _row_values([array[place] for array in self._data], self._data)
                return Series._with(self._column(0) if self._data else Series([]), values, self.columns, _plain(self.index[place]))

            def _take_columns(self, places):
                return DataFrame._make(self.columns.take(np.asarray(places, dtype=np.int64)), [self._data[place] for place in places], self.index)

            def take(self, places, axis=0):
                if axis == 1:
                    return self._take_columns(places)
                places = np.asarray(places, dtype=np.int64)
                return DataFrame._make(self.columns, _rows_taken(self._data, places), self.index.take(places))

            def _sliced(self, key):
                return DataFrame._make(self.columns, [array[key] for array in self._data], self.index[key])

            def _each(self, function):
                return DataFrame._make(self.columns, [function(array) for array in self._data], self.index)

            def copy(self, deep=True):
                return DataFrame._make(self.columns, _copied(self._data) if deep else list(self._data), self.index)

            def astype(self, dtype, copy=True, errors="raise"):
                if not isinstance(dtype, (dict, Series)):
                    return self._each(lambda array: _cast(array, dtype))
                wanted = dict(dtype.items())
                for name in wanted:
                    if name not in self.columns:
                        raise KeyError(f"Only a column name can be used for the key in a dtype mappings argument. {name!r} not found in columns.")
                return DataFrame._make(self.columns, [_cast(array, wanted[name]) if name in wanted else array
                                                      for name, array in zip(self.columns, self._data)], self.index)

            # Items

            def __getitem__(self, key):
                if isinstance(key, str) or not _is_listlike(key) and not isinstance(key, (slice, DataFrame)):
                    places = self._column_places(key)
                    if isinstance(places, int):
                        return self._column(places)
                    return self._take_columns(places)
                if isinstance(key, slice):
                    return self.iloc[key] if not isinstance(key.start, str) and not isinstance(key.stop, str) else self.loc[key]
                if isinstance(key, DataFrame):
                    return self.where(key)
                mask = _mask_of(key, self.index)
                if mask is not None:
                    return self.take(np.nonzero(mask)[0])
                if isinstance(key, tuple) and isinstance(self.columns, MultiIndex):
                    places = self._column_places(key)
                    return self._column(places) if isinstance(places, int) else self._take_columns(places)
                if isinstance(key, tuple):
                    raise KeyError(key)
                return self._take_columns(self._places_for(list(key)))

            def _column_places(self, key):
                try:
                    found = self.columns.get_loc(key)
                except InvalidIndexError:
                    raise TypeError(f"unhashable type: '{type(key).__name__}'") from None
                if isinstance(self.columns, MultiIndex) and not isinstance(found, int):
                    sub = self._take_columns(found.tolist())
                    return found.tolist()
                return found if isinstance(found, int) else found.tolist()

            def _places_for(self, names):
                absent = [_plain(name) for name in names if name not in self.columns]
                if absent:
                    if len(absent) == len(names):
                        text = Index(names)
                        raise KeyError(f"None of [{text!r}] are in the [columns]")
                    raise KeyError(f"{absent} not in index")
                return [place for name in names for place in self.columns._places_of(name)]

            def __setitem__(self, key, value):
                if isinstance(key, DataFrame) or isinstance(key, np.ndarray) and key.ndim == 2:
                    flags = key.to_numpy() if isinstance(key, DataFrame) else key
                    self._set(self.columns, [_stored(array.copy(), flags[:, place], value) if flags[:, place].any() else array
                                             for place, array in enumerate(self._data)], self.index)
                    return
                mask = _mask_of(key, self.index) if isinstance(key, (Series, np.ndarray)) else None
                if mask is not None:
                    self.loc[key] = value
                    return
                if isinstance(key, (list, Index)):
                    names = list(key)
                    columns = value if isinstance(value, DataFrame) else None
                    for place, name in enumerate(names):
                        if columns is not None:
                            self[name] = columns.iloc[:, place]
                        elif isinstance(value, (np.ndarray, list)) and np.ndim(value) == 2:
                            self[name] = np.asarray(value)[:, place]
                        elif _is_listlike(value) and len(value) == len(names):
                            self[name] = list(value)[place]
                        else:
                            self[name] = value
                    return
                array = self._as_column(value)
                self._put(key, array)

            def _put(self, name, array, place=None):
                data = list(self._data)
                if place is None and name in self.columns:
                    for known in self.columns._places_of(name):
                        data[known] = array
                    self._set(self.columns, data, self.index)
                    return
                place = len(data) if place is None else place
                data.insert(place, array)
                self._set(self.columns.insert(place, name) if len(self.columns) else Index([name]), data, self.index)

            def _as_column(self, value):
                """Whatever is assigned as the array of a column."""
                if isinstance(value, DataFrame):
                    if value.shape[1] != 1:
                        raise ValueError("Cannot set a DataFrame with multiple columns to the single column")
                    value = value._column(0)
                if not self._data and len(self.index) == 0 and _is_listlike(value):
                    self.__dict__["index"] = value.index if isinstance(value, Series) else RangeIndex(len(value))
                if isinstance(value, Series):
                    if value.index is self.index or value.index.equals(self.index):
                        return value._values
                    return value.reindex(self.index)._values
                if isinstance(value, dict):
                    value = list(value)
                if not _is_listlike(value):
                    return _array([value] * len(self.index)) if value is None or not _is_number(value) else np.full(len(self.index), value)
                array = _array(value)
                if array.ndim == 2 and array.shape[1] == 1:
                    array = array[:, 0]
                if len(array) != len(self.index):
                    raise ValueError(f"Length of values ({len(array)}) does not match length of index ({len(self.index)})")
                return array

            def __delitem__(self, key):
                places = self._column_places(key)
                self._remove([places] if isinstance(places, int) else places)

            def _remove(self, places):
                kept = [place for place in range(len(self._data)) if place not in places]
                self._set(self.columns.take(np.array(kept, dtype=np.int64)), [self._data[place] for place in kept], self.index)

            def pop(self, item):
                """Takes a column out and gives it."""
                column = self[item]
                del self[item]
                return column

            def insert(self, loc, column, value, allow_duplicates=False):
                if column in self.columns and not allow_duplicates:
                    raise ValueError(f"cannot insert {column}, already exists")
                self._put(column, self._as_column(value), loc)

            def assign(self, **kwargs):
                result = self.copy(deep=False)
                for name, value in kwargs.items():
                    result[name] = value(result) if callable(value) else value
                return result

            def get(self, key, default=None):
                try:
                    return self[key]
                except (KeyError, ValueError, IndexError):
                    return default

            def _finish(self, result, inplace, ignore_index=False):
                if ignore_index:
                    result = result.reset_index(drop=True)
                if not inplace:
                    return result
                self._set(result.columns, result._data, result.index)
                return None

            # Operators

            def _operate(self, other, operation, is_comparison=False):
                if isinstance(other, DataFrame):
                    if self.columns.equals(other.columns) and self.index.equals(other.index):
                        return DataFrame._make(self.columns, [_elementwise(a, b, operation) for a, b in zip(self._data, other._data)], self.index)
                    if is_comparison and operation in _comparisons:
                        raise ValueError("Can only compare identically-labeled (both index and columns) DataFrame objects")
                    columns = self.columns if self.columns.equals(other.columns) else self.columns.union(other.columns)
                    index = self.index if self.index.equals(other.index) else self.index.union(other.index)
                    left, right = self.reindex(index=index, columns=columns), other.reindex(index=index, columns=columns)
                    return DataFrame._make(columns, [_elementwise(a, b, operation) for a, b in zip(left._data, right._data)], index)
                if isinstance(other, Series):
                    values = [other.get(name, nan) for name in self.columns]
                    return DataFrame._make(self.columns, [_elementwise(array, value, operation) for array, value in zip(self._data, values)], self.index)
                if isinstance(other, (list, tuple)):
                    other = np.array(other)
                if isinstance(other, np.ndarray) and other.ndim:
                    parts = [other[:, place] for place in range(other.shape[1])] if other.ndim == 2 else list(other)
                    return DataFrame._make(self.columns, [_elementwise(array, part, operation) for array, part in zip(self._data, parts)], self.index)
                return self._each(lambda array: _elementwise(array, other, operation))

            def __neg__(self): return self._each(lambda array: -array)
            def __invert__(self): return self._each(lambda array: ~array)
            def __abs__(self): return self.abs()
            def __round__(self, decimals=0): return self.round(decimals)
            def __matmul__(self, other): return self.dot(other)

            def _along(self, other, operation, axis):
                if axis in (0, "index") and isinstance(other, Series):
                    return self._each(lambda array: _elementwise(array, other.reindex(self.index)._values, operation))
                return self._operate(other, operation)

            def add(self, other, axis="columns"): return self._along(other, _operator.add, axis)
            def sub(self, other, axis="columns"): return self._along(other, _operator.sub, axis)
            def mul(self, other, axis="columns"): return self._along(other, _operator.mul, axis)
            def div(self, other, axis="columns"): return self._along(other, _divided, axis)
            subtract, multiply, divide, truediv = sub, mul, div, div

            def dot(self, other):
                result = np.dot(self.to_numpy(), other.to_numpy() if isinstance(other, (DataFrame, Series)) else np.asarray(other))
                if result.ndim == 1:
                    return Series(result, index=self.index)
                columns = other.columns if isinstance(other, DataFrame) else None
                return DataFrame(result, index=self.index, columns=columns)

            # Reductions

            def _reduce(self, name, axis=0, skipna=True, numeric_only=False, ddof=1):
                frame = self._numeric() if numeric_only else self
                if axis is None:
                    return _reduced(frame.to_numpy().ravel(), name, skipna, ddof)
                if axis in (1, "columns"):
                    whole = frame.to_numpy()
                    if whole.dtype.kind in "iuf" and name in ("sum", "mean", "max", "min") and not (whole.dtype.kind == "f" and np.isnan(whole).any()):
                        return Series(getattr(whole, name)(axis=1), index=self.index)
                    return Series(_array([_reduced(whole[place], name, skipna, ddof) for place in range(len(self.index))]), index=self.index)
                results = []
                for column, array in zip(frame.columns, frame._data):
                    results.append(_reduced(array, name, skipna, ddof))
                values = _array(results) if results else np.zeros(0)
                if name in ("any", "all"):
                    values = values.astype(bool) if results else values
                return Series(values, index=frame.columns)

            def sum(self, axis=0, skipna=True, numeric_only=False, min_count=0): return self._reduce("sum", axis, skipna, numeric_only)
            def mean(self, axis=0, skipna=True, numeric_only=False): return self._reduce("mean", axis, skipna, numeric_only)
            def median(self, axis=0, skipna=True, numeric_only=False): return self._reduce("median", axis, skipna, numeric_only)
            def min(self, axis=0, skipna=True, numeric_only=False): return self._reduce("min", axis, skipna, numeric_only)
            def max(self, axis=0, skipna=True, numeric_only=False): return self._reduce("max", axis, skipna, numeric_only)
            def std(self, axis=0, skipna=True, ddof=1, numeric_only=False): return self._reduce("std", axis, skipna, numeric_only, ddof)
            def var(self, axis=0, skipna=True, ddof=1, numeric_only=False): return self._reduce("var", axis, skipna, numeric_only, ddof)
            def sem(self, axis=0, skipna=True, ddof=1, numeric_only=False): return self._reduce("sem", axis, skipna, numeric_only, ddof)
            def prod(self, axis=0, skipna=True, numeric_only=False): return self._reduce("prod", axis, skipna, numeric_only)
            def skew(self, axis=0, skipna=True, numeric_only=False): return self._reduce("skew", axis, skipna, numeric_only)
            def kurt(self, axis=0, skipna=True, numeric_only=False): return self._reduce("kurt", axis, skipna, numeric_only)
            def any(self, axis=0, skipna=True): return self._reduce("any", axis, skipna)
            def all(self, axis=0, skipna=True): return self._reduce("all", axis, skipna)
            product, kurtosis = prod, kurt

            def rank(self, axis=0, method="average", ascending=True, pct=False):
                return DataFrame._make(self.columns, [self._column(place).rank(method, ascending, pct)._values for place in range(len(self._data))], self.index)

            def update(self, other):
                """Takes over the values of another table where it has some."""
                for name in self.columns:
                    if name in other.columns:
                        column = self[name]
                        column.update(other[name])
                        self[name] = column

            def xs(self, key, axis=0, level=None):
                """The row, or the rows, with a label."""
                return self.loc[key] if axis == 0 else self[key]

            def count(self, axis=0, numeric_only=False): return self._reduce("count", axis, True, numeric_only)

            def nunique(self, axis=0, dropna=True):
                return Series([self._column(place).nunique(dropna) for place in range(len(self._data))], index=self.columns)

            def quantile(self, q=0.5, axis=0, numeric_only=False):
                frame = self._numeric() if numeric_only else self
                if _is_listlike(q):
                    return DataFrame._make(frame.columns, [np.array([_quantile(array, share) for share in q]) for array in frame._data], Index(list(q)))
                return Series([_quantile(array, q) for array in frame._data], index=frame.columns, name=q)

            def idxmax(self, axis=0):
                if axis in (1, "columns"):
                    return Series([_plain(self.columns[int(place)]) for place in np.argmax(self.to_numpy(), axis=1)], index=self.index)
                return Series([self._column(place).idxmax() for place in range(len(self._data))], index=self.columns)

            def idxmin(self, axis=0):
                if axis in (1, "columns"):
                    return Series([_plain(self.columns[int(place)]) for place in np.argmin(self.to_numpy(), axis=1)], index=self.index)
                return Series([self._column(place).idxmin() for place in range(len(self._data))], index=self.columns)

            def mode(self):
                modes = [self._column(place).mode() for place in range(len(self._data))]
                return concat(modes, axis=1)

            def _numeric(self):
                return self._take_columns([place for place, array in enumerate(self._data) if array.dtype.kind in "iufb"])

            def corr(self, method="pearson", min_periods=1, numeric_only=False):
                """The correlation of each column with each other."""
                frame = self._numeric() if numeric_only else self
                for array in frame._data:
                    for item in array.tolist() if array.dtype.kind == "O" else ():
                        if isinstance(item, str):
                            raise ValueError(f"could not convert string to float: {item!r}")
                count = len(frame._data)
                table = np.ones((count, count))
                for one in range(count):
                    for other in range(one + 1):
                        table[one, other] = table[other, one] = _correlation(frame._data[one], frame._data[other])
                return DataFrame(table, index=frame.columns, columns=frame.columns)

            def corrwith(self, other, numeric_only=False):
                frame = self._numeric() if numeric_only else self
                return Series([_correlation(array, other._values) for array in frame._data], index=frame.columns)

            def cov(self, numeric_only=False):
                frame = self._numeric() if numeric_only else self
                return DataFrame(np.cov(frame.to_numpy().astype(float).T), index=frame.columns, columns=frame.columns)

            def value_counts(self, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
                frame = self if subset is None else self[[subset] if isinstance(subset, str) else list(subset)]
                rows = list(zip(*[array.tolist() for array in frame._data]))
                counts = {}
                for row in rows:
                    counts[row] = counts.get(row, 0) + 1
                labels = _sorted_if_possible(list(counts))
                if sort:
                    labels = sorted(labels, key=lambda row: counts[row], reverse=not ascending)
                numbers = np.array([counts[row] for row in labels], dtype=np.int64)
                index = MultiIndex.from_tuples(labels, frame.columns.tolist())
                return Series(numbers / numbers.sum() if normalize else numbers, index=index, name="proportion" if normalize else "count")

            def describe(self, percentiles=None, include=None, exclude=None):
                """Counts, means, deviations and quartiles of the columns."""
                if include is None:
                    frame = self._take_columns([place for place, array in enumerate(self._data) if array.dtype.kind in "iuf"])
                    if not frame._data:
                        frame = self
                elif include == "all":
                    frame = self
                else:
                    frame = self.select_dtypes(include)
                if not frame._data:
                    raise ValueError("Cannot describe a DataFrame without columns")
                parts = [_described(array, percentiles) for array in frame._data]
                order = ["count", "unique", "top", "freq"]
                labels = list(dict.fromkeys([label for label in order if any(label in part[0] for part in parts)]
                                            + [label for part in parts for label in part[0]]))
                data = []
                for found, values in parts:
                    if found == labels:
                        data.append(values)
                    else:
                        table = dict(zip(found, values.tolist()))
                        data.append(_array([table.get(label, nan) for label in labels]))
                return DataFrame._make(frame.columns, data, Index(labels))

            def info(self, verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None):
                """Prints the columns with their types and counts."""
                text = _info_text(self, verbose, max_cols)
                if buf is not None:
                    buf.write(text)
                else:
                    print(text, end="")

            def memory_usage(self, index=True, deep=False):
                sizes = [array.nbytes for array in self._data]
                names = self.columns.tolist()
                if index:
                    sizes.insert(0, 132 if isinstance(self.index, RangeIndex) else self.index._values.nbytes)
                    names.insert(0, "Index")
                return Series(sizes, index=Index(names))

            def select_dtypes(self, include=None, exclude=None):
                def fits(array, wanted):
                    wanted = wanted if isinstance(wanted, (list, tuple)) else [wanted]
                    for kind in wanted:
                        if kind in ("number", np.number) and array.dtype.kind in "iuf":
                            return True
                        if kind in ("object", "O", object, "str", str, "category") and array.dtype.kind == "O":
                            return True
                        if kind in ("bool", bool) and array.dtype.kind == "b":
                            return True
                        if kind not in ("number", np.number, "object", "O", object, "str", str, "bool", bool, "category", "datetime") and array.dtype == np.dtype(kind):
                            return True
                    return False
                return self._take_columns([place for place, array in enumerate(self._data)
                                           if (include is None or fits(array, include)) and (exclude is None or not fits(array, exclude))])
        """#
}
