import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A reproducible stream of random numbers.
///
/// Source: Blackman and Vigna, "Scrambled linear pseudorandom number generators" (xoshiro256++), seeded by splitmix64.
public final class RandomStream {
    private var state: (UInt64, UInt64, UInt64, UInt64)
    private var spareNormal: Double?

    /// The stream that a seed names.
    public init(seed: UInt64) {
        var mixer = seed
        func draw() -> UInt64 {
            mixer &+= 0x9E37_79B9_7F4A_7C15
            var z = mixer
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        state = (draw(), draw(), draw(), draw())
    }

    /// 64 random bits.
    @inline(__always)
    public func next() -> UInt64 {
        let sum = state.0 &+ state.3
        let result = ((sum << 23) | (sum >> 41)) &+ state.0
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// A number in `0..<1`.
    public func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number from the standard normal distribution (polar method).
    public func normal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        while true {
            let (u, v) = (2 * uniform() - 1, 2 * uniform() - 1)
            let square = u * u + v * v
            if square > 0, square < 1 {
                let scale = (-2 * log(square) / square).squareRoot()
                spareNormal = v * scale
                return u * scale
            }
        }
    }

    /// A whole number in `0..<limit`, each as likely.
    ///
    /// - Precondition: `limit` is positive.
    public func below(_ limit: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(limit)).high)
    }

    /// Puts elements into random order.
    public func shuffle(_ elements: inout [Int]) {
        guard elements.count > 1 else { return }
        for i in stride(from: elements.count - 1, through: 1, by: -1) {
            elements.swapAt(i, below(i + 1))
        }
    }
}

/// The seeds that layers and initialisers take when they are given none.
///
/// `keras.utils.set_random_seed` and `tf.random.set_seed` restart it, so that a session can be repeated.
public enum GlobalSeed {
    private struct State {
        var stream: RandomState?
    }
    private struct RandomState {
        var seed: UInt64
        var draws: UInt64 = 0
    }
    private static let state = Mutex(State())

    /// Restarts the sequence of seeds.
    public static func set(_ seed: UInt64) {
        state.withLock { $0.stream = RandomState(seed: seed) }
    }

    /// The next seed: of the sequence after ``set(_:)``, otherwise unpredictable.
    public static func next() -> UInt64 {
        state.withLock { state in
            guard var stream = state.stream else { return UInt64.random(in: 0...UInt64.max) }
            stream.draws += 1
            state.stream = stream
            return stream.seed &* 0x9E37_79B9_7F4A_7C15 &+ stream.draws &* 0xD1B5_4A32_D192_ED03
        }
    }
}
