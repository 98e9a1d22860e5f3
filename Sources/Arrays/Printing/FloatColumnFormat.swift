/// The common form of all floats of an array: digits, notation, padding.
///
/// Source: numpy's `FloatingFormat` in `arrayprint.py`.
struct FloatColumnFormat {
    private let type: DType
    private let options: PrintOptions
    private var isScientific = false
    private var precision: Int?
    private var minimumDigits = 0
    private var isUnique = true
    private var trim = FloatText.Trim.zeros
    private var padLeft = 0
    private var padRight = 0
    private var exponentDigits = 0

    /// Finds the form that suits all the values that will be shown.
    init(values: [Double], type: DType, options: PrintOptions) {
        self.type = type
        self.options = options
        precision = options.floatMode == .unique ? nil : options.precision
        let finite = values.filter(\.isFinite)
        isScientific = needsExponent(finite)
        if !finite.isEmpty {
            if isScientific { fitScientific(finite) } else { fitPositional(finite) }
        }
        if options.sign == .space && !finite.contains(where: { $0.sign == .minus }) { padLeft += 1 }
        if finite.count != values.count {
            let showsSign = options.sign != .minusOnly || values.contains { $0.isInfinite && $0 < 0 }
            let rest = padRight + 1
            padLeft = max(
                padLeft, options.nanText.count - rest, options.infinityText.count + (showsSign ? 1 : 0) - rest)
        }
    }

    private func needsExponent(_ finite: [Double]) -> Bool {
        let magnitudes = finite.map { abs($0) }.filter { $0 != 0 }
        guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return false }
        let limit: Double =
            switch type {
            case .float16: 1e3
            case .float32: 1e6
            default: 1e8
            }
        if largest >= limit { return true }
        if options.suppressesSmall { return false }
        // numpy divides in the array's own type.
        let ratio: Double =
            switch type {
            case .float16: Double(Float16(largest) / Float16(smallest))
            case .float32: Double(Float(largest) / Float(smallest))
            default: largest / smallest
            }
        let small: Double =
            switch type {
            case .float16: Double(Float16(0.0001))
            case .float32: Double(Float(0.0001))
            default: 0.0001
            }
        return smallest < small || ratio > 1000
    }

    private var isFixed: Bool { options.floatMode == .fixed }

    private mutating func fitScientific(_ finite: [Double]) {
        isUnique = !isFixed
        var fractionLength = 0, wholeLength = 0, exponentLength = 0
        for value in finite {
            let text = FloatText.scientific(
                value, type, precision: precision, isUnique: isUnique, trim: isFixed ? .keep : .zeros,
                showsPlus: options.sign == .always)
            let parts = text.split(separator: "e")
            let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
            wholeLength = max(wholeLength, mantissa[0].count)
            fractionLength = max(fractionLength, mantissa.count > 1 ? mantissa[1].count : 0)
            exponentLength = max(exponentLength, parts[1].count)
        }
        exponentDigits = exponentLength - 1
        trim = .keep
        precision = fractionLength
        minimumDigits = fractionLength
        padLeft = wholeLength
        padRight = exponentDigits + 2 + fractionLength
    }

    private mutating func fitPositional(_ finite: [Double]) {
        isUnique = !isFixed
        for value in finite {
            let text = FloatText.positional(
                value, type, precision: precision, isUnique: isUnique, trim: isFixed ? .keep : .zeros,
                showsPlus: options.sign == .always)
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            padLeft = max(padLeft, parts[0].count)
            padRight = max(padRight, parts.count > 1 ? parts[1].count : 0)
        }
        if isFixed || options.floatMode == .maxprecEqual {
            precision = padRight
            minimumDigits = padRight
            trim = .keep
        }
    }

    /// The text of one element.
    func text(_ value: Double) -> String {
        if !value.isFinite {
            let text =
                value.isNaN
                ? (options.sign == .always ? "+" : "") + options.nanText
                : (value < 0 ? "-" : options.sign == .always ? "+" : "") + options.infinityText
            return String(repeating: " ", count: max(0, padLeft + padRight + 1 - text.count)) + text
        }
        if isScientific {
            return FloatText.scientific(
                value, type, precision: precision, isUnique: isUnique, trim: trim, minimumDigits: minimumDigits,
                showsPlus: options.sign == .always, padLeft: padLeft, exponentDigits: exponentDigits)
        }
        return FloatText.positional(
            value, type, precision: precision, isUnique: isUnique, trim: trim, minimumDigits: minimumDigits,
            showsPlus: options.sign == .always, padLeft: padLeft, padRight: padRight)
    }
}
