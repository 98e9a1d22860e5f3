/// `pandas.DataFrame`: other rows, columns, labels, in Python.
/// One class is one text, which is why the file is long.
enum DataFrameShapingSource {
    static let text = #"""
        class _FrameShaping:
            """What gives tables other rows, columns or labels."""

            # Missing values

            def dropna(self, axis=0, how="any", subset=None, inplace=False, thresh=None, ignore_index=False):
                names = None if subset is None else [subset] if isinstance(subset, str) else list(subset)
                if names is not None and axis in (0, "index"):
                    absent = [name for name in names if name not in self.columns]
                    if absent:
                        raise KeyError(absent)
                frame = self if names is None else self[names]
                holes = np.array([_isna_array(array) for array in frame._data]).T if frame._data else np.zeros((len(self), 0), dtype=bool)
                along = 1 if axis in (0, "index") else 0
                counts = holes.sum(axis=along)
                width = holes.shape[along]
                keep = width - counts >= thresh if thresh is not None else counts == 0 if how == "any" else counts < width
                places = np.nonzero(keep)[0]
                return self._finish(self.take(places) if along == 1 else self._take_columns(places.tolist()), inplace, ignore_index)

            def fillna(self, value=None, inplace=False, limit=None, axis=None, method=None):
                if method is not None:
                    return self._finish(self.ffill() if method in ("ffill", "pad") else self.bfill(), inplace)
                data = []
                for name, array in zip(self.columns, self._data):
                    if isinstance(value, (dict, Series)):
                        new = value.get(name, _missing)
                    elif isinstance(value, DataFrame):
                        new = value[name] if name in value.columns else _missing
                    else:
                        new = value
                    data.append(array if new is _missing else Series._with(self._column(0), array).fillna(new)._values)
                return self._finish(DataFrame._make(self.columns, data, self.index), inplace)

            def interpolate(self, method="linear"):
                return self._each(lambda array: Series(array).interpolate(method)._values)

            # Rows and columns

            def drop(self, labels=None, axis=0, index=None, columns=None, level=None, inplace=False, errors="raise"):
                """The table without some columns (axis=1, or columns=...) or rows."""
                if labels is not None:
                    if index is not None or columns is not None:
                        raise ValueError("Cannot specify both 'labels' and 'index'/'columns'")
                    if axis in (1, "columns"):
                        columns = labels
                    else:
                        index = labels
                elif index is None and columns is None:
                    raise ValueError("Need to specify at least one of 'labels', 'index' or 'columns'")
                result = self
                if columns is not None:
                    result = result._take_columns(_kept_places(self.columns, columns, errors).tolist())
                if index is not None:
                    result = result.take(_kept_places(self.index, index, errors))
                return self._finish(result, inplace)

            def rename(self, mapper=None, index=None, columns=None, axis=None, inplace=False, errors="ignore", copy=None):
                if mapper is not None:
                    if axis in (1, "columns"):
                        columns = mapper
                    else:
                        index = mapper

                def changed(labels, change):
                    if change is None:
                        return labels
                    if callable(change):
                        return Index([change(label) for label in labels], name=labels.name)
                    if errors == "raise":
                        absent = [label for label in change if label not in labels]
                        if absent:
                            raise KeyError(f"{absent} not found in axis")
                    return Index([change.get(label, label) for label in labels.tolist()], name=labels.name)
                return self._finish(DataFrame._make(changed(self.columns, columns), list(self._data), changed(self.index, index)), inplace)

            def rename_axis(self, mapper=None, index=None, columns=None, axis=0):
                result = self.copy(deep=False)
                if columns is not None or axis in (1, "columns"):
                    result.__dict__["columns"] = self.columns.rename(mapper if columns is None else columns)
                else:
                    result.__dict__["index"] = self.index.rename(mapper if index is None else index)
                return result

            def add_prefix(self, prefix):
                return self.rename(columns=lambda name: prefix + str(name))

            def add_suffix(self, suffix):
                return self.rename(columns=lambda name: str(name) + suffix)

            def set_axis(self, labels, axis=0):
                result = self.copy(deep=False)
                if axis in (1, "columns"):
                    result.columns = labels
                else:
                    result.index = labels
                return result

