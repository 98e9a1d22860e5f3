/// The functions that join and reshape tables, in Python.
/// Longer than most: its classes and functions use each other and run as one text of Python.
enum TableFunctionsSource {
    static let text = #"""
        # Functions that join and reshape tables.


        def isna(obj):
            """Where values are missing."""
            if isinstance(obj, (Series, DataFrame, Index)):
                return obj.isna()
            if isinstance(obj, (np.ndarray, list)):
                return _isna_array(_array(obj) if not isinstance(obj, np.ndarray) else obj)
            return _is_missing(_plain(obj))


        isnull = isna


        def notna(obj):
            """Where values are there."""
            found = isna(obj)
            return not found if isinstance(found, bool) else ~found


        notnull = notna


        def unique(values):
            """The distinct values in the order of their first appearance."""
            return Series(values).unique()


        def value_counts(values, sort=True, ascending=False, normalize=False, dropna=True):
            """How often each value occurs."""
            return Series(values).value_counts(normalize, sort, ascending, dropna=dropna)


        def factorize(values, sort=False):
            """The values as numbers, and what the numbers stand for."""
            codes, labels = _codes(_array(values), sort)
            return codes, Index(labels) if isinstance(values, (Series, Index)) else labels


        def to_numeric(arg, errors="raise", downcast=None):
            """Texts as numbers."""
            array = _array(arg)
            if array.dtype.kind != "O":
                return arg
            items = []
            for place, item in enumerate(array.tolist()):
                try:
                    items.append(nan if _is_missing(item) else int(item) if isinstance(item, str) and item.strip().lstrip("+-").isdigit() else float(item))
                except (ValueError, TypeError):
                    if errors == "coerce":
                        items.append(nan)
                    else:
                        raise ValueError(f'Unable to parse string "{item}" at position {place}') from None
            numbers = _array(items)
            return arg._with(numbers) if isinstance(arg, Series) else numbers


        def concat(objs, axis=0, join="outer", ignore_index=False, keys=None, sort=False, names=None):
            """Joins tables or columns below each other, or beside each other (axis=1)."""
            if isinstance(objs, dict):
                keys, objs = list(objs) if keys is None else keys, list(objs.values())
            parts = [part for part in objs if part is not None]
            if not parts:
                raise ValueError("No objects to concatenate")
            for part in parts:
                if not isinstance(part, (DataFrame, Series)):
                    raise TypeError(f"cannot concatenate object of type '{type(part)}'; only Series and DataFrame objs are valid")
            if axis in (1, "columns"):
                return _beside(parts, join, ignore_index, keys)
            if all(isinstance(part, Series) for part in parts):
                names_found = {part.name for part in parts}
                return Series(_appended([part._values for part in parts]), index=_appended_index(parts, ignore_index, keys, names),
                              name=names_found.pop() if len(names_found) == 1 else None)
            parts = [part.to_frame(0 if part.name is None else part.name) if isinstance(part, Series) else part for part in parts]
            if join == "inner":
                columns = [name for name in parts[0].columns.tolist() if all(name in part.columns for part in parts)]
            else:
                columns = list(dict.fromkeys(name for part in parts for name in part.columns.tolist()))
            if sort:
                columns = sorted(columns)
            data = []
            for name in columns:
                data.append(_appended([part._data[part.columns._places_of(name)[0]] if name in part.columns else np.full(len(part), nan) for part in parts]))
            same = all(part.columns.equals(parts[0].columns) for part in parts)
            return DataFrame._make(parts[0].columns if same else Index(columns), data, _appended_index(parts, ignore_index, keys, names))


        def _appended(arrays):
            arrays = [array for array in arrays if len(array)] or arrays[:1]
            if len(arrays) == 1:
                return arrays[0]
            kinds = {array.dtype.kind for array in arrays}
            if "O" in kinds or ("b" in kinds and len(kinds) > 1):
                return _array([item for array in arrays for item in array.tolist()])
            return np.concatenate(arrays)


