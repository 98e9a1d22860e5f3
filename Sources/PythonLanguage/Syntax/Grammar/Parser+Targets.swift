extension Parser {
    /// `star_targets: star_target !',' | star_target (',' star_target)* [',']`
    func starTargets() throws -> Expression? {
        let start = position
        guard let first = try starTarget() else {
            position = start
            return nil
        }
        guard try peek() == .comma else { return first }
        let elements = try moreTargets(first, starTarget)
        return try node(.tuple(elts: elements, ctx: .store), from: start)
    }

    /// `(',' target)* [',']` after a first target
    private func moreTargets(_ first: Expression, _ target: () throws -> Expression?) throws -> [Expression] {
        var elements = [first]
        while try accept(.comma) {
            guard let next = try optional(target) else { break }
            elements.append(next)
        }
        return elements
    }

    /// `star_target: '*' (!'*' star_target) | target_with_star_atom`
    func starTarget() throws -> Expression? {
        try remembered(.starTarget) {
            let start = self.position
            if try self.accept(.star) {
                if try self.peek() != .star, let value = try self.starTarget() {
                    return try self.node(.starred(value: value.stored(.store), ctx: .store), from: start)
                }
                self.position = start
            }
            return try self.targetWithStarAtom()
        }
    }

    /// `target_with_star_atom: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | star_atom`
    private func targetWithStarAtom() throws -> Expression? {
        try remembered(.targetWithStarAtom) {
            if let target = try self.subscriptOrAttributeTarget(.store) { return target }
            return try self.targetAtom(
                .store, element: self.starTarget, grouped: self.targetWithStarAtom)
        }
    }

    /// `star_atom: NAME | '(' target_with_star_atom ')' | '(' [star_targets_tuple_seq] ')' | '[' [star_targets_list_seq] ']'`,
    /// and `del_t_atom`, which differs in its elements
    private func targetAtom(
        _ context: ExpressionContext, element: () throws -> Expression?, grouped: () throws -> Expression?
    ) throws -> Expression? {
        let start = position
        switch try peek() {
        case .name:
            position += 1
            return try node(.name(id: text(tokens[start]), ctx: context), tokens[start].range)
        case .leftParen:
            position += 1
            if let target = try grouped(), try accept(.rightParen) { return target.stored(context) }
            position = start + 1
            let elements = try targetSequence(element, tuple: context == .store)
            guard try accept(.rightParen) else { return nil }
            return try node(.tuple(elts: elements, ctx: context), from: start)
        case .leftBracket:
            position += 1
            let elements = try targetSequence(element, tuple: false)
            guard try accept(.rightBracket) else { return nil }
            return try node(.list(elts: elements, ctx: context), from: start)
        default:
            return nil
        }
    }

    private func targetSequence(_ element: () throws -> Expression?, tuple: Bool) throws -> [Expression] {
        let start = position
        guard let first = try optional(element) else { return [] }
        let elements = try moreTargets(first, element)
        if tuple, elements.count == 1, tokens[position - 1].kind != .comma {
            position = start
            return []
        }
        return elements
    }

    /// `single_target: single_subscript_attribute_target | NAME | '(' single_target ')'`
    func singleTarget() throws -> Expression? {
        let start = position
        if let target = try subscriptOrAttributeTarget(.store) { return target }
        position = start
        if let name = try take(.name) { return try node(.name(id: text(name), ctx: .store), name.range) }
        if try accept(.leftParen), let target = try nested(singleTarget), try accept(.rightParen) { return target }
        position = start
        return nil
    }

    /// `single_subscript_attribute_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead`
    func subscriptOrAttributeTarget(_ context: ExpressionContext) throws -> Expression? {
        let start = position
        if let primary = try targetPrimary() {
            if try accept(.dot) {
                if let name = try take(.name), try !peekTargetLookahead() {
                    return try node(.attribute(value: primary, attr: text(name), ctx: context), from: start)
                }
            } else if try accept(.leftBracket) {
                if let slice = try slices(), try accept(.rightBracket), try !peekTargetLookahead() {
                    return try node(.subscript(value: primary, slice: slice, ctx: context), from: start)
                }
            }
        }
        position = start
        return nil
    }

    /// `t_primary: t_primary '.' NAME &t_lookahead | t_primary '[' slices ']' &t_lookahead | t_primary genexp &t_lookahead
    /// | t_primary '(' [arguments] ')' &t_lookahead | atom &t_lookahead`
    private func targetPrimary() throws -> Expression? {
        try remembered(.targetPrimary) {
            let start = self.position
            guard var primary = try self.atom(), try self.peekTargetLookahead() else { return nil }
            while true {
                let end = self.position
                guard let longer = try self.trailer(of: primary, from: start), try self.peekTargetLookahead() else {
                    self.position = end
                    return primary
                }
                primary = longer
            }
        }
    }

    /// `t_lookahead: '(' | '[' | '.'`
    private func peekTargetLookahead() throws -> Bool {
        switch try peek() {
        case .leftParen, .leftBracket, .dot: true
        default: false
        }
    }

    /// `del_targets: ','.del_target+ [',']`
    func deleteTargets() throws -> [Expression]? {
        guard let targets = try gather(deleteTarget) else { return nil }
        _ = try accept(.comma)
        return targets
    }

    /// `del_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom`
    private func deleteTarget() throws -> Expression? {
        try remembered(.delTarget) {
            if let target = try self.subscriptOrAttributeTarget(.del) { return target }
            return try self.targetAtom(.del, element: self.deleteTarget, grouped: self.deleteTarget)
        }
    }
}

extension Expression {
    /// The node itself, now with this context.
    func stored(_ context: ExpressionContext) -> Expression {
        switch kind {
        case .name(let id, _): kind = .name(id: id, ctx: context)
        case .attribute(let value, let attr, _): kind = .attribute(value: value, attr: attr, ctx: context)
        case .subscript(let value, let slice, _): kind = .subscript(value: value, slice: slice, ctx: context)
        case .starred(let value, _): kind = .starred(value: value.stored(context), ctx: context)
        case .list(let elts, _): kind = .list(elts: elts.map { $0.stored(context) }, ctx: context)
        case .tuple(let elts, _): kind = .tuple(elts: elts.map { $0.stored(context) }, ctx: context)
        default: break
        }
        return self
    }
}
