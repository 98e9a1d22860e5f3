# math, random, statistics, fractions, numbers, cmath
import math
def t(*codes):
    for code in codes:
        try:
            print(code, "->", eval(code))
        except Exception as error:
            print(code, "->", type(error).__name__, error)
t("math.pi", "math.e", "math.tau", "math.inf", "math.nan", "math.sqrt(2)", "math.sqrt(-1)", "math.sqrt('a')", "math.pow(2, 0.5)", "math.pow(0, -1)", "math.pow(-1, 0.5)", "math.exp(1)", "math.exp(1000)", "math.exp2(3)", "math.expm1(1e-10)", "math.log(10)", "math.log(8, 2)", "math.log(0)", "math.log(-1)", "math.log10(1000)", "math.log2(8)", "math.log1p(1e-10)", "math.log(10**400)", "math.sin(1)", "math.cos(1)", "math.tan(1)", "math.asin(2)", "math.acos(0.5)", "math.atan(1)", "math.atan2(1, -1)", "math.sinh(1)", "math.cosh(1)", "math.tanh(1)", "math.asinh(1)", "math.acosh(2)", "math.atanh(0.5)", "math.degrees(math.pi)", "math.radians(180)", "math.hypot(3, 4)", "math.hypot(1, 2, 3)", "math.dist([0, 0], [3, 4])", "math.dist([0], [1, 2])")
t("math.floor(1.5)", "math.floor(-1.5)", "math.ceil(1.2)", "math.trunc(-1.7)", "math.floor(float('inf'))", "math.floor('a')", "math.fabs(-2)", "math.fmod(7, -3)", "math.remainder(7, 3)", "math.modf(1.25)", "math.modf(-1.25)", "math.frexp(8)", "math.ldexp(0.5, 4)", "math.copysign(1, -0.0)", "math.factorial(10)", "math.factorial(-1)", "math.factorial(1.0)", "math.gcd(12, 18)", "math.gcd()", "math.gcd(12, 18, 27)", "math.lcm(4, 6)", "math.lcm()", "math.gcd(1.5, 2)", "math.comb(5, 2)", "math.comb(2, 5)", "math.comb(-1, 2)", "math.perm(5, 2)", "math.perm(5)", "math.isqrt(17)", "math.isqrt(-1)", "math.prod([1, 2, 3])", "math.prod([1.5, 2], start=2)", "math.prod([])", "math.fsum([0.1] * 10)", "math.isclose(0.1 + 0.2, 0.3)", "math.isclose(1, 1.1, rel_tol=0.2)", "math.isclose(0, 1e-10, abs_tol=1e-9)", "math.isnan(float('nan'))", "math.isinf(-math.inf)", "math.isfinite(1)", "math.nextafter(1, 2)", "math.ulp(1.0)", "math.cbrt(27)", "math.erf(0.5)", "math.erfc(0.5)", "math.gamma(5)", "math.gamma(0)", "math.sumprod", "math.sin()", "math.sin(1, 2)", "math.nope")
---
import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 2), random.choice("abc"), random.randrange(0, 100, 5), random.getrandbits(40), random.sample(range(100), 5), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=4), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1), random.triangular(0, 1, 0.5), random.betavariate(1, 2), random.lognormvariate(0, 1), random.vonmisesvariate(0, 1), random.gammavariate(1, 2), random.paretovariate(1), random.weibullvariate(1, 1))
a = list(range(10)); random.shuffle(a); print(a)
random.seed("text"); print(random.random()); random.seed(b"bytes"); print(random.random()); random.seed(1.5); print(random.random()); random.seed(10**30); print(random.random()); random.seed(-3); print(random.random()); random.seed(None); print(0 <= random.random() < 1)
r = random.Random(7); s = r.getstate(); x = r.random(); r.setstate(s); print(x == r.random(), r.randbytes(3), r.randint(5, 5), r.sample([1, 2, 3], 2), r.sample(["a", "b"], counts=[2, 3], k=4), r.choice(range(1000)))
for code in ["random.choice([])", "random.randint(5, 1)", "random.sample([1], 2)", "random.sample({1, 2}, 1)", "random.randrange(0)", "random.choices([], k=1)", "random.choices([1], weights=[1, 2])", "random.sample([1], -1)", "random.shuffle((1, 2))", "random.randint(1.5, 2)", "random.uniform('a', 1)"]:
    try: print(code, eval(code))
    except Exception as e: print(code, "->", type(e).__name__, e)
