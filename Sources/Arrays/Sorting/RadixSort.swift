/// A number with an unsigned key of its own size that orders as the number does.
protocol RadixKeyed {
    associatedtype Key: FixedWidthInteger & UnsignedInteger
    /// The key; nan comes after everything, as numpy sorts it.
    var radixKey: Key { get }
    init(radixKey: Key)
}

extension FixedWidthInteger where Self: SignedInteger {
    fileprivate static var signBit: Magnitude { 1 << Magnitude(bitWidth - 1) }
}

extension Int8: RadixKeyed {
    var radixKey: UInt8 { UInt8(bitPattern: self) ^ 0x80 }
    init(radixKey: UInt8) { self.init(bitPattern: radixKey ^ 0x80) }
}

extension Int16: RadixKeyed {
    var radixKey: UInt16 { UInt16(bitPattern: self) ^ Int16.signBit }
    init(radixKey: UInt16) { self.init(bitPattern: radixKey ^ Int16.signBit) }
}

extension Int32: RadixKeyed {
    var radixKey: UInt32 { UInt32(bitPattern: self) ^ Int32.signBit }
    init(radixKey: UInt32) { self.init(bitPattern: radixKey ^ Int32.signBit) }
}

extension Int64: RadixKeyed {
    var radixKey: UInt64 { UInt64(bitPattern: self) ^ Int64.signBit }
    init(radixKey: UInt64) { self.init(bitPattern: radixKey ^ Int64.signBit) }
}

extension UInt8: RadixKeyed {
    var radixKey: UInt8 { self }
    init(radixKey: UInt8) { self = radixKey }
}

extension UInt16: RadixKeyed {
    var radixKey: UInt16 { self }
    init(radixKey: UInt16) { self = radixKey }
}

extension UInt32: RadixKeyed {
    var radixKey: UInt32 { self }
    init(radixKey: UInt32) { self = radixKey }
}

extension UInt64: RadixKeyed {
    var radixKey: UInt64 { self }
    init(radixKey: UInt64) { self = radixKey }
}

// Both zeros have one key, so that a stable order keeps them as they stand.
extension Float: RadixKeyed {
    var radixKey: UInt32 {
        if self != self { return .max }
        let bits = self == 0 ? 0 : bitPattern
        return bits >> 31 == 0 ? bits | 0x8000_0000 : ~bits
    }
    init(radixKey: UInt32) {
        self = radixKey == .max ? .nan : Float(bitPattern: radixKey >> 31 == 0 ? ~radixKey : radixKey & 0x7fff_ffff)
    }
}

extension Double: RadixKeyed {
    var radixKey: UInt64 {
        if self != self { return .max }
        let bits = self == 0 ? 0 : bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }
    init(radixKey: UInt64) {
        self = radixKey == .max ? .nan : Double(bitPattern: radixKey >> 63 == 0 ? ~radixKey : radixKey & (1 << 63 - 1))
    }
}

/// Sorts numbers digit by digit, without comparing them: several times faster than comparing for long rows.
enum RadixSort {
    /// Rows shorter than this are sorted by comparing.
    static let leastCount = 256
    private static let digitBits = 11

    /// How many numbers are moved until an interrupt is looked for.
    private static let stretch = 1 << 18

    /// Calls the body with each place, and looks for an interrupt now and then.
    @inline(__always)
    private static func forEachPlace(_ count: Int, _ body: (Int) -> Void) throws(ArrayError) {
        var start = 0
        while start < count {
            if start > 0 { try ArrayInterrupt.poll() }
            let end = min(count, start + stretch)
            for index in start..<end { body(index) }
            start = end
        }
    }

    /// Sorts in place; interrupted, the values stand as before.
    ///
    /// - Throws: `ArrayError.interrupted`.
    static func sort<T: RadixKeyed>(_ values: UnsafeMutablePointer<T>, count: Int) throws {
        try withUnsafeTemporaryAllocation(of: T.Key.self, capacity: count * 2) { memory in
            guard let keys = memory.baseAddress else { return }
            try forEachPlace(count) { keys[$0] = values[$0].radixKey }
            let low = try lowest(keys, count)
            var (source, target) = (keys, keys + count)
            for (shift, starts) in try passes(keys, count, low) {
                var starts = starts
                try forEachPlace(count) { index in
                    let key = source[index]
                    let digit = Int(truncatingIfNeeded: (key &- low) >> T.Key(shift)) & (1 << digitBits - 1)
                    target[starts[digit]] = key
                    starts[digit] += 1
                }
                swap(&source, &target)
            }
            // From here on the values are on their way, and no interrupt is looked for.
            for index in 0..<count { values[index] = T(radixKey: source[index]) }
        }
    }

    /// Writes the positions that sort the values; equal values keep their order.
    ///
    /// - Throws: `ArrayError.interrupted`.
    static func argsort<T: RadixKeyed>(
        _ values: UnsafePointer<T>, count: Int, into positions: UnsafeMutablePointer<Int64>
    ) throws {
        // Keys travel with their positions, so that every pass reads in order.
        try withUnsafeTemporaryAllocation(of: T.Key.self, capacity: count * 2) { memory in
            try withUnsafeTemporaryAllocation(of: Int64.self, capacity: count) { spare in
                guard let keys = memory.baseAddress, let spare = spare.baseAddress else { return }
                try forEachPlace(count) { index in
                    keys[index] = values[index].radixKey
                    positions[index] = Int64(index)
                }
                let low = try lowest(keys, count)
                var (source, target) = ((keys: keys, places: positions), (keys: keys + count, places: spare))
                for (shift, starts) in try passes(keys, count, low) {
                    var starts = starts
                    try forEachPlace(count) { index in
                        let key = source.keys[index]
                        let digit = Int(truncatingIfNeeded: (key &- low) >> T.Key(shift)) & (1 << digitBits - 1)
                        let place = starts[digit]
                        target.keys[place] = key
                        target.places[place] = source.places[index]
                        starts[digit] = place + 1
                    }
                    swap(&source, &target)
                }
                if source.places != positions { positions.update(from: source.places, count: count) }
            }
        }
    }

    private static func lowest<Key: FixedWidthInteger>(_ keys: UnsafeMutablePointer<Key>, _ count: Int) throws -> Key {
        var low = keys[0]
        try forEachPlace(count) { low = min(low, keys[$0]) }
        return low
    }

    /// For each digit in which keys differ its shift, and where the keys with each value of it begin.
    private static func passes<Key: FixedWidthInteger & UnsignedInteger>(
        _ keys: UnsafeMutablePointer<Key>, _ count: Int, _ low: Key
    ) throws -> [(shift: Int, starts: [Int])] {
        var high: Key = 0
        try forEachPlace(count) { high = max(high, keys[$0] &- low) }
        let bits = Key.bitWidth - high.leadingZeroBitCount
        return try stride(from: 0, to: bits, by: digitBits).compactMap { shift in
            var starts = [Int](repeating: 0, count: 1 << digitBits)
            try forEachPlace(count) { index in
                starts[Int(truncatingIfNeeded: (keys[index] &- low) >> Key(shift)) & (1 << digitBits - 1)] += 1
            }
            if starts.contains(count) { return nil }
            var sum = 0
            for digit in starts.indices {
                let size = starts[digit]
                starts[digit] = sum
                sum += size
            }
            return (shift, starts)
        }
    }
}
