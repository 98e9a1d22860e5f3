extension ExpressionContext {
    var dumpName: String {
        switch self {
        case .load: "Load()"
        case .store: "Store()"
        case .del: "Del()"
        }
    }
}

extension UnaryOperator {
    var dumpName: String {
        switch self {
        case .invert: "Invert()"
        case .not: "Not()"
        case .uAdd: "UAdd()"
        case .uSub: "USub()"
        }
    }
}

extension BinaryOperator {
    var dumpName: String {
        switch self {
        case .add: "Add()"
        case .sub: "Sub()"
        case .mult: "Mult()"
        case .matMult: "MatMult()"
        case .div: "Div()"
        case .mod: "Mod()"
        case .pow: "Pow()"
        case .lShift: "LShift()"
        case .rShift: "RShift()"
        case .bitOr: "BitOr()"
        case .bitXor: "BitXor()"
        case .bitAnd: "BitAnd()"
        case .floorDiv: "FloorDiv()"
        }
    }
}

extension ComparisonOperator {
    var dumpName: String {
        switch self {
        case .eq: "Eq()"
        case .notEq: "NotEq()"
        case .lt: "Lt()"
        case .ltE: "LtE()"
        case .gt: "Gt()"
        case .gtE: "GtE()"
        case .is: "Is()"
        case .isNot: "IsNot()"
        case .in: "In()"
        case .notIn: "NotIn()"
        }
    }
}
