import Arrays
import NeuralNetworks
import PythonLanguage

/// Losses and metrics that a cell defines: functions of target and output, and classes of its own.
enum PythonObjectives {
    /// A loss or metric of the cell's own class, ready for `compile`; nil for other values.
    static func made(from value: Value) -> Any? {
        guard value.tag == .instance else { return nil }
        if let held = value.objectIfPresent(Held<Loss>.self) {
            // A class that reduces itself gives a scalar, of which the mean is the number itself.
            let isWhole = value.overrides("__call__", of: KerasLosses.base)
            guard isWhole || value.overrides("call", of: KerasLosses.base),
                let method = try? value.getAttribute(isWhole ? "__call__" : "call")
            else { return held.content }
            let function = Owned(method)
            return loss(
                CellFunction(function.value), name: held.content.name,
                reduction: isWhole ? .mean : held.content.reduction, origin: CellObject(value))
        }
        if let metric = value.objectIfPresent(Metric.self) { return PythonMetric(value, name: metric.name) }
        return nil
    }

    /// A function of target and output as a loss.
    static func loss(
        _ function: CellFunction, name: String, reduction: Loss.Reduction = .mean, origin: CellObject? = nil
    ) -> Loss {
        var loss = Loss(className: "LossFunctionWrapper", name: name, reduction: reduction, targets: .asGiven) {
            graph, target, output in
            try TracedFunction.computation(function, graph: graph, [target, output])
        }
        loss.foreignOrigin = origin ?? CellObject(function.value)
        return loss
    }

    /// A function of target and output as a metric: the mean of what it gives.
    static func metric(_ foreign: ForeignFunction) -> Metric {
        let loss = loss(foreign.function, name: foreign.name)
        let metric = MeanMetric(name: foreign.name) { try loss.emitSamples(for: $1, output: $2, into: $0) }
        metric.origin = CellObject(foreign.function.value)
        return metric
    }

    /// A function of a tensor as an activation.
    static func activation(_ foreign: ForeignFunction) -> ActivationFunction {
        let function = foreign.function
        var made = ActivationFunction(foreign.name) { try TracedFunction.computation(function, graph: $0, [$1]) }
        made.origin = CellObject(function.value)
        return made
    }

    /// A function of a tensor as an activation: those of `tf.nn` and `keras.ops` by name, others are written down.
    static func activation(_ setting: Setting) -> Setting {
        guard case .object(let foreign as ForeignFunction) = setting else { return setting }
        if isOurs(foreign),
            ActivationFunction.registry.contains(where: { $0.name == foreign.name || $0.aliases.contains(foreign.name) }
            )
        {
            return .string(foreign.name)
        }
        return .object(activation(foreign))
    }

    /// Puts losses in the place of functions in what `compile` was given.
    static func losses(_ setting: Setting) throws -> Setting {
        try replacing(setting) { foreign in
            if let known = LossRegistry.all.first(where: { $0.identifiers.contains(foreign.name) }), isOurs(foreign) {
                return .object(try known.make())
            }
            return .object(loss(foreign.function, name: foreign.name))
        }
    }

    /// Puts metrics in the place of functions, and of names that are written in Python.
    static func metrics(_ setting: Setting) throws -> Setting {
        if case .string(let name) = setting, let found = try named(name) { return .object(found) }
        return try replacing(setting) { foreign in
            if isOurs(foreign) { return .string(foreign.name) }
            return .object(metric(foreign))
        } strings: { name in
            try named(name).map { .object($0) }
        }
    }

    /// A metric that `keras.metrics` defines in Python, by its class' name or Keras' spelling of it.
    private static func named(_ name: String) throws -> Metric? {
        let module = Owned(try Interpreter.current.importModule("keras.metrics"))
        let find = Owned(try module.value.getAttribute("_named"))
        let text = Owned(.string(name))
        let metric = Owned(try find.value.call([text.value]))
        return metric.value.isNone ? nil : made(from: metric.value) as? Metric
    }

    /// Lets a saved model have the metrics that `keras.metrics` defines in Python.
    static func makeMetricsForSavedModels() {
        Metric.foreignMaker = { name, settings in
            let module = Owned(try Interpreter.current.importModule("keras.metrics"))
            let found = Owned(try module.value.getAttributeIfPresent(name))
            guard found.value.tag == .type else { return nil }
            let keywords = try settings.filter { $0.key != "dtype" }.map { ($0.key, try KerasValues.value($0.value)) }
            defer { for keyword in keywords { keyword.1.release() } }
            let metric = Owned(try found.value.call([], keywords))
            return made(from: metric.value) as? Metric
        }
    }

    /// True for the functions of `keras.losses` and `keras.metrics` themselves.
    private static func isOurs(_ foreign: ForeignFunction) -> Bool {
        foreign.function.value.type == Types.builtinFunction
    }

    private static func replacing(
        _ setting: Setting, _ make: (ForeignFunction) throws -> Setting,
        strings: (String) throws -> Setting? = { _ in nil }
    ) throws -> Setting {
        switch setting {
        case .object(let foreign as ForeignFunction): return try make(foreign)
        case .string(let name): return try strings(name) ?? setting
        case .list(let items): return .list(try items.map { try replacing($0, make, strings: strings) })
        case .tuple(let items): return .tuple(try items.map { try replacing($0, make, strings: strings) })
        case .dictionary(let items):
            return .dictionary(try items.map { ($0.key, try replacing($0.value, make, strings: strings)) })
        default: return setting
        }
    }
}

/// A metric of the cell's own class: its `update_state` is called with the arrays of every batch.
final class PythonMetric: Metric {
    override class var className: String { "Metric" }
    private let instance: CellFunction
    private var sampleShapes: [[Int]] = []

    init(_ instance: Value, name: String) {
        self.instance = CellFunction(instance)
        super.init(name: name)
        if !CellObject.isOfKeras(instance) { origin = CellObject(instance) }
    }

    /// The cell's own object, borrowed.
    var value: Value { instance.value }

    override var typeName: String { instance.value.type.name }

    override var arguments: [(key: String, value: Setting)] {
        guard let found = try? instance.value.callMethod("get_config", []) else { return [] }
        let table = Owned(found)
        guard case .dictionary(let items)? = try? KerasValues.setting(table.value) else { return [] }
        return items
    }

    override func emit(
        _ graph: OperationGraph, target: Tensor, output: Tensor, weights: Tensor?
    ) throws -> [Tensor] {
        let tensors = [target, output] + (weights.map { [$0] } ?? [])
        sampleShapes = tensors.map { Array(graph.shape(of: $0).dropFirst()) }
        return tensors
    }

    override func accumulate(_ contributions: [UnsafeBufferPointer<Float>]) throws {
        let arrays = try zip(contributions, sampleShapes).map { numbers, shape in
            let rows = numbers.count / max(shape.reduce(1, *), 1)
            return TensorWriting.tensor(try NDArray(Array(numbers), shape: [rows] + shape))
        }
        defer { for array in arrays { array.release() } }
        try instance.value.callMethod("update_state", arrays).release()
    }

    override var result: Double {
        do {
            let found = Owned(try instance.value.callMethod("result", []))
            return try KerasArrays.array(found.value).item().asDouble
        } catch {
            KerasSession.fail(error)
            return .nan
        }
    }

    override func reset() {
        do {
            try instance.value.callMethod("reset_state", []).release()
        } catch {
            KerasSession.fail(error)
        }
    }
}
