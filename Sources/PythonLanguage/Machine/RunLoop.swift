// The loop itself stands in one function: the registers of the processor then hold the machine's state. Cases are short; what
// is long or rare is called.

extension Machine {
    /// Runs the current frame, and what it calls, until it returns to Swift.
    ///
    /// - Returns: the function's result, or what a resumed generator yielded (unbound if it ended); owned.
    /// - Throws: ``PythonError`` that no handler of these frames took.
    static func run() throws -> Value {
        var frame = Machine.frame!
        var pc = frame.pointee.instruction
        var base = frame.pointee.base
        let signals = Machine.signals!

        while true {
            do {
                while true {
                    let word = Instruction(at: pc)
                    pc += 1
                    switch word.opcode {
                    case .nop: break

                    // MARK: Loads and stores
                    case .loadConstant:
                        let value = frame.pointee.constants[word.b]
                        value.retain()
                        put(base + word.a, value)
                    case .loadInt: put(base + word.a, .int(word.wide))
                    case .copy:
                        let value = base[word.b]
                        value.retain()
                        put(base + word.a, value)
                    case .copyChecked:
                        let value = base[word.b]
                        if value.isUnbound { throw unboundLocal(frame, word.b) }
                        value.retain()
                        put(base + word.a, value)
                    case .move:
                        let value = base[word.b]
                        base[word.b] = .unbound
                        put(base + word.a, value)
                    case .checkBound: if base[word.a].isUnbound { throw unboundLocal(frame, word.a) }
                    case .deleteLocal:
                        if base[word.a].isUnbound { throw unboundLocal(frame, word.a) }
                        put(base + word.a, .unbound)
                    case .drop: put(base + word.a, .unbound)
                    case .makeCell:
                        var content = Value.unbound
                        if word.b != 0xFFFF {
                            content = base[word.b]
                            base[word.b] = .unbound
                        }
                        put(base + word.a, makeCell(content))
                    case .loadCell:
                        let value = base[word.b].cell.pointee.content
                        if value.isUnbound { throw unboundCell(frame, word.b) }
                        value.retain()
                        put(base + word.a, value)
                    case .storeCell:
                        let value = base[word.b]
                        base[word.b] = .unbound
                        let cell = base[word.a].cell
                        let old = cell.pointee.content
                        cell.pointee.content = value
                        old.release()
                    case .deleteCell:
                        let cell = base[word.a].cell
                        if cell.pointee.content.isUnbound { throw unboundCell(frame, word.a) }
                        let old = cell.pointee.content
                        cell.pointee.content = .unbound
                        old.release()
                    case .loadGlobal:
                        let globals = frame.pointee.globals
                        if pc[0] == globals.pointee.keysVersion {
                            let value: Value
                            if pc[2] == 0 {
                                value = globals.pointee.entries.unsafelyUnwrapped[Int(truncatingIfNeeded: pc[1])].value
                            } else if pc[2] == builtinsNamespace.pointee.keysVersion {
                                value =
                                    builtinsNamespace.pointee.entries.unsafelyUnwrapped[Int(truncatingIfNeeded: pc[1])]
                                    .value
                            } else {
                                value = try loadGlobalSlowly(frame, word, pc)
                            }
                            value.retain()
                            put(base + word.a, value)
                        } else {
                            let value = try loadGlobalSlowly(frame, word, pc)
                            value.retain()
                            put(base + word.a, value)
                        }
                        pc += 3
                    case .storeGlobal:
                        let globals = frame.pointee.globals
                        let value = base[word.a]
                        base[word.a] = .unbound
                        if pc[0] == globals.pointee.keysVersion {
                            put(&globals.pointee.entries.unsafelyUnwrapped[Int(truncatingIfNeeded: pc[1])].value, value)
                        } else {
                            storeGlobalSlowly(frame, word, pc, value)
                        }
                        pc += 2
                    case .deleteGlobal: try deleteGlobal(frame, word)
                    case .loadName: put(base + word.a, try loadName(frame, word))
                    case .storeName:
                        try storeName(frame, base, word)
                    case .deleteName: try deleteName(frame, word)
                    case .loadClassCell: put(base + word.a, try loadClassCell(frame, word))
                    case .loadAttribute:
                        let object = base[word.b]
                        if object.tag == .instance, let shape = object.instance.pointee.shape,
                            UInt64(UInt(bitPattern: shape)) == pc[0],
                            pc[1] &>> 32 == attributeEpoch
                        {
                            let value = object.instance.pointee.slots[Int(truncatingIfNeeded: pc[1] & 0xFFFF_FFFF)]
                            value.retain()
                            if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
                            put(base + word.a, value)
                        } else if object.tag == .instance, pc[1] &>> 63 != 0,
                            UInt64(UInt(bitPattern: object.instance.pointee.shape)) == pc[0],
                            pc[1] & 0xFFFF_FFFF == UInt64(object.type.pointee.version)
                        {
                            let value = Value(
                                tag: unsafeBitCast(UInt8(truncatingIfNeeded: pc[1] &>> 32), to: Tag.self), bits: pc[2])
                            value.retain()
                            if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
                            put(base + word.a, value)
                        } else {
                            frame.pointee.instruction = pc
                            try loadAttributeSlowly(frame, base, word, pc)
                        }
                        pc += 3
                    case .storeAttribute:
                        let object = base[word.a]
                        if object.tag == .instance, let shape = object.instance.pointee.shape,
                            UInt64(UInt(bitPattern: shape)) == pc[0],
                            pc[1] &>> 32 == attributeEpoch
                        {
                            let value = base[word.b]
                            if word.flags & InstructionFlag.temporaryB != 0 {
                                base[word.b] = .unbound
                            } else {
                                value.retain()
                            }
                            if pc[2] == 0 {
                                put(object.instance.pointee.slots + Int(truncatingIfNeeded: pc[1] & 0xFFFF_FFFF), value)
                            } else {
                                addSlot(object.instance, ShapeRef(bitPattern: UInt(pc[2])).unsafelyUnwrapped, value)
                            }
                            if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
                        } else {
                            frame.pointee.instruction = pc
                            try storeAttributeSlowly(frame, base, word, pc)
                        }
                        pc += 3
                    case .deleteAttribute:
                        try setAttribute(base[word.a], frame.pointee.constants[word.c], .unbound)
                        if word.flags & InstructionFlag.temporaryA != 0 { put(base + word.a, .unbound) }
                    case .loadMethod:
                        let object = base[word.b]
                        let key: UInt64
                        if object.tag == .instance {
                            key = UInt64(UInt(bitPattern: object.instance.pointee.shape))
                        } else {
                            key = UInt64(UInt(bitPattern: object.type))
                        }
                        if key == pc[0], pc[1] & 0xFFFF_FFFF == UInt64(object.type.pointee.version) {
                            let method = Value(
                                tag: unsafeBitCast(UInt8(truncatingIfNeeded: pc[1] &>> 32), to: Tag.self), bits: pc[2])
                            method.retain()
                            if word.flags & InstructionFlag.temporaryB == 0 {
                                object.retain()
                            } else {
                                base[word.b] = .unbound
                            }
                            base[word.a + 1] = object
                            base[word.a] = method
                        } else {
                            frame.pointee.instruction = pc
                            try loadMethodSlowly(frame, base, word, pc)
                        }
                        pc += 3
                    case .loadSuper: put(base + word.a, try loadSuper(base, word))
                    case .getItem:
                        let object = base[word.b]
                        let key = base[word.c]
                        if object.tag == .list, key.tag == .int {
                            let list = object.list
                            var index = key.rawInt
                            if index < 0 { index &+= list.pointee.count }
                            if UInt(bitPattern: index) < UInt(bitPattern: list.pointee.count) {
                                let value = list.pointee.items.unsafelyUnwrapped[index]
                                value.retain()
                                if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
                                put(base + word.a, value)
                                continue
                            }
                        } else if object.tag == .tuple, key.tag == .int,
                            UInt(bitPattern: key.rawInt) < UInt(bitPattern: object.tuple.pointee.count)
                        {
                            let value = object.tuple.items[key.rawInt]
                            value.retain()
                            if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
                            put(base + word.a, value)
                            continue
                        }
                        frame.pointee.instruction = pc
                        try getItemSlowly(base, word)
                    case .setItem:
                        let object = base[word.a]
                        let key = base[word.b]
                        if object.tag == .list, key.tag == .int {
                            let list = object.list
                            var index = key.rawInt
                            if index < 0 { index &+= list.pointee.count }
                            if UInt(bitPattern: index) < UInt(bitPattern: list.pointee.count) {
                                let value = base[word.c]
                                if word.flags & InstructionFlag.temporaryC != 0 {
                                    base[word.c] = .unbound
                                } else {
                                    value.retain()
                                }
                                put(list.pointee.items.unsafelyUnwrapped + index, value)
                                if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
                                continue
                            }
                        }
                        frame.pointee.instruction = pc
                        try setItemSlowly(base, word)
                    case .deleteItem:
                        frame.pointee.instruction = pc
                        try base[word.a].setItem(base[word.b], .unbound)
                        if word.flags & InstructionFlag.temporaryB != 0 { put(base + word.b, .unbound) }
                        if word.flags & InstructionFlag.temporaryA != 0 { put(base + word.a, .unbound) }
                    case .buildSlice:
                        let slice = makeSlice(base[word.b], base[word.b + 1], base[word.b + 2])
                        for index in 0..<3 { base[word.b + index] = .unbound }
                        put(base + word.a, slice)

                    // MARK: Arithmetic
                    case .add:
                        if addQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .add)
                    case .subtract:
                        if subtractQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .subtract)
                    case .multiply:
                        if multiplyQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .multiply)
                    case .trueDivide:
                        if trueDivideQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .trueDivide)
                    case .floorDivide:
                        if floorDivideQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .floorDivide)
                    case .modulo:
                        if moduloQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .modulo)
                    case .addInt:
                        if addIntQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binaryIntSlowly(base, word, .add)
                    case .subtractInt:
                        if subtractIntQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binaryIntSlowly(base, word, .subtract)
                    case .multiplyInt:
                        if multiplyIntQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binaryIntSlowly(base, word, .multiply)
                    case .floorDivideInt:
                        if floorDivideIntQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binaryIntSlowly(base, word, .floorDivide)
                    case .moduloInt:
                        if moduloIntQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binaryIntSlowly(base, word, .modulo)
                    case .and:
                        if andQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .and)
                    case .or:
                        if orQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .or)
                    case .xor:
                        if xorQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .xor)
                    case .leftShift:
                        if leftShiftQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .leftShift)
                    case .rightShift:
                        if rightShiftQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .rightShift)
                    case .power:
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .power)
                    case .matrixMultiply:
                        frame.pointee.instruction = pc
                        try binarySlowly(base, word, .matrixMultiply)
                    case .negative:
                        let x = base[word.b]
                        if x.tag == .int, x.rawInt != Int.min {
                            put(base + word.a, .int(-x.rawInt))
                        } else if x.tag == .float {
                            put(base + word.a, .float(-x.rawFloat))
                        } else {
                            frame.pointee.instruction = pc
                            try unarySlowly(base, word, .negative)
                        }
                    case .positive:
                        frame.pointee.instruction = pc
                        try unarySlowly(base, word, .positive)
                    case .invert:
                        frame.pointee.instruction = pc
                        try unarySlowly(base, word, .invert)
                    case .not:
                        let truth = try base[word.b].truth()
                        if word.flags & InstructionFlag.temporaryB != 0 { put(base + word.b, .unbound) }
                        put(base + word.a, .bool(!truth))

                    // MARK: Comparisons
                    case .less:
                        if compareQuickly(base, word, .less) { continue }
                        frame.pointee.instruction = pc
                        try compareSlowly(base, word, .less)
                    case .lessOrEqual:
                        if compareQuickly(base, word, .lessOrEqual) { continue }
                        frame.pointee.instruction = pc
                        try compareSlowly(base, word, .lessOrEqual)
                    case .equal:
                        if compareQuickly(base, word, .equal) { continue }
                        frame.pointee.instruction = pc
                        try compareSlowly(base, word, .equal)
                    case .notEqual:
                        if compareQuickly(base, word, .notEqual) { continue }
                        frame.pointee.instruction = pc
                        try compareSlowly(base, word, .notEqual)
                    case .greater:
                        if compareQuickly(base, word, .greater) { continue }
                        frame.pointee.instruction = pc
                        try compareSlowly(base, word, .greater)
                    case .greaterOrEqual:
                        if compareQuickly(base, word, .greaterOrEqual) { continue }
                        frame.pointee.instruction = pc
                        try compareSlowly(base, word, .greaterOrEqual)
                    case .is: identity(base, word, true)
                    case .isNot: identity(base, word, false)
                    case .contains: try membership(base, word, true)
                    case .notContains: try membership(base, word, false)

                    // MARK: Jumps
                    case .jump: pc += word.wide
                    case .jumpBack:
                        if signals.pointee.load(ordering: .relaxed) != 0 {
                            // Before the jump: what is raised belongs to the loop, and to the `try` around it.
                            frame.pointee.instruction = pc
                            try safePoint()
                        }
                        pc += word.wide
                    case .jumpIfTrue, .jumpIfTrueKeep:
                        let value = base[word.a]
                        if value.tag == .bool || value.tag == .int {
                            pc += value.bits != 0 ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                        } else {
                            let truth = try testTruth(base, word)
                            pc += truth ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                        }
                    case .jumpIfFalse, .jumpIfFalseKeep:
                        let value = base[word.a]
                        if value.tag == .bool || value.tag == .int {
                            pc += value.bits == 0 ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                        } else {
                            let truth = try testTruth(base, word)
                            pc += truth ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                        }
                    case .jumpIfNone:
                        let isNone = base[word.a].isNone
                        if word.flags & InstructionFlag.temporaryA != 0 { put(base + word.a, .unbound) }
                        pc += isNone ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfNotNone:
                        let isNone = base[word.a].isNone
                        if word.flags & InstructionFlag.temporaryA != 0 { put(base + word.a, .unbound) }
                        pc += isNone ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessLess:
                        pc += try test(frame, base, word, pc, .less) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessLessOrEqual:
                        pc += try test(frame, base, word, pc, .lessOrEqual) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessEqual:
                        pc += try test(frame, base, word, pc, .equal) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessNotEqual:
                        pc += try test(frame, base, word, pc, .notEqual) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessGreater:
                        pc += try test(frame, base, word, pc, .greater) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessGreaterOrEqual:
                        pc += try test(frame, base, word, pc, .greaterOrEqual) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpIfLess:
                        pc += try test(frame, base, word, pc, .less) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfLessOrEqual:
                        pc += try test(frame, base, word, pc, .lessOrEqual) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfEqual:
                        pc += try test(frame, base, word, pc, .equal) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfNotEqual:
                        pc += try test(frame, base, word, pc, .notEqual) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfGreater:
                        pc += try test(frame, base, word, pc, .greater) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfGreaterOrEqual:
                        pc += try test(frame, base, word, pc, .greaterOrEqual) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpUnlessLessInt:
                        pc += try testInt(frame, base, word, pc, .less) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessLessOrEqualInt:
                        pc += try testInt(frame, base, word, pc, .lessOrEqual) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessEqualInt:
                        pc += try testInt(frame, base, word, pc, .equal) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessNotEqualInt:
                        pc += try testInt(frame, base, word, pc, .notEqual) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessGreaterInt:
                        pc += try testInt(frame, base, word, pc, .greater) ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpUnlessGreaterOrEqualInt:
                        pc +=
                            try testInt(frame, base, word, pc, .greaterOrEqual)
                            ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1
                    case .jumpIfLessInt:
                        pc += try testInt(frame, base, word, pc, .less) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfLessOrEqualInt:
                        pc += try testInt(frame, base, word, pc, .lessOrEqual) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfEqualInt:
                        pc += try testInt(frame, base, word, pc, .equal) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfNotEqualInt:
                        pc += try testInt(frame, base, word, pc, .notEqual) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfGreaterInt:
                        pc += try testInt(frame, base, word, pc, .greater) ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1
                    case .jumpIfGreaterOrEqualInt:
                        pc +=
                            try testInt(frame, base, word, pc, .greaterOrEqual)
                            ? Int(truncatingIfNeeded: pc[0]) &+ 1 : 1

                    // MARK: Iteration
                    case .getIterator: try getIterator(base, word)
                    case .forIter:
                        let source = base[word.a]
                        switch source.tag {
                        case .rangeIterator:
                            let iterator = source.iteratorObject
                            if iterator.pointee.limit > 0 {
                                let value = iterator.pointee.index
                                iterator.pointee.limit &-= 1
                                iterator.pointee.index = value &+ iterator.pointee.step
                                put(base + word.b, .int(value))
                                pc += 1
                                continue
                            }
                        case .listIterator:
                            let iterator = source.iteratorObject
                            let index = iterator.pointee.index
                            let held = iterator.pointee.source
                            // One that has come to its end holds its list no more.
                            if held.tag == .list, index < held.list.pointee.count {
                                let value = held.list.pointee.items.unsafelyUnwrapped[index]
                                iterator.pointee.index = index &+ 1
                                value.retain()
                                put(base + word.b, value)
                                pc += 1
                                continue
                            }
                        case .tupleIterator:
                            let iterator = source.iteratorObject
                            let index = iterator.pointee.index
                            let held = iterator.pointee.source
                            if held.tag == .tuple, index < held.tuple.pointee.count {
                                let value = held.tuple.items[index]
                                iterator.pointee.index = index &+ 1
                                value.retain()
                                put(base + word.b, value)
                                pc += 1
                                continue
                            }
                        case .generator:
                            frame.pointee.instruction = pc + 1
                            if try beginIteration(source, base + word.b) {
                                frame = Machine.frame
                                pc = frame.pointee.instruction
                                base = frame.pointee.base
                                continue
                            }
                        default:
                            frame.pointee.instruction = pc
                            // `for x, y in pairs`: no tuple is made when both are taken out of it at once.
                            let unpacking = Instruction(at: pc + 1)
                            if unpacking.opcode == .unpack, unpacking.c == 2, unpacking.a == word.b {
                                let outcome = try nextPair(source, base + unpacking.b)
                                if outcome == .taken {
                                    pc += 2
                                    continue
                                }
                                if outcome == .ended { break }
                            }
                            let item = try nextSlowly(source)
                            if !item.isUnbound {
                                put(base + word.b, item)
                                pc += 1
                                continue
                            }
                        }
                        put(base + word.a, .unbound)
                        pc += Int(truncatingIfNeeded: pc[0]) &+ 1

                    // MARK: Calls
                    case .call:
                        frame.pointee.instruction = pc
                        let place = window(frame, base + word.a, word.b &+ 1)
                        let callee = place.pointee
                        if callee.tag == .function {
                            let code = callee.function.pointee.code.code
                            if code.pointee.flags.has(.simple), Int(code.pointee.positionalCount) == word.b,
                                frame < recursionFrame
                            {
                                frame = pushFrame(frame, callee.function, code, place + 1, word.b, base + word.c)
                                pc = code.pointee.instructions
                                base = frame.pointee.base
                                if signals.pointee.load(ordering: .relaxed) != 0 { try safePoint() }
                                continue
                            }
                        } else if callee.tag == .nativeFunction {
                            if try callSimpleNative(place, word.b, base + word.c) { continue }
                        }
                        try callSlowly(frame, place, 0, word.b, .unbound, base + word.c)
                        frame = Machine.frame
                        pc = frame.pointee.instruction
                        base = frame.pointee.base
                    case .callMethod:
                        frame.pointee.instruction = pc
                        let place = window(frame, base + word.a, word.b &+ 2)
                        let callee = place.pointee
                        if callee.tag == .function {
                            let code = callee.function.pointee.code.code
                            if code.pointee.flags.has(.simple), Int(code.pointee.positionalCount) == word.b &+ 1,
                                frame < recursionFrame
                            {
                                frame = pushFrame(frame, callee.function, code, place + 1, word.b &+ 1, base + word.c)
                                pc = code.pointee.instructions
                                base = frame.pointee.base
                                if signals.pointee.load(ordering: .relaxed) != 0 { try safePoint() }
                                continue
                            }
                            try callSlowly(frame, place, 0, word.b &+ 1, .unbound, base + word.c)
                        } else if callee.tag == .nativeFunction {
                            if callee.bits == listAppend, word.b == 1, place[1].tag == .list {
                                appendDirectly(place, base + word.c)
                                continue
                            }
                            try callNativeMethod(place, word.b, base + word.c)
                            continue
                        } else {
                            try callSlowly(frame, place, 1, word.b, .unbound, base + word.c)
                        }
                        frame = Machine.frame
                        pc = frame.pointee.instruction
                        base = frame.pointee.base
                    case .callKeywords, .callMethodKeywords:
                        frame.pointee.instruction = pc + 1
                        try callWithKeywords(frame, base, word, pc)
                        frame = Machine.frame
                        pc = frame.pointee.instruction
                        base = frame.pointee.base
                    case .callSpread:
                        frame.pointee.instruction = pc
                        try callSpread(frame, base, word)
                        frame = Machine.frame
                        pc = frame.pointee.instruction
                        base = frame.pointee.base
                    case .returnValue, .returnNone:
                        var result = Value.none
                        if word.opcode == .returnValue {
                            // Variables go anyway: the value is taken out of them.
                            result = base[word.a]
                            base[word.a] = .unbound
                        }
                        let code = frame.pointee.code
                        for index in 0..<Int(code.pointee.ownedCount) where base[index].isHeap {
                            let value = base[index]
                            base[index] = .unbound
                            value.release()
                        }
                        if frame.pointee.kind == .call {
                            let place = frame.pointee.result
                            let function = base[-1]
                            base[-1] = .unbound
                            function.release()
                            frame -= 1
                            Machine.frame = frame
                            base = frame.pointee.base
                            pc = frame.pointee.instruction
                            top = frame.pointee.top
                            put(place, result)
                            continue
                        }
                        if try finishFrame(frame, result) {
                            frame = Machine.frame
                            pc = frame.pointee.instruction
                            base = frame.pointee.base
                        } else {
                            return takeResult()
                        }
                    case .yieldValue:
                        let value = base[word.b]
                        base[word.b] = .unbound
                        if suspend(frame, pc, value) {
                            frame = Machine.frame
                            pc = frame.pointee.instruction
                            base = frame.pointee.base
                        } else {
                            return value
                        }
                    case .yieldFrom:
                        frame.pointee.instruction = pc
                        let value = try delegate(base, word)
                        if value.isUnbound { continue }
                        // Paused on this same instruction: the next value is asked of the inner iterator again.
                        if suspend(frame, pc - 1, value) {
                            frame = Machine.frame
                            pc = frame.pointee.instruction
                            base = frame.pointee.base
                        } else {
                            return value
                        }

                    // MARK: Exceptions
                    case .raise:
                        frame.pointee.instruction = pc
                        throw try raisedError(base, word)
                    case .reraise:
                        let exception = base[word.a]
                        base[word.a] = .unbound
                        restoreHandled(base + word.a + 1)
                        throw reraised(exception)
                    case .enterHandler:
                        base[word.a + 1] = Machine.handled
                        Machine.handled = base[word.a].retained()
                    case .leaveHandler:
                        restoreHandled(base + word.a + 1)
                        put(base + word.a, .unbound)
                    case .rethrow:
                        restoreHandled(base + word.a + 1)
                        put(base + word.a, .unbound)
                        let exception = base[word.b]
                        base[word.b] = .unbound
                        throw reraised(exception)
                    case .matchException:
                        let matches = try matchesException(base[word.a], base[word.b])
                        if word.flags & InstructionFlag.temporaryB != 0 { put(base + word.b, .unbound) }
                        pc += matches ? 1 : Int(truncatingIfNeeded: pc[0]) &+ 1

                    case .listAppend:
                        let value = base[word.b]
                        if word.flags & InstructionFlag.temporaryB != 0 {
                            base[word.b] = .unbound
                        } else {
                            value.retain()
                        }
                        append(base[word.a].list, value)
                    case .unpack:
                        if unpackQuickly(base, word) { continue }
                        frame.pointee.instruction = pc
                        try execute(frame, base, word)
                    case .buildList, .buildTuple, .buildSet, .buildDict, .buildString, .formatValue, .setAdd, .dictAdd,
                        .listExtend, .setUpdate,
                        .dictUpdate, .dictMerge, .listToTuple, .unpackStar, .makeFunction, .buildClass, .import_,
                        .importFrom, .importStar,
                        .beginWith, .endWith, .exitWith, .raiseAssertion, .matchSequence, .matchMapping, .matchKeys,
                        .matchClass,
                        .matchRest, .length, .setupAnnotations:
                        // Named one by one: with a `default` every instruction would be compared with the last opcode.
                        frame.pointee.instruction = pc
                        try execute(frame, base, word)
                    }
                }
            } catch {
                frame.pointee.instruction = pc
                if let leaving = unwind(error) { throw leaving }
                frame = Machine.frame
                pc = frame.pointee.instruction
                base = frame.pointee.base
            }
        }
    }

    /// Stores an owned value in a register and gives up what was there.
    @inline(__always)
    static func put(_ place: UnsafeMutablePointer<Value>, _ value: Value) {
        let old = place.pointee
        place.pointee = value
        if old.isHeap { releaseSlowly(old) }
    }

    /// Takes the exception that was handled before out of its register.
    @inline(__always)
    static func restoreHandled(_ place: UnsafeMutablePointer<Value>) {
        let old = Machine.handled
        Machine.handled = place.pointee
        place.pointee = .unbound
        old.release()
    }

    /// Uses up a temporary.
    @inline(__always)
    static func releaseTemporary(_ place: UnsafeMutablePointer<Value>) {
        let old = place.pointee
        place.pointee = .unbound
        old.release()
    }

    @inline(__always)
    static func releaseSlowly(_ value: Value) {
        let header = value.header
        header.pointee.refCount &-= 1
        if header.pointee.refCount == 0 { destroyObject(UnsafeMutableRawPointer(header)) }
    }
}
