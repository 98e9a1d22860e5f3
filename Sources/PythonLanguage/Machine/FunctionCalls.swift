// Entering and leaving Python functions.

extension Machine {
    /// Makes the frame of a function whose arguments already lie at the start of its window, owned.
    @inline(__always)
    static func pushFrame(
        _ frame: UnsafeMutablePointer<Frame>, _ function: FunctionRef, _ code: CodeRef,
        _ base: UnsafeMutablePointer<Value>,
        _ count: Int, _ result: UnsafeMutablePointer<Value>
    ) -> UnsafeMutablePointer<Frame> {
        let next = frame + 1
        next.pointee.code = code
        next.pointee.base = base
        next.pointee.instruction = code.pointee.instructions
        next.pointee.result = result
        next.pointee.globals = function.pointee.globals.dict
        next.pointee.constants = code.pointee.constants
        next.pointee.kind = .call
        let owned = Int(code.pointee.ownedCount)
        var index = count
        while index < owned {
            base[index] = .unbound
            index &+= 1
        }
        if code.pointee.freeCount > 0 { loadClosure(function, code, base) }
        Machine.frame = next
        let end = base + Int(code.pointee.registerCount)
        next.pointee.top = end
        top = end
        return next
    }

    /// Where a callee and its arguments, `count` values from `place` on, may be followed by the callee's registers: on the
    /// stack. A generator's registers are not.
    @inline(__always)
    static func window(
        _ frame: UnsafeMutablePointer<Frame>, _ place: UnsafeMutablePointer<Value>, _ count: Int
    ) -> UnsafeMutablePointer<Value> {
        frame.pointee.kind.isDetached ? moveToStack(place, count) : place
    }

    private static func moveToStack(_ place: UnsafeMutablePointer<Value>, _ count: Int) -> UnsafeMutablePointer<Value> {
        let window = top! + 1
        for index in 0..<count {
            window[index] = place[index]
            place[index] = .unbound
        }
        return window
    }

    /// Puts the cells of the closure into their registers.
    static func loadClosure(_ function: FunctionRef, _ code: CodeRef, _ base: UnsafeMutablePointer<Value>) {
        let cells = function.pointee.closure.tuple
        let first = base + Int(code.pointee.ownedCount - code.pointee.freeCount)
        for index in 0..<Int(code.pointee.freeCount) { first[index] = cells.items[index].retained() }
    }

    /// Calls whatever stands in `base[a]` with `count` owned arguments behind it, the last of them named by `names`. Either a
    /// frame was pushed, or the result stands at `result`; callee and arguments are used up.
    @inline(never)
    static func callSlowly(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ a: Int, _ count: Int,
        _ names: Value,
        _ result: UnsafeMutablePointer<Value>
    ) throws {
        let callee = base[a]
        let arguments = base + a + 1
        let keywordCount = names.tag == .tuple ? names.tuple.pointee.count : 0
        switch callee.tag {
        case .function:
            try enter(callee, arguments, count - keywordCount, names, keywordCount, result)
            return
        case .boundMethod:
            // The receiver slips in before the arguments.
            let method = callee.boundMethod.pointee
            let function = method.function.retained()
            var index = count
            while index > 0 {
                arguments[index] = arguments[index - 1]
                index -= 1
            }
            arguments[0] = method.receiver.retained()
            base[a] = function
            callee.release()
            top = max(top, arguments + count + 1)
            return try callSlowly(frame, base, a, count + 1, names, result)
        case .nativeFunction:
            if keywordCount == 0, try callSimpleNative(base + a, count, result) { return }
        case .type:
            if keywordCount == 0 || names.tag == .tuple,
                try beginConstruction(callee, base, a, count, names, keywordCount, result)
            {
                return
            }
        default: break
        }
        let saved = top!
        top = max(top, arguments + count)
        let value: Value
        do {
            if callee.tag == .type, count == 1, keywordCount == 0,
                let converted = try quickConversion(callee.typeRef, arguments[0])
            {
                value = converted
            } else {
                value = try call(
                    callee, CallArguments(base: arguments, positionalCount: count - keywordCount, keywordNames: names))
            }
        } catch {
            top = saved
            releaseArguments(arguments - 1, count + 1)
            throw error
        }
        top = saved
        releaseArguments(arguments - 1, count + 1)
        put(result, value)
    }

