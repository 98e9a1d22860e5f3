import Arrays

/// Class indices as rows of zeros with a one. Source: `to_categorical` in keras/src/utils/numerical_utils.py, Keras 3.
public enum Categories {
    /// One row for each index; a last axis of length one is dropped first.
    ///
    /// - Parameter count: the number of classes; nil for the largest index plus one.
    /// - Returns: float64, shape (…, count).
    /// - Throws: ``NetworkError/labelOutOfRange(label:classes:)``, `ArrayError` when memory runs out.
    public static func oneHot(_ labels: NDArray, count: Int? = nil) throws -> NDArray {
        let indices = try labels.elements(as: Int64.self).map { Int($0) }
        let classes =
            try count
            ?? {
                guard let most = indices.max() else { throw NetworkError.noData }
                return most + 1
            }()
        guard classes > 0 else {
            throw NetworkError.rejected("`num_classes` must be positive. Received: num_classes=\(classes)")
        }
        var shape = labels.shape
        if shape.count > 1, shape.last == 1 { shape.removeLast() }
        let result = try NDArray(zeros: shape + [classes], dtype: .float64)
        try result.withUnsafeMutableElements(of: Double.self) { rows in
            for (row, index) in indices.enumerated() {
                // A negative index counts from the end, as in numpy.
                let place = index < 0 ? classes + index : index
                guard (0..<classes).contains(place) else {
                    throw NetworkError.outOfBounds(index: index, size: classes)
                }
                rows[row * classes + place] = 1
            }
        }
        return result
    }
}
