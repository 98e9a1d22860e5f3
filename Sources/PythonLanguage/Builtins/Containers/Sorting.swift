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
    @inline(__always) func isLess(_ a: Value, _ b: Value) -> Bool { compareStrings(a.string, b.string) < 0 }
}

/// Keys that are all tuples: numbers and texts in them are compared where they stand.
struct TupleOrder: SortOrder {
    func isLess(_ a: Value, _ b: Value) throws -> Bool {
        let (first, second) = (a.tuple, b.tuple)
        let count = min(first.pointee.count, second.pointee.count)
        var index = 0
        while index < count {
            let (x, y) = (first.items[index], second.items[index])
            switch (x.tag, y.tag) {
            case (.int, .int): if x.bits != y.bits { return x.rawInt < y.rawInt }
            case (.float, .float): if x.bits != y.bits, x.rawFloat != y.rawFloat { return x.rawFloat < y.rawFloat }
            case (.str, .str): if !x.string.equals(y.string) { return compareStrings(x.string, y.string) < 0 }
            default: if try !valuesEqual(x, y) { return try GeneralOrder().isLess(x, y) }
            }
            index &+= 1
        }
        return first.pointee.count < second.pointee.count
    }
}

/// Keys of any kind: asks `<`.
struct GeneralOrder: SortOrder {
    func isLess(_ a: Value, _ b: Value) throws -> Bool {
        let result = Owned(try compareValues(a, b, .less))
        return try result.value.truth()
    }
}

/// What can be sorted: an item with what it is ordered by.
protocol SortEntry {
    var key: Value { get }
}

/// Without a key function an item is its own key.
extension Value: SortEntry {
    @inline(__always) var key: Value { self }
}

/// A stable merge sort of items by their keys that takes runs in order as they are.
enum Sorting {
    /// One item with what a key function made of it.
    struct Keyed: SortEntry {
        var key: Value
        var item: Value
    }

    /// How many entries are moved or looked at until an interrupt is looked for: a millisecond or two.
    static let stretch = 1 << 16

    /// Sorts entries in place; an error from a comparison leaves them in some order, all of them there.
    static func sort<Entry: SortEntry>(_ entries: UnsafeMutableBufferPointer<Entry>) throws {
        if entries.count < 2 { return }
        let tag = entries[0].key.tag
        let uniform = try holdsOnly(tag, entries)
        switch tag {
        case .int where uniform: try sort(entries, IntOrder())
        case .float where uniform: try sort(entries, FloatOrder())
        case .str where uniform: try sort(entries, TextOrder())
        case .tuple where uniform: try sort(entries, TupleOrder())
        default: try sort(entries, GeneralOrder())
        }
    }

    /// Whether the keys of all entries have this tag.
    private static func holdsOnly<Entry: SortEntry>(_ tag: Tag, _ entries: UnsafeMutableBufferPointer<Entry>) throws
        -> Bool
    {
        var index = 0
        while index < entries.count, entries[index].key.tag == tag {
            index &+= 1
            if index & (stretch - 1) == 0 { try checkInterrupt() }
        }
        return index == entries.count
    }

    private static func sort<Entry: SortEntry>(_ buffer: UnsafeMutableBufferPointer<Entry>, _ order: some SortOrder)
        throws
    {
        let (entries, count) = (buffer.baseAddress.unsafelyUnwrapped, buffer.count)
        var runs = try naturalRuns(entries, count, order)
        if runs.count <= 2 { return }
        let spare = UnsafeMutablePointer<Entry>.allocate(capacity: count / 2 + 1)
        adviseLargePages(spare, (count / 2 + 1) * MemoryLayout<Entry>.stride)
        defer { spare.deallocate() }
        while runs.count > 2 {
            var merged: [Int] = []
            merged.reserveCapacity(runs.count / 2 + 2)
            var index = 0
            while index + 2 < runs.count {
                try merge(entries, runs[index], runs[index + 1], runs[index + 2], spare, order)
                merged.append(runs[index])
                index += 2
            }
            if index + 1 < runs.count { merged.append(runs[index]) }
            merged.append(count)
            runs = merged
        }
    }

    /// Comparing numbers and texts runs no code that would look for an interrupt.
    @inline(__always)
    static func checkInterrupt() throws {
        if Interpreter.isInterruptPending { try Machine.safePoint(yields: false) }
    }

    /// Turns the entries round.
    private static func reverse<Entry>(_ entries: UnsafeMutableBufferPointer<Entry>) throws {
        var (low, high) = (0, entries.count - 1)
        while low < high {
            entries.swapAt(low, high)
            low &+= 1
            high &-= 1
            if low & (stretch - 1) == 0 { try checkInterrupt() }
        }
    }

