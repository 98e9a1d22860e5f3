import Glibc
import SystemMemory

/// Free blocks by size class: class *n* holds blocks of 16·*n* bytes, each starting with the address of the next.
nonisolated(unsafe) var freeBlocks: UnsafeMutablePointer<UnsafeMutableRawPointer?>! = nil

/// Blocks up to this many bytes come from the free lists.
let largestSmallBlock = 512

/// Memory of at least `size` bytes.
@inline(__always)
package func allocateBlock(_ size: Int) -> UnsafeMutableRawPointer {
    if size <= largestSmallBlock {
        let index = (size &+ 15) &>> 4
        if let block = freeBlocks[index] {
            freeBlocks[index] = block.load(as: UnsafeMutableRawPointer?.self)
            return block
        }
        return refillBlocks(index)
    }
    return allocateLargeBlock(size)
}

/// Gives back a block of `allocateBlock(size)`.
@inline(__always)
package func freeBlock(_ block: UnsafeMutableRawPointer, _ size: Int) {
    if size <= largestSmallBlock {
        let index = (size &+ 15) &>> 4
        block.storeBytes(of: freeBlocks[index], as: UnsafeMutableRawPointer?.self)
        freeBlocks[index] = block
    } else {
        freeLargeBlock(block)
    }
}

@inline(never)
private func freeLargeBlock(_ block: UnsafeMutableRawPointer) {
    if HeapAudit.isOn { HeapAudit.free(block) } else { free(block) }
}

/// Cuts a fresh piece of memory into blocks of class `index`, keeps all but the first and returns that.
@inline(never)
private func refillBlocks(_ index: Int) -> UnsafeMutableRawPointer {
    let size = max(index, 1) * 16
    // Under the audit every block is a piece of its own.
    if HeapAudit.isOn { return allocateLargeBlock(size) }
    let count = max(8, 32768 / size)
    let chunk = allocateLargeBlock(size * count)
    takenForObjects &+= size * count
    // Linked in rising order, so that objects made one after the other lie one after the other.
    for place in 1..<count {
        let block = chunk + place * size
        let next: UnsafeMutableRawPointer? = place + 1 < count ? block + size : nil
        block.storeBytes(of: next, as: UnsafeMutableRawPointer?.self)
    }
    freeBlocks[index] = chunk + size
    return chunk
}

@inline(never)
private func allocateLargeBlock(_ size: Int) -> UnsafeMutableRawPointer {
    noteDemand(size)
    if let block = HeapAudit.isOn ? HeapAudit.allocate(size) : malloc(size) {
        adviseLargePages(block, size)
        return block
    }
    // Sizes that a program chooses are checked beforehand by `checkAllocation`, which raises MemoryError.
    dieOutOfMemory()
}

/// Asks for large pages under a large block: it is taken and given back many times faster.
///
/// The whole mapping is asked for, as one that was split could not be enlarged in place any more.
func adviseLargePages(_ block: UnsafeMutableRawPointer, _ size: Int) {
    // Blocks of this size are mapped for themselves, whatever the allocator's threshold has grown to: two words of the
    // allocator's stand before them, and the mapping ends with a page.
    guard size >= 1 << 25 else { return }
    let start = block - 16
    let page = sysconf(Int32(_SC_PAGESIZE))
    guard Int(bitPattern: start) % page == 0 else { return }
    let length = ((size + 8 + 15) & ~15) + 8
    madvise(start, (length + page - 1) / page * page, MADV_HUGEPAGE)
}

/// Bytes asked of the system since it was last asked how many it has left.
nonisolated(unsafe) private var demanded = 0
/// Bytes taken for small objects, which are never given back.
nonisolated(unsafe) private var takenForObjects = 0

/// Has the running program stopped by a `MemoryError` before the system runs out of memory and ends the process.
@inline(__always)
func noteDemand(_ size: Int) {
    demanded &+= size
    if demanded > 1 << 26 { compareDemand(size) }
}

/// What was asked for when the system had not enough left, and what it had; for the error's words.
nonisolated(unsafe) private var refused = (size: 0, available: 0)

@inline(never)
private func compareDemand(_ size: Int) {
    demanded = 0
    // The table of the collector grows by doubling and takes up to a quarter of what they do.
    let reserve = (1 << 28) + takenForObjects / 4
    if let available = SystemMemory.available(), available < size + reserve {
        refused = (size, available)
        Machine.raise(signal: Machine.Signal.memory)
    }
}

/// The error that stops a program which has asked for more memory than there is.
func memoryRefusal() -> PythonError { memoryError(refused.size, refused.available) }

/// Raises `MemoryError` if a block of `count` items of `size` bytes has no chance to be had.
///
/// - Throws: ``PythonError`` (`MemoryError`).
package func checkAllocation(count: Int, size: Int) throws {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    guard !overflow, bytes >= 0 else { throw PythonError(makeException(Types.memoryError, [])) }
    if !hasMemory(for: bytes) { throw memoryError(bytes, SystemMemory.available() ?? 0) }
}

/// Raises `MemoryError` if a Swift array has no room to double; to be asked before items are added.
///
/// - Throws: ``PythonError`` (`MemoryError`).
@inline(__always)
package func checkGrowth<Item>(of items: [Item], by more: Int = 1) throws {
    if items.count &+ more > items.capacity, items.count &+ more > manyItems {
        try checkAllocation(count: (items.count + more) * 2, size: MemoryLayout<Item>.stride)
    }
}

/// Raises `MemoryError` if there is no room for a text made of one of so many code points, each by up to three.
///
/// - Throws: ``PythonError`` (`MemoryError`).
func checkConversion(of text: CodePoints) throws {
    // What is collected doubles, and is copied in the end.
    if text.count > manyItems { try checkAllocation(count: text.count, size: 4 * text.width) }
}

/// True unless the system says that it has fewer bytes left; small amounts are not asked for.
func hasMemory(for bytes: Int) -> Bool {
    guard bytes > 1 << 26, let available = SystemMemory.available() else { return true }
    return bytes <= available
}

private func memoryError(_ bytes: Int, _ available: Int) -> PythonError {
    PythonError(Types.memoryError, "cannot take \(amount(bytes)) of memory: \(amount(available)) are left")
}

/// A number of bytes as a person reads it.
private func amount(_ bytes: Int) -> String {
    let (unit, name) = bytes >= 1 << 30 ? (1 << 30, "GiB") : (1 << 20, "MiB")
    // A program may ask for any number of bytes.
    let tenths = Int((Double(bytes) / Double(unit) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(name)"
}
