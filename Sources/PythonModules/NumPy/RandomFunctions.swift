import Arrays
import PythonLanguage

/// A function of random numbers, declared once for the module and the type.
struct RandomFunction<Source> {
    let signature: String
    let documentation: String
    let aliases: [String]
    let body: (Source, NativeCall) throws -> Value

    init(
        _ signature: String, _ documentation: String, aliases: [String] = [],
        _ body: @escaping (Source, NativeCall) throws -> Value
    ) {
        self.signature = signature
        self.documentation = documentation
        self.aliases = aliases
        self.body = body
    }
}

/// What both kinds of random numbers offer under the same names.
protocol RandomSource: AnyObject {
    func random(_ shape: [Int]) throws -> NDArray
    func standardNormal(_ shape: [Int]) throws -> NDArray
    func standardExponential(_ shape: [Int]) throws -> NDArray
    func uniform(low: Double, high: Double, _ shape: [Int]) throws -> NDArray
    func normal(mean: Double, scale: Double, _ shape: [Int]) throws -> NDArray
    func binomial(trials: Int, probability: Double, _ shape: [Int]) throws -> NDArray
    func poisson(rate: Double, _ shape: [Int]) throws -> NDArray
    func integers(low: Scalar, high: Scalar, _ shape: [Int], dtype: DType) throws -> NDArray
    func shuffle(_ array: NDArray) throws
    func permutation(_ count: Int) throws -> NDArray
    func permutation(_ array: NDArray) throws -> NDArray
    func choice(population: Int, _ shape: [Int], replaces: Bool, probabilities: [Double]?) throws -> NDArray
}

extension RandomState: RandomSource {}

extension RandomGenerator: RandomSource {
    func random(_ shape: [Int]) throws -> NDArray { try random(shape, dtype: .float64) }
    func choice(population: Int, _ shape: [Int], replaces: Bool, probabilities: [Double]?) throws -> NDArray {
        try choice(population: population, shape, replaces: replaces, probabilities: probabilities, shuffles: true)
    }
}

enum RandomFunctions {
    /// `RandomState`'s functions, also those of the module.
    nonisolated(unsafe) static let legacy: [RandomFunction<RandomState>] =
        common() + [
            RandomFunction("seed(seed=None)", "Starts again from a seed.") { state, call in
                if call.isGiven(0) { try seed(state, call[0]) } else { state.seed() }
                return .none
            },
            RandomFunction(
                "random_sample(size=None)", "Numbers from 0 up to 1.", aliases: ["random", "ranf", "sample"]
            ) { state, call in
                try scaled(call[0]) { try state.random($0) }
            },
            RandomFunction("rand(*args)", "Numbers from 0 up to 1, the shape as arguments.") { state, call in
                let shape = try call.rest(0).map { try $0.asInt() }
                return shape.isEmpty ? .float(state.double()) : ArrayWriting.array(try state.random(shape))
            },
            RandomFunction("randn(*args)", "Standard normal numbers, the shape as arguments.") { state, call in
                let shape = try call.rest(0).map { try $0.asInt() }
                return shape.isEmpty ? .float(state.normal()) : ArrayWriting.array(try state.standardNormal(shape))
            },
            RandomFunction(
                "randint(low, high=None, size=None, dtype=int)", "Integers from low up to, not including, high."
            ) { state, call in
                try integers(state, call, call[3], includesEnd: false)
            },
            RandomFunction("permutation(x)", "The numbers up to x, or the items of x, in random order.") {
                state, call in
                try permutation(state, call[0])
            },
        ]

    /// `Generator`'s functions.
    nonisolated(unsafe) static let modern: [RandomFunction<RandomGenerator>] =
        common() + [
            RandomFunction("random(size=None, dtype=None)", "Numbers from 0 up to 1.") { generator, call in
                let dtype = try call.dtype(1) ?? .float64
                return try scaled(call[0]) { try generator.random($0, dtype: dtype) }
            },
            RandomFunction(
                "integers(low, high=None, size=None, dtype=int, endpoint=False)", "Integers from low up to high."
            ) { generator, call in
                try integers(generator, call, call[3], includesEnd: call.bool(4))
            },
            RandomFunction("permutation(x, axis=0)", "The numbers up to x, or the items of x, in random order.") {
                generator, call in
                try permutation(generator, call[0])
            },
        ]

