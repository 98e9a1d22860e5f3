extension Expression {
    /// What CPython's messages call an expression of this kind.
    var describedKind: String {
        switch kind {
        case .attribute: "attribute"
        case .subscript: "subscript"
        case .starred: "starred"
        case .name: "name"
        case .list: "list"
        case .tuple: "tuple"
        case .lambda: "lambda"
        case .call: "function call"
        case .boolOp, .binOp, .unaryOp: "expression"
        case .generatorExp: "generator expression"
        case .yield, .yieldFrom: "yield expression"
        case .listComp: "list comprehension"
        case .setComp: "set comprehension"
        case .dictComp: "dict comprehension"
        case .dict: "dict literal"
        case .set: "set display"
        case .joinedStr, .formattedValue: "f-string expression"
        case .constant(.none): "None"
        case .constant(.true): "True"
        case .constant(.false): "False"
        case .constant(.ellipsis): "ellipsis"
        case .constant: "literal"
        case .compare: "comparison"
        case .ifExp: "conditional expression"
        case .namedExpr: "named expression"
        case .slice: "slice"
        }
    }

    /// The kinds of place an expression can be a target in.
    enum TargetPlace {
        case assignment, deletion, loop
    }

    /// The first part of this expression that cannot be a target there.
    func invalidTarget(_ place: TargetPlace) -> Expression? {
        switch kind {
        case .list(let elts, _), .tuple(let elts, _):
            for element in elts {
                if let invalid = element.invalidTarget(place) { return invalid }
            }
            return nil
        case .starred(let value, _):
            return place == .deletion ? self : value.invalidTarget(place)
        case .compare(let left, let ops, _) where place == .loop:
            // `for x in y` reads as a comparison here.
            return ops.first == .in ? left.invalidTarget(place) : nil
        case .name, .subscript, .attribute:
            return nil
        default:
            return self
        }
    }

    /// Whether this is a name that was a statement in Python 2.
    var legacyStatement: String? {
        if case .name(let id, _) = kind, id == "print" || id == "exec" { return id }
        return nil
    }
}

extension Comprehension {
    /// The node the clause ends in.
    var last: Expression { ifs.last ?? iter }
}
