import Arrays
import NeuralNetworks
import PythonLanguage

/// Initialisers, regularisers, constraints and schedules that a cell defines: functions, and classes derived from Keras'.
enum OwnRules {
    /// The rule of an instance whose class defines `__call__`; nil for other values.
    static func made(from value: Value) -> Any? {
        guard value.tag == .instance else { return nil }
        func isOwn(_ base: NativeType) -> Bool {
            value.isInstance(of: base.type) && value.overrides("__call__", of: base)
        }
        let name = value.type.name
        if isOwn(KerasSettingTypes.initializerBase) { return initializer(CellFunction(value), name: name) }
        if isOwn(KerasSettingTypes.regularizerBase) { return regularizer(CellFunction(value), name: name) }
        if isOwn(KerasSettingTypes.constraintBase) { return constraint(CellFunction(value), name: name) }
        if isOwn(KerasSettingTypes.scheduleBase) { return schedule(CellFunction(value), name: name) }
        return nil
    }

    /// `function(shape, dtype)` gives a weight's first numbers.
    static func initializer(_ function: CellFunction, name: String) -> Initializer {
        let rule = ForeignRule<([Int]) throws -> [Float]>(
            { shape in
                let argument = Owned(.tuple(ints: shape))
                let dtype = Owned(.string("float32"))
                return try numbers(function.value.call([argument.value], [("dtype", dtype.value)]))
            }, origin: CellObject(function.value))
        return Initializer(name: name, rule: .foreign(rule))
    }

    /// `function(weight)` gives a scalar that training makes small.
    static func regularizer(_ function: CellFunction, name: String) -> Regularizer {
        let rule = ForeignRule<(OperationGraph, Tensor) throws -> Tensor>(
            { try TracedFunction.computation(function, graph: $0, [$1]) }, origin: CellObject(function.value))
        return Regularizer(name: name, foreign: rule)
    }

    /// `function(weight)` gives the weight's new numbers after an update.
    static func constraint(_ function: CellFunction, name: String) -> Constraint {
        let rule = ForeignRule<([Float], [Int]) throws -> [Float]>(
            { values, shape in
                let weight = Owned(TensorWriting.tensor(try NDArray(values, shape: shape)))
                return try numbers(function.value.call([weight.value]))
            }, origin: CellObject(function.value))
        return Constraint(name: name, rule: .foreign(rule))
    }

    /// `function(step)` gives the learning rate.
    static func schedule(_ function: CellFunction, name: String) -> LearningRateSchedule {
        let rule = ForeignRule<(Int) throws -> Double>(
            { step in
                let argument = Owned(TensorWriting.tensor(try NDArray(scalar: .int(Int64(step)), dtype: .int64)))
                return try numbers(function.value.call([argument.value])).first.map(Double.init) ?? 0
            }, origin: CellObject(function.value))
        return LearningRateSchedule(name: name, rule: .foreign(rule))
    }

    /// The numbers of a tensor, whose reference is given up.
    private static func numbers(_ result: Value) throws -> [Float] {
        let owned = Owned(result)
        return try KerasArrays.array(owned.value).elements(as: Float.self)
    }
}

extension ForeignFunction: ForeignCallable {
    var described: Setting { CellObject(function.value).described }

    func activation() throws -> ActivationFunction { PythonObjectives.activation(self) }
    func loss() throws -> Loss { PythonObjectives.loss(function, name: name) }
    func metric() throws -> Metric { PythonObjectives.metric(self) }
    func initializer() throws -> Initializer { OwnRules.initializer(function, name: name) }
    func regularizer() throws -> Regularizer { OwnRules.regularizer(function, name: name) }
    func constraint() throws -> Constraint { OwnRules.constraint(function, name: name) }
}
