import Arrays
import DataFrames
import PythonLanguage

/// The type `pandas.DataFrame`.
enum FrameType {
    static let type = NativeType("DataFrame", module: "pandas", documentation: "A table of named columns of equal length.") { type in
        declareConstructor(type)
        declareShowing(type)
        declareItems(type)
        FrameType.declareProperties(type)
        FrameType.declareMethods(type)
        FrameType.declareStatistics(type)
    }

    /// The table of a value.
    static func frame(_ value: Value) throws -> FrameObject { try value.object(as: FrameObject.self) }

    private static func declareConstructor(_ type: NativeType) {
        type.constructor("(data=None, index=None, columns=None)", documentation: "data: a dict of columns, or rows of numbers.") { call in
            if let given = call[0].objectIfPresent(FrameObject.self) { return PandasValues.wrap(given.frame) }
            var names: [String] = []
            var columns: [Column] = []
            if call[0].tag == .dict {
                var pairs: [(String, Value)] = []
                try call[0].forEachEntry { key, value in pairs.append((key.isString ? key.swiftString : try key.str(), value)) }
                for (name, value) in pairs {
                    names.append(name)
                    columns.append(try PandasValues.column(value, rows: columns.first?.count))
                }
            } else if call.isGiven(0) {
                let array = try NumPyBridge.array(call[0])
                guard array.dimensions == 2 else {
                    throw PythonError.valueError("Must pass 2-d input. shape=\(NumPyBridge.shapeText(array))")
                }
                for place in 0..<array.shape[1] {
                    names.append(String(place))
                    columns.append(.numbers(array.view(
                        shape: [array.shape[0]], strides: [array.strides[0]], offset: array.offset + place * array.strides[1])))
                }
            }
            if call.isGiven(2) {
                let wanted = try PandasValues.names(call[2])
                guard columns.isEmpty || wanted.count == columns.count else {
                    throw PythonError.valueError("Shape of passed values is (\(columns[0].count), \(columns.count)), indices imply (\(columns[0].count), \(wanted.count))")
                }
                names = wanted
            }
            var labels: RowLabels?
            if call.isGiven(1) {
                let column = try PandasValues.column(call[1], rows: nil)
                if case .text(let text) = column {
                    labels = .text(text.values.map { $0 ?? "nan" })
                } else if case .numbers(let array) = column {
                    labels = .integers(try array.elements(as: Int.self))
                }
            }
            return PandasValues.wrap(try DataFrame(names: names, columns: columns, labels: labels))
        }
    }

    private static func declareShowing(_ type: NativeType) {
        type.slots.repr = { .string(try frame($0).frame.text(PandasModule.shownOptions)) }
        type.method("_repr_html_()", documentation: "The table as notebooks show it.") { call in
            .string(try frame(call.receiver).frame.html(PandasModule.display))
        }
        type.method("to_string()", documentation: "The whole table as text.") { call in
            var options = PandasModule.display
            options.maxRows = .max
            options.maxColumns = .max
            options.width = .max
            return .string(try frame(call.receiver).frame.text(options))
        }
        type.method("to_html()", documentation: "The table as HTML.") { call in
            .string(try frame(call.receiver).frame.html(PandasModule.display))
        }
    }

    private static func declareItems(_ type: NativeType) {
        type.slots.length = { try frame($0).frame.shape.rows }
        type.slots.truth = { _ in
            throw PythonError.valueError("The truth value of a DataFrame is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().")
        }
        type.slots.contains = { try frame($0).frame.names.contains($1.isString ? $1.swiftString : $1.str()) }
        type.slots.iterate = { value in
            let names = Owned(.list(strings: try frame(value).frame.names))
            return try names.value.iterator()
        }
        type.slots.getItem = { value, key in
            let table = try frame(value).frame
            if key.tag == .slice {
                return PandasValues.wrap(table.rows(try SliceBounds.range(key, count: table.shape.rows)))
            }
            if let positions = try PandasValues.positions(ofMask: key, rows: table.shape.rows) {
                return PandasValues.wrap(try table.taking(positions))
            }
            if key.tag == .list { return PandasValues.wrap(try table.selecting(PandasValues.names(key))) }
            return PandasValues.wrap(try table.series(key.isString ? key.swiftString : key.str()))
        }
        type.slots.setItem = { value, key, new in
            let object = try frame(value)
            let name = key.isString ? key.swiftString : try key.str()
            if new.isUnbound {
                _ = try object.frame.remove(name)
            } else {
                try object.frame.set(name, to: PandasValues.column(new, rows: object.frame.shape.rows))
            }
        }
        type.slots.missingAttribute = { value, name in
            let table = try frame(value).frame
            return table.names.contains(name.swiftString) ? PandasValues.wrap(try table.series(name.swiftString)) : .unbound
        }
        type.slots.attributeNames = { (try? frame($0).frame.names) ?? [] }
    }
}
