extension Parser {
    /// `invalid_assignment: invalid_ann_assign_target ':' expression
    /// | star_named_expression ',' star_named_expressions* ':' expression | expression ':' expression
    /// | (star_targets '=')* star_expressions '=' | (star_targets '=')* yield_expr '='
    /// | star_expressions augassign (yield_expr | star_expressions)`
    func invalidAssignment() throws {
        let start = position
        defer { position = start }
        if let target = try invalidAnnotationTarget(), try accept(.colon), try expression() != nil {
            throw failure(at: target, "only single target (not \(target.describedKind)) can be annotated")
        }
        position = start
        if let first = try starNamedExpression(), try accept(.comma) {
            _ = try optional(starNamedExpressions)
            if try accept(.colon), try expression() != nil {
                throw failure(at: first, "only single target (not tuple) can be annotated")
            }
        }
        position = start
        if let target = try expression(), try accept(.colon), try expression() != nil {
            throw failure(at: target, "illegal target for annotation")
        }
        position = start
        while try assignedTargets() != nil {}
        let lastTarget = position
        if let target = try starExpressions(), try accept(.equal) { try refuseTarget(target, .assignment) }
        position = lastTarget
        if let target = try yieldExpression(), try accept(.equal) {
            throw failure(at: target, "assignment to yield expression not possible")
        }
        position = start
        if let target = try starExpressions(), try peek().augmentedOperator != nil {
            position += 1
            if try annotatedRight() != nil {
                throw failure(
                    at: target, "'\(target.describedKind)' is an illegal expression for augmented assignment")
            }
        }
    }

    /// `invalid_ann_assign_target: list | tuple | '(' invalid_ann_assign_target ')'`
    private func invalidAnnotationTarget() throws -> Expression? {
        if let target = try optional(list) { return target }
        if let target = try optional(tuple) { return target }
        let start = position
        if try accept(.leftParen), let target = try nested(invalidAnnotationTarget), try accept(.rightParen) {
            return target
        }
        position = start
        return nil
    }

    /// `invalid_del_stmt: 'del' star_expressions`
    func invalidDeleteStatement() throws {
        let start = position
        defer { position = start }
        position += 1
        if let target = try starExpressions() { try refuseTarget(target, .deletion) }
    }

    /// `invalid_import_from_targets: import_from_as_names ',' NEWLINE`
    func invalidImportFromTargets() throws {
        let start = position
        defer { position = start }
        if try gather(importFromAsName) != nil, try accept(.comma), try accept(.newline) {
            throw failureHere("trailing comma not allowed without surrounding parentheses")
        }
    }

    /// `… NEWLINE` where a `':'` should stand, or `… ':' NEWLINE !INDENT` where a block should
    private func checkColon(_ line: Int32, _ construct: String) throws {
        if try accept(.newline) { throw failureHere("expected ':'") }
        try checkIndent(line, construct)
    }

    private func checkIndent(_ line: Int32, _ construct: String) throws {
        guard try accept(.colon), try accept(.newline), try peek() != .indent else { return }
        throw failureHere("expected an indented block after \(construct) on line \(line)", .indentationError)
    }

    /// `invalid_if_stmt`, `invalid_elif_stmt`, `invalid_while_stmt`
    func invalidConditional(_ word: String) throws {
        let start = position
        defer { position = start }
        position += 1
        guard try namedExpression() != nil else { return }
        try checkColon(tokens[start].range.line, "'\(word)' statement")
    }

    /// `invalid_else_stmt`, `invalid_finally_stmt`
    func invalidIndentAfterColon(_ construct: String) throws {
        let start = position
        defer { position = start }
        position += 1
        try checkIndent(tokens[start].range.line, construct)
    }

    /// `invalid_for_stmt: 'for' star_targets 'in' star_expressions NEWLINE
    /// | 'for' star_targets 'in' star_expressions ':' NEWLINE !INDENT`
    func invalidForStatement() throws {
        let start = position
        defer { position = start }
        position += 1
        guard try starTargets() != nil, try accept(.in), try starExpressions() != nil else { return }
        try checkColon(tokens[start].range.line, "'for' statement")
    }

    /// `invalid_with_item: expression 'as' expression &(',' | ')' | ':')`
    func invalidWithItem() throws {
        guard try expression() != nil, try accept(.as), let target = try expression() else { return }
        switch try peek() {
        case .comma, .rightParen, .colon: try refuseTarget(target, .assignment)
        default: break
        }
    }

    /// `invalid_with_stmt: 'with' ','.(expression ['as' star_target])+ NEWLINE
    /// | 'with' '(' ','.(expressions ['as' star_target])+ ','? ')' NEWLINE`
    func invalidWithStatement() throws {
        let start = position
        defer { position = start }
        if try skipWithItems(parenthesized: false), try accept(.newline) { throw failureHere("expected ':'") }
        position = start
        if try skipWithItems(parenthesized: true), try accept(.newline) { throw failureHere("expected ':'") }
    }

    /// `invalid_with_stmt_indent`: the same, followed by `':' NEWLINE !INDENT`
    func invalidWithStatementIndent() throws {
        let start = position
        defer { position = start }
        let line = tokens[start].range.line
        if try skipWithItems(parenthesized: false) { try checkIndent(line, "'with' statement") }
        position = start
        if try skipWithItems(parenthesized: true) { try checkIndent(line, "'with' statement") }
    }

