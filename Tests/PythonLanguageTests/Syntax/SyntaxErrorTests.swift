import PythonLanguage
import Testing

/// Errors against CPython's own (Tests/Oracles/syntax/errors.py).
@Suite struct SyntaxErrorTests {
    struct Row: Decodable {
        enum Field: Decodable, Equatable {
            case text(String)
            case number(Int)
            case absent

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if container.decodeNil() {
                    self = .absent
                } else if let number = try? container.decode(Int.self) {
                    self = .number(number)
                } else {
                    self = .text(try container.decode(String.self))
                }
            }
        }

        let source: String
        /// Type, message, line, offset, end line, end offset.
        let error: [Field]?
    }

    @Test func everySourceFailsAsInCPython() throws {
        let rows = try SyntaxOracles.json([Row].self, "errors.json")
        #expect(rows.count > 900)
        for row in rows {
            var found: [Row.Field]?
            do {
                try Parsing.check(row.source)
            } catch let failure as SyntaxFailure {
                found = [
                    .text(failure.kind.rawValue), .text(failure.message), .number(failure.line), .number(failure.offset),
                ]
            }
            #expect(found == row.error.map { Array($0.prefix(4)) }, "source: \(row.source)")
        }
    }

    @Test(arguments: [
        ("async def f(): pass", "'async def' is not supported"), ("await x", "'await' is not supported"),
        ("async with a: pass", "'async with' is not supported"), ("async for a in b: pass", "'async for' is not supported"),
        ("[x async for x in y]", "'async for' is not supported"),
        ("try:\n  x\nexcept* E:\n  y", "'except*' is not supported"),
    ])
    func leftOutConstructsAreNamed(source: String, message: String) {
        #expect(throws: SyntaxFailure.self) {
            do {
                try Parsing.check(source)
            } catch let failure as SyntaxFailure {
                #expect(failure.message == message)
                #expect(failure.isRefusal)
                throw failure
            }
        }
    }

    /// Sources made to exhaust the stack.
    @Test(arguments: [
        String(repeating: "-", count: 100_000) + "1", String(repeating: "not ", count: 100_000) + "1",
        String(repeating: "lambda: ", count: 50_000) + "1", "1" + String(repeating: "+1", count: 100_000),
        "x" + String(repeating: ".a", count: 100_000), "x" + String(repeating: "()", count: 50_000),
        "x" + String(repeating: "[0]", count: 50_000), "1" + String(repeating: "**1", count: 50_000),
        String(repeating: "1 if 1 else ", count: 50_000) + "1", String(repeating: "(", count: 100_000),
        "if 1: pass\n" + String(repeating: "elif 1: pass\n", count: 50_000),
        String(repeating: "*", count: 50_000) + "a = 1", String(repeating: "x = ", count: 50_000) + "1 2",
    ])
    func endlessNestingIsAnError(source: String) {
        #expect(throws: SyntaxFailure.self) { try Parsing.check(source) }
    }

    @Test func longButFlatCodeIsFine() throws {
        try Parsing.check("[" + String(repeating: "1,", count: 100_000) + "]")
        try Parsing.check(String(repeating: "x = 1\n", count: 50_000))
        try Parsing.check("f(" + String(repeating: "a + b, ", count: 20_000) + ")")
        try Parsing.check("x" + String(repeating: " and x", count: 50_000))
        try Parsing.check("1" + String(repeating: " + 1", count: 2_000))
        try Parsing.check(String(repeating: "(", count: 190) + "1" + String(repeating: ")", count: 190))
    }

    @Test func theTextOfTheLineIsKept() throws {
        do {
            try Parsing.check("x = 1\ny = (2 3)\n")
            Issue.record("parsed")
        } catch let failure as SyntaxFailure {
            #expect(failure.text == "y = (2 3)\n")
        }
    }
}
