extension Loss {
    /// Keras' fuzz factor.
    static let epsilon: Float = 1e-7

    /// Cross-entropy against one number for each class.
    ///
    /// A softmax right before the loss is taken together with it, as TensorFlow does, so that nothing overflows.
    public static func categoricalCrossentropy(
        fromLogits: Bool = false, labelSmoothing: Double = 0, name: String = "categorical_crossentropy"
    ) -> Loss {
        Loss(
            className: "CategoricalCrossentropy", name: name,
            settings: [("from_logits", .bool(fromLogits)), ("label_smoothing", .number(labelSmoothing))]
        ) { graph, target, output in
            var target = target
            if labelSmoothing != 0 {
                let classes = Float(graph.shape(of: output).last ?? 1)
                let smoothing = Float(labelSmoothing)
                target = try graph.append(
                    Unary(Elements.Affine(scale: 1 - smoothing, offset: smoothing / classes)), target)
            }
            if let logits = graph.argument(of: output, madeBy: Softmax.self) ?? (fromLogits ? output : nil) {
                return try graph.append(SoftmaxCrossEntropy(isSparse: false), logits, target)
            }
            let total = try graph.sumOfLastAxis(output, keepsAxis: true)
            let scaled = try graph.append(Binary(.divide), output, total)
            let clipped = try graph.append(Unary(Elements.Clip(low: epsilon, high: 1 - epsilon)), scaled)
            let logarithm = try graph.append(Unary(Elements.Logarithm()), clipped)
            let sum = try graph.sumOfLastAxis(try graph.append(Binary(.multiply), logarithm, target))
            return try graph.append(Unary(Elements.Negate()), sum)
        }
    }

    /// Cross-entropy against class indices.
    public static func sparseCategoricalCrossentropy(
        fromLogits: Bool = false, name: String = "sparse_categorical_crossentropy"
    ) -> Loss {
        Loss(
            className: "SparseCategoricalCrossentropy", name: name,
            settings: [("from_logits", .bool(fromLogits))], targets: .classIndices
        ) { graph, target, output in
            if let logits = graph.argument(of: output, madeBy: Softmax.self) ?? (fromLogits ? output : nil) {
                return try graph.append(SoftmaxCrossEntropy(isSparse: true), logits, target)
            }
            let clipped = try graph.append(Unary(Elements.Clip(low: epsilon, high: 1 - epsilon)), output)
            let logarithm = try graph.append(Unary(Elements.Logarithm()), clipped)
            return try graph.append(SoftmaxCrossEntropy(isSparse: true), logarithm, target)
        }
    }

    /// Cross-entropy of yes-or-no answers, averaged over the last axis.
    public static func binaryCrossentropy(
        fromLogits: Bool = false, labelSmoothing: Double = 0, name: String = "binary_crossentropy"
    ) -> Loss {
        Loss(
            className: "BinaryCrossentropy", name: name,
            settings: [("from_logits", .bool(fromLogits)), ("label_smoothing", .number(labelSmoothing))]
        ) { graph, target, output in
            var target = target
            if labelSmoothing != 0 {
                let smoothing = Float(labelSmoothing)
                target = try graph.append(
                    Unary(Elements.Affine(scale: 1 - smoothing, offset: 0.5 * smoothing)), target)
            }
            if let logits = graph.argument(of: output, madeBy: Unary<Elements.Sigmoid>.self)
                ?? (fromLogits ? output : nil)
            {
                return try graph.meanOfLastAxis(try graph.append(SigmoidCrossEntropy(), logits, target))
            }
            let clipped = try graph.append(Unary(Elements.Clip(low: epsilon, high: 1 - epsilon)), output)
            let other = try graph.append(Unary(Elements.Affine(scale: -1, offset: 1)), clipped)
            let otherTarget = try graph.append(Unary(Elements.Affine(scale: -1, offset: 1)), target)
            let yes = try graph.append(
                Binary(.multiply), graph.append(Unary(Elements.Logarithm()), clipped), target)
            let no = try graph.append(
                Binary(.multiply), graph.append(Unary(Elements.Logarithm()), other), otherTarget)
            let sum = try graph.append(Binary(.add), yes, no)
            return try graph.append(Unary(Elements.Negate()), graph.meanOfLastAxis(sum))
        }
    }
}
