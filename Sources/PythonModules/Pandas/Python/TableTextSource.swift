/// How tables are written as text and HTML, in Python.
/// Longer than most: its classes and functions use each other and run as one text of Python.
enum TableTextSource {
    static let text = #"""
        # How tables are written.


        class _Options:
            """The settings `display.*`."""

            def __init__(self):
                self.max_rows = 60
                self.min_rows = 10
                self.max_columns = 0 if _in_terminal() else 20
                self.width = 80
                self.precision = 6
                self.max_colwidth = 50
                self.float_format = None
                self.max_info_columns = 100
                self.show_dimensions = "truncate"
                self.expand_frame_repr = True
                self.max_seq_items = 100
                self.colheader_justify = "right"
                self.notebook_repr_html = True
                self.chop_threshold = None


        def _in_terminal():
            import _tables
            return not _tables.in_notebook()


        class _OptionGroup:
            def __init__(self, display):
                self.display = display
                self.mode = _Mode()


        class _Mode:
            def __init__(self):
                self.chained_assignment = "warn"
                self.copy_on_write = True


        display_options = _Options()
        options = _OptionGroup(display_options)


        def _option_place(pattern):
            name = pattern.split(".")[-1]
            group = options.mode if pattern.startswith("mode.") else display_options
            if hasattr(group, name):
                return group, name
            found = [known for known in vars(display_options) if pattern in "display." + known]
            if len(found) == 1:
                return display_options, found[0]
            if found:
                raise OptionError("Pattern matched multiple keys")
            raise OptionError(f"No such keys(s): {pattern!r}")


        class OptionError(AttributeError, KeyError):
            """An option that is not there."""
            __module__ = "pandas.errors"

            def __str__(self):
                return self.args[0]


        def set_option(*args, **kwargs):
            """Sets how tables are shown: set_option("display.max_rows", 100)."""
            for pattern, value in zip(args[::2], args[1::2]):
                group, name = _option_place(pattern)
                setattr(group, name, value)


        def get_option(pattern):
            """A setting of how tables are shown."""
            group, name = _option_place(pattern)
            return getattr(group, name)


        def reset_option(pattern):
            """Sets a setting back to what it was at first."""
            fresh = _Options()
            if pattern in ("all", "display", "^display"):
                for name, value in vars(fresh).items():
                    setattr(display_options, name, value)
                return
            group, name = _option_place(pattern)
            if group is display_options:
                setattr(group, name, getattr(fresh, name))


        class option_context:
            """Settings inside a `with` block."""

            def __init__(self, *args):
                self._wanted = args

            def __enter__(self):
                self._before = [get_option(pattern) for pattern in self._wanted[::2]]
                set_option(*self._wanted)

            def __exit__(self, *exception):
                for pattern, value in zip(self._wanted[::2], self._before):
                    set_option(pattern, value)


        _escapes = {"\t": r"\t", "\r": r"\r", "\n": r"\n"}


        def _thing_text(value, escapes=True):
            """One value as tables write it."""
            if isinstance(value, str):
                if escapes and ("\n" in value or "\t" in value or "\r" in value):
                    for before, after in _escapes.items():
                        value = value.replace(before, after)
                return str(value)
            if isinstance(value, (list, tuple, set)):
                items = list(value)
                shown = [_thing_text(_plain(item)) for item in items[:display_options.max_seq_items]]
                if len(items) > display_options.max_seq_items:
                    shown.append("...")
                opening, closing = ("[", "]") if isinstance(value, list) else ("{", "}") if isinstance(value, set) else ("(", ")")
                return opening + ", ".join(shown) + ("," if isinstance(value, tuple) and len(items) == 1 else "") + closing
            return str(value)


        def _is_decimal_number(text):
            text = text.strip()
            if text[:1] in "+-":
                text = text[1:]
            whole, point, fraction = text.partition(".")
            return bool(point) and whole.isdigit() and (fraction == "" or fraction.isdigit())


