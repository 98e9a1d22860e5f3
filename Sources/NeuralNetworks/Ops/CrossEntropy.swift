import Compute

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Cross-entropy between the softmax of logits and a target, one number a row, without overflow.
///
/// The inputs are the logits and the target: probabilities of the same shape, or class indices of one axis less.
struct SoftmaxCrossEntropy: Operation {
    /// True when the target holds class indices.
    let isSparse: Bool

    var name: String { isSparse ? "sparse_softmax_cross_entropy" : "softmax_cross_entropy" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        let rows = Array(inputs[0].dropLast())
        let expected = isSparse ? rows : inputs[0]
        guard !inputs[0].isEmpty, inputs[1] == expected else {
            throw NetworkError.incompatibleShapes(inputs[1], inputs[0])
        }
        return rows
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (logits, target) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer)
        let loss = arguments.output.pointer
        let rows = arguments.output.count
        let classes = arguments.inputs[0].shape.last ?? 1
        let targets: ClassTargets = isSparse ? .indices(target) : .distributions(target)
        return {
            Compute.SoftmaxCrossEntropy.rowLosses(
                logits: logits, targets: targets, rows: rows, classes: classes, losses: loss)
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let gradient = try step.graph.append(
            SoftmaxCrossEntropyGradient(isSparse: isSparse), step.inputs[0], step.inputs[1], step.outputGradient)
        return [gradient, nil]
    }
}

/// `softmax(logits) - target`, times each row's gradient.
struct SoftmaxCrossEntropyGradient: Operation {
    let isSparse: Bool

    var name: String { "softmax_cross_entropy_gradient" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(inputs.indices, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (logits, target) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer)
        let (dLoss, dx) = (arguments.inputs[2].pointer, arguments.output.pointer)
        let classes = arguments.output.shape.last ?? 1
        let rows = classes == 0 ? 0 : arguments.output.count / classes
        let targets: ClassTargets = isSparse ? .indices(target) : .distributions(target)
        return {
            Compute.SoftmaxCrossEntropy.rowGradients(
                logits: logits, targets: targets, scales: dLoss, rows: rows, classes: classes, gradient: dx)
        }
    }
}

/// Binary cross-entropy between the sigmoid of logits and a target, element by element, without overflow.
struct SigmoidCrossEntropy: Operation {
    var name: String { "sigmoid_cross_entropy" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        guard inputs[0] == inputs[1] else { throw NetworkError.incompatibleShapes(inputs[1], inputs[0]) }
        return inputs[0]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (logits, target) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer)
        let (loss, count) = (arguments.output.pointer, arguments.output.count)
        return {
            parallel(count, cost: 30) { range in
                for i in range {
                    let x = logits[i]
                    loss[i] = max(x, 0) - x * target[i] + log1pf(expf(-abs(x)))
                }
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let probability = try step.graph.append(Unary(Elements.Sigmoid()), step.inputs[0])
        let difference = try step.graph.append(Binary(.subtract), probability, step.inputs[1])
        return [try step.graph.append(Binary(.multiply), difference, step.outputGradient), nil]
    }
}

/// Picks, in each row, the element that a class index names: inputs are the rows and the indices.
struct PickClass: Operation {
    var name: String { "pick_class" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        guard !inputs[0].isEmpty, inputs[1] == Array(inputs[0].dropLast()) else {
            throw NetworkError.incompatibleShapes(inputs[1], inputs[0])
        }
        return inputs[1]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, target, y) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        let classes = arguments.inputs[0].shape.last ?? 1
        let rows = arguments.output.count
        return {
            for row in 0..<rows { y[row] = x[row * classes + Int(clamping: target[row], below: classes)] }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let shape = step.graph.shape(of: step.inputs[0])
        return [try step.graph.append(PlaceClass(shape: shape), step.outputGradient, step.inputs[1]), nil]
    }
}

/// Puts each row's number at the place that its class index names, zeros elsewhere.
struct PlaceClass: Operation {
    let shape: [Int]

    var name: String { "place_class" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, target, y) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        let classes = shape.last ?? 1
        let rows = arguments.inputs[0].count
        let count = arguments.output.count
        return {
            y.update(repeating: 0, count: count)
            for row in 0..<rows { y[row * classes + Int(clamping: target[row], below: classes)] = x[row] }
        }
    }
}

extension Int {
    /// A class index held in a float, kept inside `0..<limit` whatever the float holds.
    @inline(__always)
    init(clamping label: Float, below limit: Int) {
        self = label > 0 ? (label < Float(limit) ? Int(label) : limit - 1) : 0
    }
}
