import Compute

/// The number that names the mask of a step.
final class DropoutSeed {
    private let stream: RandomStream?
    fileprivate(set) var current: UInt64 = 0

    init(_ stream: RandomStream?) {
        self.stream = stream
    }

    fileprivate func draw(_ fallback: RandomStream) { current = (stream ?? fallback).next() }
}

/// Drops elements by a mask that is never stored: its gradient draws the same one again from the seed.
struct DropoutApplication: Operation {
    let rate: Float
    let seeds: DropoutSeed
    var isGradient = false

    var name: String { isGradient ? "dropout_gradient" : "dropout" }
    var inPlaceInput: Int? { 0 }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, y, count) = (arguments.inputs[0].pointer, arguments.output.pointer, arguments.output.count)
        let (rate, seeds, random) = (rate, seeds, arguments.random)
        // One number names the mask of the whole batch, whose later blocks begin further on in it.
        let draws = !isGradient && arguments.firstRow == 0
        let first = arguments.firstRow * arguments.output.shape.dropFirst().reduce(1, *)
        return {
            if draws { seeds.draw(random) }
            Compute.Dropout.apply(x, output: y, count: count, first: first, rate: rate, seed: seeds.current)
        }
    }

    var keepsOrder: Bool { true }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        var back = self
        back.isGradient = true
        return [try step.graph.append(back, step.outputGradient)]
    }
}
