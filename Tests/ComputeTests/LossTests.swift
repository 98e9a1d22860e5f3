import Compute
import Testing

struct LossTests {
    @Test(arguments: [(1, 1), (32, 10), (5, 33), (3, 1000)])
    func softmaxCrossEntropyMatchesReference(rows: Int, classes: Int) throws {
        var numbers = Numbers(seed: 20)
        let logits = numbers.floats(rows * classes, -20...20)
        let labels = (0..<rows).map { _ in Int(numbers.bits() % UInt64(classes)) }
        var oneHot = [Float](repeating: 0, count: rows * classes)
        for row in 0..<rows { oneHot[row * classes + labels[row]] = 1 }
        let targets = GuardedBuffer(oneHot)
        let expectedP = GuardedBuffer<Float>(count: rows * classes)
        let expectedG = GuardedBuffer<Float>(count: rows * classes)
        let expected = Reference.softmaxCrossEntropy(
            logits: logits.pointer, targets: targets.pointer, rows: rows, classes: classes,
            probabilities: expectedP.pointer, gradient: expectedG.pointer, gradientScale: 1 / Float(rows))

        let (p, g) = (GuardedBuffer<Float>(count: rows * classes), GuardedBuffer<Float>(count: rows * classes))
        let dense = SoftmaxCrossEntropy.distribution(
            logits: logits.pointer, targets: targets.pointer, rows: rows, classes: classes,
            probabilities: p.pointer, gradient: g.pointer, gradientScale: 1 / Float(rows))
        expectClose(p, expectedP, tolerance: 1e-6)
        expectClose(g, expectedG, tolerance: 1e-6)
        #expect(dense.correct == expected.correct)
        #expect(abs(dense.loss - expected.loss) < 1e-5 * max(1, expected.loss))

        // In place, the gradient over the logits, as a training step does it.
        let inPlace = GuardedBuffer(logits)
        let sparse = try SoftmaxCrossEntropy.sparse(
            logits: inPlace.pointer, labels: labels, rows: rows, classes: classes, probabilities: nil,
            gradient: inPlace.pointer, gradientScale: 1 / Float(rows))
        expectClose(inPlace, expectedG, tolerance: 1e-6)
        #expect(sparse.correct == expected.correct)
        #expect(abs(sparse.loss - expected.loss) < 1e-5 * max(1, expected.loss))
    }

    @Test(arguments: [(1, 1), (32, 10), (5, 33), (300, 100)])
    func lossesByRowMatchReference(rows: Int, classes: Int) {
        var numbers = Numbers(seed: 21)
        let logits = numbers.floats(rows * classes, -20...20)
        let scales = numbers.floats(rows)
        let soft = numbers.floats(rows * classes, 0...1)
        let labels = GuardedBuffer((0..<rows).map { _ in Float(numbers.bits() % UInt64(classes)) })
        var oneHot = [Float](repeating: 0, count: rows * classes)
        for row in 0..<rows { oneHot[row * classes + Int(labels.pointer[row])] = 1 }
        let hard = GuardedBuffer(oneHot)
        for pool in pools() {
            for (distribution, indices) in [(soft, nil), (hard, nil), (hard, labels)] {
                let targets = indices.map { ClassTargets.indices($0.pointer) } ?? .distributions(distribution.pointer)
                let losses = GuardedBuffer<Float>(count: rows)
                // The gradient over the logits, as a step may place it.
                let gradient = GuardedBuffer(logits)
                SoftmaxCrossEntropy.rowLosses(
                    logits: logits.pointer, targets: targets, rows: rows, classes: classes, losses: losses.pointer,
                    pool: pool)
                SoftmaxCrossEntropy.rowGradients(
                    logits: gradient.pointer, targets: targets, scales: scales.pointer, rows: rows, classes: classes,
                    gradient: gradient.pointer, pool: pool)
                for row in 0..<rows {
                    let expected = GuardedBuffer<Float>(count: classes)
                    let result = Reference.softmaxCrossEntropy(
                        logits: logits.pointer + row * classes, targets: distribution.pointer + row * classes, rows: 1,
                        classes: classes, probabilities: nil, gradient: expected.pointer,
                        gradientScale: scales.pointer[row])
                    let close = abs(Double(losses.pointer[row]) - result.loss) < 2e-5 * max(1, abs(result.loss))
                    #expect(close, "\(pool.testDescription) row \(row)")
                    for index in 0..<classes {
                        let difference = abs(gradient.pointer[row * classes + index] - expected.pointer[index])
                        #expect(difference < 1e-5 * Float(max(classes, 10)) / 10, "\(pool.testDescription)")
                    }
                }
                #expect(losses.wallsStand && gradient.wallsStand)
            }
        }
    }

