import NeuralNetworks
import PythonLanguage

/// A callback whose hooks a cell's own class overrides.
final class PythonCallback: Callback {
    /// The instance that owns this object; not counted.
    var instance: Value = .unbound
    /// The engine's callback that the class is derived from; nil for `Callback` itself.
    private(set) var base: Callback?
    private var overridesBatches: Bool?

    /// Every hook that a class may override.
    static let hooks =
        [
            "set_model", "set_params", "on_train_begin", "on_train_end", "on_epoch_begin", "on_epoch_end",
            "on_test_begin",
            "on_test_end", "on_predict_begin", "on_predict_end",
        ] + batchHooks

    private static let batchHooks = [
        "on_batch_begin", "on_batch_end", "on_train_batch_begin", "on_train_batch_end", "on_test_batch_begin",
        "on_test_batch_end", "on_predict_batch_begin", "on_predict_batch_end",
    ]

    /// A callback that calls the hooks of an instance of a class derived from one of the engine's.
    convenience init(_ instance: Value, base: Callback) {
        self.init()
        self.instance = instance
        self.base = base
    }

    override var observesBatches: Bool {
        if let overridesBatches { return overridesBatches }
        let found =
            base?.observesBatches == true
            || Self.batchHooks.contains { instance.overrides($0, of: KerasCallbacks.base) }
        overridesBatches = found
        return found
    }

    /// Calls a hook; takes over the references of the arguments.
    private func tell(_ name: String, _ arguments: [Value]) throws {
        defer { for argument in arguments { argument.release() } }
        guard instance.tag == .instance else { return }
        let result = try instance.callMethod(name, arguments)
        result.release()
    }

    override func attach(to model: Model) throws {
        base?.model = model
        base?.output = output
        base?.parameters = parameters
        try tell("set_model", [KerasModels.wrap(model)])
    }
    override func take(parameters: [(key: String, value: Setting)]) throws {
        try tell("set_params", [KerasValues.value(.dictionary(parameters))])
    }
    override func trainingBegan() throws { try tell("on_train_begin", [.none]) }
    override func trainingEnded(_ logs: Logs) throws { try tell("on_train_end", [KerasValues.dict(logs)]) }
    override func epochBegan(_ epoch: Int) throws { try tell("on_epoch_begin", [.int(epoch), .dict([])]) }
    override func epochEnded(_ epoch: Int, _ logs: inout Logs) throws {
        let dict = Owned(KerasValues.dict(logs))
        try tell("on_epoch_end", [.int(epoch), dict.value.retained()])
        // What the hook put into the logs reaches the callbacks that follow.
        var changed = Logs()
        dict.value.forEachEntry { name, number in
            if let value = try? number.asDouble(), name.isString, let text = try? name.asString() {
                changed[text] = value
            }
        }
        logs = changed
    }
    override func trainingBatchBegan(_ batch: Int) throws {
        try tell("on_train_batch_begin", [.int(batch), .dict([])])
    }
    override func trainingBatchEnded(_ batch: Int, _ logs: Logs) throws {
        try tell("on_train_batch_end", [.int(batch), KerasValues.dict(logs)])
    }
    override func testBegan() throws { try tell("on_test_begin", [.none]) }
    override func testEnded(_ logs: Logs) throws { try tell("on_test_end", [KerasValues.dict(logs)]) }
    override func testBatchBegan(_ batch: Int) throws { try tell("on_test_batch_begin", [.int(batch), .dict([])]) }
    override func testBatchEnded(_ batch: Int, _ logs: Logs) throws {
        try tell("on_test_batch_end", [.int(batch), KerasValues.dict(logs)])
    }
    override func predictionBegan() throws { try tell("on_predict_begin", [.none]) }
    override func predictionEnded() throws { try tell("on_predict_end", [.none]) }
    override func predictionBatchBegan(_ batch: Int) throws {
        try tell("on_predict_batch_begin", [.int(batch), .dict([])])
    }
    override func predictionBatchEnded(_ batch: Int) throws {
        try tell("on_predict_batch_end", [.int(batch), .dict([])])
    }
}

/// `keras.callbacks`.
enum KerasCallbacks {
    /// The class that cells derive from; every hook does nothing.
    static let base = NativeType(
        "Callback", module: "keras.callbacks",
        documentation: "Is told how training goes; derive from it and override hooks."
    ) { type in
        type.keepsIdentity = true
        type.constructor("()") { call in
            let callback = PythonCallback()
            // Not retained: the instance owns the callback.
            if call.receiver.tag == .instance { callback.instance = call.receiver }
            return .wrap(callback, type)
        }
        type.property(
            "model", documentation: "The model in training.",
            get: {
                try $0.object(as: Callback.self).model.map { KerasModels.wrap($0) } ?? .none
            })
        type.property(
            "params", documentation: "verbose, epochs and steps of the call.",
            get: {
                try KerasValues.value(.dictionary($0.object(as: Callback.self).parameters))
            })
        CallbackHooks.declare(in: type)
    }

    static let history = NativeType(
        "History", module: "keras.src.callbacks.history", documentation: "What training found, epoch by epoch.",
        bases: [base.type]
    ) { type in
        type.keepsIdentity = true
        type.property(
            "history", documentation: "The numbers of each name, one for each epoch.",
            get: {
                .dict(try $0.object(as: History.self).values.map { ($0.name, .list(doubles: $0.values)) })
            })
        type.property(
            "epoch", documentation: "The epochs that ended.",
            get: {
                .list(ints: try $0.object(as: History.self).epochs)
            })
    }

    static let types = CallbackRegistry.all.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.callbacks", base: base, wrap: { $0 },
            derive: { instance, settings in
                try instance.refuseOverrides(["get_monitor_value"], of: base)
                return try declaration.make(settings)
            })
    }

    /// The callbacks in an argument: one, or a list of them.
    static func callbacks(_ value: Value) throws -> [Callback] {
        if value.isNone || value.isUnbound { return [] }
        if let single = value.objectIfPresent(Callback.self) { return [told(value, single)] }
        return try value.map { item in
            guard let callback = item.objectIfPresent(Callback.self) else {
                throw PythonError.valueError(
                    "Expected all callbacks to be keras.callbacks.Callback instances. Received: \(try item.repr())")
            }
            return told(item, callback)
        }
    }

    /// A callback of the engine as it is, or one that calls the hooks which a derived class overrides.
    private static func told(_ value: Value, _ callback: Callback) -> Callback {
        guard value.tag == .instance, !(callback is PythonCallback),
            PythonCallback.hooks.contains(where: { value.overrides($0, of: base) })
        else { return callback }
        return PythonCallback(value, base: callback)
    }

    /// Puts every callback into a module.
    static func declare(in module: NativeModule) throws {
        module.type(base)
        module.type(history)
        for type in types { module.type(type) }
        // The part in Python derives from it at once.
        module.constant("Callback", base.type.value.retained())
        try module.run(source: CallbacksSource.text)
    }
}
