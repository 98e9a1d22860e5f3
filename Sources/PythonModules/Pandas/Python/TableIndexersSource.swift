/// `iloc`, `loc` and the summary of `info()`, in Python.
enum TableIndexersSource {
    static let text = #"""
        class _PlaceIndexer:
            """`iloc`: rows and columns by their place."""

            def __init__(self, owner):
                self._owner = owner

            def __call__(self, axis=None):
                return self

            def __getitem__(self, key):
                owner = self._owner
                if isinstance(owner, Series):
                    if isinstance(key, tuple):
                        if len(key) > 1:
                            raise IndexingError("Too many indexers")
                        key = key[0]
                    return self._of_series(owner, key)
                if isinstance(key, tuple):
                    if len(key) > 2:
                        raise IndexingError("Too many indexers")
                    rows, columns = key if len(key) == 2 else (key[0], slice(None))
                    if _is_place(columns):
                        return self._of_series(owner._column(_checked(columns, len(owner._data))), rows)
                    part = owner._take_columns(_places(columns, len(owner._data)).tolist())
                    if isinstance(rows, slice) and rows == slice(None):
                        return part
                    return _PlaceIndexer(part)[rows]
                if _is_place(key):
                    return owner._row(_checked(key, len(owner)))
                if isinstance(key, slice):
                    return owner._sliced(_checked_slice(key))
                return owner.take(_places(key, len(owner)))

            def _of_series(self, series, key):
                if _is_place(key):
                    return _element(series._values, _checked(key, len(series)))
                if isinstance(key, slice):
                    return series._with(series._values[_checked_slice(key)], series.index[key])
                return series.take(_places(key, len(series)))

            def __setitem__(self, key, value):
                owner = self._owner
                if isinstance(owner, Series):
                    owner._own()
                    owner._values = _stored(owner._values, key if not isinstance(key, list) else np.array(key), value)
                    return
                rows, columns = key if isinstance(key, tuple) else (key, slice(None))
                _assign(owner, rows if isinstance(rows, slice) else _places([rows] if _is_place(rows) else rows, len(owner)),
                        _places([columns] if _is_place(columns) else columns, len(owner._data)).tolist(), value, _is_place(rows))


        def _is_place(key):
            return isinstance(key, (int, np.integer)) and not isinstance(key, (bool, np.bool_))


        def _element(values, place):
            item = values[place]
            return str(item) if isinstance(item, str) else item


        def _checked(place, count):
            place = int(place)
            if place >= count or place < -count:
                raise IndexError("single positional indexer is out-of-bounds")
            return place + count if place < 0 else place


        def _checked_slice(key):
            for bound in (key.start, key.stop):
                if isinstance(bound, (str, float)):
                    raise TypeError(f"cannot do positional indexing on RangeIndex with these indexers [{bound}] of type {type(bound).__name__}")
            return key


        def _places(key, count):
            """Places from a slice, a list of places or of flags."""
            if isinstance(key, slice):
                return np.arange(count)[key]
            if isinstance(key, Series):
                key = key._values
            if isinstance(key, str):
                raise ValueError(
                    "Location based indexing can only have [integer, integer slice (START point is INCLUDED, END point is EXCLUDED), "
                    "listlike of integers, boolean array] types")
            key = np.asarray(list(key) if isinstance(key, (range, Index)) else key)
            if key.dtype.kind == "b":
                if len(key) != count:
                    raise IndexError(f"Boolean index has wrong length: {len(key)} instead of {count}")
                return np.nonzero(key)[0]
            if len(key) == 0:
                return np.zeros(0, dtype=np.int64)
            if key.dtype.kind not in "iu":
                raise IndexError(f".iloc requires numeric indexers, got {key}")
            if key.max() >= count or key.min() < -count:
                raise IndexError("positional indexers are out-of-bounds")
            return np.where(key < 0, key + count, key)


        def _assign(frame, rows, columns, value, is_row=False):
            """Replaces cells of some rows and columns."""
            data = list(frame._data)
            for number, place in enumerate(columns):
                part = value
                if isinstance(value, DataFrame):
                    part = value._data[number]
                elif isinstance(value, Series) and (is_row or len(columns) > 1):
                    part = value._values[number]
                elif isinstance(value, np.ndarray) and value.ndim == 2:
                    part = value[:, number]
                elif isinstance(value, (list, tuple, np.ndarray)) and (is_row or len(columns) > 1) and len(value) == len(columns):
                    part = value[number]
                data[place] = _stored(data[place].copy(), rows, part)
            frame._set(frame.columns, data, frame.index)


