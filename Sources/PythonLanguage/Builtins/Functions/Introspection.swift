/// What is known of callables: signatures for help, completion and inspection.
public enum Introspection {
    /// One parameter of a callable.
    public struct Parameter: Sendable {
        public let name: String
        public let kind: NativeParameter.Kind
        /// The default as it is shown; nil if the argument is required.
        public let defaultText: String?
        /// The annotation as it is shown, or nil.
        public let annotation: String?
    }

    /// The parameters of a callable, the receiver of a method left out; nil if they are not known.
    public static func parameters(of value: Value) throws -> [Parameter]? {
        switch value.tag {
        case .function: return try parameters(ofFunction: value)
        case .boundMethod: return try parameters(of: value.boundMethod.pointee.function).map { Array($0.dropFirst()) }
        case .nativeFunction: return parameters(of: value.nativeFunction.pointee.declaration)
        case .type:
            let type = value.typeRef
            if type.pointee.flags.contains(.user) {
                for name in ["__init__", "__new__"] {
                    let method = try value.getAttributeIfPresent(name)
                    let held = Owned(method)
                    if held.value.tag == .function {
                        return try parameters(of: held.value).map { Array($0.dropFirst()) }
                    }
                }
            }
            for base in type.pointee.mro.tupleItems {
                if let declaration = base.typeRef.pointee.declaration?.constructorDeclaration {
                    return parameters(of: declaration)
                }
            }
            return nil
        default:
            for base in value.type.pointee.mro.tupleItems {
                if let declaration = base.typeRef.pointee.declaration?.callDeclaration { return parameters(of: declaration) }
            }
            let method = Owned(try value.getAttributeIfPresent("__call__"))
            return method.value.tag == .boundMethod ? try parameters(of: method.value) : nil
        }
    }

    /// A callable's parameters as Python writes them: `(a, /, b=1, *args, c, **kwargs)`; nil if they are not known.
    public static func signature(of value: Value) throws -> String? {
        guard let parameters = try parameters(of: value) else { return nil }
        return text(parameters) + (try returnAnnotation(of: value).map { " -> " + $0 } ?? "")
    }

    /// What a function of Python's says it returns, as it is shown; nil if it does not say.
    private static func returnAnnotation(of value: Value) throws -> String? {
        let function = value.tag == .boundMethod ? value.boundMethod.pointee.function : value
        guard function.tag == .function, function.function.pointee.annotations.tag == .dict else { return nil }
        let key = Owned(makeString("return"))
        let found = dictGetName(function.function.pointee.annotations.dict, key.value)
        if found.isUnbound { return nil }
        return found.tag == .type ? found.typeRef.name : try found.repr()
    }

    /// Parameters in parentheses.
    public static func text(_ parameters: [Parameter]) -> String {
        var pieces: [String] = []
        var openSlash = false
        var sawStar = false
        for parameter in parameters {
            if openSlash, parameter.kind != .positionalOnly {
                pieces.append("/")
                openSlash = false
            }
            if parameter.kind == .positionalOnly { openSlash = true }
            if parameter.kind == .variadic { sawStar = true }
            if parameter.kind == .keywordOnly, !sawStar {
                pieces.append("*")
                sawStar = true
            }
            let stars = parameter.kind == .variadic ? "*" : parameter.kind == .variadicKeywords ? "**" : ""
            var piece = stars + parameter.name
            if let annotation = parameter.annotation { piece += ": " + annotation }
            if let text = parameter.defaultText { piece += parameter.annotation == nil ? "=\(text)" : " = \(text)" }
            pieces.append(piece)
        }
        if openSlash { pieces.append("/") }
        return "(" + pieces.joined(separator: ", ") + ")"
    }

    private static func parameters(of declaration: NativeDeclaration) -> [Parameter] {
        declaration.parameters.map {
            // A default in angle brackets stands for an argument that may be missing.
            Parameter(
                name: $0.name, kind: $0.kind, defaultText: $0.defaultText?.hasPrefix("<") == true ? "…" : $0.defaultText,
                annotation: $0.hint)
        }
    }

    private static func parameters(ofFunction value: Value) throws -> [Parameter] {
        let function = value.function.pointee
        let code = function.code.code.pointee
        let names = code.details.localNames.map { $0.swiftString }
        let positional = Int(code.positionalCount)
        let keywordOnly = Int(code.keywordOnlyCount)
        let defaults = function.defaults.tupleItems
        var result: [Parameter] = []
        func annotation(_ name: String) throws -> String? {
            guard function.annotations.tag == .dict else { return nil }
            let key = Owned(makeString(name))
            let found = dictGetName(function.annotations.dict, key.value)
            if found.isUnbound { return nil }
            return found.tag == .type ? found.typeRef.name : try found.repr()
        }
        for index in 0..<positional {
            let place = index - (positional - defaults.count)
            result.append(
                Parameter(
                    name: names[index], kind: index < Int(code.positionalOnlyCount) ? .positionalOnly : .positionalOrKeyword,
                    defaultText: place >= 0 ? try defaults[place].repr() : nil, annotation: try annotation(names[index])))
        }
        var next = positional + keywordOnly
        if code.flags.contains(.variadic), next < names.count {
            result.append(Parameter(name: names[next], kind: .variadic, defaultText: nil, annotation: try annotation(names[next])))
            next += 1
        }
        for index in positional..<(positional + keywordOnly) {
            var text: String? = nil
            if function.keywordDefaults.tag == .dict {
                let key = Owned(makeString(names[index]))
                let found = dictGetName(function.keywordDefaults.dict, key.value)
                if !found.isUnbound { text = try found.repr() }
            }
            result.append(
                Parameter(name: names[index], kind: .keywordOnly, defaultText: text, annotation: try annotation(names[index])))
        }
        if code.flags.contains(.variadicKeywords), next < names.count {
            result.append(
                Parameter(name: names[next], kind: .variadicKeywords, defaultText: nil, annotation: try annotation(names[next])))
        }
        return result
    }
}
