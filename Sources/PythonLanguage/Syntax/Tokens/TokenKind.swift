/// What a token is: a class of tokens, an operator, or a keyword.
enum TokenKind: UInt8, Sendable {
    case endMarker, newline, indent, dedent
    case name, number, string
    /// The tokenizer could not go on; its failure says why.
    case error
    /// A character that begins no token of the grammar: `$`, `?`, `!`, `<>`.
    case stray

    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, colon, semicolon, dot, ellipsis, arrow, colonEqual, equal
    case plus, minus, star, slash, doubleSlash, percent, at, doubleStar
    case leftShift, rightShift, ampersand, bar, caret, tilde
    case less, greater, lessEqual, greaterEqual, doubleEqual, notEqual
    case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual, atEqual, doubleStarEqual
    case leftShiftEqual, rightShiftEqual, ampersandEqual, barEqual, caretEqual

    case `false`, none, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`
    case except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise
    case `return`, `try`, `while`, with, yield
}

extension TokenKind {
    /// The keyword that `name` spells, or `nil` for an ordinary name.
    static func keyword(_ name: String) -> TokenKind? {
        keywords[name]
    }

    /// The keywords by their spelling, in CPython's order of `keyword.kwlist`.
    static let keywords: [String: TokenKind] = [
        "False": .false, "None": .none, "True": .true, "and": .and, "as": .as, "assert": .assert, "async": .async,
        "await": .await, "break": .break, "class": .class, "continue": .continue, "def": .def, "del": .del,
        "elif": .elif, "else": .else, "except": .except, "finally": .finally, "for": .for, "from": .from,
        "global": .global, "if": .if, "import": .import, "in": .in, "is": .is, "lambda": .lambda,
        "nonlocal": .nonlocal, "not": .not, "or": .or, "pass": .pass, "raise": .raise, "return": .return,
        "try": .try, "while": .while, "with": .with, "yield": .yield,
    ]

    /// The operator an augmented assignment applies.
    var augmentedOperator: BinaryOperator? {
        switch self {
        case .plusEqual: .add
        case .minusEqual: .sub
        case .starEqual: .mult
        case .atEqual: .matMult
        case .slashEqual: .div
        case .percentEqual: .mod
        case .ampersandEqual: .bitAnd
        case .barEqual: .bitOr
        case .caretEqual: .bitXor
        case .leftShiftEqual: .lShift
        case .rightShiftEqual: .rShift
        case .doubleStarEqual: .pow
        case .doubleSlashEqual: .floorDiv
        default: nil
        }
    }

    /// The left-associative binary operator this is, with its precedence from `|` (1) to `*` (6).
    var binaryOperator: (op: BinaryOperator, precedence: Int)? {
        switch self {
        case .bar: (.bitOr, 1)
        case .caret: (.bitXor, 2)
        case .ampersand: (.bitAnd, 3)
        case .leftShift: (.lShift, 4)
        case .rightShift: (.rShift, 4)
        case .plus: (.add, 5)
        case .minus: (.sub, 5)
        case .star: (.mult, 6)
        case .slash: (.div, 6)
        case .doubleSlash: (.floorDiv, 6)
        case .percent: (.mod, 6)
        case .at: (.matMult, 6)
        default: nil
        }
    }
}
