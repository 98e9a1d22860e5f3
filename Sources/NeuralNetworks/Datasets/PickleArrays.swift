import Arrays

/// numpy's arrays inside pickles.
enum PickleArrays {
    /// What a call of one of numpy's functions makes.
    static func called(_ function: PickleValue, _ arguments: [PickleValue]) throws -> PickleValue {
        guard case .global(let name) = function else {
            throw PickleReader.Failure(description: "a call of what is no function")
        }
        let short = name.split(separator: ".").last.map(String.init) ?? name
        switch short {
        case "_reconstruct" where name.hasPrefix("numpy"): return .unfinished(PickleArray())
        case "dtype" where name.hasPrefix("numpy"):
            switch arguments.first {
            case .text(let kind)?: return .elementType(kind)
            case .bytes(let kind)?: return .elementType(String(decoding: kind, as: UTF8.self))
            default: throw PickleReader.Failure(description: "an element type without a name")
            }
        case "scalar" where name.hasPrefix("numpy"):
            guard case .elementType(let kind)? = arguments.first, arguments.count > 1,
                case .bytes(let data) = arguments[1]
            else {
                throw PickleReader.Failure(description: "a scalar without a value")
            }
            let array = try numbers(kind, data, shape: [])
            switch try array.item() {
            case .int(let value): return .integer(Int(value))
            case .uint(let value): return .integer(Int(clamping: value))
            case .bool(let value): return .bool(value)
            case .float(let value): return .number(value)
            }
        case "encode" where name.hasPrefix("_codecs"):
            // Protocol 2 writes bytes as Latin-1 text.
            guard case .text(let text)? = arguments.first else {
                throw PickleReader.Failure(description: "bytes that are no text")
            }
            return .bytes(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        default:
            throw PickleReader.Failure(description: "the pickle calls \(name), which is not allowed")
        }
    }

    /// An object with its state set.
    static func built(_ object: PickleValue, _ state: PickleValue) throws -> PickleValue {
        switch object {
        case .elementType: return object
        case .unfinished(let array):
            guard case .tuple(let parts) = state, parts.count >= 5, case .tuple(let axes) = parts[1],
                case .elementType(let kind) = parts[2]
            else { throw PickleReader.Failure(description: "an array with a state that is none") }
            let shape = try axes.map { axis -> Int in
                guard case .integer(let length) = axis, length >= 0 else {
                    throw PickleReader.Failure(description: "an array without a shape")
                }
                return length
            }
            if kind.hasPrefix("O") {
                guard case .list(let items) = parts[4] else {
                    throw PickleReader.Failure(description: "an array of objects without objects")
                }
                array.finished = .list(items)
            } else {
                guard case .bytes(let data) = parts[4] else {
                    throw PickleReader.Failure(description: "an array without bytes")
                }
                var isColumnMajor = false
                if case .bool(let flag) = parts[3] { isColumnMajor = flag }
                if case .integer(let flag) = parts[3] { isColumnMajor = flag != 0 }
                let whole = try numbers(kind, data, shape: isColumnMajor ? shape.reversed() : shape)
                array.finished = .array(isColumnMajor ? try whole.transposed().copy() : whole)
            }
            guard let finished = array.finished else { return object }
            return finished
        default:
            throw PickleReader.Failure(description: "an object that may not be set up")
        }
    }

    private static func numbers(_ kind: String, _ data: [UInt8], shape: [Int]) throws -> NDArray {
        let name = kind.filter { !"<>=|".contains($0) }
        let types: [String: DType] = [
            "u1": .uint8, "i1": .int8, "b1": .bool, "u2": .uint16, "i2": .int16, "u4": .uint32, "i4": .int32,
            "u8": .uint64, "i8": .int64, "f2": .float16, "f4": .float32, "f8": .float64,
        ]
        guard let type = types[name], !kind.hasPrefix(">") else {
            throw PickleReader.Failure(description: "elements of type \(kind)")
        }
        let (count, overflow) = shape.reduce((1, false)) { partial, length in
            let (product, tooMuch) = partial.0.multipliedReportingOverflow(by: length)
            return (product, partial.1 || tooMuch)
        }
        guard !overflow, data.count == count * type.itemSize else {
            throw PickleReader.Failure(description: "an array whose bytes do not fill its shape")
        }
        let result = try NDArray(uninitialized: shape, dtype: type)
        data.withUnsafeBytes { bytes in
            if let source = bytes.baseAddress { result.baseAddress.copyMemory(from: source, byteCount: bytes.count) }
        }
        return result
    }
}
