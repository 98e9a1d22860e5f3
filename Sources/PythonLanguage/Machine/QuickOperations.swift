// The fast forms of the run loop's operations. Each does all of its work and says true, or does nothing: then the general
// form takes over.

extension Machine {
    @inline(__always)
    static func addQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        if x.tag == .int, y.tag == .int {
            let (sum, overflow) = x.rawInt.addingReportingOverflow(y.rawInt)
            if overflow { return false }
            put(base + word.a, .int(sum))
            return true
        }
        guard x.tag == .float, y.tag == .float else { return false }
        put(base + word.a, .float(x.rawFloat + y.rawFloat))
        return true
    }

    @inline(__always)
    static func subtractQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        if x.tag == .int, y.tag == .int {
            let (difference, overflow) = x.rawInt.subtractingReportingOverflow(y.rawInt)
            if overflow { return false }
            put(base + word.a, .int(difference))
            return true
        }
        guard x.tag == .float, y.tag == .float else { return false }
        put(base + word.a, .float(x.rawFloat - y.rawFloat))
        return true
    }

    @inline(__always)
    static func multiplyQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        if x.tag == .int, y.tag == .int {
            let (product, overflow) = x.rawInt.multipliedReportingOverflow(by: y.rawInt)
            if overflow { return false }
            put(base + word.a, .int(product))
            return true
        }
        guard x.tag == .float, y.tag == .float else { return false }
        put(base + word.a, .float(x.rawFloat * y.rawFloat))
        return true
    }

    @inline(__always)
    static func trueDivideQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        let numerator: Double
        let divisor: Double
        // Ints that are exact as doubles: the quotient is rounded once.
        switch y.tag {
        case .float: divisor = y.rawFloat
        case .int where y.rawInt.magnitude <= 1 << 53: divisor = Double(y.rawInt)
        default: return false
        }
        switch x.tag {
        case .float: numerator = x.rawFloat
        case .int where x.rawInt.magnitude <= 1 << 53: numerator = Double(x.rawInt)
        default: return false
        }
        if divisor == 0 { return false }
        put(base + word.a, .float(numerator / divisor))
        return true
    }

    @inline(__always)
    static func floorDivideQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        guard x.tag == .int, y.tag == .int, y.rawInt > 0 else { return false }
        put(base + word.a, .int(floorDivided(x.rawInt, y.rawInt)))
        return true
    }

    @inline(__always)
    static func moduloQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        guard x.tag == .int, y.tag == .int, y.rawInt > 0 else { return false }
        put(base + word.a, .int(floorRemainder(x.rawInt, y.rawInt)))
        return true
    }

    // MARK: With a small number from the instruction

    @inline(__always)
    static func addIntQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        guard x.tag == .int else { return false }
        let (sum, overflow) = x.rawInt.addingReportingOverflow(word.signedC)
        if overflow { return false }
        put(base + word.a, .int(sum))
        return true
    }

    @inline(__always)
    static func subtractIntQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        guard x.tag == .int else { return false }
        let (difference, overflow) = x.rawInt.subtractingReportingOverflow(word.signedC)
        if overflow { return false }
        put(base + word.a, .int(difference))
        return true
    }

    @inline(__always)
    static func multiplyIntQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        guard x.tag == .int else { return false }
        let (product, overflow) = x.rawInt.multipliedReportingOverflow(by: word.signedC)
        if overflow { return false }
        put(base + word.a, .int(product))
        return true
    }

    @inline(__always)
    static func floorDivideIntQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let divisor = word.signedC
        guard x.tag == .int, divisor > 0 else { return false }
        // A shift rounds down, as Python does, and takes a tenth of the time.
        put(
            base + word.a,
            .int(
                divisor & (divisor &- 1) == 0
                    ? x.rawInt >> divisor.trailingZeroBitCount : floorDivided(x.rawInt, divisor)))
        return true
    }

    @inline(__always)
    static func moduloIntQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let divisor = word.signedC
        guard x.tag == .int, divisor > 0 else { return false }
        put(
            base + word.a,
            .int(divisor & (divisor &- 1) == 0 ? x.rawInt & (divisor &- 1) : floorRemainder(x.rawInt, divisor)))
        return true
    }

    @inline(__always)
    static func floorDivided(_ x: Int, _ y: Int) -> Int {
        let quotient = x / y
        return x % y < 0 ? quotient - 1 : quotient
    }

    @inline(__always)
    static func floorRemainder(_ x: Int, _ y: Int) -> Int {
        let remainder = x % y
        return remainder < 0 ? remainder + y : remainder
    }

    // MARK: Bits

    @inline(__always)
    static func andQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        guard x.tag == .int, y.tag == .int else { return false }
        put(base + word.a, .int(x.rawInt & y.rawInt))
        return true
    }

    @inline(__always)
    static func orQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        guard x.tag == .int, y.tag == .int else { return false }
        put(base + word.a, .int(x.rawInt | y.rawInt))
        return true
    }

    @inline(__always)
    static func xorQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        guard x.tag == .int, y.tag == .int else { return false }
        put(base + word.a, .int(x.rawInt ^ y.rawInt))
        return true
    }

    @inline(__always)
    static func leftShiftQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        guard x.tag == .int, y.tag == .int, UInt(bitPattern: y.rawInt) < 63 else { return false }
        let shifted = x.rawInt &<< y.rawInt
        if shifted &>> y.rawInt != x.rawInt { return false }
        put(base + word.a, .int(shifted))
        return true
    }

    @inline(__always)
    static func rightShiftQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let x = base[word.b]
        let y = base[word.c]
        guard x.tag == .int, y.tag == .int, y.rawInt >= 0 else { return false }
        put(base + word.a, .int(x.rawInt >> y.rawInt))
        return true
    }

    // MARK: Comparisons

    @inline(__always)
    static func compareQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction, _ comparison: Comparison)
        -> Bool
    {
        let x = base[word.b]
        let y = base[word.c]
        if x.tag == .int, y.tag == .int {
            put(base + word.a, .bool(comparison.holds(x.rawInt, y.rawInt)))
            return true
        }
        guard x.tag == .float, y.tag == .float else { return false }
        put(base + word.a, .bool(comparison.holds(x.rawFloat, y.rawFloat)))
        return true
    }

    /// Whether the comparison of a and b that decides a jump holds.
    @inline(__always)
    static func test(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
        _ pc: UnsafeMutablePointer<UInt64>, _ comparison: Comparison
    ) throws -> Bool {
        let x = base[word.a]
        let y = base[word.b]
        if x.tag == .int, y.tag == .int { return comparison.holds(x.rawInt, y.rawInt) }
        return try testComparison(frame, base, word, pc, comparison)
    }

    /// Whether the comparison of a with a small number holds.
    @inline(__always)
    static func testInt(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
        _ pc: UnsafeMutablePointer<UInt64>, _ comparison: Comparison
    ) throws -> Bool {
        let x = base[word.a]
        if x.tag == .int { return comparison.holds(x.rawInt, word.signedB) }
        return try testIntComparison(frame, base, word, pc, comparison)
    }

    // MARK: Unpacking

    /// A tuple or list of just the right length.
    @inline(__always)
    static func unpackQuickly(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) -> Bool {
        let source = base[word.a]
        let count = word.c
        let items: UnsafeMutablePointer<Value>
        if source.tag == .tuple, source.tuple.pointee.count == count {
            items = source.tuple.items
        } else if source.tag == .list, source.list.pointee.count == count, count > 0 {
            items = source.list.pointee.items.unsafelyUnwrapped
        } else {
            return false
        }
        let target = base + word.b
        var index = 0
        while index < count {
            let item = items[index]
            item.retain()
            target[index] = item
            index &+= 1
        }
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
        return true
    }
}
