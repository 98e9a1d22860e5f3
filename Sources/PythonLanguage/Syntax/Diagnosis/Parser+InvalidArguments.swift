extension Parser {
    /// `invalid_arguments: args ',' '*' | expression for_if_clauses ',' [args | expression for_if_clauses]
    /// | NAME '=' expression for_if_clauses | args for_if_clauses | args ',' expression for_if_clauses | args ',' args`
    func invalidArguments() throws {
        let start = position
        defer { position = start }
        if let args = try callArguments(), try accept(.comma), try accept(.star) {
            throw failure(at: args, "iterable argument unpacking follows keyword argument unpacking")
        }
        position = start
        if let element = try expression(), let clauses = try forIfClauses(), try accept(.comma) {
            let end = position
            if try callArguments() == nil {
                position = end
                if try expression() != nil { _ = try forIfClauses() }
            }
            throw mustBeParenthesized(element, clauses)
        }
        position = start
        if let name = try take(.name), let equal = try take(.equal), try expression() != nil, try forIfClauses() != nil {
            throw failure(
                from: name.range, through: equal.range, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
        }
        position = start
        if let args = try callArguments(), let clauses = try forIfClauses(),
            case .call(_, let positional, _) = args.kind, positional.count > 1, let last = positional.last
        {
            throw mustBeParenthesized(last, clauses)
        }
        position = start
        guard let args = try callArguments(), try accept(.comma) else { return }
        let end = position
        if let element = try expression(), let clauses = try forIfClauses() {
            throw mustBeParenthesized(element, clauses)
        }
        position = end
        if try callArguments() != nil, case .call(_, _, let keywords) = args.kind {
            let unpacking = keywords.contains { $0.arg == nil }
            throw failureHere("positional argument follows keyword argument\(unpacking ? " unpacking" : "")")
        }
    }

    private func mustBeParenthesized(_ element: Expression, _ clauses: [Comprehension]) -> SyntaxFailure {
        failure(
            from: element, through: clauses.last?.last ?? element, "Generator expression must be parenthesized")
    }

    /// `invalid_kwarg: ('True' | 'False' | 'None') '=' | NAME '=' expression for_if_clauses | !(NAME '=') expression '='`
    func invalidKeywordArgument() throws {
        let start = position
        switch try peek() {
        case .true, .false, .none:
            position += 1
            if let equal = try take(.equal) {
                throw failure(
                    from: tokens[start].range, through: equal.range, "cannot assign to \(text(tokens[start]))")
            }
        default: break
        }
        position = start
        if let name = try take(.name), let equal = try take(.equal) {
            if try expression() != nil, try forIfClauses() != nil {
                throw failure(
                    from: name.range, through: equal.range,
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
            }
            return
        }
        position = start
        if let value = try expression(), let equal = try take(.equal) {
            throw failure(
                from: value.range, through: equal.range,
                "expression cannot contain assignment, perhaps you meant \"==\"?")
        }
    }

    // MARK: Parameters

    /// `invalid_parameters`, and `invalid_lambda_parameters` alike
    func invalidParameters(_ style: ParameterStyle) throws {
        let start = position
        // `param_no_default* (slash_with_default | param_with_default+) param_no_default`
        _ = try parametersWithoutDefault(style)
        let afterPlain = position
        if try skipDefaultedParameters(style), let plain = try parameterWithoutDefault(style) {
            throw failure(
                from: plain.range, through: plain.range, "non-default argument follows default argument")
        }
        // `param_no_default* '(' param_no_default+ ','? ')'`
        position = afterPlain
        if let open = try take(.leftParen), try skipParenthesizedParameters(style) {
            _ = try accept(.comma)
            if let close = try take(.rightParen) {
                let place = style == .function ? "Function" : "Lambda expression"
                throw failure(
                    from: open.range, through: close.range, "\(place) parameters cannot be parenthesized")
            }
        }
        position = start
        if let slash = try take(.slash), try accept(.comma) {
            throw failure(from: slash.range, through: slash.range, "at least one argument must precede /")
        }
        position = start
        try invalidSlash(style)
    }

    private func invalidSlash(_ style: ParameterStyle) throws {
        let start = position
        // `(slash_no_default | slash_with_default) param_maybe_default* '/'`
        let hasSlash = try skipSlashParameters(style)
        if !hasSlash { position = start }
        _ = try parametersMaybeDefault(style)
        let beforeStar = position
        if hasSlash, let slash = try take(.slash) {
            throw failure(from: slash.range, through: slash.range, "/ may appear only once")
        }
        // `… '*' (',' | param_no_default) param_maybe_default* '/'`
        position = beforeStar
        if try accept(.star), try accept(.comma) || optional({ try self.parameterWithoutDefault(style) }) != nil {
            _ = try parametersMaybeDefault(style)
            if let slash = try take(.slash) {
                throw failure(from: slash.range, through: slash.range, "/ must be ahead of *")
            }
        }
        // `param_maybe_default+ '/' '*'`
        position = start
        if try !parametersMaybeDefault(style).isEmpty, try accept(.slash), let star = try take(.star) {
            throw failure(from: star.range, through: star.range, "expected comma between / and *")
        }
    }

    /// `slash_no_default | slash_with_default`
    private func skipSlashParameters(_ style: ParameterStyle) throws -> Bool {
        let start = position
        if try !parametersWithoutDefault(style).isEmpty, try acceptSlash(style) { return true }
        position = start
        _ = try parametersWithoutDefault(style)
        return try !parametersWithDefault(style).isEmpty && acceptSlash(style)
    }

    /// `slash_with_default | param_with_default+`
    private func skipDefaultedParameters(_ style: ParameterStyle) throws -> Bool {
        let start = position
        _ = try parametersWithoutDefault(style)
        if try !parametersWithDefault(style).isEmpty, try acceptSlash(style) { return true }
        position = start
        return try !parametersWithDefault(style).isEmpty
    }

    private func skipParenthesizedParameters(_ style: ParameterStyle) throws -> Bool {
        if style == .lambda { return try gather { try self.parameter(style) } != nil }
        return try !parametersWithoutDefault(style).isEmpty
    }

    /// `invalid_star_etc: '*' (')' | ',' (')' | '**')) | '*' param '=' | '*' (param_no_default | ',') param_maybe_default* '*'
    /// (param_no_default | ',')`
    func invalidStarParameters(_ style: ParameterStyle) throws {
        guard let star = try take(.star) else { return }
        let start = position
        let bare = try accept(.comma)
        let next = try peek()
        if next == style.terminator || (bare && next == .doubleStar) {
            position += 1
            if style == .lambda {
                throw failureHere("named arguments must follow bare *")
            }
            throw failure(from: star.range, through: star.range, "named arguments must follow bare *")
        }
        position = start
        if try parameter(style) != nil, let equal = try take(.equal) {
            throw failure(
                from: equal.range, through: equal.range, "var-positional argument cannot have default value")
        }
        position = start
        guard try optional({ try self.parameterWithoutDefault(style) }) != nil || accept(.comma) else { return }
        _ = try parametersMaybeDefault(style)
        if let second = try take(.star),
            try optional({ try self.parameterWithoutDefault(style) }) != nil || accept(.comma)
        {
            throw failure(from: second.range, through: second.range, "* argument may appear only once")
        }
    }

    /// `invalid_kwds: '**' param '=' | '**' param ',' param | '**' param ',' ('*' | '**' | '/')`
    func invalidKeywordsParameter(_ style: ParameterStyle) throws {
        guard try accept(.doubleStar), try parameter(style) != nil else { return }
        if let equal = try take(.equal) {
            throw failure(from: equal.range, through: equal.range, "var-keyword argument cannot have default value")
        }
        guard try accept(.comma) else { return }
        let message = "arguments cannot follow var-keyword argument"
        if let second = try optional({ try self.parameter(style) }) {
            throw failure(from: second.range, through: second.range, message)
        }
        switch try peek() {
        case .star, .doubleStar, .slash:
            throw failure(from: tokens[position].range, through: tokens[position].range, message)
        default: break
        }
    }
}
