import Arrays
import NeuralNetworks
import PythonLanguage

/// compile, fit, evaluate, predict and their kin.
enum KerasTraining {
    static func declare(_ type: NativeType) {
        declareCompile(type)
        declareFit(type)
        declareJudging(type)
        declareBatches(type)
        type.property(
            "stop_training", documentation: "True ends training after the batch under way.",
            get: { .bool(try $0.object(as: Model.self).stopsTraining) },
            set: { try $0.object(as: Model.self).stopsTraining = try $1.truth() })
        type.property(
            "history", documentation: "What the last training found.",
            get: {
                try $0.object(as: Model.self).history.map { .wrap($0, KerasCallbacks.history) } ?? .none
            })
        type.property(
            "optimizer", documentation: "What compile took.",
            get: {
                try $0.object(as: Model.self).compilation.map { KerasOptimizers.wrap($0.optimizer) } ?? .none
            })
        type.property(
            "metrics_names", documentation: "The names in logs.",
            get: {
                .list(strings: try $0.object(as: Model.self).compilation.map { $0.logs.entries.map(\.name) } ?? [])
            })
        type.property(
            "metrics", documentation: "What compile took.",
            get: {
                .list(try $0.object(as: Model.self).compilation?.metrics.map { KerasMetrics.wrap($0) } ?? [])
            })
    }

    private static func declareCompile(_ type: NativeType) {
        type.method(
            "compile(optimizer='rmsprop', loss=None, metrics=None, loss_weights=None, weighted_metrics=None, "
                + "run_eagerly=False, steps_per_execution=1, jit_compile='auto', auto_scale_loss=True, **kwargs)",
            documentation: "Fixes how the model is trained and judged."
        ) { call in
            try call.this(Model.self).compile(
                optimizer: KerasValues.setting(call[0]), loss: PythonObjectives.losses(KerasValues.setting(call[1])),
                metrics: PythonObjectives.metrics(KerasValues.setting(call[2])),
                lossWeights: KerasValues.setting(call[3]),
                weightedMetrics: PythonObjectives.metrics(KerasValues.setting(call[4])))
            return .none
        }
    }

    private static func declareFit(_ type: NativeType) {
        type.method(
            "fit(x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, validation_split=0.0, "
                + "validation_data=None, shuffle=True, class_weight=None, sample_weight=None, initial_epoch=0, "
                + "steps_per_epoch=None, validation_steps=None, validation_batch_size=None, validation_freq=1, *, "
                + "max_queue_size=10, workers=1, use_multiprocessing=False)",
            documentation: "Trains for a number of epochs and returns what each found."
        ) { call in
            let model = try call.this(Model.self)
            var options = FitOptions()
            try PythonModel.checkSteps(of: call.receiver, for: .training)
            options.batchSize = try call.optionalInt(2)
            options.epochs = try call.int(3)
            options.verbosity = try verbosity(call[4])
            options.callbacks = try KerasCallbacks.callbacks(call[5])
            options.validationSplit = try call.double(6)
            guard options.validationSplit >= 0, options.validationSplit < 1 else {
                throw PythonError.valueError(
                    "`validation_split` must be between 0 and 1, received: \(try call[6].repr())")
            }
            if call.isGiven(7) { options.validationData = try validation(call[7], model) }
            options.shuffles = try call.bool(8)
            options.classWeights = try classWeights(call[9])
            options.initialEpoch = try call.int(11)
            options.stepsPerEpoch = try call.optionalDouble(12)
            options.validationSteps = try call.optionalDouble(13)
            options.validationBatchSize = try call.optionalInt(14)
            options.validationFrequency = try call.int(15)
            let data = try data(call[0], call[1], call[10], model, "fit")
            let history = try KerasSession.run { try model.fit(data, options: options, in: $0) }
            return .wrap(history, KerasCallbacks.history)
        }
        type.method(
            "fit_generator(generator, steps_per_epoch=None, epochs=1, verbose=1, callbacks=None, validation_data=None, "
                + "validation_steps=None, **kwargs)", documentation: "The older name of fit for generators."
        ) { call in
            var named: [(String, Value)] = [
                ("steps_per_epoch", call[1]), ("epochs", call[2]), ("verbose", call[3]), ("callbacks", call[4]),
                ("validation_data", call[5]), ("validation_steps", call[6]),
            ]
            named += call.keywords(7).map { ($0.name, $0.value) }
            let fit = Owned(try call.receiver.getAttribute("fit"))
            return try fit.value.call([call[0]], named)
        }
    }

