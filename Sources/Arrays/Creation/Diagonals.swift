/// Diagonals and triangles of matrices.
public enum Diagonals {
    /// A view of a diagonal of the last two of the given axes.
    ///
    /// - Parameter diagonal: 0 for the main one, positive above it.
    /// - Throws: `ArrayError.value`, `.axis`.
    public static func view(_ array: NDArray, _ diagonal: Int = 0, axes: (Int, Int) = (0, 1)) throws -> NDArray {
        guard array.dimensions >= 2 else {
            throw ArrayError.value("diag requires an array of at least two dimensions")
        }
        let a = try NDArray.normalize(axis: axes.0, dimensions: array.dimensions)
        let b = try NDArray.normalize(axis: axes.1, dimensions: array.dimensions)
        if a == b { throw ArrayError.value("axis1 and axis2 cannot be the same") }
        let rows = array.shape[a], columns = array.shape[b]
        let down = diagonal < 0 ? -diagonal : 0, right = max(diagonal, 0)
        let length = max(0, min(rows - down, columns - right))
        let kept = array.shape.indices.filter { $0 != a && $0 != b }
        let start = length > 0 ? down * array.strides[a] + right * array.strides[b] : 0
        return array.view(
            shape: kept.map { array.shape[$0] } + [length],
            strides: kept.map { array.strides[$0] } + [array.strides[a] + array.strides[b]], offset: array.offset + start)
    }

    /// A matrix with the elements on a diagonal, or the diagonal of a matrix.
    ///
    /// - Throws: `ArrayError.value`, `.outOfMemory`.
    public static func diag(_ array: NDArray, _ diagonal: Int = 0) throws -> NDArray {
        switch array.dimensions {
        case 1:
            let size = array.count + abs(diagonal)
            let result = try NDArray(zeros: [size, size], dtype: array.dtype)
            try view(result, diagonal).copyElements(from: array)
            return result
        case 2: return try view(array, diagonal)
        default: throw ArrayError.value("Input must be 1- or 2-d.")
        }
    }

    /// The sum of a diagonal.
    ///
    /// - Throws: `ArrayError.value`.
    public static func trace(_ array: NDArray, _ diagonal: Int = 0) throws -> NDArray {
        try Reductions.reduce(view(array, diagonal), .sum, axes: [-1])
    }

    /// A matrix with what lies above (or below) a diagonal set to zero.
    ///
    /// - Parameter keepsUpper: whether the upper triangle stays, as `triu` does, or the lower one, as `tril` does.
    /// - Throws: `ArrayError.outOfMemory`.
    public static func triangle(_ array: NDArray, _ diagonal: Int = 0, keepsUpper: Bool) throws -> NDArray {
        let source = try array.dimensions == 1 ? array.broadcast(to: [array.count, array.count]) : array
        guard source.dimensions >= 2 else { throw ArrayError.value("Input must be at least 1-d.") }
        let result = try source.copy()
        let rows = result.shape[result.dimensions - 2], columns = result.shape[result.dimensions - 1]
        for row in 0..<rows {
            let border = row + diagonal
            let cleared =
                keepsUpper ? 0..<max(0, min(border, columns)) : max(0, min(border + 1, columns))..<columns
            if cleared.isEmpty { continue }
            try result.set([.ellipsis, .integer(row), .range(cleared)], to: .int(0))
        }
        return result
    }
}
