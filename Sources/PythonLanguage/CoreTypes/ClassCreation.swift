/// Makes a class: what `type(name, bases, namespace)` and the `class` statement do.
///
/// - Parameters:
///   - namespace: the class's attributes; taken over.
///   - keywords: the class statement's keywords, for `__init_subclass__`.
///   - meta: the class of the class, unless a base asks for one that derives from it.
/// - Throws: ``PythonError`` (`TypeError`) for bases that cannot be derived from or combined.
func makeClass(
    name: Value, bases: UnsafeBufferPointer<Value>, namespace: DictRef, keywords: [(name: String, value: Value)] = [],
    meta: TypeRef = Types.type
) throws -> Value {
    let owned = Owned(namespace.value)
    var parents: [TypeRef] = []
    for base in bases {
        guard base.tag == .type else {
            throw PythonError.typeError(metaclassConflict)
        }
        guard base.typeRef.pointee.flags.contains(.subclassable) || base.typeRef.pointee.flags.contains(.user) else {
            throw PythonError.typeError("type '\(base.typeRef.name)' is not an acceptable base type")
        }
        if parents.contains(base.typeRef) { throw PythonError.typeError("duplicate base class \(base.typeRef.name)") }
        parents.append(base.typeRef)
    }
    if parents.isEmpty { parents = [Types.object] }
    try checkLayouts(parents)
    let table = namespace
    let moduleName = dictGetName(table, Names.module)
    let qualifiedName = dictGetName(table, Names.qualname)
    let meta = try mostDerivedMetaclass(meta, parents)
    let type = try makeType(
        name: name.unwrapped, qualifiedName: qualifiedName.isUnbound ? name.unwrapped : qualifiedName,
        module: moduleName.isUnbound ? Names.main : moduleName, bases: parents, namespace: namespace,
        layout: parents.contains { $0.pointee.layout == .type } ? .type : .instance,
        flags: [.user, .subclassable], meta: meta)
    if meta.pointee.flags.contains(.user) { meta.value.retain() }
    _ = owned.take()
    track(UnsafeMutableRawPointer(type).assumingMemoryBound(to: ObjectHeader.self))
    let result = Owned(type.value)
    if !qualifiedName.isUnbound { try dictRemove(table, Names.qualname).release() }
    // The methods that say `super()` or `__class__` find the class in this cell.
    let cell = Owned(try dictRemove(table, Names.classCell))
    if cell.value.tag == .cell { Machine.put(&cell.value.cell.pointee.content, type.value.retained()) }
    if type.pointee.payloadType != nil { type.pointee.hiddenSlots = max(type.pointee.hiddenSlots, 1) }
    if dictGetName(table, Names.doc).isUnbound { dictSetName(table, Names.doc, .none) }
    // `__init_subclass__` and `__class_getitem__` are class methods, `__new__` a static one, without saying so.
    for (special, wrapper) in [
        (Names.initSubclass, Types.classMethod!), (Names.classGetItem, Types.classMethod!),
        (Names.new, Types.staticMethod!),
    ] {
        let function = dictGetName(table, special)
        if function.tag == .function {
            let wrapped = Owned(makeRecord(wrapper, [function.retained()]))
            dictSetName(table, special, wrapped.value)
        }
    }
    if !dictGetName(table, Names.eq).isUnbound, dictGetName(table, Names.hash).isUnbound {
        dictSetName(table, Names.hash, .none)
    }
    if try takesOnlySlots(table, parents) { type.pointee.flags.insert(.slotted) }
    for parent in parents where parent.pointee.flags.contains(.abstract) { type.pointee.flags.insert(.abstract) }
    recomputeSlots(type)
    try setNames(type)
    try announce(type, parents, keywords)
    return result.take()
}

private let metaclassConflict =
    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"

