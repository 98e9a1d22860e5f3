/// Writes a syntax tree as text, in the manner of CPython's `ast.dump`, for tests and for reading.
///
/// A node is `Name(id="x",ctx=Load())@1:0-1:1`, the numbers its range. Absent fields are left out; text is quoted with
/// everything outside printable ASCII as `\u{…}`; floats show their bits.
struct TreeDump {
    private(set) var text = ""
    private let showsRanges: Bool

    init(_ module: Module, showsRanges: Bool) {
        self.showsRanges = showsRanges
        write("Module", nil) { dump in dump.field("body") { $0.list(module.body) { $0.write($1) } } }
    }

    // MARK: Layout

    private mutating func write(_ name: String, _ range: SourceRange?, _ fields: (inout TreeDump) -> Void) {
        text += name
        text += "("
        fields(&self)
        if text.last == "," { text.removeLast() }
        text += ")"
        if showsRanges, let range {
            text += "@\(range.line):\(range.column)-\(range.endLine):\(range.endColumn)"
        }
    }

    private mutating func field(_ name: String, _ value: (inout TreeDump) -> Void) {
        text += name
        text += "="
        value(&self)
        text += ","
    }

    private mutating func list<Element>(_ elements: [Element], _ write: (inout TreeDump, Element) -> Void) {
        text += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            write(&self, element)
        }
        text += "]"
    }

    private mutating func quote(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars { append(scalar.value) }
        text += "\""
    }

    private mutating func append(_ point: UInt32) {
        if point >= 0x20, point < 0x7F, point != 0x22, point != 0x5C {
            text.unicodeScalars.append(Unicode.Scalar(UInt8(point)))
        } else {
            text += "\\u{\(String(point, radix: 16))}"
        }
    }

    private mutating func strings(_ name: String, _ values: [String]) {
        field(name) { $0.list(values) { $0.quote($1) } }
    }

    private mutating func string(_ name: String, _ value: String?) {
        if let value { field(name) { $0.quote(value) } }
    }

    private mutating func child(_ name: String, _ value: Expression?) {
        if let value { field(name) { $0.write(value) } }
    }

    private mutating func children(_ name: String, _ values: [Expression]) {
        field(name) { $0.list(values) { $0.write($1) } }
    }

    private mutating func body(_ name: String, _ values: [Statement]) {
        field(name) { $0.list(values) { $0.write($1) } }
    }

    private mutating func optionals(_ name: String, _ values: [Expression?]) {
        field(name) {
            $0.list(values) { dump, value in
                if let value { dump.write(value) } else { dump.text += "None" }
            }
        }
    }

    private mutating func word(_ name: String, _ value: String) {
        field(name) { $0.text += value }
    }
}

// MARK: - Statements

extension TreeDump {
    private mutating func write(_ statement: Statement) {
        let range = statement.range
        switch statement.kind {
        case .functionDef(let definition):
            write("FunctionDef", range) {
                $0.string("name", definition.name)
                $0.field("args") { $0.write(definition.args) }
                $0.body("body", definition.body)
                $0.children("decorator_list", definition.decorators)
                $0.child("returns", definition.returns)
            }
        case .classDef(let definition):
            write("ClassDef", range) {
                $0.string("name", definition.name)
                $0.children("bases", definition.bases)
                $0.field("keywords") { $0.list(definition.keywords) { $0.write($1) } }
                $0.body("body", definition.body)
                $0.children("decorator_list", definition.decorators)
            }
        case .return(let value): write("Return", range) { $0.child("value", value) }
        case .delete(let targets): write("Delete", range) { $0.children("targets", targets) }
        case .assign(let targets, let value):
            write("Assign", range) {
                $0.children("targets", targets)
                $0.child("value", value)
            }
        case .augAssign(let target, let op, let value):
            write("AugAssign", range) {
                $0.child("target", target)
                $0.word("op", op.dumpName)
                $0.child("value", value)
            }
        case .annAssign(let target, let annotation, let value, let simple):
            write("AnnAssign", range) {
                $0.child("target", target)
                $0.child("annotation", annotation)
                $0.child("value", value)
                $0.word("simple", simple ? "1" : "0")
            }
        case .for(let target, let iter, let body, let orelse):
            write("For", range) {
                $0.child("target", target)
                $0.child("iter", iter)
                $0.body("body", body)
                $0.body("orelse", orelse)
            }
        case .while(let test, let body, let orelse): writeConditional("While", range, test, body, orelse)
        case .if(let test, let body, let orelse): writeConditional("If", range, test, body, orelse)
        case .with(let items, let body):
            write("With", range) {
                $0.field("items") {
                    $0.list(items) { dump, item in
                        dump.write("withitem", nil) {
                            $0.child("context_expr", item.contextExpr)
                            $0.child("optional_vars", item.optionalVars)
                        }
                    }
                }
                $0.body("body", body)
            }
        case .match(let subject, let cases):
            write("Match", range) {
                $0.child("subject", subject)
                $0.field("cases") { $0.list(cases) { $0.write($1) } }
            }
        case .raise(let exc, let cause):
            write("Raise", range) {
                $0.child("exc", exc)
                $0.child("cause", cause)
            }
        case .try(let body, let handlers, let orelse, let finalbody):
            write("Try", range) {
                $0.body("body", body)
                $0.field("handlers") { $0.list(handlers) { $0.write($1) } }
                $0.body("orelse", orelse)
                $0.body("finalbody", finalbody)
            }
        case .assert(let test, let msg):
            write("Assert", range) {
                $0.child("test", test)
                $0.child("msg", msg)
            }
        case .import(let names): write("Import", range) { $0.field("names") { $0.list(names) { $0.write($1) } } }
        case .importFrom(let module, let names, let level):
            write("ImportFrom", range) {
                $0.string("module", module)
                $0.field("names") { $0.list(names) { $0.write($1) } }
                $0.word("level", String(level))
            }
        case .global(let names): write("Global", range) { $0.strings("names", names) }
        case .nonlocal(let names): write("Nonlocal", range) { $0.strings("names", names) }
        case .expr(let value): write("Expr", range) { $0.child("value", value) }
        case .pass: write("Pass", range) { _ in }
        case .break: write("Break", range) { _ in }
        case .continue: write("Continue", range) { _ in }
        }
    }

