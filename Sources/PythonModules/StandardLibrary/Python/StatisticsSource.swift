/// The module `statistics`, in Python.
// Longer than most: it is one module of Python, which is read as a whole.
enum StatisticsSource {
    static let text = #"""
        import math as _math

        __all__ = ["StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "linear_regression",
                   "mean", "median", "median_high", "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev",
                   "variance", "NormalDist", "median_grouped"]


        class StatisticsError(ValueError):
            pass


        def _ratio(value):
            return value.as_integer_ratio()


        def _exact_sum(values):
            numerators = {}
            for value in values:
                n, d = _ratio(value)
                numerators[d] = numerators.get(d, 0) + n
            common = 1
            for d in numerators:
                common = common * d // _math.gcd(common, d)
            return sum(n * (common // d) for d, n in numerators.items()), common


        def _number(numerator, denominator, whole):
            if whole and numerator % denominator == 0:
                return numerator // denominator
            return numerator / denominator


        def _checked(data, function, least=1):
            data = list(data)
            if len(data) < least:
                if least == 1:
                    raise StatisticsError(f"{function} requires at least one data point")
                raise StatisticsError(f"{function} requires at least two data points")
            return data


        def _finite(data):
            return all(_math.isfinite(value) for value in data)


        def mean(data):
            """The arithmetic mean."""
            data = _checked(data, "mean")
            if not _finite(data):
                return sum(data) / len(data)
            n, d = _exact_sum(data)
            return _number(n, d * len(data), all(isinstance(value, int) for value in data))


        def fmean(data, weights=None):
            """The arithmetic mean in floats."""
            data = [float(value) for value in data]
            if not data:
                raise StatisticsError("fmean requires at least one data point")
            if weights is None:
                return _math.fsum(data) / len(data)
            weights = [float(weight) for weight in weights]
            if len(weights) != len(data):
                raise StatisticsError("data and weights must be the same length")
            total = _math.fsum(weights)
            if not total:
                raise StatisticsError("sum of weights must be non-zero")
            return _math.fsum([value * weight for value, weight in zip(data, weights)]) / total


        def geometric_mean(data):
            """The geometric mean."""
            data = list(data)
            if not data or any(value <= 0 for value in data):
                raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
            return _math.exp(fmean([_math.log(value) for value in data]))


        def harmonic_mean(data, weights=None):
            """The harmonic mean."""
            data = _checked(data, "harmonic_mean")
            if any(value < 0 for value in data):
                raise StatisticsError("harmonic mean does not support negative values")
            if 0 in data:
                return 0
            weights = [1] * len(data) if weights is None else list(weights)
            if not _finite(data):
                return sum(weights) / _math.fsum([weight / value for weight, value in zip(weights, data)])
            n, d = _exact_sum([weight / value for weight, value in zip(weights, data)])
            top, bottom = _exact_sum(weights)
            return (top * d) / (bottom * n)


        def median(data):
            """The middle value."""
            data = sorted(data)
            n = len(data)
            if not n:
                raise StatisticsError("no median for empty data")
            return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


        def median_low(data):
            """The lower middle value."""
            data = sorted(data)
            if not data:
                raise StatisticsError("no median for empty data")
            return data[(len(data) - 1) // 2]


        def median_high(data):
            """The upper middle value."""
            data = sorted(data)
            if not data:
                raise StatisticsError("no median for empty data")
            return data[len(data) // 2]


        def _counted(data):
            counts = {}
            for value in data:
                counts[value] = counts.get(value, 0) + 1
            return counts


        def mode(data):
            """The most common value, the first of several."""
            counts = _counted(data)
            if not counts:
                raise StatisticsError("no mode for empty data")
            return max(counts, key=counts.get)


        def multimode(data):
            """The most common values."""
            counts = _counted(data)
            most = max(counts.values(), default=0)
            return [value for value, count in counts.items() if count == most]


        def _spread(data, center):
            if center is not None:
                n, d = _exact_sum([(value - center) ** 2 for value in data])
                return n, d
            n, d = _exact_sum(data)
            m = len(data)
            total, common = 0, 1
            parts = {}
            for value in data:
                a, b = _ratio(value)
                top, bottom = a * d * m - n * b, b * d * m
                parts[bottom] = parts.get(bottom, 0) + top * top
            for bottom, top in parts.items():
                total, common = total * bottom * bottom + top * common, common * bottom * bottom
                shared = _math.gcd(total, common)
                if shared:
                    total, common = total // shared, common // shared
            return total, common


        def _whole(data):
            return all(isinstance(value, int) for value in data)


        def pvariance(data, mu=None):
            """The variance of a population."""
            data = _checked(data, "pvariance")
            n, d = _spread(data, mu)
            return _number(n, d * len(data), _whole(data))


        def variance(data, xbar=None):
            """The variance of a sample."""
            data = _checked(data, "variance", 2)
            n, d = _spread(data, xbar)
            return _number(n, d * (len(data) - 1), _whole(data))


        def _root(n, d):
            """The square root of a fraction, rounded once."""
            if n == 0:
                return 0.0
            shift = 2 * (60 - (n.bit_length() - d.bit_length()) // 2)
            if shift > 0:
                scaled, rest = divmod(n << shift, d)
            else:
                scaled, rest = divmod(n, d << -shift)
            root = _math.isqrt(scaled)
            if root * root != scaled or rest:
                root |= 1
            return root / 2 ** (shift // 2) if shift >= 0 else float(root * 2 ** (-shift // 2))


        def pstdev(data, mu=None):
            """The standard deviation of a population."""
            data = _checked(data, "pstdev")
            n, d = _spread(data, mu)
            return _root(n, d * len(data))


        def stdev(data, xbar=None):
            """The standard deviation of a sample."""
            data = _checked(data, "stdev", 2)
            n, d = _spread(data, xbar)
            return _root(n, d * (len(data) - 1))


        def quantiles(data, *, n=4, method="exclusive"):
            """The cuts between n groups of like size."""
            if n < 1:
                raise StatisticsError("n must be at least 1")
            data = sorted(data)
            count = len(data)
            if count < 2:
                raise StatisticsError("must have at least two data points")
            result = []
            if method == "inclusive":
                for i in range(1, n):
                    j, delta = divmod(i * (count - 1), n)
                    result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
            elif method == "exclusive":
                for i in range(1, n):
                    j = min(max(i * (count + 1) // n, 1), count - 1)
                    delta = i * (count + 1) - j * n
                    result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
            else:
                raise ValueError(f"Unknown method: {method!r}")
            return result


        def _paired(x, y, function):
            if len(x) != len(y):
                raise StatisticsError(f"{function} requires that both inputs have same number of data points")
            if len(x) < 2:
                raise StatisticsError(f"{function} requires at least two data points")
            return _math.fsum(x) / len(x), _math.fsum(y) / len(y)


        def covariance(x, y, /):
            """The covariance of two samples."""
            a, b = _paired(x, y, "covariance")
            return _math.fsum([(p - a) * (q - b) for p, q in zip(x, y)]) / (len(x) - 1)


        def correlation(x, y, /):
            """Pearson's correlation of two samples."""
            a, b = _paired(x, y, "correlation")
            xy = _math.fsum([(p - a) * (q - b) for p, q in zip(x, y)])
            xx = _math.fsum([(p - a) ** 2 for p in x])
            yy = _math.fsum([(q - b) ** 2 for q in y])
            try:
                return xy / _math.sqrt(xx * yy)
            except ZeroDivisionError:
                raise StatisticsError("at least one of the inputs is constant") from None


        class LinearRegression(tuple):
            slope = property(lambda self: self[0])
            intercept = property(lambda self: self[1])

            def __repr__(self):
                return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


        def linear_regression(x, y, /, *, proportional=False):
            """The line that fits best."""
            a, b = _paired(x, y, "linear regression")
            if proportional:
                a = b = 0.0
            xy = _math.fsum([(p - a) * (q - b) for p, q in zip(x, y)])
            xx = _math.fsum([(p - a) ** 2 for p in x])
            if not xx:
                raise StatisticsError("x is constant")
            slope = xy / xx
            return LinearRegression((slope, 0.0 if proportional else b - slope * a))


        def median_grouped(data, interval=1):
            """The median of values that stand for intervals."""
            data = sorted(data)
            n = len(data)
            if not n:
                raise StatisticsError("no median for empty data")
            x = data[n // 2]
            below = sum(1 for value in data if value < x)
            same = data.count(x)
            low = float(x) - interval / 2
            return low + interval * (n / 2 - below) / same


        class NormalDist:
            """A normal distribution."""

            def __init__(self, mu=0.0, sigma=1.0):
                if sigma < 0.0:
                    raise StatisticsError("sigma must be non-negative")
                self._mu, self._sigma = float(mu), float(sigma)

            @classmethod
            def from_samples(cls, data):
                data = list(data)
                return cls(fmean(data), stdev(data))

            def samples(self, n, *, seed=None):
                import random
                gauss = random.gauss if seed is None else random.Random(seed).gauss
                return [gauss(self._mu, self._sigma) for _ in range(n)]

            def pdf(self, x):
                variance = self._sigma * self._sigma
                if not variance:
                    raise StatisticsError("pdf() not defined when sigma is zero")
                difference = x - self._mu
                return _math.exp(difference * difference / (-2.0 * variance)) / _math.sqrt(_math.tau * variance)

            def cdf(self, x):
                if not self._sigma:
                    raise StatisticsError("cdf() not defined when sigma is zero")
                return 0.5 * (1.0 + _math.erf((x - self._mu) / (self._sigma * _math.sqrt(2.0))))

            def inv_cdf(self, p):
                """The value below which that share lies: halving, then Newton's steps."""
                if p <= 0.0 or p >= 1.0:
                    raise StatisticsError("p must be in the range 0.0 < p < 1.0")
                low, high = -40.0, 40.0
                for _ in range(60):
                    middle = (low + high) / 2
                    if 0.5 * _math.erfc(-middle / _math.sqrt(2.0)) < p:
                        low = middle
                    else:
                        high = middle
                z = (low + high) / 2
                for _ in range(3):
                    slope = _math.exp(-z * z / 2) / _math.sqrt(_math.tau)
                    if slope:
                        z -= (0.5 * _math.erfc(-z / _math.sqrt(2.0)) - p) / slope
                return self._mu + z * self._sigma

            def quantiles(self, n=4):
                return [self.inv_cdf(i / n) for i in range(1, n)]

            def overlap(self, other):
                if not isinstance(other, NormalDist):
                    raise TypeError("Expected another NormalDist instance")
                X, Y = self, other
                if (Y._sigma, Y._mu) < (X._sigma, X._mu):
                    X, Y = Y, X
                X_var, Y_var = X.variance, Y.variance
                if not X_var or not Y_var:
                    raise StatisticsError("overlap() not defined when sigma is zero")
                dv = Y_var - X_var
                dm = abs(Y._mu - X._mu)
                if not dv:
                    return 1.0 - _math.erf(dm / (2.0 * X._sigma * _math.sqrt(2.0)))
                a = X._mu * Y_var - Y._mu * X_var
                b = X._sigma * Y._sigma * _math.sqrt(dm * dm + dv * _math.log(Y_var / X_var))
                x1, x2 = (a + b) / dv, (a - b) / dv
                return 1.0 - (abs(Y.cdf(x1) - X.cdf(x1)) + abs(Y.cdf(x2) - X.cdf(x2)))

            def zscore(self, x):
                if not self._sigma:
                    raise StatisticsError("zscore() not defined when sigma is zero")
                return (x - self._mu) / self._sigma

            mean = median = mode = property(lambda self: self._mu)
            stdev = property(lambda self: self._sigma)
            variance = property(lambda self: self._sigma * self._sigma)

            def __add__(x1, x2):
                if isinstance(x2, NormalDist):
                    return NormalDist(x1._mu + x2._mu, _math.hypot(x1._sigma, x2._sigma))
                return NormalDist(x1._mu + x2, x1._sigma)

            def __sub__(x1, x2):
                if isinstance(x2, NormalDist):
                    return NormalDist(x1._mu - x2._mu, _math.hypot(x1._sigma, x2._sigma))
                return NormalDist(x1._mu - x2, x1._sigma)

            def __mul__(x1, x2):
                return NormalDist(x1._mu * x2, x1._sigma * abs(x2))

            def __truediv__(x1, x2):
                return NormalDist(x1._mu / x2, x1._sigma / abs(x2))

            def __neg__(x1):
                return NormalDist(-x1._mu, x1._sigma)

            __radd__, __rmul__ = __add__, __mul__

            def __rsub__(x1, x2):
                return -(x1 - x2)

            def __eq__(x1, x2):
                if not isinstance(x2, NormalDist):
                    return NotImplemented
                return x1._mu == x2._mu and x1._sigma == x2._sigma

            def __hash__(self):
                return hash((self._mu, self._sigma))

            def __repr__(self):
                return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
        """#
}
