extension Compiler {
    func matchStatement(_ subject: Expression, _ cases: [MatchCase]) throws {
        let register = code.temporary()
        try expression(subject, into: register)
        let end = Label()
        let bound = code.boundLocals
        for branch in cases {
            let next = Label()
            let mark = code.nextTemporary
            var names: [String: Int] = [:]
            for name in Compiler.captures(branch.pattern) where names[name] == nil { names[name] = code.temporary() }
            let lowest = mark
            let highest = try pattern(branch.pattern, register, names, next)
            for name in names.keys.sorted() { store(name: name, from: names[name] ?? 0) }
            if let condition = branch.guard { try jump(unless: condition, to: next) }
            // The body may leave by `return`, which gives up variables only.
            for dead in lowest..<max(highest, lowest) { code.emit(.drop, a: dead) }
            code.emit(.drop, a: register)
            try statements(branch.body)
            code.boundLocals = bound
            code.jump(end)
            code.bind(next)
            // Whatever the failed pattern took apart is dropped.
            for dead in lowest..<max(highest, lowest) { code.emit(.drop, a: dead) }
            code.release(to: mark)
        }
        code.emit(.drop, a: register)
        code.bind(end)
    }

    /// The names a pattern binds.
    private static func captures(_ pattern: Pattern) -> [String] {
        switch pattern.kind {
        case .matchValue, .matchSingleton: []
        case .matchSequence(let patterns), .matchOr(let patterns): patterns.flatMap(captures)
        case .matchMapping(_, let patterns, let rest): patterns.flatMap(captures) + (rest.map { [$0] } ?? [])
        case .matchClass(_, let patterns, _, let keywordPatterns): (patterns + keywordPatterns).flatMap(captures)
        case .matchStar(let name): name.map { [$0] } ?? []
        case .matchAs(let inner, let name): (inner.map(captures) ?? []) + (name.map { [$0] } ?? [])
        }
    }

    /// Tests the value in `subject`, which stays, and puts captured values into the temporaries of `names`.
    ///
    /// - Returns: one above the highest temporary in use.
    @discardableResult
    private func pattern(_ node: Pattern, _ subject: Int, _ names: [String: Int], _ fail: Label) throws -> Int {
        code.position = node.range
        var highest = code.nextTemporary
        func capture(_ name: String, _ register: Int) {
            guard let target = names[name] else { return }
            code.emit(.drop, a: target)
            code.emit(.copy, a: target, b: register)
        }
        func sub(_ pattern: Pattern, _ register: Int) throws {
            highest = max(highest, try self.pattern(pattern, register, names, fail))
        }
        switch node.kind {
        case .matchValue(let value):
            let second = try operand(value)
            code.position = node.range
            code.emitJump(.jumpUnlessEqual, a: subject, b: second, flags: code.flags(b: second), to: fail)
        case .matchSingleton(let constant):
            let register = code.temporaries(2)
            load(constant, into: register)
            code.emit(.is, a: register + 1, b: subject, c: register)
            code.emitJump(.jumpIfFalse, a: register + 1, to: fail)
        case .matchAs(let inner, let name):
            if let inner { try sub(inner, subject) }
            if let name { capture(name, subject) }
        case .matchStar: break
        case .matchOr(let patterns):
            let matched = Label()
            for (index, alternative) in patterns.enumerated() {
                let isLast = index == patterns.count - 1
                let next = isLast ? fail : Label()
                let mark = code.nextTemporary
                let top = try self.pattern(alternative, subject, names, next)
                highest = max(highest, top)
                if !isLast {
                    code.jump(matched)
                    code.bind(next)
                    for dead in mark..<max(top, mark) { code.emit(.drop, a: dead) }
                }
                code.release(to: mark)
            }
            code.bind(matched)
        case .matchSequence(let patterns): try sequence(patterns, subject, names, fail, capture, sub)
        case .matchMapping(let keys, let patterns, let rest):
            let base = code.temporaries(keys.count * 2 + 2)
            code.emit(.matchMapping, a: base, b: subject, c: keys.count)
            code.emitJump(.jumpIfFalse, a: base, to: fail)
            for (index, key) in keys.enumerated() { try expression(key, into: base + 1 + index) }
            code.position = node.range
            code.emit(.matchKeys, a: base + 1, b: subject, c: keys.count)
            code.emitJump(.jumpIfFalse, a: base + 1 + keys.count * 2, to: fail)
            highest = max(highest, code.nextTemporary)
            for (index, inner) in patterns.enumerated() { try sub(inner, base + 1 + keys.count + index) }
            if let rest {
                code.emit(.matchRest, a: base, b: subject, c: base + 1, flags: UInt8(truncatingIfNeeded: keys.count))
                capture(rest, base)
            }
        case .matchClass(let cls, let patterns, let attributes, let keywordPatterns):
            let count = patterns.count + attributes.count
            let base = code.temporaries(count + 3)
            try expression(cls, into: base)
            let names = makeTuple(attributes.map(internName))
            code.emit(.loadConstant, a: base + 1, b: code.constant(names))
            code.position = node.range
            code.emit(.matchClass, a: base, b: subject, c: patterns.count)
            code.emitJump(.jumpIfFalse, a: base, to: fail)
            highest = max(highest, code.nextTemporary)
            for (index, inner) in (patterns + keywordPatterns).enumerated() { try sub(inner, base + 2 + index) }
        }
        highest = max(highest, code.nextTemporary)
        return highest
    }

    private func sequence(
        _ patterns: [Pattern], _ subject: Int, _ names: [String: Int], _ fail: Label, _ capture: (String, Int) -> Void,
        _ sub: (Pattern, Int) throws -> Void
    ) throws {
        let star = patterns.firstIndex { if case .matchStar = $0.kind { true } else { false } }
        let test = code.temporary()
        code.emit(.matchSequence, a: test, b: subject)
        code.emitJump(.jumpIfFalse, a: test, to: fail)
        code.emit(.length, a: test, b: subject)
        let needed = patterns.count - (star == nil ? 0 : 1)
        code.emitJump(star == nil ? .jumpUnlessEqualInt : .jumpUnlessGreaterOrEqualInt, a: test, b: needed, to: fail)
        let first = code.temporaries(patterns.count)
        if let star {
            code.emit(.unpackStar, a: subject, b: first, c: star << 8 | (patterns.count - star - 1))
        } else {
            code.emit(.unpack, a: subject, b: first, c: patterns.count)
        }
        for (index, inner) in patterns.enumerated() {
            if case .matchStar(let name) = inner.kind {
                if let name { capture(name, first + index) }
            } else {
                try sub(inner, first + index)
            }
        }
    }
}
