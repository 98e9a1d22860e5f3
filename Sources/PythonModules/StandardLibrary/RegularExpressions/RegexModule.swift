import PythonLanguage

/// `re`: compiled patterns and matches. The functions of the module and the error class are Python (see `RegexSource`).
enum RegexModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_re", documentation: "Regular expressions.") { module in
            module.type(pattern)
            module.type(match)
            module.function(
                "compile(pattern, flags=0, /)", documentation: "A Pattern, or what is wrong: (message, position)."
            ) { call in
                let flags = RegexFlags(rawValue: try call.int(1))
                do {
                    return .wrap(try RegexPattern(call[0], flags), pattern)
                } catch let failure as RegexFailure {
                    return describe(failure)
                }
            }
        }
    }

    private static func describe(_ failure: RegexFailure) -> Value {
        .tuple([.string(failure.message), failure.position.map { .int($0) } ?? .none])
    }

    /// Lets an interrupt in.
    static func pulse() throws { try Interpreter.current.checkSafePoint() }

    /// The part of a text that is searched.
    struct Scope {
        let pattern: RegexPattern
        let text: RegexText
        let start: Int
        let end: Int

        init(_ call: NativeCall) throws {
            pattern = try call.this()
            text = try RegexText(call[0])
            if text.isBytes != pattern.isBytes {
                throw PythonError.typeError(
                    pattern.isBytes
                        ? "cannot use a bytes pattern on a string-like object"
                        : "cannot use a string pattern on a bytes-like object")
            }
            end = min(
                max(0, call.has(2) && call.isGiven(2) ? try call[2].asClampedInt() : text.points.count),
                text.points.count)
            start = min(max(0, try call[1].asClampedInt()), text.points.count)
        }

        var matcher: RegexMatcher {
            RegexMatcher(pattern.program, text.points, end: end, pulse: RegexModule.pulse)
        }
    }

    static func found(_ call: NativeCall, _ scope: Scope, _ slots: [Int]) -> Value {
        .wrap(
            RegexMatch(call.receiver, scope.pattern, scope.text, slots, position: scope.start, end: scope.end), match)
    }

    static let pattern: NativeType = NativeType(
        "Pattern", module: "re", documentation: "Compiled regular expression object."
    ) { type in
        type.isSubclassable = false
        declareMatching(type)
        declareSplitting(type)
        type.property("pattern") { try $0.object(as: RegexPattern.self).source.retained() }
        type.property("flags") { .int(try $0.object(as: RegexPattern.self).flags.rawValue) }
        type.property("groups") { .int(try $0.object(as: RegexPattern.self).groupCount) }
        type.property("groupindex") { value in
            .dict(try value.object(as: RegexPattern.self).groupNames.map { ($0.name, .int($0.number)) })
        }
        type.slots.repr = { value in
            let pattern = try value.object(as: RegexPattern.self)
            return .string("re.compile(\(try pattern.source.repr())\(flagNames(pattern)))")
        }
        type.slots.compare = { value, other, comparison in
            guard comparison == .equal || comparison == .notEqual, let a = value.objectIfPresent(RegexPattern.self),
                let b = other.objectIfPresent(RegexPattern.self)
            else { return .notImplemented }
            let same = try a.flags == b.flags && a.source.equals(b.source)
            return .bool(same == (comparison == .equal))
        }
        type.slots.hash = { value in
            let pattern = try value.object(as: RegexPattern.self)
            return try pattern.source.hashCode() ^ pattern.flags.rawValue
        }
    }

    private static func flagNames(_ pattern: RegexPattern) -> String {
        let names: [(RegexFlags, String)] = [
            (.ignoreCase, "re.IGNORECASE"), (.locale, "re.LOCALE"), (.multiline, "re.MULTILINE"),
            (.dotAll, "re.DOTALL"),
            (.verbose, "re.VERBOSE"), (.debug, "re.DEBUG"), (.ascii, "re.ASCII"),
        ]
        let set = names.filter { pattern.flags.contains($0.0) }.map(\.1)
        return set.isEmpty ? "" : ", " + set.joined(separator: "|")
    }

    private static func declareMatching(_ type: NativeType) {
        let signature = "(string, pos=0, endpos=None)"
        type.method(
            "search" + signature,
            documentation: "Scan through string looking for a match, and return a corresponding match object instance."
        ) { call in
            let scope = try Scope(call)
            var matcher = scope.matcher
            return try matcher.search(from: scope.start) ? found(call, scope, matcher.slots) : .none
        }
        type.method(
            "match" + signature, documentation: "Matches zero or more characters at the beginning of the string."
        ) { call in
            let scope = try Scope(call)
            var matcher = scope.matcher
            return try scope.start <= scope.end && matcher.match(at: scope.start)
                ? found(call, scope, matcher.slots) : .none
        }
        type.method("fullmatch" + signature, documentation: "Matches against all of the string.") { call in
            let scope = try Scope(call)
            var matcher = scope.matcher
            return try scope.start <= scope.end && matcher.match(at: scope.start, whole: true)
                ? found(call, scope, matcher.slots) : .none
        }
        type.method(
            "findall" + signature, documentation: "Return a list of all non-overlapping matches of pattern in string."
        ) { call in
            let scope = try Scope(call)
            var results: [Value] = []
            let groups = scope.pattern.groupCount
            try collectMatches(scope, into: &results) { slots, results in
                func piece(_ group: Int) -> Value {
                    scope.text.piece(slots[group * 2] < 0 ? 0..<0 : slots[group * 2]..<slots[group * 2 + 1])
                }
                results.append(groups == 0 ? piece(0) : groups == 1 ? piece(1) : .tuple((1...groups).map(piece)))
                return true
            }
            return .list(results)
        }
        type.method(
            "finditer" + signature,
            documentation: "Return an iterator over all non-overlapping matches for the RE pattern in string."
        ) { call in
            let scope = try Scope(call)
            var results: [Value] = []
            try collectMatches(scope, into: &results) { slots, results in
                results.append(found(call, scope, slots))
                return true
            }
            let list = Owned(.list(results))
            return try list.value.iterator()
        }
    }

    /// Goes through the matches that do not overlap, as long as `body` answers true.
    static func forEachMatch(_ scope: Scope, _ body: ([Int]) throws -> Bool) throws {
        var matcher = scope.matcher
        var position = scope.start
        var notEmpty = false
        while position <= scope.end, try matcher.search(from: position, notEmpty: notEmpty) {
            guard try body(matcher.slots) else { return }
            position = matcher.slots[1]
            // An empty match is followed by one that is not, at the same place.
            notEmpty = matcher.slots[0] == matcher.slots[1]
        }
    }

    /// As ``forEachMatch(_:_:)``, with what `body` makes of each match; where the work ends by an error, that is released.
    private static func collectMatches(
        _ scope: Scope, into results: inout [Value], _ body: ([Int], inout [Value]) throws -> Bool
    ) throws {
        do {
            try forEachMatch(scope) { slots in
                try Interpreter.current.checkSafePoint()
                try checkGrowth(of: results)
                return try body(slots, &results)
            }
        } catch {
            for value in results { value.release() }
            throw error
        }
    }

    private static func declareSplitting(_ type: NativeType) {
        type.method("split(string, maxsplit=0)", documentation: "Split string by the occurrences of pattern.") { call in
            let most = try call.int(1)
            let scope = try splitScope(call)
            var pieces: [Value] = []
            var last = 0
            var count = 0
            try collectMatches(scope, into: &pieces) { slots, pieces in
                pieces.append(scope.text.piece(last..<slots[0]))
                for group in 0..<scope.pattern.groupCount {
                    let (from, to) = (slots[group * 2 + 2], slots[group * 2 + 3])
                    pieces.append(from < 0 ? .none : scope.text.piece(from..<to))
                }
                last = slots[1]
                count += 1
                return most <= 0 || count < most
            }
            pieces.append(scope.text.piece(last..<scope.end))
            return .list(pieces)
        }
        type.method(
            "sub(repl, string, count=0)",
            documentation:
                "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."
        ) { call in
            let result = Owned(try replacedOrRaise(call))
            return result.value.tupleItems[0].retained()
        }
        type.method("subn(repl, string, count=0)", documentation: "Return the tuple (new_string, number_of_subs_made).")
        { call in
            let result = Owned(try replacedOrRaise(call))
            return .tuple(result.value.tupleItems.prefix(2).map { $0.retained() })
        }
        type.method(
            "subn_(repl, string, count=0, /)",
            documentation: "The new text and how often was replaced, or what is wrong with the replacement."
        ) { call in
            do {
                return try replaced(call)
            } catch let failure as RegexFailure {
                return describe(failure)
            }
        }
    }

    private static func replacedOrRaise(_ call: NativeCall) throws -> Value {
        do {
            return try replaced(call)
        } catch let failure as RegexFailure {
            let module = Owned(try call.interpreter.importModule("re"))
            let type = Owned(try module.value.getAttribute("error"))
            let place = failure.position.map { Value.int($0) } ?? .none
            let message = Owned(.string(failure.message))
            throw PythonError(try type.value.call([message.value, call[0], place]))
        }
    }

    private static func splitScope(_ call: NativeCall) throws -> Scope {
        try Scope(pattern: call.this(), string: call[0])
    }

    private static func replaced(_ call: NativeCall) throws -> Value {
        let scope = try Scope(pattern: call.this(), string: call[1])
        let most = try call.int(2)
        let function = call[0].isCallable ? call[0] : nil
        let template = try function == nil ? RegexTemplate(RegexText(call[0]), scope.pattern) : nil
        var result: [UInt32] = []
        var last = 0
        var count = 0
        try forEachMatch(scope) { slots in
            try Interpreter.current.checkSafePoint()
            try checkGrowth(of: result, by: slots[0] - last)
            result += scope.text.points[last..<slots[0]]
            if let template {
                let filled = template.filled(slots, scope.text)
                try checkGrowth(of: result, by: filled.count)
                result += filled
            } else if let function {
                let found = Owned(found(call, scope, slots))
                let text = Owned(try function.call([found.value]))
                result += try RegexText(text.value, "expected str instance, \(text.value.type.name) found").points
            }
            last = slots[1]
            count += 1
            return most <= 0 || count < most
        }
        if count == 0 { return .tuple([call[1].retained(), .int(0), .none]) }
        try checkGrowth(of: result, by: scope.end - last)
        result += scope.text.points[last..<scope.end]
        try checkAllocation(count: result.count, size: 4)
        return .tuple([RegexText.value(result, isBytes: scope.text.isBytes), .int(count), .none])
    }
}

extension RegexModule.Scope {
    init(pattern: RegexPattern, string: Value) throws {
        self.pattern = pattern
        text = try RegexText(string)
        if text.isBytes != pattern.isBytes {
            throw PythonError.typeError(
                pattern.isBytes
                    ? "cannot use a bytes pattern on a string-like object"
                    : "cannot use a string pattern on a bytes-like object")
        }
        start = 0
        end = text.points.count
    }
}
