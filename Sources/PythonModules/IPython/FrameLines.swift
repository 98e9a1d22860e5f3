/// Which lines of a function a traceback shows.
enum FrameLines {
    /// The five statements around a line of the function that is defined at another, header included.
    static func pieces(_ source: [Substring], definition: Int, around line: Int) -> ClosedRange<Int> {
        guard definition >= 1, definition <= source.count, line >= definition else {
            let start = max(1, line - 2)
            return start...max(start, min(source.count, line + 2))
        }
        let last = blockEnd(source, definition)
        var pieces: [ClosedRange<Int>] = []
        var start = definition
        while start <= last {
            var end = start
            var depth = balance(source[start - 1])
            while (depth > 0 || opensString(source, start, end)), end < last {
                end += 1
                depth += balance(source[end - 1])
            }
            if !source[start - 1].allSatisfy(\.isWhitespace) { pieces.append(start...end) }
            start = end + 1
        }
        guard let index = pieces.firstIndex(where: { $0.contains(line) }) else { return line...line }
        let first = max(0, min(index - 2, pieces.count - 5))
        return pieces[first].lowerBound...pieces[min(first + 4, pieces.count - 1)].upperBound
    }

    /// The last line of the block that a definition opens: what follows stands deeper, or inside brackets.
    static func blockEnd(_ source: [Substring], _ definition: Int) -> Int {
        var header = definition
        while header < source.count, source[header - 1].drop(while: { $0 == " " || $0 == "\t" }).hasPrefix("@") { header += 1 }
        let margin = source[header - 1].prefix { $0 == " " || $0 == "\t" }.count
        var end = header
        var depth = balance(source[header - 1])
        var next = header + 1
        while next <= source.count {
            let text = source[next - 1]
            let isBlank = text.allSatisfy(\.isWhitespace)
            if !isBlank, depth <= 0, text.prefix(while: { $0 == " " || $0 == "\t" }).count <= margin { break }
            depth += balance(text)
            if !isBlank { end = next }
            next += 1
        }
        return end
    }

    /// How many brackets a line opens more than it closes, strings and comments left out.
    private static func balance(_ line: Substring) -> Int {
        let scalars = Array(line.unicodeScalars)
        var depth = 0
        var index = 0
        while index < scalars.count {
            switch scalars[index] {
            case "#": return depth
            case "'", "\"":
                guard let end = CodeColors.stringEnd(scalars, index) else { return depth }
                index = end
                continue
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            default: break
            }
            index += 1
        }
        return depth
    }

    /// Whether a triple-quoted string is open behind the lines `first` to `last`.
    private static func opensString(_ source: [Substring], _ first: Int, _ last: Int) -> Bool {
        var open: Unicode.Scalar? = nil
        for number in first...last {
            let scalars = Array(source[number - 1].unicodeScalars)
            var index = 0
            while index < scalars.count {
                let scalar = scalars[index]
                let isTriple = (scalar == "'" || scalar == "\"") && index + 2 < scalars.count
                    && scalars[index + 1] == scalar && scalars[index + 2] == scalar
                if let quote = open {
                    if isTriple, scalar == quote {
                        open = nil
                        index += 2
                    }
                } else if isTriple {
                    open = scalar
                    index += 2
                } else if scalar == "'" || scalar == "\"" {
                    guard let end = CodeColors.stringEnd(scalars, index) else { break }
                    index = end - 1
                } else if scalar == "#" {
                    break
                }
                index += 1
            }
        }
        return open != nil
    }
}
