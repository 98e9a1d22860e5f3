/// Values of columns, in Python: which are missing, what kind they are, the types and errors that tables have.
enum TableValuesSource {
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
        """#
}
