// Attribute look-up. Names are interned strings; arguments are borrowed, results owned.

/// One line of the table that remembers where a type's attributes were found.
struct AttributeCacheLine {
    var version: UInt32
    var name: UInt64
    /// Borrowed from the type's table, or unbound.
    var value: Value
}

nonisolated(unsafe) var attributeCache: UnsafeMutablePointer<AttributeCacheLine>! = nil
let attributeCacheMask = 4095

/// What `type` or a base holds under `name`, borrowed and as stored; unbound if nothing.
@inline(__always)
package func lookup(_ type: TypeRef, _ name: Value) -> Value {
    let version = type.pointee.version
    let line = attributeCache + (Int(truncatingIfNeeded: name.bits >> 4) ^ Int(version)) & attributeCacheMask
    if line.pointee.version == version, line.pointee.name == name.bits { return line.pointee.value }
    return lookupUncached(type, name, line)
}

@inline(never)
private func lookupUncached(_ type: TypeRef, _ name: Value, _ line: UnsafeMutablePointer<AttributeCacheLine>) -> Value {
    let mro = type.pointee.mro.tuple
    var found = Value.unbound
    let isSpecial = name.string.pointee.length > 4 && name.string[codePoint: 0] == 95 && name.string[codePoint: 1] == 95
    for index in 0..<mro.pointee.count {
        let base = mro.items[index].typeRef
        found = dictGetName(base.pointee.namespace.dict, name)
        if !found.isUnbound { break }
        if isSpecial, !base.pointee.flags.has(.user), makeSlotWrapper(base, name) {
            found = dictGetName(base.pointee.namespace.dict, name)
            break
        }
    }
    // Making a wrapper changed the type's version: the line is for the version of now.
    line.pointee = AttributeCacheLine(version: type.pointee.version, name: name.bits, value: found)
    return found
}

/// `value.name`.
///
/// - Throws: ``PythonError`` (`AttributeError`).
package func getAttribute(_ value: Value, _ name: Value) throws -> Value {
    let result = try lookupAttribute(value, name)
    if result.isUnbound { throw missingAttribute(value, name) }
    return result
}

/// `value.name`, or unbound if there is none. An `AttributeError` raised by the object's own `__getattr__` also
/// counts as none.
package func lookupAttribute(_ value: Value, _ name: Value) throws -> Value {
    let type = value.type
    if let custom = type.pointee.slots.getAttribute {
        do {
            return try custom(value, name)
        } catch let error as PythonError where error.matches(Types.attributeError) {
            guard let missing = type.pointee.slots.missingAttribute else { throw error }
            return try missing(value, name)
        }
    }
    let result = try genericLookup(value, name)
    if !result.isUnbound { return result }
    if let missing = type.pointee.slots.missingAttribute { return try missing(value, name) }
    return .unbound
}

/// The look-up of `object.__getattribute__`; unbound if there is nothing.
package func genericLookup(_ value: Value, _ name: Value) throws -> Value {
    switch value.tag {
    case .type: return try typeAttribute(value.typeRef, name)
    case .module: return try moduleAttribute(value, name)
    default: break
    }
    let type = value.type
    let descriptor = lookup(type, name)
    if !descriptor.isUnbound, isDataDescriptor(descriptor) { return try bind(descriptor, value, type) }
    let own = ownAttribute(value, name)
    if !own.isUnbound { return own.retained() }
    if descriptor.isUnbound { return .unbound }
    return try bind(descriptor, value, type)
}

/// What the object itself holds under `name`, borrowed, or unbound.
func ownAttribute(_ value: Value, _ name: Value) -> Value {
    switch value.tag {
    case .instance: return instanceAttribute(value.instance, name)
    case .function:
        let attributes = value.function.pointee.attributes
        return attributes.isUnbound ? .unbound : dictGetName(attributes.dict, name)
    default: return .unbound
    }
}

/// True if a class attribute goes before the instance's own.
func isDataDescriptor(_ descriptor: Value) -> Bool {
    switch descriptor.tag {
    case .function, .nativeFunction, .int, .str, .float, .bool, .none, .list, .dict, .tuple: false
    default: descriptor.type.pointee.slots.descriptorSet != nil
    }
}

/// What a class attribute becomes when it is read through `instance` (unbound: through the class).
@inline(__always)
package func bind(_ attribute: Value, _ instance: Value, _ type: TypeRef) throws -> Value {
    switch attribute.tag {
    case .function:
        return instance.isUnbound ? attribute.retained() : makeBoundMethod(attribute.retained(), instance.retained())
    case .int, .str, .float, .bool, .none, .list, .dict, .tuple: return attribute.retained()
    default: return try bindOther(attribute, instance, type)
    }
}

@inline(never)
private func bindOther(_ attribute: Value, _ instance: Value, _ type: TypeRef) throws -> Value {
    if attribute.tag == .nativeFunction {
        let function = attribute.nativeFunction
        guard !instance.isUnbound, function.pointee.takesReceiver, function.pointee.receiver.isUnbound else {
            return attribute.retained()
        }
        try function.pointee.declaration.checkReceiver(instance)
        return function.pointee.declaration.makeFunction(type: Types.builtinFunction, receiver: instance.retained())
    }
    if let get = attribute.type.pointee.slots.descriptorGet { return try get(attribute, instance, type.value) }
    return attribute.retained()
}

