/// One where a comparison of two tensors holds, otherwise zero; axes of length one are stretched as numpy does.
struct Compare: Operation {
    /// What is asked of two elements.
    enum Kind: String {
        case less, lessEqual = "less_equal", greater, greaterEqual = "greater_equal", equal, notEqual = "not_equal"
    }

    let kind: Kind

    var name: String { kind.rawValue }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .broadcast(inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { try broadcastShape(inputs[0], inputs[1]) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (a, b, out) = (arguments.inputs[0], arguments.inputs[1], arguments.output)
        let (stepsA, stepsB) = (broadcastStrides(a.shape, to: out.shape), broadcastStrides(b.shape, to: out.shape))
        let kind = kind
        return {
            for i in 0..<out.count {
                let x = a.pointer[stridedOffset(i, out.shape, stepsA)]
                let y = b.pointer[stridedOffset(i, out.shape, stepsB)]
                let holds =
                    switch kind {
                    case .less: x < y
                    case .lessEqual: x <= y
                    case .greater: x > y
                    case .greaterEqual: x >= y
                    case .equal: x == y
                    case .notEqual: x != y
                    }
                out.pointer[i] = holds ? 1 : 0
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] { [nil, nil] }
}

/// The second input where the first is not zero, otherwise the third; all of one shape.
struct Select: Operation {
    var name: String { "where" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(inputs.indices, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let pointers = arguments.inputs.map(\.pointer)
        let (y, count) = (arguments.output.pointer, arguments.output.count)
        return { for i in 0..<count { y[i] = pointers[0][i] != 0 ? pointers[1][i] : pointers[2][i] } }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let graph = step.graph
        let zero = try graph.append(
            Stretch(shape: graph.shape(of: step.outputGradient)), graph.constant(0))
        return [
            nil,
            step.needed[1] ? try graph.append(Select(), step.inputs[0], step.outputGradient, zero) : nil,
            step.needed[2] ? try graph.append(Select(), step.inputs[0], zero, step.outputGradient) : nil,
        ]
    }
}
