/// Normal random numbers, drawn anew at every step; the input gives the shape alone.
struct NormalNoise: Operation {
    let mean: Float
    let deviation: Float
    /// The layer's own stream when it was given a seed.
    let stream: RandomStream?

    var name: String { "noise" }
    var keepsOrder: Bool { true }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let output = arguments.output
        let random = stream ?? arguments.random
        let (mean, deviation) = (mean, deviation)
        return {
            for i in 0..<output.count { output.pointer[i] = mean + deviation * Float(random.normal()) }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] { [nil] }
}
