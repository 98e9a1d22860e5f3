import Arrays
import Testing

/// Large blocks that are used again by the next array of their size.
@Suite(.serialized) struct KeptBlocksTests {
    /// Sizes of no other test's.
    private static let size = (33 << 20) + 4096

    private static func address(of storage: ArrayStorage) -> UInt { UInt(bitPattern: storage.baseAddress) }

    @Test func aBlockIsUsedAgain() throws {
        var first: ArrayStorage? = try ArrayStorage(byteCount: Self.size, zeroed: false)
        let address = first.map(Self.address)
        first = nil
        let second = try ArrayStorage(byteCount: Self.size, zeroed: false)
        #expect(Self.address(of: second) == address)
        // Both are in use now.
        let third = try ArrayStorage(byteCount: Self.size, zeroed: false)
        #expect(Self.address(of: third) != address)
    }

    @Test func zerosAreZeros() throws {
        var first: ArrayStorage? = try ArrayStorage(byteCount: Self.size, zeroed: false)
        first?.baseAddress.initializeMemory(as: UInt8.self, repeating: 7, count: Self.size)
        first = nil
        let second = try ArrayStorage(byteCount: Self.size, zeroed: true)
        let bytes = UnsafeRawBufferPointer(start: second.baseAddress, count: Self.size)
        #expect(bytes.allSatisfy { $0 == 0 })
    }
}
