import Compute

/// The product of rows with weights in panels; with its bias and ReLU once a plan has fused them.
///
/// Inputs: rows, weights in panels, and the bias when ``hasBias``.
struct DenseProduct: Operation {
    let units: Int
    var hasBias = false
    var activation = FusedActivation.none

    var name: String {
        "dense" + (hasBias ? "+bias" : "") + (activation == .relu ? "+relu" : "")
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        guard inputs[0].count == 2, inputs[1].count == 3, inputs[0][1] == inputs[1][1] else {
            throw NetworkError.incompatibleShapes(inputs[0], inputs[1])
        }
        return [inputs[0][0], units]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, w, y) = (arguments.inputs[0], arguments.inputs[1].pointer, arguments.output.pointer)
        let shape = DenseShape(rows: x.shape[0], inputs: x.shape[1], units: units)
        let bias = hasBias ? UnsafePointer(arguments.inputs[2].pointer) : nil
        let workspace = arguments.workspace
        return { [activation] in
            DenseKernels.forward(
                shape, input: x.pointer, weights: w, bias: bias, output: y, activation: activation,
                workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        DenseKernels.forwardWorkspace(DenseShape(rows: inputs[0][0], inputs: inputs[0][1], units: units))
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let (x, w, dy) = (step.inputs[0], step.inputs[1], step.outputGradient)
        let inputs = step.graph.shape(of: x)[1]
        // The input's gradient comes first: it needs the weights before their update.
        let dx = step.needed[0] ? try step.graph.append(DenseInputGradient(inputs: inputs), dy, w) : nil
        let dw = step.needed[1] ? try step.graph.append(DenseWeightGradient(), x, dy) : nil
        return [dx, dw]
    }

    func operationCount(inputs: [[Int]], output: [Int]) -> Int { 2 * inputs[0][0] * inputs[0][1] * units }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }
}

/// The gradient of ``DenseProduct`` with respect to the rows: inputs are the result's gradient and the weights,
/// and the ReLU's result below when ``hasRelu``.
struct DenseInputGradient: Operation {
    let inputs: Int
    var hasRelu = false

    var name: String { "dense_dx" + (hasRelu ? "+relu" : "") }

    func outputShape(of shapes: [[Int]]) throws -> [Int] { [shapes[0][0], inputs] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (dy, w, dx) = (arguments.inputs[0], arguments.inputs[1].pointer, arguments.output.pointer)
        let relu = hasRelu ? UnsafePointer(arguments.inputs[2].pointer) : nil
        let shape = DenseShape(rows: dy.shape[0], inputs: inputs, units: dy.shape[1])
        let workspace = arguments.workspace
        return {
            DenseKernels.inputGradient(
                shape, outputGradient: dy.pointer, weights: w, reluOutput: relu, inputGradient: dx,
                workspace: workspace)
        }
    }

    func workspaceCount(inputs shapes: [[Int]], output: [Int]) -> Int {
        DenseKernels.inputGradientWorkspace(DenseShape(rows: shapes[0][0], inputs: inputs, units: shapes[0][1]))
    }

    func operationCount(inputs shapes: [[Int]], output: [Int]) -> Int { 2 * shapes[0][0] * shapes[0][1] * inputs }

    func sampleUse(inputs shapes: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        hasRelu
            ? .apart(0, 2, of: shapes, output: output, batch: batch)
            : .apart(0, of: shapes, output: output, batch: batch)
    }
}

/// The gradient of ``DenseProduct`` with respect to the weights, in panels: inputs are the rows and the result's
/// gradient.
struct DenseWeightGradient: Operation {
    var name: String { "dense_dw" }

    func outputShape(of shapes: [[Int]]) throws -> [Int] {
        [(shapes[1][1] + DensePanels.width - 1) / DensePanels.width, shapes[0][1], DensePanels.width]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, dy, dw) = (arguments.inputs[0], arguments.inputs[1], arguments.output.pointer)
        let shape = DenseShape(rows: x.shape[0], inputs: x.shape[1], units: dy.shape[1])
        let workspace = arguments.workspace
        return {
            DenseKernels.weightGradient(
                shape, input: x.pointer, outputGradient: dy.pointer, weightGradient: dw, workspace: workspace)
        }
    }

    func workspaceCount(inputs shapes: [[Int]], output: [Int]) -> Int {
        DenseKernels.weightGradientWorkspace(
            DenseShape(rows: shapes[0][0], inputs: shapes[0][1], units: shapes[1][1]))
    }

    func operationCount(inputs shapes: [[Int]], output: [Int]) -> Int {
        2 * shapes[0][0] * shapes[0][1] * shapes[1][1]
    }
}
