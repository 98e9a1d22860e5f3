// `list.__len__`, `int.__add__` …: methods over the slots of native types, made when first asked for.

/// Puts the dunder method `name` over a slot that `type` itself declares into its table; false if there is none.
func makeSlotWrapper(_ type: TypeRef, _ name: Value) -> Bool {
    guard let declaration = slotWrapperDeclaration(type, name.swiftString) else { return false }
    declaration.module = type.pointee.module.swiftString
    let function = declaration.makeFunction(type: Types.slotWrapper)
    dictSetName(type.pointee.namespace.dict, name, function)
    function.release()
    return true
}

/// The dunder names that a native type's own slots answer, for `dir`.
func slotWrapperNames(_ type: TypeRef) -> [String] {
    let own = type.pointee.ownSlots
    var names: [String] = []
    func add(_ present: Bool, _ texts: String...) { if present { names += texts } }
    add(own.repr != nil, "__repr__")
    add(own.str != nil, "__str__")
    add(own.format != nil, "__format__")
    add(own.hash != nil, "__hash__")
    add(own.compare != nil, "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")
    add(own.truth != nil, "__bool__")
    add(own.length != nil, "__len__")
    add(own.getItem != nil, "__getitem__")
    add(own.setItem != nil, "__setitem__", "__delitem__")
    add(own.contains != nil, "__contains__")
    add(own.iterate != nil, "__iter__")
    add(own.next != nil, "__next__")
    add(own.call != nil, "__call__")
    add(own.enter != nil, "__enter__", "__exit__")
    if own.binary != nil, let probes = binaryProbes(type) { names += probes }
    return names
}

/// The operator methods of a built-in number or container.
private func binaryProbes(_ type: TypeRef) -> [String]? {
    switch type.pointee.layout {
    case .int, .bool, .float, .complex:
        BinaryOperation.allCases.filter { $0 != .matrixMultiply }.map { "__\($0.stem)__" }
    case .str, .bytes, .list, .tuple: ["__add__", "__mul__", "__rmul__"]
    case .set, .frozenSet: ["__and__", "__or__", "__sub__", "__xor__"]
    case .dict: ["__or__"]
    default: BinaryOperation.allCases.map { "__\($0.stem)__" }
    }
}

private func slotWrapperDeclaration(_ type: TypeRef, _ name: String) -> NativeDeclaration? {
    let own = type.pointee.ownSlots
    func declare(_ parameters: String, _ body: @escaping NativeBody) -> NativeDeclaration {
        let declaration = NativeDeclaration(
            name + parameters, owner: type.name, takesReceiver: true, documentation: "", body: body)
        // A slot takes its own type for granted.
        declaration.receiverType = type
        declaration.isSlotWrapper = true
        return declaration
    }
    switch name {
    case "__repr__": return own.repr.map { slot in declare("()") { try slot($0.receiver) } }
    case "__str__": return own.str.map { slot in declare("()") { try slot($0.receiver) } }
    case "__format__":
        return own.format.map { slot in
            declare("(format_spec, /)") { call in
                guard call[0].isString else {
                    throw PythonError.typeError("__format__() argument must be str, not \(call[0].type.name)")
                }
                return try slot(call.receiver, call[0])
            }
        }
    case "__hash__": return own.hash.map { slot in declare("()") { .int(try slot($0.receiver)) } }
    case "__bool__": return own.truth.map { slot in declare("()") { .bool(try slot($0.receiver)) } }
    case "__len__": return own.length.map { slot in declare("()") { .int(try slot($0.receiver)) } }
    case "__getitem__": return own.getItem.map { slot in declare("(key, /)") { try slot($0.receiver, $0[0]) } }
    case "__setitem__":
        return own.setItem.map { slot in
            declare("(key, value, /)") {
                try slot($0.receiver, $0[0], $0[1])
                return .none
            }
        }
    case "__delitem__":
        return own.setItem.map { slot in
            declare("(key, /)") {
                try slot($0.receiver, $0[0], .unbound)
                return .none
            }
        }
    case "__contains__": return own.contains.map { slot in declare("(key, /)") { .bool(try slot($0.receiver, $0[0])) } }
    case "__iter__": return own.iterate.map { slot in declare("()") { try slot($0.receiver) } }
    case "__next__":
        return own.next.map { slot in
            declare("()") {
                let item = try slot($0.receiver)
                if item.isUnbound { throw PythonError.stopIteration() }
                return item
            }
        }
    case "__call__":
        if let call = type.pointee.declaration?.callDeclaration { return call }
        return own.call.map { slot in
            declare("(*args, **kwargs)") { call in try callGathered(call, 0, 1) { try slot(call.receiver, $0) } }
        }
    case "__init__": return type.pointee.declaration?.constructorDeclaration.map { initializer(type, $0) }
    case "__enter__": return own.enter.map { slot in declare("()") { try slot($0.receiver) } }
    case "__exit__":
        return own.exit.map { slot in
            declare("(exc_type, exc_value, traceback, /)") { .bool(try slot($0.receiver, $0[0], $0[1], $0[2])) }
        }
    case "__get__":
        return own.descriptorGet.map { slot in
            declare("(instance, owner=None, /)") { call in
                try slot(call.receiver, call[0].isNone ? .unbound : call[0], call[1])
            }
        }
    case "__set__":
        return own.descriptorSet.map { slot in
            declare("(instance, value, /)") {
                try slot($0.receiver, $0[0], $0[1])
                return .none
            }
        }
    case "__getattribute__" where type == Types.object:
        return declare("(name, /)") { call in
            guard call[0].isString else {
                throw PythonError.typeError("attribute name must be string, not '\(call[0].type.name)'")
            }
            let name = intern(call[0].unwrapped.retained())
            defer { name.release() }
            let result = try genericLookup(call.receiver, name)
            if result.isUnbound { throw missingAttribute(call.receiver, name) }
            return result
        }
    case "__setattr__" where type == Types.object || own.setAttribute != nil:
        return declare("(name, value, /)") { call in
            guard call[0].isString else {
                throw PythonError.typeError("attribute name must be string, not '\(call[0].type.name)'")
            }
            let name = intern(call[0].unwrapped.retained())
            defer { name.release() }
            if let slot = own.setAttribute {
                try slot(call.receiver, name, call[1])
            } else {
                try genericSetAttribute(call.receiver, name, call[1])
            }
            return .none
        }
    case "__delattr__" where type == Types.object || own.setAttribute != nil:
        return declare("(name, /)") { call in
            guard call[0].isString else {
                throw PythonError.typeError("attribute name must be string, not '\(call[0].type.name)'")
            }
            let name = intern(call[0].unwrapped.retained())
            defer { name.release() }
            if let slot = own.setAttribute {
                try slot(call.receiver, name, .unbound)
            } else {
                try genericSetAttribute(call.receiver, name, .unbound)
            }
            return .none
        }
    default: return operatorWrapper(own, name, declare)
    }
}

