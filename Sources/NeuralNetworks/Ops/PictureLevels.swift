/// The numbers that a step has drawn, one a picture; the way back uses the same.
final class LevelDraws {
    fileprivate(set) var numbers: [Float] = []
    let range: (low: Float, high: Float)
    let stream: RandomStream?

    init(range: (low: Float, high: Float), stream: RandomStream?) {
        self.range = range
        self.stream = stream
    }
}

/// Changes contrast or brightness of each picture by a number drawn at random, within a range of values.
///
/// Shape (…, height, width, channels).
struct PictureLevels: Operation {
    enum Kind: String {
        /// Distances from each channel's mean are multiplied.
        case contrast
        /// The number is added.
        case brightness
    }

    let kind: Kind
    let draws: LevelDraws
    let limits: (low: Float, high: Float)
    /// True gives a gradient's way back; the inputs are then the pictures and the gradient.
    var isGradient = false

    var name: String { isGradient ? "\(kind.rawValue)_gradient" : kind.rawValue }
    var keepsOrder: Bool { true }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let upper = isGradient ? arguments.inputs[1].pointer : input.pointer
        let axes = input.shape.suffix(3).map { $0 }
        let random = draws.stream ?? arguments.random
        let operation = self
        return {
            let size = axes[0] * axes[1] * axes[2]
            let count = size == 0 ? 0 : input.count / size
            let draws = operation.draws
            if !operation.isGradient {
                draws.numbers = (0..<count).map { _ in
                    draws.range.low + (draws.range.high - draws.range.low) * Float(random.uniform())
                }
            }
            for sample in 0..<min(count, draws.numbers.count) {
                for channel in 0..<axes[2] {
                    operation.run(
                        input.pointer + sample * size + channel, upper + sample * size + channel,
                        output.pointer + sample * size + channel, draws.numbers[sample], axes[0] * axes[1], axes[2])
                }
            }
        }
    }

    /// One channel of one picture.
    private func run(
        _ input: UnsafePointer<Float>, _ upper: UnsafePointer<Float>, _ output: UnsafeMutablePointer<Float>,
        _ number: Float, _ pixels: Int, _ step: Int
    ) {
        var mean: Float = 0
        if kind == .contrast {
            var sum = 0.0
            for pixel in 0..<pixels { sum += Double(input[pixel * step]) }
            mean = Float(sum / Double(pixels))
        }
        func changed(_ value: Float) -> Float {
            kind == .contrast ? (value - mean) * number + mean : value + number
        }
        guard isGradient else {
            for pixel in 0..<pixels {
                output[pixel * step] = max(limits.low, min(limits.high, changed(input[pixel * step])))
            }
            return
        }
        var passed = 0.0
        for pixel in 0..<pixels {
            let value = changed(input[pixel * step])
            // Nothing comes back from where a limit held.
            let gradient = value < limits.low || value > limits.high ? 0 : upper[pixel * step]
            passed += Double(gradient)
            output[pixel * step] = kind == .contrast ? gradient * number : gradient
        }
        guard kind == .contrast else { return }
        let share = (1 - number) * Float(passed / Double(pixels))
        for pixel in 0..<pixels { output[pixel * step] += share }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        var back = self
        back.isGradient = true
        return [try step.graph.append(back, step.inputs[0], step.outputGradient)]
    }
}
