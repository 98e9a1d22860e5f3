extension NDArray {
    /// Reads the elements in place when the array is contiguous, else from a contiguous copy.
    ///
    /// - Throws: `ArrayError.type` when the elements are of another type; what the closure throws.
    public func withUnsafeElements<Element: ArrayElement, Result>(
        of type: Element.Type, _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) throws -> Result {
        guard type.dtype == dtype else {
            throw ArrayError.type("array of \(dtype.name) cannot be read as \(type.dtype.name)")
        }
        let source = isContiguous ? self : try contiguousCopy()
        return try withExtendedLifetime(source) {
            try body(UnsafeBufferPointer(
                start: source.baseAddress.assumingMemoryBound(to: Element.self), count: source.count))
        }
    }

    /// Writes the elements of a contiguous array in place.
    ///
    /// - Throws: `ArrayError.type` when the elements are of another type, `.value` when the array is not contiguous or
    ///   read-only; what the closure throws.
    public func withUnsafeMutableElements<Element: ArrayElement, Result>(
        of type: Element.Type, _ body: (UnsafeMutableBufferPointer<Element>) throws -> Result
    ) throws -> Result {
        guard type.dtype == dtype else {
            throw ArrayError.type("array of \(dtype.name) cannot be written as \(type.dtype.name)")
        }
        guard isContiguous else { throw ArrayError.value("the array is not contiguous") }
        guard isWritable else { throw ArrayError.value("assignment destination is read-only") }
        return try withExtendedLifetime(self) {
            try body(UnsafeMutableBufferPointer(
                start: baseAddress.assumingMemoryBound(to: Element.self), count: count))
        }
    }

    /// The elements in row-major order as Swift values, converted as `astype` converts.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func elements<Element: ArrayElement>(as type: Element.Type = Element.self) throws -> [Element] {
        let source = try cast(to: type.dtype)
        return try source.withUnsafeElements(of: type) { Array($0) }
    }

    /// The only element of the array.
    ///
    /// - Throws: `ArrayError.value` unless the array has exactly one element.
    public func item() throws(ArrayError) -> Scalar {
        guard count == 1 else { throw .value("can only convert an array of size 1 to a Python scalar") }
        return load(at: offset)
    }

    /// The element at an index for each axis; negative indices count from the end.
    ///
    /// - Throws: `ArrayError.index`, `.tooManyIndices`.
    public func item(_ indices: [Int]) throws(ArrayError) -> Scalar {
        load(at: try position(of: indices))
    }

    /// Sets the element at an index for each axis.
    ///
    /// - Throws: `ArrayError.index`, `.tooManyIndices`, `.value` when the array is read-only.
    public func setItem(_ indices: [Int], to value: Scalar) throws(ArrayError) {
        guard isWritable else { throw .value("assignment destination is read-only") }
        store(value, at: try position(of: indices))
    }

    private func position(of indices: [Int]) throws(ArrayError) -> Int {
        guard indices.count == shape.count else {
            throw .tooManyIndices(dimensions: shape.count, indices: indices.count)
        }
        var position = offset
        for (axis, index) in indices.enumerated() {
            let length = shape[axis]
            let wrapped = index < 0 ? index &+ length : index
            guard wrapped >= 0 && wrapped < length else { throw .index(index, axis: axis, size: length) }
            position += wrapped * strides[axis]
        }
        return position
    }

    /// Reads the element at a position of the storage, counted in elements.
    package func load(at position: Int) -> Scalar {
        let address = storage.baseAddress + position * dtype.itemSize
        return switch dtype {
        case .bool: .bool(address.load(as: UInt8.self) != 0)
        case .int8: .int(Int64(address.load(as: Int8.self)))
        case .uint8: .uint(UInt64(address.load(as: UInt8.self)))
        case .int16: .int(Int64(address.load(as: Int16.self)))
        case .uint16: .uint(UInt64(address.load(as: UInt16.self)))
        case .int32: .int(Int64(address.load(as: Int32.self)))
        case .uint32: .uint(UInt64(address.load(as: UInt32.self)))
        case .int64: .int(address.load(as: Int64.self))
        case .uint64: .uint(address.load(as: UInt64.self))
        case .float16: .float(Double(address.load(as: Float16.self)))
        case .float32: .float(Double(address.load(as: Float.self)))
        case .float64: .float(address.load(as: Double.self))
        }
    }

    /// Writes the element at a position of the storage, counted in elements, converting as numpy does.
    package func store(_ value: Scalar, at position: Int) {
        let address = storage.baseAddress + position * dtype.itemSize
        switch dtype {
        case .bool: address.storeBytes(of: value.isTrue ? 1 : 0, as: UInt8.self)
        case .int8: address.storeBytes(of: Int8(scalar: value), as: Int8.self)
        case .uint8: address.storeBytes(of: UInt8(scalar: value), as: UInt8.self)
        case .int16: address.storeBytes(of: Int16(scalar: value), as: Int16.self)
        case .uint16: address.storeBytes(of: UInt16(scalar: value), as: UInt16.self)
        case .int32: address.storeBytes(of: Int32(scalar: value), as: Int32.self)
        case .uint32: address.storeBytes(of: UInt32(scalar: value), as: UInt32.self)
        case .int64: address.storeBytes(of: Int64(scalar: value), as: Int64.self)
        case .uint64: address.storeBytes(of: UInt64(scalar: value), as: UInt64.self)
        case .float16: address.storeBytes(of: Float16(scalar: value), as: Float16.self)
        case .float32: address.storeBytes(of: Float(scalar: value), as: Float.self)
        case .float64: address.storeBytes(of: Double(scalar: value), as: Double.self)
        }
    }

    /// The elements as nested Swift arrays would list them, in row-major order.
    public var scalars: [Scalar] {
        var result: [Scalar] = []
        result.reserveCapacity(count)
        forEachPosition { result.append(load(at: $0)) }
        return result
    }

    /// Visits the storage position of every element in row-major order.
    package func forEachPosition(_ body: (Int) throws -> Void) rethrows {
        guard count > 0 else { return }
        var index = [Int](repeating: 0, count: shape.count)
        var position = offset
        while true {
            try body(position)
            var axis = shape.count - 1
            while axis >= 0 {
                index[axis] += 1
                position += strides[axis]
                if index[axis] < shape[axis] { break }
                position -= strides[axis] * shape[axis]
                index[axis] = 0
                axis -= 1
            }
            if axis < 0 { return }
        }
    }
}
