/// A weight: 32-bit floats that training changes in place.
public final class Variable {
    /// Keras' name of the weight inside its layer: `kernel`, `bias`, `gamma`.
    public let name: String
    /// The lengths of its axes.
    public let shape: [Int]
    /// The number of its elements.
    public let count: Int
    /// False for moving statistics and other state that no optimizer touches.
    public let isTrainable: Bool
    /// Keeps the weight within bounds after each update.
    public var constraint: Constraint?
    /// A term of the loss that grows with the weight.
    public var regularizer: Regularizer?
    let storage: UnsafeMutablePointer<Float>

    /// A weight of zeros.
    public init(name: String, shape: [Int], isTrainable: Bool = true) {
        self.name = name
        self.shape = shape
        self.isTrainable = isTrainable
        count = shape.reduce(1, *)
        let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4 + 64, alignment: 64)
        storage = raw.bindMemory(to: Float.self, capacity: max(count, 1))
        storage.update(repeating: 0, count: max(count, 1))
    }

    deinit {
        storage.deallocate()
    }

    /// Its numbers, row by row.
    public var numbers: [Float] {
        Array(UnsafeBufferPointer(start: storage, count: count))
    }

    /// Replaces its numbers.
    ///
    /// - Precondition: `numbers` has ``count`` elements.
    public func assign(_ numbers: [Float]) {
        precondition(numbers.count == count, "a weight takes as many numbers as it holds")
        numbers.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { storage.update(from: base, count: count) }
        }
    }
}
