import PythonLanguage
import Testing

/// Splitting, classes, case and codecs of texts; expectations are what CPython 3.11 gives.
struct TextTests {
    static func parts(_ text: String, _ cut: (CodePoints) throws -> [Range<Int>]) rethrows -> [String] {
        try CodePoints.with(text) { view in try cut(view).map { view[$0].swiftString } }
    }

    @Test(arguments: [
        ("  a b  c ", -1, ["a", "b", "c"]), ("a b c ", 1, ["a", "b c "]), ("", -1, []), (" \t\n", -1, []),
        ("x\u{2003}y", -1, ["x", "y"]), ("a b", 0, ["a b"]),
    ])
    func splitsAtBlanks(text: String, limit: Int, expected: [String]) throws {
        #expect(try Self.parts(text) { try $0.splitAtBlanks(limit: limit) } == expected)
    }

    @Test(arguments: [("  a b c ", 1, ["  a b", "c"]), (" a b ", -1, ["a", "b"])])
    func splitsAtBlanksFromRight(text: String, limit: Int, expected: [String]) throws {
        #expect(try Self.parts(text) { try $0.splitAtBlanksFromRight(limit: limit) } == expected)
    }

    @Test func splitsAtSeparators() throws {
        try CodePoints.with(",") { comma in
            let all = try Self.parts("a,b,,c,") { try $0.split(at: comma, limit: -1) }
            let some = try Self.parts("a,b,,c,") { try $0.splitFromRight(at: comma, limit: 2) }
            #expect(all == ["a", "b", "", "c", ""])
            #expect(some == ["a,b,", "c", ""])
        }
        #expect(try Self.parts("a\nb\r\nc\u{85}d\n") { try $0.lines(keepEnds: false) } == ["a", "b", "c", "d"])
        #expect(try Self.parts("a\r\nb\r") { try $0.lines(keepEnds: true) } == ["a\r\n", "b\r"])
    }

    @Test(arguments: [
        ("naïve ΟΔΟΣ", "naïve οδος", "NAÏVE ΟΔΟΣ", "Naïve Οδος"), ("straße ǆ", "straße ǆ", "STRASSE Ǆ", "Straße ǅ"),
        ("it's 3d", "it's 3d", "IT'S 3D", "It'S 3D"),
    ])
    func mapsCase(text: String, lower: String, upper: String, title: String) {
        CodePoints.with(text) { view in
            #expect(view.mapped(to: .lower).swiftString == lower)
            #expect(view.mapped(to: .upper).swiftString == upper)
            #expect(view.titled().swiftString == title)
        }
    }

    @Test func foldsCase() {
        CodePoints.with("Straße ΣΣ") { #expect($0.mapped(to: .folded).swiftString == "strasse σσ") }
    }

    @Test(arguments: [
        ("it's", "\"it's\""), ("a\"'b", "'a\"\\'b'"), ("tab\t\u{7f}\u{e9}\u{200b}\u{1F642}", "'tab\\t\\x7fé\\u200b🙂'"),
        ("back\\slash\n", "'back\\\\slash\\n'"),
    ])
    func represents(text: String, expected: String) throws {
        let found = try CodePoints.with(text) { try $0.representation().swiftString }
        #expect(found == expected)
    }

    @Test func findsAndReplaces() {
        CodePoints.with("abcabcabc") { view in
            CodePoints.with("ca") { needle in
                #expect(view.find(needle, in: 0..<9) == 2)
                #expect(view.find(needle, in: 3..<6) == nil)
                #expect(view.findLast(needle, in: 0..<9) == 5)
                #expect(view.occurrences(of: needle, in: 0..<9) == 2)
                CodePoints.with("-") { dash in
                    #expect((try? view.replacing(needle, with: dash, limit: 1))?.swiftString == "ab-bcabc")
                }
            }
            CodePoints.with("") { empty in
                CodePoints.with("-") { dash in
                    #expect((try? view[0..<2].replacing(empty, with: dash, limit: -1))?.swiftString == "-a-b-")
                }
            }
        }
    }

    @Test func encodesAndDecodes() throws {
        let text = "aé한🙂"
        for encoding: TextEncoding in [
            .utf8, .utf16(littleEndian: true, mark: true), .utf32(littleEndian: false, mark: false),
        ] {
            let bytes = try CodePoints.with(text) { try encoding.encode($0, .strict) }
            let back = try bytes.withUnsafeBufferPointer { try encoding.decode($0, .strict) }
            #expect(back.swiftString == text)
        }
        #expect(throws: PrimitiveError.encode(encoding: "ascii", start: 1, end: 4, reason: "ordinal not in range(128)"))
        {
            try CodePoints.with(text) { try TextEncoding.ascii.encode($0, .strict) }
        }
        #expect(
            try CodePoints.with("é") { try TextEncoding.ascii.encode($0, .xmlcharrefreplace) } == Array("&#233;".utf8))
    }

    @Test(
        arguments: [
            ([0x61, 0xFF], 1, 2, "invalid start byte"), ([0xE4, 0xB8], 0, 2, "unexpected end of data"),
            ([0xE4, 0x41], 0, 1, "invalid continuation byte"), ([0xED, 0xA0, 0x80], 0, 1, "invalid continuation byte"),
        ] as [([UInt8], Int, Int, String)])
    func refusesMalformedUTF8(bytes: [UInt8], start: Int, end: Int, reason: String) {
        #expect(throws: PrimitiveError.decode(encoding: "utf-8", start: start, end: end, reason: reason)) {
            try bytes.withUnsafeBufferPointer { try TextEncoding.utf8.decode($0, .strict) }
        }
    }

    @Test func parsesTemplates() throws {
        let pieces = try FormatTemplate.parse("{{{0.shape[1]!r:>{width}}}}")
        #expect(pieces.count == 3 && pieces.first == .literal("{") && pieces.last == .literal("}"))
        guard case .field(let field) = pieces[1] else { return }
        #expect(field.root == .index(0))
        #expect(field.steps == [.attribute("shape"), .index(1)])
        #expect(field.conversion == "r")
        #expect(field.specification == ">{width}")
        #expect(throws: PrimitiveError.value("Single '}' encountered in format string")) {
            try FormatTemplate.parse("a}b")
        }
    }
}