    private static func declareJudging(_ type: NativeType) {
        type.method(
            "evaluate(x=None, y=None, batch_size=None, verbose='auto', sample_weight=None, steps=None, callbacks=None, "
                + "return_dict=False, **kwargs)", documentation: "The loss and the metrics on data."
        ) { call in
            let model = try call.this(Model.self)
            try PythonModel.checkSteps(of: call.receiver, for: .evaluation)
            var options = EvaluationOptions()
            options.batchSize = try call.optionalInt(2)
            options.verbosity = try verbosity(call[3])
            options.steps = try call.optionalDouble(5)
            options.callbacks = try KerasCallbacks.callbacks(call[6])
            let data = try data(call[0], call[1], call[4], model, "evaluate")
            let logs = try KerasSession.run { try model.evaluate(data, options: options, in: $0) }
            return result(logs, asDict: try call.bool(7))
        }
        type.method(
            "predict(x, batch_size=None, verbose='auto', steps=None, callbacks=None, **kwargs)",
            documentation: "What the model gives for inputs."
        ) { call in
            let model = try call.this(Model.self)
            try PythonModel.checkSteps(of: call.receiver, for: .prediction)
            var options = EvaluationOptions()
            options.batchSize = try call.optionalInt(1)
            options.verbosity = try verbosity(call[2])
            options.steps = try call.optionalDouble(3)
            options.callbacks = try KerasCallbacks.callbacks(call[4])
            let data = try data(call[0], .none, .none, model, "predict")
            return try outputs(KerasSession.run { try model.predict(data, options: options, in: $0) })
        }
        type.method(
            "predict_classes(x, batch_size=None, verbose=0)",
            documentation: "Keras 2's most likely class of each sample."
        ) {
            call in
            let model = try call.this(Model.self)
            let data = try data(call[0], .none, .none, model, "predict")
            let found = try KerasSession.run { environment in
                var options = EvaluationOptions()
                options.verbosity = .silent
                return try model.predict(data, options: options, in: environment)
            }
            let array = Owned(try KerasArrays.value(found[0]))
            return try array.value.callMethod("argmax", [.int(-1)])
        }
    }

    private static func declareBatches(_ type: NativeType) {
        type.method(
            "train_on_batch(x, y=None, sample_weight=None, class_weight=None, return_dict=False)",
            documentation: "One update on one batch."
        ) { call in
            let model = try call.this(Model.self)
            try PythonModel.checkSteps(of: call.receiver, for: .training)
            let batch = try batch(call[0], call[1], call[2], model)
            let logs = try model.trainOnBatch(batch, classWeights: classWeights(call[3]))
            return result(logs, asDict: try call.bool(4))
        }
        type.method(
            "test_on_batch(x, y=None, sample_weight=None, return_dict=False)",
            documentation: "The loss and the metrics on one batch."
        ) { call in
            let model = try call.this(Model.self)
            try PythonModel.checkSteps(of: call.receiver, for: .evaluation)
            let logs = try model.testOnBatch(batch(call[0], call[1], call[2], model))
            return result(logs, asDict: try call.bool(3))
        }
        type.method("predict_on_batch(x)", documentation: "What the model gives for one batch.") { call in
            let model = try call.this(Model.self)
            try PythonModel.checkSteps(of: call.receiver, for: .prediction)
            return try outputs(model.predictOnBatch(batch(call[0], .none, .none, model).inputs))
        }
    }

    // MARK: Arguments and results

    private static func verbosity(_ value: Value) throws -> Verbosity {
        if value.isString { return .bar }
        if value.isNone { return .silent }
        let number = value.tag == .bool ? (try value.truth() ? 1 : 0) : try value.asInt()
        return Verbosity(rawValue: number) ?? .bar
    }

    /// `{0: 1.0, 1: 2.5}` as numbers by class.
    private static func classWeights(_ value: Value) throws -> [Int: Double]? {
        guard !value.isNone, !value.isUnbound else { return nil }
        guard value.tag == .dict else {
            throw PythonError.valueError("`class_weight` must be a dict of classes to weights.")
        }
        var weights: [Int: Double] = [:]
        try value.forEachEntry { weights[try $0.asInt()] = try $1.asDouble() }
        return weights
    }

    private static func batch(_ x: Value, _ y: Value, _ weight: Value, _ model: Model) throws -> Batch {
        Batch(
            inputs: try KerasArrays.inputs(x, of: model),
            targets: try KerasArrays.arrays(y, names: model.outputNames, count: model.outputNames.count),
            weights: weight.isNone || weight.isUnbound ? nil : try KerasArrays.array(weight))
    }

    private static func data(
        _ x: Value, _ y: Value, _ weight: Value, _ model: Model, _ call: String
    ) throws -> TrainingData {
        if PlannedBatchSource.takes(x) { return .source(try PlannedBatchSource(x)) }
        if PythonBatchSource.takes(x) { return .source(try PythonBatchSource(x, model: model)) }
        if x.isString || PythonBatchSource.isBareIterator(x) {
            throw PythonError.valueError(
                "Unrecognized data type: x=\(try x.str()) (of type \(try x.type.value.repr()))")
        }
        guard !x.isNone, !x.isUnbound else {
            throw PythonError.valueError("You should pass `x` to `\(call)()`.")
        }
        let batch = try batch(x, y, weight, model)
        return .arrays(inputs: batch.inputs, targets: batch.targets, weights: batch.weights)
    }

    private static func validation(_ value: Value, _ model: Model) throws -> TrainingData {
        if value.tag == .tuple || value.tag == .list {
            let items = value.tupleItems
            guard items.count == 2 || items.count == 3 else {
                throw PythonError.valueError(
                    "Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: "
                        + "\(items.count) items in `validation_data`")
            }
            return try data(items[0], items[1], items.count == 3 ? items[2] : .none, model, "fit")
        }
        return try data(value, .none, .none, model, "fit")
    }

    private static func result(_ logs: Logs, asDict: Bool) -> Value {
        if asDict { return KerasValues.dict(logs) }
        let values = logs.entries.map(\.value)
        return values.count == 1 ? .float(values[0]) : .list(doubles: values)
    }

    private static func outputs(_ arrays: [NDArray]) throws -> Value {
        arrays.count == 1
            ? try KerasArrays.value(arrays[0]) : .list(try arrays.map { try KerasArrays.value($0) })
    }
}
