extension CoreTypes {
    /// `meta(name, bases, namespace)`, the arguments checked as `type` does.
    private static func makeClass(
        _ meta: TypeRef, _ name: Value, _ bases: Value, _ namespace: Value, _ keywords: [(name: String, value: Value)]
    ) throws -> Value {
        let isPlain = meta == Types.type
        if isPlain, bases.isNone || namespace.isNone { throw PythonError.typeError("type() takes 1 or 3 arguments") }
        guard name.isString else {
            throw PythonError.typeError("type.__new__() argument 1 must be str, not \(name.type.name)")
        }
        guard bases.unwrapped.tag == .tuple else {
            throw PythonError.typeError("type.__new__() argument 2 must be tuple, not \(bases.type.name)")
        }
        guard namespace.unwrapped.tag == .dict else {
            throw PythonError.typeError("type.__new__() argument 3 must be dict, not \(namespace.type.name)")
        }
        // A base's metaclass may go before the one that was called, and may make its classes in its own way.
        let parents = bases.unwrapped.tupleItems.filter { $0.tag == .type }.map(\.typeRef)
        let winner = try mostDerivedMetaclass(meta, parents)
        if winner != meta, lookup(winner, Names.new).tag != .nativeFunction {
            let make = Owned(try typeAttribute(winner, Names.new))
            return try make.value.call([winner.value, name, bases, namespace], keywords.map { ($0.name, $0.value) })
        }
        return try PythonLanguage.makeClass(
            name: name, bases: bases.unwrapped.tupleItems, namespace: copyDict(namespace.unwrapped.dict),
            keywords: keywords, meta: meta)
    }

