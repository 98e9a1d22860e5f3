/// `enumerate`, `zip`, `map`, `filter` and `reversed`.
enum IterationTools {
    static func declare() {
        declareEnumerate()
        declareZip()
        declareMap()
        declareFilter()
        declareReversed()
    }

    private static func declareEnumerate() {
        NativeType.declare(
            Types.enumerate,
            documentation: """
                Return an enumerate object.

                  iterable
                    an object supporting iteration

                The enumerate object yields pairs containing a count (from start, which
                defaults to zero) and a value yielded by the iterable argument.

                enumerate is useful for obtaining an indexed list:
                    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(iterable, start=0)") { call in
                let start = Owned(try indexValue(call[1]))
                let isBig = start.value.tag == .bigInt
                return makeIterator(
                    Types.enumerate, source: try call[0].iterator(), extra: isBig ? start.value.retained() : .unbound,
                    index: isBig ? 0 : start.value.rawInt)
            }
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                let item = try iterator.pointee.source.nextItem()
                if item.isUnbound { return .unbound }
                let index = iterator.pointee.index
                // Past 64 bits the count goes on in a big integer beside the index.
                let extra = iterator.pointee.extra
                let number = extra.isUnbound ? Value.int(index) : makeInt((extra.integer ?? .small(0)) + .small(index))
                if index == Int.max {
                    iterator.pointee.extra = makeInt((extra.integer ?? .small(0)) + .small(index) + .small(1))
                    iterator.pointee.index = 0
                    extra.release()
                } else {
                    iterator.pointee.index = index + 1
                }
                return makePair(number, item)
            }
        }
    }

    private static func declareZip() {
        NativeType.declare(
            Types.zip,
            documentation: """
                zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.

                   >>> list(zip('abcdefg', range(3), range(4)))
                   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]

                The zip object yields n-length tuples, where n is the number of iterables
                passed as positional arguments to zip().  The i-th element in every tuple
                comes from the i-th iterable argument to zip().  This continues until the
                shortest argument is exhausted.

                If strict is true and one of the arguments is exhausted before the others,
                raise a ValueError.
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(*iterables, strict=False)") { call in
                let source = Owned(try iterators(call.rest(0)))
                return makeIterator(Types.zip, source: source.take(), index: try call[1].truth() ? 1 : 0)
            }
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                guard iterator.pointee.source.tag == .tuple else { return .unbound }
                let sources = iterator.pointee.source.tupleItems
                if sources.isEmpty { return .unbound }
                if sources.count == 2, iterator.pointee.index == 0 {
                    let first = Owned(try sources[0].nextItem())
                    if first.value.isUnbound { return .unbound }
                    let second = try sources[1].nextItem()
                    return second.isUnbound ? .unbound : makePair(first.take(), second)
                }
                var items: [Value] = []
                items.reserveCapacity(sources.count)
                do {
                    for source in sources {
                        let item = try source.nextItem()
                        if item.isUnbound {
                            if iterator.pointee.index == 1 { try checkStrict(sources, at: items.count) }
                            for item in items { item.release() }
                            return .unbound
                        }
                        items.append(item)
                    }
                } catch {
                    for item in items { item.release() }
                    throw error
                }
                return makeTuple(items)
            }
        }
    }

    /// One input of a strict zip has ended: all others must have too.
    private static func checkStrict(_ sources: UnsafeBufferPointer<Value>, at place: Int) throws {
        func others(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
        if place > 0 {
            throw PythonError.valueError("zip() argument \(place + 1) is shorter than \(others(place))")
        }
        for (index, source) in sources.enumerated().dropFirst() {
            let item = Owned(try source.nextItem())
            if !item.value.isUnbound {
                throw PythonError.valueError("zip() argument \(index + 1) is longer than \(others(index))")
            }
        }
    }

    /// A tuple of iterators over the arguments, owned.
    private static func iterators(_ arguments: UnsafeBufferPointer<Value>) throws -> Value {
        var result: [Value] = []
        for argument in arguments {
            do {
                result.append(try argument.iterator())
            } catch {
                for made in result { made.release() }
                throw error
            }
        }
        return makeTuple(result)
    }

    private static func declareMap() {
        NativeType.declare(
            Types.map,
            documentation: """
                map(func, *iterables) --> map object

                Make an iterator that computes the function using arguments from
                each of the iterables.  Stops when the shortest iterable is exhausted.
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(func=<missing>, /, *iterables)") { call in
                if call.rest(1).isEmpty { throw PythonError.typeError("map() must have at least two arguments.") }
                return makeIterator(
                    Types.map, source: try iterators(call.rest(1)), extra: call[0].retained())
            }
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                let sources = iterator.pointee.source.tupleItems
                if sources.count == 1 {
                    let item = Owned(try sources[0].nextItem())
                    return item.value.isUnbound ? .unbound : try iterator.pointee.extra.call(with: item.value)
                }
                var items: [Value] = []
                defer { for item in items { item.release() } }
                for source in sources {
                    let item = try source.nextItem()
                    if item.isUnbound { return .unbound }
                    items.append(item)
                }
                return try iterator.pointee.extra.call(items)
            }
        }
    }

    private static func declareFilter() {
        NativeType.declare(
            Types.filter,
            documentation: """
                filter(function or None, iterable) --> filter object

                Return an iterator yielding those items of iterable for which function(item)
                is true. If function is None, return the items that are true.
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(function, iterable, /)") { call in
                makeIterator(Types.filter, source: try call[1].iterator(), extra: call[0].retained())
            }
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                while true {
                    let item = Owned(try iterator.pointee.source.nextItem())
                    if item.value.isUnbound { return .unbound }
                    let keep: Bool
                    if iterator.pointee.extra.isNone {
                        keep = try item.value.truth()
                    } else {
                        let answer = Owned(try iterator.pointee.extra.call(with: item.value))
                        keep = try answer.value.truth()
                    }
                    if keep { return item.take() }
                }
            }
        }
    }

    private static func declareReversed() {
        NativeType.declare(
            Types.reversed, documentation: "Return a reverse iterator over the values of the given sequence."
        ) { type in
            type.constructsInInit = false
            type.constructor("(sequence, /)") { call in try reversed(call[0]) }
            type.slots.iterate = { $0.retained() }
            type.slots.next = { value in
                let iterator = value.iteratorObject
                let source = iterator.pointee.source
                if source.isUnbound { return .unbound }
                let index = iterator.pointee.index
                // A list may have become shorter meanwhile.
                guard index >= 0, source.tag != .list || index < source.list.pointee.count else {
                    SequenceIterators.finish(iterator)
                    return .unbound
                }
                iterator.pointee.index = index - 1
                return try source.getItem(.int(index))
            }
            type.method("__length_hint__()", documentation: "Private method returning an estimate of len(list(it)).") {
                call in
                .int(
                    call.receiver.iteratorObject.pointee.source.isUnbound
                        ? 0 : call.receiver.iteratorObject.pointee.index + 1)
            }
        }
    }

    /// `reversed(sequence)`.
    static func reversed(_ value: Value) throws -> Value {
        let method = try typeAttribute(value.type, Names.reversed)
        if !method.isUnbound {
            let held = Owned(method)
            if !held.value.isNone { return try held.value.call([value]) }
        }
        guard method.isUnbound, value.type.pointee.slots.getItem != nil, let length = value.type.pointee.slots.length,
            value.unwrapped.tag != .dict
        else { throw PythonError.typeError("'\(value.type.name)' object is not reversible") }
        return makeIterator(Types.reversed, source: value.retained(), index: try length(value) - 1)
    }
}
