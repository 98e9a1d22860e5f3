import Compute

/// The products of the matrices in two stacks: (stack, rows, inner) times (stack, inner, columns).
struct BatchMatrixMultiply: Operation {
    /// Reads the first stack's matrices column by column.
    var transposesFirst = false
    /// Reads the second stack's matrices column by column.
    var transposesSecond = false

    var name: String { "matmul" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        let (a, b) = (inputs[0], inputs[1])
        guard a.count == 3, b.count == 3, a[0] == b[0] else { throw NetworkError.incompatibleShapes(a, b) }
        let matrix = try one.outputShape(of: [Array(a.dropFirst()), Array(b.dropFirst())])
        return [a[0]] + matrix
    }

    private var one: MatrixMultiply {
        MatrixMultiply(transposesFirst: transposesFirst, transposesSecond: transposesSecond)
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (a, b, c) = (arguments.inputs[0], arguments.inputs[1], arguments.output)
        let (rows, columns) = (c.shape[1], c.shape[2])
        let depth = a.shape[transposesFirst ? 1 : 2]
        let workspace = arguments.workspace
        return { [transposesFirst, transposesSecond] in
            for item in 0..<c.shape[0] {
                MatrixProduct.multiply(
                    rows: rows, columns: columns, inner: depth, a: a.pointer + item * a.shape[1] * a.shape[2],
                    strideA: a.shape[2], transposeA: transposesFirst, b: b.pointer + item * b.shape[1] * b.shape[2],
                    strideB: b.shape[2], transposeB: transposesSecond, c: c.pointer + item * rows * columns,
                    strideC: columns, workspace: workspace)
            }
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        MatrixProduct.workspaceSize(
            rows: output[1], columns: output[2], inner: inputs[0][transposesFirst ? 1 : 2])
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let (graph, dy) = (step.graph, step.outputGradient)
        let (a, b) = (step.inputs[0], step.inputs[1])
        func product(_ x: Tensor, _ y: Tensor, _ first: Bool, _ second: Bool) throws -> Tensor {
            try graph.append(BatchMatrixMultiply(transposesFirst: first, transposesSecond: second), x, y)
        }
        return [
            !step.needed[0]
                ? nil
                : try transposesFirst
                    ? product(b, dy, transposesSecond, true) : product(dy, b, false, !transposesSecond),
            !step.needed[1]
                ? nil
                : try transposesSecond
                    ? product(dy, a, true, transposesFirst) : product(a, dy, !transposesFirst, false),
        ]
    }

    func operationCount(inputs: [[Int]], output: [Int]) -> Int {
        2 * output.reduce(1, *) * inputs[0][transposesFirst ? 1 : 2]
    }
}
