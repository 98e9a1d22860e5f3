import Glibc

/// What a kernel hands to the one that replaces it in the same process, with the same ports.
struct InPlaceRestart: Sendable {
    private static let variable = "SWIFTLET_RESTARTED"

    /// How many clients listened on iopub. They come back on their own, each channel at its own time; what is published
    /// before they listen again would reach nobody.
    var subscribers: Int

    /// What the new program has still to receive, to send and to publish.
    var handover = RestartHandover()

    /// What the kernel before this one has left; nil in a process that was started anew.
    static func taken() -> InPlaceRestart? {
        guard let text = getenv(variable).map({ String(cString: $0) }) else { return nil }
        defer { unsetenv(variable) }
        let parts = text.split(separator: ":")
        guard let first = parts.first, let subscribers = Int(first) else { return nil }
        let descriptor = parts.count == 2 ? Int32(parts[1]) : nil
        return InPlaceRestart(
            subscribers: subscribers,
            handover: descriptor.map { RestartHandover(descriptor: $0) } ?? RestartHandover())
    }

    /// Replaces the process by a new one with the same arguments.
    ///
    /// - Parameter warn: hears what is lost where the system has no room for what is to be handed over.
    /// - Returns: why that could not be done.
    func perform(warn: (String) -> Void) -> String {
        let descriptor = handover.write()
        if descriptor == nil {
            warn("requests and replies of the moment of the restart are lost: \(String(cString: strerror(errno)))")
        }
        setenv(Self.variable, "\(subscribers)" + (descriptor.map { ":\($0)" } ?? ""), 1)
        handover.listeners?.handOn()
        // A cell may have held signals back; the new program would never hear of them.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        var arguments = CommandLine.arguments.map { strdup($0) } + [nil]
        execv("/proc/self/exe", &arguments)
        return String(cString: strerror(errno))
    }
}
