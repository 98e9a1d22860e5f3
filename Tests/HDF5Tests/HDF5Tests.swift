import Foundation
import HDF5
import Testing

/// Files that Keras made; Oracles/Saving/make_files.py says how.
func kerasFile(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Oracles/Saving")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

@Suite struct HDF5WritingTests {
    @Test func whatIsWrittenIsRead() throws {
        let builder = HDF5Builder()
        builder.set("name", .string("grüße"))
        builder.set("empty", .string(""))
        builder.set("none", .strings([]))
        builder.set("long", .string(String(repeating: "ab", count: 100_000)))
        try builder.group("deep/er").set("names", .strings((0..<300).map { "n\($0)" }))
        try builder.add("deep/numbers", .floats(shape: [2, 3]) { for i in 0..<6 { $0[i] = Float(i) / 4 } })
        try builder.add("single", .floats(shape: []) { $0[0] = -1.5 })
        try builder.add("nothing", .floats(shape: [0, 4]) { _ in })
        try builder.add("whole", .integer(-7))
        let root = try HDF5File(builder.encode()).root()
        #expect(try root.names() == ["deep", "nothing", "single", "whole"])
        #expect(try root.strings("name") == ["grüße"])
        #expect(try root.strings("empty") == [""])
        #expect(try root.strings("none") == [])
        #expect(try root.strings("long")?.first?.count == 200_000)
        #expect(try root.strings("absent") == nil)
        #expect(try root.group("deep/er").strings("names")?.last == "n299")
        let numbers = try root.dataset("deep/numbers")
        #expect(numbers.shape == [2, 3])
        #expect(try numbers.floats() == [0, 0.25, 0.5, 0.75, 1, 1.25])
        #expect(try root.dataset("single").firstNumber() == -1.5)
        #expect(try root.dataset("nothing").floats() == [])
        #expect(try root.dataset("whole").firstNumber() == -7)
    }

    /// More names than one symbol node (8), one tree node (256) and one level of trees (8,192) hold.
    @Test(arguments: [0, 1, 8, 9, 256, 257, 9000]) func groupsOfAnySizeAreRead(count: Int) throws {
        let builder = HDF5Builder()
        try builder.group("g")
        for number in 0..<count { try builder.add("g/\(number)", .integer(Int64(number))) }
        let group = try HDF5File(builder.encode()).root().group("g")
        #expect(try group.names().count == count)
        for number in stride(from: 0, to: count, by: 97) {
            #expect(try group.dataset(String(number)).firstNumber() == Double(number))
        }
    }

    @Test func aDatasetIsNoGroup() throws {
        let builder = HDF5Builder()
        try builder.add("a", .integer(1))
        #expect(throws: HDF5Error.self) { try builder.add("a/b", .integer(1)) }
        #expect(throws: HDF5Error.self) { try builder.add("a", .integer(1)) }
        let root = try HDF5File(builder.encode()).root()
        #expect(throws: HDF5Error.wrongKind(path: "a", expected: "Group")) { try root.group("a") }
        #expect(throws: HDF5Error.missing(path: "b")) { try root.dataset("b") }
    }
}

@Suite struct HDF5HostileFileTests {
    /// Reads everything that a file offers.
    private func readAll(_ group: HDF5Group, depth: Int = 0) throws {
        guard depth < 40 else { return }
        for attribute in ["name", "weight_names", "layer_names", "model_config"] { _ = try? group.strings(attribute) }
        for name in try group.names() {
            do {
                let dataset = try group.dataset(name)
                if dataset.count < 1 << 20 { _ = try dataset.floats() }
            } catch HDF5Error.wrongKind {
                try readAll(try group.group(name), depth: depth + 1)
            }
        }
    }

    @Test(arguments: ["chain.weights.h5", "chain.h5", "keras2.h5"]) func aTornFileIsRefused(name: String) throws {
        let whole = try kerasFile(name)
        try readAll(try HDF5File(whole).root())
        for length in stride(from: 0, to: whole.count, by: 211) {
            #expect(throws: HDF5Error.self) { try HDF5File(Array(whole[..<length])) }
        }
    }

    @Test(arguments: ["chain.weights.h5", "chain.h5", "graph.h5", "keras2.h5"])
    func changedBytesGiveAnErrorOrNumbers(name: String) throws {
        let whole = try kerasFile(name)
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        func draw(_ limit: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(limit))
        }
        var refused = 0
        for _ in 0..<1500 {
            var changed = whole
            for _ in 0..<[1, 2, 4, 16, 64][draw(5)] {
                changed[draw(changed.count)] = [0, 1, 0x7F, 0xFF, UInt8(draw(256))][draw(5)]
            }
            do { try readAll(try HDF5File(changed).root()) } catch is HDF5Error { refused += 1 }
        }
        #expect(refused > 100)
    }
}
