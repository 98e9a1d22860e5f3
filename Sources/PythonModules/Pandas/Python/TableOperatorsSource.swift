/// Operators, reductions and order of columns, in Python.
enum TableOperatorsSource {
    static let text = #"""
        import operator as _operator

        # Operators and reductions that columns and tables share.


        def _elementwise(left, right, operation):
            """An operator on arrays or scalars; among objects nothing stays nothing."""
            flexible = [side for side in (left, right) if isinstance(side, np.ndarray) and side.dtype.kind == "O"]
            if not flexible:
                if isinstance(right, str) or isinstance(left, str):
                    return _with_text(left, right, operation)
                if isinstance(right, np.ndarray) and right.dtype.kind == "b" and operation in _logical:
                    return operation(np.asarray(left).astype(bool), right)
                return operation(left, right)
            shape = flexible[0].shape
            lefts = left.tolist() if isinstance(left, np.ndarray) else [left] * shape[0]
            rights = right.tolist() if isinstance(right, np.ndarray) else [right] * shape[0]
            if operation in _comparisons:
                flags = []
                for a, b in zip(lefts, rights):
                    if _is_missing(a) or _is_missing(b):
                        flags.append(operation is _operator.ne)
                    else:
                        flags.append(bool(operation(a, b)))
                return np.array(flags, dtype=bool)
            return _array([nan if _is_missing(a) or _is_missing(b) else operation(a, b) for a, b in zip(lefts, rights)])


        def _with_text(left, right, operation):
            length = len(left) if isinstance(left, np.ndarray) else len(right)
            if operation is _operator.eq:
                return np.zeros(length, dtype=bool)
            if operation is _operator.ne:
                return np.ones(length, dtype=bool)
            kinds = [side.dtype if isinstance(side, np.ndarray) else "str" for side in (left, right)]
            raise TypeError(f"Invalid comparison between dtype={kinds[0]} and str" if operation in _comparisons
                            else f"unsupported operand type(s) for {_symbols.get(operation, 'operation')}: '{kinds[0]}' and '{kinds[1]}'")


        _comparisons = {_operator.eq, _operator.ne, _operator.lt, _operator.le, _operator.gt, _operator.ge}
        _logical = {_operator.and_, _operator.or_, _operator.xor}
        _symbols = {_operator.add: "+", _operator.sub: "-", _operator.mul: "*", _operator.truediv: "/"}


        class _Operators:
            """Every operator by way of `_operate`."""

