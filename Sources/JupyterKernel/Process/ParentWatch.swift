import Glibc

/// Notices that the process which started the kernel has ended.
struct ParentWatch: Sendable {
    private let expected: pid_t?
    private let first = getppid()

    /// Watches the process that `JPY_PARENT_PID` names, where it is set.
    init() {
        expected = getenv("JPY_PARENT_PID").flatMap { pid_t(String(cString: $0)) }.flatMap { $0 > 1 ? $0 : nil }
    }

    /// Whether the parent has ended.
    ///
    /// A kernel may be started through another program, whose id is then the parent's:
    /// either of the two that goes away means that nobody waits any more.
    var isOrphaned: Bool {
        guard let expected else { return false }
        if first == expected { return getppid() != first }
        return kill(expected, 0) != 0 && errno == ESRCH
    }
}