    private func skipWithItems(parenthesized: Bool) throws -> Bool {
        position += 1
        if parenthesized, try !accept(.leftParen) { return false }
        let items = try gather { () throws -> Expression? in
            guard let item = try parenthesized ? self.expressions() : self.expression() else { return nil }
            _ = try self.optional { try self.accept(.as) ? self.starTarget() : nil }
            return item
        }
        guard items != nil else { return false }
        if parenthesized {
            _ = try accept(.comma)
            return try accept(.rightParen)
        }
        return true
    }

    /// `invalid_try_stmt: 'try' ':' NEWLINE !INDENT | 'try' ':' block !('except' | 'finally')`
    func invalidTryStatement() throws {
        let start = position
        defer { position = start }
        position += 1
        try checkIndent(tokens[start].range.line, "'try' statement")
        position = start + 1
        guard try accept(.colon), try block() != nil else { return }
        let next = try peek()
        if next != .except, next != .finally { throw failureHere("expected 'except' or 'finally' block") }
    }

    /// `invalid_except_stmt_indent: 'except' expression ['as' NAME] ':' NEWLINE !INDENT | 'except' ':' NEWLINE !INDENT`
    func invalidExceptIndent() throws {
        let start = position
        defer { position = start }
        let line = tokens[start].range.line
        position += 1
        if try peek() == .star { return }
        if try expression() != nil {
            _ = try asName()
            try checkIndent(line, "'except' statement")
        }
        position = start + 1
        try checkIndent(line, "'except' statement")
    }

    /// `invalid_except_stmt: 'except' expression ',' expressions ['as' NAME] ':' | 'except' expression ['as' NAME] NEWLINE
    /// | 'except' NEWLINE`
    func invalidExceptStatement() throws {
        let start = position
        defer { position = start }
        position += 1
        if let first = try expression(), try accept(.comma), try expressions() != nil {
            _ = try asName()
            if try accept(.colon) {
                throw failure(
                    from: first.range, through: tokens[position - 2].range,
                    "multiple exception types must be parenthesized")
            }
        }
        position = start + 1
        if try optional(expression) != nil { _ = try asName() }
        if try accept(.newline) { throw failureHere("expected ':'") }
    }

    /// `invalid_def_raw: 'def' NAME '(' [params] ')' ['->' expression] ':' NEWLINE !INDENT`
    func invalidFunctionDefinition() throws {
        let start = position
        defer { position = start }
        position += 1
        guard try accept(.name), try accept(.leftParen) else { return }
        _ = try optional { try self.parameters(.function) }
        guard try accept(.rightParen) else { return }
        _ = try optional { try self.accept(.arrow) ? self.expression() : nil }
        try checkIndent(tokens[start].range.line, "function definition")
    }

    /// `invalid_class_def_raw: 'class' NAME ['(' [arguments] ')'] NEWLINE | 'class' NAME ['(' [arguments] ')'] ':' NEWLINE !INDENT`
    func invalidClassDefinition() throws {
        let start = position
        defer { position = start }
        position += 1
        guard try accept(.name) else { return }
        _ = try optional(parenthesizedArguments)
        try checkColon(tokens[start].range.line, "class definition")
    }

    // MARK: Match

    /// `invalid_match_stmt: "match" subject_expr NEWLINE | "match" subject_expr ':' NEWLINE !INDENT`
    func invalidMatchStatement() throws {
        let start = position
        defer { position = start }
        position += 1
        guard try subject() != nil else { return }
        try checkColon(tokens[start].range.line, "'match' statement")
    }

    /// `invalid_case_block: "case" patterns guard? NEWLINE | "case" patterns guard? ':' NEWLINE !INDENT`
    func invalidCaseBlock() throws {
        let start = position
        defer { position = start }
        position += 1
        guard try patterns() != nil else { return }
        _ = try guardCondition()
        try checkColon(tokens[start].range.line, "'case' statement")
    }

    /// `invalid_as_pattern: or_pattern 'as' "_" | or_pattern 'as' !NAME expression`
    func invalidAsPattern() throws {
        guard try accept(.as) else { return }
        let target = tokens[position]
        if try accept(word: "_") {
            throw failure(from: target.range, through: target.range, "cannot use '_' as a target")
        }
        if try peek() != .name, let target = try expression() { throw failure(at: target, "invalid pattern target") }
    }

    /// `invalid_class_pattern: name_or_attr '(' [positional_patterns ','] keyword_patterns ',' positional_patterns`
    func invalidClassPattern() throws {
        let start = position
        defer { position = start }
        guard try nameOrAttribute() != nil, try accept(.leftParen) else { return }
        let body = position
        if try positionalPatterns() == nil || !accept(.comma) { position = body }
        guard try keywordPatterns() != nil, try accept(.comma), let misplaced = try positionalPatterns(),
            let first = misplaced.first, let last = misplaced.last
        else { return }
        throw failure(from: first.range, through: last.range, "positional patterns follow keyword patterns")
    }
}
