#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers from a binomial distribution by inversion.
///
/// Source: V. Kachitvichyanukul and B. W. Schmeiser, "Binomial Random Variate Generation", 1988.
struct BinomialSampler {
    private let trials: Int
    private let isMirrored: Bool
    private let p: Double
    private let q: Double
    private let start: Double
    private let bound: Int

    /// - Throws: `ArrayError.value` when more than 30 successes (or failures) are expected: inversion would lose digits.
    init(trials: Int, probability: Double) throws(ArrayError) {
        self.trials = trials
        isMirrored = probability > 0.5
        p = isMirrored ? 1 - probability : probability
        q = 1 - p
        let expected = Double(trials) * p
        guard expected <= 30 else {
            throw .value("binomial with n * min(p, 1 - p) above 30 is not supported")
        }
        start = exp(Double(trials) * log1p(-p))
        bound = Int(min(Double(trials), expected + 10 * sqrt(expected * q + 1)))
    }

    func sample(_ bits: some BitGenerator) -> Int {
        if trials == 0 || p == 0 { return isMirrored ? trials : 0 }
        var successes = 0
        var weight = start
        var u = bits.nextDouble()
        while u > weight {
            successes += 1
            if successes > bound {
                successes = 0
                weight = start
                u = bits.nextDouble()
            } else {
                u -= weight
                weight = (Double(trials - successes + 1) * p * weight) / (Double(successes) * q)
            }
        }
        return isMirrored ? trials - successes : successes
    }
}

/// Numbers from a Poisson distribution.
///
/// Source: W. Hörmann, "The transformed rejection method for generating Poisson random variables", 1993.
enum PoissonSampler {
    static func sample(_ rate: Double, _ bits: some BitGenerator) -> Int64 {
        if rate >= 10 { return transformedRejection(rate, bits) }
        if rate == 0 { return 0 }
        let limit = exp(-rate)
        var events: Int64 = 0
        var product = bits.nextDouble()
        while product > limit {
            events += 1
            product *= bits.nextDouble()
        }
        return events
    }

    private static func transformedRejection(_ rate: Double, _ bits: some BitGenerator) -> Int64 {
        let root = sqrt(rate), logRate = log(rate)
        let b = 0.931 + 2.53 * root
        let a = -0.059 + 0.02483 * b
        let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
        let limit = 0.9277 - 3.6224 / (b - 2)
        while true {
            let u = bits.nextDouble() - 0.5
            let v = bits.nextDouble()
            let us = 0.5 - abs(u)
            let k = (((2 * a / us + b) * u + rate + 0.43).rounded(.down)).truncatedToInt64
            if us >= 0.07 && v <= limit { return k }
            if k < 0 || (us < 0.013 && v > us) { continue }
            let left = log(v) + log(inverseAlpha) - log(a / (us * us) + b)
            if left <= -rate + Double(k) * logRate - logGamma(Double(k) + 1) { return k }
        }
    }

    /// The logarithm of the gamma function by Stirling's series.
    ///
    /// Source: S. Zhang and J. Jin, "Computation of Special Functions", 1996.
    private static func logGamma(_ x: Double) -> Double {
        let coefficients = [
            8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
            8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
            1.796443723688307e-01, -1.39243221690590e+00,
        ]
        if x == 1 || x == 2 { return 0 }
        let shift = x < 7 ? Int(7 - x) : 0
        var y = x + Double(shift)
        let inverseSquare = (1 / y) * (1 / y)
        var series = coefficients[9]
        for index in (0..<9).reversed() { series = series * inverseSquare + coefficients[index] }
        var result = series / y + 0.5 * 1.8378770664093453e+00 + (y - 0.5) * log(y) - y
        for _ in 0..<shift {
            result -= log(y - 1)
            y -= 1
        }
        return result
    }
}