            def __add__(self, other): return self._operate(other, _operator.add)
            def __radd__(self, other): return self._operate(other, lambda a, b: b + a)
            def __sub__(self, other): return self._operate(other, _operator.sub)
            def __rsub__(self, other): return self._operate(other, lambda a, b: b - a)
            def __mul__(self, other): return self._operate(other, _operator.mul)
            def __rmul__(self, other): return self._operate(other, lambda a, b: b * a)
            def __truediv__(self, other): return self._operate(other, _divided)
            def __rtruediv__(self, other): return self._operate(other, lambda a, b: _divided(b, a))
            def __floordiv__(self, other): return self._operate(other, _operator.floordiv)
            def __rfloordiv__(self, other): return self._operate(other, lambda a, b: b // a)
            def __mod__(self, other): return self._operate(other, _operator.mod)
            def __rmod__(self, other): return self._operate(other, lambda a, b: b % a)
            def __pow__(self, other): return self._operate(other, _operator.pow)
            def __rpow__(self, other): return self._operate(other, lambda a, b: b ** a)
            def __and__(self, other): return self._operate(other, _operator.and_, True)
            def __rand__(self, other): return self._operate(other, _operator.and_, True)
            def __or__(self, other): return self._operate(other, _operator.or_, True)
            def __ror__(self, other): return self._operate(other, _operator.or_, True)
            def __xor__(self, other): return self._operate(other, _operator.xor, True)
            def __eq__(self, other): return self._operate(other, _operator.eq, True)
            def __ne__(self, other): return self._operate(other, _operator.ne, True)
            def __lt__(self, other): return self._operate(other, _operator.lt, True)
            def __le__(self, other): return self._operate(other, _operator.le, True)
            def __gt__(self, other): return self._operate(other, _operator.gt, True)
            def __ge__(self, other): return self._operate(other, _operator.ge, True)


        def _divided(left, right):
            """Division that gives infinities and NaN in silence, as pandas divides."""
            with np.errstate(all="ignore"):
                return left / right


        for _name in [name for name in vars(_Operators) if name.startswith("__") and name not in ("__dict__", "__weakref__", "__module__", "__doc__", "__hash__", "__qualname__", "__firstlineno__", "__static_attributes__")]:
            setattr(Index, _name, vars(_Operators)[_name])


        def _no_text_reduction(name):
            raise TypeError(f"Cannot perform reduction '{name}' with string dtype")


        def _valid(values, skipna=True):
            """The values that are there."""
            if values.dtype.kind == "f":
                holes = np.isnan(values)
                return values[~holes] if skipna and holes.any() else values
            if values.dtype.kind == "O" and skipna:
                return _objects([item for item in values.tolist() if not _is_missing(item)])
            return values


        def _as_float(values):
            if values.dtype.kind == "O":
                return np.array([nan if item is None else float(item) for item in values.tolist()])
            return values.astype(np.float64) if values.dtype.kind in "iub" else values


        def _reduced(values, name, skipna=True, ddof=1):
            """A reduction of one column."""
            if name == "count":
                return len(values) - int(_isna_array(values).sum())
            if values.dtype.kind == "O":
                items = [item for item in values.tolist() if not _is_missing(item)] if skipna else values.tolist()
                if name in ("min", "max"):
                    return (min if name == "min" else max)(items) if items else nan
                if any(isinstance(item, str) for item in items):
                    if name == "sum":
                        return "".join(items)
                    if name not in ("any", "all", "nunique"):
                        _no_text_reduction(name)
                if name == "sum":
                    total = 0
                    for item in items:
                        total = total + item
                    return total
                if name in ("any", "all"):
                    return bool((any if name == "any" else all)(items))
                values = _as_float(values)
            present = _valid(values, skipna)
            if name == "sum":
                return present.sum()
            if name in ("prod", "product"):
                return present.prod()
            if name in ("any", "all"):
                return bool(getattr(present, name)())
            if len(present) == 0:
                return nan
            if name in ("min", "max"):
                return getattr(present, name)()
            if values.dtype.kind == "b" and name in ("std", "var", "sem", "skew", "kurt", "kurtosis", "median"):
                present = present.astype(np.float64)
            if name == "mean":
                return present.mean() if present.dtype.kind == "f" else np.float64(present.sum() / len(present))
            if name == "median":
                return np.float64(np.median(present))
            count = len(present)
            if name in ("var", "std", "sem"):
                if count - ddof <= 0:
                    return nan
                present = _as_float(present)
                mean = present.sum() / count
                squares = (present - mean) ** 2
                variance = squares.sum() / (count - ddof)
                if name == "var":
                    return np.float64(variance)
                return np.sqrt(variance) if name == "std" else np.sqrt(variance) / np.sqrt(count)
            if name in ("skew", "kurt", "kurtosis"):
                present = _as_float(present)
                deviations = present - present.mean()
                second = (deviations ** 2).sum()
                if name == "skew":
                    if count < 3:
                        return nan
                    third = (deviations ** 3).sum()
                    return np.float64(0.0) if second == 0 else (count * (count - 1) ** 0.5 / (count - 2)) * (third / second ** 1.5)
                if count < 4:
                    return nan
                fourth = (deviations ** 4).sum()
                if second == 0:
                    return np.float64(0.0)
                adjustment = 3 * (count - 1) ** 2 / ((count - 2) * (count - 3))
                return count * (count + 1) * (count - 1) / ((count - 2) * (count - 3)) * (fourth / second ** 2) - adjustment
            raise AttributeError(name)


        def _quantile(values, q):
            return _quantile_of_sorted(np.sort(_as_float(_valid(values))), q)


        def _quantile_of_sorted(present, q):
            count = len(present)
            if count == 0:
                return nan
            place = q * (count - 1)
            low = int(math.floor(place))
            high = min(low + 1, count - 1)
            below, above = present[low], present[high]
            share = place - low
            difference = above - below
            return np.float64(above - difference * (1 - share) if share >= 0.5 else below + difference * share)


        def _codes(values, sort=True, dropna=True):
            """For each value the number of its group, -1 for none, and the groups' labels."""
            if isinstance(values, MultiIndex):
                values = values._values
            if values.dtype.kind in "iub":
                labels, codes = np.unique(values, return_inverse=True)
                if sort:
                    return codes, labels
                first = np.full(len(labels), len(values), dtype=np.int64)
                order = np.argsort(codes, kind="stable")
                starts = np.searchsorted(codes[order], np.arange(len(labels)))
                ranking = np.argsort(order[starts], kind="stable") if len(labels) else starts
                place = np.empty(len(labels), dtype=np.int64)
                place[ranking] = np.arange(len(labels))
                return place[codes], labels[ranking]
            table = {}
            codes = []
            for item in values.tolist():
                if _is_missing(item):
                    if dropna:
                        codes.append(-1)
                        continue
                    item = nan
                code = table.get(item)
                if code is None:
                    code = table[item] = len(table)
                codes.append(code)
            labels = list(table)
            codes = np.array(codes, dtype=np.int64)
            if sort:
                try:
                    order = sorted(range(len(labels)), key=lambda place: (_is_missing(labels[place]), labels[place]))
                except TypeError:
                    order = list(range(len(labels)))
                place = np.empty(len(labels) + 1, dtype=np.int64)
                for position, code in enumerate(order):
                    place[code] = position
                place[len(labels)] = -1
                codes = place[codes]
                labels = [labels[code] for code in order]
            return codes, _objects(labels) if values.dtype.kind == "O" else np.array(labels, dtype=values.dtype)


        def _sort_places(values, ascending=True, na_position="last", key=None):
            """The places in sorted order; what is missing comes last."""
            if key is not None:
                values = key(Series(values))._values
            holes = _isna_array(values)
            places = np.arange(len(values))
            present = places[~holes]
            if values.dtype.kind == "O":
                items = values.tolist()
                order = sorted(present.tolist(), key=lambda place: items[place], reverse=not ascending)
                present = np.array(order, dtype=np.int64)
            elif ascending:
                present = present[np.argsort(values[present], kind="stable")]
            else:
                # From the end, so that equal values keep their order.
                backwards = present[::-1]
                present = backwards[np.argsort(values[backwards], kind="stable")][::-1]
            missing = places[holes]
            return np.concatenate([present, missing] if na_position == "last" else [missing, present])


        class StringMethods:
            """`series.str`: the methods of texts for a whole column."""
            __module__ = "pandas.core.strings.accessor"

            def __init__(self, series):
                values = series._values
                if values.dtype.kind != "O" or (len(values) and not any(isinstance(item, str) or _is_missing(item) for item in values.tolist())):
                    raise AttributeError("Can only use .str accessor with string values")
                self._series = series

            def _map(self, function, missing=nan):
                results = [function(item) if isinstance(item, str) else missing for item in self._series._values.tolist()]
                return self._series._with(_array(results))

            def _flags(self, function):
                return self._map(lambda text: bool(function(text)), False)

            def len(self): return self._map(len)
            def lower(self): return self._map(str.lower)
            def upper(self): return self._map(str.upper)
            def title(self): return self._map(str.title)
            def capitalize(self): return self._map(str.capitalize)
            def swapcase(self): return self._map(str.swapcase)
            def strip(self, to_strip=None): return self._map(lambda text: text.strip(to_strip))
            def lstrip(self, to_strip=None): return self._map(lambda text: text.lstrip(to_strip))
            def rstrip(self, to_strip=None): return self._map(lambda text: text.rstrip(to_strip))
            def startswith(self, pat): return self._flags(lambda text: text.startswith(pat))
            def endswith(self, pat): return self._flags(lambda text: text.endswith(pat))
            def isdigit(self): return self._flags(str.isdigit)
            def isalpha(self): return self._flags(str.isalpha)
            def isnumeric(self): return self._flags(str.isnumeric)
            def isupper(self): return self._flags(str.isupper)
            def islower(self): return self._flags(str.islower)
            def isspace(self): return self._flags(str.isspace)
            def isalnum(self): return self._flags(str.isalnum)
            def isdecimal(self): return self._flags(str.isdecimal)
            def istitle(self): return self._flags(str.istitle)
            def casefold(self): return self._map(str.casefold)
            def center(self, width, fillchar=" "): return self._map(lambda text: text.center(width, fillchar))
            def ljust(self, width, fillchar=" "): return self._map(lambda text: text.ljust(width, fillchar))
            def rjust(self, width, fillchar=" "): return self._map(lambda text: text.rjust(width, fillchar))
            def rfind(self, sub): return self._map(lambda text: text.rfind(sub))
            def removeprefix(self, prefix): return self._map(lambda text: text.removeprefix(prefix))
            def removesuffix(self, suffix): return self._map(lambda text: text.removesuffix(suffix))
            def encode(self, encoding): return self._map(lambda text: text.encode(encoding))
            def translate(self, table): return self._map(lambda text: text.translate(table))

            def findall(self, pat, flags=0):
                import re
                return self._series._with(_objects([re.findall(pat, item, flags) if isinstance(item, str) else nan for item in self._series._values.tolist()]))

            def fullmatch(self, pat, case=True, flags=0, na=False):
                import re
                pattern = re.compile(pat, flags if case else flags | re.IGNORECASE)
                return self._map(lambda text: pattern.fullmatch(text) is not None, na)

            def rsplit(self, pat=None, n=-1, expand=False):
                parts = [item.rsplit(pat, n) if isinstance(item, str) else nan for item in self._series._values.tolist()]
                if not expand:
                    return self._series._with(_objects(parts))
                width = max([len(part) for part in parts if isinstance(part, list)] + [1])
                return DataFrame({place: [part[place] if isinstance(part, list) and place < len(part) else None for part in parts] for place in range(width)},
                                 index=self._series.index)

            def find(self, sub): return self._map(lambda text: text.find(sub))
            def zfill(self, width): return self._map(lambda text: text.zfill(width))
            def pad(self, width, side="left", fillchar=" "):
                return self._map(lambda text: text.rjust(width, fillchar) if side == "left" else text.ljust(width, fillchar) if side == "right" else text.center(width, fillchar))
            def repeat(self, repeats): return self._map(lambda text: text * repeats)
            def get(self, i): return self[i]
            def slice(self, start=None, stop=None, step=None): return self._map(lambda text: text[start:stop:step])
            def join(self, sep): return self._map(lambda text: sep.join(text))

            def cat(self, others=None, sep=""):
                if others is None:
                    return sep.join(item for item in self._series._values.tolist() if isinstance(item, str))
                other = others._values if isinstance(others, Series) else _array(others)
                return self._series._with(_elementwise(_elementwise(self._series._values, sep, _operator.add), other, _operator.add))

            def __getitem__(self, key):
                def part(text):
                    try:
                        return text[key]
                    except IndexError:
                        return nan
                return self._series._with(_array([part(item) if isinstance(item, (str, list, tuple)) else nan for item in self._series._values.tolist()]))

            def split(self, pat=None, n=-1, expand=False):
                parts = [item.split(pat, n) if isinstance(item, str) else nan for item in self._series._values.tolist()]
                if not expand:
                    return self._series._with(_objects(parts))
                width = max([len(part) for part in parts if isinstance(part, list)] + [1])
                columns = [[part[place] if isinstance(part, list) and place < len(part) else None for part in parts] for place in range(width)]
                return DataFrame(dict(enumerate(columns)), index=self._series.index)

            def contains(self, pat, case=True, flags=0, na=False, regex=True):
                if regex:
                    import re
                    pattern = re.compile(pat, flags if case else flags | re.IGNORECASE)
                    return self._map(lambda text: pattern.search(text) is not None, na)
                if not case:
                    return self._map(lambda text: pat.lower() in text.lower(), na)
                return self._map(lambda text: pat in text, na)

            def match(self, pat, case=True, flags=0, na=False):
                import re
                pattern = re.compile(pat, flags if case else flags | re.IGNORECASE)
                return self._map(lambda text: pattern.match(text) is not None, na)

            def count(self, pat, flags=0):
                import re
                return self._map(lambda text: len(re.findall(pat, text, flags)))

            def replace(self, pat, repl, n=-1, case=None, flags=0, regex=False):
                if regex:
                    import re
                    return self._map(lambda text: re.sub(pat, repl, text, 0 if n < 0 else n, flags))
                return self._map(lambda text: text.replace(pat, repl, n))

            def extract(self, pat, flags=0, expand=True):
                import re
                pattern = re.compile(pat, flags)
                found = [pattern.search(item) if isinstance(item, str) else None for item in self._series._values.tolist()]
                names = {number: name for name, number in pattern.groupindex.items()}
                columns = {names.get(number + 1, number): [nan if match is None or match.group(number + 1) is None else match.group(number + 1) for match in found]
                           for number in range(pattern.groups)}
                frame = DataFrame(columns, index=self._series.index)
                return frame if expand or len(columns) > 1 else frame.iloc[:, 0]

            def get_dummies(self, sep="|"):
                parts = [set(item.split(sep)) if isinstance(item, str) else set() for item in self._series._values.tolist()]
                names = sorted(set().union(*parts)) if parts else []
                return DataFrame({name: [int(name in part) for part in parts] for name in names}, index=self._series.index)
        """#
}
