extension ScopeAnalysis {
    func visit(_ expressions: [Expression]) throws {
        for expression in expressions { try visit(expression) }
    }

    func visit(_ expression: Expression?) throws {
        if let expression { try visit(expression) }
    }

    func visit(_ expression: Expression) throws {
        switch expression.kind {
        case .name(let id, let ctx):
            table.nodes.append(expression)
            if ctx == .load {
                read(id)
            } else {
                bind(id, table.readsIterationTarget ? [.bound, .iteration] : .bound)
            }
        case .constant: break
        case .boolOp(_, let values), .joinedStr(let values): try visit(values)
        case .set(let elts), .list(let elts, _), .tuple(let elts, _): try visit(elts)
        case .namedExpr(let target, let value): try visitNamed(expression, target, value)
        case .binOp(let left, _, let right):
            try visit(left)
            try visit(right)
        case .unaryOp(_, let operand): try visit(operand)
        case .lambda(let args, let body):
            try visitDefaults(args)
            expression.scope = try enter(.lambda, "<lambda>") {
                for parameter in args.slotOrder { try self.parameter(parameter) }
                try visit(body)
            }
        case .ifExp(let test, let body, let orelse):
            try visit(test)
            try visit(body)
            try visit(orelse)
        case .dict(let keys, let values):
            for key in keys { try visit(key) }
            try visit(values)
        case .listComp(let elt, let generators):
            try visitComprehension(expression, .listComprehension, "<listcomp>", elt, nil, generators)
        case .setComp(let elt, let generators):
            try visitComprehension(expression, .setComprehension, "<setcomp>", elt, nil, generators)
        case .dictComp(let key, let value, let generators):
            try visitComprehension(expression, .dictComprehension, "<dictcomp>", key, value, generators)
        case .generatorExp(let elt, let generators):
            try visitComprehension(expression, .generatorExpression, "<genexpr>", elt, nil, generators)
        case .yield(let value):
            try visit(value)
            try noteYield(expression)
        case .yieldFrom(let value):
            try visit(value)
            try noteYield(expression)
        case .compare(let left, _, let comparators):
            try visit(left)
            try visit(comparators)
        case .call(let function, let args, let keywords):
            try visit(function)
            try visit(args)
            for keyword in keywords { try visit(keyword.value) }
        case .formattedValue(let value, _, let formatSpec):
            try visit(value)
            try visit(formatSpec)
        case .attribute(let value, _, _): try visit(value)
        case .subscript(let value, let slice, _):
            try visit(value)
            try visit(slice)
        case .starred(let value, _): try visit(value)
        case .slice(let lower, let upper, let step):
            try visit(lower)
            try visit(upper)
            try visit(step)
        }
    }

    private func noteYield(_ expression: Expression) throws {
        if let name = table.scope.kind.comprehensionName { throw fail("'yield' inside \(name)", expression.range) }
        table.scope.isGenerator = true
    }

    private func visitComprehension(
        _ expression: Expression, _ kind: Scope.Kind, _ name: String, _ elt: Expression, _ value: Expression?,
        _ generators: [Comprehension]
    ) throws {
        guard let first = generators.first else { return }
        // The first iterable belongs to the scope around.
        try visitIterable(first.iter)
        expression.scope = try enter(kind, name) {
            table.scope.localNames.append(".0")
            table.scope.parameterCount = 1
            table.add(".0", [.parameter, .bound])
            table.scope.isGenerator = kind == .generatorExpression
            try visitClause(first)
            for clause in generators.dropFirst() {
                try visitClause(clause, iterable: clause.iter)
            }
            try visit(value)
            try visit(elt)
        }
    }

    private func visitClause(_ clause: Comprehension, iterable: Expression? = nil) throws {
        table.readsIterationTarget = true
        defer { table.readsIterationTarget = false }
        try visit(clause.target)
        table.readsIterationTarget = false
        if let iterable { try visitIterable(iterable) }
        try visit(clause.ifs)
    }

    private func visitIterable(_ iterable: Expression) throws {
        table.iterableDepth += 1
        defer { table.iterableDepth -= 1 }
        try visit(iterable)
    }

    private func visitNamed(_ expression: Expression, _ target: Expression, _ value: Expression) throws {
        if table.iterableDepth > 0 {
            throw fail("assignment expression cannot be used in a comprehension iterable expression", expression.range)
        }
        if table.scope.kind.comprehensionName != nil, case .name(let id, _) = target.kind {
            try bindOutside(id, target)
        }
        try visit(value)
        try visit(target)
    }

    /// `:=` inside a comprehension binds in the function or module around it.
    private func bindOutside(_ id: String, _ target: Expression) throws {
        let name = table.scope.mangled(id)
        var outer: SymbolTable? = table
        while let current = outer {
            if current.scope.kind.comprehensionName != nil {
                if current.use(of: name).contains(.iteration) {
                    throw fail(
                        "assignment expression cannot rebind comprehension iteration variable '\(id)'", target.range)
                }
                outer = current.parent
                continue
            }
            switch current.scope.kind {
            case .classBody:
                throw fail(
                    "assignment expression within a comprehension cannot be used in a class body", target.range)
            case .module:
                table.add(name, .global)
                current.add(name, .bound)
            default:
                table.add(name, current.use(of: name).contains(.global) ? .global : .nonlocal)
                current.add(name, .bound)
            }
            return
        }
    }
}
