import Arrays
import NeuralNetworks
import PythonLanguage

/// The small classes that a layer is set up with: initialisers, regularisers, constraints, schedules, activations.
enum KerasSettingTypes {
    private static let initializerBase = NativeType("Initializer", module: "keras.initializers") { _ in }
    private static let regularizerBase = NativeType("Regularizer", module: "keras.regularizers") { _ in }
    private static let constraintBase = NativeType("Constraint", module: "keras.constraints") { _ in }
    private static let scheduleBase = NativeType(
        "LearningRateSchedule", module: "keras.optimizers.schedules"
    ) { _ in }

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

    static let regularizers = Regularizer.registry.map {
        KerasTypes.type($0, module: "keras.regularizers", base: regularizerBase, wrap: { Held($0) })
    }

    static let constraints = Constraint.registry.map {
        KerasTypes.type($0, module: "keras.constraints", base: constraintBase, wrap: { Held($0) })
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
    static let activation = NativeType("function", module: "keras.activations") { type in
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
