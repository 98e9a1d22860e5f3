import Glibc

/// Brings signals to a thread that can act on them.
///
/// A handler may do next to nothing; it writes the signal's number into a pipe.
public final class SignalPipe: Sendable {
    private nonisolated(unsafe) static var writeEnd: Int32 = -1
    private let pipe: SelfPipe

    /// What to poll for reading.
    var descriptor: Int32 { pipe.readEnd }

    /// Catches SIGINT and SIGTERM from now on, and ignores SIGPIPE and SIGXFSZ.
    ///
    /// - Throws: ``KernelError/noDescriptor`` when the process may open no more files.
    public init() throws(KernelError) {
        pipe = try SelfPipe()
        Self.writeEnd = pipe.writeEnd
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { signal in
            let saved = errno
            var number = UInt8(truncatingIfNeeded: signal)
            write(SignalPipe.writeEnd, &number, 1)
            errno = saved
        }
        // Without this flag every system call of every library would have to retry.
        action.sa_flags = Int32(SA_RESTART)
        sigaction(SIGINT, &action, nil)
        sigaction(SIGTERM, &action, nil)
        signal(SIGPIPE, SIG_IGN)
        // A file that would exceed its limit is an error of the cell that writes it.
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Acts as if a signal had come.
    func simulate(_ signal: Int32) { pipe.send(UInt8(truncatingIfNeeded: signal)) }

    /// The signals that came since the last call.
    func read() -> [Int32] { pipe.receive().map { Int32($0) } }
}
