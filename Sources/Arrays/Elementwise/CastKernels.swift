/// Converts a run of elements; both runs are contiguous.
typealias CastKernel = (UnsafeRawPointer, UnsafeMutableRawPointer, Int) -> Void

/// The conversion loops between all element types.
enum CastKernels {
    /// The loop that converts one type to another.
    static func kernel(from source: DType, to target: DType) -> CastKernel {
        switch source {
        case .bool: from(UInt8.self, to: target)
        case .int8: from(Int8.self, to: target)
        case .uint8: from(UInt8.self, to: target)
        case .int16: from(Int16.self, to: target)
        case .uint16: from(UInt16.self, to: target)
        case .int32: from(Int32.self, to: target)
        case .uint32: from(UInt32.self, to: target)
        case .int64: from(Int64.self, to: target)
        case .uint64: from(UInt64.self, to: target)
        case .float16: fromFloat(Float16.self, to: target)
        case .float32: fromFloat(Float.self, to: target)
        case .float64: fromFloat(Double.self, to: target)
        }
    }

    @inline(__always)
    private static func from<Source: FixedWidthInteger & NumericElement>(
        _: Source.Type, to target: DType
    ) -> CastKernel {
        switch target {
        case .bool: loop(Source.self, UInt8.self) { $0 != 0 ? 1 : 0 }
        case .int8: loop(Source.self, Int8.self) { Int8(truncatingIfNeeded: $0) }
        case .uint8: loop(Source.self, UInt8.self) { UInt8(truncatingIfNeeded: $0) }
        case .int16: loop(Source.self, Int16.self) { Int16(truncatingIfNeeded: $0) }
        case .uint16: loop(Source.self, UInt16.self) { UInt16(truncatingIfNeeded: $0) }
        case .int32: loop(Source.self, Int32.self) { Int32(truncatingIfNeeded: $0) }
        case .uint32: loop(Source.self, UInt32.self) { UInt32(truncatingIfNeeded: $0) }
        case .int64: loop(Source.self, Int64.self) { Int64(truncatingIfNeeded: $0) }
        case .uint64: loop(Source.self, UInt64.self) { UInt64(truncatingIfNeeded: $0) }
        case .float16: loop(Source.self, Float16.self) { Float16($0) }
        case .float32: loop(Source.self, Float.self) { Float($0) }
        case .float64: loop(Source.self, Double.self) { Double($0) }
        }
    }

    @inline(__always)
    private static func fromFloat<Source: BinaryFloatingPoint & NumericElement>(
        _: Source.Type, to target: DType
    ) -> CastKernel {
        switch target {
        case .bool: loop(Source.self, UInt8.self) { $0 != 0 ? 1 : 0 }
        case .int8: loop(Source.self, Int8.self) { Int8(truncatingIfNeeded: narrow(Double($0))) }
        case .uint8: loop(Source.self, UInt8.self) { UInt8(truncatingIfNeeded: narrow(Double($0))) }
        case .int16: loop(Source.self, Int16.self) { Int16(truncatingIfNeeded: narrow(Double($0))) }
        case .uint16: loop(Source.self, UInt16.self) { UInt16(truncatingIfNeeded: narrow(Double($0))) }
        case .int32: loop(Source.self, Int32.self) { narrow(Double($0)) }
        case .uint32: loop(Source.self, UInt32.self) { UInt32(truncatingIfNeeded: Double($0).truncatedToInt64) }
        case .int64: loop(Source.self, Int64.self) { Double($0).truncatedToInt64 }
        case .uint64: loop(Source.self, UInt64.self) { Double($0).truncatedToUInt64 }
        case .float16: loop(Source.self, Float16.self) { Float16($0) }
        case .float32: loop(Source.self, Float.self) { Float($0) }
        case .float64: loop(Source.self, Double.self) { Double($0) }
        }
    }

    /// The x86 conversion to 32 bits: what does not fit becomes the smallest 32-bit integer.
    @inline(__always)
    private static func narrow(_ value: Double) -> Int32 {
        value > -2_147_483_649.0 && value < 2_147_483_648.0 ? Int32(value) : Int32.min
    }

    @inline(__always)
    private static func loop<Source, Target>(
        _: Source.Type, _: Target.Type, _ convert: @escaping (Source) -> Target
    ) -> CastKernel {
        { source, target, count in
            let source = source.assumingMemoryBound(to: Source.self)
            let target = target.assumingMemoryBound(to: Target.self)
            for index in 0..<count { target[index] = convert(source[index]) }
        }
    }
}