            def set_index(self, keys, drop=True, append=False, inplace=False):
                names = keys if isinstance(keys, list) else [keys]
                absent = [name for name in names if isinstance(name, (str, int)) and name not in self.columns]
                if absent:
                    raise KeyError(f"None of {absent} are in the columns")
                if len(names) == 1:
                    key = names[0]
                    labels = Index(key, name=getattr(key, "name", None)) if _is_listlike(key) else Index(self[key]._values, name=key)
                else:
                    labels = MultiIndex.from_arrays([self[name]._values.tolist() for name in names], names)
                dropped = [name for name in names if isinstance(name, (str, int))] if drop else []
                rest = self.drop(columns=dropped) if dropped else self
                return self._finish(DataFrame._make(rest.columns, rest._data, labels), inplace)

            def reset_index(self, level=None, drop=False, inplace=False, names=None):
                result = DataFrame._make(self.columns, list(self._data), RangeIndex(len(self)))
                if not drop:
                    if isinstance(self.index, MultiIndex):
                        for number in range(self.index.nlevels - 1, -1, -1):
                            name = self.index.names[number]
                            result.insert(0, f"level_{number}" if name is None else name, _array(self.index._level(number)))
                    else:
                        name = self.index.name
                        if name is None:
                            name = "index" if "index" not in self.columns else "level_0"
                        result.insert(0, names if isinstance(names, str) else name, self.index._values)
                return self._finish(result, inplace)

            def reindex(self, labels=None, index=None, columns=None, fill_value=nan, axis=0):
                if labels is not None:
                    index, columns = (labels, columns) if axis in (0, "index") else (index, labels)
                result = self
                if columns is not None:
                    names = _as_index(columns)
                    places = self.columns.get_indexer(names).tolist()
                    result = DataFrame._make(names, [self._data[place] if place >= 0 else _array([fill_value] * len(self)) for place in places], self.index)
                if index is not None:
                    labels = _as_index(index)
                    places = result.index.get_indexer(labels)
                    result = DataFrame._make(result.columns, [_taken(array, places, fill_value) for array in result._data], labels)
                return result

            def filter(self, items=None, like=None, regex=None, axis=None):
                if items is not None:
                    return self[[name for name in items if name in self.columns]]
                if like is not None:
                    return self[[name for name in self.columns if like in str(name)]]
                import re
                return self[[name for name in self.columns if re.search(regex, str(name))]]

            def sort_values(self, by=None, axis=0, ascending=True, inplace=False, kind=None, na_position="last", ignore_index=False, key=None):
                names = by if isinstance(by, list) else [by]
                directions = ascending if isinstance(ascending, list) else [ascending] * len(names)
                if len(directions) != len(names):
                    raise ValueError(f"Length of ascending ({len(directions)}) != length of by ({len(names)})")
                order = np.arange(len(self))
                for name, direction in list(zip(names, directions))[::-1]:
                    values = self.index.get_level_values(name)._values if name not in self.columns and isinstance(self.index, MultiIndex) else \
                        self.index._values if name not in self.columns and name is not None and name == self.index.name else self[name]._values
                    order = order[_sort_places(values[order], direction, na_position, key)]
                return self._finish(self.take(order), inplace, ignore_index)

            def sort_index(self, axis=0, ascending=True, inplace=False, level=None, ignore_index=False, kind=None, na_position="last"):
                if axis in (1, "columns"):
                    return self._finish(self._take_columns(_sort_places(self.columns._values, ascending).tolist()), inplace)
                return self._finish(self.take(_sort_places(self.index._values, ascending)), inplace, ignore_index)

            def nlargest(self, n, columns, keep="first"):
                return self.sort_values(columns, ascending=False).head(n)

            def nsmallest(self, n, columns, keep="first"):
                return self.sort_values(columns).head(n)

            def duplicated(self, subset=None, keep="first"):
                frame = self if subset is None else self[[subset] if isinstance(subset, str) else list(subset)]
                rows = list(zip(*[[None if _is_missing(item) else item for item in array.tolist()] for array in frame._data]))
                return Series(_duplicates(rows, keep), index=self.index)

