/// A Python exception on its way through Swift code.
///
/// Native functions throw it by kind: `throw PythonError.typeError("…")`. Other Swift errors that leave a native
/// function are turned into exceptions by the translators registered with ``Interpreter/translateErrors(_:)``.
public final class PythonError: Error, @unchecked Sendable {
    /// The exception object, owned.
    public let exception: Value

    /// True if the exception goes on after a handler did not take it: its traceback knows the frame already.
    let isReraised: Bool

    /// Takes over the caller's reference to `exception`.
    public init(_ exception: Value) {
        self.exception = exception
        isReraised = false
    }

    /// Raises an exception once more; takes over the reference.
    init(reraising exception: Value) {
        self.exception = exception
        isReraised = true
    }

    deinit { exception.release() }

    /// True if the exception is of `type` or derived from it.
    public func matches(_ type: TypeRef) -> Bool { exception.isInstance(of: type) }

    /// An exception of `type` with one message argument.
    public convenience init(_ type: TypeRef, _ message: String) {
        let text = makeString(message)
        self.init(makeException(type, [text]))
        text.release()
    }
}

extension PythonError {
    public static func typeError(_ message: String) -> PythonError { PythonError(Types.typeError, message) }
    public static func valueError(_ message: String) -> PythonError { PythonError(Types.valueError, message) }
    public static func indexError(_ message: String) -> PythonError { PythonError(Types.indexError, message) }
    public static func attributeError(_ message: String) -> PythonError { PythonError(Types.attributeError, message) }
    public static func nameError(_ message: String) -> PythonError { PythonError(Types.nameError, message) }
    public static func runtimeError(_ message: String) -> PythonError { PythonError(Types.runtimeError, message) }
    public static func overflowError(_ message: String) -> PythonError { PythonError(Types.overflowError, message) }
    public static func zeroDivisionError(_ message: String) -> PythonError {
        PythonError(Types.zeroDivisionError, message)
    }
    public static func arithmeticError(_ message: String) -> PythonError { PythonError(Types.arithmeticError, message) }
    public static func memoryError(_ message: String) -> PythonError { PythonError(Types.memoryError, message) }
    public static func notImplementedError(_ message: String) -> PythonError {
        PythonError(Types.notImplementedError, message)
    }
    public static func importError(_ message: String) -> PythonError { PythonError(Types.importError, message) }
    public static func moduleNotFoundError(_ message: String) -> PythonError {
        PythonError(Types.moduleNotFoundError, message)
    }
    public static func assertionError(_ message: String) -> PythonError { PythonError(Types.assertionError, message) }
    public static func eofError(_ message: String) -> PythonError { PythonError(Types.eofError, message) }
    public static func recursionError(_ message: String) -> PythonError { PythonError(Types.recursionError, message) }
    public static func keyboardInterrupt() -> PythonError { PythonError(makeException(Types.keyboardInterrupt, [])) }
    public static func stopIteration() -> PythonError { PythonError(makeException(Types.stopIteration, [])) }

    /// `KeyError` about `key`, which is borrowed.
    public static func keyError(_ key: Value) -> PythonError { PythonError(makeException(Types.keyError, [key])) }

    /// `OSError` or its subclass for `errno`, in CPython's form `[Errno 2] No such file or directory: 'x' -> 'y'`.
    public static func osError(errno code: Int32, path: String?, second: String? = nil) -> PythonError {
        PythonError(makeOSError(code, path, second))
    }
}
