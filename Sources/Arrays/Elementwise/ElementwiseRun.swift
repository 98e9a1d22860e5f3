extension Elementwise {
    /// Computes a chunk: pointers to the arguments' runs, the result's run, the length.
    typealias ChunkBody = (UnsafePointer<UnsafeRawPointer>, UnsafeMutableRawPointer, Int) -> Void

    /// Walks the broadcast inputs in chunks that stay in the cache, converting to the loop's type on the way.
    static func run(
        inputs: [NDArray], loopType: DType, resultType: DType, output: NDArray?, name: String,
        warnings: inout ArithmeticWarnings, _ body: ChunkBody
    ) throws -> NDArray {
        let shape = try NDArray.broadcastShape(inputs.map(\.shape) + (output.map { [$0.shape] } ?? []))
        if let output {
            guard output.shape == shape else { throw ArrayError.outputShape(output: output.shape, broadcast: shape) }
            guard output.isWritable else { throw ArrayError.value("output array is read-only") }
            guard Promotion.canCastSameKind(resultType, to: output.dtype) else {
                throw ArrayError.cannotCast(operation: name, from: resultType, to: output.dtype)
            }
            // Writing while reading shifted views of the same memory would read results as arguments.
            if inputs.contains(where: { $0.storage === output.storage && !$0.isSameWindow(as: output) }) {
                let fresh = try run(
                    inputs: inputs, loopType: loopType, resultType: resultType, output: nil, name: name,
                    warnings: &warnings, body)
                try output.copyElements(from: fresh)
                return output
            }
        }
        let result = try output ?? makeResult(shape: shape, dtype: resultType, like: inputs)
        guard result.count > 0 else { return result }
        let broadcastStrides = inputs.compactMap { $0.broadcastStrides(to: shape) }
        let walk = StridedWalk(shape: shape, strides: [result.strides] + broadcastStrides)
        let raised = AtomicWarnings()
        let lanes = inputs.enumerated().map { index, input in
            InputLane(array: input, stride: walk.innerStride(index + 1), loopType: loopType)
        }
        let target = ResultLane(array: result, stride: walk.innerStride(0), resultType: resultType)
        try ArrayThreads.forEachPart(rows: walk.rowCount, columns: walk.innerLength) { rows, columns in
            ArithmeticWarnings.clear()
            ElementwiseChunks.process(walk, rows, columns, lanes, target, body)
            raised.add(ArithmeticWarnings.raised)
        }
        warnings.formUnion(raised.value)
        withExtendedLifetime(inputs) {}
        return result
    }

    /// A new array for a result: in column-major order when all inputs are, as numpy keeps the order.
    private static func makeResult(shape: [Int], dtype: DType, like inputs: [NDArray]) throws(ArrayError) -> NDArray {
        let full = inputs.filter { $0.shape == shape && shape.count > 1 }
        if !full.isEmpty, full.allSatisfy({ $0.isColumnMajor && !$0.isContiguous }) {
            return try NDArray(uninitialized: shape.reversed(), dtype: dtype).transposed()
        }
        return try NDArray(uninitialized: shape, dtype: dtype)
    }
}

extension NDArray {
    /// Whether both arrays look at exactly the same elements in the same order.
    package func isSameWindow(as other: NDArray) -> Bool {
        storage === other.storage && offset == other.offset && shape == other.shape && strides == other.strides
            && dtype == other.dtype
    }
}
