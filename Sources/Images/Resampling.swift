import Glibc

/// How a picture is brought to another size.
public enum ResamplingFilter: String, Sendable, CaseIterable {
    /// The nearest pixel.
    case nearest
    /// A tent over the neighbouring pixels; widened when shrinking.
    case bilinear
    /// Catmull-Rom's cubic.
    case bicubic
    /// A raised cosine; matplotlib's choice for shrinking.
    case hanning
    /// A box: area averages.
    case box

    package var radius: Double {
        switch self {
        case .nearest, .box: 0.5
        case .bilinear, .hanning: 1
        case .bicubic: 2
        }
    }

    package func weight(_ distance: Double) -> Double {
        let x = distance.magnitude
        switch self {
        case .nearest, .box: return x <= 0.5 ? 1 : 0
        case .bilinear: return x < 1 ? 1 - x : 0
        case .hanning: return x < 1 ? 0.5 + 0.5 * cos(.pi * x) : 0
        case .bicubic:
            if x < 1 { return (1.5 * x - 2.5) * x * x + 1 }
            return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0
        }
    }
}

/// The source pixels that make one target pixel, with weights that sum to 1.
package struct ResamplingTaps: Sendable {
    package let first: Int
    package let weights: [Float]

    /// Taps for each of `targetCount` pixels that cover `range` of a line of `sourceCount` pixels.
    ///
    /// A range that runs downwards mirrors the line.
    package static func make(
        sourceCount: Int, range: (start: Double, end: Double), targetCount: Int, filter: ResamplingFilter
    ) -> [ResamplingTaps] {
        let scale = (range.end - range.start) / Double(max(1, targetCount))
        return (0..<targetCount).map { target in
            let center = range.start + (Double(target) + 0.5) * scale
            if filter == .nearest {
                let index = max(0, min(Double(sourceCount - 1), center.rounded(.up) - 1))
                return ResamplingTaps(first: Int(index), weights: [1])
            }
            let stretch = max(1, scale.magnitude)
            let reach = filter.radius * stretch
            let low = Int(max(0, min(Double(sourceCount - 1), (center - reach).rounded(.down))))
            let high = Int(max(Double(low), min(Double(sourceCount - 1), (center + reach).rounded(.up))))
            var weights = (low...high).map { Float(filter.weight((Double($0) + 0.5 - center) / stretch)) }
            let sum = weights.reduce(0, +)
            if sum == 0 {
                let index = max(0, min(Double(sourceCount - 1), center.rounded(.down)))
                return ResamplingTaps(first: Int(index), weights: [1])
            }
            for index in weights.indices { weights[index] /= sum }
            return ResamplingTaps(first: low, weights: weights)
        }
    }
}

/// Resamples interleaved channels first along rows, then along columns.
package func resample(
    _ source: [Float], width: Int, height: Int, channels: Int, columns: [ResamplingTaps], rows: [ResamplingTaps]
) -> [Float] {
    guard source.count == width * height * channels, !columns.isEmpty, !rows.isEmpty else { return [] }
    // Only the source rows that a target row reads are worth the horizontal pass.
    let firstRow = rows.map(\.first).min() ?? 0
    let endRow = rows.map { $0.first + $0.weights.count }.max() ?? 0
    var narrowed = [Float](repeating: 0, count: (endRow - firstRow) * columns.count * channels)
    for row in firstRow..<endRow {
        for (column, taps) in columns.enumerated() {
            for channel in 0..<channels {
                var sum: Float = 0
                var position = (row * width + taps.first) * channels + channel
                for weight in taps.weights {
                    sum += weight * source[position]
                    position += channels
                }
                narrowed[((row - firstRow) * columns.count + column) * channels + channel] = sum
            }
        }
    }
    let line = columns.count * channels
    var result = [Float](repeating: 0, count: rows.count * line)
    for (row, taps) in rows.enumerated() {
        for (offset, weight) in taps.weights.enumerated() {
            let from = (taps.first + offset - firstRow) * line
            for position in 0..<line { result[row * line + position] += weight * narrowed[from + position] }
        }
    }
    return result
}

extension Raster {
    /// The same picture at another size.
    ///
    /// - Throws: ``ImageError/invalidSize(width:height:)``.
    public func resized(width newWidth: Int, height newHeight: Int, filter: ResamplingFilter = .bilinear) throws
        -> Raster
    {
        guard newWidth > 0, newHeight > 0, newWidth < 1 << 20, newHeight < 1 << 20, newWidth * newHeight < 1 << 31
        else { throw ImageError.invalidSize(width: newWidth, height: newHeight) }
        let columns = ResamplingTaps.make(
            sourceCount: width, range: (0, Double(width)), targetCount: newWidth, filter: filter)
        let rows = ResamplingTaps.make(
            sourceCount: height, range: (0, Double(height)), targetCount: newHeight, filter: filter)
        let values = resample(
            bytes.map(Float.init), width: width, height: height, channels: channels, columns: columns, rows: rows)
        return try Raster(
            width: newWidth, height: newHeight, channels: channels,
            bytes: values.map { UInt8(max(0, min(255, ($0 + 0.5).rounded(.down)))) })
    }
}
