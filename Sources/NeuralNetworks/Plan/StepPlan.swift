import Compute

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
        let operationCount: Int
        let byteCount: Int
        /// Samples that it runs for at a time, with the other steps of its run, where these are not all of the batch.
        let blockLength: Int?
    }

    private(set) var steps: [Step] = []
    /// What runs, in order: a step's kernel, or its kernel for one block of samples.
    private var launches: [(step: Int, kernel: Kernel)] = []
    /// The first of the launches that change a weight or the optimizer's state.
    private var firstChange: Int?
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
    ///   - batch: the samples that the graph's placeholders hold, where they hold any.
    ///   - blocks: how long the blocks are that samples run in.
    init(
        _ graph: OperationGraph, results: [Tensor], updates: [WeightUpdate] = [], random: RandomStream,
        fuses: Bool = true, batch: Int? = nil, blocks length: BlockLength = .byCaches
    ) {
        self.graph = graph
        var schedule = Schedule(graph: graph, results: results, updates: updates)
        if fuses { schedule.fuse() }
        let blocks = batch.flatMap { length.blocks(&schedule, batch: $0) }
        let placement = Placement(schedule, blocks)
        arenaCount = placement.count
        let arena = Variable.allocate(placement.count)
        self.arena = arena
        let room = PlanWorkspace(schedule, blocks)
        workspace = Variable.allocate(room.count)

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
        var position = 0
        while position < schedule.entries.count {
            if let blocks, let run = blocks.runs.first(where: { $0.lowerBound == position }) {
                add(run, of: schedule, blocks, sums: workspace + room.sumsOffset, random: random) {
                    blocks.homes[placement.root(of: $0.index).root] != nil
                }
                position = run.upperBound
            } else {
                add(schedule.entries[position], random: random)
                position += 1
            }
        }
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
    /// - Throws: what a kernel could not do, before any weight has changed:
    ///   ``NetworkError/indexOutOfRange(position:index:count:)``.
    func run() throws {
        guard let title, let profile = StepProfile.current else { return try launchAll { $1() } }
        let known = record?.profile === profile ? record : nil
        let record = known ?? profile.record(of: steps, title)
        self.record = record
        profile.open(record)
        var time = StepProfile.now
        try launchAll { step, kernel in
            kernel()
            let after = StepProfile.now
            record.nanoseconds[step] += after - time
            time = after
        }
    }

    @inline(__always)
    private func launchAll(_ launch: (_ step: Int, _ kernel: Kernel) -> Void) throws {
        let change = firstChange ?? launches.count
        for index in 0..<change { launch(launches[index].step, launches[index].kernel) }
        try faults.check()
        for index in change..<launches.count { launch(launches[index].step, launches[index].kernel) }
        try faults.check()
    }

    /// Where a tensor's numbers lie; nil for a tensor that the plan does not compute.
    func address(of value: Tensor) -> UnsafeMutablePointer<Float>? { addresses[value.index] }

    private func buffer(_ value: Tensor) -> Buffer? {
        addresses[value.index].map { Buffer(pointer: $0, shape: graph.shape(of: value)) }
    }

    private func add(_ entry: Schedule.Entry, random: RandomStream) {
        switch entry {
        case .node(let node):
            guard let (inputs, output) = buffers(of: node) else { return }
            let arguments = KernelArguments(
                inputs: inputs, output: output, workspace: workspace, random: random, faults: faults, firstRow: 0)
            append(node, blockLength: nil)
            launches.append((steps.count - 1, node.operation.kernel(arguments)))
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

    /// Adds the steps of a run, and their kernels for one block after the other.
    ///
    /// - Parameters:
    ///   - sums: room for what a block adds to a sum.
    ///   - isHome: whether a tensor has room for one block only.
    private func add(
        _ run: Range<Int>, of schedule: Schedule, _ blocks: SampleBlocks, sums: UnsafeMutablePointer<Float>,
        random: RandomStream, isHome: (Tensor) -> Bool
    ) {
        var entries: [(step: Int, node: OperationGraph.Node, use: SampleUse)] = []
        for position in run {
            guard case .node(let node) = schedule.entries[position], let use = blocks.uses[position],
                buffers(of: node) != nil
            else { continue }
            append(node, blockLength: blocks.longest)
            entries.append((steps.count - 1, node, use))
        }
        for samples in blocks.blocks {
            for (step, node, use) in entries {
                func part(_ value: Tensor, _ role: SampleUse.Role) -> Buffer? {
                    buffer(value)?.part(samples, of: blocks.batch, role, isHome: isHome(value))
                }
                let inputs = zip(node.inputs, use.inputs).compactMap { part($0, $1) }
                guard inputs.count == node.inputs.count, let output = part(node.output, use.output) else { continue }
                let addsUp = use.output == .sum && samples.lowerBound > 0
                let counted = use.output == .rows ? node.output : zip(node.inputs, use.inputs).first { $1 == .rows }?.0
                let rows = counted.map { graph.shape(of: $0).first ?? 0 } ?? 0
                let arguments = KernelArguments(
                    inputs: inputs, output: addsUp ? Buffer(pointer: sums, shape: output.shape) : output,
                    workspace: workspace, random: random, faults: faults,
                    firstRow: rows / blocks.batch * samples.lowerBound)
                let kernel = node.operation.kernel(arguments)
                launches.append((step, addsUp ? adding(sums, to: output, after: kernel) : kernel))
            }
        }
    }

    /// A kernel that gives a part of a sum, and then adds it to what there is.
    private func adding(
        _ part: UnsafeMutablePointer<Float>, to sum: Buffer, after kernel: @escaping Kernel
    ) -> Kernel {
        {
            kernel()
            Elementwise.accumulate(part, into: sum.pointer, count: sum.count)
        }
    }

    /// What a node reads and writes; nil for a view, and where something has no room.
    private func buffers(of node: OperationGraph.Node) -> (inputs: [Buffer], output: Buffer)? {
        guard node.operation.viewOffset == nil, let output = buffer(node.output) else { return nil }
        let inputs = node.inputs.compactMap { buffer($0) }
        return inputs.count == node.inputs.count ? (inputs, output) : nil
    }

    private func append(_ node: OperationGraph.Node, blockLength: Int?) {
        let origin = graph.origin(of: node.output)
        let (inputs, output) = (node.inputs.map { graph.shape(of: $0) }, graph.shape(of: node.output))
        steps.append(
            Step(
                name: node.operation.name, layer: origin.text, phase: origin.isGradient ? .backward : .forward,
                outputShape: output, operationCount: node.operation.operationCount(inputs: inputs, output: output),
                byteCount: 4 * (inputs + [output]).reduce(0) { $0 + $1.reduce(1, *) }, blockLength: blockLength))
    }

    private func append(
        _ name: String, _ variable: Variable?, operations: Int = 0, bytes: Int, kernel: @escaping Kernel
    ) {
        let isState = variable.map { !$0.isTrainable } ?? false
        steps.append(
            Step(
                name: name, layer: variable?.owner ?? "gradients", phase: isState ? .forward : .update,
                outputShape: variable?.shape ?? [], operationCount: operations, byteCount: bytes, blockLength: nil))
        if firstChange == nil { firstChange = launches.count }
        launches.append((steps.count - 1, kernel))
    }
}
