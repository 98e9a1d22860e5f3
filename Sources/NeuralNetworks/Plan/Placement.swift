/// Places tensors in one block of memory so that those never needed at the same time share room.
struct Placement {
    /// Where each tensor starts, in floats; nil for weights, views and what nobody computes.
    private(set) var offsets: [Int?]
    /// Floats of the whole block.
    private(set) var count = 0
    private var roots: [(root: Int, offset: Int)]

    /// Tensors start on cache lines.
    private static let alignment = 16

    init(_ schedule: Schedule) {
        let graph = schedule.graph
        offsets = [Int?](repeating: nil, count: graph.shapes.count)
        roots = graph.shapes.indices.map { ($0, 0) }
        // By the schedule, not the graph: fusion makes views of what was computed.
        for case .node(let node) in schedule.entries {
            guard let offset = node.operation.viewOffset else { continue }
            let (root, base) = roots[node.inputs[0].index]
            roots[node.output.index] = (root, base + offset)
        }

        var lastUse = [Int](repeating: -1, count: graph.shapes.count)
        for (position, entry) in schedule.entries.enumerated() {
            for value in entry.reads { lastUse[roots[value.index].root] = position }
        }
        let end = schedule.entries.count
        for value in schedule.results { lastUse[roots[value.index].root] = end }
        for assignment in graph.assignments { lastUse[roots[assignment.value.index].root] = end }

        var free = FreeRoom()
        func size(_ index: Int) -> Int {
            let floats = max(1, graph.shapes[index].reduce(1, *))
            return (floats + Self.alignment - 1) / Self.alignment * Self.alignment
        }
        for (index, source) in graph.sources.enumerated() {
            switch source {
            // The caller fills these before a step, so that they must outlast all others.
            case .placeholder, .constant: offsets[index] = free.take(size(index))
            case .variable, .node: break
            }
        }
        for (position, entry) in schedule.entries.enumerated() {
            if case .node(let node) = entry, node.operation.viewOffset == nil {
                let index = node.output.index
                if let input = node.operation.inPlaceInput, let given = inPlace(node.inputs[input].index, index, graph),
                    lastUse[given] == position
                {
                    offsets[index] = offsets[given]
                    lastUse[given] = -2
                } else {
                    offsets[index] = free.take(size(index))
                }
                if lastUse[index] < 0, let offset = offsets[index] { free.give(offset, size(index)) }
            }
            for value in entry.reads {
                let root = roots[value.index].root
                guard case .node = graph.sources[root], lastUse[root] == position, let offset = offsets[root] else {
                    continue
                }
                lastUse[root] = -2
                free.give(offset, size(root))
            }
        }
        count = free.end
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
