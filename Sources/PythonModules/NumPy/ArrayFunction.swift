import Arrays
import PythonLanguage

/// The arguments that follow the array, whether it stands before the dot or comes first.
struct FollowingArguments {
    let call: NativeCall
    let offset: Int

    subscript(_ index: Int) -> Value { call[index + offset] }
    func isGiven(_ index: Int) -> Bool { call.isGiven(index + offset) }
    func has(_ index: Int) -> Bool { call.has(index + offset) }
    func int(_ index: Int) throws -> Int { try call.int(index + offset) }
    func double(_ index: Int) throws -> Double { try call.double(index + offset) }
    func bool(_ index: Int) throws -> Bool { try call.bool(index + offset) }
    func axis(_ index: Int) throws -> Int? { try call.optionalInt(index + offset) }
    func axes(_ index: Int) throws -> [Int]? { try call.axes(index + offset) }
    func dtype(_ index: Int) throws -> DType? { try call.dtype(index + offset) }
    func array(_ index: Int) throws -> NDArray { try call.array(index + offset) }
    func output(_ index: Int) throws -> NDArray? { try ArrayReading.output(call[index + offset]) }
}

/// A function that is also a method: declared once, `np.sum(a, axis=0)` and `a.sum(axis=0)`.
///
/// `@unchecked Sendable`: a constant of names and closures that capture nothing that changes.
struct ArrayFunction: @unchecked Sendable {
    /// Where the function can be found.
    enum Place { case both, function, method }

    let name: String
    let aliases: [String]
    let parameters: String
    let documentation: String
    let place: Place
    let body: (NDArray, FollowingArguments) throws -> Value

    init(
        _ name: String, aliases: [String] = [], _ parameters: String, _ documentation: String, place: Place = .both,
        _ body: @escaping (NDArray, FollowingArguments) throws -> Value
    ) {
        self.name = name
        self.aliases = aliases
        self.parameters = parameters
        self.documentation = documentation
        self.place = place
        self.body = body
    }

    func declare(_ module: NativeModule) {
        guard place != .method else { return }
        let rest = parameters.isEmpty ? "" : ", " + parameters
        let body = body
        module.function("\(name)(a\(rest))", documentation: documentation, aliases: aliases) { call in
            let following = FollowingArguments(call: call, offset: 1)
            if call[0].objectIfPresent(NDArray.self) == nil, let objects = try FlexibleReading.array(call[0]) {
                return try ObjectArrayFunctions.apply(self, objects, following)
            }
            return try body(call.array(0), following)
        }
    }

    func declare(_ type: NativeType) {
        guard place != .function else { return }
        let body = body
        type.method("\(name)(\(parameters))", documentation: documentation) { call in
            try body(call.this(), FollowingArguments(call: call, offset: 0))
        }
    }

    /// A result, stored in `out=` if one was given.
    static func finish(_ result: NDArray, _ output: NDArray?) throws -> Value {
        guard let output else { return try ArrayWriting.result(result) }
        guard output.shape == result.shape else {
            throw ArrayError.outputShape(output: output.shape, broadcast: result.shape)
        }
        try output.set([.ellipsis], to: result)
        return ArrayWriting.array(output)
    }
}
