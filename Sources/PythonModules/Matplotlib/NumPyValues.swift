import Arrays
import Glibc
import PythonLanguage

/// numpy's arrays and scalars as results of plotting calls.
enum NumPyValues {
    /// An array of float64; owned.
    static func array(_ values: [Double], shape: [Int]? = nil) throws -> Value {
        ArrayWriting.array(try NDArray(values, shape: shape ?? [values.count]))
    }

    /// An array of any type; owned.
    static func array(_ array: NDArray) throws -> Value { ArrayWriting.array(array) }

    /// A scalar of float64, printed by numpy as `np.float64(0.5)`; owned.
    static func float64(_ value: Double) throws -> Value { ArrayWriting.scalar(.float(value), .float64) }

    static func log2(_ value: Double) -> Double { Glibc.log2(value) }
    static func cubeRoot(_ value: Double) -> Double { cbrt(value) }

    /// A number by a `%` or `{}` format; owned text as Swift's.
    static func format(_ format: String, _ value: Double) throws -> String {
        let template = Owned(.string(format))
        let whole = value == value.rounded() && value.magnitude < 1e15
        let argument = whole && format.contains("{" as Character) ? Value.int(Int(value)) : Value.float(value)
        let result =
            format.contains("{" as Character)
            ? Owned(try template.value.callMethod("format", [argument]))
            : Owned(try template.value.callMethod("__mod__", [.float(value)]))
        return try result.value.asString()
    }
}
