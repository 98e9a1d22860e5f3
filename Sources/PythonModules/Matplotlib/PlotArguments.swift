import Arrays
import Plotting
import PythonLanguage

/// Python values as what the plotting library takes.
enum PlotArguments {
    /// Whether a value is text or a sequence of texts, as on a categorical axis.
    static func isCategorical(_ value: Value) throws -> Bool {
        if value.isString { return true }
        if value.tag == .native || value.tag == .instance, value.objectIfPresent(NDArray.self) == nil,
            let objects = try FlexibleReading.array(value)
        {
            return objects.values.first?.isString ?? false
        }
        guard value.objectIfPresent(NDArray.self) == nil, let first = value.tupleItems.first else { return false }
        return first.isString
    }

    /// Numbers of any sequence, array or single number; `None` becomes NaN, nested sequences are joined.
    static func numbers(_ value: Value) throws -> [Double] {
        if let array = value.objectIfPresent(NDArray.self) { return try array.elements(as: Double.self) }
        if value.objectIfPresent(NumPyScalar.self) != nil { return [try value.asDouble()] }
        switch value.tag {
        case .int, .float, .bool: return [try value.asDouble()]
        case .none: return [.nan]
        default: break
        }
        if value.isString { throw PythonError.valueError("could not convert string to float: \(try value.repr())") }
        if let array = try asArray(value) { return try array.elements(as: Double.self) }
        if let number = try? value.asDouble() { return [number] }
        var result: [Double] = []
        try value.forEach { item in
            switch item.tag {
            case .int, .float, .bool: result.append(try item.asDouble())
            default: result += try numbers(item)
            }
        }
        return result
    }

    /// Places along an axis: numbers, or the numbers that the axis gives to texts.
    static func coordinates(_ value: Value, on axis: Axis) throws -> [Double] {
        if value.isString { return axis.positions(ofCategories: [try value.asString()]) }
        if try isCategorical(value) { return axis.positions(ofCategories: try value.map { try $0.str() }) }
        return try numbers(value)
    }

    /// The columns of a two-dimensional argument, or the one row of numbers.
    static func series(_ value: Value, on axis: Axis) throws -> [[Double]] {
        if try isCategorical(value) { return [try coordinates(value, on: axis)] }
        guard let array = try arrayIfNested(value), array.shape.count == 2 else { return [try numbers(value)] }
        let (rows, columns) = (array.shape[0], array.shape[1])
        let values = try array.elements(as: Double.self)
        return (0..<columns).map { column in (0..<rows).map { values[$0 * columns + column] } }
    }

    /// An array of any array-like value.
    ///
    /// - Throws: ``PythonError`` (`TypeError`) for what is not made of numbers.
    static func array(_ value: Value) throws -> NDArray {
        if let array = try arrayIfNested(value) { return array }
        if value.isString {
            throw PythonError.typeError("Image data of dtype <U\(try value.length()) cannot be converted to float")
        }
        let values = try numbers(value)
        return try NDArray(values, shape: value.tag == .int || value.tag == .float ? [] : [values.count])
    }

    /// An array behind a value: itself, what `__array__` or `numpy()` gives, or nested sequences of equal length.
    private static func arrayIfNested(_ value: Value) throws -> NDArray? {
        if let array = value.objectIfPresent(NDArray.self) { return array }
        if let array = try asArray(value) { return array }
        guard value.tag == .list || value.tag == .tuple, let first = value.tupleItems.first else { return nil }
        guard first.tag == .list || first.tag == .tuple || first.objectIfPresent(NDArray.self) != nil else {
            return nil
        }
        var parts: [[Double]] = []
        var inner: [Int]?
        try value.forEach { item in
            let part = try array(item)
            guard inner == nil || inner == part.shape else {
                throw PythonError.valueError(
                    "setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 "
                        + "dimensions. The detected shape was (\(value.tupleItems.count),) + inhomogeneous part.")
            }
            inner = part.shape
            parts.append(try part.elements(as: Double.self))
        }
        return try NDArray(Array(parts.joined()), shape: [parts.count] + (inner ?? []))
    }

