import ComputeKernels

/// A pool of threads for short, frequent dispatches.
///
/// Workers spin for about 5 ms after a dispatch before they park, so that the many small steps of a training
/// batch cost 0.2–1 µs each to start. Call ``rest()`` when a cell has ended: the workers then park at once.
package final class ThreadPool: Sendable {
    /// The pool every kernel uses unless told otherwise; as wide as ``ProcessorCount/available``, on the kernels of
    /// ``InstructionSet/chosen``.
    package static let shared = ThreadPool(threads: ProcessorCount.available, instructionSet: .chosen)

    // The C side does its own locking.
    nonisolated(unsafe) private let pool: OpaquePointer?

    /// The instruction set whose kernels run on this pool.
    package let instructionSet: InstructionSet
    let kernels: KernelTable

    /// Makes a pool of `threads` threads, the calling one included. Workers start with the first dispatch.
    ///
    /// - Parameter instructionSet: the kernels to run; the best available where this machine lacks it.
    package init(threads: Int, instructionSet: InstructionSet = .best) {
        pool = ck_pool_create(max(1, min(threads, 256)))
        self.instructionSet = min(instructionSet, .best)
        kernels = KernelTable(self.instructionSet)
    }

    deinit {
        if let pool { ck_pool_destroy(pool) }
    }

    /// How many threads share a dispatch, the calling one included.
    package var threads: Int {
        guard let pool else { return 1 }
        return ck_pool_threads(pool)
    }

    /// Calls `body` once for each part in `0 ..< parts`, on all threads of the pool, and returns when all are done.
    ///
    /// A dispatch from inside a part, or while another thread's dispatch is running, runs in the calling thread.
    package func run(_ parts: Int, _ body: (_ part: Int) -> Void) {
        run(parts) { part, _ in body(part) }
    }

    /// As ``run(_:_:)`` before it; `body` is told which of the ``threads`` calls it, so that each can have a place of
    /// its own to work in.
    func run(_ parts: Int, _ body: (_ part: Int, _ thread: Int) -> Void) {
        guard parts > 1, let pool else {
            if parts > 0 { for part in 0..<parts { body(part, 0) } }
            return
        }
        withoutActuallyEscaping(body) { body in
            withUnsafePointer(to: body) { pointer in
                ck_pool_run(
                    pool, parts,
                    { context, part, thread in
                        context?.assumingMemoryBound(to: ((Int, Int) -> Void).self).pointee(part, thread)
                    }, UnsafeMutableRawPointer(mutating: pointer))
            }
        }
    }

    /// Whether a part is the first of a thread's share of so many parts.
    func beginsShare(_ part: Int, of parts: Int) -> Bool {
        // The share of thread t begins at t · parts / threads.
        let thread = (part * threads + threads - 1) / parts
        return thread < threads && thread * parts / threads == part
    }

    /// As ``run(_:_:)``, with numbers below the normal range taken as zero.
    ///
    /// Training makes such numbers, for instance averages of squares that decay once a gradient has become zero, and
    /// arithmetic on them is a hundred times slower than on others.
    func runFlushingDenormals(_ parts: Int, _ body: (_ part: Int) -> Void) {
        run(parts) { part in
            let before = ck_flush_denormals()
            body(part)
            ck_restore_denormals(before)
        }
    }

    /// Cuts `0 ..< count` into ranges, each but the last a multiple of `alignment`, and calls
    /// `body` with every range. Fewer than `grain` elements a range are not worth a thread.
    package func runRanges(
        _ count: Int, grain: Int = 8192, alignment: Int = 64, _ body: (_ range: Range<Int>) -> Void
    ) {
        guard count > 0 else { return }
        if threads == 1 || count < 2 * grain { return body(0..<count) }
        // More ranges than threads, so that a thread the machine holds up does not hold up the rest.
        let parts = max(1, min(threads * 4, count / max(1, grain)))
        let share = ((count + parts - 1) / parts + alignment - 1) / alignment * alignment
        run(parts) { part in
            let start = min(count, part * share)
            let end = min(count, start + share)
            if start < end { body(start..<end) }
        }
    }

    /// Lets the workers park now instead of spinning on. The next dispatch wakes them.
    package func rest() {
        if let pool { ck_pool_rest(pool) }
    }
}
