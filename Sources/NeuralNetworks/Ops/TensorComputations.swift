/// The computations that operators and functions of `keras.ops` on symbolic tensors stand for.
extension TensorComputation {
    /// The functions of one number, by Keras' names.
    public static let elementwise: [String: TensorComputation] = [
        "negative": of(Elements.Negate()), "absolute": of(Elements.Absolute()), "square": of(Elements.Square()),
        "sqrt": of(Elements.SquareRoot()), "exp": of(Elements.Exponential()), "log": of(Elements.Logarithm()),
        "log1p": of(Elements.LogarithmOfOnePlus()), "sigmoid": of(Elements.Sigmoid()), "tanh": of(Elements.Tanh()),
        "sin": of(Elements.Sine()), "cos": of(Elements.Cosine()), "expm1": of(Elements.ExponentialMinusOne()),
        "floor": of(Elements.Step { $0.rounded(.down) }), "ceil": of(Elements.Step { $0.rounded(.up) }),
        "round": of(Elements.Step { $0.rounded(.toNearestOrEven) }),
        "sign": of(Elements.Step { $0 > 0 ? 1 : ($0 < 0 ? -1 : $0) }),
        "logical_not": of(Elements.Step { $0 == 0 ? 1 : 0 }), "isnan": of(Elements.Step { $0.isNaN ? 1 : 0 }),
        "isinf": of(Elements.Step { $0.isInfinite ? 1 : 0 }), "isfinite": of(Elements.Step { $0.isFinite ? 1 : 0 }),
        "stop_gradient": of(Elements.Step { $0 }),
        "log2": of(Elements.Logarithm(), scaledBy: 1.442_695_04),
        "log10": of(Elements.Logarithm(), scaledBy: 0.434_294_48),
        "reciprocal": TensorComputation { try $0.append(Binary(.divide), $0.constant(1), $1[0]) },
        "rsqrt": TensorComputation {
            try $0.append(Binary(.divide), $0.constant(1), $0.append(Unary(Elements.SquareRoot()), $1[0]))
        },
    ]

    private static func of(_ function: some ElementFunction & Sendable) -> TensorComputation {
        TensorComputation { try $0.append(Unary(function), $1[0]) }
    }

    private static func of(_ function: some ElementFunction & Sendable, scaledBy scale: Float) -> TensorComputation {
        TensorComputation {
            try $0.append(Unary(Elements.Affine(scale: scale, offset: 0)), $0.append(Unary(function), $1[0]))
        }
    }

    /// The functions of two numbers and the comparisons, by Keras' names; axes of length one are stretched.
    public static let binary: [String: TensorComputation] = [
        "add": of(.add), "subtract": of(.subtract), "multiply": of(.multiply), "true_divide": of(.divide),
        "maximum": of(.maximum), "minimum": of(.minimum), "power": TensorComputation { try $0.power($1[0], $1[1]) },
        "floor_divide": TensorComputation { graph, x in
            try graph.append(Unary(Elements.Step { $0.rounded(.down) }), graph.append(Binary(.divide), x[0], x[1]))
        },
        "mod": TensorComputation { graph, x in
            let whole = try graph.append(
                Unary(Elements.Step { $0.rounded(.down) }), graph.append(Binary(.divide), x[0], x[1]))
            return try graph.append(Binary(.subtract), x[0], graph.append(Binary(.multiply), whole, x[1]))
        },
        "less": of(Compare.Kind.less), "less_equal": of(Compare.Kind.lessEqual), "greater": of(Compare.Kind.greater),
        "greater_equal": of(Compare.Kind.greaterEqual), "equal": of(Compare.Kind.equal),
        "not_equal": of(Compare.Kind.notEqual),
        "logical_and": TensorComputation { try $0.append(Binary(.multiply), $0.truth($1[0]), $0.truth($1[1])) },
        "logical_or": TensorComputation { try $0.append(Binary(.maximum), $0.truth($1[0]), $0.truth($1[1])) },
    ]

    private static func of(_ kind: Binary.Kind) -> TensorComputation {
        TensorComputation { try $0.append(Binary(kind), $1[0], $1[1]) }
    }

    private static func of(_ kind: Compare.Kind) -> TensorComputation {
        TensorComputation { try $0.append(Compare(kind: kind), $1[0], $1[1]) }
    }

    /// The functions of layers, by Keras' names.
    public static let activations: [String: TensorComputation] = Dictionary(
        uniqueKeysWithValues: ActivationFunction.registry.flatMap { function in
            ([function.name] + function.aliases).map { name in
                (name, TensorComputation { try function.emit($0, $1[0]) })
            }
        })

