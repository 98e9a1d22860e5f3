// Hidden classes and the attributes of instances.

/// The shape of a new instance of `type`.
@inline(__always)
package func rootShape(_ type: TypeRef) -> ShapeRef {
    if let shape = type.pointee.rootShape { return shape }
    return makeRootShape(type)
}

@inline(never)
private func makeRootShape(_ type: TypeRef) -> ShapeRef {
    let shape = allocateShape(type, parent: nil, name: .unbound, count: Int(type.pointee.hiddenSlots))
    type.pointee.rootShape = shape
    return shape
}

private func allocateShape(_ type: TypeRef, parent: ShapeRef?, name: Value, count: Int) -> ShapeRef {
    let shape = ShapeRef.allocate(capacity: 1)
    shape.initialize(
        to: Shape(
            type: type, parent: parent, name: name, count: count, isDictionary: false, transitions: nil,
            transitionCount: 0,
            transitionCapacity: 0, table: nil, tableMask: 0))
    if HeapAudit.isOn { HeapAudit.note(shapeName: name) }
    return shape
}

/// The shape that has `name` (interned) besides the names of `shape`, in the next slot.
package func shape(_ shape: ShapeRef, adding name: Value) -> ShapeRef {
    for index in 0..<shape.pointee.transitionCount {
        let next = shape.pointee.transitions.unsafelyUnwrapped[index]
        if next.pointee.name.bits == name.bits { return next }
    }
    let next = allocateShape(shape.pointee.type, parent: shape, name: name.retained(), count: shape.pointee.count + 1)
    if shape.pointee.transitionCount == shape.pointee.transitionCapacity {
        let capacity = max(2, shape.pointee.transitionCapacity * 2)
        let grown = UnsafeMutablePointer<ShapeRef>.allocate(capacity: capacity)
        if let old = shape.pointee.transitions {
            grown.update(from: old, count: shape.pointee.transitionCount)
            old.deallocate()
        }
        shape.pointee.transitions = grown
        shape.pointee.transitionCapacity = capacity
    }
    shape.pointee.transitions.unsafelyUnwrapped[shape.pointee.transitionCount] = next
    shape.pointee.transitionCount += 1
    return next
}

/// The slot of `name` (interned), or −1.
package func slotIndex(_ shape: ShapeRef, _ name: Value) -> Int {
    if shape.pointee.table == nil {
        var current: ShapeRef? = shape
        var steps = 0
        while let here = current, !here.pointee.name.isUnbound {
            if here.pointee.name.bits == name.bits { return here.pointee.count - 1 }
            current = here.pointee.parent
            steps += 1
        }
        if steps > 8 { buildTable(shape) }
        return -1
    }
    let table = shape.pointee.table.unsafelyUnwrapped
    var place = Int(truncatingIfNeeded: name.bits >> 4) & shape.pointee.tableMask
    while table[place].name != 0 {
        if table[place].name == name.bits { return table[place].slot }
        place = (place + 1) & shape.pointee.tableMask
    }
    return -1
}

private func buildTable(_ shape: ShapeRef) {
    var places = 16
    while places < shape.pointee.count * 2 { places <<= 1 }
    let table = UnsafeMutablePointer<ShapeEntry>.allocate(capacity: places)
    table.initialize(repeating: ShapeEntry(name: 0, slot: 0), count: places)
    var current: ShapeRef? = shape
    while let here = current, !here.pointee.name.isUnbound {
        var place = Int(truncatingIfNeeded: here.pointee.name.bits >> 4) & (places - 1)
        while table[place].name != 0 { place = (place + 1) & (places - 1) }
        table[place] = ShapeEntry(name: here.pointee.name.bits, slot: here.pointee.count - 1)
        current = here.pointee.parent
    }
    shape.pointee.table = table
    shape.pointee.tableMask = places - 1
}

/// The attribute names of a shape, in the order they were added; borrowed.
package func shapeNames(_ shape: ShapeRef) -> [Value] {
    var names: [Value] = []
    var current: ShapeRef? = shape
    while let here = current, !here.pointee.name.isUnbound {
        names.append(here.pointee.name)
        current = here.pointee.parent
    }
    return names.reversed()
}

/// How many slots of an instance hold values.
@inline(__always)
func usedSlots(_ instance: InstanceRef) -> Int {
    if let shape = instance.pointee.shape { return shape.pointee.count }
    return Int(instance.pointee.header.type.pointee.hiddenSlots) + 1
}

