/// Factors of matrices and polynomials, in Python.
enum LinearAlgebraSource {
    static let text = #"""
        # Factors of matrices, put together from sums and products.


        def _whole():
            import numpy
            return numpy


        def _matrix(a):
            np = _whole()
            a = np.asarray(a)
            if a.ndim != 2:
                raise np.linalg.LinAlgError(f"{a.ndim}-dimensional array given. Array must be two-dimensional")
            return a.astype(float)


        def _square(a):
            np = _whole()
            a = _matrix(a)
            if a.shape[0] != a.shape[1]:
                raise np.linalg.LinAlgError("Last 2 dimensions of the array must be square")
            return a


        def qr(a, mode="reduced"):
            """A matrix with right angles times a triangle, by Householder's mirrors."""
            np = _whole()
            r = _matrix(a)
            rows, columns = r.shape
            q = np.eye(rows)
            for place in range(min(rows - 1, columns)):
                mirror = r[place:, place].copy()
                length = np.sqrt((mirror * mirror).sum())
                if length == 0:
                    continue
                mirror[0] += length if mirror[0] >= 0 else -length
                mirror = mirror / np.sqrt((mirror * mirror).sum())
                r[place:, place:] -= 2.0 * np.outer(mirror, np.dot(mirror, r[place:, place:]))
                q[:, place:] -= 2.0 * np.outer(np.dot(q[:, place:], mirror), mirror)
            count = min(rows, columns)
            r = np.triu(r)
            if mode == "r":
                return r[:count]
            return (q, r) if mode == "complete" else (q[:, :count], r[:count])


        def cholesky(a):
            """The lower triangle whose product with its own transpose is the matrix."""
            np = _whole()
            a = _square(a)
            lower = np.zeros(a.shape)
            for place in range(len(a)):
                rest = a[place, place] - (lower[place, :place] ** 2).sum()
                if rest <= 0:
                    raise np.linalg.LinAlgError("Matrix is not positive definite")
                lower[place, place] = np.sqrt(rest)
                lower[place + 1:, place] = (a[place + 1:, place] - np.dot(lower[place + 1:, :place], lower[place, :place])) / lower[place, place]
            return lower


        def eigh(a, UPLO="L"):
            """Directions that a symmetric matrix only stretches, by Jacobi's turns."""
            np = _whole()
            a = _square(a)
            lower = np.tril(a)
            a = lower + np.tril(a, -1).T
            count = len(a)
            v = np.eye(count)
            for _ in range(100):
                off = np.abs(a - np.diag(np.diag(a)))
                if count < 2 or off.max() <= 1e-15 * max(float(np.abs(a).max()), 1e-300):
                    break
                for one in range(count - 1):
                    for other in range(one + 1, count):
                        gamma = float(a[one, other])
                        if gamma == 0:
                            continue
                        theta = (float(a[other, other]) - float(a[one, one])) / (2.0 * gamma)
                        tangent = (1.0 if theta >= 0 else -1.0) / (abs(theta) + (1.0 + theta * theta) ** 0.5)
                        cosine = 1.0 / (1.0 + tangent * tangent) ** 0.5
                        sine = cosine * tangent
                        x, y = a[:, one].copy(), a[:, other].copy()
                        a[:, one], a[:, other] = cosine * x - sine * y, sine * x + cosine * y
                        x, y = a[one].copy(), a[other].copy()
                        a[one], a[other] = cosine * x - sine * y, sine * x + cosine * y
                        x, y = v[:, one].copy(), v[:, other].copy()
                        v[:, one], v[:, other] = cosine * x - sine * y, sine * x + cosine * y
            values = np.diag(a).copy()
            order = np.argsort(values, kind="stable")
            return values[order], v[:, order]


        def eigvalsh(a, UPLO="L"):
            """How far a symmetric matrix stretches its directions."""
            return eigh(a)[0]


