extension Parser {
    /// `compound_stmt: function_def | if_stmt | class_def | with_stmt | for_stmt | try_stmt | while_stmt | match_stmt`
    func compoundStatement() throws -> Statement? {
        switch try peek() {
        case .def: return try functionDefinition(decorators: [])
        case .class: return try classDefinition(decorators: [])
        case .at: return try decorated()
        case .if: return try ifStatement()
        case .with: return try withStatement()
        case .for: return try forStatement()
        case .try: return try tryStatement()
        case .while: return try whileStatement()
        case .name: return try matchStatement()
        case .async:
            let token = tokens[position]
            position += 1
            switch try peek() {
            case .def: throw refusal("'async def'", at: token)
            case .for: throw refusal("'async for'", at: token)
            case .with: throw refusal("'async with'", at: token)
            default: return nil
            }
        default: return nil
        }
    }

    /// `block: NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block`
    func block() throws -> [Statement]? {
        let start = position
        if let known = blockMemo[start] {
            position = known.end
            return known.body
        }
        var body: [Statement] = []
        if try accept(.newline) {
            if try accept(.indent) {
                body = try statements()
                if !body.isEmpty, try accept(.dedent) {
                    blockMemo[start] = (position, body)
                    return body
                }
            }
        } else if try simpleStatements(into: &body) {
            blockMemo[start] = (position, body)
            return body
        }
        position = start
        if diagnosing, try accept(.newline), try peek() != .indent {
            throw failureHere("expected an indented block", .indentationError)
        }
        // What failed once is not tried again by the rule that looks for the mistake: blocks nest.
        blockMemo[start] = (position, nil)
        return nil
    }

    /// `':' block`
    private func colonBlock() throws -> [Statement]? {
        try accept(.colon) ? block() : nil
    }

    /// `if_stmt: invalid_if_stmt | 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block [else_block]`,
    /// and `elif_stmt` alike
    private func ifStatement() throws -> Statement? {
        let start = position
        if diagnosing { try invalidConditional(try peek() == .if ? "if" : "elif") }
        position = start + 1
        guard let test = try namedExpression(), let body = try colonBlock() else { return nil }
        if try peek() == .elif {
            let end = position
            if let nested = try nested(ifStatement) {
                return Statement(.if(test: test, body: body, orelse: [nested]), range(from: start))
            }
            position = end
        }
        let orelse = try optional(elseBlock) ?? []
        return Statement(.if(test: test, body: body, orelse: orelse), range(from: start))
    }

    /// `else_block: invalid_else_stmt | 'else' &&':' block`
    private func elseBlock() throws -> [Statement]? {
        guard try peek() == .else else { return nil }
        if diagnosing { try invalidIndentAfterColon("'else' statement") }
        position += 1
        try force(.colon, ":")
        return try block()
    }

    /// `while_stmt: invalid_while_stmt | 'while' named_expression ':' block [else_block]`
    private func whileStatement() throws -> Statement? {
        let start = position
        if diagnosing { try invalidConditional("while") }
        position = start + 1
        guard let test = try namedExpression(), let body = try colonBlock() else { return nil }
        let orelse = try optional(elseBlock) ?? []
        return Statement(.while(test: test, body: body, orelse: orelse), range(from: start))
    }

    /// `for_stmt: invalid_for_stmt | 'for' star_targets 'in' ~ star_expressions ':' block [else_block] | invalid_for_target`
    private func forStatement() throws -> Statement? {
        let start = position
        if diagnosing { try invalidForStatement() }
        position = start + 1
        guard let target = try starTargets(), try accept(.in) else {
            position = start
            if diagnosing { try invalidForTarget() }
            return nil
        }
        guard let iter = try starExpressions(), let body = try colonBlock() else { return nil }
        let orelse = try optional(elseBlock) ?? []
        return Statement(.for(target: target, iter: iter, body: body, orelse: orelse), range(from: start))
    }

    /// `with_stmt: invalid_with_stmt_indent | 'with' '(' ','.with_item+ ','? ')' ':' block
    /// | 'with' ','.with_item+ ':' block | invalid_with_stmt`
    private func withStatement() throws -> Statement? {
        let start = position
        if diagnosing { try invalidWithStatementIndent() }
        position = start + 1
        if try accept(.leftParen), let items = try gather(withItem) {
            _ = try accept(.comma)
            if try accept(.rightParen), let body = try colonBlock() {
                return Statement(.with(items: items, body: body), range(from: start))
            }
        }
        position = start + 1
        if let items = try gather(withItem), let body = try colonBlock() {
            return Statement(.with(items: items, body: body), range(from: start))
        }
        position = start
        if diagnosing { try invalidWithStatement() }
        return nil
    }

    /// `with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression`
    private func withItem() throws -> WithItem? {
        let start = position
        if let context = try expression(), try accept(.as), let target = try starTarget() {
            switch try peek() {
            case .comma, .rightParen, .colon: return WithItem(contextExpr: context, optionalVars: target)
            default: break
            }
        }
        position = start
        if diagnosing {
            try invalidWithItem()
            position = start
        }
        return try expression().map { WithItem(contextExpr: $0, optionalVars: nil) }
    }

    /// `try_stmt: invalid_try_stmt | 'try' &&':' block finally_block
    /// | 'try' &&':' block except_block+ [else_block] [finally_block]`
    private func tryStatement() throws -> Statement? {
        let start = position
        if diagnosing { try invalidTryStatement() }
        position = start + 1
        try force(.colon, ":")
        guard let body = try block() else { return nil }
        if let finalbody = try optional(finallyBlock) {
            return Statement(.try(body: body, handlers: [], orelse: [], finalbody: finalbody), range(from: start))
        }
        var handlers: [ExceptHandler] = []
        while let handler = try optional(exceptBlock) { handlers.append(handler) }
        guard !handlers.isEmpty else { return nil }
        let orelse = try optional(elseBlock) ?? []
        let finalbody = try optional(finallyBlock) ?? []
        return Statement(.try(body: body, handlers: handlers, orelse: orelse, finalbody: finalbody), range(from: start))
    }

    /// `except_block: invalid_except_stmt_indent | 'except' expression ['as' NAME] ':' block | 'except' ':' block
    /// | invalid_except_stmt`
    func exceptBlock() throws -> ExceptHandler? {
        guard try peek() == .except else { return nil }
        let start = position
        if diagnosing { try invalidExceptIndent() }
        position = start + 1
        if try peek() == .star { throw refusal("'except*'", at: tokens[start]) }
        let type = try optional(expression)
        let name = type == nil ? nil : try asName()
        if let body = try colonBlock() {
            return ExceptHandler(type: type, name: name, body: body, range: range(from: start))
        }
        position = start
        if diagnosing { try invalidExceptStatement() }
        return nil
    }

    /// `finally_block: invalid_finally_stmt | 'finally' &&':' block`
    private func finallyBlock() throws -> [Statement]? {
        guard try peek() == .finally else { return nil }
        if diagnosing { try invalidIndentAfterColon("'finally' statement") }
        position += 1
        try force(.colon, ":")
        return try block()
    }
}