        def _appended_index(parts, ignore_index, keys, names):
            if ignore_index:
                return RangeIndex(sum(len(part) for part in parts))
            if keys is not None:
                tuples = [(key,) + (label if isinstance(label, tuple) else (label,)) for key, part in zip(keys, parts) for label in part.index.tolist()]
                return MultiIndex.from_tuples(tuples, (list(names) if names else [None]) + list(parts[0].index.names))
            first = parts[0].index
            if isinstance(first, MultiIndex):
                return MultiIndex([label for part in parts for label in part.index.tolist()], first.names)
            shared = first.name if all(part.index.name == first.name for part in parts) else None
            expected, is_range = None, True
            for part in parts:
                index = part.index
                if not isinstance(index, RangeIndex) or index.step != 1 or (expected is not None and index.start != expected):
                    is_range = False
                    break
                expected = index.stop
            if is_range:
                return RangeIndex(first.start, expected, name=shared)
            return Index(_appended([part.index._values for part in parts]), name=shared)


        def _beside(parts, join, ignore_index, keys):
            index = parts[0].index
            if not all(part.index.equals(index) for part in parts):
                labels = list(dict.fromkeys(label for part in parts for label in part.index.tolist()))
                if join == "inner":
                    labels = [label for label in labels if all(label in part.index for part in parts)]
                elif all(part.index.is_monotonic_increasing for part in parts):
                    labels = _sorted_if_possible(labels)
                index = Index(labels, name=index.name)
                parts = [part.reindex(index) for part in parts]
            names, data, unnamed = [], [], 0
            for place, part in enumerate(parts):
                if isinstance(part, Series):
                    if keys is not None:
                        names.append(keys[place])
                    elif part.name is None:
                        names.append(unnamed)
                        unnamed += 1
                    else:
                        names.append(part.name)
                    data.append(part._values)
                else:
                    names += [(keys[place],) + (name if isinstance(name, tuple) else (name,)) for name in part.columns.tolist()] if keys is not None else part.columns.tolist()
                    data += part._data
            if ignore_index:
                columns = RangeIndex(len(names))
            elif keys is not None and any(isinstance(part, DataFrame) for part in parts):
                columns = MultiIndex.from_tuples(names)
            else:
                columns = RangeIndex(len(names)) if names == list(range(len(names))) and keys is None and all(isinstance(part, Series) for part in parts) else Index(names)
            return DataFrame._make(columns, data, index)


        def merge(left, right, how="inner", on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False,
                  suffixes=("_x", "_y"), indicator=False, validate=None):
            """Joins the rows of two tables that have the same values in the key columns."""
            if isinstance(right, Series):
                right = right.to_frame()
            if on is None and left_on is None and right_on is None and not left_index and not right_index and how != "cross":
                on = [name for name in left.columns.tolist() if name in right.columns]
                if not on:
                    raise MergeError("No common columns to perform merge on. Merge options: left_on=None, right_on=None, left_index=False, right_index=False")

            def listed(names):
                return list(names) if isinstance(names, (list, tuple)) else [names]

            if how == "cross":
                left_places = np.repeat(np.arange(len(left)), len(right))
                right_places = np.tile(np.arange(len(right)), len(left))
                return _merged(left, right, left_places, right_places, [], [], suffixes, None)
            left_keys = listed(on if on is not None else left_on) if not left_index else None
            right_keys = listed(on if on is not None else right_on) if not right_index else None
            for frame, keys in ((left, left_keys), (right, right_keys)):
                for name in keys or []:
                    if name not in frame.columns and name not in frame.index.names:
                        raise KeyError(name)

            def rows(frame, keys):
                if keys is None:
                    return [label if isinstance(label, tuple) else (label,) for label in frame.index.tolist()]
                columns = [frame[name]._values.tolist() if name in frame.columns else frame.index.get_level_values(name).tolist() for name in keys]
                return [tuple(None if _is_missing(item) else item for item in row) for row in zip(*columns)]

