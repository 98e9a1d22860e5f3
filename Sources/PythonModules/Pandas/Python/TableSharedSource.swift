/// What columns and tables have in common, in Python.
enum TableSharedSource {
    static let text = #"""
        class _Shared:
            """What columns and tables have in common."""

            @property
            def empty(self):
                return 0 in self.shape

            @property
            def iloc(self):
                return _PlaceIndexer(self)

            @property
            def loc(self):
                return _LabelIndexer(self)

            @property
            def iat(self):
                return _PlaceIndexer(self)

            @property
            def at(self):
                return _LabelIndexer(self)

            def head(self, n=5):
                return self.iloc[:n]

            def tail(self, n=5):
                return self.iloc[len(self):] if n == 0 else self.iloc[-n:]

            def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False):
                if n is None:
                    n = 1 if frac is None else round(frac * len(self))
                elif frac is not None:
                    raise ValueError("Please enter a value for `frac` OR `n`, not both")
                state = np.random if random_state is None else np.random.RandomState(random_state) if isinstance(random_state, (int, np.integer)) else random_state
                if not replace and n > len(self):
                    raise ValueError("Replace has to be set to `True` when upsampling the population `frac` > 1." if frac is not None
                                     else "Cannot take a larger sample than population when 'replace=False'")
                if weights is not None:
                    weights = np.asarray(self[weights] if isinstance(weights, str) else weights, dtype=float)
                    weights = weights / weights.sum()
                places = state.choice(len(self), size=n, replace=replace, p=weights)
                result = self.take(places)
                return result.reset_index(drop=True) if ignore_index else result

            def pipe(self, func, *args, **kwargs):
                return func(self, *args, **kwargs)

            def squeeze(self, axis=None):
                if isinstance(self, Series):
                    return self.iloc[0] if len(self) == 1 else self
                if self.shape[1] == 1:
                    return self.iloc[:, 0].squeeze()
                return self.iloc[0] if self.shape[0] == 1 else self

            def isna(self):
                return self._each(_isna_array)

            isnull = isna

            def notna(self):
                return self._each(lambda values: ~_isna_array(values))

            notnull = notna

            def abs(self):
                return self._each(np.abs)

            def round(self, decimals=0):
                return self._each(lambda values: np.round(values, decimals) if values.dtype.kind == "f" else values)

            def clip(self, lower=None, upper=None):
                return self._each(lambda values: np.clip(values, lower, upper))

            def cumsum(self, axis=None, skipna=True):
                return self._each(lambda values: _cumulated(values, np.cumsum, 0))

            def cumprod(self, axis=None, skipna=True):
                return self._each(lambda values: _cumulated(values, np.cumprod, 1))

            def cummax(self, axis=None, skipna=True):
                return self._each(lambda values: _cumulated(values, np.maximum.accumulate, -math.inf))

            def cummin(self, axis=None, skipna=True):
                return self._each(lambda values: _cumulated(values, np.minimum.accumulate, math.inf))

            def shift(self, periods=1, fill_value=None):
                return self._each(lambda values: _shifted(values, periods, fill_value))

            def diff(self, periods=1):
                return self._each(lambda values: _as_float(values) - _shifted(_as_float(values), periods))

            def pct_change(self, periods=1):
                return self._each(lambda values: _divided(_as_float(values), _shifted(_as_float(values), periods)) - 1)

            def ffill(self, limit=None):
                return self._each(lambda values: _filled_forward(values))

            def bfill(self, limit=None):
                return self._each(lambda values: _filled_forward(values[::-1])[::-1])

            def infer_objects(self):
                return self.copy()

            def convert_dtypes(self):
                return self.copy()

            def rolling(self, window, min_periods=None, center=False):
                return Rolling(self, window, min_periods, center)

            def ewm(self, com=None, span=None, halflife=None, alpha=None, adjust=True):
                return ExponentialWeights(self, com, span, alpha, adjust)

            def floordiv(self, other): return self // other
            def radd(self, other): return other + self
            def rsub(self, other): return other - self
            def rmul(self, other): return other * self
            def rdiv(self, other): return other / self
            rtruediv = rdiv
            def rpow(self, other): return other ** self
            def rmod(self, other): return other % self
            def rfloordiv(self, other): return other // self

            def combine_first(self, other):
                """The values, and those of another where there are none."""
                if isinstance(self, Series):
                    index = self.index if self.index.equals(other.index) else self.index.union(other.index)
                    return self.reindex(index).fillna(other.reindex(index))
                columns = self.columns if self.columns.equals(other.columns) else self.columns.union(other.columns)
                index = self.index if self.index.equals(other.index) else self.index.union(other.index)
                one, two = self.reindex(index=index, columns=columns), other.reindex(index=index, columns=columns)
                return DataFrame._make(columns, [_chosen(a, ~_isna_array(a), b) for a, b in zip(one._data, two._data)], index)

            def first_valid_index(self):
                """The first label with a value."""
                present = np.nonzero(~_isna_array(self._values) if isinstance(self, Series) else np.array([~_isna_array(array) for array in self._data]).any(axis=0))[0]
                return _plain(self.index[int(present[0])]) if len(present) else None

            def last_valid_index(self):
                """The last label with a value."""
                present = np.nonzero(~_isna_array(self._values) if isinstance(self, Series) else np.array([~_isna_array(array) for array in self._data]).any(axis=0))[0]
                return _plain(self.index[int(present[-1])]) if len(present) else None

            def truncate(self, before=None, after=None):
                """The rows between two labels."""
                return self.loc[before:after]

            def reindex_like(self, other):
                return self.reindex(other.index) if isinstance(self, Series) else self.reindex(index=other.index, columns=other.columns)

            def add(self, other): return self + other
            def sub(self, other): return self - other
            def mul(self, other): return self * other
            def div(self, other): return self / other
            def pow(self, other): return self ** other
            def mod(self, other): return self % other
            def eq(self, other): return self == other
            def ne(self, other): return self != other
            def lt(self, other): return self < other
            def le(self, other): return self <= other
            def gt(self, other): return self > other
            def ge(self, other): return self >= other
            subtract, multiply, divide, truediv = sub, mul, div, div

            def __bool__(self):
                raise ValueError(f"The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")

            def __hash__(self):
                raise TypeError(f"unhashable type: '{type(self).__name__}'")


        def _cumulated(values, function, neutral):
            """A running fold that passes over what is missing."""
            holes = _isna_array(values)
            if not holes.any():
                return function(values)
            result = function(np.where(holes, neutral, values))
            result[holes] = nan
            return result


        def _shifted(values, periods, fill=None):
            count = len(values)
            if fill is None:
                if values.dtype.kind in "iub":
                    values = values.astype(np.float64)
                fill = nan
            result = np.full(count, fill, dtype=values.dtype)
            if periods >= 0:
                result[periods:] = values[:max(count - periods, 0)]
            else:
                result[:periods] = values[-periods:]
            return result


        def _filled_forward(values):
            holes = _isna_array(values)
            if not holes.any():
                return values
            places = np.where(holes, -1, np.arange(len(values)))
            places = np.maximum.accumulate(places)
            result = values[np.maximum(places, 0)]
            result[places < 0] = nan
            return result
        """#
}
