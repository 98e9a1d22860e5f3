/// Tables from files, in Python.
enum TableFilesSource {
    static let text = #"""
        # Tables from files and to them.
        import _tables

        __version__ = "3.1.1"
        _side_by_side_block = _tables.block


        def read_csv(filepath_or_buffer, *, sep=_missing, delimiter=None, header="infer", names=None, index_col=None, usecols=None, dtype=None,
                     engine=None, converters=None, true_values=None, false_values=None, skipinitialspace=False, skiprows=None, skipfooter=0,
                     nrows=None, na_values=None, keep_default_na=True, na_filter=True, parse_dates=None, compression="infer", thousands=None,
                     decimal=".", quotechar='"', comment=None, encoding=None, encoding_errors="strict", on_bad_lines="error", low_memory=True,
                     memory_map=False, float_precision=None, sep_regex=None, delim_whitespace=False, skip_blank_lines=True, chunksize=None):
            """Reads a file of separated values into a table, on all cores.

            filepath_or_buffer: the file's path, or an object with a read method.
            sep: what stands between two fields.
            header: the number of the line that names the columns, or None.
            names: the columns' names, in place of the file's.
            index_col: the column that labels the rows, by its name or place.
            usecols: the columns to keep, by name or place.
            nrows, skiprows: how many rows to read, which lines to pass over.
            na_values: further texts that stand for a missing value.
            """
            for value, name in ((chunksize, "chunksize"), (parse_dates or None, "parse_dates")):
                if value is not None:
                    raise NotImplementedError(f"read_csv: {name} is not supported")
            separator = delimiter if delimiter is not None else "," if sep is _missing else sep
            if delim_whitespace:
                separator = r"\s+"
            missing = set(_tables.standard_missing) if keep_default_na and na_filter else set()
            if isinstance(na_values, dict):
                raise NotImplementedError("read_csv: na_values for single columns are not supported")
            if na_values is not None and na_filter:
                missing |= {str(value) for value in (na_values if _is_listlike(na_values) else [na_values])}
            if header == "infer":
                header = 0 if names is None else None
            if header is not None and not isinstance(header, (int, np.integer)):
                raise NotImplementedError("read_csv: a header of several lines is not supported")
            path, text = _source(filepath_or_buffer, compression, encoding, encoding_errors)
            is_plain = (isinstance(separator, str) and len(separator.encode()) == 1 and not skipinitialspace and comment is None and thousands is None and decimal == "."
                        and quotechar == '"' and (skiprows is None or isinstance(skiprows, (int, np.integer))) and not skipfooter
                        and on_bad_lines == "error" and converters is None)
            skipped = int(skiprows or 0) if is_plain else 0
            if is_plain:
                column_names, arrays, has_labels = _tables.read(path, text, separator, header is not None, None, skipped + (header or 0),
                                                                None if nrows is None else int(nrows), list(missing))
            else:
                if text is None:
                    with open(path, encoding=encoding or "utf-8") as file:
                        text = file.read()
                column_names, arrays, has_labels = _read_slowly(text, separator, header, skiprows, skipfooter, nrows, comment, skipinitialspace, thousands,
                                                                decimal, quotechar, missing, on_bad_lines)
            labels = RangeIndex(len(arrays[0]) if arrays else 0)
            arrays = [_truths(array) for array in arrays]
            if has_labels:
                labels, arrays = Index(arrays[0]), arrays[1:]
            columns = list(column_names) if header is not None else list(range(len(arrays)))
            if names is not None:
                names = list(names)
                if len(set(names)) != len(names):
                    raise ValueError("Duplicate names are not allowed.")
                if len(names) < len(arrays) and not has_labels:
                    extra = len(arrays) - len(names)
                    if index_col is None:
                        labels = Index(arrays[0]) if extra == 1 else MultiIndex.from_arrays(arrays[:extra])
                        arrays = arrays[extra:]
                    columns = names
                else:
                    columns = names
                    arrays += [np.full(len(labels), nan) for _ in range(len(names) - len(arrays))]
            return _finished_table(columns, arrays, labels, header, names, index_col, usecols, dtype, converters)


        def read_table(filepath_or_buffer, *, sep="\t", **kwargs):
            """Reads a file of values separated by tabs."""
            return read_csv(filepath_or_buffer, sep=sep, **kwargs)


