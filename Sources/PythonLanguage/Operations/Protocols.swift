import Synchronization

// What Python code asks of any value, for Swift code. Arguments are borrowed, results owned.

extension Value {
    /// `bool(value)`.
    ///
    /// - Throws: ``PythonError`` from `__bool__` or `__len__`.
    @inline(__always)
    public func truth() throws -> Bool {
        switch tag {
        case .bool, .int: bits != 0
        case .none: false
        default: try truthOfOther()
        }
    }

    @inline(never)
    private func truthOfOther() throws -> Bool {
        switch tag {
        case .float: return rawFloat != 0
        case .str: return string.pointee.length != 0
        case .list: return list.pointee.count != 0
        case .tuple: return tuple.pointee.count != 0
        case .dict: return dict.pointee.count != 0
        case .set, .frozenSet: return set.pointee.count != 0
        case .bytes: return bytesObject.pointee.count != 0
        case .range: return range.pointee.count != 0
        case .bigInt, .function, .nativeFunction, .boundMethod, .module: return true
        default:
            let slots = type
            if let truth = slots.pointee.slots.truth { return try truth(self) }
            if let length = slots.pointee.slots.length { return try length(self) != 0 }
            return true
        }
    }

    /// `repr(value)` as a `str`.
    public func reprValue() throws -> Value {
        guard let repr = type.pointee.slots.repr else { return makeString("<\(type.name) object>") }
        try Machine.enterNative()
        defer { Machine.leaveNative() }
        let result = try repr(self)
        guard result.unwrapped.tag == .str else {
            let name = result.type.name
            result.release()
            throw PythonError.typeError("__repr__ returned non-string (type \(name))")
        }
        return result
    }

    /// `str(value)` as a `str`.
    public func strValue() throws -> Value {
        if tag == .str { return retained() }
        guard let str = type.pointee.slots.str else { return try reprValue() }
        try Machine.enterNative()
        defer { Machine.leaveNative() }
        let result = try str(self)
        guard result.unwrapped.tag == .str else {
            let name = result.type.name
            result.release()
            throw PythonError.typeError("__str__ returned non-string (type \(name))")
        }
        return result
    }

    /// `repr(value)`.
    public func repr() throws -> String {
        let result = Owned(try reprValue())
        return result.value.swiftString
    }

    /// `str(value)`.
    public func str() throws -> String {
        let result = Owned(try strValue())
        return result.value.swiftString
    }

    /// `hash(value)`.
    public func hashCode() throws -> Int { try hashValue(self) }

    /// `self == other`, identical values being equal.
    public func equals(_ other: Value) throws -> Bool { try valuesEqual(self, other) }

    /// `len(value)`.
    public func length() throws -> Int {
        switch tag {
        case .str: return string.pointee.length
        case .list: return list.pointee.count
        case .tuple: return tuple.pointee.count
        case .dict: return dict.pointee.count
        default:
            guard let length = type.pointee.slots.length else {
                throw PythonError.typeError("object of type '\(type.name)' has no len()")
            }
            return try length(self)
        }
    }

    /// `self[key]`.
    public func getItem(_ key: Value) throws -> Value {
        if tag == .list, key.tag == .int {
            var index = key.rawInt
            if index < 0 { index += list.pointee.count }
            guard index >= 0, index < list.pointee.count else {
                throw PythonError.indexError("list index out of range")
            }
            return list.pointee.items[index].retained()
        }
        if let get = type.pointee.slots.getItem { return try get(self, key) }
        if tag == .type {
            let method = try typeAttribute(typeRef, Names.classGetItem)
            if !method.isUnbound {
                let held = Owned(method)
                return try held.value.call([key])
            }
            if GenericTypes.isGeneric(typeRef) { return GenericTypes.make(call: self, key) }
            throw PythonError.typeError("type '\(typeRef.name)' is not subscriptable")
        }
        throw PythonError.typeError("'\(type.name)' object is not subscriptable")
    }

    /// `self[key] = value`, or `del self[key]` for an unbound value.
    public func setItem(_ key: Value, _ value: Value) throws {
        guard let set = type.pointee.slots.setItem else {
            let what = value.isUnbound ? "deletion" : "assignment"
            let verb = value.isUnbound ? "doesn't support item \(what)" : "does not support item \(what)"
            throw PythonError.typeError("'\(type.name)' object \(verb)")
        }
        try set(self, key, value)
    }

    /// `item in self`.
    public func contains(_ item: Value) throws -> Bool {
        if let contains = type.pointee.slots.contains { return try contains(self, item) }
        var found = false
        guard type.pointee.slots.iterate != nil || type.pointee.slots.getItem != nil else {
            throw PythonError.typeError("argument of type '\(type.name)' is not iterable")
        }
        try forEach {
            found = try valuesEqual($0, item)
            return !found
        }
        return found
    }

    /// `iter(value)`.
    public func iterator() throws -> Value {
        let type = self.type
        if let iterate = type.pointee.slots.iterate {
            let result = try iterate(self)
            if result.type.pointee.slots.next == nil, result.tag != .generator {
                let name = result.type.name
                result.release()
                throw PythonError.typeError("iter() returned non-iterator of type '\(name)'")
            }
            return result
        }
        if type.pointee.slots.getItem != nil, tag == .instance || tag == .native {
            return makeIterator(Types.sequenceIterator, source: retained())
        }
        throw PythonError.typeError("'\(type.name)' object is not iterable")
    }

