import PythonLanguage

/// The items of a `deque`, owned: an array with room at both ends.
final class DequeItems {
    private var storage: [Value] = []
    private var first = 0
    let limit: Int?
    /// Changes with every insertion and removal, so that iterators notice.
    private(set) var version = 0

    init(limit: Int?) {
        self.limit = limit
    }

    deinit {
        for value in storage[first...] { value.release() }
    }

    var count: Int { storage.count - first }

    var items: ArraySlice<Value> { storage[first...] }

    subscript(index: Int) -> Value { storage[first + index] }

    /// Raises `MemoryError` if there is no room for another item.
    func checkRoom() throws { try checkGrowth(of: storage) }

    /// Takes over the reference.
    func append(_ value: Value) {
        version += 1
        if limit == 0 { return value.release() }
        storage.append(value)
        if let limit, count > limit { removeFirst()?.release() }
    }

    /// Takes over the reference.
    func appendLeft(_ value: Value) {
        version += 1
        if limit == 0 { return value.release() }
        if first == 0 {
            let room = storage.count + 8
            storage.insert(contentsOf: repeatElement(.none, count: room), at: 0)
            first = room
        }
        first -= 1
        storage[first] = value
        if let limit, count > limit { removeLast()?.release() }
    }

    func removeFirst() -> Value? {
        guard count > 0 else { return nil }
        version += 1
        let value = storage[first]
        storage[first] = .none
        first += 1
        if first > 64, first > storage.count / 2 {
            storage.removeFirst(first)
            first = 0
        }
        return value
    }

    func removeLast() -> Value? {
        guard count > 0 else { return nil }
        version += 1
        return storage.removeLast()
    }

    func remove(at index: Int) -> Value {
        version += 1
        return storage.remove(at: first + index)
    }

    /// Takes over the reference.
    func insert(_ value: Value, at index: Int) {
        version += 1
        storage.insert(value, at: first + index)
    }

    /// Takes over the new reference and gives up the old.
    func replace(at index: Int, with value: Value) {
        let old = storage[first + index]
        storage[first + index] = value
        old.release()
    }

    func replaceAll(_ values: [Value]) {
        version += 1
        storage = values
        first = 0
    }

    func clear() {
        let old = Array(items)
        replaceAll([])
        for value in old { value.release() }
    }
}

/// `collections.deque`.
enum DequeType {
    static let type: NativeType = NativeType(
        "deque", module: "collections",
        documentation: "A list-like sequence optimized for data accesses near its endpoints."
    ) { type in
        type.constructor("(iterable=None, maxlen=None)") { call in
            let limit = try call.optionalInt(1)
            if let limit, limit < 0 { throw PythonError.valueError("maxlen must be non-negative") }
            let items = DequeItems(limit: limit)
            if call.isGiven(0) {
                try call[0].forEach {
                    try items.checkRoom()
                    items.append($0.retained())
                }
            }
            return .wrap(items, DequeType.type)
        }
        declareEnds(type)
        declareMiddle(type)
        declareSlots(type)
    }

    private static func declareEnds(_ type: NativeType) {
        type.method("append(x, /)", documentation: "Add an element to the right side of the deque.") { call in
            let items: DequeItems = try call.this()
            try items.checkRoom()
            items.append(call[0].retained())
            return .none
        }
        type.method("appendleft(x, /)", documentation: "Add an element to the left side of the deque.") { call in
            let items = try call.this(DequeItems.self)
            try items.checkRoom()
            items.appendLeft(call[0].retained())
            return .none
        }
        type.method("pop()", documentation: "Remove and return the rightmost element.") { call in
            guard let value = try call.this(DequeItems.self).removeLast() else {
                throw PythonError.indexError("pop from an empty deque")
            }
            return value
        }
        type.method("popleft()", documentation: "Remove and return the leftmost element.") { call in
            guard let value = try call.this(DequeItems.self).removeFirst() else {
                throw PythonError.indexError("pop from an empty deque")
            }
            return value
        }
        type.method(
            "extend(iterable, /)", documentation: "Extend the right side of the deque with elements from the iterable."
        ) { call in
            let items: DequeItems = try call.this()
            for value in try call[0].asArray() { items.append(value) }
            return .none
        }
        type.method(
            "extendleft(iterable, /)",
            documentation: "Extend the left side of the deque with elements from the iterable."
        ) { call in
            let items: DequeItems = try call.this()
            for value in try call[0].asArray() { items.appendLeft(value) }
            return .none
        }
        type.method("clear()", documentation: "Remove all elements from the deque.") { call in
            try call.this(DequeItems.self).clear()
            return .none
        }
        type.method("copy()", documentation: "Return a shallow copy of a deque.", aliases: ["__copy__"]) { call in
            copy(try call.this())
        }
        type.property("maxlen", documentation: "maximum size of a deque or None if unbounded") {
            try $0.object(as: DequeItems.self).limit.map { .int($0) } ?? .none
        }
    }

    private static func copy(_ items: DequeItems) -> Value {
        let copy = DequeItems(limit: items.limit)
        for value in items.items { copy.append(value.retained()) }
        return .wrap(copy, DequeType.type)
    }

    private static func place(_ items: DequeItems, _ key: Value) throws -> Int {
        guard key.isInt || key.tag == .bool else {
            throw PythonError.typeError("sequence index must be integer, not '\(key.type.name)'")
        }
        let index = try key.asInt()
        let place = index < 0 ? index + items.count : index
        guard (0..<items.count).contains(place) else { throw PythonError.indexError("deque index out of range") }
        return place
    }

