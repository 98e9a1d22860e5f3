import NeuralNetworks
import Testing

/// Pickles are data here, never programs.
@Suite struct PickleReaderTests {
    private func read(_ bytes: [UInt8]) throws -> PickleValue {
        try bytes.withUnsafeBytes { try PickleReader.read($0) }
    }

    @Test func listsOfNumbersAreRead() throws {
        // [1, 300, -2, True, 0.5] at protocol 2.
        let bytes: [UInt8] =
            [0x80, 2, 0x5D, 0x71, 0, 0x28, 0x4B, 1, 0x4D, 44, 1, 0x4A, 0xFE, 0xFF, 0xFF, 0xFF, 0x88, 0x47]
            + [0x3F, 0xE0, 0, 0, 0, 0, 0, 0] + [0x65, 0x2E]
        guard case .list(let list) = try read(bytes) else {
            Issue.record("no list")
            return
        }
        #expect(list.items.count == 5)
        if case .integer(let number) = list.items[2] { #expect(number == -2) } else { Issue.record("no number") }
        if case .number(let number) = list.items[4] { #expect(number == 0.5) } else { Issue.record("no float") }
    }

    @Test func callsOfOtherFunctionsAreRefused() {
        // os.system("true")
        let bytes = Array("cos\nsystem\n(S'true'\ntR.".utf8)
        #expect(throws: PickleReader.Failure.self) { try read(bytes) }
    }

    @Test func tornAndBentPicklesAreErrors() {
        let bytes: [UInt8] = [0x80, 2, 0x5D, 0x71, 0, 0x28, 0x4B, 1, 0x4D, 44, 1, 0x65, 0x2E]
        for count in 0..<bytes.count { #expect(throws: PickleReader.Failure.self) { try read(Array(bytes[..<count])) } }
        #expect(throws: PickleReader.Failure.self) { try read([0x58, 0xFF, 0xFF, 0xFF, 0x7F, 0x2E]) }
        #expect(throws: PickleReader.Failure.self) { try read([0x61, 0x2E]) }
        #expect(throws: PickleReader.Failure.self) { try read([0x68, 9, 0x2E]) }
    }
}
