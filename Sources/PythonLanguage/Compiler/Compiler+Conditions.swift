extension Compiler {
    /// Jumps to `label` if the test is false.
    func jump(unless test: Expression, to label: Label) throws { try jump(test, when: false, to: label) }

    /// Jumps to `label` if the truth of the test is `outcome`, else goes on.
    func jump(_ test: Expression, when outcome: Bool, to label: Label) throws {
        let mark = code.nextTemporary
        defer { code.release(to: mark) }
        switch test.kind {
        case .constant(let constant):
            if let truth = Compiler.truth(constant) {
                if truth == outcome { code.jump(label) }
                return
            }
        case .unaryOp(.not, let inner): return try jump(inner, when: !outcome, to: label)
        case .boolOp(let op, let values):
            let stopsEarly = op == .or
            if stopsEarly == outcome {
                for (index, value) in values.enumerated() {
                    if index == 0 { try jump(value, when: outcome, to: label) } else { try conditionally { try jump(value, when: outcome, to: label) } }
                }
            } else {
                let onward = Label()
                for (index, value) in values.dropLast().enumerated() {
                    if index == 0 { try jump(value, when: !outcome, to: onward) } else { try conditionally { try jump(value, when: !outcome, to: onward) } }
                }
                if let last = values.last { try conditionally { try jump(last, when: outcome, to: label) } }
                code.bind(onward)
            }
            return
        case .compare(let left, let ops, let comparators) where ops.count == 1:
            if try compareAndJump(left, ops[0], comparators[0], when: outcome, to: label, range: test.range) { return }
        default: break
        }
        let register = try operand(test)
        code.position = test.range
        code.emitJump(outcome ? .jumpIfTrue : .jumpIfFalse, a: register, flags: code.flags(a: register), to: label)
    }

    private static func truth(_ constant: Constant) -> Bool? {
        switch constant {
        case .none, .false: false
        case .true: true
        case .int(let number): number != 0
        default: nil
        }
    }

    private func compareAndJump(
        _ left: Expression, _ op: ComparisonOperator, _ right: Expression, when outcome: Bool, to label: Label, range: SourceRange
    ) throws -> Bool {
        if case .constant(.none) = right.kind, op == .is || op == .isNot {
            let register = try operand(left)
            code.position = range
            let opcode: Opcode = (op == .is) == outcome ? .jumpIfNone : .jumpIfNotNone
            code.emitJump(opcode, a: register, flags: code.flags(a: register), to: label)
            return true
        }
        guard let index = Compiler.comparisonIndex(op) else { return false }
        let first = try operand(left)
        if let number = smallInt(right) {
            let base: Opcode = outcome ? .jumpIfLessInt : .jumpUnlessLessInt
            code.position = range
            code.emitJump(Compiler.opcode(base, index), a: first, b: number, flags: code.flags(a: first), to: label)
            return true
        }
        let second = try operand(right)
        code.position = range
        let base: Opcode = outcome ? .jumpIfLess : .jumpUnlessLess
        code.emitJump(Compiler.opcode(base, index), a: first, b: second, flags: code.flags(b: second, a: first), to: label)
        return true
    }

    /// The place of a comparison among the six of each family of jumps.
    private static func comparisonIndex(_ op: ComparisonOperator) -> UInt8? {
        switch op {
        case .lt: 0
        case .ltE: 1
        case .eq: 2
        case .notEq: 3
        case .gt: 4
        case .gtE: 5
        default: nil
        }
    }

    private static func opcode(_ base: Opcode, _ index: UInt8) -> Opcode { Opcode(rawValue: base.rawValue + index) ?? base }
}
