/// How a cell ended.
public enum CellOutcome: ~Copyable {
    /// The value of its last expression, `none` if it has no value.
    case value(Owned)
    /// The exception that left it.
    case exception(PythonError)
}

extension Interpreter {
    /// The exception that an `except` or `finally` block handles now, borrowed; `None` outside of any.
    public var handledException: Value { Machine.handled }

    /// Compiles and runs a cell in `__main__`.
    ///
    /// - Parameters:
    ///   - text: Python code.
    ///   - name: The cell's name in tracebacks, `<ipython-input-3-…>`.
    ///   - title: What IPython's tracebacks call it: `Cell In[3]`.
    public func runCell(_ text: String, name: String, title: String? = nil) -> CellOutcome {
        do {
            return .value(Owned(try run(text, name: name, title: title, in: namespace, returnsLast: true)))
        } catch let error as PythonError {
            return .exception(error)
        } catch {
            return .exception(PythonError(exceptionValue(of: error)))
        }
    }

    /// Compiles and runs code in a namespace; the value of the last expression is the result if `returnsLast`. Owned.
    ///
    /// - Throws: ``PythonError``.
    @discardableResult
    package func run(
        _ text: String, name: String, title: String? = nil, in globals: DictRef, returnsLast: Bool = false
    ) throws -> Value {
        let code = Owned(try compile(text, name: name, title: title, returnsLast: returnsLast))
        return try run(code.value, in: globals)
    }

    /// Runs compiled code in a namespace; owned result.
    package func run(_ code: Value, in globals: DictRef) throws -> Value {
        Machine.fitDepthToStack()
        if dictGetName(globals, Names.builtins).isUnbound { dictSetName(globals, Names.builtins, builtins) }
        let function = Owned(Machine.makeModuleFunction(code, globals))
        return try Machine.call(function.value, CallArguments(base: Machine.top + 1, positionalCount: 0))
    }

    /// The code object of a text; owned.
    ///
    /// - Throws: ``PythonError`` (`SyntaxError`).
    package func compile(
        _ text: String, name: String, title: String? = nil, returnsLast: Bool, keepsSource: Bool = true
    ) throws -> Value {
        // Of text that stands in no file, tracebacks have no lines to show.
        let source = SourceFile(name: name, title: title, text: keepsSource ? text : "")
        do {
            let module = try Parsing.module(SourceText(text))
            return try Compiler.compile(module, source: source, text: text, returnsLast: returnsLast)
        } catch let failure as SyntaxFailure {
            throw Interpreter.syntaxError(failure, file: name)
        }
    }

    /// `SyntaxError` of a failure.
    package static func syntaxError(_ failure: SyntaxFailure, file: String) -> PythonError {
        let type: TypeRef =
            switch failure.kind {
            case .syntaxError: Types.syntaxError
            case .indentationError: Types.indentationError
            case .tabError: Types.tabError
            case .recursionError: Types.recursionError
            }
        if failure.kind == .recursionError { return PythonError(type, failure.message) }
        let message = makeString(failure.message)
        let place = makeTuple([
            makeString(file), .int(failure.line), .int(failure.offset), .string(failure.text), .int(failure.endLine),
            .int(failure.endOffset),
        ])
        let exception = makeException(type, [message, place])
        let fields: [(String, Value)] = [
            ("msg", message), ("filename", makeString(file)), ("lineno", .int(failure.line)),
            ("offset", .int(failure.offset)),
            ("text", .string(failure.text)), ("end_lineno", .int(failure.endLine)),
            ("end_offset", .int(failure.endOffset)),
        ]
        for (name, value) in fields {
            let key = internName(name)
            setInstanceAttribute(exception.instance, key, value)
            key.release()
            value.release()
        }
        place.release()
        return PythonError(exception)
    }

    /// The namespace of `__main__`.
    package var namespace: DictRef { main.module.pointee.namespace.dict }

    /// A variable of `__main__`, owned, or unbound.
    public func variable(_ name: String) -> Value {
        let key = Owned(internName(name))
        return dictGetName(namespace, key.value).retained()
    }

    /// Sets a variable of `__main__`; takes over the reference.
    public func setVariable(_ name: String, _ value: Value) {
        let key = Owned(internName(name))
        dictSetName(namespace, key.value, value)
        value.release()
    }

    /// Deletes a variable of `__main__` if it is there.
    public func removeVariable(_ name: String) {
        let key = Owned(internName(name))
        if let old = try? dictRemove(namespace, key.value) { old.release() }
    }

    /// The names of `__main__`, in the order they were bound.
    public var variableNames: [String] {
        var names: [String] = []
        namespace.value.forEachEntry { key, _ in names.append(key.swiftString) }
        return names
    }

    /// Writes to what `sys.stdout` is now: the session's output, or what the program put there.
    public func write(_ text: String) throws {
        let stream = Owned(Console.replacedOutput)
        if stream.value.isUnbound { return standardOutput(text) }
        let value = Owned(makeString(text))
        try stream.value.callMethod("write", [value.value]).release()
    }

    /// Tells about an exception that nobody can catch.
    func reportIgnored(_ exception: Value, in object: Value) {
        let text = (try? exception.str()) ?? ""
        standardError("Exception ignored in: <\(object.type.name) object>\n\(exception.type.name): \(text)\n")
    }
}

extension Machine {
    /// A function without parameters that runs module code.
    static func makeModuleFunction(_ code: Value, _ globals: DictRef) -> Value {
        let details = code.code.pointee.details
        let function = allocateBlock(MemoryLayout<FunctionObject>.stride).assumingMemoryBound(to: FunctionObject.self)
        function.initialize(
            to: FunctionObject(
                header: ObjectHeader(type: Types.function), code: code.retained(), globals: globals.value.retained(),
                defaults: .unbound,
                keywordDefaults: .unbound, closure: .unbound, name: details.name.retained(),
                qualifiedName: details.qualifiedName.retained(), module: .unbound, doc: .unbound, annotations: .unbound,
                attributes: .unbound))
        track(UnsafeMutableRawPointer(function).assumingMemoryBound(to: ObjectHeader.self))
        return Value(tag: .function, object: function)
    }
}

extension Value {
    /// Stores an attribute as `object.__setattr__` does; for types whose `setAttribute` handles only some names.
    public func storeAttribute(_ name: Value, _ value: Value) throws { try genericSetAttribute(self, name, value) }
}

extension NativeType {
    /// An exception class of a native module.
    public static func exception(_ name: String, module: String, base: @escaping @autoclosure () -> TypeRef)
        -> NativeType
    {
        NativeType(name, module: module, bases: [base()]) { _ in }
    }
}
