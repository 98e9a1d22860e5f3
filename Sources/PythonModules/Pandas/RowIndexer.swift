import DataFrames
import PythonLanguage

/// What `frame.iloc` and `frame.loc` give: rows by position or by label.
final class RowIndexer {
    let frame: FrameObject
    let byLabel: Bool

    init(frame: FrameObject, byLabel: Bool) {
        self.frame = frame
        self.byLabel = byLabel
    }

    static let type = NativeType("_iLocIndexer", module: "pandas.core.indexing", documentation: "Rows by position or label.") { type in
        type.slots.getItem = { value, key in
            let indexer = try value.object(as: RowIndexer.self)
            if key.tag == .tuple, key.tupleItems.count == 2 {
                return try indexer.cell(key.tupleItems[0], key.tupleItems[1])
            }
            return try indexer.rows(key)
        }
    }

    private func position(_ key: Value) throws -> Int {
        let table = frame.frame
        if byLabel {
            let label = try PandasValues.cell(key)
            guard let position = table.labels.position(of: label) else { throw PythonError.keyError(key) }
            return position
        }
        let number = try key.asInt()
        let position = number < 0 ? number + table.shape.rows : number
        guard position >= 0, position < table.shape.rows else {
            throw PythonError.indexError("single positional indexer is out-of-bounds")
        }
        return position
    }

    private func range(_ key: Value) throws -> Range<Int> {
        guard byLabel else { return try SliceBounds.range(key, count: frame.frame.shape.rows) }
        let parts = key.slice.pointee
        let start = parts.start.isNone ? 0 : try position(parts.start)
        // A slice by labels holds its last row.
        let stop = parts.stop.isNone ? frame.frame.shape.rows : try position(parts.stop) + 1
        return start..<max(stop, start)
    }

    private func rows(_ key: Value) throws -> Value {
        let table = frame.frame
        if key.tag == .slice { return PandasValues.wrap(table.rows(try range(key))) }
        if let positions = try PandasValues.positions(ofMask: key, rows: table.shape.rows) {
            return PandasValues.wrap(try table.taking(positions))
        }
        if key.tag == .list { return PandasValues.wrap(try table.taking(try key.map { try position($0) })) }
        let row = try position(key)
        // A row across columns: of one type where they all are, else of objects.
        let cells = Owned(.list(try table.columns.map { try PandasValues.value($0[row], typeName: $0.typeName) }))
        let values = try PandasValues.column(cells.value, rows: nil)
        return PandasValues.wrap(Series(
            name: IndexType.text(table.labels[row]), values: values, labels: .text(table.names)))
    }

    private func cell(_ row: Value, _ column: Value) throws -> Value {
        let table = frame.frame
        let names: [String]
        if column.tag == .slice, !byLabel {
            names = Array(table.names[try SliceBounds.range(column, count: table.names.count)])
        } else if column.tag == .slice {
            names = table.names
        } else if !byLabel {
            let number = try column.asInt()
            let place = number < 0 ? number + table.names.count : number
            guard table.names.indices.contains(place) else {
                throw PythonError.indexError("single positional indexer is out-of-bounds")
            }
            names = [table.names[place]]
        } else {
            names = try PandasValues.names(column)
        }
        let isOneColumn = column.tag != .slice && column.tag != .list
        if row.tag == .slice {
            let part = try table.rows(range(row)).selecting(names)
            return isOneColumn ? PandasValues.wrap(try part.series(names[0])) : PandasValues.wrap(part)
        }
        if let positions = try PandasValues.positions(ofMask: row, rows: table.shape.rows) {
            let part = try table.taking(positions).selecting(names)
            return isOneColumn ? PandasValues.wrap(try part.series(names[0])) : PandasValues.wrap(part)
        }
        let position = try position(row)
        guard isOneColumn else {
            let part = FrameObject(try table.selecting(names))
            return try RowIndexer(frame: part, byLabel: false).rows(.int(position))
        }
        let series = try table.series(names[0])
        return try PandasValues.value(series.values[position], typeName: series.values.typeName)
    }
}
