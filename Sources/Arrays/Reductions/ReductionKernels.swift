/// Folds a strided run of elements into the accumulator.
typealias ReductionKernel = (_ accumulator: UnsafeMutableRawPointer, UnsafeRawPointer, _ stride: Int, _ count: Int) -> Void

/// The loops that fold a run of elements.
enum ReductionKernels {
    static func kernel(_ reduction: Reduction, _ type: DType) -> ReductionKernel {
        switch type {
        case .bool: boolean(reduction)
        case .int8: integer(reduction, Int8.self)
        case .uint8: integer(reduction, UInt8.self)
        case .int16: integer(reduction, Int16.self)
        case .uint16: integer(reduction, UInt16.self)
        case .int32: integer(reduction, Int32.self)
        case .uint32: integer(reduction, UInt32.self)
        case .int64: integer(reduction, Int64.self)
        case .uint64: integer(reduction, UInt64.self)
        case .float16: float(reduction, Float16.self, Float.self)
        case .float32: extreme(reduction, Float.self) ?? float(reduction, Float.self, Float.self)
        case .float64: extreme(reduction, Double.self) ?? float(reduction, Double.self, Double.self)
        }
    }

    private static func boolean(_ reduction: Reduction) -> ReductionKernel {
        switch reduction {
        case .sum, .any, .max, .fmax: fold(UInt8.self) { $0 | $1 }
        case .product, .all, .min, .fmin: fold(UInt8.self) { $0 & $1 }
        }
    }

    @inline(__always)
    private static func integer<T: FixedWidthInteger & NumericElement>(_ reduction: Reduction, _: T.Type) -> ReductionKernel {
        switch reduction {
        case .sum: fold(T.self) { $0 &+ $1 }
        case .product: fold(T.self) { $0 &* $1 }
        case .min, .fmin: fold(T.self) { $0 < $1 ? $0 : $1 }
        case .max, .fmax: fold(T.self) { $0 > $1 ? $0 : $1 }
        case .any: fold(T.self) { $0 | $1 }
        case .all: fold(T.self) { $0 != 0 && $1 != 0 ? 1 : 0 }
        }
    }

    @inline(__always)
    private static func float<T: MathFloat, Wide: MathFloat>(
        _ reduction: Reduction, _: T.Type, _: Wide.Type
    ) -> ReductionKernel {
        switch reduction {
        case .sum: pairwise(T.self, Wide.self)
        case .product: fold(T.self) { $0 * $1 }
        case .min: fold(T.self) { $0 <= $1 || $0 != $0 ? $0 : $1 }
        case .max: fold(T.self) { $0 >= $1 || $0 != $0 ? $0 : $1 }
        case .fmin: fold(T.self) { $0 <= $1 || $1 != $1 ? $0 : $1 }
        case .fmax: fold(T.self) { $0 >= $1 || $1 != $1 ? $0 : $1 }
        case .any: fold(T.self) { $0 != 0 || $1 != 0 ? 1 : 0 }
        case .all: fold(T.self) { $0 != 0 && $1 != 0 ? 1 : 0 }
        }
    }

    /// Largest and smallest floats, sixteen at a time; what is not finite sends a run to the careful loop.
    @inline(__always)
    private static func extreme<T: MathFloat>(_ reduction: Reduction, _: T.Type) -> ReductionKernel? {
        switch reduction {
        case .min: extreme(T.self, isBetter: { $0 < $1 })
        case .max: extreme(T.self, isBetter: { $0 > $1 })
        default: nil
        }
    }

