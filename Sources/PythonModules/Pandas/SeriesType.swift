import Arrays
import DataFrames
import PythonLanguage

/// The type `pandas.Series`.
enum SeriesType {
    static let type = NativeType("Series", module: "pandas", documentation: "A column with its name and its rows' labels.") { type in
        type.constructor("(data=None, index=None, name=None)", documentation: "data: the values.") { call in
            let values = try PandasValues.column(call[0], rows: nil)
            var labels: RowLabels?
            if call.isGiven(1) {
                let column = try PandasValues.column(call[1], rows: nil)
                guard column.count == values.count else {
                    throw PythonError.valueError("Length of values (\(values.count)) does not match length of index (\(column.count))")
                }
                if case .text(let text) = column { labels = .text(text.values.map { $0 ?? "nan" }) }
                if case .numbers(let array) = column { labels = .integers(try array.elements(as: Int.self)) }
            }
            return PandasValues.wrap(Series(name: try call.optionalString(2), values: values, labels: labels))
        }
        type.slots.repr = { .string(try series($0).text(PandasModule.shownOptions)) }
        type.slots.length = { try series($0).count }
        type.slots.truth = { _ in
            throw PythonError.valueError("The truth value of a Series is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")
        }
        declareItems(type)
        declareOperators(type)
        SeriesType.declareMembers(type)
    }

    /// The column of a value.
    static func series(_ value: Value) throws -> Series { try value.object(as: SeriesObject.self).series }

    private static func declareItems(_ type: NativeType) {
        type.slots.getItem = { value, key in
            let column = try series(value)
            if key.tag == .slice { return PandasValues.wrap(column.slice(try SliceBounds.range(key, count: column.count))) }
            if let positions = try PandasValues.positions(ofMask: key, rows: column.count) {
                var part = column
                part.values = try column.values.taking(positions)
                part.labels = column.labels.taking(positions)
                return PandasValues.wrap(part)
            }
            let cell = try PandasValues.cell(key)
            guard column.labels.position(of: cell) != nil else { throw PythonError.keyError(key) }
            return try PandasValues.value(column.value(labelled: cell), typeName: column.values.typeName)
        }
        type.slots.iterate = { value in
            let column = try series(value)
            var place = 0
            return .iterator {
                guard place < column.count else { return .unbound }
                place += 1
                switch column.values[place - 1] {
                case .number(.int(let number)): return .int(Int(number))
                case .number(.float(let number)): return .float(number)
                case .number(.bool(let flag)): return .bool(flag)
                case let cell: return try PandasValues.value(cell, typeName: column.values.typeName)
                }
            }
        }
        type.slots.contains = { try series($0).labels.position(of: PandasValues.cell($1)) != nil }
    }

    private static let operators: [PythonLanguage.BinaryOperation: String] = [
        .add: "__add__", .subtract: "__sub__", .multiply: "__mul__", .trueDivide: "__truediv__",
        .floorDivide: "__floordiv__", .modulo: "__mod__", .power: "__pow__", .and: "__and__", .or: "__or__", .xor: "__xor__",
    ]

    private static let comparisons: [PythonLanguage.Comparison: String] = [
        .less: "__lt__", .lessOrEqual: "__le__", .equal: "__eq__", .notEqual: "__ne__", .greater: "__gt__",
        .greaterOrEqual: "__ge__",
    ]

    private static func declareOperators(_ type: NativeType) {
        type.slots.binary = { operation, value, other, reflected in
            guard var name = operators[operation] else { return .notImplemented }
            if reflected { name = "__r" + name.dropFirst(2) }
            return try apply(name, to: value, other)
        }
        type.slots.compare = { value, other, comparison in
            let column = try series(value)
            if case .text(let text) = column.values, let name = comparisons[comparison], name == "__eq__" || name == "__ne__" {
                let wanted = other.isString ? other.swiftString : nil
                let flags = text.values.map { ($0 == wanted && wanted != nil) == (name == "__eq__") }
                return PandasValues.wrap(Series(name: column.name, values: .numbers(try NDArray(flags)), labels: column.labels))
            }
            guard let name = comparisons[comparison] else { return .notImplemented }
            return try apply(name, to: value, other)
        }
        type.slots.unary = { operation, value in
            guard operation == .negative || operation == .invert || operation == .absolute else { return .notImplemented }
            let name = operation == .negative ? "__neg__" : operation == .invert ? "__invert__" : "__abs__"
            let column = try series(value)
            let array = Owned(try NumPyBridge.value(column.array()))
            let result = Owned(try array.value.callMethod(name))
            return PandasValues.wrap(Series(
                name: column.name, values: .numbers(try result.value.object(as: NDArray.self)), labels: column.labels))
        }
    }

    /// A numpy operator on the values, the labels kept.
    private static func apply(_ method: String, to value: Value, _ other: Value) throws -> Value {
        let column = try series(value)
        let array = Owned(try NumPyBridge.value(column.array()))
        let operand: Owned
        if let second = other.objectIfPresent(SeriesObject.self) {
            operand = Owned(try NumPyBridge.value(second.series.array()))
        } else {
            operand = Owned(retaining: other)
        }
        let result = Owned(try array.value.callMethod(method, [operand.value]))
        guard let values = result.value.objectIfPresent(NDArray.self) else { return .notImplemented }
        return PandasValues.wrap(Series(
            name: column.name, values: .numbers(values), labels: column.labels, labelName: column.labelName))
    }
}
