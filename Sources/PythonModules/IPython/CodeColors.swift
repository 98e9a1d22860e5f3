import PythonLanguage

/// Colours lines of Python for a terminal, as IPython's tracebacks do: each line on its own.
enum CodeColors {
    static let keywords: Set<String> = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
        "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
        "pass", "raise", "return", "try", "while", "with", "yield",
    ]

    static func paint(_ text: some StringProtocol, _ code: String) -> String { "\u{1B}[\(code)m\(text)\u{1B}[39m" }

    /// A line with numbers, strings, keywords and comments coloured; one that ends inside brackets or a string stays plain.
    static func colored(_ line: String) -> String {
        let scalars = Array(line.unicodeScalars)
        var result = ""
        var index = 0
        var depth = 0
        func text(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
        func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isXIDContinue }
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "#" {
                result += "\u{1B}[38;5;66;03m\(text(index..<scalars.count))\u{1B}[39;00m"
                index = scalars.count
            } else if scalar == "'" || scalar == "\"" {
                guard let end = stringEnd(scalars, index) else { return line }
                result += paint(text(index..<end), "33")
                index = end
            } else if scalar.properties.numericType == .decimal || scalar == "." && index + 1 < scalars.count && scalars[index + 1].properties.numericType == .decimal {
                let start = index
                while index < scalars.count, isWord(scalars[index]) || scalars[index] == "."
                    || (scalars[index] == "-" || scalars[index] == "+") && (scalars[index - 1] == "e" || scalars[index - 1] == "E")
                { index += 1 }
                result += paint(text(start..<index), "32")
            } else if isWord(scalar) {
                let start = index
                while index < scalars.count, isWord(scalars[index]) { index += 1 }
                let word = text(start..<index)
                let quoted = index < scalars.count && (scalars[index] == "'" || scalars[index] == "\"")
                if quoted, word.count <= 2, word.allSatisfy({ "rRbBuUfF".contains($0) }) {
                    guard let end = stringEnd(scalars, index) else { return line }
                    result += paint(text(start..<end), "33")
                    index = end
                } else {
                    result += keywords.contains(word) ? "\u{1B}[38;5;28;01m\(word)\u{1B}[39;00m" : word
                }
            } else {
                if scalar == "(" || scalar == "[" || scalar == "{" { depth += 1 }
                if scalar == ")" || scalar == "]" || scalar == "}" { depth -= 1 }
                if depth < 0 { return line }
                result.unicodeScalars.append(scalar)
                index += 1
            }
        }
        return depth == 0 ? result : line
    }

    /// Where the string that begins at a quote ends; nil if it does not end in the line.
    static func stringEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        let quote = scalars[start]
        let triple = start + 2 < scalars.count && scalars[start + 1] == quote && scalars[start + 2] == quote
        var index = start + (triple ? 3 : 1)
        while index < scalars.count {
            if scalars[index] == "\\" {
                index += 2
            } else if scalars[index] == quote {
                if !triple { return index + 1 }
                if index + 2 < scalars.count, scalars[index + 1] == quote, scalars[index + 2] == quote { return index + 3 }
                index += 1
            } else {
                index += 1
            }
        }
        return nil
    }
}
