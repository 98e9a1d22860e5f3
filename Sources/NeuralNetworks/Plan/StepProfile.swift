import Compute
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the time of planned steps goes: kernel by kernel while it is on, at the cost of one clock reading a kernel.
///
/// While it is off, a step pays for one load of a flag.
public final class StepProfile: @unchecked Sendable {
    /// What plans with the same work on batches of different lengths have in common.
    struct Title: Hashable {
        let model: String
        let purpose: String
    }

    /// The times of one plan.
    final class Record {
        /// The profile that it is a part of.
        private(set) weak var profile: StepProfile?
        let title: Title
        let steps: [StepPlan.Step]
        /// Nanoseconds that each kernel has taken so far.
        var nanoseconds: [Int]
        var runs = 0
        /// Nanoseconds for gathering batches, and for whole steps with everything between them.
        var feeding = 0
        var whole = 0

        init(_ title: Title, _ steps: [StepPlan.Step], in profile: StepProfile) {
            self.profile = profile
            self.title = title
            self.steps = steps
            nanoseconds = [Int](repeating: 0, count: steps.count)
        }
    }

    // Models run in the thread that runs cells, and nowhere else.
    private(set) var records: [Record] = []
    /// The plan that ran last: feeding and the time between kernels go to it.
    private var last: Record?

    private init() {}

    // MARK: Switching

    private static let isOn = Atomic(false)
    /// Profiles under way; the last one takes the times, and the one before goes on when it ends.
    private static let active = Mutex<[StepProfile]>([])

    /// The profile that is being taken, if any.
    static var current: StepProfile? {
        guard isOn.load(ordering: .relaxed) else { return nil }
        return active.withLock { $0.last }
    }

    /// Begins to take times.
    public static func begin() {
        active.withLock { $0.append(StepProfile()) }
        isOn.store(true, ordering: .relaxed)
    }

    /// Stops taking times.
    ///
    /// - Returns: a table for every model and purpose, or a line that says that no model ran.
    public static func end() -> String {
        let profile = active.withLock { active in
            let last = active.popLast()
            isOn.store(!active.isEmpty, ordering: .relaxed)
            return last
        }
        return profile.map { ProfileTable(records: $0.records).text } ?? ""
    }

    // MARK: Taking times

    /// Nanoseconds on a clock that never goes back.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }

    /// A place for a plan's times.
    func record(of steps: [StepPlan.Step], _ title: Title) -> Record {
        let record = Record(title, steps, in: self)
        records.append(record)
        return record
    }

    /// Notes that a plan runs once more.
    func open(_ record: Record) {
        record.runs += 1
        last = record
    }

    /// Adds the time of one step with its feeding and all between steps to the plan that ran last.
    func close(feeding: Int, whole: Int) {
        last?.feeding += feeding
        last?.whole += whole
    }
}
