/// A schedule put in such an order that long stretches of it can run for some samples of the batch at a time, from the
/// first kernel of the stretch to the last, before the next samples' turn: what passes between the kernels then stays
/// in the caches, and needs room for these samples alone.
///
/// Stages take turns: what needs the whole batch, a run of what treats samples apart, what needs the whole batch, and so
/// on. Every entry stands in the earliest stage that has all it reads. Weights' gradients are added up over the blocks
/// and are there when the run has ended, like the results for whole batches.
struct SampleBlocks {
    /// The samples of a batch.
    let batch: Int
    /// The samples of each block, in order.
    private(set) var blocks: [Range<Int>]
    /// The places of each run's entries in the schedule.
    private(set) var runs: [Range<Int>] = []
    /// How the entries of runs use their tensors, by their places.
    private(set) var uses: [Int: SampleUse] = [:]
    /// The run outside of which nobody asks for a tensor, by the tensor's index; only those that own memory are here.
    private(set) var homes: [Int: Int] = [:]
    /// Floats of the batch that go from kernel to kernel of a run and beyond it as well: those of the run with most.
    private(set) var passing = 0

    /// The samples of the longest block.
    var longest: Int { blocks.map(\.count).max() ?? batch }

    /// Puts a schedule in order.
    ///
    /// - Parameter largestWeight: elements of a tensor that a run may read for every block, or add up over them.
    /// - Returns: nil where nothing goes from kernel to kernel of a run.
    init?(_ schedule: inout Schedule, batch: Int, largestWeight: Int) {
        guard batch > 1 else { return nil }
        self.batch = batch
        blocks = [0..<batch]
        let stages = Stages(schedule, batch: batch, largestWeight: largestWeight)
        let order = schedule.entries.indices.sorted { (stages.stage[$0], $0) < (stages.stage[$1], $1) }
        let before = schedule
        schedule.entries = order.map { before.entries[$0] }
        let links = Self.links(
            schedule, stages: order.map { stages.stage[$0] }, uses: order.map { stages.uses[$0] })
        guard !links.isEmpty else {
            schedule = before
            return nil
        }
        var start = 0
        while start < order.count {
            let stage = stages.stage[order[start]]
            let end = order[start...].firstIndex { stages.stage[$0] != stage } ?? order.count
            let inside = links.filter { $0.value.stage == stage }
            if stage % 2 == 1, !inside.isEmpty {
                for (index, link) in inside where link.staysInside { homes[index] = runs.count }
                let leaving = inside.filter { !$0.value.staysInside }
                passing = max(passing, leaving.keys.reduce(0) { $0 + schedule.graph.shapes[$1].reduce(1, *) })
                for place in start..<end { uses[place] = stages.uses[order[place]] }
                runs.append(start..<end)
            }
            start = end
        }
    }

    /// Cuts the batch into blocks of at least so many samples, as even as whole shares for the threads allow.
    mutating func cut(atLeast samples: Int, threads: Int) {
        let count = max(1, batch / max(samples, 1))
        // Shares of one sample for each thread; the batch may end within the last.
        let step = max(1, threads)
        let shares = (batch + step - 1) / step
        let blockCount = min(count, shares)
        blocks = (0..<blockCount).map { block in
            let bounds = [block, block + 1].map { min(batch, $0 * shares / blockCount * step) }
            return bounds[0]..<bounds[1]
        }
    }

    /// The tensors that a run makes sample by sample and reads again, with that run's stage and whether nobody else
    /// reads them; only those that own memory.
    private static func links(
        _ schedule: Schedule, stages: [Int], uses: [SampleUse?]
    ) -> [Int: (stage: Int, staysInside: Bool)] {
        let owners = schedule.memoryOwners()
        var made: [Int: Int] = [:]
        for (place, entry) in schedule.entries.enumerated() {
            guard case .node(let node) = entry, stages[place] % 2 == 1, node.operation.viewOffset == nil,
                let use = uses[place], use.output == .rows || use.output == .pairs
            else { continue }
            made[node.output.index] = stages[place]
        }
        var (readInside, readOutside) = (Set<Int>(), Set<Int>())
        for (place, entry) in schedule.entries.enumerated() {
            if case .node(let node) = entry, node.operation.viewOffset != nil,
                made[owners[node.output.index].root] == stages[place]
            {
                continue
            }
            for value in entry.reads {
                let root = owners[value.index].root
                if made[root] == stages[place] { readInside.insert(root) } else { readOutside.insert(root) }
            }
        }
        for value in schedule.results + schedule.graph.assignments.map(\.value) {
            readOutside.insert(owners[value.index].root)
        }
        return made.filter { readInside.contains($0.key) }.reduce(into: [:]) {
            $0[$1.key] = ($1.value, !readOutside.contains($1.key))
        }
    }
}

