extension Slots {
    /// Takes every slot that `other` declares. (Not by `??`, which is generic and wraps each function in two thunks.)
    mutating func overlay(_ other: Slots) {
        if let own = other.repr { repr = own }
        if let own = other.str { str = own }
        if let own = other.format { format = own }
        if let own = other.hash { hash = own }
        if let own = other.compare { compare = own }
        if let own = other.truth { truth = own }
        if let own = other.getAttribute { getAttribute = own }
        if let own = other.missingAttribute { missingAttribute = own }
        if let own = other.setAttribute { setAttribute = own }
        if let own = other.length { length = own }
        if let own = other.getItem { getItem = own }
        if let own = other.setItem { setItem = own }
        if let own = other.contains { contains = own }
        if let own = other.iterate { iterate = own }
        if let own = other.next { next = own }
        if let own = other.call { call = own }
        if let own = other.binary { binary = own }
        if let own = other.inPlace { inPlace = own }
        if let own = other.unary { unary = own }
        if let own = other.enter { enter = own }
        if let own = other.exit { exit = own }
        if let own = other.descriptorGet { descriptorGet = own }
        if let own = other.descriptorSet { descriptorSet = own }
        if let own = other.traverse { traverse = own }
        if let own = other.clear { clear = own }
        if let own = other.attributeNames { attributeNames = own }
    }
}

extension BinaryOperation {
    /// `+`, `-` …
    package var symbol: String {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .matrixMultiply: "@"
        case .trueDivide: "/"
        case .modulo: "%"
        case .power: "** or pow()"
        case .leftShift: "<<"
        case .rightShift: ">>"
        case .or: "|"
        case .xor: "^"
        case .and: "&"
        case .floorDivide: "//"
        case .divmod: "divmod()"
        }
    }

    /// `add` of `__add__`, `__radd__`, `__iadd__`.
    package var stem: String {
        switch self {
        case .add: "add"
        case .subtract: "sub"
        case .multiply: "mul"
        case .matrixMultiply: "matmul"
        case .trueDivide: "truediv"
        case .modulo: "mod"
        case .power: "pow"
        case .leftShift: "lshift"
        case .rightShift: "rshift"
        case .or: "or"
        case .xor: "xor"
        case .and: "and"
        case .floorDivide: "floordiv"
        case .divmod: "divmod"
        }
    }
}

extension UnaryOperation {
    /// `neg` of `__neg__`.
    package var stem: String {
        switch self {
        case .negative: "neg"
        case .positive: "pos"
        case .invert: "invert"
        case .absolute: "abs"
        case .int: "int"
        case .float: "float"
        case .index: "index"
        case .complex: "complex"
        case .trunc: "trunc"
        case .floor: "floor"
        case .ceil: "ceil"
        }
    }

    /// `-`, `+`, `~`, or the function's name.
    package var symbol: String {
        switch self {
        case .negative: "-"
        case .positive: "+"
        case .invert: "~"
        case .absolute: "abs()"
        default: stem
        }
    }
}

extension Comparison {
    /// `lt` of `__lt__`.
    package var stem: String {
        switch self {
        case .less: "lt"
        case .lessOrEqual: "le"
        case .equal: "eq"
        case .notEqual: "ne"
        case .greater: "gt"
        case .greaterOrEqual: "ge"
        }
    }
}
