// The dict's table. Keys and values handed in are borrowed unless a function says that it takes them over.

/// The last keys' version given out.
nonisolated(unsafe) private var lastKeysVersion: UInt64 = 0

@inline(__always)
private func nextKeysVersion() -> UInt64 {
    lastKeysVersion &+= 1
    return lastKeysVersion
}

/// An empty dict.
package func allocateDict() -> DictRef {
    let dict = allocateBlock(MemoryLayout<DictObject>.stride).assumingMemoryBound(to: DictObject.self)
    dict.initialize(
        to: DictObject(
            header: ObjectHeader(type: Types.dict), count: 0, used: 0, capacity: 0, entries: nil, indices: nil,
            mask: -1,
            keysVersion: nextKeysVersion()))
    track(UnsafeMutableRawPointer(dict).assumingMemoryBound(to: ObjectHeader.self))
    return dict
}

/// A dict of `pairs`, whose keys and values it takes over.
///
/// - Throws: ``PythonError`` if a key cannot be hashed.
public func makeDict(_ pairs: [(Value, Value)] = []) throws -> Value {
    let dict = allocateDict()
    for (key, value) in pairs {
        try dictSet(dict, key, value)
        key.release()
        value.release()
    }
    return dict.value
}

/// A dict with `str` keys; takes over the values.
public func makeDict(_ pairs: [(String, Value)]) -> Value {
    let dict = allocateDict()
    for (name, value) in pairs {
        let key = internName(name)
        dictSetName(dict, key, value)
        key.release()
        value.release()
    }
    return dict.value
}

@inline(__always)
private func storageSize(_ mask: Int, _ capacity: Int) -> Int {
    (mask &+ 1) &* 4 &+ capacity &* MemoryLayout<DictEntry>.stride
}