        def lstsq(a, b, rcond=None):
            """The solution with the least squares, the rest, the rank and the lengths."""
            np = _whole()
            a, b = _matrix(a), np.asarray(b, dtype=float)
            if len(a) != len(b):
                raise np.linalg.LinAlgError("Incompatible dimensions")
            u, lengths, v = svd(a, full_matrices=False)
            limit = (np.finfo(np.float64).eps * max(a.shape) if rcond is None else rcond) * (lengths[0] if len(lengths) else 0.0)
            rank = int((lengths > limit).sum())
            inverse = np.where(lengths > limit, 1.0 / np.where(lengths > limit, lengths, 1.0), 0.0)
            part = np.dot(u.T, b)
            found = np.dot(v.T, part * (inverse if b.ndim == 1 else inverse.reshape(-1, 1)))
            rest = b - np.dot(a, found)
            residuals = np.atleast_1d((rest * rest).sum(axis=0)) if rank == a.shape[1] and len(a) > a.shape[1] else np.zeros(0)
            return found, residuals, rank, lengths


        def pinv(a, rcond=None):
            """The inverse as far as there is one."""
            np = _whole()
            u, lengths, v = svd(a, full_matrices=False)
            limit = (1e-15 if rcond is None else rcond) * (lengths[0] if len(lengths) else 0.0)
            inverse = np.where(lengths > limit, 1.0 / np.where(lengths > limit, lengths, 1.0), 0.0)
            return np.dot(v.T * inverse, u.T)


        def matrix_rank(A, tol=None):
            """How many directions a matrix has."""
            np = _whole()
            A = np.asarray(A)
            if A.ndim < 2:
                return int((A != 0).any())
            lengths = svd(A, compute_uv=False)
            limit = lengths.max() * max(A.shape) * np.finfo(np.float64).eps if tol is None else tol
            return int((lengths > limit).sum())


        def cond(x, p=None):
            """The longest direction over the shortest."""
            lengths = svd(x, compute_uv=False)
            return lengths[0] / lengths[-1]


        def slogdet(a):
            """The sign and the logarithm of the determinant."""
            np = _whole()
            value = np.linalg.det(a)
            return np.sign(value), np.log(np.abs(value))


        def multi_dot(arrays):
            """The product of several matrices."""
            np = _whole()
            result = arrays[0]
            for array in arrays[1:]:
                result = np.dot(result, array)
            return result
        """#

    static let polynomial = #"""
        import numpy as np


        def polyfit(x, y, deg, rcond=None, full=False, w=None):
            """The polynomial with the least squares, its lowest power first."""
            return np.polyfit(x, y, deg, w=w)[::-1]


        def polyval(x, c, tensor=True):
            """The value of a polynomial, its lowest power first."""
            return np.polyval(np.asarray(c)[::-1], x)


        def polyadd(c1, c2):
            """The sum of two polynomials."""
            c1, c2 = np.asarray(c1, dtype=float), np.asarray(c2, dtype=float)
            result = np.zeros(max(len(c1), len(c2)))
            result[:len(c1)] += c1
            result[:len(c2)] += c2
            return result


        def polymul(c1, c2):
            """The product of two polynomials."""
            return np.convolve(np.asarray(c1, dtype=float), np.asarray(c2, dtype=float))


        def polyder(c, m=1):
            """The derivative of a polynomial."""
            c = np.asarray(c, dtype=float)
            for _ in range(m):
                c = c[1:] * np.arange(1, len(c))
            return c


        class Polynomial:
            """A polynomial, its lowest power first."""

            def __init__(self, coef):
                self.coef = np.asarray(coef, dtype=float)

            def __call__(self, arg):
                return polyval(arg, self.coef)

            def degree(self):
                return len(self.coef) - 1

            @classmethod
            def fit(cls, x, y, deg):
                return cls(polyfit(x, y, deg))

            def convert(self):
                return self
        """#
}
