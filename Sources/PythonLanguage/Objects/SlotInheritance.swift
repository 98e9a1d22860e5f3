extension Slots {
    /// Takes every slot that `other` declares.
    mutating func overlay(_ other: Slots) {
        repr = other.repr ?? repr
        str = other.str ?? str
        format = other.format ?? format
        hash = other.hash ?? hash
        compare = other.compare ?? compare
        truth = other.truth ?? truth
        getAttribute = other.getAttribute ?? getAttribute
        missingAttribute = other.missingAttribute ?? missingAttribute
        setAttribute = other.setAttribute ?? setAttribute
        length = other.length ?? length
        getItem = other.getItem ?? getItem
        setItem = other.setItem ?? setItem
        contains = other.contains ?? contains
        iterate = other.iterate ?? iterate
        next = other.next ?? next
        call = other.call ?? call
        binary = other.binary ?? binary
        inPlace = other.inPlace ?? inPlace
        unary = other.unary ?? unary
        enter = other.enter ?? enter
        exit = other.exit ?? exit
        descriptorGet = other.descriptorGet ?? descriptorGet
        descriptorSet = other.descriptorSet ?? descriptorSet
        traverse = other.traverse ?? traverse
        clear = other.clear ?? clear
        attributeNames = other.attributeNames ?? attributeNames
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
