/// `dict.keys()`, `.values()` and `.items()`, and the iterators over them.
enum DictViews {
    /// What a view shows of an entry.
    enum Part { case key, value, item }

    static func declare() {
        declare(Types.dictKeys, .key, Types.dictKeyIterator)
        declare(Types.dictValues, .value, Types.dictValueIterator)
        declare(Types.dictItems, .item, Types.dictItemIterator)
        declareIterator(Types.dictKeyIterator, .key)
        declareIterator(Types.dictValueIterator, .value)
        declareIterator(Types.dictItemIterator, .item)
    }

    /// The dict a view looks at.
    private static func dict(_ view: Value) -> Value { view.record.fields[0].unwrapped }

    static func iterator(_ type: TypeRef, _ dict: Value) -> Value {
        makeIterator(type, tag: .dictIterator, source: dict.retained(), limit: dict.dict.pointee.count)
    }

    private static func shown(_ entry: DictEntry, _ part: Part) -> Value {
        switch part {
        case .key: entry.key.retained()
        case .value: entry.value.retained()
        case .item: makePair(entry.key.retained(), entry.value.retained())
        }
    }

    /// What a view shows now, as an owned list.
    static func snapshot(_ dict: Value, _ part: Part) -> Value {
        let list = allocateList(capacity: dict.dict.pointee.count)
        DictMethods.forEach(dict.dict) { append(list, shown($0, part)) }
        return list.value
    }

    /// An iterator over a list backwards; takes over the list.
    static func reversed(_ list: Value) -> Value {
        if let items = list.list.pointee.items {
            var buffer = UnsafeMutableBufferPointer(start: items, count: list.list.pointee.count)
            buffer.reverse()
        }
        return makeIterator(Types.listIterator, tag: .listIterator, source: list)
    }

    private static func declareIterator(_ type: TypeRef, _ part: Part) {
        NativeType.declare(type) { declaration in
            declaration.slots.iterate = { $0.retained() }
            declaration.slots.next = { value in
                let iterator = value.iteratorObject
                guard iterator.pointee.source.tag == .dict else { return .unbound }
                let dict = iterator.pointee.source.dict
                if dict.pointee.count != iterator.pointee.limit {
                    iterator.pointee.limit = -1
                    throw PythonError.runtimeError("dictionary changed size during iteration")
                }
                while iterator.pointee.index < dict.pointee.used {
                    let entry = dict.pointee.entries[iterator.pointee.index]
                    iterator.pointee.index += 1
                    if !entry.key.isUnbound { return shown(entry, part) }
                }
                let source = iterator.pointee.source
                iterator.pointee.source = .unbound
                source.release()
                return .unbound
            }
        }
    }

    private static func declare(_ type: TypeRef, _ part: Part, _ iteratorType: TypeRef) {
        NativeType.declare(type) { declaration in
            declaration.slots.length = { dict($0).dict.pointee.count }
            declaration.slots.iterate = { iterator(iteratorType, dict($0)) }
            declaration.slots.repr = { view in
                try RecursiveRepr.guarded(view.record.fields[0], marker: "...") {
                    let items = Owned(snapshot(dict(view), part))
                    let text = Owned(try items.value.reprValue())
                    return makeString("\(view.type.name)(\(text.value.swiftString))")
                }
            }
            declaration.method("__reversed__()", documentation: "Return a reverse iterator over the dict \(type.name).")
            { call in
                reversed(snapshot(dict(call.receiver), part))
            }
            declaration.property("mapping", documentation: "The dictionary this view refers to.") {
                dict($0).retained()
            }
            if part != .value { declareSetLike(declaration, part) }
        }
    }

    /// Keys and items act like sets.
    private static func declareSetLike(_ declaration: NativeType, _ part: Part) {
        declaration.slots.contains = { view, item in try contains(view, item, part) }
        declaration.slots.compare = { view, other, comparison in
            guard let right = try asSet(other) else { return .notImplemented }
            let second = Owned(right)
            let own = Owned(try makeSet(snapshotItems(view, part)))
            return try SetMethods.compare(own.value, second.value, comparison)
        }
        declaration.slots.binary = { operation, view, other, reflected in
            guard [.and, .or, .subtract, .xor].contains(operation), other.isIterable else { return .notImplemented }
            let own = Owned(try makeSet(snapshotItems(view, part)))
            let second = Owned(try makeSet(other.asArray()))
            return reflected
                ? try SetMethods.combine(operation, second.value, own.value)
                : try SetMethods.combine(operation, own.value, second.value)
        }
        declaration.method(
            "isdisjoint(other, /)",
            documentation: "Return True if the view and the given iterable have a null intersection."
        ) { call in
            let view = call.receiver
            var disjoint = true
            try call[0].forEach(while: { item in
                disjoint = !(try contains(view, item, part))
                return disjoint
            })
            return .bool(disjoint)
        }
    }

    private static func snapshotItems(_ view: Value, _ part: Part) -> [Value] {
        let list = Owned(snapshot(dict(view), part))
        return list.value.tupleItems.map { $0.retained() }
    }

    private static func contains(_ view: Value, _ item: Value, _ part: Part) throws -> Bool {
        let dict = dict(view).dict
        if part == .key { return try dictFind(dict, item, hashValue(item)) >= 0 }
        let pair = item.unwrapped
        guard pair.tag == .tuple, pair.tuple.pointee.count == 2 else { return false }
        let found = try dictGet(dict, pair.tuple.items[0])
        if found.isUnbound { return false }
        let held = Owned(retaining: found)
        return try valuesEqual(held.value, pair.tuple.items[1])
    }

    /// A set of what a set or a set-like view holds, owned; nil for other things.
    private static func asSet(_ value: Value) throws -> Value? {
        let inner = value.unwrapped
        if inner.tag == .set || inner.tag == .frozenSet { return inner.retained() }
        if value.type == Types.dictKeys || value.type == Types.dictItems { return try makeSet(value.asArray()) }
        return nil
    }
}
