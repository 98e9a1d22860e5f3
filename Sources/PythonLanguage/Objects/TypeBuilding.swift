// Making types: the table, the order of resolution, and the slots.

nonisolated(unsafe) private var lastTypeVersion: UInt32 = 0

func nextTypeVersion() -> UInt32 {
    lastTypeVersion &+= 1
    return lastTypeVersion
}

/// A bare type: named, placed in the hierarchy, slots inherited.
///
/// - Throws: ``PythonError`` (`TypeError`) if the bases have no consistent order.
func makeType(
    name: Value, qualifiedName: Value, module: Value, bases: [TypeRef], namespace: DictRef, layout: Tag,
    flags: TypeFlags,
    meta: TypeRef?
) throws -> TypeRef {
    let type = TypeRef.allocate(capacity: 1)
    let order = try linearize(type, bases)
    let first = bases.first
    var inherited = flags
    if let first { inherited.formUnion(first.pointee.flags.intersection([.exception])) }
    type.initialize(
        to: TypeObject(
            header: ObjectHeader(type: meta ?? type), name: name.retained(), qualifiedName: qualifiedName.retained(),
            module: module.retained(), namespace: namespace.value, bases: makeTuple(bases.map { $0.value.retained() }),
            mro: .unbound, slots: Slots(), ownSlots: Slots(), layout: layout, flags: inherited,
            version: nextTypeVersion(),
            hiddenSlots: 0, inlineCapacity: 4, rootShape: nil, payloadType: nil, subclasses: [], declaration: nil))
    // The type in its own order is not counted, or it would never go.
    type.pointee.mro = makeTuple(order.map { $0 == type ? type.value : $0.value.retained() })
    // Nobody else holds it: the collector sees its types through the type (see `traverse`).
    if type.pointee.mro.header.pointee.gcIndex != 0 { untrack(type.pointee.mro.header) }
    for base in order.dropFirst() {
        type.pointee.hiddenSlots = max(type.pointee.hiddenSlots, base.pointee.hiddenSlots)
        if let payload = base.pointee.payloadType, type.pointee.payloadType == nil {
            type.pointee.payloadType = payload
        }
    }
    for base in bases { base.pointee.subclasses.append(type) }
    if HeapAudit.isOn { HeapAudit.note(type) }
    return type
}

