import Synchronization

/// The host's wish to stop long array work.
///
/// The host installs `check`; loops ask it every few milliseconds and throw `ArrayError.interrupted` when it says so.
public enum ArrayInterrupt {
    /// A closure that is itself the lock's content would be wrapped once more by every look at it, and asking would take
    /// longer each time; inside a structure it stays as it is.
    private struct Check: Sendable {
        let isRequested: @Sendable () -> Bool
    }

    private static let installed = Mutex<Check?>(nil)

    /// Installs the question "must work stop now?"; nil removes it.
    public static func install(_ check: (@Sendable () -> Bool)?) {
        installed.withLock { $0 = check.map(Check.init) }
    }

    /// Whether the host wants work to stop.
    public static var isRequested: Bool {
        installed.withLock { $0 }?.isRequested() ?? false
    }

    /// Throws when the host wants work to stop.
    ///
    /// - Throws: `ArrayError.interrupted`.
    public static func poll() throws(ArrayError) {
        if isRequested { throw .interrupted }
    }
}
