import Arrays

/// How pictures of numbers are brought to another size: TensorFlow's `tf.image.resize` without antialiasing.
public enum ResizeMethod: String, Sendable, CaseIterable {
    case nearest, bilinear, bicubic, area

    /// For each place in the result, the places that it is mixed of.
    ///
    /// Centres of pixels lie at halves. Source: resize_bilinear_op, resize_bicubic_op and resize_area_op of TensorFlow.
    func mixes(from count: Int, to target: Int) -> AxisMix {
        let scale = Double(count) / Double(target)
        let rows: [[(Int, Float)]] = (0..<target).map { place in
            let center = Float(scale) * (Float(place) + 0.5)
            switch self {
            case .nearest:
                return [(min(count - 1, Int(center.rounded(.down))), 1)]
            case .bilinear:
                let position = center - 0.5
                let low = position.rounded(.down)
                let share = position - low
                return [
                    (max(0, Int(low)), 1 - share), (min(count - 1, Int(position.rounded(.up))), share),
                ]
            case .bicubic:
                let position = center - 0.5
                let low = position.rounded(.down)
                // The cubic is read from a table of 1024 places.
                let offset = ((position - low) * 1024).rounded(.toNearestOrEven) / 1024
                let weights = [
                    Self.cubic(1 + offset), Self.cubic(offset), Self.cubic(1 - offset), Self.cubic(2 - offset),
                ]
                let taken = weights.enumerated().compactMap { step, weight -> (Int, Float)? in
                    let index = Int(low) - 1 + step
                    return (0..<count).contains(index) ? (index, weight) : nil
                }
                let sum = taken.reduce(0) { $0 + $1.1 }
                return sum.magnitude < 1e-30 ? taken : taken.map { ($0.0, $0.1 / sum) }
            case .area:
                let (start, end) = (Double(place) * scale, Double(place + 1) * scale)
                return (Int(start)..<min(count, Int(end.rounded(.up)))).map { index in
                    let overlap = min(end, Double(index + 1)) - max(start, Double(index))
                    return (index, Float(overlap / scale))
                }
            }
        }
        return AxisMix(rows)
    }

    /// Keys' cubic with a = -0.5.
    private static func cubic(_ x: Float) -> Float {
        let a: Float = -0.5
        if x <= 1 { return ((a + 2) * x - (a + 3)) * x * x + 1 }
        return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0
    }
}

/// A linear map along one axis that reads few places for each place of its result.
struct AxisMix: Sendable {
    /// Where the taps of each result start in the lists; one more than there are results.
    private(set) var starts: [Int] = [0]
    private(set) var places: [Int] = []
    private(set) var weights: [Float] = []

    var count: Int { starts.count - 1 }

    init(_ rows: [[(Int, Float)]]) {
        for row in rows {
            for (place, weight) in row where weight != 0 {
                places.append(place)
                weights.append(weight)
            }
            starts.append(places.count)
        }
    }

    /// The map whose matrix is this one's, transposed: what a gradient goes back by.
    func transposed(sourceCount: Int) -> AxisMix {
        var rows = [[(Int, Float)]](repeating: [], count: sourceCount)
        for result in 0..<count {
            for tap in starts[result]..<starts[result + 1] { rows[places[tap]].append((result, weights[tap])) }
        }
        return AxisMix(rows)
    }
}

/// Mixes pictures along their height and their width. Shape (…, height, width, channels).
struct MixPictures: Operation {
    let rows: AxisMix
    let columns: AxisMix

    var name: String { "resize" }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        output.count > 3 ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        var shape = inputs[0]
        shape[shape.count - 3] = rows.count
        shape[shape.count - 2] = columns.count
        return shape
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        let shape = inputs[0]
        return rows.count * shape[shape.count - 2] * shape[shape.count - 1]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output, workspace) = (arguments.inputs[0], arguments.output, arguments.workspace)
        let axes = input.shape.suffix(3).map { $0 }
        let (rows, columns) = (rows, columns)
        return {
            let (before, after) = (axes[0] * axes[1] * axes[2], rows.count * columns.count * axes[2])
            for sample in 0..<(before == 0 ? 0 : input.count / before) {
                Self.run(
                    input.pointer + sample * before, output.pointer + sample * after, workspace, axes, rows, columns)
            }
        }
    }

    static func run(
        _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ workspace: UnsafeMutablePointer<Float>,
        _ axes: [Int], _ rows: AxisMix, _ columns: AxisMix
    ) {
        let (width, channels) = (axes[1], axes[2])
        let line = width * channels
        for row in 0..<rows.count {
            let to = workspace + row * line
            to.update(repeating: 0, count: line)
            for tap in rows.starts[row]..<rows.starts[row + 1] {
                let (from, weight) = (source + rows.places[tap] * line, rows.weights[tap])
                for place in 0..<line { to[place] += weight * from[place] }
            }
        }
        for row in 0..<rows.count {
            for column in 0..<columns.count {
                let to = target + (row * columns.count + column) * channels
                to.update(repeating: 0, count: channels)
                for tap in columns.starts[column]..<columns.starts[column + 1] {
                    let from = workspace + row * line + columns.places[tap] * channels
                    for channel in 0..<channels { to[channel] += columns.weights[tap] * from[channel] }
                }
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let shape = step.graph.shape(of: step.inputs[0])
        let back = MixPictures(
            rows: rows.transposed(sourceCount: shape[shape.count - 3]),
            columns: columns.transposed(sourceCount: shape[shape.count - 2]))
        return [try step.graph.append(back, step.outputGradient)]
    }
}

/// Brings arrays of pictures to another size.
public enum PictureResizing {
    /// - Parameter array: shape (…, height, width, channels), any element type.
    /// - Returns: float32, with the new height and width.
    /// - Throws: ``NetworkError/rejected(_:)``, `ArrayError` when memory runs out.
    public static func resize(_ array: NDArray, height: Int, width: Int, method: ResizeMethod) throws -> NDArray {
        let shape = array.shape
        guard shape.count >= 3, height > 0, width > 0, shape.suffix(3).allSatisfy({ $0 > 0 }) else {
            throw NetworkError.rejected("Invalid images rank or size: \(pythonTuple(shape)) to \(height)x\(width)")
        }
        let axes = Array(shape.suffix(3))
        let rows = method.mixes(from: axes[0], to: height)
        let columns = method.mixes(from: axes[1], to: width)
        let result = try NDArray(uninitialized: shape.dropLast(3) + [height, width, axes[2]], dtype: .float32)
        let workspace = Variable.allocate(height * axes[1] * axes[2])
        defer { workspace.deallocate() }
        try array.cast(to: .float32).withUnsafeElements(of: Float.self) { source in
            try result.withUnsafeMutableElements(of: Float.self) { target in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                let (before, after) = (axes.reduce(1, *), height * width * axes[2])
                for sample in 0..<(source.count / before) {
                    MixPictures.run(from + sample * before, to + sample * after, workspace, axes, rows, columns)
                }
            }
        }
        return result
    }
}
