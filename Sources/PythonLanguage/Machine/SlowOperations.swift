import Glibc

// The general forms of the operations whose fast forms stand in the run loop. Each uses up the temporaries it reads.

extension Machine {
    @inline(__always)
    private static func useUp(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) {
        let flags = word.flags
        if flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        if flags & InstructionFlag.temporaryC != 0 { releaseTemporary(base + word.c) }
    }

    @inline(never)
    static func binarySlowly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ operation: BinaryOperation)
        throws
    {
        let x = base[word.b]
        let y = base[word.c]
        if operation == .add, x.tag == .str, y.tag == .str {
            try checkConcatenation(x.string, y.string)
            // `s = s + t`: the variable's own reference is given up first, so that the string may grow in place.
            let consumes = word.a == word.b || word.flags & InstructionFlag.temporaryB != 0
            if consumes {
                base[word.b] = .unbound
                if x.string.pointee.header.refCount == 2 { giveUpTarget(base, word, x) }
            }
            let joined = concatenate(x, y, consumingLeft: consumes)
            if word.flags & InstructionFlag.temporaryC != 0 { releaseTemporary(base + word.c) }
            put(base + word.a, joined)
            return
        }
        if let quick = quickNumber(operation, x, y) {
            put(base + word.a, quick)
            return
        }
        let isInPlace = word.flags & InstructionFlag.inPlace != 0
        let result = isInPlace ? try inPlaceOperation(operation, x, y) : try binaryOperation(operation, x, y)
        useUp(base, word)
        put(base + word.a, result)
    }

    /// `text += more` for a global, an attribute or a variable of a closure: if the next instruction stores the sum where
    /// `text` came from, that reference is given up first too.
    private static func giveUpTarget(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ text: Value) {
        let next = Instruction(at: frame.pointee.instruction)
        let cache = next.address + 1
        let place: UnsafeMutablePointer<Value>
        switch next.opcode {
        case .storeGlobal where next.a == word.a:
            let globals = frame.pointee.globals
            guard cache[0] == globals.pointee.keysVersion, let entries = globals.pointee.entries else { return }
            place = valuePointer(entries + Int(truncatingIfNeeded: cache[1]))
        case .storeCell where next.b == word.a:
            guard base[next.a].tag == .cell else { return }
            place = contentPointer(base[next.a].cell)
        case .storeAttribute where next.b == word.a:
            let object = base[next.a]
            guard object.tag == .instance, let shape = object.instance.pointee.shape,
                UInt64(UInt(bitPattern: shape)) == cache[0],
                cache[1] &>> 32 == attributeEpoch, cache[2] == 0
            else { return }
            place = object.instance.pointee.slots + Int(truncatingIfNeeded: cache[1] & 0xFFFF_FFFF)
        default: return
        }
        guard place.pointee.isIdentical(to: text) else { return }
        place.pointee = .unbound
        text.release()
    }

    private static func valuePointer(_ entry: UnsafeMutablePointer<DictEntry>) -> UnsafeMutablePointer<Value> {
        UnsafeMutableRawPointer(entry).advanced(by: MemoryLayout<DictEntry>.offset(of: \.value) ?? 0)
            .assumingMemoryBound(to: Value.self)
    }

    private static func contentPointer(_ cell: UnsafeMutablePointer<CellObject>) -> UnsafeMutablePointer<Value> {
        UnsafeMutableRawPointer(cell).advanced(by: MemoryLayout<CellObject>.offset(of: \.content) ?? 0)
            .assumingMemoryBound(to: Value.self)
    }

    @inline(never)
    static func binaryIntSlowly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ operation: BinaryOperation)
        throws
    {
        let x = base[word.b]
        let y = Value.int(word.signedC)
        if let quick = quickNumber(operation, x, y) {
            put(base + word.a, quick)
            return
        }
        let result: Value
        if operation == .multiply, x.tag == .str {
            result = try StringType.repeated(x, y.rawInt)
        } else {
            let isInPlace = word.flags & InstructionFlag.inPlace != 0
            result = isInPlace ? try inPlaceOperation(operation, x, y) : try binaryOperation(operation, x, y)
        }
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        put(base + word.a, result)
    }

    @inline(never)
    static func unarySlowly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ operation: UnaryOperation)
        throws
    {
        let result = try unaryOperation(operation, base[word.b])
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        put(base + word.a, result)
    }

    @inline(never)
    static func compareSlowly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ comparison: Comparison) throws
    {
        let result = try compareValues(base[word.b], base[word.c], comparison)
        useUp(base, word)
        put(base + word.a, result)
    }

    /// The truth of a comparison that decides a jump.
    @inline(never)
    static func testComparison(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
        _ pc: UnsafeMutablePointer<UInt64>, _ comparison: Comparison
    ) throws -> Bool {
        let x = base[word.a]
        let y = base[word.b]
        let holds: Bool
        if x.tag == .float, y.tag == .float { return comparison.holds(x.rawFloat, y.rawFloat) }
        if x.tag == .str, y.tag == .str, comparison == .equal || comparison == .notEqual {
            holds = x.string.equals(y.string) == (comparison == .equal)
        } else if let quick = compareNumbers(x, y, comparison) {
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
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
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
    static func testTruth(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws -> Bool {
        let truth = try base[word.a].truth()
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
        return truth
    }

    @inline(never)
    static func identity(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ expected: Bool) {
        let same = base[word.b].isIdentical(to: base[word.c])
        useUp(base, word)
        put(base + word.a, .bool(same == expected))
    }

    @inline(never)
    static func membership(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ expected: Bool) throws {
        let item = base[word.b]
        let container = base[word.c]
        let found: Bool
        switch container.tag {
        case .dict: found = try !dictGet(container.dict, item).isUnbound
        case .set where item.tag != .set, .frozenSet where item.tag != .set:
            found = try setContains(container.set, item)
        default: found = try container.contains(item)
        }
        useUp(base, word)
        put(base + word.a, .bool(found == expected))
    }

    @inline(never)
    static func getItemSlowly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
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
            guard index >= 0, index < tuple.pointee.count else {
                throw PythonError.indexError("tuple index out of range")
            }
            value = tuple.items[index].retained()
        case .list where key.tag == .slice:
            guard let part = quickSlice(object.list, key) else {
                value = try object.getItem(key)
                break
            }
            value = part
        case .str where key.tag == .int:
            let string = object.string
            var index = key.rawInt
            if index < 0 { index += string.pointee.length }
            guard index >= 0, index < string.pointee.length else {
                throw PythonError.indexError("string index out of range")
            }
            value = makeString(codePoint: string[codePoint: index])
        default: value = try object.getItem(key)
        }
        useUp(base, word)
        put(base + word.a, value)
    }

    @inline(never)
    static func setItemSlowly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let object = base[word.a]
        if object.tag == .dict {
            try dictSet(object.dict, base[word.b], base[word.c])
        } else if object.tag == .list, base[word.b].tag == .slice, quickReplace(object.list, base[word.b], base[word.c])
        {
        } else {
            try object.setItem(base[word.b], base[word.c])
        }
        useUp(base, word)
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
    }

    /// Sums, differences and products of small numbers; `nil` for anything else.
    @inline(__always)
    static func quickNumber(_ operation: BinaryOperation, _ x: Value, _ y: Value) -> Value? {
        let a: Double
        let b: Double
        switch (x.tag, y.tag) {
        case (.float, .int): (a, b) = (x.rawFloat, Double(y.rawInt))
        case (.int, .float): (a, b) = (Double(x.rawInt), y.rawFloat)
        case (.float, .float): (a, b) = (x.rawFloat, y.rawFloat)
        case (.int, .int):
            return operation == .power ? quickPower(x.rawInt, y.rawInt) : nil
        default: return nil
        }
        switch operation {
        case .add: return .float(a + b)
        case .subtract: return .float(a - b)
        case .multiply: return .float(a * b)
        case .trueDivide where b != 0: return .float(a / b)
        case .power where a > 0 && b.isFinite:
            let power = pow(a, b)
            return power.isFinite ? .float(power) : nil
        default: return nil
        }
    }

    /// A power that fits 64 bits.
    private static func quickPower(_ number: Int, _ exponent: Int) -> Value? {
        guard exponent >= 0, exponent < 64 else { return nil }
        var (result, factor, rest) = (1, number, exponent)
        while true {
            if rest & 1 == 1 {
                let (product, overflow) = result.multipliedReportingOverflow(by: factor)
                if overflow { return nil }
                result = product
            }
            rest >>= 1
            if rest == 0 { return .int(result) }
            let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
            if overflow { return nil }
            factor = square
        }
    }

    /// A part of a list whose bounds are ints or missing and whose step is 1 or −1; `nil` for other slices.
    private static func quickSlice(_ list: ListRef, _ key: Value) -> Value? {
        let slice = key.slice.pointee
        let count = list.pointee.count
        let step: Int
        switch slice.step.tag {
        case .none: step = 1
        case .int where slice.step.rawInt == 1 || slice.step.rawInt == -1: step = slice.step.rawInt
        default: return nil
        }
        func bound(_ value: Value, _ missing: Int) -> Int? {
            switch value.tag {
            case .none: return missing
            case .int:
                let lowest = step > 0 ? 0 : -1
                let highest = step > 0 ? count : count - 1
                var index = value.rawInt
                if index < 0 {
                    index = index < -count ? lowest : index + count
                }
                return min(max(index, lowest), highest)
            default: return nil
            }
        }
        guard let start = bound(slice.start, step > 0 ? 0 : count - 1),
            let stop = bound(slice.stop, step > 0 ? count : -1)
        else {
            return nil
        }
        let length = max(0, step > 0 ? stop - start : start - stop)
        let part = allocateList(capacity: length)
        guard length > 0 else { return part.value }
        let source = list.pointee.items.unsafelyUnwrapped
        let target = part.pointee.items.unsafelyUnwrapped
        var index = start
        for place in 0..<length {
            let item = source[index]
            item.retain()
            target[place] = item
            index &+= step
        }
        part.pointee.count = length
        return part.value
    }

    /// `list[a:b] = other list` of the same length, without a step; false for anything else.
    static func quickReplace(_ list: ListRef, _ key: Value, _ new: Value) -> Bool {
        let slice = key.slice.pointee
        guard slice.step.isNone, new.tag == .list, new.list != list else { return false }
        let count = list.pointee.count
        func bound(_ value: Value, _ missing: Int) -> Int? {
            switch value.tag {
            case .none: return missing
            case .int where value.rawInt >= 0: return min(value.rawInt, count)
            default: return nil
            }
        }
        guard let start = bound(slice.start, 0), let stop = bound(slice.stop, count), stop >= start,
            stop - start == new.list.pointee.count
        else { return false }
        // What dies is released last: its finalizer may change both lists.
        var dead: [Value] = []
        for index in 0..<(stop - start) {
            let item = new.list.pointee.items.unsafelyUnwrapped[index]
            item.retain()
            let place = list.pointee.items.unsafelyUnwrapped + start + index
            let old = place.pointee
            place.pointee = item
            if old.isHeap, old.header.pointee.refCount == 1 { dead.append(old) } else { old.release() }
        }
        for value in dead { value.release() }
        return true
    }
}
