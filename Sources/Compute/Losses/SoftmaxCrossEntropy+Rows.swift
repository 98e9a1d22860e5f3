import ComputeKernels

/// What stands for the classes of each row.
package enum ClassTargets {
    /// `[rows][classes]`: a distribution for each row.
    case distributions(UnsafePointer<Float>)
    /// `[rows]`: a class index for each row, held in a float; those outside of the classes are moved to the nearest.
    case indices(UnsafePointer<Float>)

    /// The class of a row's index.
    @inline(__always)
    static func label(_ index: Float, classes: Int) -> Int {
        index > 0 ? (index < Float(classes) ? Int(index) : classes - 1) : 0
    }
}

extension SoftmaxCrossEntropy {
    /// The cross-entropy of each row's softmax with its target: `Σ target · (log Σ exp(logits) − logits)`.
    ///
    /// - Parameters:
    ///   - logits: `[rows][classes]`.
    ///   - losses: `[rows]`, overwritten.
    package static func rowLosses(
        logits: UnsafePointer<Float>, targets: ClassTargets, rows: Int, classes: Int,
        losses: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(rows, grain: max(1, 4096 / max(1, classes)), alignment: 1) { range in
            for row in range {
                let source = logits + row * classes
                let largest = ranges.largest(source, classes)
                let normalizer = Reference.naturalLogarithm(ranges.exponentialSum(source, largest, classes)) + largest
                switch targets {
                case .indices(let labels):
                    losses[row] = normalizer - source[ClassTargets.label(labels[row], classes: classes)]
                case .distributions(let distributions):
                    let target = distributions + row * classes
                    var sum: Float = 0
                    for index in 0..<classes where target[index] != 0 {
                        sum += target[index] * (normalizer - source[index])
                    }
                    losses[row] = sum
                }
            }
        }
    }

    /// The gradients of ``rowLosses(logits:targets:rows:classes:losses:pool:)`` by the logits, each row's times
    /// `scales[row]`: `softmax(logits) · Σ target − target`.
    ///
    /// - Parameter gradient: `[rows][classes]`, overwritten; may be the logits.
    package static func rowGradients(
        logits: UnsafePointer<Float>, targets: ClassTargets, scales: UnsafePointer<Float>, rows: Int, classes: Int,
        gradient: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        pool.runRanges(rows, grain: max(1, 4096 / max(1, classes)), alignment: 1) { range in
            for row in range {
                let (source, slope) = (logits + row * classes, gradient + row * classes)
                let largest = ranges.largest(source, classes)
                let scale = scales[row]
                let sum = ranges.exponentialSum(source, largest, classes)
                switch targets {
                case .indices(let labels):
                    ranges.exponentialScaled(source, largest, scale / sum, slope, classes)
                    slope[ClassTargets.label(labels[row], classes: classes)] -= scale
                case .distributions(let distributions):
                    // A target that does not sum to one scales the probabilities by its sum.
                    let target = distributions + row * classes
                    var mass: Float = 0
                    for index in 0..<classes { mass += target[index] }
                    ranges.exponentialScaled(source, largest, mass * scale / sum, slope, classes)
                    ranges.accumulate(target, -scale, slope, classes)
                }
            }
        }
    }
}
