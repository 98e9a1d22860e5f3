import Foundation

/// The files under Tests/Oracles/syntax.
enum SyntaxOracles {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Oracles/syntax")

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func json<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
    }

    /// The tutorials' cells, if the test data is there.
    static var tutorials: [URL] {
        let environment = ProcessInfo.processInfo.environment["SWIFTLET_TEST_DATA"].map { URL(fileURLWithPath: $0) }
        let package = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = environment ?? package.deletingLastPathComponent().appending(path: "shared/data")
        let tutorials = data.deletingLastPathComponent().appending(path: "tutorials")
        let files = try? FileManager.default.contentsOfDirectory(at: tutorials, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.lastPathComponent.hasSuffix(".cells.json") }.sorted { $0.path < $1.path }
    }
}
