extension CoreTypes {
    /// Fields of a `property` record.
    private enum PropertyField {
        static let get = 0
        static let set = 1
        static let delete = 2
        static let documentation = 3
        static let name = 4
    }

    static func installDescriptors() {
        installProperty()
        installStaticAndClassMethod()
        NativeType.declare(Types.getSetDescriptor) { type in
            type.isSubclassable = false
            type.slots.repr = { value in
                let box = try value.object(as: PropertyBox.self)
                return makeString("<attribute '\(box.property.name)' of '\(box.owner.name)' objects>")
            }
            type.slots.descriptorGet = { descriptor, instance, _ in
                if instance.isUnbound { return descriptor.retained() }
                guard let box = descriptor.objectIfPresent(PropertyBox.self) else { return descriptor.retained() }
                try box.check(instance)
                return try box.property.get(instance)
            }
            type.slots.descriptorSet = { descriptor, instance, new in
                let box = try descriptor.object(as: PropertyBox.self)
                try box.check(instance)
                guard let set = box.property.set else {
                    if new.isUnbound {
                        throw PythonError.attributeError("can't delete attribute '\(box.property.name)'")
                    }
                    throw PythonError.attributeError(
                        "attribute '\(box.property.name)' of '\(box.owner.name)' objects is not writable")
                }
                try set(instance, new)
            }
            type.property("__name__", get: { .string(try $0.object(as: PropertyBox.self).property.name) })
            type.property("__doc__", get: { value in
                let text = try value.object(as: PropertyBox.self).property.documentation
                return text.isEmpty ? .none : makeString(text)
            })
        }
    }

    private static func installProperty() {
        func copy(_ value: Value, _ field: Int, _ new: Value) -> Value {
            let old = value.record.fields
            let fields = (0..<5).map { $0 == field ? new.retained() : old[$0].retained() }
            return makeRecord(Types.property, fields)
        }
        func spokenName(_ property: Value, _ instance: Value) -> String {
            let name = property.record.fields[PropertyField.name]
            return name.isNone
                ? "property of '\(instance.type.name)' object" : "property '\(name.swiftString)' of '\(instance.type.name)' object"
        }
        NativeType.declare(Types.property, documentation: "Property attribute.") { type in
            type.property("__isabstractmethod__", get: { property in
                for field in [PropertyField.get, PropertyField.set, PropertyField.delete] {
                    let mark = Owned(try lookupAttribute(property.record.fields[field], Names.isAbstractMethod))
                    if !mark.value.isUnbound, try mark.value.truth() { return .true }
                }
                return .false
            })
            type.constructor("(fget=None, fset=None, fdel=None, doc=None)") { call in
                var documentation = call[3].retained()
                if documentation.isNone, !call[0].isNone {
                    let found = try call[0].getAttributeIfPresent("__doc__")
                    documentation = found.isUnbound ? .none : found
                }
                return makeRecord(
                    Types.property, [call[0].retained(), call[1].retained(), call[2].retained(), documentation, .none])
            }
            type.slots.descriptorGet = { property, instance, _ in
                if instance.isUnbound { return property.retained() }
                let getter = property.record.fields[PropertyField.get]
                if getter.isNone { throw PythonError.attributeError("\(spokenName(property, instance)) has no getter") }
                return try Machine.callMethod(getter, instance, [])
            }
            type.slots.descriptorSet = { property, instance, new in
                if new.isUnbound {
                    let deleter = property.record.fields[PropertyField.delete]
                    if deleter.isNone { throw PythonError.attributeError("\(spokenName(property, instance)) has no deleter") }
                    try Machine.callMethod(deleter, instance, []).release()
                    return
                }
                let setter = property.record.fields[PropertyField.set]
                if setter.isNone { throw PythonError.attributeError("\(spokenName(property, instance)) has no setter") }
                try Machine.callMethod(setter, instance, [new]).release()
            }
            type.method("getter(fget, /)") { copy($0.receiver, PropertyField.get, $0[0]) }
            type.method("setter(fset, /)") { copy($0.receiver, PropertyField.set, $0[0]) }
            type.method("deleter(fdel, /)") { copy($0.receiver, PropertyField.delete, $0[0]) }
            type.method("__set_name__(owner, name, /)") { call in
                replace(&call.receiver.record.fields[PropertyField.name], call[1])
                return .none
            }
            type.property("fget", get: { $0.record.fields[PropertyField.get].retained() })
            type.property("fset", get: { $0.record.fields[PropertyField.set].retained() })
            type.property("fdel", get: { $0.record.fields[PropertyField.delete].retained() })
            type.property("__doc__", get: { $0.record.fields[PropertyField.documentation].retained() })
        }
    }

