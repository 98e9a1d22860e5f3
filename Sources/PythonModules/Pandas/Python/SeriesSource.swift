/// `pandas.Series`, in Python.
/// One class is one text, which is why the file is long.
enum SeriesSource {
    static let text = #"""
        class Series(_Operators, _Shared):
            """One column: values with a label for each, and a name."""
            __module__ = "pandas"
            ndim = 1

            def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
                if isinstance(data, Series):
                    name = data.name if name is None else name
                    if index is not None:
                        data = data.reindex(index)
                    else:
                        index = data.index
                elif isinstance(data, dict):
                    keys = list(data)
                    if index is not None:
                        data = [data.get(label, nan) for label in index]
                    else:
                        index, data = Index(keys), list(data.values())
                elif isinstance(data, Index) and name is None:
                    name = data.name
                if data is None:
                    data = [] if index is None else [nan] * len(index)
                if not _is_listlike(data):
                    count = 1 if index is None else len(index)
                    data = [data] * count
                values = _array(data, dtype)
                if values.ndim != 1:
                    raise ValueError(f"Data must be 1-dimensional, got ndarray of shape {values.shape} instead")
                self._values = values
                self.index = RangeIndex(len(values)) if index is None else _as_index(index)
                if len(self.index) != len(values):
                    raise ValueError(f"Length of values ({len(values)}) does not match length of index ({len(self.index)})")
                self.name = name
                self._shared = not isinstance(data, list)

            def _with(self, values, index=None, name=_missing):
                result = object.__new__(Series)
                result._values = values
                result.index = self.index if index is None else index
                result.name = self.name if name is _missing else name
                result._shared = True
                return result

            def _each(self, function):
                return self._with(function(self._values))

            def _own(self):
                """Copies the values before they are written, if others see them."""
                if self._shared:
                    self._values = self._values.copy()
                    self._shared = False

            @property
            def values(self):
                return self._values

            @property
            def array(self):
                return self._values

            def to_numpy(self, dtype=None, copy=False, na_value=_missing):
                return self._values if dtype is None else self._values.astype(dtype)

            def __array__(self, dtype=None, copy=None):
                return self._values if dtype is None else self._values.astype(dtype)

            def __array_wrap__(self, array, context=None, return_scalar=False):
                return self._with(np.asarray(array)) if np.ndim(array) == 1 and len(array) == len(self) else array

            __array_priority__ = 1000

            @property
            def dtype(self):
                return _dtype_of(self._values)

            dtypes = dtype

            @property
            def shape(self):
                return self._values.shape

            @property
            def size(self):
                return len(self._values)

            @property
            def nbytes(self):
                return self._values.nbytes

            @property
            def T(self):
                return self

            @property
            def axes(self):
                return [self.index]

            @property
            def hasnans(self):
                return bool(_isna_array(self._values).any())

            @property
            def is_unique(self):
                return self.nunique(dropna=False) == len(self)

            @property
            def is_monotonic_increasing(self):
                return Index(self._values).is_monotonic_increasing

            @property
            def str(self):
                return StringMethods(self)

            @property
            def plot(self):
                return _SeriesPlots(self)

            def hist(self, bins=10, ax=None, figsize=None, **kwargs):
                return _SeriesPlots(self).hist_grid(bins=bins, ax=ax, figsize=figsize, **kwargs)

            def __len__(self):
                return len(self._values)

            def __iter__(self):
                return iter(self._values.tolist())

            def __contains__(self, key):
                return key in self.index

            def keys(self):
                return self.index

            def _ipython_key_completions_(self):
                return list(self.index)

            def items(self):
                return zip(self.index, self._values.tolist())

            def tolist(self):
                return self._values.tolist()

            to_list = tolist

            def to_dict(self):
                return dict(zip(self.index.tolist(), self._values.tolist()))

            def to_frame(self, name=_missing):
                column = self.name if name is _missing else name
                return DataFrame._make(Index([0 if column is None else column]), [self._values], self.index)

            def item(self):
                if len(self) != 1:
                    raise ValueError("can only convert an array of size 1 to a Python scalar")
                return _plain(self._values[0])

            def __float__(self):
                return float(self.item())

            def __int__(self):
                return int(self.item())

            def copy(self, deep=True):
                return self._with(self._values.copy() if deep else self._values)

            def astype(self, dtype, copy=True, errors="raise"):
                if isinstance(dtype, dict):
                    dtype = dtype[self.name]
                return self._with(_cast(self._values, dtype))

