/// An expression of the syntax tree.
///
/// Cases carry CPython's `ast` names and field order. A node is one object, so that scope analysis can leave
/// its findings on it (`binding`, `scope`) and the compiler reads them without a table.
final class Expression {
    enum Kind {
        case boolOp(op: BooleanOperator, values: [Expression])
        case namedExpr(target: Expression, value: Expression)
        case binOp(left: Expression, op: BinaryOperator, right: Expression)
        case unaryOp(op: UnaryOperator, operand: Expression)
        case lambda(args: Arguments, body: Expression)
        case ifExp(test: Expression, body: Expression, orelse: Expression)
        /// A `nil` key is `**mapping`.
        case dict(keys: [Expression?], values: [Expression])
        case set(elts: [Expression])
        case listComp(elt: Expression, generators: [Comprehension])
        case setComp(elt: Expression, generators: [Comprehension])
        case dictComp(key: Expression, value: Expression, generators: [Comprehension])
        case generatorExp(elt: Expression, generators: [Comprehension])
        case yield(value: Expression?)
        case yieldFrom(value: Expression)
        case compare(left: Expression, ops: [ComparisonOperator], comparators: [Expression])
        case call(func: Expression, args: [Expression], keywords: [Keyword])
        /// `formatSpec` is always a `joinedStr`.
        case formattedValue(value: Expression, conversion: FormatConversion, formatSpec: Expression?)
        case joinedStr(values: [Expression])
        case constant(Constant)
        case attribute(value: Expression, attr: String, ctx: ExpressionContext)
        case `subscript`(value: Expression, slice: Expression, ctx: ExpressionContext)
        case starred(value: Expression, ctx: ExpressionContext)
        case name(id: String, ctx: ExpressionContext)
        case list(elts: [Expression], ctx: ExpressionContext)
        case tuple(elts: [Expression], ctx: ExpressionContext)
        case slice(lower: Expression?, upper: Expression?, step: Expression?)
    }

    /// What the node is. The parser alone changes it, to turn a loaded target into a stored or deleted one.
    var kind: Kind
    var range: SourceRange

    /// How many levels of expressions the node holds, itself included.
    let height: Int32

    /// Where the value of a `name` lives; set by scope analysis.
    var binding: Binding = .unresolved

    /// The scope that a `lambda` or a comprehension opens; set by scope analysis.
    var scope: Scope?

    init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
        height = kind.heightBelow + 1
    }
}

/// Whether a target is read, written or deleted.
enum ExpressionContext: Sendable {
    case load, store, del
}

/// `and`, `or`.
enum BooleanOperator: Sendable {
    case and, or
}

/// The binary operators, also of augmented assignment.
enum BinaryOperator: Sendable, CaseIterable {
    case add, sub, mult, matMult, div, mod, pow, lShift, rShift, bitOr, bitXor, bitAnd, floorDiv
}

/// `~`, `not`, unary `+`, unary `-`.
enum UnaryOperator: Sendable {
    case invert, not, uAdd, uSub
}

/// The comparison operators.
enum ComparisonOperator: Sendable, CaseIterable {
    case eq, notEq, lt, ltE, gt, gtE, `is`, isNot, `in`, notIn
}

/// The `!s`, `!r`, `!a` of a replacement field; raw values as in CPython's tree.
enum FormatConversion: Int, Sendable {
    case none = -1
    case str = 115
    case repr = 114
    case ascii = 97
}

/// One `for … in … if …` of a comprehension.
struct Comprehension {
    let target: Expression
    let iter: Expression
    let ifs: [Expression]
}

/// A keyword argument of a call or a class; `arg` is `nil` for `**mapping`.
struct Keyword {
    let arg: String?
    let value: Expression
    let range: SourceRange
}