/// An attribute of a type: its metatype's data descriptors, its own table and bases, its metatype's rest.
package func typeAttribute(_ type: TypeRef, _ name: Value) throws -> Value {
    let meta = type.pointee.header.type
    let metaAttribute = lookup(meta, name)
    if !metaAttribute.isUnbound, isDataDescriptor(metaAttribute) { return try bind(metaAttribute, type.value, meta) }
    let own = lookup(type, name)
    if !own.isUnbound { return try bind(own, .unbound, type) }
    if !metaAttribute.isUnbound { return try bind(metaAttribute, type.value, meta) }
    return .unbound
}

private func moduleAttribute(_ value: Value, _ name: Value) throws -> Value {
    let module = value.module
    let found = dictGetName(module.pointee.namespace.dict, name)
    if !found.isUnbound { return found.retained() }
    if let native = module.pointee.native {
        let made = try native.resolve(name)
        if !made.isUnbound { return made }
    }
    let descriptor = lookup(Types.module, name)
    if !descriptor.isUnbound { return try bind(descriptor, value, Types.module) }
    let hook = dictGetName(module.pointee.namespace.dict, Names.getAttr)
    return hook.isUnbound ? .unbound : try hook.call([name])
}

/// `value.name = new`, or `del value.name` for an unbound `new`.
///
/// - Throws: ``PythonError`` (`AttributeError`, `TypeError`).
package func setAttribute(_ value: Value, _ name: Value, _ new: Value) throws {
    if let custom = value.type.pointee.slots.setAttribute { return try custom(value, name, new) }
    try genericSetAttribute(value, name, new)
}

/// The store of `object.__setattr__`.
package func genericSetAttribute(_ value: Value, _ name: Value, _ new: Value) throws {
    switch value.tag {
    case .type: return try setTypeAttribute(value.typeRef, name, new)
    case .module:
        let namespace = value.module.pointee.namespace.dict
        if !new.isUnbound { return dictSetName(namespace, name, new) }
        let old = try dictRemove(namespace, name)
        if old.isUnbound { throw missingAttribute(value, name) }
        return old.release()
    default: break
    }
    let descriptor = lookup(value.type, name)
    if !descriptor.isUnbound, let set = descriptor.type.pointee.slots.descriptorSet, isDataDescriptor(descriptor) {
        return try set(descriptor, value, new)
    }
    switch value.tag {
    case .instance where value.type != Types.object:
        if new.isUnbound {
            if !deleteInstanceAttribute(value.instance, name) { throw missingAttribute(value, name) }
        } else {
            if value.type.pointee.flags.contains(.slotted), try !slotsName(value.type, name) {
                if descriptor.isUnbound { throw missingAttribute(value, name) }
                throw PythonError.attributeError(
                    "'\(value.type.name)' object attribute '\(name.swiftString)' is read-only")
            }
            setInstanceAttribute(value.instance, name, new)
        }
    case .function:
        if value.function.pointee.attributes.isUnbound { value.function.pointee.attributes = allocateDict().value }
        let attributes = value.function.pointee.attributes.dict
        if !new.isUnbound { return dictSetName(attributes, name, new) }
        let old = try dictRemove(attributes, name)
        if old.isUnbound { throw missingAttribute(value, name) }
        old.release()
    default:
        if !descriptor.isUnbound {
            throw PythonError.attributeError("'\(value.type.name)' object attribute '\(name.swiftString)' is read-only")
        }
        throw missingAttribute(value, name)
    }
}

/// `AttributeError` about a name that is not there, knowing object and name for a suggestion.
package func missingAttribute(_ value: Value, _ name: Value) -> PythonError {
    let text: String
    switch value.tag {
    case .module: text = "module '\(value.module.pointee.name.swiftString)' has no attribute '\(name.swiftString)'"
    case .type: text = "type object '\(value.typeRef.name)' has no attribute '\(name.swiftString)'"
    default:
        let type = value.type
        let module = type.pointee.declaration?.showsModule == true ? type.pointee.module.swiftString + "." : ""
        text = "'\(module)\(type.name)' object has no attribute '\(name.swiftString)'"
    }
    let error = PythonError(Types.attributeError, text)
    setExceptionDetail(error.exception, makeTuple([name.retained(), value.retained()]))
    return error
}

private func setTypeAttribute(_ type: TypeRef, _ name: Value, _ new: Value) throws {
    guard type.pointee.flags.has(.user) else {
        throw PythonError.typeError("cannot set '\(name.swiftString)' attribute of immutable type '\(type.name)'")
    }
    let metaAttribute = lookup(type.pointee.header.type, name)
    if !metaAttribute.isUnbound, isDataDescriptor(metaAttribute),
        let set = metaAttribute.type.pointee.slots.descriptorSet
    {
        return try set(metaAttribute, type.value, new)
    }
    if new.isUnbound {
        let old = try dictRemove(type.pointee.namespace.dict, name)
        if old.isUnbound { throw missingAttribute(type.value, name) }
        changed(type, name)
        old.release()
    } else {
        dictSetName(type.pointee.namespace.dict, name, new)
        changed(type, name)
    }
}
