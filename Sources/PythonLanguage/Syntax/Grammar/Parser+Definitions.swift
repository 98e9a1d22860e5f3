extension Parser {
    /// `decorators (function_def_raw | class_def_raw)`
    func decorated() throws -> Statement? {
        guard let decorators = try decorators() else { return nil }
        switch try peek() {
        case .def: return try functionDefinition(decorators: decorators)
        case .class: return try classDefinition(decorators: decorators)
        case .async: throw refusal("'async def'", at: tokens[position])
        default: return nil
        }
    }

    /// `decorators: ('@' named_expression NEWLINE)+`
    private func decorators() throws -> [Expression]? {
        var decorators: [Expression] = []
        while let decorator = try optional({ () throws -> Expression? in
            guard try self.accept(.at), let value = try self.namedExpression(), try self.accept(.newline) else {
                return nil
            }
            return value
        }) {
            decorators.append(decorator)
        }
        return decorators.isEmpty ? nil : decorators
    }

    /// `class_def_raw: invalid_class_def_raw | 'class' NAME ['(' [arguments] ')'] ':' block`
    func classDefinition(decorators: [Expression]) throws -> Statement? {
        let start = position
        if diagnosing { try invalidClassDefinition() }
        position = start + 1
        guard let name = try take(.name) else { return nil }
        let bases = try optional(parenthesizedArguments) ?? ([], [])
        guard try accept(.colon), let body = try block() else { return nil }
        let definition = ClassDefinition(
            name: text(name), bases: bases.0, keywords: bases.1, body: body, decorators: decorators)
        return Statement(.classDef(definition), range(from: start))
    }

    /// `'(' [arguments] ')'`
    func parenthesizedArguments() throws -> ([Expression], [Keyword])? {
        guard try accept(.leftParen) else { return nil }
        let found = try optional(arguments)
        guard try accept(.rightParen) else { return nil }
        guard let found, case .call(_, let args, let keywords) = found.kind else { return ([], []) }
        return (args, keywords)
    }

    /// `function_def_raw: invalid_def_raw | 'def' NAME &&'(' [params] ')' ['->' expression] &&':' block`
    func functionDefinition(decorators: [Expression]) throws -> Statement? {
        let start = position
        if diagnosing { try invalidFunctionDefinition() }
        position = start + 1
        guard let name = try take(.name) else { return nil }
        try force(.leftParen, "(")
        let args = try optional { try self.parameters(.function) } ?? Arguments()
        guard try accept(.rightParen) else { return nil }
        let returns = try optional { try self.accept(.arrow) ? self.expression() : nil }
        try force(.colon, ":")
        guard let body = try block() else { return nil }
        let definition = FunctionDefinition(
            name: text(name), args: args, body: body, decorators: decorators, returns: returns)
        return Statement(.functionDef(definition), range(from: start))
    }

    /// `lambdef: 'lambda' [lambda_params] ':' expression`
    func lambda() throws -> Expression? {
        let start = position
        guard try accept(.lambda) else { return nil }
        let args = try optional { try self.parameters(.lambda) } ?? Arguments()
        guard try accept(.colon), let body = try expression() else { return nil }
        return try node(.lambda(args: args, body: body), from: start)
    }
}

/// How parameters are written: in a `def` or in a `lambda`.
enum ParameterStyle {
    case function, lambda

    /// What follows the last parameter.
    var terminator: TokenKind { self == .function ? .rightParen : .colon }
}

/// A parameter with its default.
struct DefaultedParameter {
    let parameter: Parameter
    let value: Expression?
}

/// What follows `*`.
struct StarParameters {
    var vararg: Parameter?
    var keywordOnly: [DefaultedParameter] = []
    var kwarg: Parameter?
}

extension Parser {
    /// `params: invalid_parameters | parameters`
    func parameters(_ style: ParameterStyle) throws -> Arguments? {
        if diagnosing {
            let start = position
            try invalidParameters(style)
            position = start
        }
        return try plainParameters(style)
    }

    /// `parameters: slash_no_default param_no_default* param_with_default* [star_etc]
    /// | slash_with_default param_with_default* [star_etc] | param_no_default+ param_with_default* [star_etc]
    /// | param_with_default+ [star_etc] | star_etc`
    private func plainParameters(_ style: ParameterStyle) throws -> Arguments? {
        let start = position
        var positionalOnly: [Parameter] = []
        var plain = try parametersWithoutDefault(style)
        if !plain.isEmpty, try acceptSlash(style) {
            positionalOnly = plain
            plain = try parametersWithoutDefault(style)
        }
        var defaulted = try parametersWithDefault(style)
        var defaults = defaulted.compactMap(\.value)
        if positionalOnly.isEmpty, !defaulted.isEmpty, try acceptSlash(style) {
            positionalOnly = plain + defaulted.map(\.parameter)
            plain = []
            defaulted = try parametersWithDefault(style)
            defaults += defaulted.compactMap(\.value)
        }
        let star = try optional { try self.starParameters(style) }
        guard position > start else { return nil }
        return Arguments(
            posonlyargs: positionalOnly, args: plain + defaulted.map(\.parameter), vararg: star?.vararg,
            kwonlyargs: star?.keywordOnly.map(\.parameter) ?? [], kwDefaults: star?.keywordOnly.map(\.value) ?? [],
            kwarg: star?.kwarg, defaults: defaults)
    }