        def _without_zeros(texts):
            """Floats with the zeros cut off that all of them end in."""
            numbers = [_is_decimal_number(text) for text in texts]
            while any(numbers) and all(text.endswith("0") for text, number in zip(texts, numbers) if number):
                texts = [text[:-1] if number else text for text, number in zip(texts, numbers)]
            return [text + "0" if number and text.endswith(".") else text for text, number in zip(texts, numbers)]


        def _float_texts(values, leading=" ", na="NaN", float_format=None):
            """A column of floats, with as many decimals as it needs."""
            digits = display_options.precision
            float_format = float_format or display_options.float_format
            items = values.tolist()
            if float_format is not None:
                write = float_format if callable(float_format) else (lambda value: float_format % value)
                return [na if value != value else write(value) for value in items]

            def written(kind):
                form = leading + "." + str(digits) + kind
                return _without_zeros([na if value != value else format(value, form) for value in items])

            texts = written("f")
            too_long = bool(texts) and max(len(text) for text in texts) > digits + 6
            has_large = any(abs(value) > 1e6 for value in items)
            has_small = any(0 < abs(value) < 10 ** -digits for value in items)
            return written("e") if has_small or (too_long and has_large) else texts


        def _column_texts(values, leading=True, na="NaN", float_format=None):
            """The cells of a column, before they are brought to one width."""
            kind = values.dtype.kind
            space = " " if leading else ""
            if kind == "f":
                return _float_texts(values, space, na, float_format)
            if kind in "iu":
                return [format(value, " d" if leading else "d") for value in values.tolist()]
            texts = []
            for value in values.tolist():
                if isinstance(value, float):
                    if value != value:
                        texts.append(space + na)
                    else:
                        digits = display_options.precision
                        texts.append(_without_zeros([format(value, (" " if leading else "") + f".{digits}f")])[0])
                else:
                    texts.append(space + ("None" if value is None else _thing_text(value)))
            return texts


        def _justified(texts, width, mode):
            if mode == "left":
                return [text.ljust(width) for text in texts]
            if mode == "center":
                return [text.center(width) for text in texts]
            return [text.rjust(width) for text in texts]


        def _fixed_width(texts, mode="right", minimum=0):
            if not texts:
                return texts
            width = max(max(len(text) for text in texts), minimum)
            limit = display_options.max_colwidth
            if limit is not None:
                width = min(width, limit)
                if limit > 3:
                    texts = [text[:width - 3] + "..." if len(text) > width else text for text in texts]
            return _justified(texts, width, mode)


        def _side_by_side(gap, columns):
            widths = [max(len(text) for text in column) + gap for column in columns[:-1]]
            widths.append(max(len(text) for text in columns[-1]))
            height = max(len(column) for column in columns)
            filled = [[" " * width] * (height - len(column)) + _justified(column, width, "left") for column, width in zip(columns, widths)]
            return "\n".join("".join(row) for row in zip(*filled))


        def _signs_apart(texts):
            """Numbers with a place for the sign where one of them has a sign."""
            return [text[1:] for text in texts] if all(text[:1] == " " for text in texts) else texts


        def _label_texts(index, signs=True):
            """The labels of an index with one level, left-aligned; `signs` leaves a place for them."""
            values = index._values
            if values.dtype.kind == "f":
                if np.isnan(values).all():
                    return ["NaN"] * len(values)
                return _signs_apart(_float_texts(values, " ", " NaN")) if signs else _float_texts(values, "")
            if values.dtype.kind == "i" and signs:
                texts = _signs_apart([format(value, " d") for value in values.tolist()])
                width = max((len(text) for text in texts), default=0)
                return [text.ljust(width) for text in texts]
            texts = ["NaN" if isinstance(value, float) and value != value else _thing_text(value) for value in values.tolist()]
            if values.dtype.kind == "O":
                return texts
            # Numbers are brought to one width, which shows above the columns.
            width = max((len(text) for text in texts), default=0)
            return [text.ljust(width) for text in texts]


        def _index_columns(index, include_name):
            """The columns of text that show an index, each beginning with its name if names are shown."""
            if isinstance(index, MultiIndex):
                columns = []
                for level in range(index.nlevels):
                    labels = Index(index._level(level))
                    texts = _label_texts(labels)
                    if labels._values.dtype.kind == "O":
                        texts = ["nan" if text == "NaN" else text for text in texts]
                    columns.append(([_name_text(index.names[level])] if include_name else []) + texts)
                return _sparse(columns, 1 if include_name else 0)
            return [([_name_text(index.name)] if include_name else []) + _label_texts(index)]