---
import statistics as st
d = [1, 2, 2, 3, 4, 4, 4, 5.5]
def t(*codes):
    for code in codes:
        try: print(code, "->", eval(code))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("st.mean(d)", "st.mean([1, 2])", "st.mean([])", "st.fmean(d)", "st.fmean([1, 2], weights=[1, 3])", "st.median(d)", "st.median([1, 3, 2])", "st.median([])", "st.median_low([1, 2, 3, 4])", "st.median_high([1, 2, 3, 4])", "st.median_grouped([1, 2, 2, 3, 4])", "st.mode(d)", "st.mode([])", "st.multimode('aabbc')", "st.stdev(d)", "st.stdev([1])", "st.pstdev(d)", "st.variance(d)", "st.pvariance([1, 2, 3])", "st.variance([1, 2, 3, 4])", "st.harmonic_mean([40, 60])", "st.geometric_mean([54, 24, 36])", "st.quantiles([1, 2, 3, 4, 5])", "st.quantiles(range(10), n=10, method='inclusive')", "st.correlation([1, 2, 3], [1, 2, 3])", "st.covariance([1, 2, 3], [4, 5, 7])", "st.linear_regression([1, 2, 3], [2, 4, 6])", "st.mean([True, 2])", "st.NormalDist(0, 1).cdf(1.96)", "round(st.NormalDist(100, 15).inv_cdf(0.95), 9)", "st.NormalDist(1, 2).pdf(1)", "st.NormalDist(1, 2) + 3")
---
from fractions import Fraction as F
def t(*codes):
    for code in codes:
        try: print(code, "->", repr(eval(code)))
        except Exception as error: print(code, "->", type(error).__name__, error)
t("F(3, 4)", "F(6, -8)", "F('1/3')", "F('0.25')", "F(' -1.5e2 ')", "F(0.5)", "F(F(1, 2))", "F(1, 0)", "F('a')", "F(1.5, 2)", "F()", "str(F(3, 1))", "str(F(1, 3))", "F(1, 2) + F(1, 3)", "F(1, 2) + 1", "1 - F(1, 2)", "F(1, 2) * 0.5", "F(1, 2) / F(1, 4)", "2 / F(1, 2)", "F(7, 2) // 1", "F(7, 2) % 1", "divmod(F(7, 2), 1)", "F(1, 2) ** 2", "F(1, 2) ** -2", "F(4) ** F(1, 2)", "2 ** F(2)", "-F(1, 2)", "abs(F(-1, 2))", "F(1, 2) == 0.5", "F(1, 2) < 1", "F(1, 2) > F(1, 3)", "hash(F(1, 2)) == hash(0.5)", "int(F(7, 2))", "float(F(1, 3))", "round(F(7, 3), 1)", "round(F(5, 2))", "F(22, 7).limit_denominator(5)", "F(3.14159265).limit_denominator(100)", "F(1, 2).numerator", "F(5, 10).denominator", "F(1, 3).as_integer_ratio()", "bool(F(0))", "sum([F(1, 2), F(1, 3)])", "max(F(1, 2), F(2, 3))", "F.from_float(0.75)", "F(1, 2) + 'a'", "F(1, 2) + 1j", "sorted([F(1, 2), 0.3, 1])", "f'{float(F(1, 3)):.3f}'")
import numbers, math
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(1.5, numbers.Integral), isinstance(F(1), numbers.Rational), isinstance("a", numbers.Number), isinstance(True, numbers.Number), issubclass(int, numbers.Real), math.floor(F(7, 2)), math.ceil(F(7, 2)), math.trunc(F(-7, 2)))
import cmath
print(cmath.phase(-1 + 0j), cmath.polar(1j), cmath.isclose(cmath.exp(1j * cmath.pi), -1), cmath.sqrt(-1), cmath.isnan(complex("nan")), cmath.rect(1, 0), cmath.log(1), cmath.sqrt(3 + 4j))
