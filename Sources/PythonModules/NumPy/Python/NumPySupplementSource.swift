/// Functions of numpy that are put together from others, in Python.
/// A collection of short functions, which is why the file is long.
enum NumPySupplementSource {
    static let text = #"""
        # Functions that are put together from others. They import numpy when they are called, because they are part of it.


        def _whole():
            import numpy
            return numpy


        def interp(x, xp, fp, left=None, right=None, period=None):
            """Values between given points by straight lines."""
            np = _whole()
            xs, xp, fp = np.asarray(x, dtype=float), np.asarray(xp, dtype=float), np.asarray(fp, dtype=float)
            if len(xp) == 0:
                raise ValueError("array of sample points is empty")
            if len(xp) != len(fp):
                raise ValueError("fp and xp are not of the same length.")
            if period is not None:
                xs, xp = xs % period, xp % period
                order = np.argsort(xp)
                xp, fp = xp[order], fp[order]
                xp = np.concatenate([xp[-1:] - period, xp, xp[:1] + period])
                fp = np.concatenate([fp[-1:], fp, fp[:1]])
            flat = xs.ravel()
            if len(xp) == 1:
                result = np.full(flat.shape, fp[0])
            else:
                place = np.clip(np.searchsorted(xp, flat, side="right") - 1, 0, len(xp) - 2)
                result = fp[place] + (fp[place + 1] - fp[place]) / (xp[place + 1] - xp[place]) * (flat - xp[place])
            result = np.where(flat < xp[0], fp[0] if left is None else left, np.where(flat > xp[-1], fp[-1] if right is None else right, result))
            result = np.where(flat == xp[-1], fp[-1], result)
            return result.reshape(xs.shape) if xs.ndim else result[0]


        def nanargmax(a, axis=None):
            """The index of the largest element, nan left out."""
            np = _whole()
            a = np.asarray(a)
            if a.dtype.kind != "f":
                return np.argmax(a, axis=axis)
            if np.isnan(a).all(axis=axis).any():
                raise ValueError("All-NaN slice encountered")
            return np.argmax(np.where(np.isnan(a), -np.inf, a), axis=axis)


        def nanargmin(a, axis=None):
            """The index of the smallest element, nan left out."""
            np = _whole()
            a = np.asarray(a)
            if a.dtype.kind != "f":
                return np.argmin(a, axis=axis)
            if np.isnan(a).all(axis=axis).any():
                raise ValueError("All-NaN slice encountered")
            return np.argmin(np.where(np.isnan(a), np.inf, a), axis=axis)


        def _without_nan(a, axis, function):
            np = _whole()
            a = np.asarray(a, dtype=float)
            if axis is None:
                present = a[~np.isnan(a)]
                return function(present) if len(present) else np.float64(np.nan)
            return np.apply_along_axis(lambda row: function(row[~np.isnan(row)]) if (~np.isnan(row)).any() else np.nan, axis, a)


        def nanmedian(a, axis=None):
            """The median, nan left out."""
            return _without_nan(a, axis, _whole().median)


        def nanpercentile(a, q, axis=None):
            """Percentiles, nan left out."""
            np = _whole()
            return _without_nan(a, axis, lambda part: np.percentile(part, q))


        def nanquantile(a, q, axis=None):
            """Quantiles, nan left out."""
            np = _whole()
            return _without_nan(a, axis, lambda part: np.quantile(part, q))


        def nancumsum(a, axis=None):
            """The running sum with nan as zero."""
            np = _whole()
            return np.cumsum(np.nan_to_num(a), axis=axis)


        def gradient(f, *varargs, axis=None, edge_order=1):
            """The slope at each element."""
            np = _whole()
            f = np.asarray(f, dtype=float)
            axes = list(range(f.ndim)) if axis is None else [axis] if isinstance(axis, int) else list(axis)
            spacings = list(varargs) or [1.0] * len(axes)
            if len(spacings) == 1:
                spacings = spacings * len(axes)
            if len(spacings) != len(axes):
                raise TypeError("invalid number of arguments")
            results = []
            for place, spacing in zip(axes, spacings):
                rows = np.moveaxis(f, place, 0)
                if len(rows) < 2:
                    raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
                slopes = np.zeros(rows.shape)
                if np.ndim(spacing) == 0:
                    slopes[1:-1] = (rows[2:] - rows[:-2]) / (2.0 * spacing)
                    slopes[0], slopes[-1] = (rows[1] - rows[0]) / spacing, (rows[-1] - rows[-2]) / spacing
                else:
                    steps = np.diff(np.asarray(spacing, dtype=float)).reshape([-1] + [1] * (rows.ndim - 1))
                    before, after = steps[:-1], steps[1:]
                    slopes[1:-1] = (before ** 2 * rows[2:] + (after ** 2 - before ** 2) * rows[1:-1] - after ** 2 * rows[:-2]) / (before * after * (before + after))
                    slopes[0], slopes[-1] = (rows[1] - rows[0]) / steps[0], (rows[-1] - rows[-2]) / steps[-1]
                results.append(np.moveaxis(slopes, 0, place))
            return results[0] if len(results) == 1 else tuple(results)


