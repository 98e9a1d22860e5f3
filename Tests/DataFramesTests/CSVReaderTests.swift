import Arrays
import DataFrames
import Foundation
import Testing

@Suite struct CSVReaderTests {
    static let csv = "label,a,b\n3,1,2\n6,3,4\n2,5,6\n"

    /// The array of a column of numbers.
    private func numbers(_ table: CSVReader.Columns, _ place: Int) throws -> NDArray {
        guard case .numbers(let array) = table.columns[place] else {
            throw DataFrameError.unreadable(path: "", reason: "a column of texts")
        }
        return array
    }

    @Test func columnsOfOneTypeShareABlock() throws {
        let table = try CSVReader.columns(text: Self.csv)
        #expect(table.names == ["label", "a", "b"] && !table.hasLabels)
        let arrays = try (0..<3).map { try numbers(table, $0) }
        let block = try #require(Column.sharedBlock(arrays))
        #expect(block.shape == [3, 3])
        #expect(try block.elements(as: Int.self) == [3, 1, 2, 6, 3, 4, 2, 5, 6])
        #expect(block.storage === arrays[1].storage)
        // Without the first, the others still are neighbours; in another order they are not.
        #expect(try Column.sharedBlock([arrays[1], arrays[2]])?.elements(as: Int.self) == [1, 2, 3, 4, 5, 6])
        #expect(Column.sharedBlock([arrays[2], arrays[1]]) == nil)
    }

    @Test func columnsOfSeveralTypesShareNone() throws {
        let table = try CSVReader.columns(text: "a,b,c,d\n1,0.5,x,True\n2,1.5,,False\n")
        #expect(table.columns.map(\.typeName) == ["int64", "float64", "object", "bool"])
        #expect(table.columns.map(\.count) == [2, 2, 2, 2])
        #expect(Column.sharedBlock([try numbers(table, 0), try numbers(table, 1)]) == nil)
        guard case .text(let texts) = table.columns[2] else { throw DataFrameError.emptyFile }
        #expect(texts.values == ["x", nil])
    }

    @Test func aFileThatIsNotThereIsNamed() {
        #expect(throws: DataFrameError.fileNotFound(path: "/no/such.csv")) {
            try CSVReader.columns(path: "/no/such.csv")
        }
    }

    @Test func rowsWithTooManyFieldsAreRefused() {
        #expect(throws: DataFrameError.tooManyFields(line: 4, expected: 2, got: 3)) {
            try CSVReader.columns(text: "a,b\n1,2\n3,4\n5,6,7\n")
        }
    }

    @Test func anEmptyTextHasNoColumns() {
        #expect(throws: DataFrameError.emptyFile) { try CSVReader.columns(text: "") }
    }

    @Test func rowsInManyPiecesKeepTheirOrder() throws {
        // Several megabytes, so that the file is parted between threads.
        var text = "n,square\n"
        for number in 0..<400_000 { text += "\(number),\(number * number)\n" }
        let table = try CSVReader.columns(text: text)
        let block = try #require(Column.sharedBlock([try numbers(table, 0), try numbers(table, 1)]))
        #expect(block.shape == [400_000, 2])
        let values = try block.elements(as: Int.self)
        for row in stride(from: 0, to: 400_000, by: 997) {
            #expect(values[2 * row] == row && values[2 * row + 1] == row * row)
        }
    }

    @Test func rowLimitNamesAndSkippedLines() throws {
        var options = CSVOptions()
        options.rowLimit = 2
        options.skippedLines = 1
        options.hasHeader = false
        options.names = ["x", "y", "z"]
        let table = try CSVReader.columns(text: Self.csv, options: options)
        #expect(table.names == ["x", "y", "z"])
        #expect(try numbers(table, 2).elements(as: Int.self) == [2, 4])
    }

    /// Types and shapes as pandas found them; `Tests/Oracles/DataFrames/make_tables.py` recorded them.
    struct Case: Decodable, CustomTestStringConvertible, Sendable {
        let name: String
        let csv: String
        let types: [String]
        let shape: [Int]
        var testDescription: String { name }
    }

    private struct Oracle: Decodable { let cases: [Case] }

    static let cases: [Case] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Oracles/DataFrames/tables.json")
        guard let data = try? Data(contentsOf: path) else { return [] }
        return (try? JSONDecoder().decode(Oracle.self, from: data).cases) ?? []
    }()

    @Test func oracleIsThere() { #expect(Self.cases.count >= 17) }

    @Test(arguments: cases) func readsTypesAndShape(_ table: Case) throws {
        let read = try CSVReader.columns(text: table.csv)
        let columns = read.hasLabels ? Array(read.columns.dropFirst()) : read.columns
        // pandas calls a column of texts `str`, whose values are objects.
        #expect(columns.map(\.typeName) == table.types.map { $0 == "str" ? "object" : $0 })
        #expect([columns.first?.count ?? 0, columns.count] == table.shape)
    }
}
