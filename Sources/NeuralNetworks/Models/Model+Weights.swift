import Arrays

extension Layer {
    /// Copies of its weights, in Keras' order.
    ///
    /// - Throws: `ArrayError` when memory runs out.
    public func weightArrays() throws -> [NDArray] {
        try weights.map { try NDArray($0.numbers, shape: $0.shape) }
    }

    /// Replaces its weights.
    ///
    /// - Throws: ``NetworkError/weightCount(owner:expected:received:)``,
    ///   ``NetworkError/weightShape(owner:weight:expected:received:)``; nothing has changed then.
    public func setWeights(_ arrays: [NDArray]) throws {
        let weights = weights
        guard arrays.count == weights.count else {
            throw NetworkError.weightCount(owner: name, expected: weights.count, received: arrays.count)
        }
        for (weight, array) in zip(weights, arrays) where weight.shape != array.shape {
            throw NetworkError.weightShape(
                owner: name, weight: weight.name, expected: weight.shape, received: array.shape)
        }
        let numbers = try arrays.map { try $0.elements(as: Float.self) }
        for (weight, new) in zip(weights, numbers) { weight.assign(new) }
    }
}
