// The set's table, probed as CPython's: a run of neighbours, then a jump.

private let neighbours = 9

/// An empty `set`, or an empty `frozenset` to be filled.
package func allocateSet(frozen: Bool = false) -> SetRef {
    let set = allocateBlock(MemoryLayout<SetObject>.stride).assumingMemoryBound(to: SetObject.self)
    set.initialize(
        to: SetObject(
            header: ObjectHeader(type: frozen ? Types.frozenSet : Types.set), count: 0, fill: 0, mask: 7,
            entries: emptyTable(8), hash: -1))
    track(UnsafeMutableRawPointer(set).assumingMemoryBound(to: ObjectHeader.self))
    return set
}

extension UnsafeMutablePointer where Pointee == SetObject {
    /// The set as a value.
    package var value: Value {
        Value(tag: pointee.header.type == Types.frozenSet ? .frozenSet : .set, object: UnsafeMutableRawPointer(self))
    }
}

private func emptyTable(_ places: Int) -> UnsafeMutablePointer<SetEntry> {
    let table = allocateBlock(places * MemoryLayout<SetEntry>.stride).assumingMemoryBound(to: SetEntry.self)
    table.initialize(repeating: SetEntry(hash: 0, key: .unbound), count: places)
    return table
}

/// A set of `items`, whose references it takes over.
///
/// - Throws: ``PythonError`` if an item cannot be hashed.
public func makeSet(_ items: [Value]) throws -> Value {
    let set = allocateSet()
    for item in items {
        try setAdd(set, item)
        item.release()
    }
    return set.value
}

/// The place of `key`, or −1.
package func setFind(_ set: SetRef, _ key: Value, _ hash: Int) throws -> Int {
    restart: while true {
        let table = set.pointee.entries
        let mask = set.pointee.mask
        var place = hash & mask
        var perturb = UInt(bitPattern: hash)
        while true {
            var probes = place + neighbours <= mask ? neighbours : 0
            while true {
                let entry = table[place]
                if entry.key.isUnbound {
                    if entry.hash == 0 { return -1 }
                } else if entry.hash == hash {
                    if entry.key.isIdentical(to: key) { return place }
                    if entry.key.tag == .str, key.tag == .str {
                        if entry.key.string.equals(key.string) { return place }
                    } else if entry.key.tag != .int || key.tag != .int {
                        let held = Owned(retaining: entry.key)
                        let same = try valuesEqual(held.value, key)
                        if set.pointee.entries != table || !set.pointee.entries[place].key.isIdentical(to: held.value) {
                            continue restart
                        }
                        if same { return place }
                    }
                }
                if probes == 0 { break }
                probes -= 1
                place += 1
            }
            perturb >>= 5
            place = (place &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
        }
    }
}

/// True if the set holds `key`.
package func setContains(_ set: SetRef, _ key: Value) throws -> Bool {
    try setFind(set, key, try hashValue(key)) >= 0
}

/// Adds a borrowed key; true if it was new.
@discardableResult
package func setAdd(_ set: SetRef, _ key: Value) throws -> Bool {
    try setAdd(set, key, try hashValue(key))
}

/// Adds a borrowed key of known hash; true if it was new.
@discardableResult
package func setAdd(_ set: SetRef, _ key: Value, _ hash: Int) throws -> Bool {
    if try setFind(set, key, hash) >= 0 { return false }
    if set.pointee.count > manyItems, (set.pointee.fill + 1) * 5 >= set.pointee.mask * 3 {
        try checkAllocation(count: set.pointee.count * 4, size: MemoryLayout<SetEntry>.stride)
    }
    key.retain()
    insertClean(set.pointee.entries, set.pointee.mask, key, hash)
    set.pointee.fill += 1
    set.pointee.count += 1
    if set.pointee.fill * 5 >= set.pointee.mask * 3 {
        setResize(set, set.pointee.count > 50_000 ? set.pointee.count * 2 : set.pointee.count * 4)
    }
    return true
}

/// Puts a key into the first empty place of its probe sequence.
private func insertClean(_ table: UnsafeMutablePointer<SetEntry>, _ mask: Int, _ key: Value, _ hash: Int) {
    var place = hash & mask
    var perturb = UInt(bitPattern: hash)
    while true {
        var probes = place + neighbours <= mask ? neighbours : 0
        while true {
            if table[place].key.isUnbound, table[place].hash == 0 {
                table[place] = SetEntry(hash: hash, key: key)
                return
            }
            if probes == 0 { break }
            probes -= 1
            place += 1
        }
        perturb >>= 5
        place = (place &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
}

/// Rebuilds the table with more than `wanted` places.
package func setResize(_ set: SetRef, _ wanted: Int) {
    var places = 8
    while places <= wanted { places <<= 1 }
    let old = set.pointee.entries
    let oldPlaces = set.pointee.mask + 1
    let table = emptyTable(places)
    for index in 0..<oldPlaces where !old[index].key.isUnbound {
        insertClean(table, places - 1, old[index].key, old[index].hash)
    }
    freeBlock(old, oldPlaces * MemoryLayout<SetEntry>.stride)
    set.pointee.entries = table
    set.pointee.mask = places - 1
    set.pointee.fill = set.pointee.count
}

/// Removes a key; true if it was there.
@discardableResult
package func setDiscard(_ set: SetRef, _ key: Value) throws -> Bool {
    let place = try setFind(set, key, try hashValue(key))
    if place < 0 { return false }
    let removed = set.pointee.entries[place].key
    set.pointee.entries[place] = SetEntry(hash: -1, key: .unbound)
    set.pointee.count -= 1
    removed.release()
    return true
}

/// Removes everything.
package func clearSet(_ set: SetRef) {
    let old = set.pointee.entries
    let places = set.pointee.mask + 1
    set.pointee.entries = emptyTable(8)
    set.pointee.mask = 7
    set.pointee.count = 0
    set.pointee.fill = 0
    for index in 0..<places { old[index].key.release() }
    freeBlock(old, places * MemoryLayout<SetEntry>.stride)
}

/// Releases every key and frees the table; the object itself is not to be used again.
func dropSetStorage(_ set: SetRef) {
    let places = set.pointee.mask + 1
    for index in 0..<places { set.pointee.entries[index].key.release() }
    freeBlock(set.pointee.entries, places * MemoryLayout<SetEntry>.stride)
}

/// A copy, which may be of the other kind.
package func copySet(_ set: SetRef, frozen: Bool) -> SetRef {
    let copy = allocateSet(frozen: frozen)
    if set.pointee.count * 5 >= copy.pointee.mask * 3 { setResize(copy, set.pointee.count * 2) }
    if set.pointee.mask == copy.pointee.mask, set.pointee.fill == set.pointee.count {
        // As CPython: a table without gaps of the same size is taken as it is, so that the order stays.
        for index in 0...set.pointee.mask {
            copy.pointee.entries[index] = set.pointee.entries[index]
            set.pointee.entries[index].key.retain()
        }
        copy.pointee.count = set.pointee.count
        copy.pointee.fill = set.pointee.fill
        return copy
    }
    for index in 0...set.pointee.mask where !set.pointee.entries[index].key.isUnbound {
        let entry = set.pointee.entries[index]
        insertClean(copy.pointee.entries, copy.pointee.mask, entry.key.retained(), entry.hash)
        copy.pointee.count += 1
        copy.pointee.fill += 1
    }
    return copy
}