            # Items

            def __getitem__(self, key):
                if isinstance(key, slice):
                    if isinstance(key.start, str) or isinstance(key.stop, str):
                        return self.loc[key]
                    return self.iloc[key]
                mask = _mask_of(key, self.index)
                if mask is not None:
                    return self.take(np.nonzero(mask)[0])
                if _is_listlike(key) and not (isinstance(key, tuple) and isinstance(self.index, MultiIndex)):
                    return self.loc[key]
                return self.loc._value(key)

            def __setitem__(self, key, value):
                self._own()
                mask = _mask_of(key, self.index)
                if mask is not None:
                    places = mask
                elif isinstance(key, slice):
                    places = key
                elif _is_listlike(key) and not isinstance(key, tuple):
                    places = self.index.get_indexer(list(key))
                elif key in self.index:
                    places = self.index.get_loc(key)
                else:
                    self._values = _array(self._values.tolist() + [value])
                    self.index = Index(self.index.tolist() + [key], name=self.index.name)
                    return
                self._values = _stored(self._values, places, value)

            def __delitem__(self, key):
                place = self.index.get_loc(key)
                kept = [position for position in range(len(self)) if position != place]
                self._values = self._values[np.array(kept, dtype=np.int64)]
                self.index = self.index.take(kept)

            def __getattr__(self, name):
                if name.startswith("_"):
                    raise AttributeError(f"'Series' object has no attribute '{name}'")
                if name in _label_names(self.index):
                    return self[name]
                raise AttributeError(f"'Series' object has no attribute '{name}'")

            def get(self, key, default=None):
                try:
                    return self[key]
                except (KeyError, IndexError):
                    return default

            def pop(self, key):
                value = self[key]
                del self[key]
                return value

            def take(self, places):
                places = np.asarray(places, dtype=np.int64)
                return self._with(self._values[places], self.index.take(places))

            def _operate(self, other, operation, is_comparison=False):
                if isinstance(other, DataFrame):
                    return NotImplemented
                if isinstance(other, Series):
                    name = self.name if self.name == other.name else None
                    if self.index is other.index or self.index.equals(other.index):
                        return self._with(_elementwise(self._values, other._values, operation), name=name)
                    if is_comparison and operation in _comparisons:
                        raise ValueError("Can only compare identically-labeled Series objects")
                    index = self.index.union(other.index)
                    left, right = self.reindex(index), other.reindex(index)
                    return self._with(_elementwise(left._values, right._values, operation), index, name)
                if isinstance(other, (list, tuple, Index)):
                    other = _array(other)
                if isinstance(other, np.ndarray) and other.ndim == 1 and len(other) != len(self):
                    raise ValueError(f"operands could not be broadcast together with shapes ({len(self)},) ({len(other)},) " if not is_comparison
                                     else "Lengths must match to compare")
                return self._with(_elementwise(self._values, other, operation))

            def __neg__(self): return self._with(-self._values)
            def __pos__(self): return self
            def __abs__(self): return self.abs()
            def __invert__(self): return self._with(~(self._values.astype(bool) if self._values.dtype.kind == "O" else self._values))
            def __round__(self, decimals=0): return self.round(decimals)
            def __matmul__(self, other): return self.dot(other)

            def dot(self, other):
                return np.dot(self._values, np.asarray(other))

            # Reductions

            def sum(self, axis=None, skipna=True, numeric_only=False, min_count=0): return _reduced(self._values, "sum", skipna)
            def mean(self, axis=None, skipna=True, numeric_only=False): return _reduced(self._values, "mean", skipna)
            def median(self, axis=None, skipna=True, numeric_only=False): return _reduced(self._values, "median", skipna)
            def min(self, axis=None, skipna=True, numeric_only=False): return _reduced(self._values, "min", skipna)
            def max(self, axis=None, skipna=True, numeric_only=False): return _reduced(self._values, "max", skipna)
            def std(self, axis=None, skipna=True, ddof=1, numeric_only=False, **kwargs): return _reduced(self._values, "std", skipna, ddof)
            def var(self, axis=None, skipna=True, ddof=1, numeric_only=False, **kwargs): return _reduced(self._values, "var", skipna, ddof)
            def sem(self, axis=None, skipna=True, ddof=1): return _reduced(self._values, "sem", skipna, ddof)
            def prod(self, axis=None, skipna=True): return _reduced(self._values, "prod", skipna)
            def skew(self, axis=None, skipna=True): return _reduced(self._values, "skew", skipna)
            def kurt(self, axis=None, skipna=True): return _reduced(self._values, "kurt", skipna)
            def any(self, axis=None, skipna=True): return np.bool_(_reduced(self._values, "any", skipna))
            def all(self, axis=None, skipna=True): return np.bool_(_reduced(self._values, "all", skipna))
            def count(self): return _reduced(self._values, "count")
            product, kurtosis = prod, kurt

