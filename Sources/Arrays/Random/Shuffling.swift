/// A source of random numbers that can reorder an array; permutations follow from that.
public protocol ShufflingSource {
    /// Reorders along the first axis in place.
    ///
    /// - Throws: `ArrayError.type`, `.value`, `.outOfMemory`.
    func shuffle(_ array: NDArray) throws
}

extension ShufflingSource {
    /// The numbers from 0 up to `count` in random order.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func permutation(_ count: Int) throws -> NDArray {
        let result = try Creation.arange(start: .int(0), stop: .int(Int64(count)), step: .int(1))
        try shuffle(result)
        return result
    }

    /// A copy of an array in random order along the first axis.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func permutation(_ array: NDArray) throws -> NDArray {
        if array.dimensions == 1 {
            let copy = try array.copy()
            try shuffle(copy)
            return copy
        }
        return try array.get([.array(permutation(array.shape.first ?? 0))])
    }
}

/// What both kinds of random numbers share: filling, reordering, weighted choice.
enum Shuffling {
    /// An array whose elements are drawn one after the other.
    static func fill<Element: ArrayElement>(_ shape: [Int], _ next: () -> Element) throws -> NDArray {
        let result = try NDArray(uninitialized: shape, dtype: Element.dtype)
        let target = result.baseAddress.assumingMemoryBound(to: Element.self)
        for index in 0..<result.count {
            if index & 0xffff == 0xffff { try ArrayInterrupt.poll() }
            target[index] = next()
        }
        return result
    }

    /// Exchanges elements along the first axis from the end; `draw` gives a position up to a limit.
    static func shuffle(_ array: NDArray, _ draw: (UInt64) -> UInt64) throws {
        guard array.dimensions > 0 else { throw ArrayError.type("object of type 'numpy.int64' has no len()") }
        guard array.isWritable else { throw ArrayError.value("array is read-only") }
        let length = array.shape[0]
        guard length > 1 else { return }
        let size = array.dtype.itemSize
        let row = array.view(shape: Array(array.shape.dropFirst()), strides: Array(array.strides.dropFirst()))
        let step = array.strides[0]
        let isSingle = row.count == 1
        let spare = try NDArray(uninitialized: row.shape, dtype: array.dtype)
        func at(_ index: Int) -> NDArray {
            row.view(shape: row.shape, strides: row.strides, offset: array.offset + index * step)
        }
        for index in stride(from: length - 1, through: 1, by: -1) {
            let other = Int(draw(UInt64(index)))
            if isSingle {
                let a = array.baseAddress + index * step * size, b = array.baseAddress + other * step * size
                spare.baseAddress.copyMemory(from: a, byteCount: size)
                a.copyMemory(from: b, byteCount: size)
                b.copyMemory(from: spare.baseAddress, byteCount: size)
            } else if index != other {
                if index & 255 == 0 { try ArrayInterrupt.poll() }
                try spare.copyElements(from: at(index))
                try at(index).copyElements(from: at(other))
                try at(other).copyElements(from: spare)
            }
        }
        withExtendedLifetime(array) {}
    }

    /// The positions that uniform numbers pick when each position has a probability.
    static func weighted(_ draws: NDArray, _ probabilities: [Double]) throws -> NDArray {
        var total = 0.0
        var limits = probabilities.map { probability in
            total += probability
            return total
        }
        let last = limits.last ?? 1
        for index in limits.indices { limits[index] /= last }
        return try Searching.searchSorted(NDArray(limits), draws, right: true)
    }

    /// - Throws: `ArrayError.value` with numpy's sentences.
    static func checkChoice(population: Int, count: Int, replaces: Bool, _ probabilities: [Double]?) throws(ArrayError)
    {
        if population <= 0 && count > 0 {
            throw .value("a must be a positive integer unless no samples are taken")
        }
        if let probabilities {
            guard probabilities.count == population else { throw .value("'a' and 'p' must have same size") }
            if probabilities.contains(where: \.isNaN) { throw .value("Probabilities contain NaN") }
            if probabilities.contains(where: { $0 < 0 }) { throw .value("Probabilities are not non-negative") }
            let total = probabilities.reduce(0, +)
            guard abs(total - 1) <= 1.5e-8 else { throw .value("Probabilities do not sum to 1") }
            if !replaces && probabilities.filter({ $0 > 0 }).count < count {
                throw .value("Fewer non-zero entries in p than size")
            }
        }
        if !replaces && count > population {
            throw .value("Cannot take a larger sample than population when 'replace=False'")
        }
    }
}

