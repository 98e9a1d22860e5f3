import Arrays
import PythonLanguage

/// Array errors as Python exceptions.
enum NumPyErrors {
    /// `numpy.linalg.LinAlgError`.
    static let linearAlgebra = NativeType.exception("LinAlgError", module: "numpy.linalg", base: Types.valueError)
    /// `numpy.exceptions.AxisError`.
    static let axis = NativeType.exception("AxisError", module: "numpy.exceptions", base: Types.valueError)

    /// The `TypeError` of elementwise functions.
    static let elementwise = NativeType.exception("UFuncTypeError", module: "numpy._core._exceptions", base: Types.typeError)

    /// Teaches the interpreter to raise array errors.
    static func install() {
        Interpreter.translateErrors { error in (error as? ArrayError).map(exception) }
        ArrayInterrupt.install { Interpreter.current.isInterruptPending }
    }

    /// The exception for an array error.
    static func exception(_ error: ArrayError) -> PythonError {
        let text = error.description
        return switch error.kind {
        case .valueError: .valueError(text)
        case .indexError: .indexError(text)
        case .typeError: .typeError(text)
        case .ufuncTypeError: PythonError(elementwise.type, text)
        case .overflowError: .overflowError(text)
        case .memoryError: .memoryError(text)
        case .zeroDivisionError: .zeroDivisionError(text)
        case .attributeError: .attributeError(text)
        case .axisError: PythonError(axis.type, text)
        case .runtimeError: .runtimeError(text)
        case .linearAlgebraError: PythonError(linearAlgebra.type, text)
        case .interrupt: interrupted()
        case .fileNotFound: PythonError(Types.fileNotFoundError, text)
        case .osError: PythonError(Types.osError, text)
        case .eofError: .eofError(text)
        }
    }

    private static func interrupted() -> PythonError {
        Interpreter.clearInterrupt()
        return .keyboardInterrupt()
    }

    /// Prints numpy's warnings of a calculation to standard error.
    static func warn(_ warnings: ArithmeticWarnings, _ operation: String) {
        let warnings = warnings.subtracting(ErrorState.silenced)
        if warnings.isEmpty { return }
        for sentence in warnings.sentences(operation: operation) {
            Interpreter.current.standardError("RuntimeWarning: \(sentence)\n")
        }
    }
}
