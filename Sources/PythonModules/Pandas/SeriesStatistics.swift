import Arrays
import PythonLanguage

/// Numbers that sum a column up, with pandas' choices: missing values left out, sample deviations.
enum SeriesStatistics {
    /// One of sum, mean, min, max, std, var, median; a numpy scalar, owned.
    static func value(_ name: String, of array: NDArray) throws -> Value {
        let ndarray = Owned(try NumPyBridge.value(array))
        let numpy = Owned(try Interpreter.current.importModule("numpy"))
        let function = array.dtype.isFloat ? "nan\(name)" : name
        let keywords: [(String, Value)] = name == "std" || name == "var" ? [("ddof", .int(1))] : []
        return try numpy.value.callMethod(function, [ndarray.value], keywords)
    }
}
