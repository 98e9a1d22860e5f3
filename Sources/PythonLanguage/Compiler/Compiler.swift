/// Writes the code of one module, function, class body or comprehension from its tree.
final class Compiler {
    let code: CodeBuilder
    let scope: Scope

    init(scope: Scope, parent: CodeBuilder?, source: SourceFile, copiesOperands: Bool) {
        self.scope = scope
        code = CodeBuilder(scope: scope, parent: parent, source: source)
        code.copiesOperands = copiesOperands
    }

    /// The code of a module or cell, owned. With `returnsLast`, the value of a last expression statement is the result.
    ///
    /// - Throws: ``PythonError`` (`SyntaxError`) if the code is too large for the machine.
    static func compile(_ module: Module, source: SourceFile, text: String, returnsLast: Bool) throws -> Value {
        let scope = module.scope ?? Scope(kind: .module, name: "<module>", qualifiedName: "<module>", parent: nil, privateClass: nil)
        let compiler = Compiler(scope: scope, parent: nil, source: source, copiesOperands: text.utf8.contains(0x3A) && text.contains(":="))
        compiler.makeCells()
        if compiler.holdsAnnotations(module.body) { compiler.code.emit(.setupAnnotations) }
        var body = module.body[...]
        var last: Expression?
        if returnsLast, case .expr(let value)? = body.last?.kind {
            last = value
            body = body.dropLast()
        }
        try compiler.statements(body)
        if let last {
            compiler.code.position = last.range
            let result = compiler.code.temporary()
            try compiler.expression(last, into: result)
            compiler.code.position = last.range
            compiler.code.emit(.returnValue, a: result)
        } else {
            compiler.code.emit(.returnNone)
        }
        try compiler.check()
        return compiler.code.finish(arguments: nil, documentation: Compiler.documentation(module.body), firstLine: 1, flags: .module)
    }

    /// Refuses code that outgrew the machine's fields.
    func check() throws {
        if let reason = code.limitExceeded { throw PythonError(Types.syntaxError, reason) }
    }

    /// The docstring of a body.
    static func documentation(_ body: [Statement]) -> String? {
        if case .expr(let value)? = body.first?.kind, case .constant(.string(let text)) = value.kind { return text }
        return nil
    }

    /// Makes the cells of the variables that inner functions share.
    func makeCells() {
        for (index, slot) in scope.cellParameterSlots.enumerated() {
            code.emit(.makeCell, a: code.cellStart + index, b: slot ?? 0xFFFF)
        }
        for index in scope.cellParameterSlots.count..<max(scope.cellNames.count, scope.cellParameterSlots.count) {
            code.emit(.makeCell, a: code.cellStart + index, b: 0xFFFF)
        }
    }

    /// True if the body annotates names of its own.
    func holdsAnnotations(_ body: [Statement]) -> Bool {
        body.contains { statement in
            switch statement.kind {
            case .annAssign: true
            case .if(_, let body, let orelse), .for(_, _, let body, let orelse), .while(_, let body, let orelse):
                holdsAnnotations(body) || holdsAnnotations(orelse)
            case .with(_, let body): holdsAnnotations(body)
            case .try(let body, let handlers, let orelse, let finalbody):
                holdsAnnotations(body) || handlers.contains { holdsAnnotations($0.body) } || holdsAnnotations(orelse)
                    || holdsAnnotations(finalbody)
            default: false
            }
        }
    }
}
