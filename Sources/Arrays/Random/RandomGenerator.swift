#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// numpy's newer random numbers (`numpy.random.default_rng`), bit for bit.
///
/// Not safe to use from two threads at once.
public final class RandomGenerator: ShufflingSource {
    private let bits: PermutedCongruential

    /// Starts from system entropy.
    public init() { bits = PermutedCongruential(SeedSequence(entropy: SystemEntropy.words(4))) }

    /// Starts from a seed.
    public init(seed: UInt64) { bits = PermutedCongruential(SeedSequence(seed: seed)) }

    /// Starts from a seed of several words.
    public init(seeds: [UInt32]) { bits = PermutedCongruential(SeedSequence(entropy: seeds)) }

    // MARK: Single numbers

    /// A number from 0 up to, not including, 1.
    public func double() -> Double { bits.nextDouble() }

    /// An integer from 0 to the limit.
    public func interval(_ limit: UInt64) -> UInt64 { bits.multiplied(upTo: limit) }

    /// A number from the standard normal distribution, by the ziggurat method.
    public func normal() -> Double {
        while true {
            var word = bits.nextUInt64()
            let layer = Int(word & 0xff)
            word >>= 8
            let isNegative = word & 1 == 1
            let magnitude = (word >> 1) & 0x000f_ffff_ffff_ffff
            let x = Double(magnitude) * ZigguratTables.normalWidths[layer]
            let signed = isNegative ? -x : x
            if magnitude < ZigguratTables.normalLimits[layer] { return signed }
            if layer == 0 {
                let edge = 3.6541528853610087963519472518, inverse = 0.27366123732975827203338247596
                while true {
                    let xx = -inverse * log1p(-bits.nextDouble())
                    let yy = -log1p(-bits.nextDouble())
                    if yy + yy > xx * xx { return (magnitude >> 8) & 1 == 1 ? -(edge + xx) : edge + xx }
                }
            }
            let high = ZigguratTables.normalHeights[layer - 1], low = ZigguratTables.normalHeights[layer]
            if (high - low) * bits.nextDouble() + low < exp(-0.5 * x * x) { return signed }
        }
    }

    /// A number from the standard exponential distribution, by the ziggurat method.
    public func exponential() -> Double {
        while true {
            var word = bits.nextUInt64() >> 3
            let layer = Int(word & 0xff)
            word >>= 8
            let x = Double(word) * ZigguratTables.exponentialWidths[layer]
            if word < ZigguratTables.exponentialLimits[layer] { return x }
            if layer == 0 { return 7.69711747013104972 - log1p(-bits.nextDouble()) }
            let high = ZigguratTables.exponentialHeights[layer - 1], low = ZigguratTables.exponentialHeights[layer]
            if (high - low) * bits.nextDouble() + low < exp(-x) { return x }
        }
    }

    // MARK: Arrays

    /// Numbers from 0 up to, not including, 1, of a float type.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.outOfMemory`.
    public func random(_ shape: [Int], dtype: DType = .float64) throws -> NDArray {
        if dtype == .float32 { return try Shuffling.fill(shape) { self.bits.nextFloat() } }
        return try Shuffling.fill(shape) { self.bits.nextDouble() }
    }

    /// Numbers from the standard normal distribution.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.outOfMemory`.
    public func standardNormal(_ shape: [Int]) throws -> NDArray { try Shuffling.fill(shape) { self.normal() } }

    /// Numbers from the standard exponential distribution.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.outOfMemory`.
    public func standardExponential(_ shape: [Int]) throws -> NDArray {
        try Shuffling.fill(shape) { self.exponential() }
    }

    /// Numbers from `low` up to `high`.
    ///
    /// - Throws: `ArrayError.value` when the range is not finite, `.outOfMemory`.
    public func uniform(low: Double, high: Double, _ shape: [Int]) throws -> NDArray {
        let range = high - low
        guard range.isFinite else { throw ArrayError.value("high - low range exceeds valid bounds") }
        return try Shuffling.fill(shape) { low + range * self.bits.nextDouble() }
    }

