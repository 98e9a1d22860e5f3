import JupyterProtocol
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        #"{"b":1,"a":[true,false,null,-2,0.5,"x"]}"#, "[]", "{}", #""""#, "9223372036854775807",
        #"{"nested":{"deep":[[[1]]]}}"#,
    ])
    func whatIsReadIsWrittenAlike(text: String) throws {
        #expect(String(decoding: try JSONValue(parsing: text).serialized, as: UTF8.self) == text)
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\uD83D\uDE00""#, "é😀"),
        (#""\uD83D!""#, "\u{FFFD}!"), (#""\uD83D\u0041""#, "\u{FFFD}A"), (#""\uDC00""#, "\u{FFFD}"),
    ])
    func escapes(text: String, expected: String) throws {
        #expect(try JSONValue(parsing: text) == .string(expected))
    }

    @Test func illFormedTextIsReplaced() throws {
        let bytes = [UInt8(ascii: "\""), 0xFF, UInt8(ascii: "a"), 0xC3, UInt8(ascii: "\"")]
        #expect(try JSONValue(parsing: bytes) == .string("\u{FFFD}a\u{FFFD}"))
    }

    @Test func controlCharactersAreEscaped() throws {
        let text = JSONValue.string("\u{1}\u{1F}\"\\\n\u{7F}é")
        #expect(String(decoding: text.serialized, as: UTF8.self) == "\"\\u0001\\u001f\\\"\\\\\\n\u{7F}é\"")
    }

    @Test(arguments: [
        ("1e400", JSONValue.double(.infinity)), ("18446744073709551616", .double(18_446_744_073_709_551_616)),
        ("-Infinity", .double(-.infinity)), ("1.0", .double(1)), ("-0", .int(0)),
    ])
    func numbersAtTheEdge(text: String, expected: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == expected)
    }

    @Test func numbersThatBrowsersRefuseBecomeNull() {
        #expect(JSONValue.array([.double(.nan), .double(.infinity)]).serialized == Array("[null,null]".utf8))
    }

    @Test(arguments: [
        ("", JSONError.unexpectedEnd), ("{", .unexpectedEnd), ("[1,", .unexpectedEnd), ("\"abc", .unexpectedEnd),
        ("[1 2]", .unexpectedByte(UInt8(ascii: "2"), offset: 3)), ("1 x", .trailingBytes(offset: 2)),
        ("-", .invalidNumber(offset: 0)), ("1.e5", .invalidNumber(offset: 0)),
        ("\"\\q\"", .invalidEscape(offset: 1)), ("tru", .unexpectedEnd),
        ("{1:2}", .unexpectedByte(UInt8(ascii: "1"), offset: 1)),
    ])
    func brokenTextIsRefused(text: String, expected: JSONError) {
        #expect(throws: expected) { try JSONValue(parsing: text) }
    }

    @Test func deepNestingIsRefusedNotFatal() throws {
        let depth = JSONValue.maximumDepth
        let allowed = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(throws: Never.self) { try JSONValue(parsing: allowed) }
        let hostile = String(repeating: "[", count: 1_000_000)
        #expect(throws: JSONError.tooDeep(offset: depth)) { try JSONValue(parsing: hostile) }
    }

    @Test func notebookFilesAreIndented() throws {
        let value: JSONValue = ["cells": [], "n": ["a": 1]]
        let text = String(decoding: value.serializedForFile, as: UTF8.self)
        #expect(text == "{\n \"cells\": [],\n \"n\": {\n  \"a\": 1\n }\n}\n")
    }
}
