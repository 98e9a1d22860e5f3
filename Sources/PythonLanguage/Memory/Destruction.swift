/// How deep destructions are nested: a list in a list in a list …
nonisolated(unsafe) private var destructionDepth = 0
/// Dead objects put off because the nesting got deep. Their headers stay as they are: a collection may still meet a type
/// there, through its order of resolution.
nonisolated(unsafe) private var postponed: [UnsafeMutableRawPointer] = []

/// Frees an object whose count has come to zero, and gives up what it holds.
@usableFromInline @inline(never)
func destroyObject(_ object: UnsafeMutableRawPointer) {
    let header = object.assumingMemoryBound(to: ObjectHeader.self)
    if header.pointee.type.pointee.flags.has(.finalizer), !runFinalizer(object) { return }
    if header.pointee.type == Types.generator, !closeGenerator(object) { return }
    if header.pointee.gcIndex != 0 { untrack(header) }
    if destructionDepth > 60 {
        postponed.append(object)
        return
    }
    destructionDepth += 1
    destroyContents(object)
    destructionDepth -= 1
    if destructionDepth == 0 {
        while let next = postponed.popLast() {
            destructionDepth += 1
            destroyContents(next)
            destructionDepth -= 1
        }
    }
}

/// Releases `count` values from `base` on.
@inline(__always)
func releaseAll(_ base: UnsafeMutablePointer<Value>, _ count: Int) {
    for index in 0..<count { base[index].release() }
}

private func destroyContents(_ object: UnsafeMutableRawPointer) {
    let type = object.assumingMemoryBound(to: ObjectHeader.self).pointee.type
    switch type.pointee.layout {
    case .str:
        let string = object.assumingMemoryBound(to: StringObject.self)
        if string.pointee.isInterned { forgetInterned(string) }
        freeBlock(object, MemoryLayout<StringObject>.stride + Int(string.pointee.capacity))
    case .bytes:
        let count = object.assumingMemoryBound(to: BytesObject.self).pointee.count
        freeBlock(object, MemoryLayout<BytesObject>.stride + count)
    // Of the type `int`, only big ones are objects.
    case .bigInt, .int:
        object.assumingMemoryBound(to: BigIntObject.self).deinitialize(count: 1)
        freeBlock(object, MemoryLayout<BigIntObject>.stride)
    case .list:
        let list = object.assumingMemoryBound(to: ListObject.self)
        if list.pointee.capacity > 0 {
            let items = list.pointee.items!
            releaseAll(items, list.pointee.count)
            freeBlock(items, list.pointee.capacity * 16)
        }
        freeBlock(object, MemoryLayout<ListObject>.stride)
    case .tuple:
        let tuple = object.assumingMemoryBound(to: TupleObject.self)
        let count = tuple.pointee.count
        releaseAll(tuple.items, count)
        freeBlock(object, 32 + count * 16)
    case .dict:
        let dict = object.assumingMemoryBound(to: DictObject.self)
        dropDictStorage(dict)
        freeBlock(object, MemoryLayout<DictObject>.stride)
    case .set, .frozenSet:
        let set = object.assumingMemoryBound(to: SetObject.self)
        dropSetStorage(set)
        freeBlock(object, MemoryLayout<SetObject>.stride)
    case .range:
        freeBlock(object, MemoryLayout<RangeObject>.stride)
    case .slice:
        let slice = object.assumingMemoryBound(to: SliceObject.self).pointee
        slice.start.release()
        slice.stop.release()
        slice.step.release()
        freeBlock(object, MemoryLayout<SliceObject>.stride)
    case .complex:
        freeBlock(object, MemoryLayout<ComplexObject>.stride)
    case .function:
        let function = object.assumingMemoryBound(to: FunctionObject.self)
        releaseAll(
            UnsafeMutableRawPointer(function).advanced(by: 16).assumingMemoryBound(to: Value.self),
            FunctionObject.fieldCount)
        freeBlock(object, MemoryLayout<FunctionObject>.stride)
    case .nativeFunction:
        let function = object.assumingMemoryBound(to: NativeFunctionObject.self)
        function.pointee.receiver.release()
        function.deinitialize(count: 1)
        freeBlock(object, MemoryLayout<NativeFunctionObject>.stride)
    case .boundMethod:
        let method = object.assumingMemoryBound(to: BoundMethodObject.self).pointee
        freeBlock(object, MemoryLayout<BoundMethodObject>.stride)
        method.function.release()
        method.receiver.release()
    case .instance:
        let instance = object.assumingMemoryBound(to: InstanceObject.self)
        let used = usedSlots(instance)
        releaseAll(instance.pointee.slots, used)
        let inlineCapacity = Int(instance.pointee.inlineCapacity)
        if instance.pointee.slots != instance.inlineSlots {
            freeBlock(instance.pointee.slots, Int(instance.pointee.capacity) * 16)
        }
        freeBlock(object, MemoryLayout<InstanceObject>.stride + inlineCapacity * 16)
    case .type:
        destroyType(object.assumingMemoryBound(to: TypeObject.self))
        return
    case .module:
        let module = object.assumingMemoryBound(to: ModuleObject.self)
        module.pointee.name.release()
        module.pointee.namespace.release()
        module.deinitialize(count: 1)
        freeBlock(object, MemoryLayout<ModuleObject>.stride)
    case .cell:
        let content = object.assumingMemoryBound(to: CellObject.self).pointee.content
        freeBlock(object, MemoryLayout<CellObject>.stride)
        content.release()
    case .rangeIterator, .listIterator, .tupleIterator, .dictIterator, .iterator:
        let iterator = object.assumingMemoryBound(to: IteratorObject.self).pointee
        freeBlock(object, MemoryLayout<IteratorObject>.stride)
        iterator.source.release()
        iterator.extra.release()
    case .record:
        let record = object.assumingMemoryBound(to: RecordObject.self)
        let count = record.pointee.count
        releaseAll(record.fields, count)
        freeBlock(object, 32 + count * 16)
    case .traceback:
        let traceback = object.assumingMemoryBound(to: TracebackObject.self).pointee
        freeBlock(object, MemoryLayout<TracebackObject>.stride)
        traceback.next.release()
        traceback.code.release()
    case .native:
        let native = object.assumingMemoryBound(to: NativeObject.self)
        if type.pointee.flags.has(.keepsIdentity) { forgetIdentity(native) }
        native.deinitialize(count: 1)
        freeBlock(object, MemoryLayout<NativeObject>.stride)
    case .generator:
        destroyGenerator(object.assumingMemoryBound(to: GeneratorObject.self))
    case .code:
        destroyCode(object)
    case .unbound, .none, .notImplemented, .ellipsis, .bool, .float:
        break
    }
    if type.pointee.flags.has(.user) { type.value.release() }
}
