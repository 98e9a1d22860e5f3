/// Blends two neighbours along one axis for each place of the result: what bilinear enlarging does along a side.
struct Interpolate: Operation {
    /// Where a place of the result looks: two places of the input, and the share of the second.
    struct Tap {
        let low: Int
        let high: Int
        let share: Float
    }

    let axis: Int
    let taps: [Tap]
    /// True turns it into its own gradient: from the result's places back to the input's.
    var inputLength: Int?

    var name: String { inputLength == nil ? "interpolate" : "interpolate_gradient" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        axis == 0 ? nil : .apart(0, of: inputs, output: output, batch: batch)
    }

    /// Taps for enlarging a side `length` by a whole factor, with pixel centres in the middle of pixels.
    static func enlarging(length: Int, factor: Int, axis: Int) -> Interpolate {
        let taps = (0..<length * factor).map { place in
            let centre = max(0, (Float(place) + 0.5) / Float(factor) - 0.5)
            let low = min(Int(centre), length - 1)
            return Tap(low: low, high: min(low + 1, length - 1), share: centre - Float(low))
        }
        return Interpolate(axis: axis, taps: taps)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        var shape = inputs[0]
        shape[axis] = inputLength ?? taps.count
        return shape
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let block = input.shape.dropFirst(axis + 1).reduce(1, *)
        let outer = input.shape.prefix(axis).reduce(1, *)
        let (from, to, taps) = (input.pointer, output.pointer, taps)
        let (length, isGradient) = (inputLength ?? input.shape[axis], inputLength != nil)
        return {
            if isGradient { to.update(repeating: 0, count: output.count) }
            parallel(outer, cost: taps.count * block * 2) { range in
                for slab in range {
                    let small = (isGradient ? to : from) + slab * length * block
                    let large = (isGradient ? from : to) + slab * taps.count * block
                    for (place, tap) in taps.enumerated() {
                        let row = large + place * block
                        let (low, high) = (small + tap.low * block, small + tap.high * block)
                        for i in 0..<block {
                            if isGradient {
                                low[i] += row[i] * (1 - tap.share)
                                high[i] += row[i] * tap.share
                            } else {
                                row[i] = low[i] + (high[i] - low[i]) * tap.share
                            }
                        }
                    }
                }
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        var back = self
        back.inputLength = step.graph.shape(of: step.inputs[0])[axis]
        return [try step.graph.append(back, step.outputGradient)]
    }
}
