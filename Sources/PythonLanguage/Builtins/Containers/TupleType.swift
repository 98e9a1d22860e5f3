/// `tuple`: what it can do, declared once.
enum TupleType {
    static func declare() {
        NativeType.declare(
            Types.tuple,
            documentation: """
                Built-in immutable sequence.

                If no argument is given, the constructor returns an empty tuple.
                If iterable is specified the tuple is initialized from iterable's items.

                If the argument is a tuple, the return value is the same object.
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(iterable=<empty>, /)") { call in
                if !call.has(0) { return makeTuple([]) }
                if call[0].tag == .tuple { return call[0].retained() }
                if call[0].tag == .list {
                    let items = call[0].tupleItems
                    let tuple = allocateTuple(count: items.count)
                    for index in 0..<items.count { tuple.items[index] = items[index].retained() }
                    trackIfNeeded(tuple)
                    return tuple.value
                }
                return makeTuple(try call[0].asArray())
            }
            type.slots.repr = { value in
                let inner = value.unwrapped
                let count = inner.tuple.pointee.count
                return try RecursiveRepr.joined(
                    inner, marker: "(...)", open: "(", close: count == 1 ? ",)" : ")", count: { count },
                    item: { inner.tuple.items[$0] })
            }
            type.slots.hash = { value in
                var hash = TupleHash()
                for item in value.tupleItems { hash.combine(try hashValue(item)) }
                return hash.finish()
            }
            type.slots.compare = { value, other, comparison in
                let right = other.unwrapped
                guard right.tag == .tuple else { return .notImplemented }
                return try SequenceComparison.compare(value.unwrapped, right, comparison)
            }
            type.slots.truth = { $0.unwrapped.tuple.pointee.count > 0 }
            type.slots.length = { $0.unwrapped.tuple.pointee.count }
            type.slots.getItem = getItem
            type.slots.contains = { value, item in
                try ListMethods.index(of: item, in: value.unwrapped, .none, .none) != nil
            }
            type.slots.iterate = {
                makeIterator(Types.tupleIterator, tag: .tupleIterator, source: $0.unwrapped.retained())
            }
            type.slots.binary = binary
            type.method(
                "index(value, start=0, stop=9223372036854775807, /)",
                documentation: "Return first index of value.\n\nRaises ValueError if the value is not present."
            ) { call in
                guard let index = try ListMethods.index(of: call[0], in: call.base, call[1], call[2]) else {
                    throw PythonError.valueError("tuple.index(x): x not in tuple")
                }
                return .int(index)
            }
            type.method("count(value, /)", documentation: "Return number of occurrences of value.") { call in
                .int(try ListMethods.count(of: call[0], in: call.base))
            }
        }
    }

    private static func getItem(_ value: Value, _ key: Value) throws -> Value {
        let tuple = value.unwrapped.tuple
        let count = tuple.pointee.count
        if key.tag == .slice {
            let part = try SliceIndices(key, count: count)
            if part.count == count, part.step == 1, value.tag == .tuple { return value.retained() }
            var items: [Value] = []
            items.reserveCapacity(part.count)
            part.forEach { items.append(tuple.items[$0].retained()) }
            return makeTuple(items)
        }
        guard let index = try sequenceIndex(key, count: count, typeName: "tuple") else {
            throw PythonError.indexError("tuple index out of range")
        }
        return tuple.items[index].retained()
    }

    private static func binary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws
        -> Value
    {
        let own = value.unwrapped
        switch operation {
        case .add:
            if reflected { return .notImplemented }
            let answered = try reflectedFirst(operation, value, other)
            if !answered.isNotImplemented { return answered }
            guard other.unwrapped.tag == .tuple else {
                throw PythonError.typeError("can only concatenate tuple (not \"\(other.type.name)\") to tuple")
            }
            return makeTuple(own.tupleItems.map { $0.retained() } + other.tupleItems.map { $0.retained() })
        case .multiply:
            let answered = reflected ? Value.notImplemented : try reflectedFirst(operation, value, other)
            if !answered.isNotImplemented { return answered }
            guard let times = try repeatCount(other) else { return try ListMethods.refuseRepeat(other) }
            let items = own.tupleItems
            var result: [Value] = []
            result.reserveCapacity(try repeatedCount(items.count, times))
            let turns = items.isEmpty ? 0 : max(0, times)
            for _ in 0..<turns { for item in items { result.append(item.retained()) } }
            return makeTuple(result)
        default: return .notImplemented
        }
    }
}
