/// The methods of `str` that look for, cut and join text. Arguments stand in the order of the declaration, the text first.
enum StringMethods {
    typealias Arguments = UnsafeMutablePointer<Value>

    // MARK: Looking for text

    static func find(_ a: Arguments) throws -> Value { .int(try place(a, last: false) ?? -1) }
    static func rfind(_ a: Arguments) throws -> Value { .int(try place(a, last: true) ?? -1) }

    static func index(_ a: Arguments) throws -> Value {
        guard let place = try place(a, last: false) else { throw PythonError.valueError("substring not found") }
        return .int(place)
    }

    static func rindex(_ a: Arguments) throws -> Value {
        guard let place = try place(a, last: true) else { throw PythonError.valueError("substring not found") }
        return .int(place)
    }

    private static func place(_ a: Arguments, last: Bool) throws -> Int? {
        let text = try TextArguments.receiver(a[0])
        let needle = try TextArguments.text(a[1])
        guard let range = try TextArguments.range(a[2], a[3], count: text.count) else { return nil }
        return last ? text.findLast(needle, in: range) : text.find(needle, in: range)
    }

    static func count(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let needle = try TextArguments.text(a[1])
        guard let range = try TextArguments.range(a[2], a[3], count: text.count) else { return .int(0) }
        return .int(text.occurrences(of: needle, in: range))
    }

    static func startswith(_ a: Arguments) throws -> Value { try affix(a, "startswith", atEnd: false) }
    static func endswith(_ a: Arguments) throws -> Value { try affix(a, "endswith", atEnd: true) }

