import BigInt
import PythonLanguage

/// `_struct`: numbers packed into bytes as C lays them out, under the module `struct`.
enum StructModule {
    static let error = NativeType.exception("error", module: "struct", base: Types.exception)

    static func register(_ registry: ModuleRegistry) {
        registry.register("_struct", documentation: "Functions to convert between Python values and C structs.") {
            module in
            module.type(error)
            module.function(
                "calcsize(format, /)",
                documentation: "Return size in bytes of the struct described by the format string."
            ) { call in
                .int(try PackFormat(try text(call[0])).size)
            }
            module.function(
                "pack(format, /, *values)",
                documentation: "Return a bytes object containing the values packed according to the format string."
            ) { call in
                .bytes(try pack(try PackFormat(try text(call[0])), Array(call.rest(1))))
            }
            module.function(
                "unpack(format, buffer, /)",
                documentation: "Return a tuple containing values unpacked according to the format string."
            ) { call in
                let format = try PackFormat(try text(call[0]))
                guard let bytes = call[1].byteBuffer else {
                    throw PythonError.typeError("a bytes-like object is required, not '\(call[1].type.name)'")
                }
                guard bytes.count == format.size else {
                    throw PythonError(error.type, "unpack requires a buffer of \(format.size) bytes")
                }
                return .tuple(unpack(format, bytes, 0))
            }
            module.function(
                "unpack_from(format, /, buffer, offset=0)",
                documentation: "Return a tuple containing values unpacked from the buffer at the offset."
            ) { call in
                let format = try PackFormat(try text(call[0]))
                guard let bytes = call[1].byteBuffer else {
                    throw PythonError.typeError("a bytes-like object is required, not '\(call[1].type.name)'")
                }
                var offset = try call.int(2)
                if offset < 0 { offset += bytes.count }
                guard offset >= 0, bytes.count - offset >= format.size else {
                    throw PythonError(
                        error.type,
                        "unpack_from requires a buffer of at least \(max(offset, 0) + format.size) bytes for unpacking \(format.size) bytes at offset \(try call.int(2)) (actual buffer size is \(bytes.count))"
                    )
                }
                return .tuple(unpack(format, bytes, offset))
            }
        }
    }

    private static func text(_ value: Value) throws -> String {
        if value.isString { return try value.asString() }
        if let bytes = value.byteBuffer { return String(decoding: bytes, as: UTF8.self) }
        throw PythonError.typeError("Struct() argument 1 must be a str or bytes object, not \(value.type.name)")
    }

    private static func pack(_ format: PackFormat, _ values: [Value]) throws -> [UInt8] {
        guard values.count == format.valueCount else {
            throw PythonError(error.type, "pack expected \(format.valueCount) items for packing (got \(values.count))")
        }
        var bytes: [UInt8] = []
        var next = 0
        for item in format.items {
            bytes += repeatElement(0, count: item.padding)
            switch item.code {
            case "x": bytes += repeatElement(0, count: item.count)
            case "s", "p":
                guard let text = values[next].byteBuffer else {
                    throw PythonError(error.type, "argument for '\(item.code)' must be a bytes object")
                }
                next += 1
                var kept = Array(text.prefix(item.code == "p" ? max(0, min(item.count - 1, 255)) : item.count))
                if item.code == "p", item.count > 0 { kept.insert(UInt8(kept.count), at: 0) }
                bytes += kept + repeatElement(0, count: item.count - kept.count)
            default:
                for _ in 0..<item.count {
                    try bytes.append(contentsOf: one(values[next], item, format))
                    next += 1
                }
            }
        }
        return bytes
    }

