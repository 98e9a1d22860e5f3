import Glibc

/// Turns a crash into a restart: the process completes its crash record and replaces itself by a new one that reports it.
///
/// Everything below runs in a signal handler, on a stack of its own, while the rest of the process is in any state:
/// plain stores and system calls, no memory and no locks.
enum CrashHandler {
    private nonisolated(unsafe) static var record: UnsafeMutablePointer<CrashRecord.Head>?
    private nonisolated(unsafe) static var descriptor: Int32 = -1
    private nonisolated(unsafe) static var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    private nonisolated(unsafe) static var line: (@convention(c) () -> Int32)?
    private nonisolated(unsafe) static var isHandling = false
    private nonisolated(unsafe) static var pageSize = 4096

    /// The signals that end a program which is in the wrong.
    private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT]

    /// How long finding the line may take, in seconds.
    private static let patience: UInt32 = 2

    /// Catches crashes from now on.
    ///
    /// - Parameter line: the line of the cell that runs; called in the handler, so it may only read memory.
    static func install(_ crash: CrashRecord, line: @escaping @convention(c) () -> Int32) {
        record = crash.head
        descriptor = crash.descriptor
        self.line = line
        let words = CommandLine.arguments
        let copy = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
        for (index, word) in words.enumerated() { copy[index] = strdup(word) }
        copy[words.count] = nil
        arguments = copy
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { CrashHandler.handle($0) }
        action.sa_flags = Int32(SA_ONSTACK) | Int32(SA_NODEFER)
        for signal in signals { sigaction(signal, &action, nil) }
        pageSize = sysconf(Int32(_SC_PAGESIZE))
        useOwnStack()
    }

    /// Gives the calling thread a stack on which a handler can run when the thread's own is used up.
    static func useOwnStack() {
        let size = 64 << 10
        guard let memory = malloc(size) else { return }
        var stack = stack_t()
        stack.ss_sp = memory
        stack.ss_size = size
        sigaltstack(&stack, nil)
    }

    private static func handle(_ signal: Int32) {
        guard let record, let arguments, record.pointee.isRunning != 0 else { return endAsUsual(signal) }
        if !isHandling {
            isHandling = true
            record.pointee.signal = signal
            record.pointee.memory = residentMemory()
            // Should the search for the line crash or hang, its signal comes back here and goes on without it.
            Glibc.signal(SIGALRM) { CrashHandler.handle($0) }
            alarm(patience)
            record.pointee.line = line?() ?? 0
        }
        alarm(0)
        _ = fcntl(descriptor, F_SETFD, 0)
        var none = sigset_t()
        sigemptyset(&none)
        sigprocmask(SIG_SETMASK, &none, nil)
        execv("/proc/self/exe", arguments)
        endAsUsual(signal)
    }

    /// Ends the process as if nobody had caught the signal.
    private static func endAsUsual(_ signal: Int32) {
        Glibc.signal(signal, SIG_DFL)
        raise(signal)
    }

    /// Source: proc(5), `/proc/pid/statm`: pages, the second number.
    private static func residentMemory() -> Int {
        let file = open("/proc/self/statm", O_RDONLY)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        var text: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0, 0)
        return withUnsafeMutableBytes(of: &text) { bytes in
            let count = read(file, bytes.baseAddress, bytes.count)
            var pages = 0
            var field = 0
            for index in 0..<max(0, count) {
                let byte = bytes[index]
                if byte == 0x20 {
                    field += 1
                } else if field == 1, byte >= 0x30, byte <= 0x39 {
                    pages = pages * 10 + Int(byte - 0x30)
                }
            }
            return pages * pageSize
        }
    }
}
