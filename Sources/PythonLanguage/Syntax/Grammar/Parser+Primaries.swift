extension Parser {
    /// `primary: primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']' | atom`
    func primary() throws -> Expression? {
        try remembered(.awaitPrimary) {
            let start = self.position
            guard var primary = try self.atom() else { return nil }
            while let longer = try self.trailer(of: primary, from: start) { primary = longer }
            return primary
        }
    }

    /// `'.' NAME | genexp | '(' [arguments] ')' | '[' slices ']'` after a primary
    func trailer(of primary: Expression, from start: Int) throws -> Expression? {
        let end = position
        switch try peek() {
        case .dot:
            position += 1
            if let name = try take(.name) {
                return try node(.attribute(value: primary, attr: text(name), ctx: .load), from: start)
            }
        case .leftParen:
            if let generator = try generatorExpression() {
                return try node(.call(func: primary, args: [generator], keywords: []), from: start)
            }
            position = end + 1
            let arguments = try optional(arguments)
            if try accept(.rightParen) {
                guard let arguments, case .call(_, let args, let keywords) = arguments.kind else {
                    return try node(.call(func: primary, args: [], keywords: []), from: start)
                }
                return try node(.call(func: primary, args: args, keywords: keywords), from: start)
            }
        case .leftBracket:
            position += 1
            if let slice = try slices(), try accept(.rightBracket) {
                return try node(.subscript(value: primary, slice: slice, ctx: .load), from: start)
            }
        default:
            return nil
        }
        position = end
        return nil
    }

    /// `slices: slice !',' | ','.(slice | starred_expression)+ [',']`
    func slices() throws -> Expression? {
        let start = position
        if let single = try slice(), try peek() != .comma { return single }
        position = start
        guard let elements = try gather({ try self.optional(self.slice) ?? self.starred(self.expression) }) else {
            return nil
        }
        _ = try accept(.comma)
        return try node(.tuple(elts: elements, ctx: .load), from: start)
    }

    /// `slice: [expression] ':' [expression] [':' [expression]] | named_expression`
    private func slice() throws -> Expression? {
        let start = position
        let lower = try optional(expression)
        guard try accept(.colon) else {
            position = start
            return try namedExpression()
        }
        let upper = try optional(expression)
        let step = try accept(.colon) ? try optional(expression) : nil
        return try node(.slice(lower: lower, upper: upper, step: step), from: start)
    }

    /// `atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | (tuple | group | genexp) | (list | listcomp)
    /// | (dict | set | dictcomp | setcomp) | '...'`
    func atom() throws -> Expression? {
        let start = position
        let kind = try peek()
        switch kind {
        case .name:
            position += 1
            return try node(.name(id: text(tokens[start]), ctx: .load), tokens[start].range)
        case .true: return try constant(.true)
        case .false: return try constant(.false)
        case .none: return try constant(.none)
        case .ellipsis: return try constant(.ellipsis)
        case .string: return try strings()
        case .number: return try number()
        case .leftParen: return try firstOf(tuple, group, generatorExpression)
        case .leftBracket: return try firstOf(list, listComprehension)
        case .leftBrace: return try firstOf(dict, set, dictComprehension, setComprehension)
        case .await: throw refusal("'await'", at: tokens[start])
        default: return nil
        }
    }

    private func firstOf(_ rules: () throws -> Expression?...) throws -> Expression? {
        for rule in rules {
            if let node = try optional(rule) { return node }
        }
        return nil
    }

    private func constant(_ value: Constant) throws -> Expression {
        position += 1
        return try node(.constant(value), tokens[position - 1].range)
    }

    /// A `NUMBER` token's value.
    func number() throws -> Expression? {
        guard let token = try take(.number) else { return nil }
        switch NumberLiteral.value(of: source.bytes[Int(token.start)..<Int(token.end)]) {
        case .success(let value):
            return try node(.constant(value), token.range)
        case .failure(let failure):
            throw self.failure(from: token.range, through: token.range, failure.message)
        }
    }

    /// `group: '(' (yield_expr | named_expression) ')' | invalid_group`
    private func group() throws -> Expression? {
        let start = position
        position += 1
        if let inner = try optional(yieldExpression) ?? namedExpression(), try accept(.rightParen) { return inner }
        position = start
        if diagnosing { try invalidGroup() }
        return nil
    }

    /// `tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'`
    func tuple() throws -> Expression? {
        let start = position
        guard try accept(.leftParen) else { return nil }
        var elements: [Expression] = []
        let first = try optional { () throws -> Expression? in
            guard let first = try self.starNamedExpression(), try self.accept(.comma) else { return nil }
            return first
        }
        if let first { elements = [first] + (try optional(starNamedExpressions) ?? []) }
        guard try accept(.rightParen) else { return nil }
        return try node(.tuple(elts: elements, ctx: .load), from: start)
    }

    /// `list: '[' [star_named_expressions] ']'`
    func list() throws -> Expression? {
        let start = position
        guard try accept(.leftBracket) else { return nil }
        let elements = try optional(starNamedExpressions) ?? []
        guard try accept(.rightBracket) else { return nil }
        return try node(.list(elts: elements, ctx: .load), from: start)
    }

    /// `set: '{' star_named_expressions '}'`
    private func set() throws -> Expression? {
        let start = position
        position += 1
        guard let elements = try starNamedExpressions(), try accept(.rightBrace) else { return nil }
        return try node(.set(elts: elements), from: start)
    }

    /// `dict: '{' [double_starred_kvpairs] '}' | '{' invalid_double_starred_kvpairs '}'`
    private func dict() throws -> Expression? {
        let start = position
        position += 1
        let pairs = try optional { () throws -> [(Expression?, Expression)]? in
            guard let pairs = try self.gather(self.doubleStarredPair) else { return nil }
            _ = try self.accept(.comma)
            return pairs
        }
        if try accept(.rightBrace) {
            return try node(.dict(keys: pairs?.map(\.0) ?? [], values: pairs?.map(\.1) ?? []), from: start)
        }
        position = start
        // CPython tries this one on the first pass too.
        try invalidDict()
        return nil
    }

    /// `double_starred_kvpair: '**' bitwise_or | kvpair`
    func doubleStarredPair() throws -> (Expression?, Expression)? {
        if try accept(.doubleStar) { return try bitwiseOr().map { (nil, $0) } }
        return try pair().map { ($0.0, $0.1) }
    }

    /// `kvpair: expression ':' expression`
    private func pair() throws -> (Expression, Expression)? {
        guard let key = try expression(), try accept(.colon), let value = try expression() else { return nil }
        return (key, value)
    }

    // MARK: Comprehensions

    /// `listcomp: '[' named_expression for_if_clauses ']' | invalid_comprehension`
    private func listComprehension() throws -> Expression? {
        try comprehension(.rightBracket, namedExpression) { .listComp(elt: $0, generators: $1) }
    }

    /// `setcomp: '{' named_expression for_if_clauses '}' | invalid_comprehension`
    private func setComprehension() throws -> Expression? {
        try comprehension(.rightBrace, namedExpression) { .setComp(elt: $0, generators: $1) }
    }

    /// `genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' | invalid_comprehension`
    func generatorExpression() throws -> Expression? {
        try comprehension(.rightParen, { try self.assignmentExpression() ?? self.expressionNotAssigned() }) {
            .generatorExp(elt: $0, generators: $1)
        }
    }

    private func comprehension(
        _ closing: TokenKind, _ element: () throws -> Expression?,
        _ make: (Expression, [Comprehension]) -> Expression.Kind
    ) throws -> Expression? {
        let start = position
        position += 1
        if let element = try element(), let generators = try forIfClauses(), try accept(closing) {
            return try node(make(element, generators), from: start)
        }
        position = start
        if diagnosing { try invalidComprehension() }
        return nil
    }

    /// `dictcomp: '{' kvpair for_if_clauses '}' | invalid_dict_comprehension`
    private func dictComprehension() throws -> Expression? {
        let start = position
        position += 1
        if let (key, value) = try pair(), let generators = try forIfClauses(), try accept(.rightBrace) {
            return try node(.dictComp(key: key, value: value, generators: generators), from: start)
        }
        position = start
        if diagnosing { try invalidDictComprehension() }
        return nil
    }

    /// `for_if_clauses: for_if_clause+`
    func forIfClauses() throws -> [Comprehension]? {
        var clauses: [Comprehension] = []
        while let clause = try optional(forIfClause) { clauses.append(clause) }
        return clauses.isEmpty ? nil : clauses
    }

    /// `for_if_clause: 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | invalid_for_target`
    private func forIfClause() throws -> Comprehension? {
        let start = position
        if let token = try take(.async) {
            if try peek() == .for { throw refusal("'async for'", at: token) }
            return nil
        }
        guard try accept(.for) else { return nil }
        guard let target = try starTargets(), try accept(.in) else {
            position = start
            if diagnosing { try invalidForTarget() }
            return nil
        }
        guard let iter = try disjunction() else { return nil }
        var conditions: [Expression] = []
        while let condition = try optional({ try self.accept(.if) ? self.disjunction() : nil }) {
            conditions.append(condition)
        }
        return Comprehension(target: target, iter: iter, ifs: conditions)
    }
}
