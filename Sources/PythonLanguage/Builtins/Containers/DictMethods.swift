/// What `dict` methods are made of.
enum DictMethods {
    static func dict(_ value: Value) throws -> DictRef {
        let inner = value.unwrapped
        guard inner.tag == .dict else {
            throw PythonError.typeError("descriptor requires a 'dict' object but received a '\(value.type.name)'")
        }
        return inner.dict
    }

    /// Calls `body` with every live entry; entries that come while it runs are seen too, a table that shrinks ends it.
    static func forEach(_ dict: DictRef, _ body: (DictEntry) throws -> Void) rethrows {
        var index = 0
        while index < dict.pointee.used {
            let entry = dict.pointee.entries[index]
            index += 1
            if entry.key.isUnbound { continue }
            entry.key.retain()
            entry.value.retain()
            defer {
                entry.key.release()
                entry.value.release()
            }
            try body(entry)
        }
    }

    /// Stores what `dict(source)` or `update(source)` takes: a mapping, or an iterable of pairs.
    static func update(_ dict: DictRef, from source: Value) throws {
        let inner = source.unwrapped
        if inner.tag == .dict, source.tag == .dict || source.type.pointee.slots.iterate == nil || inner.dict == dict {
            if dictClone(dict, inner.dict) { return }
            try forEach(inner.dict) { try dictSet(dict, $0.key, $0.hash, $0.value) }
            return
        }
        let keys = try source.getAttributeIfPresent("keys")
        if !keys.isUnbound {
            let method = Owned(keys)
            let list = Owned(try method.value.call())
            try list.value.forEach { (key: Value) -> Void in
                let value = Owned(try source.getItem(key))
                try dictSet(dict, key, value.value)
            }
            return
        }
        var position = 0
        try source.forEach { (item: Value) -> Void in
            try addPair(dict, item, position)
            position += 1
        }
    }

    private static func addPair(_ dict: DictRef, _ item: Value, _ position: Int) throws {
        guard item.isIterable else {
            throw PythonError.typeError("cannot convert dictionary update sequence element #\(position) to a sequence")
        }
        try item.withItems { pair in
            guard pair.count == 2 else {
                throw PythonError.valueError(
                    "dictionary update sequence element #\(position) has length \(pair.count); 2 is required")
            }
            try dictSet(dict, pair[0], pair[1])
        }
    }

    static func representation(_ value: Value) throws -> Value {
        let inner = value.unwrapped
        return try RecursiveRepr.guarded(inner, marker: "{...}") {
            var result = CodePointBuilder()
            result.append("{")
            var isFirst = true
            try forEach(inner.dict) { entry in
                if !isFirst { result.append(", ") }
                isFirst = false
                let key = Owned(try entry.key.reprValue())
                if let text = key.value.codePoints { result.append(text) }
                result.append(": ")
                let item = Owned(try entry.value.reprValue())
                if let text = item.value.codePoints {
                    try result.checkRoom(for: text)
                    result.append(text)
                }
            }
            result.append("}")
            return makeString(result)
        }
    }

    static func areEqual(_ left: DictRef, _ right: DictRef) throws -> Bool {
        if left == right { return true }
        if left.pointee.count != right.pointee.count { return false }
        var index = 0
        while index < left.pointee.used {
            let entry = left.pointee.entries[index]
            index += 1
            if entry.key.isUnbound { continue }
            let key = Owned(retaining: entry.key)
            let value = Owned(retaining: entry.value)
            let place = try dictFind(right, key.value, entry.hash)
            if place < 0 { return false }
            let other = Owned(retaining: right.pointee.entries[place].value)
            if !(try valuesEqual(value.value, other.value)) { return false }
        }
        return true
    }

    /// The entry that came last, or nil.
    static func lastEntry(_ dict: DictRef) -> Int? {
        var index = dict.pointee.used - 1
        while index >= 0, dict.pointee.entries[index].key.isUnbound { index -= 1 }
        return index >= 0 ? index : nil
    }
}
