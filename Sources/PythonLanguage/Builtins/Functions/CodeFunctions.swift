/// The built-in functions about code and namespaces: eval, exec, compile, globals, locals, vars, dir.
enum CodeFunctions {
    static func declare(_ module: NativeModule) {
        module.function(
            "globals()", documentation: "Return the dictionary containing the current scope's global variables."
        ) { _ in
            globals().value.retained()
        }
        module.function(
            "locals()", documentation: "Return a dictionary containing the current scope's local variables."
        ) { _ in locals() }
        module.function(
            "eval(source, globals=None, locals=None, /)",
            documentation:
                "Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile()."
        ) { call in
            try run(call[0], call[1], call[2], mode: .eval)
        }
        module.function(
            "exec(source, globals=None, locals=None, /, *, closure=None)",
            documentation:
                "Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile()."
        ) { call in
            try run(call[0], call[1], call[2], mode: .exec).release()
            return .none
        }
        module.function(
            "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
            documentation: "Compile source into a code object that can be executed by exec() or eval()."
        ) { call in
            guard let mode = Mode(rawValue: try call.string(2)) else {
                throw PythonError.valueError("compile() mode must be 'exec', 'eval' or 'single'")
            }
            return try code(call[0], name: call[1].str(), mode: mode, function: "compile")
        }
        module.function(
            "vars(object=<locals>, /)",
            documentation:
                "Show vars.\n\nWithout arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__."
        ) { call in
            guard call.has(0) else { return locals() }
            do {
                let found = try call[0].getAttributeIfPresent("__dict__")
                if !found.isUnbound { return found }
            } catch let error as PythonError where error.matches(Types.attributeError) {}
            throw PythonError.typeError("vars() argument must have __dict__ attribute")
        }
        module.function(
            "dir(object=<locals>, /)",
            documentation:
                "Show attributes of an object.\n\nIf called without an argument, return the names in the current scope.\nElse, return an alphabetized list of names comprising (some of) the attributes\nof the given object, and of attributes reachable from it.",
            directory)
    }

    private enum Mode: String { case exec, eval, single }

    /// The namespace of the code that calls.
    private static func globals() -> DictRef {
        Machine.frame > Machine.frames ? Machine.frame.pointee.globals : Interpreter.current.namespace
    }

    /// The variables of the code that calls: its globals at the top level, a snapshot inside a function. Owned.
    static func locals() -> Value {
        guard Machine.frame > Machine.frames else { return Interpreter.current.namespace.value.retained() }
        let frame = Machine.frame.pointee
        let code = frame.code.pointee
        if code.flags.contains(.module) { return frame.globals.value.retained() }
        if code.flags.contains(.classBody) { return frame.base[0].retained() }
        let result = allocateDict()
        for (index, name) in code.details.localNames.enumerated() where index < Int(code.localCount) {
            let value = frame.base[index]
            // Hidden names of comprehensions and the like begin with a dot.
            if !value.isUnbound, value.tag != .cell, !name.swiftString.hasPrefix(".") {
                dictSetName(result, name, value)
            }
        }
        for (index, name) in (code.details.cellNames + code.details.freeNames).enumerated() {
            let cell = frame.base[Int(code.localCount) + index]
            guard cell.tag == .cell, !cell.cell.pointee.content.isUnbound else { continue }
            dictSetName(result, name, cell.cell.pointee.content)
        }
        return result.value
    }

    private static func directory(_ call: NativeCall) throws -> Value {
        let names: Value
        if call.has(0) {
            names = try callSpecial(call[0], Names.dir)
        } else {
            let held = Owned(locals())
            names = makeList(try held.value.asArray())
        }
        let held = Owned(names)
        let list = Owned(makeList(try held.value.asArray()))
        try ListMethods.sort(list.value.list, key: .none, reverse: false)
        return list.value.retained()
    }

    /// The code object of a source, owned.
    private static func code(_ source: Value, name: String, mode: Mode, function: String) throws -> Value {
        if source.tag == .code { return source.retained() }
        let text: String
        if source.codePoints != nil {
            text = source.swiftString
        } else if let bytes = source.byteBuffer {
            let decoded = Owned(try Codecs.decode(bytes, .utf8, .strict))
            text = decoded.value.swiftString
        } else {
            throw PythonError.typeError("\(function)() arg 1 must be a string, bytes or code object")
        }
        if mode != .eval {
            return try Interpreter.current.compile(
                text, name: name, title: nil, returnsLast: mode == .single, keepsSource: false)
        }
        let expression = String(text.drop { $0 == " " || $0 == "\t" })
        do {
            let module = try Parsing.module(SourceText(expression))
            guard module.body.count == 1, case .expr? = module.body.first?.kind else {
                throw SyntaxFailure(
                    kind: .syntaxError, message: "invalid syntax", line: 1, offset: 1, endLine: 1, endOffset: 1,
                    text: text)
            }
        } catch let failure as SyntaxFailure {
            throw Interpreter.syntaxError(failure, file: name)
        }
        return try Interpreter.current.compile(
            expression, name: name, title: nil, returnsLast: true, keepsSource: false)
    }

    private static func run(_ source: Value, _ globals: Value, _ locals: Value, mode: Mode) throws -> Value {
        let code = Owned(try code(source, name: "<string>", mode: mode, function: mode.rawValue))
        let interpreter = Interpreter.current
        if !globals.isNone, globals.unwrapped.tag != .dict {
            throw PythonError.typeError("\(mode.rawValue)() globals must be a dict, not \(globals.type.name)")
        }
        if locals.isNone, !globals.isNone { return try interpreter.run(code.value, in: globals.unwrapped.dict) }
        let names = Owned(locals.isNone ? self.locals() : locals.retained())
        let space = globals.isNone ? self.globals() : globals.unwrapped.dict
        if names.value.unwrapped.tag == .dict, names.value.unwrapped.dict == space {
            return try interpreter.run(code.value, in: space)
        }
        // Globals and locals apart: the code runs over both together, and what it binds goes to the locals.
        let merged = copyDict(space)
        let owner = Owned(merged.value)
        try DictMethods.update(merged, from: names.value)
        let result = Owned(try interpreter.run(code.value, in: merged))
        try DictMethods.forEach(merged) { entry in
            let before = try dictGet(space, entry.key)
            if before.isUnbound || !before.isIdentical(to: entry.value) {
                try names.value.setItem(entry.key, entry.value)
            }
        }
        _ = owner.value
        return result.take()
    }
}
