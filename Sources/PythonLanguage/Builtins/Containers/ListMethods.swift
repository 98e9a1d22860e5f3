/// The methods of `list` and their slots.
enum ListMethods {
    /// The list of a receiver.
    static func list(_ value: Value) throws -> ListRef {
        let inner = value.unwrapped
        guard inner.tag == .list else {
            throw PythonError.typeError("descriptor requires a 'list' object but received a '\(value.type.name)'")
        }
        return inner.list
    }

    /// Replaces the items from `start` up to `end` by others, whose references it takes over.
    static func replace(_ list: ListRef, _ start: Int, _ end: Int, with items: [Value]) {
        let removed = (start..<end).map { list.pointee.items[$0] }
        let tail = list.pointee.count - end
        let growth = items.count - (end - start)
        if list.pointee.count + growth > list.pointee.capacity { growList(list, list.pointee.count + growth) }
        if tail > 0, growth != 0 {
            if growth > 0 {
                for index in stride(from: list.pointee.count - 1, through: end, by: -1) {
                    list.pointee.items[index + growth] = list.pointee.items[index]
                }
            } else {
                for index in end..<list.pointee.count { list.pointee.items[index + growth] = list.pointee.items[index] }
            }
        }
        for (offset, item) in items.enumerated() { list.pointee.items[start + offset] = item }
        list.pointee.count += growth
        // Released last: a finalizer may look at the list.
        for item in removed { item.release() }
    }

    /// Removes the item at an index and hands it to the caller.
    static func remove(_ list: ListRef, at index: Int) -> Value {
        let item = list.pointee.items[index]
        let count = list.pointee.count
        if index + 1 < count {
            (list.pointee.items + index).update(from: list.pointee.items + index + 1, count: count - index - 1)
        }
        list.pointee.count = count - 1
        return item
    }

    static func insert(_ list: ListRef, _ item: Value, at place: Int) {
        let count = list.pointee.count
        let index = place < 0 ? max(0, place + count) : min(place, count)
        append(list, item.retained())
        if index < count {
            let items = list.pointee.items.unsafelyUnwrapped
            (items + index + 1).update(from: items + index, count: count - index)
            items[index] = item
        }
    }

    static func extend(_ list: ListRef, _ source: Value) throws {
        if source.tag == .list || source.tag == .tuple {
            // A list may be extended by itself: the count is taken first.
            let items = source.tupleItems
            let needed = list.pointee.count + items.count
            if needed > list.pointee.capacity, needed > manyItems {
                try checkAllocation(count: needed, size: MemoryLayout<Value>.stride)
            }
            if items.count <= Sorting.stretch {
                return append(list, copying: items.baseAddress, count: items.count)
            }
            return try appendInParts(list, source, count: items.count)
        }
        guard source.isIterable else { throw PythonError.typeError("'\(source.type.name)' object is not iterable") }
        // What is known to be too long need not be tried.
        if source.tag == .range {
            try checkAllocation(count: source.range.pointee.count, size: MemoryLayout<Value>.stride)
        }
        try source.forEach { append(list, $0.retained()) }
    }

    /// Appends the first items of a long list or tuple part by part, so that an interrupt gets in between; then the list
    /// is as it was.
    private static func appendInParts(_ list: ListRef, _ source: Value, count: Int) throws {
        let old = list.pointee.count
        if old + count > list.pointee.capacity {
            old == 0 ? resizeStorage(list, count) : growList(list, old + count)
        }
        // Asked for after the growth: a list may be extended by itself.
        guard let items = source.tupleItems.baseAddress else { return }
        do {
            for start in stride(from: 0, to: count, by: Sorting.stretch) {
                if start > 0 { try Sorting.checkInterrupt() }
                append(list, copying: items + start, count: min(Sorting.stretch, count - start))
            }
        } catch {
            let added = list.pointee.count - old
            list.pointee.count = old
            releaseAll(list.pointee.items.unsafelyUnwrapped + old, added)
            throw error
        }
    }

    static func index(of item: Value, in value: Value, _ start: Value, _ end: Value) throws -> Int? {
        let range = try TextArguments.range(start, end, count: value.tupleItems.count)
        guard let range else { return nil }
        var index = range.lowerBound
        while index < min(range.upperBound, value.tupleItems.count) {
            let candidate = Owned(retaining: value.tupleItems[index])
            if try valuesEqual(candidate.value, item) { return index }
            index += 1
        }
        return nil
    }

    static func count(of item: Value, in value: Value) throws -> Int {
        var total = 0
        var index = 0
        while index < value.tupleItems.count {
            let candidate = Owned(retaining: value.tupleItems[index])
            if try valuesEqual(candidate.value, item) { total += 1 }
            index += 1
        }
        return total
    }

    static func sort(_ list: ListRef, key: Value, reverse: Bool) throws {
        let (storage, capacity, count) = (list.pointee.items, list.pointee.capacity, list.pointee.count)
        // Empty while it is sorted, so that a key function cannot pull items from under the sort.
        list.pointee.items = nil
        list.pointee.count = 0
        list.pointee.capacity = 0
        var failure: (any Error)? = nil
        do {
            try Sorting.sort(UnsafeMutableBufferPointer(start: storage, count: count), key: key, reverse: reverse)
        } catch {
            failure = error
        }
        let foreign = list.pointee
        let touched = foreign.capacity != 0
        list.pointee.items = storage
        list.pointee.capacity = capacity
        list.pointee.count = count
        // Released last: a finalizer may look at the list.
        if let added = foreign.items, touched {
            releaseAll(added, foreign.count)
            freeBlock(added, foreign.capacity * 16)
        }
        if let failure { throw failure }
        if touched { throw PythonError.valueError("list modified during sort") }
    }

