import CZlib
import PythonLanguage
import SystemMemory

/// `zlib`: deflated data in and out, and its checksums, by the system's zlib.
enum ZlibModule {
    static let error = NativeType.exception("error", module: "zlib", base: Types.exception)

    static func register(_ registry: ModuleRegistry) {
        registry.register(
            "zlib",
            documentation: "The functions in this module allow compression and decompression using the zlib library."
        ) { module in
            module.type(error)
            for (name, value) in [
                ("MAX_WBITS", 15), ("DEFLATED", 8), ("DEF_MEM_LEVEL", 8), ("DEF_BUF_SIZE", 16384),
                ("Z_DEFAULT_COMPRESSION", -1),
                ("Z_BEST_COMPRESSION", 9), ("Z_BEST_SPEED", 1), ("Z_NO_COMPRESSION", 0), ("Z_FINISH", 4),
                ("Z_DEFAULT_STRATEGY", 0),
            ] { module.constant(name, .int(value)) }
            module.constant("ZLIB_VERSION", .string(String(cString: zlibVersion())))
            module.function("crc32(data, value=0, /)", documentation: "Compute a CRC-32 checksum of data.") { call in
                .int(Int(checksum(try bytes(call[0]), from: try call.int(1), by: crc32)))
            }
            module.function("adler32(data, value=1, /)", documentation: "Compute an Adler-32 checksum of data.") {
                call in
                .int(Int(checksum(try bytes(call[0]), from: try call.int(1), by: adler32)))
            }
            module.function(
                "compress(data, /, level=-1, wbits=15)",
                documentation: "Returns a bytes object containing compressed data."
            ) { call in
                .bytes(
                    try deflated(
                        try bytes(call[0]), level: Int32(truncatingIfNeeded: try call.int(1)),
                        windowBits: Int32(truncatingIfNeeded: try call.int(2))))
            }
            module.function(
                "decompress(data, /, wbits=15, bufsize=16384)",
                documentation: "Returns a bytes object containing the uncompressed data."
            ) { call in
                let result = try inflated(try bytes(call[0]), windowBits: Int32(truncatingIfNeeded: try call.int(1)))
                guard result.isWhole else {
                    throw failure(Z_BUF_ERROR, "decompressing data", "incomplete or truncated stream")
                }
                return .bytes(result.bytes)
            }
            // What `gzip` and `zipfile` need besides: how much of the data the stream took, and whether it came to its end.
            module.function("_inflate(data, wbits, /)") { call in
                let result = try inflated(try bytes(call[0]), windowBits: Int32(truncatingIfNeeded: try call.int(1)))
                return .tuple([.bytes(result.bytes), .int(result.taken), .bool(result.isWhole)])
            }
        }
    }

    private static func bytes(_ value: Value) throws -> UnsafeBufferPointer<UInt8> {
        guard let buffer = value.byteBuffer else {
            throw PythonError.typeError("a bytes-like object is required, not '\(value.type.name)'")
        }
        return buffer
    }

    /// zlib counts in 32 bits: what is longer goes in pieces.
    private static let piece = 1 << 30

    private static func checksum(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, by step: (UInt, UnsafePointer<UInt8>?, UInt32) -> UInt
    ) -> UInt {
        var sum = UInt(truncatingIfNeeded: start) & 0xFFFF_FFFF
        var place = 0
        repeat {
            let count = min(piece, bytes.count - place)
            sum = step(sum, bytes.baseAddress.map { $0 + place }, UInt32(count))
            place += count
        } while place < bytes.count
        return sum
    }

    private static func failure(_ code: Int32, _ doing: String, _ reason: String?) -> PythonError {
        PythonError(error.type, "Error \(code) while \(doing)" + (reason.map { ": \($0)" } ?? ""))
    }

    private static func deflated(_ input: UnsafeBufferPointer<UInt8>, level: Int32, windowBits: Int32) throws -> [UInt8]
    {
        var stream = z_stream()
        let code = deflateInit2_(
            &stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else {
            if code == Z_STREAM_ERROR { throw PythonError(error.type, "Bad compression level") }
            throw failure(code, "compressing data", nil)
        }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))))
        let status = output.withUnsafeMutableBufferPointer { buffer -> (Int32, Int) in
            var (taken, made) = (0, 0)
            while true {
                let (given, room) = (min(piece, input.count - taken), min(piece, buffer.count - made))
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + taken })
                stream.avail_in = UInt32(given)
                stream.next_out = buffer.baseAddress.map { $0 + made }
                stream.avail_out = UInt32(room)
                let status = deflate(&stream, taken + given == input.count ? Z_FINISH : Z_NO_FLUSH)
                taken += given - Int(stream.avail_in)
                made += room - Int(stream.avail_out)
                guard status == Z_OK else { return (status, made) }
            }
        }
        guard status.0 == Z_STREAM_END else { throw failure(status.0, "compressing data", nil) }
        output.removeLast(output.count - status.1)
        return output
    }

    /// So many bytes are unpacked without a look at what memory there is.
    private static let unaskedSize = 1 << 26

    private static func inflated(
        _ input: UnsafeBufferPointer<UInt8>, windowBits: Int32
    ) throws -> (bytes: [UInt8], taken: Int, isWhole: Bool) {
        var stream = z_stream()
        let code = inflateInit2_(&stream, windowBits, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw failure(code, "preparing to decompress data", nil) }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var (taken, given) = (0, 0)
        var unasked = unaskedSize
        while true {
            if stream.avail_in == 0 {
                taken += given
                given = min(piece, input.count - taken)
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + taken })
                stream.avail_in = UInt32(given)
            }
            let status = chunk.withUnsafeMutableBufferPointer { buffer in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                return inflate(&stream, Z_NO_FLUSH)
            }
            output += chunk[..<(chunk.count - Int(stream.avail_out))]
            if status == Z_STREAM_END { return (output, taken + given - Int(stream.avail_in), true) }
            if status == Z_BUF_ERROR { return (output, taken + given - Int(stream.avail_in), false) }
            if output.count > unasked {
                // A small file can hold more zeros than there is memory.
                try Interpreter.current.checkSafePoint()
                // An array that grows is there twice for a moment, and the bytes made of it are there beside it.
                if let available = SystemMemory.available(), available < 4 * output.count {
                    throw PythonError.memoryError("Unable to decompress more than \(output.count) bytes")
                }
                unasked = 2 * output.count
            }
            guard status == Z_OK else {
                throw failure(status, "decompressing data", stream.msg.map { String(cString: $0) })
            }
        }
    }
}