        def _finished_table(columns, arrays, labels, header, names, index_col, usecols, dtype, converters):
            index = Index(columns)
            frame = DataFrame._make(index, arrays, labels)
            if usecols is not None:
                if callable(usecols):
                    wanted = [place for place, name in enumerate(columns) if usecols(name)]
                else:
                    usecols = list(usecols)
                    absent = [name for name in usecols if isinstance(name, str) and name not in columns]
                    if absent:
                        raise ValueError(f"Usecols do not match columns, columns expected but not found: {absent}")
                    wanted = sorted(columns.index(name) if isinstance(name, str) else int(name) for name in usecols)
                frame = frame._take_columns(wanted)
            if dtype is not None:
                if isinstance(dtype, dict):
                    frame = frame.astype({name: kind for name, kind in dtype.items() if name in frame.columns})
                else:
                    frame = frame.astype(dtype)
            if index_col is not None and index_col is not False:
                chosen = index_col if isinstance(index_col, list) else [index_col]
                for name in chosen:
                    if isinstance(name, str) and name not in frame.columns:
                        raise ValueError(f"Index {name} invalid")
                chosen = [frame.columns[name] if isinstance(name, (int, np.integer)) and not (header is None and names is None) else name for name in chosen]
                frame = frame.set_index(chosen if len(chosen) > 1 else chosen[0])
                if not isinstance(frame.index, MultiIndex) and (isinstance(frame.index.name, str) and frame.index.name.startswith("Unnamed: ")):
                    frame.index.name = None
            return frame


        def _source(source, compression, encoding, errors):
            """The path, or else the text, of what is to be read."""
            if hasattr(source, "read"):
                text = source.read()
                return None, text.decode(encoding or "utf-8", errors) if isinstance(text, bytes) else text
            if hasattr(source, "__fspath__"):
                source = source.__fspath__()
            if not isinstance(source, str):
                raise ValueError(f"Invalid file path or buffer object type: {type(source)}")
            if source.startswith(("http://", "https://", "ftp://", "s3://")):
                raise NotImplementedError(f"read_csv reads files of this machine; fetch {source} first")
            import os
            path = os.path.expanduser(source)
            kind = compression
            if kind == "infer":
                kind = {"gz": "gzip", "zip": "zip", "bz2": "bz2", "xz": "xz", "zst": "zstd"}.get(path.rsplit(".", 1)[-1])
            if isinstance(kind, dict):
                kind = kind.get("method")
            if kind in ("gzip", "zip"):
                return None, _tables.unpacked(path, kind).decode(encoding or "utf-8", errors)
            if kind is not None:
                raise NotImplementedError(f"read_csv: compression {kind!r} is not supported; gzip and zip are")
            if encoding is not None and encoding.lower().replace("_", "-") not in ("utf-8", "utf8", "ascii", "utf-8-sig"):
                with open(path, "rb") as file:
                    return None, file.read().decode(encoding, errors)
            return path, None


        def _truths(array):
            """Texts that are all True or False, with gaps, as objects of that kind."""
            if array.dtype.kind != "O":
                return array
            words = {"True": True, "TRUE": True, "true": True, "False": False, "FALSE": False, "false": False}
            items = array[:50].tolist()
            if not any(isinstance(item, str) for item in items) or not all(_is_missing(item) or item in words for item in items):
                return array
            items = array.tolist()
            if all(_is_missing(item) or item in words for item in items):
                return _objects([item if _is_missing(item) else words[item] for item in items])
            return array


