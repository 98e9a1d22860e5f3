// The slots of classes made by `class`: each calls the dunder method it finds.

/// Calls the dunder `name` of `value`'s type, or throws `TypeError` if it is not there.
func callSpecial(_ value: Value, _ name: Value, _ arguments: [Value] = []) throws -> Value {
    let result = try callSpecialIfPresent(value, name, arguments)
    if result.isUnbound { throw missingAttribute(value, name) }
    return result
}

/// Calls the dunder `name` of `value`'s type; unbound if it is not there.
func callSpecialIfPresent(_ value: Value, _ name: Value, _ arguments: [Value] = []) throws -> Value {
    let method = lookup(value.type, name)
    if method.isUnbound { return .unbound }
    if method.tag == .none { return .unbound }
    if method.tag == .function {
        return try Machine.callMethod(method, value, arguments)
    }
    let bound = Owned(try bind(method, value, value.type))
    return try bound.value.call(arguments)
}

/// The names of the dunder methods of operators, made once.
enum OperatorNames {
    nonisolated(unsafe) static var forward: [Value] = []
    nonisolated(unsafe) static var reflected: [Value] = []
    nonisolated(unsafe) static var inPlace: [Value] = []
    nonisolated(unsafe) static var unary: [Value] = []
    nonisolated(unsafe) static var comparisons: [Value] = []

    static func boot() {
        forward = BinaryOperation.allCases.map { internName("__\($0.stem)__") }
        reflected = BinaryOperation.allCases.map { internName("__r\($0.stem)__") }
        inPlace = BinaryOperation.allCases.map { internName("__i\($0.stem)__") }
        unary = UnaryOperation.allCases.map { internName("__\($0.stem)__") }
        comparisons = Comparison.allCases.map { internName("__\($0.stem)__") }
    }
}

/// Sets the slots for the dunder methods that stand in the table of a class.
func overlayUserSlots(_ slots: inout Slots, _ flags: inout TypeFlags, _ type: TypeRef) {
    let table = type.pointee.namespace.dict
    func has(_ name: Value) -> Bool { !dictGetName(table, name).isUnbound }
    func hasAny(_ names: [Value]) -> Bool { names.contains(where: has) }

    if has(Names.repr) { slots.repr = { try callSpecial($0, Names.repr) } }
    if has(Names.str) { slots.str = { try callSpecial($0, Names.str) } }
    if has(Names.format) { slots.format = { try callSpecial($0, Names.format, [$1]) } }
    if has(Names.hash) {
        if dictGetName(table, Names.hash).isNone {
            flags.insert(.unhashable)
        } else {
            flags.remove(.unhashable)
            slots.hash = userHash
        }
    }
    if hasAny(OperatorNames.comparisons) { slots.compare = userCompare }
    if has(Names.bool) { slots.truth = userTruth }
    if has(Names.getAttribute) {
        slots.getAttribute = { try callSpecial($0, Names.getAttribute, [$1]) }
        flags.insert(.customGet)
    }
    if has(Names.getAttr) {
        slots.missingAttribute = { try callSpecial($0, Names.getAttr, [$1]) }
        flags.insert(.customGet)
    }
    if has(Names.setAttr) || has(Names.delAttr) {
        slots.setAttribute = userSetAttribute
        flags.insert(.customSet)
    }
    if has(Names.len) { slots.length = userLength }
    if has(Names.getItem) { slots.getItem = { try callSpecial($0, Names.getItem, [$1]) } }
    if has(Names.setItem) || has(Names.delItem) { slots.setItem = userSetItem }
    if has(Names.contains) { slots.contains = userContains }
    if has(Names.iter) { slots.iterate = userIterate }
    if has(Names.next) { slots.next = userNext }
    if has(Names.call) { slots.call = { try callUserCallable($0, $1) } }
    if hasAny(OperatorNames.forward) || hasAny(OperatorNames.reflected) { slots.binary = userBinary }
    if hasAny(OperatorNames.inPlace) { slots.inPlace = userInPlace }
    if hasAny(OperatorNames.unary) { slots.unary = userUnary }
    if has(Names.get) { slots.descriptorGet = userDescriptorGet }
    if has(Names.set) || has(Names.delete) { slots.descriptorSet = userDescriptorSet }
    if has(Names.del) { flags.insert(.finalizer) }
}

