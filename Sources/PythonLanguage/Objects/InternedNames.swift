/// The one string of each name: an open table of strings that are not counted by it.
nonisolated(unsafe) private var names: UnsafeMutablePointer<StringRef?>! = nil
nonisolated(unsafe) private var namesMask = 0
nonisolated(unsafe) private var namesUsed = 0

/// The interned string equal to `value`; takes over the caller's reference and returns an owned one.
package func intern(_ value: Value) -> Value {
    let string = value.string
    if string.pointee.isInterned { return value }
    if names == nil || namesUsed * 3 >= namesMask * 2 { growNames() }
    var place = string.hashCode & namesMask
    while let found = names[place] {
        if found.pointee.hash == string.pointee.hash, found.equals(string) {
            let result = found.value.retained()
            value.release()
            return result
        }
        place = (place + 1) & namesMask
    }
    names[place] = string
    namesUsed += 1
    string.pointee.isInterned = true
    return value
}

/// The interned string of a name, owned.
package func internName(_ text: String) -> Value { intern(makeString(text)) }

/// The interned string of a name, borrowed: it is never freed. For names that Swift code knows.
public func staticName(_ text: StaticString) -> Value {
    let value = intern(makeString(utf8: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
    value.retain()
    return value
}

/// Takes a dying string out of the table.
func forgetInterned(_ string: StringRef) {
    var place = string.pointee.hash & namesMask
    while let found = names[place] {
        if found == string { break }
        place = (place + 1) & namesMask
    }
    guard names[place] != nil else { return }
    // Close the gap, so that later names stay reachable.
    var gap = place
    var next = (place + 1) & namesMask
    while let candidate = names[next] {
        let home = candidate.pointee.hash & namesMask
        if (next - home) & namesMask >= (next - gap) & namesMask {
            names[gap] = candidate
            gap = next
        }
        next = (next + 1) & namesMask
    }
    names[gap] = nil
    namesUsed -= 1
}

private func growNames() {
    let old = names
    let oldCount = old == nil ? 0 : namesMask + 1
    let count = max(2048, oldCount * 2)
    let table = UnsafeMutablePointer<StringRef?>.allocate(capacity: count)
    table.initialize(repeating: nil, count: count)
    for index in 0..<oldCount {
        guard let string = old![index] else { continue }
        var place = string.pointee.hash & (count - 1)
        while table[place] != nil { place = (place + 1) & (count - 1) }
        table[place] = string
    }
    old?.deallocate()
    names = table
    namesMask = count - 1
}
