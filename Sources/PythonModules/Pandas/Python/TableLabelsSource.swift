/// Labels of rows and columns, in Python.
/// Longer than most: its classes and functions use each other and run as one text of Python.
enum TableLabelsSource {
    static let text = #"""
        import math
        import numpy as np


        class _NoDefault:
            def __repr__(self):
                return "<no_default>"


        _missing = _NoDefault()
        nan = float("nan")
        NA = None


        def _is_missing(value):
            """Whether a single value stands for nothing."""
            return value is None or (isinstance(value, float) and value != value)


        def _is_text(value):
            return isinstance(value, str)


        def _is_number(value):
            return isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(value, bool)


        def _is_listlike(value):
            return (isinstance(value, (list, tuple, np.ndarray, range, set, frozenset, Index, Series))
                    or (hasattr(value, "__iter__") and not isinstance(value, (str, bytes, dict, DataFrame))))


        def _plain(value):
            """A numpy scalar as Python's own."""
            return value.item() if isinstance(value, np.generic) else value


        def _objects(values):
            """A list as an array of objects, whatever it holds."""
            result = np.empty(len(values), dtype=object)
            for place, value in enumerate(values):
                result[place] = value
            return result


        def _array(values, dtype=None):
            """Any sequence as the one-dimensional array of a column: numbers, booleans, or objects with NaN for nothing."""
            if isinstance(values, (Series, Index)):
                values = values._values
            if isinstance(values, np.ndarray):
                array = values
                if array.dtype.kind == "U":
                    array = array.astype(object)
            else:
                array = _from_list(list(values))
            if dtype is not None:
                array = _cast(array, dtype)
            elif array.dtype.kind == "O":
                array = _narrowed(array)
            return array


        def _from_list(items):
            if not items:
                return np.empty(0, dtype=object)
            kinds = set()
            for item in items:
                if isinstance(item, (bool, np.bool_)):
                    kinds.add("b")
                elif isinstance(item, (int, np.integer)):
                    kinds.add("i")
                elif isinstance(item, (float, np.floating)):
                    kinds.add("f")
                elif item is None:
                    kinds.add("n")
                else:
                    kinds.add("o")
            if "o" in kinds or ("b" in kinds and len(kinds) > 1):
                return _objects(items)
            if kinds == {"n"}:
                return _objects(items)
            if "n" in kinds:
                return np.array([nan if item is None else float(item) for item in items])
            try:
                return np.array(items)
            except OverflowError:
                return _objects(items)


        def _narrowed(array):
            """Objects that are all texts or nothing get NaN for nothing."""
            if array.ndim != 1:
                return array
            items = array.tolist()
            if any(item is None for item in items) and all(item is None or _is_text(item) or _is_missing(item) for item in items) \
                    and any(_is_text(item) for item in items):
                return _objects([nan if item is None else item for item in items])
            return array


        def _is_str(array):
            """Whether an object array is what pandas calls a column of `str`: texts, and NaN for nothing."""
            if array.dtype.kind != "O":
                return False
            has_text = False
            for item in array.tolist():
                if isinstance(item, str):
                    has_text = True
                elif not (isinstance(item, float) and item != item):
                    return False
            return has_text


        class _StrDtype:
            """The dtype of columns of texts."""
            name = "str"
            kind = "O"
            itemsize = 8
            type = str
            na_value = nan

            def __repr__(self):
                return "<StringDtype(na_value=nan)>"

            def __str__(self):
                return "str"

            def __eq__(self, other):
                return other is str or isinstance(other, _StrDtype) or (isinstance(other, str) and other in ("str", "string"))

            def __hash__(self):
                return hash("str")


        StringDtype = _StrDtype


        def _dtype_of(array):
            return _StrDtype() if _is_str(array) else array.dtype


        def _dtype_name(array):
            return str(_dtype_of(array))


