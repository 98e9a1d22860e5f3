import Compute

/// A weight: 32-bit floats that training changes in place.
public final class Variable {
    /// Keras' name of the weight inside its layer: `kernel`, `bias`, `gamma`.
    public let name: String
    /// The name of the layer that made it.
    public internal(set) var owner = ""
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
    /// How the numbers lie in memory.
    let layout: Layout
    let storage: UnsafeMutablePointer<Float>

    /// How the numbers of a weight lie in memory.
    enum Layout {
        case rowMajor
        /// Panels of 32 columns, padded with zeros: what the dense kernels read in one stream.
        case panels
    }

    /// A weight of zeros.
    public convenience init(name: String, shape: [Int], isTrainable: Bool = true) {
        self.init(name: name, shape: shape, isTrainable: isTrainable, layout: .rowMajor)
    }

    init(name: String, shape: [Int], isTrainable: Bool, layout: Layout) {
        let fits = Self.fits(shape)
        self.name = name
        self.shape = fits ? shape : shape.map { _ in 0 }
        self.isTrainable = isTrainable
        self.layout = layout
        refusedShape = fits ? nil : shape
        count = self.shape.reduce(1, *)
        storage = Self.allocate(Self.storageShape(self.shape, layout).reduce(1, *))
    }

    /// The shape that was asked for where memory cannot hold it; the weight is then empty, and its layer refuses it.
    let refusedShape: [Int]?

    /// Whether a weight, its gradient and what an optimizer remembers of it fit into memory.
    private static func fits(_ shape: [Int]) -> Bool {
        var bytes = 4.0
        for length in shape { bytes *= Double(length) }
        return bytes < Double(MemorySize.physical) / 4
    }

    private static func storageShape(_ shape: [Int], _ layout: Layout) -> [Int] {
        switch layout {
        case .rowMajor: shape
        case .panels: [(shape[1] + DensePanels.width - 1) / DensePanels.width, shape[0], DensePanels.width]
        }
    }

    /// The lengths of the axes in memory, padding included.
    var storageShape: [Int] { Self.storageShape(shape, layout) }

    /// The number of floats in memory, padding included.
    var storageCount: Int { storageShape.reduce(1, *) }

    /// Zeroed memory on a cache line's boundary.
    static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
        let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64)
        let floats = raw.bindMemory(to: Float.self, capacity: max(count, 1))
        floats.update(repeating: 0, count: max(count, 1))
        return floats
    }

    deinit {
        storage.deallocate()
    }

    /// Its numbers, row by row.
    public var numbers: [Float] {
        [Float](unsafeUninitializedCapacity: max(count, 1)) { buffer, filled in
            if let base = buffer.baseAddress { read(storage, into: base) }
            filled = count
        }
    }

    /// Replaces its numbers.
    ///
    /// - Precondition: `numbers` has ``count`` elements.
    public func assign(_ numbers: [Float]) {
        precondition(numbers.count == count, "a weight takes as many numbers as it holds")
        numbers.withUnsafeBufferPointer { source in
            if let base = source.baseAddress { write(base, into: storage) }
        }
    }

    /// Copies from memory in this weight's layout to rows.
    func read(_ laidOut: UnsafePointer<Float>, into rows: UnsafeMutablePointer<Float>) {
        switch layout {
        case .rowMajor: rows.update(from: laidOut, count: count)
        case .panels: DensePanels.unpack(laidOut, inputs: shape[0], units: shape[1], into: rows)
        }
    }

    /// Copies rows to memory in this weight's layout.
    func write(_ rows: UnsafePointer<Float>, into laidOut: UnsafeMutablePointer<Float>) {
        switch layout {
        case .rowMajor: laidOut.update(from: rows, count: count)
        case .panels: DensePanels.pack(rows, inputs: shape[0], units: shape[1], into: laidOut)
        }
    }
}
