import Arrays

extension Series {
    /// The distinct values in the order of their first appearance; missing values come last when they are kept.
    public func unique() -> [Cell] { counted(droppingMissing: false).map(\.cell) }

    /// How often each value occurs, the most frequent first; equally frequent ones in the order of their appearance.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func valueCounts(normalize: Bool = false, sort: Bool = true, ascending: Bool = false) throws -> Series {
        var counts = counted(droppingMissing: true)
        if sort {
            counts = counts.enumerated().sorted { first, second in
                if first.element.count == second.element.count { return first.offset < second.offset }
                return (first.element.count > second.element.count) != ascending
            }.map(\.element)
        }
        let labels: RowLabels
        switch values {
        case .text: labels = .text(counts.map { CellText.plain($0.cell) })
        case .numbers(let array) where array.dtype.isInteger:
            labels = .integers(counts.map { if case .number(let scalar) = $0.cell { Int(scalar.asInt64) } else { 0 } })
        case .numbers(let array) where array.dtype.isFloat:
            labels = .floats(counts.map { if case .number(let scalar) = $0.cell { scalar.asDouble } else { .nan } })
        case .numbers: labels = .text(counts.map { CellText.plain($0.cell) })
        }
        let total = Double(max(counts.reduce(0) { $0 + $1.count }, 1))
        let column: Column =
            normalize
            ? .numbers(try NDArray(counts.map { Double($0.count) / total }))
            : .numbers(try NDArray(counts.map { Int64($0.count) }))
        return Series(
            name: normalize ? "proportion" : "count", values: column, labels: labels, labelName: name)
    }

    private func counted(droppingMissing: Bool) -> [(cell: Cell, count: Int)] {
        var places: [Cell: Int] = [:]
        var counts: [(cell: Cell, count: Int)] = []
        var missing = 0
        for position in 0..<count {
            let cell = values[position]
            if cell.isMissing {
                missing += 1
                continue
            }
            if let place = places[cell] {
                counts[place].count += 1
            } else {
                places[cell] = counts.count
                counts.append((cell, 1))
            }
        }
        if missing > 0, !droppingMissing { counts.append((.missing, missing)) }
        return counts
    }
}