        def _cast(array, dtype):
            if isinstance(dtype, _StrDtype) or dtype is str or (isinstance(dtype, str) and dtype in ("str", "string", "U")):
                if array.dtype.kind == "O":
                    return _objects([item if _is_missing(item) else str(item) for item in array.tolist()])
                return _objects([_number_text(item) for item in array.tolist()])
            if isinstance(dtype, str) and dtype == "category":
                return array
            if dtype is object or (isinstance(dtype, str) and dtype in ("object", "O")):
                return array if array.dtype.kind == "O" else _objects(array.tolist())
            target = np.dtype(dtype)
            if target.kind in "iu" and array.dtype.kind == "f":
                if not np.isfinite(array).all():
                    raise IntCastingNaNError("Cannot convert non-finite values (NA or inf) to integer")
            if array.dtype.kind == "O":
                if target.kind == "b":
                    return np.array([bool(item) for item in array.tolist()])
                if target.kind in "iu":
                    return np.array([int(item) for item in array.tolist()], dtype=target)
                return np.array([nan if item is None else float(item) for item in array.tolist()], dtype=target)
            return array.astype(target)


        def _number_text(item):
            return str(item)


        class IntCastingNaNError(ValueError):
            """A missing value cannot be an integer."""
            __module__ = "pandas.errors"


        class ParserError(ValueError):
            """A file whose rows do not fit."""
            __module__ = "pandas.errors"


        class EmptyDataError(ValueError):
            """A file without columns."""
            __module__ = "pandas.errors"


        class InvalidIndexError(Exception):
            """A key that cannot be looked up."""
            __module__ = "pandas.errors"


        class MergeError(ValueError):
            """Tables that cannot be joined as asked."""
            __module__ = "pandas.errors"


        class UndefinedVariableError(NameError):
            """A name in a query that is no column."""
            __module__ = "pandas.errors"


        class IndexingError(Exception):
            """A selection that does not fit the table."""
            __module__ = "pandas.errors"


        def _isna_array(array):
            """Where an array holds nothing."""
            if array.dtype.kind == "f":
                return np.isnan(array)
            if array.dtype.kind == "O":
                return np.array([_is_missing(item) for item in array.tolist()], dtype=bool)
            return np.zeros(array.shape, dtype=bool)


        class Index:
            """The labels of rows or columns."""
            __module__ = "pandas"

            def __new__(cls, data=None, dtype=None, name=None, copy=False):
                if cls is Index and isinstance(data, (RangeIndex, range)) and dtype is None:
                    result = object.__new__(RangeIndex)
                    source = data._range if isinstance(data, RangeIndex) else data
                    result._range = source
                    result._cached = None
                    result.name = name if name is not None else getattr(data, "name", None)
                    return result
                if cls is Index and isinstance(data, MultiIndex):
                    return data
                if cls is Index and isinstance(data, list) and data and all(isinstance(item, tuple) for item in data):
                    return MultiIndex.from_tuples(data)
                return object.__new__(cls)

            def __init__(self, data=None, dtype=None, name=None, copy=False):
                if isinstance(self, (RangeIndex, MultiIndex)):
                    return
                if name is None:
                    name = getattr(data, "name", None)
                self._stored = _array([] if data is None else data, dtype)
                if self._stored.ndim != 1:
                    raise ValueError("Index data must be 1-dimensional")
                self.name = name
                self._places = None

            # What it holds

            @property
            def _values(self):
                return self._stored

            @property
            def values(self):
                return self._values

            def to_numpy(self, dtype=None, copy=False):
                return self._values if dtype is None else self._values.astype(dtype)

            def __array__(self, dtype=None, copy=None):
                return self.to_numpy(dtype)

            @property
            def array(self):
                return self._values

            def tolist(self):
                return self._values.tolist()

            to_list = tolist

            @property
            def dtype(self):
                return _dtype_of(self._values)

            @property
            def names(self):
                return [self.name]

            @names.setter
            def names(self, names):
                self.name = names[0]

            @property
            def nlevels(self):
                return 1

            @property
            def size(self):
                return len(self)

            @property
            def shape(self):
                return (len(self),)

            ndim = 1

            @property
            def empty(self):
                return len(self) == 0

            @property
            def is_unique(self):
                return len(set(self.tolist())) == len(self)

            @property
            def is_monotonic_increasing(self):
                items = self.tolist()
                return all(a <= b for a, b in zip(items, items[1:]))

            @property
            def is_monotonic_decreasing(self):
                items = self.tolist()
                return all(a >= b for a, b in zip(items, items[1:]))

            @property
            def has_duplicates(self):
                return not self.is_unique

