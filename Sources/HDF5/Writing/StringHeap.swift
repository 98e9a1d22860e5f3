/// Global heaps in the making: the strings of all attributes, and where each will lie.
///
/// A heap is written when it holds as much as the format's smallest one; a long text gets a heap of its own.
struct StringHeap {
    /// Where a string lies: its length, its heap and its number in it.
    struct Place {
        let length: Int
        let address: Int
        let index: Int
    }

    private static let smallest = 4096
    private var pending: [UInt8] = []
    private var count = 0

    /// Where a string will lie; heaps that are full are appended to the file.
    mutating func add(_ text: String, to file: inout [UInt8]) -> Place {
        let bytes = Array(text.utf8)
        let needed = 16 + (bytes.count + 7) / 8 * 8
        if !pending.isEmpty, 16 + pending.count + needed > Self.smallest { flush(to: &file) }
        count += 1
        pending.append(number: UInt64(count), size: 2)
        pending.append(number: 0, size: 6)
        pending.append(number: UInt64(bytes.count))
        pending += bytes
        pending.pad()
        return Place(length: bytes.count, address: file.count, index: count)
    }

    /// Appends the heap under way; every string handed out so far then has its place.
    mutating func flush(to file: inout [UInt8]) {
        guard !pending.isEmpty else { return }
        let used = 16 + pending.count
        let size = max(Self.smallest, (used + 7) / 8 * 8)
        file += "GCOL".utf8
        file.append(number: 1, size: 4)
        file.append(number: UInt64(size))
        file += pending
        if size - used >= 16 {
            file.append(number: 0)
            file.append(number: UInt64(size - used))
        }
        file.append(contentsOf: repeatElement(0, count: size - used - (size - used >= 16 ? 16 : 0)))
        pending = []
        count = 0
    }
}

extension [UInt8] {
    /// Appends a number, lowest byte first.
    mutating func append(number value: UInt64, size: Int = 8) {
        for shift in 0..<size { append(UInt8(truncatingIfNeeded: value >> (UInt64(shift) * 8))) }
    }

    /// Appends zeros up to a multiple of eight bytes.
    mutating func pad() {
        append(contentsOf: repeatElement(0, count: (8 - count % 8) % 8))
    }
}