    private static func common<Source: RandomSource>() -> [RandomFunction<Source>] {
        [
            RandomFunction("uniform(low=0.0, high=1.0, size=None)", "Numbers from low up to high.") { source, call in
                let low = try call.double(0), high = try call.double(1)
                return try scaled(call[2]) { try source.uniform(low: low, high: high, $0) }
            },
            RandomFunction("normal(loc=0.0, scale=1.0, size=None)", "Numbers from a normal distribution.") {
                source, call in
                try located(source, call)
            },
            RandomFunction("standard_normal(size=None)", "Numbers from the standard normal distribution.") {
                source, call in
                try scaled(call[0]) { try source.standardNormal($0) }
            },
            RandomFunction("exponential(scale=1.0, size=None)", "Numbers from an exponential distribution.") {
                source, call in
                let scale = try call.double(0)
                if scale < 0 { throw PythonError.valueError("scale < 0") }
                return try scaled(call[1]) {
                    try Elementwise.apply(.multiply, .array(source.standardExponential($0)), .scalar(.float(scale)))
                }
            },
            RandomFunction("binomial(n, p, size=None)", "How often a trial succeeds among n.") { source, call in
                let trials = try call.int(0), probability = try call.double(1)
                return try scaled(call[2]) { try source.binomial(trials: trials, probability: probability, $0) }
            },
            RandomFunction("poisson(lam=1.0, size=None)", "How many events occur where lam are expected.") {
                source, call in
                let rate = try call.double(0)
                return try scaled(call[1]) { try source.poisson(rate: rate, $0) }
            },
            RandomFunction("shuffle(x)", "Reorders in place.") { source, call in
                try shuffle(source, call[0])
                return .none
            },
            RandomFunction("choice(a, size=None, replace=True, p=None)", "Items drawn at random.") { source, call in
                try choice(source, call)
            },
        ]
    }

    // MARK: Arguments

