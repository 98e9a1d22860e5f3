import Glibc

// Making and changing lists, tuples and other small objects. Constructors take over their items' references.

/// A list of `items`, whose references it takes over.
public func makeList(_ items: [Value]) -> Value {
    let list = allocateList(capacity: items.count)
    for (index, item) in items.enumerated() { list.pointee.items[index] = item }
    list.pointee.count = items.count
    return list.value
}

/// A tuple of `items`, whose references it takes over.
public func makeTuple(_ items: [Value]) -> Value {
    let tuple = allocateTuple(count: items.count)
    for (index, item) in items.enumerated() { tuple.items[index] = item }
    trackIfNeeded(tuple)
    return tuple.value
}

/// A tuple of two, whose references it takes over.
package func makePair(_ first: Value, _ second: Value) -> Value {
    let tuple = allocateTuple(count: 2)
    tuple.items[0] = first
    tuple.items[1] = second
    trackIfNeeded(tuple)
    return tuple.value
}

/// An empty list with room for `capacity` items.
package func allocateList(capacity: Int) -> ListRef {
    let list = allocateBlock(MemoryLayout<ListObject>.stride).assumingMemoryBound(to: ListObject.self)
    list.initialize(to: ListObject(header: ObjectHeader(type: Types.list), items: nil, count: 0, capacity: capacity))
    if capacity > 0 { list.pointee.items = allocateBlock(capacity * 16).assumingMemoryBound(to: Value.self) }
    track(UnsafeMutableRawPointer(list).assumingMemoryBound(to: ObjectHeader.self))
    return list
}

/// A tuple whose items the caller fills; then it calls ``trackIfNeeded(_:)``.
package func allocateTuple(count: Int) -> TupleRef {
    let tuple = allocateBlock(32 + count * 16).assumingMemoryBound(to: TupleObject.self)
    tuple.initialize(to: TupleObject(header: ObjectHeader(type: Types.tuple), count: count))
    return tuple
}

/// Tracks a tuple that holds something that could be part of a cycle.
@inline(__always)
package func trackIfNeeded(_ tuple: TupleRef) {
    for index in 0..<tuple.pointee.count where tuple.items[index].mayHoldReferences {
        track(UnsafeMutableRawPointer(tuple).assumingMemoryBound(to: ObjectHeader.self))
        return
    }
}

extension Value {
    /// True for heap values that can refer to other values.
    @inline(__always)
    package var mayHoldReferences: Bool {
        switch tag {
        case .unbound, .none, .notImplemented, .ellipsis, .bool, .int, .float, .bigInt, .str, .bytes, .range, .complex,
            .code:
            false
        case .tuple: header.pointee.gcIndex != 0
        default: true
        }
    }
}

/// Appends an item, whose reference the list takes over.
@inline(__always)
package func append(_ list: ListRef, _ item: Value) {
    let count = list.pointee.count
    if count == list.pointee.capacity { growList(list, count &+ 1) }
    list.pointee.items[count] = item
    list.pointee.count = count &+ 1
}

/// Appends items that lie in a row, each with a reference of its own. They may be the list's own.
package func append(_ list: ListRef, copying items: UnsafePointer<Value>?, count: Int) {
    guard count > 0 else { return }
    let old = list.pointee.count
    let isOwn = items == UnsafePointer(list.pointee.items)
    if old + count > list.pointee.capacity { old == 0 ? resizeStorage(list, count) : growList(list, old + count) }
    let target = list.pointee.items.unsafelyUnwrapped + old
    let source = isOwn ? UnsafePointer(list.pointee.items.unsafelyUnwrapped) : items.unsafelyUnwrapped
    var index = 0
    while index < count {
        let item = source[index]
        item.retain()
        target[index] = item
        index &+= 1
    }
    list.pointee.count = old + count
}

/// Makes room for at least `needed` items, more than asked so that appending stays cheap.
@inline(never)
package func growList(_ list: ListRef, _ needed: Int) {
    var capacity = max(4, needed + needed >> 1)
    // Where half as much again cannot be had, a little more gets the program to the MemoryError that is on its way.
    if capacity > manyItems, !hasMemory(for: (capacity - list.pointee.capacity) * 16) {
        capacity = needed + needed >> 4
    }
    resizeStorage(list, capacity)
}

