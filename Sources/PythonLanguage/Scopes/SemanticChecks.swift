/// The errors that CPython's compiler finds in a tree that parsed: `return` outside a function, starred expressions out of
/// place, repeated keywords, and the like. The tree is walked in the order of CPython's compiler.
struct SemanticChecks {
    /// CPython's limit on loops, `with` and `try` inside one another in one function.
    static let mostNestedBlocks = 20

    let source: SourceText
    private var inFunction = false
    private var inLoop = false
    private var blocks = 0

    private init(_ source: SourceText) {
        self.source = source
    }

    /// Throws: `SyntaxFailure`.
    static func run(_ module: Module, source: SourceText) throws {
        var checks = SemanticChecks(source)
        try checks.checkFutureImports(module)
        try checks.visit(module.body)
    }

    func fail(_ message: String, _ range: SourceRange) -> SyntaxFailure {
        SyntaxFailure(message, range, source)
    }

    // MARK: Statements

    private mutating func visit(_ statements: [Statement]) throws {
        for statement in statements { try visit(statement) }
    }

    private mutating func visit(_ statement: Statement) throws {
        switch statement.kind {
        case .functionDef(let definition): try visit(definition)
        case .classDef(let definition): try visit(definition)
        case .return(let value):
            guard inFunction else { throw fail("'return' outside function", statement.range) }
            try visit(value)
        case .delete(let targets): try visit(targets)
        case .assign(let targets, let value):
            try visit(value)
            try visit(targets)
        case .augAssign(let target, _, let value):
            try visit(target)
            try visit(value)
        case .annAssign(let target, let annotation, let value, _):
            try visit(value)
            try visit(target)
            try visit(annotation)
        case .for(let target, let iter, let body, let orelse):
            try visit(iter)
            try visit(target)
            try block(statement.range, isLoop: true, body)
            try visit(orelse)
        case .while(let test, let body, let orelse):
            try visit(test)
            try block(statement.range, isLoop: true, body)
            try visit(orelse)
        case .if(let test, let body, let orelse):
            try visit(test)
            try visit(body)
            try visit(orelse)
        case .with(let items, let body):
            for item in items {
                try visit(item.contextExpr)
                try visit(item.optionalVars)
            }
            try block(statement.range, isLoop: inLoop, body)
        case .match(let subject, let cases):
            try visit(subject)
            try visit(cases)
        case .raise(let exc, let cause):
            try visit(exc)
            try visit(cause)
        case .try(let body, let handlers, let orelse, let finalbody):
            try block(statement.range, isLoop: inLoop, body)
            for (index, handler) in handlers.enumerated() {
                if handler.type == nil, index < handlers.count - 1 {
                    throw fail("default 'except:' must be last", handler.range)
                }
                try visit(handler.type)
                if handler.name == "__debug__" { throw fail("cannot assign to __debug__", handler.range) }
                try visit(handler.body)
            }
            try visit(orelse)
            try visit(finalbody)
        case .assert(let test, let msg):
            try visit(test)
            try visit(msg)
        case .importFrom(let module, _, _):
            if module == "__future__", Int(statement.range.line) > lastFutureLine {
                throw fail("from __future__ imports must occur at the beginning of the file", statement.range)
            }
        case .break:
            if !inLoop { throw fail("'break' outside loop", statement.range) }
        case .continue:
            if !inLoop { throw fail("'continue' not properly in loop", statement.range) }
        case .expr(let value): try visit(value)
        case .import, .global, .nonlocal, .pass: break
        }
    }

    private mutating func block(_ range: SourceRange, isLoop: Bool, _ body: [Statement]) throws {
        blocks += 1
        guard blocks <= SemanticChecks.mostNestedBlocks else {
            throw fail("too many statically nested blocks", range)
        }
        let outer = inLoop
        inLoop = isLoop
        defer {
            inLoop = outer
            blocks -= 1
        }
        try visit(body)
    }

    private mutating func visit(_ definition: FunctionDefinition) throws {
        try visit(definition.decorators)
        try visit(definition.args.defaults)
        for value in definition.args.kwDefaults { try visit(value) }
        for parameter in definition.args.annotationOrder {
            if case .starred(let value, _) = parameter.annotation?.kind {
                try visit(value)
            } else {
                try visit(parameter.annotation)
            }
        }
        try visit(definition.returns)
        try check(definition.args)
        try scope(isFunction: true) { try $0.visit(definition.body) }
    }

    private mutating func visit(_ definition: ClassDefinition) throws {
        try visit(definition.decorators)
        try scope(isFunction: false) { try $0.visit(definition.body) }
        try visitArguments(definition.bases, definition.keywords)
    }

