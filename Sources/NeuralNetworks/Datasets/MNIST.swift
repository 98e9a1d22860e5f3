import Arrays

/// 70,000 handwritten digits. Source: keras/src/datasets/mnist.py, Keras 3; LeCun, Cortes and Burges.
public struct MNIST {
    /// Shape (60000, 28, 28), uint8.
    public let trainingImages: NDArray
    /// Shape (60000,), uint8, 0 … 9.
    public let trainingLabels: NDArray
    /// Shape (10000, 28, 28), uint8.
    public let testImages: NDArray
    /// Shape (10000,), uint8, 0 … 9.
    public let testLabels: NDArray
    /// True when the digits are drawn ones that stand in for the real ones.
    public let isStandIn: Bool

    /// What is shown where the stand-in is used.
    public static let standInNotice =
        "Using stand-in digits, not MNIST: drawn by a program, because the real file is not here."

    static let address = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"
    private static let sha256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"

    /// Reads the digits from Keras' cache; else from a stand-in's folder; else downloads them.
    ///
    /// Any file that holds the right arrays will do, whatever its hash. With a stand-in a notice is written.
    /// - Parameter file: a name in Keras' cache, or a path.
    /// - Throws: ``NetworkError/datasetUnavailable(name:path:address:reason:)``,
    ///   ``NetworkError/datasetDamaged(path:reason:)``, ``NetworkError/interrupted``.
    public static func load(file: String = "mnist.npz", in environment: TrainingEnvironment = .init()) throws -> MNIST {
        let path = DatasetFiles.cachePath(file)
        if DatasetFiles.exists(path) { return try read(path, isStandIn: false) }
        if let standIn = DatasetFiles.standInPath("mnist.npz") {
            environment.write(standInNotice + "\n")
            return try read(standIn, isStandIn: true)
        }
        do {
            try Download(address: address, path: path, sha256: sha256, expectedSize: 11_490_434).run(in: environment)
        } catch let failure as Download.Failure {
            throw NetworkError.datasetUnavailable(
                name: "MNIST", path: path, address: address, reason: failure.reason)
        }
        return try read(path, isStandIn: false)
    }

    /// Reads a file and checks what it holds.
    static func read(_ path: String, isStandIn: Bool) throws -> MNIST {
        let arrays: [String: NDArray]
        do {
            arrays = try NPZ.read(path: path)
        } catch {
            throw NetworkError.datasetDamaged(path: path, reason: "it is no npz file (\(error))")
        }
        func array(_ name: String, axes: Int, count: Int) throws -> NDArray {
            guard let array = arrays[name] else {
                throw NetworkError.datasetDamaged(path: path, reason: "it holds no array '\(name)'")
            }
            guard array.dimensions == axes, array.dtype == .uint8, array.shape.first == count,
                axes == 1 || Array(array.shape.dropFirst()) == [28, 28]
            else {
                throw NetworkError.datasetDamaged(
                    path: path,
                    reason:
                        "'\(name)' is \(array.dtype.name) of shape \(pythonTuple(array.shape)), which MNIST's is not")
            }
            return array
        }
        return MNIST(
            trainingImages: try array("x_train", axes: 3, count: 60_000),
            trainingLabels: try array("y_train", axes: 1, count: 60_000),
            testImages: try array("x_test", axes: 3, count: 10_000),
            testLabels: try array("y_test", axes: 1, count: 10_000), isStandIn: isStandIn)
    }
}