    /// Numbers from a normal distribution.
    ///
    /// - Throws: `ArrayError.value` for a negative scale, `.outOfMemory`.
    public func normal(mean: Double, scale: Double, _ shape: [Int]) throws -> NDArray {
        if scale < 0 || (scale == 0 && scale.sign == .minus) { throw ArrayError.value("scale < 0") }
        return try Shuffling.fill(shape) { mean + scale * self.normal() }
    }

    /// How often a trial succeeds among several.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func binomial(trials: Int, probability: Double, _ shape: [Int]) throws -> NDArray {
        if trials < 0 { throw ArrayError.value("n < 0") }
        if !(probability >= 0 && probability <= 1) { throw ArrayError.value("p < 0, p > 1 or p contains NaNs") }
        let sampler = try BinomialSampler(trials: trials, probability: probability)
        return try Shuffling.fill(shape) { Int64(sampler.sample(self.bits)) }
    }

    /// How many events occur where `rate` are expected.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func poisson(rate: Double, _ shape: [Int]) throws -> NDArray {
        guard rate >= 0, rate < 9.2e18 else {
            throw ArrayError.value(rate < 0 ? "lam < 0 or lam is NaN" : "lam value too large")
        }
        return try Shuffling.fill(shape) { PoissonSampler.sample(rate, self.bits) }
    }

    /// Integers from `low` to `high`, both included, of an integer type.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func integers(low: Scalar, high: Scalar, _ shape: [Int], dtype: DType = .int64) throws -> NDArray {
        try IntegerRange(low: low, high: high, dtype: dtype).fill(shape, bits, usesMask: false)
    }

    /// Reorders along the first axis in place.
    ///
    /// - Throws: `ArrayError.type`, `.value`, `.outOfMemory`.
    public func shuffle(_ array: NDArray) throws {
        // numpy draws these by masks, unlike the bounded integers.
        try Shuffling.shuffle(array) { self.bits.masked(upTo: $0) }
    }

    /// Positions drawn from 0 up to `population`.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public func choice(
        population: Int, _ shape: [Int], replaces: Bool = true, probabilities: [Double]? = nil, shuffles: Bool = true
    ) throws -> NDArray {
        let count = shape.reduce(1, *)
        try Shuffling.checkChoice(population: population, count: count, replaces: replaces, probabilities)
        if let probabilities {
            if !replaces { return try weightedWithoutReplacement(count, probabilities).reshaped(to: shape) }
            return try Shuffling.weighted(random([count]), probabilities).reshaped(to: shape)
        }
        if replaces { return try integers(low: .int(0), high: .int(Int64(population - 1)), shape) }
        let sample =
            population > 10_000 && count > population / (shuffles ? 50 : 20)
            ? try tailShuffle(population, count) : try floydSample(population, count, shuffles: shuffles)
        return try NDArray(sample).reshaped(to: shape)
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

    private func tailShuffle(_ population: Int, _ count: Int) throws -> [Int64] {
        var places = (0..<population).map(Int64.init)
        for index in stride(from: population - 1, through: max(population - count, 1), by: -1) {
            places.swapAt(index, Int(bits.multiplied(upTo: UInt64(index))))
        }
        return Array(places.suffix(count))
    }

    /// Floyd's method: each new position is taken unless it was, else the last one possible.
    private func floydSample(_ population: Int, _ count: Int, shuffles: Bool) throws -> [Int64] {
        var seen: Set<Int64> = []
        var sample: [Int64] = []
        for last in (population - count)..<population {
            let drawn = Int64(bits.multiplied(upTo: UInt64(last)))
            let place = seen.contains(drawn) ? Int64(last) : drawn
            seen.insert(place)
            sample.append(place)
        }
        if shuffles && count > 1 {
            for index in stride(from: count - 1, through: 1, by: -1) {
                sample.swapAt(index, Int(bits.multiplied(upTo: UInt64(index))))
            }
        }
        return sample
    }
}
