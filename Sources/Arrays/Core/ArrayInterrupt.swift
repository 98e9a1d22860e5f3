import Synchronization

/// The host's wish to stop long array work.
///
/// The host installs `check`; loops ask it every few milliseconds and throw `ArrayError.interrupted` when it says so.
public enum ArrayInterrupt {
    private static let installed = Mutex<(@Sendable () -> Bool)?>(nil)

    /// Installs the question "must work stop now?"; nil removes it.
    public static func install(_ check: (@Sendable () -> Bool)?) {
        installed.withLock { $0 = check }
    }

    /// Whether the host wants work to stop.
    public static var isRequested: Bool {
        installed.withLock { $0 }?() ?? false
    }

    /// Throws when the host wants work to stop.
    ///
    /// - Throws: `ArrayError.interrupted`.
    public static func poll() throws(ArrayError) {
        if isRequested { throw .interrupted }
    }
}
