/// The module `cmath`, in Python.
enum ComplexMathSource {
    static let text = #"""
        import math as _math

        pi, e, tau, inf, nan = _math.pi, _math.e, _math.tau, _math.inf, _math.nan
        infj, nanj = complex(0.0, inf), complex(0.0, nan)


        def phase(z, /):
            """The angle of a complex number."""
            z = complex(z)
            return _math.atan2(z.imag, z.real)


        def polar(z, /):
            """Size and angle."""
            return abs(complex(z)), phase(z)


        def rect(r, phi, /):
            """The number of a size and an angle."""
            if phi == 0:
                return complex(r, r * phi)
            return complex(r * _math.cos(phi), r * _math.sin(phi))


        def exp(z, /):
            z = complex(z)
            size = _math.exp(z.real)
            return complex(size * _math.cos(z.imag), size * _math.sin(z.imag))


        def log(z, base=None, /):
            z = complex(z)
            if z == 0:
                raise ValueError("math domain error")
            made = complex(_math.log(abs(z)), phase(z))
            return made if base is None else made / log(base)


        def log10(z, /):
            z = complex(z)
            if z == 0:
                raise ValueError("math domain error")
            return complex(_math.log10(abs(z)), phase(z) / _math.log(10))


        def sqrt(z, /):
            z = complex(z)
            if z == 0:
                return complex(0.0, z.imag)
            half = _math.sqrt((abs(z.real) + _math.hypot(z.real, z.imag)) / 2)
            other = abs(z.imag) / (2 * half)
            if z.real >= 0:
                return complex(half, _math.copysign(other, z.imag))
            return complex(other, _math.copysign(half, z.imag))


        def sin(z, /):
            z = complex(z)
            return complex(_math.sin(z.real) * _math.cosh(z.imag), _math.cos(z.real) * _math.sinh(z.imag))


        def cos(z, /):
            z = complex(z)
            return complex(_math.cos(z.real) * _math.cosh(z.imag), -_math.sin(z.real) * _math.sinh(z.imag))


        def tan(z, /):
            return sin(z) / cos(z)


        def sinh(z, /):
            z = complex(z)
            return complex(_math.sinh(z.real) * _math.cos(z.imag), _math.cosh(z.real) * _math.sin(z.imag))


        def cosh(z, /):
            z = complex(z)
            return complex(_math.cosh(z.real) * _math.cos(z.imag), _math.sinh(z.real) * _math.sin(z.imag))


        def tanh(z, /):
            return sinh(z) / cosh(z)


        def isnan(z, /):
            z = complex(z)
            return _math.isnan(z.real) or _math.isnan(z.imag)


        def isinf(z, /):
            z = complex(z)
            return _math.isinf(z.real) or _math.isinf(z.imag)


        def isfinite(z, /):
            z = complex(z)
            return _math.isfinite(z.real) and _math.isfinite(z.imag)


        def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
            a, b = complex(a), complex(b)
            if a == b:
                return True
            if isinf(a) or isinf(b):
                return False
            return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
        """#
}
