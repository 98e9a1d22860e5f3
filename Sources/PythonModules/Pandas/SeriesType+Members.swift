import Arrays
import DataFrames
import PythonLanguage

extension SeriesType {
    static func declareMembers(_ type: NativeType) {
        type.property("shape", get: { .tuple(ints: [try series($0).count]) })
        type.property("size", get: { .int(try series($0).count) })
        type.property("name", get: { .string(try series($0).name) }, set: { value, new in
            try value.object(as: SeriesObject.self).series.name = new.isNone ? nil : new.str()
        })
        type.property("index", documentation: "The rows' labels.", get: { IndexType.wrap(try series($0).labels) })
        type.property("values", documentation: "The values as an array, without a copy.", get: { try array(series($0)) })
        type.property("dtype", documentation: "The values' type.", get: { value in
            let column = try series(value)
            let numpy = Owned(try Interpreter.current.importModule("numpy"))
            return try numpy.value.callMethod("dtype", [.string(column.values.typeName)])
        })
        type.property("iloc", documentation: "Values by their position.", get: { value in
            let column = try series(value)
            let frame = FrameObject(try DataFrame(names: ["0"], columns: [column.values], labels: column.labels))
            return .wrap(SeriesIndexer(frame: frame, name: column.name), SeriesIndexer.type)
        })
        type.method("head(n=5)", documentation: "The first values.") { call in
            let column = try series(call.receiver)
            return PandasValues.wrap(column.slice(0..<min(max(try call.int(0), 0), column.count)))
        }
        type.method("tail(n=5)", documentation: "The last values.") { call in
            let column = try series(call.receiver)
            return PandasValues.wrap(column.slice(max(column.count - max(try call.int(0), 0), 0)..<column.count))
        }
        type.method("copy(deep=True)", documentation: "A column of its own.") { PandasValues.wrap(try series($0.receiver)) }
        type.method("to_numpy()", documentation: "The values as an array.") { try array(series($0.receiver)) }
        type.method("__array__(dtype=None, copy=None)", documentation: "The values as an array.") { try array(series($0.receiver)) }
        type.method("tolist()", documentation: "The values as a list.", aliases: ["to_list"]) { call in
            let iterator = Owned(try call.receiver.iterator())
            return .list(try iterator.value.asArray())
        }
        declareCounting(type)
        for name in ["sum", "mean", "min", "max", "std", "var", "median"] {
            type.method("\(name)()", documentation: "The \(name) of the values, missing ones left out.") { call in
                try SeriesStatistics.value(name, of: series(call.receiver).array())
            }
        }
    }

    private static func declareCounting(_ type: NativeType) {
        type.method(
            "value_counts(normalize=False, sort=True, ascending=False)", documentation: "How often each value occurs, the most frequent first."
        ) { call in
            PandasValues.wrap(try series(call.receiver).valueCounts(
                normalize: try call.bool(0), sort: try call.bool(1), ascending: try call.bool(2)))
        }
        type.method("unique()", documentation: "The distinct values in the order of their appearance.") { call in
            let column = try series(call.receiver)
            let cells = Owned(.list(try column.unique().map { try PandasValues.value($0, typeName: column.values.typeName) }))
            let numpy = Owned(try Interpreter.current.importModule("numpy"))
            return try numpy.value.callMethod("array", [cells.value])
        }
        type.method("nunique()", documentation: "The number of distinct values.") { call in
            .int(try series(call.receiver).unique().count { !$0.isMissing })
        }
        type.method("describe()", documentation: "Count, mean, deviation and quartiles.") { call in
            PandasValues.wrap(try series(call.receiver).describe())
        }
        type.method("isnull()", documentation: "Where values are missing.", aliases: ["isna"]) { call in
            let column = try series(call.receiver)
            let flags = (0..<column.count).map { column.values[$0].isMissing }
            return PandasValues.wrap(Series(name: column.name, values: .numbers(try NDArray(flags)), labels: column.labels))
        }
        type.method("map(arg)", documentation: "arg: a function, or a dict of old and new values.", aliases: ["apply"]) { call in
            let column = try series(call.receiver)
            let items = Owned(try call.receiver.callMethod("tolist"))
            let mapped = Owned(.list(try items.value.map { item in
                if call[0].tag == .dict {
                    return try call[0].contains(item) ? try call[0].getItem(item) : .float(.nan)
                }
                return try call[0].call([item])
            }))
            return PandasValues.wrap(Series(
                name: column.name, values: try PandasValues.column(mapped.value, rows: nil), labels: column.labels))
        }
    }

    private static func array(_ column: Series) throws -> Value {
        if case .numbers(let array) = column.values { return try NumPyBridge.value(array) }
        throw PythonError.notImplementedError("arrays of text are not supported; use tolist()")
    }
}

/// What `series.iloc` gives.
final class SeriesIndexer {
    let frame: FrameObject
    let name: String?

    init(frame: FrameObject, name: String?) {
        self.frame = frame
        self.name = name
    }

    static let type = NativeType("_iLocIndexer", module: "pandas.core.indexing", documentation: "Values by position.") { type in
        type.slots.getItem = { value, key in
            let indexer = try value.object(as: SeriesIndexer.self)
            var series = try indexer.frame.frame.series("0")
            series.name = indexer.name
            if key.tag == .slice { return PandasValues.wrap(series.slice(try SliceBounds.range(key, count: series.count))) }
            let number = try key.asInt()
            let position = number < 0 ? number + series.count : number
            guard position >= 0, position < series.count else {
                throw PythonError.indexError("single positional indexer is out-of-bounds")
            }
            return try PandasValues.value(series.values[position], typeName: series.values.typeName)
        }
    }
}
