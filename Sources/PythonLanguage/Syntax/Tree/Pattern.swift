/// One `case` of a `match` statement.
struct MatchCase {
    let pattern: Pattern
    let `guard`: Expression?
    let body: [Statement]
}

/// A pattern of a `case`; cases carry CPython's `ast` names and field order.
final class Pattern {
    enum Kind {
        case matchValue(Expression)
        /// `None`, `True` or `False`, compared by identity.
        case matchSingleton(Constant)
        case matchSequence([Pattern])
        case matchMapping(keys: [Expression], patterns: [Pattern], rest: String?)
        case matchClass(cls: Expression, patterns: [Pattern], kwdAttrs: [String], kwdPatterns: [Pattern])
        /// `*name`; `nil` for `*_`.
        case matchStar(name: String?)
        /// `pattern as name`; both `nil` for the wildcard `_`.
        case matchAs(pattern: Pattern?, name: String?)
        case matchOr([Pattern])
    }

    let kind: Kind
    let range: SourceRange

    init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}