    /// Calls a native function that is bound or needs no receiver, with its arguments where they are; false if they must be
    /// bound with more care.
    @inline(never)
    static func callSimpleNative(
        _ place: UnsafeMutablePointer<Value>, _ count: Int, _ result: UnsafeMutablePointer<Value>
    ) throws -> Bool {
        let callee = place.pointee
        let function = callee.nativeFunction
        let parameters = Int(function.pointee.parameterCount)
        guard function.pointee.isSimple, count <= parameters, count >= Int(function.pointee.requiredCount),
            !function.pointee.takesReceiver || !function.pointee.receiver.isUnbound
        else { return false }
        let arguments = place + 1
        // The receiver is lent to the place of the callee while the body runs.
        place.pointee = function.pointee.receiver
        for index in count..<max(parameters, count) {
            arguments[index] = function.pointee.defaults.unsafelyUnwrapped[index]
        }
        let saved = top!
        top = max(saved, arguments + parameters)
        let value: Value
        do {
            value = try function.pointee.body(NativeCall(arguments: arguments))
        } catch {
            top = saved
            place.pointee = callee
            for index in count..<max(parameters, count) { arguments[index] = .unbound }
            releaseArguments(place, count + 1)
            throw error
        }
        top = saved
        place.pointee = callee
        for index in count..<max(parameters, count) { arguments[index] = .unbound }
        releaseArguments(place, count + 1)
        put(result, value)
        return true
    }

    @inline(__always)
    private static func releaseArguments(_ first: UnsafeMutablePointer<Value>, _ count: Int) {
        for index in 0..<count where first[index].isHeap {
            let value = first[index]
            first[index] = .unbound
            value.release()
        }
    }

    /// The function `list.append`, the method called most often: the run loop does its work itself.
    nonisolated(unsafe) static var listAppend: UInt64 = 0

    /// `list.append(item)`: function, list and item are neighbours from `place` on; the item moves into the list.
    @inline(__always)
    static func appendDirectly(_ place: UnsafeMutablePointer<Value>, _ result: UnsafeMutablePointer<Value>) {
        let item = place[2]
        place[2] = .unbound
        append(place[1].list, item)
        releaseTemporary(place + 1)
        releaseTemporary(place)
        put(result, .none)
    }

    /// Calls a native method found by `loadMethod`: function, receiver and arguments are neighbours from `place` on.
    @inline(__always)
    static func callNativeMethod(
        _ place: UnsafeMutablePointer<Value>, _ count: Int, _ result: UnsafeMutablePointer<Value>
    ) throws {
        let function = place.pointee.nativeFunction
        let arguments = place + 2
        let saved = top!
        let value: Value
        // A method may have been put into a class that it is not made for; the slower way says so.
        let isOwn = function.pointee.receiverType.map { $0 == place[1].type } ?? true
        if isOwn, function.pointee.isSimple, function.pointee.takesReceiver, count <= Int(function.pointee.parameterCount),
            count >= Int(function.pointee.requiredCount)
        {
            // Missing defaults go behind the arguments; they are never counted.
            let parameters = Int(function.pointee.parameterCount)
            if count < parameters {
                for index in count..<parameters {
                    arguments[index] = function.pointee.defaults.unsafelyUnwrapped[index]
                }
            }
            top = max(saved, arguments + parameters)
            do {
                value = try function.pointee.body(NativeCall(arguments: arguments))
            } catch {
                top = saved
                for index in count..<max(parameters, count) { arguments[index] = .unbound }
                releaseArguments(arguments - 2, count + 2)
                throw error
            }
            if count < parameters {
                for index in count..<parameters { arguments[index] = .unbound }
            }
        } else {
            top = max(saved, arguments + count)
            do {
                value = try callNative(place.pointee, CallArguments(base: arguments - 1, positionalCount: count + 1))
            } catch {
                top = saved
                releaseArguments(arguments - 2, count + 2)
                throw error
            }
        }
        top = saved
        releaseArguments(arguments - 2, count + 2)
        put(result, value)
    }