    /// A reduction by Keras' name (`sum`, `mean`, `max`, `min`, `prod`, `var`, `std`, `any`, `all`); nil for others.
    ///
    /// - Parameter axes: axes to reduce, counted from the end when negative; nil for all.
    public static func reduction(_ name: String, axes: [Int]?, keepsAxes: Bool) -> TensorComputation? {
        @Sendable func places(_ graph: OperationGraph, _ x: Tensor) throws -> [Int] {
            let rank = graph.shape(of: x).count
            return try axes?.map { try axisIndex($0, rank: rank) }.sorted() ?? Array(0..<rank)
        }
        switch name {
        case "sum", "mean":
            return TensorComputation {
                try $0.append(
                    Reduce(name == "sum" ? .sum : .mean, axes: places($0, $1[0]), keepsAxes: keepsAxes), $1[0])
            }
        case "max", "min":
            return TensorComputation {
                try $0.append(
                    ReduceExtreme(isMaximum: name == "max", axes: places($0, $1[0]), keepsAxes: keepsAxes), $1[0])
            }
        case "any", "all":
            return TensorComputation {
                try $0.append(
                    ReduceExtreme(isMaximum: name == "any", axes: places($0, $1[0]), keepsAxes: keepsAxes),
                    $0.truth($1[0]))
            }
        case "prod":
            return TensorComputation {
                try $0.append(ReduceProduct(axes: places($0, $1[0]), keepsAxes: keepsAxes), $1[0])
            }
        case "var", "std":
            return TensorComputation { graph, x in
                let places = try places(graph, x[0])
                let mean = try graph.append(Reduce(.mean, axes: places, keepsAxes: true), x[0])
                let squares = try graph.append(Unary(Elements.Square()), graph.append(Binary(.subtract), x[0], mean))
                let variance = try graph.append(Reduce(.mean, axes: places, keepsAxes: keepsAxes), squares)
                return name == "var" ? variance : try graph.append(Unary(Elements.SquareRoot()), variance)
            }
        case "logsumexp":
            return TensorComputation { graph, x in
                let places = try places(graph, x[0])
                let peak = try graph.append(ReduceExtreme(isMaximum: true, axes: places, keepsAxes: true), x[0])
                let exponentials = try graph.append(
                    Unary(Elements.Exponential()), graph.append(Binary(.subtract), x[0], peak))
                let sum = try graph.append(Reduce(.sum, axes: places, keepsAxes: true), exponentials)
                let whole = try graph.append(Binary(.add), graph.append(Unary(Elements.Logarithm()), sum), peak)
                let shape = graph.shape(of: x[0]).enumerated().compactMap {
                    places.contains($0) ? (keepsAxes ? 1 : nil) : $1
                }
                return try graph.append(Reshape(shape: shape), whole)
            }
        default: return nil
        }
    }

    /// The place of the largest or smallest element along an axis.
    public static func extremePlace(isMaximum: Bool, axis: Int?) -> TensorComputation {
        TensorComputation { graph, x in
            let shape = graph.shape(of: x[0])
            guard let axis else {
                let flat = try graph.append(Reshape(shape: [shape.reduce(1, *)]), x[0])
                return try graph.append(ExtremePlace(isMaximum: isMaximum, axis: 0), flat)
            }
            return try graph.append(
                ExtremePlace(isMaximum: isMaximum, axis: axisIndex(axis, rank: shape.count)), x[0])
        }
    }

    /// Probabilities along an axis, or their logarithms.
    public static func softmax(axis: Int, logarithm: Bool = false) -> TensorComputation {
        TensorComputation { graph, x in
            guard logarithm else { return try graph.softmax(x[0], axis: axis) }
            let whole = reduction("logsumexp", axes: [axis], keepsAxes: true)
            return try graph.append(Binary(.subtract), x[0], whole?.emit(graph, x) ?? x[0])
        }
    }

    /// Numbers kept between two bounds; an open bound is infinite.
    public static func clip(low: Float, high: Float) -> TensorComputation { of(Elements.Clip(low: low, high: high)) }

    /// The second operand where the first is not zero, otherwise the third.
    public static let selection = TensorComputation { graph, x in
        let shape = try x.dropFirst().reduce(graph.shape(of: x[0])) { try broadcastShape($0, graph.shape(of: $1)) }
        return try graph.append(
            Select(), x.map { graph.shape(of: $0) == shape ? $0 : try graph.append(Stretch(shape: shape), $0) })
    }
}

extension OperationGraph {
    /// One where an element is not zero.
    func truth(_ value: Tensor) throws -> Tensor {
        try append(Unary(Elements.Step { $0 != 0 ? 1 : 0 }), value)
    }

    /// A power; a square is written as one, so that its slope holds below zero and needs no logarithm.
    func power(_ base: Tensor, _ exponent: Tensor) throws -> Tensor {
        if case .constant(let numbers) = sources[exponent.index], numbers == [2] {
            return try append(Unary(Elements.Square()), base)
        }
        return try append(Binary(.power), base, exponent)
    }
}

extension TensorComputation {
    /// The Gaussian error linear unit, exact or by the hyperbolic tangent.
    public static func gelu(isApproximate: Bool) -> TensorComputation {
        of(Elements.Gelu(isApproximate: isApproximate))
    }

    /// A rectifier with a slope below zero.
    public static func leakyRelu(slope: Float) -> TensorComputation {
        of(Elements.RectifiedLinear(negativeSlope: slope))
    }

    /// One number at every place of a tensor.
    public static func filled(_ number: Float) -> TensorComputation { of(Elements.Step { _ in number }) }
}
