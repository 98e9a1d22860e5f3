extension ScopeAnalysis {
    func visit(_ statements: [Statement]) throws {
        for statement in statements { try visit(statement) }
    }

    private func visit(_ statement: Statement) throws {
        switch statement.kind {
        case .functionDef(let definition): try visit(definition)
        case .classDef(let definition): try visit(definition)
        case .return(let value): try visit(value)
        case .delete(let targets): try visit(targets)
        case .assign(let targets, let value):
            try visit(targets)
            try visit(value)
        case .augAssign(let target, _, let value):
            try visit(target)
            try visit(value)
        case .annAssign(let target, let annotation, let value, let simple):
            try visitAnnotated(target, hasValue: value != nil, simple: simple, statement.range)
            try visit(annotation)
            try visit(value)
        case .for(let target, let iter, let body, let orelse):
            try visit(target)
            try visit(iter)
            try visit(body)
            try visit(orelse)
        case .while(let test, let body, let orelse), .if(let test, let body, let orelse):
            try visit(test)
            try visit(body)
            try visit(orelse)
        case .with(let items, let body):
            for item in items {
                try visit(item.contextExpr)
                try visit(item.optionalVars)
            }
            try visit(body)
        case .match(let subject, let cases):
            try visit(subject)
            for each in cases {
                try visit(each.pattern)
                try visit(each.guard)
                try visit(each.body)
            }
        case .raise(let exc, let cause):
            try visit(exc)
            try visit(cause)
        case .try(let body, let handlers, let orelse, let finalbody):
            try visit(body)
            try visit(orelse)
            for handler in handlers {
                try visit(handler.type)
                if let name = handler.name { bind(name) }
                try visit(handler.body)
            }
            try visit(finalbody)
        case .assert(let test, let msg):
            try visit(test)
            try visit(msg)
        case .import(let names):
            for alias in names { bind(alias.asname ?? String(alias.name.prefix { $0 != "." }), [.bound, .imported]) }
        case .importFrom(_, let names, _):
            for alias in names {
                if alias.name != "*" {
                    bind(alias.asname ?? alias.name, [.bound, .imported])
                } else if table.scope.kind != .module {
                    throw fail("import * only allowed at module level", alias.range)
                }
            }
        case .global(let names): try declare(names, .global, statement.range)
        case .nonlocal(let names): try declare(names, .nonlocal, statement.range)
        case .expr(let value): try visit(value)
        case .pass, .break, .continue: break
        }
    }

    private func visitAnnotated(_ target: Expression, hasValue: Bool, simple: Bool, _ range: SourceRange) throws {
        guard case .name(let id, _) = target.kind else { return try visit(target) }
        table.nodes.append(target)
        let known = table.use(of: table.scope.mangled(id))
        if simple, table.scope.kind != .module, !known.isDisjoint(with: [.global, .nonlocal]) {
            let word = known.contains(.global) ? "global" : "nonlocal"
            throw fail("annotated name '\(id)' can't be \(word)", range)
        }
        if simple {
            bind(id, [.bound, .annotated])
        } else if hasValue {
            bind(id)
        }
    }

    private func visit(_ definition: FunctionDefinition) throws {
        bind(definition.name)
        try visitDefaults(definition.args)
        for parameter in definition.args.annotationOrder { try visit(parameter.annotation) }
        try visit(definition.returns)
        try visit(definition.decorators)
        definition.scope = try enter(.function, definition.name) {
            for parameter in definition.args.slotOrder { try self.parameter(parameter) }
            try visit(definition.body)
        }
    }

    func visitDefaults(_ args: Arguments) throws {
        try visit(args.defaults)
        for value in args.kwDefaults { try visit(value) }
    }

    private func visit(_ definition: ClassDefinition) throws {
        bind(definition.name)
        try visit(definition.bases)
        for keyword in definition.keywords { try visit(keyword.value) }
        try visit(definition.decorators)
        definition.scope = try enter(.classBody, definition.name, privateClass: definition.name) {
            try visit(definition.body)
        }
    }

    private func visit(_ pattern: Pattern) throws {
        switch pattern.kind {
        case .matchValue(let value): try visit(value)
        case .matchSingleton: break
        case .matchSequence(let patterns), .matchOr(let patterns):
            for each in patterns { try visit(each) }
        case .matchMapping(let keys, let patterns, let rest):
            try visit(keys)
            for each in patterns { try visit(each) }
            if let rest { bind(rest) }
        case .matchClass(let cls, let patterns, _, let kwdPatterns):
            try visit(cls)
            for each in patterns + kwdPatterns { try visit(each) }
        case .matchStar(let name):
            if let name { bind(name) }
        case .matchAs(let inner, let name):
            if let inner { try visit(inner) }
            if let name { bind(name) }
        }
    }
}

extension Arguments {
    /// The parameters in the order in which their annotations are evaluated.
    var annotationOrder: [Parameter] {
        posonlyargs + args + [vararg].compactMap { $0 } + kwonlyargs + [kwarg].compactMap { $0 }
    }
}
