extension [Range<Int>] {
    /// Appends a part, if there is memory for it.
    fileprivate mutating func add(_ part: Range<Int>) throws {
        try checkGrowth(of: self)
        append(part)
    }
}

/// Places at which a text is cut: split, splitlines, strip.
extension CodePoints {
    /// `split()`: runs of blanks separate, at most `limit` cuts from the left (negative: any number).
    package func splitAtBlanks(limit: Int) throws -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var index = 0
        while true {
            while index < count, CharacterClass.isSpace(self[index]) { index += 1 }
            if index == count { return parts }
            if limit >= 0, parts.count == limit {
                try parts.add(index..<count)
                return parts
            }
            let start = index
            while index < count, !CharacterClass.isSpace(self[index]) { index += 1 }
            try parts.add(start..<index)
        }
    }

    /// `rsplit()`: as ``splitAtBlanks(limit:)`` with the cuts from the right.
    package func splitAtBlanksFromRight(limit: Int) throws -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var end = count
        while true {
            while end > 0, CharacterClass.isSpace(self[end - 1]) { end -= 1 }
            if end == 0 { break }
            if limit >= 0, parts.count == limit {
                try parts.add(0..<end)
                break
            }
            let stop = end
            while end > 0, !CharacterClass.isSpace(self[end - 1]) { end -= 1 }
            try parts.add(end..<stop)
        }
        return parts.reversed()
    }

    /// `split(separator)` for a separator that is not empty.
    package func split(at separator: CodePoints, limit: Int) throws -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        while limit < 0 || parts.count < limit, let place = find(separator, in: start..<count) {
            try parts.add(start..<place)
            start = place + separator.count
        }
        try parts.add(start..<count)
        return parts
    }

    /// `rsplit(separator)` for a separator that is not empty.
    package func splitFromRight(at separator: CodePoints, limit: Int) throws -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var end = count
        while limit < 0 || parts.count < limit, let place = findLast(separator, in: 0..<end) {
            try parts.add((place + separator.count)..<end)
            end = place
        }
        try parts.add(0..<end)
        return parts.reversed()
    }

    /// `splitlines`: the lines, with or without what ends them.
    package func lines(keepEnds: Bool) throws -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        while start < count {
            var end = start
            while end < count, !CharacterClass.isLineBreak(self[end]) { end += 1 }
            var next = end
            if next < count {
                next += self[next] == 0x0D && next + 1 < count && self[next + 1] == 0x0A ? 2 : 1
            }
            try parts.add(start..<(keepEnds ? next : end))
            start = next
        }
        return parts
    }

    /// What remains after the ends are stripped of code points that satisfy a test.
    package func stripped(left: Bool, right: Bool, where isStripped: (UInt32) -> Bool) -> Range<Int> {
        var (start, end) = (0, count)
        if left { while start < end, isStripped(self[start]) { start += 1 } }
        if right { while end > start, isStripped(self[end - 1]) { end -= 1 } }
        return start..<end
    }

    /// `replace`: at most `limit` times (negative: any number); nil if there is nothing to replace.
    package func replacing(_ old: CodePoints, with new: CodePoints, limit: Int) throws -> CodePointBuilder? {
        if limit == 0 { return nil }
        // Counted beforehand only where the result may be too long for memory.
        let (most, overflow) = (count / max(old.count, 1) + 1).multipliedReportingOverflow(by: new.count)
        if overflow || most > manyItems {
            let found = occurrences(of: old, in: 0..<count)
            try checkAllocation(
                count: limit < 0 ? found : min(found, limit), size: max(1, new.count * Int(max(width, new.width))))
        }
        var result = CodePointBuilder(capacity: count)
        var done = 0
        if old.count == 0 {
            for index in 0...count {
                if limit < 0 || done < limit {
                    result.append(new)
                    done += 1
                }
                if index < count { result.append(self[index]) }
            }
            return result
        }
        var start = 0
        while limit < 0 || done < limit, let place = find(old, in: start..<count) {
            result.append(self[start..<place])
            result.append(new)
            start = place + old.count
            done += 1
        }
        if done == 0 { return nil }
        result.append(self[start..<count])
        return result
    }

    /// `expandtabs`.
    package func tabsExpanded(to size: Int) throws -> CodePointBuilder {
        if size > manyItems / max(count, 1) {
            let tabs = (0..<count).reduce(0) { $0 + (self[$1] == 0x09 ? 1 : 0) }
            try checkAllocation(count: tabs, size: size)
        }
        var result = CodePointBuilder(capacity: count)
        var column = 0
        for index in 0..<count {
            let c = self[index]
            if c == 0x09 {
                if size > 0 {
                    let blanks = size - column % size
                    result.append(repeating: 0x20, count: blanks)
                    column += blanks
                }
            } else {
                result.append(c)
                column = c == 0x0A || c == 0x0D ? 0 : column + 1
            }
        }
        return result
    }
}
