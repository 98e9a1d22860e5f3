/// Applies a function to every element.
public struct Unary<Function: ElementFunction>: Operation {
    let function: Function

    /// The operation for a function.
    public init(_ function: Function) {
        self.function = function
    }

    public var name: String { function.name }
    public var inPlaceInput: Int? { 0 }

    public func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }

    public func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    public func kernel(_ arguments: KernelArguments) -> Kernel {
        let x = arguments.inputs[0].pointer
        let y = arguments.output.pointer
        let count = arguments.output.count
        if let kernel = function.rangeKernel { return { kernel(x, y, count) } }
        return { [function] in
            parallel(count, cost: 8) { range in
                for i in range { y[i] = function(x[i]) }
            }
        }
    }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let kept = function.slopeNeedsOnlyResult ? step.output : step.inputs[0]
        return [try step.graph.append(UnaryGradient(function: function), step.outputGradient, kept)]
    }
}

/// The gradient with respect to the argument of ``Unary``: inputs are the result's gradient and `x` or `y`.
struct UnaryGradient<Function: ElementFunction>: Operation {
    let function: Function

    var name: String { function.name + "_gradient" }
    var inPlaceInput: Int? { 0 }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let dy = arguments.inputs[0].pointer
        let kept = arguments.inputs[1].pointer
        let dx = arguments.output.pointer
        let count = arguments.output.count
        let function = function
        if let kernel = function.gradientRangeKernel { return { kernel(kept, dy, dx, count) } }
        if function.slopeNeedsOnlyResult {
            return {
                parallel(count, cost: 4) { range in
                    for i in range { dx[i] = dy[i] * function.slope(0, kept[i]) }
                }
            }
        }
        return {
            parallel(count, cost: 8) { range in
                for i in range {
                    let x = kept[i]
                    dx[i] = dy[i] * function.slope(x, function(x))
                }
            }
        }
    }
}
