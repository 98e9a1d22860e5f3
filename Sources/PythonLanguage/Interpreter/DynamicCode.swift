// `eval`, `exec`, `compile`, and the functions that look at the caller's names.

enum DynamicCode {
    static func declare(_ module: NativeModule) {
        module.function("eval(source, globals=None, locals=None, /)", documentation: "Evaluate the given source in the context of globals and locals.") { call in
            try evaluate(call[0], call[1], call[2], isExpression: true)
        }
        module.function("exec(source, globals=None, locals=None, /)", documentation: "Execute the given source in the context of globals and locals.") { call in
            try evaluate(call[0], call[1], call[2], isExpression: false).release()
            return .none
        }
        module.function(
            "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
            documentation: "Compile source into a code object that can be executed by exec() or eval()."
        ) { call in
            let mode = try call.string(2)
            guard ["exec", "eval", "single"].contains(mode) else {
                throw PythonError.valueError("compile() mode must be 'exec', 'eval' or 'single'")
            }
            return try compile(text(of: call[0], "compile"), name: call.string(1), isExpression: mode == "eval")
        }
        module.function("globals()", documentation: "Return the dictionary containing the current scope's global variables.") { _ in
            callerGlobals.value.retained()
        }
        module.function("locals()", documentation: "Return a dictionary containing the current scope's local variables.") { _ in callerLocals() }
        module.function("vars(object=<missing>, /)", documentation: "Without arguments, equivalent to locals(). With an argument, equivalent to object.__dict__.") { call in
            if call[0].isUnbound { return callerLocals() }
            let found = try lookupAttribute(call[0], Names.dict)
            if found.isUnbound { throw PythonError.typeError("vars() argument must have __dict__ attribute") }
            return found
        }
        module.function("dir(object=<missing>, /)", documentation: "Without arguments, the names in the current scope; else the object's attributes.") { call in
            if call[0].isUnbound {
                let locals = Owned(callerLocals())
                var names: [String] = []
                locals.value.forEachEntry { key, _ in names.append(key.swiftString) }
                return .list(strings: names.sorted())
            }
            let method = lookup(call[0].type, Names.dir)
            if method.tag == .function {
                let names = Owned(try callSpecial(call[0], Names.dir))
                let sorted = try names.value.map { $0.swiftString }.sorted()
                return .list(strings: sorted)
            }
            return .list(strings: attributeNames(call[0]))
        }
        module.function("__import__(name, globals=None, locals=None, fromlist=(), level=0)") { call in
            let wantsLeaf = try call.has(3) && call[3].truth()
            return try Interpreter.current.importForStatement(
                try call.string(0), level: try call.int(4), globals: callerGlobals, wantsLeaf: wantsLeaf)
        }
    }

    // MARK: The caller's names

    /// The globals of the Python code that called.
    private static var callerGlobals: DictRef {
        Machine.frame > Machine.frames ? Machine.frame.pointee.globals : Interpreter.current.namespace
    }

    private static var isAtModuleLevel: Bool {
        Machine.frame <= Machine.frames || Machine.frame.pointee.code.pointee.flags.contains(.module)
    }

    /// The variables of the Python code that called: its namespace itself, or a copy of a function's variables. Owned.
    private static func callerLocals() -> Value {
        if isAtModuleLevel { return callerGlobals.value.retained() }
        let frame = Machine.frame.pointee
        let code = frame.code.pointee
        if code.flags.contains(.classBody) { return frame.base[0].retained() }
        let dict = allocateDict()
        for (index, name) in code.details.localNames.enumerated() where !frame.base[index].isUnbound {
            dictSetName(dict, name, frame.base[index])
        }
        for (index, name) in (code.details.cellNames + code.details.freeNames).enumerated() {
            let cell = frame.base[Int(code.localCount) + index]
            if cell.tag == .cell, !cell.cell.pointee.content.isUnbound { dictSetName(dict, name, cell.cell.pointee.content) }
        }
        return dict.value
    }

    // MARK: Running

    private static func text(of source: Value, _ function: String) throws -> String {
        let inner = source.unwrapped
        if inner.tag == .str { return inner.string.text }
        if inner.tag == .bytes {
            return String(decoding: UnsafeBufferPointer(start: inner.bytesObject.bytes, count: inner.bytesObject.pointee.count), as: UTF8.self)
        }
        throw PythonError.typeError("\(function)() arg 1 must be a string, bytes or code object")
    }

    private static func compile(_ text: String, name: String, isExpression: Bool) throws -> Value {
        guard isExpression else { return try Interpreter.current.compile(text, name: name, returnsLast: false) }
        let trimmed = String(text.drop { $0 == " " || $0 == "\t" })
        return try Interpreter.current.compile(trimmed, name: name, returnsLast: true, isExpression: true)
    }

    private static func evaluate(_ source: Value, _ globals: Value, _ locals: Value, isExpression: Bool) throws -> Value {
        if !globals.isNone, globals.unwrapped.tag != .dict {
            throw PythonError.typeError("\(isExpression ? "eval" : "exec")() globals must be a dict, not \(globals.type.name)")
        }
        let code = Owned(
            source.tag == .code
                ? source.retained()
                : try compile(try text(of: source, isExpression ? "eval" : "exec"), name: "<string>", isExpression: isExpression))
        let global = globals.isNone ? callerGlobals : globals.unwrapped.dict
        let local = Owned(!locals.isNone ? locals.retained() : globals.isNone ? callerLocals() : globals.retained())
        if local.value.unwrapped.tag == .dict, local.value.unwrapped.dict == global {
            return try Interpreter.current.run(code.value, in: global)
        }
        // Globals and locals apart: the code runs over both together, and what it binds goes to the locals.
        let merged = copyDict(global)
        let held = Owned(merged.value)
        let before = Owned(copyDict(global).value)
        if local.value.unwrapped.tag == .dict { dictUpdate(merged, from: local.value.unwrapped.dict) }
        let result = Owned(try Interpreter.current.run(code.value, in: merged))
        try held.value.forEachEntry { key, value in
            let old = dictGetName(before.value.dict, key)
            if !old.isIdentical(to: value), key.bits != Names.builtins.bits { try local.value.setItem(key, value) }
        }
        return result.take()
    }
}