/// The class of a new class: of `meta` and the bases' own, the one that derives from all others.
func mostDerivedMetaclass(_ meta: TypeRef, _ parents: [TypeRef]) throws -> TypeRef {
    var winner = meta
    for parent in parents {
        let other = parent.pointee.header.type
        if winner.isSubtype(of: other) { continue }
        guard other.isSubtype(of: winner) else {
            throw PythonError.typeError(metaclassConflict)
        }
        winner = other
    }
    return winner
}

/// Whether instances have the attributes of `__slots__` and no others.
private func takesOnlySlots(_ namespace: DictRef, _ parents: [TypeRef]) throws -> Bool {
    let slots = dictGetName(namespace, Names.slots)
    guard !slots.isUnbound,
        parents.allSatisfy({
            !$0.pointee.flags.contains(.user) && !$0.pointee.flags.contains(.exception)
                || $0.pointee.flags.contains(.slotted)
        })
    else { return false }
    var isClosed = true
    let names = slots.isString ? Owned(makeTuple([slots.retained()])) : Owned(makeList(try slots.asArray()))
    for name in names.value.tupleItems {
        guard name.isString else {
            throw PythonError.typeError("__slots__ items must be strings, not '\(name.type.name)'")
        }
        if name.swiftString == "__dict__" { isClosed = false }
        let key = Owned(intern(name.unwrapped.retained()))
        if !dictGetName(namespace, key.value).isUnbound, slots.unwrapped.tag != .dict {
            throw PythonError.valueError("'\(name.swiftString)' in __slots__ conflicts with class variable")
        }
    }
    return isClosed
}

/// True if a class or a base of it names an attribute in its `__slots__`.
func slotsName(_ type: TypeRef, _ name: Value) throws -> Bool {
    let wanted = name.swiftString
    for base in type.pointee.mro.tupleItems {
        let slots = dictGetName(base.typeRef.pointee.namespace.dict, Names.slots)
        if slots.isUnbound { continue }
        if slots.isString {
            if slots.swiftString == wanted { return true }
            continue
        }
        var isNamed = false
        try slots.forEach { item in
            let text = item.swiftString
            // A private name is stored with its class's.
            let stored =
                text.hasPrefix("__") && !text.hasSuffix("__")
                ? "_\(base.typeRef.name.drop { $0 == "_" })\(text)" : text
            if stored == wanted { isNamed = true }
        }
        if isNamed { return true }
    }
    return false
}

/// Two bases may not both say what instances are made of.
private func checkLayouts(_ parents: [TypeRef]) throws {
    var payload: TypeRef?
    for parent in parents {
        guard let own = parent.pointee.payloadType else { continue }
        if let other = payload, !own.isSubtype(of: other), !other.isSubtype(of: own) {
            throw PythonError.typeError("multiple bases have instance lay-out conflict")
        }
        payload = own
    }
    if payload != nil, parents.contains(where: { $0.pointee.flags.contains(.exception) || $0.pointee.layout == .type })
    {
        throw PythonError.typeError("multiple bases have instance lay-out conflict")
    }
}

/// Tells every attribute its name: `__set_name__`.
private func setNames(_ type: TypeRef) throws {
    let snapshot = Owned(copyDict(type.pointee.namespace.dict).value)
    try snapshot.value.forEachEntry { name, value in
        switch value.tag {
        case .record, .instance, .native:
            let method = lookup(value.type, Names.setName)
            if method.isUnbound { return }
            try callSpecial(value, Names.setName, [type.value, name]).release()
        default: break
        }
    }
}

/// Calls `__init_subclass__` of the nearest base that has one.
private func announce(_ type: TypeRef, _ parents: [TypeRef], _ keywords: [(name: String, value: Value)]) throws {
    for base in type.pointee.mro.tupleItems.dropFirst() {
        let method = dictGetName(base.typeRef.pointee.namespace.dict, Names.initSubclass)
        if method.isUnbound { continue }
        if base.typeRef == Types.object, keywords.isEmpty { return }
        let bound = Owned(try bind(method, .unbound, type))
        try bound.value.call([], keywords.map { ($0.name, $0.value) }).release()
        return
    }
}
