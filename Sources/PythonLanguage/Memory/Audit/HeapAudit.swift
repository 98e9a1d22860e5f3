import Glibc

/// The debug mode of the heap: freed memory is poisoned and kept back, and reference counts can be checked.
///
/// It hooks only into paths that are slow anyway, the refill of the free lists and the machine's safe points, so that it
/// costs nothing while it is off. While it is on, every block is a piece of its own: freed blocks are swept at the next
/// safe point into a quarantine, filled with a pattern, and looked at again before they leave it. A reference that was
/// given up too often changes the pattern of a count, one that is used too late meets an address that cannot be.
package enum HeapAudit {
    nonisolated(unsafe) package private(set) static var isOn = false

    /// Every block that is in use, with its size.
    nonisolated(unsafe) static var blocks: [UnsafeMutableRawPointer: Int] = [:]
    /// The types there are, with their names.
    nonisolated(unsafe) static var types: [UnsafeMutableRawPointer: String] = [:]
    /// The names that shapes hold; shapes are never freed.
    nonisolated(unsafe) static var shapeNames: [Value] = []
    /// What the quarantine and the safe points have found since it was last asked.
    nonisolated(unsafe) private static var findings: [String] = []

    private struct Dead {
        var block: UnsafeMutableRawPointer
        var size: Int
        var type: String?
    }

    nonisolated(unsafe) private static var quarantine: [Dead] = []
    nonisolated(unsafe) private static var oldest = 0
    private static let quarantineSize = 100_000
    private static let poison: UInt8 = 0xDB
    /// Stands where a live object has its count and its place in the collector's table.
    private static let deadHeader: UInt64 = 0x0000_0000_DEAD_0000
    /// How many registers above the stack's top are looked at at a safe point.
    private static let registersWatched = 64

    /// Turns the audit on for the rest of the process; before the first interpreter is made.
    package static func begin() {
        isOn = true
        Runtime.boot()
        Machine.raise(signal: Machine.Signal.audit)
    }

    // MARK: Hooks

    /// A block that no free list keeps.
    static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
        guard let block = malloc(size) else { return nil }
        blocks[block] = size
        return block
    }

    /// A block comes back that is too large for the free lists.
    static func free(_ block: UnsafeMutableRawPointer) { bury(block, blocks[block] ?? 0) }

    static func note(_ type: TypeRef) { types[UnsafeMutableRawPointer(type)] = type.name }

    static func forget(_ type: TypeRef) { types[UnsafeMutableRawPointer(type)] = nil }

    static func note(shapeName: Value) { if shapeName.isHeap { shapeNames.append(shapeName) } }

    /// Looks at what a safe point can see.
    static func step() {
        sweep()
        let top = Machine.top!
        for index in 0..<registersWatched where top[index].isHeap {
            report("a register above the stack still holds a \(top[index].tag)")
            top[index] = .unbound
        }
    }

    // MARK: The quarantine

    /// Takes every block out of the free lists.
    static func sweep() {
        for index in 0...largestSmallBlock / 16 {
            while let block = freeBlocks[index] {
                freeBlocks[index] = block.load(as: UnsafeMutableRawPointer?.self)
                bury(block, max(index, 1) * 16)
            }
        }
    }

    private static func bury(_ block: UnsafeMutableRawPointer, _ size: Int) {
        blocks[block] = nil
        guard size >= 16 else { return }
        let type = types[UnsafeMutableRawPointer(bitPattern: block.load(fromByteOffset: 8, as: UInt.self)) ?? block]
        block.storeBytes(of: deadHeader, as: UInt64.self)
        memset(block + 8, Int32(poison), size - 8)
        let dead = Dead(block: block, size: size, type: type)
        if quarantine.count < quarantineSize {
            quarantine.append(dead)
            return
        }
        check(quarantine[oldest])
        Glibc.free(quarantine[oldest].block)
        quarantine[oldest] = dead
        oldest = (oldest + 1) % quarantineSize
    }

    private static func check(_ dead: Dead) {
        let name = dead.type ?? "block of \(dead.size) bytes"
        let header = dead.block.load(as: UInt64.self)
        if header != deadHeader {
            let change = Int64(bitPattern: header & 0xFFFF_FFFF) - Int64(bitPattern: deadHeader)
            report("a freed \(name) was \(change < 0 ? "released" : "retained") \(abs(change)) times")
        }
        for offset in stride(from: 8, through: dead.size - 8, by: 8)
        where dead.block.load(fromByteOffset: offset, as: UInt64.self) != 0xDBDB_DBDB_DBDB_DBDB {
            report("a freed \(name) was written to at byte \(offset)")
            break
        }
    }

    /// Looks at everything in the quarantine.
    static func checkQuarantine() {
        for index in quarantine.indices {
            check(quarantine[index])
            // Once is enough to be told.
            quarantine[index].block.storeBytes(of: deadHeader, as: UInt64.self)
            memset(quarantine[index].block + 8, Int32(poison), quarantine[index].size - 8)
        }
    }

    static func report(_ finding: String) { if findings.count < 100 { findings.append(finding) } }

    /// What was found since the last call.
    package static func takeFindings() -> [String] {
        defer { findings.removeAll() }
        return findings
    }
}
