/// `set` and `frozenset`: what they can do, declared once.
enum SetType {
    static func declare() {
        NativeType.declare(
            Types.set,
            documentation: """
                set() -> new empty set object
                set(iterable) -> new set object

                Build an unordered collection of unique elements.
                """
        ) { type in
            type.constant("__hash__", .none)
            type.constructor("(iterable=<empty>, /)") { call in
                let set = allocateSet()
                let owner = Owned(set.value)
                if call.has(0) { try SetMethods.update(set, from: call[0]) }
                return owner.take()
            }
            declareShared(type)
            declareChanges(type)
        }
        NativeType.declare(
            Types.frozenSet,
            documentation: """
                frozenset() -> empty frozenset object
                frozenset(iterable) -> frozenset object

                Build an immutable unordered collection of unique elements.
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(iterable=<empty>, /)") { call in
                if call.has(0), call[0].tag == .frozenSet { return call[0].retained() }
                let set = allocateSet(frozen: true)
                let owner = Owned(set.value)
                if call.has(0) { try SetMethods.update(set, from: call[0]) }
                return owner.take()
            }
            declareShared(type)
            type.slots.hash = { value in
                let set = value.unwrapped.set
                if set.pointee.hash != -1 { return set.pointee.hash }
                var hash = FrozenSetHash()
                SetMethods.forEach(set) { hash.combine($0.hash) }
                set.pointee.hash = hash.finish()
                return set.pointee.hash
            }
        }
    }

    private static func declareShared(_ type: NativeType) {
        type.slots.repr = SetMethods.representation
        type.slots.compare = { value, other, comparison in
            SetMethods.isSet(other) ? try SetMethods.compare(value, other, comparison) : .notImplemented
        }
        type.slots.truth = { $0.unwrapped.set.pointee.count > 0 }
        type.slots.length = { $0.unwrapped.set.pointee.count }
        type.slots.contains = { value, item in try contains(value.unwrapped.set, item) }
        type.slots.iterate = { value in
            let inner = value.unwrapped
            return makeIterator(Types.setIterator, source: inner.retained(), limit: inner.set.pointee.count)
        }
        type.slots.binary = { operation, value, other, reflected in
            guard SetMethods.isSet(other) else { return .notImplemented }
            return reflected
                ? try SetMethods.combine(operation, other, value) : try SetMethods.combine(operation, value, other)
        }
        type.method("copy()", documentation: "Return a shallow copy of a set.") { call in
            let own = call.base
            return own.tag == .frozenSet ? own.retained() : copySet(own.set, frozen: false).value
        }
        for (name, operation, text) in [
            ("union", BinaryOperation.or, "Return the union of sets as a new set."),
            ("intersection", .and, "Return the intersection of two sets as a new set."),
            ("difference", .subtract, "Return the difference of two or more sets as a new set."),
        ] {
            type.method("\(name)(*others)", documentation: text) { call in
                var result = Owned(
                    copySet(try SetMethods.set(call.receiver), frozen: call.base.tag == .frozenSet).value)
                for other in call.rest(0) {
                    if operation == .subtract, !SetMethods.isSet(other), other.tag != .dict {
                        let own = result.value.set
                        try other.forEach { (item: Value) -> Void in _ = try setDiscard(own, item) }
                        continue
                    }
                    let second = Owned(try SetMethods.asSet(other))
                    result = Owned(try SetMethods.combine(operation, result.value, second.value))
                }
                return result.take()
            }
        }
        type.method(
            "symmetric_difference(other, /)", documentation: "Return the symmetric difference of two sets as a new set."
        ) { call in
            let second = Owned(try SetMethods.asSet(call[0]))
            return try SetMethods.combine(.xor, call.receiver, second.value)
        }
        type.method("issubset(other, /)", documentation: "Report whether another set contains this set.") { call in
            let second = Owned(try SetMethods.asSet(call[0]))
            return .bool(try SetMethods.isSubset(try SetMethods.set(call.receiver), second.value.set))
        }
        type.method("issuperset(other, /)", documentation: "Report whether this set contains another set.") { call in
            let second = Owned(try SetMethods.asSet(call[0]))
            return .bool(try SetMethods.isSubset(second.value.set, try SetMethods.set(call.receiver)))
        }
        type.method("isdisjoint(other, /)", documentation: "Return True if two sets have a null intersection.") {
            call in
            let second = Owned(try SetMethods.asSet(call[0]))
            let common = Owned(try SetMethods.combine(.and, call.receiver, second.value))
            return .bool(common.value.set.pointee.count == 0)
        }
    }

    /// A set may be looked for in a set of frozensets.
    private static func contains(_ set: SetRef, _ item: Value) throws -> Bool {
        if item.unwrapped.tag == .set {
            let frozen = Owned(copySet(item.unwrapped.set, frozen: true).value)
            return try setContains(set, frozen.value)
        }
        return try setContains(set, item)
    }

    private static func declareChanges(_ type: NativeType) {
        type.slots.inPlace = { operation, value, other in
            guard [.or, .and, .subtract, .xor].contains(operation), SetMethods.isSet(other) else {
                return .notImplemented
            }
            let set = value.unwrapped.set
            if operation == .or {
                try SetMethods.update(set, from: other.unwrapped)
            } else {
                let result = Owned(try SetMethods.combine(operation, value.unwrapped, other.unwrapped))
                SetMethods.replaceContents(set, by: result.value.set)
            }
            return value.retained()
        }
        type.method(
            "add(elem, /)",
            documentation: "Add an element to a set.\n\nThis has no effect if the element is already present."
        ) { call in
            _ = try setAdd(try SetMethods.set(call.receiver), call[0])
            return .none
        }
        type.method("discard(elem, /)", documentation: "Remove an element from a set if it is a member.") { call in
            _ = try setDiscard(try SetMethods.set(call.receiver), call[0])
            return .none
        }
        type.method(
            "remove(elem, /)",
            documentation:
                "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError."
        ) { call in
            if !(try setDiscard(try SetMethods.set(call.receiver), call[0])) { throw PythonError.keyError(call[0]) }
            return .none
        }
        type.method(
            "pop()", documentation: "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty."
        ) { call in
            let set = try SetMethods.set(call.receiver)
            var first: Value = .unbound
            SetMethods.walk(
                set,
                while: { entry in
                    first = entry.key.retained()
                    return false
                })
            if first.isUnbound {
                let text = Owned(makeString("pop from an empty set"))
                throw PythonError.keyError(text.value)
            }
            _ = try setDiscard(set, first)
            return first
        }
        type.method("clear()", documentation: "Remove all elements from this set.") { call in
            clearSet(try SetMethods.set(call.receiver))
            return .none
        }
        type.method("update(*others)", documentation: "Update a set with the union of itself and others.") { call in
            for other in call.rest(0) { try SetMethods.update(try SetMethods.set(call.receiver), from: other) }
            return .none
        }
        for (name, operation, text) in [
            ("intersection_update", BinaryOperation.and, "Update a set with the intersection of itself and another."),
            ("difference_update", .subtract, "Remove all elements of another set from this set."),
            ("symmetric_difference_update", .xor, "Update a set with the symmetric difference of itself and another."),
        ] {
            type.method("\(name)(*others)", documentation: text) { call in
                for other in call.rest(0) {
                    let second = Owned(try SetMethods.asSet(other))
                    let result = Owned(try SetMethods.combine(operation, call.base, second.value))
                    SetMethods.replaceContents(try SetMethods.set(call.receiver), by: result.value.set)
                }
                return .none
            }
        }
    }
}
