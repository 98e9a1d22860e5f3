#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// numpy's older random numbers (`numpy.random.seed`, `rand`, `randn`, `randint` …), bit for bit.
///
/// Not safe to use from two threads at once.
public final class RandomState: ShufflingSource {
    private var bits: MersenneTwister
    private var spareNormal: Double?

    /// Starts from system entropy.
    public init() { bits = MersenneTwister(seeds: SystemEntropy.words(8)) }

    /// Starts from a seed.
    public init(seed: UInt32) { bits = MersenneTwister(seed: seed) }

    /// Starts again from system entropy.
    public func seed() {
        bits = MersenneTwister(seeds: SystemEntropy.words(8))
        spareNormal = nil
    }

    /// Starts again from a seed.
    public func seed(_ seed: UInt32) {
        bits = MersenneTwister(seed: seed)
        spareNormal = nil
    }

    /// Starts again from several seeds.
    public func seed(_ seeds: [UInt32]) {
        bits = MersenneTwister(seeds: seeds)
        spareNormal = nil
    }

    // MARK: Single numbers

    /// A number from 0 up to, not including, 1.
    public func double() -> Double { bits.nextDouble() }

    /// An integer from 0 to the limit.
    public func interval(_ limit: UInt64) -> UInt64 { bits.masked(upTo: limit) }

    /// A number from the standard normal distribution, by the polar method.
    public func normal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        while true {
            let a = 2 * bits.nextDouble() - 1
            let b = 2 * bits.nextDouble() - 1
            let square = a * a + b * b
            if square < 1 && square != 0 {
                let factor = sqrt(-2 * log(square) / square)
                spareNormal = factor * a
                return factor * b
            }
        }
    }

    /// A number from the standard exponential distribution.
    public func exponential() -> Double { -log(1 - bits.nextDouble()) }

    // MARK: Arrays

    /// Numbers from 0 up to, not including, 1.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.outOfMemory`.
    public func random(_ shape: [Int]) throws -> NDArray { try fill(shape) { $0.bits.nextDouble() } }

    /// Numbers from the standard normal distribution.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.outOfMemory`.
    public func standardNormal(_ shape: [Int]) throws -> NDArray { try fill(shape) { $0.normal() } }

    /// Numbers from the standard exponential distribution.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.outOfMemory`.
    public func standardExponential(_ shape: [Int]) throws -> NDArray { try fill(shape) { $0.exponential() } }

    /// Numbers from `low` up to `high`.
    ///
    /// - Throws: `ArrayError.value` when the range is not finite, `.outOfMemory`.
    public func uniform(low: Double, high: Double, _ shape: [Int]) throws -> NDArray {
        let range = high - low
        guard range.isFinite else { throw ArrayError.value("Range exceeds valid bounds") }
        return try fill(shape) { low + range * $0.bits.nextDouble() }
    }

    /// Numbers from a normal distribution.
    ///
    /// - Throws: `ArrayError.value` for a negative scale, `.outOfMemory`.
    public func normal(mean: Double, scale: Double, _ shape: [Int]) throws -> NDArray {
        if scale < 0 || (scale == 0 && scale.sign == .minus) { throw ArrayError.value("scale < 0") }
        return try fill(shape) { mean + scale * $0.normal() }
    }

    /// How often a trial succeeds among several.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func binomial(trials: Int, probability: Double, _ shape: [Int]) throws -> NDArray {
        if trials < 0 { throw ArrayError.value("n < 0") }
        if !(probability >= 0 && probability <= 1) { throw ArrayError.value("p < 0, p > 1 or p contains NaNs") }
        let sampler = try BinomialSampler(trials: trials, probability: probability)
        return try fill(shape) { Int64(sampler.sample($0.bits)) }
    }

    /// How many events occur where `rate` are expected.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func poisson(rate: Double, _ shape: [Int]) throws -> NDArray {
        guard rate >= 0, rate < 9.2e18 else {
            throw ArrayError.value(rate < 0 ? "lam < 0 or lam is NaN" : "lam value too large")
        }
        return try fill(shape) { PoissonSampler.sample(rate, $0.bits) }
    }

    /// Integers from `low` to `high`, both included, of an integer type.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func integers(low: Scalar, high: Scalar, _ shape: [Int], dtype: DType = .int64) throws -> NDArray {
        let range = try IntegerRange(low: low, high: high, dtype: dtype)
        return try range.fill(shape, bits, usesMask: true)
    }

    /// Reorders along the first axis in place.
    ///
    /// - Throws: `ArrayError.type`, `.value`, `.outOfMemory`.
    public func shuffle(_ array: NDArray) throws {
        try Shuffling.shuffle(array) { self.bits.masked(upTo: $0) }
    }

    /// Positions drawn from 0 up to `population`.
    ///
    /// - Parameters:
    ///   - replaces: whether a position may be drawn again.
    ///   - probabilities: how likely each position is; nil for all alike.
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func choice(
        population: Int, _ shape: [Int], replaces: Bool = true, probabilities: [Double]? = nil
    ) throws -> NDArray {
        let count = shape.reduce(1, *)
        try Shuffling.checkChoice(population: population, count: count, replaces: replaces, probabilities)
        if let probabilities {
            return try replaces
                ? Shuffling.weighted(random([count]), probabilities).reshaped(to: shape)
                : weightedWithoutReplacement(count, probabilities).reshaped(to: shape)
        }
        if replaces {
            return try integers(low: .int(0), high: .int(Int64(population - 1)), shape)
        }
        return try permutation(population).get([.range(0..<count)]).reshaped(to: shape)
    }

    private func weightedWithoutReplacement(_ count: Int, _ probabilities: [Double]) throws -> NDArray {
        var rest = probabilities
        var found: [Int64] = []
        while found.count < count {
            let draws = try random([count - found.count])
            for place in found { rest[Int(place)] = 0 }
            var fresh: [Int64] = []
            for place in try Shuffling.weighted(draws, rest).elements(as: Int64.self) where !fresh.contains(place) {
                fresh.append(place)
            }
            found += fresh
        }
        return try NDArray(found)
    }

    private func fill<Element: ArrayElement>(_ shape: [Int], _ next: (RandomState) -> Element) throws -> NDArray {
        try Shuffling.fill(shape) { next(self) }
    }
}
