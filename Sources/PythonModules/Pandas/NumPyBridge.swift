import Arrays
import PythonLanguage

/// Arrays in and out of Python for the modules beside numpy.
enum NumPyBridge {
    /// The array in a value: an ndarray as it is, anything else as `numpy.asarray` makes one of it.
    static func array(_ value: Value) throws -> NDArray {
        if let array = value.objectIfPresent(NDArray.self) { return array }
        let numpy = Owned(try Interpreter.current.importModule("numpy"))
        let made = Owned(try numpy.value.callMethod("asarray", [value]))
        return try made.value.object(as: NDArray.self)
    }

    /// An array as numpy's ndarray, without a copy; owned.
    static func value(_ array: NDArray) throws -> Value {
        let numpy = Owned(try Interpreter.current.importModule("numpy"))
        let type = Owned(try numpy.value.getAttribute("ndarray"))
        return .wrap(array, type.value.typeRef)
    }

    /// A shape as Python writes it.
    static func shapeText(_ array: NDArray) -> String {
        array.shape.count == 1 ? "(\(array.shape[0]),)" : "(\(array.shape.map(String.init).joined(separator: ", ")))"
    }
}