            def add_prefix(self, prefix):
                return self._with(self._values, Index([prefix + str(label) for label in self.index], name=self.index.name))

            def add_suffix(self, suffix):
                return self._with(self._values, Index([str(label) + suffix for label in self.index], name=self.index.name))

            def repeat(self, repeats):
                return self.take(np.repeat(np.arange(len(self)), repeats))

            def searchsorted(self, value, side="left"):
                return np.searchsorted(self._values, value, side=side)

            def factorize(self, sort=False):
                return factorize(self, sort)

            def autocorr(self, lag=1):
                return self.corr(self.shift(lag))

            def transpose(self):
                return self

            def filter(self, items=None, like=None, regex=None):
                import re
                return self.take([place for place, label in enumerate(self.index.tolist())
                                  if (items is None or label in items) and (like is None or like in str(label)) and (regex is None or re.search(regex, str(label)))])

            def to_json(self, path_or_buf=None):
                import json
                return json.dumps({str(label): None if _is_missing(value) else value for label, value in self.items()}, separators=(",", ":"))

            @property
            def is_monotonic_decreasing(self):
                return Index(self._values).is_monotonic_decreasing

            def update(self, other):
                """Takes over the values of another where it has some."""
                found = other.reindex(self.index)
                present = ~_isna_array(found._values)
                self._own()
                self._values = _stored(self._values, present, found._values[present].astype(self._values.dtype) if self._values.dtype.kind in "iu" else found._values[present])

            def quantile(self, q=0.5):
                if _is_listlike(q):
                    return Series([_quantile(self._values, share) for share in q], index=Index(list(q)), name=self.name)
                return _quantile(self._values, q)

            def argmax(self): return int(np.nanargmax(self._values)) if self._values.dtype.kind == "f" else int(np.argmax(self._values))
            def argmin(self): return int(np.nanargmin(self._values)) if self._values.dtype.kind == "f" else int(np.argmin(self._values))
            def idxmax(self, axis=None): return _plain(self.index[self.argmax()])
            def idxmin(self, axis=None): return _plain(self.index[self.argmin()])
            def argsort(self): return self._with(_sort_places(self._values))

            def mode(self, dropna=True):
                counts = self.value_counts(dropna=dropna)
                if len(counts) == 0:
                    return Series([], name=self.name)
                best = counts._values.max()
                return Series(Index(sorted(label for label, count in counts.items() if count == best)), name=self.name)

            def corr(self, other, method="pearson"):
                return _correlation(self._values, other._values)

            def cov(self, other):
                return np.float64(np.cov(_as_float(self._values), _as_float(other._values))[0, 1])

            def unique(self):
                codes, labels = _codes(self._values, sort=False, dropna=False)
                return labels

            def nunique(self, dropna=True):
                return len(_codes(self._values, sort=False, dropna=dropna)[1])

            def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
                """How often each value occurs, the most frequent first."""
                if bins is not None:
                    return cut(self, bins, include_lowest=True).value_counts(normalize, sort, ascending)
                codes, labels = _codes(self._values, sort=False, dropna=dropna)
                counts = np.bincount(codes[codes >= 0], minlength=len(labels)) if len(labels) else np.zeros(0, dtype=np.int64)
                if sort:
                    order = _sort_places(counts, ascending)
                    counts, labels = counts[order], labels[order]
                index = Index(labels, name=self.name)
                if normalize:
                    return Series(counts / counts.sum(), index=index, name="proportion")
                return Series(counts, index=index, name="count")

            def describe(self, percentiles=None, include=None, exclude=None):
                labels, values = _described(self._values, percentiles)
                return Series(values, index=Index(labels), name=self.name)

            # Missing values

            def dropna(self, axis=0, inplace=False, how=None, ignore_index=False):
                return self._finish(self.take(np.nonzero(~_isna_array(self._values))[0]), inplace, ignore_index)

