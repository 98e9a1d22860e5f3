extension Reference {
    /// See ``SoftmaxCrossEntropy/distribution(logits:targets:rows:classes:probabilities:gradient:gradientScale:)``.
    package static func softmaxCrossEntropy(
        logits: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, classes: Int,
        probabilities: UnsafeMutablePointer<Float>?, gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        rowByRow(
            logits: logits, rows: rows, classes: classes, probabilities: probabilities, gradient: gradient,
            gradientScale: gradientScale,
            target: { row, column in targets[row * classes + column] },
            label: { row in argMax(targets + row * classes, count: classes) })
    }

    /// See ``SoftmaxCrossEntropy/sparse(logits:labels:rows:classes:probabilities:gradient:gradientScale:)``.
    package static func sparseSoftmaxCrossEntropy(
        logits: UnsafePointer<Float>, labels: UnsafePointer<Int>, rows: Int, classes: Int,
        probabilities: UnsafeMutablePointer<Float>?, gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        rowByRow(
            logits: logits, rows: rows, classes: classes, probabilities: probabilities, gradient: gradient,
            gradientScale: gradientScale,
            target: { row, column in labels[row] == column ? 1 : 0 },
            label: { row in labels[row] })
    }

    private static func rowByRow(
        logits: UnsafePointer<Float>, rows: Int, classes: Int, probabilities: UnsafeMutablePointer<Float>?,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float, target: (Int, Int) -> Float,
        label: (Int) -> Int
    ) -> LossResult {
        var result = LossResult(loss: 0, correct: 0)
        for row in 0..<rows {
            let source = logits + row * classes
            let largest = maximum(source, count: classes) ?? 0
            var sum: Float = 0
            for column in 0..<classes { sum += exponential(source[column] - largest) }
            let logSum = naturalLogarithm(sum)
            if argMax(source, count: classes) == label(row) { result.correct += 1 }
            var weight: Float = 0
            for column in 0..<classes { weight += target(row, column) }
            for column in 0..<classes {
                let shifted = source[column] - largest
                let wanted = target(row, column)
                if wanted != 0 { result.loss += Double(wanted * (logSum - shifted)) }
                let probability = exponential(shifted) / sum
                // Read before either is written: both may lie over the logits.
                probabilities?[row * classes + column] = probability
                gradient?[row * classes + column] = (probability * weight - wanted) * gradientScale
            }
        }
        return result
    }

    package static func meanSquaredError(
        predictions: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        perElement(rows: rows, columns: columns, gradient: gradient, gradientScale: gradientScale) { index in
            let difference = predictions[index] - targets[index]
            return (difference * difference, 2 * difference, false)
        }
    }

    package static func binaryCrossEntropy(
        predictions: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        perElement(rows: rows, columns: columns, gradient: gradient, gradientScale: gradientScale) { index in
            let (raw, target) = (predictions[index], targets[index])
            let clipped = min(max(raw, Losses.epsilon), 1 - Losses.epsilon)
            let loss = -target * naturalLogarithm(clipped) - (1 - target) * naturalLogarithm(1 - clipped)
            let slope = clipped == raw ? (clipped - target) / (clipped * (1 - clipped)) : 0
            return (loss, slope, (raw > 0.5 ? 1 : 0) == target)
        }
    }

    package static func sigmoidCrossEntropy(
        logits: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        perElement(rows: rows, columns: columns, gradient: gradient, gradientScale: gradientScale) { index in
            let (logit, target) = (logits[index], targets[index])
            let loss = max(logit, 0) - logit * target + softplusTail(logit)
            return (loss, sigmoid(logit) - target, (logit > 0 ? 1 : 0) == target)
        }
    }

    package static func categoricalCrossEntropy(
        predictions: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, columns: Int,
        gradient: UnsafeMutablePointer<Float>?, gradientScale: Float
    ) -> LossResult {
        var result = LossResult(loss: 0, correct: 0)
        for row in 0..<rows {
            let (prediction, target) = (predictions + row * columns, targets + row * columns)
            if argMax(prediction, count: columns) == argMax(target, count: columns) { result.correct += 1 }
            var sum: Float = 0
            for column in 0..<columns { sum += prediction[column] }
            var inner: Float = 0
            for column in 0..<columns {
                let share = prediction[column] / sum
                let clipped = min(max(share, Losses.epsilon), 1 - Losses.epsilon)
                if target[column] != 0 { result.loss += Double(-target[column] * naturalLogarithm(clipped)) }
                if clipped == share { inner += target[column] }
            }
            guard let gradient else { continue }
            // d/dp of −Σ t·log(p/Σp) is (Σt − t/p·Σp) / Σp over the elements that clipping lets through.
            for column in 0..<columns {
                let share = prediction[column] / sum
                let clipped = min(max(share, Losses.epsilon), 1 - Losses.epsilon)
                let own = clipped == share ? target[column] / share : 0
                gradient[row * columns + column] = (inner - own) / sum * gradientScale
            }
        }
        return result
    }

    /// Index of the largest element, the first of equals; 0 for an empty row.
    package static func argMax(_ row: UnsafePointer<Float>, count: Int) -> Int {
        var best = 0
        for index in 0..<count where row[index] > row[best] { best = index }
        return best
    }

    private static func perElement(
        rows: Int, columns: Int, gradient: UnsafeMutablePointer<Float>?, gradientScale: Float,
        _ element: (_ index: Int) -> (loss: Float, slope: Float, correct: Bool)
    ) -> LossResult {
        var result = LossResult(loss: 0, correct: 0)
        let share = Float(1) / Float(max(1, columns))
        for row in 0..<rows {
            var sum = 0.0
            for index in row * columns..<(row + 1) * columns {
                let (loss, slope, correct) = element(index)
                sum += Double(loss)
                if correct { result.correct += 1 }
                gradient?[index] = slope * share * gradientScale
            }
            result.loss += sum / Double(max(1, columns))
        }
        return result
    }
}