    private static func find(_ items: DequeItems, _ value: Value, _ range: Range<Int>) throws -> Int? {
        let version = items.version
        for index in range {
            let equal = try items[index].isIdentical(to: value) || items[index].equals(value)
            guard items.version == version else { throw PythonError.runtimeError("deque mutated during iteration") }
            if equal { return index }
        }
        return nil
    }

    private static func declareMiddle(_ type: NativeType) {
        type.method("rotate(n=1, /)", documentation: "Rotate the deque n steps to the right.") { call in
            let items: DequeItems = try call.this()
            guard items.count > 1 else { return .none }
            let steps = ((try call.int(0) % items.count) + items.count) % items.count
            let values = Array(items.items)
            items.replaceAll(Array(values.suffix(steps) + values.dropLast(steps)))
            return .none
        }
        type.method("reverse()", documentation: "Reverse *IN PLACE*.") { call in
            let items: DequeItems = try call.this()
            items.replaceAll(items.items.reversed())
            return .none
        }
        type.method("count(value, /)", documentation: "Return number of occurrences of value.") { call in
            let items: DequeItems = try call.this()
            return .int(try items.items.filter { try $0.equals(call[0]) }.count)
        }
        type.method("index(value, start=0, stop=9223372036854775807, /)", documentation: "Return first index of value.")
        { call in
            let items: DequeItems = try call.this()
            func bound(_ index: Int) throws -> Int {
                let value = try call[index].asClampedInt()
                return min(max(value < 0 ? value + items.count : value, 0), items.count)
            }
            let (start, stop) = (try bound(1), try bound(2))
            guard let found = try find(items, call[0], start..<max(start, stop)) else {
                throw PythonError.valueError("\(try call[0].repr()) is not in deque")
            }
            return .int(found)
        }
        type.method("insert(index, value, /)", documentation: "Insert value before index.") { call in
            let items: DequeItems = try call.this()
            if let limit = items.limit, items.count >= limit {
                throw PythonError.indexError("deque already at its maximum size")
            }
            let index = try call[0].asClampedInt()
            items.insert(call[1].retained(), at: min(max(index < 0 ? index + items.count : index, 0), items.count))
            return .none
        }
        type.method("remove(value, /)", documentation: "Remove first occurrence of value.") { call in
            let items: DequeItems = try call.this()
            guard let found = try find(items, call[0], 0..<items.count) else {
                throw PythonError.valueError("\(try call[0].repr()) is not in deque")
            }
            items.remove(at: found).release()
            return .none
        }
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.length = { try $0.object(as: DequeItems.self).count }
        type.slots.getItem = { value, key in
            let items = try value.object(as: DequeItems.self)
            return items[try place(items, key)].retained()
        }
        type.slots.setItem = { value, key, new in
            let items = try value.object(as: DequeItems.self)
            let index = try place(items, key)
            if new.isUnbound {
                items.remove(at: index).release()
            } else {
                items.replace(at: index, with: new.retained())
            }
        }
        type.slots.contains = { value, item in
            let items = try value.object(as: DequeItems.self)
            return try find(items, item, 0..<items.count) != nil
        }
        type.slots.iterate = { value in
            let items = try value.object(as: DequeItems.self)
            let version = items.version
            var index = 0
            return .iterator {
                guard items.version == version else { throw PythonError.runtimeError("deque mutated during iteration") }
                guard index < items.count else { return .unbound }
                index += 1
                return items[index - 1].retained()
            }
        }
        type.slots.repr = { value in
            let items = try value.object(as: DequeItems.self)
            // Held: an item's `__repr__` may clear the deque.
            let held = items.items.map { $0.retained() }
            defer { for item in held { item.release() } }
            let texts = try held.map { $0.isIdentical(to: value) ? "[...]" : try $0.repr() }
            let limit = items.limit.map { ", maxlen=\($0)" } ?? ""
            return .string("deque([\(texts.joined(separator: ", "))]\(limit))")
        }
        type.slots.hash = { _ in throw PythonError.typeError("unhashable type: 'collections.deque'") }
        type.slots.compare = { value, other, comparison in
            guard let a = value.objectIfPresent(DequeItems.self), let b = other.objectIfPresent(DequeItems.self) else {
                return .notImplemented
            }
            let mine = Owned(.list(a.items.map { $0.retained() }))
            let theirs = Owned(.list(b.items.map { $0.retained() }))
            return try compareValues(mine.value, theirs.value, comparison)
        }
        type.slots.binary = { operation, value, other, reflected in
            let items = try value.object(as: DequeItems.self)
            if operation == .add, !reflected, let more = other.objectIfPresent(DequeItems.self) {
                let result = copy(items)
                let all = try result.object(as: DequeItems.self)
                for value in more.items { all.append(value.retained()) }
                return result
            }
            guard operation == .multiply, other.tag == .int else { return .notImplemented }
            let result = DequeItems(limit: items.limit)
            for _ in 0..<max(0, other.rawInt) {
                for value in items.items { result.append(value.retained()) }
            }
            return .wrap(result, DequeType.type)
        }
        type.slots.traverse = { value, visit in value.objectIfPresent(DequeItems.self)?.items.forEach(visit) }
        type.slots.clear = { $0.objectIfPresent(DequeItems.self)?.clear() }
    }
}