            @property
            def hasnans(self):
                return bool(_isna_array(self._values).any())

            @property
            def T(self):
                return self

            def argmin(self):
                return int(np.argmin(self._values))

            def get_level_values(self, level):
                return self

            def duplicated(self, keep="first"):
                return _duplicates(self.tolist(), keep)

            def drop_duplicates(self, keep="first"):
                return self[~self.duplicated(keep)]

            def dropna(self):
                return self[~_isna_array(self._values)]

            def fillna(self, value):
                return Index([value if _is_missing(item) else item for item in self], name=self.name)

            def symmetric_difference(self, other):
                return Index(_sorted_if_possible([item for item in self if item not in other] + [item for item in other if item not in self]), name=self.name)

            def repeat(self, repeats):
                return self.take(np.repeat(np.arange(len(self)), repeats))

            @property
            def str(self):
                return StringMethods(self.to_series())

            def __len__(self):
                return len(self._values)

            def __iter__(self):
                return iter(self.tolist())

            def __contains__(self, key):
                try:
                    return self._place_table().get(_plain(key)) is not None
                except TypeError:
                    return False

            def __hash__(self):
                raise TypeError(f"unhashable type: '{type(self).__name__}'")

            def __bool__(self):
                raise ValueError(f"The truth value of a {type(self).__name__} is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")

            def __getitem__(self, key):
                if isinstance(key, (int, np.integer)) and not isinstance(key, bool):
                    return self._values[key]
                if isinstance(key, Series):
                    key = key._values
                if isinstance(key, list) and key and isinstance(key[0], bool):
                    key = np.array(key)
                return self._like(self._values[key])

            def _like(self, values):
                return Index(values, name=self.name)

            # Looking up

            def _place_table(self):
                """A dict from each label to its place; labels that occur more than once have a list of places."""
                if self._places is None:
                    table = {}
                    for place, label in enumerate(self.tolist()):
                        known = table.get(label)
                        if known is None:
                            table[label] = place
                        elif isinstance(known, list):
                            known.append(place)
                        else:
                            table[label] = [known, place]
                    self._places = table
                return self._places

            def get_loc(self, key):
                """The place of a label."""
                try:
                    found = self._place_table().get(_plain(key))
                except TypeError:
                    raise InvalidIndexError(key)
                if found is None:
                    raise KeyError(key)
                return found if not isinstance(found, list) else np.array(found)

            def get_indexer(self, target):
                table = self._place_table()
                return np.array([table.get(_plain(label), -1) for label in target], dtype=np.int64)

            def _places_of(self, key):
                """All places of a label as a list."""
                found = self.get_loc(key)
                return [found] if isinstance(found, int) else found.tolist()

            def isin(self, values):
                wanted = set(_plain(value) for value in values)
                return np.array([label in wanted for label in self.tolist()], dtype=bool)

            # Making others

            def take(self, places):
                return self._like(self._values[np.asarray(places)])

            def copy(self, name=None, deep=False):
                result = self[:]
                if name is not None:
                    result.name = name
                return result

            def rename(self, name, inplace=False):
                if inplace:
                    self.name = name
                    return None
                return self.copy(name=name)

            set_names = rename

            def astype(self, dtype):
                return Index(_cast(self._values, dtype), name=self.name)

            def map(self, mapper):
                return Index([mapper[item] if isinstance(mapper, dict) else mapper(item) for item in self], name=self.name)

            def unique(self):
                return Index(list(dict.fromkeys(self.tolist())), name=self.name)

            def nunique(self):
                return len(set(self.tolist()))

            def drop(self, labels, errors="raise"):
                labels = list(labels) if _is_listlike(labels) else [labels]
                absent = [label for label in labels if label not in self]
                if absent and errors == "raise":
                    raise KeyError(f"{absent} not found in axis")
                unwanted = set(labels)
                return Index([label for label in self if label not in unwanted], name=self.name)

            def append(self, other):
                others = other if isinstance(other, list) else [other]
                return Index(sum([list(item) for item in others], self.tolist()), name=self.name)

            def insert(self, loc, item):
                items = self.tolist()
                items.insert(loc, item)
                return Index(items, name=self.name)

            def delete(self, loc):
                items = self.tolist()
                del items[loc]
                return Index(items, name=self.name)

