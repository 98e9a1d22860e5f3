extension Loss {
    /// The relative entropy of the target with respect to the output.
    public static func klDivergence(name: String = "kl_divergence") -> Loss {
        Loss(className: "KLDivergence", name: name) { graph, target, output in
            let clip = Unary(Elements.Clip(low: epsilon, high: 1))
            let (t, o) = (try graph.append(clip, target), try graph.append(clip, output))
            let logarithm = try graph.append(Unary(Elements.Logarithm()), graph.append(Binary(.divide), t, o))
            return try graph.sumOfLastAxis(graph.append(Binary(.multiply), t, logarithm))
        }
    }

    /// The mean of `output - target · log(output)`.
    public static func poisson(name: String = "poisson") -> Loss {
        Loss(className: "Poisson", name: name) { graph, target, output in
            let shifted = try graph.append(Unary(Elements.Affine(scale: 1, offset: epsilon)), output)
            let logarithm = try graph.append(Unary(Elements.Logarithm()), shifted)
            let product = try graph.append(Binary(.multiply), target, logarithm)
            return try graph.meanOfLastAxis(graph.difference(output, product))
        }
    }

    /// The mean of `max(1 - target · output, 0)` for targets of -1 and 1; zeros count as -1.
    public static func hinge(isSquared: Bool = false, name: String = "hinge") -> Loss {
        Loss(className: isSquared ? "SquaredHinge" : "Hinge", name: name) { graph, target, output in
            let signs = try graph.append(SignedLabels(), target)
            let product = try graph.append(Binary(.multiply), signs, output)
            let margin = try graph.append(Unary(Elements.Affine(scale: -1, offset: 1)), product)
            let loss = try graph.append(Unary(Elements.Relu()), margin)
            return try graph.meanOfLastAxis(isSquared ? graph.append(Unary(Elements.Square()), loss) : loss)
        }
    }
}

/// Labels of 0 and 1 as -1 and 1; other labels stay. Source: `convert_binary_labels_to_hinge`.
struct SignedLabels: Operation {
    var name: String { "signed_labels" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, y, count) = (arguments.inputs[0].pointer, arguments.output.pointer, arguments.output.count)
        return {
            var isBinary = true
            for i in 0..<count where x[i] != 0 && x[i] != 1 { isBinary = false }
            for i in 0..<count { y[i] = isBinary ? 2 * x[i] - 1 : x[i] }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] { [nil] }
}
