/// A short description of a line such as `"bo--"`: colour, marker and line style in any order.
public struct LineFormat: Equatable, Sendable {
    public var color: Color?
    public var marker: Marker?
    public var lineStyle: LineStyle?

    /// Reads a format.
    ///
    /// - Throws: ``PlottingError/invalidFormat(_:reason:)``.
    public init(_ text: String) throws {
        if let level = Double(text), level.isFinite, text.contains(".") || text.count > 1,
            (try? Marker(text)) == nil, let grey = Color.parse(text)
        {
            color = grey
            return
        }
        if let whole = Color.parse(text), !(text.count == 1 && Marker.isSymbol(text)) {
            color = whole
            return
        }
        let characters = Array(text)
        var position = 0
        func fail(_ reason: String) -> PlottingError { .invalidFormat(text, reason: reason) }
        while position < characters.count {
            let one = String(characters[position])
            let two = position + 1 < characters.count ? one + String(characters[position + 1]) : ""
            if two == "--" || two == "-." {
                guard lineStyle == nil else { throw fail("two linestyle symbols") }
                lineStyle = two == "--" ? .dashed : .dashDot
                position += 2
            } else if one == "-" || one == ":" {
                guard lineStyle == nil else { throw fail("two linestyle symbols") }
                lineStyle = one == "-" ? .solid : .dotted
                position += 1
            } else if Marker.isSymbol(one) {
                guard marker == nil else { throw fail("two marker symbols") }
                marker = try Marker(one)
                position += 1
            } else if let found = Color.singleLetters[one] {
                guard color == nil else { throw fail("two color symbols") }
                color = found
                position += 1
            } else if one == "C", position + 1 < characters.count, characters[position + 1].isNumber {
                guard color == nil else { throw fail("two color symbols") }
                var end = position + 1
                while end < characters.count, characters[end].isNumber { end += 1 }
                color = Color.parse(String(characters[position..<end]))
                position = end
            } else {
                throw fail("unrecognized character '\(one)'")
            }
        }
    }
}
