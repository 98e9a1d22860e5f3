import Glibc

/// The fields of an exception: its hidden slots.
enum ExceptionField {
    static let arguments = 0
    static let traceback = 1
    static let context = 2
    static let cause = 3
    /// `True` once `raise … from …` was used.
    static let suppressContext = 4
    /// `(name, object)` of an `AttributeError` or `NameError`, for suggestions; `value` of a `StopIteration`.
    static let detail = 5
    static let count = 6
}

extension Value {
    /// A hidden field of an exception, borrowed; `None` if never set.
    func exceptionField(_ field: Int) -> Value {
        let value = instance.pointee.slots[field]
        return value.isUnbound ? .none : value
    }

    /// Sets a hidden field of an exception; takes over the reference.
    func setExceptionField(_ field: Int, _ new: Value) {
        let old = instance.pointee.slots[field]
        instance.pointee.slots[field] = new
        old.release()
    }

    /// True if the value is an exception object.
    public var isException: Bool { tag == .instance && type.pointee.flags.contains(.exception) }
}

/// An exception of a built-in type; arguments are borrowed. Its `__init__` does not run.
package func makeException(_ type: TypeRef, _ arguments: [Value]) -> Value {
    let instance = allocateInstance(type)
    instance.pointee.slots[ExceptionField.arguments] = makeTuple(arguments.map { $0.retained() })
    return instance.value
}

/// Remembers what a suggestion needs; takes over the reference.
func setExceptionDetail(_ exception: Value, _ detail: Value) {
    exception.setExceptionField(ExceptionField.detail, detail)
}

/// Any Swift error as an exception object; owned.
func exceptionValue(of error: any Error) -> Value {
    if let python = error as? PythonError { return python.exception.retained() }
    if let translated = Interpreter.translate(error) { return translated.exception.retained() }
    let text = makeString(String(describing: error))
    defer { text.release() }
    return makeException(Types.runtimeError, [text])
}

/// The subclass of `OSError` for an error number, with CPython's text.
func makeOSError(_ code: Int32, _ path: String?, _ second: String? = nil) -> Value {
    let reason = makeString(String(cString: strerror(code)))
    var arguments = [Value.int(Int(code)), reason]
    if let path { arguments.append(makeString(path)) }
    if let second { arguments += [.none, makeString(second)] }
    defer { for argument in arguments { argument.release() } }
    return makeException(osErrorType(code), arguments)
}

/// The class of an error number.
func osErrorType(_ code: Int32) -> TypeRef {
    func other(_ name: String) -> TypeRef { otherExceptions.first { $0.name == name } ?? Types.osError }
    switch code {
    case ENOENT: return Types.fileNotFoundError
    case EEXIST: return Types.fileExistsError
    case EACCES, EPERM: return Types.permissionError
    case EISDIR: return Types.isADirectoryError
    case ENOTDIR: return Types.notADirectoryError
    case EAGAIN, EALREADY, EINPROGRESS: return other("BlockingIOError")
    case ECHILD: return other("ChildProcessError")
    case EINTR: return other("InterruptedError")
    case ESRCH: return other("ProcessLookupError")
    case ETIMEDOUT: return other("TimeoutError")
    case EPIPE, ESHUTDOWN: return other("BrokenPipeError")
    case ECONNABORTED: return other("ConnectionAbortedError")
    case ECONNREFUSED: return other("ConnectionRefusedError")
    case ECONNRESET: return other("ConnectionResetError")
    default: return Types.osError
    }
}
