import Synchronization
import SystemMemory

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The memory behind one or more arrays: 64-byte aligned, freed with the last array that looks at it.
///
/// A storage may be *mapped*: its elements are a table's entries for the bytes of another storage, and are written when
/// its address is first asked for (see ``MappedBytes``). Whoever asks for the address of those bytes may be about to
/// change them, so the elements are written then too.
///
/// `@unchecked Sendable`: the pointer and the size never change. The bytes are shared and mutable as numpy's are; who
/// writes from several threads keeps them apart, as with any buffer.
public final class ArrayStorage: @unchecked Sendable {
    /// The first byte, whether or not the elements are there.
    let rawAddress: UnsafeMutableRawPointer
    /// The size in bytes.
    public let byteCount: Int
    private let release: Release
    /// Whether the address must not be given out before something has been written: a look that costs nothing.
    private let isPending = Atomic(false)
    /// What is still to be written here. Under the lock.
    private var mapping: MappedBytes?
    /// Storages whose elements are functions of the bytes here. Under the lock.
    private var dependents: [Dependent] = []
    /// One for all: mapping and writing are rare.
    private static let lock = Mutex(())

    private struct Dependent {
        weak var storage: ArrayStorage?
    }

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
        if !zeroed, let block = KeptBlocks.take(byteCount) {
            rawAddress = block
            release = .unmap(byteCount)
            return
        }
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
            rawAddress = mapped
            release = .unmap(byteCount)
        } else {
            // Aligned by hand: the allocator's aligned blocks miss its quick lists, which small arrays live on.
            let size = max(byteCount, Self.alignment)
            guard let block = malloc(size + Self.alignment - 1) else {
                throw .outOfMemory(bytes: byteCount, shape: [], dtype: .uint8)
            }
            rawAddress = block.alignedUp(toMultipleOf: Self.alignment)
            if zeroed { memset(rawAddress, 0, size) }
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
        rawAddress = baseAddress
        self.byteCount = byteCount
        release = .custom(whenDone)
    }

    deinit {
        if mapping != nil { SystemMemory.keep(promise: byteCount) }
        switch release {
        case .free(let block): free(block)
        case .unmap(let size): if !KeptBlocks.keep(rawAddress, size: size) { munmap(rawAddress, size) }
        case .custom(let whenDone): whenDone()
        }
    }

    // MARK: Mapped bytes

    /// Makes a storage whose elements are written when somebody looks at them. Its memory is promised now, so that
    /// writing cannot fail.
    ///
    /// - Throws: `ArrayError.outOfMemory` when the system has not that much.
    convenience init(_ mapping: MappedBytes) throws(ArrayError) {
        try self.init(byteCount: mapping.count * mapping.table.dtype.itemSize, zeroed: false)
        SystemMemory.promise(byteCount)
        Self.lock.withLock { _ in
            self.mapping = mapping
            isPending.store(true, ordering: .releasing)
            let source = mapping.source
            source.dependents.removeAll { $0.storage?.mapping == nil }
            source.dependents.append(Dependent(storage: self))
            source.isPending.store(true, ordering: .releasing)
        }
    }

    /// The first byte.
    public var baseAddress: UnsafeMutableRawPointer {
        if isPending.load(ordering: .acquiring) { settle() }
        return rawAddress
    }

    /// Whether elements may be kept as functions of the bytes here: the bytes are there, and nobody else changes them.
    var canBeMapped: Bool {
        if case .custom = release { return false }
        return Self.lock.withLock { _ in mapping == nil }
    }

    /// Gives the bytes other meanings, of the same type; nothing where the elements have been written meanwhile.
    ///
    /// - Returns: whether it was done.
    func remap(_ table: NDArray) -> Bool {
        Self.lock.withLock { _ in
            guard let known = mapping, known.table.dtype == table.dtype else { return false }
            mapping = MappedBytes(source: known.source, start: known.start, count: known.count, table: table)
            return true
        }
    }

    /// Whether elements may still have to be written; a hint, to be followed by ``mapping(from:count:dtype:)``.
    var isMapped: Bool { isPending.load(ordering: .acquiring) }

    /// The bytes and meanings of some elements, where they have not been written.
    func mapping(from start: Int, count: Int, dtype: DType) -> MappedBytes? {
        Self.lock.withLock { _ in
            guard let mapping, mapping.table.dtype == dtype, start >= 0, start + count <= mapping.count else {
                return nil
            }
            return MappedBytes(
                source: mapping.source, start: mapping.start + start, count: count, table: mapping.table)
        }
    }

    /// Writes what is to be written before the address is given out.
    private func settle() {
        Self.lock.withLock { _ in
            write()
            for dependent in dependents { dependent.storage?.write() }
            dependents = []
            isPending.store(false, ordering: .releasing)
        }
    }

    /// Under the lock.
    private func write() {
        guard let mapping else { return }
        mapping.write(to: rawAddress)
        self.mapping = nil
        SystemMemory.keep(promise: byteCount)
        if dependents.isEmpty { isPending.store(false, ordering: .releasing) }
    }
}
