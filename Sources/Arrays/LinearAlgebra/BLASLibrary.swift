import COpenBLAS

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// OpenBLAS, opened when it is first needed, because loading it costs time that most cells need not spend.
///
/// `@unchecked Sendable`: the table of functions is read-only once it is made.
final class BLASLibrary: @unchecked Sendable {
    typealias SingleProduct =
        @convention(c) (
            CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, Int32, Int32, Int32, Float, UnsafePointer<Float>?, Int32,
            UnsafePointer<Float>?, Int32, Float, UnsafeMutablePointer<Float>?, Int32
        ) -> Void
    typealias DoubleProduct =
        @convention(c) (
            CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, Int32, Int32, Int32, Double, UnsafePointer<Double>?, Int32,
            UnsafePointer<Double>?, Int32, Double, UnsafeMutablePointer<Double>?, Int32
        ) -> Void
    typealias SingleDot = @convention(c) (Int32, UnsafePointer<Float>?, Int32, UnsafePointer<Float>?, Int32) -> Float
    typealias DoubleDot = @convention(c) (Int32, UnsafePointer<Double>?, Int32, UnsafePointer<Double>?, Int32) -> Double
    typealias Solve =
        @convention(c) (
            UnsafePointer<Int32>, UnsafePointer<Int32>, UnsafeMutablePointer<Double>, UnsafePointer<Int32>,
            UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Double>, UnsafePointer<Int32>, UnsafeMutablePointer<Int32>
        ) -> Void
    typealias Factor =
        @convention(c) (
            UnsafePointer<Int32>, UnsafePointer<Int32>, UnsafeMutablePointer<Double>, UnsafePointer<Int32>,
            UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>
        ) -> Void
    typealias Singular =
        @convention(c) (
            UnsafePointer<CChar>, UnsafePointer<Int32>, UnsafePointer<Int32>, UnsafeMutablePointer<Double>,
            UnsafePointer<Int32>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafePointer<Int32>,
            UnsafeMutablePointer<Double>, UnsafePointer<Int32>, UnsafeMutablePointer<Double>, UnsafePointer<Int32>,
            UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>
        ) -> Void

    let sgemm: SingleProduct
    let dgemm: DoubleProduct
    let sdot: SingleDot
    let ddot: DoubleDot
    let dgesv: Solve?
    let dgetrf: Factor?
    let dgesdd: Singular?
    private let handle: UnsafeMutableRawPointer

    /// The library, or nil where the machine has none.
    static let shared: BLASLibrary? = BLASLibrary()

    private init?() {
        let names = ["libopenblas.so.0", "libopenblas.so", "libopenblas.dylib", "libcblas.so.3"]
        guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
            let sgemm = dlsym(handle, "cblas_sgemm"), let dgemm = dlsym(handle, "cblas_dgemm"),
            let sdot = dlsym(handle, "cblas_sdot"), let ddot = dlsym(handle, "cblas_ddot")
        else { return nil }
        self.handle = handle
        self.sgemm = unsafeBitCast(sgemm, to: SingleProduct.self)
        self.dgemm = unsafeBitCast(dgemm, to: DoubleProduct.self)
        self.sdot = unsafeBitCast(sdot, to: SingleDot.self)
        self.ddot = unsafeBitCast(ddot, to: DoubleDot.self)
        dgesv = dlsym(handle, "dgesv_").map { unsafeBitCast($0, to: Solve.self) }
        dgetrf = dlsym(handle, "dgetrf_").map { unsafeBitCast($0, to: Factor.self) }
        dgesdd = dlsym(handle, "dgesdd_").map { unsafeBitCast($0, to: Singular.self) }
        // Its own threads would fight with ours.
        if let limit = dlsym(handle, "openblas_set_num_threads") {
            unsafeBitCast(limit, to: (@convention(c) (Int32) -> Void).self)(1)
        }
    }
}
