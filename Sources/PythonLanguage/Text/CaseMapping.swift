/// Upper, lower, title and folded case, with Unicode's full mappings.
extension CodePoints {
    /// Which way letters go.
    package enum Case: Sendable { case upper, lower, title, folded }

    package func mapped(to target: Case) -> CodePointBuilder {
        var result = CodePointBuilder(capacity: count)
        for index in 0..<count { appendMapped(index, to: target, into: &result) }
        return result
    }

    /// `str.title`: the first letter of every word in title case, the others in lower case.
    package func titled() -> CodePointBuilder {
        var result = CodePointBuilder(capacity: count)
        var previousCased = false
        for index in 0..<count {
            appendMapped(index, to: previousCased ? .lower : .title, into: &result)
            previousCased = CharacterClass.isCased(self[index])
        }
        return result
    }

    /// `str.capitalize`.
    package func capitalized() -> CodePointBuilder {
        var result = CodePointBuilder(capacity: count)
        for index in 0..<count { appendMapped(index, to: index == 0 ? .title : .lower, into: &result) }
        return result
    }

    /// `str.swapcase`.
    package func caseSwapped() -> CodePointBuilder {
        var result = CodePointBuilder(capacity: count)
        for index in 0..<count {
            if CharacterClass.isUpper(self[index]) {
                appendMapped(index, to: .lower, into: &result)
            } else if CharacterClass.isLower(self[index]) {
                appendMapped(index, to: .upper, into: &result)
            } else {
                result.append(self[index])
            }
        }
        return result
    }

    private func appendMapped(_ index: Int, to target: Case, into result: inout CodePointBuilder) {
        let c = self[index]
        if c < 128 {
            let isLetter = (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7A
            let raised = target == .upper || target == .title
            result.append(!isLetter ? c : raised ? c & ~0x20 : c | 0x20)
            return
        }
        guard let scalar = Unicode.Scalar(c) else {
            result.append(c)
            return
        }
        switch target {
        case .upper: result.append(scalar.properties.uppercaseMapping)
        case .title: result.append(scalar.properties.titlecaseMapping)
        case .lower:
            if c == 0x3A3 {
                result.append(isFinalSigma(at: index) ? 0x3C2 : 0x3C3)
            } else {
                result.append(scalar.properties.lowercaseMapping)
            }
        case .folded: CodePoints.appendFolded(scalar, into: &result)
        }
    }

    /// A capital sigma that ends a word becomes ς: a cased letter before it, none behind, ignorable marks skipped.
    private func isFinalSigma(at index: Int) -> Bool {
        func isIgnorable(_ c: UInt32) -> Bool { Unicode.Scalar(c)?.properties.isCaseIgnorable ?? false }
        var before = index - 1
        while before >= 0, isIgnorable(self[before]) { before -= 1 }
        guard before >= 0, CharacterClass.isCased(self[before]) else { return false }
        var after = index + 1
        while after < count, isIgnorable(self[after]) { after += 1 }
        return after == count || !CharacterClass.isCased(self[after])
    }

    /// Folding is the lower case of the upper case, but for dotless i and Cherokee, whose capitals are the folded form.
    private static func appendFolded(_ scalar: Unicode.Scalar, into result: inout CodePointBuilder) {
        switch scalar.value {
        case 0x131, 0x13A0...0x13F5: result.append(scalar)
        case 0x13F8...0x13FD, 0xAB70...0xABBF: result.append(scalar.properties.uppercaseMapping)
        case 0x130: result.append("i\u{307}")
        default:
            for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                result.append(upper.properties.lowercaseMapping)
            }
        }
    }
}