        class _LabelIndexer:
            """`loc`: rows and columns by their labels."""

            def __init__(self, owner):
                self._owner = owner

            def __call__(self, axis=None):
                return self

            def _value(self, key):
                """The value, or the part, that a label stands for in a column."""
                series = self._owner
                try:
                    found = series.index.get_loc(key)
                except InvalidIndexError:
                    raise TypeError(f"unhashable type: '{type(key).__name__}'") from None
                if isinstance(found, int):
                    return _element(series._values, found)
                part = series.take(found)
                if isinstance(series.index, MultiIndex):
                    for _ in range(len(key) if isinstance(key, tuple) else 1):
                        part.index = part.index.droplevel(0)
                return part

            def _rows(self, key):
                """Places of rows, and whether the key names a single one."""
                index = self._owner.index
                mask = _mask_of(key, index)
                if mask is not None:
                    return np.nonzero(mask)[0], False
                if isinstance(key, slice):
                    return _label_slice(index, key), False
                if callable(key):
                    return self._rows(key(self._owner))
                if _is_listlike(key) and not (isinstance(key, tuple) and isinstance(index, MultiIndex)):
                    labels = [_plain(label) for label in key]
                    absent = [label for label in labels if label not in index]
                    if absent:
                        if len(absent) == len(labels):
                            raise KeyError(f"None of [{Index(labels, name=index.name)!r}] are in the [index]")
                        raise KeyError(f"{absent} not in index")
                    return np.array([place for label in labels for place in index._places_of(label)], dtype=np.int64), False
                found = index.get_loc(key)
                return (np.array([found]), True) if isinstance(found, int) else (found, False)

            def _columns(self, key):
                frame = self._owner
                if isinstance(key, slice):
                    return _label_slice(frame.columns, key).tolist(), False
                mask = _mask_of(key, frame.columns) if not isinstance(key, Series) or key._values.dtype.kind == "b" else None
                if mask is not None:
                    return np.nonzero(mask)[0].tolist(), False
                if _is_listlike(key) and not isinstance(key, tuple):
                    return frame._places_for(list(key)), False
                found = frame.columns.get_loc(key)
                return ([found], True) if isinstance(found, int) else (found.tolist(), False)

            def __getitem__(self, key):
                owner = self._owner
                if callable(key):
                    key = key(owner)
                if isinstance(owner, Series):
                    mask = _mask_of(key, owner.index)
                    if mask is None and not isinstance(key, slice) and (not _is_listlike(key) or isinstance(key, tuple)):
                        return self._value(key)
                    return owner.take(self._rows(key)[0])
                if isinstance(key, tuple) and not (isinstance(owner.index, MultiIndex) and (len(key) > 2 or key in owner.index)):
                    if len(key) > 2:
                        raise IndexingError("Too many indexers")
                    rows, columns = key
                    if isinstance(columns, str) or not _is_listlike(columns) and not isinstance(columns, slice):
                        column = owner[columns]
                        return _LabelIndexer(column)[rows]
                    places, is_one = self._columns(columns)
                    return _LabelIndexer(owner._take_columns(places))[rows]
                places, is_one = self._rows(key)
                if is_one:
                    return owner._row(int(places[0]))
                result = owner.take(places)
                if isinstance(owner.index, MultiIndex) and not _is_listlike(key) and not isinstance(key, slice):
                    result.index = result.index.droplevel(0)
                return result

            def __setitem__(self, key, value):
                owner = self._owner
                if isinstance(owner, Series):
                    if not isinstance(key, slice) and not _is_listlike(key) or _mask_of(key, owner.index) is not None:
                        owner[key] = value
                    else:
                        owner._own()
                        owner._values = _stored(owner._values, self._rows(key)[0], value)
                    return
                rows, columns = key if isinstance(key, tuple) and not isinstance(owner.index, MultiIndex) else (key, slice(None))
                if not isinstance(rows, slice) and not _is_listlike(rows) and not callable(rows) and rows not in owner.index:
                    self._append(rows, columns, value)
                    return
                if not isinstance(columns, (slice, list)) and not _is_listlike(columns) and columns not in owner.columns:
                    owner._put(columns, _array([nan] * len(owner)))
                elif isinstance(columns, list):
                    for name in columns:
                        if name not in owner.columns:
                            owner._put(name, _array([nan] * len(owner)))
                places, is_one = self._rows(rows)
                names, is_single = self._columns(columns)
                if isinstance(value, Series) and not is_one:
                    value = value.reindex(owner.index[places])._values if not value.index.equals(owner.index[places]) else value._values
                if isinstance(value, dict):
                    value = [value.get(name) for name in owner.columns.take(names)]
                _assign(owner, places, names, value, is_one)

