import Synchronization
import SystemMemory

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The memory behind one or more arrays: 64-byte aligned, freed with the last array that looks at it.
///
/// `@unchecked Sendable`: the pointer and the size never change. The bytes are shared and mutable as numpy's are; who
/// writes from several threads keeps them apart, as with any buffer.
public final class ArrayStorage: @unchecked Sendable {
    /// The first byte.
    public let baseAddress: UnsafeMutableRawPointer
    /// The size in bytes.
    public let byteCount: Int
    private let release: Release

    private enum Release {
        /// Frees a block; the first byte lies somewhere in it.
        case free(UnsafeMutableRawPointer)
        case unmap(Int)
        case custom(@Sendable () -> Void)
    }

    private static let alignment = 64
    /// Allocations from this size on come from the system page by page, so that they go back to it when freed.
    private static let mapThreshold = 1 << 20
    /// Whenever so many bytes have been asked for, the machine's free memory is looked at first, because Linux would
    /// kill the process later.
    private static let cautionThreshold = 64 << 20
    /// What must be left for everything else.
    private static let reserve = 128 << 20
    /// The bytes asked for since the machine's free memory was looked at.
    private static let demanded = Atomic(0)

    /// Allocates memory.
    ///
    /// - Parameters:
    ///   - byteCount: the size in bytes.
    ///   - zeroed: whether every byte must be zero.
    /// - Throws: `ArrayError.outOfMemory` when the system has not that much.
    public init(byteCount: Int, zeroed: Bool) throws(ArrayError) {
        self.byteCount = byteCount
        let demanded = Self.demanded.wrappingAdd(byteCount, ordering: .relaxed).newValue
        if demanded >= Self.cautionThreshold || demanded < 0 {
            Self.demanded.store(0, ordering: .relaxed)
            if let available = SystemMemory.available(), byteCount > available - Self.reserve {
                throw .outOfMemory(bytes: byteCount, shape: [], dtype: .uint8)
            }
        }
        if byteCount >= Self.mapThreshold {
            let mapped = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            guard let mapped, mapped != MAP_FAILED else {
                throw .outOfMemory(bytes: byteCount, shape: [], dtype: .uint8)
            }
            #if os(Linux)
                // Large pages cut the cost of touching fresh memory by an order of magnitude; refusal is harmless.
                if byteCount >= 4 << 20 { madvise(mapped, byteCount, 14 /* MADV_HUGEPAGE */) }
            #endif
            baseAddress = mapped
            release = .unmap(byteCount)
        } else {
            // Aligned by hand: the allocator's aligned blocks miss its quick lists, which small arrays live on.
            let size = max(byteCount, Self.alignment)
            guard let block = malloc(size + Self.alignment - 1) else {
                throw .outOfMemory(bytes: byteCount, shape: [], dtype: .uint8)
            }
            baseAddress = block.alignedUp(toMultipleOf: Self.alignment)
            if zeroed { memset(baseAddress, 0, size) }
            release = .free(block)
        }
    }

    /// Looks at memory somebody else owns.
    ///
    /// - Parameters:
    ///   - baseAddress: the first byte; must stay valid until `whenDone` is called.
    ///   - byteCount: the size in bytes.
    ///   - whenDone: called once when no array looks at the memory any more.
    public init(
        borrowing baseAddress: UnsafeMutableRawPointer, byteCount: Int, whenDone: @escaping @Sendable () -> Void
    ) {
        self.baseAddress = baseAddress
        self.byteCount = byteCount
        release = .custom(whenDone)
    }

    deinit {
        switch release {
        case .free(let block): free(block)
        case .unmap(let size): munmap(baseAddress, size)
        case .custom(let whenDone): whenDone()
        }
    }
}