        def _sparse(columns, start):
            """Levels without the labels that repeat those of the row above."""
            rows = list(zip(*columns))
            result = [list(row) for row in rows]
            for place in range(start + 1, len(rows)):
                for level in range(len(columns) - 1):
                    if rows[place][:level + 1] == rows[place - 1][:level + 1]:
                        result[place][level] = ""
                    else:
                        break
            return [list(column) for column in zip(*result)] if result else columns


        def _name_text(name):
            return "" if name is None else _thing_text(name)


        def _has_names(index):
            return any(name is not None for name in index.names)


        class _FrameText:
            """A table laid out as text."""

            def __init__(self, frame, max_rows, min_rows, max_columns, float_format=None, na="NaN", index=True, header=True):
                self.frame = frame
                self.float_format = float_format
                self.na = na
                self.index = index
                self.header = header
                rows, columns = frame.shape
                if max_rows is not None and max_rows > 0 and rows > max_rows and min_rows:
                    max_rows = min(min_rows, max_rows)
                self.max_rows = max_rows if max_rows else None
                self.in_terminal = max_columns == 0
                self.max_columns = (80 if columns > 80 else None) if self.in_terminal else max_columns
                self.cut()

            def cut(self):
                frame = self.frame
                rows, columns = frame.shape
                self.cut_columns = self.max_columns is not None and columns > self.max_columns
                self.cut_rows = self.max_rows is not None and rows > self.max_rows
                if self.cut_columns:
                    half = self.max_columns // 2
                    if half >= 1:
                        places = list(range(half)) + list(range(columns - half, columns))
                    else:
                        places, half = list(range(self.max_columns)), self.max_columns
                    self.column_gap = half
                    frame = frame._take_columns(places)
                if self.cut_rows:
                    half = self.max_rows // 2
                    if half >= 1:
                        places = list(range(half)) + list(range(rows - half, rows))
                    else:
                        places, half = list(range(self.max_rows)), self.max_rows
                    self.row_gap = half
                    frame = frame.take(places)
                self.shown = frame

            @property
            def is_cut(self):
                return self.cut_rows or self.cut_columns

            @property
            def shows_names(self):
                return self.index and _has_names(self.shown.index)

            def column_values(self, place):
                return _column_texts(self.shown._data[place], self.index, self.na, self.float_format)

            def header_rows(self):
                """The header's texts for each column, from the top."""
                columns = self.shown.columns
                if isinstance(columns, MultiIndex):
                    rows = []
                    levels = [[_thing_text(label) for label in columns._level(level)] for level in range(columns.nlevels)]
                    levels = _sparse(levels, 0)
                    heads = []
                    for place in range(len(columns)):
                        leads = self.shown._data[place].dtype.kind in "iufb"
                        heads.append([(" " if leads and text else "") + text for text in [level[place] for level in levels]])
                    return heads
                texts = _label_texts(columns, signs=False)
                return [[" " + text if array.dtype.kind in "iufb" else text] for text, array in zip(texts, self.shown._data)]

            def text_columns(self):
                frame = self.shown
                heads = self.header_rows()
                result = []
                for place, head in enumerate(heads):
                    if self.shows_names:
                        head = head + [""]
                    values = self.column_values(place)
                    if not self.header:
                        result.append(_fixed_width(values))
                        continue
                    widest = max(len(text) for text in head)
                    values = _fixed_width(values, "right", widest)
                    width = max([len(text) for text in values] + [widest])
                    result.append(_justified(head, width, "right") + values)
                if self.index:
                    result.insert(0, self.index_column(frame))
                if self.cut_columns:
                    result.insert(self.column_gap + (1 if self.index else 0), [" ..."] * len(result[0]))
                if self.cut_rows:
                    self.insert_row_dots(result)
                return result

