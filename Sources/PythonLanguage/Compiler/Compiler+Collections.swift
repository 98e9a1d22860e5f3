extension Compiler {
    enum CollectionKind { case list, tuple, set }

    func collection(_ items: [Expression], into target: Int, kind: CollectionKind) throws {
        let range = code.position
        let hasStar = items.contains { if case .starred = $0.kind { true } else { false } }
        if !hasStar, items.count <= 200 {
            if kind == .tuple, let constant = constantTuple(items) {
                code.emit(.loadConstant, a: target, b: code.constant(constant))
                return
            }
            let first = code.temporaries(items.count)
            for (index, item) in items.enumerated() { try expression(item, into: first + index) }
            code.position = range
            if kind == .set, items.count >= 3, items.allSatisfy(isConstant) {
                // CPython keeps such a set as a constant and copies it, which its order shows.
                let constant = code.temporary()
                code.emit(.buildSet, a: constant, b: first, c: items.count)
                code.emit(.buildSet, a: target, b: 0, c: 0)
                code.emit(.setUpdate, a: target, b: constant, flags: InstructionFlag.temporaryB)
                return
            }
            let opcode: Opcode = kind == .list ? .buildList : kind == .tuple ? .buildTuple : .buildSet
            // CPython makes a set of three or more literals by way of a frozenset, which shows in its order.
            let isConstant = kind == .set && items.count >= 3 && items.allSatisfy(Compiler.isLiteral)
            code.emit(opcode, a: target, b: first, c: items.count, flags: isConstant ? 1 : 0)
            return
        }
        // Item by item: `[*a, b]`, and literals too long for registers.
        let builder = code.temporary()
        code.emit(kind == .set ? .buildSet : .buildList, a: builder, b: 0, c: 0)
        for item in items {
            let mark = code.nextTemporary
            if case .starred(let value, _) = item.kind {
                let register = try operand(value)
                code.position = range
                code.emit(
                    kind == .set ? .setUpdate : .listExtend, a: builder, b: register, flags: code.flags(b: register))
            } else {
                let register = try operand(item)
                code.position = item.range
                code.emit(kind == .set ? .setAdd : .listAppend, a: builder, b: register, flags: code.flags(b: register))
            }
            code.release(to: mark)
        }
        code.position = range
        code.emit(kind == .tuple ? .listToTuple : .move, a: target, b: builder)
    }

    /// True for what CPython's compiler folds to a constant: literals, their negatives, tuples of them.
    private func isConstant(_ item: Expression) -> Bool {
        switch item.kind {
        case .constant: true
        case .unaryOp(_, let operand): isConstant(operand)
        case .tuple(let items, _): items.allSatisfy(isConstant)
        default: false
        }
    }

    private static func isLiteral(_ node: Expression) -> Bool {
        switch node.kind {
        case .constant: true
        case .unaryOp(.uSub, let operand): isLiteral(operand)
        case .tuple(let items, _): items.allSatisfy(isLiteral)
        default: false
        }
    }

    /// A tuple of literals is a constant itself; owned.
    private func constantTuple(_ items: [Expression]) -> Value? {
        guard !items.isEmpty else { return nil }
        var values: [Value] = []
        for item in items {
            guard case .constant(let constant) = item.kind else { break }
            switch constant {
            case .none: values.append(.none)
            case .true: values.append(.true)
            case .false: values.append(.false)
            case .int(let number): values.append(.int(number))
            case .float(let number): values.append(.float(number))
            case .string(let text): values.append(Compiler.internIfName(makeString(text)))
            default: break
            }
        }
        if values.count == items.count { return makeTuple(values) }
        for value in values { value.release() }
        return nil
    }

    func dict(_ keys: [Expression?], _ values: [Expression], into target: Int) throws {
        let range = code.position
        if keys.count <= 100, keys.allSatisfy({ $0 != nil }) {
            let first = code.temporaries(keys.count * 2)
            for (index, key) in keys.enumerated() {
                if let key { try expression(key, into: first + index * 2) }
                try expression(values[index], into: first + index * 2 + 1)
            }
            code.position = range
            code.emit(.buildDict, a: target, b: first, c: keys.count)
            return
        }
        let builder = code.temporary()
        code.emit(.buildDict, a: builder, b: 0, c: 0)
        for (index, key) in keys.enumerated() {
            let mark = code.nextTemporary
            if let key {
                let keyRegister = try operand(key)
                let valueRegister = try operand(values[index])
                code.emit(
                    .dictAdd, a: builder, b: keyRegister, c: valueRegister,
                    flags: code.flags(b: keyRegister, c: valueRegister))
            } else {
                let register = try operand(values[index])
                code.position = range
                code.emit(.dictUpdate, a: builder, b: register, flags: code.flags(b: register))
            }
            code.release(to: mark)
        }
        code.emit(.move, a: target, b: builder)
    }

    /// An f-string.
    func joinedString(_ values: [Expression], into target: Int, range: SourceRange) throws {
        let first = code.temporaries(max(values.count, 1))
        for (index, value) in values.enumerated() {
            guard case .formattedValue(let inner, let conversion, let spec) = value.kind else {
                try expression(value, into: first + index)
                continue
            }
            let mark = code.nextTemporary
            let register = try operand(inner)
            var specRegister = 0xFFFF
            if let spec {
                specRegister = code.temporary()
                try expression(spec, into: specRegister)
            }
            code.position = value.range
            let conversionBits: UInt8 =
                switch conversion {
                case .none: 0
                case .str: 1
                case .repr: 2
                case .ascii: 3
                }
            code.emit(
                .formatValue, a: first + index, b: register, c: specRegister,
                flags: code.flags(b: register) | conversionBits << 4)
            code.release(to: mark)
        }
        code.position = range
        code.emit(.buildString, a: target, b: first, c: values.count)
    }

    enum ComprehensionKind {
        case list(Expression), set(Expression), dict(Expression, Expression), generator(Expression)
    }

    /// A comprehension: a function of its own, called at once with the iterator of the first `in`.
    func comprehension(_ node: Expression, _ kind: ComprehensionKind, _ generators: [Comprehension], into target: Int)
        throws
    {
        guard let inner = node.scope, let outermost = generators.first else { return }
        let body = Compiler(scope: inner, parent: code, source: code.source, copiesOperands: code.copiesOperands)
        body.code.position = node.range
        body.code.boundLocals = [0]
        body.makeCells()
        let result = body.code.temporary()
        switch kind {
        case .list: body.code.emit(.buildList, a: result)
        case .set: body.code.emit(.buildSet, a: result)
        case .dict: body.code.emit(.buildDict, a: result)
        case .generator: break
        }
        try body.comprehensionLoop(generators[...], isFirst: true, range: node.range) {
            let mark = body.code.nextTemporary
            switch kind {
            case .list(let element), .set(let element):
                let register = try body.operand(element)
                body.code.position = element.range
                var opcode = Opcode.listAppend
                if case .set = kind { opcode = .setAdd }
                body.code.emit(opcode, a: result, b: register, flags: body.code.flags(b: register))
            case .dict(let key, let value):
                let keyRegister = try body.operand(key)
                let valueRegister = try body.operand(value)
                body.code.position = key.range
                body.code.emit(
                    .dictAdd, a: result, b: keyRegister, c: valueRegister,
                    flags: body.code.flags(b: keyRegister, c: valueRegister))
            case .generator(let element):
                let register = body.code.temporary()
                try body.expression(element, into: register)
                body.code.position = element.range
                body.code.emit(.yieldValue, a: register, b: register)
                body.code.emit(.drop, a: register)
            }
            body.code.release(to: mark)
        }
        if case .generator = kind { body.code.emit(.returnNone) } else { body.code.emit(.returnValue, a: result) }
        try body.check()
        let value = body.code.finish(arguments: nil, documentation: nil, firstLine: Int(node.range.line))
        let base = code.temporaries(2)
        makeFunction(value, inner, defaults: nil, keywordDefaults: nil, annotations: nil, into: base)
        try expression(outermost.iter, into: base + 1)
        code.position = node.range
        code.emit(.getIterator, a: base + 1, b: base + 1, flags: InstructionFlag.temporaryB)
        code.position = node.range
        code.emit(.call, a: base, b: 1, c: target)
    }

    private func comprehensionLoop(
        _ generators: ArraySlice<Comprehension>, isFirst: Bool, range: SourceRange, _ body: () throws -> Void
    ) throws {
        guard let generator = generators.first else { return try body() }
        let mark = code.nextTemporary
        let iterator = code.temporary()
        if isFirst {
            code.emit(.copy, a: iterator, b: 0)
        } else {
            try expression(generator.iter, into: iterator)
            code.position = range
            code.emit(.getIterator, a: iterator, b: iterator, flags: InstructionFlag.temporaryB)
        }
        let next = Label()
        let end = Label()
        code.bind(next)
        code.position = range
        try loopTarget(generator.target, iterator, end)
        // Only the jump back looks whether the program is to stop, so that all ways lead over it.
        let skip = Label()
        for test in generator.ifs { try jump(unless: test, to: skip) }
        try comprehensionLoop(generators.dropFirst(), isFirst: false, range: range, body)
        code.bind(skip)
        code.jump(next)
        code.bind(end)
        code.release(to: mark)
    }

    /// Fetches the next item of a loop and stores it in the target.
    func loopTarget(_ target: Expression, _ iterator: Int, _ end: Label) throws {
        if case .name = target.kind, case .local(let slot) = target.binding {
            code.emitJump(.forIter, a: iterator, b: slot, to: end)
            code.boundLocals.insert(slot)
            return
        }
        let mark = code.nextTemporary
        let item = code.temporary()
        code.emitJump(.forIter, a: iterator, b: item, to: end)
        code.position = target.range
        try store(target, from: item)
        code.release(to: mark)
    }
}
