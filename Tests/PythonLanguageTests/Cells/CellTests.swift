import Foundation
import PythonLanguage
import Testing

/// Cells against IPython's own transformer (Tests/Oracles/syntax/cells.py).
@Suite struct CellTests {
    struct Oracle: Decodable {
        struct Transformed: Decodable {
            let cell: String
            let code: String?
        }

        struct Checked: Decodable {
            let cell: String
            let status: String
            let indent: Int?

            enum Keys: String, CodingKey { case cell, verdict }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: Keys.self)
                cell = try values.decode(String.self, forKey: .cell)
                var verdict = try values.nestedUnkeyedContainer(forKey: .verdict)
                status = try verdict.decode(String.self)
                indent = try verdict.decodeIfPresent(Int.self)
            }
        }

        let transformed: [Transformed]
        let checked: [Checked]
    }

    @Test func notationIsRewrittenAsByIPython() throws {
        for row in try SyntaxOracles.json(Oracle.self, "cells.json").transformed {
            let cell = Cell(row.cell)
            // IPython drops empty lines at the start and adds a line end; here the number of lines never changes.
            #expect(
                cell.code.trimmingCharacters(in: .newlines) == row.code?.trimmingCharacters(in: .newlines),
                "cell: \(row.cell)")
            #expect(cell.code.filter { $0 == "\n" }.count == row.cell.filter { $0 == "\n" }.count, "cell: \(row.cell)")
        }
    }

    @Test func completenessIsAsIPythonJudges() throws {
        for row in try SyntaxOracles.json(Oracle.self, "cells.json").checked {
            let expected: Completeness =
                switch row.status {
                case "complete": .complete
                case "incomplete": .incomplete(indent: row.indent ?? 0)
                default: .invalid
                }
            #expect(Cell.completeness(of: row.cell) == expected, "cell: \(row.cell)")
        }
    }

    @Test(arguments: [
        ("x", false), ("x;", true), ("x;  # shown?", true), ("x  # ;", false), ("'a;'", false), ("x; y", false), ("x;\n\n", true),
        ("f(x)\n;", true),
    ])
    func aSemicolonSilences(cell: String, silent: Bool) {
        #expect(Cell(cell).isSilent == silent)
    }

    @Test func automagicsNeedTheirName() {
        let names: Set<String> = ["pip", "ls", "cd"]
        #expect(Cell("pip install x", automagics: names).code == "get_ipython().run_line_magic('pip', 'install x')")
        #expect(Cell("ls", automagics: names).code == "get_ipython().run_line_magic('ls', '')")
        #expect(Cell("ls = 1", automagics: names).code == "ls = 1")
        #expect(Cell("ls\nx", automagics: names).code == "ls\nx")
        #expect(Cell("lsx", automagics: names).code == "lsx")
    }

    /// Every tutorial cell parses, or fails with an error that has a place in the cell.
    @Test func tutorialsParse() throws {
        let files = SyntaxOracles.tutorials
        if files.isEmpty { print("skipped: no tutorials beside the test data") }
        for file in files {
            for text in try JSONDecoder().decode([String].self, from: Data(contentsOf: file)) {
                let cell = Cell(text)
                do {
                    try Parsing.check(cell.code)
                } catch let failure as SyntaxFailure {
                    #expect((1...text.split(separator: "\n", omittingEmptySubsequences: false).count).contains(failure.line))
                    #expect(!failure.isRefusal)
                }
            }
        }
    }
}