            def index_column(self, frame):
                names = self.shows_names
                columns = [_fixed_width(column, "left") for column in _index_columns(frame.index, names)]
                lines = _side_by_side(1, columns).split("\n") if len(frame) or names else []
                if not self.header:
                    return lines
                levels = frame.columns.nlevels
                names = [_name_text(name) for name in frame.columns.names] if _has_names(frame.columns) else [""] * levels
                return names + lines

            def insert_row_dots(self, columns):
                headers = len(columns[0]) - len(self.shown)
                for place, column in enumerate(columns):
                    width = len(column[self.row_gap])
                    is_dots = self.cut_columns and place == self.column_gap + (1 if self.index else 0)
                    dots = "..." if width > 3 or is_dots else ".."
                    mode = "left" if place == 0 and self.index else "right"
                    column.insert(self.row_gap + headers, _justified([dots], 4 if is_dots else width, mode)[0])

            def text(self, line_width=None):
                frame = self.frame
                if len(frame.columns) == 0 or len(frame) == 0:
                    text = "Empty " + type(frame).__name__ + "\nColumns: " + _bracketed(frame.columns) + "\nIndex: " + _bracketed(frame.index)
                else:
                    columns = self.text_columns()
                    if line_width is None:
                        text = _side_by_side(1, columns)
                    elif not self.in_terminal:
                        text = self.wrapped(columns, line_width)
                    else:
                        text = self.fitted(columns)
                return text

            def wrapped(self, columns, line_width):
                """All columns, in several blocks of lines where one line is too long."""
                columns = list(columns)
                index = columns.pop(0) if self.index else None
                if index is not None:
                    line_width -= max(len(text) for text in index) + 1
                widths = [max(len(text) for text in column) for column in columns]
                ends, current = [], 0
                for place, width in enumerate(widths):
                    current += width + 1
                    is_last = place == len(widths) - 1
                    if (current + 1 > line_width if is_last else current + 2 > line_width) and place > 0:
                        ends.append(place)
                        current = width + 1
                ends.append(len(widths))
                blocks, start = [], 0
                for number, end in enumerate(ends):
                    block = columns[start:end]
                    if index is not None:
                        block.insert(0, index)
                    if len(ends) > 1:
                        height = len(block[-1])
                        block.append([" \\"] + ["  "] * (height - 1) if number < len(ends) - 1 else [" "] * height)
                    blocks.append(_side_by_side(1, block))
                    start = end
                return "\n\n".join(blocks)

            def fitted(self, columns):
                """As many columns as fit into a line of the terminal."""
                text = _side_by_side(1, columns)
                excess = max(len(line) for line in text.split("\n")) - display_options.width + 1
                if excess <= 0:
                    return text
                widths = [max(len(cell) for cell in column) for column in columns]
                while excess > 0 and len(widths) > 1:
                    excess -= widths.pop(min(round(len(widths) / 2), len(widths) - 1)) + 1
                self.max_columns = max(len(widths) - (1 if self.index else 0), 2)
                self.cut()
                return _side_by_side(1, self.text_columns())

            def dimensions(self):
                rows, columns = self.frame.shape
                return f"{rows} rows x {columns} columns"


        def _bracketed(index):
            items = index.tolist()
            texts = [_thing_text(item) for item in items[:100]]
            return "[" + ", ".join(texts) + ("" if len(items) <= 100 else ", ...") + "]"


        def _escaped(text):
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


        class _FrameHTML:
            """A table as notebooks show it."""

            def __init__(self, layout, notebook=False, classes=(), border=1, bold=True, escape=True):
                self.layout = layout
                self.notebook = notebook
                self.lines = []
                self.classes = ["dataframe"] + ([classes] if isinstance(classes, str) else list(classes))
                self.border = border
                self.label_tag = "th" if bold else "td"
                self.escape = _escaped if escape else (lambda text: text)

            def add(self, depth, text):
                self.lines.append(" " * depth + text)

            def row(self, cells, depth, heads=0, style=None, tags=None):
                self.add(depth, f'<tr style="{style}">' if style else "<tr>")
                for place, cell in enumerate(cells):
                    tag = "th" if place < heads else "td"
                    attributes = ""
                    if isinstance(cell, tuple):
                        cell, attributes = cell
                        attributes = " " + attributes
                    self.add(depth + 2, f"<{tag}{attributes}>{self.escape(cell.strip())}</{tag}>")
                self.add(depth, "</tr>")

