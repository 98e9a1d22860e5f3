extension TreeDump {
    mutating func write(_ expression: Expression) {
        let range = expression.range
        switch expression.kind {
        case .boolOp(let op, let values):
            write("BoolOp", range) {
                $0.word("op", op == .and ? "And()" : "Or()")
                $0.children("values", values)
            }
        case .namedExpr(let target, let value):
            write("NamedExpr", range) {
                $0.child("target", target)
                $0.child("value", value)
            }
        case .binOp(let left, let op, let right):
            write("BinOp", range) {
                $0.child("left", left)
                $0.word("op", op.dumpName)
                $0.child("right", right)
            }
        case .unaryOp(let op, let operand):
            write("UnaryOp", range) {
                $0.word("op", op.dumpName)
                $0.child("operand", operand)
            }
        case .lambda(let args, let body):
            write("Lambda", range) {
                $0.field("args") { $0.write(args) }
                $0.child("body", body)
            }
        case .ifExp(let test, let body, let orelse):
            write("IfExp", range) {
                $0.child("test", test)
                $0.child("body", body)
                $0.child("orelse", orelse)
            }
        case .dict(let keys, let values):
            write("Dict", range) {
                $0.optionals("keys", keys)
                $0.children("values", values)
            }
        case .set(let elts): write("Set", range) { $0.children("elts", elts) }
        case .listComp(let elt, let generators): writeComprehension("ListComp", range, elt, generators)
        case .setComp(let elt, let generators): writeComprehension("SetComp", range, elt, generators)
        case .generatorExp(let elt, let generators): writeComprehension("GeneratorExp", range, elt, generators)
        case .dictComp(let key, let value, let generators):
            write("DictComp", range) {
                $0.child("key", key)
                $0.child("value", value)
                $0.field("generators") { $0.list(generators) { $0.write($1) } }
            }
        case .yield(let value): write("Yield", range) { $0.child("value", value) }
        case .yieldFrom(let value): write("YieldFrom", range) { $0.child("value", value) }
        case .compare(let left, let ops, let comparators):
            write("Compare", range) {
                $0.child("left", left)
                $0.field("ops") { $0.list(ops) { $0.text += $1.dumpName } }
                $0.children("comparators", comparators)
            }
        case .call(let function, let args, let keywords):
            write("Call", range) {
                $0.child("func", function)
                $0.children("args", args)
                $0.field("keywords") { $0.list(keywords) { $0.write($1) } }
            }
        case .formattedValue(let value, let conversion, let formatSpec):
            write("FormattedValue", range) {
                $0.child("value", value)
                $0.word("conversion", String(conversion.rawValue))
                $0.child("format_spec", formatSpec)
            }
        case .joinedStr(let values): write("JoinedStr", range) { $0.children("values", values) }
        case .constant(let constant): write("Constant", range) { $0.field("value") { $0.write(constant) } }
        case .attribute(let value, let attr, let ctx):
            write("Attribute", range) {
                $0.child("value", value)
                $0.string("attr", attr)
                $0.word("ctx", ctx.dumpName)
            }
        case .subscript(let value, let slice, let ctx):
            write("Subscript", range) {
                $0.child("value", value)
                $0.child("slice", slice)
                $0.word("ctx", ctx.dumpName)
            }
        case .starred(let value, let ctx):
            write("Starred", range) {
                $0.child("value", value)
                $0.word("ctx", ctx.dumpName)
            }
        case .name(let id, let ctx):
            write("Name", range) {
                $0.string("id", id)
                $0.word("ctx", ctx.dumpName)
            }
        case .list(let elts, let ctx): writeSequence("List", range, elts, ctx)
        case .tuple(let elts, let ctx): writeSequence("Tuple", range, elts, ctx)
        case .slice(let lower, let upper, let step):
            write("Slice", range) {
                $0.child("lower", lower)
                $0.child("upper", upper)
                $0.child("step", step)
            }
        }
    }

    mutating func writeSequence(
        _ name: String, _ range: SourceRange, _ elts: [Expression], _ ctx: ExpressionContext
    ) {
        write(name, range) {
            $0.children("elts", elts)
            $0.word("ctx", ctx.dumpName)
        }
    }

    mutating func writeComprehension(
        _ name: String, _ range: SourceRange, _ elt: Expression, _ generators: [Comprehension]
    ) {
        write(name, range) {
            $0.child("elt", elt)
            $0.field("generators") { $0.list(generators) { $0.write($1) } }
        }
    }

    mutating func write(_ comprehension: Comprehension) {
        write("comprehension", nil) {
            $0.child("target", comprehension.target)
            $0.child("iter", comprehension.iter)
            $0.children("ifs", comprehension.ifs)
            $0.word("is_async", "0")
        }
    }

    mutating func write(_ constant: Constant) {
        switch constant {
        case .none: text += "None"
        case .true: text += "True"
        case .false: text += "False"
        case .ellipsis: text += "Ellipsis"
        case .int(let value): text += String(value)
        case .bigInt(let value): text += String(value)
        case .float(let value): text += "float:\(String(value.bitPattern, radix: 16))"
        case .imaginary(let value): text += "imaginary:\(String(value.bitPattern, radix: 16))"
        case .string(let value): quote(value)
        case .surrogateString(let points):
            text += "\""
            for point in points { append(point) }
            text += "\""
        case .bytes(let bytes):
            text += "b\""
            for byte in bytes { append(UInt32(byte)) }
            text += "\""
        }
    }
}
