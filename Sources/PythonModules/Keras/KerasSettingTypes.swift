import Arrays
import NeuralNetworks
import PythonLanguage

/// The small classes that a layer is set up with: initialisers, regularisers, constraints, schedules, activations.
enum KerasSettingTypes {
    static let initializerBase = base(
        "Initializer", "keras.initializers", "Derive from it; define __call__(shape, dtype=None).")
    static let regularizerBase = base("Regularizer", "keras.regularizers", "Derive from it; define __call__(weight).")
    static let constraintBase = base("Constraint", "keras.constraints", "Derive from it; define __call__(weight).")
    static let scheduleBase = base(
        "LearningRateSchedule", "keras.optimizers.schedules", "Derive from it; define __call__(step).")

    /// A class to derive from.
    private static func base(_ name: String, _ module: String, _ documentation: String) -> NativeType {
        NativeType(name, module: module, documentation: documentation) { type in
            type.constructor("()") { call in
                guard call.receiver.tag == .instance else {
                    throw PythonError.notImplementedError("\(name) is to be derived from: define __call__().")
                }
                return .wrap(Underived(), type)
            }
            type.method("get_config()", documentation: "Its arguments.") { _ in .dict([]) }
            type.classMethod("from_config(config)", documentation: "One with these arguments.") { call in
                try KerasRegistration.make(call.receiver, call[0])
            }
        }
    }

    /// What an instance of a class derived from a base holds: nothing.
    private final class Underived {}

    static let initializers = Initializer.registry.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.initializers", base: initializerBase, wrap: { Held($0) },
            declare: { type in
                type.call("(shape, dtype=None)", documentation: "Numbers for a weight of a shape.") { call in
                    let initializer = try call.this(Held<Initializer>.self).content
                    let shape: [Int] =
                        call[0].tag == .int ? [try call.int(0)] : try call[0].map { try $0.asInt() }
                    guard shape.allSatisfy({ $0 >= 0 }),
                        shape.reduce(1, { $0.multipliedReportingOverflow(by: $1).partialValue }) < 1 << 32
                    else { throw PythonError.valueError("Invalid shape for an initializer.") }
                    return TensorWriting.tensor(try NDArray(initializer.numbers(shape: shape), shape: shape))
                }
            })
    }

    /// `regularizer(weight)`: on numbers at once.
    private static func declarePenalty(_ type: NativeType) {
        type.call("(x)", documentation: "The penalty of a weight.") { call in
            let regularizer = try call.this(Held<Regularizer>.self).content
            return try TensorCall.run(
                type.name, [call[0]], TensorComputation { try regularizer.emit($1[0], into: $0) })
        }
    }

    static let regularizers = Regularizer.registry.map {
        KerasTypes.type(
            $0, module: "keras.regularizers", base: regularizerBase, wrap: { Held($0) },
            declare: declarePenalty)
    }

    static let constraints = Constraint.registry.map {
        KerasTypes.type(
            $0, module: "keras.constraints", base: constraintBase, wrap: { Held($0) },
            declare: { type in
                type.call("(w)", documentation: "A weight's numbers within bounds.") { call in
                    let array = try KerasArrays.array(call[0])
                    let weight = Variable(name: "weight", shape: array.shape)
                    weight.assign(try array.elements(as: Float.self))
                    try call.this(Held<Constraint>.self).content.apply(to: weight)
                    return TensorWriting.tensor(try NDArray(weight.numbers, shape: weight.shape))
                }
            })
    }

    static let schedules = LearningRateSchedule.registry.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.optimizers.schedules", base: scheduleBase, wrap: { Held($0) },
            declare: { type in
                type.call("(step)", documentation: "The rate after a number of updates.") { call in
                    .float(try call.this(Held<LearningRateSchedule>.self).content.rate(at: try call.int(0)))
                }
            })
    }

    /// The type of an initialiser's class name; the general one for a name without a type.
    static func initializer(_ name: String) -> NativeType { initializers.first { $0.name == name } ?? initializerBase }
    static func regularizer(_ name: String) -> NativeType { regularizers.first { $0.name == name } ?? regularizerBase }
    static func constraint(_ name: String) -> NativeType { constraints.first { $0.name == name } ?? constraintBase }

    /// An activation function: can be named in a layer, and called on arrays.
    static let activation = NativeType(
        "function", module: "keras.activations", documentation: "Applied to a layer's result, or to an array."
    ) { type in
        type.call("(x, *args, **kwargs)", documentation: "Applies the function to an array.") { call in
            let function = try call.this(Held<ActivationFunction>.self).content
            guard call.rest(1).isEmpty, call.keywords(2).isEmpty else {
                throw PythonError.notImplementedError(
                    "keras.activations.\(function.name)() with further arguments is not supported; the layers and "
                        + "keras.ops.\(function.name)() take them.")
            }
            return try TensorCall.run(
                TensorFunction.shown(function.name), [call[0]],
                TensorComputation { try function.apply(to: $1[0], in: $0) })
        }
        type.property("__name__", get: { .string(try $0.object(as: Held<ActivationFunction>.self).content.name) })
        type.slots.repr = { .string("<function \(try $0.object(as: Held<ActivationFunction>.self).content.name)>") }
    }

    /// Puts every type, under its names, into a module.
    static func declare<Made>(_ types: [NativeType], _ registry: [Declaration<Made>], in module: NativeModule) {
        for (type, declaration) in zip(types, registry) { module.type(type, aliases: declaration.aliases) }
    }

    /// Puts every activation into a module.
    static func declareActivations(in module: NativeModule) {
        for function in ActivationFunction.registry {
            for name in [function.name] + function.aliases {
                module.lazy(name) { .wrap(Held(function), activation) }
            }
        }
    }
}