            left_rows, right_rows = rows(left, left_keys), rows(right, right_keys)
            table = {}
            for place, row in enumerate(right_rows):
                table.setdefault(row, []).append(place)
            left_places, right_places, matched = [], [], set()
            if how == "right":
                places = {}
                for place, row in enumerate(left_rows):
                    places.setdefault(row, []).append(place)
                for place, row in enumerate(right_rows):
                    found = places.get(row, [-1])
                    left_places += found
                    right_places += [place] * len(found)
            else:
                for place, row in enumerate(left_rows):
                    found = table.get(row)
                    if found is None:
                        if how in ("left", "outer"):
                            left_places.append(place)
                            right_places.append(-1)
                        continue
                    left_places += [place] * len(found)
                    right_places += found
                    matched.add(row)
                if how == "outer":
                    for place, row in enumerate(right_rows):
                        if row not in matched:
                            left_places.append(-1)
                            right_places.append(place)
            if how not in ("inner", "left", "right", "outer"):
                raise ValueError(f"'{how}' is not a valid Merge type: left, right, inner, outer, left_anti, right_anti, cross, asof")
            if how == "outer" or sort:
                keys = [left_rows[a] if a >= 0 else right_rows[b] for a, b in zip(left_places, right_places)]
                try:
                    order = sorted(range(len(keys)), key=lambda place: tuple((part is None, part if part is not None else 0) for part in keys[place]))
                except TypeError:
                    order = range(len(keys))
                left_places = [left_places[place] for place in order]
                right_places = [right_places[place] for place in order]
            left_places, right_places = np.array(left_places, dtype=np.int64), np.array(right_places, dtype=np.int64)
            index = None
            if left_index or right_index:
                labels_left, labels_right = left.index.tolist(), right.index.tolist()
                if left_index and right_index:
                    index = Index([labels_left[a] if a >= 0 else labels_right[b] for a, b in zip(left_places.tolist(), right_places.tolist())], name=left.index.name)
                elif right_index:
                    index = Index([labels_left[a] if a >= 0 else nan for a in left_places.tolist()], name=left.index.name)
                else:
                    index = Index([labels_right[b] if b >= 0 else nan for b in right_places.tolist()], name=right.index.name)
                if how == "left" and right_index:
                    index = left.index.take(left_places)
            return _merged(left, right, left_places, right_places, left_keys or [], right_keys or [], suffixes, index, indicator)


        def _merged(left, right, left_places, right_places, left_keys, right_keys, suffixes, index, indicator=False):
            shared = [name for name, other in zip(left_keys, right_keys) if name == other]
            names, data = [], []
            for name, array in zip(left.columns.tolist(), left._data):
                column = _taken(array, left_places)
                if name in shared and len(left_places) and left_places.min() < 0:
                    other = _taken(right[name]._values, right_places)
                    column = _array([b if a < 0 else item for a, item, b in zip(left_places.tolist(), column.tolist(), other.tolist())])
                    if array.dtype.kind in "iu" and column.dtype.kind == "f":
                        column = column.astype(array.dtype)
                names.append(name + suffixes[0] if name in right.columns and name not in shared and suffixes[0] else name)
                data.append(column)
            for name, array in zip(right.columns.tolist(), right._data):
                if name in shared:
                    continue
                names.append(name + suffixes[1] if name in left.columns and suffixes[1] else name)
                data.append(_taken(array, right_places))
            if indicator:
                names.append("_merge")
                data.append(_array(["left_only" if b < 0 else "right_only" if a < 0 else "both" for a, b in zip(left_places.tolist(), right_places.tolist())]))
            return DataFrame._make(Index(names), data, RangeIndex(len(left_places)) if index is None else index)


        def get_dummies(data, prefix=None, prefix_sep="_", dummy_na=False, columns=None, drop_first=False, dtype=None):
            """A column of truth values for every distinct text."""
            def dummies(values, stem):
                codes, labels = _codes(values)
                start = 1 if drop_first else 0
                names = [label if stem is None else f"{stem}{prefix_sep}{label}" for label in labels.tolist()[start:]]
                flags = [codes == code for code in range(start, len(labels))]
                if dummy_na:
                    names.append(nan if stem is None else f"{stem}{prefix_sep}nan")
                    flags.append(_isna_array(values))
                return names, flags if dtype is None else [flag.astype(dtype) for flag in flags]

            if not isinstance(data, DataFrame):
                series = data if isinstance(data, Series) else Series(data)
                names, flags = dummies(series._values, prefix)
                return DataFrame._make(Index(names), flags, series.index)
            wanted = columns if columns is not None else [name for name, array in zip(data.columns.tolist(), data._data) if array.dtype.kind == "O"]
            names, arrays = [], []
            for name, array in zip(data.columns.tolist(), data._data):
                if name not in wanted:
                    names.append(name)
                    arrays.append(array)
            for place, name in enumerate(wanted):
                if name not in data.columns:
                    raise KeyError(f"None of [{Index([name])!r}] are in the [columns]")
                stem = name if prefix is None else prefix if isinstance(prefix, str) else prefix[name] if isinstance(prefix, dict) else prefix[place]
                new_names, flags = dummies(data[name]._values, stem)
                names += new_names
                arrays += flags
            return DataFrame._make(Index(names), arrays, data.index)


