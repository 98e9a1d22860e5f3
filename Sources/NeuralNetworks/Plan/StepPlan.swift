/// A graph made ready to run: operations fused, buffers placed in one block of memory, kernels bound to them.
///
/// Running a plan allocates nothing. A plan holds for one batch length; another length is planned once more.
final class StepPlan {
    /// What a kernel is for.
    enum Phase: Int {
        case forward, backward, update
    }

    /// One entry of the plan.
    struct Step {
        let name: String
        /// The layers it belongs to, or the part of the step: `loss`, `metrics`.
        let layer: String
        let phase: Phase
        let outputShape: [Int]
        let kernel: Kernel
        let operationCount: Int
        let byteCount: Int
    }

    private(set) var steps: [Step] = []
    private let faults = KernelFaults()
    /// What it and plans like it are called where their times are told; nil leaves it out of profiles.
    var title: StepProfile.Title?
    private var record: StepProfile.Record?
    /// Floats of memory that the plan holds for results between operations.
    let arenaCount: Int

    private let graph: OperationGraph
    private let arena: UnsafeMutablePointer<Float>
    private let workspace: UnsafeMutablePointer<Float>
    private var addresses: [UnsafeMutablePointer<Float>?]

    /// Plans a graph.
    ///
    /// - Parameters:
    ///   - graph: what to compute; the plan takes it over.
    ///   - results: tensors whose numbers are read after a run.
    ///   - updates: the optimizer's work, for a training step.
    ///   - fuses: false runs every operation by its own plain kernel.
    init(
        _ graph: OperationGraph, results: [Tensor], updates: [WeightUpdate] = [], random: RandomStream,
        fuses: Bool = true
    ) {
        self.graph = graph
        var schedule = Schedule(graph: graph, results: results, updates: updates)
        if fuses { schedule.fuse() }
        let placement = Placement(schedule)
        arenaCount = placement.count
        let arena = Variable.allocate(placement.count)
        self.arena = arena

        var workspaceCount = 0
        for entry in schedule.entries {
            switch entry {
            case .node(let node):
                workspaceCount = max(
                    workspaceCount,
                    node.operation.workspaceCount(
                        inputs: node.inputs.map { graph.shape(of: $0) }, output: graph.shape(of: node.output)))
            case .denseUpdate(_, let rows, let outputGradient):
                workspaceCount = max(
                    workspaceCount,
                    DenseWeightGradient().workspaceCount(
                        inputs: [graph.shape(of: rows), graph.shape(of: outputGradient)], output: []))
            case .update, .measure: break
            }
        }
        workspace = Variable.allocate(workspaceCount)

        addresses = graph.shapes.indices.map { index -> UnsafeMutablePointer<Float>? in
            let (root, offset) = placement.root(of: index)
            switch graph.sources[root] {
            case .variable(let variable): return variable.storage + offset
            case .placeholder, .constant, .node: return placement.offsets[root].map { arena + $0 + offset }
            }
        }
        for (index, source) in graph.sources.enumerated() {
            guard case .constant(let numbers) = source, let address = addresses[index] else { continue }
            numbers.withUnsafeBufferPointer {
                if let base = $0.baseAddress { address.update(from: base, count: $0.count) }
            }
        }
        for entry in schedule.entries { add(entry, random: random) }
        for assignment in graph.assignments {
            guard let source = addresses[assignment.value.index] else { continue }
            let variable = assignment.variable
            append("assign", variable, bytes: 8 * variable.storageCount) {
                variable.storage.update(from: source, count: variable.storageCount)
            }
        }
    }

    deinit {
        arena.deallocate()
        workspace.deallocate()
    }

    /// Runs every operation once.
    ///
    /// - Throws: what a kernel could not do: ``NetworkError/indexOutOfRange(position:index:count:)``.
    func run() throws {
        if let title, let profile = StepProfile.current {
            measure(for: profile, title)
        } else {
            for step in steps { step.kernel() }
        }
        try faults.check()
    }

    /// Runs every operation once and notes how long each took.
    private func measure(for profile: StepProfile, _ title: StepProfile.Title) {
        let known = record?.profile === profile ? record : nil
        let record = known ?? profile.record(of: steps, title)
        self.record = record
        profile.open(record)
        var time = StepProfile.now
        for (index, step) in steps.enumerated() {
            step.kernel()
            let after = StepProfile.now
            record.nanoseconds[index] += after - time
            time = after
        }
    }

    /// Where a tensor's numbers lie; nil for a tensor that the plan does not compute.
    func address(of value: Tensor) -> UnsafeMutablePointer<Float>? { addresses[value.index] }

    private func buffer(_ value: Tensor) -> Buffer? {
        addresses[value.index].map { Buffer(pointer: $0, shape: graph.shape(of: value)) }
    }

    private func add(_ entry: Schedule.Entry, random: RandomStream) {
        switch entry {
        case .node(let node):
            guard node.operation.viewOffset == nil, let output = buffer(node.output) else { return }
            let inputs = node.inputs.compactMap { buffer($0) }
            guard inputs.count == node.inputs.count else { return }
            let arguments = KernelArguments(
                inputs: inputs, output: output, workspace: workspace, random: random, faults: faults)
            let origin = graph.origin(of: node.output)
            steps.append(
                Step(
                    name: node.operation.name, layer: origin.text, phase: origin.isGradient ? .backward : .forward,
                    outputShape: output.shape, kernel: node.operation.kernel(arguments),
                    operationCount: node.operation.operationCount(
                        inputs: inputs.map(\.shape), output: output.shape),
                    byteCount: 4 * (output.count + inputs.reduce(0) { $0 + $1.count })))
        case .update(let update):
            guard let gradient = addresses[update.gradient.index] else { return }
            append(
                "update", update.variable, bytes: 12 * update.variable.storageCount,
                kernel: update.kernel(gradient: gradient))
        case .denseUpdate(let update, let rows, let outputGradient):
            guard let x = buffer(rows), let dy = buffer(outputGradient) else { return }
            append(
                "dense_dw+update", update.variable, operations: 2 * x.count * dy.shape[1],
                bytes: 8 * update.variable.storageCount,
                kernel: update.denseKernel(rows: x, outputGradient: dy, workspace: workspace))
        case .measure(let updates):
            let gradients = updates.compactMap { update in
                addresses[update.gradient.index].map { (UnsafePointer($0), update.variable.storageCount) }
            }
            guard let optimizer = updates.first?.optimizer else { return }
            append("measure", nil, bytes: gradients.reduce(0) { $0 + 4 * $1.1 }) { optimizer.measure(gradients) }
        }
    }

    private func append(
        _ name: String, _ variable: Variable?, operations: Int = 0, bytes: Int, kernel: @escaping Kernel
    ) {
        let isState = variable.map { !$0.isTrainable } ?? false
        steps.append(
            Step(
                name: name, layer: variable?.owner ?? "gradients", phase: isState ? .forward : .update,
                outputShape: variable?.shape ?? [], kernel: kernel, operationCount: operations, byteCount: bytes))
    }
}
