// Binding the arguments of a call to the parameters of a Python function.

extension Machine {
    /// Moves the owned arguments at `window` to the registers of the parameters and fills in defaults. On an error
    /// everything is released.
    static func bindParameters(
        _ function: FunctionRef, _ code: CodeRef, _ window: UnsafeMutablePointer<Value>, _ positional: Int,
        _ names: Value,
        _ keywordCount: Int
    ) throws {
        let parameters = Int(code.pointee.positionalCount)
        let keywordOnly = Int(code.pointee.keywordOnlyCount)
        let count = positional + keywordCount
        let owned = Int(code.pointee.ownedCount)
        // Out of the way first: parameters may lie where arguments of other parameters are.
        let scratch = window + max(Int(code.pointee.registerCount), count)
        guard scratch + count < limit + 100_000 else {
            for index in 0..<count { releaseTemporary(window + index) }
            throw recursionError()
        }
        let direct = min(positional, parameters)
        for index in direct..<count {
            scratch[index] = window[index]
            window[index] = .unbound
        }
        var cleared = direct
        while cleared < owned {
            window[cleared] = .unbound
            cleared += 1
        }
        func fail(_ error: PythonError) -> PythonError {
            for index in direct..<max(count, direct) { releaseTemporary(scratch + index) }
            for index in 0..<owned { releaseTemporary(window + index) }
            return error
        }
        let hasVariadic = code.pointee.flags.contains(.variadic)
        if hasVariadic {
            let extra = positional - direct
            let tuple = allocateTuple(count: extra)
            for index in 0..<extra {
                tuple.items[index] = scratch[direct + index]
                scratch[direct + index] = .unbound
            }
            trackIfNeeded(tuple)
            window[parameters + keywordOnly] = tuple.value
        }
        var gathered: DictRef?
        if code.pointee.flags.contains(.variadicKeywords) {
            let dict = allocateDict()
            gathered = dict
            window[parameters + keywordOnly + (hasVariadic ? 1 : 0)] = dict.value
        }
        let localNames = code.pointee.details.localNames
        for index in 0..<keywordCount {
            let name = names.tuple.items[index]
            let value = scratch[positional + index]
            if let slot = slot(of: name, code, localNames) {
                if !window[slot].isUnbound {
                    throw fail(
                        .typeError("\(spokenName(function))() got multiple values for argument '\(name.swiftString)'"))
                }
                window[slot] = value
                scratch[positional + index] = .unbound
            } else if let gathered {
                dictSetName(gathered, name, value)
                releaseTemporary(scratch + positional + index)
            } else {
                if localNames.prefix(Int(code.pointee.positionalOnlyCount)).contains(where: {
                    $0.string.equals(name.string)
                }) {
                    throw fail(
                        .typeError(
                            "\(spokenName(function))() got some positional-only arguments passed as keyword arguments: '\(name.swiftString)'"
                        ))
                }
                throw fail(
                    .typeError("\(spokenName(function))() got an unexpected keyword argument '\(name.swiftString)'"))
            }
        }
        if positional > parameters, !hasVariadic { throw fail(tooManyPositional(function, code, positional, window)) }
        let defaults = function.pointee.defaults
        let defaultCount = defaults.tag == .tuple ? defaults.tuple.pointee.count : 0
        var missing: [String] = []
        for index in direct..<max(parameters, direct) where window[index].isUnbound {
            let place = index - (parameters - defaultCount)
            if place >= 0 {
                window[index] = defaults.tuple.items[place].retained()
            } else {
                missing.append(localNames[index].swiftString)
            }
        }
        if !missing.isEmpty { throw fail(.typeError(missingText(spokenName(function), "positional", missing))) }
        for index in parameters..<parameters + keywordOnly where window[index].isUnbound {
            let found =
                function.pointee.keywordDefaults.tag == .dict
                ? dictGetName(function.pointee.keywordDefaults.dict, localNames[index]) : .unbound
            if found.isUnbound {
                missing.append(localNames[index].swiftString)
            } else {
                window[index] = found.retained()
            }
        }
        if !missing.isEmpty { throw fail(.typeError(missingText(spokenName(function), "keyword-only", missing))) }
        if code.pointee.freeCount > 0 {
            // `pushFrame` fills these.
            return
        }
    }