            def drop_duplicates(self, subset=None, keep="first", inplace=False, ignore_index=False):
                return self._finish(self.take(np.nonzero(~self.duplicated(subset, keep)._values)[0]), inplace, ignore_index)

            def where(self, cond, other=nan):
                flags = cond.to_numpy() if isinstance(cond, (DataFrame, Series)) else np.asarray(cond)
                parts = other._data if isinstance(other, DataFrame) else [other] * len(self._data)
                return DataFrame._make(self.columns, [_chosen(array, flags[:, place] if flags.ndim == 2 else flags, part)
                                                      for place, (array, part) in enumerate(zip(self._data, parts))], self.index)

            def mask(self, cond, other=nan):
                return self.where(~cond, other)

            def isin(self, values):
                if isinstance(values, dict):
                    return DataFrame._make(self.columns, [Series(array).isin(values.get(name, []))._values
                                                          for name, array in zip(self.columns, self._data)], self.index)
                return self._each(lambda array: Series(array).isin(values)._values)

            def replace(self, to_replace=None, value=_missing, inplace=False, regex=False):
                if isinstance(to_replace, dict) and to_replace and all(isinstance(table, dict) for table in to_replace.values()):
                    data = [_replaced(array, to_replace[name], _missing, regex) if name in to_replace else array
                            for name, array in zip(self.columns, self._data)]
                    return self._finish(DataFrame._make(self.columns, data, self.index), inplace)
                return self._finish(self._each(lambda array: _replaced(array, to_replace, value, regex)), inplace)

            def query(self, expr, inplace=False):
                """The rows for which an expression of the columns holds."""
                return self._finish(self[_evaluated(self, expr)], inplace)

            def eval(self, expr):
                return _evaluated(self, expr)

            def explode(self, column, ignore_index=False):
                places, items = [], []
                for place, item in enumerate(self[column]._values.tolist()):
                    parts = list(item) if isinstance(item, (list, tuple)) and len(item) else [item if not isinstance(item, (list, tuple)) else nan]
                    places += [place] * len(parts)
                    items += parts
                result = self.take(places)
                result[column] = _array(items)
                return result.reset_index(drop=True) if ignore_index else result

            # Functions of values

            def apply(self, func, axis=0, raw=False, result_type=None, args=(), **kwargs):
                if isinstance(func, str):
                    return getattr(self, func)()
                if isinstance(func, (list, dict)):
                    return self.agg(func)
                if axis in (1, "columns"):
                    results = [func(self._row(place), *args, **kwargs) for place in range(len(self))]
                    labels = self.index
                else:
                    results = [func(self._column(place), *args, **kwargs) for place in range(len(self._data))]
                    labels = self.columns
                if results and isinstance(results[0], Series):
                    if axis in (1, "columns"):
                        return DataFrame([result.to_dict() for result in results], index=labels)
                    return DataFrame._make(labels, [result._values for result in results], results[0].index)
                return Series(_array(results), index=labels)

            def map(self, func, na_action=None):
                return self._each(lambda array: _array([item if na_action == "ignore" and _is_missing(item) else func(item) for item in array.tolist()]))

            def agg(self, func=None, axis=0, **kwargs):
                if isinstance(func, dict):
                    parts = {name: functions for name, functions in func.items()}
                    if all(not isinstance(functions, list) for functions in parts.values()):
                        return Series([_aggregated(self[name], function) for name, function in parts.items()], index=Index(list(parts)))
                    labels = list(dict.fromkeys(_function_name(function) for functions in parts.values() for function in (functions if isinstance(functions, list) else [functions])))
                    data = {}
                    for name, functions in parts.items():
                        functions = functions if isinstance(functions, list) else [functions]
                        found = {_function_name(function): _aggregated(self[name], function) for function in functions}
                        data[name] = [found.get(label, nan) for label in labels]
                    return DataFrame(data, index=Index(labels))
                if isinstance(func, list):
                    return DataFrame({name: [_aggregated(self[name], function) for function in func] for name in self.columns},
                                     index=Index([_function_name(function) for function in func]))
                if isinstance(func, str):
                    return getattr(self, func)(axis=axis)
                return self.apply(func, axis)

