import Arrays

extension Axes {
    /// Shows an array: rows × columns as colours of a map, rows × columns × 3 or 4 as red, green, blue and opacity
    /// (0…255 for integers, 0…1 for floats).
    ///
    /// - Throws: ``PlottingError/invalidImageShape(_:)``; `ArrayError.outOfMemory`.
    @discardableResult
    public func imshow(
        _ array: NDArray, colorMap: ColorMap = .viridis, minimum: Double? = nil, maximum: Double? = nil,
        aspect: Double? = 1, isUpper: Bool = true,
        extent: (left: Double, right: Double, bottom: Double, top: Double)? = nil
    ) throws -> AxesImage {
        var shape = array.shape
        if shape.count == 3, shape[2] == 1 { shape.removeLast() }
        guard shape.count == 2 || (shape.count == 3 && (3...4).contains(shape[2])), shape.allSatisfy({ $0 > 0 }) else {
            throw PlottingError.invalidImageShape(array.shape)
        }
        if shape.count == 2 {
            return try imshow(
                values: try array.elements(as: Double.self), rows: shape[0], columns: shape[1], colorMap: colorMap,
                minimum: minimum, maximum: maximum, aspect: aspect, isUpper: isUpper, extent: extent)
        }
        let channels = shape[2]
        let values = try array.elements(as: Float.self)
        let isInteger =
            switch array.dtype {
            case .float16, .float32, .float64, .bool: false
            default: true
            }
        let scale: Float = isInteger ? 1 / 255 : 1
        var rgba = [Float](repeating: 1, count: shape[0] * shape[1] * 4)
        for pixel in 0..<shape[0] * shape[1] {
            for channel in 0..<channels { rgba[pixel * 4 + channel] = values[pixel * channels + channel] * scale }
        }
        return try imshow(
            rgba: rgba, rows: shape[0], columns: shape[1], aspect: aspect, isUpper: isUpper, extent: extent)
    }
}
