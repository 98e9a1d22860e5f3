/// Labels of rows and columns, in Python.
enum TableLabelsSource {
    static let text = #"""
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
        """#
}