/// Moves a list's items to a block of `capacity` places, which must hold them all.
package func resizeStorage(_ list: ListRef, _ capacity: Int) {
    let old = list.pointee.capacity
    if capacity == old { return }
    if capacity > old { noteDemand((capacity - old) * 16) }
    // The audit has to see every block that goes.
    if !HeapAudit.isOn, old * 16 > largestSmallBlock, capacity * 16 > largestSmallBlock,
        let block = realloc(list.pointee.items, capacity * 16)
    {
        list.pointee.items = block.assumingMemoryBound(to: Value.self)
    } else {
        let items: UnsafeMutablePointer<Value>? =
            capacity == 0 ? nil : allocateBlock(capacity * 16).assumingMemoryBound(to: Value.self)
        if list.pointee.count > 0 { items?.update(from: list.pointee.items, count: list.pointee.count) }
        if old > 0 { freeBlock(list.pointee.items, old * 16) }
        list.pointee.items = items
    }
    list.pointee.capacity = capacity
}

/// A slice object; takes over the three references.
package func makeSlice(_ start: Value, _ stop: Value, _ step: Value) -> Value {
    let slice = allocateBlock(MemoryLayout<SliceObject>.stride).assumingMemoryBound(to: SliceObject.self)
    slice.initialize(to: SliceObject(header: ObjectHeader(type: Types.slice), start: start, stop: stop, step: step))
    return Value(tag: .slice, object: slice)
}

/// A range; `step` is not 0.
package func makeRange(_ start: Int, _ stop: Int, _ step: Int) -> Value {
    let range = allocateBlock(MemoryLayout<RangeObject>.stride).assumingMemoryBound(to: RangeObject.self)
    range.initialize(
        to: RangeObject(
            header: ObjectHeader(type: Types.range), start: start, stop: stop, step: step,
            count: rangeCount(start, stop, step)))
    return Value(tag: .range, object: range)
}

/// How many numbers a range holds, at most `Int.max`.
package func rangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int {
    if step > 0 ? start >= stop : start <= stop { return 0 }
    let distance = step > 0 ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
    let count = (distance - 1) / step.magnitude + 1
    return Int(clamping: count)
}

/// A complex number.
package func makeComplex(_ real: Double, _ imaginary: Double) -> Value {
    let number = allocateBlock(MemoryLayout<ComplexObject>.stride).assumingMemoryBound(to: ComplexObject.self)
    number.initialize(to: ComplexObject(header: ObjectHeader(type: Types.complex), real: real, imaginary: imaginary))
    return Value(tag: .complex, object: number)
}

/// A record of `type`; takes over the references.
package func makeRecord(_ type: TypeRef, _ fields: [Value]) -> Value {
    let record = allocateBlock(32 + fields.count * 16).assumingMemoryBound(to: RecordObject.self)
    record.initialize(to: RecordObject(header: ObjectHeader(type: type), count: fields.count))
    for (index, field) in fields.enumerated() { record.fields[index] = field }
    track(UnsafeMutableRawPointer(record).assumingMemoryBound(to: ObjectHeader.self))
    return Value(tag: .record, object: record)
}

/// An empty cell or one with `content`, whose reference it takes over.
@inline(__always)
package func makeCell(_ content: Value) -> Value {
    let cell = allocateBlock(MemoryLayout<CellObject>.stride).assumingMemoryBound(to: CellObject.self)
    cell.initialize(to: CellObject(header: ObjectHeader(type: Types.cell), content: content))
    track(UnsafeMutableRawPointer(cell).assumingMemoryBound(to: ObjectHeader.self))
    return Value(tag: .cell, object: cell)
}

/// A built-in iterator; takes over the references.
@inline(__always)
package func makeIterator(
    _ type: TypeRef, tag: Tag = .iterator, source: Value, extra: Value = .unbound, index: Int = 0, limit: Int = 0,
    step: Int = 1
) -> Value {
    let iterator = allocateBlock(MemoryLayout<IteratorObject>.stride).assumingMemoryBound(to: IteratorObject.self)
    iterator.initialize(
        to: IteratorObject(
            header: ObjectHeader(type: type), source: source, extra: extra, index: index, limit: limit, step: step))
    if source.isHeap { track(UnsafeMutableRawPointer(iterator).assumingMemoryBound(to: ObjectHeader.self)) }
    return Value(tag: tag, object: iterator)
}

/// A method bound to its receiver; takes over both references.
@inline(__always)
package func makeBoundMethod(_ function: Value, _ receiver: Value) -> Value {
    let method = allocateBlock(MemoryLayout<BoundMethodObject>.stride).assumingMemoryBound(to: BoundMethodObject.self)
    method.initialize(
        to: BoundMethodObject(header: ObjectHeader(type: Types.boundMethod), function: function, receiver: receiver))
    track(UnsafeMutableRawPointer(method).assumingMemoryBound(to: ObjectHeader.self))
    return Value(tag: .boundMethod, object: method)
}
