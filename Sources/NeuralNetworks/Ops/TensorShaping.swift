/// The computations of `keras.ops` that only move numbers, and the products of matrices.
extension TensorComputation {
    /// The same numbers under another shape; one length may be -1, and nil stands for the batch's.
    public static func reshape(_ lengths: [Int?]) -> TensorComputation {
        TensorComputation { graph, x in
            let shape = graph.shape(of: x[0])
            var target = lengths.map { $0 ?? shape.first ?? 1 }
            if let open = target.firstIndex(of: -1) {
                let known = target.enumerated().reduce(1) { $1.offset == open ? $0 : $0 * $1.element }
                target[open] = known == 0 ? 0 : shape.reduce(1, *) / known
            }
            return try graph.append(Reshape(shape: target), x[0])
        }
    }

    /// Axes in another order; nil reverses them.
    public static func transpose(_ axes: [Int]?) -> TensorComputation {
        TensorComputation { graph, x in
            let rank = graph.shape(of: x[0]).count
            let order = try axes?.map { try axisIndex($0, rank: rank) } ?? Array((0..<rank).reversed())
            return try graph.append(Permute(axes: order), x[0])
        }
    }

    /// A new axis of length one.
    public static func expand(axis: Int) -> TensorComputation {
        TensorComputation { graph, x in
            var shape = graph.shape(of: x[0])
            shape.insert(1, at: try axisIndex(axis, rank: shape.count + 1))
            return try graph.append(Reshape(shape: shape), x[0])
        }
    }

    /// Takes axes of length one away; nil takes all of them.
    public static func squeeze(axes: [Int]?) -> TensorComputation {
        TensorComputation { graph, x in
            let shape = graph.shape(of: x[0])
            let places =
                try axes?.map { try axisIndex($0, rank: shape.count) } ?? shape.indices.filter { shape[$0] == 1 }
            guard places.allSatisfy({ shape[$0] == 1 }) else {
                throw NetworkError.rejected(
                    "Cannot squeeze axis=\(places), because the dimension is not 1. Received: shape=\(pythonTuple(shape))"
                )
            }
            return try graph.append(
                Reshape(shape: shape.enumerated().compactMap { places.contains($0) ? nil : $1 }), x[0])
        }
    }

    /// Tensors one after the other along an axis.
    public static func concatenate(axis: Int) -> TensorComputation {
        TensorComputation { graph, x in
            let shapes = x.map { graph.shape(of: $0) }
            let place = try axisIndex(axis, rank: shapes[0].count)
            let fits = shapes.allSatisfy { shape in
                shape.count == shapes[0].count && shape.indices.allSatisfy { $0 == place || shape[$0] == shapes[0][$0] }
            }
            guard fits else { throw NetworkError.incompatibleShapes(shapes[0], shapes.first { $0 != shapes[0] } ?? []) }
            return try graph.append(Join(axis: place), x)
        }
    }

    /// Tensors side by side along a new axis.
    public static func stack(axis: Int) -> TensorComputation {
        TensorComputation { graph, x in
            let place = try axisIndex(axis, rank: graph.shape(of: x[0]).count + 1)
            return try concatenate(axis: place).emit(graph, x.map { try expand(axis: place).emit(graph, [$0]) })
        }
    }

    /// The tensor repeated along each axis.
    public static func tile(_ repeats: [Int]) -> TensorComputation {
        TensorComputation { graph, x in
            let shape = graph.shape(of: x[0])
            let times = [Int](repeating: 1, count: max(0, shape.count - repeats.count)) + repeats
            let lengths = [Int](repeating: 1, count: max(0, times.count - shape.count)) + shape
            // (a, b) becomes (1, a, 1, b), is stretched, and folded again.
            let apart = try graph.append(Reshape(shape: lengths.flatMap { [1, $0] }), x[0])
            let wide = try graph.append(Stretch(shape: zip(times, lengths).flatMap { [$0, $1] }), apart)
            return try graph.append(Reshape(shape: zip(times, lengths).map { $0 * $1 }), wide)
        }
    }

    /// The tensor stretched to a shape; nil stands for the batch's length.
    public static func broadcast(to lengths: [Int?]) -> TensorComputation {
        TensorComputation { graph, x in
            let shape = graph.shape(of: x[0])
            return try graph.append(Stretch(shape: lengths.map { $0 ?? shape.first ?? 1 }), x[0])
        }
    }

    /// One entry of a subscript.
    public enum Subscript: Sendable {
        case place(Int)
        case range(start: Int?, stop: Int?, step: Int)
        case newAxis
        /// As many whole axes as are left.
        case rest
    }

