extension Parser {
    /// `match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT | invalid_match_stmt`
    func matchStatement() throws -> Statement? {
        let start = position
        guard try accept(word: "match") else { return nil }
        if let subject = try subject(), try accept(.colon), try accept(.newline), try accept(.indent) {
            var cases: [MatchCase] = []
            while let next = try optional(caseBlock) { cases.append(next) }
            if !cases.isEmpty, try accept(.dedent) {
                return Statement(.match(subject: subject, cases: cases), range(from: start))
            }
        }
        position = start
        if diagnosing { try invalidMatchStatement() }
        return nil
    }

    /// `subject_expr: star_named_expression ',' star_named_expressions? | named_expression`
    func subject() throws -> Expression? {
        let start = position
        if let first = try starNamedExpression(), try accept(.comma) {
            let rest = try optional(starNamedExpressions) ?? []
            return try node(.tuple(elts: [first] + rest, ctx: .load), from: start)
        }
        position = start
        return try namedExpression()
    }

    /// `case_block: invalid_case_block | "case" patterns guard? ':' block`
    private func caseBlock() throws -> MatchCase? {
        let start = position
        guard try accept(word: "case") else { return nil }
        if diagnosing {
            position = start
            try invalidCaseBlock()
            position = start + 1
        }
        guard let pattern = try patterns() else { return nil }
        let condition = try guardCondition()
        guard try accept(.colon), let body = try block() else { return nil }
        return MatchCase(pattern: pattern, guard: condition, body: body)
    }

    /// `guard: 'if' named_expression`
    func guardCondition() throws -> Expression? {
        try optional { try self.accept(.if) ? self.namedExpression() : nil }
    }

    /// `patterns: open_sequence_pattern | pattern`
    func patterns() throws -> Pattern? {
        let start = position
        if let sequence = try optional(openSequence) { return Pattern(.matchSequence(sequence), range(from: start)) }
        return try pattern()
    }

    /// `pattern: as_pattern | or_pattern`, `as_pattern: or_pattern 'as' pattern_capture_target | invalid_as_pattern`
    func pattern() throws -> Pattern? {
        let start = position
        // Read once for all rules that begin with it: each would try all that is nested in it again.
        if let known = patternMemo[start] {
            position = known.end
            return known.pattern
        }
        let pattern = try newPattern()
        if pattern == nil { position = start }
        patternMemo[start] = (position, pattern)
        return pattern
    }

    private func newPattern() throws -> Pattern? {
        try nested {
            let start = self.position
            guard let inner = try self.orPattern() else { return nil }
            let end = self.position
            guard try self.accept(.as) else { return inner }
            if let name = try self.captureTarget() {
                return Pattern(.matchAs(pattern: inner, name: name), self.range(from: start))
            }
            self.position = end
            if self.diagnosing { try self.invalidAsPattern() }
            self.position = end
            return inner
        }
    }

    /// `or_pattern: '|'.closed_pattern+`
    private func orPattern() throws -> Pattern? {
        let start = position
        guard let first = try closedPattern() else { return nil }
        var alternatives = [first]
        while true {
            let end = position
            guard try accept(.bar), let next = try closedPattern() else {
                position = end
                break
            }
            alternatives.append(next)
        }
        return alternatives.count == 1 ? first : Pattern(.matchOr(alternatives), range(from: start))
    }

    /// `closed_pattern: literal_pattern | capture_pattern | wildcard_pattern | value_pattern | group_pattern
    /// | sequence_pattern | mapping_pattern | class_pattern`
    private func closedPattern() throws -> Pattern? {
        let start = position
        switch try peek() {
        case .name:
            if let name = try captureTarget() { return Pattern(.matchAs(pattern: nil, name: name), range(from: start)) }
            if let wildcard = try wildcard() { return wildcard }
            guard let value = try nameOrAttribute() else { return nil }
            switch try peek() {
            case .leftParen: return try classPattern(value, from: start)
            case .equal: return nil
            default:
                // A bare name followed by nothing that makes it a value is no pattern (it was refused as a capture).
                guard case .attribute = value.kind else { return nil }
                return Pattern(.matchValue(value), range(from: start))
            }
        case .leftParen: return try groupOrSequence()
        case .leftBracket: return try bracketSequence()
        case .leftBrace: return try mappingPattern()
        case .none: return singleton(.none)
        case .true: return singleton(.true)
        case .false: return singleton(.false)
        default:
            return try literal().map { Pattern(.matchValue($0), range(from: start)) }
        }
    }

    private func singleton(_ value: Constant) -> Pattern {
        position += 1
        return Pattern(.matchSingleton(value), tokens[position - 1].range)
    }

    /// `"_"`, not followed by what makes it part of a value or class pattern
    private func wildcard() throws -> Pattern? {
        let start = position
        guard try accept(word: "_") else { return nil }
        switch try peek() {
        case .dot, .leftParen, .equal:
            position = start
            return nil
        default:
            return Pattern(.matchAs(pattern: nil, name: nil), tokens[start].range)
        }
    }

    /// `signed_number !('+' | '-') | complex_number | strings`
    private func literal() throws -> Expression? {
        let start = position
        if try peek() == .string { return try strings() }
        guard let real = try signedNumber() else { return nil }
        let next = try peek()
        guard next == .plus || next == .minus else { return real }
        guard !real.isImaginary else { throw failure(at: real, "real number required in complex literal") }
        position += 1
        guard let imaginary = try number() else {
            position = start
            return nil
        }
        guard imaginary.isImaginary else {
            throw failure(at: imaginary, "imaginary number required in complex literal")
        }
        return try node(.binOp(left: real, op: next == .plus ? .add : .sub, right: imaginary), from: start)
    }

