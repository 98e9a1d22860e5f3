/// What a kernel takes of the machine it runs on.
public struct KernelUsage: Sendable, Hashable {
    /// The kernel's process.
    public var processID: Int

    /// Resident memory, in bytes.
    public var memory: Int

    /// The machine's memory, in bytes: all of it, and what is free for use.
    public var machineMemory: Int
    public var availableMemory: Int

    /// The number of processors.
    public var processorCount: Int

    /// Usage from its parts.
    public init(
        processID: Int, memory: Int, machineMemory: Int, availableMemory: Int, processorCount: Int
    ) {
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
        [
            "pid": .int(usage.processID), "kernel_memory": .int(usage.memory),
            "cpu_count": .int(usage.processorCount),
            "host_virtual_memory": [
                "total": .int(usage.machineMemory), "available": .int(usage.availableMemory),
            ],
        ]
    }
}
