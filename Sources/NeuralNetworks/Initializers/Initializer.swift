#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Gives weights their first numbers.
///
/// Source: keras/src/initializers (random_initializers.py, constant_initializers.py), Keras 3.
public struct Initializer: Sendable, Equatable {
    /// How the numbers are drawn.
    public enum Rule: Sendable, Equatable {
        case zeros
        case ones
        case constant(Double)
        case uniform(low: Double, high: Double)
        case normal(mean: Double, deviation: Double)
        /// Redrawn where further than two deviations from the mean.
        case truncatedNormal(mean: Double, deviation: Double)
        /// Scaled by the number of a weight's inputs and outputs.
        case scaled(scale: Double, fan: Fan, distribution: Distribution)
        case identity(gain: Double)
        case orthogonal(gain: Double)
        /// Numbers for a shape, as the caller's language gives them.
        case foreign(ForeignRule<([Int]) throws -> [Float]>)
    }

    /// What a scaled rule counts.
    public enum Fan: String, Sendable { case input = "fan_in", output = "fan_out", average = "fan_avg" }

    /// What a scaled rule draws from.
    public enum Distribution: String, Sendable {
        case uniform, truncatedNormal = "truncated_normal", untruncatedNormal = "untruncated_normal"
    }

    /// Keras' name of the class: `GlorotUniform`.
    public let name: String
    /// How the numbers are drawn.
    public let rule: Rule
    /// Makes the same numbers each time; nil draws a new seed for each weight.
    public let seed: Int?

    /// An initialiser.
    public init(name: String, rule: Rule, seed: Int? = nil) {
        self.name = name
        self.rule = rule
        self.seed = seed
    }

    /// Numbers for a weight of the given shape.
    public func numbers(shape: [Int]) -> [Float] {
        let count = shape.reduce(1, *)
        let stream = RandomStream(seed: seed.map { UInt64(bitPattern: Int64($0)) } ?? GlobalSeed.next())
        func draw(_ body: () -> Double) -> [Float] { (0..<count).map { _ in Float(body()) } }
        switch rule {
        case .zeros: return [Float](repeating: 0, count: count)
        case .ones: return [Float](repeating: 1, count: count)
        case .constant(let value): return [Float](repeating: Float(value), count: count)
        case .uniform(let low, let high): return draw { low + (high - low) * stream.uniform() }
        case .normal(let mean, let deviation): return draw { mean + deviation * stream.normal() }
        case .truncatedNormal(let mean, let deviation): return draw { mean + deviation * Self.truncated(stream) }
        case .scaled(let scale, let fan, let distribution):
            let (fanIn, fanOut) = Self.fans(shape)
            let fans: Double =
                switch fan {
                case .input: max(1, fanIn)
                case .output: max(1, fanOut)
                case .average: max(1, (fanIn + fanOut) / 2)
                }
            let variance = scale / fans
            switch distribution {
            case .uniform:
                let limit = (3 * variance).squareRoot()
                return draw { -limit + 2 * limit * stream.uniform() }
            case .truncatedNormal:
                // The deviation of a normal distribution cut at two deviations.
                let deviation = variance.squareRoot() / 0.87962566103423978
                return draw { deviation * Self.truncated(stream) }
            case .untruncatedNormal:
                let deviation = variance.squareRoot()
                return draw { deviation * stream.normal() }
            }
        case .foreign(let rule):
            do {
                let numbers = try rule.function(shape)
                if numbers.count == count { return numbers }
                throw NetworkError.rejected(
                    "The initializer \(name) gave \(numbers.count) numbers for a weight of shape \(pythonTuple(shape))."
                )
            } catch {
                ForeignObjects.fail(error)
                return [Float](repeating: 0, count: count)
            }
        case .identity(let gain):
            var numbers = [Float](repeating: 0, count: count)
            guard shape.count == 2 else { return numbers }
            for i in 0..<min(shape[0], shape[1]) { numbers[i * shape[1] + i] = Float(gain) }
            return numbers
        case .orthogonal(let gain):
            return Self.orthogonal(shape: shape, gain: gain, stream: stream)
        }
    }

    private static func truncated(_ stream: RandomStream) -> Double {
        while true {
            let value = stream.normal()
            if abs(value) <= 2 { return value }
        }
    }

    /// The inputs and outputs of a weight: of a kernel, with its window. Source: `compute_fans`.
    static func fans(_ shape: [Int]) -> (Double, Double) {
        switch shape.count {
        case 0: return (1, 1)
        case 1: return (Double(shape[0]), Double(shape[0]))
        default:
            let window = shape.dropLast(2).reduce(1, *)
            return (Double(shape[shape.count - 2] * window), Double(shape[shape.count - 1] * window))
        }
    }

    /// Rows (or columns) at right angles to each other, by Gram-Schmidt on normal draws.
    private static func orthogonal(shape: [Int], gain: Double, stream: RandomStream) -> [Float] {
        let columns = shape.last ?? 1
        let rows = shape.dropLast().reduce(1, *)
        let (tall, wide) = (max(rows, columns), min(rows, columns))
        var basis: [[Double]] = []
        while basis.count < wide {
            var vector = (0..<tall).map { _ in stream.normal() }
            for _ in 0..<2 {
                for other in basis {
                    let dot = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
                    for i in vector.indices { vector[i] -= dot * other[i] }
                }
            }
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            if length > 1e-9 { basis.append(vector.map { $0 / length }) }
        }
        var numbers = [Float](repeating: 0, count: rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let value = rows >= columns ? basis[column][row] : basis[row][column]
                numbers[row * columns + column] = Float(gain * value)
            }
        }
        return numbers
    }
}
