import Arrays
import Glibc
import NeuralNetworks
import PythonLanguage

/// Saving and loading: the methods of models, `keras.saving` and the functions of `keras.models`.
enum KerasSaving {
    /// Lets the errors of saving become Python's exceptions.
    static func translateErrors() {
        Interpreter.translateErrors { error in
            guard let error = error as? SavingError else { return nil }
            let text = error.description
            switch error.kind {
            case .value: return .valueError(text)
            case .type: return .typeError(text)
            case .recursion: return .recursionError(text)
            case .system: return PythonError(Types.osError, text)
            case .file(let code): return PythonError(fileError(code), text)
            case .operatingSystem(let code, let path): return .osError(errno: code, path: path)
            }
        }
    }

    /// The class of an error that bears an error number in its text.
    private static func fileError(_ code: Int32) -> TypeRef {
        switch code {
        case ENOENT: Types.fileNotFoundError
        case EACCES: Types.permissionError
        case EISDIR: Types.isADirectoryError
        default: Types.osError
        }
    }

    /// The methods of models.
    static func declare(_ type: NativeType) {
        type.method(
            "save(filepath, overwrite=True, zipped=None, **kwargs)",
            documentation:
                "Saves layers, weights and the optimizer's state. filepath: ends in .keras or .h5; a name without "
                + "extension becomes a folder."
        ) { call in
            try save(call.this(Model.self), call[0], overwrite: call.bool(1), zipped: call[2], call.keywords(3))
            return .none
        }
        type.method(
            "save_weights(filepath, overwrite=True, max_shard_size=None, **kwargs)",
            documentation: "Saves the weights alone. filepath: ends in .weights.h5, or in .h5 for the older format."
        ) { call in
            try saveWeights(call.this(Model.self), call[0], overwrite: call.bool(1), shardSize: call[2])
            return .none
        }
        type.method(
            "load_weights(filepath, skip_mismatch=False, **kwargs)",
            documentation: "Takes the weights of a file. by_name=True goes by the layers' names."
        ) { call in
            try loadWeights(call.this(Model.self), call[0], skipsMismatch: call.bool(1), call.keywords(2))
            return .none
        }
        type.method("to_json(**kwargs)", documentation: "The layers as text; weights are not in it.") { call in
            let text = try call.this(Model.self).configurationText()
            guard !call.keywords(0).isEmpty else { return .string(text) }
            let json = Owned(try call.interpreter.importModule("json"))
            let loaded = Owned(try json.value.callMethod("loads", [.string(text)]))
            let dumps = Owned(try json.value.getAttribute("dumps"))
            return try dumps.value.call([loaded.value], call.keywords(0).map { ($0.name, $0.value) })
        }
        type.method("get_compile_config()", documentation: "What compile was given.") { call in
            try KerasValues.value(KerasConfiguration.compilation(of: call.this(Model.self)))
        }
        type.classMethod(
            "from_config(config, custom_objects=None)", documentation: "The model that get_config described."
        ) {
            call in
            try KerasRegistration.knowing(call[1]) {
                let setting = try KerasValues.setting(call[0])
                let isChain = call.receiver.bits == KerasModels.sequential.type.value.bits
                let isGraph = [KerasModels.model, KerasModels.functional].contains {
                    call.receiver.bits == $0.type.value.bits
                }
                guard isChain || isGraph else { return try KerasRegistration.make(call.receiver, call[0]) }
                return KerasModels.wrap(
                    try Model.make(className: isChain ? "Sequential" : "Functional", config: setting))
            }
        }
    }

