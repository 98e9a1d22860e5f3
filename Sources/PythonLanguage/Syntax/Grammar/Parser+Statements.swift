extension Parser {
    /// `file: [statements] ENDMARKER`
    func file() throws -> Module? {
        let body = try statements()
        guard try accept(.endMarker) else { return nil }
        return Module(body: body)
    }

    /// `eval: expressions NEWLINE* ENDMARKER`
    func eval() throws -> Expression? {
        guard let expression = try expressions() else { return nil }
        while try accept(.newline) {}
        return try accept(.endMarker) ? expression : nil
    }

    /// `statements: statement+`, and none at all
    func statements() throws -> [Statement] {
        var result: [Statement] = []
        while true {
            let kind = try peek()
            if kind == .endMarker || kind == .dedent { return result }
            let start = position
            let before = result.count
            guard try nested({ try self.statement(into: &result) }) != nil else {
                position = start
                result.removeSubrange(before...)
                return result
            }
        }
    }

    /// `statement: compound_stmt | simple_stmts`
    private func statement(into body: inout [Statement]) throws -> Bool? {
        let start = position
        if let compound = try compoundStatement() {
            body.append(compound)
            return true
        }
        position = start
        return try simpleStatements(into: &body) ? true : nil
    }

    /// `simple_stmts: ';'.simple_stmt+ [';'] NEWLINE`
    func simpleStatements(into body: inout [Statement]) throws -> Bool {
        guard let first = try simpleStatement() else { return false }
        body.append(first)
        while try accept(.semicolon) {
            let start = position
            guard let next = try simpleStatement() else {
                position = start
                break
            }
            body.append(next)
        }
        return try accept(.newline)
    }

    /// `simple_stmt: assignment | star_expressions | return_stmt | import_stmt | raise_stmt | 'pass' | del_stmt
    /// | yield_stmt | assert_stmt | 'break' | 'continue' | global_stmt | nonlocal_stmt`
    private func simpleStatement() throws -> Statement? {
        let start = position
        switch try peek() {
        case .return: return try returnStatement()
        case .import: return try importName()
        case .from: return try importFrom()
        case .raise: return try raiseStatement()
        case .del: return try deleteStatement()
        case .assert: return try assertStatement()
        case .global, .nonlocal: return try declaration()
        case .pass: return keyword(.pass)
        case .break: return keyword(.break)
        case .continue: return keyword(.continue)
        case .async: throw refusal("'async'", at: tokens[position])
        default: break
        }
        if let assignment = try assignment() { return assignment }
        position = start
        if let value = try starExpressions() { return Statement(.expr(value: value), range(from: start)) }
        position = start
        guard let value = try yieldExpression() else { return nil }
        return Statement(.expr(value: value), range(from: start))
    }

    private func keyword(_ kind: Statement.Kind) -> Statement {
        position += 1
        return Statement(kind, tokens[position - 1].range)
    }

    /// `return_stmt: 'return' [star_expressions]`
    private func returnStatement() throws -> Statement? {
        let start = position
        position += 1
        let value = try optional(starExpressions)
        return Statement(.return(value: value), range(from: start))
    }

    /// `raise_stmt: 'raise' expression ['from' expression] | 'raise'`
    private func raiseStatement() throws -> Statement? {
        let start = position
        position += 1
        guard let exception = try optional(expression) else {
            return Statement(.raise(exc: nil, cause: nil), range(from: start))
        }
        let cause = try optional { try self.accept(.from) ? self.expression() : nil }
        return Statement(.raise(exc: exception, cause: cause), range(from: start))
    }

    /// `assert_stmt: 'assert' expression [',' expression]`
    private func assertStatement() throws -> Statement? {
        let start = position
        position += 1
        guard let test = try expression() else { return nil }
        let message = try optional { try self.accept(.comma) ? self.expression() : nil }
        return Statement(.assert(test: test, msg: message), range(from: start))
    }

    /// `global_stmt: 'global' ','.NAME+`, `nonlocal_stmt: 'nonlocal' ','.NAME+`
    private func declaration() throws -> Statement? {
        let start = position
        let isGlobal = try peek() == .global
        position += 1
        guard let names = try gather({ try self.take(.name).map(self.text) }) else { return nil }
        return Statement(isGlobal ? .global(names: names) : .nonlocal(names: names), range(from: start))
    }

    /// `del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt`
    private func deleteStatement() throws -> Statement? {
        let start = position
        position += 1
        if let targets = try deleteTargets() {
            let next = try peek()
            if next == .semicolon || next == .newline {
                return Statement(.delete(targets: targets), range(from: start))
            }
        }
        position = start
        if diagnosing { try invalidDeleteStatement() }
        return nil
    }

    // MARK: Imports

    /// `import_name: 'import' dotted_as_names`
    private func importName() throws -> Statement? {
        let start = position
        position += 1
        guard let names = try gather(dottedAsName) else { return nil }
        return Statement(.import(names: names), range(from: start))
    }

    /// `import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
    /// | 'from' ('.' | '...')+ 'import' import_from_targets`
    private func importFrom() throws -> Statement? {
        let start = position
        position += 1
        var level = 0
        while true {
            if try accept(.dot) {
                level += 1
            } else if try accept(.ellipsis) {
                level += 3
            } else {
                break
            }
        }
        let module = try dottedName()
        guard module != nil || level > 0, try accept(.import), let names = try importFromTargets() else { return nil }
        return Statement(.importFrom(module: module, names: names, level: level), range(from: start))
    }

    /// `import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names !',' | '*'
    /// | invalid_import_from_targets`
    private func importFromTargets() throws -> [Alias]? {
        let start = position
        if try accept(.leftParen) {
            if let names = try gather(importFromAsName) {
                _ = try accept(.comma)
                if try accept(.rightParen) { return names }
            }
            position = start
        }
        if let names = try gather(importFromAsName) {
            if try peek() != .comma { return names }
            position = start
        }
        if let star = try take(.star) { return [Alias(name: "*", asname: nil, range: star.range)] }
        if diagnosing { try invalidImportFromTargets() }
        return nil
    }

    /// `import_from_as_name: NAME ['as' NAME]`
    func importFromAsName() throws -> Alias? {
        let start = position
        guard let name = try take(.name) else { return nil }
        let asname = try asName()
        return Alias(name: text(name), asname: asname, range: range(from: start))
    }

    /// `dotted_as_name: dotted_name ['as' NAME]`
    private func dottedAsName() throws -> Alias? {
        let start = position
        guard let name = try dottedName() else { return nil }
        let asname = try asName()
        return Alias(name: name, asname: asname, range: range(from: start))
    }

    /// `['as' NAME]`
    func asName() throws -> String? {
        let start = position
        if try accept(.as), let name = try take(.name) { return text(name) }
        position = start
        return nil
    }

    /// `dotted_name: dotted_name '.' NAME | NAME`
    private func dottedName() throws -> String? {
        guard let first = try take(.name) else { return nil }
        var name = text(first)
        while true {
            let start = position
            guard try accept(.dot), let next = try take(.name) else {
                position = start
                return name
            }
            name += "." + text(next)
        }
    }

    // MARK: Repetition

    /// What `rule` finds here, or `nil` with the position where it was.
    func optional<Result>(_ rule: () throws -> Result?) throws -> Result? {
        let start = position
        if let result = try rule() { return result }
        position = start
        return nil
    }

    /// `','.rule+`
    func gather<Element>(_ rule: () throws -> Element?) throws -> [Element]? {
        guard let first = try optional(rule) else { return nil }
        var result = [first]
        while true {
            let start = position
            guard try accept(.comma), let next = try rule() else {
                position = start
                return result
            }
            result.append(next)
        }
    }
}
