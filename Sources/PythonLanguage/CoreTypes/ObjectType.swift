extension CoreTypes {
    static func installObject() {
        NativeType.declare(Types.object, documentation: "The base class of the class hierarchy.") { type in
            type.slots.repr = { makeString("<\(qualifiedTypeName($0.type)) object at \(addressText($0))>") }
            type.slots.str = { try $0.reprValue() }
            type.slots.hash = { hashIdentity($0) }
            type.slots.compare = { value, other, comparison in
                if comparison == .equal { return value.isIdentical(to: other) ? .true : .notImplemented }
                guard comparison == .notEqual, let compare = value.type.pointee.slots.compare else {
                    return .notImplemented
                }
                let equal = Owned(try compare(value, other, .equal))
                if equal.value.isNotImplemented { return .notImplemented }
                return .bool(try !equal.value.truth())
            }
            type.slots.format = { value, spec in
                if spec.string.pointee.length > 0 {
                    throw PythonError.typeError("unsupported format string passed to \(value.type.name).__format__")
                }
                return try value.strValue()
            }
            type.method("__init__(*args, **kwargs)") { _ in .none }
            type.staticMethod("__new__(cls, /, *args, **kwargs)") { call in
                guard call[0].tag == .type else {
                    throw PythonError.typeError("object.__new__(X): X is not a type object (\(call[0].type.name))")
                }
                return try Machine.spread(call[1], call[2]) { try Machine.newInstance(call[0].typeRef, $0) }
            }
            type.classMethod("__init_subclass__(*args, **kwargs)") { call in
                guard call.keywords(1).isEmpty else {
                    throw PythonError.typeError(
                        "\(call.receiver.typeRef.name).__init_subclass__() takes no keyword arguments")
                }
                return .none
            }
            type.classMethod("__subclasshook__(subclass, /)") { _ in .notImplemented }
            type.method("__dir__()") { call in .list(strings: attributeNames(call.receiver)) }
            type.method("__sizeof__()") { _ in .int(16) }
            type.method("__reduce_ex__(protocol, /)") { call in
                throw PythonError.typeError("cannot pickle '\(call.receiver.type.name)' object")
            }
            type.property("__class__", get: { $0.type.value.retained() }, set: changeClass)
            type.property(
                "__dict__",
                get: { value in
                    if value.tag == .instance, !value.type.pointee.flags.contains(.slotted) {
                        return attributeDict(value.instance).value.retained()
                    }
                    if value.tag == .module { return value.module.pointee.namespace.retained() }
                    if value.tag == .function {
                        if value.function.pointee.attributes.isUnbound {
                            value.function.pointee.attributes = allocateDict().value
                        }
                        return value.function.pointee.attributes.retained()
                    }
                    throw missingAttribute(value, Names.dict)
                })
        }
    }

    /// `value.__class__ = new`, between classes whose instances are made alike.
    private static func changeClass(_ value: Value, _ new: Value) throws {
        guard new.tag == .type else {
            throw PythonError.typeError("__class__ must be set to a class, not '\(new.type.name)' object")
        }
        let old = value.type
        let type = new.typeRef
        guard value.tag == .instance, old.pointee.flags.contains(.user), type.pointee.flags.contains(.user) else {
            throw PythonError.typeError(
                "__class__ assignment only supported for mutable types or ModuleType subclasses")
        }
        guard old.pointee.payloadType == type.pointee.payloadType, old.pointee.hiddenSlots == type.pointee.hiddenSlots
        else {
            throw PythonError.typeError("__class__ assignment: '\(type.name)' object layout differs from '\(old.name)'")
        }
        // Shapes belong to a class: from now on the attributes live in a dict, which does not.
        _ = attributeDict(value.instance)
        type.value.retain()
        value.header.pointee.type = type
        old.value.release()
    }

    static func installSingletons() {
        NativeType.declare(Types.noneType) { type in
            type.isSubclassable = false
            type.slots.repr = { _ in makeString("None") }
            type.slots.truth = { _ in false }
            type.slots.hash = { _ in 0xFCA8_6420 }
        }
        NativeType.declare(Types.notImplementedType) { type in
            type.isSubclassable = false
            type.slots.repr = { _ in makeString("NotImplemented") }
        }
        NativeType.declare(Types.ellipsisType) { type in
            type.isSubclassable = false
            type.slots.repr = { _ in makeString("Ellipsis") }
        }
    }
}

/// The names that `dir` shows, sorted.
package func attributeNames(_ value: Value) -> [String] {
    var names: Set<String> = []
    func addType(_ type: TypeRef) {
        for base in type.pointee.mro.tupleItems {
            base.typeRef.pointee.namespace.forEachEntry { key, _ in names.insert(key.swiftString) }
            if !base.typeRef.pointee.flags.contains(.user) { names.formUnion(slotWrapperNames(base.typeRef)) }
        }
    }
    switch value.tag {
    case .type: addType(value.typeRef)
    case .module:
        value.module.pointee.namespace.forEachEntry { key, _ in names.insert(key.swiftString) }
        if let native = value.module.pointee.native { names.formUnion(native.lazyMembers.keys) }
    default:
        addType(value.type)
        if value.tag == .instance {
            if let shape = value.instance.pointee.shape {
                for name in shapeNames(shape) { names.insert(name.swiftString) }
            } else {
                attributeDict(value.instance).value.forEachEntry { key, _ in names.insert(key.swiftString) }
            }
        }
        if value.tag == .function, !value.function.pointee.attributes.isUnbound {
            value.function.pointee.attributes.forEachEntry { key, _ in names.insert(key.swiftString) }
        }
        if let more = value.type.pointee.slots.attributeNames { names.formUnion(more(value)) }
    }
    return names.sorted()
}
