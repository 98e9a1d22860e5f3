// Binding the arguments of a call to the parameters of a native function.

/// Calls a native function; `arguments.base[-1]` may be written over.
func callNative(_ callee: Value, _ arguments: CallArguments) throws -> Value {
    let function = callee.nativeFunction
    let count = arguments.positionalCount
    let parameters = Int(function.pointee.parameterCount)
    let needsReceiver = function.pointee.takesReceiver && function.pointee.receiver.isUnbound
    if !needsReceiver, arguments.keywordNames.isUnbound, function.pointee.isSimple, count == parameters {
        let place = arguments.base - 1
        let saved = place.pointee
        place.pointee = function.pointee.receiver
        defer { place.pointee = saved }
        return try function.pointee.body(NativeCall(arguments: arguments.base))
    }
    let declaration = function.pointee.declaration
    if needsReceiver {
        // `list.append(xs, 1)`: the first argument is the receiver.
        guard count > 0 else {
            throw PythonError.typeError("unbound method \(declaration.qualifiedName)() needs an argument")
        }
        try declaration.checkReceiver(arguments.base[0])
        let rest = CallArguments(base: arguments.base + 1, positionalCount: count - 1, keywordNames: arguments.keywordNames)
        return try callDeclared(declaration, receiver: arguments.base[0], rest)
    }
    return try callDeclared(declaration, receiver: function.pointee.receiver, arguments)
}

/// Binds `arguments` to the parameters of `declaration` and runs its body.
///
/// - Throws: ``PythonError``: `TypeError` in CPython's words if the call does not fit, and what the body throws.
func callDeclared(_ declaration: NativeDeclaration, receiver: Value, _ arguments: CallArguments) throws -> Value {
    let plan = declaration.plan
    let count = declaration.parameterCount
    let frame = Machine.top!
    guard frame + count + 2 < Machine.limit else { throw Machine.recursionError() }
    frame[0] = receiver
    let bound = frame + 1
    var ownedTuple = Value.unbound
    var ownedDict = Value.unbound
    let savedTop = Machine.top
    Machine.top = bound + count
    defer {
        Machine.top = savedTop
        for index in -1..<count { bound[index] = .unbound }
        ownedTuple.release()
        ownedDict.release()
    }
    for index in 0..<count { bound[index] = .unbound }
    var next = 0
    for index in 0..<count {
        switch plan[index].kind {
        case .positionalOnly, .positionalOrKeyword:
            if next < arguments.positionalCount {
                bound[index] = arguments.base[next]
                next += 1
            }
        case .variadic:
            let tuple = allocateTuple(count: arguments.positionalCount - next)
            for place in 0..<tuple.pointee.count { tuple.items[place] = arguments.base[next + place].retained() }
            trackIfNeeded(tuple)
            next = arguments.positionalCount
            ownedTuple = tuple.value
            bound[index] = ownedTuple
        case .keywordOnly: break
        case .variadicKeywords:
            ownedDict = allocateDict().value
            bound[index] = ownedDict
        }
    }
    if next < arguments.positionalCount { throw tooManyArguments(declaration, arguments) }
    for position in 0..<arguments.keywordCount {
        let name = arguments.keywordNames.tuple.items[position]
        let value = arguments.base[arguments.positionalCount + position]
        if let index = (0..<count).first(where: { plan[$0].accepts(name) }) {
            guard bound[index].isUnbound else {
                throw PythonError.typeError(
                    "argument for \(declaration.name)() given by name ('\(name.swiftString)') and position (\(index + 1))")
            }
            bound[index] = value
        } else if !ownedDict.isUnbound {
            dictSetName(ownedDict.dict, name, value)
        } else {
            throw unexpectedKeyword(declaration, name)
        }
    }
    for index in 0..<count where bound[index].isUnbound {
        if !plan[index].isOptional { throw missingArguments(declaration, bound) }
        bound[index] = declaration.defaults[index]
    }
    return try declaration.body(NativeCall(arguments: bound))
}

extension NativeDeclaration {
    /// Whether CPython has the function in C, whose errors have words of their own.
    fileprivate var isBuiltin: Bool { module == "builtins" }

    /// The name alone, as most of CPython's C functions say it: `insert`, `list` for the constructor.
    fileprivate var bareName: String { name == "__init__" ? spokenName : name }

    /// Whether CPython reads the arguments in its oldest way, which counts differently: `str.find` and its like.
    fileprivate var countsAsOldFunctions: Bool {
        guard isBuiltin, let dot = qualifiedName.firstIndex(of: ".") else { return false }
        return ["str", "bytes", "bytearray"].contains(qualifiedName[..<dot])
            && ["count", "find", "index", "rfind", "rindex", "startswith", "endswith"].contains(name)
    }

    /// What error texts call the function: constructors go by their class.
    fileprivate var spokenName: String {
        if name == "__init__", let dot = qualifiedName.firstIndex(of: ".") { return String(qualifiedName[..<dot]) }
        return takesReceiver ? qualifiedName : name
    }

    /// The name with its module, as CPython says it of functions of one argument: `math.sin`.
    fileprivate var fullName: String { takesReceiver || isBuiltin ? spokenName : "\(module).\(name)" }
}