        def pivot_table(data, values=None, index=None, columns=None, aggfunc="mean", fill_value=None, margins=False, dropna=True, observed=True):
            """A table of aggregated values by the distinct values of other columns."""
            rows = index if isinstance(index, list) else [index] if index is not None else []
            across = columns if isinstance(columns, list) else [columns] if columns is not None else []
            if values is None:
                chosen = [name for name, array in zip(data.columns.tolist(), data._data) if name not in rows + across and array.dtype.kind in "iufb"]
            else:
                chosen = values if isinstance(values, list) else [values]
            groups = data.groupby(rows + across if len(rows + across) > 1 else (rows + across)[0])
            if not across:
                result = DataFrame._make(Index(chosen), [groups[name]._aggregated(aggfunc) for name in chosen], groups._index)
                return result if fill_value is None else result.fillna(fill_value)
            row_count = len(rows)
            row_labels = _sorted_if_possible(list(dict.fromkeys(label[:row_count] for label in groups._labels)))
            column_labels = _sorted_if_possible(list(dict.fromkeys(label[row_count:] for label in groups._labels)))
            arrays, tuples = [], []
            for name in chosen:
                table = dict(zip(groups._labels, groups[name]._aggregated(aggfunc).tolist()))
                for column in column_labels:
                    items = [table.get(row + column, nan) for row in row_labels]
                    arrays.append(_array([fill_value if fill_value is not None and _is_missing(item) else item for item in items]))
                    tuples.append(((name,) if isinstance(values, list) or values is None else ()) + column)
            row_index = MultiIndex.from_tuples(row_labels, rows) if row_count > 1 else Index([label[0] for label in row_labels], name=rows[0])
            if len(tuples[0]) > 1:
                column_index = MultiIndex.from_tuples(tuples, ([None] if isinstance(values, list) or values is None else []) + across)
            else:
                column_index = Index([label[0] for label in tuples], name=across[0])
            return DataFrame._make(column_index, arrays, row_index)


        def crosstab(index, columns, values=None, rownames=None, colnames=None, aggfunc=None, margins=False, normalize=False, dropna=True):
            """How often each pair of values occurs."""
            one, other = Series(index), Series(columns)
            row_codes, row_labels = _codes(one._values)
            column_codes, column_labels = _codes(other._values)
            table = np.zeros((len(row_labels), len(column_labels)), dtype=np.int64)
            for row, column in zip(row_codes.tolist(), column_codes.tolist()):
                if row >= 0 and column >= 0:
                    table[row, column] += 1
            names = (rownames[0] if rownames else one.name if one.name is not None else "row_0", colnames[0] if colnames else other.name if other.name is not None else "col_0")
            rows, heads = Index(row_labels, name=names[0]), Index(column_labels, name=names[1])
            if normalize:
                whole = {"index": table.sum(axis=1, keepdims=True), "columns": table.sum(axis=0, keepdims=True)}.get(normalize, table.sum())
                return DataFrame(table / whole, index=rows, columns=heads)
            frame = DataFrame(table, index=rows, columns=heads)
            if margins:
                frame["All"] = table.sum(axis=1)
                total = frame.sum()
                frame.loc["All"] = total
                frame.columns = Index(frame.columns.tolist(), name=names[1])
                frame.index = Index(frame.index.tolist(), name=names[0])
            return frame


        def melt(frame, id_vars=None, value_vars=None, var_name=None, value_name="value"):
            """Columns as rows of names and values."""
            return frame.melt(id_vars, value_vars, var_name, value_name)


        def pivot(data, *, columns, index=_missing, values=_missing):
            """Rows of names and values as columns."""
            return data.pivot(columns=columns, index=index, values=values)


        class Interval:
            """The numbers between two ends."""
            __module__ = "pandas"

            def __init__(self, left, right, closed="right"):
                self.left, self.right, self.closed = left, right, closed

