import NeuralNetworks
import PythonLanguage

/// The hooks of callbacks as methods: those of the engine's callbacks, which `super().on_epoch_end(...)` reaches; nothing in
/// classes derived from `Callback` itself.
enum CallbackHooks {
    static func declare(in type: NativeType) {
        for name in ["set_model(model)", "set_params(params)"] {
            type.method(name) { _ in .none }
        }
        whole(type, "on_train_begin") { callback, _ in try callback.trainingBegan() }
        whole(type, "on_train_end") { try $0.trainingEnded($1) }
        whole(type, "on_test_begin") { callback, _ in try callback.testBegan() }
        whole(type, "on_test_end") { try $0.testEnded($1) }
        whole(type, "on_predict_begin") { callback, _ in try callback.predictionBegan() }
        whole(type, "on_predict_end") { callback, _ in try callback.predictionEnded() }
        type.method("on_epoch_begin(epoch, logs=None)") { call in
            try engine(call)?.epochBegan(call.int(0))
            return .none
        }
        type.method("on_epoch_end(epoch, logs=None)") { call in
            guard let callback = try engine(call) else { return .none }
            var logs = try read(call[1])
            let before = logs.entries.count
            try callback.epochEnded(call.int(0), &logs)
            // What the callback put into the logs reaches those that follow.
            if call[1].tag == .dict {
                for entry in logs.entries.dropFirst(before) {
                    let key = Owned(.string(entry.name))
                    try call[1].setItem(key.value, .float(entry.value))
                }
            }
            return .none
        }
        batch(type, "on_test_batch_begin") { callback, number, _ in try callback.testBatchBegan(number) }
        batch(type, "on_test_batch_end") { try $0.testBatchEnded($1, $2) }
        batch(type, "on_predict_batch_begin") { callback, number, _ in try callback.predictionBatchBegan(number) }
        batch(type, "on_predict_batch_end") { callback, number, _ in try callback.predictionBatchEnded(number) }
        batch(type, "on_batch_begin") { callback, number, _ in try callback.trainingBatchBegan(number) }
        batch(type, "on_batch_end") { try $0.trainingBatchEnded($1, $2) }
        // Keras 2's names of the training hooks still work: the newer ones call them.
        for name in ["begin", "end"] {
            type.method("on_train_batch_\(name)(batch, logs=None)") { call in
                try call.receiver.callMethod("on_batch_\(name)", [call[0], call[1]]).release()
                return .none
            }
        }
    }

    /// The engine's callback behind a call; nil for those whose hooks are the cell's.
    private static func engine(_ call: NativeCall) throws -> Callback? {
        let callback = try call.this(Callback.self)
        return callback is PythonCallback ? nil : callback
    }

    private static func read(_ value: Value) throws -> Logs {
        var logs = Logs()
        guard value.tag == .dict else { return logs }
        try value.forEachEntry { logs[try $0.asString()] = try $1.asDouble() }
        return logs
    }

    private static func whole(_ type: NativeType, _ name: String, _ tell: @escaping (Callback, Logs) throws -> Void) {
        type.method("\(name)(logs=None)") { call in
            if let callback = try engine(call) { try tell(callback, read(call[0])) }
            return .none
        }
    }

    private static func batch(
        _ type: NativeType, _ name: String, _ tell: @escaping (Callback, Int, Logs) throws -> Void
    ) {
        type.method("\(name)(batch, logs=None)") { call in
            if let callback = try engine(call) { try tell(callback, call.int(0), read(call[1])) }
            return .none
        }
    }
}