            aggregate = agg

            def transform(self, func):
                return self.apply(func)

            def groupby(self, by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=True, dropna=True):
                if by is None:
                    if level is None:
                        raise TypeError("You have to supply one of 'by' and 'level'")
                    by = self.index.get_level_values(level) if isinstance(self.index, MultiIndex) else self.index
                return GroupBy(self, by, sort, as_index, dropna)

            def merge(self, right, how="inner", on=None, left_on=None, right_on=None, left_index=False, right_index=False, sort=False,
                      suffixes=("_x", "_y"), indicator=False, validate=None):
                return merge(self, right, how, on, left_on, right_on, left_index, right_index, sort, suffixes, indicator)

            def join(self, other, on=None, how="left", lsuffix="", rsuffix="", sort=False):
                if isinstance(other, Series):
                    other = other.to_frame()
                common = [name for name in self.columns if name in other.columns]
                if common and not lsuffix and not rsuffix:
                    raise ValueError(f"columns overlap but no suffix specified: {Index(common)!r}")
                return merge(self, other, how, left_on=on, left_index=on is None, right_index=True, suffixes=(lsuffix, rsuffix))

            def pivot_table(self, values=None, index=None, columns=None, aggfunc="mean", fill_value=None, margins=False, observed=True):
                return pivot_table(self, values, index, columns, aggfunc, fill_value)

            def pivot(self, *, columns, index=_missing, values=_missing):
                rows = self.index if index is _missing else self[index]
                table = {}
                for row, column, place in zip(list(rows), self[columns]._values.tolist(), range(len(self))):
                    if (row, column) in table:
                        raise ValueError("Index contains duplicate entries, cannot reshape")
                    table[row, column] = place
                row_labels = Index(_sorted_if_possible(list(dict.fromkeys(row for row, column in table))), name=None if index is _missing else index)
                column_labels = Index(_sorted_if_possible(list(dict.fromkeys(column for row, column in table))), name=columns)
                source = self[values]._values.tolist()
                data = [_array([source[table[row, column]] if (row, column) in table else nan for row in row_labels]) for column in column_labels]
                return DataFrame._make(column_labels, data, row_labels)

            def melt(self, id_vars=None, value_vars=None, var_name=None, value_name="value", ignore_index=True):
                kept = [] if id_vars is None else [id_vars] if isinstance(id_vars, str) else list(id_vars)
                names = [name for name in self.columns if name not in kept] if value_vars is None else [value_vars] if isinstance(value_vars, str) else list(value_vars)
                data = {name: self[name]._values.tolist() * len(names) for name in kept}
                data[var_name or self.columns.name or "variable"] = [name for name in names for _ in range(len(self))]
                data[value_name] = [item for name in names for item in self[name]._values.tolist()]
                return DataFrame(data)

            def stack(self, level=-1, future_stack=True):
                tuples, items = [], []
                for place, label in enumerate(self.index.tolist()):
                    for name, array in zip(self.columns.tolist(), self._data):
                        tuples.append((label if isinstance(label, tuple) else (label,)) + (name,))
                        items.append(array[place])
                names = list(self.index.names) + [self.columns.name]
                return Series(items, index=MultiIndex.from_tuples(tuples, names))

            def unstack(self, level=-1, fill_value=nan):
                parts = {name: self[name].unstack(level, fill_value) for name in self.columns}
                tuples = [(name, column) for name, part in parts.items() for column in part.columns]
                first = list(parts.values())[0]
                data = [array for part in parts.values() for array in part._data]
                return DataFrame._make(MultiIndex.from_tuples(tuples, [self.columns.name, first.columns.name]), data, first.index)

            def equals(self, other):
                return isinstance(other, DataFrame) and self.columns.equals(other.columns) and self.index.equals(other.index) \
                    and all(_same_values(a, b) for a, b in zip(self._data, other._data))

            # Out of the table

