extension Machine {
    /// Calls a Python function from Swift: a loop of its own runs it.
    static func callFunction(_ callee: Value, _ arguments: CallArguments) throws -> Value {
        throw recursionError()
    }
    static func resume(_ generator: Value, sending value: Value) throws -> Value { .unbound }
    static func stopIteration(of generator: Value) -> PythonError { .stopIteration() }
    static func exceptionToRaise(_ type: Value, _ value: Value) throws -> Value { type.retained() }
    static func throwInto(_ generator: Value, _ exception: Value) throws -> Value { .unbound }
    static func close(_ generator: Value) throws {}
}
