extension Compiler {
    /// A call: the callee and its arguments in neighbouring temporaries, where the callee's own registers begin.
    func call(
        _ function: Expression, _ arguments: [Expression], _ keywords: [Keyword], into target: Int, range: SourceRange
    ) throws {
        let hasStar =
            arguments.contains { if case .starred = $0.kind { true } else { false } }
            || keywords.contains { $0.arg == nil }
        if hasStar || arguments.count + keywords.count > 200 {
            return try spreadCall(function, arguments, keywords, into: target, range: range)
        }
        if case .name("super", _) = function.kind, arguments.isEmpty, keywords.isEmpty, let cell = classCell {
            code.position = range
            code.emit(.loadSuper, a: target, b: cell, c: firstParameter)
            return
        }
        let count = arguments.count + keywords.count
        if case .attribute(let object, let name, _) = function.kind {
            let base = code.temporaries(count + 2)
            if case .name = object.kind, case .local(let slot) = object.binding, code.boundLocals.contains(slot) {
                code.position = function.range
                code.emit(.loadMethod, a: base, b: slot, c: code.name(scope.mangled(name)))
            } else {
                try expression(object, into: base + 1)
                code.position = function.range
                code.emit(
                    .loadMethod, a: base, b: base + 1, c: code.name(scope.mangled(name)),
                    flags: InstructionFlag.temporaryB)
            }
            try place(arguments, keywords, at: base + 2)
            code.position = range
            emitCall(keywords, plain: .callMethod, named: .callMethodKeywords, base: base, count: count, target: target)
            return
        }
        let base = code.temporaries(count + 1)
        try expression(function, into: base)
        try place(arguments, keywords, at: base + 1)
        code.position = range
        emitCall(keywords, plain: .call, named: .callKeywords, base: base, count: count, target: target)
    }

    private func place(_ arguments: [Expression], _ keywords: [Keyword], at first: Int) throws {
        for (index, argument) in arguments.enumerated() { try expression(argument, into: first + index) }
        for (index, keyword) in keywords.enumerated() {
            try expression(keyword.value, into: first + arguments.count + index)
        }
    }

    private func emitCall(_ keywords: [Keyword], plain: Opcode, named: Opcode, base: Int, count: Int, target: Int) {
        if keywords.isEmpty {
            code.emit(plain, a: base, b: count, c: target)
        } else {
            let start = code.here
            code.emit(named, a: base, b: count, c: target)
            let names = makeTuple(keywords.compactMap { $0.arg.map(internName) })
            code.setExtraWord(start, 1, UInt64(code.constant(names)))
        }
    }

    /// A call with `*args` or `**kwargs`: positional arguments in a list, keywords in a dict.
    private func spreadCall(
        _ function: Expression, _ arguments: [Expression], _ keywords: [Keyword], into target: Int, range: SourceRange
    ) throws {
        let base = code.temporaries(3)
        try expression(function, into: base)
        code.emit(.buildList, a: base + 1)
        for argument in arguments {
            let mark = code.nextTemporary
            if case .starred(let value, _) = argument.kind {
                let register = try operand(value)
                code.position = range
                code.emit(.listExtend, a: base + 1, b: register, c: 1, flags: code.flags(b: register))
            } else {
                let register = try operand(argument)
                code.emit(.listAppend, a: base + 1, b: register, flags: code.flags(b: register))
            }
            code.release(to: mark)
        }
        if keywords.isEmpty {
            load(.none, into: base + 2)
        } else {
            code.emit(.buildDict, a: base + 2)
            for keyword in keywords {
                let mark = code.nextTemporary
                let key = code.temporaries(2)
                if let name = keyword.arg {
                    code.emit(.loadConstant, a: key, b: code.constant(internName(name)))
                    try expression(keyword.value, into: key + 1)
                    code.position = range
                    code.emit(
                        .dictMerge, a: base + 2, b: key, c: key + 1,
                        flags: InstructionFlag.temporaryB | InstructionFlag.temporaryC)
                } else {
                    let register = try operand(keyword.value)
                    code.position = range
                    code.emit(.dictMerge, a: base + 2, b: register, c: 0xFFFF, flags: code.flags(b: register))
                }
                code.release(to: mark)
            }
        }
        code.position = range
        code.emit(.callSpread, a: base, c: target)
    }

    /// The register of the cell of `__class__`.
    private var classCell: Int? {
        switch scope.bindings["__class__"] {
        case .free(let index): code.freeStart + index
        case .cell(let index): code.cellStart + index
        default: nil
        }
    }

    /// The register of the first parameter, or of the cell it was moved to.
    private var firstParameter: Int {
        if let index = scope.cellParameterSlots.firstIndex(of: 0) { return code.cellStart + index }
        return 0
    }
}
