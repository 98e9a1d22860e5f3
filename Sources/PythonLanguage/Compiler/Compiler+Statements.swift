extension Compiler {
    func statements<Body: Collection>(_ body: Body) throws where Body.Element == Statement {
        for statement in body { try self.statement(statement) }
    }

    func statement(_ node: Statement) throws {
        let mark = code.nextTemporary
        defer { code.release(to: mark) }
        code.position = node.range
        switch node.kind {
        case .expr(let value):
            if case .constant = value.kind { return }
            let register = code.temporary()
            try expression(value, into: register)
            code.emit(.drop, a: register)
        case .assign(let targets, let value): try assign(targets, value)
        case .augAssign(let target, let op, let value): try augmented(target, op, value, range: node.range)
        case .annAssign(let target, let annotation, let value, let simple):
            if let value { try assign([target], value) }
            try annotate(target, annotation, simple)
        case .return(let value): try returnStatement(value, range: node.range)
        case .delete(let targets): for target in targets { try delete(target) }
        case .pass, .global, .nonlocal: break
        case .if(let test, let body, let orelse): try ifStatement(test, body, orelse)
        case .while(let test, let body, let orelse): try whileStatement(test, body, orelse)
        case .for(let target, let iter, let body, let orelse): try forStatement(target, iter, body, orelse)
        case .break: leaveLoop(isBreak: true)
        case .continue: leaveLoop(isBreak: false)
        case .functionDef(let definition): try functionDefinition(definition, range: node.range)
        case .classDef(let definition): try classDefinition(definition, range: node.range)
        case .raise(let exc, let cause): try raiseStatement(exc, cause, range: node.range)
        case .try(let body, let handlers, let orelse, let finalbody):
            try tryStatement(body, handlers, orelse, finalbody)
        case .with(let items, let body): try withStatement(items[...], body)
        case .assert(let test, let message): try assertStatement(test, message, range: node.range)
        case .import(let names): try importStatement(names)
        case .importFrom(let module, let names, let level): try importFromStatement(module, names, level)
        case .match(let subject, let cases): try matchStatement(subject, cases)
        }
    }

    private func assign(_ targets: [Expression], _ value: Expression) throws {
        if targets.count == 1, case .name(let id, _) = targets[0].kind, case .local(let slot) = targets[0].binding {
            if writesOnce(value), !code.copiesOperands {
                try expression(value, into: slot)
                code.boundLocals.insert(slot)
                return
            }
            let register = code.temporary()
            try expression(value, into: register)
            code.position = targets[0].range
            store(.local(slot), id, from: register)
            return
        }
        // `a, b = b, a` without a tuple in between.
        if targets.count == 1, case .tuple(let left, _) = targets[0].kind, case .tuple(let right, _) = value.kind,
            left.count == right.count,
            !(left + right).contains(where: { if case .starred = $0.kind { true } else { false } })
        {
            let first = code.temporaries(right.count)
            for (index, item) in right.enumerated() { try expression(item, into: first + index) }
            for (index, target) in left.enumerated() { try store(target, from: first + index) }
            return
        }
        let register = code.temporary()
        try expression(value, into: register)
        for (index, target) in targets.enumerated() {
            if index == targets.count - 1 {
                try store(target, from: register)
            } else {
                let mark = code.nextTemporary
                let copy = code.temporary()
                code.emit(.copy, a: copy, b: register)
                try store(target, from: copy)
                code.release(to: mark)
            }
        }
    }

    private func augmented(_ target: Expression, _ op: BinaryOperator, _ value: Expression, range: SourceRange) throws {
        switch target.kind {
        case .name(let id, _):
            if case .local(let slot) = target.binding {
                if !code.boundLocals.contains(slot) {
                    code.position = target.range
                    code.emit(.checkBound, a: slot)
                }
                if code.copiesOperands {
                    let copy = code.temporary()
                    code.emit(.copy, a: copy, b: slot)
                    try binary(copy, op, value, into: copy, range: range, inPlace: true)
                    store(.local(slot), id, from: copy)
                } else {
                    try binary(slot, op, value, into: slot, range: range, inPlace: true)
                }
                return
            }
            let register = code.temporary()
            code.position = target.range
            load(target.binding, id, into: register)
            try binary(register, op, value, into: register, range: range, inPlace: true)
            code.position = target.range
            store(target.binding, id, from: register)
        case .attribute(let object, let name, _):
            let base = try operand(object)
            let register = code.temporary()
            code.position = target.range
            let attribute = code.name(scope.mangled(name))
            code.emit(.loadAttribute, a: register, b: base, c: attribute)
            try binary(register, op, value, into: register, range: range, inPlace: true)
            code.position = target.range
            code.emit(.storeAttribute, a: base, b: register, c: attribute, flags: code.flags(b: register, a: base))
        case .subscript(let object, let key, _):
            let base = try operand(object)
            let index = try operand(key)
            let register = code.temporary()
            code.position = target.range
            code.emit(.getItem, a: register, b: base, c: index)
            try binary(register, op, value, into: register, range: range, inPlace: true)
            code.position = target.range
            code.emit(.setItem, a: base, b: index, c: register, flags: code.flags(b: index, c: register, a: base))
        default: break
        }
    }

    private func annotate(_ target: Expression, _ annotation: Expression, _ simple: Bool) throws {
        guard simple, case .name(let id, _) = target.kind, scope.kind == .module || scope.kind == .classBody else {
            return
        }
        let base = code.temporaries(3)
        try expression(annotation, into: base)
        code.position = annotation.range
        code.emit(scope.kind == .classBody ? .loadName : .loadGlobal, a: base + 1, b: code.name("__annotations__"))
        code.emit(.loadConstant, a: base + 2, b: code.constant(internName(scope.mangled(id))))
        code.emit(
            .setItem, a: base + 1, b: base + 2, c: base,
            flags: InstructionFlag.temporaryA | InstructionFlag.temporaryB | InstructionFlag.temporaryC)
    }

    /// What the error of an `assert` points at: the comparison tested last, as CPython's compiler has it, or the statement.
    private static func blame(_ test: Expression, _ statement: SourceRange) -> SourceRange {
        switch test.kind {
        case .compare: test.range
        case .unaryOp(.not, let operand): blame(operand, statement)
        case .boolOp(_, let values): values.last.map { blame($0, statement) } ?? statement
        default: statement
        }
    }

    private func assertStatement(_ test: Expression, _ message: Expression?, range statement: SourceRange) throws {
        let range = Self.blame(test, statement)
        let end = Label()
        try jump(test, when: true, to: end)
        let register = code.temporary()
        if let message {
            try conditionally { try expression(message, into: register) }
            code.position = range
            code.emit(.raiseAssertion, a: register, b: 1)
        } else {
            code.position = range
            code.emit(.raiseAssertion, a: register, b: 0)
        }
        code.bind(end)
    }

    private func raiseStatement(_ exc: Expression?, _ cause: Expression?, range: SourceRange) throws {
        let base = code.temporaries(2)
        if let exc {
            try expression(exc, into: base)
            if let cause { try expression(cause, into: base + 1) }
            code.position = range
            code.emit(.raise, a: base, b: cause == nil ? 1 : 2)
        } else {
            code.emit(.raise, a: base, b: 0)
        }
    }

    // MARK: Branches and loops

    private func ifStatement(_ test: Expression, _ body: [Statement], _ orelse: [Statement]) throws {
        let otherwise = Label()
        try jump(unless: test, to: otherwise)
        let before = code.boundLocals
        try statements(body)
        let afterBody = endsAbruptly(body) ? nil : code.boundLocals
        code.boundLocals = before
        if orelse.isEmpty {
            code.bind(otherwise)
            return
        }
        let end = Label()
        if afterBody != nil { code.jump(end) }
        code.bind(otherwise)
        try statements(orelse)
        if let afterBody {
            // Bound on both ways is bound.
            code.boundLocals = endsAbruptly(orelse) ? afterBody : code.boundLocals.intersection(afterBody)
        }
        code.bind(end)
    }

    /// True if nothing after the body is reached through it.
    private func endsAbruptly(_ body: [Statement]) -> Bool {
        switch body.last?.kind {
        case .return, .raise, .break, .continue: true
        default: false
        }
    }

    private func whileStatement(_ test: Expression, _ body: [Statement], _ orelse: [Statement]) throws {
        let start = Label()
        let otherwise = Label()
        let end = Label()
        let bound = code.boundLocals
        var isForever = false
        if case .constant(let constant) = test.kind {
            if case .true = constant { isForever = true }
            if case .int(let number) = constant, number != 0 { isForever = true }
        }
        code.bind(start)
        if !isForever { try jump(unless: test, to: otherwise) }
        let afterTest = code.boundLocals
        code.blocks.append(Block(kind: .loop(next: start, end: end, iterator: nil), region: nil))
        try statements(body)
        code.blocks.removeLast()
        code.position = test.range
        code.jump(start)
        code.bind(otherwise)
        code.boundLocals = isForever ? bound : afterTest
        try conditionally { try statements(orelse) }
        code.bind(end)
        code.boundLocals = bound
    }

    private func forStatement(_ target: Expression, _ iter: Expression, _ body: [Statement], _ orelse: [Statement])
        throws
    {
        let iterator = code.temporary()
        let mark = code.nextTemporary
        // An error of the iteration is told of the whole statement.
        let range = code.position
        let source = try operand(iter)
        code.position = range
        code.emit(.getIterator, a: iterator, b: source, flags: code.flags(b: source))
        code.release(to: mark)
        let bound = code.boundLocals
        let next = Label()
        let otherwise = Label()
        let end = Label()
        code.bind(next)
        try loopTarget(target, iterator, otherwise)
        code.blocks.append(Block(kind: .loop(next: next, end: end, iterator: iterator), region: nil))
        try statements(body)
        code.blocks.removeLast()
        code.position = iter.range
        code.jump(next)
        code.bind(otherwise)
        code.boundLocals = bound
        try conditionally { try statements(orelse) }
        code.bind(end)
    }

    // MARK: Ways out

    private func returnStatement(_ value: Expression?, range: SourceRange) throws {
        guard let value else {
            try leave(code.blocks.count) { _ in true }
            dropWaitingResults(except: nil)
            code.position = range
            code.emit(.returnNone)
            reopen(code.blocks.count)
            return
        }
        let register: Int
        if code.blocks.allSatisfy({ if case .loop = $0.kind { true } else { false } }) {
            // Nothing runs on the way out that could change the variable.
            register = try operand(value)
        } else {
            register = code.temporary()
            try expression(value, into: register)
            code.waitingResults.insert(register)
        }
        try leave(code.blocks.count) { _ in true }
        dropWaitingResults(except: register)
        code.position = range
        code.emit(.returnValue, a: register)
        reopen(code.blocks.count)
    }

    /// A `return` inside `finally` overrides one that waits for it, whose result nobody takes any more.
    private func dropWaitingResults(except register: Int?) {
        for waiting in code.waitingResults.sorted() where waiting != register { code.emit(.drop, a: waiting) }
    }

    private func leaveLoop(isBreak: Bool) {
        guard let depth = code.blocks.lastIndex(where: { if case .loop = $0.kind { true } else { false } }),
            case .loop(let next, let end, let iterator) = code.blocks[depth].kind
        else { return }
        let inner = code.blocks.count - depth - 1
        try? leave(inner) { _ in true }
        if isBreak {
            if let iterator { code.emit(.drop, a: iterator) }
            code.jump(end)
        } else {
            code.jump(next)
        }
        reopen(inner)
    }

    /// Writes what the innermost `count` blocks need before they are left, innermost first.
    private func leave(_ count: Int, _ body: (Int) -> Bool) throws {
        let all = code.blocks
        let bound = code.boundLocals
        for index in 0..<count {
            let block = all[all.count - 1 - index]
            block.region?.close(at: code.here)
            code.blocks = Array(all.dropLast(index + 1))
            switch block.kind {
            case .loop(_, _, let iterator): if let iterator { code.emit(.drop, a: iterator) }
            case .handler(let register): code.emit(.leaveHandler, a: register)
            case .finally(let body): try statements(body)
            case .with(let register): code.emit(.endWith, a: register)
            case .boundName(let name):
                let none = code.temporary()
                load(.none, into: none)
                store(name: name, from: none)
                delete(scope.binding(of: name), name)
            case .protected: break
            }
        }
        code.blocks = all
        code.boundLocals = bound
    }

    /// Goes on protecting after the way out was written.
    private func reopen(_ count: Int) {
        for block in code.blocks.suffix(count) { block.region?.reopen(at: code.here) }
    }
}