    // MARK: Items

    static func getItem(_ value: Value, _ key: Value) throws -> Value {
        let list = value.unwrapped.list
        if key.tag == .slice {
            let part = try SliceIndices(key, count: list.pointee.count)
            let result = allocateList(capacity: part.count)
            if part.count > 0 {
                let source = list.pointee.items.unsafelyUnwrapped
                let target = result.pointee.items.unsafelyUnwrapped
                var index = part.start
                for place in 0..<part.count {
                    target[place] = source[index].retained()
                    index &+= part.step
                }
                result.pointee.count = part.count
            }
            return result.value
        }
        guard let index = try sequenceIndex(key, count: list.pointee.count, typeName: "list") else {
            throw PythonError.indexError("list index out of range")
        }
        return list.pointee.items[index].retained()
    }

    static func setItem(_ value: Value, _ key: Value, _ item: Value) throws {
        let list = value.unwrapped.list
        if key.tag == .slice { return try setSlice(list, key, item) }
        guard let index = try sequenceIndex(key, count: list.pointee.count, typeName: "list") else {
            throw PythonError.indexError("list assignment index out of range")
        }
        if item.isUnbound {
            remove(list, at: index).release()
        } else {
            let old = list.pointee.items[index]
            list.pointee.items[index] = item.retained()
            old.release()
        }
    }

    private static func setSlice(_ list: ListRef, _ key: Value, _ source: Value) throws {
        if source.isUnbound { return try deleteSlice(list, SliceIndices(key, count: list.pointee.count)) }
        let isSimple = key.slice.pointee.step.isNone || key.slice.pointee.step.integer == .small(1)
        guard source.isIterable else {
            throw PythonError.typeError(
                isSimple ? "can only assign an iterable" : "must assign iterable to extended slice")
        }
        let items = try source.asArray()
        let part: SliceIndices
        do {
            part = try SliceIndices(key, count: list.pointee.count)
        } catch {
            for item in items { item.release() }
            throw error
        }
        if part.step == 1 { return replace(list, part.start, part.start + part.count, with: items) }
        guard items.count == part.count else {
            let given = items.count
            for item in items { item.release() }
            throw PythonError.valueError(
                "attempt to assign sequence of size \(given) to extended slice of size \(part.count)")
        }
        var old: [Value] = []
        var next = items.makeIterator()
        part.forEach { index in
            old.append(list.pointee.items[index])
            list.pointee.items[index] = next.next() ?? .none
        }
        for item in old { item.release() }
    }

    private static func deleteSlice(_ list: ListRef, _ part: SliceIndices) {
        if part.step == 1 { return replace(list, part.start, part.start + part.count, with: []) }
        guard part.count > 0 else { return }
        var doomed = Set<Int>()
        part.forEach { doomed.insert($0) }
        var (kept, removed): ([Value], [Value]) = ([], [])
        for index in 0..<list.pointee.count {
            if doomed.contains(index) {
                removed.append(list.pointee.items[index])
            } else {
                kept.append(list.pointee.items[index])
            }
        }
        for (index, item) in kept.enumerated() { list.pointee.items[index] = item }
        list.pointee.count = kept.count
        for item in removed { item.release() }
    }

    // MARK: Operators

    static func binary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws -> Value
    {
        let own = value.unwrapped
        switch operation {
        case .add:
            if reflected { return .notImplemented }
            let answered = try reflectedFirst(operation, value, other)
            if !answered.isNotImplemented { return answered }
            guard other.unwrapped.tag == .list else {
                throw PythonError.typeError("can only concatenate list (not \"\(other.type.name)\") to list")
            }
            let result = allocateList(capacity: own.tupleItems.count + other.tupleItems.count)
            append(result, copying: own.tupleItems.baseAddress, count: own.tupleItems.count)
            append(result, copying: other.tupleItems.baseAddress, count: other.tupleItems.count)
            return result.value
        case .multiply:
            let answered = reflected ? Value.notImplemented : try reflectedFirst(operation, value, other)
            if !answered.isNotImplemented { return answered }
            guard let times = try repeatCount(other) else { return try refuseRepeat(other) }
            let items = own.tupleItems
            let result = allocateList(capacity: try repeatedCount(items.count, times))
            if items.count == 1, times > 0 {
                let item = items[0]
                if item.isHeap { item.header.pointee.refCount &+= UInt32(truncatingIfNeeded: times) }
                result.pointee.items.unsafelyUnwrapped.update(repeating: item, count: times)
                result.pointee.count = times
            } else {
                let turns = items.isEmpty ? 0 : max(0, times)
                for _ in 0..<turns { append(result, copying: items.baseAddress, count: items.count) }
            }
            return result.value
        default: return .notImplemented
        }
    }

    /// `[1] * 2.0`: CPython names the operand; instances have been asked before and had no answer.
    static func refuseRepeat(_ other: Value) throws -> Value {
        if other.tag == .native { return .notImplemented }
        throw PythonError.typeError("can't multiply sequence by non-int of type '\(other.type.name)'")
    }

    static func inPlace(_ operation: BinaryOperation, _ value: Value, _ other: Value) throws -> Value {
        let list = value.unwrapped.list
        switch operation {
        case .add: try extend(list, other.tag == .instance && other.unwrapped.tag == .list ? other.unwrapped : other)
        case .multiply:
            guard let times = try repeatCount(other) else { return try refuseRepeat(other) }
            let count = list.pointee.count
            _ = try repeatedCount(count, times)
            if times <= 0 || count == 0 {
                replace(list, 0, count, with: [])
            } else {
                for _ in 1..<times { for index in 0..<count { append(list, list.pointee.items[index].retained()) } }
            }
        default: return .notImplemented
        }
        return value.retained()
    }
}
