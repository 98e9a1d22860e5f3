extension CoreTypes {
    static func installType() {
        NativeType.declare(Types.type, documentation: "type(object) -> the object's type") { type in
            type.isSubclassable = true
            type.slots.repr = { makeString("<class '\(qualifiedTypeName($0.typeRef))'>") }
            type.slots.call = { try Machine.callType($0.typeRef, $1) }
            type.slots.truth = { _ in true }
            type.constructor("(object_or_name, bases=None, dict=None, /, **kwds)") { call in
                if call[1].isNone, call[2].isNone { return call[0].type.value.retained() }
                guard call[0].isString, call[1].tag == .tuple, call[2].tag == .dict else {
                    throw PythonError.typeError("type() takes 1 or 3 arguments")
                }
                return try makeClass(name: call[0], bases: call[1].tupleItems, namespace: copyDict(call[2].dict), keywords: call.keywords(3))
            }
            type.property("__name__", get: { $0.typeRef.pointee.name.retained() }, set: { value, new in
                guard value.typeRef.pointee.flags.contains(.user), new.tag == .str else {
                    throw PythonError.typeError("cannot set '__name__' attribute of immutable type '\(value.typeRef.name)'")
                }
                let old = value.typeRef.pointee.name
                value.typeRef.pointee.name = new.retained()
                old.release()
            })
            type.property("__qualname__", get: { $0.typeRef.pointee.qualifiedName.retained() }, set: { value, new in
                guard value.typeRef.pointee.flags.contains(.user), new.tag == .str else {
                    throw PythonError.typeError("can only assign string to \(value.typeRef.name).__qualname__")
                }
                let old = value.typeRef.pointee.qualifiedName
                value.typeRef.pointee.qualifiedName = new.retained()
                old.release()
            })
            type.property("__module__", get: { $0.typeRef.pointee.module.retained() }, set: { value, new in
                let old = value.typeRef.pointee.module
                value.typeRef.pointee.module = new.retained()
                old.release()
            })
            type.property("__doc__", get: { value in
                let found = dictGetName(value.typeRef.pointee.namespace.dict, Names.doc)
                if !found.isUnbound { return found.retained() }
                return .string(value.typeRef.pointee.declaration?.constructorDeclaration?.documentation)
            }, set: { value, new in
                dictSetName(value.typeRef.pointee.namespace.dict, Names.doc, new)
            })
            type.property("__mro__", get: { $0.typeRef.pointee.mro.retained() })
            type.property("__bases__", get: { $0.typeRef.pointee.bases.retained() })
            type.property("__base__", get: { $0.typeRef.pointee.bases.tupleItems.first?.retained() ?? .none })
            type.property("__dict__", get: { makeRecord(Types.mappingProxy, [$0.typeRef.pointee.namespace.retained()]) })
            type.property("__annotations__", get: { value in
                let found = dictGetName(value.typeRef.pointee.namespace.dict, Names.annotations)
                if !found.isUnbound { return found.retained() }
                let made = allocateDict().value
                dictSetName(value.typeRef.pointee.namespace.dict, Names.annotations, made)
                return made
            }, set: { value, new in dictSetName(value.typeRef.pointee.namespace.dict, Names.annotations, new) })
            type.method("mro()") { call in .list(call.receiver.typeRef.pointee.mro.tupleItems.map { $0.retained() }) }
            type.method("__subclasses__()") { call in
                .list(call.receiver.typeRef.pointee.subclasses.map { $0.value.retained() })
            }
            type.method("__instancecheck__(instance, /)") { call in .bool(call[0].isInstance(of: call.receiver.typeRef)) }
            type.method("__subclasscheck__(subclass, /)") { call in
                guard call[0].tag == .type else { throw PythonError.typeError("issubclass() arg 1 must be a class") }
                return .bool(call[0].typeRef.isSubtype(of: call.receiver.typeRef))
            }
            type.method("__prepare__(*args, **kwargs)") { _ in allocateDict().value }
        }
        NativeType.declare(Types.mappingProxy) { type in
            type.isSubclassable = false
            type.slots.repr = { value in
                let inner = try value.record.fields[0].repr()
                return makeString("mappingproxy(\(inner))")
            }
            type.slots.getItem = { try $0.record.fields[0].getItem($1) }
            type.slots.length = { try $0.record.fields[0].length() }
            type.slots.contains = { try $0.record.fields[0].contains($1) }
            type.slots.iterate = { try $0.record.fields[0].iterator() }
            for name in ["keys", "values", "items", "copy"] {
                type.method("\(name)()") { try $0.receiver.record.fields[0].callMethod(name) }
            }
            type.method("get(key, default=None, /)") { try $0.receiver.record.fields[0].callMethod("get", [$0[0], $0[1]]) }
        }
    }
}
