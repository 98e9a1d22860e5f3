import Arrays

extension DataFrame {
    /// Count, mean, standard deviation, extremes and quartiles of the numeric columns.
    ///
    /// - Throws: `DataFrameError.interrupted`, `ArrayError.outOfMemory`.
    public func describe() throws -> DataFrame {
        let numeric = zip(names, columns).filter { $1.isNumeric }
        let described = try numeric.map { _, column in
            try ArrayInterrupt.poll()
            return Column.numbers(try NDArray(Series(name: nil, values: column).summary()))
        }
        return try DataFrame(names: numeric.map(\.0), columns: described, labels: .text(Series.summaryNames))
    }
}

extension Series {
    static let summaryNames = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"]

    /// Count, mean, standard deviation, extremes and quartiles of the numbers.
    ///
    /// - Throws: `DataFrameError.notNumeric`, `ArrayError.outOfMemory`.
    public func describe() throws -> Series {
        Series(name: name, values: .numbers(try NDArray(try summary())), labels: .text(Series.summaryNames))
    }

    /// Missing values are left out, as pandas leaves them out.
    func summary() throws -> [Double] {
        let numbers = try array().elements(as: Double.self).filter { !$0.isNaN }.sorted()
        let count = Double(numbers.count)
        guard let low = numbers.first, let high = numbers.last else {
            return [0] + [Double](repeating: .nan, count: 7)
        }
        let mean = numbers.reduce(0, +) / count
        let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        func quantile(_ share: Double) -> Double {
            let place = share * (count - 1)
            let below = Int(place)
            let above = min(below + 1, numbers.count - 1)
            return numbers[below] + (numbers[above] - numbers[below]) * (place - Double(below))
        }
        return [
            count, mean, numbers.count > 1 ? (squares / (count - 1)).squareRoot() : .nan, low,
            quantile(0.25), quantile(0.5), quantile(0.75), high,
        ]
    }
}