            def to_dict(self, orient="dict", index=True):
                rows = [[_plain(item) for item in array.tolist()] for array in self._data]
                names, labels = self.columns.tolist(), self.index.tolist()
                if orient == "dict":
                    return {name: dict(zip(labels, column)) for name, column in zip(names, rows)}
                if orient == "list":
                    return dict(zip(names, rows))
                if orient == "series":
                    return {name: self[name] for name in names}
                if orient == "records":
                    return [dict(zip(names, row)) for row in zip(*rows)]
                if orient == "index":
                    return {label: dict(zip(names, row)) for label, row in zip(labels, zip(*rows))}
                if orient == "split":
                    return {"index": labels, "columns": names, "data": [list(row) for row in zip(*rows)]}
                raise ValueError(f"orient '{orient}' not understood")

            def to_records(self, index=True):
                return [tuple(row) for row in self.itertuples(index=index, name=None)]

            def to_csv(self, path_or_buf=None, sep=",", na_rep="", float_format=None, columns=None, header=True, index=True, index_label=None,
                       mode="w", encoding=None, **kwargs):
                frame = self if columns is None else self[list(columns)]
                text = _csv_text(frame, sep, na_rep, float_format, header, index, index_label)
                if path_or_buf is None:
                    return text
                if hasattr(path_or_buf, "write"):
                    path_or_buf.write(text)
                else:
                    with open(path_or_buf, mode) as file:
                        file.write(text)
                return None

            def to_json(self, path_or_buf=None, orient="columns"):
                import json
                found = self.to_dict({"columns": "dict"}.get(orient, orient))
                def clean(value):
                    if isinstance(value, dict):
                        return {str(key): clean(item) for key, item in value.items()}
                    if isinstance(value, list):
                        return [clean(item) for item in value]
                    return None if _is_missing(value) else value
                text = json.dumps(clean(found), separators=(",", ":"))
                if path_or_buf is None:
                    return text
                with open(path_or_buf, "w") as file:
                    file.write(text)

            def to_string(self, buf=None, columns=None, na_rep="NaN", float_format=None, index=True, header=True, max_rows=None, max_cols=None, line_width=None):
                frame = self if columns is None else self[list(columns)]
                layout = _FrameText(frame, max_rows, None, max_cols, float_format, na_rep, index, header)
                text = layout.text(line_width)
                return text + f"\n\n[{layout.dimensions()}]" if layout.is_cut else text

            def to_html(self, buf=None, columns=None, index=True, header=True, na_rep="NaN", float_format=None, border=1, classes=(), escape=True, max_rows=None, max_cols=None):
                frame = self if columns is None else self[list(columns)]
                return _FrameHTML(_FrameText(frame, max_rows, None, max_cols, float_format, na_rep, True, header), classes=classes, border=border, escape=escape).text()

            def _repr_html_(self):
                limit = display_options
                columns = limit.max_columns or None
                layout = _FrameText(self, limit.max_rows, limit.min_rows, columns)
                if limit.max_rows is not None and len(self) > limit.max_rows and limit.min_rows is None:
                    layout = _FrameText(self, limit.max_rows, limit.max_rows, columns)
                return _FrameHTML(layout, notebook=True).text()

            def __repr__(self):
                limit = display_options
                layout = _FrameText(self, limit.max_rows, limit.min_rows, limit.max_columns)
                text = layout.text(limit.width if limit.expand_frame_repr else None)
                return text + f"\n\n[{layout.dimensions()}]" if layout.is_cut else text


        for _name, _member in list(vars(_FrameShaping).items()):
            if not _name.startswith("__") or _name == "__repr__":
                setattr(DataFrame, _name, _member)


        def _evaluated(frame, expression):
            """An expression with the columns' names in it."""
            import re
            import sys
            names = {str(name): frame[name] for name in frame.columns if isinstance(name, str) and name.isidentifier()}
            names["index"] = frame.index.to_series(index=frame.index)
            caller = sys._getframe(2) if hasattr(sys, "_getframe") else None
            scope = dict(caller.f_globals) if caller is not None else {}
            if caller is not None:
                scope.update(caller.f_locals)

            def quoted(match):
                names["_backtick_" + str(len(names))] = frame[match.group(1)]
                return list(names)[-1]

