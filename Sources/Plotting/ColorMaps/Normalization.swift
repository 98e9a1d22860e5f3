/// Scales data to 0…1 for a colour map: linearly between two limits.
public struct Normalization: Equatable, Sendable {
    /// The value that becomes 0.
    public var minimum: Double
    /// The value that becomes 1.
    public var maximum: Double

    public init(minimum: Double, maximum: Double) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Takes the limits that are not given from the data's finite values.
    init(fitting values: [Double], minimum: Double?, maximum: Double?) {
        var low = Double.infinity
        var high = -Double.infinity
        if minimum == nil || maximum == nil {
            for value in values where value.isFinite {
                low = min(low, value)
                high = max(high, value)
            }
            if low > high { (low, high) = (0, 1) }
        }
        self.init(minimum: minimum ?? low, maximum: maximum ?? high)
    }

    /// As `init(fitting:)`, for a binding.
    package init(fittingFinite values: [Double], minimum: Double?, maximum: Double?) {
        self.init(fitting: values, minimum: minimum, maximum: maximum)
    }

    func callAsFunction(_ value: Double) -> Double {
        // Equal limits map everything to 0, as matplotlib does.
        maximum == minimum ? (value.isNaN ? .nan : 0) : (value - minimum) / (maximum - minimum)
    }
}