    private mutating func scope(isFunction: Bool, _ body: (inout SemanticChecks) throws -> Void) rethrows {
        var inner = SemanticChecks(source)
        inner.inFunction = isFunction
        inner.lastFutureLine = lastFutureLine
        try body(&inner)
    }

    private func check(_ args: Arguments) throws {
        for parameter in args.slotOrder where parameter.name == "__debug__" {
            throw fail("cannot assign to __debug__", parameter.range)
        }
    }

    // MARK: Expressions

    mutating func visit(_ expressions: [Expression]) throws {
        for expression in expressions { try visit(expression) }
    }

    mutating func visit(_ expression: Expression?) throws {
        if let expression { try visit(expression) }
    }

    private mutating func visit(_ expression: Expression) throws {
        switch expression.kind {
        case .constant: break
        case .name(let id, let ctx):
            if id == "__debug__", ctx != .load {
                throw fail("cannot \(ctx == .del ? "delete" : "assign to") __debug__", expression.range)
            }
        case .attribute(let value, let attr, let ctx):
            try visit(value)
            if attr == "__debug__", ctx != .load {
                throw fail("cannot \(ctx == .del ? "delete" : "assign to") __debug__", expression.range)
            }
        case .boolOp(_, let values), .joinedStr(let values): try visit(values)
        case .set(let elts): try visitElements(elts)
        case .list(let elts, let ctx), .tuple(let elts, let ctx):
            if ctx == .store { try checkStars(elts, expression.range) }
            try visitElements(elts)
        case .namedExpr(let target, let value):
            try visit(value)
            try visit(target)
        case .binOp(let left, _, let right):
            try visit(left)
            try visit(right)
        case .unaryOp(_, let operand): try visit(operand)
        case .lambda(let args, let body):
            try visit(args.defaults)
            for value in args.kwDefaults { try visit(value) }
            try check(args)
            try scope(isFunction: true) { try $0.visit(body) }
        case .ifExp(let test, let body, let orelse):
            try visit(test)
            try visit(body)
            try visit(orelse)
        case .dict(let keys, let values):
            for (key, value) in zip(keys, values) {
                try visit(key)
                try visit(value)
            }
        case .listComp(let elt, let generators), .setComp(let elt, let generators),
            .generatorExp(let elt, let generators):
            try visit(generators)
            try visit(elt)
        case .dictComp(let key, let value, let generators):
            try visit(generators)
            try visit(key)
            try visit(value)
        case .yield(let value):
            guard inFunction else { throw fail("'yield' outside function", expression.range) }
            try visit(value)
        case .yieldFrom(let value):
            guard inFunction else { throw fail("'yield' outside function", expression.range) }
            try visit(value)
        case .compare(let left, _, let comparators):
            try visit(left)
            try visit(comparators)
        case .call(let function, let args, let keywords):
            try checkKeywords(keywords)
            try visit(function)
            try visitArguments(args, keywords)
        case .formattedValue(let value, _, let formatSpec):
            try visit(value)
            try visit(formatSpec)
        case .subscript(let value, let slice, _):
            try visit(value)
            try visit(slice)
        case .starred(_, let ctx):
            throw fail(
                ctx == .store
                    ? "starred assignment target must be in a list or tuple" : "can't use starred expression here",
                expression.range)
        case .slice(let lower, let upper, let step):
            try visit(lower)
            try visit(upper)
            try visit(step)
        }
    }

    private mutating func visit(_ generators: [Comprehension]) throws {
        for generator in generators {
            try visit(generator.iter)
            try visit(generator.target)
            try visit(generator.ifs)
        }
    }

    /// Elements of a display or arguments of a call, which may be starred.
    private mutating func visitElements(_ elements: [Expression]) throws {
        for element in elements {
            if case .starred(let value, _) = element.kind {
                try visit(value)
            } else {
                try visit(element)
            }
        }
    }

    private mutating func visitArguments(_ args: [Expression], _ keywords: [Keyword]) throws {
        try checkKeywords(keywords)
        try visitElements(args)
        for keyword in keywords { try visit(keyword.value) }
    }

    private func checkKeywords(_ keywords: [Keyword]) throws {
        var seen: Set<String> = []
        for (index, keyword) in keywords.enumerated() {
            guard let name = keyword.arg else { continue }
            if name == "__debug__" { throw fail("cannot assign to __debug__", keyword.range) }
            if seen.contains(name) { continue }
            seen.insert(name)
            if let again = keywords[(index + 1)...].first(where: { $0.arg == name }) {
                throw fail("keyword argument repeated: \(name)", again.range)
            }
        }
    }

