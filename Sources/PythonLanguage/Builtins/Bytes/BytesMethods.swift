/// The methods that `bytes` and `bytearray` share; each gives a new object of the receiver's own type.
///
/// One file above 400 lines, as the methods are many and each is short.
///
/// The receiver's bytes are read behind the conversion of the arguments: an `__index__` may change a bytearray.
struct BytesMethods {
    /// Makes an object of the type the methods are declared on.
    let make: ([UInt8]) -> Value

    private func make(_ view: CodePoints) -> Value { make(Array(view.narrow)) }

    private func make(_ builder: CodePointBuilder) -> Value { make(builder.narrow) }

    private static func receiver(_ call: NativeCall) throws -> CodePoints {
        guard let view = call.receiver.byteView else {
            throw PythonError.typeError(
                "descriptor requires a 'bytes' object but received a '\(call.receiver.type.name)'")
        }
        return view
    }

    /// The receiver, and the part of it that the arguments behind the first one name; nil for a start behind its end.
    private static func searchedPart(_ call: NativeCall) throws -> (CodePoints, Range<Int>)? {
        guard let range = try TextArguments.range(call[1], call[2], count: receiver(call).count) else { return nil }
        // Read anew: `__index__` may have changed a bytearray.
        let view = try receiver(call)
        return (view, range.clamped(to: 0..<view.count))
    }

    /// A bytes-like argument.
    private static func part(_ value: Value) throws -> CodePoints {
        guard let view = value.byteView else {
            throw PythonError.typeError("a bytes-like object is required, not '\(value.type.name)'")
        }
        return view
    }

    func declare(_ type: NativeType) {
        declareSearch(type)
        declareCuts(type)
        declareShaping(type)
        declareQuestions(type)
        declareTranslation(type)
    }

    private func declareTranslation(_ type: NativeType) {
        type.staticMethod(
            "maketrans(frm, to, /)",
            documentation: "Return a translation table useable for the bytes or bytearray translate method."
        ) { call in
            let from = try Self.part(call[0])
            let to = try Self.part(call[1])
            guard from.count == to.count else {
                throw PythonError.valueError("maketrans arguments must have same length")
            }
            var table = (0...255).map { UInt8($0) }
            for index in 0..<from.count { table[Int(from[index])] = UInt8(truncatingIfNeeded: to[index]) }
            return makeBytes(table)
        }
        type.method(
            "translate(table, /, delete=b'')",
            documentation: "Return a copy with each character mapped by the given translation table."
        ) { call in
            var table: [UInt8]?
            if !call[0].isNone {
                table = Array(try Self.part(call[0]).narrow)
                guard table?.count == 256 else {
                    throw PythonError.valueError("translation table must be 256 characters long")
                }
            }
            let doomed = call.has(1) ? Set(try Self.part(call[1]).narrow) : []
            return make(try Self.receiver(call).narrow.compactMap { doomed.contains($0) ? nil : table?[Int($0)] ?? $0 })
        }
    }

