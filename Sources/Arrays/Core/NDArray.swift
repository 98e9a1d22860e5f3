/// An n-dimensional array of equal elements, with numpy's semantics.
///
/// An array is a window on an `ArrayStorage`: a shape, a stride for each axis and an offset. Slicing, transposing and
/// most reshaping give new windows on the same memory, so writing through one shows in the others, as in numpy.
///
/// `@unchecked Sendable`: the window never changes but for who may write through it, the elements are shared mutable
/// memory just as numpy's are. Two threads that write the same array must keep apart by themselves.
public final class NDArray: @unchecked Sendable {
    /// The memory; shared by all views of it.
    public let storage: ArrayStorage
    /// The element type.
    public let dtype: DType
    /// The length of each axis; empty for a 0-dimensional array.
    public let shape: [Int]
    /// The distance between neighbours along each axis, counted in elements (not bytes); may be negative or zero.
    public let strides: [Int]
    /// The position of the first element in the storage, counted in elements.
    public let offset: Int
    /// The number of elements.
    public let count: Int
    /// Whether the elements lie one after the other in row-major (C) order.
    public let isContiguous: Bool
    /// Whether elements may be written; broadcast views are read-only, ``setWritable(_:)`` changes it.
    public private(set) var isWritable: Bool
    /// The array this one is a view of, or nil when it owns its memory.
    public let base: NDArray?

    /// Makes a window on a storage. The window must lie inside the storage; makers in this module ensure that.
    package init(
        storage: ArrayStorage, dtype: DType, shape: [Int], strides: [Int], offset: Int = 0, isWritable: Bool = true,
        base: NDArray? = nil
    ) {
        self.storage = storage
        self.dtype = dtype
        self.shape = shape
        self.strides = strides
        self.offset = offset
        self.isWritable = isWritable
        self.base = base
        count = shape.reduce(1, &*)
        isContiguous = NDArray.isRowMajor(shape, strides)
    }

    /// Makes an array of zeros.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.tooLarge`, `.outOfMemory`.
    public convenience init(zeros shape: [Int], dtype: DType = .float64) throws(ArrayError) {
        try self.init(shape: shape, dtype: dtype, zeroed: true)
    }

    /// Makes an array whose elements have not been set; fill it before it is read.
    ///
    /// - Throws: `ArrayError.negativeDimensions`, `.tooLarge`, `.outOfMemory`.
    public convenience init(uninitialized shape: [Int], dtype: DType = .float64) throws(ArrayError) {
        try self.init(shape: shape, dtype: dtype, zeroed: false)
    }

    private convenience init(shape: [Int], dtype: DType, zeroed: Bool) throws(ArrayError) {
        let count = try NDArray.elementCount(of: shape, dtype: dtype)
        let storage: ArrayStorage
        do {
            storage = try ArrayStorage(byteCount: count * dtype.itemSize, zeroed: zeroed)
        } catch {
            throw .outOfMemory(bytes: count * dtype.itemSize, shape: shape, dtype: dtype)
        }
        self.init(storage: storage, dtype: dtype, shape: shape, strides: NDArray.rowMajorStrides(of: shape))
    }

    /// Makes an array from Swift values; without a shape it has one axis.
    ///
    /// - Throws: `ArrayError.reshape` when the shape does not hold as many elements as there are values.
    public convenience init<Element: ArrayElement>(_ values: [Element], shape: [Int]? = nil) throws(ArrayError) {
        let shape = shape ?? [values.count]
        guard try NDArray.elementCount(of: shape, dtype: Element.dtype) == values.count else {
            throw .reshape(size: values.count, shape: shape)
        }
        try self.init(uninitialized: shape, dtype: Element.dtype)
        values.withUnsafeBytes { bytes in
            if let source = bytes.baseAddress, bytes.count > 0 {
                storage.baseAddress.copyMemory(from: source, byteCount: bytes.count)
            }
        }
    }

    /// Makes a 0-dimensional array.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public convenience init(scalar: Scalar, dtype: DType? = nil) throws(ArrayError) {
        try self.init(uninitialized: [], dtype: dtype ?? scalar.naturalType)
        store(scalar, at: 0)
    }

    /// Allows or forbids writing through this window; other windows on the memory keep what they have.
    ///
    /// - Throws: `ArrayError.value` when the array it is a view of may not be written.
    public func setWritable(_ isWritable: Bool) throws(ArrayError) {
        if isWritable, let base, !base.isWritable {
            throw .value("cannot set WRITEABLE flag to True of this array")
        }
        self.isWritable = isWritable
    }

    // MARK: Properties

    /// The number of axes.
    public var dimensions: Int { shape.count }

    /// The size of the elements in bytes.
    public var byteCount: Int { count * dtype.itemSize }

    /// The strides in bytes, as numpy shows them.
    public var byteStrides: [Int] { strides.map { $0 * dtype.itemSize } }

    /// Whether the elements lie one after the other in column-major (Fortran) order.
    public var isColumnMajor: Bool { NDArray.isRowMajor(shape.reversed(), strides.reversed()) }

    /// The first element's address.
    package var baseAddress: UnsafeMutableRawPointer { storage.baseAddress + offset * dtype.itemSize }

    // MARK: Layout arithmetic

    /// The strides of a row-major array.
    package static func rowMajorStrides(of shape: [Int]) -> [Int] {
        var strides = [Int](repeating: 1, count: shape.count)
        var step = 1
        for axis in shape.indices.reversed() {
            strides[axis] = step
            step *= max(shape[axis], 1)
        }
        return strides
    }

    /// The number of elements a shape holds, checked against overflow.
    package static func elementCount(of shape: [Int], dtype: DType) throws(ArrayError) -> Int {
        var count = 1
        var overflow = false
        for length in shape {
            if length < 0 { throw .negativeDimensions }
            // A zero elsewhere makes the product fit, yet numpy refuses what would not fit without it as well.
            let (product, tooMuch) = count.multipliedReportingOverflow(by: max(length, 1))
            overflow = overflow || tooMuch
            count = product
        }
        let bytes = count.multipliedReportingOverflow(by: dtype.itemSize)
        if overflow || bytes.overflow { throw .tooLarge }
        return shape.contains(0) ? 0 : count
    }

    private static func isRowMajor(_ shape: [Int], _ strides: [Int]) -> Bool {
        var expected = 1
        for axis in shape.indices.reversed() {
            if shape[axis] == 0 { return true }
            if shape[axis] != 1 && strides[axis] != expected { return false }
            expected *= shape[axis]
        }
        return true
    }
}

extension Scalar {
    /// The element type an array made from the value has.
    public var naturalType: DType {
        switch self {
        case .bool: .bool
        case .int: .int64
        case .uint: .uint64
        case .float: .float64
        }
    }
}
