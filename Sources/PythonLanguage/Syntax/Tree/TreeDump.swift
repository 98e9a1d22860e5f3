/// Writes a syntax tree as text, in the manner of CPython's `ast.dump`, for tests and for reading.
///
/// A node is `Name(id="x",ctx=Load())@1:0-1:1`, the numbers its range. Absent fields are left out; text is quoted with
/// everything outside printable ASCII as `\u{…}`; floats show their bits.
struct TreeDump {
    var text = ""
    let showsRanges: Bool

    init(_ module: Module, showsRanges: Bool) {
        self.showsRanges = showsRanges
        write("Module", nil) { dump in dump.field("body") { $0.list(module.body) { $0.write($1) } } }
    }

    // MARK: Layout

    mutating func write(_ name: String, _ range: SourceRange?, _ fields: (inout TreeDump) -> Void) {
        text += name
        text += "("
        fields(&self)
        if text.last == "," { text.removeLast() }
        text += ")"
        if showsRanges, let range {
            text += "@\(range.line):\(range.column)-\(range.endLine):\(range.endColumn)"
        }
    }

    mutating func field(_ name: String, _ value: (inout TreeDump) -> Void) {
        text += name
        text += "="
        value(&self)
        text += ","
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout TreeDump, Element) -> Void) {
        text += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            write(&self, element)
        }
        text += "]"
    }

    mutating func quote(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars { append(scalar.value) }
        text += "\""
    }

    mutating func append(_ point: UInt32) {
        if point >= 0x20, point < 0x7F, point != 0x22, point != 0x5C {
            text.unicodeScalars.append(Unicode.Scalar(UInt8(point)))
        } else {
            text += "\\u{\(String(point, radix: 16))}"
        }
    }

    mutating func strings(_ name: String, _ values: [String]) {
        field(name) { $0.list(values) { $0.quote($1) } }
    }

    mutating func string(_ name: String, _ value: String?) {
        if let value { field(name) { $0.quote(value) } }
    }

    mutating func child(_ name: String, _ value: Expression?) {
        if let value { field(name) { $0.write(value) } }
    }

    mutating func children(_ name: String, _ values: [Expression]) {
        field(name) { $0.list(values) { $0.write($1) } }
    }

    mutating func body(_ name: String, _ values: [Statement]) {
        field(name) { $0.list(values) { $0.write($1) } }
    }

    mutating func optionals(_ name: String, _ values: [Expression?]) {
        field(name) {
            $0.list(values) { dump, value in
                if let value { dump.write(value) } else { dump.text += "None" }
            }
        }
    }

    mutating func word(_ name: String, _ value: String) {
        field(name) { $0.text += value }
    }
}

// MARK: - Statements

extension TreeDump {
    mutating func write(_ statement: Statement) {
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

    mutating func writeConditional(
        _ name: String, _ range: SourceRange, _ test: Expression, _ body: [Statement], _ orelse: [Statement]
    ) {
        write(name, range) {
            $0.child("test", test)
            $0.body("body", body)
            $0.body("orelse", orelse)
        }
    }

    mutating func write(_ handler: ExceptHandler) {
        write("ExceptHandler", handler.range) {
            $0.child("type", handler.type)
            $0.string("name", handler.name)
            $0.body("body", handler.body)
        }
    }

    mutating func write(_ alias: Alias) {
        write("alias", alias.range) {
            $0.string("name", alias.name)
            $0.string("asname", alias.asname)
        }
    }

    mutating func write(_ keyword: Keyword) {
        write("keyword", keyword.range) {
            $0.string("arg", keyword.arg)
            $0.child("value", keyword.value)
        }
    }

    mutating func write(_ parameter: Parameter) {
        write("arg", parameter.range) {
            $0.string("arg", parameter.name)
            $0.child("annotation", parameter.annotation)
        }
    }

    mutating func write(_ args: Arguments) {
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
