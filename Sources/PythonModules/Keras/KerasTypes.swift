import NeuralNetworks
import PythonLanguage

/// Types that are made from the engine's own declarations.
enum KerasTypes {
    /// The parameters of a declaration as Python writes them.
    static func signature(_ parameters: [Parameter]) -> String {
        var parts: [String] = []
        var isAfterStar = false
        for parameter in parameters {
            if parameter.isKeywordOnly, !isAfterStar {
                parts.append("*")
                isAfterStar = true
            }
            parts.append(parameter.name + (parameter.defaultValue.map { "=" + KerasValues.source($0) } ?? ""))
        }
        return "(" + (parts + ["**kwargs"]).joined(separator: ", ") + ")"
    }

    /// The text for help: the summary, then every parameter.
    static func documentation<Made>(_ declaration: Declaration<Made>) -> String {
        let rows = declaration.parameters.filter { !$0.help.isEmpty }.map { "    \($0.name): \($0.help)" }
        return ([declaration.summary, "", "Args:"] + rows).joined(separator: "\n")
    }

    /// What Keras' own configurations hold and means nothing here.
    static func isWithoutMeaning(_ argument: (name: String, value: Value)) -> Bool {
        argument.name == "autocast" || (argument.name == "quantization_config" && argument.value.isNone)
    }

    /// The arguments of a call as the declaration's settings.
    static func settings<Made>(_ call: NativeCall, _ declaration: Declaration<Made>) throws -> [String: Setting] {
        var values: [String: Setting] = [:]
        for (index, parameter) in declaration.parameters.enumerated() where call.has(index) {
            if parameter.name == "layer" { try KerasModels.checkDunderCall(call[index]) }
            let setting = try KerasValues.setting(call[index])
            values[parameter.name] =
                parameter.name.hasSuffix("activation") ? PythonObjectives.activation(setting) : setting
        }
        let strangers = call.keywords(declaration.parameters.count).filter { !isWithoutMeaning($0) }
        if let stranger = strangers.first, Made.self == Callback.self {
            throw PythonError.typeError(
                "\(declaration.name).__init__() got an unexpected keyword argument '\(stranger.name)'")
        }
        if !strangers.isEmpty {
            let listed = try strangers.map { "'\($0.name)': \(try $0.value.repr())" }
            if Made.self == Optimizer.self {
                throw PythonError.valueError("Argument(s) not recognized: {\(listed.joined(separator: ", "))}")
            }
            throw PythonError.valueError(
                "Unrecognized keyword arguments passed to \(declaration.name): {\(listed.joined(separator: ", "))}")
        }
        return values
    }

    /// A type whose constructor makes what a declaration makes.
    ///
    /// - Parameters:
    ///   - wrap: what was made, as the object that the Python object holds.
    ///   - derive: what an instance of a class derived from it holds, where that is something else.
    ///   - declare: further methods and slots.
    static func type<Made>(
        _ declaration: Declaration<Made>, module: String, base: @escaping @autoclosure () -> NativeType,
        wrap: @escaping (Made) -> AnyObject, derive: ((Value, [String: Setting]) throws -> AnyObject)? = nil,
        declare: @escaping (NativeType) -> Void = { _ in }
    ) -> NativeType {
        NativeType(
            declaration.name, module: module, documentation: documentation(declaration), bases: [base().type]
        ) { type in
            type.keepsIdentity = true
            type.constructor(signature(declaration.parameters), documentation: documentation(declaration)) { call in
                let settings = try settings(call, declaration)
                if call.receiver.tag == .instance, let derive {
                    return .wrap(try derive(call.receiver, settings), type)
                }
                let made = try declaration.make(settings)
                return .wrap(wrap(made), type)
            }
            type.method("get_config()", documentation: "Its arguments, as a dict that from_config takes.") { call in
                try configuration(call.receiver)
            }
            type.classMethod("from_config(config, custom_objects=None)", documentation: "One with these arguments.") {
                call in
                try KerasRegistration.knowing(call[1]) {
                    // A class derived from this one is called, as Keras calls it.
                    guard call.receiver.bits == type.type.value.bits else {
                        return try KerasRegistration.make(call.receiver, call[0])
                    }
                    return .wrap(wrap(try declaration.make(config: try KerasValues.setting(call[0]))), type)
                }
            }
            declare(type)
        }
    }

    /// The arguments of an object of the engine, as a dict; owned.
    static func configuration(_ value: Value) throws -> Value {
        var object = KerasValues.engineObject(value)
        if let own = object as? PythonLayer { object = own.base ?? own }
        // What the object itself says would lead back here.
        if value.tag == .instance, let held = KerasValues.heldObject(value) { object = held }
        try KerasRegistration.checkConfiguration(of: value)
        guard let object, let arguments = KerasConfiguration.arguments(of: object)
        else {
            throw PythonError.notImplementedError("Object \(try value.repr()) has no configuration.")
        }
        return try KerasValues.value(.dictionary(arguments))
    }
}