    private func declareSearch(_ type: NativeType) {
        /// A search takes bytes, or an int that is one byte.
        func place(_ call: NativeCall, last: Bool) throws -> Int? {
            guard let (view, range) = try Self.searchedPart(call) else { return nil }
            if call[0].integer != nil {
                var byte = [try BytesValues.byte(call[0], "byte must be in range(0, 256)")]
                return byte.withUnsafeMutableBytes { raw in
                    let needle = CodePoints(
                        base: raw.baseAddress.map { UnsafeRawPointer($0) } ?? CodePoints.nowhere, count: 1, width: 1)
                    return last ? view.findLast(needle, in: range) : view.find(needle, in: range)
                }
            }
            let needle = try Self.searched(call[0])
            return last ? view.findLast(needle, in: range) : view.find(needle, in: range)
        }
        for (name, last) in [("find", false), ("rfind", true)] {
            type.method(
                "\(name)(sub, start=None, end=None, /)",
                documentation: "Return where the subsequence sub is found, -1 on failure."
            ) { call in
                .int(try place(call, last: last) ?? -1)
            }
        }
        for (name, last) in [("index", false), ("rindex", true)] {
            type.method(
                "\(name)(sub, start=None, end=None, /)",
                documentation: "Return where the subsequence sub is found; ValueError on failure."
            ) { call in
                guard let found = try place(call, last: last) else {
                    throw PythonError.valueError("subsection not found")
                }
                return .int(found)
            }
        }
        type.method(
            "count(sub, start=None, end=None, /)",
            documentation: "Return the number of non-overlapping occurrences of sub."
        ) { call in
            guard let (view, range) = try Self.searchedPart(call) else { return .int(0) }
            if call[0].integer != nil {
                let byte = try BytesValues.byte(call[0], "byte must be in range(0, 256)")
                return .int(view.narrow[range].count { $0 == byte })
            }
            return .int(view.occurrences(of: try Self.searched(call[0]), in: range))
        }
        for (name, atEnd) in [("startswith", false), ("endswith", true)] {
            type.method(
                "\(name)(prefix, start=None, end=None, /)",
                documentation:
                    "Return True if the bytes \(atEnd ? "end" : "start") with the given ones, or with one of a tuple of them."
            ) { call in
                guard let (view, range) = try Self.searchedPart(call) else { return .false }
                let candidates = call[0].unwrapped.tag == .tuple ? call[0].tupleItems.map { $0 } : [call[0]]
                for candidate in candidates {
                    guard let affix = candidate.byteView else {
                        throw PythonError.typeError(
                            "\(name) first arg must be bytes or a tuple of bytes, not \(call[0].type.name)")
                    }
                    if affix.count <= range.count,
                        view.matches(affix, at: atEnd ? range.upperBound - affix.count : range.lowerBound)
                    {
                        return .true
                    }
                }
                return .false
            }
        }
    }

    private static func searched(_ value: Value) throws -> CodePoints {
        guard let view = value.byteView else {
            throw PythonError.typeError("argument should be integer or bytes-like object, not '\(value.type.name)'")
        }
        return view
    }

    private func declareCuts(_ type: NativeType) {
        for (name, fromRight) in [("split", false), ("rsplit", true)] {
            type.method(
                "\(name)(sep=None, maxsplit=-1)",
                documentation: "Return a list of the sections in the bytes, using sep as the delimiter."
            ) { call in
                let limit = try call.int(1)
                let view = try Self.receiver(call)
                let parts: [Range<Int>]
                if call[0].isNone {
                    parts =
                        try fromRight
                        ? view.splitAtBlanksFromRight(limit: limit) : view.splitAtBlanks(limit: limit)
                } else {
                    let separator = try Self.part(call[0])
                    if separator.count == 0 { throw PythonError.valueError("empty separator") }
                    parts =
                        try fromRight
                        ? view.splitFromRight(at: separator, limit: limit) : view.split(at: separator, limit: limit)
                }
                return makeList(parts.map { make(view[$0]) })
            }
        }
        type.method(
            "splitlines(keepends=False)",
            documentation: "Return a list of the lines in the bytes, breaking at line boundaries."
        ) { call in
            let view = try Self.receiver(call)
            let keep = try call[0].truth()
            // Only \n, \r and \r\n end lines of bytes.
            var (parts, start): ([Value], Int) = ([], 0)
            while start < view.count {
                var end = start
                while end < view.count, view[end] != 0x0A, view[end] != 0x0D { end += 1 }
                var next = end
                if next < view.count {
                    next += view[next] == 0x0D && next + 1 < view.count && view[next + 1] == 0x0A ? 2 : 1
                }
                parts.append(make(view[start..<(keep ? next : end)]))
                start = next
            }
            return makeList(parts)
        }
        for (name, last) in [("partition", false), ("rpartition", true)] {
            type.method(
                "\(name)(sep, /)", documentation: "Partition the bytes into three parts using the given separator."
            ) { call in
                let view = try Self.receiver(call)
                let separator = try Self.part(call[0])
                if separator.count == 0 { throw PythonError.valueError("empty separator") }
                let whole = 0..<view.count
                guard let place = last ? view.findLast(separator, in: whole) : view.find(separator, in: whole) else {
                    return makeTuple(last ? [make([]), make([]), make(view)] : [make(view), make([]), make([])])
                }
                return makeTuple([
                    make(view[0..<place]), make(separator), make(view[(place + separator.count)..<view.count]),
                ])
            }
        }
        for (name, left, right) in [("strip", true, true), ("lstrip", true, false), ("rstrip", false, true)] {
            type.method(
                "\(name)(bytes=None, /)",
                documentation: "Strip bytes contained in the argument, or ASCII whitespace, from the ends."
            ) { call in
                let view = try Self.receiver(call)
                if call[0].isNone {
                    return make(
                        view[view.stripped(left: left, right: right) { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }])
                }
                let set = try Self.part(call[0])
                return make(view[view.stripped(left: left, right: right) { set.firstIndex(of: $0) != nil }])
            }
        }
        type.method("removeprefix(prefix, /)", documentation: "Return the bytes without the prefix if it is there.") {
            call in
            let (view, prefix) = (try Self.receiver(call), try Self.part(call[0]))
            return make(view.matches(prefix, at: 0) ? view[prefix.count..<view.count] : view)
        }
        type.method("removesuffix(suffix, /)", documentation: "Return the bytes without the suffix if it is there.") {
            call in
            let (view, suffix) = (try Self.receiver(call), try Self.part(call[0]))
            return make(
                view.matches(suffix, at: view.count - suffix.count) ? view[0..<(view.count - suffix.count)] : view)
        }
    }

