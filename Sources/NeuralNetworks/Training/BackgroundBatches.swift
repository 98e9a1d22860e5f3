import Arrays

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Makes arrays on a thread of its own, ahead of whoever takes them.
///
/// Jobs are done in the order in which they are handed in. They must touch nothing that another thread may change.
public final class BackgroundBatches {
    /// Makes one array.
    public typealias Job = @Sendable () throws -> NDArray

    private let line = WorkLine()
    private var hasThread = false

    public init() {}

    deinit { line.close() }

    /// Arrays that were asked for and not yet taken.
    public private(set) var pending = 0

    /// Hands in a job; the thread starts with the first one.
    public func submit(_ job: @escaping Job) {
        pending += 1
        line.add(job)
        guard !hasThread else { return }
        hasThread = true
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(line).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { raw in
                guard let raw else { return nil }
                Unmanaged<WorkLine>.fromOpaque(raw).takeRetainedValue().work()
                return nil
            }, argument)
        if code == 0 {
            pthread_detach(thread)
        } else {
            // No thread to be had: the jobs are done when they are asked for.
            Unmanaged<WorkLine>.fromOpaque(argument).release()
            line.worksInPlace = true
        }
    }

    /// Waits for the oldest array that was asked for; nil when none was.
    ///
    /// - Throws: what its job threw.
    public func take() throws -> NDArray? {
        guard pending > 0 else { return nil }
        pending -= 1
        return try line.take()
    }
}

/// The jobs and the results, each in order.
private final class WorkLine: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [BackgroundBatches.Job] = []
    private var results: [Result<NDArray, any Error>] = []
    private var isClosed = false
    var worksInPlace = false

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    func add(_ job: @escaping BackgroundBatches.Job) {
        pthread_mutex_lock(mutex)
        jobs.append(job)
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }

    func take() throws -> NDArray {
        if worksInPlace { return try jobs.removeFirst()() }
        pthread_mutex_lock(mutex)
        while results.isEmpty { pthread_cond_wait(changed, mutex) }
        let result = results.removeFirst()
        pthread_mutex_unlock(mutex)
        return try result.get()
    }

    func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        jobs.removeAll()
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(mutex)
    }

    /// The thread's whole life.
    func work() {
        while true {
            pthread_mutex_lock(mutex)
            while jobs.isEmpty && !isClosed { pthread_cond_wait(changed, mutex) }
            if isClosed {
                pthread_mutex_unlock(mutex)
                return
            }
            let job = jobs.removeFirst()
            pthread_mutex_unlock(mutex)
            let result = Result { try job() }
            pthread_mutex_lock(mutex)
            results.append(result)
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(mutex)
        }
    }
}
