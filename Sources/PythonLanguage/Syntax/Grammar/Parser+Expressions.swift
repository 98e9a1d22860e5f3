extension Parser {
    /// `expressions: expression (',' expression)+ [','] | expression ',' | expression`
    func expressions() throws -> Expression? {
        try commaSeparated(expression)
    }

    /// `star_expressions: star_expression (',' star_expression)+ [','] | star_expression ',' | star_expression`
    func starExpressions() throws -> Expression? {
        try commaSeparated(starExpression)
    }

    private func commaSeparated(_ rule: () throws -> Expression?) throws -> Expression? {
        let start = position
        guard let first = try rule() else { return nil }
        guard try peek() == .comma else { return first }
        var elements = [first]
        while try accept(.comma) {
            guard let next = try optional(rule) else { break }
            elements.append(next)
        }
        return try node(.tuple(elts: elements, ctx: .load), from: start)
    }

    /// `star_expression: '*' bitwise_or | expression`
    private func starExpression() throws -> Expression? {
        guard try peek() == .star else { return try expression() }
        return try remembered(.starExpression) { try self.starred(self.bitwiseOr) }
    }

    /// `'*' rule`
    func starred(_ rule: () throws -> Expression?) throws -> Expression? {
        let start = position
        guard try accept(.star), let value = try rule() else {
            position = start
            return nil
        }
        return try node(.starred(value: value, ctx: .load), from: start)
    }

    /// `star_named_expressions: ','.star_named_expression+ [',']`
    func starNamedExpressions() throws -> [Expression]? {
        guard let elements = try gather(starNamedExpression) else { return nil }
        _ = try accept(.comma)
        return elements
    }

    /// `star_named_expression: '*' bitwise_or | named_expression`
    func starNamedExpression() throws -> Expression? {
        if try peek() == .star { return try starred(bitwiseOr) }
        return try namedExpression()
    }

    /// `assignment_expression: NAME ':=' ~ expression`
    func assignmentExpression() throws -> Expression? {
        let start = position
        guard let name = try take(.name), try accept(.colonEqual), let value = try expression() else {
            position = start
            return nil
        }
        let target = try node(.name(id: text(name), ctx: .store), name.range)
        return try node(.namedExpr(target: target, value: value), from: start)
    }

    /// `named_expression: assignment_expression | invalid_named_expression | expression !':='`
    func namedExpression() throws -> Expression? {
        if let assignment = try assignmentExpression() { return assignment }
        if diagnosing { try invalidNamedExpression() }
        return try expressionNotAssigned()
    }

    /// `expression !':='`
    func expressionNotAssigned() throws -> Expression? {
        let start = position
        if let value = try expression(), try peek() != .colonEqual { return value }
        position = start
        return nil
    }

    /// `expression: invalid_expression | invalid_legacy_expression | disjunction 'if' disjunction 'else' expression
    /// | disjunction | lambdef`
    func expression() throws -> Expression? {
        try remembered(.expression) {
            if self.diagnosing {
                try self.invalidExpression()
                try self.invalidLegacyExpression()
            }
            return try self.plainExpression()
        }
    }

    /// `disjunction 'if' disjunction 'else' expression | disjunction | lambdef`
    func plainExpression() throws -> Expression? {
        let start = position
        guard let body = try disjunction() else {
            position = start
            return try lambda()
        }
        let end = position
        if try accept(.if), let test = try disjunction(), try accept(.else), let orelse = try expression() {
            return try node(.ifExp(test: test, body: body, orelse: orelse), from: start)
        }
        position = end
        return body
    }

    /// `yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]`
    func yieldExpression() throws -> Expression? {
        let start = position
        guard try accept(.yield) else { return nil }
        if try accept(.from) {
            if let value = try expression() { return try node(.yieldFrom(value: value), from: start) }
            position = start + 1
        }
        let value = try optional(starExpressions)
        return try node(.yield(value: value), from: start)
    }

    /// `disjunction: conjunction ('or' conjunction)+ | conjunction`
    func disjunction() throws -> Expression? {
        try remembered(.disjunction) { try self.boolean(.or, .or, self.conjunction) }
    }

    /// `conjunction: inversion ('and' inversion)+ | inversion`
    private func conjunction() throws -> Expression? {
        try boolean(.and, .and, inversion)
    }

    private func boolean(
        _ keyword: TokenKind, _ op: BooleanOperator, _ operand: () throws -> Expression?
    ) throws -> Expression? {
        let start = position
        guard let first = try operand() else { return nil }
        guard try peek() == keyword else { return first }
        var values = [first]
        while true {
            let end = position
            guard try accept(keyword), let next = try operand() else {
                position = end
                break
            }
            values.append(next)
        }
        return values.count == 1 ? first : try node(.boolOp(op: op, values: values), from: start)
    }

    /// `inversion: 'not' inversion | comparison`
    private func inversion() throws -> Expression? {
        guard try peek() == .not else { return try comparison() }
        return try remembered(.inversion) {
            let start = self.position
            self.position += 1
            guard let operand = try self.inversion() else { return nil }
            return try self.node(.unaryOp(op: .not, operand: operand), from: start)
        }
    }

    /// `comparison: bitwise_or compare_op_bitwise_or_pair+ | bitwise_or`
    private func comparison() throws -> Expression? {
        let start = position
        guard let left = try bitwiseOr() else { return nil }
        var ops: [ComparisonOperator] = []
        var comparators: [Expression] = []
        while true {
            let end = position
            guard let op = try comparisonOperator(), let right = try bitwiseOr() else {
                position = end
                break
            }
            ops.append(op)
            comparators.append(right)
        }
        if ops.isEmpty { return left }
        return try node(.compare(left: left, ops: ops, comparators: comparators), from: start)
    }

    private func comparisonOperator() throws -> ComparisonOperator? {
        let kind = try peek()
        position += 1
        switch kind {
        case .doubleEqual: return .eq
        case .notEqual: return .notEq
        case .less: return .lt
        case .lessEqual: return .ltE
        case .greater: return .gt
        case .greaterEqual: return .gtE
        case .in: return .in
        case .is: return try accept(.not) ? .isNot : .is
        case .not: return try accept(.in) ? .notIn : nil
        default:
            position -= 1
            return nil
        }
    }

    /// `bitwise_or: bitwise_or '|' bitwise_xor | bitwise_xor`, and below it `bitwise_xor`, `bitwise_and`, `shift_expr`,
    /// `sum` and `term` by their precedences
    func bitwiseOr() throws -> Expression? {
        try binary(precedence: 1)
    }

    private func binary(precedence: Int) throws -> Expression? {
        let start = position
        guard var left = try factor() else { return nil }
        while let (op, opPrecedence) = try peek().binaryOperator, opPrecedence >= precedence {
            let end = position
            position += 1
            guard let right = try binary(precedence: opPrecedence + 1) else {
                position = end
                break
            }
            left = try node(.binOp(left: left, op: op, right: right), from: start)
        }
        return left
    }

    /// `factor: '+' factor | '-' factor | '~' factor | power`
    private func factor() throws -> Expression? {
        let op: UnaryOperator
        switch try peek() {
        case .plus: op = .uAdd
        case .minus: op = .uSub
        case .tilde: op = .invert
        default: return try power()
        }
        return try remembered(.factor) {
            let start = self.position
            self.position += 1
            guard let operand = try self.factor() else { return nil }
            return try self.node(.unaryOp(op: op, operand: operand), from: start)
        }
    }

    /// `power: await_primary '**' factor | await_primary`
    private func power() throws -> Expression? {
        let start = position
        guard let base = try primary() else { return nil }
        let end = position
        if try accept(.doubleStar), let exponent = try nested(factor) {
            return try node(.binOp(left: base, op: .pow, right: exponent), from: start)
        }
        position = end
        return base
    }
}
