/// Guesses the name that was meant, as CPython does for `AttributeError` and `NameError`.
///
/// Source: CPython 3.11, `Python/suggestions.c`.
enum Suggestions {
    private static let moveCost = 2
    private static let caseCost = 1
    private static let longestName = 40
    private static let mostCandidates = 750

    /// `. Did you mean: 'shape'?`, or nil when no known name is near.
    static func suffix(for exception: Value) -> String? {
        let isAttribute = exception.isInstance(of: Types.attributeError)
        guard isAttribute || exception.isInstance(of: Types.nameError) else { return nil }
        let detail = exception.exceptionField(ExceptionField.detail)
        guard detail.tag == .tuple, let name = detail.tupleItems.first, name.isString else { return nil }
        let wrong = name.swiftString
        let candidates: [String]
        if isAttribute {
            guard detail.tupleItems.count > 1 else { return nil }
            candidates = attributeNames(of: detail.tupleItems[1])
        } else {
            candidates = visibleNames(at: exception.exceptionField(ExceptionField.traceback))
        }
        return nearest(to: wrong, among: candidates).map { ". Did you mean: '\($0)'?" }
    }

    /// The candidate with the smallest distance that is small enough for the name's length.
    static func nearest(to name: String, among candidates: [String]) -> String? {
        guard candidates.count <= mostCandidates else { return nil }
        let wanted = Array(name.utf8)
        var best: String?
        var bestDistance = Int.max
        for candidate in candidates where candidate != name {
            let letters = Array(candidate.utf8)
            let limit = min((wanted.count + letters.count + 3) * moveCost / 6, bestDistance - 1)
            let distance = distance(wanted, letters, limit: limit)
            guard distance <= limit else { continue }
            best = candidate
            bestDistance = distance
        }
        return best
    }

    /// The cost of turning one name into another: two for a letter more, less or other, one for a change of case.
    private static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
        var (first, second) = (first[...], second[...])
        while let letter = first.first, letter == second.first {
            first = first.dropFirst()
            second = second.dropFirst()
        }
        while let letter = first.last, letter == second.last {
            first = first.dropLast()
            second = second.dropLast()
        }
        if first.isEmpty || second.isEmpty { return (first.count + second.count) * moveCost }
        guard first.count <= longestName, second.count <= longestName,
            abs(first.count - second.count) * moveCost <= limit
        else { return limit + 1 }
        var row = (1...second.count).map { $0 * moveCost }
        for (above, letter) in first.enumerated() {
            var diagonal = above * moveCost
            var left = (above + 1) * moveCost
            for (place, other) in second.enumerated() {
                let replaced = diagonal + substitution(letter, other)
                diagonal = row[place]
                left = min(replaced, min(left, row[place]) + moveCost)
                row[place] = left
            }
        }
        return row[row.count - 1]
    }

    private static func substitution(_ first: UInt8, _ second: UInt8) -> Int {
        if first == second { return 0 }
        let isLetter = { (letter: UInt8) in (letter | 32) >= 97 && (letter | 32) <= 122 }
        return isLetter(first) && first | 32 == second | 32 ? caseCost : moveCost
    }

    private static func attributeNames(of object: Value) -> [String] {
        guard let directory = try? Interpreter.current.builtins.getAttribute("dir") else { return [] }
        let function = Owned(directory)
        guard let listed = try? function.value.call([object]) else { return [] }
        let names = Owned(listed)
        return (try? names.value.map { $0.isString ? $0.swiftString : "" }) ?? []
    }

    /// The locals of the innermost frame, then the names of the session and the built-ins.
    private static func visibleNames(at traceback: Value) -> [String] {
        var names: [String] = []
        var step = traceback
        while step.tag == .traceback {
            if !step.traceback.pointee.next.isException, step.traceback.pointee.next.tag != .traceback {
                names = step.traceback.pointee.code.code.pointee.details.localNames.map(\.swiftString)
            }
            step = step.traceback.pointee.next
        }
        let interpreter = Interpreter.current
        for module in [interpreter.main, interpreter.builtins] {
            module.module.pointee.namespace.forEachEntry { key, _ in
                if key.isString { names.append(key.swiftString) }
            }
        }
        return names
    }
}
