/// The module `fractions`, in Python.
enum FractionsSource {
    static let text = #"""
        import math as _math
        import numbers as _numbers
        import operator as _operator
        import re as _re

        __all__ = ["Fraction"]
        _format = _re.compile(r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)(?:(?:/(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:[eE](?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z")


        class Fraction(_numbers.Rational):
            """A number that is one int over another."""

            __slots__ = ("_numerator", "_denominator")

            def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
                self = super().__new__(cls)
                if denominator is None:
                    if type(numerator) is int:
                        self._numerator, self._denominator = numerator, 1
                        return self
                    if isinstance(numerator, _numbers.Rational):
                        self._numerator, self._denominator = numerator.numerator, numerator.denominator
                        return self
                    if isinstance(numerator, float):
                        self._numerator, self._denominator = numerator.as_integer_ratio()
                        return self
                    if isinstance(numerator, str):
                        found = _format.match(numerator)
                        if found is None:
                            raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                        top, bottom = int(found["num"] or "0"), 1
                        if found["denom"]:
                            bottom = int(found["denom"])
                        else:
                            if found["decimal"]:
                                digits = found["decimal"].replace("_", "")
                                bottom = 10 ** len(digits)
                                top = top * bottom + int(digits)
                            if found["exp"]:
                                power = int(found["exp"])
                                if power >= 0:
                                    top *= 10 ** power
                                else:
                                    bottom *= 10 ** -power
                        if found["sign"] == "-":
                            top = -top
                        numerator, denominator = top, bottom
                    else:
                        raise TypeError("argument should be a string or a Rational instance")
                elif type(numerator) is int is type(denominator):
                    pass
                elif isinstance(numerator, _numbers.Rational) and isinstance(denominator, _numbers.Rational):
                    numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
                else:
                    raise TypeError("both arguments should be Rational instances")
                if denominator == 0:
                    raise ZeroDivisionError(f"Fraction({numerator}, 0)")
                common = _math.gcd(numerator, denominator)
                if denominator < 0:
                    common = -common
                self._numerator, self._denominator = numerator // common, denominator // common
                return self

            @classmethod
            def from_float(cls, f):
                if isinstance(f, _numbers.Integral):
                    return cls(f)
                if not isinstance(f, float):
                    raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
                return cls(*f.as_integer_ratio())

            def as_integer_ratio(self):
                return (self._numerator, self._denominator)

            def limit_denominator(self, max_denominator=1000000):
                """The nearest fraction whose denominator is at most that."""
                if max_denominator < 1:
                    raise ValueError("max_denominator should be at least 1")
                if self._denominator <= max_denominator:
                    return Fraction(self)
                p0, q0, p1, q1 = 0, 1, 1, 0
                n, d = self._numerator, self._denominator
                while True:
                    a = n // d
                    q2 = q0 + a * q1
                    if q2 > max_denominator:
                        break
                    p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
                    n, d = d, n - a * d
                k = (max_denominator - q0) // q1
                bound1, bound2 = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
                return bound2 if abs(bound2 - self) <= abs(bound1 - self) else bound1

            @property
            def numerator(self):
                return self._numerator

            @property
            def denominator(self):
                return self._denominator

            def __repr__(self):
                return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

            def __str__(self):
                return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

            def __add__(self, other):
                return _combined(self, other, lambda a, b: Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator), _operator.add)

            def __radd__(self, other):
                return _reflected(self, other, _operator.add)

            def __sub__(self, other):
                return _combined(self, other, lambda a, b: Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator), _operator.sub)

            def __rsub__(self, other):
                return _reflected(self, other, _operator.sub)

            def __mul__(self, other):
                return _combined(self, other, lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator), _operator.mul)

            def __rmul__(self, other):
                return _reflected(self, other, _operator.mul)

            def __truediv__(self, other):
                return _combined(self, other, lambda a, b: Fraction(a.numerator * b.denominator, a.denominator * b.numerator), _operator.truediv)

            def __rtruediv__(self, other):
                return _reflected(self, other, _operator.truediv)

            def __floordiv__(self, other):
                return _combined(self, other, lambda a, b: (a.numerator * b.denominator) // (a.denominator * b.numerator), _operator.floordiv)

            def __rfloordiv__(self, other):
                return _reflected(self, other, _operator.floordiv)

            def __mod__(self, other):
                return _combined(self, other, lambda a, b: Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator), _operator.mod)

            def __rmod__(self, other):
                return _reflected(self, other, _operator.mod)

            def __divmod__(self, other):
                return self // other, self % other

            def __rdivmod__(self, other):
                return other // self, other % self

            def __pow__(self, b):
                if isinstance(b, _numbers.Rational):
                    if b.denominator == 1:
                        power = b.numerator
                        if power >= 0:
                            return Fraction(self._numerator ** power, self._denominator ** power)
                        if self._numerator == 0:
                            raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
                        return Fraction(self._denominator ** -power, self._numerator ** -power)
                    return float(self) ** float(b)
                return float(self) ** b

            def __rpow__(self, a):
                if self._denominator == 1 and self._numerator >= 0:
                    return a ** self._numerator
                if isinstance(a, _numbers.Rational):
                    return Fraction(a.numerator, a.denominator) ** self
                return a ** float(self)

            def __pos__(self):
                return Fraction(self._numerator, self._denominator)

            def __neg__(self):
                return Fraction(-self._numerator, self._denominator)

            def __abs__(self):
                return Fraction(abs(self._numerator), self._denominator)

            def __int__(self):
                return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

            __trunc__ = __int__

            def __floor__(self):
                return self._numerator // self._denominator

            def __ceil__(self):
                return -(-self._numerator // self._denominator)

            def __round__(self, ndigits=None):
                if ndigits is None:
                    floor, remainder = divmod(self._numerator, self._denominator)
                    if remainder * 2 < self._denominator:
                        return floor
                    if remainder * 2 > self._denominator:
                        return floor + 1
                    return floor if floor % 2 == 0 else floor + 1
                shift = 10 ** abs(ndigits)
                return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

            def __float__(self):
                return self._numerator / self._denominator

            def __bool__(self):
                return bool(self._numerator)

            def __hash__(self):
                modulus = 2 ** 61 - 1
                try:
                    inverse = pow(self._denominator, -1, modulus)
                except ValueError:
                    made = 314159
                else:
                    made = hash(hash(abs(self._numerator)) * inverse)
                made = made if self._numerator >= 0 else -made
                return -2 if made == -1 else made

            def __eq__(self, other):
                if type(other) is int:
                    return self._numerator == other and self._denominator == 1
                if isinstance(other, _numbers.Rational):
                    return self._numerator == other.numerator and self._denominator == other.denominator
                if isinstance(other, float):
                    return 0.0 == other if other != other or other in (_math.inf, -_math.inf) else self == Fraction(other)
                return NotImplemented

            def _compared(self, other, compare):
                if isinstance(other, _numbers.Rational):
                    return compare(self._numerator * other.denominator, self._denominator * other.numerator)
                if isinstance(other, float):
                    if other != other or other in (_math.inf, -_math.inf):
                        return compare(0.0, other)
                    return compare(self, Fraction(other))
                return NotImplemented

            def __lt__(self, other):
                return self._compared(other, _operator.lt)

            def __gt__(self, other):
                return self._compared(other, _operator.gt)

            def __le__(self, other):
                return self._compared(other, _operator.le)

            def __ge__(self, other):
                return self._compared(other, _operator.ge)

            def __reduce__(self):
                return self.__class__, (str(self),)

            def __copy__(self):
                return self

            def __deepcopy__(self, memo):
                return self


        def _combined(a, b, exact, fallback):
            if isinstance(b, (int, Fraction)):
                return exact(a, b)
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(float(a)), b)
            return NotImplemented


        def _reflected(b, a, operation):
            if isinstance(a, _numbers.Rational):
                return operation(Fraction(a.numerator, a.denominator), b)
            if isinstance(a, float):
                return operation(a, float(b))
            if isinstance(a, complex):
                return operation(a, complex(float(b)))
            return NotImplemented
        """#
}
