import Arrays
import PythonLanguage

/// `numpy.dtype`.
enum DTypeType {
    static let type = NativeType("dtype", module: "numpy", documentation: "The type of the elements of an array.") { type in
        type.constructor("(dtype)", documentation: "Makes a dtype from a name or a type.") { call in
            ArrayWriting.dtype(try call.dtype(0) ?? .float64)
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