    /// Binds the arguments of a call without stars to a function without `*args` and `**kwargs`, if they fit: false leaves
    /// everything as it was.
    @inline(never)
    static func bindQuickly(
        _ function: FunctionRef, _ code: CodeRef, _ window: UnsafeMutablePointer<Value>, _ positional: Int,
        _ names: Value,
        _ keywordCount: Int
    ) -> Bool {
        let parameters = Int(code.pointee.positionalCount)
        let total = parameters &+ Int(code.pointee.keywordOnlyCount)
        guard !code.pointee.flags.has(.variadic), !code.pointee.flags.has(.variadicKeywords), positional <= parameters,
            total <= 64,
            keywordCount <= 8
        else { return false }
        let localNames = code.pointee.localNames
        // Where the keywords go: a byte each, and a bit for each parameter.
        var slots: UInt64 = 0
        var given: UInt64 = 0
        for index in 0..<keywordCount {
            let bits = names.tuple.items[index].bits
            var slot = max(positional, Int(code.pointee.positionalOnlyCount))
            while slot < total, localNames[slot].bits != bits { slot &+= 1 }
            if slot >= total { return false }
            slots |= UInt64(truncatingIfNeeded: slot) &<< UInt64(truncatingIfNeeded: index &* 8)
            given |= 1 &<< UInt64(truncatingIfNeeded: slot)
        }
        let owned = Int(code.pointee.ownedCount)
        let scratch = window + max(Int(code.pointee.registerCount), positional &+ keywordCount)
        guard scratch + (keywordCount &+ total) < limit + 100_000 else { return false }
        // The defaults, borrowed, behind the place where the keywords' values will wait.
        let defaults = function.pointee.defaults
        let firstDefault = parameters &- (defaults.tag == .tuple ? defaults.tuple.pointee.count : 0)
        let found = scratch + keywordCount
        for slot in positional..<total where given &>> UInt64(truncatingIfNeeded: slot) & 1 == 0 {
            var value = Value.unbound
            if slot < parameters {
                if slot >= firstDefault { value = defaults.tuple.items[slot &- firstDefault] }
            } else if function.pointee.keywordDefaults.tag == .dict {
                value = dictGetName(function.pointee.keywordDefaults.dict, localNames[slot])
            }
            if value.isUnbound {
                // Borrowed values must not look like live registers.
                for earlier in positional..<slot { found[earlier] = .unbound }
                return false
            }
            found[slot] = value
        }
        for index in 0..<keywordCount { scratch[index] = window[positional &+ index] }
        for index in positional..<max(owned, positional &+ keywordCount) { window[index] = .unbound }
        for index in 0..<keywordCount {
            window[Int(truncatingIfNeeded: slots &>> UInt64(truncatingIfNeeded: index &* 8) & 0xFF)] = scratch[index]
            scratch[index] = .unbound
        }
        for slot in positional..<total where given &>> UInt64(truncatingIfNeeded: slot) & 1 == 0 {
            window[slot] = found[slot].retained()
            found[slot] = .unbound
        }
        return true
    }

    private static func slot(of name: Value, _ code: CodeRef, _ names: [Value]) -> Int? {
        let last = Int(code.pointee.positionalCount + code.pointee.keywordOnlyCount)
        for index in Int(code.pointee.positionalOnlyCount)..<max(last, Int(code.pointee.positionalOnlyCount)) {
            if names[index].bits == name.bits || names[index].string.equals(name.string) { return index }
        }
        return nil
    }

    static func spokenName(_ function: FunctionRef) -> String { function.pointee.qualifiedName.swiftString }

    private static func tooManyPositional(
        _ function: FunctionRef, _ code: CodeRef, _ given: Int, _ window: UnsafeMutablePointer<Value>
    ) -> PythonError {
        let parameters = Int(code.pointee.positionalCount)
        let defaults = function.pointee.defaults.tag == .tuple ? function.pointee.defaults.tuple.pointee.count : 0
        let takes = defaults > 0 ? "from \(parameters - defaults) to \(parameters)" : "\(parameters)"
        let plural = parameters == 1 && defaults == 0 ? "argument" : "arguments"
        let first = parameters
        let keywordsGiven = (first..<first + Int(code.pointee.keywordOnlyCount)).filter { !window[$0].isUnbound }.count
        if keywordsGiven > 0 {
            let more =
                "positional argument\(given == 1 ? "" : "s") (and \(keywordsGiven) keyword-only argument\(keywordsGiven == 1 ? "" : "s"))"
            return .typeError(
                "\(spokenName(function))() takes \(takes) positional \(plural) but \(given) \(more) were given")
        }
        let was = given == 1 ? "was" : "were"
        return .typeError("\(spokenName(function))() takes \(takes) positional \(plural) but \(given) \(was) given")
    }
}
