import Compute

/// The rows of a weight that lies in panels, for computations other than the dense kernels' own.
struct PanelRows: Operation {
    let inputs: Int
    let units: Int

    var name: String { "panel_rows" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { [self.inputs, units] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (from, to) = (arguments.inputs[0].pointer, arguments.output.pointer)
        return { [inputs, units] in DensePanels.unpack(from, inputs: inputs, units: units, into: to) }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let packed = PanelPacking(inputs: inputs, units: units, shape: step.graph.shape(of: step.inputs[0]))
        return [try step.graph.append(packed, step.outputGradient)]
    }
}

/// Rows put into panels: the way back of ``PanelRows``.
struct PanelPacking: Operation {
    let inputs: Int
    let units: Int
    /// The shape of the panels.
    let shape: [Int]

    var name: String { "panel_packing" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (from, to) = (arguments.inputs[0].pointer, arguments.output.pointer)
        return { [inputs, units] in DensePanels.pack(from, inputs: inputs, units: units, into: to) }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [try step.graph.append(PanelRows(inputs: inputs, units: units), step.outputGradient)]
    }
}
