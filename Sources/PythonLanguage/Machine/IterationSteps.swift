// The steps of `for` loops over what the run loop does not walk itself.

extension Machine {
    @inline(never)
    static func getIterator(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let source = base[word.b]
        let iterator: Value
        switch source.tag {
        case .range:
            let range = source.range.pointee
            iterator = makeIterator(
                Types.rangeIterator, tag: .rangeIterator, source: .unbound, index: range.start, limit: range.count,
                step: range.step)
        case .list: iterator = makeIterator(Types.listIterator, tag: .listIterator, source: source.retained())
        case .tuple: iterator = makeIterator(Types.tupleIterator, tag: .tupleIterator, source: source.retained())
        case .generator, .rangeIterator, .listIterator, .tupleIterator: iterator = source.retained()
        default: iterator = try source.iterator()
        }
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        put(base + word.a, iterator)
    }

    /// The next item of an iterator without a fast form.
    @inline(never)
    static func nextSlowly(_ iterator: Value) throws -> Value {
        let type = iterator.type
        if type == Types.stringIterator {
            let walk = iterator.iteratorObject
            if walk.pointee.source.tag == .str, walk.pointee.index < walk.pointee.source.string.pointee.length {
                let string = walk.pointee.source.string
                let index = walk.pointee.index
                walk.pointee.index = index &+ 1
                return makeString(codePoint: string[codePoint: index])
            }
        } else if type == Types.dictKeyIterator || type == Types.dictValueIterator,
            let entry = try nextEntry(iterator.iteratorObject)
        {
            return (type == Types.dictKeyIterator ? entry.pointee.key : entry.pointee.value).retained()
        } else if type == Types.dictItemIterator, let entry = try nextEntry(iterator.iteratorObject) {
            return makePair(entry.pointee.key.retained(), entry.pointee.value.retained())
        }
        guard let next = type.pointee.slots.next else {
            throw PythonError.typeError("'\(type.name)' object is not an iterator")
        }
        return try next(iterator)
    }

    /// The next entry of a dict, and a step on; `nil` at the end, or where the iterator's own function has to look.
    @inline(__always)
    private static func nextEntry(_ walk: IteratorRef) throws -> UnsafeMutablePointer<DictEntry>? {
        guard walk.pointee.source.tag == .dict else { return nil }
        let dict = walk.pointee.source.dict
        guard dict.pointee.count == walk.pointee.limit, let entries = dict.pointee.entries else { return nil }
        var index = walk.pointee.index
        while index < dict.pointee.used {
            let entry = entries + index
            index &+= 1
            if !entry.pointee.key.isUnbound {
                walk.pointee.index = index
                return entry
            }
        }
        return nil
    }

    /// What came of asking an iterator for two values at once.
    enum PairOutcome { case taken, ended, unknown }

    /// The next pair of `dict.items()`, `enumerate` or a `zip` of two, each half straight into its register.
    @inline(never)
    static func nextPair(_ iterator: Value, _ registers: UnsafeMutablePointer<Value>) throws -> PairOutcome {
        let type = iterator.type
        if type == Types.dictItemIterator {
            guard let entry = try nextEntry(iterator.iteratorObject) else { return .unknown }
            registers[0] = entry.pointee.key.retained()
            registers[1] = entry.pointee.value.retained()
            return .taken
        }
        if type == Types.enumerate {
            let walk = iterator.iteratorObject
            guard walk.pointee.extra.isUnbound, walk.pointee.index < Int.max else { return .unknown }
            let item = try walk.pointee.source.nextItem()
            if item.isUnbound { return .ended }
            registers[0] = .int(walk.pointee.index)
            registers[1] = item
            walk.pointee.index &+= 1
            return .taken
        }
        if type == Types.zip {
            let walk = iterator.iteratorObject
            guard walk.pointee.source.tag == .tuple, walk.pointee.source.tuple.pointee.count == 2,
                walk.pointee.index == 0
            else {
                return .unknown
            }
            let sources = walk.pointee.source.tuple.items
            let first = try sources[0].nextItem()
            if first.isUnbound { return .ended }
            let held = Owned(first)
            let second = try sources[1].nextItem()
            if second.isUnbound { return .ended }
            registers[0] = held.take()
            registers[1] = second
            return .taken
        }
        return .unknown
    }
}
