import Arrays
import Compute

/// Collects samples of an array by index into float32, whatever the array's element type and layout.
///
/// Nothing of the array is converted beyond the samples that are asked for.
struct ArrayGather {
    let array: NDArray
    /// Elements of one sample.
    let sampleCount: Int
    /// The lengths of a sample's axes.
    let sampleShape: [Int]
    private let isPacked: Bool
    /// Bytes and what each means, where the array's elements have not been written to memory.
    private let bytes: MappedBytes?
    private let meanings: [Float]

    init(_ array: NDArray) {
        self.array = array
        let mapped = array.mappedBytes
        let table = try? mapped?.table.elements(as: Float.self)
        (bytes, meanings) = table.map { (mapped, $0) } ?? (nil, [])
        sampleShape = Array(array.shape.dropFirst())
        sampleCount = sampleShape.reduce(1, *)
        isPacked = array.isContiguous
    }

    /// Writes the samples of these indices, one after the other.
    func gather(_ indices: UnsafeBufferPointer<Int>, into output: UnsafeMutablePointer<Float>) {
        // A callback may have given the bytes another meaning, or have written the elements.
        if let bytes, let known = array.mappedBytes, let first = indices.baseAddress,
            let meanings = known.table === bytes.table ? meanings : try? known.table.elements(as: Float.self)
        {
            meanings.withUnsafeBufferPointer {
                guard let table = $0.baseAddress else { return }
                BatchGather.rows(
                    from: bytes.bytes, table: table, indices: first, count: indices.count, rowLength: sampleCount,
                    into: output)
            }
            return withExtendedLifetime(bytes) {}
        }
        switch array.dtype {
        case .bool: rows(Bool.self, indices, output)
        case .int8: rows(Int8.self, indices, output)
        case .uint8: rows(UInt8.self, indices, output)
        case .int16: rows(Int16.self, indices, output)
        case .uint16: rows(UInt16.self, indices, output)
        case .int32: rows(Int32.self, indices, output)
        case .uint32: rows(UInt32.self, indices, output)
        case .int64: rows(Int64.self, indices, output)
        case .uint64: rows(UInt64.self, indices, output)
        case .float16: rows(HalfPrecision.self, indices, output)
        case .float32: rows(Float.self, indices, output)
        case .float64: rows(Double.self, indices, output)
        }
    }

    private func rows<Element: GatherElement>(
        _ type: Element.Type, _ indices: UnsafeBufferPointer<Int>, _ output: UnsafeMutablePointer<Float>
    ) {
        guard let first = indices.baseAddress else { return }
        let base = UnsafePointer(array.baseAddress.assumingMemoryBound(to: Element.self))
        if isPacked {
            BatchGather.rows(from: base, indices: first, count: indices.count, rowLength: sampleCount, into: output)
            return
        }
        let strides = array.strides
        for (position, index) in indices.enumerated() {
            let target = output + position * sampleCount
            let start = index * (strides.first ?? 0)
            for element in 0..<sampleCount {
                var (rest, source) = (element, start)
                for axis in stride(from: sampleShape.count - 1, through: 0, by: -1) {
                    source += rest % sampleShape[axis] * strides[axis + 1]
                    rest /= sampleShape[axis]
                }
                target[element] = base[source].asFloat
            }
        }
    }
}

/// The bits of a 16-bit float.
private struct HalfPrecision: GatherElement {
    let bits: UInt16

    var asFloat: Float {
        let (sign, exponent, fraction) = (UInt32(bits >> 15) << 31, UInt32(bits >> 10) & 31, UInt32(bits) & 1023)
        switch exponent {
        case 31: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
        case 0: return (sign == 0 ? 1 : -1) * Float(fraction) * 0x1p-24
        default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
        }
    }
}
