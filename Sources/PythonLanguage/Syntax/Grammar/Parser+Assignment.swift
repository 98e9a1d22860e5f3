extension Parser {
    /// `assignment: NAME ':' expression ['=' annotated_rhs]
    /// | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs]
    /// | (star_targets '=')+ (yield_expr | star_expressions) !'='
    /// | single_target augassign ~ (yield_expr | star_expressions)
    /// | invalid_assignment`
    func assignment() throws -> Statement? {
        let start = position
        if let name = try take(.name) {
            if try accept(.colon) {
                let target = try node(.name(id: text(name), ctx: .store), name.range)
                if let statement = try annotated(target, simple: true, from: start) { return statement }
            }
            position = start
        }
        if let target = try annotationTarget() {
            if try accept(.colon), let statement = try annotated(target, simple: false, from: start) { return statement }
        }
        position = start
        if let statement = try plainAssignment() { return statement }
        position = start
        if let target = try singleTarget(), let op = try peek().augmentedOperator {
            position += 1
            guard let value = try annotatedRight() else { return nil }
            return Statement(.augAssign(target: target, op: op, value: value), range(from: start))
        }
        position = start
        if diagnosing { try invalidAssignment() }
        return nil
    }

    private func annotated(_ target: Expression, simple: Bool, from start: Int) throws -> Statement? {
        guard let annotation = try expression() else { return nil }
        let value = try optional { try self.accept(.equal) ? self.annotatedRight() : nil }
        return Statement(
            .annAssign(target: target, annotation: annotation, value: value, simple: simple), range(from: start))
    }

    /// `'(' single_target ')' | single_subscript_attribute_target`
    private func annotationTarget() throws -> Expression? {
        let start = position
        if try accept(.leftParen) {
            if let target = try singleTarget(), try accept(.rightParen) { return target }
            position = start
        }
        return try subscriptOrAttributeTarget(.store)
    }

    private func plainAssignment() throws -> Statement? {
        let start = position
        var targets: [Expression] = []
        while let target = try assignedTargets() { targets.append(target) }
        guard !targets.isEmpty, let value = try annotatedRight(), try peek() != .equal else { return nil }
        return Statement(.assign(targets: targets, value: value), range(from: start))
    }

    /// `star_targets '='`
    func assignedTargets() throws -> Expression? {
        let start = position
        if let target = try starTargets(), try accept(.equal) { return target }
        position = start
        return nil
    }

    /// `annotated_rhs: yield_expr | star_expressions`
    func annotatedRight() throws -> Expression? {
        try optional(yieldExpression) ?? starExpressions()
    }
}