private func operatorWrapper(
    _ own: Slots, _ name: String, _ declare: (String, @escaping NativeBody) -> NativeDeclaration
) -> NativeDeclaration? {
    guard name.hasPrefix("__"), name.hasSuffix("__"), name.count > 4 else { return nil }
    let stem = name.dropFirst(2).dropLast(2)
    if let compare = own.compare, let comparison = Comparison.allCases.first(where: { $0.stem == stem }) {
        return declare("(value, /)") { try compare($0.receiver, $0[0], comparison) }
    }
    if let unary = own.unary, let operation = UnaryOperation.allCases.first(where: { $0.stem == stem }) {
        return declare("()") { call in
            let result = try unary(operation, call.receiver)
            if result.isNotImplemented {
                throw PythonError.typeError("bad operand type for \(operation.symbol): '\(call.receiver.type.name)'")
            }
            return result
        }
    }
    if let binary = own.binary {
        if let operation = BinaryOperation.allCases.first(where: { $0.stem == stem }) {
            return declare("(value, /)") { try binary(operation, $0.receiver, $0[0], false) }
        }
        if stem.hasPrefix("r"), let operation = BinaryOperation.allCases.first(where: { $0.stem == stem.dropFirst() }) {
            return declare("(value, /)") { try binary(operation, $0.receiver, $0[0], true) }
        }
    }
    if let inPlace = own.inPlace, stem.hasPrefix("i"),
        let operation = BinaryOperation.allCases.first(where: { $0.stem == stem.dropFirst() })
    {
        return declare("(value, /)") { try inPlace(operation, $0.receiver, $0[0]) }
    }
    return nil
}

/// `__init__` of a native type: makes the value and puts it into the derived instance; without effect on an exact one.
private func initializer(_ type: TypeRef, _ constructor: NativeDeclaration) -> NativeDeclaration {
    let wrapper = NativeDeclaration(
        "__init__" + constructor.signature, owner: type.name, takesReceiver: true,
        documentation: constructor.documentation
    ) { call in
        guard call.receiver.tag == .instance, type.pointee.flags.contains(.payloadInInit) else { return .none }
        let payload = try constructor.body(call)
        setPayload(call.receiver.instance, payload)
        return .none
    }
    return wrapper
}

/// Gives an instance of a derived class the value it carries; takes over the reference.
package func setPayload(_ instance: InstanceRef, _ payload: Value) {
    let old = instance.pointee.slots[0]
    instance.pointee.slots[0] = payload
    old.release()
    if payload.tag == .native, payload.type.pointee.flags.contains(.keepsIdentity) {
        rememberIdentity(payload.nativeObject.pointee.object, instance.value)
    }
}
