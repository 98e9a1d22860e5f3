import Arrays
import DataFrames
import PythonLanguage

/// The Swift object behind a `DataFrame`: tables are changed in place by cells.
final class FrameObject {
    var frame: DataFrame
    init(_ frame: DataFrame) { self.frame = frame }
}

/// The Swift object behind a `Series`.
final class SeriesObject {
    var series: Series
    init(_ series: Series) { self.series = series }
}

/// Values of tables in and out of Python.
enum PandasValues {
    static func wrap(_ frame: DataFrame) -> Value { .wrap(FrameObject(frame), FrameType.type) }
    static func wrap(_ series: Series) -> Value { .wrap(SeriesObject(series), SeriesType.type) }

    /// One value of a table; numbers become numpy's scalars, as pandas gives them. Owned.
    static func value(_ cell: DataFrames.Cell, typeName: String) throws -> Value {
        switch cell {
        case .missing: return .float(.nan)
        case .text(let text): return .string(text)
        case .number(let scalar):
            let plain: Value =
                switch scalar {
                case .bool(let flag): .bool(flag)
                case .int(let number): .int(Int(number))
                case .uint(let number): number <= UInt64(Int.max) ? .int(Int(number)) : .float(Double(number))
                case .float(let number): .float(number)
                }
            let numpy = Owned(try Interpreter.current.importModule("numpy"))
            return try numpy.value.callMethod(typeName == "bool" ? "bool_" : typeName, [plain])
        }
    }

    /// A value that stands for a row's label or a table's cell.
    static func cell(_ value: Value) throws -> DataFrames.Cell {
        let value = value.unwrapped
        switch value.tag {
        case .none: return .missing
        case .bool: return .number(.bool(value.rawInt != 0))
        case .int: return .number(.int(Int64(value.rawInt)))
        case .float: return .number(.float(value.rawFloat))
        case .str: return .text(value.swiftString)
        default:
            if let array = value.objectIfPresent(NDArray.self), array.count == 1 { return .number(try array.item()) }
            if let number = try? value.asDouble() { return .number(.float(number)) }
            throw PythonError.typeError("unhashable or unsupported label of type '\(value.type.name)'")
        }
    }

    /// A column from whatever a cell may assign: an array, a list, another column, one value for all rows.
    static func column(_ value: Value, rows: Int?) throws -> Column {
        if let series = value.objectIfPresent(SeriesObject.self) { return series.series.values }
        if value.isString || value.isNone || isNumber(value) {
            return try column(of: [DataFrames.Cell](repeating: cell(value), count: rows ?? 1))
        }
        if value.tag == .list || value.tag == .tuple || value.tag == .range {
            let cells = try value.map { try cell($0) }
            return try column(of: cells)
        }
        let array = try NumPyBridge.array(value)
        if array.dimensions == 0 {
            return try column(of: [DataFrames.Cell](repeating: .number(array.item()), count: rows ?? 1))
        }
        guard array.dimensions == 1 else {
            throw PythonError.valueError("Data must be 1-dimensional, got ndarray of shape \(NumPyBridge.shapeText(array)) instead")
        }
        return .numbers(array)
    }

    private static func isNumber(_ value: Value) -> Bool {
        value.tag == .int || value.tag == .float || value.tag == .bool
    }

    private static func column(of cells: [DataFrames.Cell]) throws -> Column {
        let isText = cells.contains { if case .text = $0 { true } else { false } }
        if isText { return .text(TextColumn(cells.map { if case .text(let text) = $0 { text } else { nil } })) }
        let numbers = cells.map { cell -> Scalar in if case .number(let scalar) = cell { scalar } else { .float(.nan) } }
        if !numbers.isEmpty, numbers.allSatisfy({ if case .bool = $0 { true } else { false } }) {
            return .numbers(try NDArray(numbers.map(\.isTrue)))
        }
        if numbers.contains(where: \.isFloat) || numbers.isEmpty {
            return .numbers(try NDArray(numbers.map(\.asDouble)))
        }
        return .numbers(try NDArray(numbers.map(\.asInt64)))
    }

    /// Row numbers from a column of booleans, in the order of the rows.
    static func positions(ofMask value: Value, rows: Int) throws -> [Int]? {
        let array: NDArray
        if let series = value.objectIfPresent(SeriesObject.self) {
            guard case .numbers(let values) = series.series.values else { return nil }
            array = values
        } else if let values = value.objectIfPresent(NDArray.self) {
            array = values
        } else {
            return nil
        }
        guard array.dtype == .bool, array.dimensions == 1 else { return nil }
        guard array.count == rows else {
            throw PythonError.valueError("Item wrong length \(array.count) instead of \(rows).")
        }
        return try array.elements(as: Bool.self).enumerated().filter(\.element).map(\.offset)
    }

    /// A list of column names.
    static func names(_ value: Value) throws -> [String] {
        if value.isString { return [value.swiftString] }
        return try value.map { item in
            if item.isString { return item.swiftString }
            return try item.str()
        }
    }

    /// The table of errors from Swift's to Python's.
    static func translate(_ error: any Error) -> PythonError? {
        guard let error = error as? DataFrameError else { return nil }
        switch error.kind {
        case .keyError:
            let text: String =
                switch error {
                case .noColumn(let name): name
                case .columnsNotFound(let names): "[\(names.map { "'\($0)'" }.joined(separator: ", "))] not found in axis"
                default: error.description
                }
            if case .noRow(let label) = error, let number = Int(label) { return .keyError(.int(number)) }
            let key = Owned(.string(text))
            return .keyError(key.value)
        case .valueError: return .valueError(error.description)
        case .indexError: return .indexError(error.description)
        case .typeError: return .typeError(error.description)
        case .fileNotFound:
            if case .fileNotFound(let path) = error { return .osError(errno: 2, path: path) }
            return .runtimeError(error.description)
        case .osError: return PythonError(Types.osError, error.description)
        case .parserError: return PythonError(PandasModule.parserError.type, error.description)
        case .emptyDataError: return PythonError(PandasModule.emptyDataError.type, error.description)
        case .interrupt: return .keyboardInterrupt()
        }
    }
}
