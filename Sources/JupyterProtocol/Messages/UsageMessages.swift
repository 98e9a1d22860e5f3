/// What a kernel takes of the machine it runs on.
public struct KernelUsage: Sendable, Hashable {
    /// The machine's name.
    public var hostName: String

    /// The kernel's process.
    public var processID: Int

    /// What the kernel and its children took of the processors since the last question, in percent of one; nil at the
    /// first one.
    public var processorShare: Double?

    /// What was taken of all processors since then, in percent; nil at the first question.
    public var machineProcessorShare: Double?

    /// Resident memory, in bytes.
    public var memory: Int

    /// The machine's memory, in bytes: all of it, and what is free for use.
    public var machineMemory: Int
    public var availableMemory: Int

    /// The number of processors.
    public var processorCount: Int

    /// Usage from its parts.
    public init(
        hostName: String, processID: Int, processorShare: Double?, machineProcessorShare: Double?, memory: Int,
        machineMemory: Int, availableMemory: Int, processorCount: Int
    ) {
        self.hostName = hostName
        self.processorShare = processorShare
        self.machineProcessorShare = machineProcessorShare
        self.processID = processID
        self.memory = memory
        self.machineMemory = machineMemory
        self.availableMemory = availableMemory
        self.processorCount = processorCount
    }
}

/// Tells what the kernel takes of the machine.
///
/// Source: ipykernel, `usage_request`; read by jupyter-resource-usage.
public struct UsageReply: OutgoingContent {
    public static let requestType = "usage_request"
    public static let messageType = "usage_reply"

    /// The figures.
    public var usage: KernelUsage

    /// A reply with these figures.
    public init(usage: KernelUsage) { self.usage = usage }

    public var content: JSONObject {
        let used = usage.machineMemory - usage.availableMemory
        let percent = 100 * Double(used) / Double(max(usage.machineMemory, 1))
        var object: JSONObject = [
            "hostname": .string(usage.hostName), "pid": .int(usage.processID),
            "kernel_cpu": .double(usage.processorShare ?? 0), "kernel_memory": .int(usage.memory),
            "cpu_count": .int(usage.processorCount),
            "host_virtual_memory": [
                "total": .int(usage.machineMemory), "available": .int(usage.availableMemory), "used": .int(used),
                "percent": .double((percent * 10).rounded() / 10),
            ],
        ]
        if let share = usage.machineProcessorShare { object["host_cpu_percent"] = .double(share) }
        return object
    }
}
