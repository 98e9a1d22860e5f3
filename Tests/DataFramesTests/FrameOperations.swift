import Arrays
import DataFrames
import Testing

@Suite struct FrameOperations {
    static let csv = "label,a,b\n3,1,2\n6,3,4\n2,5,6\n"

    @Test func valuesOfAFileAreAViewAlsoAfterAColumnIsTakenOut() throws {
        var frame = try CSVReader.read(text: Self.csv)
        let labels = try frame.remove("label")
        #expect(try labels.array().elements(as: Int.self) == [3, 6, 2])
        let values = try frame.values()
        #expect(values.shape == [3, 2])
        #expect(try values.elements(as: Int.self) == [1, 2, 3, 4, 5, 6])
        let column = try frame.series("a").array()
        #expect(values.storage === column.storage)
    }

    @Test func valuesOfSeveralTypesAreFloats() throws {
        let values = try CSVReader.read(text: "a,b\n1,0.5\n2,1.5\n").values()
        #expect(values.dtype == .float64)
        #expect(try values.elements(as: Double.self) == [1, 0.5, 2, 1.5])
    }

    @Test func aMissingColumnIsNamed() throws {
        let frame = try CSVReader.read(text: Self.csv)
        #expect(throws: DataFrameError.noColumn("lable")) { try frame.series("lable") }
        #expect(throws: DataFrameError.columnsNotFound(["x", "y"])) { try frame.dropping(["x", "a", "y"]) }
    }

    @Test func aFileThatIsNotThereIsNamed() {
        #expect(throws: DataFrameError.fileNotFound(path: "/no/such.csv")) { try CSVReader.read(path: "/no/such.csv") }
    }

    @Test func rowsWithTooManyFieldsAreRefused() {
        #expect(throws: DataFrameError.tooManyFields(line: 4, expected: 2, got: 3)) {
            try CSVReader.read(text: "a,b\n1,2\n3,4\n5,6,7\n")
        }
    }

    @Test func anEmptyTextHasNoColumns() {
        #expect(throws: DataFrameError.emptyFile) { try CSVReader.read(text: "") }
    }

    @Test func rowsInManyPiecesKeepTheirOrder() throws {
        // Several megabytes, so that the file is parted between threads.
        var text = "n,square\n"
        for number in 0..<400_000 { text += "\(number),\(number * number)\n" }
        let frame = try CSVReader.read(text: text)
        #expect(frame.shape.rows == 400_000)
        let values = try frame.values().elements(as: Int.self)
        for row in stride(from: 0, to: 400_000, by: 997) {
            #expect(values[2 * row] == row && values[2 * row + 1] == row * row)
        }
    }

    @Test func rowLimitAndChosenColumns() throws {
        var options = CSVOptions()
        options.rowLimit = 2
        options.usedColumns = ["b"]
        let frame = try CSVReader.read(text: Self.csv, options: options)
        #expect(frame.names == ["b"])
        #expect(try frame.values().elements(as: Int.self) == [2, 4])
    }

    @Test func slicesKeepTheirLabels() throws {
        let tail = try CSVReader.read(text: Self.csv).tail(2)
        #expect(tail.labels == .range(start: 1, step: 1, count: 2))
        #expect(try tail.series("b").value(labelled: .number(.int(2))) == .number(.int(6)))
        #expect(throws: DataFrameError.noRow("0")) { try tail.series("b").value(labelled: .number(.int(0))) }
    }
}
