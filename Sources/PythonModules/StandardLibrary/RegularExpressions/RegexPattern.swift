import PythonLanguage

/// A compiled regular expression.
final class RegexPattern {
    /// The pattern as it was given; owned.
    let source: Value
    let flags: RegexFlags
    let program: RegexProgram
    let groupNames: [(name: String, number: Int)]
    let isBytes: Bool

    var groupCount: Int { program.groupCount }

    /// - Throws: `RegexFailure`, `PythonError` (`TypeError`).
    init(_ source: Value, _ flags: RegexFlags) throws {
        let text = try RegexText(source, "first argument must be string or compiled pattern")
        var flags = flags
        if !text.isBytes, !flags.contains(.ascii) { flags.insert(.unicode) }
        // Global flags inside the pattern may change how it is read from the start.
        let first = Array(text.points)
        var parser = RegexParser(first, flags, isBytes: text.isBytes)
        var node = try parser.parse()
        if parser.flags != flags, parser.flags.contains(.verbose), !flags.contains(.verbose) {
            parser = RegexParser(first, parser.flags, isBytes: text.isBytes)
            node = try parser.parse()
        }
        if parser.flags.contains(.ascii) { flags.remove(.unicode) }
        self.flags = flags.union(parser.flags.subtracting(flags.contains(.unicode) ? [] : [.unicode]))
        program = RegexProgram(node, groupCount: parser.groupCount)
        groupNames = parser.groupNames
        isBytes = text.isBytes
        self.source = source.retained()
    }

    deinit { source.release() }

    /// The number of a group given by number or name.
    ///
    /// - Throws: `PythonError` (`IndexError`).
    func group(_ key: Value) throws -> Int {
        if key.isString {
            let name = try key.asString()
            if let known = groupNames.first(where: { $0.name == name }) { return known.number }
        } else if key.tag == .int || key.tag == .bool || key.tag == .instance {
            let number = try key.asInt()
            if (0...groupCount).contains(number) { return number }
        }
        throw PythonError.indexError("no such group")
    }
}

/// A text to search, as code points or bytes.
struct RegexText {
    /// The text's value, borrowed.
    let value: Value
    let points: [UInt32]
    let isBytes: Bool

    /// - Throws: `PythonError` (`TypeError`) for what is neither text nor bytes.
    init(_ value: Value, _ message: String? = nil) throws {
        self.value = value
        if let text = value.codePoints {
            try checkAllocation(count: text.count, size: MemoryLayout<UInt32>.stride)
            points = (0..<text.count).map { text[$0] }
            isBytes = false
        } else if value.unwrapped.tag == .bytes || value.type.name == "bytearray" {
            points = try value.map { UInt32(truncatingIfNeeded: try $0.asInt()) }
            isBytes = true
        } else {
            throw PythonError.typeError(message ?? "expected string or bytes-like object, got '\(value.type.name)'")
        }
    }

    /// A stretch of the text as a value; owned.
    func piece(_ range: Range<Int>) -> Value {
        RegexText.value(points[range], isBytes: isBytes)
    }

    static func value(_ points: some Collection<UInt32>, isBytes: Bool) -> Value {
        isBytes ? .bytes(points.map { UInt8(truncatingIfNeeded: $0) }) : makeString(codePoints: points)
    }
}

/// A match: where each group of a pattern stands in a text.
final class RegexMatch {
    let pattern: Value
    let compiled: RegexPattern
    let text: Value
    let searched: RegexText
    let slots: [Int]
    let position: Int
    let end: Int

    /// Retains the pattern and the text.
    init(_ pattern: Value, _ compiled: RegexPattern, _ searched: RegexText, _ slots: [Int], position: Int, end: Int) {
        self.pattern = pattern.retained()
        self.compiled = compiled
        text = searched.value.retained()
        self.searched = searched
        self.slots = slots
        self.position = position
        self.end = end
    }

    deinit {
        pattern.release()
        text.release()
    }

    /// A group's text, or `nil` if it took no part.
    func group(_ number: Int) -> Value? {
        guard slots[number * 2 + 1] >= 0, slots[number * 2] >= 0 else { return nil }
        return searched.piece(slots[number * 2]..<slots[number * 2 + 1])
    }

    /// The last group that closed.
    var lastGroup: Int? {
        var best: (end: Int, number: Int)?
        for number in 0..<compiled.groupCount where slots[number * 2 + 3] >= 0 {
            let end = slots[number * 2 + 3]
            if best == nil || end > best?.end ?? -1 { best = (end, number + 1) }
        }
        return best?.number
    }
}
