/// The labels of a table's rows: pandas' index.
public enum RowLabels: Sendable, Equatable {
    /// 0, 1, 2, … as pandas numbers rows that nobody named; a slice of a table keeps its numbers.
    case range(start: Int, step: Int, count: Int)
    case integers([Int])
    case floats([Double])
    case text([String])

    /// The labels of a new table with `count` rows.
    public static func numbered(_ count: Int) -> RowLabels { .range(start: 0, step: 1, count: count) }

    /// The number of rows.
    public var count: Int {
        switch self {
        case .range(_, _, let count): count
        case .integers(let labels): labels.count
        case .floats(let labels): labels.count
        case .text(let labels): labels.count
        }
    }

    /// One label; positions are not checked.
    public subscript(position: Int) -> Cell {
        switch self {
        case .range(let start, let step, _): .number(.int(Int64(start + position * step)))
        case .integers(let labels): .number(.int(Int64(labels[position])))
        case .floats(let labels): .number(.float(labels[position]))
        case .text(let labels): .text(labels[position])
        }
    }

    /// The position of the first row with a label, or nil.
    public func position(of label: Cell) -> Int? {
        switch (self, label) {
        case (.range(let start, let step, let count), .number(let scalar)) where !scalar.isFloat:
            let distance = Int(scalar.asInt64) - start
            guard step != 0, distance % step == 0 else { return nil }
            let position = distance / step
            return position >= 0 && position < count ? position : nil
        case (.integers(let labels), .number(let scalar)) where !scalar.isFloat:
            return labels.firstIndex(of: Int(scalar.asInt64))
        case (.floats(let labels), .number(let scalar)):
            return labels.firstIndex(of: scalar.asDouble)
        case (.text(let labels), .text(let label)):
            return labels.firstIndex(of: label)
        default:
            return nil
        }
    }

    /// The labels of a stretch of rows.
    public func slice(_ range: Range<Int>) -> RowLabels {
        switch self {
        case .range(let start, let step, _):
            .range(start: start + range.lowerBound * step, step: step, count: range.count)
        case .integers(let labels): .integers(Array(labels[range]))
        case .floats(let labels): .floats(Array(labels[range]))
        case .text(let labels): .text(Array(labels[range]))
        }
    }

    /// The labels of some rows.
    public func taking(_ positions: [Int]) -> RowLabels {
        switch self {
        case .range(let start, let step, _): .integers(positions.map { start + $0 * step })
        case .integers(let labels): .integers(positions.map { labels[$0] })
        case .floats(let labels): .floats(positions.map { labels[$0] })
        case .text(let labels): .text(positions.map { labels[$0] })
        }
    }
}
