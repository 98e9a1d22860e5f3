import Compute

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A function of one number, applied to every element of a tensor.
public protocol ElementFunction {
    /// A short name for the plan's listing.
    var name: String { get }
    /// Its value.
    func callAsFunction(_ x: Float) -> Float
    /// Its slope at `x`, where its value is `y`.
    func slope(_ x: Float, _ y: Float) -> Float
    /// True when ``slope(_:_:)`` reads `y` alone, so that `x` need not be kept.
    var slopeNeedsOnlyResult: Bool { get }
    /// A faster way to the values of whole ranges, if there is one.
    var rangeKernel: RangeKernel? { get }
    /// A faster way to `slope · gradient` over whole ranges from the results, if there is one.
    var gradientRangeKernel: GradientRangeKernel? { get }
}

/// Fills `output` with a function's values at `input`, which may be the same.
public typealias RangeKernel = (
    _ input: UnsafePointer<Float>, _ output: UnsafeMutablePointer<Float>, _ count: Int
) -> Void

/// Fills `inputGradient`, which may be `outputGradient`, going by the function's results.
public typealias GradientRangeKernel = (
    _ result: UnsafePointer<Float>, _ outputGradient: UnsafePointer<Float>,
    _ inputGradient: UnsafeMutablePointer<Float>, _ count: Int
) -> Void

extension ElementFunction {
    public var slopeNeedsOnlyResult: Bool { false }
    public var rangeKernel: RangeKernel? { nil }
    public var gradientRangeKernel: GradientRangeKernel? { nil }
}

/// Source: keras/src/activations/activations.py, Keras 3.
enum Elements {
    struct Negate: ElementFunction {
        let name = "negate"
        func callAsFunction(_ x: Float) -> Float { -x }
        func slope(_ x: Float, _ y: Float) -> Float { -1 }
        var slopeNeedsOnlyResult: Bool { true }
    }
    struct Absolute: ElementFunction {
        let name = "absolute"
        func callAsFunction(_ x: Float) -> Float { abs(x) }
        func slope(_ x: Float, _ y: Float) -> Float { x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : .nan }
    }
    struct Square: ElementFunction {
        let name = "square"
        func callAsFunction(_ x: Float) -> Float { x * x }
        func slope(_ x: Float, _ y: Float) -> Float { 2 * x }
    }
    struct SquareRoot: ElementFunction {
        let name = "square_root"
        func callAsFunction(_ x: Float) -> Float { x.squareRoot() }
        func slope(_ x: Float, _ y: Float) -> Float { 0.5 / y }
        var slopeNeedsOnlyResult: Bool { true }
    }
    struct Exponential: ElementFunction {
        let name = "exponential"
        func callAsFunction(_ x: Float) -> Float { expf(x) }
        func slope(_ x: Float, _ y: Float) -> Float { y }
        var slopeNeedsOnlyResult: Bool { true }
    }
    struct Logarithm: ElementFunction {
        let name = "logarithm"
        func callAsFunction(_ x: Float) -> Float { logf(x) }
        func slope(_ x: Float, _ y: Float) -> Float { 1 / x }
    }
    struct LogarithmOfOnePlus: ElementFunction {
        let name = "log1p"
        func callAsFunction(_ x: Float) -> Float { log1pf(x) }
        func slope(_ x: Float, _ y: Float) -> Float { 1 / (1 + x) }
    }
    struct ExponentialMinusOne: ElementFunction {
        let name = "expm1"
        func callAsFunction(_ x: Float) -> Float { expm1f(x) }
        func slope(_ x: Float, _ y: Float) -> Float { y + 1 }
        var slopeNeedsOnlyResult: Bool { true }
    }
    struct Sine: ElementFunction {
        let name = "sin"
        func callAsFunction(_ x: Float) -> Float { sinf(x) }
        func slope(_ x: Float, _ y: Float) -> Float { cosf(x) }
    }
    struct Cosine: ElementFunction {
        let name = "cos"
        func callAsFunction(_ x: Float) -> Float { cosf(x) }
        func slope(_ x: Float, _ y: Float) -> Float { -sinf(x) }
    }
    /// A function that is flat wherever it has a slope: rounding, signs, questions. It passes no gradient on.
    struct Step: ElementFunction, Sendable {
        let name = "step"
        let rule: @Sendable (Float) -> Float

        init(_ rule: @escaping @Sendable (Float) -> Float) {
            self.rule = rule
        }