            expression = re.sub(r"`([^`]*)`", quoted, expression)
            expression = re.sub(r"@(\w+)", lambda match: "_outer_" + match.group(1), expression)
            for name in re.findall(r"_outer_(\w+)", expression):
                names["_outer_" + name] = scope[name]
            # `and`, `or`, `not` and comparisons bind as in Python, so the parts get brackets before the operators change.
            parts = re.split(r"\b(and|or)\b|(?<![<>=!])([&|])", expression)
            parts = [part for part in parts if part is not None]
            if len(parts) > 1 and "(" not in expression:
                expression = "".join(f"({part.strip()})" if place % 2 == 0 else {"and": " & ", "or": " | "}.get(part, f" {part} ")
                                     for place, part in enumerate(parts))
            else:
                expression = re.sub(r"\band\b", "&", re.sub(r"\bor\b", "|", re.sub(r"\bnot\b", "~", expression)))
            try:
                return eval(expression, {}, names)
            except NameError as error:
                raise UndefinedVariableError(str(error)) from None


        def _rows_taken(arrays, places):
            """Rows of all columns; columns that lie side by side are moved together and stay so."""
            if len(arrays) > 8:
                block = _side_by_side_block(arrays)
                if block is not None:
                    taken = block[places]
                    return [taken[:, place] for place in range(len(arrays))]
            return [array[places] for array in arrays]


        def _copied(arrays):
            if len(arrays) > 8:
                block = _side_by_side_block(arrays)
                if block is not None:
                    copy = block.copy()
                    return [copy[:, place] for place in range(len(arrays))]
            return [array.copy() for array in arrays]


        def _stacked(arrays, rows):
            """All columns as one array of two dimensions."""
            if not arrays:
                return np.empty((rows, 0), dtype=object)
            block = _side_by_side_block(arrays)
            if block is not None:
                return block
            kinds = {array.dtype.kind for array in arrays}
            if "O" in kinds or ("b" in kinds and len(kinds) > 1):
                whole = np.empty((rows, len(arrays)), dtype=object)
                for place, array in enumerate(arrays):
                    whole[:, place] = array if array.dtype.kind == "O" else _objects(array.tolist())
                return whole
            return np.stack(arrays, axis=1)


        def _narrowed_numbers(array):
            if array.dtype.kind != "O":
                return array
            return array


        def _row_values(items, arrays):
            kinds = {array.dtype.kind for array in arrays}
            if "O" in kinds or ("b" in kinds and len(kinds) > 1):
                return _objects([_plain(item) for item in items])
            return np.array(items) if items else np.empty(0, dtype=object)


        def _table_parts(data, index, columns):
            """The columns' names, their arrays and the rows' labels of what `DataFrame(...)` is given."""
            labels = None if index is None else _as_index(index)
            names = None if columns is None else _as_index(columns)
            if isinstance(data, DataFrame):
                frame = data if names is None and labels is None else data.reindex(index=labels, columns=names)
                return frame.columns, list(frame._data), frame.index
            if isinstance(data, Series):
                data = {(0 if data.name is None else data.name) if names is None else names[0]: data}
                names = None
            if isinstance(data, dict):
                return _parts_of_dict(data, labels, names)
            if data is None:
                rows = 0 if labels is None else len(labels)
                names = RangeIndex(0) if names is None else names
                return names, [_array([nan] * rows) if rows else np.empty(0, dtype=object) for _ in names], RangeIndex(0) if labels is None else labels
            if isinstance(data, np.ndarray) or (hasattr(data, "__array__") and not isinstance(data, (list, tuple, Index))):
                return _parts_of_array(np.asarray(data), labels, names)
            rows = list(data)
            if rows and isinstance(rows[0], dict):
                found = list(dict.fromkeys(key for row in rows for key in row)) if names is None else list(names)
                arrays = [_array([row.get(name, nan) for row in rows]) for name in found]
                return (Index(found) if names is None else names), arrays, RangeIndex(len(rows)) if labels is None else labels
            if rows and isinstance(rows[0], Series):
                frame = DataFrame([row.to_dict() for row in rows], index=labels if labels is not None else Index([row.name if row.name is not None else place for place, row in enumerate(rows)]), columns=names)
                return frame.columns, frame._data, frame.index
            if rows and isinstance(rows[0], (list, tuple, np.ndarray)):
                fields = getattr(rows[0], "_fields", None)
                width = max(len(row) for row in rows)
                if names is not None and len(names) != width:
                    raise ValueError(f"{len(names)} columns passed, passed data had {width} columns")
                columns = [[row[place] if place < len(row) else None for row in rows] for place in range(width)]
                arrays = [_array(column) for column in columns]
                names = names if names is not None else Index(list(fields)) if fields else RangeIndex(width)
            else:
                arrays = [_array(rows)] if rows or names is None or len(names) == 1 else [np.empty(0, dtype=object) for _ in names]
                names = names if names is not None else RangeIndex(1 if rows else 0)
                if not rows and not len(names):
                    arrays = []
            count = len(arrays[0]) if arrays else 0
            labels = RangeIndex(count) if labels is None else labels
            if len(labels) != count and arrays:
                raise ValueError(f"Shape of passed values is ({count}, {len(arrays)}), indices imply ({len(labels)}, {len(arrays)})")
            return names, arrays, labels