private func tooManyArguments(_ declaration: NativeDeclaration, _ arguments: CallArguments) -> PythonError {
    let positional = declaration.parameters.filter { $0.kind == .positionalOnly || $0.kind == .positionalOrKeyword }
    let given = arguments.positionalCount
    let name = declaration.spokenName
    if declaration.parameters.isEmpty {
        return PythonError.typeError("\(name)() takes no arguments (\(given) given)")
    }
    let required = positional.filter { !$0.isOptional }.count
    if positional.allSatisfy({ $0.kind == .positionalOnly }) {
        if positional.isEmpty, declaration.isBuiltin {
            return PythonError.typeError("\(declaration.bareName)() takes no positional arguments")
        }
        if required == positional.count {
            if required == 1 { return PythonError.typeError("\(declaration.fullName)() takes exactly one argument (\(given) given)") }
            return PythonError.typeError("\(declaration.bareName) expected \(required) arguments, got \(given)")
        }
        let plural = positional.count == 1 ? "argument" : "arguments"
        if declaration.countsAsOldFunctions {
            return PythonError.typeError("\(declaration.name)() takes at most \(positional.count) \(plural) (\(given) given)")
        }
        return PythonError.typeError("\(declaration.bareName) expected at most \(positional.count) \(plural), got \(given)")
    }
    if declaration.isBuiltin {
        let bound = required == positional.count ? "exactly" : "at most"
        let plural = positional.count == 1 ? "argument" : "arguments"
        return PythonError.typeError("\(declaration.bareName)() takes \(bound) \(positional.count) \(plural) (\(given) given)")
    }
    let was = given == 1 ? "was" : "were"
    let counts = required == positional.count ? "\(required)" : "from \(required) to \(positional.count)"
    let plural = positional.count == 1 ? "argument" : "arguments"
    return PythonError.typeError("\(name)() takes \(counts) positional \(plural) but \(given) \(was) given")
}

private func unexpectedKeyword(_ declaration: NativeDeclaration, _ name: Value) -> PythonError {
    if !declaration.parameters.contains(where: { $0.kind == .positionalOrKeyword || $0.kind == .keywordOnly }) {
        return PythonError.typeError("\(declaration.spokenName)() takes no keyword arguments")
    }
    if declaration.isBuiltin {
        return PythonError.typeError("'\(name.swiftString)' is an invalid keyword argument for \(declaration.spokenName)()")
    }
    return PythonError.typeError("\(declaration.spokenName)() got an unexpected keyword argument '\(name.swiftString)'")
}

private func missingArguments(_ declaration: NativeDeclaration, _ bound: UnsafeMutablePointer<Value>) -> PythonError {
    let missing = declaration.parameters.indices.filter { bound[$0].isUnbound && !declaration.parameters[$0].isOptional }
    let name = declaration.spokenName
    let parameters = declaration.parameters
    if parameters.allSatisfy({ $0.kind == .positionalOnly }) {
        let given = parameters.indices.filter { !bound[$0].isUnbound }.count
        let required = parameters.filter { !$0.isOptional }.count
        if required == parameters.count {
            if required == 1 { return PythonError.typeError("\(declaration.fullName)() takes exactly one argument (\(given) given)") }
            return PythonError.typeError("\(declaration.bareName) expected \(required) arguments, got \(given)")
        }
        let plural = required == 1 ? "argument" : "arguments"
        if declaration.countsAsOldFunctions {
            return PythonError.typeError("\(declaration.name)() takes at least \(required) \(plural) (\(given) given)")
        }
        return PythonError.typeError("\(declaration.bareName) expected at least \(required) \(plural), got \(given)")
    }
    if declaration.isBuiltin, let first = missing.first, parameters[first].kind == .positionalOrKeyword {
        let place = declaration.name == "__init__" && first == 0 ? "" : " (pos \(first + 1))"
        return PythonError.typeError("\(declaration.bareName)() missing required argument '\(parameters[first].name)'\(place)")
    }
    if declaration.isBuiltin, let first = missing.first, parameters[first].kind == .positionalOnly {
        let required = parameters.filter { $0.kind == .positionalOnly && !$0.isOptional }.count
        let given = parameters.indices.filter { parameters[$0].kind == .positionalOnly && !bound[$0].isUnbound }.count
        let plural = required == 1 ? "argument" : "arguments"
        return PythonError.typeError("\(declaration.bareName)() takes at least \(required) positional \(plural) (\(given) given)")
    }
    let kind = missing.allSatisfy { parameters[$0].kind == .keywordOnly } ? "keyword-only" : "positional"
    return PythonError.typeError(missingText(name, kind, missing.map { parameters[$0].name }))
}

/// `f() missing 2 required positional arguments: 'a' and 'b'`.
func missingText(_ function: String, _ kind: String, _ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = "\(quoted[0]) and \(quoted[1])"
    default: list = quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
    }
    return "\(function)() missing \(names.count) required \(kind) argument\(names.count == 1 ? "" : "s"): \(list)"
}

/// Calls `body` with the arguments that a `(*args, **kwargs)` declaration gathered.
func callGathered<Result>(
    _ call: NativeCall, _ tupleIndex: Int, _ dictIndex: Int, _ body: (CallArguments) throws -> Result
) throws -> Result {
    try Machine.spread(call[tupleIndex], call[dictIndex], body)
}