    private func checkStars(_ elts: [Expression], _ range: SourceRange) throws {
        let stars = elts.indices.filter { if case .starred = elts[$0].kind { true } else { false } }
        if stars.count > 1 { throw fail("multiple starred expressions in assignment", range) }
        if let star = stars.first, star >= 256 {
            throw fail("too many expressions in star-unpacking assignment", range)
        }
    }

    // MARK: Future imports

    private var lastFutureLine = Int.max

    private mutating func checkFutureImports(_ module: Module) throws {
        lastFutureLine = 0
        for (index, statement) in module.body.enumerated() {
            if index == 0, case .expr(let value) = statement.kind, case .constant(.string) = value.kind { continue }
            guard case .importFrom("__future__", let names, 0) = statement.kind else { return }
            lastFutureLine = Int(statement.range.line)
            for alias in names {
                if alias.name == "braces" { throw fail("not a chance", statement.range) }
                guard SemanticChecks.futureFeatures.contains(alias.name) else {
                    throw fail("future feature \(alias.name) is not defined", statement.range)
                }
            }
        }
    }

    private static let futureFeatures: Set<String> = [
        "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
        "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
    ]

    // MARK: Match

    private mutating func visit(_ cases: [MatchCase]) throws {
        for (index, each) in cases.enumerated() {
            var bound: [String] = []
            try check(each.pattern, &bound)
            if index < cases.count - 1, each.guard == nil, let reason = each.pattern.irrefutable {
                throw fail("\(reason) makes remaining patterns unreachable", each.pattern.range)
            }
            try visit(each.guard)
            try visit(each.body)
        }
    }

    private func check(_ pattern: Pattern, _ bound: inout [String]) throws {
        switch pattern.kind {
        case .matchSingleton: break
        case .matchValue(let value):
            if case .joinedStr = value.kind {
                throw fail("patterns may only match literals and attribute lookups", pattern.range)
            }
        case .matchSequence(let patterns):
            let stars = patterns.filter { if case .matchStar = $0.kind { true } else { false } }
            if stars.count > 1 {
                throw fail("multiple starred names in sequence pattern", pattern.range)
            }
            for each in patterns { try check(each, &bound) }
        case .matchMapping(_, let patterns, let rest):
            for each in patterns { try check(each, &bound) }
            try bind(rest, pattern, &bound)
        case .matchClass(_, let patterns, let names, let kwdPatterns):
            for (index, name) in names.enumerated() where names[..<index].contains(name) {
                throw fail("attribute name repeated in class pattern: \(name)", kwdPatterns[index].range)
            }
            for each in patterns + kwdPatterns { try check(each, &bound) }
        case .matchStar(let name): try bind(name, pattern, &bound)
        case .matchAs(let inner, let name):
            if let inner {
                if name != nil, inner.irrefutable != nil, case .matchAs = inner.kind {
                    try checkReachable(inner)
                }
                try check(inner, &bound)
            }
            try bind(name, pattern, &bound)
        case .matchOr(let alternatives): try checkAlternatives(alternatives, pattern, &bound)
        }
    }

    private func checkReachable(_ inner: Pattern) throws {
        if let reason = inner.irrefutable {
            throw fail("\(reason) makes remaining patterns unreachable", inner.range)
        }
    }

    private func bind(_ name: String?, _ pattern: Pattern, _ bound: inout [String]) throws {
        guard let name else { return }
        if name == "__debug__" { throw fail("cannot assign to __debug__", pattern.range) }
        if bound.contains(name) { throw fail("multiple assignments to name '\(name)' in pattern", pattern.range) }
        bound.append(name)
    }

    private func checkAlternatives(_ alternatives: [Pattern], _ pattern: Pattern, _ bound: inout [String]) throws {
        var first: Set<String>?
        var all = bound
        for (index, alternative) in alternatives.enumerated() {
            var names = bound
            try check(alternative, &names)
            let added = Set(names).subtracting(bound)
            if let first, first != added { throw fail("alternative patterns bind different names", pattern.range) }
            first = added
            all = names
            if index < alternatives.count - 1 { try checkReachable(alternative) }
        }
        bound = all
    }
}

extension Pattern {
    /// How messages call a pattern that matches everything, or `nil` for others.
    var irrefutable: String? {
        switch kind {
        case .matchAs(let inner, let name):
            if let inner { return inner.irrefutable }
            return name.map { "name capture '\($0)'" } ?? "wildcard"
        case .matchOr(let alternatives): return alternatives.last?.irrefutable
        default: return nil
        }
    }
}
