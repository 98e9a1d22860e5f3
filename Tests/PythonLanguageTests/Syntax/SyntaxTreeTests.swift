import Foundation
import PythonLanguage
import Testing

/// Trees with their positions against CPython's (Tests/Oracles/syntax/trees.py).
@Suite struct SyntaxTreeTests {
    @Test(arguments: ["statements", "expressions"])
    func treeIsCPythons(name: String) throws {
        let source = try SyntaxOracles.text("trees/\(name).py")
        let expected = try SyntaxOracles.text("trees/\(name).txt")
        let found = try Parsing.dump(source, showsRanges: true)
        let difference = zip(found.unicodeScalars, expected.unicodeScalars).prefix { $0 == $1 }.count
        #expect(found == expected, "differs after …\(found.dropFirst(max(0, difference - 80)).prefix(160))")
    }

    /// The samples hold every node there is, so that no walk over the tree goes untested.
    @Test func theSamplesHoldEveryNode() throws {
        let dumps = try Parsing.dump(SyntaxOracles.text("trees/statements.py"), showsRanges: false)
            + Parsing.dump(SyntaxOracles.text("trees/expressions.py"), showsRanges: false)
        let nodes = [
            "FunctionDef", "ClassDef", "Return", "Delete", "Assign", "AugAssign", "AnnAssign", "For", "While", "If", "With",
            "Match", "Raise", "Try", "Assert", "Import", "ImportFrom", "Global", "Nonlocal", "Expr", "Pass", "Break",
            "Continue", "BoolOp", "NamedExpr", "BinOp", "UnaryOp", "Lambda", "IfExp", "Dict", "Set", "ListComp", "SetComp",
            "DictComp", "GeneratorExp", "Yield", "YieldFrom", "Compare", "Call", "FormattedValue", "JoinedStr", "Constant",
            "Attribute", "Subscript", "Starred", "Name", "List", "Tuple", "Slice", "ExceptHandler", "arguments", "arg",
            "keyword", "alias", "withitem", "match_case", "MatchValue", "MatchSingleton", "MatchSequence", "MatchMapping",
            "MatchClass", "MatchStar", "MatchAs", "MatchOr", "comprehension", "And", "Or", "Add", "Sub", "Mult", "MatMult",
            "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv", "Invert", "Not", "UAdd",
            "USub", "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn", "Load", "Store", "Del",
        ]
        for node in nodes { #expect(dumps.contains("\(node)("), "no sample of \(node)") }
    }

    @Test func namesLiveWhereCPythonKeepsThem() throws {
        let found = try Parsing.describeScopes(SyntaxOracles.text("scopes_sample.py")).sorted()
        let expected = try SyntaxOracles.text("scopes.txt").split(separator: "\n").map(String.init)
        #expect(found == expected)
    }

    /// The standard library of the Python on this machine, if there is one.
    @Test func standardLibraryReadsAsInCPython() throws {
        let work = FileManager.default.temporaryDirectory.appending(path: "swiftlet-trees-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let library = URL(fileURLWithPath: "/usr/lib/python3.11")
        let files = try? FileManager.default.contentsOfDirectory(at: library, includingPropertiesForKeys: nil)
        let sources = (files ?? []).filter { $0.pathExtension == "py" }.sorted { $0.path < $1.path }
        guard !sources.isEmpty, FileManager.default.isExecutableFile(atPath: "/usr/bin/python3.11") else {
            print("skipped: no /usr/bin/python3.11 with its library on this machine")
            return
        }
        let list = work.appending(path: "list")
        try sources.map(\.path).joined(separator: "\n").write(to: list, atomically: true, encoding: .utf8)
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/python3.11")
        python.arguments = [SyntaxOracles.folder.appending(path: "trees.py").path, list.path, work.path]
        try python.run()
        python.waitUntilExit()
        var compared = 0
        for source in sources {
            let output = work.appending(path: source.path.replacingOccurrences(of: "/", with: "_"))
            guard let expected = try? String(contentsOf: output, encoding: .utf8),
                let text = try? String(contentsOf: source, encoding: .utf8)
            else { continue }
            do {
                #expect(try Parsing.dump(text, showsRanges: true) == expected, "\(source.path)")
                compared += 1
            } catch let failure as SyntaxFailure where failure.isRefusal {
                continue
            }
        }
        #expect(compared > 100)
    }
}