/// Where `key` stands among the entries, or −1.
///
/// - Throws: ``PythonError`` from `__eq__`.
package func dictFind(_ dict: DictRef, _ key: Value, _ hash: Int) throws -> Int {
    if dict.pointee.count == 0 { return -1 }
    if key.tag == .str { return dictFindString(dict, key.string, hash) }
    while true {
        let version = dict.pointee.keysVersion
        let mask = dict.pointee.mask
        var perturb = UInt(bitPattern: hash)
        var place = hash & mask
        var changed = false
        while true {
            let index = Int(dict.pointee.indices[place])
            if index == -1 { return -1 }
            if index >= 0 {
                let entry = dict.pointee.entries + index
                if entry.pointee.hash == hash {
                    let candidate = entry.pointee.key
                    if candidate.isIdentical(to: key) { return index }
                    if candidate.tag != .int || key.tag != .int {
                        let held = Owned(retaining: candidate)
                        if try valuesEqual(held.value, key) {
                            if dict.pointee.keysVersion == version { return index }
                        }
                        if dict.pointee.keysVersion != version {
                            changed = true
                            break
                        }
                    }
                }
            }
            perturb >>= 5
            place = (place &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
        }
        // An `__eq__` changed the dict under the search: begin again, as CPython does.
        if changed { continue }
    }
}

/// Where a string key stands among the entries, or −1.
package func dictFindString(_ dict: DictRef, _ key: StringRef, _ hash: Int) -> Int {
    guard let indices = dict.pointee.indices else { return -1 }
    let mask = dict.pointee.mask
    let entries = dict.pointee.entries.unsafelyUnwrapped
    let bits = key.value.bits
    var perturb = UInt(bitPattern: hash)
    var place = hash & mask
    while true {
        let index = Int(indices[place])
        if index >= 0 {
            let entry = entries + index
            if entry.pointee.key.bits == bits, entry.pointee.key.tag == .str { return index }
            if entry.pointee.hash == hash {
                let candidate = entry.pointee.key
                if candidate.tag == .str {
                    if candidate.string.equals(key) { return index }
                } else if candidate.tag == .instance, let inner = Optional(candidate.unwrapped), inner.tag == .str,
                    inner.string.equals(key)
                {
                    return index
                }
            }
        } else if index == -1 {
            return -1
        }
        perturb >>= 5
        place = (place &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
}

/// The value under a `str` key, borrowed, or unbound.
@inline(__always)
package func dictGetName(_ dict: DictRef, _ name: Value) -> Value {
    let string = name.string
    let index = dictFindString(dict, string, string.hashCode)
    return index < 0 ? .unbound : dict.pointee.entries[index].value
}

/// The value under `key`, borrowed, or unbound.
///
/// - Throws: ``PythonError`` if the key cannot be hashed or compared.
package func dictGet(_ dict: DictRef, _ key: Value) throws -> Value {
    let index = try dictFind(dict, key, try hashValue(key))
    return index < 0 ? .unbound : dict.pointee.entries[index].value
}

/// Stores a value under a key, both borrowed.
///
/// - Throws: ``PythonError`` if the key cannot be hashed or compared.
package func dictSet(_ dict: DictRef, _ key: Value, _ value: Value) throws {
    let hash = try hashValue(key)
    try dictSet(dict, key, hash, value)
}

/// Stores a value under a key of known hash, both borrowed.
package func dictSet(_ dict: DictRef, _ key: Value, _ hash: Int, _ value: Value) throws {
    let index = try dictFind(dict, key, hash)
    if index >= 0 {
        dictReplace(dict, index, value)
    } else {
        if dict.pointee.used == dict.pointee.capacity, dict.pointee.count > manyItems {
            let places = tablePlaces(dict, dict.pointee.count &* 3)
            try checkAllocation(count: storageSize(places - 1, places &* 2 / 3), size: 1)
        }
        dictInsertNew(dict, key, hash, value)
    }
}

/// Stores a value under a `str`, both borrowed.
package func dictSetName(_ dict: DictRef, _ name: Value, _ value: Value) {
    let string = name.string
    let hash = string.hashCode
    let index = dictFindString(dict, string, hash)
    if index >= 0 {
        dictReplace(dict, index, value)
    } else {
        dictInsertNew(dict, name, hash, value)
    }
}

@inline(__always)
package func dictReplace(_ dict: DictRef, _ index: Int, _ value: Value) {
    value.retain()
    let old = dict.pointee.entries[index].value
    dict.pointee.entries[index].value = value
    old.release()
}

/// Adds a key that is not there yet; both borrowed.
package func dictInsertNew(_ dict: DictRef, _ key: Value, _ hash: Int, _ value: Value) {
    if dict.pointee.used == dict.pointee.capacity { dictResize(dict, dict.pointee.count &* 3) }
    let index = dict.pointee.used
    let mask = dict.pointee.mask
    let indices = dict.pointee.indices.unsafelyUnwrapped
    var perturb = UInt(bitPattern: hash)
    var place = hash & mask
    while indices[place] >= 0 {
        perturb >>= 5
        place = (place &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    key.retain()
    value.retain()
    indices[place] = Int32(truncatingIfNeeded: index)
    (dict.pointee.entries + index).initialize(to: DictEntry(hash: hash, key: key, value: value))
    dict.pointee.used = index &+ 1
    dict.pointee.count &+= 1
    dict.pointee.keysVersion = nextKeysVersion()
}

/// Removes the entry at `index` and hands its value to the caller.
package func dictRemove(at index: Int, _ dict: DictRef) -> Value {
    let entry = dict.pointee.entries[index]
    let mask = dict.pointee.mask
    var perturb = UInt(bitPattern: entry.hash)
    var place = entry.hash & mask
    while dict.pointee.indices[place] != Int32(truncatingIfNeeded: index) {
        perturb >>= 5
        place = (place &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    dict.pointee.indices[place] = -2
    dict.pointee.entries[index].key = .unbound
    dict.pointee.entries[index].value = .unbound
    dict.pointee.count &-= 1
    if index == dict.pointee.used &- 1 { dict.pointee.used = index }
    dict.pointee.keysVersion = nextKeysVersion()
    entry.key.release()
    return entry.value
}

/// Removes `key`; the result is its value, owned, or unbound if it was not there.
package func dictRemove(_ dict: DictRef, _ key: Value) throws -> Value {
    let index = try dictFind(dict, key, try hashValue(key))
    return index < 0 ? .unbound : dictRemove(at: index, dict)
}

/// From how many items on a table asks whether there is memory before it grows.
let manyItems = 1 << 20

/// How many places a rebuilt table has that is to have at least `wanted`.
private func tablePlaces(_ dict: DictRef, _ wanted: Int) -> Int {
    var places = 8
    while places < wanted { places <<= 1 }
    while places &* 2 / 3 <= dict.pointee.count { places <<= 1 }
    return places
}

/// Rebuilds the table with room for at least `wanted` places.
@inline(never)
package func dictResize(_ dict: DictRef, _ wanted: Int) {
    let places = tablePlaces(dict, wanted)
    let capacity = places &* 2 / 3
    let block = allocateBlock(storageSize(places - 1, capacity))
    let indices = block.assumingMemoryBound(to: Int32.self)
    indices.initialize(repeating: -1, count: places)
    let entries = (block + places * 4).assumingMemoryBound(to: DictEntry.self)
    var used = 0
    let mask = places - 1
    for index in 0..<dict.pointee.used {
        let entry = dict.pointee.entries[index]
        if entry.key.isUnbound { continue }
        var perturb = UInt(bitPattern: entry.hash)
        var place = entry.hash & mask
        while indices[place] >= 0 {
            perturb >>= 5
            place = (place &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
        }
        indices[place] = Int32(truncatingIfNeeded: used)
        entries[used] = entry
        used &+= 1
    }
    freeDictBlock(dict)
    dict.pointee.indices = indices
    dict.pointee.entries = entries
    dict.pointee.mask = mask
    dict.pointee.capacity = capacity
    dict.pointee.used = used
    dict.pointee.keysVersion = nextKeysVersion()
}

private func freeDictBlock(_ dict: DictRef) {
    if let indices = dict.pointee.indices {
        freeBlock(indices, storageSize(dict.pointee.mask, dict.pointee.capacity))
    }
}

/// Releases every entry and frees the table; the object itself is not to be used again.
func dropDictStorage(_ dict: DictRef) {
    let entries = dict.pointee.entries
    for index in 0..<dict.pointee.used {
        entries.unsafelyUnwrapped[index].key.release()
        entries.unsafelyUnwrapped[index].value.release()
    }
    freeDictBlock(dict)
}

/// Moves a dict's entries into a new dict and leaves it empty.
package func takeDictStorage(_ dict: DictRef) -> Value {
    let other = allocateDict()
    let old = dict.pointee
    other.pointee.count = old.count
    other.pointee.used = old.used
    other.pointee.capacity = old.capacity
    other.pointee.entries = old.entries
    other.pointee.indices = old.indices
    other.pointee.mask = old.mask
    dict.pointee.count = 0
    dict.pointee.used = 0
    dict.pointee.capacity = 0
    dict.pointee.entries = nil
    dict.pointee.indices = nil
    dict.pointee.mask = -1
    dict.pointee.keysVersion = nextKeysVersion()
    return other.value
}

/// A copy with the same entries in the same order.
package func copyDict(_ dict: DictRef) -> DictRef {
    let copy = allocateDict()
    if !dictClone(copy, dict) { dictUpdate(copy, from: dict) }
    return copy
}

/// Copies a table without gaps as it stands into a dict that has none yet; false, and nothing done, if that cannot be.
package func dictClone(_ dict: DictRef, _ source: DictRef) -> Bool {
    guard dict.pointee.indices == nil, let indices = source.pointee.indices, source.pointee.used == source.pointee.count
    else { return false }
    let (mask, capacity, used) = (source.pointee.mask, source.pointee.capacity, source.pointee.used)
    // Places of deleted entries would stay taken for ever.
    for place in 0...mask where indices[place] == -2 { return false }
    let block = allocateBlock(storageSize(mask, capacity))
    let copied = block.assumingMemoryBound(to: Int32.self)
    copied.update(from: indices, count: mask + 1)
    let entries = (block + (mask + 1) * 4).assumingMemoryBound(to: DictEntry.self)
    for index in 0..<used {
        let entry = source.pointee.entries[index]
        entry.key.retain()
        entry.value.retain()
        entries[index] = entry
    }
    dict.pointee.indices = copied
    dict.pointee.entries = entries
    dict.pointee.mask = mask
    dict.pointee.capacity = capacity
    dict.pointee.used = used
    dict.pointee.count = used
    dict.pointee.keysVersion = nextKeysVersion()
    return true
}

/// Stores every entry of `source`; hashes are known, so that only equality could fail, and it is not asked for keys that are new.
package func dictUpdate(_ dict: DictRef, from source: DictRef) {
    if dict.pointee.count == 0 { dictResize(dict, source.pointee.count * 3 / 2 + 1) }
    for index in 0..<source.pointee.used {
        let entry = source.pointee.entries[index]
        if entry.key.isUnbound { continue }
        try? dictSet(dict, entry.key, entry.hash, entry.value)
    }
}