            def _append(self, label, columns, value):
                """A row that was not there."""
                owner = self._owner
                names = owner.columns.tolist()
                if isinstance(columns, slice):
                    items = [value.get(name, nan) for name in names] if isinstance(value, (dict, Series)) else list(value) if _is_listlike(value) else [value] * len(names)
                    if len(items) != len(names):
                        raise ValueError("cannot set a row with mismatched columns")
                else:
                    items = [value if name == columns else nan for name in names]
                data = [_array(array.tolist() + [_plain(item)]) for array, item in zip(owner._data, items)]
                labels = owner.index.tolist() + [label]
                is_next = isinstance(owner.index, RangeIndex) and owner.index.start == 0 and owner.index.step == 1 and label == len(owner)
                owner._set(owner.columns, data, RangeIndex(len(labels)) if is_next else Index(labels, name=owner.index.name))


        def _label_slice(index, key):
            """Places from one label to another, both included."""
            if key.start is None and key.stop is None:
                return np.arange(len(index))[key]
            def bound(label, is_stop):
                if label is None:
                    return None
                if label in index:
                    places = index._places_of(label)
                    return places[-1] + 1 if is_stop else places[0]
                items = index.tolist()
                if not index.is_monotonic_increasing:
                    raise KeyError(label)
                import bisect
                return (bisect.bisect_right if is_stop else bisect.bisect_left)(items, label)
            return np.arange(len(index))[bound(key.start, False):bound(key.stop, True):key.step]


        # What info() prints.

        def _index_summary(index):
            kind = type(index).__name__
            if len(index) == 0:
                return f"{kind}: 0 entries"
            return f"{kind}: {len(index)} entries, {_plain(index[0])} to {_plain(index[-1])}"


        def _memory_text(size):
            for unit in ("bytes", "KB", "MB", "GB"):
                if size < 1024:
                    return f"{size:3.1f} {unit}"
                size /= 1024
            return f"{size:3.1f} TB"


        def _info_text(frame, verbose, max_columns):
            lines = ["<class 'pandas.DataFrame'>", _index_summary(frame.index)]
            count = len(frame._data)
            if count == 0:
                return "\n".join(lines) + "\nEmpty DataFrame\n"
            limit = display_options.max_info_columns if max_columns is None else max_columns
            names = [_dtype_name(array) for array in frame._data]
            if verbose is False or (verbose is None and count > limit):
                lines.append(f"Columns: {count} entries, {frame.columns[0]} to {frame.columns[-1]}")
            else:
                lines.append(f"Data columns (total {count} columns):")
                filled = [f"{len(frame) - int(_isna_array(array).sum())} non-null" for array in frame._data]
                columns = [[" # "] + [f" {place}" for place in range(count)], ["Column"] + [_thing_text(name) for name in frame.columns.tolist()],
                           ["Non-Null Count"] + filled, ["Dtype"] + names]
                widths = [max(len(text) for text in column) for column in columns]
                heads = [text.ljust(width) for text, width in zip([column[0] for column in columns], widths)]
                lines.append("  ".join(heads))
                lines.append("  ".join(("-" * len(column[0])).ljust(width) for column, width in zip(columns, widths)))
                for row in range(1, count + 1):
                    lines.append("  ".join(column[row].ljust(width) for column, width in zip(columns, widths)))
            counts = {}
            for name in names:
                counts[name] = counts.get(name, 0) + 1
            lines.append("dtypes: " + ", ".join(f"{name}({counts[name]})" for name in sorted(counts)))
            lines.append("memory usage: " + _memory_size(frame, names))
            return "\n".join(lines) + "\n"


        def _memory_size(frame, names):
            size = 132 if isinstance(frame.index, RangeIndex) else frame.index._values.nbytes
            for array, name in zip(frame._data, names):
                size += array.nbytes
            return _memory_text(size) + ("+" if any(name == "object" for name in names) or frame.index._values.dtype.kind == "O" else "")
        """#
}
