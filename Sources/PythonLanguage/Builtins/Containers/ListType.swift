/// `list`: what it can do, declared once.
enum ListType {
    static func declare() {
        NativeType.declare(
            Types.list,
            documentation: """
                Built-in mutable sequence.

                If no argument is given, the constructor creates a new empty list.
                The argument must be an iterable if specified.
                """
        ) { type in
            type.constant("__hash__", .none)
            type.constructor("(iterable=<empty>, /)") { call in
                let list = allocateList(capacity: 0)
                let owner = Owned(list.value)
                if call.has(0) { try ListMethods.extend(list, call[0]) }
                return owner.take()
            }
            declareSlots(type)
            declareMethods(type)
        }
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.repr = { value in
            let inner = value.unwrapped
            return try RecursiveRepr.joined(
                inner, marker: "[...]", open: "[", close: "]", count: { inner.list.pointee.count },
                item: { inner.list.pointee.items[$0] })
        }
        type.slots.compare = { value, other, comparison in
            let right = other.unwrapped
            guard right.tag == .list else { return .notImplemented }
            return try SequenceComparison.compare(value.unwrapped, right, comparison)
        }
        type.slots.truth = { $0.unwrapped.list.pointee.count > 0 }
        type.slots.length = { $0.unwrapped.list.pointee.count }
        type.slots.getItem = ListMethods.getItem
        type.slots.setItem = ListMethods.setItem
        type.slots.contains = { value, item in try ListMethods.index(of: item, in: value.unwrapped, .none, .none) != nil
        }
        type.slots.iterate = { makeIterator(Types.listIterator, tag: .listIterator, source: $0.unwrapped.retained()) }
        type.slots.binary = ListMethods.binary
        type.slots.inPlace = ListMethods.inPlace
    }

    private static func declareMethods(_ type: NativeType) {
        type.method("append(object, /)", documentation: "Append object to the end of the list.") { call in
            append(try ListMethods.list(call.receiver), call[0].retained())
            return .none
        }
        type.method("extend(iterable, /)", documentation: "Extend list by appending elements from the iterable.") {
            call in
            try ListMethods.extend(try ListMethods.list(call.receiver), call[0])
            return .none
        }
        type.method("insert(index, object, /)", documentation: "Insert object before index.") { call in
            ListMethods.insert(try ListMethods.list(call.receiver), call[1], at: try call.int(0))
            return .none
        }
        type.method(
            "pop(index=-1, /)",
            documentation:
                "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range."
        ) { call in
            let list = try ListMethods.list(call.receiver)
            let given = try call.int(0)
            // Read behind the index, whose `__index__` may change the list.
            let count = list.pointee.count
            if count == 0 { throw PythonError.indexError("pop from empty list") }
            let index = given < 0 ? given + count : given
            guard index >= 0, index < count else { throw PythonError.indexError("pop index out of range") }
            return ListMethods.remove(list, at: index)
        }
        type.method(
            "remove(value, /)",
            documentation: "Remove first occurrence of value.\n\nRaises ValueError if the value is not present."
        ) { call in
            guard let index = try ListMethods.index(of: call[0], in: call.base, .none, .none) else {
                throw PythonError.valueError("list.remove(x): x not in list")
            }
            let list = try ListMethods.list(call.receiver)
            // The item's `__eq__` may have shortened the list.
            if index < list.pointee.count { ListMethods.remove(list, at: index).release() }
            return .none
        }
        type.method("clear()", documentation: "Remove all items from list.") { call in
            let list = try ListMethods.list(call.receiver)
            ListMethods.replace(list, 0, list.pointee.count, with: [])
            return .none
        }
        type.method("copy()", documentation: "Return a shallow copy of the list.") { call in
            makeList(call.base.tupleItems.map { $0.retained() })
        }
        type.method(
            "index(value, start=0, stop=9223372036854775807, /)",
            documentation: "Return first index of value.\n\nRaises ValueError if the value is not present."
        ) { call in
            guard let index = try ListMethods.index(of: call[0], in: call.base, call[1], call[2]) else {
                throw PythonError.valueError("\(try call[0].repr()) is not in list")
            }
            return .int(index)
        }
        type.method("count(value, /)", documentation: "Return number of occurrences of value.") { call in
            .int(try ListMethods.count(of: call[0], in: call.base))
        }
        type.method("reverse()", documentation: "Reverse *IN PLACE*.") { call in
            let list = try ListMethods.list(call.receiver)
            if let items = list.pointee.items {
                var buffer = UnsafeMutableBufferPointer(start: items, count: list.pointee.count)
                buffer.reverse()
            }
            return .none
        }
        type.method(
            "sort(*, key=None, reverse=False)",
            documentation: """
                Sort the list in ascending order and return None.

                The sort is in-place (i.e. the list itself is modified) and stable (i.e. the
                order of two equal elements is maintained).
                """
        ) { call in
            try ListMethods.sort(try ListMethods.list(call.receiver), key: call[0], reverse: call[1].truth())
            return .none
        }
    }
}
