import Arrays
import PythonLanguage

/// `numpy.random`: the functions that share one state, `RandomState` and `default_rng`.
enum RandomModule {
    /// The state behind `np.random.rand` and its relatives. Touched under the interpreter's lock only.
    nonisolated(unsafe) static let shared = RandomState()

    static func register(_ registry: ModuleRegistry) {
        registry.register("numpy.random", documentation: "Random numbers.") { module in
            for function in RandomFunctions.legacy {
                module.function(function.signature, documentation: function.documentation, aliases: function.aliases) { call in
                    try function.body(shared, call)
                }
            }
            module.function("default_rng(seed=None)", documentation: "A generator of random numbers.") { call in
                .wrap(try generator(call[0]), generatorType)
            }
            module.type(stateType)
            module.type(generatorType)
        }
    }

    static let stateType: NativeType = NativeType("RandomState", module: "numpy.random.mtrand", documentation: "Random numbers as numpy made them before default_rng.") { type in
        type.constructor("(seed=None)") { call in
            let state = RandomState()
            if call.isGiven(0) { try RandomFunctions.seed(state, call[0]) }
            return .wrap(state, stateType)
        }
        for function in RandomFunctions.legacy {
            type.method(function.signature, documentation: function.documentation, aliases: function.aliases) { call in
                try function.body(call.this(RandomState.self), call)
            }
        }
        type.slots.repr = { _ in makeString("RandomState(MT19937)") }
    }

    static let generatorType: NativeType = NativeType("Generator", module: "numpy.random._generator", documentation: "Random numbers from PCG64.") { type in
        for function in RandomFunctions.modern {
            type.method(function.signature, documentation: function.documentation, aliases: function.aliases) { call in
                try function.body(call.this(RandomGenerator.self), call)
            }
        }
        type.slots.repr = { _ in makeString("Generator(PCG64)") }
    }

    private static func generator(_ seed: Value) throws -> RandomGenerator {
        if seed.isNone { return RandomGenerator() }
        if let known = seed.objectIfPresent(RandomGenerator.self) { return known }
        if seed.tag == .list || seed.tag == .tuple {
            return RandomGenerator(seeds: try seed.map { UInt32(truncatingIfNeeded: try $0.asInt()) })
        }
        guard case .some(let number) = try? ArrayReading.scalar(seed), !number.isFloat else {
            throw PythonError.typeError("SeedSequence expects int or sequence of ints for entropy not \(try seed.repr())")
        }
        if case .int(let value) = number, value < 0 { throw PythonError.valueError("expected non-negative integer") }
        return RandomGenerator(seed: UInt64(bitPattern: number.asInt64))
    }
}