    /// Logits that are not there, as masks put them, cost nothing where the target is zero.
    @Test func infiniteLogitsOfOtherClassesAreAllowed() {
        let logits = GuardedBuffer<Float>([0, -.infinity, 0])
        let targets = GuardedBuffer<Float>([1, 0, 0])
        let loss = GuardedBuffer<Float>(count: 1)
        SoftmaxCrossEntropy.rowLosses(
            logits: logits.pointer, targets: .distributions(targets.pointer), rows: 1, classes: 3,
            losses: loss.pointer)
        #expect(abs(loss.values[0] - 0.6931472) < 1e-6)
    }

    @Test func softTargetsWeighTheProbabilities() {
        let logits: [Float] = [1, 2, 3]
        let targets: [Float] = [0.5, 0.25, 0.5]
        var gradient: [Float] = [0, 0, 0]
        let result = SoftmaxCrossEntropy.distribution(
            logits: logits, targets: targets, rows: 1, classes: 3, probabilities: nil, gradient: &gradient,
            gradientScale: 1)
        // log Σ exp = 3.4076059; 0.5·2.4076059 + 0.25·1.4076059 + 0.5·0.4076059
        #expect(abs(result.loss - 1.7595074) < 1e-6)
        #expect(abs(gradient[2] - (0.66524096 * 1.25 - 0.5)) < 1e-6)
    }

    @Test(arguments: [-1, 3, Int.max])
    func labelOutOfRangeIsAnError(label: Int) {
        let logits: [Float] = [1, 2, 3, 4, 5, 6]
        #expect(throws: LossError.labelOutOfRange(label: label, row: 1, classes: 3)) {
            try SoftmaxCrossEntropy.sparse(
                logits: logits, labels: [0, label], rows: 2, classes: 3, probabilities: nil, gradient: nil,
                gradientScale: 1)
        }
    }

    /// Every gradient against a central difference of its loss.
    @Test(arguments: ["mse", "binary", "sigmoid", "categorical", "softmax"])
    func gradientsMatchDifferences(name: String) {
        let (rows, columns) = (3, 4)
        var numbers = Numbers(seed: 21)
        let predictions = numbers.floats(rows * columns, 0.1...0.9)
        let targets = GuardedBuffer<Float>((0..<rows * columns).map { $0 % columns == $0 / columns ? 1 : 0 })
        func loss(_ gradient: UnsafeMutablePointer<Float>?) -> Double {
            let (p, t) = (predictions.pointer, targets.pointer)
            return switch name {
            case "mse":
                Losses.meanSquaredError(
                    predictions: p, targets: t, rows: rows, columns: columns, gradient: gradient, gradientScale: 1
                ).loss
            case "binary":
                Losses.binaryCrossEntropy(
                    predictions: p, targets: t, rows: rows, columns: columns, gradient: gradient, gradientScale: 1
                ).loss
            case "sigmoid":
                Losses.sigmoidCrossEntropy(
                    logits: p, targets: t, rows: rows, columns: columns, gradient: gradient, gradientScale: 1
                ).loss
            case "categorical":
                Losses.categoricalCrossEntropy(
                    predictions: p, targets: t, rows: rows, columns: columns, gradient: gradient, gradientScale: 1
                ).loss
            default:
                SoftmaxCrossEntropy.distribution(
                    logits: p, targets: t, rows: rows, classes: columns, probabilities: nil, gradient: gradient,
                    gradientScale: 1
                ).loss
            }
        }
        let gradient = GuardedBuffer<Float>(count: rows * columns)
        _ = loss(gradient.pointer)
        for index in 0..<rows * columns {
            let saved = predictions.pointer[index]
            let step: Float = 1 / 128
            predictions.pointer[index] = saved + step
            let above = loss(nil)
            predictions.pointer[index] = saved - step
            let below = loss(nil)
            predictions.pointer[index] = saved
            let difference = (above - below) / Double(2 * step)
            #expect(abs(difference - Double(gradient.pointer[index])) < 2e-2 * max(1, abs(difference)))
        }
    }
}
