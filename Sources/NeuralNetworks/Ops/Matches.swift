/// One where the largest elements of prediction and target stand at the same place, otherwise zero.
///
/// Inputs are the target and the prediction. Ties go to the first, as in `argmax`.
struct ClassMatches: Operation {
    /// True when the target holds class indices.
    let isSparse: Bool

    var name: String { "class_matches" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        let rows = Array(inputs[1].dropLast())
        guard !inputs[1].isEmpty, inputs[0] == (isSparse ? rows : inputs[1]) else {
            throw NetworkError.incompatibleShapes(inputs[0], inputs[1])
        }
        return rows
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (target, prediction) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer)
        let (y, rows) = (arguments.output.pointer, arguments.output.count)
        let classes = arguments.inputs[1].shape.last ?? 1
        let isSparse = isSparse
        return {
            parallel(rows, cost: classes * 2) { range in
                for row in range {
                    let guess = largest(prediction + row * classes, classes)
                    let isMatch =
                        isSparse ? target[row] == Float(guess) : largest(target + row * classes, classes) == guess
                    y[row] = isMatch ? 1 : 0
                }
            }
        }
    }
}

/// The place of a row's first largest element.
@inline(__always)
func largest(_ row: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for i in 1..<max(count, 1) where row[i] > row[best] { best = i }
    return best
}

/// One where the target's class is among the `k` largest of the prediction: inputs are target and prediction.
struct TopMatches: Operation {
    let isSparse: Bool
    let k: Int

    var name: String { "top_matches" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        try ClassMatches(isSparse: isSparse).outputShape(of: inputs)
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (target, prediction) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer)
        let (y, rows) = (arguments.output.pointer, arguments.output.count)
        let classes = arguments.inputs[1].shape.last ?? 1
        let (isSparse, k) = (isSparse, k)
        return {
            for row in 0..<rows {
                let guess = prediction + row * classes
                let wanted =
                    isSparse
                    ? Int(clamping: target[row], below: classes) : largest(target + row * classes, classes)
                var better = 0
                for i in 0..<classes where guess[i] > guess[wanted] { better += 1 }
                y[row] = better < k && guess[wanted].isFinite ? 1 : 0
            }
        }
    }
}

/// One where two tensors hold the same number, otherwise zero.
struct Equality: Operation {
    var name: String { "equal" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, 1, of: inputs, output: output, batch: batch)
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        guard inputs[0] == inputs[1] else { throw NetworkError.incompatibleShapes(inputs[0], inputs[1]) }
        return inputs[0]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (a, b, y) = (arguments.inputs[0].pointer, arguments.inputs[1].pointer, arguments.output.pointer)
        let count = arguments.output.count
        return { for i in 0..<count { y[i] = a[i] == b[i] ? 1 : 0 } }
    }
}
