/// The text of single elements, as numpy's scalar types print.
public enum ScalarText {
    /// What `str()` gives.
    public static func text(_ value: Scalar, _ type: DType) -> String {
        switch value {
        case .bool(let truth): truth ? "True" : "False"
        case .int(let number): String(number)
        case .uint(let number): String(number)
        case .float(let number): float(number, type)
        }
    }

    /// What `repr()` gives.
    ///
    /// - Parameter legacy: whether as numpy 1 did, without the name of the type.
    public static func representation(_ value: Scalar, _ type: DType, legacy: Bool = false) -> String {
        let text = text(value, type)
        if legacy { return text }
        return type == .bool ? "np.\(text)_" : "np.\(type.name)(\(text))"
    }

    private static func float(_ value: Double, _ type: DType) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        let magnitude = abs(value)
        let limit: Double =
            switch type {
            case .float16: 1e3
            case .float32: 1e6
            default: 1e16
            }
        if magnitude == 0 || (magnitude >= 1e-4 && magnitude < limit) {
            return FloatText.positional(value, type, precision: nil, trim: .allButOne)
        }
        return FloatText.scientific(value, type, precision: nil, trim: .point)
    }
}