    /// `'/' ',' | '/' &')'`
    func acceptSlash(_ style: ParameterStyle) throws -> Bool {
        let start = position
        if try accept(.slash), try accept(.comma) || peek() == style.terminator { return true }
        position = start
        return false
    }

    func parametersWithoutDefault(_ style: ParameterStyle) throws -> [Parameter] {
        var result: [Parameter] = []
        while let next = try optional({ try self.parameterWithoutDefault(style) }) { result.append(next) }
        return result
    }

    func parametersWithDefault(_ style: ParameterStyle) throws -> [DefaultedParameter] {
        var result: [DefaultedParameter] = []
        while let next = try optional({ try self.parameterWithDefault(style) }) { result.append(next) }
        return result
    }

    func parametersMaybeDefault(_ style: ParameterStyle) throws -> [DefaultedParameter] {
        var result: [DefaultedParameter] = []
        while let next = try optional({ try self.parameterMaybeDefault(style) }) { result.append(next) }
        return result
    }

    /// `param_no_default: param ',' | param &')'`
    func parameterWithoutDefault(_ style: ParameterStyle) throws -> Parameter? {
        guard let parameter = try parameter(style), try endsParameter(style) else { return nil }
        return parameter
    }

    /// `param_with_default: param default ',' | param default &')'`
    func parameterWithDefault(_ style: ParameterStyle) throws -> DefaultedParameter? {
        guard let parameter = try parameter(style), let value = try defaultValue(), try endsParameter(style) else {
            return nil
        }
        return DefaultedParameter(parameter: parameter, value: value)
    }

    /// `param_maybe_default: param default? ',' | param default? &')'`
    func parameterMaybeDefault(_ style: ParameterStyle) throws -> DefaultedParameter? {
        guard let parameter = try parameter(style) else { return nil }
        let value = try optional(defaultValue)
        return try endsParameter(style) ? DefaultedParameter(parameter: parameter, value: value) : nil
    }

    private func endsParameter(_ style: ParameterStyle) throws -> Bool {
        try accept(.comma) || peek() == style.terminator
    }

    /// `param: NAME annotation?`, `lambda_param: NAME`
    func parameter(_ style: ParameterStyle) throws -> Parameter? {
        let start = position
        guard let name = try take(.name) else { return nil }
        let annotation =
            style == .function ? try optional { try self.accept(.colon) ? self.expression() : nil } : nil
        return Parameter(name: text(name), annotation: annotation, range: range(from: start))
    }

    /// `default: '=' expression | invalid_default`
    private func defaultValue() throws -> Expression? {
        let start = position
        guard try accept(.equal) else { return nil }
        if let value = try expression() { return value }
        if diagnosing {
            let next = try peek()
            if next == .rightParen || next == .comma {
                throw failure(
                    from: tokens[start].range, through: tokens[start].range, "expected default value expression")
            }
        }
        position = start
        return nil
    }

    /// `star_etc: invalid_star_etc | '*' param_no_default param_maybe_default* [kwds]
    /// | '*' param_no_default_star_annotation param_maybe_default* [kwds] | '*' ',' param_maybe_default+ [kwds] | kwds`
    private func starParameters(_ style: ParameterStyle) throws -> StarParameters? {
        let start = position
        if diagnosing {
            try invalidStarParameters(style)
            position = start
        }
        var result = StarParameters()
        guard try accept(.star) else {
            result.kwarg = try keywordsParameter(style)
            return result.kwarg == nil ? nil : result
        }
        if let vararg = try optional({ try self.parameterWithoutDefault(style) }) {
            result.vararg = vararg
            result.keywordOnly = try parametersMaybeDefault(style)
        } else if style == .function, let vararg = try optional(starAnnotatedParameter) {
            result.vararg = vararg
            result.keywordOnly = try parametersMaybeDefault(style)
        } else {
            guard try accept(.comma) else { return nil }
            result.keywordOnly = try parametersMaybeDefault(style)
            if result.keywordOnly.isEmpty { return nil }
        }
        result.kwarg = try optional { try self.keywordsParameter(style) }
        return result
    }

    /// `param_no_default_star_annotation: NAME ':' star_expression (',' | &')')`
    private func starAnnotatedParameter() throws -> Parameter? {
        let start = position
        guard let name = try take(.name), try accept(.colon), let annotation = try starred(bitwiseOr) else { return nil }
        let parameter = Parameter(name: text(name), annotation: annotation, range: range(from: start))
        return try endsParameter(.function) ? parameter : nil
    }

    /// `kwds: invalid_kwds | '**' param_no_default`
    private func keywordsParameter(_ style: ParameterStyle) throws -> Parameter? {
        guard try peek() == .doubleStar else { return nil }
        let start = position
        if diagnosing {
            try invalidKeywordsParameter(style)
            position = start
        }
        position += 1
        return try parameterWithoutDefault(style)
    }
}
