import DataFrames
import Foundation
import Testing

/// Small tables against what pandas shows for them; `Tests/Oracles/DataFrames/make_tables.py` recorded it.
@Suite struct TablesAgainstPandas {
    struct Case: Decodable, CustomTestStringConvertible, Sendable {
        let name: String
        let csv: String
        let types: [String]
        let shape: [Int]
        let notebook: String
        let script: String
        let html: String
        let series: String
        let describe: String?
        let counts: String?
        var testDescription: String { name }
    }

    private struct Oracle: Decodable { let cases: [Case] }

    static let cases: [Case] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Oracles/DataFrames/tables.json")
        guard let data = try? Data(contentsOf: path) else { return [] }
        return (try? JSONDecoder().decode(Oracle.self, from: data).cases) ?? []
    }()

    static let script: DisplayOptions = {
        var options = DisplayOptions()
        options.maxColumns = 0
        return options
    }()

    @Test func oracleIsThere() { #expect(Self.cases.count >= 17) }

    @Test(arguments: cases) func readsTypesAndShape(_ table: Case) throws {
        let frame = try CSVReader.read(text: table.csv)
        #expect(frame.columns.map(\.typeName) == table.types)
        #expect([frame.shape.rows, frame.shape.columns] == table.shape)
    }

    @Test(arguments: cases) func showsAsInANotebook(_ table: Case) throws {
        #expect(try CSVReader.read(text: table.csv).text() == table.notebook)
    }

    @Test(arguments: cases) func showsAsInAScript(_ table: Case) throws {
        #expect(try CSVReader.read(text: table.csv).text(Self.script) == table.script)
    }

    @Test(arguments: cases) func showsAsHTML(_ table: Case) throws {
        #expect(try CSVReader.read(text: table.csv).html() == table.html)
    }

    @Test(arguments: cases) func showsAColumn(_ table: Case) throws {
        let frame = try CSVReader.read(text: table.csv)
        #expect(try frame.series(frame.names[0]).text() == table.series)
    }

    @Test(arguments: cases) func describesNumbers(_ table: Case) throws {
        guard let expected = table.describe else { return }
        #expect(try CSVReader.read(text: table.csv).describe().text() == expected)
    }

    @Test(arguments: cases) func countsValues(_ table: Case) throws {
        guard let expected = table.counts else { return }
        let frame = try CSVReader.read(text: table.csv)
        #expect(try frame.series(frame.names[0]).valueCounts().text() == expected)
    }
}
