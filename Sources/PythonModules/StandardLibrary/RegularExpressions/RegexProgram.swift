/// A regular expression as instructions for `RegexMatcher`.
struct RegexProgram {
    enum Instruction {
        case literal(UInt32)
        case literalIgnoringCase(UInt32)
        case set(Int)
        /// Tries one place first and the other if that fails.
        case split(first: Int, second: Int)
        case jump(Int)
        case save(Int)
        case anchor(RegexAnchor)
        case backreference(Int, ignoresCase: Bool)
        /// As many characters of a set as there are, or as few as needed.
        case run(set: Int, least: Int, most: Int, kind: RegexNode.LoopKind)
        case setCounter(Int)
        /// One more turn of a loop, or on to `exit`. The place where the turn before began is kept in `counter + 1`.
        case loop(counter: Int, least: Int, most: Int, lazy: Bool, body: Int, exit: Int)
        /// Counts a turn of a loop.
        case enter(Int)
        /// A part that is matched on its own, up to its `.matched`; then on at `end`.
        case look(ahead: Bool, negative: Bool, width: Int, end: Int)
        case atomic(end: Int)
        case conditional(Int, no: Int)
        case matched
    }

    private(set) var code: [Instruction] = []
    private(set) var sets: [RegexSet] = []
    private(set) var counterCount = 0
    let groupCount: Int
    /// The character that every match begins with, if it is known.
    private(set) var firstCharacter: UInt32?

    init(_ node: RegexNode, groupCount: Int) {
        self.groupCount = groupCount
        emit(node)
        code.append(.matched)
        if case .literal(let point)? = code.first { firstCharacter = point }
    }

    private mutating func index(of set: RegexSet) -> Int {
        sets.append(set)
        return sets.count - 1
    }

    private mutating func emit(_ node: RegexNode) {
        switch node {
        case .empty: break
        case .literal(let point, let ignoresCase):
            code.append(ignoresCase ? .literalIgnoringCase(RegexCase.lower(point)) : .literal(point))
        case .set(let set): code.append(.set(index(of: set)))
        case .sequence(let parts):
            for part in parts { emit(part) }
        case .alternatives(let parts): emitAlternatives(parts)
        case .loop(let body, let least, let most, let kind): emitLoop(body, least, most, kind)
        case .group(let body, let number):
            code.append(.save(number * 2))
            emit(body)
            code.append(.save(number * 2 + 1))
        case .backreference(let group, let ignoresCase): code.append(.backreference(group, ignoresCase: ignoresCase))
        case .anchor(let anchor): code.append(.anchor(anchor))
        case .look(let body, let ahead, let negative):
            emitPart(body) { .look(ahead: ahead, negative: negative, width: body.width.lowerBound, end: $0) }
        case .atomic(let body): emitPart(body) { .atomic(end: $0) }
        case .conditional(let group, let yes, let no):
            let place = reserve()
            emit(yes)
            let skip = reserve()
            code[place] = .conditional(group, no: code.count)
            emit(no)
            code[skip] = .jump(code.count)
        }
    }

    private mutating func reserve() -> Int {
        code.append(.matched)
        return code.count - 1
    }

    private mutating func emitPart(_ body: RegexNode, _ make: (Int) -> Instruction) {
        let place = reserve()
        emit(body)
        code.append(.matched)
        code[place] = make(code.count)
    }

    private mutating func emitAlternatives(_ parts: [RegexNode]) {
        var exits: [Int] = []
        for part in parts.dropLast() {
            let place = reserve()
            emit(part)
            exits.append(reserve())
            code[place] = .split(first: place + 1, second: code.count)
        }
        if let last = parts.last { emit(last) }
        for exit in exits { code[exit] = .jump(code.count) }
    }

    private mutating func emitLoop(_ body: RegexNode, _ least: Int, _ most: Int, _ kind: RegexNode.LoopKind) {
        if let set = single(body) {
            code.append(.run(set: index(of: set), least: least, most: most, kind: kind))
            return
        }
        if kind == .possessive {
            emitPart(.loop(body, least: least, most: most, kind: .greedy)) { .atomic(end: $0) }
            return
        }
        if least == 0, most == 1 {
            let place = reserve()
            emit(body)
            code[place] = kind == .lazy
                ? .split(first: code.count, second: place + 1) : .split(first: place + 1, second: code.count)
            return
        }
        let counter = counterCount
        counterCount += 2
        code.append(.setCounter(counter))
        let test = reserve()
        code.append(.enter(counter))
        emit(body)
        code.append(.jump(test))
        code[test] = .loop(
            counter: counter, least: least, most: most, lazy: kind == .lazy, body: test + 1, exit: code.count)
    }

    /// The set of a node that matches exactly one character.
    private func single(_ node: RegexNode) -> RegexSet? {
        switch node {
        case .set(let set): set
        case .literal(let point, let ignoresCase): RegexSet(items: [.range(point, point)], ignoresCase: ignoresCase)
        default: nil
        }
    }
}
