/// Finds the part of a failing expression that is to blame: the operator, or the subscript's brackets.
///
/// Source: CPython 3.11, `extract_caret_anchors_from_line_segment` in `Python/traceback.c`.
enum ExpressionAnchors {
    /// Byte offsets into the expression's text; nil where all of it is to blame.
    static func find(in segment: String) -> Range<Int>? {
        guard let module = try? Parsing.module(SourceText(segment)), module.body.count == 1,
            case .expr(let expression) = module.body[0].kind
        else { return nil }
        let bytes = Array(segment.utf8)
        switch expression.kind {
        case .binOp(let left, _, let right):
            let between = Int(left.range.endColumn)..<Int(right.range.column)
            guard left.range.endLine == 1, right.range.line == 1, between.upperBound <= bytes.count else { return nil }
            guard let start = between.first(where: { bytes[$0] != 32 && bytes[$0] != UInt8(ascii: ")") }) else { return nil }
            // `**`, `//`, `<<` and `>>` are two bytes long.
            let isDouble = start + 1 < between.upperBound && bytes[start + 1] != 32 && bytes[start + 1] == bytes[start]
            return start..<(start + (isDouble ? 2 : 1))
        case .subscript(let value, _, _):
            guard value.range.endLine == 1 else { return nil }
            let start = (Int(value.range.endColumn)..<bytes.count).first { bytes[$0] == UInt8(ascii: "[") }
            return start.map { $0..<bytes.count }
        default:
            return nil
        }
    }
}
