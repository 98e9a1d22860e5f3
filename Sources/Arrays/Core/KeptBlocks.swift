import Synchronization
import SystemMemory

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Large blocks that arrays have given up, kept for a moment for the next array of the same size.
///
/// A fresh page has to be cleared, and in a virtual machine fetched from the host, which takes up to fifty times as long
/// and slows the whole process down. Who reads tables or computes in a loop gives up one block and asks for another just
/// like it. What nobody has asked for after two seconds goes back to the system, and all of it when memory is scarce.
enum KeptBlocks {
    private struct Block {
        let address: UInt
        let size: Int
        let freed: ContinuousClock.Instant

        func unmap() {
            if let start = UnsafeMutableRawPointer(bitPattern: address) { munmap(start, size) }
        }
    }

    private struct State {
        var blocks: [Block] = []
        var bytes = 0
        /// Whether a thread looks after the blocks.
        var isWatched = false
    }

    /// The size in bytes from which a block is worth keeping.
    static let smallest = 16 << 20
    /// How many bytes are kept at most; besides, no more than an eighth of what the machine has left.
    static let limit = 512 << 20
    /// How long a block waits for somebody.
    static let patience = Duration.seconds(2)

    private static let state = Mutex(State())
    /// Has what is kept given back when memory is scarce.
    private static let isKnown: Void = SystemMemory.whenScarce { giveBack() > 0 }

    /// A block of exactly this size with whatever is in it; nil when none is kept.
    static func take(_ size: Int) -> UnsafeMutableRawPointer? {
        guard size >= smallest else { return nil }
        let address = state.withLock { state -> UInt? in
            guard let place = state.blocks.lastIndex(where: { $0.size == size }) else { return nil }
            state.bytes -= size
            return state.blocks.remove(at: place).address
        }
        return address.flatMap { UnsafeMutableRawPointer(bitPattern: $0) }
    }

    /// Keeps a mapped block; false where it is to be given back at once.
    static func keep(_ block: UnsafeMutableRawPointer, size: Int) -> Bool {
        guard size >= smallest, size <= limit else { return false }
        _ = isKnown
        let room = min(limit, (SystemMemory.available() ?? 0) / 8)
        let address = UInt(bitPattern: block)
        return state.withLock { state in
            guard state.bytes + size <= room else { return false }
            if !state.isWatched { state.isWatched = startWatching() }
            guard state.isWatched else { return false }
            state.blocks.append(Block(address: address, size: size, freed: .now))
            state.bytes += size
            return true
        }
    }

    /// Gives back every block; how many bytes that were.
    private static func giveBack() -> Int { release { _ in true } }

    /// Gives back some blocks, outside of the lock: that takes a while.
    @discardableResult
    private static func release(where isOld: (ContinuousClock.Instant) -> Bool) -> Int {
        let old = state.withLock { state -> [Block] in
            let old = state.blocks.filter { isOld($0.freed) }
            state.blocks.removeAll { isOld($0.freed) }
            state.bytes -= old.reduce(0) { $0 + $1.size }
            return old
        }
        for block in old { block.unmap() }
        return old.reduce(0) { $0 + $1.size }
    }

    /// Starts the thread that gives blocks back in time and ends when none is left.
    private static func startWatching() -> Bool {
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { _ in
                var isWatching = true
                while isWatching {
                    sleep(1)
                    let now = ContinuousClock.now
                    KeptBlocks.release { now - $0 >= KeptBlocks.patience }
                    isWatching = KeptBlocks.state.withLock { state in
                        state.isWatched = !state.blocks.isEmpty
                        return state.isWatched
                    }
                }
                return nil
            }, nil)
        guard status == 0 else { return false }
        pthread_detach(thread)
        return true
    }
}
