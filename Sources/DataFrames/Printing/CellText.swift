import Arrays
import Glibc

/// Writes values as pandas writes them into a table's cells.
enum CellText {
    /// A value by itself.
    static func plain(_ cell: Cell) -> String {
        switch cell {
        case .missing: "NaN"
        case .text(let text): text
        case .number(.bool(let flag)): flag ? "True" : "False"
        case .number(.int(let number)): String(number)
        case .number(.uint(let number)): String(number)
        case .number(.float(let number)): number.isNaN ? "NaN" : pythonFloat(number)
        }
    }

    /// The cells of a column, each led by the space or sign that pandas puts before it.
    static func column(_ cells: [Cell], isFloat: Bool, options: DisplayOptions) -> [String] {
        if isFloat {
            let numbers = cells.map { cell -> Double in
                if case .number(let scalar) = cell { scalar.asDouble } else { .nan }
            }
            return floats(numbers, precision: options.precision)
        }
        return cells.map { cell in
            switch cell {
            case .number(.int(let number)) where number < 0: String(number)
            case .text(let text): " " + escaped(text)
            default: " " + plain(cell)
            }
        }
    }

    /// Row labels: as the cells of a column, without the space before them where no label has a sign.
    static func labels(_ labels: RowLabels, at positions: [Int], options: DisplayOptions) -> [String] {
        let isFloat = if case .floats = labels { true } else { false }
        let texts = column(positions.map { labels[$0] }, isFloat: isFloat, options: options)
        return texts.allSatisfy { $0.first == " " } ? texts.map { String($0.dropFirst()) } : texts
    }

    /// Floats of one column: fixed notation with common trailing zeros cut off, scientific where that says too little.
    static func floats(_ numbers: [Double], precision: Int) -> [String] {
        var texts = trimmed(numbers.map { formatted($0, "% .*f", precision) })
        let isTooLong = (texts.map(\.count).max() ?? 0) > precision + 6
        let magnitudes = numbers.map(abs).filter { !$0.isNaN }
        let hasLarge = magnitudes.contains { $0 > 1e6 }
        let smallest = pow(10, -Double(precision))
        let hasSmall = magnitudes.contains { $0 < smallest && $0 > 0 }
        if hasSmall || (isTooLong && hasLarge) {
            texts = numbers.map { formatted($0, "% .*e", precision) }
        }
        return texts
    }

    /// The shortest digits that give the number back, as Python writes them.
    static func pythonFloat(_ number: Double) -> String {
        if number.isInfinite { return number < 0 ? "-inf" : "inf" }
        return number.description
    }

    private static func formatted(_ number: Double, _ format: String, _ precision: Int) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-inf" : " inf" }
        return withVaList([Int32(precision), number]) { arguments in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
                guard let start = buffer.baseAddress, vsnprintf(start, 512, format, arguments) > 0 else { return "" }
                return String(cString: start)
            }
        }
    }

    private static func trimmed(_ texts: [String]) -> [String] {
        var texts = texts
        let numbers = texts.indices.filter { texts[$0].contains(".") }
        guard !numbers.isEmpty else { return texts }
        while numbers.allSatisfy({ texts[$0].hasSuffix("0") && !texts[$0].hasSuffix(".0") }) {
            for place in numbers { texts[place].removeLast() }
        }
        return texts
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) else { return text }
        return text.replacing("\n", with: "\\n").replacing("\t", with: "\\t").replacing("\r", with: "\\r")
    }
}
