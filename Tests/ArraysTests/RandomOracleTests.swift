import Arrays
import Testing

@Suite("Random numbers agree with numpy bit for bit")
struct RandomOracleTests {
    @Test("every stream of the table")
    func table() throws {
        let rows = try OracleTable.rows("random")
        var differences: [String] = []
        var count = 0
        for row in rows {
            let seed = try #require(UInt64(row["seed"] as? String ?? ""))
            let isLegacy = row["kind"] as? String == "legacy"
            let old = RandomState(seed: UInt32(truncatingIfNeeded: seed)), new = RandomGenerator(seed: seed)
            for step in try #require(row["steps"] as? [[Any]]) {
                count += 1
                let name = step[0] as? String ?? ""
                let arguments = step[1] as? [Any] ?? []
                let result = try isLegacy ? Self.legacy(old, name, arguments) : Self.modern(new, name, arguments)
                if let difference = try difference(result, OracleTable.array(step[2])) {
                    differences.append("\(isLegacy ? "RandomState" : "default_rng")(\(seed)).\(name)\(arguments): \(difference)")
                    break
                }
            }
        }
        report(differences, of: count, atLeast: 200)
    }

    private static let probabilities = [0.1, 0.2, 0.3, 0.15, 0.25]

    private static func legacy(_ state: RandomState, _ name: String, _ arguments: [Any]) throws -> NDArray {
        let numbers = arguments.compactMap { ($0 as? Double) ?? ($0 as? Int).map(Double.init) }
        func int(_ index: Int) -> Int { Int(numbers[index]) }
        switch name {
        case "random_sample": return try state.random([int(0)])
        case "randn": return try state.standardNormal([int(0)])
        case "randint":
            return try state.integers(low: .int(Int64(int(0))), high: .int(Int64(int(1) - 1)), [int(2)])
        case "randint_t":
            let dtype = try #require(DType(spelling: arguments[3] as? String ?? ""))
            return try state.integers(low: .int(Int64(int(0))), high: .int(Int64(int(1) - 1)), [int(2)], dtype: dtype)
        case "uniform": return try state.uniform(low: numbers[0], high: numbers[1], [int(2)])
        case "normal": return try state.normal(mean: numbers[0], scale: numbers[1], [int(2)])
        case "shuffle", "shuffle2":
            let array = try name == "shuffle" ? NDArray([Int](0..<int(0))) : NDArray([Int](0..<12), shape: [6, 2])
            try state.shuffle(array)
            return array
        case "permutation": return try state.permutation(int(0))
        case "choice": return try state.choice(population: int(0), [int(1)])
        case "choice_p": return try state.choice(population: 5, [int(0)], probabilities: probabilities)
        case "choice_p_once":
            return try state.choice(population: 5, [3], replaces: false, probabilities: probabilities)
        case "choice_once": return try state.choice(population: int(0), [int(1)], replaces: false)
        case "exponential": return try state.standardExponential([int(1)])
        case "binomial": return try state.binomial(trials: int(0), probability: numbers[1], [int(2)])
        default: return try state.poisson(rate: numbers[0], [int(1)])
        }
    }

    private static func modern(_ generator: RandomGenerator, _ name: String, _ arguments: [Any]) throws -> NDArray {
        let numbers = arguments.compactMap { ($0 as? Double) ?? ($0 as? Int).map(Double.init) }
        func int(_ index: Int) -> Int { Int(numbers[index]) }
        switch name {
        case "random": return try generator.random([int(0)])
        case "standard_normal": return try generator.standardNormal([int(0)])
        case "integers":
            return try generator.integers(low: .int(Int64(int(0))), high: .int(Int64(int(1) - 1)), [int(2)])
        case "randint_t":
            let dtype = try #require(DType(spelling: arguments[3] as? String ?? ""))
            return try generator.integers(low: .int(Int64(int(0))), high: .int(Int64(int(1) - 1)), [int(2)], dtype: dtype)
        case "uniform": return try generator.uniform(low: numbers[0], high: numbers[1], [int(2)])
        case "normal": return try generator.normal(mean: numbers[0], scale: numbers[1], [int(2)])
        case "shuffle", "shuffle2":
            let array = try name == "shuffle" ? NDArray([Int](0..<int(0))) : NDArray([Int](0..<12), shape: [6, 2])
            try generator.shuffle(array)
            return array
        case "permutation": return try generator.permutation(int(0))
        case "choice": return try generator.choice(population: int(0), [int(1)])
        case "choice_p": return try generator.choice(population: 5, [int(0)], probabilities: probabilities)
        case "choice_p_once":
            return try generator.choice(population: 5, [3], replaces: false, probabilities: probabilities)
        case "choice_once": return try generator.choice(population: int(0), [int(1)], replaces: false)
        case "exponential": return try generator.standardExponential([int(1)])
        case "binomial": return try generator.binomial(trials: int(0), probability: numbers[1], [int(2)])
        default: return try generator.poisson(rate: numbers[0], [int(1)])
        }
    }
}
