/// How an optimizer turns a gradient `g` into a step of the parameters `w`.
///
/// Source: keras 3, `src/optimizers/{sgd,rmsprop,adam}.py`.
package enum OptimizerRule: Hashable, Sendable {
    /// Without momentum `w −= rate·g`. With momentum `m = momentum·m − rate·g`, then `w += m`, or with Nesterov's
    /// form `w += momentum·m − rate·g`. Slot: `m` (only with momentum).
    case sgd(learningRate: Float, momentum: Float = 0, nesterov: Bool = false)
    /// `v = rho·v + (1−rho)·g²`, step `rate·g / √(v + epsilon)`. With momentum `m = momentum·m + step`, `w −= m`;
    /// without, `w −= step`. Slots: `v`, and `m` with momentum.
    case rmsprop(learningRate: Float, rho: Float = 0.9, momentum: Float = 0, epsilon: Float = 1e-7)
    /// `m += (g−m)(1−beta1)`, `v += (g²−v)(1−beta2)`, `w −= m·rate·√(1−beta2ᵗ)/(1−beta1ᵗ) / (√v + epsilon)`.
    /// `step` is `t`, 1 for the first update. Slots: `m`, `v`.
    case adam(learningRate: Float, beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-7, step: Int)

    /// How many state arrays, each as large as the parameters, the rule keeps. They start as zeros.
    package var slotCount: Int {
        switch self {
        case .sgd(_, let momentum, _): momentum == 0 ? 0 : 1
        case .rmsprop(_, _, let momentum, _): momentum == 0 ? 1 : 2
        case .adam: 2
        }
    }

    /// Adam's learning rate with both bias corrections in it, computed in float32 as Keras does.
    package static func adamRate(learningRate: Float, beta1: Float, beta2: Float, step: Int) -> Float {
        let power1 = Float(Double.power(Double(beta1), step))
        let power2 = Float(Double.power(Double(beta2), step))
        return learningRate * (1 - power2).squareRoot() / (1 - power1)
    }
}

/// The state arrays of one parameter array, in the order ``OptimizerRule`` names them.
package struct OptimizerSlots {
    package var first: UnsafeMutablePointer<Float>?
    package var second: UnsafeMutablePointer<Float>?

    package init(_ first: UnsafeMutablePointer<Float>? = nil, _ second: UnsafeMutablePointer<Float>? = nil) {
        self.first = first
        self.second = second
    }

    /// The same slots, `offset` elements further on.
    package func advanced(by offset: Int) -> OptimizerSlots {
        OptimizerSlots(first.map { $0 + offset }, second.map { $0 + offset })
    }
}

extension Double {
    /// `base` to a whole, non-negative power by repeated squaring.
    static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        var square = base
        var rest = max(0, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result *= square }
            square *= square
            rest >>= 1
        }
        return result
    }
}
