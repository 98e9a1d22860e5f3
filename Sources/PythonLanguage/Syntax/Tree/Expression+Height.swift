extension Expression.Kind {
    /// The height of the tallest expression directly below.
    var heightBelow: Int32 {
        switch self {
        case .constant, .name: 0
        case .boolOp(_, let values), .joinedStr(let values): tallest(values)
        case .set(let elts), .list(let elts, _), .tuple(let elts, _): tallest(elts)
        case .namedExpr(let target, let value): max(target.height, value.height)
        case .binOp(let left, _, let right): max(left.height, right.height)
        case .unaryOp(_, let operand): operand.height
        case .lambda(let args, let body): max(tallest(args), body.height)
        case .ifExp(let test, let body, let orelse): max(test.height, body.height, orelse.height)
        case .dict(let keys, let values):
            max(keys.reduce(0) { max($0, $1?.height ?? 0) }, tallest(values))
        case .listComp(let elt, let generators), .setComp(let elt, let generators),
            .generatorExp(let elt, let generators):
            max(elt.height, tallest(generators))
        case .dictComp(let key, let value, let generators): max(key.height, value.height, tallest(generators))
        case .yield(let value): value?.height ?? 0
        case .yieldFrom(let value): value.height
        case .compare(let left, _, let comparators): max(left.height, tallest(comparators))
        case .call(let func_, let args, let keywords):
            max(func_.height, tallest(args), keywords.reduce(0) { max($0, $1.value.height) })
        case .formattedValue(let value, _, let formatSpec): max(value.height, formatSpec?.height ?? 0)
        case .attribute(let value, _, _): value.height
        case .subscript(let value, let slice, _): max(value.height, slice.height)
        case .starred(let value, _): value.height
        case .slice(let lower, let upper, let step):
            max(lower?.height ?? 0, upper?.height ?? 0, step?.height ?? 0)
        }
    }

    private func tallest(_ expressions: [Expression]) -> Int32 {
        var height: Int32 = 0
        for expression in expressions where expression.height > height { height = expression.height }
        return height
    }

    private func tallest(_ generators: [Comprehension]) -> Int32 {
        generators.reduce(0) { max($0, $1.target.height, $1.iter.height, tallest($1.ifs)) }
    }

    private func tallest(_ args: Arguments) -> Int32 {
        max(tallest(args.defaults), args.kwDefaults.reduce(0) { max($0, $1?.height ?? 0) })
    }
}