    private static func installStaticAndClassMethod() {
        NativeType.declare(Types.staticMethod) { type in
            type.constructor("(function, /)") { makeRecord(Types.staticMethod, [$0[0].retained()]) }
            type.slots.descriptorGet = { method, _, _ in method.record.fields[0].retained() }
            type.slots.call = { try Machine.call($0.record.fields[0], $1) }
            type.slots.repr = { makeString("<staticmethod(\(try $0.record.fields[0].repr()))>") }
            type.slots.missingAttribute = { try lookupAttribute($0.record.fields[0], $1) }
            type.property("__func__", get: { $0.record.fields[0].retained() })
            type.property("__wrapped__", get: { $0.record.fields[0].retained() })
        }
        NativeType.declare(Types.classMethod) { type in
            type.constructor("(function, /)") { makeRecord(Types.classMethod, [$0[0].retained()]) }
            type.slots.descriptorGet = { method, _, owner in
                let function = method.record.fields[0]
                if function.tag == .nativeFunction {
                    return function.nativeFunction.pointee.declaration.makeFunction(
                        type: Types.builtinFunction, receiver: owner.retained())
                }
                if function.tag == .function { return makeBoundMethod(function.retained(), owner.retained()) }
                return try bind(function, owner, owner.typeRef.pointee.header.type)
            }
            type.slots.repr = { makeString("<classmethod(\(try $0.record.fields[0].repr()))>") }
            type.slots.missingAttribute = { try lookupAttribute($0.record.fields[0], $1) }
            type.property("__func__", get: { $0.record.fields[0].retained() })
            type.property("__wrapped__", get: { $0.record.fields[0].retained() })
        }
    }

    static func installSuper() {
        NativeType.declare(Types.superType) { type in
            // Fields: the class whose bases are searched, the object, the type in whose order.
            type.constructor("(type=None, object_or_type=None, /)") { call in
                guard call[0].tag == .type else { throw PythonError.runtimeError("super(): no arguments") }
                return try makeSuper(call[0].typeRef, call[1])
            }
            type.slots.getAttribute = { value, name in
                let fields = value.record.fields
                let order = fields[2].typeRef.pointee.mro.tupleItems
                var index = (order.firstIndex { $0.bits == fields[0].bits } ?? order.count) + 1
                if name.bits == Names.`class`.bits { return Types.superType.value.retained() }
                while index < order.count {
                    let base = order[index].typeRef
                    var found = dictGetName(base.pointee.namespace.dict, name)
                    if found.isUnbound, !base.pointee.flags.contains(.user), makeSlotWrapper(base, name) {
                        found = dictGetName(base.pointee.namespace.dict, name)
                    }
                    if !found.isUnbound {
                        let throughType = fields[1].tag == .type && fields[1].bits == fields[2].bits
                        if throughType {
                            return try bindThroughClass(found, fields[1])
                        }
                        return try bind(found, fields[1], fields[2].typeRef)
                    }
                    index += 1
                }
                throw PythonError.attributeError("'super' object has no attribute '\(name.swiftString)'")
            }
            type.slots.repr = { value in
                let fields = value.record.fields
                return makeString("<super: <class '\(fields[0].typeRef.name)'>, <\(fields[2].typeRef.name) object>>")
            }
        }
    }

    /// An attribute found by `super()` in a class method.
    private static func bindThroughClass(_ attribute: Value, _ type: Value) throws -> Value {
        if attribute.tag == .record, attribute.type == Types.classMethod { return try bind(attribute, .unbound, type.typeRef) }
        if attribute.tag == .nativeFunction, attribute.nativeFunction.pointee.takesReceiver, type.typeRef.isSubtype(of: Types.type) {
            return try bind(attribute, type, type.typeRef)
        }
        return try bind(attribute, .unbound, type.typeRef)
    }

    /// `super(type, object)`.
    static func makeSuper(_ type: TypeRef, _ object: Value) throws -> Value {
        let start: TypeRef
        if object.tag == .type, object.typeRef.isSubtype(of: type) {
            start = object.typeRef
        } else if object.type.isSubtype(of: type) {
            start = object.type
        } else {
            throw PythonError.typeError("super(type, obj): obj must be an instance or subtype of type")
        }
        return makeRecord(Types.superType, [type.value.retained(), object.retained(), start.value.retained()])
    }
}
