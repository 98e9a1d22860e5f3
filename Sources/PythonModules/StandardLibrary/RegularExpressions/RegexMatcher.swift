/// Runs a program over a text, keeping the ways not yet tried on a stack of its own, so that no text exhausts the thread's.
struct RegexMatcher {
    private enum Choice {
        /// Another way to go on.
        case branch(place: Int, position: Int)
        /// A run of single characters that may give back (or take) one at a time, down (or up) to `limit`.
        case run(place: Int, position: Int, limit: Int, set: Int, lazy: Bool)
        case restoreSlot(Int, Int)
        case restoreCounter(Int, Int)
    }

    private let program: RegexProgram
    private let text: [UInt32]
    private let end: Int
    /// Starts and ends of groups, -1 for those that took no part.
    private(set) var slots: [Int]
    private var counters: [Int]
    private var choices: [Choice] = []
    private var steps = 0
    /// Asked now and then, to let an interrupt in.
    private let pulse: () throws -> Void

    init(_ program: RegexProgram, _ text: [UInt32], end: Int, pulse: @escaping () throws -> Void) {
        self.program = program
        self.text = text
        self.end = end
        self.pulse = pulse
        slots = Array(repeating: -1, count: (program.groupCount + 1) * 2)
        counters = Array(repeating: 0, count: program.counterCount)
    }

    /// Matches at `start`; with `whole`, up to the end of the text.
    mutating func match(at start: Int, whole: Bool = false, notEmpty: Bool = false) throws -> Bool {
        for index in slots.indices { slots[index] = -1 }
        choices.removeAll(keepingCapacity: true)
        guard let stop = try run(0, start, whole: whole, notEmptyFrom: notEmpty ? start : nil) else { return false }
        slots[0] = start
        slots[1] = stop
        return true
    }

    /// The first match from `start` on.
    mutating func search(from start: Int, notEmpty: Bool = false) throws -> Bool {
        var position = start
        while position <= end {
            if let first = program.firstCharacter {
                while position < end, text[position] != first { position += 1 }
                if position == end { return false }
            }
            if try match(at: position, notEmpty: notEmpty && position == start) { return true }
            position += 1
        }
        return false
    }

    /// Runs from an instruction to `.matched`; gives the position reached. Choices made by it are gone afterwards only if
    /// it fails.
    private mutating func run(_ first: Int, _ start: Int, whole: Bool, notEmptyFrom: Int?) throws -> Int? {
        let base = choices.count
        var place = first
        var position = start
        while true {
            steps += 1
            if steps & 0xFFFF == 0 { try pulse() }
            var failed = false
            switch program.code[place] {
            case .literal(let point):
                if position < end, text[position] == point { position += 1; place += 1 } else { failed = true }
            case .literalIgnoringCase(let point):
                if position < end, RegexCase.lower(text[position]) == point { position += 1; place += 1 } else { failed = true }
            case .set(let set):
                if position < end, program.sets[set].contains(text[position]) { position += 1; place += 1 } else { failed = true }
            case .split(let one, let other):
                choices.append(.branch(place: other, position: position))
                place = one
            case .jump(let target): place = target
            case .save(let slot):
                choices.append(.restoreSlot(slot, slots[slot]))
                slots[slot] = position
                place += 1
            case .anchor(let anchor):
                if holds(anchor, position) { place += 1 } else { failed = true }
            case .backreference(let group, let ignoresCase):
                if let length = repeatedLength(group, position, ignoresCase) { position += length; place += 1 } else { failed = true }
            case .run(let set, let least, let most, let kind):
                if let reached = startRun(place, position, set, least, most, kind) { position = reached; place += 1 } else { failed = true }
            case .setCounter(let counter):
                setCounter(counter, 0)
                setCounter(counter + 1, -1)
                place += 1
            case .loop(let counter, let least, let most, let lazy, let body, let exit):
                place = turn(counter, least, most, lazy, body, exit, position)
            case .enter(let counter):
                setCounter(counter, counters[counter] + 1)
                setCounter(counter + 1, position)
                place += 1
            case .look(let ahead, let negative, let width, let after):
                let from = ahead ? position : position - width
                let found = from >= 0 ? try part(place + 1, from, keepsGroups: !negative) : nil
                if (found != nil) == negative { failed = true } else { place = after }
            case .atomic(let after):
                if let reached = try part(place + 1, position, keepsGroups: true) { position = reached; place = after } else { failed = true }
            case .conditional(let group, let no):
                place = slots[group * 2 + 1] >= 0 ? place + 1 : no
            case .matched:
                if (whole && position != end) || position == notEmptyFrom { failed = true } else { return position }
            }
            if failed {
                guard let (nextPlace, nextPosition) = backtrack(to: base) else { return nil }
                place = nextPlace
                position = nextPosition
            }
        }
    }

