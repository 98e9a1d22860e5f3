/// The module `numbers`, in Python.
enum NumbersSource {
    static let text = #"""
        from abc import ABCMeta

        __all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


        class Number(metaclass=ABCMeta):
            """Whatever is a number."""

            __slots__ = ()
            __hash__ = None


        class Complex(Number):
            """What can be added, multiplied and so on, and has two parts."""

            __slots__ = ()

            def __bool__(self):
                return self != 0

            def __sub__(self, other):
                return self + -other

            def __rsub__(self, other):
                return -self + other


        class Real(Complex):
            """What can be put in order."""

            __slots__ = ()

            def __divmod__(self, other):
                return (self // other, self % other)

            def __rdivmod__(self, other):
                return (other // self, other % self)

            def __complex__(self):
                return complex(float(self))

            @property
            def real(self):
                return +self

            @property
            def imag(self):
                return 0

            def conjugate(self):
                return +self


        class Rational(Real):
            """What is one int over another."""

            __slots__ = ()

            def __float__(self):
                return int(self.numerator) / int(self.denominator)


        class Integral(Rational):
            """What is whole."""

            __slots__ = ()

            def __float__(self):
                return float(int(self))

            @property
            def numerator(self):
                return +self

            @property
            def denominator(self):
                return 1


        Complex.register(complex)
        Real.register(float)
        Integral.register(int)
        """#
}
