/// Shows `visit` every value the object owns.
func traverse(_ header: HeaderRef, _ visit: (Value) -> Void) {
    let object = UnsafeMutableRawPointer(header)
    let type = header.pointee.type
    if type.pointee.flags.has(.user) { visit(type.value) }
    switch type.pointee.layout {
    case .list:
        let list = object.assumingMemoryBound(to: ListObject.self).pointee
        for index in 0..<list.count { visit(list.items[index]) }
    case .tuple:
        let tuple = object.assumingMemoryBound(to: TupleObject.self)
        for index in 0..<tuple.pointee.count { visit(tuple.items[index]) }
    case .dict:
        let dict = object.assumingMemoryBound(to: DictObject.self).pointee
        for index in 0..<dict.used where !dict.entries[index].key.isUnbound {
            visit(dict.entries[index].key)
            visit(dict.entries[index].value)
        }
    case .set, .frozenSet:
        let set = object.assumingMemoryBound(to: SetObject.self).pointee
        for index in 0...set.mask { visit(set.entries[index].key) }
    case .slice:
        let slice = object.assumingMemoryBound(to: SliceObject.self).pointee
        visit(slice.start)
        visit(slice.stop)
        visit(slice.step)
    case .function:
        let fields = (object + 16).assumingMemoryBound(to: Value.self)
        for index in 0..<FunctionObject.fieldCount { visit(fields[index]) }
    case .nativeFunction:
        visit(object.assumingMemoryBound(to: NativeFunctionObject.self).pointee.receiver)
    case .boundMethod:
        let method = object.assumingMemoryBound(to: BoundMethodObject.self).pointee
        visit(method.function)
        visit(method.receiver)
    case .instance:
        let instance = object.assumingMemoryBound(to: InstanceObject.self)
        for index in 0..<usedSlots(instance) { visit(instance.pointee.slots[index]) }
    case .type:
        let type = object.assumingMemoryBound(to: TypeObject.self).pointee
        visit(type.namespace)
        visit(type.bases)
        // The order is the type's alone, and the type's own place in it is not counted.
        for base in type.mro.tupleItems.dropFirst() { visit(base) }
    case .module:
        visit(object.assumingMemoryBound(to: ModuleObject.self).pointee.namespace)
    case .cell:
        visit(object.assumingMemoryBound(to: CellObject.self).pointee.content)
    case .rangeIterator, .listIterator, .tupleIterator, .dictIterator, .iterator:
        let iterator = object.assumingMemoryBound(to: IteratorObject.self).pointee
        visit(iterator.source)
        visit(iterator.extra)
    case .record:
        let record = object.assumingMemoryBound(to: RecordObject.self)
        for index in 0..<record.pointee.count { visit(record.fields[index]) }
    case .traceback:
        visit(object.assumingMemoryBound(to: TracebackObject.self).pointee.next)
    case .generator:
        traverseGenerator(object.assumingMemoryBound(to: GeneratorObject.self), visit)
    case .native:
        if let traverse = type.pointee.slots.traverse { traverse(Value(tag: .native, object: object), visit) }
    case .unbound, .none, .notImplemented, .ellipsis, .bool, .int, .float, .bigInt, .str, .bytes, .range, .complex,
        .code:
        break
    }
}

/// Gives up the values an unreachable object owns, leaving it valid and empty.
func clearContents(_ header: HeaderRef) {
    let object = UnsafeMutableRawPointer(header)
    let type = header.pointee.type
    switch type.pointee.layout {
    case .list:
        let list = object.assumingMemoryBound(to: ListObject.self)
        let count = list.pointee.count
        list.pointee.count = 0
        for index in 0..<count { list.pointee.items[index].release() }
    case .dict:
        let dict = object.assumingMemoryBound(to: DictObject.self)
        let dropped = takeDictStorage(dict)
        dropped.release()
    case .set:
        clearSet(object.assumingMemoryBound(to: SetObject.self))
    // Tuples stay: a cycle always leads through something that can change, and types rely on their tuples.
    case .function:
        let fields = (object + 16).assumingMemoryBound(to: Value.self)
        // The code and the globals stay: a finalizer may still call the function.
        for index in 2..<FunctionObject.fieldCount where fields[index].tag != .str { drop(&fields[index]) }
    case .boundMethod:
        let method = object.assumingMemoryBound(to: BoundMethodObject.self)
        drop(&method.pointee.receiver)
    case .instance:
        let instance = object.assumingMemoryBound(to: InstanceObject.self)
        for index in 0..<usedSlots(instance) { drop(&instance.pointee.slots[index]) }
    case .cell:
        drop(&object.assumingMemoryBound(to: CellObject.self).pointee.content)
    case .rangeIterator, .listIterator, .tupleIterator, .dictIterator, .iterator:
        let iterator = object.assumingMemoryBound(to: IteratorObject.self)
        drop(&iterator.pointee.source)
        drop(&iterator.pointee.extra)
    case .record:
        let record = object.assumingMemoryBound(to: RecordObject.self)
        for index in 0..<record.pointee.count { drop(&record.fields[index]) }
    case .type:
        let type = object.assumingMemoryBound(to: TypeObject.self)
        // Caches must not lead to what goes now.
        type.pointee.version = nextTypeVersion()
        Machine.attributeEpoch = (Machine.attributeEpoch + 1) & 0xFFFF_FFFF
        takeDictStorage(type.pointee.namespace.dict).release()
    case .generator:
        clearGenerator(object.assumingMemoryBound(to: GeneratorObject.self))
    case .native:
        if let clear = type.pointee.slots.clear { clear(Value(tag: .native, object: object)) }
    default:
        break
    }
}

/// Empties a place before its value goes, so that whatever the release runs sees no stale value.
@inline(__always)
func drop(_ place: inout Value) {
    let value = place
    place = .none
    value.release()
}