    private func declareShaping(_ type: NativeType) {
        type.method(
            "replace(old, new, count=-1, /)",
            documentation: "Return a copy with all occurrences of old replaced by new."
        ) { call in
            let limit = try call.int(2)
            let view = try Self.receiver(call)
            let result = try view.replacing(try Self.part(call[0]), with: try Self.part(call[1]), limit: limit)
            return result.map { make($0) } ?? make(view)
        }
        type.method(
            "join(iterable_of_bytes, /)",
            documentation: "Concatenate any number of bytes objects, with these bytes between them."
        ) { call in
            _ = try Self.receiver(call)
            var result: [UInt8] = []
            var index = 0
            try call[0].forEach { (item: Value) -> Void in
                guard let part = item.byteBuffer else {
                    throw PythonError.typeError(
                        "sequence item \(index): expected a bytes-like object, \(item.type.name) found")
                }
                let separator = try Self.receiver(call)
                try result.reserve(more: part.count + separator.count)
                if index > 0 { result.append(contentsOf: separator.narrow) }
                result.append(contentsOf: part)
                index += 1
            }
            return make(result)
        }
        type.method(
            "decode(encoding='utf-8', errors='strict')",
            documentation: "Decode the bytes using the codec registered for encoding."
        ) { call in
            guard let buffer = call.receiver.byteBuffer else { return .none }
            return try Codecs.decode(buffer, Codecs.encoding(call[0], "decode", 1), Codecs.policy(call[1], "decode", 2))
        }
        type.method(
            "hex(sep=<none>, bytes_per_sep=1)", documentation: "Create a string of hexadecimal numbers from the bytes."
        ) { call in
            let separator = call.has(0) ? try call.string(0) : ""
            let group = call.has(0) ? try call.int(1) : 0
            let view = try Self.receiver(call)
            var text = ""
            for (index, byte) in view.narrow.enumerated() {
                let fromStart = group < 0 ? index : view.count - index
                if index > 0, group != 0, fromStart % group == 0 { text += separator }
                text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
            return makeString(text)
        }
        for (name, left, right) in [("center", true, true), ("ljust", false, true), ("rjust", true, false)] {
            type.method(
                "\(name)(width, fillchar=b' ', /)", documentation: "Return the bytes padded to the given width."
            ) { call in
                let width = try call.int(0)
                let view = try Self.receiver(call)
                let fill = call.has(1) ? call[1].byteView : nil
                if call.has(1), fill?.count != 1 {
                    throw PythonError.typeError(
                        "\(name)() argument 2 must be a byte string of length 1, not \(call[1].type.name)")
                }
                let padding = width > view.count ? width - view.count : 0
                try checkAllocation(count: padding, size: 1)
                let before = left && right ? padding / 2 + (padding & width & 1) : left ? padding : 0
                var result = CodePointBuilder(capacity: view.count)
                result.append(repeating: fill?[0] ?? 0x20, count: before)
                result.append(view)
                result.append(repeating: fill?[0] ?? 0x20, count: padding - before)
                return make(result)
            }
        }
        type.method(
            "zfill(width, /)",
            documentation: "Pad a numeric string with zeros on the left, to fill a field of the given width."
        ) { call in
            let width = try call.int(0)
            let view = try Self.receiver(call)
            let missing = width > view.count ? width - view.count : 0
            try checkAllocation(count: missing, size: 1)
            let signed = view.count > 0 && (view[0] == 0x2B || view[0] == 0x2D)
            let sign = signed ? [UInt8(truncatingIfNeeded: view[0])] : []
            return make(sign + [UInt8](repeating: 48, count: missing) + Array(view.narrow.dropFirst(signed ? 1 : 0)))
        }
        type.method(
            "expandtabs(tabsize=8)", documentation: "Return a copy where all tab characters are expanded using spaces."
        ) { call in
            let size = try call.int(0)
            return make(try Self.receiver(call).tabsExpanded(to: size))
        }
        func mapping(_ name: String, _ text: String, _ transform: @escaping (UInt8, Bool) -> UInt8) {
            type.method("\(name)()", documentation: text) { call in
                var previousLetter = false
                return make(
                    try Self.receiver(call).narrow.map { byte in
                        defer { previousLetter = Self.isLetter(byte) }
                        return transform(byte, previousLetter)
                    })
            }
        }
        mapping("lower", "Return a copy with all ASCII characters converted to lowercase.") { byte, _ in
            Self.lower(byte)
        }
        mapping("upper", "Return a copy with all ASCII characters converted to uppercase.") { byte, _ in
            Self.upper(byte)
        }
        mapping("swapcase", "Return a copy with ASCII letters' case swapped.") { byte, _ in
            Self.isLetter(byte) ? byte ^ 0x20 : byte
        }
        mapping("title", "Return a titlecased version.") { byte, previous in
            previous ? Self.lower(byte) : Self.upper(byte)
        }
        type.method("capitalize()", documentation: "Return a copy with only its first character capitalized.") { call in
            make(
                try Self.receiver(call).narrow.enumerated().map {
                    $0.offset == 0 ? Self.upper($0.element) : Self.lower($0.element)
                })
        }
    }

    private func declareQuestions(_ type: NativeType) {
        func question(_ name: String, _ text: String, _ test: @escaping (UInt8) -> Bool) {
            type.method(
                "\(name)()", documentation: "Return True if \(text) and there is at least one, False otherwise."
            ) { call in
                let view = try Self.receiver(call)
                return .bool(view.count > 0 && view.narrow.allSatisfy(test))
            }
        }
        question("isalpha", "all bytes are ASCII letters") { Self.isLetter($0) }
        question("isdigit", "all bytes are ASCII digits") { $0 >= 48 && $0 <= 57 }
        question("isalnum", "all bytes are ASCII letters or digits") { Self.isLetter($0) || $0 >= 48 && $0 <= 57 }
        question("isspace", "all bytes are ASCII whitespace") { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
        type.method(
            "istitle()",
            documentation: "Return True if the bytes are titlecased and there is a letter, False otherwise."
        ) { call in
            var hasLetter = false
            var previousLetter = false
            for byte in try Self.receiver(call).narrow {
                let isLetter = Self.isLetter(byte)
                if isLetter, (byte & 0x20 == 0) == previousLetter { return .false }
                hasLetter = hasLetter || isLetter
                previousLetter = isLetter
            }
            return .bool(hasLetter)
        }
        type.method("isascii()", documentation: "Return True if all bytes are ASCII.") { call in
            .bool(try Self.receiver(call).narrow.allSatisfy { $0 < 128 })
        }
        type.method("islower()", documentation: "Return True if all cased bytes are lowercase and there is one.") {
            call in
            let letters = try Self.receiver(call).narrow.filter(Self.isLetter)
            return .bool(!letters.isEmpty && letters.allSatisfy { $0 & 0x20 != 0 })
        }
        type.method("isupper()", documentation: "Return True if all cased bytes are uppercase and there is one.") {
            call in
            let letters = try Self.receiver(call).narrow.filter(Self.isLetter)
            return .bool(!letters.isEmpty && letters.allSatisfy { $0 & 0x20 == 0 })
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private static func lower(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte | 0x20 : byte }
    private static func upper(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte & ~0x20 : byte }
}
