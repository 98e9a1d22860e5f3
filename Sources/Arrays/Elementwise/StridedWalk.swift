/// Where several arrays of one shape are walked together: axes of length one dropped, axes that run on merged, the
/// fastest axis last.
struct StridedWalk {
    /// The lengths of the axes that are left.
    private(set) var shape: [Int]
    /// For each operand, its stride along each axis that is left, in elements.
    private(set) var strides: [[Int]]
    let count: Int

    /// - Parameter strides: for each operand, its stride along each axis of the shape; 0 where it is broadcast.
    /// - Parameter reorder: whether axes may be sorted so that the first operand is written in memory order.
    init(shape: [Int], strides operandStrides: [[Int]], reorder: Bool = true) {
        count = shape.reduce(1, *)
        var axes = shape.indices.filter { shape[$0] != 1 }
        if reorder, axes.count > 1 {
            axes = axes.enumerated().sorted { first, second in
                for strides in operandStrides {
                    let a = abs(strides[first.element]), b = abs(strides[second.element])
                    if a != b && a != 0 && b != 0 { return a > b }
                }
                return first.offset < second.offset
            }.map(\.element)
        }
        var merged: [Int] = []
        var mergedStrides = operandStrides.map { _ in [Int]() }
        for axis in axes {
            let length = shape[axis]
            if let last = merged.last,
                zip(mergedStrides, operandStrides).allSatisfy({ $0[$0.count - 1] == $1[axis] * length })
            {
                merged[merged.count - 1] = last * length
                for operand in operandStrides.indices {
                    mergedStrides[operand][merged.count - 1] = operandStrides[operand][axis]
                }
            } else {
                merged.append(length)
                for operand in operandStrides.indices { mergedStrides[operand].append(operandStrides[operand][axis]) }
            }
        }
        if merged.isEmpty {
            merged = [1]
            for operand in mergedStrides.indices { mergedStrides[operand] = [0] }
        }
        self.shape = merged
        strides = mergedStrides
    }

    /// The length of the innermost axis.
    var innerLength: Int { shape[shape.count - 1] }

    /// The stride of an operand along the innermost axis.
    func innerStride(_ operand: Int) -> Int { strides[operand][shape.count - 1] }

    /// The number of innermost rows.
    var rowCount: Int { innerLength == 0 ? 0 : count / innerLength }

    /// Visits rows, giving for each operand the position of the row's first element relative to its start.
    func forEachRow(in range: Range<Int>, _ body: (UnsafePointer<Int>) throws -> Void) rethrows {
        guard count > 0, !range.isEmpty else { return }
        let outer = shape.count - 1
        var index = [Int](repeating: 0, count: outer)
        var positions = [Int](repeating: 0, count: strides.count)
        var rest = range.lowerBound
        for axis in stride(from: outer - 1, through: 0, by: -1) {
            index[axis] = rest % shape[axis]
            rest /= shape[axis]
            for operand in strides.indices { positions[operand] += index[axis] * strides[operand][axis] }
        }
        for row in range {
            try positions.withUnsafeBufferPointer { buffer in
                if let base = buffer.baseAddress { try body(base) }
            }
            if row + 1 == range.upperBound { break }
            var axis = outer - 1
            while axis >= 0 {
                index[axis] += 1
                for operand in strides.indices { positions[operand] += strides[operand][axis] }
                if index[axis] < shape[axis] { break }
                for operand in strides.indices { positions[operand] -= strides[operand][axis] * shape[axis] }
                index[axis] = 0
                axis -= 1
            }
        }
    }
}
