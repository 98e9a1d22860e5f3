import PythonLanguage

extension ItertoolsModule {
    /// The chosen items of a pool as a tuple.
    private static func pick(_ pool: [Value], _ indices: [Int]) -> Value {
        .tuple(indices.map { pool[$0].retained() })
    }

    static let product: NativeType = iterator("product", "(*iterables, repeat=1)", "Cartesian product of input iterables.") { call in
        let times = try call.int(1)
        if times < 0 { throw PythonError.valueError("repeat argument cannot be negative") }
        // CPython's words for more pools than memory has room for.
        if call.rest(0).count > 0, times > 1 << 24 { throw PythonError.overflowError("repeat argument too large") }
        let given = try call.rest(0).map { try $0.asArray() }
        let pools = given.isEmpty ? [] : (0..<times).flatMap { _ in given }
        var indices = [Int](repeating: 0, count: pools.count)
        var ended = pools.contains { $0.isEmpty }
        return ItemSource(holding: given.flatMap { $0 }) {
            if ended { return .unbound }
            let item = Value.tuple(zip(pools, indices).map { $0[$1].retained() })
            var place = pools.count - 1
            while place >= 0 {
                indices[place] += 1
                if indices[place] < pools[place].count { break }
                indices[place] = 0
                place -= 1
            }
            ended = place < 0
            return item
        }
    }

    /// The length of what is picked, if it is given.
    private static func givenSize(_ call: NativeCall) throws -> Int? {
        guard call.isGiven(1) else { return nil }
        let size = try call.int(1)
        if size < 0 { throw PythonError.valueError("r must be non-negative") }
        return size
    }

    static let permutations: NativeType = iterator("permutations", "(iterable, r=None)", "Return successive r-length permutations of elements in the iterable.") { call in
        let size = try givenSize(call)
        let pool = try call[0].asArray()
        let n = pool.count
        let r = size ?? n
        var indices = Array(0..<n)
        var cycles = r <= n ? Array((n - r + 1...n + 1).reversed().prefix(r)).map { $0 - 1 } : []
        for place in 0..<cycles.count { cycles[place] = n - place }
        var first = true
        var ended = r > n
        return ItemSource(holding: pool) {
            if ended { return .unbound }
            if first {
                first = false
                return pick(pool, Array(indices[..<r]))
            }
            var place = r - 1
            while place >= 0 {
                cycles[place] -= 1
                if cycles[place] == 0 {
                    indices.append(indices.remove(at: place))
                    cycles[place] = n - place
                } else {
                    indices.swapAt(place, n - cycles[place])
                    return pick(pool, Array(indices[..<r]))
                }
                place -= 1
            }
            ended = true
            return .unbound
        }
    }

    static let combinations: NativeType = iterator("combinations", "(iterable, r)", "Return successive r-length combinations of elements in the iterable.") { call in
        let size = try givenSize(call)
        let pool = try call[0].asArray()
        let n = pool.count
        let r = size ?? n
        var indices = Array(0..<(r > n ? 0 : r))
        var first = true
        return ItemSource(holding: pool) {
            if r > n { return .unbound }
            if first {
                first = false
                return pick(pool, indices)
            }
            guard let place = (0..<r).last(where: { indices[$0] != $0 + n - r }) else { return .unbound }
            indices[place] += 1
            for later in place + 1..<max(r, place + 1) { indices[later] = indices[later - 1] + 1 }
            return pick(pool, indices)
        }
    }

    static let combinationsWithReplacement: NativeType = iterator("combinations_with_replacement", "(iterable, r)", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.") { call in
        let size = try givenSize(call)
        let pool = try call[0].asArray()
        let n = pool.count
        let r = size ?? n
        try checkAllocation(count: r, size: MemoryLayout<Int>.stride)
        var indices = [Int](repeating: 0, count: n == 0 ? 0 : r)
        var first = true
        return ItemSource(holding: pool) {
            if n == 0, r > 0 { return .unbound }
            if first {
                first = false
                return pick(pool, indices)
            }
            guard let place = (0..<r).last(where: { indices[$0] != n - 1 }) else { return .unbound }
            let next = indices[place] + 1
            for later in place..<r { indices[later] = next }
            return pick(pool, indices)
        }
    }

    /// What `groupby` and its groups share.
    private final class Grouping {
        let source: Value
        let keyFunction: Value
        let key = CurrentIterator()
        let item = CurrentIterator()
        var group = 0

        init(_ source: Value, _ keyFunction: Value) {
            self.source = source
            self.keyFunction = keyFunction
        }

        /// Reads the next item and its key; false at the end.
        func advance() throws -> Bool {
            item.replace(try source.nextItem())
            if item.value.isUnbound {
                key.replace(.unbound)
                return false
            }
            key.replace(keyFunction.isNone ? item.value.retained() : try keyFunction.call([item.value]))
            return true
        }
    }

    static let groupBy: NativeType = iterator("groupby", "(iterable, key=None)", "make an iterator that returns consecutive keys and groups from the iterable") { call in
        let source = try call[0].iterator()
        let keyFunction = call[1].retained()
        let state = Grouping(source, keyFunction)
        let current = CurrentIterator()
        return ItemSource(holding: [source, keyFunction]) {
            state.group += 1
            if current.value.isUnbound {
                if try !state.advance() { return .unbound }
            } else {
                while !state.item.value.isUnbound, try state.key.value.equals(current.value) {
                    if try !state.advance() { return .unbound }
                }
                if state.item.value.isUnbound { return .unbound }
            }
            current.replace(state.key.value.retained())
            let own = state.group
            let key = current.value.retained()
            let group = ItemSource(holding: [key.retained(), source.retained(), keyFunction.retained()]) {
                guard state.group == own, !state.item.value.isUnbound, try state.key.value.equals(key) else { return .unbound }
                let item = state.item.value.retained()
                _ = try state.advance()
                return item
            }
            return .tuple([key, .wrap(group, grouper)])
        }
    }

    private static let grouper: NativeType = iterator("_grouper", "(iterable, /)", "The items of one group.") { call in
        let source = try call[0].iterator()
        return ItemSource(holding: [source]) { try source.nextItem() }
    }
}
