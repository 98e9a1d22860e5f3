/// What the methods of `set` and `frozenset` are made of.
enum SetMethods {
    static func set(_ value: Value) throws -> SetRef {
        let inner = value.unwrapped
        guard inner.tag == .set || inner.tag == .frozenSet else {
            throw PythonError.typeError("descriptor requires a 'set' object but received a '\(value.type.name)'")
        }
        return inner.set
    }

    static func isSet(_ value: Value) -> Bool {
        let tag = value.unwrapped.tag
        return tag == .set || tag == .frozenSet
    }

    /// Calls `body` with every member, held while it runs, until it returns false.
    static func walk(_ set: SetRef, while body: (SetEntry) throws -> Bool) rethrows {
        var place = 0
        while place <= set.pointee.mask {
            let entry = set.pointee.entries[place]
            place += 1
            if entry.key.isUnbound { continue }
            entry.key.retain()
            defer { entry.key.release() }
            if !(try body(entry)) { return }
        }
    }

    static func forEach(_ set: SetRef, _ body: (SetEntry) throws -> Void) rethrows {
        try walk(
            set,
            while: {
                try body($0)
                return true
            })
    }

    /// Adds every item of an iterable.
    static func update(_ set: SetRef, from source: Value) throws {
        let inner = source.unwrapped
        if inner.tag == .set || inner.tag == .frozenSet {
            if inner.set == set { return }
            // As CPython: a set that must grow grows once, so that the order of members is the same.
            let other = inner.set
            if set.pointee.fill == 0, set.pointee.mask == 7 {
                let copy = Owned(copySet(other, frozen: false).value)
                replaceContents(set, by: copy.value.set)
                return
            }
            if (set.pointee.fill + other.pointee.count) * 5 >= set.pointee.mask * 3 {
                setResize(set, (set.pointee.count + other.pointee.count) * 2)
            }
            try forEach(other) { _ = try setAdd(set, $0.key, $0.hash) }
            return
        }
        if source.tag == .dict {
            try DictMethods.forEach(source.dict) { _ = try setAdd(set, $0.key, $0.hash) }
            return
        }
        try source.forEach { _ = try setAdd(set, $0) }
    }

    /// A set of any iterable's items, owned; the set itself if it is one.
    static func asSet(_ value: Value) throws -> Value {
        let inner = value.unwrapped
        if inner.tag == .set || inner.tag == .frozenSet { return inner.retained() }
        let set = allocateSet()
        let owner = Owned(set.value)
        try update(set, from: value)
        return owner.take()
    }

    /// `left & right` and the like, of the left one's kind.
    static func combine(_ operation: BinaryOperation, _ left: Value, _ right: Value) throws -> Value {
        let (a, b) = (left.unwrapped.set, right.unwrapped.set)
        let frozen = left.unwrapped.tag == .frozenSet
        let result: SetRef
        switch operation {
        case .or:
            result = copySet(a, frozen: frozen)
            let owner = Owned(result.value)
            try update(result, from: right.unwrapped)
            return owner.take()
        case .and:
            result = allocateSet(frozen: frozen)
            let owner = Owned(result.value)
            // CPython walks the smaller one.
            let (small, large) = b.pointee.count > a.pointee.count ? (a, b) : (b, a)
            try forEach(small) {
                if try setFind(large, $0.key, $0.hash) >= 0 { _ = try setAdd(result, $0.key, $0.hash) }
            }
            return owner.take()
        case .subtract:
            // A much smaller right side is taken out of a copy; else what stays is put into a new set, as CPython does.
            if a.pointee.count >> 2 > b.pointee.count {
                return try difference(a, walking: right.unwrapped, frozen: frozen)
            }
            result = allocateSet(frozen: frozen)
            let owner = Owned(result.value)
            try forEach(a) { if try setFind(b, $0.key, $0.hash) < 0 { _ = try setAdd(result, $0.key, $0.hash) } }
            return owner.take()
        case .xor:
            // CPython starts from a copy of the right one.
            result = copySet(b, frozen: frozen)
            let owner = Owned(result.value)
            try forEach(a) { entry in
                if !(try setDiscard(result, entry.key)) { _ = try setAdd(result, entry.key, entry.hash) }
            }
            return owner.take()
        default: return .notImplemented
        }
    }

    /// A copy of a set without the items of an iterable, owned.
    static func difference(_ set: SetRef, walking other: Value, frozen: Bool) throws -> Value {
        let result = copySet(set, frozen: frozen)
        let owner = Owned(result.value)
        try other.forEach { (item: Value) -> Void in _ = try setDiscard(result, item) }
        return owner.take()
    }

    static func isSubset(_ left: SetRef, _ right: SetRef) throws -> Bool {
        if left.pointee.count > right.pointee.count { return false }
        var holds = true
        try walk(
            left,
            while: { entry in
                holds = try setFind(right, entry.key, entry.hash) >= 0
                return holds
            })
        return holds
    }

    static func compare(_ left: Value, _ right: Value, _ comparison: Comparison) throws -> Value {
        let (a, b) = (left.unwrapped.set, right.unwrapped.set)
        let sameSize = a.pointee.count == b.pointee.count
        switch comparison {
        case .equal: return .bool(sameSize ? try isSubset(a, b) : false)
        case .notEqual: return .bool(!(sameSize ? try isSubset(a, b) : false))
        case .lessOrEqual: return .bool(try isSubset(a, b))
        case .greaterOrEqual: return .bool(try isSubset(b, a))
        case .less: return .bool(sameSize ? false : try isSubset(a, b))
        case .greater: return .bool(sameSize ? false : try isSubset(b, a))
        }
    }

    static func representation(_ value: Value) throws -> Value {
        let inner = value.unwrapped
        let isPlain = value.type == Types.set
        let name = value.type.name
        if inner.set.pointee.count == 0 { return makeString("\(name)()") }
        return try RecursiveRepr.guarded(inner, marker: "\(name)(...)") {
            var result = CodePointBuilder()
            result.append(isPlain ? "{" : "\(name)({")
            var isFirst = true
            try forEach(inner.set) { entry in
                if !isFirst { result.append(", ") }
                isFirst = false
                let text = Owned(try entry.key.reprValue())
                if let points = text.value.codePoints {
                    try result.checkRoom(for: points)
                    result.append(points)
                }
            }
            result.append(isPlain ? "}" : "})")
            return makeString(result)
        }
    }

    /// The members as owned values.
    static func members(_ set: SetRef) -> [Value] {
        var items: [Value] = []
        items.reserveCapacity(set.pointee.count)
        forEach(set) { items.append($0.key.retained()) }
        return items
    }

    /// Makes `set` hold what `other`, which nobody else holds, holds.
    static func replaceContents(_ set: SetRef, by other: SetRef) {
        swap(&set.pointee.count, &other.pointee.count)
        swap(&set.pointee.fill, &other.pointee.fill)
        swap(&set.pointee.mask, &other.pointee.mask)
        swap(&set.pointee.entries, &other.pointee.entries)
    }
}
