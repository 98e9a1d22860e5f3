// Longer than most: one recursive descent over one syntax, whose rules call each other.

/// Reads Python's regular expressions.
struct RegexParser {
    private let pattern: [UInt32]
    private var position = 0
    private(set) var flags: RegexFlags
    private(set) var groupCount = 0
    private(set) var groupNames: [(name: String, number: Int)] = []
    private var openGroups: Set<Int> = []
    private let isBytes: Bool

    init(_ pattern: [UInt32], _ flags: RegexFlags, isBytes: Bool) {
        self.pattern = pattern
        self.flags = flags
        self.isBytes = isBytes
    }

    /// Reads the whole pattern.
    ///
    /// Throws: `RegexFailure`.
    mutating func parse() throws -> RegexNode {
        let node = try alternatives(flags)
        if position < pattern.count { throw RegexFailure(message: "unbalanced parenthesis", position: position) }
        return node
    }

    private func fail(_ message: String, at place: Int) -> RegexFailure {
        RegexFailure(message: message, position: place)
    }

    private var next: UInt32? { position < pattern.count ? pattern[position] : nil }

    private mutating func accept(_ letter: Character) -> Bool {
        guard next == letter.unicodeScalars.first?.value else { return false }
        position += 1
        return true
    }

    private mutating func alternatives(_ flags: RegexFlags) throws -> RegexNode {
        var flags = flags
        var branches = [try sequence(&flags)]
        while accept("|") { branches.append(try sequence(&flags)) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func sequence(_ flags: inout RegexFlags) throws -> RegexNode {
        var parts: [RegexNode] = []
        while let letter = next, letter != 0x7C, letter != 0x29 {
            if flags.contains(.verbose), skipVerbose(letter) { continue }
            let start = position
            guard let item = try item(&flags) else { continue }
            parts.append(try repeated(item, from: start, flags))
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func skipVerbose(_ letter: UInt32) -> Bool {
        if letter == 0x20 || (0x09...0x0D).contains(letter) {
            position += 1
            return true
        }
        guard letter == 0x23 else { return false }
        while let letter = next, letter != 0x0A { position += 1 }
        return true
    }

    // MARK: Repetition

    private mutating func repeated(_ item: RegexNode, from start: Int, _ flags: RegexFlags) throws -> RegexNode {
        var result = item
        var loops = 0
        while true {
            while flags.contains(.verbose), let letter = next, skipVerbose(letter) {}
            let place = position
            guard let (least, most) = try bounds() else { return result }
            if loops > 0 { throw fail("multiple repeat", at: place) }
            if case .anchor = item { throw fail("nothing to repeat", at: place) }
            if case .empty = item { throw fail("nothing to repeat", at: place) }
            loops += 1
            let kind: RegexNode.LoopKind = accept("?") ? .lazy : accept("+") ? .possessive : .greedy
            result = .loop(result, least: least, most: most, kind: kind)
        }
    }

    private mutating func bounds() throws -> (Int, Int)? {
        if accept("*") { return (0, Int.max) }
        if accept("+") { return (1, Int.max) }
        if accept("?") { return (0, 1) }
        let start = position
        guard accept("{") else { return nil }
        if next == 0x7D {
            position = start
            return nil
        }
        let low = number()
        var high = low
        if accept(",") { high = number() } else if low == nil { high = nil }
        guard accept("}"), low != nil || high != nil || pattern[position - 2] == 0x2C else {
            position = start
            return nil
        }
        let least = low ?? 0
        let most = high ?? (pattern[start..<position].contains(0x2C) ? Int.max : least)
        if most < least { throw fail("min repeat greater than max repeat", at: start + 1) }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let letter = next, (0x30...0x39).contains(letter) {
            value = min((value ?? 0) * 10 + Int(letter - 0x30), 1 << 32)
            position += 1
        }
        return value
    }

    // MARK: Items

    private mutating func item(_ flags: inout RegexFlags) throws -> RegexNode? {
        let start = position
        guard let letter = next else { return nil }
        switch letter {
        case 0x2E:
            position += 1
            return .set(RegexSet(items: [], matchesAll: true, matchesNewline: flags.contains(.dotAll)))
        case 0x5E:
            position += 1
            return .anchor(flags.contains(.multiline) ? .lineStart : .textStart)
        case 0x24:
            position += 1
            return .anchor(flags.contains(.multiline) ? .lineEnd : .endOrLastLine)
        case 0x5B: return try set(flags)
        case 0x28: return try group(&flags)
        case 0x5C: return try escape(flags)
        case 0x2A, 0x2B, 0x3F: throw fail("nothing to repeat", at: start)
        default:
            if letter == 0x7B, try bounds() != nil { throw fail("nothing to repeat", at: start) }
            position = start + 1
            return .literal(letter, ignoresCase: flags.contains(.ignoreCase))
        }
    }

    private func isASCII(_ flags: RegexFlags) -> Bool { isBytes || flags.contains(.ascii) }

    private func category(_ letter: UInt32) -> (RegexSet.Category, Bool)? {
        switch letter {
        case 0x64: (.digit, false)
        case 0x44: (.digit, true)
        case 0x73: (.space, false)
        case 0x53: (.space, true)
        case 0x77: (.word, false)
        case 0x57: (.word, true)
        default: nil
        }
    }

    private mutating func escape(_ flags: RegexFlags) throws -> RegexNode {
        let start = position
        position += 1
        guard let letter = next else { throw fail("bad escape (end of pattern)", at: start) }
        position += 1
        if let (category, negated) = category(letter) {
            return .set(RegexSet(items: [.category(category, negated: negated)], isASCII: isASCII(flags)))
        }
        switch letter {
        case 0x41: return .anchor(.textStart)
        case 0x5A: return .anchor(.textEnd)
        case 0x62: return .anchor(.boundary(ascii: isASCII(flags)))
        case 0x42: return .anchor(.notBoundary(ascii: isASCII(flags)))
        case 0x31...0x39:
            position -= 1
            if let point = octal() { return .literal(point, ignoresCase: flags.contains(.ignoreCase)) }
            let digits = pattern[position...].prefix(2).prefix { (0x30...0x39).contains($0) }
            position += digits.count
            let group = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            guard group <= groupCount else { throw fail("invalid group reference \(group)", at: start + 1) }
            if openGroups.contains(group) { throw fail("cannot refer to an open group", at: start) }
            return .backreference(group, ignoresCase: flags.contains(.ignoreCase))
        default:
            position -= 1
            return .literal(try character(from: start), ignoresCase: flags.contains(.ignoreCase))
        }
    }

    /// Three octal digits.
    private mutating func octal() -> UInt32? {
        let digits = pattern[position...].prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
        position += 3
        return digits.reduce(0) { $0 * 8 + ($1 - 0x30) }
    }

    /// What the letters after a backslash stand for.
    private mutating func character(from start: Int) throws -> UInt32 {
        guard let letter = next else { throw fail("bad escape (end of pattern)", at: start) }
        position += 1
        switch letter {
        case 0x61: return 0x07
        case 0x62: return 0x08
        case 0x66: return 0x0C
        case 0x6E: return 0x0A
        case 0x72: return 0x0D
        case 0x74: return 0x09
        case 0x76: return 0x0B
        case 0x78: return try hexadecimal(2, from: start)
        case 0x75 where !isBytes: return try hexadecimal(4, from: start)
        case 0x55 where !isBytes: return try hexadecimal(8, from: start)
        case 0x30:
            var value: UInt32 = 0
            for _ in 0..<2 {
                guard let digit = next, (0x30...0x37).contains(digit) else { break }
                value = value * 8 + digit - 0x30
                position += 1
            }
            return value
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
            throw fail("bad escape \\\(Character(Unicode.Scalar(letter) ?? "?"))", at: start)
        default: return letter
        }
    }

    private mutating func hexadecimal(_ count: Int, from start: Int) throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let letter = next, let scalar = Unicode.Scalar(letter), let digit = Character(scalar).hexDigitValue else {
                let text = String(String.UnicodeScalarView(pattern[start..<position].compactMap { Unicode.Scalar($0) }))
                throw fail("incomplete escape \(text)", at: start)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    // MARK: Sets

    private mutating func set(_ flags: RegexFlags) throws -> RegexNode {
        let start = position
        position += 1
        var set = RegexSet(items: [], ignoresCase: flags.contains(.ignoreCase), isASCII: isASCII(flags))
        set.isNegated = accept("^")
        var first = true
        while true {
            guard let letter = next else { throw fail("unterminated character set", at: start) }
            if letter == 0x5D, !first { break }
            first = false
            let itemStart = position
            let low = try setItem(letter, start)
            guard next == 0x2D, position + 1 < pattern.count, pattern[position + 1] != 0x5D else {
                set.items.append(low)
                continue
            }
            position += 1
            let high = try setItem(pattern[position], start)
            guard case .range(let from, _) = low, case .range(let to, _) = high, from <= to else {
                let text = String(String.UnicodeScalarView(pattern[itemStart..<position].compactMap { Unicode.Scalar($0) }))
                throw fail("bad character range \(text)", at: itemStart)
            }
            set.items.append(.range(from, to))
        }
        position += 1
        return .set(set)
    }

    private mutating func setItem(_ letter: UInt32, _ start: Int) throws -> RegexSet.Item {
        let place = position
        position += 1
        guard letter == 0x5C else { return .range(letter, letter) }
        guard let escaped = next else { throw fail("unterminated character set", at: start) }
        if let (category, negated) = category(escaped) {
            position += 1
            return .category(category, negated: negated)
        }
        if (0x31...0x37).contains(escaped), let point = octal() { return .range(point, point) }
        let point = try character(from: place)
        return .range(point, point)
    }

    // MARK: Groups

    private mutating func group(_ flags: inout RegexFlags) throws -> RegexNode? {
        let start = position
        position += 1
        guard accept("?") else { return try captured(nil, start, flags) }
        guard let letter = next else { throw fail("unexpected end of pattern", at: position) }
        position += 1
        switch letter {
        case 0x3A: return try closed(try alternatives(flags), start)
        case 0x3E: return .atomic(try closed(try alternatives(flags), start))
        case 0x3D: return .look(try closed(try alternatives(flags), start), ahead: true, negative: false)
        case 0x21: return .look(try closed(try alternatives(flags), start), ahead: true, negative: true)
        case 0x23:
            while let letter = next, letter != 0x29 { position += 1 }
            guard accept(")") else { throw fail("missing ), unterminated comment", at: start) }
            return nil
        case 0x3C:
            let negative = next == 0x21
            guard accept("=") || accept("!") else {
                let shown = next.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
                throw fail("unknown extension ?<\(shown)", at: start + 1)
            }
            let body = try closed(try alternatives(flags), start)
            let width = body.width
            guard width.lowerBound == width.upperBound else {
                throw RegexFailure(message: "look-behind requires fixed-width pattern", position: nil)
            }
            return .look(body, ahead: false, negative: negative)
        case 0x50: return try named(start, flags)
        case 0x28: return try conditional(start, flags)
        default:
            position -= 1
            return try flagged(start, &flags)
        }
    }

    private mutating func closed(_ body: RegexNode, _ start: Int) throws -> RegexNode {
        guard accept(")") else { throw fail("missing ), unterminated subpattern", at: start) }
        return body
    }

    private mutating func captured(_ name: String?, _ start: Int, _ flags: RegexFlags) throws -> RegexNode {
        groupCount += 1
        let number = groupCount
        if let name { groupNames.append((name, number)) }
        openGroups.insert(number)
        let body = try closed(try alternatives(flags), start)
        openGroups.remove(number)
        return .group(body, number: number)
    }

    private mutating func name(until end: UInt32, _ start: Int) throws -> String {
        let from = position
        while let letter = next, letter != end { position += 1 }
        let text = String(String.UnicodeScalarView(pattern[from..<position].compactMap { Unicode.Scalar($0) }))
        guard next == end else {
            throw fail("missing \(Character(Unicode.Scalar(end) ?? ")")), unterminated name", at: from)
        }
        if text.isEmpty { throw fail("missing group name", at: from) }
        position += 1
        return text
    }

    private mutating func named(_ start: Int, _ flags: RegexFlags) throws -> RegexNode {
        if accept("<") {
            let from = position
            let name = try name(until: 0x3E, start)
            guard name.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isXIDContinue }), name.first?.isNumber == false else {
                throw fail("bad character in group name '\(name)'", at: from)
            }
            if let known = groupNames.first(where: { $0.name == name }) {
                throw fail(
                    "redefinition of group name '\(name)' as group \(groupCount + 1); was group \(known.number)", at: from)
            }
            return try captured(name, start, flags)
        }
        if accept("=") {
            let from = position
            let name = try name(until: 0x29, start)
            guard let known = groupNames.first(where: { $0.name == name }) else {
                throw fail("unknown group name '\(name)'", at: from)
            }
            if openGroups.contains(known.number) { throw fail("cannot refer to an open group", at: from) }
            return .backreference(known.number, ignoresCase: flags.contains(.ignoreCase))
        }
        let shown = next.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
        throw fail("unknown extension ?P\(shown)", at: start + 1)
    }

    private mutating func conditional(_ start: Int, _ flags: RegexFlags) throws -> RegexNode {
        let from = position
        let name = try name(until: 0x29, start)
        let group: Int
        if let number = Int(name) {
            group = number
            if number == 0 || number > groupCount { throw fail("invalid group reference \(number)", at: from) }
        } else if let known = groupNames.first(where: { $0.name == name }) {
            group = known.number
        } else {
            throw fail("unknown group name '\(name)'", at: from)
        }
        var flags = flags
        let yes = try sequence(&flags)
        let no = accept("|") ? try sequence(&flags) : .empty
        if next == 0x7C { throw fail("conditional backref with more than two branches", at: position) }
        return try closed(.conditional(group, yes: yes, no: no), start)
    }

    private mutating func flagged(_ start: Int, _ flags: inout RegexFlags) throws -> RegexNode? {
        var added: RegexFlags = []
        var removed: RegexFlags = []
        var removing = false
        while let letter = next, letter != 0x29, letter != 0x3A {
            position += 1
            if letter == 0x2D, !removing {
                removing = true
                continue
            }
            guard let flag = RegexFlags.flag(letter) else {
                let shown = Unicode.Scalar(letter).map { String($0) } ?? ""
                if added.isEmpty, removed.isEmpty, !removing { throw fail("unknown extension ?\(shown)", at: start + 1) }
                throw fail("unknown flag", at: position - 1)
            }
            if removing { removed.insert(flag) } else { added.insert(flag) }
        }
        if accept(":") {
            return try closed(try alternatives(flags.union(added).subtracting(removed)), start)
        }
        guard accept(")") else { throw fail("missing -, : or )", at: position) }
        if removing { throw fail("missing :", at: position - 1) }
        if start != 0 { throw fail("global flags not at the start of the expression", at: start) }
        flags.formUnion(added)
        self.flags.formUnion(added)
        return nil
    }
}
