import Arrays
import PythonLanguage

/// `numpy.dtype`.
enum DTypeType {
    static let type: NativeType = NativeType(
        "dtype", module: "numpy", documentation: "The type of the elements of an array."
    ) { type in
        type.constructor("(dtype)", documentation: "Makes a dtype from a name or a type.") { call in
            if let found = FlexibleReading.type(call[0]) { return .wrap(FlexibleDType(found.type), flexible) }
            return ArrayWriting.dtype(try call.dtype(0) ?? .float64)
        }
        type.property("name", get: { makeString(try dtype($0).name) })
        type.property("itemsize", get: { .int(try dtype($0).itemSize) })
        type.property("char", get: { makeString(try dtype($0).character) })
        type.property("str", get: { makeString(try dtype($0).protocolName) })
        type.property("num", get: { .int(Int(try dtype($0).rawValue)) })
        type.property("kind", get: { makeString(kind(try dtype($0))) })
        type.property("type", get: { ScalarTypes.type(for: try dtype($0)).type.value.retained() })
        type.slots.repr = { makeString("dtype('\(try dtype($0).name)')") }
        type.slots.str = { makeString(try dtype($0).name) }
        type.slots.hash = { Int(try dtype($0).rawValue) &+ 0x6e75_6d70 }
        type.slots.compare = { value, other, comparison in
            let mine = try dtype(value)
            let same = ArrayReading.dtypeIfPossible(other).map { $0 == mine } ?? false
            switch comparison {
            case .equal: return .bool(same)
            case .notEqual: return .bool(!same)
            default: return .notImplemented
            }
        }
    }

    /// The dtypes of objects and texts.
    static let flexible: NativeType = NativeType(
        "dtype", module: "numpy", documentation: "The type of objects or texts.", bases: [type.type]
    ) { type in
        func flexibleType(_ value: Value) throws -> FlexibleType { try value.object(as: FlexibleDType.self).type }
        func letter(_ type: FlexibleType) -> String { type == .objects ? "O" : "U" }
        func name(_ type: FlexibleType) -> String {
            if case .text(let width) = type { "str\(width * 32)" } else { "object" }
        }
        func code(_ type: FlexibleType) -> String {
            if case .text(let width) = type { "<U\(width)" } else { "O" }
        }
        type.property("name", get: { makeString(name(try flexibleType($0))) })
        type.property("itemsize", get: { .int(itemSize(try flexibleType($0))) })
        type.property("char", get: { makeString(letter(try flexibleType($0))) })
        type.property("kind", get: { makeString(letter(try flexibleType($0))) })
        type.property("str", get: { makeString(try flexibleType($0) == .objects ? "|O" : code(try flexibleType($0))) })
        type.property("num", get: { .int(try flexibleType($0) == .objects ? 17 : 19) })
        type.property(
            "type",
            get: { value in
                let numpy = Owned(try Interpreter.current.importModule("numpy"))
                return try numpy.value.getAttribute(flexibleType(value) == .objects ? "object_" : "str_")
            })
        type.slots.repr = { makeString("dtype('\(code(try flexibleType($0)))')") }
        type.slots.str = { value in
            let found = try flexibleType(value)
            return makeString(found == .objects ? "object" : code(found))
        }
        type.slots.hash = { code(try flexibleType($0)).hashValue }
        type.slots.compare = { value, other, comparison in
            guard comparison == .equal || comparison == .notEqual else { return .notImplemented }
            let mine = try flexibleType(value)
            let theirs = FlexibleReading.type(other)
            let same =
                theirs.map {
                    $0.type == mine || (!$0.isSized && letter($0.type) == letter(mine) && mine == .text(width: 0))
                } ?? false
            return .bool(same == (comparison == .equal))
        }
    }

    /// The bytes of an element as numpy counts them: a pointer, or four for each character.
    static func itemSize(_ type: FlexibleType) -> Int {
        if case .text(let width) = type { width * 4 } else { 8 }
    }

    private static func dtype(_ value: Value) throws -> DType { try value.object(as: NumPyDType.self).dtype }

    private static func kind(_ type: DType) -> String {
        switch type.kind {
        case .bool: "b"
        case .unsigned: "u"
        case .signed: "i"
        case .float: "f"
        }
    }
}