    private static func affix(_ a: Arguments, _ name: String, atEnd: Bool) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let range = try TextArguments.range(a[2], a[3], count: text.count)
        func holds(_ affix: CodePoints) -> Bool {
            guard let range, affix.count <= range.count else { return false }
            return text.matches(affix, at: atEnd ? range.upperBound - affix.count : range.lowerBound)
        }
        let candidate = a[1].unwrapped
        if candidate.tag == .tuple {
            for index in 0..<candidate.tuple.pointee.count {
                let item = candidate.tuple.items[index]
                guard let affix = item.codePoints else {
                    throw PythonError.typeError("tuple for \(name) must only contain str, not \(item.type.name)")
                }
                if holds(affix) { return .true }
            }
            return .false
        }
        guard let affix = candidate.codePoints else {
            throw PythonError.typeError("\(name) first arg must be str or a tuple of str, not \(a[1].type.name)")
        }
        return .bool(holds(affix))
    }

    // MARK: Cutting

    static func split(_ a: Arguments) throws -> Value { try split(a, fromRight: false) }
    static func rsplit(_ a: Arguments) throws -> Value { try split(a, fromRight: true) }

    private static func split(_ a: Arguments, fromRight: Bool) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let limit = a[2].isUnbound ? -1 : try a[2].asInt()
        if !fromRight, limit < 0, let parts = try quickSplit(a[0].unwrapped, a[1]) { return parts }
        if a[1].isNone || a[1].isUnbound {
            let parts =
                try fromRight ? text.splitAtBlanksFromRight(limit: limit) : text.splitAtBlanks(limit: limit)
            return try makeList(parts: parts, of: text)
        }
        guard let separator = a[1].codePoints else {
            throw PythonError.typeError("must be str or None, not \(a[1].type.name)")
        }
        if separator.count == 0 { throw PythonError.valueError("empty separator") }
        let parts =
            try fromRight ? text.splitFromRight(at: separator, limit: limit) : text.split(at: separator, limit: limit)
        return try makeList(parts: parts, of: text)
    }

    /// ASCII text cut at blanks or at one character, straight into a list; `nil` for anything else.
    private static func quickSplit(_ text: Value, _ separator: Value) throws -> Value? {
        guard text.tag == .str, text.string.pointee.isASCII else { return nil }
        let (bytes, count) = (text.string.bytes, text.string.pointee.length)
        let atBlanks = separator.isNone || separator.isUnbound
        guard
            atBlanks
                || (separator.tag == .str && separator.string.pointee.length == 1 && separator.string.pointee.isASCII)
        else { return nil }
        let list = allocateList(capacity: 8)
        let owner = Owned(list.value)
        func add(_ start: Int, _ end: Int) throws {
            if list.pointee.count & 0xFFFF == 0xFFFF { try Interpreter.current.checkSafePoint() }
            if end - start == 1 || start == end {
                append(
                    list,
                    start == end ? emptyStringObject.value.retained() : makeString(codePoint: UInt32(bytes[start])))
                return
            }
            let part = allocateString(length: end - start, width: 1, isASCII: true)
            part.bytes.update(from: bytes + start, count: end - start)
            append(list, part.value)
        }
        if atBlanks {
            func isBlank(_ byte: UInt8) -> Bool {
                byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F)
            }
            var index = 0
            while true {
                while index < count, isBlank(bytes[index]) { index &+= 1 }
                if index == count { return owner.take() }
                let start = index
                while index < count, !isBlank(bytes[index]) { index &+= 1 }
                try add(start, index)
            }
        }
        let mark = separator.string.bytes[0]
        var start = 0
        for index in 0..<count where bytes[index] == mark {
            try add(start, index)
            start = index + 1
        }
        try add(start, count)
        return owner.take()
    }

    static func splitlines(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        return try makeList(parts: text.lines(keepEnds: a[1].isUnbound ? false : try a[1].truth()), of: text)
    }

    static func partition(_ a: Arguments) throws -> Value { try partition(a, last: false) }
    static func rpartition(_ a: Arguments) throws -> Value { try partition(a, last: true) }

    private static func partition(_ a: Arguments, last: Bool) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let separator = try TextArguments.text(a[1])
        if separator.count == 0 { throw PythonError.valueError("empty separator") }
        let whole = 0..<text.count
        guard let place = last ? text.findLast(separator, in: whole) : text.find(separator, in: whole) else {
            let own = makeString(text)
            return makeTuple(last ? [makeString(""), makeString(""), own] : [own, makeString(""), makeString("")])
        }
        return makeTuple([
            makeString(text[0..<place]), a[1].unwrapped.retained(),
            makeString(text[(place + separator.count)..<text.count]),
        ])
    }

    static func strip(_ a: Arguments) throws -> Value { try strip(a, "strip", left: true, right: true) }
    static func lstrip(_ a: Arguments) throws -> Value { try strip(a, "lstrip", left: true, right: false) }
    static func rstrip(_ a: Arguments) throws -> Value { try strip(a, "rstrip", left: false, right: true) }

    private static func strip(_ a: Arguments, _ name: String, left: Bool, right: Bool) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let rest: Range<Int>
        if a[1].isUnbound || a[1].isNone {
            rest = text.stripped(left: left, right: right, where: CharacterClass.isSpace)
        } else if let set = a[1].codePoints {
            rest = text.stripped(left: left, right: right) { set.firstIndex(of: $0) != nil }
        } else {
            throw PythonError.typeError("\(name) arg must be None or str")
        }
        return rest.count == text.count ? a[0].unwrapped.retained() : makeString(text[rest])
    }

    static func removeprefix(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let prefix = try TextArguments.onlyText(a[1], "removeprefix")
        return makeString(text.matches(prefix, at: 0) ? text[prefix.count..<text.count] : text)
    }

    static func removesuffix(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let suffix = try TextArguments.onlyText(a[1], "removesuffix")
        let start = text.count - suffix.count
        return makeString(suffix.count > 0 && text.matches(suffix, at: start) ? text[0..<start] : text)
    }

    // MARK: Making new text

    static func replace(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let old = try TextArguments.text(a[1], "replace", 1)
        let new = try TextArguments.text(a[2], "replace", 2)
        let limit = a[3].isUnbound ? -1 : try a[3].asInt()
        return try text.replacing(old, with: new, limit: limit).map { makeString($0) } ?? a[0].unwrapped.retained()
    }

    static func center(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let (width, fill) = (try a[1].asInt(), try TextArguments.fill(a[2]))
        let padding = padding(width, text)
        // CPython puts the odd blank to the left when the width is odd.
        let left = padding / 2 + (padding & width & 1)
        return try padded(text, left: left, right: padding - left, fill)
    }

    static func ljust(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        return try padded(text, left: 0, right: padding(try a[1].asInt(), text), TextArguments.fill(a[2]))
    }

    static func rjust(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        return try padded(text, left: padding(try a[1].asInt(), text), right: 0, TextArguments.fill(a[2]))
    }

    /// How many characters are missing to a width, which may be any number.
    private static func padding(_ width: Int, _ text: CodePoints) -> Int {
        width > text.count ? width - text.count : 0
    }

    private static func padded(_ text: CodePoints, left: Int, right: Int, _ fill: UInt32) throws -> Value {
        try checkAllocation(count: left + right + text.count, size: 4)
        var result = CodePointBuilder(capacity: text.count)
        result.append(repeating: fill, count: left)
        result.append(text)
        result.append(repeating: fill, count: right)
        return makeString(result)
    }

    static func zfill(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        let missing = padding(try a[1].asInt(), text)
        try checkAllocation(count: missing, size: 1)
        var result = CodePointBuilder(capacity: text.count + missing)
        let signed = text.count > 0 && (text[0] == 0x2B || text[0] == 0x2D)
        if signed { result.append(text[0]) }
        result.append(repeating: 0x30, count: missing)
        result.append(text[(signed ? 1 : 0)..<text.count])
        return makeString(result)
    }

    static func expandtabs(_ a: Arguments) throws -> Value {
        let size = a[1].isUnbound ? 8 : try a[1].asInt()
        return makeString(try TextArguments.receiver(a[0]).tabsExpanded(to: size))
    }

    static func lower(_ a: Arguments) throws -> Value {
        try caseSwitched(a[0], 65...90) ?? makeString(TextArguments.convertible(a[0]).mapped(to: .lower))
    }
    static func upper(_ a: Arguments) throws -> Value {
        try caseSwitched(a[0], 97...122) ?? makeString(TextArguments.convertible(a[0]).mapped(to: .upper))
    }

    /// ASCII text with the letters of one case switched to the other; `nil` for other text.
    private static func caseSwitched(_ value: Value, _ letters: ClosedRange<UInt8>) throws -> Value? {
        let text = value.unwrapped
        guard text.tag == .str, text.string.pointee.isASCII, text.string.pointee.length > 1 else { return nil }
        let length = text.string.pointee.length
        try checkAllocation(count: length, size: 1)
        let result = allocateString(length: length, width: 1, isASCII: true)
        let (source, target) = (text.string.bytes, result.bytes)
        for index in 0..<length {
            let byte = source[index]
            target[index] = letters.contains(byte) ? byte ^ 0x20 : byte
        }
        return result.value
    }
    static func casefold(_ a: Arguments) throws -> Value {
        makeString(try TextArguments.convertible(a[0]).mapped(to: .folded))
    }
    static func title(_ a: Arguments) throws -> Value { makeString(try TextArguments.convertible(a[0]).titled()) }
    static func capitalize(_ a: Arguments) throws -> Value {
        makeString(try TextArguments.convertible(a[0]).capitalized())
    }
    static func swapcase(_ a: Arguments) throws -> Value {
        makeString(try TextArguments.convertible(a[0]).caseSwapped())
    }

    // MARK: Asking about the characters

    private static func all(_ a: Arguments, _ test: (UInt32) -> Bool) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        return .bool(text.count > 0 && text.allSatisfy(test))
    }

    static func isalpha(_ a: Arguments) throws -> Value { try all(a, CharacterClass.isAlpha) }
    static func isalnum(_ a: Arguments) throws -> Value { try all(a, CharacterClass.isAlphanumeric) }
    static func isdecimal(_ a: Arguments) throws -> Value { try all(a, CharacterClass.isDecimal) }
    static func isdigit(_ a: Arguments) throws -> Value { try all(a, CharacterClass.isDigit) }
    static func isnumeric(_ a: Arguments) throws -> Value { try all(a, CharacterClass.isNumeric) }
    static func isspace(_ a: Arguments) throws -> Value { try all(a, CharacterClass.isSpace) }
    static func isascii(_ a: Arguments) throws -> Value {
        .bool(try TextArguments.receiver(a[0]).allSatisfy { $0 < 128 })
    }
    static func isprintable(_ a: Arguments) throws -> Value {
        .bool(try TextArguments.receiver(a[0]).allSatisfy(CharacterClass.isPrintable))
    }
    static func islower(_ a: Arguments) throws -> Value { .bool(try TextArguments.receiver(a[0]).isLower) }
    static func isupper(_ a: Arguments) throws -> Value { .bool(try TextArguments.receiver(a[0]).isUpper) }
    static func istitle(_ a: Arguments) throws -> Value { .bool(try TextArguments.receiver(a[0]).isTitle) }
    static func isidentifier(_ a: Arguments) throws -> Value { .bool(try TextArguments.receiver(a[0]).isIdentifier) }
}