        def trapezoid(y, x=None, dx=1.0, axis=-1):
            """The area under points by trapezoids."""
            np = _whole()
            y = np.moveaxis(np.asarray(y, dtype=float), axis, -1)
            widths = dx if x is None else np.diff(np.asarray(x, dtype=float))
            return (widths * (y[..., 1:] + y[..., :-1]) / 2.0).sum(axis=-1)


        def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
            """The polynomial with the least squares, its highest power first."""
            np = _whole()
            x, y = np.asarray(x, dtype=float) + 0.0, np.asarray(y, dtype=float) + 0.0
            if deg < 0:
                raise ValueError("expected deg >= 0")
            if len(x) == 0:
                raise TypeError("expected non-empty vector for x")
            if len(x) != len(y):
                raise TypeError("expected x and y to have same length")
            powers = vander(x, deg + 1)
            scale = np.sqrt((powers * powers).sum(axis=0))
            if w is not None:
                weights = np.asarray(w, dtype=float)
                powers, y = powers * weights.reshape(-1, 1), y * weights
            return (np.linalg.lstsq(powers / scale, y, rcond=None)[0].T / scale).T


        def polyval(p, x):
            """The value of a polynomial, its highest power first."""
            np = _whole()
            x = np.asarray(x)
            result = np.zeros(x.shape)
            for coefficient in np.asarray(p).tolist():
                result = result * x + coefficient
            return result


        def vander(x, N=None, increasing=False):
            """The powers of each element as rows."""
            np = _whole()
            x = np.asarray(x)
            count = len(x) if N is None else N
            columns = np.stack([x ** power for power in range(count)], axis=1)
            return columns if increasing else columns[:, ::-1]


        class poly1d:
            """A polynomial, its highest power first."""

            def __init__(self, c_or_r, r=False, variable=None):
                self.coeffs = _whole().asarray(c_or_r)

            c = property(lambda self: self.coeffs)
            order = property(lambda self: len(self.coeffs) - 1)

            def __call__(self, val):
                return polyval(self.coeffs, val)

            def deriv(self, m=1):
                coefficients = self.coeffs.tolist()
                for _ in range(m):
                    degree = len(coefficients) - 1
                    coefficients = [value * (degree - place) for place, value in enumerate(coefficients[:-1])]
                return poly1d(coefficients or [0])

            def __repr__(self):
                return f"poly1d({self.coeffs.tolist()!r})"