private func userHash(_ value: Value) throws -> Int {
    let result = Owned(try callSpecial(value, Names.hash))
    switch result.value.tag {
    case .int, .bool: return result.value.rawInt == -1 ? -2 : result.value.rawInt
    case .bigInt: return try hashValue(result.value)
    default: throw PythonError.typeError("__hash__ method should return an integer")
    }
}

private func userCompare(_ value: Value, _ other: Value, _ comparison: Comparison) throws -> Value {
    let result = try callSpecialIfPresent(value, OperatorNames.comparisons[Int(comparison.rawValue)], [other])
    if !result.isUnbound { return result }
    // `!=` is the opposite of `==` unless the class says otherwise.
    if comparison == .notEqual {
        let equal = Owned(try callSpecialIfPresent(value, OperatorNames.comparisons[Int(Comparison.equal.rawValue)], [other]))
        if equal.value.isUnbound || equal.value.isNotImplemented { return .notImplemented }
        return .bool(try !equal.value.truth())
    }
    return .notImplemented
}

private func userTruth(_ value: Value) throws -> Bool {
    let result = Owned(try callSpecial(value, Names.bool))
    guard result.value.tag == .bool else {
        throw PythonError.typeError("__bool__ should return bool, returned \(result.value.type.name)")
    }
    return result.value.rawInt != 0
}

private func userSetAttribute(_ value: Value, _ name: Value, _ new: Value) throws {
    if new.isUnbound {
        let result = try callSpecialIfPresent(value, Names.delAttr, [name])
        if result.isUnbound { return try genericSetAttribute(value, name, new) }
        return result.release()
    }
    let result = try callSpecialIfPresent(value, Names.setAttr, [name, new])
    if result.isUnbound { return try genericSetAttribute(value, name, new) }
    result.release()
}

private func userLength(_ value: Value) throws -> Int {
    let result = Owned(try callSpecial(value, Names.len))
    let length = try result.value.asInt()
    if length < 0 { throw PythonError.valueError("__len__() should return >= 0") }
    return length
}

private func userSetItem(_ value: Value, _ key: Value, _ new: Value) throws {
    if new.isUnbound {
        try callSpecial(value, Names.delItem, [key]).release()
    } else {
        try callSpecial(value, Names.setItem, [key, new]).release()
    }
}

private func userContains(_ value: Value, _ item: Value) throws -> Bool {
    let result = Owned(try callSpecial(value, Names.contains, [item]))
    return try result.value.truth()
}

private func userIterate(_ value: Value) throws -> Value {
    let method = lookup(value.type, Names.iter)
    if method.isNone { throw PythonError.typeError("'\(value.type.name)' object is not iterable") }
    return try callSpecial(value, Names.iter)
}

private func userNext(_ value: Value) throws -> Value {
    do {
        return try callSpecial(value, Names.next)
    } catch let error as PythonError where error.matches(Types.stopIteration) {
        return .unbound
    }
}

private func callUserCallable(_ value: Value, _ arguments: CallArguments) throws -> Value {
    let method = lookup(value.type, Names.call)
    let bound = Owned(try bind(method, value, value.type))
    return try Machine.call(bound.value, arguments)
}

private func userBinary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws -> Value {
    let names = reflected ? OperatorNames.reflected : OperatorNames.forward
    let result = try callSpecialIfPresent(value, names[Int(operation.rawValue)], [other])
    return result.isUnbound ? .notImplemented : result
}

private func userInPlace(_ operation: BinaryOperation, _ value: Value, _ other: Value) throws -> Value {
    let result = try callSpecialIfPresent(value, OperatorNames.inPlace[Int(operation.rawValue)], [other])
    return result.isUnbound ? .notImplemented : result
}

private func userUnary(_ operation: UnaryOperation, _ value: Value) throws -> Value {
    let result = try callSpecialIfPresent(value, OperatorNames.unary[Int(operation.rawValue)])
    return result.isUnbound ? .notImplemented : result
}

private func userDescriptorGet(_ descriptor: Value, _ instance: Value, _ type: Value) throws -> Value {
    try callSpecial(descriptor, Names.get, [instance.isUnbound ? .none : instance, type])
}

private func userDescriptorSet(_ descriptor: Value, _ instance: Value, _ new: Value) throws {
    if new.isUnbound {
        try callSpecial(descriptor, Names.delete, [instance]).release()
    } else {
        try callSpecial(descriptor, Names.set, [instance, new]).release()
    }
}