    /// The next item of an iterator, owned, or unbound at its end.
    public func nextItem() throws -> Value {
        switch tag {
        case .generator: return try Machine.resume(self, sending: .none)
        case .rangeIterator, .listIterator, .tupleIterator:
            if let item = quickNext() { return item }
        default: break
        }
        guard let next = type.pointee.slots.next else {
            throw PythonError.typeError("'\(type.name)' object is not an iterator")
        }
        return try next(self)
    }

    /// The next item of an iterator over a range, list or tuple; `nil` at its end.
    @inline(__always)
    private func quickNext() -> Value? {
        let walk = iteratorObject
        let index = walk.pointee.index
        switch tag {
        case .rangeIterator:
            guard walk.pointee.limit > 0 else { return nil }
            walk.pointee.limit &-= 1
            walk.pointee.index = index &+ walk.pointee.step
            return .int(index)
        case .listIterator:
            guard walk.pointee.source.tag == .list, index < walk.pointee.source.list.pointee.count else { return nil }
            walk.pointee.index = index &+ 1
            return walk.pointee.source.list.pointee.items.unsafelyUnwrapped[index].retained()
        default:
            guard walk.pointee.source.tag == .tuple, index < walk.pointee.source.tuple.pointee.count else { return nil }
            walk.pointee.index = index &+ 1
            return walk.pointee.source.tuple.items[index].retained()
        }
    }

    /// Calls `body` with every item of an iterable, borrowed, until it returns false.
    @_disfavoredOverload
    public func forEach(while body: (Value) throws -> Bool) throws {
        let signals = Machine.signals!
        switch tag {
        case .list:
            var index = 0
            let held = Owned(retaining: self)
            while index < held.value.list.pointee.count {
                if signals.pointee.load(ordering: .relaxed) != 0 { try Machine.safePoint(yields: false) }
                let item = Owned(retaining: held.value.list.pointee.items[index])
                if try !body(item.value) { return }
                index += 1
            }
        case .tuple:
            let held = Owned(retaining: self)
            for index in 0..<held.value.tuple.pointee.count where try !body(held.value.tuple.items[index]) { return }
        default:
            let iterator = Owned(try self.iterator())
            while true {
                if signals.pointee.load(ordering: .relaxed) != 0 { try Machine.safePoint(yields: false) }
                let item = Owned(try iterator.value.nextItem())
                if item.value.isUnbound { return }
                if try !body(item.value) { return }
            }
        }
    }

    /// Calls `body` with every item of an iterable, borrowed.
    public func forEach(_ body: (Value) throws -> Void) throws {
        try forEach(while: {
            try body($0)
            return true
        })
    }

    /// The items of any iterable, lent to `body`.
    public func withItems<Result>(_ body: (UnsafeBufferPointer<Value>) throws -> Result) throws -> Result {
        if tag == .tuple || tag == .list {
            // A list could change under the hands of `body`; hold a copy of its items then.
            if tag == .tuple { return try body(tupleItems) }
        }
        let items = Owned(makeList(try asArray()))
        return try body(items.value.tupleItems)
    }

    /// The items of any iterable; owned.
    public func asArray() throws -> [Value] {
        if tag == .list || tag == .tuple {
            let items = tupleItems
            for item in items { item.retain() }
            return Array(items)
        }
        let list = allocateList(capacity: 0)
        let held = Owned(list.value)
        try forEach { append(list, $0.retained()) }
        _ = held.value
        let items = UnsafeBufferPointer(start: list.pointee.items, count: list.pointee.count).map { $0 }
        list.pointee.count = 0
        return items
    }

    /// The items of any iterable, each converted.
    public func map<Element>(_ transform: (Value) throws -> Element) throws -> [Element] {
        var result: [Element] = []
        try forEach {
            try checkGrowth(of: result)
            result.append(try transform($0))
        }
        return result
    }

    /// Calls a value; arguments are borrowed.
    public func call(_ arguments: [Value] = [], _ keywords: [(String, Value)] = []) throws -> Value {
        try arguments.withUnsafeBufferPointer { buffer in
            if keywords.isEmpty {
                // The callee may write over its argument places: give it a copy.
                return try Machine.callCopying(self, buffer, keywordNames: .unbound, keywordValues: [])
            }
            let names = Owned(makeTuple(keywords.map { internName($0.0) }))
            return try Machine.callCopying(self, buffer, keywordNames: names.value, keywordValues: keywords.map(\.1))
        }
    }

    /// The names that `__dir__` of the value's type tells, in any iterable; owned.
    public func directory() throws -> Value {
        let name = Owned(internName("__dir__"))
        return try callSpecialIfPresent(self, name.value)
    }

    /// Calls a value with one argument, which is borrowed.
    package func call(with argument: Value) throws -> Value { try Machine.callDirectly(self, argument) }

    /// `self.name(arguments)`.
    public func callMethod(_ name: String, _ arguments: [Value] = [], _ keywords: [(String, Value)] = []) throws
        -> Value
    {
        let method = Owned(try getAttribute(name))
        return try method.value.call(arguments, keywords)
    }

    /// `self.name`.
    public func getAttribute(_ name: String) throws -> Value {
        let key = Owned(internName(name))
        return try PythonLanguage.getAttribute(self, key.value)
    }

    /// `self.name`, or unbound if there is none.
    public func getAttributeIfPresent(_ name: String) throws -> Value {
        let key = Owned(internName(name))
        do {
            return try lookupAttribute(self, key.value)
        } catch let error as PythonError where error.matches(Types.attributeError) {
            // A `__getattr__` that knows no such name.
            return .unbound
        }
    }

    /// `self.name = value`, or `del self.name` for an unbound value.
    public func setAttribute(_ name: String, _ value: Value) throws {
        let key = Owned(internName(name))
        try PythonLanguage.setAttribute(self, key.value, value)
    }
}