    /// Seeds a state with what `np.random.seed` takes.
    static func seed(_ state: RandomState, _ value: Value) throws {
        if value.tag == .list || value.tag == .tuple || value.objectIfPresent(NDArray.self) != nil {
            return state.seed(try value.map { UInt32(truncatingIfNeeded: try $0.asInt()) })
        }
        guard case .some(let number) = try? ArrayReading.scalar(value), !number.isFloat else {
            throw PythonError.typeError(
                "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
        }
        guard let seed = UInt32(exactly: number.asInt64) else {
            throw PythonError.valueError("Seed must be between 0 and 2**32 - 1")
        }
        state.seed(seed)
    }

    /// A number if no size is given, else an array of that shape.
    private static func scaled(_ size: Value, _ draw: ([Int]) throws -> NDArray) throws -> Value {
        guard size.isNone || size.isUnbound else { return ArrayWriting.array(try draw(ArrayReading.shape(size))) }
        let single = try draw([]).item()
        return ArrayWriting.python(single)
    }

    private static func located<Source: RandomSource>(_ source: Source, _ call: NativeCall) throws -> Value {
        if call[0].objectIfPresent(NDArray.self) == nil && call[1].objectIfPresent(NDArray.self) == nil,
            call[0].tag != .list, call[1].tag != .list
        {
            let mean = try call.double(0), scale = try call.double(1)
            return try scaled(call[2]) { try source.normal(mean: mean, scale: scale, $0) }
        }
        // Arrays of means and scales are broadcast against each other.
        let mean = try call.array(0), scale = try call.array(1)
        let shape = call.isGiven(2) ? try call.shape(2) : try NDArray.broadcastShape([mean.shape, scale.shape])
        let numbers = try source.standardNormal(shape)
        return ArrayWriting.array(try Elementwise.apply(.add, mean, Elementwise.apply(.multiply, numbers, scale)))
    }

    private static func integers<Source: RandomSource>(
        _ source: Source, _ call: NativeCall, _ type: Value, includesEnd: Bool
    ) throws -> Value {
        let dtype = try ArrayReading.dtype(type) ?? .int64
        let first = try whole(call[0])
        let (low, end) = call.isGiven(1) ? (first, try whole(call[1])) : (.int(0), first)
        let high = includesEnd ? end : try below(end)
        if call.isGiven(2) {
            return ArrayWriting.array(try source.integers(low: low, high: high, call.shape(2), dtype: dtype))
        }
        let single = try source.integers(low: low, high: high, [], dtype: dtype)
        // Without a dtype numpy hands out Python integers.
        return type.isUnbound ? ArrayWriting.python(try single.item()) : try ArrayWriting.result(single)
    }

    private static func whole(_ value: Value) throws -> Scalar {
        let number = try ArrayReading.scalar(value)
        guard case .float(let double) = number else { return number }
        return .int(double.truncatedToInt64)
    }

    private static func below(_ value: Scalar) throws -> Scalar {
        switch value {
        case .uint(let number): return number == 0 ? .int(-1) : .uint(number - 1)
        default:
            let (result, overflow) = value.asInt64.subtractingReportingOverflow(1)
            if overflow { throw PythonError.valueError("low >= high") }
            return .int(result)
        }
    }

    private static func shuffle<Source: RandomSource>(_ source: Source, _ value: Value) throws {
        if let array = value.objectIfPresent(NDArray.self) { return try source.shuffle(array) }
        if let objects = value.objectIfPresent(ObjectArray.self) { return try source.shuffle(objects.places) }
        guard value.unwrapped.tag == .list else {
            throw PythonError.typeError("'\(value.type.name)' object does not support item assignment")
        }
        // The order is drawn for positions, then the list follows it.
        let order = try NDArray((0..<value.length()).map { $0 })
        try source.shuffle(order)
        let items = try value.asArray()
        defer { for item in items { item.release() } }
        for (place, index) in try order.elements(as: Int.self).enumerated() {
            try value.setItem(.int(place), items[index])
        }
    }

    private static func permutation<Source: RandomSource>(_ source: Source, _ value: Value) throws -> Value {
        if value.tag == .int || value.objectIfPresent(NumPyScalar.self) != nil {
            return ArrayWriting.array(try source.permutation(value.asInt()))
        }
        if let objects = try FlexibleReading.array(value) {
            return ObjectArrayType.wrap(objects.with(try source.permutation(objects.places)))
        }
        return ArrayWriting.array(try source.permutation(ArrayReading.array(value)))
    }

    private static func choice<Source: RandomSource>(_ source: Source, _ call: NativeCall) throws -> Value {
        if call[0].tag == .float { throw PythonError.valueError("a must be 1-dimensional or an integer") }
        let isNumber = call[0].tag == .int || call[0].objectIfPresent(NumPyScalar.self) != nil
        let population = isNumber ? try call[0].asInt() : try call[0].length()
        if population <= 0 && !isNumber {
            throw PythonError.valueError("'a' cannot be empty unless no samples are taken")
        }
        let probabilities = call.isGiven(3) ? try call.array(3).elements(as: Double.self) : nil
        let isSingle = !call.isGiven(1)
        let shape = isSingle ? [] : try call.shape(1)
        let places = try source.choice(
            population: population, shape, replaces: call.bool(2), probabilities: probabilities)
        if isNumber { return isSingle ? ArrayWriting.python(try places.item()) : ArrayWriting.array(places) }
        if let objects = try FlexibleReading.array(call[0]) {
            guard isSingle else { return ObjectArrayType.wrap(objects.with(try objects.places.get([.array(places)]))) }
            return try objects.element(at: objects.elementPlaces[Int(places.item().asInt64)])
        }
        if isSingle, call[0].unwrapped.tag == .list || call[0].unwrapped.tag == .tuple {
            let item = Owned(try call[0].getItem(.int(Int(try places.item().asInt64))))
            // Numbers come out as numpy scalars, other things as they are.
            guard try ArrayReading.pythonNumber(item.value) != nil else { return item.take() }
        }
        let array = try ArrayReading.array(call[0])
        return try ArrayWriting.result(array.get([.array(places)]))
    }
}