    private mutating func writeConditional(
        _ name: String, _ range: SourceRange, _ test: Expression, _ body: [Statement], _ orelse: [Statement]
    ) {
        write(name, range) {
            $0.child("test", test)
            $0.body("body", body)
            $0.body("orelse", orelse)
        }
    }

    private mutating func write(_ handler: ExceptHandler) {
        write("ExceptHandler", handler.range) {
            $0.child("type", handler.type)
            $0.string("name", handler.name)
            $0.body("body", handler.body)
        }
    }

    private mutating func write(_ alias: Alias) {
        write("alias", alias.range) {
            $0.string("name", alias.name)
            $0.string("asname", alias.asname)
        }
    }

    private mutating func write(_ keyword: Keyword) {
        write("keyword", keyword.range) {
            $0.string("arg", keyword.arg)
            $0.child("value", keyword.value)
        }
    }

    private mutating func write(_ parameter: Parameter) {
        write("arg", parameter.range) {
            $0.string("arg", parameter.name)
            $0.child("annotation", parameter.annotation)
        }
    }

    private mutating func write(_ args: Arguments) {
        write("arguments", nil) {
            $0.field("posonlyargs") { $0.list(args.posonlyargs) { $0.write($1) } }
            $0.field("args") { $0.list(args.args) { $0.write($1) } }
            if let vararg = args.vararg { $0.field("vararg") { $0.write(vararg) } }
            $0.field("kwonlyargs") { $0.list(args.kwonlyargs) { $0.write($1) } }
            $0.optionals("kw_defaults", args.kwDefaults)
            if let kwarg = args.kwarg { $0.field("kwarg") { $0.write(kwarg) } }
            $0.children("defaults", args.defaults)
        }
    }
}

// MARK: - Patterns

extension TreeDump {
    private mutating func write(_ matchCase: MatchCase) {
        write("match_case", nil) {
            $0.field("pattern") { $0.write(matchCase.pattern) }
            $0.child("guard", matchCase.guard)
            $0.body("body", matchCase.body)
        }
    }

    private mutating func patterns(_ name: String, _ patterns: [Pattern]) {
        field(name) { $0.list(patterns) { $0.write($1) } }
    }

    private mutating func write(_ pattern: Pattern) {
        let range = pattern.range
        switch pattern.kind {
        case .matchValue(let value): write("MatchValue", range) { $0.child("value", value) }
        case .matchSingleton(let constant):
            write("MatchSingleton", range) { $0.field("value") { $0.write(constant) } }
        case .matchSequence(let elements): write("MatchSequence", range) { $0.patterns("patterns", elements) }
        case .matchMapping(let keys, let values, let rest):
            write("MatchMapping", range) {
                $0.children("keys", keys)
                $0.patterns("patterns", values)
                $0.string("rest", rest)
            }
        case .matchClass(let cls, let positional, let names, let keywords):
            write("MatchClass", range) {
                $0.child("cls", cls)
                $0.patterns("patterns", positional)
                $0.strings("kwd_attrs", names)
                $0.patterns("kwd_patterns", keywords)
            }
        case .matchStar(let name): write("MatchStar", range) { $0.string("name", name) }
        case .matchAs(let inner, let name):
            write("MatchAs", range) {
                if let inner { $0.field("pattern") { $0.write(inner) } }
                $0.string("name", name)
            }
        case .matchOr(let alternatives): write("MatchOr", range) { $0.patterns("patterns", alternatives) }
        }
    }
}

// MARK: - Expressions

extension TreeDump {
    private mutating func write(_ expression: Expression) {
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

    private mutating func writeSequence(
        _ name: String, _ range: SourceRange, _ elts: [Expression], _ ctx: ExpressionContext
    ) {
        write(name, range) {
            $0.children("elts", elts)
            $0.word("ctx", ctx.dumpName)
        }
    }

    private mutating func writeComprehension(
        _ name: String, _ range: SourceRange, _ elt: Expression, _ generators: [Comprehension]
    ) {
        write(name, range) {
            $0.child("elt", elt)
            $0.field("generators") { $0.list(generators) { $0.write($1) } }
        }
    }

    private mutating func write(_ comprehension: Comprehension) {
        write("comprehension", nil) {
            $0.child("target", comprehension.target)
            $0.child("iter", comprehension.iter)
            $0.children("ifs", comprehension.ifs)
            $0.word("is_async", "0")
        }
    }

    private mutating func write(_ constant: Constant) {
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

// MARK: - Operators

extension ExpressionContext {
    fileprivate var dumpName: String {
        switch self {
        case .load: "Load()"
        case .store: "Store()"
        case .del: "Del()"
        }
    }
}

extension UnaryOperator {
    fileprivate var dumpName: String {
        switch self {
        case .invert: "Invert()"
        case .not: "Not()"
        case .uAdd: "UAdd()"
        case .uSub: "USub()"
        }
    }
}

extension BinaryOperator {
    fileprivate var dumpName: String {
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
    fileprivate var dumpName: String {
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
