/// A random mask: zero with probability `rate`, otherwise `1 / (1 - rate)`.
///
/// The input gives the shape alone. Axes listed in `sharedAxes` get one draw each (spatial dropout).
struct DropoutMask: Operation {
    let rate: Float
    let sharedAxes: [Int]
    /// The layer's own stream when it was given a seed.
    let stream: RandomStream?

    var name: String { "dropout_mask" }
    var keepsOrder: Bool { true }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        inputs[0].enumerated().map { sharedAxes.contains($0) ? 1 : $1 }
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (y, count) = (arguments.output.pointer, arguments.output.count)
        let random = stream ?? arguments.random
        let keep = 1 / (1 - rate)
        // 2³² times the rate, as a threshold for raw 32-bit draws.
        let threshold = UInt32(min(Double(rate) * 4_294_967_296, 4_294_967_295))
        return {
            var i = 0
            while i + 1 < count {
                let bits = random.next()
                y[i] = UInt32(truncatingIfNeeded: bits) < threshold ? 0 : keep
                y[i + 1] = UInt32(truncatingIfNeeded: bits >> 32) < threshold ? 0 : keep
                i += 2
            }
            if i < count { y[i] = UInt32(truncatingIfNeeded: random.next()) < threshold ? 0 : keep }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] { [nil] }
}
