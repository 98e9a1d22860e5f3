import Arrays
import PythonLanguage

/// The Swift object of `tf.float32` and its kin.
final class TensorDType {
    let dtype: DType

    init(_ dtype: DType) {
        self.dtype = dtype
    }

    /// Compares with names and with numpy's types; printed as TensorFlow prints it.
    static let type = NativeType("DType", module: "tensorflow", documentation: "The type of a tensor's elements.") {
        type in
        func held(_ value: Value) throws -> DType { try value.object(as: TensorDType.self).dtype }
        type.property("name", get: { .string(try held($0).name) })
        type.property("as_numpy_dtype", get: { ScalarTypes.type(for: try held($0)).type.value.retained() })
        type.property("is_floating", get: { .bool(try held($0).isFloat) })
        type.property("is_integer", get: { .bool(try held($0).isInteger) })
        type.property("size", get: { .int(try held($0).itemSize) })
        type.slots.repr = { makeString("tf." + (try held($0)).name) }
        type.slots.str = { makeString("<dtype: '\(try held($0).name)'>") }
        type.slots.hash = { try held($0).name.hashValue }
        type.slots.compare = { value, other, comparison in
            guard comparison == .equal || comparison == .notEqual else { return .notImplemented }
            let theirs = other.objectIfPresent(TensorDType.self)?.dtype ?? ArrayReading.dtypeIfPossible(other)
            return .bool((try held(value) == theirs) == (comparison == .equal))
        }
    }
}
