import Arrays
import NeuralNetworks
import PythonLanguage

/// A value type of the engine as an object that a cell can hold.
final class Held<Content> {
    let content: Content

    init(_ content: Content) {
        self.content = content
    }
}

/// Values of a cell as settings of the engine, and back.
enum KerasValues {
    /// An argument as a setting; what the engine does not know stays an object of the language.
    static func setting(_ value: Value) throws -> Setting {
        switch value.tag {
        case .unbound, .none: return .none
        case .bool: return .bool(try value.truth())
        case .int: return .integer(try value.asInt())
        case .float: return .number(try value.asDouble())
        case .list: return .list(try value.map { try setting($0) })
        case .tuple: return .tuple(try value.map { try setting($0) })
        case .dict:
            var items: [(key: String, value: Setting)] = []
            try value.forEachEntry { key, item in items.append((try text(key), try setting(item))) }
            return .dictionary(items)
        case .type:
            // A class stands for an object made with its defaults, as in Keras.
            let made = Owned(try value.call([], []))
            return try setting(made.value)
        default: break
        }
        if value.isString { return .string(try value.asString()) }
        if let known = engineObject(value) {
            // Whoever takes the layer may outlive the cell's object behind it.
            (known as? PythonLayer)?.own.keep()
            (known as? PythonModel)?.own.keep()
            return .object(known)
        }
        if let array = try TensorReading.known(value) ?? value.objectIfPresent(NDArray.self) { return .array(array) }
        if let scalar = value.objectIfPresent(NumPyScalar.self) { return .array(try scalar.array()) }
        if let function = ForeignFunction(value) { return .object(function) }
        if let number = try? value.asInt() { return .integer(number) }
        if let number = try? value.asDouble() { return .number(number) }
        return .object(ForeignObject(description: try value.repr()))
    }

    private static func text(_ key: Value) throws -> String {
        key.isString ? try key.asString() : try key.str()
    }

    /// The engine's object inside a value.
    static func engineObject(_ value: Value) -> Any? {
        if let layer = value.objectIfPresent(Layer.self) { return layer }
        if let own = PythonObjectives.made(from: value) ?? OwnRules.made(from: value) { return own }
        return heldObject(value)
    }

    /// The engine's object that a value carries, whatever its class overrides.
    static func heldObject(_ value: Value) -> Any? {
        if let layer = value.objectIfPresent(Layer.self) { return layer }
        if let optimizer = value.objectIfPresent(Optimizer.self) { return optimizer }
        if let metric = value.objectIfPresent(Metric.self) { return metric }
        if let callback = value.objectIfPresent(Callback.self) { return callback }
        if let held = value.objectIfPresent(Held<Loss>.self) { return held.content }
        if let held = value.objectIfPresent(Held<ActivationFunction>.self) { return held.content }
        if let held = value.objectIfPresent(Held<Initializer>.self) { return held.content }
        if let held = value.objectIfPresent(Held<Regularizer>.self) { return held.content }
        if let held = value.objectIfPresent(Held<Constraint>.self) { return held.content }
        if let held = value.objectIfPresent(Held<LearningRateSchedule>.self) { return held.content }
        return nil
    }

    /// A setting as a value; owned.
    static func value(_ setting: Setting) throws -> Value {
        switch setting {
        case .none: return .none
        case .bool(let value): return .bool(value)
        case .integer(let value): return .int(value)
        case .number(let value): return .float(value)
        case .string(let value): return .string(value)
        case .list(let items): return .list(try items.map { try value($0) })
        case .tuple(let items): return .tuple(try items.map { try value($0) })
        case .dictionary(let items): return .dict(try items.map { ($0.key, try value($0.value)) })
        case .array(let array): return try KerasArrays.value(array)
        case .object(let object):
            if let own = origin(of: object) { return own.value.retained() }
            switch object {
            case let layer as Layer: return KerasLayers.wrap(layer)
            case let optimizer as Optimizer: return KerasOptimizers.wrap(optimizer)
            case let initializer as Initializer:
                return .wrap(Held(initializer), KerasSettingTypes.initializer(initializer.name))
            case let regularizer as Regularizer:
                return .wrap(Held(regularizer), KerasSettingTypes.regularizer(regularizer.name))
            case let constraint as Constraint:
                return .wrap(Held(constraint), KerasSettingTypes.constraint(constraint.name))
            case let metric as Metric: return KerasMetrics.wrap(metric)
            case let loss as Loss:
                guard let type = KerasLosses.types.first(where: { $0.name == loss.className }) else { break }
                return .wrap(Held(loss), type)
            case let schedule as LearningRateSchedule:
                guard let type = KerasSettingTypes.schedules.first(where: { $0.name == schedule.name }) else { break }
                return .wrap(Held(schedule), type)
            case let foreign as ForeignFunction: return foreign.function.value.retained()
            case let function as ActivationFunction: return .wrap(Held(function), KerasSettingTypes.activation)
            default: break
            }
            return .string(setting.text)
        }
    }

    /// The cell's object behind an object of the engine.
    private static func origin(of object: Any) -> CellObject? {
        switch object {
        case let loss as Loss: loss.foreignOrigin as? CellObject
        case let function as ActivationFunction: function.origin as? CellObject
        case let initializer as Initializer: initializer.foreignOrigin as? CellObject
        case let regularizer as Regularizer: regularizer.foreignOrigin as? CellObject
        case let constraint as Constraint: constraint.foreignOrigin as? CellObject
        case let schedule as LearningRateSchedule: schedule.foreignOrigin as? CellObject
        default: nil
        }
    }

    /// Logs as a dict; owned.
    static func dict(_ logs: Logs) -> Value { .dict(logs.entries.map { ($0.name, .float($0.value)) }) }

    /// A default as Python source: `None`, `'relu'`, `(1, 1)`.
    static func source(_ literal: Literal) -> String {
        switch literal {
        case .none: return "None"
        case .bool(let value): return value ? "True" : "False"
        case .integer(let value): return String(value)
        case .number: return Setting(literal).text
        case .string(let value): return "'\(value)'"
        case .tuple(let items):
            return "(" + items.map(source).joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
        }
    }
}

/// A callable of the cell's own where the engine expects a name or an object; `compile` makes losses and metrics of it.
struct ForeignFunction: CustomStringConvertible {
    let description: String
    /// `__name__`, or the name of its type.
    let name: String
    let function: CellFunction

    init?(_ value: Value) {
        guard value.isCallable else { return nil }
        function = CellFunction(value)
        let found = try? value.getAttributeIfPresent("__name__")
        if let found, found.isString {
            let owned = Owned(found)
            name = (try? owned.value.asString()) ?? ""
            description = "<function \(name)>"
        } else {
            name = LayerNames.snakeCase(value.type.name)
            description = value.type.name
        }
    }
}

/// An object that the engine knows nothing of.
struct ForeignObject: CustomStringConvertible {
    let description: String
}

extension Value {
    /// The text of an owned string, whose reference is given up.
    func take() throws -> String {
        let owned = Owned(self)
        return try owned.value.asString()
    }
}