            def text(self):
                layout = self.layout
                frame = layout.shown
                if self.notebook:
                    self.lines += ["<div>", "<style scoped>", "    .dataframe tbody tr th:only-of-type {", "        vertical-align: middle;", "    }", "",
                                   "    .dataframe tbody tr th {", "        vertical-align: top;", "    }", "", "    .dataframe thead th {",
                                   "        text-align: right;", "    }", "</style>"]
                self.add(0, f'<table border="{self.border}" class="{" ".join(self.classes)}">')
                self.head(frame)
                self.body(frame)
                self.add(0, "</table>")
                if layout.is_cut and display_options.show_dimensions:
                    self.add(0, f"<p>{layout.frame.shape[0]} rows × {layout.frame.shape[1]} columns</p>")
                if self.notebook:
                    self.add(0, "</div>")
                return "\n".join(self.lines)

            def with_gap(self, cells, filler="..."):
                if self.layout.cut_columns:
                    place = self.layout.column_gap
                    cells = cells[:place] + [filler] + cells[place:]
                return cells

            def head(self, frame):
                self.add(2, "<thead>")
                levels = frame.index.nlevels
                columns = frame.columns
                names = [_name_text(name) for name in columns.names]
                if isinstance(columns, MultiIndex):
                    for level in range(columns.nlevels):
                        texts = [_thing_text(label) for label in columns._level(level)]
                        cells = []
                        for place, text in enumerate(texts):
                            prefix = [columns._tuples[place][:level + 1]]
                            if level < columns.nlevels - 1:
                                if place and columns._tuples[place - 1][:level + 1] == prefix[0]:
                                    continue
                                span = 1
                                while place + span < len(texts) and columns._tuples[place + span][:level + 1] == prefix[0]:
                                    span += 1
                                cells.append((text, f'colspan="{span}" halign="left"') if span > 1 else text)
                            else:
                                cells.append(text)
                        self.row([""] * (levels - 1) + [names[level]] + cells, 4, heads=len(cells) + levels)
                else:
                    cells = self.with_gap(_label_texts(columns))
                    self.row([""] * (levels - 1) + [names[0]] + cells, 4, heads=len(cells) + levels, style="text-align: right;")
                if self.layout.shows_names:
                    count = len(columns) + (1 if self.layout.cut_columns else 0)
                    self.row([_name_text(name) for name in frame.index.names] + [""] * count, 4, heads=count + levels)
                self.add(2, "</thead>")

            def body(self, frame):
                layout = self.layout
                self.add(2, "<tbody>")
                values = [_fixed_width(layout.column_values(place)) for place in range(len(frame.columns))]
                if isinstance(frame.index, MultiIndex):
                    self.grouped_rows(frame, values)
                    self.add(2, "</tbody>")
                    return
                labels = _label_texts(frame.index)
                for place, label in enumerate(labels):
                    if layout.cut_rows and place == layout.row_gap:
                        dots = ["..."] * (len(values) + (1 if layout.cut_columns else 0) + 1)
                        self.row(dots, 4, heads=1)
                    self.row([label] + self.with_gap([column[place] for column in values]), 4, heads=1)
                self.add(2, "</tbody>")

            def grouped_rows(self, frame, values):
                tuples = frame.index._tuples
                levels = [_label_texts(Index(frame.index._level(level))) for level in range(frame.index.nlevels)]
                for place in range(len(tuples)):
                    cells = []
                    for level in range(len(levels)):
                        if level < len(levels) - 1:
                            prefix = tuples[place][:level + 1]
                            if place and tuples[place - 1][:level + 1] == prefix:
                                continue
                            span = 1
                            while place + span < len(tuples) and tuples[place + span][:level + 1] == prefix:
                                span += 1
                            cells.append((levels[level][place], f'rowspan="{span}" valign="top"') if span > 1 else levels[level][place])
                        else:
                            cells.append(levels[level][place])
                    if self.layout.cut_rows and place == self.layout.row_gap:
                        self.row(["..."] * (len(values) + len(levels)), 4, heads=len(levels))
                    self.row(cells + self.with_gap([column[place] for column in values]), 4, heads=len(cells))


