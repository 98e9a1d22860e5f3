/// Places tensors in one block of memory so that those never needed at the same time share room.
struct Placement {
    /// Where each tensor starts, in floats; nil for weights, views and what nobody computes.
    private(set) var offsets: [Int?]
    /// Floats of the whole block.
    private(set) var count = 0
    /// Floats that the run with the largest room for one block takes of it.
    private(set) var blockCount = 0
    private var roots: [(root: Int, offset: Int)]
    /// Floats of each tensor's room.
    private var sizes: [Int]
    /// The last entry that reads each tensor or a view of it; negative when nobody does, or no longer.
    private var lastUse: [Int]

    /// Tensors start on cache lines.
    private static let alignment = 16

    /// - Parameter blocks: the runs of the schedule, what lives only in one of which has room for one block.
    init(_ schedule: Schedule, _ blocks: SampleBlocks? = nil) {
        let graph = schedule.graph
        offsets = [Int?](repeating: nil, count: graph.shapes.count)
        roots = schedule.memoryOwners()
        sizes = graph.shapes.indices.map { index in
            let floats = max(1, graph.shapes[index].reduce(1, *))
            guard let blocks, blocks.homes[index] != nil else { return Self.rounded(floats) }
            return Self.rounded(floats / blocks.batch * blocks.longest)
        }
        lastUse = [Int](repeating: -1, count: graph.shapes.count)
        for (position, entry) in schedule.entries.enumerated() {
            for value in entry.reads { lastUse[roots[value.index].root] = position }
        }
        let end = schedule.entries.count
        for value in schedule.results { lastUse[roots[value.index].root] = end }
        for assignment in graph.assignments { lastUse[roots[assignment.value.index].root] = end }

        var free = FreeRoom()
        for (index, source) in graph.sources.enumerated() {
            switch source {
            // The caller fills these before a step, so that they must outlast all others.
            case .placeholder, .constant: offsets[index] = free.take(sizes[index])
            case .variable, .node: break
            }
        }
        var position = 0
        while position < end {
            guard let blocks, let run = blocks.runs.firstIndex(where: { $0.lowerBound == position }) else {
                place(position, schedule, in: &free)
                position += 1
                continue
            }
            place(blocks.runs[run], blocks, schedule, in: &free)
            position = blocks.runs[run].upperBound
        }
        count = free.end
    }

    private static func rounded(_ floats: Int) -> Int { (floats + alignment - 1) / alignment * alignment }

    /// Places what an entry computes, and gives back what nobody needs after it.
    ///
    /// - Parameter isHere: the tensors that `free` is the room for.
    private mutating func place(
        _ position: Int, _ schedule: Schedule, in free: inout FreeRoom, where isHere: (Int) -> Bool = { _ in true }
    ) {
        let (graph, entry) = (schedule.graph, schedule.entries[position])
        if case .node(let node) = entry, node.operation.viewOffset == nil, isHere(node.output.index) {
            let index = node.output.index
            if let input = node.operation.inPlaceInput, let given = inPlace(node.inputs[input].index, index, graph),
                isHere(given), lastUse[given] == position
            {
                offsets[index] = offsets[given]
                lastUse[given] = -2
            } else {
                offsets[index] = free.take(sizes[index])
            }
            if lastUse[index] < 0, let offset = offsets[index] { free.give(offset, sizes[index]) }
        }
        for value in entry.reads {
            let root = roots[value.index].root
            guard isHere(root), case .node = graph.sources[root], lastUse[root] == position, let offset = offsets[root]
            else { continue }
            lastUse[root] = -2
            free.give(offset, sizes[root])
        }
    }

    /// Places what a run computes: what leaves the run, for as long as the run lasts at least, and beside it room for
    /// one block of the rest.
    private mutating func place(
        _ run: Range<Int>, _ blocks: SampleBlocks, _ schedule: Schedule, in free: inout FreeRoom
    ) {
        let graph = schedule.graph
        let homes = blocks.homes
        var unread: [Int] = []
        for position in run {
            guard case .node(let node) = schedule.entries[position], node.operation.viewOffset == nil else { continue }
            let index = node.output.index
            guard homes[index] == nil else { continue }
            offsets[index] = free.take(sizes[index])
            if lastUse[index] < 0 { unread.append(index) }
        }
        var inner = FreeRoom()
        for position in run { place(position, schedule, in: &inner) { homes[$0] != nil } }
        let base = free.take(inner.end)
        blockCount = max(blockCount, inner.end)
        for position in run {
            guard case .node(let node) = schedule.entries[position], homes[node.output.index] != nil,
                node.operation.viewOffset == nil, let offset = offsets[node.output.index]
            else { continue }
            offsets[node.output.index] = base + offset
        }
        free.give(base, inner.end)
        for index in unread { if let offset = offsets[index] { free.give(offset, sizes[index]) } }
        for position in run {
            for value in schedule.entries[position].reads {
                let root = roots[value.index].root
                guard case .node = graph.sources[root], run.contains(lastUse[root]), let offset = offsets[root] else {
                    continue
                }
                lastUse[root] = -2
                free.give(offset, sizes[root])
            }
        }
    }

    /// The tensor that owns a tensor's memory, and where in it the tensor starts.
    func root(of index: Int) -> (root: Int, offset: Int) { roots[index] }

    private func inPlace(_ input: Int, _ output: Int, _ graph: OperationGraph) -> Int? {
        let (root, offset) = roots[input]
        guard offset == 0, case .node = graph.sources[root] else { return nil }
        return graph.shapes[root].reduce(1, *) == graph.shapes[output].reduce(1, *) ? root : nil
    }
}

/// Room inside a block that grows.
private struct FreeRoom {
    private var gaps: [(offset: Int, size: Int)] = []
    private(set) var end = 0

    /// The smallest gap that is large enough, or new room at the end.
    mutating func take(_ size: Int) -> Int {
        var best: Int?
        for (i, gap) in gaps.enumerated() where gap.size >= size {
            if let known = best, gaps[known].size <= gap.size { continue }
            best = i
        }
        guard let best else {
            if let last = gaps.last, last.offset + last.size == end {
                gaps.removeLast()
                end = last.offset + size
                return last.offset
            }
            defer { end += size }
            return end
        }
        let gap = gaps[best]
        if gap.size == size {
            gaps.remove(at: best)
        } else {
            gaps[best] = (gap.offset + size, gap.size - size)
        }
        return gap.offset
    }

    /// Gives room back, joined with the gaps beside it.
    mutating func give(_ offset: Int, _ size: Int) {
        let at = gaps.firstIndex { $0.offset > offset } ?? gaps.count
        gaps.insert((offset, size), at: at)
        if at + 1 < gaps.count, offset + size == gaps[at + 1].offset {
            gaps[at].size += gaps[at + 1].size
            gaps.remove(at: at + 1)
        }
        if at > 0, gaps[at - 1].offset + gaps[at - 1].size == offset {
            gaps[at - 1].size += gaps[at].size
            gaps.remove(at: at)
        }
    }
}
