/// The module `random`, in Python.
enum RandomNumbersSource {
    static let text = #"""
        from _random import Generator as _Generator
        from math import ceil as _ceil, cos as _cos, exp as _exp, floor as _floor, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt

        __all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
                   "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random",
                   "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate",
                   "weibullvariate"]

        _MISSING = object()


        def _whole(value):
            if isinstance(value, float):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            return value.__index__()


        class Random:
            """Random numbers; each instance keeps its own state."""

            VERSION = 3

            def __init__(self, x=None):
                self._core = core = _Generator()
                self.random = core.random
                self.getrandbits = core.getrandbits
                self._below = core.below
                self.seed(x)

            def seed(self, a=None, version=2):
                self._core.seed(a if not isinstance(a, bytearray) else bytes(a))
                self._next_gauss = None

            def getstate(self):
                return self.VERSION, self._core.getstate(), self._next_gauss

            def setstate(self, state):
                version, words, self._next_gauss = state
                if version != self.VERSION:
                    raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")
                self._core.setstate(words)

            def randbytes(self, n):
                return self.getrandbits(n * 8).to_bytes(n, "little")

            def randrange(self, start, stop=None, step=_MISSING):
                if isinstance(start, float) and not start.is_integer():
                    raise ValueError("non-integer arg 1 for randrange()")
                if isinstance(stop, float) and not stop.is_integer():
                    raise ValueError("non-integer stop for randrange()")
                first = _whole(start)
                if stop is None:
                    if step is not _MISSING:
                        raise TypeError("Missing a non-None stop argument")
                    if first > 0:
                        return self._below(first)
                    raise ValueError("empty range for randrange()")
                last = _whole(stop)
                width = last - first
                by = 1 if step is _MISSING else _whole(step)
                if by == 1:
                    if width > 0:
                        return first + self._below(width)
                    raise ValueError(f"empty range for randrange() ({first}, {last}, {width})")
                if by > 0:
                    count = (width + by - 1) // by
                elif by < 0:
                    count = (width + by + 1) // by
                else:
                    raise ValueError("zero step for randrange()")
                if count <= 0:
                    raise ValueError("empty range for randrange()")
                return first + by * self._below(count)

            def randint(self, a, b):
                return self.randrange(a, b + 1)

            def choice(self, seq):
                if not len(seq):
                    raise IndexError("Cannot choose from an empty sequence")
                return seq[self._below(len(seq))]

            def shuffle(self, x):
                below = self._below
                for i in range(len(x) - 1, 0, -1):
                    j = below(i + 1)
                    x[i], x[j] = x[j], x[i]

            def sample(self, population, k, *, counts=None):
                if isinstance(population, (set, frozenset, dict)) or not hasattr(population, "__getitem__"):
                    raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
                if counts is not None:
                    repeated = []
                    for item, count in zip(population, counts):
                        repeated.extend([item] * count)
                    chosen = self.sample(range(len(repeated)), k)
                    return [repeated[index] for index in chosen]
                below = self._below
                n = len(population)
                if not 0 <= k <= n:
                    raise ValueError("Sample larger than population or is negative")
                table = 21
                if k > 5:
                    table += 4 ** _ceil(_log(k * 3, 4))
                result = [None] * k
                if n <= table:
                    pool = list(population)
                    for i in range(k):
                        j = below(n - i)
                        result[i] = pool[j]
                        pool[j] = pool[n - i - 1]
                else:
                    selected = set()
                    for i in range(k):
                        j = below(n)
                        while j in selected:
                            j = below(n)
                        selected.add(j)
                        result[i] = population[j]
                return result

            def choices(self, population, weights=None, *, cum_weights=None, k=1):
                random = self.random
                n = len(population)
                if cum_weights is None:
                    if weights is None:
                        return [population[_floor(random() * n)] for _ in range(k)]
                    if isinstance(weights, int):
                        raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
                    cum_weights = []
                    total = 0
                    for weight in weights:
                        total += weight
                        cum_weights.append(total)
                elif weights is not None:
                    raise TypeError("Cannot specify both weights and cumulative weights")
                if len(cum_weights) != n:
                    raise ValueError("The number of weights does not match the population")
                total = cum_weights[-1] + 0.0
                if total <= 0.0:
                    raise ValueError("Total of weights must be greater than zero")
                from bisect import bisect
                return [population[bisect(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]

            def uniform(self, a, b):
                return a + (b - a) * self.random()

            def triangular(self, low=0.0, high=1.0, mode=None):
                u = self.random()
                try:
                    c = 0.5 if mode is None else (mode - low) / (high - low)
                except ZeroDivisionError:
                    return low
                if u > c:
                    u, c, low, high = 1.0 - u, 1.0 - c, high, low
                return low + (high - low) * _sqrt(u * c)

            def normalvariate(self, mu=0.0, sigma=1.0):
                random = self.random
                while True:
                    u = random()
                    v = 1.0 - random()
                    z = (4 * _exp(-0.5) / _sqrt(2.0)) * (u - 0.5) / v
                    if z * z / 4.0 <= -_log(v):
                        return mu + z * sigma

            def gauss(self, mu=0.0, sigma=1.0):
                z = self._next_gauss
                self._next_gauss = None
                if z is None:
                    angle = self.random() * (2.0 * _pi)
                    radius = _sqrt(-2.0 * _log(1.0 - self.random()))
                    z = _cos(angle) * radius
                    self._next_gauss = _sin(angle) * radius
                return mu + z * sigma

            def lognormvariate(self, mu, sigma):
                return _exp(self.normalvariate(mu, sigma))

            def expovariate(self, lambd):
                return -_log(1.0 - self.random()) / lambd

            def vonmisesvariate(self, mu, kappa):
                random = self.random
                if kappa <= 1e-6:
                    return 2.0 * _pi * random()
                s = 0.5 / kappa
                r = s + _sqrt(1.0 + s * s)
                while True:
                    z = _cos(_pi * random())
                    d = z / (r + z)
                    u = random()
                    if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                        break
                q = 1.0 / r
                f = (q + z) / (1.0 + q * z)
                from math import acos
                angle = acos(f)
                return (mu + angle) % (2.0 * _pi) if random() > 0.5 else (mu - angle) % (2.0 * _pi)

            def gammavariate(self, alpha, beta):
                if alpha <= 0.0 or beta <= 0.0:
                    raise ValueError("gammavariate: alpha and beta must be > 0.0")
                random = self.random
                if alpha > 1.0:
                    a = _sqrt(2.0 * alpha - 1.0)
                    b = alpha - _log(4.0)
                    c = alpha + a
                    while True:
                        u = random()
                        if not 1e-7 < u < 0.9999999:
                            continue
                        w = 1.0 - random()
                        v = _log(u / (1.0 - u)) / a
                        x = alpha * _exp(v)
                        z = u * u * w
                        r = b + c * v - x
                        if r + (1.0 + _log(4.5)) - 4.5 * z >= 0.0 or r >= _log(z):
                            return x * beta
                if alpha == 1.0:
                    return -_log(1.0 - random()) * beta
                from math import e
                while True:
                    u = random()
                    b = (e + alpha) / e
                    p = b * u
                    x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
                    w = random()
                    if p > 1.0:
                        if w <= x ** (alpha - 1.0):
                            break
                    elif w <= _exp(-x):
                        break
                return x * beta

            def betavariate(self, alpha, beta):
                y = self.gammavariate(alpha, 1.0)
                return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

            def paretovariate(self, alpha):
                return (1.0 - self.random()) ** (-1.0 / alpha)

            def weibullvariate(self, alpha, beta):
                return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


        class SystemRandom(Random):
            """Random numbers that no seed repeats."""

            def seed(self, a=None, version=2):
                self._core.seed(None)
                self._next_gauss = None


        _instance = Random()
        seed = _instance.seed
        random = _instance.random
        uniform = _instance.uniform
        triangular = _instance.triangular
        randint = _instance.randint
        choice = _instance.choice
        randrange = _instance.randrange
        sample = _instance.sample
        shuffle = _instance.shuffle
        choices = _instance.choices
        normalvariate = _instance.normalvariate
        lognormvariate = _instance.lognormvariate
        expovariate = _instance.expovariate
        vonmisesvariate = _instance.vonmisesvariate
        gammavariate = _instance.gammavariate
        gauss = _instance.gauss
        betavariate = _instance.betavariate
        paretovariate = _instance.paretovariate
        weibullvariate = _instance.weibullvariate
        getstate = _instance.getstate
        setstate = _instance.setstate
        getrandbits = _instance.getrandbits
        randbytes = _instance.randbytes
        """#
}