        def convolve(a, v, mode="full"):
            """The sums of products of one sequence moved along another."""
            np = _whole()
            a, v = np.asarray(a), np.asarray(v)
            if len(a) == 0 or len(v) == 0:
                raise ValueError("a cannot be empty" if len(a) == 0 else "v cannot be empty")
            if len(v) > len(a):
                a, v = v, a
            kind = np.result_type(a, v)
            whole = np.zeros(len(a) + len(v) - 1, dtype=kind)
            for place, factor in enumerate(v):
                whole[place:place + len(a)] += (a * factor).astype(kind)
            if mode == "full":
                return whole
            if mode == "same":
                start = (len(v) - 1) // 2
                return whole[start:start + len(a)]
            if mode == "valid":
                return whole[len(v) - 1:len(a)]
            raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got {mode!r})")


        def correlate(a, v, mode="valid"):
            """The sums of products at every shift."""
            np = _whole()
            return convolve(a, np.asarray(v)[::-1], mode)


        def select(condlist, choicelist, default=0):
            """For each element the choice of the first condition that holds."""
            np = _whole()
            if len(condlist) != len(choicelist):
                raise ValueError("list of cases must be same length as list of conditions")
            result = default
            for condition, choice in list(zip(condlist, choicelist))[::-1]:
                result = np.where(condition, choice, result)
            return result


        def choose(a, choices):
            """For each element the choice with its number."""
            np = _whole()
            a = np.asarray(a)
            return select([a == place for place in range(len(choices))], list(choices))


        def compress(condition, a, axis=None):
            """The rows for which a condition holds."""
            np = _whole()
            places = np.nonzero(np.asarray(condition))[0]
            return np.take(np.asarray(a), places, axis=axis)


        def extract(condition, arr):
            """The elements for which a condition holds."""
            np = _whole()
            return np.asarray(arr).ravel()[np.asarray(condition).ravel().astype(bool)]


        def put(a, ind, v, mode="raise"):
            """Sets elements at flat places."""
            np = _whole()
            places = np.atleast_1d(np.asarray(ind)).ravel()
            values = np.atleast_1d(np.asarray(v)).ravel()
            a.reshape(-1)[places] = np.resize(values, len(places))


        def putmask(a, mask, values):
            """Sets the elements for which a mask holds."""
            np = _whole()
            mask = np.asarray(mask)
            a[mask] = np.resize(np.asarray(values), a.shape)[mask]


        def copyto(dst, src, casting="same_kind", where=True):
            """Copies elements into an array."""
            np = _whole()
            if where is True:
                dst[...] = src
            else:
                dst[where] = np.broadcast_to(np.asarray(src), dst.shape)[where]


        def resize(a, new_shape):
            """The elements repeated to fill a shape."""
            np = _whole()
            flat = np.asarray(a).ravel()
            shape = (new_shape,) if isinstance(new_shape, (int, np.integer)) else tuple(new_shape)
            count = 1
            for length in shape:
                count *= length
            if len(flat) == 0:
                return np.zeros(shape, dtype=flat.dtype)
            return np.concatenate([flat] * (-(-count // len(flat)) or 1))[:count].reshape(shape)


        def ediff1d(ary, to_end=None, to_begin=None):
            """The differences of neighbours, with ends."""
            np = _whole()
            parts = [np.diff(np.asarray(ary).ravel())]
            if to_begin is not None:
                parts.insert(0, np.atleast_1d(to_begin))
            if to_end is not None:
                parts.append(np.atleast_1d(to_end))
            return np.concatenate(parts)


        def partition(a, kth, axis=-1):
            """The elements in an order that puts the kth in its place: sorted."""
            return _whole().sort(a, axis=axis)


        def argpartition(a, kth, axis=-1):
            """The places of an order that puts the kth in its place: that of sorting."""
            return _whole().argsort(a, axis=axis)


        def lexsort(keys, axis=-1):
            """The places that sort by several keys, the last one first."""
            np = _whole()
            order = np.arange(len(keys[0]))
            for key in keys:
                order = order[np.argsort(np.asarray(key)[order], kind="stable")]
            return order


        def histogram_bin_edges(a, bins=10, range=None, weights=None):
            """The edges of a histogram's bins."""
            return _whole().histogram(a, bins=bins, range=range)[1]


        def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
            """How many points fall into each cell of a grid."""
            np = _whole()
            x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
            pair = list(bins) if isinstance(bins, (list, tuple)) and len(bins) == 2 else [bins, bins]
            edges = [np.histogram(part, bins=count, range=None if range is None else range[place])[1] for place, (part, count) in enumerate(zip((x, y), pair))]
            inside = (x >= edges[0][0]) & (x <= edges[0][-1]) & (y >= edges[1][0]) & (y <= edges[1][-1])
            places = [np.minimum(np.searchsorted(edge, part[inside], side="right") - 1, len(edge) - 2) for edge, part in zip(edges, (x, y))]
            shape = (len(edges[0]) - 1, len(edges[1]) - 1)
            table = np.bincount(places[0] * shape[1] + places[1], weights=None if weights is None else np.asarray(weights)[inside], minlength=shape[0] * shape[1])
            table = table.reshape(shape).astype(float)
            if density:
                table = table / table.sum() / np.outer(np.diff(edges[0]), np.diff(edges[1]))
            return table, edges[0], edges[1]


        def fromfunction(function, shape, *, dtype=float, **kwargs):
            """An array out of a function of the coordinates."""
            np = _whole()
            return function(*[part.astype(dtype) for part in np.indices(shape)], **kwargs)


        def ix_(*args):
            """Index arrays that pick rows and columns."""
            np = _whole()
            result = []
            for place, part in enumerate(args):
                part = np.asarray(part)
                if part.dtype.kind == "b":
                    part = np.nonzero(part)[0]
                result.append(part.reshape([1] * place + [-1] + [1] * (len(args) - place - 1)))
            return tuple(result)


        def ndindex(*shape):
            """All indices of a shape in order."""
            from itertools import product
            if len(shape) == 1 and isinstance(shape[0], tuple):
                shape = shape[0]
            return product(*[range(length) for length in shape])


        def diag_indices(n, ndim=2):
            """The indices of the main diagonal."""
            return (_whole().arange(n),) * ndim


        def triu_indices(n, k=0, m=None):
            """The indices of the upper triangle."""
            np = _whole()
            return np.nonzero(np.triu(np.ones((n, n if m is None else m)), k))


        def tril_indices(n, k=0, m=None):
            """The indices of the lower triangle."""
            np = _whole()
            return np.nonzero(np.tril(np.ones((n, n if m is None else m)), k))


        def triu_indices_from(arr, k=0):
            """The indices of an array's upper triangle."""
            return triu_indices(arr.shape[0], k, arr.shape[1])


        def tril_indices_from(arr, k=0):
            """The indices of an array's lower triangle."""
            return tril_indices(arr.shape[0], k, arr.shape[1])


        def fill_diagonal(a, val, wrap=False):
            """Sets the main diagonal."""
            np = _whole()
            count = min(a.shape)
            a[(np.arange(count),) * a.ndim] = val


        def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
            """Indices of each axis as flat places."""
            np = _whole()
            flat = np.zeros((), dtype=np.int64)
            for index, length in zip(multi_index, dims):
                flat = flat * length + np.asarray(index)
            return flat


        def broadcast_shapes(*shapes):
            """The shape that all shapes fit."""
            np = _whole()
            return np.broadcast_arrays(*[np.zeros(shape) for shape in shapes])[0].shape


        def setxor1d(ar1, ar2):
            """The values in one of two arrays but not in both."""
            np = _whole()
            return np.unique(np.concatenate([np.setdiff1d(ar1, ar2), np.setdiff1d(ar2, ar1)]))


        def trim_zeros(filt, trim="fb"):
            """A sequence without the zeros at its ends."""
            np = _whole()
            places = np.nonzero(np.asarray(filt))[0]
            if len(places) == 0:
                return filt[:0]
            return filt[int(places[0]) if "f" in trim.lower() else 0:int(places[-1]) + 1 if "b" in trim.lower() else len(filt)]


        def unwrap(p, discont=None, axis=-1, period=6.283185307179586):
            """Angles without jumps of a whole turn."""
            np = _whole()
            p = np.asarray(p, dtype=float)
            steps = np.diff(p, axis=axis)
            half = period / 2
            turned = (steps + half) % period - half
            turned = np.where((turned == -half) & (steps > 0), half, turned)
            jumps = np.where(np.abs(steps) < (half if discont is None else discont), 0.0, turned - steps)
            moved = np.moveaxis(p.copy(), axis, -1)
            moved[..., 1:] = moved[..., 1:] + np.cumsum(np.moveaxis(jumps, axis, -1), axis=-1)
            return np.moveaxis(moved, -1, axis)


        def sinc(x):
            """sin(pi x) / (pi x)."""
            np = _whole()
            x = np.pi * np.where(np.asarray(x) == 0, 1.0e-20, np.asarray(x))
            return np.sin(x) / x


        def heaviside(x1, x2):
            """0 below zero, 1 above, and a value at zero."""
            np = _whole()
            x1 = np.asarray(x1)
            return np.where(x1 < 0, 0.0, np.where(x1 > 0, 1.0, np.asarray(x2, dtype=float)))


        def block(arrays):
            """An array out of nested lists of blocks."""
            np = _whole()
            if not isinstance(arrays, list):
                return np.atleast_1d(arrays)
            depth, inner = 0, arrays
            while isinstance(inner, list):
                depth, inner = depth + 1, inner[0]

            def joined(parts, level):
                if not isinstance(parts, list):
                    part = np.asarray(parts)
                    return part.reshape([1] * (depth - part.ndim) + list(part.shape)) if part.ndim < depth else part
                return np.concatenate([joined(part, level + 1) for part in parts], axis=level - depth)
            return joined(arrays, 0)


        def rollaxis(a, axis, start=0):
            """An axis moved to another place."""
            np = _whole()
            axis = axis + a.ndim if axis < 0 else axis
            start = start + a.ndim if start < 0 else start
            return np.moveaxis(a, axis, start - 1 if axis < start else start)


        def take_along_axis(arr, indices, axis=-1):
            """Elements at places along an axis."""
            np = _whole()
            if axis is None:
                return np.asarray(arr).ravel()[indices]
            axis = axis + arr.ndim if axis < 0 else axis
            key = [np.arange(length).reshape([-1 if place == other else 1 for other in range(arr.ndim)]) for place, length in enumerate(indices.shape)]
            key[axis] = indices
            return arr[tuple(key)]


        def put_along_axis(arr, indices, values, axis):
            """Sets elements at places along an axis."""
            np = _whole()
            axis = axis + arr.ndim if axis < 0 else axis
            key = [np.arange(length).reshape([-1 if place == other else 1 for other in range(arr.ndim)]) for place, length in enumerate(indices.shape)]
            key[axis] = indices
            arr[tuple(key)] = values


        def array_equiv(a1, a2):
            """Whether arrays are equal when they are stretched to one shape."""
            np = _whole()
            try:
                return bool(np.all(np.asarray(a1) == np.asarray(a2)))
            except ValueError:
                return False


        def divmod(x1, x2):
            """Quotients and rests."""
            np = _whole()
            return np.floor_divide(x1, x2), np.remainder(x1, x2)


        def fix(x):
            """Rounded towards zero."""
            return _whole().trunc(x)


        def float_power(x1, x2):
            """Powers as float64."""
            np = _whole()
            return np.power(np.asarray(x1, dtype=np.float64), np.asarray(x2, dtype=np.float64))


        def modf(x):
            """Fractions and whole parts."""
            np = _whole()
            whole = np.trunc(x)
            return x - whole, whole


        def diagflat(v, k=0):
            """A matrix with the elements on a diagonal."""
            np = _whole()
            return np.diag(np.asarray(v).ravel(), k)


        def matrix_transpose(x):
            """The last two axes exchanged."""
            return _whole().swapaxes(x, -1, -2)


        def permute_dims(a, axes=None):
            """The axes in another order."""
            return _whole().transpose(a, axes)


        def place(arr, mask, vals):
            """Sets the elements for which a mask holds to values in turn."""
            np = _whole()
            mask = np.asarray(mask).astype(bool)
            arr[mask] = np.resize(np.asarray(vals), int(mask.sum()))


        def hanning(M):
            """A bell that begins and ends with zero."""
            np = _whole()
            n = np.arange(1 - M, M, 2)
            return 0.5 + 0.5 * np.cos(np.pi * n / (M - 1)) if M > 1 else np.ones(M)


        def hamming(M):
            """A bell that begins and ends above zero."""
            np = _whole()
            n = np.arange(1 - M, M, 2)
            return 0.54 + 0.46 * np.cos(np.pi * n / (M - 1)) if M > 1 else np.ones(M)


        class _Grid:
            """Coordinates of a grid by slices: mgrid[0:3, 0:2]."""

            def __init__(self, is_open):
                self._is_open = is_open

            def __getitem__(self, key):
                np = _whole()
                slices = key if isinstance(key, tuple) else (key,)
                vectors = []
                for part in slices:
                    start = 0 if part.start is None else part.start
                    vectors.append(np.arange(start, part.stop, 1 if part.step is None else part.step))
                if not isinstance(key, tuple):
                    return vectors[0]
                found = np.meshgrid(*vectors, indexing="ij", sparse=self._is_open)
                return tuple(found) if self._is_open else np.stack(found)


        mgrid, ogrid = _Grid(False), _Grid(True)


        class _IndexMaker:
            """What stands in the brackets: s_[1:3, ::2]."""

            def __init__(self, is_tuple):
                self._is_tuple = is_tuple

            def __getitem__(self, key):
                return (key,) if self._is_tuple and not isinstance(key, tuple) else key


        s_, index_exp = _IndexMaker(False), _IndexMaker(True)


        def iterable(y):
            """Whether something can be walked through."""
            try:
                iter(y)
                return True
            except TypeError:
                return False


        def isneginf(x):
            """Where elements are minus infinity."""
            np = _whole()
            return np.asarray(x) == -np.inf


        def isposinf(x):
            """Where elements are infinity."""
            np = _whole()
            return np.asarray(x) == np.inf


        def isreal(x):
            """True everywhere: there are no complex numbers."""
            np = _whole()
            return np.ones(np.shape(x), dtype=bool)


        def real(val):
            """The value itself: there are no complex numbers."""
            return _whole().asarray(val)
        """#
}
