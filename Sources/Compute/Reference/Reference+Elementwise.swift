extension Reference {
    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    static func apply<Element: BinaryFloatingPoint>(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Element>, _ b: UnsafePointer<Element>,
        output: UnsafeMutablePointer<Element>, range: Range<Int>
    ) {
        switch operation {
        case .add: for index in range { output[index] = a[index] + b[index] }
        case .subtract: for index in range { output[index] = a[index] - b[index] }
        case .multiply: for index in range { output[index] = a[index] * b[index] }
        case .divide: for index in range { output[index] = a[index] / b[index] }
        }
    }

    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    static func apply<Element: BinaryFloatingPoint>(
        _ operation: ArithmeticOperation, _ a: UnsafePointer<Element>, scalar b: Element,
        output: UnsafeMutablePointer<Element>, range: Range<Int>
    ) {
        switch operation {
        case .add: for index in range { output[index] = a[index] + b }
        case .subtract: for index in range { output[index] = a[index] - b }
        case .multiply: for index in range { output[index] = a[index] * b }
        case .divide: for index in range { output[index] = a[index] / b }
        }
    }

    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    package static func pairwiseSum<Element: BinaryFloatingPoint>(
        _ input: UnsafePointer<Element>, count: Int
    ) -> Element {
        if count < 8 {
            // numpy starts at −0, so that a sum of negative zeros keeps its sign.
            var sum = -Element.zero
            for index in 0..<max(0, count) { sum += input[index] }
            return count == 0 ? 0 : sum
        }
        if count > 128 {
            let half = count / 2 / 8 * 8
            return pairwiseSum(input, count: half) + pairwiseSum(input + half, count: count - half)
        }
        var lanes = (
            input[0], input[1], input[2], input[3], input[4], input[5], input[6], input[7]
        )
        var index = 8
        while index + 8 <= count {
            lanes.0 += input[index]
            lanes.1 += input[index + 1]
            lanes.2 += input[index + 2]
            lanes.3 += input[index + 3]
            lanes.4 += input[index + 4]
            lanes.5 += input[index + 5]
            lanes.6 += input[index + 6]
            lanes.7 += input[index + 7]
            index += 8
        }
        let left: Element = (lanes.0 + lanes.1) + (lanes.2 + lanes.3)
        let right: Element = (lanes.4 + lanes.5) + (lanes.6 + lanes.7)
        var sum = left + right
        while index < count {
            sum += input[index]
            index += 1
        }
        return sum
    }

    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    package static func minimum<Element: BinaryFloatingPoint>(
        _ input: UnsafePointer<Element>, count: Int
    ) -> Element? {
        guard count > 0 else { return nil }
        var best = input[0]
        for index in 0..<count {
            if input[index].isNaN { return input[index] }
            if input[index] < best { best = input[index] }
        }
        return best
    }

    @_specialize(where Element == Float)
    @_specialize(where Element == Double)
    package static func maximum<Element: BinaryFloatingPoint>(
        _ input: UnsafePointer<Element>, count: Int
    ) -> Element? {
        guard count > 0 else { return nil }
        var best = input[0]
        for index in 0..<count {
            if input[index].isNaN { return input[index] }
            if input[index] > best { best = input[index] }
        }
        return best
    }
}