            def union(self, other, sort=None):
                items = list(dict.fromkeys(self.tolist() + list(other)))
                return Index(items if sort is False else _sorted_if_possible(items), name=self.name)

            def intersection(self, other, sort=False):
                wanted = set(other)
                return Index([item for item in self if item in wanted], name=self.name)

            def difference(self, other, sort=None):
                unwanted = set(other)
                return Index(_sorted_if_possible([item for item in self.unique() if item not in unwanted]), name=self.name)

            def sort_values(self, ascending=True):
                return Index(sorted(self.tolist(), reverse=not ascending), name=self.name)

            def argsort(self):
                return np.argsort(self._values, kind="stable")

            def value_counts(self, normalize=False, sort=True, ascending=False, dropna=True):
                return Series(self._values, name=self.name).value_counts(normalize, sort, ascending, dropna=dropna)

            def to_series(self, index=None, name=None):
                return Series(self._values, index=self if index is None else index, name=self.name if name is None else name)

            def to_frame(self, index=True, name=None):
                column = name if name is not None else (self.name if self.name is not None else 0)
                return DataFrame({column: self._values}, index=self if index else None)

            def equals(self, other):
                return isinstance(other, Index) and self.tolist() == other.tolist()

            def isna(self):
                return _isna_array(self._values)

            isnull = isna

            def min(self):
                return self._values.min()

            def max(self):
                return self._values.max()

            def argmax(self):
                return int(np.argmax(self._values))

            def any(self):
                return any(self.tolist())

            def all(self):
                return all(self.tolist())

            # Operators: elementwise, as arrays

            def _operate(self, other, operation, is_comparison=False):
                values = other._values if isinstance(other, (Index, Series)) else other
                if isinstance(values, (list, tuple)):
                    values = _array(values)
                result = _elementwise(self._values, values, operation)
                return result if is_comparison else Index(result, name=self.name)

            def __repr__(self):
                return _index_text(self)


        _identity = object()


        def _sorted_if_possible(items):
            try:
                return sorted(items)
            except TypeError:
                return items


        class RangeIndex(Index):
            """The labels 0, 1, 2, … of rows that nobody named."""
            __module__ = "pandas"

            def __new__(cls, start=0, stop=None, step=1, name=None):
                result = object.__new__(cls)
                result._range = start if isinstance(start, range) else range(0, start) if stop is None else range(start, stop, step)
                result._cached = None
                result.name = name
                return result

            def __init__(self, start=0, stop=None, step=1, name=None):
                self._places = None

            @property
            def start(self):
                return self._range.start

            @property
            def stop(self):
                return self._range.stop

            @property
            def step(self):
                return self._range.step

            @property
            def _values(self):
                if self._cached is None:
                    self._cached = np.arange(self._range.start, self._range.stop, self._range.step, dtype=np.int64)
                return self._cached

            @property
            def dtype(self):
                return np.dtype("int64")

            @property
            def is_unique(self):
                return True

            def __len__(self):
                return len(self._range)

            def __iter__(self):
                return iter(self._range)

            def tolist(self):
                return list(self._range)

            to_list = tolist

            def __contains__(self, key):
                key = _plain(key)
                return isinstance(key, (int, float)) and not isinstance(key, bool) and key in self._range

            def __getitem__(self, key):
                if isinstance(key, (int, np.integer)) and not isinstance(key, bool):
                    try:
                        return self._range[key]
                    except IndexError:
                        raise IndexError(f"index {key} is out of bounds for axis 0 with size {len(self)}") from None
                if isinstance(key, slice):
                    result = RangeIndex(self._range[key], name=self.name)
                    return result
                return super().__getitem__(key)

            def get_loc(self, key):
                plain = _plain(key)
                if isinstance(plain, (int, float)) and not isinstance(plain, bool) and plain in self._range:
                    return self._range.index(int(plain))
                if isinstance(plain, (list, dict, set)):
                    raise InvalidIndexError(key)
                raise KeyError(key)

            def get_indexer(self, target):
                return np.array([self._range.index(int(label)) if label in self else -1 for label in target], dtype=np.int64)

            def __repr__(self):
                name = f", name={self.name!r}" if self.name is not None else ""
                return f"RangeIndex(start={self.start}, stop={self.stop}, step={self.step}{name})"