            @property
            def mid(self):
                return (self.left + self.right) / 2

            def __contains__(self, value):
                return (self.left < value or self.closed in ("left", "both") and value == self.left) and (value < self.right or self.closed in ("right", "both") and value == self.right)

            def __eq__(self, other): return isinstance(other, Interval) and (self.left, self.right, self.closed) == (other.left, other.right, other.closed)
            def __lt__(self, other): return (self.left, self.right) < (other.left, other.right)
            def __hash__(self): return hash((self.left, self.right, self.closed))
            def __str__(self):
                return ("[" if self.closed in ("left", "both") else "(") + f"{self.left}, {self.right}" + ("]" if self.closed in ("right", "both") else ")")

            def __repr__(self):
                return f"Interval({self.left}, {self.right}, closed={self.closed!r})"


        def cut(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False):
            """Numbers as the bins they fall into."""
            values = _as_float(_array(x))
            if isinstance(bins, (int, np.integer)):
                low, high = float(np.nanmin(values)), float(np.nanmax(values))
                edges = np.linspace(low, high, bins + 1)
                edges[0 if right else -1] += -(high - low) * 0.001 if right else (high - low) * 0.001
            else:
                edges = _as_float(_array(bins))
            return _binned(x, values, edges, right, labels, retbins, precision, include_lowest)


        def qcut(x, q, labels=None, retbins=False, precision=3, duplicates="raise"):
            """Numbers as bins of equal counts."""
            values = _as_float(_array(x))
            shares = np.linspace(0, 1, q + 1) if isinstance(q, (int, np.integer)) else np.asarray(q)
            edges = np.array([float(_quantile(values, share)) for share in shares.tolist()])
            return _binned(x, values, edges, True, labels, retbins, precision, True)


        def _binned(x, values, edges, right, labels, retbins, precision, include_lowest):
            places = np.searchsorted(edges, values, side="left" if right else "right")
            if include_lowest:
                places = np.where(values == edges[0], 1, places)
            bad = (places == 0) | (places == len(edges)) | np.isnan(values)
            if labels is False:
                result = np.where(bad, nan, places - 1.0) if bad.any() else places - 1
            else:
                if labels is None:
                    def rounded(number):
                        if number == 0 or not math.isfinite(number):
                            return number
                        whole = math.floor(abs(number))
                        digits = precision if whole else precision - 1 - int(math.floor(math.log10(abs(number))))
                        return float(round(number, digits))
                    ends = [rounded(edge) for edge in edges.tolist()]
                    if all(edge == int(edge) for edge in edges.tolist() if math.isfinite(edge)) and not isinstance(x, float) and _array(x).dtype.kind in "iu":
                        ends = [int(edge) if math.isfinite(edge) else edge for edge in edges.tolist()]
                    if include_lowest:
                        ends[0] -= 10 ** -precision
                    labels = [Interval(a, b, "right" if right else "left") for a, b in zip(ends, ends[1:])]
                elif len(labels) != len(edges) - 1:
                    raise ValueError("Bin labels must be one fewer than the number of bin edges")
                labels = list(labels)
                result = _objects([nan if hole else labels[place - 1] for place, hole in zip(places.tolist(), bad.tolist())])
                result = _array(result.tolist()) if not any(isinstance(label, Interval) for label in labels) else result
            result = x._with(result) if isinstance(x, Series) else result
            return (result, edges) if retbins else result


        def date_range(*args, **kwargs):
            """Dates as labels."""
            raise NotImplementedError("pandas.date_range: columns of dates are not supported")


        def to_datetime(*args, **kwargs):
            """Texts as dates."""
            raise NotImplementedError("pandas.to_datetime: columns of dates are not supported")


        def _kind_question(kinds):
            def question(arr_or_dtype):
                found = arr_or_dtype.dtype if hasattr(arr_or_dtype, "dtype") else arr_or_dtype
                if isinstance(found, _StrDtype) or found is str:
                    return "S" in kinds
                return np.dtype(found).kind in kinds
            return question


        is_numeric_dtype = _kind_question("iufb")
        is_string_dtype = _kind_question("SO")
        is_object_dtype = _kind_question("O")
        is_bool_dtype = _kind_question("b")
        is_integer_dtype = _kind_question("iu")
        is_float_dtype = _kind_question("f")
        """#
}