    /// `keras.saving` and `keras.models`.
    static func declare(in module: NativeModule) {
        module.function(
            "save_model(model, filepath, overwrite=True, zipped=None, **kwargs)", documentation: "Saves a model."
        ) { call in
            try save(model(call[0]), call[1], overwrite: call.bool(2), zipped: call[3], call.keywords(4))
            return .none
        }
        module.function(
            "load_model(filepath, custom_objects=None, compile=True, safe_mode=True, **kwargs)",
            documentation: "A model from a .keras archive, an .h5 file or a folder."
        ) { call in
            try KerasRegistration.knowing(call[1]) {
                let (loaded, notes) = try Model.load(from: FileTypes.filePath(call[0]), compiles: call.bool(2))
                try report(notes)
                return KerasModels.wrap(loaded)
            }
        }
        module.function(
            "save_weights(model, filepath, overwrite=True, max_shard_size=None, **kwargs)",
            documentation: "Saves a model's weights alone."
        ) { call in
            try saveWeights(model(call[0]), call[1], overwrite: call.bool(2), shardSize: call[3])
            return .none
        }
        module.function(
            "load_weights(model, filepath, skip_mismatch=False, **kwargs)",
            documentation: "Takes the weights of a file."
        ) { call in
            try loadWeights(model(call[0]), call[1], skipsMismatch: call.bool(2), call.keywords(3))
            return .none
        }
        module.function(
            "model_from_json(json_string, custom_objects=None)", documentation: "The model that to_json described."
        ) { call in
            try KerasRegistration.knowing(call[1]) { KerasModels.wrap(try Model.make(fromText: call.string(0))) }
        }
        module.function(
            "clone_model(model, input_tensors=None, clone_function=None, call_function=None, recursive=False, **kwargs)",
            documentation: "A model with the same layers and weights of its own."
        ) { call in
            for index in 1...3 where call.isGiven(index) {
                throw PythonError.notImplementedError("clone_model: only the argument `model` is supported.")
            }
            return KerasModels.wrap(try model(call[0]).clone())
        }
    }

    /// `serialize` and `deserialize`, whose names have an ending outside of `keras.layers`.
    static func declareSerialization(in module: NativeModule, ending: String = "") {
        module.function("serialize\(ending)(obj)", documentation: "An object of Keras' as a dict.") { call in
            let described = KerasConfiguration.description(of: try KerasValues.setting(call[0]))
            try ForeignObjects.check()
            return try KerasValues.value(described)
        }
        module.function(
            "deserialize\(ending)(config, custom_objects=None, safe_mode=True, **kwargs)",
            documentation: "The object that a dict describes."
        ) { call in
            try KerasRegistration.knowing(call[1]) {
                try KerasValues.value(KerasConfiguration.make(from: try KerasValues.setting(call[0])))
            }
        }
    }

    // MARK: The work

    private static func model(_ value: Value) throws -> Model {
        guard let model = value.objectIfPresent(Model.self) else {
            throw PythonError.valueError("Expected a Keras model. Received: \(try value.repr())")
        }
        return model
    }

    private static func save(
        _ model: Model, _ target: Value, overwrite: Bool, zipped: Value, _ options: [(name: String, value: Value)]
    ) throws {
        let path = try FileTypes.filePath(target)
        var includesOptimizer = true
        var format: SavedFormat?
        var strangers: [String] = []
        let isNamed = path.hasSuffix(".keras") || path.hasSuffix(".h5") || path.hasSuffix(".hdf5")
        for (name, value) in options {
            switch name {
            case "include_optimizer": includesOptimizer = try value.truth()
            case "save_format" where !value.isNone:
                format = try isNamed ? nil : older(value.str(), path)
                if isNamed {
                    log(
                        "The `save_format` argument is deprecated in Keras 3. We recommend removing this argument as it can "
                            + "be inferred from the file path. Received: save_format=\(try value.str())")
                }
            // What Keras 2 takes for its folders; there is nothing in ours that it would change.
            case "save_format", "signatures", "options", "save_traces": break
            default: strangers.append("'\(name)'")
            }
        }
        if !strangers.isEmpty {
            throw PythonError.valueError(
                "The following argument(s) are not supported: [\(strangers.joined(separator: ", "))]")
        }
        if !zipped.isNone, !zipped.isUnbound, try !zipped.truth() {
            if path.hasSuffix(".keras") {
                throw PythonError.valueError(
                    "When using `zipped=False`, the `filepath` argument should not end in `.keras`. Received: filepath=\(path)"
                )
            }
            format = .folder
        }
        let chosen = try format ?? SavedFormat(path: path)
        if case .legacy = chosen {
            log(
                "You are saving your model as an HDF5 file via `model.save()` or `keras.saving.save_model(model)`. This file "
                    + "format is considered legacy. We recommend using instead the native Keras format, e.g. "
                    + "`model.save('my_model.keras')` or `keras.saving.save_model(model, 'my_model.keras')`. ")
        }
        guard try overwrite || mayOverwrite(path) else { return }
        if !model.isBuilt {
            try warn(
                "You are saving a model that has not yet been built. It might not contain any weights yet. Consider building "
                    + "the model first by calling it on some data.")
        }
        try KerasSession.run(yields: false) { environment in
            try model.save(
                to: path, format: chosen, includesOptimizer: includesOptimizer,
                isInterrupted: environment.shouldInterrupt)
        }
    }

