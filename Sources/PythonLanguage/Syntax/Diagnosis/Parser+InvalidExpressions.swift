extension Parser {
    /// `invalid_expression: !(NAME STRING | SOFT_KEYWORD) disjunction expression_without_invalid
    /// | disjunction 'if' disjunction !('else' | ':')`
    func invalidExpression() throws {
        let start = position
        defer { position = start }
        if try !startsWithNameAndString(), let first = try disjunction(), let second = try expressionWithoutInvalid() {
            if first.legacyStatement == nil, tokens[position - 1].level != 0 {
                throw failure(from: first, through: second, "invalid syntax. Perhaps you forgot a comma?")
            }
        }
        position = start
        if let body = try disjunction(), try accept(.if), let test = try disjunction() {
            let next = try peek()
            if next != .else, next != .colon {
                throw failure(from: body, through: test, "expected 'else' after 'if' expression")
            }
        }
    }

    private func startsWithNameAndString() throws -> Bool {
        let start = position
        defer { position = start }
        guard let name = try take(.name) else { return false }
        // CPython compares only as many letters as the name has.
        let word = text(name)
        if word == "_" || "case".hasPrefix(word) || "match".hasPrefix(word) { return true }
        return try peek() == .string
    }

    /// `expression_without_invalid: disjunction 'if' disjunction 'else' expression | disjunction | lambdef`
    private func expressionWithoutInvalid() throws -> Expression? {
        diagnosing = false
        defer { diagnosing = true }
        return try plainExpression()
    }

    /// `invalid_legacy_expression: NAME !'(' star_expressions`
    func invalidLegacyExpression() throws {
        let start = position
        defer { position = start }
        guard let name = try take(.name), try peek() != .leftParen, let rest = try starExpressions() else { return }
        guard spells(name, "print") || spells(name, "exec") else { return }
        let word = text(name)
        throw failure(
            from: name.range, through: rest.range,
            "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?")
    }

    /// `invalid_named_expression: expression ':=' expression | NAME '=' bitwise_or !('=' | ':=')
    /// | !(list | tuple | genexp | 'True' | 'None' | 'False') bitwise_or '=' bitwise_or !('=' | ':=')`
    func invalidNamedExpression() throws {
        _ = try remembered(.invalidNamedExpression) {
            try self.checkNamedExpression()
            return nil
        }
    }

    private func checkNamedExpression() throws {
        let start = position
        if let target = try expression(), try accept(.colonEqual), try expression() != nil {
            throw failure(at: target, "cannot use assignment expressions with \(target.describedKind)")
        }
        position = start
        if let name = try take(.name), try accept(.equal), let value = try bitwiseOr(), try !peekAssignment() {
            throw failure(
                from: name.range, through: value.range, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
        }
        position = start
        switch try peek() {
        case .true, .none, .false: return
        default: break
        }
        if try optional(list) != nil { return }
        if try optional(tuple) != nil { return }
        if try peek() == .leftParen, try optional(generatorExpression) != nil { return }
        if let target = try bitwiseOr(), try accept(.equal), try bitwiseOr() != nil, try !peekAssignment() {
            throw failure(
                at: target,
                "cannot assign to \(target.describedKind) here. Maybe you meant '==' instead of '='?")
        }
    }

    private func peekAssignment() throws -> Bool {
        let next = try peek()
        return next == .equal || next == .colonEqual
    }

    /// `invalid_group: '(' starred_expression ')' | '(' '**' expression ')'`
    func invalidGroup() throws {
        let start = position
        defer { position = start }
        position += 1
        if let starred = try starred(expression), try accept(.rightParen) {
            throw failure(at: starred, "cannot use starred expression here")
        }
        position = start + 1
        if let stars = try take(.doubleStar), try expression() != nil, try accept(.rightParen) {
            throw failure(from: stars.range, through: stars.range, "cannot use double starred expression here")
        }
    }

    /// `invalid_comprehension: ('[' | '(' | '{') starred_expression for_if_clauses
    /// | ('[' | '{') star_named_expression ',' star_named_expressions for_if_clauses
    /// | ('[' | '{') star_named_expression ',' for_if_clauses`
    func invalidComprehension() throws {
        let start = position
        defer { position = start }
        let opening = try peek()
        position += 1
        if let starred = try starred(expression), try forIfClauses() != nil {
            throw failure(at: starred, "iterable unpacking cannot be used in comprehension")
        }
        guard opening != .leftParen else { return }
        position = start + 1
        guard let first = try starNamedExpression(), let comma = try take(.comma) else { return }
        let end = position
        let message = "did you forget parentheses around the comprehension target?"
        if let last = try starNamedExpressions()?.last, try forIfClauses() != nil {
            throw failure(from: first, through: last, message)
        }
        position = end
        if try forIfClauses() != nil { throw failure(from: first.range, through: comma.range, message) }
    }

    /// `invalid_dict_comprehension: '{' '**' bitwise_or for_if_clauses '}'`
    func invalidDictComprehension() throws {
        let start = position
        defer { position = start }
        position += 1
        guard let stars = try take(.doubleStar), try bitwiseOr() != nil, try forIfClauses() != nil,
            try accept(.rightBrace)
        else { return }
        throw failure(from: stars.range, through: stars.range, "dict unpacking cannot be used in dict comprehension")
    }

    /// `'{' invalid_double_starred_kvpairs '}'`:
    /// `','.double_starred_kvpair+ ',' invalid_kvpair | expression ':' '*' bitwise_or | expression ':' &('}' | ',')`
    func invalidDict() throws {
        let start = position
        defer { position = start }
        position += 1
        let body = position
        if try gather(doubleStarredPair) != nil, try accept(.comma) {
            let end = position
            if let key = try expression(), try peek() != .colon {
                var failure = failure(
                    "':' expected after dictionary key", .syntaxError, line: Int(key.range.line),
                    column: Int(key.range.endColumn) - 1, endLine: Int(key.range.endLine), endColumn: 0)
                failure.endOffset = 0
                throw failure
            }
            position = end
            try invalidDictionaryValue()
        }
        position = body
        try invalidDictionaryValue()
    }

    private func invalidDictionaryValue() throws {
        guard try expression() != nil, let colon = try take(.colon) else { return }
        if let star = try take(.star) {
            guard try bitwiseOr() != nil else { return }
            throw failure(
                from: star.range, through: tokens[position - 1].range,
                "cannot use a starred expression in a dictionary value")
        }
        let next = try peek()
        if next == .rightBrace || next == .comma {
            throw failure(
                from: colon.range, through: colon.range, "expression expected after dictionary key and ':'")
        }
    }

    /// `invalid_for_target: 'for' star_expressions`
    func invalidForTarget() throws {
        let start = position
        defer { position = start }
        guard try accept(.for), let target = try starExpressions() else { return }
        try refuseTarget(target, .loop)
    }

    /// Throws if `expression` cannot be a target.
    func refuseTarget(_ expression: Expression, _ place: Expression.TargetPlace) throws {
        guard let invalid = expression.invalidTarget(place) else { return }
        let verb = place == .deletion ? "delete" : "assign to"
        throw failure(at: invalid, "cannot \(verb) \(invalid.describedKind)")
    }
}
