import Glibc

/// What `open` gives: the file types of the `io` module over one ``FileStream``.
package enum FileTypes {
    /// `io.UnsupportedOperation`.
    package static var unsupportedOperation: TypeRef { unsupported.type }
    private static let unsupported = NativeType(
        "UnsupportedOperation", module: "io", bases: [Types.osError, Types.valueError]
    ) { _ in }

    package static let textFile = NativeType("TextIOWrapper", module: "_io", documentation: "Character and line based layer over a file.") { type in
        declareShared(type)
        type.slots.repr = { value in
            let file = try value.object(as: FileStream.self)
            return makeString("<_io.TextIOWrapper name=\(try quoted(file.path)) mode='\(file.mode)' encoding='\(file.encodingName)'>")
        }
        type.property("encoding") { makeString(try $0.object(as: FileStream.self).encodingName) }
        type.property("errors") { makeString(try $0.object(as: FileStream.self).policy.rawValue) }
        type.property("newlines") { _ in .none }
        type.method("read(size=-1, /)", documentation: "Read at most size characters from the stream, all for a negative size.") { call in
            try call.this(FileStream.self).readText(call.isGiven(0) ? call.int(0) : -1)
        }
        type.method("write(text, /)", documentation: "Write string to stream.\nReturns the number of characters written.") { call in
            guard let text = call[0].codePoints else {
                throw PythonError.typeError("write() argument must be str, not \(call[0].type.name)")
            }
            let file = try call.this(FileStream.self)
            try file.write(try Codecs.encode(call[0], file.encoding, file.policy))
            return .int(text.count)
        }
    }

    package static let binaryReader = binaryFile("BufferedReader")
    package static let binaryWriter = binaryFile("BufferedWriter")
    package static let binaryRandom = binaryFile("BufferedRandom")

    private static func binaryFile(_ name: String) -> NativeType {
        NativeType(name, module: "_io", documentation: "A file of bytes with a buffer.") { type in
            declareShared(type)
            type.slots.repr = { value in
                makeString("<_io.\(name) name=\(try quoted(value.object(as: FileStream.self).path))>")
            }
            type.method("read(size=-1, /)", documentation: "Read and return up to size bytes, all for a negative size.") { call in
                makeBytes(try call.this(FileStream.self).readBytes(call.isGiven(0) ? call.int(0) : -1))
            }
            type.method("write(buffer, /)", documentation: "Write the given bytes and return how many there were.") { call in
                guard let bytes = call[0].byteBuffer else {
                    throw PythonError.typeError("a bytes-like object is required, not '\(call[0].type.name)'")
                }
                try call.this(FileStream.self).write(bytes)
                return .int(bytes.count)
            }
        }
    }

    private static func quoted(_ path: String) throws -> String {
        let text = Owned(makeString(path))
        return try text.value.repr()
    }

    private static func line(_ file: FileStream) throws -> Value {
        let bytes = try file.readLineBytes()
        return file.isText ? try file.text(bytes) : makeBytes(bytes)
    }

    private static func isEmpty(_ line: Value) -> Bool {
        line.tag == .str ? line.string.pointee.length == 0 : line.bytesObject.pointee.count == 0
    }

    private static func declareShared(_ type: NativeType) {
        type.isSubclassable = false
        type.slots.enter = { value in
            try value.object(as: FileStream.self).checkOpen()
            return value.retained()
        }
        type.slots.exit = { value, _, _, _ in
            try value.object(as: FileStream.self).close()
            return false
        }
        type.slots.iterate = { value in
            try value.object(as: FileStream.self).checkOpen()
            return value.retained()
        }
        type.slots.next = { value in
            let next = try line(value.object(as: FileStream.self))
            if !isEmpty(next) { return next }
            next.release()
            return .unbound
        }
        type.property("name") { makeString(try $0.object(as: FileStream.self).path) }
        type.property("mode") { makeString(try $0.object(as: FileStream.self).mode) }
        type.property("closed") { .bool(try $0.object(as: FileStream.self).isClosed) }
        type.method("close()", documentation: "Flush and close the file.") { call in
            try call.this(FileStream.self).close()
            return .none
        }
        type.method("flush()", documentation: "Flush write buffers.") { call in
            let file = try call.this(FileStream.self)
            try file.checkOpen()
            try file.flush()
            return .none
        }
        type.method("readline(size=-1, /)", documentation: "Read and return one line from the stream.") { call in
            try line(call.this(FileStream.self))
        }
        type.method("readlines(hint=-1, /)", documentation: "Return a list of lines from the stream.") { call in
            let file = try call.this(FileStream.self)
            let lines = allocateList(capacity: 0)
            let owner = Owned(lines.value)
            while true {
                let next = try line(file)
                if isEmpty(next) {
                    next.release()
                    return owner.take()
                }
                append(lines, next)
            }
        }
        type.method("writelines(lines, /)", documentation: "Write a list of lines to the stream; no line separators are added.") { call in
            let receiver = call.receiver
            try call[0].forEach { try receiver.callMethod("write", [$0]).release() }
            return .none
        }
        type.method("seek(cookie, whence=0, /)", documentation: "Change the stream position and return it.") { call in
            .int(try call.this(FileStream.self).seek(call.int(0), call.int(1)))
        }
        type.method("tell()", documentation: "Return the current stream position.") { call in
            .int(try call.this(FileStream.self).tell())
        }
        type.method("truncate(pos=None, /)", documentation: "Truncate the file to pos, by default the current position.") { call in
            .int(try call.this(FileStream.self).truncate(call.optionalInt(0)))
        }
        type.method("fileno()", documentation: "Return the underlying file descriptor.") { call in
            let file = try call.this(FileStream.self)
            try file.checkOpen()
            return .int(Int(file.fileDescriptor))
        }
        type.method("isatty()", documentation: "Return whether this is an interactive stream.") { call in
            .bool(Glibc.isatty(try call.this(FileStream.self).fileDescriptor) == 1)
        }
        type.method("readable()", documentation: "Return whether the file was opened for reading.") { call in
            .bool(try call.this(FileStream.self).readable)
        }
        type.method("writable()", documentation: "Return whether the file was opened for writing.") { call in
            .bool(try call.this(FileStream.self).writable)
        }
        type.method("seekable()", documentation: "Return whether the file supports random access.") { _ in .true }
    }

    /// `open(…)`.
    static func declareOpen(_ module: NativeModule) {
        module.function(
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
            documentation: """
                Open file and return a stream.  Raise OSError upon failure.

                mode is an optional string that specifies the mode in which the file
                is opened: 'r' reads, 'w' writes and truncates first, 'x' creates,
                'a' appends, 'b' is binary, 't' text, '+' reads and writes.
                """
        ) { call in
            let mode = try call.string(1)
            let path = try filePath(call[0])
            let file = try FileStream(
                path: path, mode: mode, encoding: call.optionalString(3), errors: Codecs.policy(call[4], "open", 5),
                newline: call.optionalString(5))
            let type = file.isText ? textFile : !file.writable ? binaryReader : file.readable ? binaryRandom : binaryWriter
            return .wrap(file, type)
        }
    }

    /// The path a `str`, a `bytes` or a `pathlib` object names.
    package static func filePath(_ value: Value) throws -> String {
        if value.codePoints != nil { return value.swiftString }
        if let bytes = value.byteBuffer { return String(decoding: bytes, as: UTF8.self) }
        let method = try value.getAttributeIfPresent("__fspath__")
        guard !method.isUnbound else {
            throw PythonError.typeError("expected str, bytes or os.PathLike object, not \(value.type.name)")
        }
        let held = Owned(method)
        let path = Owned(try held.value.call())
        return path.value.swiftString
    }
}
