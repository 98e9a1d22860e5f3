/// A pattern with `*`, `?` and `[…]`, as SQLite's GLOB reads it.
///
/// Source: SQLite, "The LIKE, GLOB, REGEXP, MATCH, and extract operators"; Jupyter's
/// history search is defined by it.
struct GlobPattern: Sendable {
    private enum Element {
        case anyText
        case anyOne
        case one(Unicode.Scalar)
        case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)

        func matches(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .anyText, .anyOne: true
            case .one(let expected): scalar == expected
            case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
            }
        }
    }

    private let elements: [Element]
    /// How many characters a text has at least that fits.
    private let shortest: Int

    init(_ pattern: String) {
        var scalars = Array(pattern.unicodeScalars)[...]
        var elements: [Element] = []
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "*":
                // Two stars say no more than one.
                if case .anyText? = elements.last { continue }
                elements.append(.anyText)
            case "?": elements.append(.anyOne)
            case "[": elements.append(Self.set(&scalars) ?? .one("["))
            default: elements.append(.one(scalar))
            }
        }
        self.elements = elements
        shortest = elements.count { if case .anyText = $0 { false } else { true } }
    }

    /// Whether the whole text fits the pattern.
    ///
    /// - Complexity: O(length of text × length of pattern), however many stars there are.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= shortest else { return false }
        var position = 0
        var element = 0
        var retry: (element: Int, position: Int)?
        while position < scalars.count {
            if element < elements.count, case .anyText = elements[element] {
                retry = (element, position)
                element += 1
            } else if element < elements.count, elements[element].matches(scalars[position]) {
                element += 1
                position += 1
            } else if let last = retry {
                // Only the latest star need take more: an earlier one could win nothing.
                retry = (last.element, last.position + 1)
                element = last.element + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return elements[element...].allSatisfy { if case .anyText = $0 { true } else { false } }
    }

    /// Reads a set behind its bracket; nil, with nothing read, when it has no end.
    private static func set(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Element? {
        var rest = scalars
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        let isNegated = rest.first == "^"
        if isNegated { rest.removeFirst() }
        var isFirst = true
        while let lower = rest.popFirst() {
            if lower == "]", !isFirst {
                scalars = rest
                return .set(ranges, isNegated: isNegated)
            }
            isFirst = false
            var upper = lower
            if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
                upper = end
                rest = rest.dropFirst(2)
            }
            if lower <= upper { ranges.append(lower...upper) }
        }
        return nil
    }
}
