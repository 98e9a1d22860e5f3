/// The shape of a tensor whose batch length need not be known yet.
public struct SymbolicShape: Hashable, Sendable, CustomStringConvertible {
    /// The lengths of the axes, batch first; nil where any length will do.
    public var axes: [Int?]

    /// A shape of the given lengths, the batch axis included.
    public init(_ axes: [Int?]) {
        self.axes = axes
    }

    /// The shape of a batch of samples.
    public init(batchOf sample: [Int?], batch: Int? = nil) {
        axes = [batch] + sample
    }

    /// The number of axes, the batch axis included.
    public var rank: Int { axes.count }

    /// The lengths without the batch axis.
    public var sample: [Int?] { Array(axes.dropFirst()) }

    /// Whether a tensor of this shape could exist at all; sizes beyond that are refused before anyone computes with them.
    var isOfThisWorld: Bool { axes.reduce(1.0) { $0 * Double(max($1 ?? 1, 1)) } < 0x1p33 }

    /// The length of an axis counted from the end, `-1` for the last; nil when unknown or absent.
    public func axis(_ position: Int) -> Int? {
        let index = position < 0 ? axes.count + position : position
        return axes.indices.contains(index) ? axes[index] : nil
    }

    /// As Python prints a tuple: `(None, 784)`, `(None,)`.
    public var description: String { pythonTuple(axes.map { $0.map(String.init) ?? "None" }) }
}

/// As Python prints a tuple of lengths: `(2, 3)`, `(2,)`.
func pythonTuple(_ lengths: [Int]) -> String { pythonTuple(lengths.map(String.init)) }

/// As Python prints a tuple of items that are written already.
func pythonTuple(_ items: [String]) -> String {
    items.count == 1 ? "(\(items[0]),)" : "(" + items.joined(separator: ", ") + ")"
}
