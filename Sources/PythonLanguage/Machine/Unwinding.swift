// Exceptions on their way through the frames.

extension Machine {
    /// Finds the handler for an error and lets its frame go on there. Frames without one are left.
    ///
    /// - Returns: `nil` if a handler was found; otherwise the error for the Swift code that started these frames.
    @inline(never)
    static func unwind(_ error: any Error) -> (any Error)? {
        let known = error as? PythonError
        var exception = known?.exception.retained() ?? exceptionValue(of: error)
        var again = known?.isReraised ?? false
        if !again { addContext(exception) }
        while true {
            let current = frame!
            let code = current.pointee.code
            let base = current.pointee.base
            let count = Int(code.pointee.registerCount)
            let index = max(0, current.pointee.instruction - code.pointee.instructions - 1)
            if again { again = false } else { addTraceback(exception, code, index) }
            if let handler = handler(code, index) {
                for register in Int(handler.depth)..<count { releaseTemporary(base + register) }
                base[Int(handler.depth)] = exception
                current.pointee.instruction = code.pointee.instructions + Int(handler.target)
                top = current.pointee.top
                return nil
            }
            for register in 0..<count { releaseTemporary(base + register) }
            switch current.pointee.kind {
            case .call:
                releaseTemporary(base - 1)
                popFrame(current)
            case .initializer:
                releaseTemporary(base - 1)
                current.pointee.callee.release()
                popFrame(current)
            case .entry:
                releaseTemporary(base - 1)
                Machine.frame = current - 1
                return PythonError(exception)
            case .iteration:
                finishGenerator(current)
                exception = withoutStopIteration(exception)
                popFrame(current)
            case .resumption:
                finishGenerator(current)
                Machine.frame = current - 1
                return PythonError(withoutStopIteration(exception))
            }
        }
    }

    private static func handler(_ code: CodeRef, _ index: Int) -> ExceptionHandler? {
        let handlers = code.pointee.handlers
        for place in 0..<code.pointee.handlerCount
        where Int(handlers[place].start) <= index && index < Int(handlers[place].end) {
            return handlers[place]
        }
        return nil
    }

    /// Notes the frame in the traceback.
    private static func addTraceback(_ exception: Value, _ code: CodeRef, _ index: Int) {
        let old = exception.instance.pointee.slots[ExceptionField.traceback]
        let entry = allocateBlock(MemoryLayout<TracebackObject>.stride).assumingMemoryBound(to: TracebackObject.self)
        let codeValue = Value(tag: .code, object: code).retained()
        entry.initialize(
            to: TracebackObject(
                header: ObjectHeader(type: Types.traceback), next: old.isUnbound ? .none : old, code: codeValue,
                instruction: index))
        exception.instance.pointee.slots[ExceptionField.traceback] = Value(tag: .traceback, object: entry)
    }

    /// Remembers the exception that was handled when this one came up.
    static func addContext(_ exception: Value) {
        let current = handled
        guard current.tag == .instance, !current.isIdentical(to: exception) else { return }
        // A chain must not come back to the exception itself.
        var link = current
        while true {
            let next = link.exceptionField(ExceptionField.context)
            if next.isNone { break }
            if next.isIdentical(to: exception) {
                link.setExceptionField(ExceptionField.context, .none)
                break
            }
            link = next
        }
        exception.setExceptionField(ExceptionField.context, current.retained())
    }

    /// A `StopIteration` may not leave a generator as such.
    private static func withoutStopIteration(_ exception: Value) -> Value {
        guard exception.isInstance(of: Types.stopIteration) else { return exception }
        let text = Owned(makeString("generator raised StopIteration"))
        let replacement = makeException(Types.runtimeError, [text.value])
        replacement.setExceptionField(ExceptionField.cause, exception.retained())
        replacement.setExceptionField(ExceptionField.suppressContext, .true)
        replacement.setExceptionField(ExceptionField.context, exception)
        return replacement
    }

    /// The error of a `raise` statement.
    @inline(never)
    static func raisedError(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws -> any Error {
        if word.b == 0 {
            guard handled.isException else { return PythonError.runtimeError("No active exception to reraise") }
            return PythonError(reraising: handled.retained())
        }
        let raised = Owned(base[word.a])
        base[word.a] = .unbound
        let cause = Owned(word.b == 2 ? base[word.a + 1] : .unbound)
        base[word.a + 1] = .unbound
        let exception = Owned(try exceptionToRaise(raised.value, .none))
        if word.b == 2 {
            if cause.value.isNone {
                exception.value.setExceptionField(ExceptionField.cause, .none)
            } else {
                let value = try exceptionCause(cause.value)
                exception.value.setExceptionField(ExceptionField.cause, value)
            }
            exception.value.setExceptionField(ExceptionField.suppressContext, .true)
        }
        return PythonError(exception.take())
    }

    /// The error that goes on where a handler did not take it; takes over the reference. Made here, so that the run loop
    /// itself allocates nothing.
    @inline(never)
    static func reraised(_ exception: Value) -> any Error { PythonError(reraising: exception) }

    private static func exceptionCause(_ cause: Value) throws -> Value {
        if cause.isException { return cause.retained() }
        if cause.tag == .type, cause.typeRef.pointee.flags.contains(.exception) { return try cause.call() }
        throw PythonError.typeError("exception causes must derive from BaseException")
    }

    /// The exception object of `raise type` or `raise object`; owned.
    static func exceptionToRaise(_ raised: Value, _ value: Value) throws -> Value {
        if raised.isException { return raised.retained() }
        if raised.tag == .type, raised.typeRef.pointee.flags.has(.exception) {
            if value.isException { return value.retained() }
            let exception = try raised.call(value.isNone ? [] : [value])
            guard exception.isException else {
                exception.release()
                throw PythonError.typeError(
                    "calling \(raised.typeRef.name) should have returned an instance of BaseException")
            }
            return exception
        }
        throw PythonError.typeError("exceptions must derive from BaseException")
    }

    /// True if an `except` clause of that type, or tuple of types, takes the exception.
    static func matchesException(_ exception: Value, _ type: Value) throws -> Bool {
        if type.tag == .type, type.typeRef.pointee.flags.has(.exception) {
            return exception.isInstance(of: type.typeRef)
        }
        if type.tag == .tuple {
            for item in type.tupleItems where try matchesException(exception, item) { return true }
            return false
        }
        throw PythonError.typeError("catching classes that do not inherit from BaseException is not allowed")
    }

    // MARK: Errors of names

    @inline(never)
    static func unboundLocal(_ frame: UnsafeMutablePointer<Frame>, _ register: Int) -> any Error {
        let name = frame.pointee.code.pointee.details.localNames[register]
        return PythonError(
            Types.unboundLocalError,
            "cannot access local variable '\(name.swiftString)' where it is not associated with a value")
    }

    @inline(never)
    static func unboundCell(_ frame: UnsafeMutablePointer<Frame>, _ register: Int) -> any Error {
        let code = frame.pointee.code
        let details = code.pointee.details
        let index = register - Int(code.pointee.localCount)
        if index < details.cellNames.count {
            return PythonError(
                Types.unboundLocalError,
                "cannot access local variable '\(details.cellNames[index].swiftString)' where it is not associated with a value"
            )
        }
        let name = details.freeNames[index - details.cellNames.count].swiftString
        return PythonError.nameError(
            "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope")
    }

    static func undefinedName(_ name: Value) -> PythonError {
        let error = PythonError.nameError("name '\(name.swiftString)' is not defined")
        setExceptionDetail(error.exception, makeTuple([name.retained()]))
        return error
    }
}