            def fillna(self, value=None, inplace=False, limit=None, method=None):
                if method in ("ffill", "bfill"):
                    return self._finish(getattr(self, method)(), inplace)
                holes = _isna_array(self._values)
                if isinstance(value, (Series, dict)):
                    values = [value.get(label, nan) for label in self.index.tolist()]
                    filled = _array([new if hole else old for old, new, hole in zip(self._values.tolist(), values, holes.tolist())])
                else:
                    filled = _stored(self._values.copy(), holes, value) if holes.any() else self._values
                return self._finish(self._with(filled), inplace)

            def interpolate(self, method="linear"):
                values = _as_float(self._values)
                holes = np.isnan(values)
                places = np.arange(len(values))
                filled = values.copy()
                if holes.any() and not holes.all():
                    first = int(np.argmax(~holes))
                    wanted = holes & (places > first)
                    filled[wanted] = np.interp(places[wanted], places[~holes], values[~holes])
                return self._with(filled)

            def _finish(self, result, inplace, ignore_index=False):
                if ignore_index:
                    result = result.reset_index(drop=True)
                if not inplace:
                    return result
                self._values, self.index, self.name, self._shared = result._values, result.index, result.name, True
                return None

            # Order and labels

            def sort_values(self, ascending=True, inplace=False, kind=None, na_position="last", ignore_index=False, key=None, axis=0):
                ascending = ascending[0] if isinstance(ascending, list) else ascending
                return self._finish(self.take(_sort_places(self._values, ascending, na_position, key)), inplace, ignore_index)

            def sort_index(self, ascending=True, inplace=False, level=None, ignore_index=False, axis=0, kind=None):
                return self._finish(self.take(_sort_places(self.index._values, ascending)), inplace, ignore_index)

            def nlargest(self, n=5, keep="first"):
                return self.dropna().sort_values(ascending=False).head(n)

            def nsmallest(self, n=5, keep="first"):
                return self.dropna().sort_values().head(n)

            def rank(self, method="average", ascending=True, pct=False):
                holes = _isna_array(self._values)
                if holes.any():
                    present = self.dropna().rank(method, ascending, pct)
                    result = np.full(len(self), nan)
                    result[~holes] = present._values
                    return self._with(result)
                values = self._values if ascending else -self._values
                order = np.argsort(values, kind="stable")
                ranks = np.empty(len(values))
                ranks[order] = np.arange(1, len(values) + 1)
                if method != "first":
                    codes, labels = _codes(self._values)
                    for code in range(len(labels)):
                        members = codes == code
                        ranks[members] = {"average": np.mean, "min": np.min, "max": np.max}[method](ranks[members])
                return self._with(ranks / len(values) if pct else ranks)

            def reset_index(self, level=None, drop=False, name=_missing, inplace=False):
                if drop:
                    return self._finish(self._with(self._values, RangeIndex(len(self))), inplace)
                return self.to_frame(self.name if name is _missing else name).reset_index()

            def reindex(self, index, fill_value=nan):
                index = _as_index(index)
                places = self.index.get_indexer(index)
                return self._with(_taken(self._values, places, fill_value), index)

            def rename(self, index=None, inplace=False, **kwargs):
                if callable(index) or isinstance(index, dict):
                    change = (lambda label: index.get(label, label)) if isinstance(index, dict) else index
                    return self._finish(self._with(self._values, Index([change(label) for label in self.index], name=self.index.name)), inplace)
                return self._finish(self._with(self._values, name=index), inplace)

            def rename_axis(self, name):
                return self._with(self._values, self.index.rename(name))

            def set_axis(self, labels):
                return self._with(self._values, _as_index(labels))

            def drop(self, labels=None, axis=0, index=None, inplace=False, errors="raise"):
                unwanted = labels if labels is not None else index
                return self._finish(self.take(_kept_places(self.index, unwanted, errors)), inplace)

            def drop_duplicates(self, keep="first", inplace=False, ignore_index=False):
                return self._finish(self.take(np.nonzero(~self.duplicated(keep)._values)[0]), inplace, ignore_index)

            def duplicated(self, keep="first"):
                return self._with(_duplicates(self._values.tolist(), keep), name=None)

            # Functions of values

            def map(self, arg, na_action=None):
                items = self._values.tolist()
                if isinstance(arg, dict):
                    return self._with(_array([arg.get(item, nan) if not hasattr(arg, "__missing__") else arg[item] for item in items]))
                if isinstance(arg, Series):
                    table = arg.to_dict()
                    return self._with(_array([table.get(item, nan) for item in items]))
                return self._with(_array([item if na_action == "ignore" and _is_missing(item) else arg(item) for item in items]))