        def _series_text(series, max_rows=None, min_rows=None, name=True, dtype=True, length="truncate", index=True, na="NaN", float_format=None):
            footer = []
            is_cut = max_rows is not None and max_rows > 0 and len(series) > max_rows
            if name and series.name is not None:
                footer.append(f"Name: {_thing_text(series.name)}")
            if length is True or (length == "truncate" and is_cut):
                footer.append(f"Length: {len(series)}")
            if dtype:
                footer.append(f"dtype: {_dtype_name(series._values)}")
            footer = ", ".join(footer)
            if len(series) == 0:
                return f"{type(series).__name__}([], {footer})"
            shown = series
            if is_cut:
                half = max(min(min_rows or max_rows, max_rows) // 2, 1)
                shown = series.take(list(range(half)) + list(range(len(series) - half, len(series))))
            values = _fixed_width(_column_texts(shown._values, index, na, float_format))
            labels = _index_columns(shown.index, True)
            labels = _side_by_side(2, [_fixed_width(column, "left") for column in labels]).split("\n") if len(labels) > 1 else labels[0]
            if is_cut:
                width = len(values[half - 1])
                values.insert(half, ("..." if width > 3 else "..").center(width))
                labels.insert(half + 1, "")
            text = _side_by_side(3, [labels[1:], values]) if index else "\n".join(values)
            if index and _has_names(series.index):
                text = labels[0] + "\n" + text
            return text + "\n" + footer if footer else text


        def _index_text(index):
            """The labels as `Index([...], dtype='...')`, broken into lines."""
            name = type(index).__name__
            values = index._values
            is_text = values.dtype.kind == "O"
            limit = display_options.max_seq_items or len(index)

            def written(value):
                return repr(str(value)) if isinstance(value, str) else "nan" if _is_missing(value) and value is not None else _thing_text(_plain(value))

            extras = [f"dtype={_dtype_name(values)!r}"]
            if index.name is not None:
                extras.append(f"name={index.name!r}")
            if len(index) > limit:
                extras.append(f"length={len(index)}")
            space1, space2 = "\n" + " " * (len(name) + 1), "\n" + " " * (len(name) + 2)
            count = len(index)
            if count == 0:
                return f"{name}([], {', '.join(extras)})"
            if count > limit:
                edge = min(limit // 2, 10)
                parts = [values[:edge], values[count - edge:]]
            else:
                parts = [values[:0], values]
            if values.dtype.kind == "f":
                whole = _float_texts(np.concatenate(parts), "", "nan")
                head, tail = whole[:len(parts[0])], whole[len(parts[0]):]
            else:
                head, tail = [[written(value) for value in part.tolist()] for part in parts]
            if count > limit and not is_text:
                width = max(len(text) for text in head + tail)
                head, tail = [text.rjust(width) for text in head], [text.rjust(width) for text in tail]
            one_line = "[" + ", ".join(head + (["..."] if count > limit else []) + tail) + "], "
            if count <= limit and len(name) + 1 + len(one_line) <= 80 - 0 and len(one_line) + len(name) < 80:
                return f"{name}({one_line}{', '.join(extras)})"
            if not is_text and count <= limit:
                width = max(len(text) for text in tail)
                tail = [text.rjust(width) for text in tail]
            summary, line = "", space2

            def extend(summary, line, text):
                if len(line.rstrip()) + len(text.rstrip()) >= 80:
                    return summary + line.rstrip(), space2 + text
                return summary, line + text

            for text in head:
                summary, line = extend(summary, line, text + ", ")
            if count > limit:
                summary += line.rstrip() + space2 + "..."
                line = space2
            for text in tail[:-1]:
                summary, line = extend(summary, line, text + ", ")
            summary, line = extend(summary, line, tail[-1])
            summary += line + "],"
            return f"{name}([{summary[len(space2):]}{space1}{', '.join(extras)})"
        """#
}
