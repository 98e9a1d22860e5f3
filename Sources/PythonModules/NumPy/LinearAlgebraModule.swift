import Arrays
import PythonLanguage

/// `numpy.linalg`.
enum LinearAlgebraModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("numpy.linalg", documentation: "Linear algebra.") { module in
            module.type(NumPyErrors.linearAlgebra)
            try module.run(source: LinearAlgebraSource.text)
            module.function(
                "norm(x, ord=None, axis=None, keepdims=False)", documentation: "The norm of vectors or matrices."
            ) { call in
                let order: LinearAlgebra.NormOrder
                let array = try call.array(0)
                let count = try call.axes(2)?.count ?? array.dimensions
                if try !call.isGiven(1) || (call[1].isString && call.string(1) == "fro") {
                    order = .euclidean
                } else if call[1].isString {
                    throw PythonError.valueError("Invalid norm order for vectors.")
                } else {
                    let power = try call.double(1)
                    order = power == 2 && count == 1 ? .euclidean : .power(power)
                }
                return try ArrayWriting.result(
                    LinearAlgebra.norm(
                        array, order: order, axes: call.axes(2), keepDimensions: call.bool(3)))
            }
            module.function(
                "svd(a, full_matrices=True, compute_uv=True, hermitian=False)",
                documentation: "The singular values of a matrix and the vectors on either side."
            ) { call in
                let parts = try LinearAlgebra.singularValues(call.array(0), isFull: call.bool(1))
                guard try call.bool(2) else { return ArrayWriting.array(parts.s) }
                return ArrayWriting.tuple(of: [parts.u, parts.s, parts.vh])
            }
            module.function("inv(a)", documentation: "The inverse of a matrix.") { call in
                ArrayWriting.array(try LinearAlgebra.inverse(call.array(0)))
            }
            module.function("det(a)", documentation: "The determinant of a matrix.") { call in
                try ArrayWriting.result(LinearAlgebra.determinant(call.array(0)))
            }
            module.function("solve(a, b)", documentation: "The solution of a x = b.") { call in
                ArrayWriting.array(try LinearAlgebra.solve(call.array(0), call.array(1)))
            }
            module.function("matrix_power(a, n)", documentation: "A square matrix multiplied with itself.") { call in
                var base = try call.array(0)
                var rest = try call.int(1)
                if rest < 0 {
                    base = try LinearAlgebra.inverse(base)
                    rest = -rest
                }
                var result = try Creation.eye(rows: base.shape.last ?? 0, dtype: base.dtype)
                while rest > 0 {
                    if rest & 1 == 1 { result = try MatrixProduct.matmul(result, base) }
                    base = try MatrixProduct.matmul(base, base)
                    rest >>= 1
                }
                return ArrayWriting.array(result)
            }
        }
    }
}
