// The general forms of the operations whose fast forms stand in the run loop. Each uses up the temporaries it reads.

extension Machine {
    @inline(__always)
    private static func useUp(_ base: UnsafeMutablePointer<Value>, _ word: UInt64) {
        let flags = word.flags
        if flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        if flags & InstructionFlag.temporaryC != 0 { releaseTemporary(base + word.c) }
    }

    @inline(never)
    static func binarySlowly(_ base: UnsafeMutablePointer<Value>, _ word: UInt64, _ operation: BinaryOperation) throws {
        let x = base[word.b]
        let y = base[word.c]
        if operation == .add, x.tag == .str, y.tag == .str {
            // `s = s + t`: the variable's own reference is given up first, so that the string may grow in place.
            let consumes = word.a == word.b || word.flags & InstructionFlag.temporaryB != 0
            if consumes { base[word.b] = .unbound }
            let joined = concatenate(x, y, consumingLeft: consumes)
            if word.flags & InstructionFlag.temporaryC != 0 { releaseTemporary(base + word.c) }
            put(base + word.a, joined)
            return
        }
        let isInPlace = word.flags & InstructionFlag.inPlace != 0
        let result = isInPlace ? try inPlaceOperation(operation, x, y) : try binaryOperation(operation, x, y)
        useUp(base, word)
        put(base + word.a, result)
    }

    @inline(never)
    static func binaryIntSlowly(_ base: UnsafeMutablePointer<Value>, _ word: UInt64, _ operation: BinaryOperation) throws {
        let x = base[word.b]
        let y = Value.int(word.signedC)
        let isInPlace = word.flags & InstructionFlag.inPlace != 0
        let result = isInPlace ? try inPlaceOperation(operation, x, y) : try binaryOperation(operation, x, y)
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        put(base + word.a, result)
    }

    @inline(never)
    static func unarySlowly(_ base: UnsafeMutablePointer<Value>, _ word: UInt64, _ operation: UnaryOperation) throws {
        let result = try unaryOperation(operation, base[word.b])
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        put(base + word.a, result)
    }

    @inline(never)
    static func compareSlowly(_ base: UnsafeMutablePointer<Value>, _ word: UInt64, _ comparison: Comparison) throws {
        let result = try compareValues(base[word.b], base[word.c], comparison)
        useUp(base, word)
        put(base + word.a, result)
    }

    /// The truth of a comparison that decides a jump.
    @inline(never)
    static func testComparison(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: UInt64,
        _ pc: UnsafeMutablePointer<UInt64>, _ comparison: Comparison
    ) throws -> Bool {
        let x = base[word.a]
        let y = base[word.b]
        let holds: Bool
        if let quick = compareNumbers(x, y, comparison) {
            holds = quick
        } else {
            frame.pointee.instruction = pc
            let result = Owned(try compareValues(x, y, comparison))
            holds = try result.value.truth()
        }
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
        return holds
    }

    @inline(never)
    static func testIntComparison(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: UInt64,
        _ pc: UnsafeMutablePointer<UInt64>, _ comparison: Comparison
    ) throws -> Bool {
        let x = base[word.a]
        let y = Value.int(word.signedB)
        let holds: Bool
        if let quick = compareNumbers(x, y, comparison) {
            holds = quick
        } else {
            frame.pointee.instruction = pc
            let result = Owned(try compareValues(x, y, comparison))
            holds = try result.value.truth()
        }
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
        return holds
    }

    /// The truth of a value that decides a jump.
    @inline(never)
    static func testTruth(_ base: UnsafeMutablePointer<Value>, _ word: UInt64) throws -> Bool {
        let truth = try base[word.a].truth()
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
        return truth
    }

    @inline(never)
    static func identity(_ base: UnsafeMutablePointer<Value>, _ word: UInt64, _ expected: Bool) {
        let same = base[word.b].isIdentical(to: base[word.c])
        useUp(base, word)
        put(base + word.a, .bool(same == expected))
    }

    @inline(never)
    static func membership(_ base: UnsafeMutablePointer<Value>, _ word: UInt64, _ expected: Bool) throws {
        let item = base[word.b]
        let container = base[word.c]
        let found: Bool
        switch container.tag {
        case .dict: found = try !dictGet(container.dict, item).isUnbound
        case .set where item.tag != .set, .frozenSet where item.tag != .set: found = try setContains(container.set, item)
        default: found = try container.contains(item)
        }
        useUp(base, word)
        put(base + word.a, .bool(found == expected))
    }

    @inline(never)
    static func getItemSlowly(_ base: UnsafeMutablePointer<Value>, _ word: UInt64) throws {
        let object = base[word.b]
        let key = base[word.c]
        let value: Value
        switch object.tag {
        case .dict:
            let found = try dictGet(object.dict, key)
            if found.isUnbound { throw PythonError.keyError(key) }
            value = found.retained()
        case .tuple where key.tag == .int:
            let tuple = object.tuple
            var index = key.rawInt
            if index < 0 { index += tuple.pointee.count }
            guard index >= 0, index < tuple.pointee.count else { throw PythonError.indexError("tuple index out of range") }
            value = tuple.items[index].retained()
        case .str where key.tag == .int:
            let string = object.string
            var index = key.rawInt
            if index < 0 { index += string.pointee.length }
            guard index >= 0, index < string.pointee.length else { throw PythonError.indexError("string index out of range") }
            value = makeString(codePoint: string[codePoint: index])
        default: value = try object.getItem(key)
        }
        useUp(base, word)
        put(base + word.a, value)
    }

    @inline(never)
    static func setItemSlowly(_ base: UnsafeMutablePointer<Value>, _ word: UInt64) throws {
        let object = base[word.a]
        if object.tag == .dict {
            try dictSet(object.dict, base[word.b], base[word.c])
        } else {
            try object.setItem(base[word.b], base[word.c])
        }
        useUp(base, word)
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
    }

    @inline(never)
    static func getIterator(_ base: UnsafeMutablePointer<Value>, _ word: UInt64) throws {
        let source = base[word.b]
        let iterator: Value
        switch source.tag {
        case .range:
            let range = source.range.pointee
            iterator = makeIterator(
                Types.rangeIterator, tag: .rangeIterator, source: .unbound, index: range.start, limit: range.count, step: range.step)
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
        guard let next = iterator.type.pointee.slots.next else {
            throw PythonError.typeError("'\(iterator.type.name)' object is not an iterator")
        }
        return try next(iterator)
    }
}
