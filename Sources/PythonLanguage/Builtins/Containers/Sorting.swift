/// How two keys are ordered while sorting.
protocol SortOrder {
    func isLess(_ a: Value, _ b: Value) throws -> Bool
}

/// Keys that are all ints of 64 bits.
struct IntOrder: SortOrder {
    @inline(__always) func isLess(_ a: Value, _ b: Value) -> Bool { a.rawInt < b.rawInt }
}

/// Keys that are all floats.
struct FloatOrder: SortOrder {
    @inline(__always) func isLess(_ a: Value, _ b: Value) -> Bool { a.rawFloat < b.rawFloat }
}

/// Keys that are all texts.
struct TextOrder: SortOrder {
    @inline(__always) func isLess(_ a: Value, _ b: Value) -> Bool { a.string.view.compared(to: b.string.view) < 0 }
}

/// Keys of any kind: asks `<`.
struct GeneralOrder: SortOrder {
    func isLess(_ a: Value, _ b: Value) throws -> Bool {
        let result = Owned(try compareValues(a, b, .less))
        return try result.value.truth()
    }
}

/// A stable merge sort of items by their keys that takes runs in order as they are.
enum Sorting {
    /// One item with what it is ordered by.
    struct Entry {
        var key: Value
        var item: Value
    }

    /// Sorts entries in place; an error from a comparison leaves them in some order, all of them there.
    static func sort(_ entries: inout [Entry]) throws {
        if entries.count < 2 { return }
        let tag = entries[0].key.tag
        let uniform = entries.allSatisfy { $0.key.tag == tag }
        switch tag {
        case .int where uniform: try sort(&entries, IntOrder())
        case .float where uniform: try sort(&entries, FloatOrder())
        case .str where uniform: try sort(&entries, TextOrder())
        default: try sort(&entries, GeneralOrder())
        }
    }

    private static func sort(_ entries: inout [Entry], _ order: some SortOrder) throws {
        var runs = try naturalRuns(&entries, order)
        var spare: [Entry] = []
        spare.reserveCapacity(entries.count)
        while runs.count > 2 {
            var merged: [Int] = []
            merged.reserveCapacity(runs.count / 2 + 2)
            var index = 0
            while index + 2 < runs.count {
                try merge(&entries, runs[index], runs[index + 1], runs[index + 2], &spare, order)
                merged.append(runs[index])
                index += 2
            }
            if index + 1 < runs.count { merged.append(runs[index]) }
            merged.append(entries.count)
            runs = merged
        }
    }

    /// Where the ordered runs begin, and the end: falling runs are turned round, short ones are lengthened by insertion.
    private static func naturalRuns(_ entries: inout [Entry], _ order: some SortOrder) throws -> [Int] {
        let minimum = 16
        var starts: [Int] = []
        var start = 0
        let count = entries.count
        while start < count {
            starts.append(start)
            var end = start + 1
            if end < count {
                if try order.isLess(entries[end].key, entries[start].key) {
                    end += 1
                    while end < count, try order.isLess(entries[end].key, entries[end - 1].key) { end += 1 }
                    entries[start..<end].reverse()
                } else {
                    end += 1
                    while end < count, !(try order.isLess(entries[end].key, entries[end - 1].key)) { end += 1 }
                }
            }
            let wanted = min(start + minimum, count)
            while end < wanted {
                try insert(&entries, from: start, at: end, order)
                end += 1
            }
            start = end
        }
        starts.append(count)
        return starts
    }

    /// Puts the entry at `place` where it belongs among the ordered ones before it.
    private static func insert(_ entries: inout [Entry], from start: Int, at place: Int, _ order: some SortOrder) throws {
        let moving = entries[place]
        var (low, high) = (start, place)
        while low < high {
            let middle = (low + high) / 2
            if try order.isLess(moving.key, entries[middle].key) { high = middle } else { low = middle + 1 }
        }
        var index = place
        while index > low {
            entries[index] = entries[index - 1]
            index -= 1
        }
        entries[low] = moving
    }

    private static func merge(
        _ entries: inout [Entry], _ start: Int, _ middle: Int, _ end: Int, _ spare: inout [Entry], _ order: some SortOrder
    ) throws {
        if !(try order.isLess(entries[middle].key, entries[middle - 1].key)) { return }
        spare.removeAll(keepingCapacity: true)
        spare.append(contentsOf: entries[start..<middle])
        var (left, right, out) = (0, middle, start)
        do {
            while left < spare.count, right < end {
                if try order.isLess(entries[right].key, spare[left].key) {
                    entries[out] = entries[right]
                    right += 1
                } else {
                    entries[out] = spare[left]
                    left += 1
                }
                out += 1
            }
        } catch {
            restore(&entries, &spare, left, out)
            throw error
        }
        restore(&entries, &spare, left, out)
    }

    private static func restore(_ entries: inout [Entry], _ spare: inout [Entry], _ left: Int, _ out: Int) {
        for index in left..<spare.count { entries[out + index - left] = spare[index] }
    }

    /// Sorts owned items; `key` is a callable or none.
    ///
    /// - Throws: what a key function or a comparison throws; the items stay complete.
    static func sort(_ items: inout [Value], key: Value, reverse: Bool) throws {
        var entries: [Entry] = []
        entries.reserveCapacity(items.count)
        let hasKey = !key.isNone && !key.isUnbound
        defer { if hasKey { for entry in entries { entry.key.release() } } }
        for item in items {
            entries.append(Entry(key: hasKey ? try key.call([item]) : item, item: item))
        }
        // Turned round before and after, equal items keep their order under reverse too.
        if reverse { entries.reverse() }
        do {
            try sort(&entries)
        } catch {
            for (index, entry) in entries.enumerated() { items[index] = entry.item }
            throw error
        }
        if reverse { entries.reverse() }
        for (index, entry) in entries.enumerated() { items[index] = entry.item }
    }
}
