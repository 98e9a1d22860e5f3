import Foundation
import Testing

/// The rules of docs/architecture.md, read off the sources.
@Suite struct ArchitectureTests {
    private static let engines = [
        "Compute", "ComputeKernels", "Arrays", "NeuralNetworks", "DataFrames", "Images", "Plotting",
    ]

    /// The longest file that a person still finds their way in.
    private static let maximumLines = 800

    private static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path),
            folder.path != "/"
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    private static let targets: [String] = {
        let sources = root.appendingPathComponent("Sources").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: sources)) ?? []).sorted()
    }()

    @Test func theSourcesAreFound() {
        #expect(Self.targets.count >= 12)
        #expect(Self.engines.allSatisfy { Self.targets.contains($0) })
        #expect(Self.files(of: "JupyterKernel").count > 10)
    }

    @Test(arguments: engines) func anEngineKnowsNothingOfPythonOrJupyter(engine: String) {
        let forbidden: Set = ["PythonLanguage", "PythonModules", "JupyterProtocol", "JupyterKernel"]
        #expect(Self.offences(of: engine, against: forbidden) == [])
    }

    @Test func theKernelKnowsNothingOfTheLanguageOrTheEngines() {
        let forbidden = Set(Self.engines + ["PythonLanguage", "PythonModules"])
        #expect(Self.offences(of: "JupyterKernel", against: forbidden) == [])
        #expect(Self.offences(of: "JupyterProtocol", against: forbidden.union(["JupyterKernel"])) == [])
    }

    @Test func onlyPythonModulesKnowsBothWorlds() {
        let forbidden = Set(Self.engines + ["PythonModules", "JupyterProtocol", "JupyterKernel"])
        #expect(Self.offences(of: "PythonLanguage", against: forbidden) == [])
        #expect(Self.offences(of: "PythonModules", against: ["JupyterProtocol", "JupyterKernel"]) == [])
    }

    @Test(arguments: targets) func noFileIsTooLong(target: String) {
        let long = Self.files(of: target).filter { Self.lines(of: $0).count > Self.maximumLines }
        #expect(long.map(\.lastPathComponent) == [])
    }

    @Test(arguments: targets) func everyRoomIsDescribed(target: String) throws {
        let page = Self.root.appendingPathComponent("docs/architecture.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains("`\(target)`"))
    }

    /// The words that stand for work left undone do not pass.
    @Test(arguments: targets) func nothingIsLeftForLater(target: String) {
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
        let found = Self.files(of: target).filter { file in
            Self.lines(of: file).contains { line in marks.contains { line.contains($0) } }
        }
        #expect(found.map(\.lastPathComponent) == [])
    }

    /// The files that import a forbidden module, as "file: module".
    private static func offences(of target: String, against forbidden: Set<String>) -> [String] {
        files(of: target).flatMap { file in
            lines(of: file).compactMap(importedModule).filter { forbidden.contains($0) }
                .map { "\(file.lastPathComponent): \($0)" }
        }
    }

    /// The module that a line imports: `public import struct A.B` imports A.
    private static func importedModule(in line: String) -> String? {
        var words = line.split(separator: " ").map(String.init)
        let modifiers: Set = [
            "public", "package", "internal", "fileprivate", "private", "@preconcurrency", "@_exported",
            "@_implementationOnly", "@testable",
        ]
        while let first = words.first, modifiers.contains(first) { words.removeFirst() }
        guard words.first == "import", words.count > 1 else { return nil }
        let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        let path = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
        return path.split(separator: ".").first.map(String.init)
    }

    private static func files(of target: String) -> [URL] {
        let folder = root.appendingPathComponent("Sources/\(target)")
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let kinds: Set = ["swift", "c", "h"]
        return (all?.compactMap { $0 as? URL } ?? []).filter { kinds.contains($0.pathExtension) }
    }

    private static func lines(of file: URL) -> [String] {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
