/// The built-in functions about iteration: len, sorted, iter, next, any, all.
enum SequenceFunctions {
    static func declare(_ module: NativeModule) {
        module.function("len(obj, /)", documentation: "Return the number of items in a container.") { call in
            .int(try call[0].length())
        }
        module.function(
            "sorted(iterable, /, *, key=None, reverse=False)",
            documentation:
                "Return a new list containing all items from the iterable in ascending order.\n\nA custom key function can be supplied to customize the sort order, and the\nreverse flag can be set to request the result in descending order."
        ) { call in
            let owner = Owned(allocateList(capacity: 0).value)
            try ListMethods.extend(owner.value.list, call[0])
            try ListMethods.sort(owner.value.list, key: call[1], reverse: call[2].truth())
            return owner.take()
        }
        module.function(
            "iter(object, sentinel=<missing>, /)",
            documentation:
                "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nGet an iterator from an object.  In the first form, the argument must\nsupply its own iterator, or be a sequence.\nIn the second form, the callable is called until it returns the sentinel."
        ) { call in
            if !call.has(1) { return try call[0].iterator() }
            guard call[0].isCallable else { throw PythonError.typeError("iter(v, w): v must be callable") }
            return makeIterator(Types.callableIterator, source: call[0].retained(), extra: call[1].retained())
        }
        module.function(
            "next(iterator, default=<missing>, /)",
            documentation:
                "next(iterator[, default])\n\nReturn the next item from the iterator. If default is given and the iterator\nis exhausted, it is returned instead of raising StopIteration."
        ) { call in
            let item: Value
            do {
                item = try call[0].nextItem()
            } catch let error as PythonError where call.has(1) && error.matches(Types.stopIteration) {
                return call[1].retained()
            }
            if !item.isUnbound { return item }
            if call.has(1) { return call[1].retained() }
            if call[0].tag == .generator { throw Machine.stopIteration(of: call[0]) }
            throw PythonError.stopIteration()
        }
        for (name, wanted, text) in [
            ("any", true, "any element of the iterable is true"),
            ("all", false, "all elements of the iterable are true"),
        ] {
            let empty = wanted ? "False" : "True"
            module.function(
                "\(name)(iterable, /)",
                documentation: "Return True if \(text).\n\nIf the iterable is empty, return \(empty)."
            ) { call in
                var found = false
                try call[0].forEach(while: { item in
                    found = try item.truth() == wanted
                    return !found
                })
                return .bool(found == wanted)
            }
        }
    }
}
