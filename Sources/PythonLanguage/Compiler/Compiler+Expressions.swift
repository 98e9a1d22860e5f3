extension Compiler {
    /// The register that holds the value of an expression: the variable itself if that is safe, else a new temporary.
    func operand(_ node: Expression) throws -> Int {
        if case .name = node.kind, case .local(let slot) = node.binding, !code.copiesOperands {
            if !code.boundLocals.contains(slot) {
                code.position = node.range
                code.emit(.checkBound, a: slot)
            }
            return slot
        }
        let register = code.temporary()
        try expression(node, into: register)
        return register
    }

    /// A small whole number written in the source.
    func smallInt(_ node: Expression) -> Int? {
        if case .constant(.int(let number)) = node.kind, number >= -32768, number <= 32767 { return number }
        if case .unaryOp(.uSub, let operand) = node.kind, case .constant(.int(let number)) = operand.kind, number <= 32768 {
            return -number
        }
        return nil
    }

    /// Writes the value of an expression to `target`: a dead temporary, or a variable if ``writesOnce(_:)``.
    func expression(_ node: Expression, into target: Int) throws {
        code.position = node.range
        let mark = code.nextTemporary
        defer { code.release(to: mark) }
        switch node.kind {
        case .constant(let constant): load(constant, into: target)
        case .name(let id, _): load(node.binding, id, into: target)
        case .binOp(let left, let op, let right): try binary(left, op, right, into: target, range: node.range, inPlace: false)
        case .unaryOp(let op, let inner): try unary(op, inner, into: target, range: node.range)
        case .boolOp(let op, let values): try boolean(op, values, into: target)
        case .compare(let left, let ops, let comparators): try comparison(left, ops, comparators, into: target, range: node.range)
        case .ifExp(let test, let body, let orelse):
            let otherwise = Label()
            let end = Label()
            try jump(unless: test, to: otherwise)
            try conditionally { try expression(body, into: target) }
            code.jump(end)
            code.bind(otherwise)
            try conditionally { try expression(orelse, into: target) }
            code.bind(end)
        case .namedExpr(let name, let value):
            try expression(value, into: target)
            let copy = code.temporary()
            code.emit(.copy, a: copy, b: target)
            try store(name, from: copy)
        case .lambda(let arguments, let body): try lambda(node, arguments, body, into: target)
        case .dict(let keys, let values): try dict(keys, values, into: target)
        case .set(let items): try collection(items, into: target, kind: .set)
        case .list(let items, _): try collection(items, into: target, kind: .list)
        case .tuple(let items, _): try collection(items, into: target, kind: .tuple)
        case .listComp(let element, let generators): try comprehension(node, .list(element), generators, into: target)
        case .setComp(let element, let generators): try comprehension(node, .set(element), generators, into: target)
        case .dictComp(let key, let value, let generators): try comprehension(node, .dict(key, value), generators, into: target)
        case .generatorExp(let element, let generators): try comprehension(node, .generator(element), generators, into: target)
        case .yield(let value):
            let register = code.temporary()
            if let value { try expression(value, into: register) } else { load(.none, into: register) }
            code.position = node.range
            code.emit(.yieldValue, a: target, b: register)
        case .yieldFrom(let value):
            let iterator = code.temporaries(2)
            try expression(value, into: iterator)
            code.position = node.range
            code.emit(.getIterator, a: iterator, b: iterator, flags: InstructionFlag.temporaryB)
            load(.none, into: iterator + 1)
            code.emit(.yieldFrom, a: iterator + 1, b: iterator, c: target)
        case .call(let function, let arguments, let keywords):
            try call(function, arguments, keywords, into: target, range: node.range)
        case .joinedStr(let values): try joinedString(values, into: target, range: node.range)
        case .formattedValue: try joinedString([node], into: target, range: node.range)
        case .attribute(let value, let name, _):
            let object = try operand(value)
            code.position = node.range
            code.emit(.loadAttribute, a: target, b: object, c: code.name(scope.mangled(name)), flags: code.flags(b: object))
        case .subscript(let value, let slice, _):
            let object = try operand(value)
            let key = try operand(slice)
            code.position = node.range
            code.emit(.getItem, a: target, b: object, c: key, flags: code.flags(b: object, c: key))
        case .slice(let lower, let upper, let step):
            let first = code.temporaries(3)
            for (index, part) in [lower, upper, step].enumerated() {
                if let part { try expression(part, into: first + index) } else { load(.none, into: first + index) }
            }
            code.position = node.range
            code.emit(.buildSlice, a: target, b: first)
        case .starred(let value, _): try expression(value, into: target)
        }
    }

    /// True if evaluating the expression writes its target in one last step, so that the target may be a variable the
    /// expression reads.
    func writesOnce(_ node: Expression) -> Bool {
        switch node.kind {
        case .binOp, .unaryOp, .call, .attribute, .subscript, .constant, .list, .tuple: true
        case .compare(_, let ops, _): ops.count == 1
        default: false
        }
    }

    func load(_ constant: Constant, into target: Int) {
        let value: Value
        switch constant {
        case .int(let number) where Int(Int32(truncatingIfNeeded: number)) == number:
            code.emitWide(.loadInt, a: target, number)
            return
        case .none: value = .none
        case .true: value = .true
        case .false: value = .false
        case .ellipsis: value = .ellipsis
        case .int(let number): value = .int(number)
        case .bigInt(let number): value = makeInt(number)
        case .float(let number): value = .float(number)
        case .imaginary(let number): value = makeComplex(0, number)
        case .string(let text): value = Compiler.internIfName(makeString(text))
        case .surrogateString(let points): value = makeString(codePoints: points)
        case .bytes(let bytes): value = makeBytes(bytes)
        }
        code.emit(.loadConstant, a: target, b: code.constant(value))
    }

    /// Strings that look like names are interned, so that they are found quickly as keys.
    static func internIfName(_ value: Value) -> Value {
        let string = value.string
        guard string.pointee.isASCII, string.pointee.length < 40 else { return value }
        for index in 0..<string.pointee.length {
            let byte = string.bytes[index]
            let isName = (byte | 0x20 >= 97 && byte | 0x20 <= 122) || byte == 95 || (byte >= 48 && byte <= 57)
            if !isName { return value }
        }
        return intern(value)
    }

    // MARK: Operators

    func binary(_ left: Expression, _ op: BinaryOperator, _ right: Expression, into target: Int, range: SourceRange, inPlace: Bool) throws {
        let mark = code.nextTemporary
        let first = try operand(left)
        try binary(first, op, right, into: target, range: range, inPlace: inPlace)
        code.release(to: mark)
    }

    /// Writes `first op right`.
    func binary(_ first: Int, _ op: BinaryOperator, _ right: Expression, into target: Int, range: SourceRange, inPlace: Bool) throws {
        let extra = inPlace ? InstructionFlag.inPlace : 0
        if let number = smallInt(right), let opcode = Compiler.immediateOpcode(op) {
            code.position = range
            code.emit(opcode, a: target, b: first, c: number, flags: code.flags(b: first) | extra)
            return
        }
        let mark = code.nextTemporary
        let second = try operand(right)
        code.position = range
        code.emit(Compiler.opcode(op), a: target, b: first, c: second, flags: code.flags(b: first, c: second) | extra)
        code.release(to: mark)
    }

    private static func immediateOpcode(_ op: BinaryOperator) -> Opcode? {
        switch op {
        case .add: .addInt
        case .sub: .subtractInt
        case .mult: .multiplyInt
        case .floorDiv: .floorDivideInt
        case .mod: .moduloInt
        default: nil
        }
    }

    static func opcode(_ op: BinaryOperator) -> Opcode {
        switch op {
        case .add: .add
        case .sub: .subtract
        case .mult: .multiply
        case .matMult: .matrixMultiply
        case .div: .trueDivide
        case .mod: .modulo
        case .pow: .power
        case .lShift: .leftShift
        case .rShift: .rightShift
        case .bitOr: .or
        case .bitXor: .xor
        case .bitAnd: .and
        case .floorDiv: .floorDivide
        }
    }

    private func unary(_ op: UnaryOperator, _ inner: Expression, into target: Int, range: SourceRange) throws {
        if op == .uSub, case .constant(let constant) = inner.kind {
            switch constant {
            case .int(let number): return load(.int(-number), into: target)
            case .float(let number): return load(.float(-number), into: target)
            default: break
            }
        }
        let register = try operand(inner)
        code.position = range
        let opcode: Opcode =
            switch op {
            case .invert: .invert
            case .not: .not
            case .uAdd: .positive
            case .uSub: .negative
            }
        code.emit(opcode, a: target, b: register, flags: code.flags(b: register))
    }

    private func boolean(_ op: BooleanOperator, _ values: [Expression], into target: Int) throws {
        let end = Label()
        for (index, value) in values.enumerated() {
            if index == 0 { try expression(value, into: target) } else { try conditionally { try expression(value, into: target) } }
            if index == values.count - 1 { break }
            code.position = value.range
            code.emitJump(op == .and ? .jumpIfFalseKeep : .jumpIfTrueKeep, a: target, to: end)
            code.emit(.drop, a: target)
        }
        code.bind(end)
    }

    private func comparison(
        _ left: Expression, _ ops: [ComparisonOperator], _ comparators: [Expression], into target: Int, range: SourceRange
    ) throws {
        if ops.count == 1 {
            let first = try operand(left)
            let second = try operand(comparators[0])
            code.position = range
            code.emit(Compiler.opcode(ops[0]), a: target, b: first, c: second, flags: code.flags(b: first, c: second))
            return
        }
        let end = Label()
        let failed = Label()
        let operands = code.temporaries(ops.count + 1)
        try expression(left, into: operands)
        for (index, op) in ops.enumerated() {
            let isLast = index == ops.count - 1
            let second = operands + index + 1
            try expression(comparators[index], into: second)
            code.position = range
            code.emit(
                Compiler.opcode(op), a: target, b: operands + index, c: second,
                flags: InstructionFlag.temporaryB | (isLast ? InstructionFlag.temporaryC : 0))
            if isLast { break }
            code.emitJump(.jumpIfFalseKeep, a: target, to: failed)
            code.emit(.drop, a: target)
        }
        code.jump(end)
        code.bind(failed)
        for index in 1..<ops.count { code.emit(.drop, a: operands + index) }
        code.bind(end)
    }

    static func opcode(_ op: ComparisonOperator) -> Opcode {
        switch op {
        case .eq: .equal
        case .notEq: .notEqual
        case .lt: .less
        case .ltE: .lessOrEqual
        case .gt: .greater
        case .gtE: .greaterOrEqual
        case .is: .is
        case .isNot: .isNot
        case .in: .contains
        case .notIn: .notContains
        }
    }
}
