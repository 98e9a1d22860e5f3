import Arrays
import PythonLanguage

/// One element outside of an array: what `np.float64(0.5)` and `a[0]` are.
final class NumPyScalar {
    let value: Scalar
    let dtype: DType

    init(_ value: Scalar, _ dtype: DType) {
        self.value = value
        self.dtype = dtype
    }

    /// The element as a 0-dimensional array.
    func array() throws -> NDArray { try NDArray(scalar: value, dtype: dtype) }
}

/// The Swift object of `np.dtype(…)`.
final class NumPyDType {
    let dtype: DType
    init(_ dtype: DType) { self.dtype = dtype }
}
