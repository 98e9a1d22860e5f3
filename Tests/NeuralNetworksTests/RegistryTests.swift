import Arrays
import Foundation
import NeuralNetworks
import Testing

/// Everything that stands in a folder is listed, and what is listed can be made anew from its own configuration.
@Suite struct RegistryTests {
    private func files(in folder: String) throws -> [String] {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/NeuralNetworks/\(folder)")
        let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        return try (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.map {
            try String(contentsOf: $0, encoding: .utf8)
        }
    }

    /// The classes of a folder that override `className`.
    private func declaredClasses(in folder: String, property: String = "className") throws -> Set<String> {
        var names = Set<String>()
        for text in try files(in: folder) {
            for line in text.split(separator: "\n")
            where line.contains("class var \(property): String {") && line.contains("override") {
                if let name = line.split(separator: "\"").dropFirst().first { names.insert(String(name)) }
            }
        }
        return names
    }

    @Test func everyLayerFileIsListed() throws {
        // Lambda takes a function of the caller's language, and operations come from calls: neither is made by name.
        let listed = Set(LayerRegistry.all.map(\.name) + ["Lambda", "Operation"])
        #expect(try declaredClasses(in: "Layers").subtracting(listed).isEmpty)
    }

    @Test func everyOptimizerFileIsListed() throws {
        #expect(try declaredClasses(in: "Optimizers").subtracting(OptimizerRegistry.all.map(\.name)).isEmpty)
    }

    @Test func everyCallbackFileIsListed() throws {
        let listed = Set(CallbackRegistry.all.map(\.name))
        for text in try files(in: "Callbacks") where text.contains("static let declaration") {
            let name = try #require(text.split(separator: "\n").first { $0.contains("final class") })
            #expect(listed.contains { name.contains("class \($0):") }, "\(name)")
        }
    }

    @Test(arguments: LayerRegistry.all.map(\.name))
    func aLayerIsMadeAnewFromItsConfiguration(_ name: String) throws {
        let declaration = try #require(LayerRegistry.declaration(named: name))
        var arguments: [String: Setting] = [:]
        for parameter in declaration.parameters where parameter.defaultValue == nil {
            arguments[parameter.name] =
                [
                    "activation": .string("tanh"), "rate": .number(0.25), "stddev": .number(0.25),
                    "target_shape": .tuple([.integer(2), .integer(-1)]), "dims": .tuple([.integer(2), .integer(1)]),
                    "layer": .object(Dense(units: 2, name: "inner")),
                    "factor": .number(0.25), "height_factor": .number(0.25), "width_factor": .number(0.25),
                ][parameter.name] ?? .integer(3)
        }
        if name == "InputLayer" { arguments["shape"] = .tuple([.integer(4)]) }
        let layer = try declaration.make(arguments)
        let configuration = Dictionary(layer.settings.map { ($0.key, $0.value) }) { $1 }
        let again = try declaration.make(
            configuration.filter { key, _ in declaration.parameters.contains { $0.name == key } })
        #expect(
            layer.settings.map { "\($0.key)=\($0.value.text)" } == again.settings.map { "\($0.key)=\($0.value.text)" })
        let unknown = layer.settings.map(\.key).filter { key in !declaration.parameters.contains { $0.name == key } }
        #expect(unknown.isEmpty, "settings that the declaration does not list: \(unknown)")
    }

    @Test(arguments: [
        "Dense": "dense", "Conv2D": "conv2d", "MaxPooling2D": "max_pooling2d",
        "BatchNormalization": "batch_normalization",
        "LeakyReLU": "leaky_re_lu", "GlobalAveragePooling2D": "global_average_pooling2d",
        "Conv2DTranspose": "conv2d_transpose",
    ])
    func namesAreKeras(_ className: String, _ expected: String) {
        #expect(LayerNames.snakeCase(className) == expected)
    }
}