/// The stage of every entry of a schedule: even ones see the whole batch, odd ones are runs.
private struct Stages {
    var stage: [Int]
    var uses: [SampleUse?]

    init(_ schedule: Schedule, batch: Int, largestWeight: Int) {
        let graph = schedule.graph
        let owners = schedule.memoryOwners()
        stage = [Int](repeating: 0, count: schedule.entries.count)
        uses = [SampleUse?](repeating: nil, count: schedule.entries.count)
        // The stage that makes a tensor, and whether its samples depend on the batch's at all.
        var made = [Int](repeating: 0, count: graph.shapes.count)
        var isOfSamples = graph.sources.map { if case .placeholder = $0 { true } else { false } }
        /// Tensors whose samples are there one by one while their run goes on.
        var isPartial = [Bool](repeating: false, count: graph.shapes.count)
        /// The first stage that may change a weight, by the weight's tensor.
        var free: [ObjectIdentifier: Int] = [:]
        var (ordered, measured) = (0, 0)

        func whole(after stage: Int) -> Int { stage + stage % 2 }

        for (place, entry) in schedule.entries.enumerated() {
            guard case .node(let node) = entry else {
                var at = entry.reads.map { whole(after: made[$0.index]) }.max() ?? 0
                switch entry {
                case .update(let update), .denseUpdate(let update, _, _):
                    at = max(at, measured, free[ObjectIdentifier(update.variable)] ?? 0)
                case .measure: measured = at
                case .node: break
                }
                stage[place] = at
                continue
            }
            let shapes = node.inputs.map { graph.shape(of: $0) }
            let use = node.operation.sampleUse(inputs: shapes, output: graph.shape(of: node.output), batch: batch)
            let reads = Array(node.inputs.enumerated().prefix(entry.reads.count))
            let isView = node.operation.viewOffset != nil
            let treatsApart = use.map { use in
                reads.contains { use.inputs[$0.offset] != .whole && isOfSamples[$0.element.index] }
                    && reads.allSatisfy {
                        use.inputs[$0.offset] != .whole || graph.count(of: $0.element) <= largestWeight
                    }
                    && (use.output != .sum || graph.count(of: node.output) <= largestWeight)
            }
            // A view costs nothing; it goes where its tensor is.
            let isInRun = isView ? use != nil && isPartial[node.inputs[0].index] : treatsApart ?? false
            var at = isInRun ? 1 : 0
            for (position, input) in reads {
                let from = made[input.index]
                if !isInRun {
                    at = max(at, whole(after: from))
                } else if isPartial[input.index], use?.inputs[position] != .whole {
                    at = max(at, from)
                } else {
                    at = max(at, whole(after: from) + 1)
                }
            }
            if node.operation.keepsOrder {
                if at < ordered { at = isInRun == (ordered % 2 == 1) ? ordered : ordered + 1 }
                ordered = at
            }
            stage[place] = at
            uses[place] = isInRun ? use : nil
            made[node.output.index] = at
            isOfSamples[node.output.index] = reads.contains { isOfSamples[$0.element.index] }
            isPartial[node.output.index] = isInRun && (use?.output == .rows || use?.output == .pairs)
            for (_, input) in reads {
                guard case .variable(let variable) = graph.sources[owners[input.index].root] else { continue }
                let key = ObjectIdentifier(variable)
                free[key] = max(free[key] ?? 0, whole(after: at))
            }
        }
    }
}

extension Schedule {
    /// For each tensor the one that owns its memory, and where in it the tensor starts.
    func memoryOwners() -> [(root: Int, offset: Int)] {
        var owners: [(root: Int, offset: Int)] = graph.shapes.indices.map { ($0, 0) }
        // By the schedule, not the graph: fusion makes views of what was computed.
        for case .node(let node) in entries {
            guard let offset = node.operation.viewOffset else { continue }
            let (root, base) = owners[node.inputs[0].index]
            owners[node.output.index] = (root, base + offset)
        }
        return owners
    }
}