    @inline(__always)
    private static func extreme<T: MathFloat>(_: T.Type, isBetter: @escaping (T, T) -> Bool) -> ReductionKernel {
        { accumulator, source, stride, count in
            let accumulator = accumulator.assumingMemoryBound(to: T.self)
            let source = source.assumingMemoryBound(to: T.self)
            var result = accumulator[0]
            var index = 0
            if stride == 1 && count >= 32 && result.isFinite {
                withUnsafeTemporaryAllocation(of: T.self, capacity: 32) { lanes in
                    lanes.initialize(repeating: 0)
                    for lane in 0..<16 { lanes[lane] = result }
                    while index + 16 <= count {
                        let next = source + index
                        for lane in 0..<16 {
                            let value = next[lane]
                            lanes[lane] = isBetter(value, lanes[lane]) ? value : lanes[lane]
                            // Zero for every finite number, nan for the others.
                            lanes[lane + 16] += value - value
                        }
                        index += 16
                    }
                    if (16..<32).contains(where: { lanes[$0] != 0 }) {
                        index = 0
                    } else {
                        for lane in 0..<16 where isBetter(lanes[lane], result) { result = lanes[lane] }
                    }
                }
            }
            while index < count && result == result {
                let value = source[index &* stride]
                if value != value || isBetter(value, result) { result = value }
                index += 1
            }
            accumulator[0] = result
        }
    }

    @inline(__always)
    private static func fold<T>(_: T.Type, _ function: @escaping (T, T) -> T) -> ReductionKernel {
        { accumulator, source, stride, count in
            let accumulator = accumulator.assumingMemoryBound(to: T.self)
            let source = source.assumingMemoryBound(to: T.self)
            var result = accumulator[0]
            if stride == 1 {
                for index in 0..<count { result = function(result, source[index]) }
            } else {
                for index in 0..<count { result = function(result, source[index &* stride]) }
            }
            accumulator[0] = result
        }
    }

    /// Sums as numpy does, so that the digits agree: eight running sums in blocks of 128, halves added in pairs.
    @inline(__always)
    private static func pairwise<T: MathFloat, Wide: MathFloat>(_: T.Type, _: Wide.Type) -> ReductionKernel {
        { accumulator, source, stride, count in
            let accumulator = accumulator.assumingMemoryBound(to: T.self)
            let source = source.assumingMemoryBound(to: T.self)
            accumulator[0] = T(Wide(accumulator[0]) + PairwiseSum<T, Wide>.sum(source, stride, count))
        }
    }
}

/// Pairwise summation in numpy's order of additions.
///
/// Source: numpy's `pairwise_sum` in `loops_utils.h.src`; N. Higham, "The accuracy of floating point summation", 1993.
enum PairwiseSum<T: MathFloat, Wide: MathFloat> {
    static func sum(_ source: UnsafePointer<T>, _ stride: Int, _ count: Int) -> Wide {
        // The literal stride lets the compiler use vector loads.
        if count <= 128 { return stride == 1 ? block(source, 1, count) : block(source, stride, count) }
        var half = count / 2
        half -= half % 8
        return sum(source, stride, half) + sum(source + half * stride, stride, count - half)
    }

    @inline(__always)
    private static func block(_ source: UnsafePointer<T>, _ stride: Int, _ count: Int) -> Wide {
        if count < 8 {
            var result: Wide = -0.0
            for index in 0..<count { result += Wide(source[index &* stride]) }
            return result
        }
        var s0 = Wide(source[0]), s1 = Wide(source[stride]), s2 = Wide(source[2 &* stride])
        var s3 = Wide(source[3 &* stride]), s4 = Wide(source[4 &* stride]), s5 = Wide(source[5 &* stride])
        var s6 = Wide(source[6 &* stride]), s7 = Wide(source[7 &* stride])
        var index = 8
        while index + 8 <= count {
            let next = source + index &* stride
            s0 += Wide(next[0])
            s1 += Wide(next[stride])
            s2 += Wide(next[2 &* stride])
            s3 += Wide(next[3 &* stride])
            s4 += Wide(next[4 &* stride])
            s5 += Wide(next[5 &* stride])
            s6 += Wide(next[6 &* stride])
            s7 += Wide(next[7 &* stride])
            index += 8
        }
        var result = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7))
        while index < count {
            result += Wide(source[index &* stride])
            index += 1
        }
        return result
    }
}
