import Arrays
import DataFrames
import PythonLanguage

extension FrameType {
    static func declareProperties(_ type: NativeType) {
        type.property("shape", documentation: "Rows and columns.", get: { value in
            let shape = try frame(value).frame.shape
            return .tuple(ints: [shape.rows, shape.columns])
        })
        type.property("size", documentation: "The number of values.", get: { value in
            let shape = try frame(value).frame.shape
            return .int(shape.rows * shape.columns)
        })
        type.property("empty", get: { value in
            let shape = try frame(value).frame.shape
            return .bool(shape.rows == 0 || shape.columns == 0)
        })
        type.property("values", documentation: "All numbers as an array, without a copy where the file had one type.", get: { value in
            try NumPyBridge.value(frame(value).frame.values())
        })
        type.property("columns", documentation: "The columns' names.", get: { value in
            let names = Owned(.list(strings: try frame(value).frame.names))
            return IndexType.wrap(.text(try names.value.map { $0.swiftString }))
        }, set: { value, new in
            let object = try frame(value)
            let names = try PandasValues.names(new)
            guard names.count == object.frame.names.count else {
                throw PythonError.valueError("Length mismatch: Expected axis has \(object.frame.names.count) elements, new values have \(names.count) elements")
            }
            object.frame = try DataFrame(names: names, columns: object.frame.columns, labels: object.frame.labels)
        })
        type.property("index", documentation: "The rows' labels.", get: { IndexType.wrap(try frame($0).frame.labels) })
        type.property("dtypes", documentation: "The columns' types.", get: { value in
            let table = try frame(value).frame
            return PandasValues.wrap(Series(
                name: nil, values: .text(TextColumn(table.columns.map(\.typeName))), labels: .text(table.names)))
        })
        type.property("iloc", documentation: "Rows by their position.", get: { .wrap(RowIndexer(frame: try frame($0), byLabel: false), RowIndexer.type) })
        type.property("loc", documentation: "Rows by their label.", get: { .wrap(RowIndexer(frame: try frame($0), byLabel: true), RowIndexer.type) })
    }

    static func declareMethods(_ type: NativeType) {
        type.method("head(n=5)", documentation: "The first rows.") { PandasValues.wrap(try frame($0.receiver).frame.head(try $0.int(0))) }
        type.method("tail(n=5)", documentation: "The last rows.") { PandasValues.wrap(try frame($0.receiver).frame.tail(try $0.int(0))) }
        type.method("copy(deep=True)", documentation: "A table of its own.") { PandasValues.wrap(try frame($0.receiver).frame) }
        type.method("to_numpy()", documentation: "All numbers as an array.") { try NumPyBridge.value(frame($0.receiver).frame.values()) }
        type.method("__array__(dtype=None, copy=None)", documentation: "All numbers as an array.") { call in
            try NumPyBridge.value(frame(call.receiver).frame.values())
        }
        type.method("keys()", documentation: "The columns' names.") { IndexType.wrap(.text(try frame($0.receiver).frame.names)) }
        type.method("pop(item)", documentation: "Takes a column out and gives it.") { call in
            PandasValues.wrap(try frame(call.receiver).frame.remove(try call.string(0)))
        }
        type.method(
            "drop(labels=None, *, axis=0, index=None, columns=None, inplace=False)",
            documentation: "The table without some columns (axis=1, or columns=…) or rows."
        ) { call in
            let object = try frame(call.receiver)
            let byColumn = try call.isGiven(3) || (call[1].isString ? call.string(1) == "columns" : call.int(1) == 1)
            let table: DataFrame
            if byColumn {
                table = try object.frame.dropping(PandasValues.names(call.isGiven(3) ? call[3] : call[0]))
            } else {
                let given = call.isGiven(2) ? call[2] : call[0]
                let labels = given.tag == .list || given.tag == .tuple ? try given.map { try PandasValues.cell($0) } : [try PandasValues.cell(given)]
                let unwanted = Set(try labels.map { label -> Int in
                    guard let position = object.frame.labels.position(of: label) else {
                        throw PythonError(Types.keyError, "[\(try given.repr())] not found in axis")
                    }
                    return position
                })
                table = try object.frame.taking((0..<object.frame.shape.rows).filter { !unwanted.contains($0) })
            }
            guard try call.bool(4) else { return PandasValues.wrap(table) }
            object.frame = table
            return .none
        }
        type.method("rename(*, columns)", documentation: "columns: a dict of old and new names.") { call in
            var table = try frame(call.receiver).frame
            var changes: [String: String] = [:]
            try call[0].forEachEntry { changes[try $0.str()] = try $1.str() }
            table.rename(changes)
            return PandasValues.wrap(table)
        }
        type.method("info()", documentation: "Prints the columns with their types and counts.") { call in
            try call.interpreter.write(FrameInfo.text(frame(call.receiver).frame))
            return .none
        }
        type.method("isnull()", documentation: "Where values are missing.", aliases: ["isna"]) { call in
            let table = try frame(call.receiver).frame
            let flags = try table.columns.map { column in
                Column.numbers(try NDArray((0..<column.count).map { column[$0].isMissing }))
            }
            return PandasValues.wrap(try DataFrame(names: table.names, columns: flags, labels: table.labels))
        }
        type.method("items()", documentation: "Names and columns, one after the other.") { call in
            let table = try frame(call.receiver).frame
            var place = 0
            return .iterator {
                guard place < table.names.count else { return .unbound }
                place += 1
                let name = table.names[place - 1]
                return .tuple([.string(name), PandasValues.wrap(try table.series(name))])
            }
        }
    }

    static func declareStatistics(_ type: NativeType) {
        type.method("describe()", documentation: "Counts, means, deviations and quartiles of the numeric columns.") { call in
            PandasValues.wrap(try frame(call.receiver).frame.describe())
        }
        for name in ["sum", "mean", "min", "max", "std", "var", "median"] {
            type.method("\(name)(axis=0)", documentation: "The \(name) of each numeric column.") { call in
                guard try call.int(0) == 0 else {
                    throw PythonError.notImplementedError("DataFrame.\(name) along axis=1 is not supported; use .values.\(name)(axis=1)")
                }
                let table = try frame(call.receiver).frame
                var names: [String] = []
                var results: [Double] = []
                var allIntegers = true
                for (name_, column) in zip(table.names, table.columns) {
                    guard case .numbers(let array) = column else { continue }
                    let result = Owned(try SeriesStatistics.value(name, of: array))
                    names.append(name_)
                    results.append(try result.value.asDouble())
                    allIntegers = allIntegers && !array.dtype.isFloat && ["sum", "min", "max"].contains(name)
                }
                let values: Column = allIntegers
                    ? .numbers(try NDArray(results.map { Int64($0) })) : .numbers(try NDArray(results))
                return PandasValues.wrap(Series(name: nil, values: values, labels: .text(names)))
            }
        }
    }
}