/// The C3 order: the type, then its bases' orders merged.
private func linearize(_ type: TypeRef, _ bases: [TypeRef]) throws -> [TypeRef] {
    var sequences = bases.map { base in base.pointee.mro.tupleItems.map(\.typeRef) } + [bases]
    var order = [type]
    while true {
        sequences.removeAll(where: \.isEmpty)
        if sequences.isEmpty { return order }
        let candidate = sequences.lazy.map { $0[0] }.first { head in
            !sequences.contains { $0.dropFirst().contains(head) }
        }
        guard let candidate else {
            let names = bases.map(\.name).joined(separator: ", ")
            throw PythonError.typeError(
                "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
        }
        order.append(candidate)
        for index in sequences.indices where sequences[index][0] == candidate { sequences[index].removeFirst() }
    }
}

/// A native type over Swift objects; slots and members are installed afterwards.
func makeNativeType(name: String, module: String, bases: [TypeRef]) -> TypeRef {
    let nameValue = Owned(internName(name))
    let moduleValue = Owned(internName(module))
    let parents = bases.isEmpty ? [Types.object!] : bases
    // Native declarations give consistent bases; should they not, the first alone still makes a usable type.
    let made =
        (try? makeType(
            name: nameValue.value, qualifiedName: nameValue.value, module: moduleValue.value, bases: parents,
            namespace: allocateDict(),
            layout: parents[0].pointee.flags.contains(.exception) ? .instance : .native, flags: [], meta: Types.type))
        ?? bootType(name, layout: .native, base: parents[0])
    return made
}

/// A built-in type with one base.
func bootType(
    _ name: String, layout: Tag, base: TypeRef?, module: String = "builtins", flags: TypeFlags = [],
    at place: TypeRef? = nil
) -> TypeRef {
    let type = place ?? TypeRef.allocate(capacity: 1)
    let nameValue = internName(name)
    let moduleValue = internName(module)
    var allFlags = flags
    if let base { allFlags.formUnion(base.pointee.flags.intersection([.exception, .subclassable])) }
    type.initialize(
        to: TypeObject(
            header: ObjectHeader(type: Types.type), name: nameValue, qualifiedName: nameValue.retained(),
            module: moduleValue, namespace: allocateDict().value,
            bases: makeTuple(base.map { [$0.value.retained()] } ?? []),
            mro: .unbound, slots: Slots(), ownSlots: Slots(), layout: layout, flags: allFlags,
            version: nextTypeVersion(),
            hiddenSlots: base?.pointee.hiddenSlots ?? 0, inlineCapacity: 4, rootShape: nil,
            payloadType: base?.pointee.payloadType,
            subclasses: [], declaration: nil))
    let inherited = base.map { $0.pointee.mro.tupleItems.map { $0.retained() } } ?? []
    type.pointee.mro = makeTuple([type.value] + inherited)
    if type.pointee.mro.header.pointee.gcIndex != 0 { untrack(type.pointee.mro.header) }
    base?.pointee.subclasses.append(type)
    if HeapAudit.isOn { HeapAudit.note(type) }
    return type
}

extension NativeType {
    /// Puts the declared members into the type's table.
    func install(_ type: TypeRef) {
        type.pointee.declaration = self
        type.pointee.ownSlots = slots
        let table = type.pointee.namespace.dict
        func store(_ name: String, _ value: Value) {
            let key = internName(name)
            dictSetName(table, key, value)
            key.release()
            value.release()
        }
        if !documentation.isEmpty { store("__doc__", makeString(documentation)) }
        for method in methods {
            method.module = module
            method.receiverType = type
            store(method.name, method.makeFunction(type: Types.methodDescriptor))
        }
        for method in staticMethods { store(method.name, method.makeFunction(type: Types.builtinFunction)) }
        for method in classMethods {
            store(method.name, makeRecord(Types.classMethod, [method.makeFunction(type: Types.methodDescriptor)]))
        }
        for property in properties { store(property.name, .wrap(PropertyBox(property, type), Types.getSetDescriptor)) }
        for (name, value) in constants { store(name, value) }
        for (alias, name) in aliases {
            let key = Owned(internName(name))
            let value = dictGetName(table, key.value)
            if !value.isUnbound { store(alias, value.retained()) }
        }
        if isSubclassable { type.pointee.flags.insert(.subclassable) } else { type.pointee.flags.remove(.subclassable) }
        if keepsIdentity { type.pointee.flags.insert(.keepsIdentity) }
        if constructsInInit { type.pointee.flags.insert(.payloadInInit) }
        if type.pointee.layout == .native || hasPayload(type), constructorDeclaration != nil {
            type.pointee.payloadType = type
        }
        if let call = callDeclaration, type.pointee.ownSlots.call == nil {
            type.pointee.ownSlots.call = { try callDeclared(call, receiver: $0, $1) }
        }
        recomputeSlots(type)
    }

    private func hasPayload(_ type: TypeRef) -> Bool {
        switch type.pointee.layout {
        case .instance, .type, .module, .function, .record: false
        default: true
        }
    }
}

/// The Swift side of a native type's computed attribute.
final class PropertyBox {
    let property: NativeType.Property
    let owner: TypeRef

    init(_ property: NativeType.Property, _ owner: TypeRef) {
        self.property = property
        self.owner = owner
    }

    /// - Throws: ``PythonError``: `TypeError` for an object of another type, asked through the descriptor itself.
    func check(_ instance: Value) throws {
        guard instance.type != owner, !instance.type.isSubtype(of: owner) else { return }
        throw PythonError.typeError(
            "descriptor '\(property.name)' for '\(owner.name)' objects doesn't apply to a '\(instance.type.name)' object")
    }
}

/// Fills `slots` from the order of resolution: the nearest declaration of each protocol wins.
func recomputeSlots(_ type: TypeRef) {
    var slots = Slots()
    var flags = type.pointee.flags
    flags.subtract([.customGet, .customSet, .finalizer, .unhashable])
    for value in type.pointee.mro.tupleItems.reversed() {
        let base = value.typeRef
        if base.pointee.flags.contains(.user) {
            overlayUserSlots(&slots, &flags, base)
        } else {
            slots.overlay(base.pointee.ownSlots)
            if base.pointee.flags.contains(.unhashable) || base == Types.list || base == Types.dict || base == Types.set
                || dictGetName(base.pointee.namespace.dict, Names.hash).isNone || base == Types.slice
                || base == Types.dictKeys || base == Types.dictItems
            {
                flags.insert(.unhashable)
            }
        }
    }
    type.pointee.slots = slots
    type.pointee.flags = flags
    type.pointee.version = nextTypeVersion()
    for subclass in type.pointee.subclasses { recomputeSlots(subclass) }
}

/// To be called after a change to a type's table.
func changed(_ type: TypeRef, _ name: Value) {
    let new = dictGetName(type.pointee.namespace.dict, name)
    if !new.isUnbound, isDataDescriptor(new) { Machine.attributeEpoch = (Machine.attributeEpoch + 1) & 0xFFFF_FFFF }
    let string = name.string
    if string.pointee.length > 4, string[codePoint: 0] == 95, string[codePoint: 1] == 95 {
        Machine.attributeEpoch = (Machine.attributeEpoch + 1) & 0xFFFF_FFFF
        recomputeSlots(type)
    } else {
        newVersions(type)
    }
}

private func newVersions(_ type: TypeRef) {
    type.pointee.version = nextTypeVersion()
    for subclass in type.pointee.subclasses { newVersions(subclass) }
}

/// Frees a type made by `class`.
func destroyType(_ type: TypeRef) {
    for base in type.pointee.bases.tupleItems where base.tag == .type {
        base.typeRef.pointee.subclasses.removeAll { $0 == type }
    }
    // Its own place in the order was never counted.
    if type.pointee.mro.tag == .tuple, type.pointee.mro.tuple.pointee.count > 0 {
        type.pointee.mro.tuple.items[0] = .none
    }
    for field in [
        type.pointee.name, type.pointee.qualifiedName, type.pointee.module, type.pointee.namespace, type.pointee.bases,
        type.pointee.mro,
    ] { field.release() }
    if HeapAudit.isOn { HeapAudit.forget(type) }
    let meta = type.pointee.header.type
    type.deinitialize(count: 1)
    type.deallocate()
    if meta.pointee.flags.contains(.user) { meta.value.release() }
}
