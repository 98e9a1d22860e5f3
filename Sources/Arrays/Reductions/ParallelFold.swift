/// Folds along the fastest axis, shared among threads without changing a digit.
struct ParallelFold {
    let walk: StridedWalk
    let parts: FoldParts
    let source: DType
    let target: DType
    let reduction: Reduction

    /// - Parameter row: folds one row into its result.
    /// - Throws: `ArrayError.interrupted`.
    func run(row: ReductionKernel) throws(ArrayError) {
        let stride = walk.innerStride(0), length = walk.innerLength
        if walk.count < 2 * ArrayThreads.pieceSize || ArrayThreads.count == 1 {
            return try parts.forEachRowGroup { from, to in row(to, from, stride, length) }
        }
        let outer = walk.shape.count - 1
        let writesApart = (0..<outer).allSatisfy { walk.strides[1][$0] != 0 }
        if writesApart && walk.rowCount >= 2 * ArrayThreads.count {
            try ArrayThreads.forEachPart(rows: walk.rowCount, columns: length) { rows, columns in
                guard columns.lowerBound == 0 else { return }
                walk.forEachRow(in: rows) { positions in
                    row(parts.result + positions[1] * parts.resultSize, parts.source + positions[0] * parts.sourceSize, stride, length)
                }
            }
        } else if walk.rowCount == 1 {
            try foldOneRow(row, stride, length)
        } else {
            try parts.forEachRowGroup { from, to in row(to, from, stride, length) }
        }
    }

    /// Folds pieces of one long row into partial results and joins these in order.
    private func foldOneRow(_ row: ReductionKernel, _ stride: Int, _ length: Int) throws(ArrayError) {
        let isFloatSum = reduction == .sum && target.isFloat
        if isFloatSum && source == target {
            if target == .float64 { return try sumPairs(Double.self, stride, length) }
            if target == .float32 { return try sumPairs(Float.self, stride, length) }
            return row(parts.result, parts.source, stride, length)
        }
        if reduction == .product && target.isFloat { return row(parts.result, parts.source, stride, length) }
        // Converted sums are added up in numpy's portions; what else is folded here may be cut anywhere.
        let portion = isFloatSum ? Reductions.bufferLength : ArrayThreads.pieceSize
        let number = (length + portion - 1) / portion
        let size = parts.resultSize
        let partials = UnsafeMutableRawPointer.allocate(byteCount: number * size, alignment: 16)
        defer { partials.deallocate() }
        let group = max(1, ArrayThreads.pieceSize / portion)
        try ArrayThreads.run(pieces: (number + group - 1) / group) { piece in
            for index in (piece * group)..<min(number, (piece + 1) * group) {
                let place = partials + index * size
                // Each partial starts from what does not change the result: the initial result or zero.
                if isFloatSum || reduction == .sum {
                    place.initializeMemory(as: UInt8.self, repeating: 0, count: size)
                } else {
                    place.copyMemory(from: parts.result, byteCount: size)
                }
                let start = index * portion
                row(place, parts.source + start * stride * parts.sourceSize, stride, min(portion, length - start))
            }
        }
        if isFloatSum {
            // The kernel would add pairwise; the portions are added one after the other.
            for index in 0..<number { joinOne(partials + index * size) }
        } else {
            ReductionKernels.kernel(reduction, target)(parts.result, UnsafeRawPointer(partials), 1, number)
        }
    }

    private func joinOne(_ partial: UnsafeMutableRawPointer) {
        BinaryKernels.kernel(.add, target)?(UnsafeRawPointer(parts.result), UnsafeRawPointer(partial), parts.result, 1)
    }

    /// Sums the branches of the pairwise tree at the same time and joins them as the tree does.
    private func sumPairs<T: MathFloat>(_: T.Type, _ stride: Int, _ length: Int) throws(ArrayError) {
        let values = parts.source.assumingMemoryBound(to: T.self)
        var branches = [(start: 0, count: length)]
        for _ in 0..<4 {
            branches = branches.flatMap { branch in
                if branch.count <= 128 { return [branch] }
                var half = branch.count / 2
                half -= half % 8
                return [(branch.start, half), (branch.start + half, branch.count - half)]
            }
        }
        let sums = UnsafeMutablePointer<T>.allocate(capacity: branches.count)
        defer { sums.deallocate() }
        let leaves = branches
        try ArrayThreads.run(pieces: leaves.count) { index in
            sums[index] = PairwiseSum<T, T>.sum(values + leaves[index].start * stride, stride, leaves[index].count)
        }
        var number = leaves.count
        while number > 1 {
            number /= 2
            for index in 0..<number { sums[index] = sums[2 * index] + sums[2 * index + 1] }
        }
        parts.result.assumingMemoryBound(to: T.self)[0] += sums[0]
    }
}
