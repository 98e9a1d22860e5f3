/// Finds what a reader wants help on: the name at the cursor, or the function whose call it is in.
enum InspectionTarget {
    /// Candidates, best first.
    static func names(in code: String, cursor: Int) -> [String] {
        let scalars = Array(code.unicodeScalars)
        let place = max(0, min(cursor, scalars.count))
        func isName(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isXIDContinue }
        /// The dotted name that ends at an index, exclusive.
        func dotted(endingAt end: Int) -> String? {
            var start = end
            while start > 0, isName(scalars[start - 1]) || scalars[start - 1] == "." { start -= 1 }
            while start < end, scalars[start] == "." { start += 1 }
            guard start < end, scalars[start].properties.isXIDStart || scalars[start] == "_" else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            let text = String(view)
            return text.hasSuffix(".") ? String(text.dropLast()) : text
        }
        var result: [String] = []
        var end = place
        while end < scalars.count, isName(scalars[end]) { end += 1 }
        if let name = dotted(endingAt: end) { result.append(name) }
        // Outwards through the brackets that are open at the cursor.
        var depth = 0
        var index = place - 1
        while index >= 0 {
            switch scalars[index] {
            case ")", "]", "}": depth += 1
            case "(":
                if depth == 0 {
                    if let name = dotted(endingAt: index) { result.append(name) }
                } else {
                    depth -= 1
                }
            case "[", "{": depth = max(0, depth - 1)
            default: break
            }
            index -= 1
        }
        return result
    }
}