    /// `signed_number: NUMBER | '-' NUMBER`
    private func signedNumber() throws -> Expression? {
        let start = position
        guard try accept(.minus) else { return try number() }
        guard let operand = try number() else {
            position = start
            return nil
        }
        return try node(.unaryOp(op: .uSub, operand: operand), from: start)
    }

    /// `pattern_capture_target: !"_" NAME !('.' | '(' | '=')`
    func captureTarget() throws -> String? {
        let start = position
        guard let name = try take(.name), !spells(name, "_") else {
            position = start
            return nil
        }
        switch try peek() {
        case .dot, .leftParen, .equal:
            position = start
            return nil
        default:
            return text(name)
        }
    }

    /// `name_or_attr: attr | NAME`, `attr: name_or_attr '.' NAME`
    func nameOrAttribute() throws -> Expression? {
        let start = position
        guard let name = try take(.name) else { return nil }
        var value = try node(.name(id: text(name), ctx: .load), name.range)
        while try accept(.dot) {
            guard let attribute = try take(.name) else {
                position -= 1
                return value
            }
            value = try node(.attribute(value: value, attr: text(attribute), ctx: .load), from: start)
        }
        return value
    }

    /// `group_pattern: '(' pattern ')'`, `sequence_pattern: '(' open_sequence_pattern? ')'`
    private func groupOrSequence() throws -> Pattern? {
        let start = position
        position += 1
        if let inner = try pattern(), try accept(.rightParen) { return inner }
        position = start + 1
        let elements = try optional(openSequence) ?? []
        guard try accept(.rightParen) else { return nil }
        return Pattern(.matchSequence(elements), range(from: start))
    }

    /// `sequence_pattern: '[' maybe_sequence_pattern? ']'`
    private func bracketSequence() throws -> Pattern? {
        let start = position
        position += 1
        let elements = try optional(maybeSequence) ?? []
        guard try accept(.rightBracket) else { return nil }
        return Pattern(.matchSequence(elements), range(from: start))
    }

    /// `open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?`
    private func openSequence() throws -> [Pattern]? {
        guard let first = try maybeStar(), try accept(.comma) else { return nil }
        return [first] + (try optional(maybeSequence) ?? [])
    }

    /// `maybe_sequence_pattern: ','.maybe_star_pattern+ ','?`
    private func maybeSequence() throws -> [Pattern]? {
        guard let elements = try gather(maybeStar) else { return nil }
        _ = try accept(.comma)
        return elements
    }

    /// `maybe_star_pattern: star_pattern | pattern`, `star_pattern: '*' (pattern_capture_target | wildcard_pattern)`
    private func maybeStar() throws -> Pattern? {
        let start = position
        guard try accept(.star) else { return try pattern() }
        if let name = try captureTarget() { return Pattern(.matchStar(name: name), range(from: start)) }
        guard try accept(word: "_") else { return nil }
        return Pattern(.matchStar(name: nil), range(from: start))
    }

    /// `mapping_pattern: '{' [items_pattern] [','] [double_star_pattern [',']] '}'`
    private func mappingPattern() throws -> Pattern? {
        let start = position
        position += 1
        let items = try gather(keyValuePattern) ?? []
        var rest: String?
        if try items.isEmpty || accept(.comma) {
            rest = try optional { try self.accept(.doubleStar) ? self.captureTarget() : nil }
            if rest != nil { _ = try accept(.comma) }
        }
        guard try accept(.rightBrace) else { return nil }
        return Pattern(
            .matchMapping(keys: items.map(\.key), patterns: items.map(\.value), rest: rest), range(from: start))
    }

    /// `key_value_pattern: (literal_expr | attr) ':' pattern`
    private func keyValuePattern() throws -> (key: Expression, value: Pattern)? {
        let key: Expression?
        switch try peek() {
        case .name: key = try nameOrAttribute().flatMap { if case .attribute = $0.kind { $0 } else { nil } }
        case .none, .true, .false: key = try atom()
        default: key = try literal()
        }
        guard let key, try accept(.colon), let value = try pattern() else { return nil }
        return (key, value)
    }

    /// `class_pattern: name_or_attr '(' [positional_patterns] [','] [keyword_patterns] [','] ')' | invalid_class_pattern`
    private func classPattern(_ cls: Expression, from start: Int) throws -> Pattern? {
        position += 1
        let positional = try positionalPatterns() ?? []
        var keywords: [(name: String, value: Pattern)] = []
        if try positional.isEmpty || accept(.comma) {
            keywords = try keywordPatterns() ?? []
            if !keywords.isEmpty { _ = try accept(.comma) }
        }
        if try accept(.rightParen) {
            return Pattern(
                .matchClass(
                    cls: cls, patterns: positional, kwdAttrs: keywords.map(\.name), kwdPatterns: keywords.map(\.value)),
                range(from: start))
        }
        position = start
        if diagnosing { try invalidClassPattern() }
        return nil
    }

    /// `positional_patterns: ','.pattern+`, none of them the name of a keyword pattern
    func positionalPatterns() throws -> [Pattern]? {
        try gather(pattern)
    }

    /// `keyword_patterns: ','.keyword_pattern+`, `keyword_pattern: NAME '=' pattern`
    func keywordPatterns() throws -> [(name: String, value: Pattern)]? {
        try gather {
            guard let name = try self.take(.name), try self.accept(.equal), let value = try self.pattern() else {
                return nil as (name: String, value: Pattern)?
            }
            return (self.text(name), value)
        }
    }
}

extension Expression {
    /// Whether this is an imaginary literal, signed or not.
    var isImaginary: Bool {
        switch kind {
        case .constant(.imaginary): true
        case .unaryOp(_, let operand): operand.isImaginary
        default: false
        }
    }
}
