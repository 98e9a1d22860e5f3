import Glibc
import Synchronization

/// Wakes a thread that waits in a poll.
final class WakeUp: Sendable {
    private let pipe: SelfPipe
    private let isSignaled = Atomic<Bool>(false)

    /// What to poll for reading.
    var descriptor: Int32 { pipe.readEnd }

    /// - Throws: ``KernelError/noDescriptor`` when the process may open no more files.
    init() throws(KernelError) { pipe = try SelfPipe() }

    deinit {
        close(pipe.readEnd)
        close(pipe.writeEnd)
    }

    /// Makes the descriptor readable, from any thread.
    func signal() {
        // One byte says as much as a thousand, and costs a system call each.
        if !isSignaled.exchange(true, ordering: .acquiringAndReleasing) { pipe.send(1) }
    }

    /// Makes the descriptor unreadable again; what was queued before is then visible.
    func reset() {
        // In this order, and always: a byte left behind would wake the thread for ever.
        _ = pipe.receive()
        isSignaled.store(false, ordering: .sequentiallyConsistent)
    }
}