    /// The bytes of one number.
    private static func one(_ value: Value, _ item: PackFormat.Item, _ format: PackFormat) throws -> [UInt8] {
        let little: [UInt8]
        switch item.code {
        case "c":
            guard let byte = value.byteBuffer, byte.count == 1 else {
                throw PythonError(error.type, "char format requires a bytes object of length 1")
            }
            return [byte[0]]
        case "?": return [try value.truth() ? 1 : 0]
        case "e", "f", "d":
            guard
                value.tag == .float || value.isInt || value.tag == .bool || value.tag == .instance
                    || value.tag == .native
            else { throw PythonError(error.type, "required argument is not a float") }
            let number = try value.asDouble()
            switch item.code {
            case "d": little = withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
            case "f":
                let small = Float(number)
                if small.isInfinite, number.isFinite {
                    throw PythonError.overflowError("float too large to pack with f format")
                }
                little = withUnsafeBytes(of: small.bitPattern.littleEndian) { Array($0) }
            default:
                let small = HalfPrecision.bits(of: number)
                if small & 0x7FFF == 0x7C00, number.isFinite {
                    throw PythonError.overflowError("float too large to pack with e format")
                }
                little = [UInt8(small & 255), UInt8(small >> 8)]
            }
        default:
            guard value.isInt || value.tag == .bool || value.tag == .instance || value.tag == .native else {
                throw PythonError(error.type, "required argument is not an integer")
            }
            let bits = item.size * 8
            let isSigned = item.code.isLowercase
            let low = isSigned ? -(Int128(1) << (bits - 1)) : 0
            let high = isSigned ? (Int128(1) << (bits - 1)) - 1 : (Int128(1) << bits) - 1
            guard let number = Int128(try value.str()), number >= low, number <= high else {
                throw outOfRange(item.code, "\(low) <= number <= \(high)", isBig: format.isBig)
            }
            little = (0..<item.size).map { UInt8(truncatingIfNeeded: number >> Int128($0 * 8)) }
        }
        return format.isBig ? little.reversed() : little
    }

    /// In CPython's words, which depend on the width.
    private static func outOfRange(_ code: Character, _ range: String, isBig: Bool) -> PythonError {
        let names: [Character: String] = ["b": "byte", "B": "ubyte", "h": "short", "H": "ushort"]
        if let name = names[code], !isBig || code.lowercased() == "b" {
            return PythonError(error.type, "\(name) format requires \(range)")
        }
        if code == "h" || code == "H" || code == "I" || code == "L" {
            return PythonError(error.type, "'\(code)' format requires \(range)")
        }
        if isBig, code == "q" || code == "Q" { return PythonError(error.type, "int too large to convert") }
        return PythonError(error.type, "argument out of range")
    }

    private static func unpack(_ format: PackFormat, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> [Value] {
        var values: [Value] = []
        var place = start
        for item in format.items {
            place += item.padding
            switch item.code {
            case "x": break
            case "s": values.append(.bytes(Array(bytes[place..<(place + item.count)])))
            case "p":
                let length = item.count > 0 ? min(Int(bytes[place]), item.count - 1) : 0
                values.append(.bytes(length > 0 ? Array(bytes[(place + 1)...(place + length)]) : []))
            default:
                for index in 0..<item.count {
                    let from = place + index * item.size
                    var raw: UInt64 = 0
                    for offset in 0..<item.size {
                        raw |=
                            UInt64(bytes[from + (format.isBig ? item.size - 1 - offset : offset)]) << UInt64(offset * 8)
                    }
                    values.append(number(raw, item))
                }
            }
            place += item.count * item.size
        }
        return values
    }

    private static func number(_ raw: UInt64, _ item: PackFormat.Item) -> Value {
        switch item.code {
        case "c": return .bytes([UInt8(raw)])
        case "?": return .bool(raw != 0)
        case "d": return .float(Double(bitPattern: raw))
        case "f": return .float(Double(Float(bitPattern: UInt32(raw))))
        case "e": return .float(HalfPrecision.value(UInt16(raw)))
        default:
            if item.code.isLowercase {
                let shift = UInt64(64 - item.size * 8)
                return .int(Int(Int64(bitPattern: raw << shift) >> Int64(shift)))
            }
            return raw <= UInt64(Int.max) ? .int(Int(raw)) : .int(BigInt(raw))
        }
    }
}