    /// Enters a Python function whose owned arguments lie at `window`; the callee stands before them, owned.
    static func enter(
        _ callee: Value, _ window: UnsafeMutablePointer<Value>, _ positional: Int, _ names: Value, _ keywordCount: Int,
        _ result: UnsafeMutablePointer<Value>, kind: Frame.Kind = .call, instance: Value = .unbound
    ) throws {
        let function = callee.function
        let code = function.pointee.code.code
        guard let current = frame, current < recursionFrame, window < limit else {
            releaseArguments(window - 1, positional + keywordCount + 1)
            instance.release()
            throw recursionError()
        }
        if !(code.pointee.flags.has(.simple) && keywordCount == 0 && positional == Int(code.pointee.positionalCount)) {
            do {
                if !bindQuickly(function, code, window, positional, names, keywordCount) {
                    try bindParameters(function, code, window, positional, names, keywordCount)
                }
            } catch {
                releaseArguments(window - 1, 1)
                instance.release()
                throw error
            }
        }
        let next = pushFrame(current, function, code, window, Int(code.pointee.ownedCount), result)
        if code.pointee.flags.has(.simple), keywordCount == 0, positional == Int(code.pointee.positionalCount) {
            for index in positional..<max(Int(code.pointee.ownedCount - code.pointee.freeCount), positional) {
                window[index] = .unbound
            }
        }
        next.pointee.kind = kind
        next.pointee.callee = instance
        if code.pointee.flags.has(.generator) {
            let generator = makeGenerator(callee, code, window)
            window[-1] = .unbound
            Machine.frame = current
            top = current == frames ? window - 1 : current.pointee.top
            if kind == .entry { lastResult = generator } else { put(result, generator) }
            instance.release()
            return
        }
        if kind != .entry, signals.pointee.load(ordering: .relaxed) != 0 { try safePoint() }
    }

    /// Calls a Python function from Swift: a loop of its own runs it.
    static func callFunction(_ callee: Value, _ arguments: CallArguments) throws -> Value {
        try enterNative()
        defer { leaveNative() }
        // A loop of Swift's that calls a short function has no other safe point.
        if signals.pointee.load(ordering: .relaxed) != 0 { try safePoint() }
        let saved = top!
        let window = saved + 1
        let count = arguments.totalCount
        guard window + count < limit else { throw recursionError() }
        window[-1] = callee.retained()
        for index in 0..<count { window[index] = arguments.base[index].retained() }
        defer { top = saved }
        try enter(
            callee, window, arguments.positionalCount, arguments.keywordNames, arguments.keywordCount, window - 1,
            kind: .entry)
        if callee.function.pointee.code.code.pointee.flags.has(.generator) { return takeResult() }
        return try run()
    }

    static func takeResult() -> Value {
        let result = lastResult
        lastResult = .unbound
        return result
    }

    /// Leaves a frame that was not an ordinary call; its variables are gone already. False if Swift is the caller.
    @inline(never)
    static func finishFrame(_ frame: UnsafeMutablePointer<Frame>, _ result: Value) throws -> Bool {
        switch frame.pointee.kind {
        case .call: break
        case .entry:
            releaseTemporary(frame.pointee.base - 1)
            Machine.frame = frame - 1
            lastResult = result
            return false
        case .initializer:
            let instance = frame.pointee.callee
            let place = frame.pointee.result
            releaseTemporary(frame.pointee.base - 1)
            popFrame(frame)
            if !result.isNone {
                let name = result.type.name
                result.release()
                instance.release()
                throw PythonError.typeError("__init__() should return None, not '\(name)'")
            }
            put(place, instance)
        case .iteration:
            finishGenerator(frame)
            popFrame(frame)
            result.release()
            endLoop(frame - 1)
        case .resumption:
            finishGenerator(frame)
            Machine.frame = frame - 1
            setReturned(result)
            lastResult = .unbound
            return false
        }
        return true
    }

    /// The frame below runs again.
    static func popFrame(_ frame: UnsafeMutablePointer<Frame>) {
        Machine.frame = frame - 1
        if frame - 1 > frames {
            top = (frame - 1).pointee.top
        }
    }
}
