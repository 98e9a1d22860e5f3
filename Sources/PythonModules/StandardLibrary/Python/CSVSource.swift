/// The module `csv`, in Python.
enum CSVSource {
    static let text = #"""
        __all__ = ["DictReader", "DictWriter", "Error", "QUOTE_ALL", "QUOTE_MINIMAL", "QUOTE_NONE", "QUOTE_NONNUMERIC", "Sniffer",
                   "excel", "excel_tab", "list_dialects", "reader", "register_dialect", "unix_dialect", "writer"]

        QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


        class Error(Exception):
            pass


        class Dialect:
            """How rows are written."""
            delimiter = ","
            quotechar = '"'
            escapechar = None
            doublequote = True
            skipinitialspace = False
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
            strict = False


        class excel(Dialect):
            """The usual way."""


        class excel_tab(excel):
            """The usual way, with tabs."""
            delimiter = "\t"


        class unix_dialect(Dialect):
            """All quoted, lines ended by a line feed."""
            lineterminator = "\n"
            quoting = QUOTE_ALL


        _dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}


        def register_dialect(name, dialect=excel, **fmtparams):
            """Gives a way of writing a name."""
            _dialects[name] = type("dialect", (dialect,), fmtparams)


        def list_dialects():
            """The names of the ways of writing."""
            return list(_dialects)


        def get_dialect(name):
            """The way of writing of a name."""
            if name not in _dialects:
                raise Error("unknown dialect")
            return _dialects[name]


        def _dialect(dialect, parameters):
            if isinstance(dialect, str):
                dialect = get_dialect(dialect)
            result = Dialect()
            for name in ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting",
                         "strict"):
                setattr(result, name, getattr(dialect, name, getattr(Dialect, name)))
            for name, value in parameters.items():
                if not hasattr(Dialect, name):
                    raise TypeError(f"'{name}' is an invalid keyword argument for this function")
                setattr(result, name, value)
            if not isinstance(result.delimiter, str) or len(result.delimiter) != 1:
                raise TypeError('"delimiter" must be a 1-character string')
            return result


        class reader:
            """Reads rows from lines of text."""

            def __init__(self, csvfile, dialect="excel", **fmtparams):
                self.dialect = _dialect(dialect, fmtparams)
                self._lines = iter(csvfile)
                self.line_num = 0

            def _checked(self, line):
                if not isinstance(line, str):
                    raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
                return line

            def __iter__(self):
                return self

            def __next__(self):
                line = self._checked(next(self._lines))
                self.line_num += 1
                d = self.dialect
                if d.escapechar is None and not d.skipinitialspace and d.quoting != QUOTE_NONNUMERIC and (
                        d.quotechar is None or d.quotechar not in line):
                    text = line.rstrip("\r\n")
                    return text.split(d.delimiter) if text else []
                return self._parsed(line)

            def _parsed(self, line):
                d = self.dialect
                delimiter, quote, escape = d.delimiter, d.quotechar, d.escapechar
                row, field = [], []
                quoted = in_quotes = started = False

                def finish():
                    nonlocal quoted, started
                    text = "".join(field)
                    if d.quoting == QUOTE_NONNUMERIC and not quoted:
                        text = float(text) if text else text
                    row.append(text)
                    field.clear()
                    quoted = started = False

                while True:
                    position, end = 0, len(line)
                    while position < end:
                        letter = line[position]
                        position += 1
                        if escape is not None and letter == escape and position < end:
                            field.append(line[position])
                            position += 1
                            started = True
                        elif in_quotes:
                            if letter != quote:
                                field.append(letter)
                            elif d.doublequote and position < end and line[position] == quote:
                                field.append(quote)
                                position += 1
                            else:
                                in_quotes = False
                        elif letter == quote and not started and d.quoting != QUOTE_NONE:
                            in_quotes = quoted = started = True
                        elif letter == delimiter:
                            finish()
                        elif letter in "\r\n":
                            break
                        elif letter == " " and not started and d.skipinitialspace:
                            pass
                        else:
                            field.append(letter)
                            started = True
                    if not in_quotes:
                        break
                    try:
                        line = self._checked(next(self._lines))
                    except StopIteration:
                        if d.strict:
                            raise Error("unexpected end of data") from None
                        break
                    self.line_num += 1
                if row or field or started or quoted:
                    finish()
                return row


        class writer:
            """Writes rows as lines of text."""

            def __init__(self, csvfile, dialect="excel", **fmtparams):
                self.dialect = _dialect(dialect, fmtparams)
                if not hasattr(csvfile, "write"):
                    raise TypeError('argument 1 must have a "write" method')
                self._write = csvfile.write

            def _text(self, value, alone):
                d = self.dialect
                text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
                quote = d.quotechar
                if d.quoting == QUOTE_NONE:
                    if any(letter in text for letter in (d.delimiter, "\r", "\n")):
                        if d.escapechar is None:
                            raise Error("need to escape, but no escapechar set")
                        text = text.replace(d.delimiter, d.escapechar + d.delimiter)
                    return text
                needed = (d.quoting == QUOTE_ALL or (d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
                          or any(letter in text for letter in (d.delimiter, quote, "\r", "\n")) or (alone and not text)
                          or (d.skipinitialspace and text.startswith(" ")))
                if not needed:
                    return text
                inner = text.replace(quote, quote + quote) if d.doublequote else text.replace(quote, (d.escapechar or "") + quote)
                return quote + inner + quote

            def writerow(self, row):
                try:
                    values = list(row)
                except TypeError:
                    raise Error(f"iterable expected, not {type(row).__name__}") from None
                alone = len(values) == 1
                line = self.dialect.delimiter.join([self._text(value, alone) for value in values])
                return self._write(line + self.dialect.lineterminator)

            def writerows(self, rows):
                for row in rows:
                    self.writerow(row)


        class DictReader:
            """Reads rows as dicts."""

            def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
                self._fieldnames = list(fieldnames) if fieldnames is not None else None
                self.restkey, self.restval = restkey, restval
                self.reader = reader(f, dialect, *args, **kwds)

            @property
            def fieldnames(self):
                if self._fieldnames is None:
                    try:
                        self._fieldnames = next(self.reader)
                    except StopIteration:
                        pass
                return self._fieldnames

            @property
            def line_num(self):
                return self.reader.line_num

            def __iter__(self):
                return self

            def __next__(self):
                names = self.fieldnames
                row = next(self.reader)
                while not row:
                    row = next(self.reader)
                result = dict(zip(names, row))
                if len(row) > len(names):
                    result[self.restkey] = row[len(names):]
                for name in names[len(row):]:
                    result[name] = self.restval
                return result


        class DictWriter:
            """Writes dicts as rows."""

            def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
                self.fieldnames, self.restval, self.extrasaction = list(fieldnames), restval, extrasaction
                self.writer = writer(f, dialect, *args, **kwds)

            def writeheader(self):
                return self.writer.writerow(self.fieldnames)

            def writerow(self, rowdict):
                if self.extrasaction == "raise":
                    wrong = [name for name in rowdict if name not in self.fieldnames]
                    if wrong:
                        raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
                return self.writer.writerow([rowdict.get(name, self.restval) for name in self.fieldnames])

            def writerows(self, rowdicts):
                for row in rowdicts:
                    self.writerow(row)


        class Sniffer:
            """Guesses how rows are written."""

            def sniff(self, sample, delimiters=None):
                lines = [line for line in sample.splitlines() if line][:20]
                best, score = ",", 0
                for candidate in delimiters or ",;\t|:":
                    counts = {line.count(candidate) for line in lines}
                    if len(counts) == 1 and min(counts) > score:
                        best, score = candidate, min(counts)
                if not score:
                    raise Error("Could not determine delimiter")
                return type("dialect", (excel,), {"delimiter": best})

            def has_header(self, sample):
                rows = list(reader(sample.splitlines()))
                return bool(rows) and not any(text.replace(".", "").replace("-", "").isdigit() for text in rows[0])
        """#
}
