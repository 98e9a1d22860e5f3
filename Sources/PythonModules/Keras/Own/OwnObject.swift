import NeuralNetworks
import PythonLanguage

extension Value {
    /// True when the class of an instance, or one between it and Keras' class, defines a method or property of its own.
    func overrides(_ name: String, of base: NativeType) -> Bool {
        guard tag == .instance, let own = try? type.value.getAttributeIfPresent(name), !own.isUnbound else {
            return false
        }
        defer { own.release() }
        guard let inherited = try? base.type.value.getAttributeIfPresent(name), !inherited.isUnbound else {
            return own.tag == .function || own.type.name == "property"
        }
        defer { inherited.release() }
        return own.bits != inherited.bits && (own.tag == .function || own.type.name == "property")
    }

    /// Refuses methods of a cell's class that the engine would never call.
    ///
    /// - Throws: `NotImplementedError` naming the class and the method.
    func refuseOverrides(_ names: [String], of base: NativeType, _ advice: String = "") throws {
        for name in names where overrides(name, of: base) {
            throw PythonError.notImplementedError(
                "\(type.name).\(name)(): overriding \(base.name).\(name) is not supported; it would never be called."
                    + (advice.isEmpty ? "" : " " + advice))
        }
    }
}

/// The cell's own object behind a layer or model of the cell's own class.
final class OwnObject {
    /// Not counted: the object owns the layer.
    private(set) var value: Value
    private var isKept = false
    /// True while the cell's `build` runs, whose `super().build(...)` must not begin anew.
    private(set) var isBuilding = false
    /// Terms of the loss that `add_loss` was given while the cell's `call` was written down.
    private var losses: [SymbolicTensor] = []

    init(_ value: Value) {
        self.value = value
    }

    /// Keeps the object for as long as the engine may come back to it: a model that holds the layer is no part of what the
    /// cell's names keep alive.
    func keep() {
        guard !isKept else { return }
        isKept = true
        _ = value.retained()
    }

    var className: String { value.type.name }

    /// True when the cell's class defines a method of its own.
    func defines(_ name: String) -> Bool {
        guard let found = try? value.type.value.getAttributeIfPresent(name), !found.isUnbound else { return false }
        defer { found.release() }
        return found.tag == .function
    }

    /// The attributes that hold layers, in the order of the names in which Keras walks them.
    var layersByAttribute: [(name: String, layers: [Layer], isList: Bool)] {
        attributes.compactMap { name, item in
            if let layer = item.objectIfPresent(Layer.self) { return (name, [layer], false) }
            let found = Self.layers(in: item)
            return found.isEmpty ? nil : (name, found, true)
        }.sorted { Self.walkKey($0.name) < Self.walkKey($1.name) }
    }

    /// Keras visits private attributes last.
    static func walkKey(_ name: String) -> String { name.hasPrefix("_") ? "~" + name : name }

    /// The layers among the object's attributes, in the order in which they were set; lists and dicts are searched too.
    var layers: [Layer] { attributes.flatMap { Self.layers(in: $0.item) } }

    /// The weights among the object's attributes.
    var weights: [Variable] { attributes.compactMap { $0.item.objectIfPresent(Variable.self) } }

    /// What is in `__dict__`; borrowed.
    private var attributes: [(name: String, item: Value)] {
        guard let table = try? value.getAttributeIfPresent("__dict__") else { return [] }
        // The object's own table outlives this reference to it.
        defer { table.release() }
        guard table.tag == .dict else { return [] }
        var found: [(String, Value)] = []
        table.forEachEntry { key, item in
            if key.isString, let name = try? key.asString() { found.append((name, item)) }
        }
        return found
    }

    private static func layers(in value: Value, depth: Int = 0) -> [Layer] {
        if let layer = value.objectIfPresent(Layer.self) { return [layer] }
        guard depth < 4 else { return [] }
        var found: [Layer] = []
        switch value.tag {
        case .list, .tuple: for item in value.tupleItems { found += layers(in: item, depth: depth + 1) }
        case .dict: value.forEachEntry { found += layers(in: $1, depth: depth + 1) }
        default: break
        }
        return found
    }

    /// Calls the cell's `call` on symbolic tensors.
    func trace(_ inputs: [SymbolicTensor], isTraining: Bool) throws -> [SymbolicTensor] {
        keep()
        losses = []
        let function = Owned(try value.getAttribute("call"))
        let (names, positional) = try Self.parameters(of: function.value)
        let takesTraining = names.contains("training")
        let places = positional.dropFirst().filter { $0 != "training" && $0 != "mask" }.count
        return try TracedFunction.trace {
            let tensors = inputs.map(KerasLayers.tensor)
            let spreads = tensors.count > 1 && places >= tensors.count
            let arguments = tensors.count == 1 || spreads ? tensors : [.list(tensors)]
            defer { for argument in arguments { argument.release() } }
            return try function.value.call(arguments, takesTraining ? [("training", .bool(isTraining))] : [])
        }
    }

    /// Notes a term of the loss: a scalar, or a tensor whose sum counts.
    func add(loss: SymbolicTensor) { losses.append(loss) }

    /// The terms of the loss since the last trace began.
    func takeLosses() -> [SymbolicTensor] {
        defer { losses = [] }
        return losses
    }

    /// The names of a method's parameters, `self` first, and the positional ones among them.
    static func parameters(of method: Value) throws -> (all: [String], positional: [String]) {
        let code = Owned(try method.getAttributeIfPresent("__code__"))
        if code.value.isUnbound { return ([], []) }
        let names = Owned(try code.value.getAttribute("co_varnames"))
        let count = Owned(try code.value.getAttribute("co_argcount"))
        let all = try names.value.map { try $0.asString() }
        return (all, Array(all.prefix(try count.value.asInt())))
    }

    /// Calls the cell's `build`, if there is one.
    ///
    /// - Returns: false where there is none.
    @discardableResult
    func build(_ shapes: [SymbolicShape]) throws -> Bool {
        guard defines("build") else { return false }
        keep()
        let tuples = shapes.map(KerasLayers.shapeTuple)
        let argument = Owned(tuples.count == 1 ? tuples[0] : .list(tuples))
        TensorReading.tracingDepth += 1
        isBuilding = true
        defer {
            TensorReading.tracingDepth -= 1
            isBuilding = false
        }
        try value.callMethod("build", [argument.value]).release()
        return true
    }
}
