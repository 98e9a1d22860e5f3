import Glibc

// Generators: frames whose registers lie outside the stack.

extension Machine {
    /// What the last generator that ended returned, owned.
    nonisolated(unsafe) static var returnedByGenerator = Value.unbound

    /// A generator over the bound window of a function; takes over the function's reference and the registers.
    static func makeGenerator(_ function: Value, _ code: CodeRef, _ window: UnsafeMutablePointer<Value>) -> Value {
        let count = Int(code.pointee.registerCount)
        let generator = allocateBlock(MemoryLayout<GeneratorObject>.stride).assumingMemoryBound(
            to: GeneratorObject.self)
        let registers = allocateBlock(count * 16).assumingMemoryBound(to: Value.self)
        generator.initialize(
            to: GeneratorObject(
                header: ObjectHeader(type: Types.generator), function: function, code: code, registers: registers,
                instruction: code.pointee.instructions, handled: .none, name: .unbound, state: .created))
        // The parameters move; all zeros are unbound values.
        let owned = Int(code.pointee.ownedCount)
        memcpy(registers, window, owned &* MemoryLayout<Value>.stride)
        memset(registers + owned, 0, (count &- owned) &* MemoryLayout<Value>.stride)
        memset(window, 0, owned &* MemoryLayout<Value>.stride)
        track(UnsafeMutableRawPointer(generator).assumingMemoryBound(to: ObjectHeader.self))
        return Value(tag: .generator, object: generator)
    }

    /// Goes on with a generator for a `for` loop of Python code; false if it has ended before.
    @inline(never)
    static func beginIteration(_ value: Value, _ result: UnsafeMutablePointer<Value>) throws -> Bool {
        let generator = value.generator
        switch generator.pointee.state {
        case .finished: return false
        case .running: throw PythonError.valueError("generator already executing")
        case .created, .suspended: break
        }
        try pushGenerator(generator, .iteration, result)
        return true
    }

    /// Makes the generator's frame the running one. Its registers stay where they are; what it calls gets windows on the stack.
    @inline(__always)
    private static func pushGenerator(
        _ generator: GeneratorRef, _ kind: Frame.Kind, _ result: UnsafeMutablePointer<Value>
    ) throws {
        guard let current = frame, current < recursionFrame, top < limit else { throw recursionError() }
        let code = generator.pointee.code
        generator.pointee.state = .running
        let next = current + 1
        next.pointee.code = code
        next.pointee.base = generator.pointee.registers
        next.pointee.constants = code.pointee.constants
        next.pointee.top = top
        next.pointee.instruction = generator.pointee.instruction
        next.pointee.result = result
        next.pointee.globals = generator.pointee.function.function.pointee.globals.dict
        next.pointee.callee = Value(tag: .generator, object: generator)
        next.pointee.kind = kind
        next.pointee.handledBefore = handled
        handled = generator.pointee.handled.isNone ? handled.retained() : generator.pointee.handled
        generator.pointee.handled = .none
        frame = next
    }

    /// Pauses the running generator, which yields `value`; true if Python code takes it, false if Swift does.
    @inline(never)
    static func suspend(
        _ frame: UnsafeMutablePointer<Frame>, _ instruction: UnsafeMutablePointer<UInt64>, _ value: Value
    ) -> Bool {
        let generator = frame.pointee.callee.generator
        generator.pointee.instruction = instruction
        generator.pointee.state = .suspended
        if handled.isIdentical(to: frame.pointee.handledBefore) {
            handled.release()
        } else {
            generator.pointee.handled = handled
        }
        handled = frame.pointee.handledBefore
        if frame.pointee.kind == .iteration {
            let place = frame.pointee.result
            popFrame(frame)
            put(place, value)
            return true
        }
        Machine.frame = frame - 1
        return false
    }

    /// The running generator has returned or raised.
    static func finishGenerator(_ frame: UnsafeMutablePointer<Frame>) {
        frame.pointee.callee.generator.pointee.state = .finished
        restoreHandled(&frame.pointee.handledBefore)
    }

    /// The loop that waits in `frame` has no more items: its iterator goes, and it jumps behind itself.
    static func endLoop(_ frame: UnsafeMutablePointer<Frame>) {
        let distance = frame.pointee.instruction - 1
        let word = Instruction(at: frame.pointee.instruction - 2)
        releaseTemporary(frame.pointee.base + word.a)
        frame.pointee.instruction += Int(truncatingIfNeeded: distance.pointee)
    }

    /// Goes on with a generator from Swift: the next value, or unbound if it ended (then ``returnedByGenerator`` holds its result).
    static func resume(_ value: Value, sending sent: Value) throws -> Value {
        let generator = value.generator
        switch generator.pointee.state {
        case .finished:
            setReturned(.none)
            return .unbound
        case .running: throw PythonError.valueError("generator already executing")
        case .created, .suspended: break
        }
        try enterNative()
        defer { leaveNative() }
        let held = Owned(retaining: value)
        let saved = top!
        defer { top = saved }
        let wasSuspended = generator.pointee.state == .suspended
        try pushGenerator(generator, .resumption, saved)
        if wasSuspended { deliver(sent) }
        let result = try run()
        _ = held.value
        return result
    }