/// A range of integers of one type, to draw from.
struct IntegerRange {
    private let low: Int64
    private let span: UInt64
    private let dtype: DType

    /// - Throws: `ArrayError.value` for limits outside of the type or in the wrong order.
    init(low: Scalar, high: Scalar, dtype: DType) throws(ArrayError) {
        guard let range = dtype.integerRange else {
            throw .type("Unsupported dtype dtype('\(dtype.name)') for randint")
        }
        if IntegerRange.isBelow(low, range.low) { throw .value("low is out of bounds for \(dtype.name)") }
        if IntegerRange.isAbove(high, range.high) { throw .value("high is out of bounds for \(dtype.name)") }
        if IntegerRange.isAbove(low, range.high) || IntegerRange.isBelow(high, range.low)
            || IntegerRange.isGreater(low, high)
        {
            throw .value("low >= high")
        }
        self.low = low.asInt64
        span = UInt64(bitPattern: high.asInt64 &- low.asInt64)
        self.dtype = dtype
    }

    private static func isBelow(_ value: Scalar, _ limit: Int64) -> Bool {
        if case .uint = value { return false }
        return value.asInt64 < limit
    }

    private static func isAbove(_ value: Scalar, _ limit: UInt64) -> Bool {
        if case .uint(let number) = value { return number > limit }
        return value.asInt64 >= 0 && UInt64(value.asInt64) > limit
    }

    private static func isGreater(_ a: Scalar, _ b: Scalar) -> Bool {
        switch (a, b) {
        case (.uint(let x), .uint(let y)): x > y
        case (.uint(let x), _): b.asInt64 < 0 || x > UInt64(b.asInt64)
        case (_, .uint(let y)): a.asInt64 >= 0 && UInt64(a.asInt64) > y
        default: a.asInt64 > b.asInt64
        }
    }

    /// Draws an array; small types are cut from shared words as numpy does.
    func fill(_ shape: [Int], _ bits: some BitGenerator, usesMask: Bool) throws -> NDArray {
        var buffer = BitBuffer()
        let values: NDArray
        switch dtype.itemSize {
        case 1 where dtype != .bool, 2:
            let width = dtype.itemSize * 8
            values = try Shuffling.fill(shape) { low &+ Int64(small(width, &buffer, bits, usesMask)) }
        case 1:
            // Booleans take single bits of a 32-bit word.
            var word: UInt32 = 0
            var left = 0
            values = try Shuffling.fill(shape) {
                if span == 0 { return low }
                if left == 0 {
                    word = bits.nextUInt32()
                    left = 31
                } else {
                    word >>= 1
                    left -= 1
                }
                return Int64(word & 1)
            }
        default:
            values = try Shuffling.fill(shape) {
                low &+ Int64(bitPattern: usesMask ? bits.masked(upTo: span) : bits.multiplied(upTo: span))
            }
        }
        return try values.cast(to: dtype)
    }

    private func small(_ width: Int, _ buffer: inout BitBuffer, _ bits: some BitGenerator, _ usesMask: Bool) -> UInt32 {
        let limit = UInt32(span), full: UInt32 = width == 8 ? 0xff : 0xffff
        if limit == 0 { return 0 }
        if limit == full { return buffer.next(width, from: bits) }
        if usesMask {
            let mask = UInt32.max >> UInt32(limit.leadingZeroBitCount)
            while true {
                let value = buffer.next(width, from: bits) & mask
                if value <= limit { return value }
            }
        }
        let range = limit + 1
        var product = buffer.next(width, from: bits) * range
        if product & full < range {
            let threshold = (full - limit) % range
            while product & full < threshold { product = buffer.next(width, from: bits) * range }
        }
        return product >> UInt32(width)
    }
}