/// A new instance of `type` without attributes; hidden slots are unbound.
package func allocateInstance(_ type: TypeRef) -> InstanceRef {
    let hidden = Int(type.pointee.hiddenSlots)
    let capacity = max(Int(type.pointee.inlineCapacity), hidden + 1)
    let size = MemoryLayout<InstanceObject>.stride + capacity * 16
    let instance = allocateBlock(size).assumingMemoryBound(to: InstanceObject.self)
    instance.initialize(
        to: InstanceObject(
            header: ObjectHeader(type: type), shape: rootShape(type), slots: instance.inlineSlots,
            capacity: UInt32(truncatingIfNeeded: capacity), inlineCapacity: UInt32(truncatingIfNeeded: capacity)))
    for index in 0..<hidden { instance.pointee.slots[index] = .unbound }
    if type.pointee.flags.has(.user) { type.value.retain() }
    track(UnsafeMutableRawPointer(instance).assumingMemoryBound(to: ObjectHeader.self))
    return instance
}

/// Adds an attribute in the next slot; takes over the value.
@inline(__always)
func addSlot(_ instance: InstanceRef, _ next: ShapeRef, _ value: Value) {
    let index = next.pointee.count &- 1
    if index >= Int(instance.pointee.capacity) { growSlots(instance, index &+ 1) }
    instance.pointee.slots[index] = value
    instance.pointee.shape = next
}

@inline(never)
private func growSlots(_ instance: InstanceRef, _ needed: Int) {
    let capacity = max(needed + needed / 2, 4)
    let slots = allocateBlock(capacity * 16).assumingMemoryBound(to: Value.self)
    slots.update(from: instance.pointee.slots, count: Int(instance.pointee.capacity))
    if instance.pointee.slots != instance.inlineSlots {
        freeBlock(instance.pointee.slots, Int(instance.pointee.capacity) * 16)
    }
    instance.pointee.slots = slots
    instance.pointee.capacity = UInt32(truncatingIfNeeded: capacity)
    // The next instances get room for as many at once.
    let type = instance.pointee.header.type
    if needed > Int(type.pointee.inlineCapacity), needed <= 24 {
        type.pointee.inlineCapacity = UInt32(truncatingIfNeeded: needed)
    }
}

/// An attribute of the instance itself, borrowed, or unbound. `name` is interned.
package func instanceAttribute(_ instance: InstanceRef, _ name: Value) -> Value {
    if let shape = instance.pointee.shape {
        let index = slotIndex(shape, name)
        return index < 0 ? .unbound : instance.pointee.slots[index]
    }
    return dictGetName(attributeDict(instance), name)
}

/// Stores an attribute of the instance itself; `name` is interned, both borrowed.
package func setInstanceAttribute(_ instance: InstanceRef, _ name: Value, _ value: Value) {
    guard let shape = instance.pointee.shape else {
        dictSetName(attributeDict(instance), name, value)
        return
    }
    let index = slotIndex(shape, name)
    value.retain()
    if index >= 0 {
        let old = instance.pointee.slots[index]
        instance.pointee.slots[index] = value
        old.release()
    } else if shape.pointee.count >= 200 {
        value.release()
        dictSetName(attributeDict(instance), name, value)
    } else {
        addSlot(instance, PythonLanguage.shape(shape, adding: name), value)
    }
}

/// Deletes an attribute of the instance itself; false if there is none.
package func deleteInstanceAttribute(_ instance: InstanceRef, _ name: Value) -> Bool {
    let dict = attributeDict(instance)
    let index = dictFindString(dict, name.string, name.string.hashCode)
    if index < 0 { return false }
    dictRemove(at: index, dict).release()
    return true
}

/// The dict of the instance's attributes, borrowed; from then on they live there.
package func attributeDict(_ instance: InstanceRef) -> DictRef {
    let hidden = Int(instance.pointee.header.type.pointee.hiddenSlots)
    guard let shape = instance.pointee.shape else { return instance.pointee.slots[hidden].dict }
    let dict = allocateDict()
    for (index, name) in shapeNames(shape).enumerated() {
        let value = instance.pointee.slots[hidden + index]
        dictSetName(dict, name, value)
        value.release()
    }
    instance.pointee.shape = nil
    instance.pointee.slots[hidden] = dict.value
    return dict
}
