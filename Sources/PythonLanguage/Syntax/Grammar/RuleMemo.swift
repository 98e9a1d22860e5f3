/// What rules found at tokens, so that a rule tried again is not parsed again.
struct RuleMemo {
    enum Rule: UInt8 {
        case expression, starExpression, disjunction, conjunction, inversion, factor, awaitPrimary, arguments
        case starTarget, targetWithStarAtom, targetPrimary, delTarget, strings, invalidNamedExpression
    }

    private struct Entry {
        let rule: Rule
        let node: Expression?
        let end: Int32
        let next: Int32
    }

    private var heads: [Int32]
    private var entries: [Entry] = []

    init(count: Int) {
        heads = Array(repeating: -1, count: count)
    }

    /// The finding of `rule` at a token: `nil` if it was not tried there, else its node (if it applied) and its end.
    func finding(_ rule: Rule, at token: Int) -> (node: Expression?, end: Int)? {
        guard token < heads.count else { return nil }
        var index = heads[token]
        while index >= 0 {
            let entry = entries[Int(index)]
            if entry.rule == rule { return (entry.node, Int(entry.end)) }
            index = entry.next
        }
        return nil
    }

    mutating func record(_ rule: Rule, at token: Int, _ node: Expression?, end: Int) {
        guard token < heads.count else { return }
        entries.append(Entry(rule: rule, node: node, end: Int32(end), next: heads[token]))
        heads[token] = Int32(entries.count - 1)
    }
}

extension Parser {
    /// Applies `rule` here, or recalls what it found here before.
    func remembered(_ rule: RuleMemo.Rule, _ apply: () throws -> Expression?) throws -> Expression? {
        if let finding = memo.finding(rule, at: position) {
            position = finding.end
            return finding.node
        }
        let start = position
        let node = try nested(apply)
        if node == nil { position = start }
        memo.record(rule, at: start, node, end: position)
        return node
    }
}
