import Foundation
import HDF5
import NeuralNetworks
import Testing

/// What Keras wrote is read, and what is written has Keras' structure; Oracles/Saving/make_files.py made Keras' files.
@Suite struct SavingTests {
    private static let oracles = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Oracles/Saving").path

    /// Every group and dataset with its shape and its texts, but for what names the version.
    private func structure(_ group: HDF5Group) throws -> [String] {
        var lines: [String] = []
        for attribute in ["name", "weight_names", "layer_names"] {
            if let texts = try group.strings(attribute) { lines.append("\(group.path) \(attribute) \(texts)") }
        }
        for name in try group.names() {
            do {
                let dataset = try group.dataset(name)
                lines.append("\(dataset.path) \(dataset.shape) \(try dataset.floats())")
            } catch HDF5Error.wrongKind {
                let inner = try group.group(name)
                lines.append(inner.path)
                lines += try structure(inner)
            }
        }
        return lines
    }

    private func file(_ path: String) throws -> HDF5Group {
        try HDF5File([UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))).root()
    }

    private func temporary(_ name: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("saving-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name).path
    }

    @Test(arguments: ["chain.h5", "graph.h5"]) func theOlderFormatHasKerasStructureAndNumbers(name: String) throws {
        let source = Self.oracles + "/" + name
        let (model, notes) = try Model.load(from: source)
        #expect(notes.isEmpty)
        let path = try temporary(name)
        try model.save(to: path)
        #expect(try structure(try file(path)) == structure(try file(source)))
    }

    @Test func aFolderHasKerasStructureNumbersAndConfiguration() throws {
        let source = Self.oracles + "/chain_folder"
        let (model, notes) = try Model.load(from: source)
        #expect(notes.isEmpty)
        let path = try temporary("model")
        try model.save(to: path)
        #expect(
            try structure(try file(path + "/model.weights.h5")) == structure(try file(source + "/model.weights.h5")))
        func configuration(_ folder: String) throws -> String {
            let text = try String(contentsOfFile: folder + "/config.json", encoding: .utf8)
            // Keras marks objects that it meets twice by their addresses.
            return text.replacing(/, "shared_object_id": \d+/, with: "")
        }
        #expect(try configuration(path) == configuration(source))
    }

    @Test func loadingAnArchiveKeepsTheOptimizersState() throws {
        let (model, _) = try Model.load(from: Self.oracles + "/chain.keras")
        #expect(model.compilation?.optimizer.iterations == 6)
        let path = try temporary("again.keras")
        try model.save(to: path)
        let (again, notes) = try Model.load(from: path)
        #expect(notes.isEmpty)
        #expect(again.compilation?.optimizer.iterations == 6)
        let states = [model, again].map { $0.compilation?.optimizer.slotNumbers(of: $0.trainableWeights) ?? [] }
        #expect(states[0].map(\.numbers) == states[1].map(\.numbers))
        #expect(states[0].contains { $0.numbers.contains { $0 != 0 } })
    }

    @Test func anInterruptLeavesTheOlderFile() throws {
        let (model, _) = try Model.load(from: Self.oracles + "/chain.keras")
        for name in ["model.keras", "model.h5", "model"] {
            let path = try temporary(name)
            try model.save(to: path)
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            #expect(throws: NetworkError.self) { try model.save(to: path, isInterrupted: { true }) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
            #expect(try Model.load(from: path).model.parameterCount == model.parameterCount)
        }
    }

    @Test(arguments: [
        (
            "{\"a\": [1, 2.5, -3e2, null, true, \"x\\u00e9\\ud83d\\ude00\\n\"]}",
            "{\"a\": [1, 2.5, -300.0, null, true, \"x\\u00e9\\ud83d\\ude00\\n\"]}"
        ),
        ("[]", "[]"), (" {} ", "{}"), ("1e-07", "1e-07"), ("0.0010000000474974513", "0.0010000000474974513"),
    ]) func textsOfConfigurationsArePythons(text: String, written: String) throws {
        #expect(try ConfigurationJSON.text(ConfigurationJSON.parse(text.utf8)) == written)
    }

    @Test(arguments: ["", "{", "[1,]", "{\"a\" 1}", "nul", "\"abc", "\"\\x\"", "1 2", "+1", "{1: 2}", "\"\\u12\""])
    func textsThatAreNoJSONAreRefused(text: String) {
        #expect(throws: SavingError.self) { try ConfigurationJSON.parse(text.utf8) }
    }

    @Test func deepTextsAreRefused() {
        for opening in ["[", "{\"a\":"] {
            #expect(throws: SavingError.self) {
                try ConfigurationJSON.parse(String(repeating: opening, count: 100_000).utf8)
            }
        }
    }
}