    /// The format that Keras 2's argument names, for a path without extension.
    private static func older(_ name: String, _ path: String) throws -> SavedFormat {
        switch name {
        case "h5", "hdf5": return .legacy
        case "tf", "keras": return try SavedFormat(path: path)
        default:
            throw PythonError.valueError(
                "The `save_format` argument is deprecated in Keras 3. Please remove this argument and pass a file path with "
                    + "either `.keras` or `.h5` extension.Received: save_format=\(name)")
        }
    }

    private static func saveWeights(_ model: Model, _ target: Value, overwrite: Bool, shardSize: Value) throws {
        let path = try FileTypes.filePath(target)
        if !shardSize.isNone, !shardSize.isUnbound {
            throw PythonError.notImplementedError("save_weights: max_shard_size is not supported; leave it at None.")
        }
        guard try overwrite || mayOverwrite(path) else { return }
        try KerasSession.run(yields: false) { try model.saveWeights(to: path, isInterrupted: $0.shouldInterrupt) }
    }

    private static func loadWeights(
        _ model: Model, _ source: Value, skipsMismatch: Bool, _ options: [(name: String, value: Value)]
    ) throws {
        var byName = false
        for (name, value) in options {
            guard name == "by_name" else {
                throw PythonError.valueError("Invalid keyword arguments: {'\(name)': \(try value.repr())}")
            }
            byName = try value.truth()
        }
        try report(
            model.loadWeights(from: FileTypes.filePath(source), byName: byName, skipsMismatch: skipsMismatch))
    }

    // MARK: What there is to say

    private static func report(_ notes: [SavingNote]) throws {
        for note in notes {
            switch note {
            case .warning(let text): try warn(text)
            case .log(let text): log(text)
            }
        }
    }

    private static func warn(_ text: String) throws {
        let warnings = Owned(try Interpreter.current.importModule("warnings"))
        try warnings.value.callMethod("warn", [.string(text)]).release()
    }

    private static func log(_ text: String) { Interpreter.current.standardError("WARNING:absl:\(text)\n") }

    /// Asks whether a file may be replaced, as Keras asks.
    private static func mayOverwrite(_ path: String) throws -> Bool {
        let os = Owned(try Interpreter.current.importModule("os.path"))
        let exists = Owned(try os.value.callMethod("exists", [.string(path)]))
        guard try exists.value.truth() else { return true }
        let builtins = Owned(try Interpreter.current.importModule("builtins"))
        var question = "[WARNING] \(path) already exists - overwrite? [y/n]"
        while true {
            let answer = Owned(try builtins.value.callMethod("input", [.string(question)]))
            switch try answer.value.asString().trimmed {
            case "y", "Y":
                try KerasSession.write("[TIP] Next time specify overwrite=True!\n")
                return true
            case "n", "N": return false
            default: question = "Enter \"y\" (overwrite) or \"n\" (cancel)."
            }
        }
    }
}

extension String {
    /// Without spaces at either end.
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        return start.prefix(start.reversed().drop { $0 == " " || $0 == "\t" }.count)
    }
}
