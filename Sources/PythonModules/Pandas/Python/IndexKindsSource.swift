/// Labels that are counted, and labels of several levels, in Python.
enum IndexKindsSource {
    static let text = #"""
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
