extension Loss {
    /// The mean square of the differences.
    public static func meanSquaredError(name: String = "mean_squared_error") -> Loss {
        Loss(className: "MeanSquaredError", name: name) { graph, target, output in
            try graph.meanOfLastAxis(graph.append(Unary(Elements.Square()), graph.difference(output, target)))
        }
    }

    /// The mean size of the differences.
    public static func meanAbsoluteError(name: String = "mean_absolute_error") -> Loss {
        Loss(className: "MeanAbsoluteError", name: name) { graph, target, output in
            try graph.meanOfLastAxis(graph.append(Unary(Elements.Absolute()), graph.difference(output, target)))
        }
    }

    /// The mean size of the differences in percent of the target.
    public static func meanAbsolutePercentageError(name: String = "mean_absolute_percentage_error") -> Loss {
        Loss(className: "MeanAbsolutePercentageError", name: name) { graph, target, output in
            let size = try graph.append(Unary(Elements.Absolute()), target)
            let floor = try graph.append(Binary(.maximum), size, graph.constant(epsilon))
            let share = try graph.append(Binary(.divide), graph.difference(target, output), floor)
            let mean = try graph.meanOfLastAxis(graph.append(Unary(Elements.Absolute()), share))
            return try graph.append(Unary(Elements.Affine(scale: 100, offset: 0)), mean)
        }
    }

    /// The mean square of the differences of logarithms.
    public static func meanSquaredLogarithmicError(name: String = "mean_squared_logarithmic_error") -> Loss {
        Loss(className: "MeanSquaredLogarithmicError", name: name) { graph, target, output in
            func logarithm(_ value: Tensor) throws -> Tensor {
                let floor = try graph.append(Binary(.maximum), value, graph.constant(epsilon))
                return try graph.append(Unary(Elements.LogarithmOfOnePlus()), floor)
            }
            let difference = try graph.difference(logarithm(output), logarithm(target))
            return try graph.meanOfLastAxis(graph.append(Unary(Elements.Square()), difference))
        }
    }

    /// Squares small differences and takes the size of large ones.
    public static func huber(delta: Double = 1, name: String = "huber_loss") -> Loss {
        Loss(className: "Huber", name: name, settings: [("delta", .number(delta))]) { graph, target, output in
            let difference = try graph.difference(output, target)
            return try graph.meanOfLastAxis(graph.append(Unary(Elements.Huber(delta: Float(delta))), difference))
        }
    }

    /// The mean of the logarithm of the hyperbolic cosine of the differences.
    public static func logCosh(name: String = "log_cosh") -> Loss {
        Loss(className: "LogCosh", name: name) { graph, target, output in
            try graph.meanOfLastAxis(graph.append(Unary(Elements.LogCosh()), graph.difference(output, target)))
        }
    }

    /// Minus the cosine of the angle between target and output.
    public static func cosineSimilarity(name: String = "cosine_similarity") -> Loss {
        Loss(className: "CosineSimilarity", name: name) { graph, target, output in
            func unit(_ value: Tensor) throws -> Tensor {
                let squares = try graph.append(Unary(Elements.Square()), value)
                let total = try graph.sumOfLastAxis(squares, keepsAxis: true)
                let floor = try graph.append(Binary(.maximum), total, graph.constant(1e-12))
                return try graph.append(Binary(.divide), value, graph.append(Unary(Elements.SquareRoot()), floor))
            }
            let product = try graph.append(Binary(.multiply), unit(target), unit(output))
            return try graph.append(Unary(Elements.Negate()), graph.sumOfLastAxis(product))
        }
    }
}

extension OperationGraph {
    /// `a - b`, stretched as numpy does.
    func difference(_ a: Tensor, _ b: Tensor) throws -> Tensor { try append(Binary(.subtract), a, b) }
}