            def apply(self, func, args=(), **kwargs):
                if isinstance(func, str):
                    return getattr(self, func)(*args, **kwargs)
                if isinstance(func, (list, dict)):
                    return self.agg(func)
                results = [func(item, *args, **kwargs) for item in (self._values if self._values.dtype.kind != "O" else self._values.tolist())]
                if results and isinstance(results[0], Series):
                    return DataFrame([result.to_dict() for result in results], index=self.index)
                return self._with(_array(results))

            def agg(self, func=None, *args, **kwargs):
                if isinstance(func, list):
                    return Series([_aggregated(self, function) for function in func], index=Index([_function_name(function) for function in func]), name=self.name)
                if isinstance(func, dict):
                    return Series([_aggregated(self, function) for function in func.values()], index=Index(list(func)), name=self.name)
                return _aggregated(self, func)

            aggregate = agg

            def transform(self, func):
                return self.apply(func) if not isinstance(func, str) else getattr(self, func)()

            def replace(self, to_replace=None, value=_missing, inplace=False, regex=False):
                return self._finish(self._with(_replaced(self._values, to_replace, value, regex)), inplace)

            def isin(self, values):
                wanted = set(_plain(value) for value in values)
                return self._with(np.array([item in wanted for item in self._values.tolist()], dtype=bool))

            def between(self, left, right, inclusive="both"):
                low = self >= left if inclusive in ("both", "left") else self > left
                high = self <= right if inclusive in ("both", "right") else self < right
                return low & high

            def where(self, cond, other=nan):
                return self._with(_chosen(self._values, np.asarray(cond), other))

            def mask(self, cond, other=nan):
                return self._with(_chosen(self._values, ~np.asarray(cond), other))

            def explode(self):
                values, labels = [], []
                for label, item in self.items():
                    parts = item if isinstance(item, (list, tuple)) else [item]
                    values += list(parts)
                    labels += [label] * len(parts)
                return Series(values, index=Index(labels, name=self.index.name), name=self.name)

            def groupby(self, by=None, level=None, sort=True, as_index=True, dropna=True, observed=True):
                if by is None:
                    by = self.index.get_level_values(level) if isinstance(self.index, MultiIndex) else self.index
                frame = self.to_frame(self.name)
                groups = GroupBy(frame, by, sort, True, dropna)
                return SeriesGroupBy(groups, frame.columns[0], self.name)

            def unstack(self, level=-1, fill_value=nan):
                rows = Index(_sorted_if_possible(list(dict.fromkeys(labels[0] for labels in self.index))), name=self.index.names[0])
                columns = Index(_sorted_if_possible(list(dict.fromkeys(labels[1] for labels in self.index))), name=self.index.names[1])
                table = self.to_dict()
                data = [_array([table.get((row, column), fill_value) for row in rows]) for column in columns]
                return DataFrame._make(columns, data, rows)

            def equals(self, other):
                return isinstance(other, Series) and self.index.equals(other.index) and _same_values(self._values, other._values)

            def to_csv(self, path_or_buf=None, **kwargs):
                return self.to_frame().to_csv(path_or_buf, **kwargs)

            def to_string(self, na_rep="NaN", float_format=None, index=True, length=False, dtype=False, name=False, max_rows=None):
                return _series_text(self, max_rows, name=name, dtype=dtype, length=length, index=index, na=na_rep, float_format=float_format)

            def info(self):
                print(f"<class 'pandas.Series'>\n{_index_summary(self.index)}\nSeries name: {self.name}\nNon-Null Count  Dtype\n--------------  -----\n"
                      f"{self.count()} non-null".ljust(0) + f"{'':{max(0, 16 - len(str(self.count())) - 9)}}{_dtype_name(self._values)}\n"
                      f"dtypes: {_dtype_name(self._values)}(1)\nmemory usage: {_memory_text(self._values.nbytes + (132 if isinstance(self.index, RangeIndex) else self.index._values.nbytes))}")

            def memory_usage(self, index=True, deep=False):
                return self._values.nbytes + (132 if index else 0)

            def __repr__(self):
                limit = display_options.max_rows
                rows = None if limit is None or len(self) <= limit or limit == 0 else min(display_options.min_rows or limit, limit)
                return _series_text(self, rows)
        """#
}
