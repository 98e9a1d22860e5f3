import ComputeKernels

/// An element type that batches can be gathered from.
package protocol GatherElement {
    /// The value in float32.
    var asFloat: Float { get }
    /// Converts `count` elements and multiplies them by `scale`.
    static func convert(
        _ source: UnsafePointer<Self>, scale: Float, into target: UnsafeMutablePointer<Float>, count: Int,
        ranges: ck_elementwise)
}

extension GatherElement {
    @inline(__always)
    package static func convert(
        _ source: UnsafePointer<Self>, scale: Float, into target: UnsafeMutablePointer<Float>, count: Int,
        ranges: ck_elementwise
    ) {
        for index in 0..<count { target[index] = source[index].asFloat * scale }
    }
}

extension Bool: GatherElement { package var asFloat: Float { self ? 1 : 0 } }
extension UInt16: GatherElement { package var asFloat: Float { Float(self) } }
extension UInt32: GatherElement { package var asFloat: Float { Float(self) } }
extension UInt64: GatherElement { package var asFloat: Float { Float(self) } }
extension Int8: GatherElement { package var asFloat: Float { Float(self) } }
extension Int16: GatherElement { package var asFloat: Float { Float(self) } }
extension Int32: GatherElement { package var asFloat: Float { Float(self) } }
extension Int: GatherElement { package var asFloat: Float { Float(self) } }

extension UInt8: GatherElement {
    package var asFloat: Float { Float(self) }

    package static func convert(
        _ source: UnsafePointer<UInt8>, scale: Float, into target: UnsafeMutablePointer<Float>, count: Int,
        ranges: ck_elementwise
    ) {
        ranges.fromUInt8(source, scale, target, count)
    }
}

extension Int64: GatherElement {
    package var asFloat: Float { Float(self) }

    package static func convert(
        _ source: UnsafePointer<Int64>, scale: Float, into target: UnsafeMutablePointer<Float>, count: Int,
        ranges: ck_elementwise
    ) {
        ranges.fromInt64(source, scale, target, count)
    }
}

extension Float: GatherElement {
    package var asFloat: Float { self }

    package static func convert(
        _ source: UnsafePointer<Float>, scale: Float, into target: UnsafeMutablePointer<Float>, count: Int,
        ranges: ck_elementwise
    ) {
        ranges.fromF32(source, scale, target, count)
    }
}

extension Double: GatherElement {
    package var asFloat: Float { Float(self) }

    package static func convert(
        _ source: UnsafePointer<Double>, scale: Float, into target: UnsafeMutablePointer<Float>, count: Int,
        ranges: ck_elementwise
    ) {
        ranges.fromF64(source, scale, target, count)
    }
}

/// Collects the rows of a batch, by index, from an array of any element type into float32.
package enum BatchGather {
    /// `output[i][j] = Float(source[indices[i]][j]) · scale`.
    ///
    /// - Parameters:
    ///   - source: rows of `rowLength` elements, one after the other.
    ///   - indices: `[count]`, each a row of the source; the caller has checked them.
    ///   - output: `[count][rowLength]`, overwritten.
    @_specialize(where Element == Bool)
    @_specialize(where Element == UInt8)
    @_specialize(where Element == UInt16)
    @_specialize(where Element == UInt32)
    @_specialize(where Element == UInt64)
    @_specialize(where Element == Int8)
    @_specialize(where Element == Int16)
    @_specialize(where Element == Int32)
    @_specialize(where Element == Int64)
    @_specialize(where Element == Int)
    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    package static func rows<Element: GatherElement>(
        from source: UnsafePointer<Element>, indices: UnsafePointer<Int>, count: Int, rowLength: Int,
        scale: Float = 1, into output: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        let ranges = pool.kernels.ranges
        let grain = max(1, 4096 / max(1, rowLength))
        let rowBytes = rowLength * MemoryLayout<Element>.stride
        pool.runRanges(count, grain: grain, alignment: 1) { range in
            for index in range {
                // Shuffled rows lie where no processor expects them.
                if rowBytes <= 1 << 14, index + 2 < range.upperBound {
                    ck_prefetch(source + indices[index + 2] * rowLength, rowBytes)
                }
                let row = source + indices[index] * rowLength
                let target = output + index * rowLength
                Element.convert(row, scale: scale, into: target, count: rowLength, ranges: ranges)
            }
        }
    }

    /// `output[i][j] = table[source[indices[i]][j]]`.
    ///
    /// - Parameters:
    ///   - source: rows of `rowLength` bytes, one after the other.
    ///   - table: `[256]`, what each byte means.
    ///   - indices: `[count]`, each a row of the source; the caller has checked them.
    ///   - output: `[count][rowLength]`, overwritten.
    package static func rows(
        from source: UnsafePointer<UInt8>, table: UnsafePointer<Float>, indices: UnsafePointer<Int>, count: Int,
        rowLength: Int, into output: UnsafeMutablePointer<Float>, pool: ThreadPool = .shared
    ) {
        pool.runRanges(count, grain: max(1, 4096 / max(1, rowLength)), alignment: 1) { range in
            for index in range {
                if rowLength <= 1 << 14, index + 4 < range.upperBound {
                    ck_prefetch(source + indices[index + 4] * rowLength, rowLength)
                }
                let row = source + indices[index] * rowLength
                let target = output + index * rowLength
                for place in 0..<rowLength { target[place] = table[Int(row[place])] }
            }
        }
    }

    /// `output[i] = Int(source[indices[i]])`: class labels of a batch. Floats are cut towards zero; a value no
    /// `Int` can hold becomes −1, which the losses reject.
    package static func labels<Element: GatherElement>(
        from source: UnsafePointer<Element>, indices: UnsafePointer<Int>, count: Int,
        into output: UnsafeMutablePointer<Int>
    ) {
        for index in 0..<count {
            let value = Double(source[indices[index]].asFloat)
            output[index] = Int(exactly: value.rounded(.towardZero)) ?? -1
        }
    }
}
