import PythonLanguage

/// A replacement text with references to groups.
struct RegexTemplate {
    private enum Part {
        case literal([UInt32])
        case group(Int)
    }

    private var parts: [Part] = []

    /// - Throws: `RegexFailure`, `PythonError` (`IndexError`).
    init(_ text: RegexText, _ pattern: RegexPattern) throws {
        let points = text.points
        var literal: [UInt32] = []
        var position = 0
        func flush(_ parts: inout [Part]) {
            if !literal.isEmpty { parts.append(.literal(literal)) }
            literal = []
        }
        while position < points.count {
            guard points[position] == 0x5C else {
                literal.append(points[position])
                position += 1
                continue
            }
            let start = position
            guard position + 1 < points.count else {
                throw RegexFailure(message: "bad escape (end of pattern)", position: start)
            }
            let letter = points[position + 1]
            position += 2
            switch letter {
            case 0x67:
                let number = try RegexTemplate.named(points, &position, pattern)
                flush(&parts)
                parts.append(.group(number))
            case 0x30...0x39:
                if let octal = RegexTemplate.octal(points, start + 1, &position) {
                    literal.append(octal)
                    continue
                }
                var number = Int(letter - 0x30)
                if position < points.count, (0x30...0x39).contains(points[position]) {
                    number = number * 10 + Int(points[position] - 0x30)
                    position += 1
                }
                guard number <= pattern.groupCount else {
                    throw RegexFailure(message: "invalid group reference \(number)", position: start + 1)
                }
                flush(&parts)
                parts.append(.group(number))
            default:
                if let simple = RegexTemplate.simple[letter] {
                    literal.append(simple)
                } else if (letter | 0x20) &- 0x61 < 26 {
                    let shown = Unicode.Scalar(letter).map { String($0) } ?? ""
                    throw RegexFailure(message: "bad escape \\\(shown)", position: start)
                } else {
                    literal += [0x5C, letter]
                    if letter == 0x5C { literal.removeLast() }
                }
            }
        }
        flush(&parts)
    }

    private static let simple: [UInt32: UInt32] = [
        0x61: 0x07, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09, 0x76: 0x0B,
    ]

    /// `\0`, `\012`: up to two digits after a zero, or three octal digits.
    private static func octal(_ points: [UInt32], _ first: Int, _ position: inout Int) -> UInt32? {
        let digits = points[first...].prefix(3).prefix { (0x30...0x37).contains($0) }
        guard points[first] == 0x30 || digits.count == 3 else { return nil }
        position = first + digits.count
        return digits.reduce(0) { $0 * 8 + ($1 - 0x30) } & 0xFF
    }

    private static func named(_ points: [UInt32], _ position: inout Int, _ pattern: RegexPattern) throws -> Int {
        guard position < points.count, points[position] == 0x3C else {
            throw RegexFailure(message: "missing <", position: position)
        }
        let start = position + 1
        guard let close = points[start...].firstIndex(of: 0x3E) else {
            throw RegexFailure(message: "missing >, unterminated name", position: start)
        }
        let name = String(String.UnicodeScalarView(points[start..<close].compactMap { Unicode.Scalar($0) }))
        if name.isEmpty { throw RegexFailure(message: "missing group name", position: start) }
        position = close + 1
        if let number = Int(name) {
            if (0...pattern.groupCount).contains(number) { return number }
            throw RegexFailure(message: "invalid group reference \(number)", position: start)
        }
        if let known = pattern.groupNames.first(where: { $0.name == name }) { return known.number }
        throw PythonError.indexError("unknown group name '\(name)'")
    }

    /// The text for one match.
    func filled(_ slots: [Int], _ text: RegexText) -> [UInt32] {
        var result: [UInt32] = []
        for part in parts {
            switch part {
            case .literal(let points): result += points
            case .group(let number):
                if slots[number * 2] >= 0, slots[number * 2 + 1] >= 0 {
                    result += text.points[slots[number * 2]..<slots[number * 2 + 1]]
                }
            }
        }
        return result
    }
}
