// How Swift code calls Python values. Arguments are borrowed, results owned.

extension Machine {
    /// Calls any value.
    ///
    /// - Throws: ``PythonError`` that the callee raised, or `TypeError` if it cannot be called.
    package static func call(_ callee: Value, _ arguments: CallArguments) throws -> Value {
        switch callee.tag {
        case .function: return try callFunction(callee, arguments)
        case .nativeFunction: return try callNative(callee, arguments)
        case .boundMethod:
            let method = callee.boundMethod.pointee
            return try callPrepending(method.function, method.receiver, arguments)
        case .type: return try callType(callee.typeRef, arguments)
        default:
            guard let call = callee.type.pointee.slots.call else {
                throw PythonError.typeError("'\(callee.type.name)' object is not callable")
            }
            try enterNative()
            defer { leaveNative() }
            return try call(callee, arguments)
        }
    }

    /// Calls a value with one argument. The frame of a plain Python function is made at once.
    static func callDirectly(_ callee: Value, _ argument: Value) throws -> Value {
        // The callee's place and the window behind it are two pointers: of `window[-1] = x; window[0] = y` the optimiser keeps
        // the second store only.
        let place = top!
        let window = place + 1
        guard window + 1 < limit else { throw recursionError() }
        if callee.tag == .function, let current = frame, current < recursionFrame {
            let function = callee.function
            let code = function.pointee.code.code
            if code.pointee.flags.has(.simple), code.pointee.positionalCount == 1 {
                // A loop of Swift's that calls a short function has no other safe point.
                if signals.pointee.load(ordering: .relaxed) != 0 { try safePoint() }
                try enterNative()
                defer {
                    leaveNative()
                    top = place
                }
                place.pointee = callee.retained()
                window.pointee = argument.retained()
                let next = pushFrame(current, function, code, window, 1, place)
                next.pointee.kind = .entry
                return try run()
            }
        }
        window.pointee = argument
        top = window + 1
        defer {
            top = place
            // Borrowed values must not look like live registers.
            place.pointee = .unbound
            window.pointee = .unbound
        }
        return try call(callee, CallArguments(base: window, positionalCount: 1))
    }

    /// Calls a value with arguments that lie in a Swift array: they are copied to the top of the stack, where the
    /// callee may use the place before the first.
    static func callCopying(
        _ callee: Value, _ positional: UnsafeBufferPointer<Value>, keywordNames: Value, keywordValues: [Value]
    ) throws -> Value {
        let base = top! + 1
        let count = positional.count + keywordValues.count
        guard base + count < limit else { throw recursionError() }
        for (index, value) in positional.enumerated() { base[index] = value }
        for (index, value) in keywordValues.enumerated() { base[positional.count + index] = value }
        let saved = top!
        top = base + count
        defer {
            top = saved
            // Borrowed values must not look like live registers.
            for index in -1..<count { base[index] = .unbound }
        }
        return try call(
            callee, CallArguments(base: base, positionalCount: positional.count, keywordNames: keywordNames))
    }

    /// Calls `function` with `first` before the other arguments.
    static func callPrepending(_ function: Value, _ first: Value, _ arguments: CallArguments) throws -> Value {
        let base = top! + 1
        let count = arguments.totalCount + 1
        guard base + count < limit else { throw recursionError() }
        base[0] = first
        for index in 1..<count { base[index] = arguments.base[index - 1] }
        let saved = top!
        top = base + count
        defer {
            top = saved
            for index in -1..<count { base[index] = .unbound }
        }
        return try call(
            function,
            CallArguments(
                base: base, positionalCount: arguments.positionalCount + 1, keywordNames: arguments.keywordNames))
    }

    /// Calls a Python function as a method of `receiver`.
    static func callMethod(_ function: Value, _ receiver: Value, _ arguments: [Value]) throws -> Value {
        let base = top! + 1
        let count = arguments.count + 1
        guard base + count < limit else { throw recursionError() }
        base[0] = receiver
        for index in 1..<count { base[index] = arguments[index - 1] }
        let saved = top!
        top = base + count
        defer {
            top = saved
            for index in -1..<count { base[index] = .unbound }
        }
        return try call(function, CallArguments(base: base, positionalCount: count))
    }

    /// Lays the items of a tuple or list and the entries of a dict out as the arguments of a call.
    static func spread<Result>(_ positional: Value, _ keywords: Value, _ body: (CallArguments) throws -> Result) throws
        -> Result
    {
        let base = top! + 1
        let items = positional.tupleItems
        let keywordCount = keywords.tag == .dict ? keywords.dict.pointee.count : 0
        let count = items.count + keywordCount
        guard base + count < limit else { throw recursionError() }
        for (index, item) in items.enumerated() { base[index] = item }
        var names = Value.unbound
        if keywordCount > 0 {
            let tuple = allocateTuple(count: keywordCount)
            var index = 0
            keywords.forEachEntry { key, value in
                tuple.items[index] = key.retained()
                base[items.count + index] = value
                index += 1
            }
            names = tuple.value
        }
        let saved = top!
        top = base + count
        defer {
            top = saved
            for index in -1..<count { base[index] = .unbound }
            names.release()
        }
        return try body(CallArguments(base: base, positionalCount: items.count, keywordNames: names))
    }
}
