import NeuralNetworks
import PythonLanguage

/// An object or function of the cell's, which saved configurations name.
///
/// `@unchecked Sendable`: losses are sendable and hold one; only the thread that runs cells ever asks it.
struct CellObject: ForeignConfigurable, @unchecked Sendable {
    private let held: CellFunction

    init(_ value: Value) {
        held = CellFunction(value)
    }

    /// The object itself, borrowed.
    var value: Value { held.value }

    /// What Keras writes: the object's `get_config()` with its class; functions by their names.
    var described: Setting {
        do {
            return try KerasRegistration.describe(held.value)
        } catch {
            // Thrown by whoever writes the text.
            ForeignObjects.fail(error)
            return .none
        }
    }

    /// The class' module as Python has it; `keras` and what lies below are Keras' own.
    static func isOfKeras(_ value: Value) -> Bool {
        guard let module = try? value.type.value.getAttributeIfPresent("__module__") else { return false }
        let name = Owned(module)
        return name.value.isString && name.value.swiftString.prefix { $0 != "." } == "keras"
    }
}