    private static func asArray(_ value: Value) throws -> NDArray? {
        switch value.tag {
        case .list, .tuple, .dict, .str, .int, .float, .bool, .none: return nil
        default: break
        }
        for name in ["__array__", "to_numpy", "numpy"] {
            let method = Owned(try value.getAttributeIfPresent(name))
            guard method.value.isCallable else { continue }
            let result = Owned(try method.value.call())
            if let array = result.value.objectIfPresent(NDArray.self) { return array }
        }
        return nil
    }

    /// A colour given as text, as numbers 0…1, or as a pair of a colour and its opacity.
    static func color(_ value: Value) throws -> Color {
        if value.isString { return try Color(try value.asString()) }
        if value.tag == .tuple, value.tupleItems.count == 2, value.tupleItems[0].isString {
            var color = try Color(try value.tupleItems[0].asString())
            color.alpha = try value.tupleItems[1].asDouble()
            return color
        }
        if value.isNone { return .clear }
        let parts = (try? numbers(value)) ?? []
        guard parts.count == 3 || parts.count == 4 else { throw PlottingError.invalidColor(try value.str()) }
        guard parts.allSatisfy({ (0...1).contains($0) }) else {
            throw PythonError.valueError("RGBA values should be within 0-1 range")
        }
        return Color(red: parts[0], green: parts[1], blue: parts[2], alpha: parts.count == 4 ? parts[3] : 1)
    }

    /// One colour or a sequence of them.
    static func colors(_ value: Value) throws -> [Color] {
        if value.isString { return [try color(value)] }
        if let array = value.objectIfPresent(NDArray.self), array.shape.count == 2, (3...4).contains(array.shape[1]) {
            let v = try array.elements(as: Double.self)
            let width = array.shape[1]
            return (0..<array.shape[0]).map { row in
                Color(
                    red: v[row * width], green: v[row * width + 1], blue: v[row * width + 2],
                    alpha: width == 4 ? v[row * width + 3] : 1)
            }
        }
        if let first = value.tupleItems.first,
            first.isString || !first.tupleItems.isEmpty || first.objectIfPresent(NDArray.self) != nil
        {
            if value.tag == .tuple, value.tupleItems.count == 2, first.isString, !value.tupleItems[1].isString {
                return [try color(value)]
            }
            return try value.map { try color($0) }
        }
        return [try color(value)]
    }

    static func colorMap(_ value: Value, _ defaults: PlotDefaults) throws -> ColorMap {
        if value.isUnbound || value.isNone { return try ColorMap(named: defaults.colorMap) }
        if let map = value.objectIfPresent(ColorMapHandle.self) { return map.map }
        return try ColorMap(named: try value.asString())
    }

    /// A font size in points, a name of a relative size, or `None`.
    static func fontSize(_ value: Value) throws -> Double? {
        if value.isNone || value.isUnbound { return nil }
        if value.isString {
            let text = try value.asString()
            if let number = Double(text), number.isFinite { return number }
            return try Pyplot.state.defaults.size(named: text)
        }
        let size = try value.asDouble()
        guard size.isFinite, size < 10_000 else { throw PythonError.valueError("Size is invalid: \(size)") }
        return max(1, size)
    }

    static func lineStyle(_ value: Value) throws -> LineStyle {
        if value.tag == .tuple, value.tupleItems.count == 2 {
            return .custom(
                offset: try value.tupleItems[0].asDouble(),
                dashes: value.tupleItems[1].isNone ? [] : try numbers(value.tupleItems[1]))
        }
        return value.isNone ? .solid : try LineStyle(try value.asString())
    }

    static func marker(_ value: Value) throws -> Marker? {
        if value.isNone { return nil }
        let text = try value.str()
        return ["", " ", "None", "none"].contains(text) ? nil : try Marker(text)
    }

    /// Two numbers such as limits or a size; `None` stands for "as it is".
    static func pair(_ value: Value) throws -> (Double?, Double?) {
        let items = try value.map { $0.isNone ? nil : try $0.asDouble() }
        guard items.count == 2 else {
            throw PythonError.valueError(
                items.count < 2
                    ? "not enough values to unpack (expected 2, got \(items.count))"
                    : "too many values to unpack (expected 2, got \(items.count))")
        }
        return (items[0], items[1])
    }
}
