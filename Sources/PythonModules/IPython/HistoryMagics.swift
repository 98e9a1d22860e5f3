import PythonLanguage

/// `%history`, `%load`, `%recall` and `%rerun`: cells and files as text.
enum HistoryMagics {
    /// The cells of the session so far, with their numbers; the one that runs is the last.
    private static var cells: [(number: Int, text: String)] {
        let inputs = Owned(Interpreter.current.variable("In"))
        guard inputs.value.tag == .list else { return [] }
        return inputs.value.tupleItems.enumerated().dropFirst().map {
            ($0.offset, $0.element.isString ? $0.element.swiftString : "")
        }
    }

    /// The cells that words such as `4`, `2-5` name; all if there are none.
    private static func selected(_ words: [String]) throws -> [(number: Int, text: String)] {
        let all = cells
        if words.isEmpty { return all }
        return try words.flatMap { word -> [(number: Int, text: String)] in
            let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
                throw UsageError.with("'\(word)' names no cells: write a number, or two with a - between them")
            }
            return all.filter { $0.number >= first && $0.number <= last }
        }
    }

    /// `%history [-n] [-l LIMIT] [cells]`.
    static func history(_ call: Magics.Call) throws -> Value {
        var words = call.words
        let numbered = words.contains("-n")
        words.removeAll { ["-n", "-t", "-o", "-p", "-u"].contains($0) }
        var shown = ArraySlice<(number: Int, text: String)>()
        if let place = words.firstIndex(of: "-l"), words.indices.contains(place + 1), let limit = Int(words[place + 1])
        {
            shown = cells.suffix(max(0, limit))
        } else {
            shown = try selected(words)[...]
        }
        var text = ""
        for cell in shown {
            let number = String(cell.number)
            let head = numbered ? String(repeating: " ", count: max(0, 4 - number.count)) + number + ":" : ""
            let isLong = cell.text.contains("\n" as Character)
            text += numbered ? head + (isLong ? "\n" : " ") + cell.text + "\n" : cell.text + "\n"
        }
        call.output(text)
        return .none
    }

    /// `%recall [cells]`: the text comes as the next cell.
    static func recall(_ call: Magics.Call) throws -> Value {
        let found = call.words.isEmpty ? Array(cells.dropLast().suffix(1)) : try selected(call.words)
        Display.output?.setNextInput(found.map(\.text).joined(separator: "\n"), replacesCell: false)
        return .none
    }

    /// `%rerun [cells]`: runs them again.
    static func rerun(_ call: Magics.Call) throws -> Value {
        let found = call.words.isEmpty ? Array(cells.dropLast().suffix(1)) : try selected(call.words)
        let text = found.map(\.text).joined(separator: "\n")
        call.output("=== Executing: ===\n\(text)\n=== Output: ===\n")
        return try SessionEvaluation.run(text, returnsLast: true)
    }

    /// `%load FILE`: the file's text takes the place of the cell.
    static func load(_ call: Magics.Call) throws -> Value {
        let text = try contents(of: call)
        Display.output?.setNextInput("# %load \(call.line)\n" + text, replacesCell: true)
        return .none
    }

    /// `%pycat FILE`: the file's text in the pager.
    static func show(_ call: Magics.Call) throws -> Value {
        ShellObject.page(try contents(of: call))
        return .none
    }

    private static func contents(of call: Magics.Call) throws -> String {
        guard let path = call.words.first(where: { !$0.hasPrefix("-") }) else {
            throw UsageError.with("you must name a file")
        }
        let file = try FileStream(path: path, mode: "r", encoding: nil, errors: .strict, newline: nil)
        defer { try? file.close() }
        let text = Owned(try file.readText(-1))
        return text.value.swiftString
    }
}
