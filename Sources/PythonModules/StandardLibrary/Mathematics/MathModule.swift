import BigInt
import Glibc
import PythonLanguage

/// `math`: functions of real numbers, with C's results and CPython's errors.
enum MathModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("math", documentation: "This module provides access to the mathematical functions defined by the C standard.") { module in
            module.constant("pi", .float(.pi))
            module.constant("e", .float(M_E))
            module.constant("tau", .float(2 * .pi))
            module.constant("inf", .float(.infinity))
            module.constant("nan", .float(.nan))
            declareRealFunctions(module)
            declareRounding(module)
            declareLogarithms(module)
            declarePairs(module)
            MathModule.declareIntegers(module)
            MathModule.declareSums(module)
        }
    }

    static func domainError() -> PythonError { .valueError("math domain error") }
    static func rangeError() -> PythonError { .overflowError("math range error") }

    /// A result of C's, with NaN out of numbers as a domain error and infinity as a range or domain error.
    static func checked(_ result: Double, _ argument: Double, canOverflow: Bool = false) throws -> Value {
        if result.isNaN, !argument.isNaN { throw domainError() }
        if result.isInfinite, argument.isFinite { throw canOverflow ? rangeError() : domainError() }
        return .float(result)
    }

    private static func declareRealFunctions(_ module: NativeModule) {
        let functions: [(String, String, Bool, (Double) -> Double)] = [
            ("sqrt", "Return the square root of x.", false, { Glibc.sqrt($0) }),
            ("cbrt", "Return the cube root of x.", false, { Glibc.cbrt($0) }),
            ("exp", "Return e raised to the power of x.", true, { Glibc.exp($0) }),
            ("exp2", "Return 2 raised to the power of x.", true, { Glibc.exp2($0) }),
            ("expm1", "Return exp(x)-1.", true, { Glibc.expm1($0) }),
            ("sin", "Return the sine of x (measured in radians).", false, { Glibc.sin($0) }),
            ("cos", "Return the cosine of x (measured in radians).", false, { Glibc.cos($0) }),
            ("tan", "Return the tangent of x (measured in radians).", false, { Glibc.tan($0) }),
            ("asin", "Return the arc sine (measured in radians) of x.", false, { Glibc.asin($0) }),
            ("acos", "Return the arc cosine (measured in radians) of x.", false, { Glibc.acos($0) }),
            ("atan", "Return the arc tangent (measured in radians) of x.", false, { Glibc.atan($0) }),
            ("sinh", "Return the hyperbolic sine of x.", true, { Glibc.sinh($0) }),
            ("cosh", "Return the hyperbolic cosine of x.", true, { Glibc.cosh($0) }),
            ("tanh", "Return the hyperbolic tangent of x.", false, { Glibc.tanh($0) }),
            ("asinh", "Return the inverse hyperbolic sine of x.", false, { Glibc.asinh($0) }),
            ("acosh", "Return the inverse hyperbolic cosine of x.", false, { Glibc.acosh($0) }),
            ("atanh", "Return the inverse hyperbolic tangent of x.", false, { Glibc.atanh($0) }),
            ("erf", "Error function at x.", false, { Glibc.erf($0) }),
            ("erfc", "Complementary error function at x.", false, { Glibc.erfc($0) }),
            ("fabs", "Return the absolute value of the float x.", false, { $0.magnitude }),
        ]
        for (name, documentation, canOverflow, function) in functions {
            module.function("\(name)(x, /)", documentation: documentation) { call in
                let x = try call.double(0)
                return try checked(function(x), x, canOverflow: canOverflow)
            }
        }
        module.function("gamma(x, /)", documentation: "Gamma function at x.") { call in
            let x = try call.double(0)
            if x == -.infinity || (x <= 0 && x == x.rounded(.down)) { throw domainError() }
            return try checked(tgamma(x), x, canOverflow: true)
        }
        module.function("lgamma(x, /)", documentation: "Natural logarithm of absolute value of Gamma function at x.") { call in
            let x = try call.double(0)
            if x <= 0, x == x.rounded(.down), x.isFinite { throw domainError() }
            if x.isInfinite { return .float(.infinity) }
            return try checked(Glibc.lgamma(x), x, canOverflow: true)
        }
        module.function("degrees(x, /)", documentation: "Convert angle x from radians to degrees.") { .float(try $0.double(0) * (180 / .pi)) }
        module.function("radians(x, /)", documentation: "Convert angle x from degrees to radians.") { .float(try $0.double(0) * (.pi / 180)) }
        module.function("isnan(x, /)", documentation: "Return True if x is a NaN (not a number), and False otherwise.") { .bool(try $0.double(0).isNaN) }
        module.function("isinf(x, /)", documentation: "Return True if x is a positive or negative infinity, and False otherwise.") { .bool(try $0.double(0).isInfinite) }
        module.function("isfinite(x, /)", documentation: "Return True if x is neither an infinity nor a NaN, and False otherwise.") { .bool(try $0.double(0).isFinite) }
        module.function("ulp(x, /)", documentation: "Return the value of the least significant bit of the float x.") { call in
            let x = try call.double(0).magnitude
            return .float(x.isInfinite ? x : x == .greatestFiniteMagnitude ? x - x.nextDown : x.nextUp - x)
        }
    }

    private static func declareRounding(_ module: NativeModule) {
        let roundings: [(String, String, UnaryOperation, FloatingPointRoundingRule)] = [
            ("floor", "Return the floor of x as an Integral.", .floor, .down),
            ("ceil", "Return the ceiling of x as an Integral.", .ceil, .up),
            ("trunc", "Truncates the Real x to the nearest Integral toward 0.", .trunc, .towardZero),
        ]
        for (name, documentation, operation, rule) in roundings {
            module.function("\(name)(x, /)", documentation: documentation) { call in
                let value = call[0]
                if value.isInt { return value.retained() }
                if value.tag != .float, value.tag != .bool, let unary = value.type.pointee.slots.unary {
                    let result = try unary(operation, value)
                    if !result.isNotImplemented { return result }
                }
                return try integer(try call.double(0).rounded(rule))
            }
        }
        module.function("modf(x, /)", documentation: "Return the fractional and integer parts of x.") { call in
            let x = try call.double(0)
            if x.isInfinite { return .tuple([.float(x.sign == .minus ? -0.0 : 0), .float(x)]) }
            var whole = 0.0
            let fraction = Glibc.modf(x, &whole)
            return .tuple([.float(fraction), .float(whole)])
        }
        module.function("frexp(x, /)", documentation: "Return the mantissa and exponent of x, as pair (m, e).") { call in
            let x = try call.double(0)
            guard x.isFinite, x != 0 else { return .tuple([.float(x), .int(0)]) }
            var exponent: Int32 = 0
            let mantissa = Glibc.frexp(x, &exponent)
            return .tuple([.float(mantissa), .int(Int(exponent))])
        }
        module.function("ldexp(x, i, /)", documentation: "Return x * (2**i).") { call in
            let x = try call.double(0)
            let result = scalbn(x, Int32(clamping: try call[1].asClampedInt()))
            if result.isInfinite, x.isFinite { throw rangeError() }
            return .float(result)
        }
    }

    /// A whole float as an int of any size.
    static func integer(_ number: Double) throws -> Value {
        if let small = Int(exactly: number) { return .int(small) }
        if number.isNaN { throw PythonError.valueError("cannot convert float NaN to integer") }
        guard number.isFinite else { throw PythonError.overflowError("cannot convert float infinity to integer") }
        return .int(BigInt(number))
    }

    private static func declareLogarithms(_ module: NativeModule) {
        module.function(
            "log(x, base=None, /)", documentation: "Return the logarithm of x to the given base, or the natural logarithm."
        ) { call in
            let top = try logarithm(call[0]) { Glibc.log($0) }
            guard call.has(1), !call[1].isNone else { return .float(top) }
            let bottom = try logarithm(call[1]) { Glibc.log($0) }
            guard bottom != 0 else { throw PythonError.zeroDivisionError("float division by zero") }
            return .float(top / bottom)
        }
        module.function("log2(x, /)", documentation: "Return the base 2 logarithm of x.") {
            .float(try logarithm($0[0]) { Glibc.log2($0) })
        }
        module.function("log10(x, /)", documentation: "Return the base 10 logarithm of x.") {
            .float(try logarithm($0[0]) { Glibc.log10($0) })
        }
        module.function("log1p(x, /)", documentation: "Return the natural logarithm of 1+x (base e).") { call in
            let x = try call.double(0)
            return try checked(Glibc.log1p(x), x)
        }
    }

    /// A logarithm also of ints that no float can hold.
    private static func logarithm(_ value: Value, _ function: (Double) -> Double) throws -> Double {
        if value.tag == .bigInt {
            let number = value.bigIntNumber
            guard number > 0 else { throw domainError() }
            let shift = max(0, number.bitWidth - 64)
            return function(Double(number >> shift)) + Double(shift) * function(2)
        }
        let x = try value.asDouble()
        guard x > 0 || x.isNaN else { throw domainError() }
        return function(x)
    }

    private static func declarePairs(_ module: NativeModule) {
        module.function("pow(x, y, /)", documentation: "Return x**y (x to the power of y).") { call in
            let (x, y) = (try call.double(0), try call.double(1))
            let result = Glibc.pow(x, y)
            if result.isNaN, !x.isNaN, !y.isNaN { throw domainError() }
            if result.isInfinite, x.isFinite, y.isFinite { throw x == 0 ? domainError() : rangeError() }
            return .float(result)
        }
        module.function("fmod(x, y, /)", documentation: "Return fmod(x, y), according to platform C.") { call in
            let (x, y) = (try call.double(0), try call.double(1))
            if y.isInfinite, x.isFinite { return .float(x) }
            let result = Glibc.fmod(x, y)
            if result.isNaN, !x.isNaN, !y.isNaN { throw domainError() }
            return .float(result)
        }
        module.function("remainder(x, y, /)", documentation: "Difference between x and the closest integer multiple of y.") { call in
            let (x, y) = (try call.double(0), try call.double(1))
            let result = Glibc.remainder(x, y)
            if result.isNaN, !x.isNaN, !y.isNaN { throw domainError() }
            return .float(result)
        }
        module.function("atan2(y, x, /)", documentation: "Return the arc tangent (measured in radians) of y/x.") {
            .float(Glibc.atan2(try $0.double(0), try $0.double(1)))
        }
        module.function("copysign(x, y, /)", documentation: "Return a float with the magnitude of x but the sign of y.") {
            .float(Glibc.copysign(try $0.double(0), try $0.double(1)))
        }
        module.function("nextafter(x, y, /)", documentation: "Return the next floating-point value after x towards y.") {
            .float(Glibc.nextafter(try $0.double(0), try $0.double(1)))
        }
        module.function(
            "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
            documentation: "Determine whether two floating point numbers are close in value."
        ) { call in
            let (a, b) = (try call.double(0), try call.double(1))
            let (relative, absolute) = (try call.double(2), try call.double(3))
            if relative < 0 || absolute < 0 { throw PythonError.valueError("tolerances must be non-negative") }
            if a == b { return .true }
            if a.isInfinite || b.isInfinite { return .false }
            let difference = (b - a).magnitude
            return .bool(difference <= (relative * b).magnitude || difference <= (relative * a).magnitude || difference <= absolute)
        }
    }
}
