import Glibc

/// One of the kernel's long-lived threads.
package final class KernelThread: @unchecked Sendable {
    private final class Start {
        let body: @Sendable () -> Void
        init(body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private var handle = pthread_t()
    private var isJoined = false

    /// Starts a thread.
    ///
    /// - Parameters:
    ///   - name: what the error calls the thread when it cannot start.
    ///   - stackSize: bytes of address space for the stack; pages count only once touched.
    /// - Throws: ``KernelError/cannotStartThread(_:)`` when the system refuses.
    package init(name: String, stackSize: Int? = nil, body: @escaping @Sendable () -> Void) throws(KernelError) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        if let stackSize { pthread_attr_setstacksize(&attributes, stackSize) }
        let start = Unmanaged.passRetained(Start(body: body))
        let status = pthread_create(
            &handle, &attributes,
            { argument in
                guard let argument else { return nil }
                let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
                start.body()
                return nil
            }, start.toOpaque())
        guard status == 0 else {
            start.release()
            throw .cannotStartThread(name)
        }
    }

    /// A thread that nobody has waited for gives back its stack when it ends.
    deinit { if !isJoined { pthread_detach(handle) } }

    /// Waits for the thread's end; to be called once.
    package func join() {
        isJoined = true
        pthread_join(handle, nil)
    }
}