    /// Where the ordered runs begin, and the end: falling runs are turned round, short ones are lengthened by insertion.
    private static func naturalRuns<Entry: SortEntry>(
        _ entries: UnsafeMutablePointer<Entry>, _ count: Int, _ order: some SortOrder
    ) throws -> [Int] {
        let minimum = 16
        var starts: [Int] = []
        var start = 0
        while start < count {
            if starts.count & 4095 == 4095 { try checkInterrupt() }
            starts.append(start)
            var end = start + 1
            if end < count {
                if try order.isLess(entries[end].key, entries[start].key) {
                    end += 1
                    while end < count, try order.isLess(entries[end].key, entries[end - 1].key) { end += 1 }
                    var run = UnsafeMutableBufferPointer(start: entries + start, count: end - start)
                    run.reverse()
                } else {
                    end += 1
                    while end < count, !(try order.isLess(entries[end].key, entries[end - 1].key)) { end += 1 }
                }
            }
            let wanted = min(start + minimum, count)
            while end < wanted {
                try insert(entries, from: start, at: end, order)
                end += 1
            }
            start = end
        }
        starts.append(count)
        return starts
    }

    /// Puts the entry at `place` where it belongs among the ordered ones before it.
    private static func insert<Entry: SortEntry>(
        _ entries: UnsafeMutablePointer<Entry>, from start: Int, at place: Int, _ order: some SortOrder
    ) throws {
        let moving = entries[place]
        var (low, high) = (start, place)
        while low < high {
            let middle = (low &+ high) &>> 1
            if try order.isLess(moving.key, entries[middle].key) { high = middle } else { low = middle &+ 1 }
        }
        var index = place
        while index > low {
            entries[index] = entries[index &- 1]
            index &-= 1
        }
        entries[low] = moving
    }

    /// Merges two neighbouring runs: the shorter one waits in `spare`, which holds half of all entries.
    private static func merge<Entry: SortEntry>(
        _ entries: UnsafeMutablePointer<Entry>, _ start: Int, _ middle: Int, _ end: Int,
        _ spare: UnsafeMutablePointer<Entry>, _ order: some SortOrder
    ) throws {
        if !(try order.isLess(entries[middle].key, entries[middle - 1].key)) { return }
        if middle - start <= end - middle {
            try mergeUpwards(entries, start, middle, end, spare, order)
        } else {
            try mergeDownwards(entries, start, middle, end, spare, order)
        }
    }

    /// The left run waits. What is left of it is put back however the merge ends.
    private static func mergeUpwards<Entry: SortEntry>(
        _ entries: UnsafeMutablePointer<Entry>, _ start: Int, _ middle: Int, _ end: Int,
        _ spare: UnsafeMutablePointer<Entry>, _ order: some SortOrder
    ) throws {
        let waiting = middle - start
        try copy(entries + start, to: spare, waiting)
        var (left, right, out) = (0, middle, start)
        defer { (entries + out).update(from: spare + left, count: waiting - left) }
        while left < waiting, right < end {
            if out & (stretch - 1) == 0 { try checkInterrupt() }
            if try order.isLess(entries[right].key, spare[left].key) {
                entries[out] = entries[right]
                right &+= 1
            } else {
                entries[out] = spare[left]
                left &+= 1
            }
            out &+= 1
        }
    }

    /// The right run waits, and the merge goes from the end to the start.
    private static func mergeDownwards<Entry: SortEntry>(
        _ entries: UnsafeMutablePointer<Entry>, _ start: Int, _ middle: Int, _ end: Int,
        _ spare: UnsafeMutablePointer<Entry>, _ order: some SortOrder
    ) throws {
        var (left, waiting, out) = (middle, end - middle, end)
        try copy(entries + middle, to: spare, waiting)
        // Between the left run's rest and what is merged there is room for what still waits.
        defer { (entries + left).update(from: spare, count: waiting) }
        while left > start, waiting > 0 {
            if out & (stretch - 1) == 0 { try checkInterrupt() }
            out &-= 1
            // Of equal entries the right one comes last.
            if try order.isLess(spare[waiting &- 1].key, entries[left &- 1].key) {
                left &-= 1
                entries[out] = entries[left]
            } else {
                waiting &-= 1
                entries[out] = spare[waiting]
            }
        }
    }

    private static func copy<Entry>(
        _ source: UnsafeMutablePointer<Entry>, to target: UnsafeMutablePointer<Entry>, _ count: Int
    ) throws {
        for start in stride(from: 0, to: count, by: stretch) {
            if start > 0 { try checkInterrupt() }
            (target + start).update(from: source + start, count: min(stretch, count - start))
        }
    }

    /// Sorts items in place; `key` is a callable or none.
    ///
    /// - Throws: what a key function or a comparison throws; the items stay complete.
    static func sort(_ items: UnsafeMutableBufferPointer<Value>, key: Value, reverse: Bool) throws {
        // Turned round before and after, equal items keep their order under reverse too.
        if key.isNone || key.isUnbound {
            if reverse { try Self.reverse(items) }
            try sort(items)
            if reverse { try Self.reverse(items) }
            return
        }
        var entries: [Keyed] = []
        entries.reserveCapacity(items.count)
        defer { for entry in entries { entry.key.release() } }
        for item in items { entries.append(Keyed(key: try key.call(with: item), item: item)) }
        if reverse { entries.reverse() }
        defer { for (index, entry) in entries.enumerated() { items[index] = entry.item } }
        try entries.withUnsafeMutableBufferPointer { try sort($0) }
        if reverse { entries.reverse() }
    }
}