    /// Hands a sent value to the `yield` that waits for it.
    private static func deliver(_ sent: Value) {
        let word = Instruction(at: frame.pointee.instruction - 1)
        if word.opcode == .yieldValue {
            put(frame.pointee.base + word.a, sent.retained())
        } else {
            // Paused before a `yield from`: its register a holds what is sent on.
            let delegating = Instruction(at: frame.pointee.instruction)
            put(frame.pointee.base + delegating.a, sent.retained())
        }
    }

    static func setReturned(_ value: Value) {
        let old = returnedByGenerator
        returnedByGenerator = value
        old.release()
    }

    /// The `StopIteration` of a generator that just ended.
    static func stopIteration(of generator: Value) -> PythonError {
        let value = Owned(returnedByGenerator)
        returnedByGenerator = .unbound
        let isEmpty = value.value.isNone || value.value.isUnbound
        return PythonError(makeException(Types.stopIteration, isEmpty ? [] : [value.value]))
    }

    /// Raises an exception where the generator waits.
    static func throwInto(_ value: Value, _ exception: Value) throws -> Value {
        let generator = value.generator
        switch generator.pointee.state {
        case .running: throw PythonError.valueError("generator already executing")
        case .finished: throw PythonError(exception.retained())
        case .created:
            clearGenerator(generator)
            throw PythonError(exception.retained())
        case .suspended: break
        }
        // A generator that waits in `yield from` passes the exception to the inner one first.
        let waiting = Instruction(at: generator.pointee.instruction)
        if waiting.opcode == .yieldFrom, generator.pointee.instruction != generator.pointee.code.pointee.instructions {
            if let result = try throwIntoInner(generator, waiting, exception) { return result }
        }
        try enterNative()
        defer { leaveNative() }
        let held = Owned(retaining: value)
        let saved = top!
        defer { top = saved }
        try pushGenerator(generator, .resumption, saved)
        if let error = unwind(PythonError(exception.retained())) { throw error }
        let result = try run()
        _ = held.value
        return result
    }

    /// What the inner iterator of a `yield from` makes of an exception; `nil` if it has no `throw`.
    private static func throwIntoInner(_ generator: GeneratorRef, _ word: Instruction, _ exception: Value) throws
        -> Value?
    {
        let inner = Owned(retaining: generator.pointee.registers[word.b])
        if exception.isInstance(of: Types.generatorExit) {
            if inner.value.tag == .generator { try close(inner.value) }
            return nil
        }
        let method = Owned(try lookupAttribute(inner.value, Names.throw))
        if method.value.isUnbound { return nil }
        do {
            return try method.value.call([exception])
        } catch let error as PythonError where error.matches(Types.stopIteration) {
            // The inner one is through: its value is the value of `yield from`.
            let result = error.exception.exceptionField(ExceptionField.arguments).tupleItems.first ?? .none
            put(generator.pointee.registers + word.c, result.retained())
            put(generator.pointee.registers + word.b, .unbound)
            generator.pointee.instruction += 1
            return try resumeAfterDelegation(generator)
        } catch let error as PythonError {
            return try raiseInside(generator, error.exception)
        }
    }

    private static func resumeAfterDelegation(_ generator: GeneratorRef) throws -> Value {
        try enterNative()
        defer { leaveNative() }
        let saved = top!
        defer { top = saved }
        try pushGenerator(generator, .resumption, saved)
        return try run()
    }

    private static func raiseInside(_ generator: GeneratorRef, _ exception: Value) throws -> Value {
        let saved = top!
        defer { top = saved }
        try pushGenerator(generator, .resumption, saved)
        if let error = unwind(PythonError(exception.retained())) { throw error }
        return try run()
    }

    /// `generator.close()`.
    static func close(_ value: Value) throws {
        let generator = value.generator
        switch generator.pointee.state {
        case .finished: return
        case .created: return clearGenerator(generator)
        case .running: throw PythonError.valueError("generator already executing")
        case .suspended: break
        }
        let exception = Owned(makeException(Types.generatorExit, []))
        do {
            let result = Owned(try throwInto(value, exception.value))
            if !result.value.isUnbound { throw PythonError.runtimeError("generator ignored GeneratorExit") }
        } catch let error as PythonError where error.matches(Types.generatorExit) || error.matches(Types.stopIteration)
        {}
    }

    /// One step of `yield from`: the next value of the inner iterator, or unbound with its result in the target.
    @inline(never)
    static func delegate(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws -> Value {
        let inner = base[word.b]
        let sent = Owned(base[word.a])
        base[word.a] = .none
        if inner.tag == .generator {
            let value = try resume(inner, sending: sent.value)
            if !value.isUnbound { return value }
            let result = returnedByGenerator
            returnedByGenerator = .unbound
            put(base + word.b, .unbound)
            put(base + word.c, result.isUnbound ? .none : result)
            return .unbound
        }
        do {
            let value: Value
            if sent.value.isNone || sent.value.isUnbound {
                value = try inner.nextItem()
                if value.isUnbound {
                    put(base + word.b, .unbound)
                    put(base + word.c, .none)
                }
            } else {
                value = try inner.callMethod("send", [sent.value])
            }
            return value
        } catch let error as PythonError where error.matches(Types.stopIteration) {
            let result = error.exception.exceptionField(ExceptionField.arguments).tupleItems.first ?? .none
            put(base + word.c, result.retained())
            put(base + word.b, .unbound)
            return .unbound
        }
    }
}
