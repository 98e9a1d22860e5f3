import Arrays
import DataFrames
import PythonLanguage

/// The type of `frame.index` and `frame.columns`.
enum IndexType {
    final class Object {
        let labels: RowLabels
        init(_ labels: RowLabels) { self.labels = labels }
    }

    static func wrap(_ labels: RowLabels) -> Value { .wrap(Object(labels), type) }

    /// A label by itself.
    static func text(_ cell: DataFrames.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(.int(let number)): String(number)
        case .number(let scalar): scalar.asDouble.description
        case .missing: "nan"
        }
    }

    static let type = NativeType("Index", module: "pandas", documentation: "The labels of rows or columns.") { type in
        type.slots.length = { try $0.object(as: Object.self).labels.count }
        type.slots.repr = { .string(try repr($0.object(as: Object.self).labels)) }
        type.slots.iterate = { value in
            let labels = try value.object(as: Object.self).labels
            var place = 0
            return .iterator {
                guard place < labels.count else { return .unbound }
                place += 1
                return plain(labels[place - 1])
            }
        }
        type.slots.getItem = { value, key in
            let labels = try value.object(as: Object.self).labels
            if key.tag == .slice { return wrap(labels.slice(try SliceBounds.range(key, count: labels.count))) }
            var position = try key.asInt()
            if position < 0 { position += labels.count }
            guard position >= 0, position < labels.count else {
                throw PythonError.indexError("index \(try key.asInt()) is out of bounds for axis 0 with size \(labels.count)")
            }
            return plain(labels[position])
        }
        type.slots.contains = { try $0.object(as: Object.self).labels.position(of: PandasValues.cell($1)) != nil }
        type.method("tolist()", documentation: "The labels as a list.", aliases: ["to_list"]) { call in
            let labels = try call.this(Object.self).labels
            return .list((0..<labels.count).map { plain(labels[$0]) })
        }
        type.property("values", documentation: "The labels as an array.", get: { value in
            let list = Owned(try value.callMethod("tolist"))
            let numpy = Owned(try Interpreter.current.importModule("numpy"))
            return try numpy.value.callMethod("array", [list.value])
        })
        type.method("__array__(dtype=None, copy=None)", documentation: "The labels as an array.") { try $0.receiver.getAttribute("values") }
    }

    private static func plain(_ cell: DataFrames.Cell) -> Value {
        switch cell {
        case .text(let text): .string(text)
        case .number(.float(let number)): .float(number)
        case .number(.bool(let flag)): .bool(flag)
        case .number(let scalar): .int(Int(scalar.asInt64))
        case .missing: .float(.nan)
        }
    }

    private static func repr(_ labels: RowLabels) -> String {
        if case .range(let start, let step, let count) = labels {
            return "RangeIndex(start=\(start), stop=\(start + step * count), step=\(step))"
        }
        let isText = if case .text = labels { true } else { false }
        let isFloat = if case .floats = labels { true } else { false }
        func item(_ place: Int) -> String { isText ? "'\(text(labels[place]))'" : text(labels[place]) }
        let shown = labels.count > 100
            ? (0..<10).map(item) + ["..."] + ((labels.count - 10)..<labels.count).map(item) : (0..<labels.count).map(item)
        let length = labels.count > 100 ? ", length=\(labels.count)" : ""
        let type = isText ? "object" : isFloat ? "float64" : "int64"
        // Lines of at most 80 characters, the entries below each other.
        var lines: [String] = []
        var line = "Index(["
        for (place, entry) in shown.enumerated() {
            let piece = place == shown.count - 1 ? entry : entry + ", "
            if line.count + piece.count > 79, place > 0 {
                lines.append(line.last == " " ? String(line.dropLast()) : line)
                line = "       "
            }
            line += piece
        }
        lines.append(line + (lines.isEmpty ? "], dtype='\(type)'\(length))" : "],"))
        if lines.count > 1 { lines.append("      dtype='\(type)'\(length))") }
        return lines.joined(separator: "\n")
    }
}
