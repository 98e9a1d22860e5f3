import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.losses`: the classes, and the functions of the same losses.
enum KerasLosses {
    static let base = NativeType(
        "Loss", module: "keras.losses", documentation: "Derive from it; define call(y_true, y_pred)."
    ) { type in
        type.constructor("(name=None, reduction='sum_over_batch_size', dtype=None)") { call in
            guard call.receiver.tag == .instance else {
                throw PythonError.notImplementedError("Loss is to be derived from: define call(y_true, y_pred).")
            }
            guard let reduction = Loss.Reduction(rawValue: try call.optionalString(1) ?? "none") else {
                throw PythonError.valueError(
                    "Invalid value for argument `reduction`. Expected one of {'sum_over_batch_size', 'sum', 'none', None}. "
                        + "Received: reduction=\(try call[1].str())")
            }
            let name = try call.optionalString(0) ?? LayerNames.snakeCase(call.receiver.type.name)
            return .wrap(
                Held(
                    Loss(className: call.receiver.type.name, name: name, reduction: reduction) { _, _, _ in
                        throw NetworkError.rejected("Loss \(name) does not define call(y_true, y_pred).")
                    }), type)
        }
        declareCall(type)
        type.method("call(y_true, y_pred)", documentation: "The loss of each sample; to be overridden.") { call in
            let loss = try call.this(Held<Loss>.self).content
            return try TensorCall.run(loss.name, [call[0], call[1]], loss.computation(reduces: false))
        }
        type.property("name", get: { .string(try $0.object(as: Held<Loss>.self).content.name) })
        type.property(
            "reduction", documentation: "How the samples' losses become one.",
            get: {
                let reduction = try $0.object(as: Held<Loss>.self).content.reduction
                return reduction == .none ? .none : .string(reduction.rawValue)
            })
        type.method("get_config()", documentation: "Its arguments.") { call in
            let loss = try call.this(Held<Loss>.self).content
            return .dict([
                ("name", .string(loss.name)),
                ("reduction", loss.reduction == .none ? .none : .string(loss.reduction.rawValue)),
            ])
        }
        type.classMethod("from_config(config)", documentation: "One with these arguments.") { call in
            try KerasRegistration.make(call.receiver, call[0])
        }
    }

    /// `loss(y_true, y_pred)`: on numbers at once, on symbolic tensors written down.
    private static func declareCall(_ type: NativeType) {
        type.call("(y_true, y_pred, sample_weight=None)", documentation: "The loss of arrays.") { call in
            guard
                let loss = PythonObjectives.made(from: call.receiver) as? Loss
                    ?? call.receiver.objectIfPresent(Held<Loss>.self)?.content
            else { throw PythonError.typeError("not a loss") }
            guard call.isGiven(2) else {
                return try TensorCall.run(loss.name, [call[0], call[1]], loss.computation())
            }
            return try TensorCall.run(loss.name, [call[0], call[1], call[2]], loss.computation(weighted: true))
        }
    }

    static let types = LossRegistry.all.map { declaration in
        KerasTypes.type(
            declaration, module: "keras.losses", base: base, wrap: { Held($0) },
            declare: { type in
                declareCall(type)
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
                    return try TensorCall.run(
                        TensorFunction.shown(name), [call[0], call[1]], loss.computation(reduces: false))
                }
            }
        }
        module.function("get(identifier)", documentation: "The loss of a name.") { call in
            // A function's name stands for the function, which gives a loss for each sample.
            if call[0].isString,
                LossRegistry.all.contains(where: { (try? $0.identifiers.contains(call.string(0))) == true })
            {
                let losses = Owned(try call.interpreter.importModule("keras.losses"))
                let function = Owned(try losses.value.getAttributeIfPresent(call.string(0)))
                if !function.value.isUnbound { return function.take() }
            }
            let loss = try LossRegistry.from(KerasValues.setting(call[0]))
            guard let type = types.first(where: { $0.name == loss.className }) else { return .none }
            return .wrap(Held(loss), type)
        }
    }
}
