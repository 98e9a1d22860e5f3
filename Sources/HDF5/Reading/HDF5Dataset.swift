/// A dataset: numbers in a grid.
public struct HDF5Dataset {
    /// Where it is: `layers/dense/vars/0`.
    public let path: String
    /// The lengths of its axes; empty for a single number.
    public let shape: [Int]
    /// The number of its elements.
    public let count: Int
    private let element: ElementType
    private let bytes: FileBytes
    /// Where the numbers lie; nil when none were written.
    private let place: Range<Int>?

    init(_ bytes: FileBytes, path: String, header: ObjectHeader) throws {
        self.bytes = bytes
        self.path = path
        guard let space = header.first(ObjectHeader.Kind.dataspace),
            let type = header.first(ObjectHeader.Kind.datatype),
            let layout = header.first(ObjectHeader.Kind.layout)
        else { throw HDF5Error.damaged("dataset '\(path)' is not described") }
        shape = try Dataspace.shape(bytes, in: space.body)
        count = try Dataspace.count(shape)
        element = try ElementType(bytes, in: type.body)
        if header.first(ObjectHeader.Kind.filters) != nil {
            throw HDF5Error.unsupported("compressed dataset '\(path)'")
        }
        let (length, overflows) = count.multipliedReportingOverflow(by: element.size)
        guard !overflows else { throw HDF5Error.damaged("dataset '\(path)' fits no file") }
        place = try Self.place(bytes, layout.body, path, length: length)
    }

    private static func place(_ bytes: FileBytes, _ body: Range<Int>, _ path: String, length: Int) throws -> Range<Int>?
    {
        guard body.count >= 4 else { throw HDF5Error.damaged("dataset '\(path)' has no place") }
        let (version, kind) = (bytes.bytes[body.lowerBound], bytes.bytes[body.lowerBound + 1])
        guard version == 3 || version == 4 else {
            throw HDF5Error.unsupported("layout version \(version) of dataset '\(path)'")
        }
        switch kind {
        case 0:
            let size = try bytes.size(at: body.lowerBound + 2, size: 2, "dataset '\(path)'")
            guard size >= length, size <= body.count - 4 else {
                throw HDF5Error.damaged("dataset '\(path)' is cut short")
            }
            return (body.lowerBound + 4)..<(body.lowerBound + 4 + length)
        case 1:
            guard let start = try bytes.address(at: body.lowerBound + 2, "dataset '\(path)'") else {
                // Nothing was written: zeros, of which a file may promise more than memory holds.
                guard length <= max(bytes.count, 1 << 20) else {
                    throw HDF5Error.damaged("dataset '\(path)' holds nothing")
                }
                return nil
            }
            return try bytes.range(at: start, length: length, "dataset '\(path)'")
        default: throw HDF5Error.unsupported("chunked dataset '\(path)'")
        }
    }

    /// Copies its numbers, row by row.
    ///
    /// - Precondition: there is room for ``count`` numbers.
    /// - Throws: ``HDF5Error/unsupported(_:)`` for elements that are no numbers.
    public func read(into target: UnsafeMutablePointer<Float>) throws {
        guard let place else { return target.update(repeating: 0, count: count) }
        if element == .float(bytes: 4, isBigEndian: false) {
            bytes.bytes.withUnsafeBytes { source in
                guard let base = source.baseAddress else { return }
                UnsafeMutableRawPointer(target).copyMemory(from: base + place.lowerBound, byteCount: place.count)
            }
            return
        }
        for index in 0..<count { target[index] = Float(try number(index, place)) }
    }

    /// Its numbers, row by row.
    ///
    /// - Throws: ``HDF5Error/unsupported(_:)`` for elements that are no numbers.
    public func floats() throws -> [Float] {
        var numbers = [Float](repeating: 0, count: count)
        try numbers.withUnsafeMutableBufferPointer { buffer in
            if let base = buffer.baseAddress { try read(into: base) }
        }
        return numbers
    }

    /// Its first number in double precision; nil when it has none.
    ///
    /// - Throws: ``HDF5Error/unsupported(_:)`` for elements that are no numbers.
    public func firstNumber() throws -> Double? {
        guard let place, count > 0 else { return count > 0 ? 0 : nil }
        return try number(0, place)
    }

    private func number(_ index: Int, _ place: Range<Int>) throws -> Double {
        let start = place.lowerBound + index * element.size
        func bits(_ size: Int, _ isBigEndian: Bool) throws -> UInt64 {
            let value = try bytes.number(at: start, size: size, "dataset '\(path)'")
            return isBigEndian ? value.byteSwapped >> (64 - UInt64(size) * 8) : value
        }
        switch element {
        case .float(let size, let isBigEndian):
            let value = try bits(size, isBigEndian)
            switch size {
            case 2: return Self.half(UInt16(truncatingIfNeeded: value))
            case 4: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: value)))
            default: return Double(bitPattern: value)
            }
        case .integer(let size, let isSigned, let isBigEndian):
            let value = try bits(size, isBigEndian)
            let unused = 64 - UInt64(size) * 8
            return isSigned ? Double(Int64(bitPattern: value << unused) >> Int64(unused)) : Double(value)
        case .text, .variableText: throw HDF5Error.unsupported("dataset '\(path)' of text")
        }
    }

    /// A number in half precision: one bit of sign, five of exponent, ten of fraction.
    private static func half(_ bits: UInt16) -> Double {
        let sign: Double = bits & 0x8000 == 0 ? 1 : -1
        let (exponent, fraction) = (Int(bits >> 10 & 31), Double(bits & 1023))
        switch exponent {
        case 0: return sign * fraction * 0x1p-24
        case 31: return fraction == 0 ? sign * .infinity : .nan
        default: return sign * Double(sign: .plus, exponent: exponent - 15, significand: 1 + fraction / 1024)
        }
    }
}