    /// Matches a part for itself: what it chose is not chosen again.
    private mutating func part(_ first: Int, _ start: Int, keepsGroups: Bool) throws -> Int? {
        let base = choices.count
        guard let reached = try run(first, start, whole: false, notEmptyFrom: nil) else { return nil }
        if keepsGroups {
            // Only the record of changed groups and counters stays, so that going back undoes them.
            var kept: [Choice] = []
            for choice in choices[base...] {
                switch choice {
                case .restoreSlot, .restoreCounter: kept.append(choice)
                case .branch, .run: break
                }
            }
            choices.removeSubrange(base...)
            choices += kept
        } else {
            while choices.count > base, let choice = choices.popLast() { undo(choice) }
        }
        return reached
    }

    private mutating func undo(_ choice: Choice) {
        switch choice {
        case .restoreSlot(let slot, let value): slots[slot] = value
        case .restoreCounter(let counter, let value): counters[counter] = value
        case .branch, .run: break
        }
    }

    private mutating func backtrack(to base: Int) -> (Int, Int)? {
        while choices.count > base, let choice = choices.popLast() {
            switch choice {
            case .branch(let place, let position): return (place, position)
            case .run(let place, let position, let limit, let set, let lazy):
                if lazy {
                    guard position < limit, position < end, program.sets[set].contains(text[position]) else { continue }
                    choices.append(.run(place: place, position: position + 1, limit: limit, set: set, lazy: true))
                    return (place, position + 1)
                }
                guard position > limit else { continue }
                choices.append(.run(place: place, position: position - 1, limit: limit, set: set, lazy: false))
                return (place, position - 1)
            case .restoreSlot, .restoreCounter: undo(choice)
            }
        }
        return nil
    }

    private mutating func setCounter(_ counter: Int, _ value: Int) {
        choices.append(.restoreCounter(counter, counters[counter]))
        counters[counter] = value
    }

    /// The way on from a loop's test.
    private mutating func turn(
        _ counter: Int, _ least: Int, _ most: Int, _ lazy: Bool, _ body: Int, _ exit: Int, _ position: Int
    ) -> Int {
        let count = counters[counter]
        if count < least { return body }
        // A turn that matched nothing is the last.
        if count >= most || counters[counter + 1] == position { return exit }
        choices.append(.branch(place: lazy ? body : exit, position: position))
        return lazy ? exit : body
    }

    private mutating func startRun(
        _ place: Int, _ position: Int, _ set: Int, _ least: Int, _ most: Int, _ kind: RegexNode.LoopKind
    ) -> Int? {
        let room = end - position
        let limit = most > room ? room : most
        guard least <= room else { return nil }
        var count = 0
        let wanted = kind == .lazy ? least : limit
        while count < wanted, program.sets[set].contains(text[position + count]) { count += 1 }
        guard count >= least else { return nil }
        switch kind {
        case .possessive: break
        case .lazy:
            choices.append(.run(place: place + 1, position: position + count, limit: position + limit, set: set, lazy: true))
        case .greedy:
            if count > least {
                choices.append(.run(place: place + 1, position: position + count, limit: position + least, set: set, lazy: false))
            }
        }
        return position + count
    }

    private func repeatedLength(_ group: Int, _ position: Int, _ ignoresCase: Bool) -> Int? {
        let (from, to) = (slots[group * 2], slots[group * 2 + 1])
        guard from >= 0, to >= from, to - from <= end - position else { return nil }
        for offset in 0..<(to - from) {
            let (a, b) = (text[from + offset], text[position + offset])
            if a != b, !ignoresCase || RegexCase.lower(a) != RegexCase.lower(b) { return nil }
        }
        return to - from
    }

    private func holds(_ anchor: RegexAnchor, _ position: Int) -> Bool {
        switch anchor {
        case .textStart: position == 0
        case .textEnd: position == end
        case .lineStart: position == 0 || text[position - 1] == 0x0A
        case .lineEnd: position == end || text[position] == 0x0A
        case .endOrLastLine: position == end || (position == end - 1 && text[position] == 0x0A)
        case .boundary(let ascii): isBoundary(position, ascii)
        case .notBoundary(let ascii): end > 0 && !isBoundary(position, ascii)
        }
    }

    private func isBoundary(_ position: Int, _ ascii: Bool) -> Bool {
        let before = position > 0 && RegexSet.holds(.word, text[position - 1], ascii)
        let after = position < end && RegexSet.holds(.word, text[position], ascii)
        return before != after
    }
}