        func callAsFunction(_ x: Float) -> Float { rule(x) }
        func slope(_ x: Float, _ y: Float) -> Float { 0 }
        var slopeNeedsOnlyResult: Bool { true }
    }
    /// The logarithm of the sigmoid.
    struct LogSigmoid: ElementFunction {
        let name = "log_sigmoid"
        func callAsFunction(_ x: Float) -> Float { min(x, 0) - log1pf(expf(-abs(x))) }
        func slope(_ x: Float, _ y: Float) -> Float { 1 / (1 + expf(x)) }
    }
    /// Zero between two bounds, otherwise moved towards zero (soft) or kept (hard).
    struct Shrink: ElementFunction {
        let bound: Float
        let isSoft: Bool
        let name = "shrink"
        func callAsFunction(_ x: Float) -> Float {
            abs(x) <= bound ? 0 : (isSoft ? x - (x > 0 ? bound : -bound) : x)
        }
        func slope(_ x: Float, _ y: Float) -> Float { abs(x) <= bound ? 0 : 1 }
    }
    struct TanhShrink: ElementFunction {
        let name = "tanh_shrink"
        func callAsFunction(_ x: Float) -> Float { x - tanhf(x) }
        func slope(_ x: Float, _ y: Float) -> Float {
            let t = tanhf(x)
            return t * t
        }
    }
    /// `(x + sqrt(x² + b)) / 2`.
    struct SquarePlus: ElementFunction {
        var b: Float = 4
        let name = "squareplus"
        func callAsFunction(_ x: Float) -> Float { 0.5 * (x + (x * x + b).squareRoot()) }
        func slope(_ x: Float, _ y: Float) -> Float { 0.5 * (1 + x / (x * x + b).squareRoot()) }
    }
    /// `scale * x + offset`.
    struct Affine: ElementFunction {
        let scale: Float
        let offset: Float
        let name = "affine"
        func callAsFunction(_ x: Float) -> Float { x * scale + offset }
        func slope(_ x: Float, _ y: Float) -> Float { scale }
        var slopeNeedsOnlyResult: Bool { true }
    }
    struct Clip: ElementFunction {
        let low: Float
        let high: Float
        let name = "clip"
        func callAsFunction(_ x: Float) -> Float { min(max(x, low), high) }
        func slope(_ x: Float, _ y: Float) -> Float { x >= low && x <= high ? 1 : 0 }
    }
    /// Hinges, leaks and caps the positive part. Source: `ReLU` with `max_value`, `negative_slope`, `threshold`.
    struct RectifiedLinear: ElementFunction {
        var negativeSlope: Float = 0
        var cap: Float = .infinity
        var threshold: Float = 0
        let name = "relu"
        func callAsFunction(_ x: Float) -> Float {
            x >= cap ? cap : (x > threshold ? x : negativeSlope * (x - threshold))
        }
        func slope(_ x: Float, _ y: Float) -> Float {
            x >= cap ? 0 : (x > threshold ? 1 : negativeSlope)
        }
    }
    /// `max(x, 0)`, the common case, whose slope is read off the result.
    struct Relu: ElementFunction {
        let name = "relu"
        func callAsFunction(_ x: Float) -> Float { max(x, 0) }
        func slope(_ x: Float, _ y: Float) -> Float { y > 0 ? 1 : 0 }
        var slopeNeedsOnlyResult: Bool { true }
        var rangeKernel: RangeKernel? { { Activations.relu($0, output: $1, count: $2) } }
        var gradientRangeKernel: GradientRangeKernel? {
            { Activations.reluGradient(output: $0, outputGradient: $1, inputGradient: $2, count: $3) }
        }
    }
    struct Sigmoid: ElementFunction {
        let name = "sigmoid"
        func callAsFunction(_ x: Float) -> Float { 1 / (1 + expf(-x)) }
        func slope(_ x: Float, _ y: Float) -> Float { y * (1 - y) }
        var slopeNeedsOnlyResult: Bool { true }
        var rangeKernel: RangeKernel? { { Activations.sigmoid($0, output: $1, count: $2) } }
        var gradientRangeKernel: GradientRangeKernel? {
            { Activations.sigmoidGradient(output: $0, outputGradient: $1, inputGradient: $2, count: $3) }
        }
    }
    struct Tanh: ElementFunction {
        let name = "tanh"
        func callAsFunction(_ x: Float) -> Float { tanhf(x) }
        func slope(_ x: Float, _ y: Float) -> Float { 1 - y * y }
        var slopeNeedsOnlyResult: Bool { true }
        var rangeKernel: RangeKernel? { { Activations.tanh($0, output: $1, count: $2) } }
        var gradientRangeKernel: GradientRangeKernel? {
            { Activations.tanhGradient(output: $0, outputGradient: $1, inputGradient: $2, count: $3) }
        }
    }
    struct Softplus: ElementFunction {
        let name = "softplus"
        func callAsFunction(_ x: Float) -> Float { max(x, 0) + log1pf(expf(-abs(x))) }
        func slope(_ x: Float, _ y: Float) -> Float { 1 / (1 + expf(-x)) }
    }
    struct Softsign: ElementFunction {
        let name = "softsign"
        func callAsFunction(_ x: Float) -> Float { x / (1 + abs(x)) }
        func slope(_ x: Float, _ y: Float) -> Float {
            let d = 1 + abs(x)
            return 1 / (d * d)
        }
    }
    struct ExponentialLinear: ElementFunction {
        var alpha: Float = 1
        var scale: Float = 1
        let name = "elu"
        func callAsFunction(_ x: Float) -> Float { scale * (x > 0 ? x : alpha * expm1f(x)) }
        func slope(_ x: Float, _ y: Float) -> Float { x > 0 ? scale : y + scale * alpha }
    }
    /// `x * sigmoid(x)`, also called swish.
    struct Silu: ElementFunction {
        let name = "silu"
        func callAsFunction(_ x: Float) -> Float { x / (1 + expf(-x)) }
        func slope(_ x: Float, _ y: Float) -> Float {
            let s = 1 / (1 + expf(-x))
            return s * (1 + x * (1 - s))
        }
    }
    /// Source: Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016.
    struct Gelu: ElementFunction {
        var isApproximate = false
        let name = "gelu"
        func callAsFunction(_ x: Float) -> Float {
            if isApproximate {
                return 0.5 * x * (1 + tanhf(0.797_884_56 * (x + 0.044715 * x * x * x)))
            }
            return 0.5 * x * erfcf(-x * 0.707_106_78)
        }
        func slope(_ x: Float, _ y: Float) -> Float {
            if isApproximate {
                let t = tanhf(0.797_884_56 * (x + 0.044715 * x * x * x))
                return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * 0.797_884_56 * (1 + 3 * 0.044715 * x * x)
            }
            return 0.5 * erfcf(-x * 0.707_106_78) + x * 0.398_942_28 * expf(-0.5 * x * x)
        }
    }
    struct HardSigmoid: ElementFunction {
        let name = "hard_sigmoid"
        func callAsFunction(_ x: Float) -> Float { min(max(x / 6 + 0.5, 0), 1) }
        func slope(_ x: Float, _ y: Float) -> Float { y > 0 && y < 1 ? 1 / 6 : 0 }
        var slopeNeedsOnlyResult: Bool { true }
    }
    /// `x * hard_sigmoid(x)`, also called hard swish.
    struct HardSilu: ElementFunction {
        let name = "hard_silu"
        func callAsFunction(_ x: Float) -> Float { x * min(max(x / 6 + 0.5, 0), 1) }
        func slope(_ x: Float, _ y: Float) -> Float { x <= -3 ? 0 : (x >= 3 ? 1 : x / 3 + 0.5) }
    }
    /// `x * tanh(softplus(x))`.
    struct Mish: ElementFunction {
        let name = "mish"
        func callAsFunction(_ x: Float) -> Float { x * tanhf(max(x, 0) + log1pf(expf(-abs(x)))) }
        func slope(_ x: Float, _ y: Float) -> Float {
            let t = tanhf(max(x, 0) + log1pf(expf(-abs(x))))
            return t + x * (1 - t * t) / (1 + expf(-x))
        }
    }
    /// `log(cosh(x))` without overflow.
    struct LogCosh: ElementFunction {
        let name = "log_cosh"
        func callAsFunction(_ x: Float) -> Float { max(x, -x) + log1pf(expf(-2 * abs(x))) - 0.693_147_18 }
        func slope(_ x: Float, _ y: Float) -> Float { tanhf(x) }
    }
    /// Source: `keras.losses.huber`.
    struct Huber: ElementFunction {
        let delta: Float
        let name = "huber"
        func callAsFunction(_ x: Float) -> Float {
            let size = abs(x)
            return size <= delta ? 0.5 * x * x : delta * size - 0.5 * delta * delta
        }
        func slope(_ x: Float, _ y: Float) -> Float { abs(x) <= delta ? x : (x > 0 ? delta : -delta) }
    }
    /// One where the element exceeds a threshold, otherwise zero.
    struct Above: ElementFunction {
        let threshold: Float
        let name = "above"
        func callAsFunction(_ x: Float) -> Float { x > threshold ? 1 : 0 }
        func slope(_ x: Float, _ y: Float) -> Float { 0 }
        var slopeNeedsOnlyResult: Bool { true }
    }
}