        class MultiIndex(Index):
            """Labels of several levels: a tuple for each row."""
            __module__ = "pandas"

            def __new__(cls, tuples=(), names=None):
                return object.__new__(cls)

            def __init__(self, tuples=(), names=None):
                self._tuples = list(tuples)
                depth = len(self._tuples[0]) if self._tuples else len(names or [])
                self._names = list(names) if names is not None else [None] * depth
                self._places = None

            @classmethod
            def from_tuples(cls, tuples, names=None):
                return cls(tuples, names)

            @classmethod
            def from_arrays(cls, arrays, names=None):
                return cls(list(zip(*[list(array) for array in arrays])), names)

            @classmethod
            def from_product(cls, iterables, names=None):
                tuples = [()]
                for items in iterables:
                    tuples = [before + (item,) for before in tuples for item in items]
                return cls(tuples, names)

            @property
            def name(self):
                return None

            @property
            def names(self):
                return self._names

            @names.setter
            def names(self, names):
                self._names = list(names)

            @property
            def nlevels(self):
                return len(self._names)

            @property
            def levels(self):
                return [Index(_sorted_if_possible(list(dict.fromkeys(self._level(level)))), name=self._names[level]) for level in range(self.nlevels)]

            def _level(self, level):
                return [labels[level] for labels in self._tuples]

            def _level_number(self, level):
                if isinstance(level, int):
                    return level + self.nlevels if level < 0 else level
                if level in self._names:
                    return self._names.index(level)
                raise KeyError(f"Level {level} not found")

            def get_level_values(self, level):
                number = self._level_number(level)
                return Index(self._level(number), name=self._names[number])

            @property
            def _values(self):
                return _objects(self._tuples)

            @property
            def dtype(self):
                return np.dtype(object)

            def __len__(self):
                return len(self._tuples)

            def __iter__(self):
                return iter(self._tuples)

            def tolist(self):
                return list(self._tuples)

            def __contains__(self, key):
                if isinstance(key, tuple) and len(key) == self.nlevels:
                    return key in self._place_table()
                return bool(self._partial(key))

            def __getitem__(self, key):
                if isinstance(key, (int, np.integer)):
                    return self._tuples[key]
                if isinstance(key, slice):
                    return self._like(self._tuples[key])
                key = np.asarray(key)
                if key.dtype.kind == "b":
                    key = np.nonzero(key)[0]
                return self._like([self._tuples[place] for place in key.tolist()])

            def _like(self, tuples):
                return MultiIndex(tuples, self._names)

            def take(self, places):
                return self[np.asarray(places)]

            def _partial(self, key):
                """The places of the rows whose labels begin with a key."""
                key = key if isinstance(key, tuple) else (key,)
                return [place for place, labels in enumerate(self._tuples) if labels[:len(key)] == key]

            def get_loc(self, key):
                if isinstance(key, tuple) and len(key) == self.nlevels:
                    return super().get_loc(key)
                found = self._partial(key)
                if not found:
                    raise KeyError(key)
                return np.array(found)

            def droplevel(self, level=0):
                number = self._level_number(level)
                names = [name for place, name in enumerate(self._names) if place != number]
                tuples = [labels[:number] + labels[number + 1:] for labels in self._tuples]
                if len(names) == 1:
                    return Index([labels[0] for labels in tuples], name=names[0])
                return MultiIndex(tuples, names)

            def __repr__(self):
                shown = self._tuples if len(self) <= 100 else self._tuples[:10] + self._tuples[-10:]
                columns = [[repr(label) if _is_text(label) else str(_plain(label)) for label in column] for column in zip(*shown)]
                widths = [max(len(text) for text in column) for column in columns]
                rows = ["(" + ", ".join(text.rjust(width) for text, width in zip(row, widths)) + ")" for row in zip(*columns)]
                if len(self) > 100:
                    rows.insert(10, "...")
                names = "" if all(name is None for name in self._names) else f"names={self._names!r}"
                tail = (names + ", " if len(self) > 100 and names else names) + (f"length={len(self)}" if len(self) > 100 else "")
                body = (",\n" + " " * 12).join(rows).replace("...,", "...")
                return f"MultiIndex([{body}],\n           {tail})"
        """#
}
