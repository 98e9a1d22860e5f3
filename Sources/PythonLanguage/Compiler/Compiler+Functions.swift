extension Compiler {
    func functionDefinition(_ definition: FunctionDefinition, range: SourceRange) throws {
        guard let inner = definition.scope else { return }
        let decorators = definition.decorators
        let first = code.temporaries(decorators.count * 2 + 1)
        for (index, decorator) in decorators.enumerated() { try expression(decorator, into: first + index) }
        // Each decorator is called with what the next one made: f, then its argument.
        let target = first + decorators.count
        code.position = range
        try function(inner, definition.args, definition.body, returns: definition.returns, range: range, into: target)
        for index in decorators.indices.reversed() {
            code.position = decorators[index].range
            code.emit(.call, a: first + index, b: 1, c: first + index)
        }
        code.position = range
        store(name: definition.name, from: first)
    }

    func lambda(_ node: Expression, _ arguments: Arguments, _ body: Expression, into target: Int) throws {
        guard let inner = node.scope else { return }
        let compiler = Compiler(scope: inner, parent: code, source: code.source, copiesOperands: code.copiesOperands)
        compiler.code.position = body.range
        compiler.bindParameters()
        compiler.makeCells()
        let register = try compiler.operand(body)
        compiler.code.position = body.range
        compiler.code.emit(.returnValue, a: register)
        try compiler.check()
        let value = compiler.code.finish(arguments: arguments, documentation: nil, firstLine: Int(node.range.line))
        try makeFunction(value, inner, arguments, returns: nil, into: target)
    }

    private func function(
        _ inner: Scope, _ arguments: Arguments, _ body: [Statement], returns: Expression?, range: SourceRange, into target: Int
    ) throws {
        let compiler = Compiler(scope: inner, parent: code, source: code.source, copiesOperands: code.copiesOperands)
        compiler.code.position = range
        compiler.bindParameters()
        compiler.makeCells()
        try compiler.statements(body)
        compiler.code.emit(.returnNone)
        try compiler.check()
        let value = compiler.code.finish(
            arguments: arguments, documentation: Compiler.documentation(body), firstLine: Int(range.line))
        try makeFunction(value, inner, arguments, returns: returns, into: target)
    }

    /// Parameters are bound from the start.
    private func bindParameters() { code.boundLocals = Set(0..<scope.parameterCount) }

    /// Evaluates defaults and annotations and makes the function.
    private func makeFunction(_ value: Value, _ inner: Scope, _ arguments: Arguments, returns: Expression?, into target: Int) throws {
        let mark = code.nextTemporary
        let parts = code.temporaries(4)
        var defaults: Int?
        if !arguments.defaults.isEmpty {
            try collection(arguments.defaults, into: parts, kind: .tuple)
            defaults = parts
        }
        var keywordDefaults: Int?
        let pairs = zip(arguments.kwonlyargs, arguments.kwDefaults).compactMap { parameter, value in value.map { (parameter, $0) } }
        if !pairs.isEmpty {
            code.emit(.buildDict, a: parts + 1)
            for (parameter, value) in pairs { try addEntry(parts + 1, inner.mangled(parameter.name), value) }
            keywordDefaults = parts + 1
        }
        var annotations: Int?
        let annotated = (arguments.posonlyargs + arguments.args + [arguments.vararg].compactMap { $0 } + arguments.kwonlyargs
            + [arguments.kwarg].compactMap { $0 }).compactMap { parameter in parameter.annotation.map { (parameter.name, $0) } }
            + (returns.map { [("return", $0)] } ?? [])
        if !annotated.isEmpty {
            code.emit(.buildDict, a: parts + 2)
            for (name, value) in annotated { try addEntry(parts + 2, inner.mangled(name), value) }
            annotations = parts + 2
        }
        makeFunction(value, inner, defaults: defaults, keywordDefaults: keywordDefaults, annotations: annotations, into: target, parts: parts)
        code.release(to: mark)
    }

    private func addEntry(_ dict: Int, _ name: String, _ value: Expression) throws {
        let mark = code.nextTemporary
        let key = code.temporaries(2)
        code.emit(.loadConstant, a: key, b: code.constant(internName(name)))
        try expression(value, into: key + 1)
        code.emit(.dictAdd, a: dict, b: key, c: key + 1, flags: InstructionFlag.temporaryB | InstructionFlag.temporaryC)
        code.release(to: mark)
    }

    /// Makes a function of finished code and the cells it closes over.
    func makeFunction(
        _ value: Value, _ inner: Scope, defaults: Int?, keywordDefaults: Int?, annotations: Int?, into target: Int, parts: Int? = nil
    ) {
        let mark = code.nextTemporary
        let parts = parts ?? code.temporaries(4)
        var flags: UInt8 = 0
        if defaults != nil { flags |= 1 }
        if keywordDefaults != nil { flags |= 2 }
        if annotations != nil { flags |= 4 }
        if !inner.freeNames.isEmpty {
            let cells = code.temporaries(inner.freeNames.count)
            for (index, name) in inner.freeNames.enumerated() {
                let register: Int
                if let cell = scope.cellNames.firstIndex(of: name) {
                    register = code.cellStart + cell
                } else {
                    register = code.freeStart + (scope.freeNames.firstIndex(of: name) ?? 0)
                }
                code.emit(.copy, a: cells + index, b: register)
            }
            code.emit(.buildTuple, a: parts + 3, b: cells, c: inner.freeNames.count)
            flags |= 8
        }
        code.emit(.makeFunction, a: target, b: code.constant(value), c: parts, flags: flags)
        code.release(to: mark)
    }

    func classDefinition(_ definition: ClassDefinition, range: SourceRange) throws {
        guard let inner = definition.scope else { return }
        let decorators = definition.decorators
        let first = code.temporaries(decorators.count + 4)
        for (index, decorator) in decorators.enumerated() { try expression(decorator, into: first + index) }
        let base = first + decorators.count
        makeFunction(try classBody(definition, inner, range), inner, defaults: nil, keywordDefaults: nil, annotations: nil, into: base)
        code.emit(.loadConstant, a: base + 1, b: code.constant(internName(definition.name)))
        try collection(definition.bases, into: base + 2, kind: .tuple)
        if definition.keywords.isEmpty {
            load(.none, into: base + 3)
        } else {
            code.emit(.buildDict, a: base + 3)
            for keyword in definition.keywords {
                if let name = keyword.arg { try addEntry(base + 3, name, keyword.value); continue }
                let register = try operand(keyword.value)
                code.emit(.dictUpdate, a: base + 3, b: register, flags: code.flags(b: register))
            }
        }
        code.position = range
        code.emit(.buildClass, a: base, c: base)
        for index in decorators.indices.reversed() {
            code.position = decorators[index].range
            code.emit(.call, a: first + index, b: 1, c: first + index)
        }
        code.position = range
        store(name: definition.name, from: first)
    }

    /// The body as a function of the namespace; its result is the cell of `__class__`, or None.
    private func classBody(_ definition: ClassDefinition, _ inner: Scope, _ range: SourceRange) throws -> Value {
        let compiler = Compiler(scope: inner, parent: code, source: code.source, copiesOperands: code.copiesOperands)
        let body = compiler.code
        body.position = range
        body.boundLocals = [0]
        compiler.makeCells()
        let register = body.temporary()
        body.emit(.loadGlobal, a: register, b: body.name("__name__"))
        body.emit(.storeName, a: register, b: body.name("__module__"))
        body.emit(.loadConstant, a: register, b: body.constant(internName(inner.qualifiedName)))
        body.emit(.storeName, a: register, b: body.name("__qualname__"))
        if let text = Compiler.documentation(definition.body) {
            body.emit(.loadConstant, a: register, b: body.constant(makeString(text)))
            body.emit(.storeName, a: register, b: body.name("__doc__"))
        }
        if compiler.holdsAnnotations(definition.body) { body.emit(.setupAnnotations, b: 1) }
        body.release(to: register)
        try compiler.statements(definition.body)
        if inner.needsClassCell, let index = inner.cellNames.firstIndex(of: "__class__") {
            let result = body.temporary()
            body.emit(.copy, a: result, b: body.cellStart + index)
            body.emit(.returnValue, a: result)
        } else {
            body.emit(.returnNone)
        }
        try compiler.check()
        return body.finish(arguments: nil, documentation: nil, firstLine: Int(range.line), flags: .classBody)
    }
}