        def _parts_of_array(array, labels, names):
            if array.ndim == 1:
                array = array.reshape(-1, 1)
            if array.ndim != 2:
                raise ValueError(f"Must pass 2-d input. shape={array.shape}")
            rows, width = array.shape
            if (names is not None and len(names) != width) or (labels is not None and len(labels) != rows):
                implied = (rows if labels is None else len(labels), width if names is None else len(names))
                raise ValueError(f"Shape of passed values is ({rows}, {width}), indices imply {implied}")
            if array.dtype.kind == "U":
                array = array.astype(object)
            arrays = [array[:, place] for place in range(width)]
            return RangeIndex(width) if names is None else names, arrays, RangeIndex(rows) if labels is None else labels


        def _parts_of_dict(data, labels, names):
            data = {_plain(key) if not isinstance(key, tuple) else key: value for key, value in data.items()}
            if names is not None:
                data = {name: data.get(name, _missing) for name in names}
            lengths = set()
            series = [value for value in data.values() if isinstance(value, Series)]
            if labels is None and series:
                labels = series[0].index
                for value in series[1:]:
                    if not value.index.equals(labels):
                        labels = labels.union(value.index)
            for value in data.values():
                if _is_listlike(value) and not isinstance(value, Series):
                    lengths.add(len(value))
                elif isinstance(value, dict):
                    labels = Index(list(value)) if labels is None else labels
            if len(lengths) > 1:
                raise ValueError("All arrays must be of the same length")
            if labels is None:
                if not lengths and data and not all(value is _missing for value in data.values()):
                    raise ValueError("If using all scalar values, you must pass an index")
                labels = RangeIndex(lengths.pop() if lengths else 0)
            elif lengths and next(iter(lengths)) != len(labels):
                if series:
                    raise ValueError(f"array length {next(iter(lengths))} does not match index length {len(labels)}")
                raise ValueError(f"Length of values ({next(iter(lengths))}) does not match length of index ({len(labels)})")
            arrays = []
            for value in data.values():
                if value is _missing:
                    arrays.append(_array([nan] * len(labels)))
                elif isinstance(value, Series):
                    arrays.append(value._values if value.index is labels or value.index.equals(labels) else value.reindex(labels)._values)
                elif isinstance(value, dict):
                    arrays.append(_array([value.get(label, nan) for label in labels.tolist()]))
                elif _is_listlike(value):
                    array = _array(value if not isinstance(value, (set, frozenset)) else list(value))
                    if array.ndim != 1:
                        raise ValueError("Per-column arrays must each be 1-dimensional")
                    arrays.append(array)
                else:
                    arrays.append(np.full(len(labels), value) if _is_number(value) or isinstance(value, bool) else _array([value] * len(labels)))
            keys = list(data)
            if names is None:
                names = MultiIndex.from_tuples(keys) if keys and all(isinstance(key, tuple) for key in keys) else Index(keys) if keys else RangeIndex(0)
            return names, arrays, labels
        """#
}