    static func installType() {
        NativeType.declare(Types.type, documentation: "type(object) -> the object's type") { type in
            type.isSubclassable = true
            type.slots.repr = { makeString("<class '\(qualifiedTypeName($0.typeRef))'>") }
            type.slots.call = { try Machine.makeInstance($0.typeRef, $1) }
            type.slots.truth = { _ in true }
            type.slots.binary = { operation, value, other, reflected in
                operation == .or
                    ? GenericTypes.union(reflected ? other : value, reflected ? value : other) : .notImplemented
            }
            type.constructor("(*args, **kwds)") { call in
                let arguments = call.rest(0)
                if arguments.count == 1, call.keywords(1).isEmpty { return arguments[0].type.value.retained() }
                guard arguments.count == 3 else { throw PythonError.typeError("type() takes 1 or 3 arguments") }
                return try makeClass(Types.type, arguments[0], arguments[1], arguments[2], call.keywords(1))
            }
            type.staticMethod("__new__(metacls, /, *args, **kwds)") { call in
                let arguments = call[1].tupleItems
                guard call[0].tag == .type, call[0].typeRef.isSubtype(of: Types.type) else {
                    throw PythonError.typeError("type.__new__(X): X is not a type object (\(call[0].type.name))")
                }
                if arguments.count == 1, call[0].typeRef == Types.type { return arguments[0].type.value.retained() }
                guard arguments.count == 3 else {
                    throw PythonError.typeError("type.__new__() takes exactly 3 arguments (\(arguments.count) given)")
                }
                return try makeClass(call[0].typeRef, arguments[0], arguments[1], arguments[2], call.keywords(2))
            }
            type.property(
                "__name__", get: { $0.typeRef.pointee.name.retained() },
                set: { value, new in
                    guard value.typeRef.pointee.flags.contains(.user), new.tag == .str else {
                        throw PythonError.typeError(
                            "cannot set '__name__' attribute of immutable type '\(value.typeRef.name)'")
                    }
                    let old = value.typeRef.pointee.name
                    value.typeRef.pointee.name = new.retained()
                    old.release()
                })
            type.property(
                "__qualname__", get: { $0.typeRef.pointee.qualifiedName.retained() },
                set: { value, new in
                    guard value.typeRef.pointee.flags.contains(.user), new.tag == .str else {
                        throw PythonError.typeError("can only assign string to \(value.typeRef.name).__qualname__")
                    }
                    let old = value.typeRef.pointee.qualifiedName
                    value.typeRef.pointee.qualifiedName = new.retained()
                    old.release()
                })
            type.property(
                "__module__", get: { $0.typeRef.pointee.module.retained() },
                set: { value, new in
                    let old = value.typeRef.pointee.module
                    value.typeRef.pointee.module = new.retained()
                    old.release()
                })
            type.property(
                "__doc__",
                get: { value in
                    let found = dictGetName(value.typeRef.pointee.namespace.dict, Names.doc)
                    if !found.isUnbound { return found.retained() }
                    return .string(value.typeRef.pointee.declaration?.constructorDeclaration?.documentation)
                },
                set: { value, new in
                    dictSetName(value.typeRef.pointee.namespace.dict, Names.doc, new)
                })
            // The type's own tuple does not count the type in it; this one does.
            type.property("__mro__", get: { makeTuple($0.typeRef.pointee.mro.tupleItems.map { $0.retained() }) })
            type.property("__bases__", get: { $0.typeRef.pointee.bases.retained() })
            type.property("__base__", get: { $0.typeRef.pointee.bases.tupleItems.first?.retained() ?? .none })
            type.property(
                "__dict__", get: { makeRecord(Types.mappingProxy, [$0.typeRef.pointee.namespace.retained()]) })
            type.property(
                "__annotations__",
                get: { value in
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
            type.method("__instancecheck__(instance, /)") { call in .bool(call[0].isInstance(of: call.receiver.typeRef))
            }
            type.method("__subclasscheck__(subclass, /)") { call in
                guard call[0].tag == .type else { throw PythonError.typeError("issubclass() arg 1 must be a class") }
                return .bool(call[0].typeRef.isSubtype(of: call.receiver.typeRef))
            }
            type.classMethod("__prepare__(*args, **kwargs)") { _ in allocateDict().value }
            type.property(
                "__abstractmethods__",
                get: { value in
                    let found = dictGetName(value.typeRef.pointee.namespace.dict, Names.abstractMethods)
                    if found.isUnbound { throw PythonError.attributeError("__abstractmethods__") }
                    return found.retained()
                },
                set: { value, new in
                    if new.isUnbound {
                        let old = try dictRemove(value.typeRef.pointee.namespace.dict, Names.abstractMethods)
                        if old.isUnbound { throw PythonError.attributeError("__abstractmethods__") }
                        old.release()
                        value.typeRef.pointee.flags.remove(.abstract)
                    } else {
                        let isAbstract = try new.truth()
                        dictSetName(value.typeRef.pointee.namespace.dict, Names.abstractMethods, new)
                        if isAbstract {
                            value.typeRef.pointee.flags.insert(.abstract)
                        } else {
                            value.typeRef.pointee.flags.remove(.abstract)
                        }
                    }
                    changed(value.typeRef, Names.abstractMethods)
                })
        }
        NativeType.declare(Types.mappingProxy) { type in
            type.isSubclassable = false
            type.constructor("(mapping, /)") { call in
                guard call[0].type.pointee.slots.getItem != nil, call[0].tag != .list, call[0].tag != .tuple,
                    call[0].tag != .str
                else {
                    throw PythonError.typeError("mappingproxy() argument must be a mapping, not \(call[0].type.name)")
                }
                return makeRecord(Types.mappingProxy, [call[0].retained()])
            }
            type.slots.compare = { value, other, comparison in
                let right = other.type == Types.mappingProxy ? other.record.fields[0] : other
                guard comparison == .equal || comparison == .notEqual else { return .notImplemented }
                return .bool(try value.record.fields[0].equals(right) == (comparison == .equal))
            }
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
            type.method("get(key, default=None, /)") {
                try $0.receiver.record.fields[0].callMethod("get", [$0[0], $0[1]])
            }
        }
    }
}