        def _read_slowly(text, separator, header, skiprows, skipfooter, nrows, comment, skipinitialspace, thousands, decimal, quotechar, missing, on_bad_lines):
            """Files that need more than one kind of separator, comments or the like."""
            import csv
            import re
            lines = text.replace("\r\n", "\n").split("\n")
            if isinstance(skiprows, (int, np.integer)):
                lines = lines[skiprows:]
            elif callable(skiprows):
                lines = [line for place, line in enumerate(lines) if not skiprows(place)]
            elif skiprows is not None:
                unwanted = set(skiprows)
                lines = [line for place, line in enumerate(lines) if place not in unwanted]
            if comment is not None:
                lines = [line.split(comment, 1)[0] for line in lines]
            lines = [line for line in lines if line.strip()]
            if skipfooter:
                lines = lines[:-skipfooter]
            if separator is None:
                separator = next((mark for mark in ",;\t|" if lines and mark in lines[0]), r"\s+")
            if separator == " " and skipinitialspace:
                rows = [[field for field in line.strip().split(" ") if field] for line in lines]
            elif len(separator) == 1:
                rows = list(csv.reader(lines, delimiter=separator, skipinitialspace=skipinitialspace, quotechar=quotechar))
            else:
                rows = [re.split(separator, line.strip() if separator == r"\s+" else line) for line in lines]
            if not rows:
                raise EmptyDataError("No columns to parse from file")
            names = []
            if header is not None:
                names, rows = rows[header], rows[header + 1:]
                seen = {}
                for place, name in enumerate(names):
                    name = name or f"Unnamed: {place}"
                    seen[name] = seen.get(name, -1) + 1
                    names[place] = name if not seen[name] else f"{name}.{seen[name]}"
            if nrows is not None:
                rows = rows[:nrows]
            width = max(max((len(row) for row in rows), default=0) if header is None or on_bad_lines == "error" else 0, len(names)) or len(names)
            has_labels = bool(names) and rows and len(rows[0]) == len(names) + 1
            width = len(names) + (1 if has_labels else 0) if names else len(rows[0])
            kept = []
            for place, row in enumerate(rows):
                if len(row) > width:
                    if on_bad_lines == "error":
                        raise ParserError(f"Error tokenizing data. C error: Expected {width} fields in line {place + 1 + (1 if names else 0)}, saw {len(row)}\n")
                    continue
                kept.append(row + [""] * (width - len(row)))
            arrays = []
            for place in range(width):
                items = [row[place] for row in kept]
                if thousands is not None:
                    items = [item.replace(thousands, "") if item.replace(thousands, "").replace(decimal, "").lstrip("-+").isdigit() else item for item in items]
                if decimal != ".":
                    items = [item.replace(decimal, ".") if item.replace(decimal, "").lstrip("-+").isdigit() else item for item in items]
                arrays.append(_parsed(items, missing))
            return names, arrays, has_labels


        def _parsed(items, missing):
            """Fields as numbers if all of them are."""
            holes = [item in missing for item in items]
            present = [item for item, hole in zip(items, holes) if not hole]
            for kind in (int, float):
                try:
                    numbers = [kind(item) for item in present]
                except ValueError:
                    continue
                if kind is int and len(present) == len(items):
                    return _array(numbers)
                values = iter(numbers)
                return np.array([nan if hole else float(next(values)) for hole in holes])
            return _objects([nan if hole else item for item, hole in zip(items, holes)])


        def _csv_text(frame, sep, na_rep, float_format, header, index, index_label):
            """The table as text with separators."""
            def quoted(text):
                if sep in text or '"' in text or "\n" in text or "\r" in text:
                    return '"' + text.replace('"', '""') + '"'
                return text

            def written(array):
                texts = []
                for item in array.tolist():
                    if _is_missing(item):
                        texts.append(na_rep)
                    elif isinstance(item, float):
                        texts.append(repr(item) if float_format is None else float_format % item if isinstance(float_format, str) else float_format(item))
                    else:
                        texts.append(quoted(str(item)))
                return texts

            columns = [written(array) for array in frame._data]
            heads = [quoted(_thing_text(name)) if not isinstance(name, tuple) else quoted(str(name)) for name in frame.columns.tolist()]
            if header is not True and header is not False:
                heads = [quoted(str(name)) for name in header]
            if index:
                levels = [frame.index] if not isinstance(frame.index, MultiIndex) else [frame.index.get_level_values(level) for level in range(frame.index.nlevels)]
                columns = [written(level._values) for level in levels] + columns
                labels = ([index_label] if isinstance(index_label, str) else list(index_label)) if index_label else [_name_text(name) for name in frame.index.names]
                heads = [quoted(label) for label in labels] + heads
            lines = [sep.join(heads)] if header is not False else []
            lines += [sep.join(row) for row in zip(*columns)]
            return "\n".join(lines) + "\n" if lines else ""


        def read_json(path_or_buf, orient=None):
            """Reads a table from JSON."""
            import json
            if hasattr(path_or_buf, "read"):
                found = json.load(path_or_buf)
            else:
                with open(path_or_buf) as file:
                    found = json.load(file)
            return DataFrame(found)


        def read_excel(*args, **kwargs):
            """Workbooks cannot be read."""
            raise ImportError("pandas.read_excel needs a reader of workbooks, which is not there; save the sheet as CSV")


        def read_pickle(*args, **kwargs):
            """Pickles cannot be read."""
            raise NotImplementedError("pandas.read_pickle: pickles hold Python's own objects and are not supported")
        """#
}
