/// The callbacks of a call, told one after the other.
struct CallbackList {
    private let callbacks: [Callback]
    private let model: Model
    private let parameters: [(key: String, value: Setting)]
    /// True when some callback wants to be told of batches.
    let observesBatches: Bool

    init(_ callbacks: [Callback], model: Model, parameters: [(key: String, value: Setting)]) {
        self.callbacks = callbacks
        self.model = model
        self.parameters = parameters
        observesBatches = callbacks.contains(where: \.observesBatches)
    }

    /// Tells every callback its model and the call's parameters.
    func attach(in environment: TrainingEnvironment) throws {
        for callback in callbacks {
            callback.output = environment.write
            callback.model = model
            callback.parameters = parameters
            try callback.take(parameters: parameters)
            try callback.attach(to: model)
        }
    }

    func each(_ body: (Callback) throws -> Void) rethrows {
        for callback in callbacks { try body(callback) }
    }

    /// Tells every callback that an epoch ended; the progress line is written before the history is, as in Keras.
    func epochEnded(_ epoch: Int, _ logs: inout Logs, beforeHistory: () -> Void) throws {
        for callback in callbacks {
            if callback is History { beforeHistory() }
            try callback.epochEnded(epoch, &logs)
        }
    }
}
