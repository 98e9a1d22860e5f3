import PythonLanguage

/// A part of a regular expression, as parsed.
indirect enum RegexNode {
    case empty
    case literal(UInt32, ignoresCase: Bool)
    case set(RegexSet)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    /// `most` is `Int.max` without a limit.
    case loop(RegexNode, least: Int, most: Int, kind: LoopKind)
    case group(RegexNode, number: Int)
    case backreference(Int, ignoresCase: Bool)
    case anchor(RegexAnchor)
    case look(RegexNode, ahead: Bool, negative: Bool)
    case atomic(RegexNode)
    case conditional(Int, yes: RegexNode, no: RegexNode)

    enum LoopKind {
        case greedy, lazy, possessive
    }

    /// The least and most characters the node can match; `Int.max` without a limit.
    var width: ClosedRange<Int> {
        switch self {
        case .empty, .anchor, .look: return 0...0
        case .literal, .set: return 1...1
        case .sequence(let parts):
            return parts.reduce(0...0) { RegexNode.sum($0.lowerBound, $1.width.lowerBound)...RegexNode.sum($0.upperBound, $1.width.upperBound) }
        case .alternatives(let parts):
            let widths = parts.map(\.width)
            return (widths.map(\.lowerBound).min() ?? 0)...(widths.map(\.upperBound).max() ?? 0)
        case .loop(let body, let least, let most, _):
            let inner = body.width
            return RegexNode.product(inner.lowerBound, least)...RegexNode.product(inner.upperBound, most)
        case .group(let body, _), .atomic(let body): return body.width
        case .backreference: return 0...Int.max
        case .conditional(_, let yes, let no):
            return min(yes.width.lowerBound, no.width.lowerBound)...max(yes.width.upperBound, no.width.upperBound)
        }
    }

    private static func sum(_ a: Int, _ b: Int) -> Int {
        let (value, overflow) = a.addingReportingOverflow(b)
        return overflow ? Int.max : value
    }

    private static func product(_ a: Int, _ b: Int) -> Int {
        let (value, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? Int.max : value
    }
}

/// A place that matches no characters.
enum RegexAnchor {
    case lineStart, lineEnd, textStart, textEnd, endOrLastLine, boundary(ascii: Bool), notBoundary(ascii: Bool)
}

/// A class of characters.
struct RegexSet {
    enum Category {
        case digit, space, word
    }

    enum Item {
        case range(UInt32, UInt32)
        case category(Category, negated: Bool)
    }

    var items: [Item]
    var isNegated = false
    var ignoresCase = false
    var isASCII = false
    /// Matches anything; with `false` in `matchesNewline`, all but a line end.
    var matchesAll = false
    var matchesNewline = true

    func contains(_ point: UInt32) -> Bool {
        if matchesAll { return matchesNewline || point != 0x0A }
        if holds(point) { return !isNegated }
        if ignoresCase {
            let lower = RegexCase.lower(point)
            if lower != point, holds(lower) { return !isNegated }
            let upper = RegexCase.upper(point)
            if upper != point, holds(upper) { return !isNegated }
        }
        return isNegated
    }

    private func holds(_ point: UInt32) -> Bool {
        for item in items {
            switch item {
            case .range(let low, let high):
                if point >= low, point <= high { return true }
            case .category(let category, let negated):
                if RegexSet.holds(category, point, isASCII) != negated { return true }
            }
        }
        return false
    }

    static func holds(_ category: Category, _ point: UInt32, _ ascii: Bool) -> Bool {
        if point < 0x80 {
            switch category {
            case .digit: return point &- 0x30 < 10
            case .space: return point == 0x20 || point &- 0x09 < 5 || (!ascii && point &- 0x1C < 4)
            case .word: return (point | 0x20) &- 0x61 < 26 || point &- 0x30 < 10 || point == 0x5F
            }
        }
        guard !ascii else { return false }
        switch category {
        case .digit: return CharacterClass.isDecimal(point)
        case .space: return CharacterClass.isSpace(point)
        case .word: return CharacterClass.isAlphanumeric(point)
        }
    }
}

/// Letters in the other case, one character for one.
enum RegexCase {
    static func lower(_ point: UInt32) -> UInt32 {
        if point < 0x80 { return point &- 0x41 < 26 ? point | 0x20 : point }
        return mapped(point, \.lowercaseMapping)
    }

    static func upper(_ point: UInt32) -> UInt32 {
        if point < 0x80 { return point &- 0x61 < 26 ? point & ~0x20 : point }
        return mapped(point, \.uppercaseMapping)
    }

    private static func mapped(_ point: UInt32, _ mapping: KeyPath<Unicode.Scalar.Properties, String>) -> UInt32 {
        guard let scalar = Unicode.Scalar(point) else { return point }
        let result = scalar.properties[keyPath: mapping].unicodeScalars
        guard result.count == 1, let only = result.first else { return point }
        return only.value
    }
}
