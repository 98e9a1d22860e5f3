import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.losses`: the classes, and the functions of the same losses.
enum KerasLosses {
    private static let base = NativeType("Loss", module: "keras.losses") { _ in }

    static let types = LossRegistry.all.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.losses", base: base, wrap: { Held($0) },
            declare: { type in
                type.call("(y_true, y_pred, sample_weight=None)", documentation: "The loss of arrays.") { call in
                    let loss = try call.this(Held<Loss>.self).content
                    let samples = try values(loss, call[0], call[1])
                    var numbers = try samples.elements(as: Float.self)
                    if call.isGiven(2) {
                        let weights = try KerasArrays.array(call[2]).elements(as: Float.self)
                        guard weights.count == numbers.count else {
                            throw PythonError.valueError("sample_weight does not fit the samples of the loss")
                        }
                        for i in numbers.indices { numbers[i] *= weights[i] }
                    }
                    switch loss.reduction {
                    case .none: return try KerasArrays.value(NDArray(numbers, shape: samples.shape))
                    case .sum: return try KerasArrays.value(NDArray([numbers.reduce(0, +)], shape: []))
                    case .mean:
                        return try KerasArrays.value(
                            NDArray([numbers.reduce(0, +) / Float(max(numbers.count, 1))], shape: []))
                    }
                }
                type.property("name", get: { .string(try $0.object(as: Held<Loss>.self).content.name) })
            })
    }

    /// Puts classes and functions into a module.
    static func declare(in module: NativeModule) {
        module.type(base)
        for (type, declaration) in zip(types, LossRegistry.all) {
            module.type(type)
            for name in declaration.identifiers {
                let extra = declaration.parameters.contains { $0.name == "from_logits" } ? ", from_logits=False" : ""
                module.function(
                    "\(name)(y_true, y_pred\(extra))", documentation: declaration.summary
                ) { call in
                    let isLogits = extra.isEmpty ? false : try call.bool(2)
                    let loss = try declaration.make(isLogits ? ["from_logits": .bool(true)] : [:])
                    return try KerasArrays.value(values(loss, call[0], call[1]))
                }
            }
        }
        module.function("get(identifier)", documentation: "The loss of a name.") { call in
            let loss = try LossRegistry.from(KerasValues.setting(call[0]))
            guard let type = types.first(where: { $0.name == loss.className }) else { return .none }
            return .wrap(Held(loss), type)
        }
    }

    private static func values(_ loss: Loss, _ target: Value, _ output: Value) throws -> NDArray {
        try loss.values(target: KerasArrays.array(target), output: KerasArrays.array(output)).samples
    }
}
