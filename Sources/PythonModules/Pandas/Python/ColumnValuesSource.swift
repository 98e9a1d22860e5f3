/// Helpers for the values of columns: masks, storing, taking, describing, in Python.
enum ColumnValuesSource {
    static let text = #"""
        def _same_values(left, right):
            if left.shape != right.shape:
                return False
            holes = _isna_array(left)
            if not (holes == _isna_array(right)).all():
                return False
            return all(a == b for a, b, hole in zip(left.tolist(), right.tolist(), holes.tolist()) if not hole)


        def _as_index(labels):
            return labels if isinstance(labels, Index) else Index(labels)


        def _label_names(index):
            return index if not isinstance(index, RangeIndex) else ()


        def _mask_of(key, index):
            """A key as an array of booleans, if it is one."""
            if isinstance(key, Series):
                if key._values.dtype.kind == "b":
                    values = key._values
                    if key.index is not index and not key.index.equals(index):
                        if len(key.index) != len(index):
                            raise IndexingError("Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed object do not match).")
                        values = key.reindex(index)._values.astype(bool)
                    return values
                return None
            if isinstance(key, np.ndarray) and key.dtype.kind == "b":
                mask = key
            elif isinstance(key, list) and key and all(isinstance(item, (bool, np.bool_)) for item in key):
                mask = np.array(key)
            else:
                return None
            if len(mask) != len(index):
                raise ValueError(f"Item wrong length {len(mask)} instead of {len(index)}.")
            return mask


        def _stored(values, places, value):
            """The values with some replaced; the type grows where the new ones ask for it."""
            if isinstance(value, (Series, Index)):
                value = value._values
            elif isinstance(value, list):
                value = _array(value)
            if values.dtype.kind != "O":
                new = value if isinstance(value, np.ndarray) else _array([value])
                if new.dtype.kind == "O" and new.ndim == 1 and all(item is None for item in new.tolist()):
                    new, value = np.array([nan]), nan
                if new.dtype.kind in "OU":
                    values = _objects(values.tolist())
                elif values.dtype.kind == "b" and new.dtype.kind != "b":
                    values = _objects(values.tolist()) if new.dtype.kind != "f" or not np.isnan(new).all() else _objects(values.tolist())
                elif values.dtype.kind in "iu" and new.dtype.kind == "f":
                    if np.isnan(new).any() or (new != np.floor(new)).any():
                        values = values.astype(np.float64)
            elif value is None:
                value = nan
            values[places] = value
            return values


        def _taken(values, places, fill=nan):
            """The values at places; -1 stands for a new one."""
            places = np.asarray(places)
            if len(places) == 0 or places.min() >= 0:
                return values[places]
            if values.dtype.kind == "O":
                items = values.tolist()
                return _array([fill if place < 0 else items[place] for place in places.tolist()])
            if not len(values):
                return np.full(len(places), fill)
            result = values[np.maximum(places, 0)]
            if values.dtype.kind == "b" or isinstance(fill, str):
                return _array([fill if place < 0 else item for place, item in zip(places.tolist(), result.tolist())])
            if fill != fill and values.dtype.kind in "iu":
                result = result.astype(np.float64)
            result[places < 0] = fill
            return result


        def _chosen(values, keep, other):
            if isinstance(other, (Series, DataFrame)):
                other = other._values if isinstance(other, Series) else other.values
            if keep.all():
                return values
            return _stored(values.copy(), ~keep, other[~keep] if isinstance(other, np.ndarray) and other.ndim else other)


        def _duplicates(items, keep):
            seen, flags = {}, np.zeros(len(items), dtype=bool)
            places = range(len(items)) if keep != "last" else range(len(items) - 1, -1, -1)
            for place in places:
                item = items[place]
                if item in seen:
                    flags[place] = True
                    if keep is False:
                        flags[seen[item]] = True
                else:
                    seen[item] = place
            return flags


        def _replaced(values, to_replace, value, regex=False):
            items = values.tolist()
            if regex:
                import re
                return _array([re.sub(to_replace, value, item) if isinstance(item, str) else item for item in items])
            if isinstance(to_replace, dict):
                table = to_replace
            elif _is_listlike(to_replace):
                news = value if _is_listlike(value) else [value] * len(to_replace)
                table = dict(zip(to_replace, news))
            else:
                table = {to_replace: None if value is _missing else value}
            missing = [new for old, new in table.items() if _is_missing(old)]

            def new(item):
                if _is_missing(item):
                    return missing[0] if missing else item
                return table.get(item, item)

            if not any(item in table if not _is_missing(item) else bool(missing) for item in items):
                return values
            return _array([new(item) for item in items])


        def _kept_places(index, unwanted, errors="raise"):
            labels = list(unwanted) if _is_listlike(unwanted) and not isinstance(unwanted, tuple) else [unwanted]
            absent = [label for label in labels if label not in index]
            if absent and errors == "raise":
                raise KeyError(f"{[_plain(label) for label in absent]} not found in axis")
            dropped = set()
            for label in labels:
                if label in index:
                    dropped.update(index._places_of(label))
            return np.array([place for place in range(len(index)) if place not in dropped], dtype=np.int64)


        def _correlation(x, y):
            x, y = _as_float(x), _as_float(y)
            both = ~(np.isnan(x) | np.isnan(y))
            x, y = x[both], y[both]
            if len(x) < 2:
                return nan
            x, y = x - x.mean(), y - y.mean()
            below = np.sqrt((x * x).sum() * (y * y).sum())
            return np.float64(min(1.0, max(-1.0, (x * y).sum() / below))) if below else nan


        def _described(values, percentiles=None):
            """The labels and the values of `describe` for one column."""
            if values.dtype.kind in "Ob":
                counts = Series(values).value_counts()
                count = len(values) - int(_isna_array(values).sum())
                if count == 0:
                    return ["count", "unique", "top", "freq"], _objects([0, 0, nan, nan])
                return ["count", "unique", "top", "freq"], _objects([count, len(counts), counts.index[0], int(counts._values[0])])
            shares = [0.25, 0.5, 0.75] if percentiles is None else sorted(set(list(percentiles) + [0.5]))
            labels = ["count", "mean", "std", "min"] + [_percent(share) for share in shares] + ["max"]
            ordered = np.sort(_as_float(_valid(values)))
            results = [_reduced(values, name) for name in ("count", "mean", "std", "min")]
            results += [_quantile_of_sorted(ordered, share) for share in shares] + [_reduced(values, "max")]
            return labels, np.array([float(result) for result in results])


        def _percent(share):
            return f"{share * 100:.10g}%"


        def _function_name(function):
            return function if isinstance(function, str) else getattr(function, "__name__", str(function))


        def _aggregated(series, function):
            if isinstance(function, str):
                if not hasattr(series, function):
                    raise AttributeError(f"'{function}' is not a valid function for 'Series' object")
                return getattr(series, function)()
            name = getattr(function, "__name__", "")
            if function in (sum, min, max) or (name in ("sum", "mean", "std", "var", "median", "min", "max", "amin", "amax", "prod") and getattr(function, "__module__", "") in ("numpy", None)):
                return getattr(series, {"amin": "min", "amax": "max"}.get(name, name))()
            return function(series)
        """#
}
