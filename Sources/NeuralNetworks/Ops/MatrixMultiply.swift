import Compute

/// The product of two matrices, either of which may be read transposed.
public struct MatrixMultiply: Operation {
    let transposesFirst: Bool
    let transposesSecond: Bool

    /// - Parameters:
    ///   - transposesFirst: reads the first matrix column by column.
    ///   - transposesSecond: reads the second matrix column by column.
    public init(transposesFirst: Bool = false, transposesSecond: Bool = false) {
        self.transposesFirst = transposesFirst
        self.transposesSecond = transposesSecond
    }

    public var name: String { "matmul" }

    public func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        if !transposesFirst { return .apart(0, of: inputs, output: output, batch: batch) }
        return transposesSecond ? nil : .summed(0, 1, of: inputs, batch: batch)
    }

    public func outputShape(of inputs: [[Int]]) throws -> [Int] {
        let (a, b) = (inputs[0], inputs[1])
        guard a.count == 2, b.count == 2, inner(a, transposesFirst) == outer(b, transposesSecond) else {
            throw NetworkError.incompatibleShapes(a, b)
        }
        return [outer(a, transposesFirst), inner(b, transposesSecond)]
    }

    private func outer(_ shape: [Int], _ isTransposed: Bool) -> Int { shape[isTransposed ? 1 : 0] }
    private func inner(_ shape: [Int], _ isTransposed: Bool) -> Int { shape[isTransposed ? 0 : 1] }

    public func kernel(_ arguments: KernelArguments) -> Kernel {
        let (a, b, c) = (arguments.inputs[0], arguments.inputs[1], arguments.output)
        let (rows, columns) = (c.shape[0], c.shape[1])
        let depth = inner(a.shape, transposesFirst)
        let workspace = arguments.workspace
        return { [transposesFirst, transposesSecond] in
            MatrixProduct.multiply(
                rows: rows, columns: columns, inner: depth, a: a.pointer, strideA: a.shape[1],
                transposeA: transposesFirst, b: b.pointer, strideB: b.shape[1], transposeB: transposesSecond,
                c: c.pointer, strideC: columns, workspace: workspace)
        }
    }

    public func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        MatrixProduct.workspaceSize(
            rows: output[0], columns: output[1], inner: inner(inputs[0], transposesFirst))
    }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let graph = step.graph
        let (a, b, dy) = (step.inputs[0], step.inputs[1], step.outputGradient)
        var (da, db): (Tensor?, Tensor?)
        if step.needed[0] {
            da =
                transposesFirst
                ? try graph.append(MatrixMultiply(transposesFirst: transposesSecond, transposesSecond: true), b, dy)
                : try graph.append(MatrixMultiply(transposesSecond: !transposesSecond), dy, b)
        }
        if step.needed[1] {
            db =
                transposesSecond
                ? try graph.append(MatrixMultiply(transposesFirst: true, transposesSecond: transposesFirst), dy, a)
                : try graph.append(MatrixMultiply(transposesFirst: !transposesFirst), a, dy)
        }
        return [da, db]
    }

    public func operationCount(inputs: [[Int]], output: [Int]) -> Int {
        2 * output[0] * output[1] * inner(inputs[0], transposesFirst)
    }
}