    /// What `x[...]` gives.
    public static func part(_ subscripts: [Subscript]) -> TensorComputation {
        TensorComputation { graph, x in
            let shape = graph.shape(of: x[0])
            var used = 0
            for item in subscripts {
                switch item {
                case .place, .range: used += 1
                case .newAxis, .rest: break
                }
            }
            guard used <= shape.count else {
                throw NetworkError.rejected("Too many indices for a tensor of shape \(pythonTuple(shape)).")
            }
            var (start, step, lengths, result): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
            func whole() {
                let length = shape[start.count]
                (start, step) = (start + [0], step + [1])
                lengths.append(length)
                result.append(length)
            }
            for item in subscripts {
                switch item {
                case .newAxis: result.append(1)
                case .rest: for _ in 0..<shape.count - used { whole() }
                case .place(let index):
                    let length = shape[start.count]
                    let place = index < 0 ? index + length : index
                    guard (0..<length).contains(place) else {
                        throw NetworkError.rejected("slice index \(index) of dimension \(start.count) out of bounds.")
                    }
                    (start, step) = (start + [place], step + [1])
                    lengths.append(1)
                case .range(let from, let to, let stride):
                    let length = shape[start.count]
                    let (first, count) = places(from, to, stride, length)
                    (start, step) = (start + [first], step + [stride])
                    lengths.append(count)
                    result.append(count)
                }
            }
            while start.count < shape.count { whole() }
            let part = try graph.append(StridedPart(start: start, step: step, shape: lengths), x[0])
            return try graph.append(Reshape(shape: result), part)
        }
    }

    /// The first place and the number of places of a slice, as Python counts them.
    private static func places(_ from: Int?, _ to: Int?, _ step: Int, _ length: Int) -> (first: Int, count: Int) {
        func bound(_ value: Int, _ low: Int, _ high: Int) -> Int {
            min(max(value < 0 ? value + length : value, low), high)
        }
        if step > 0 {
            let first = from.map { bound($0, 0, length) } ?? 0
            let end = to.map { bound($0, 0, length) } ?? length
            return (first, max(0, (end - first + step - 1) / step))
        }
        let first = from.map { bound($0, -1, length - 1) } ?? length - 1
        let end = to.map { bound($0, -1, length - 1) } ?? -1
        return (first, max(0, (first - end - step - 1) / -step))
    }

    /// Rows of the first operand by the whole numbers of the second.
    public static let rows = TensorComputation { try $0.append(GatherRows(), $1[0], $1[1]) }

    /// Ones at the places that whole numbers name.
    public static func oneHot(_ classes: Int) -> TensorComputation {
        TensorComputation { graph, x in
            var identity = [Float](repeating: 0, count: classes * classes)
            for i in 0..<classes { identity[i * classes + i] = 1 }
            return try graph.append(GatherRows(), graph.constant(identity, shape: [classes, classes]), x[0])
        }
    }

    /// The product of matrices, or of stacks of them, as `numpy.matmul` defines it.
    public static func matrixProduct(transposesFirst: Bool = false, transposesSecond: Bool = false) -> TensorComputation
    {
        TensorComputation { graph, x in
            func turned(_ value: Tensor, _ turns: Bool) throws -> Tensor {
                let rank = graph.shape(of: value).count
                guard turns, rank > 1 else { return value }
                return try graph.append(Permute(axes: Array(0..<rank - 2) + [rank - 1, rank - 2]), value)
            }
            var (a, b) = (try turned(x[0], transposesFirst), try turned(x[1], transposesSecond))
            var (left, right) = (graph.shape(of: a), graph.shape(of: b))
            guard !left.isEmpty, !right.isEmpty else { throw NetworkError.incompatibleShapes(left, right) }
            let (isRow, isColumn) = (left.count == 1, right.count == 1)
            if isRow {
                left = [1] + left
                a = try graph.append(Reshape(shape: left), a)
            }
            if isColumn {
                right += [1]
                b = try graph.append(Reshape(shape: right), b)
            }
            guard left[left.count - 1] == right[right.count - 2] else {
                throw NetworkError.incompatibleShapes(left, right)
            }
            let stack = try broadcastShape(Array(left.dropLast(2)), Array(right.dropLast(2)))
            let (rows, inner, columns) = (left[left.count - 2], left[left.count - 1], right[right.count - 1])
            var product: Tensor
            if right.count == 2 {
                let flat = try graph.append(Reshape(shape: [left.dropLast().reduce(1, *), inner]), a)
                product = try graph.append(MatrixMultiply(), flat, b)
            } else {
                let count = stack.reduce(1, *)
                func stacked(_ value: Tensor, _ matrix: [Int]) throws -> Tensor {
                    let wide =
                        graph.shape(of: value) == stack + matrix
                        ? value : try graph.append(Stretch(shape: stack + matrix), value)
                    return try graph.append(Reshape(shape: [count] + matrix), wide)
                }
                product = try graph.append(
                    BatchMatrixMultiply(), stacked(a, [rows, inner]), stacked(b, [inner, columns]))
            }
            let shape = stack + (isRow ? [] : [rows]) + (isColumn ? [] : [columns])
            product = try graph.append(Reshape(shape: shape), product)
            return product
        }
    }
}
