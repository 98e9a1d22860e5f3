import PythonLanguage

/// A Swift object behind an iterator of `itertools`: it owns Python values and gives items one by one.
final class ItemSource {
    /// Owned values the closure uses; shown to the collector.
    let held: [Value]
    /// The next owned item, or `unbound` at the end.
    let next: () throws -> Value
    /// What `repr` shows, for the few that say more than their class.
    let shown: (() throws -> String)?

    init(holding held: [Value], shown: (() throws -> String)? = nil, _ next: @escaping () throws -> Value) {
        self.held = held
        self.shown = shown
        self.next = next
    }

    deinit {
        for value in held { value.release() }
    }
}

/// `itertools`: iterators that build on iterators.
enum ItertoolsModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("itertools", documentation: "Functional tools for creating and using iterators.") { module in
            for type in [chain, count, cycle, `repeat`, accumulate, islice, takeWhile, dropWhile, filterFalse, starMap, compress, pairwise, zipLongest] {
                module.type(type)
            }
            for type in [product, permutations, combinations, combinationsWithReplacement, groupBy] { module.type(type) }
            module.function("tee(iterable, n=2, /)", documentation: "Returns a tuple of n independent iterators.") { call in
                try tee(call[0], try call.int(1))
            }
        }
    }

    /// A type of iterators; `make` reads the arguments.
    static func iterator(
        _ name: String, _ signature: String, _ documentation: String, declare: @escaping (NativeType) -> Void = { _ in },
        _ make: @escaping (NativeCall) throws -> ItemSource
    ) -> NativeType {
        var own: NativeType?
        let type = NativeType(name, module: "itertools", documentation: documentation) { type in
            type.isSubclassable = false
            type.constructor(signature, documentation: documentation) { call in
                let source = try make(call)
                guard let own else { return .none }
                return .wrap(source, own)
            }
            type.slots.iterate = { $0.retained() }
            if name == "count" || name == "repeat" {
                type.slots.repr = { .string(try $0.object(as: ItemSource.self).shown?() ?? name) }
            }
            type.slots.next = { try $0.object(as: ItemSource.self).next() }
            type.slots.traverse = { value, visit in value.objectIfPresent(ItemSource.self)?.held.forEach(visit) }
            declare(type)
        }
        own = type
        return type
    }

    static let chain: NativeType = iterator(
        "chain", "(*iterables)", "Return a chain object whose .__next__() method returns elements from the first iterable until it is exhausted, then elements from the next iterable, until all of the iterables are exhausted.",
        declare: { type in
            type.classMethod("from_iterable(iterable, /)", documentation: "Alternative chain() constructor taking a single iterable argument that evaluates lazily.") { call in
                .wrap(chained(try call[0].iterator()), chain)
            }
        }
    ) { call in
        let list = Owned(.list(call.rest(0).map { $0.retained() }))
        return chained(try list.value.iterator())
    }

    /// The items of the iterables that an owned iterator gives.
    private static func chained(_ iterables: Value) -> ItemSource {
        let inner = CurrentIterator()
        return ItemSource(holding: [iterables]) {
            while true {
                if inner.value.isUnbound {
                    let iterable = Owned(try iterables.nextItem())
                    if iterable.value.isUnbound { return .unbound }
                    inner.replace(try iterable.value.iterator())
                }
                let item = try inner.value.nextItem()
                if !item.isUnbound { return item }
                inner.replace(.unbound)
            }
        }
    }

    static let count: NativeType = iterator("count", "(start=0, step=1)", "Return a count object whose .__next__() method returns consecutive values.") { call in
        for index in 0..<2 {
            switch call[index].tag {
            case .int, .bool, .float, .bigInt, .complex, .instance, .native: break
            default: throw PythonError.typeError("a number is required")
            }
        }
        let state = CurrentIterator()
        state.replace(call[0].retained())
        let step = call[1].retained()
        let shown = {
            let isPlain = step.tag == .int && step.rawInt == 1
            return "count(\(try state.value.repr())\(isPlain ? "" : ", \(try step.repr())"))"
        }
        return ItemSource(holding: [step], shown: shown) {
            let item = state.value.retained()
            state.replace(try binaryOperation(.add, item, step))
            return item
        }
    }

    static let cycle: NativeType = iterator("cycle", "(iterable, /)", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.") { call in
        let saved = Value.list([])
        let source = try call[0].iterator()
        var ended = false
        var index = 0
        return ItemSource(holding: [saved, source]) {
            if !ended {
                let item = try source.nextItem()
                if !item.isUnbound {
                    try saved.callMethod("append", [item]).release()
                    return item
                }
                ended = true
            }
            let items = saved.tupleItems
            if items.isEmpty { return .unbound }
            defer { index = (index + 1) % items.count }
            return items[index].retained()
        }
    }

    static let `repeat`: NativeType = iterator("repeat", "(object, times=None)", "Make an iterator that returns a given object over and over again.") { call in
        let object = call[0].retained()
        var left = try call.optionalInt(1)
        let shown = { "repeat(\(try object.repr())\(left.map { ", \(max(0, $0))" } ?? ""))" }
        return ItemSource(holding: [object], shown: shown) {
            if let count = left {
                if count <= 0 { return .unbound }
                left = count - 1
            }
            return object.retained()
        }
    }

    static let accumulate: NativeType = iterator("accumulate", "(iterable, func=None, *, initial=None)", "Return series of accumulated sums (or other binary function results).") { call in
        let source = try call[0].iterator()
        let function = call[1].retained()
        let total = CurrentIterator()
        var pending = call.isGiven(2)
        if pending { total.replace(call[2].retained()) }
        return ItemSource(holding: [source, function]) {
            if pending {
                pending = false
                return total.value.retained()
            }
            let item = try source.nextItem()
            if item.isUnbound { return .unbound }
            if total.value.isUnbound {
                total.replace(item)
            } else {
                let owned = Owned(item)
                total.replace(
                    function.isNone
                        ? try binaryOperation(.add, total.value, owned.value)
                        : try function.call([total.value, owned.value]))
            }
            return total.value.retained()
        }
    }

    static let islice: NativeType = iterator(
        "islice", "(iterable, /, *bounds)", "Return an iterator whose next() method returns selected values from an iterable."
    ) { call in
        let bounds = call.rest(1)
        guard (1...3).contains(bounds.count) else {
            throw PythonError.typeError("islice expected at \(bounds.isEmpty ? "least 2" : "most 4") arguments, got \(bounds.count + 1)")
        }
        func bound(_ index: Int, _ message: String, least: Int = 0) throws -> Int? {
            guard index < bounds.count, !bounds[index].isNone else { return nil }
            guard bounds[index].tag == .int, bounds[index].rawInt >= least else { throw PythonError.valueError(message) }
            return bounds[index].rawInt
        }
        let range = "must be None or an integer: 0 <= x <= sys.maxsize."
        let start = bounds.count == 1 ? 0 : try bound(0, "Indices for islice() \(range)") ?? 0
        let stop = bounds.count == 1
            ? try bound(0, "Stop argument for islice() \(range)") : try bound(1, "Stop argument for islice() \(range)")
        let step = try bound(2, "Step for islice() must be a positive integer or None.", least: 1) ?? 1
        let source = try call[0].iterator()
        var position = 0
        var wanted = start
        return ItemSource(holding: [source]) {
            let ended = stop.map { wanted >= $0 } ?? false
            // What is left out before the stop is read all the same.
            let goal = ended ? stop ?? 0 : wanted + 1
            while position < goal {
                let item = try source.nextItem()
                if item.isUnbound { return .unbound }
                position += 1
                if !ended, position > wanted {
                    wanted += step
                    return item
                }
                item.release()
            }
            return .unbound
        }
    }

    static let takeWhile: NativeType = iterator("takewhile", "(predicate, iterable, /)", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.") { call in
        let predicate = call[0].retained()
        let source = try call[1].iterator()
        var ended = false
        return ItemSource(holding: [predicate, source]) {
            if ended { return .unbound }
            let item = Owned(try source.nextItem())
            if item.value.isUnbound { return .unbound }
            if try passes(predicate, item.value) { return item.take() }
            ended = true
            return .unbound
        }
    }

    static let dropWhile: NativeType = iterator("dropwhile", "(predicate, iterable, /)", "Drop items from the iterable while predicate(item) is true. Afterwards, return every element until the iterable is exhausted.") { call in
        let predicate = call[0].retained()
        let source = try call[1].iterator()
        var started = false
        return ItemSource(holding: [predicate, source]) {
            while true {
                let item = Owned(try source.nextItem())
                if started || item.value.isUnbound { return item.take() }
                if try !passes(predicate, item.value) {
                    started = true
                    return item.take()
                }
            }
        }
    }

    static let filterFalse: NativeType = iterator("filterfalse", "(function, iterable, /)", "Return those items of iterable for which function(item) is false.") { call in
        let predicate = call[0].retained()
        let source = try call[1].iterator()
        return ItemSource(holding: [predicate, source]) {
            while true {
                let item = Owned(try source.nextItem())
                if item.value.isUnbound { return .unbound }
                let passed = predicate.isNone ? try item.value.truth() : try passes(predicate, item.value)
                if !passed { return item.take() }
            }
        }
    }

    private static func passes(_ predicate: Value, _ item: Value) throws -> Bool {
        try Owned(try predicate.call([item])).value.truth()
    }

    static let starMap: NativeType = iterator("starmap", "(function, iterable, /)", "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.") { call in
        let function = call[0].retained()
        let source = try call[1].iterator()
        return ItemSource(holding: [function, source]) {
            let arguments = Owned(try source.nextItem())
            if arguments.value.isUnbound { return .unbound }
            return try arguments.value.withItems { try function.call(Array($0)) }
        }
    }

    static let compress: NativeType = iterator("compress", "(data, selectors)", "Return data elements corresponding to true selector elements.") { call in
        let data = try call[0].iterator()
        let selectors = try call[1].iterator()
        return ItemSource(holding: [data, selectors]) {
            while true {
                let item = Owned(try data.nextItem())
                if item.value.isUnbound { return .unbound }
                let selector = Owned(try selectors.nextItem())
                if selector.value.isUnbound { return .unbound }
                if try selector.value.truth() { return item.take() }
            }
        }
    }

    static let pairwise: NativeType = iterator("pairwise", "(iterable, /)", "Return an iterator of overlapping pairs taken from the input iterator.") { call in
        let source = try call[0].iterator()
        let previous = CurrentIterator()
        return ItemSource(holding: [source]) {
            if previous.value.isUnbound { previous.replace(try source.nextItem()) }
            if previous.value.isUnbound { return .unbound }
            let item = try source.nextItem()
            if item.isUnbound { return .unbound }
            let pair = Value.tuple([previous.value.retained(), item.retained()])
            previous.replace(item)
            return pair
        }
    }

    static let zipLongest: NativeType = iterator("zip_longest", "(*iterables, fillvalue=None)", "Return a zip_longest object whose .__next__() method returns a tuple where the i-th element comes from the i-th iterable argument.") { call in
        let sources = try call.rest(0).map { try $0.iterator() }
        let fill = call[1].retained()
        var ended = [Bool](repeating: false, count: sources.count)
        return ItemSource(holding: sources + [fill]) {
            var items: [Value] = []
            for (index, source) in sources.enumerated() {
                var item = ended[index] ? Value.unbound : try source.nextItem()
                if item.isUnbound {
                    ended[index] = true
                    item = fill.retained()
                }
                items.append(item)
            }
            if ended.allSatisfy({ $0 }) {
                for item in items { item.release() }
                return .unbound
            }
            return .tuple(items)
        }
    }

    private static func tee(_ iterable: Value, _ count: Int) throws -> Value {
        if count < 0 { throw PythonError.valueError("n must be >= 0") }
        let source = try iterable.iterator()
        let saved = Value.list([])
        var copies: [Value] = []
        for _ in 0..<count {
            var position = 0
            let copy = ItemSource(holding: [source.retained(), saved.retained()]) {
                if position >= saved.tupleItems.count {
                    let item = try source.nextItem()
                    if item.isUnbound { return .unbound }
                    try saved.callMethod("append", [item]).release()
                    item.release()
                }
                position += 1
                return saved.tupleItems[position - 1].retained()
            }
            copies.append(.wrap(copy, teeType))
        }
        source.release()
        saved.release()
        return .tuple(copies)
    }

    private static let teeType: NativeType = iterator("_tee", "(iterable, /)", "Iterator wrapped to make it copyable.") { call in
        let source = try call[0].iterator()
        return ItemSource(holding: [source]) { try source.nextItem() }
    }
}

/// A value that is replaced as an iterator goes on; owns what it holds.
final class CurrentIterator {
    private(set) var value = Value.unbound

    func replace(_ new: Value) {
        let old = value
        value = new
        old.release()
    }

    deinit { value.release() }
}
