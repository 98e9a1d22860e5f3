/// What few elements need: one call of the loop, without a walk, chunks or threads.
///
/// The general way costs a microsecond before its first element, which is most of what `a + b` costs for arrays of a
/// few numbers.
enum SmallArguments {
    /// The largest result that is computed here.
    private static let limit = 1024

    /// The result of a loop of two arguments; nil for arguments that need the general way.
    static func apply(
        _ kernel: BinaryKernel, _ left: Operand, _ right: Operand, loopType: DType, resultType: DType,
        warnings: inout ArithmeticWarnings
    ) throws -> NDArray? {
        guard let shape = commonShape(left, right) else { return nil }
        let result = try NDArray(uninitialized: shape, dtype: resultType)
        let size = result.count * loopType.itemSize
        let isDone = withUnsafeTemporaryAllocation(byteCount: 2 * size, alignment: 16) { scratch -> Bool in
            guard let free = scratch.baseAddress else { return result.count == 0 }
            guard let first = run(left, loopType, result.count, free),
                let second = run(right, loopType, result.count, free + size)
            else { return false }
            ArithmeticWarnings.clear()
            kernel(first, second, result.baseAddress, result.count)
            warnings.formUnion(ArithmeticWarnings.raised)
            return true
        }
        return isDone ? result : nil
    }

    /// The result of a loop of one argument; nil for an argument that needs the general way.
    static func apply(
        _ kernel: UnaryKernel, _ argument: Operand, loopType: DType, resultType: DType,
        warnings: inout ArithmeticWarnings
    ) throws -> NDArray? {
        guard let shape = commonShape(argument, argument) else { return nil }
        let result = try NDArray(uninitialized: shape, dtype: resultType)
        let size = result.count * loopType.itemSize
        let isDone = withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { scratch -> Bool in
            guard let free = scratch.baseAddress else { return result.count == 0 }
            guard let elements = run(argument, loopType, result.count, free) else { return false }
            ArithmeticWarnings.clear()
            kernel(elements, result.baseAddress, result.count)
            warnings.formUnion(ArithmeticWarnings.raised)
            return true
        }
        return isDone ? result : nil
    }

    /// The result's shape, if the operands are small row-major arrays of one shape, or one of them has no axes.
    private static func commonShape(_ left: Operand, _ right: Operand) -> [Int]? {
        func isSmall(_ array: NDArray) -> Bool { array.count <= limit && array.isContiguous }
        switch (left, right) {
        case (.array(let a), .array(let b)):
            guard isSmall(a), isSmall(b) else { return nil }
            return a.shape == b.shape || b.shape.isEmpty ? a.shape : a.shape.isEmpty ? b.shape : nil
        case (.array(let array), .scalar), (.scalar, .array(let array)): return isSmall(array) ? array.shape : nil
        case (.scalar, .scalar): return []
        }
    }

    /// An operand as a run of `count` elements of the loop's type: its own memory, or the scratch memory filled.
    private static func run(
        _ operand: Operand, _ type: DType, _ count: Int, _ scratch: UnsafeMutableRawPointer
    ) -> UnsafeRawPointer? {
        let value: Scalar
        switch operand {
        case .array(let array) where !array.shape.isEmpty || count == 1:
            if array.dtype == type { return UnsafeRawPointer(array.baseAddress) }
            CastKernels.kernel(from: array.dtype, to: type)(UnsafeRawPointer(array.baseAddress), scratch, count)
            return UnsafeRawPointer(scratch)
        case .array(let array): value = array.load(at: array.offset)
        case .scalar(let scalar): value = scalar
        }
        func fill<Element>(_ element: Element) -> UnsafeRawPointer {
            let elements = scratch.bindMemory(to: Element.self, capacity: count)
            elements.initialize(repeating: element, count: count)
            return UnsafeRawPointer(elements)
        }
        switch type {
        case .float64: return fill(value.asDouble)
        case .float32: return fill(Float(value.asDouble))
        case .int64: return fill(value.asInt64)
        default: return nil
        }
    }
}
