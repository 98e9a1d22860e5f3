extension Parser {
    /// `arguments: args [','] &')' | invalid_arguments`
    ///
    /// The result is a call of nothing: a carrier for the positional and keyword arguments.
    func arguments() throws -> Expression? {
        try remembered(.arguments) {
            let start = self.position
            if let args = try self.callArguments() {
                _ = try self.accept(.comma)
                if try self.peek() == .rightParen { return args }
            }
            self.position = start
            if self.diagnosing { try self.invalidArguments() }
            return nil
        }
    }

    /// `args: ','.(starred_expression | (assignment_expression | expression !':=') !'=')+ [',' kwargs] | kwargs`
    func callArguments() throws -> Expression? {
        let start = position
        var args: [Expression] = []
        var keywords: [Keyword] = []
        if let positional = try gather(positionalArgument) {
            args = positional
            let end = position
            if try accept(.comma), let more = try keywordArguments() {
                Parser.sort(more, &args, &keywords)
            } else {
                position = end
            }
        } else {
            position = start
            guard let all = try keywordArguments() else { return nil }
            Parser.sort(all, &args, &keywords)
        }
        let nothing = try node(.constant(.none), tokens[start].range)
        return try node(.call(func: nothing, args: args, keywords: keywords), from: start)
    }

    private enum NamedArgument {
        case keyword(Keyword)
        case starred(Expression)
    }

    private static func sort(_ arguments: [NamedArgument], _ args: inout [Expression], _ keywords: inout [Keyword]) {
        for argument in arguments {
            switch argument {
            case .keyword(let keyword): keywords.append(keyword)
            case .starred(let starred): args.append(starred)
            }
        }
    }

    /// `starred_expression | (assignment_expression | expression !':=') !'='`
    private func positionalArgument() throws -> Expression? {
        let start = position
        if let starred = try starred(expression) { return starred }
        if let value = try assignmentExpression() ?? expressionNotAssigned(), try peek() != .equal { return value }
        position = start
        return nil
    }

    /// `kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+
    /// | ','.kwarg_or_double_starred+`
    private func keywordArguments() throws -> [NamedArgument]? {
        guard let first = try gather({ try self.keywordArgument(stars: .star) }) else {
            return try gather { try self.keywordArgument(stars: .doubleStar) }
        }
        let end = position
        if try accept(.comma), let second = try gather({ try self.keywordArgument(stars: .doubleStar) }) {
            return first + second
        }
        position = end
        return first
    }

    /// `kwarg_or_starred: invalid_kwarg | NAME '=' expression | starred_expression`,
    /// `kwarg_or_double_starred: invalid_kwarg | NAME '=' expression | '**' expression`
    private func keywordArgument(stars: TokenKind) throws -> NamedArgument? {
        let start = position
        if diagnosing {
            try invalidKeywordArgument()
            position = start
        }
        if let name = try take(.name), try accept(.equal), let value = try expression() {
            return .keyword(Keyword(arg: text(name), value: value, range: range(from: start)))
        }
        position = start
        if stars == .star { return try starred(expression).map { .starred($0) } }
        guard try accept(.doubleStar), let value = try expression() else { return nil }
        return .keyword(Keyword(arg: nil, value: value, range: range(from: start)))
    }
}
