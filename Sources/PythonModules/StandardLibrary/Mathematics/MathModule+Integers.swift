import BigInt
import PythonLanguage

extension MathModule {
    /// An int of any size.
    private static func bigInt(_ value: Value) throws -> BigInt {
        let index = Owned(try indexValue(value))
        return index.value.tag == .bigInt ? index.value.bigIntNumber : BigInt(index.value.rawInt)
    }

    static func declareIntegers(_ module: NativeModule) {
        module.function("factorial(n, /)", documentation: "Find n!.") { call in
            if call[0].tag == .float { throw PythonError.typeError("'float' object cannot be interpreted as an integer") }
            let n = try call.int(0)
            if n < 0 { throw PythonError.valueError("factorial() not defined for negative values") }
            if n < 2 { return .int(1) }
            return .int(try product(2, n, call))
        }
        module.function("gcd(*integers)", documentation: "Greatest Common Divisor.") { call in
            var result = BigInt(0)
            for value in call.rest(0) { result = result.greatestCommonDivisor(with: try bigInt(value)) }
            return .int(result.magnitude == 0 ? 0 : BigInt(result.magnitude))
        }
        module.function("lcm(*integers)", documentation: "Least Common Multiple.") { call in
            var result = BigInt(1)
            for value in call.rest(0) {
                let number = try bigInt(value)
                if number == 0 { return .int(0) }
                result = result / result.greatestCommonDivisor(with: number) * number
                if result < 0 { result = -result }
            }
            return .int(result)
        }
        module.function("isqrt(n, /)", documentation: "Return the integer part of the square root of the input.") { call in
            let n = try bigInt(call[0])
            if n < 0 { throw PythonError.valueError("isqrt() argument must be nonnegative") }
            return .int(BigInt(n.magnitude.squareRoot()))
        }
        module.function("comb(n, k, /)", documentation: "Number of ways to choose k items from n items without repetition and without order.") { call in
            let n = try bigInt(call[0])
            var k = try bigInt(call[1])
            if n < 0 { throw PythonError.valueError("n must be a non-negative integer") }
            if k < 0 { throw PythonError.valueError("k must be a non-negative integer") }
            if k > n { return .int(0) }
            if n - k < k { k = n - k }
            guard let count = Int(exactly: k) else { throw PythonError.overflowError("min(n - k, k) must not exceed 9223372036854775807") }
            var result = BigInt(1)
            for index in 0..<count {
                if index & 255 == 0 { try call.interpreter.checkSafePoint() }
                result = result * (n - BigInt(index)) / BigInt(index + 1)
            }
            return .int(result)
        }
        module.function("perm(n, k=None, /)", documentation: "Number of ways to choose k items from n items without repetition and with order.") { call in
            let n = try call.int(0)
            if n < 0 { throw PythonError.valueError("n must be a non-negative integer") }
            let k = call.isGiven(1) ? try call.int(1) : n
            if k < 0 { throw PythonError.valueError("k must be a non-negative integer") }
            if k > n { return .int(0) }
            return .int(k == 0 ? 1 : try product(n - k + 1, n, call))
        }
    }

    /// The product of the numbers `low…high`, by halves so that the factors stay of like size.
    ///
    /// - Throws: `MemoryError` beyond ten million digits, whose last product nothing could stop, as for powers.
    private static func product(_ low: Int, _ high: Int, _ call: NativeCall) throws -> BigInt {
        guard (high - low).multipliedReportingOverflow(by: Int.bitWidth - high.leadingZeroBitCount).partialValue < 1 << 26,
            high - low < 1 << 25
        else { throw PythonError(Types.memoryError, "a product of \(high - low + 1) numbers is too long") }
        try call.interpreter.checkSafePoint()
        if high - low < 8 { return (low...high).reduce(BigInt(1)) { $0 * BigInt($1) } }
        let middle = low + (high - low) / 2
        return try product(low, middle, call) * product(middle + 1, high, call)
    }

    static func declareSums(_ module: NativeModule) {
        module.function("fsum(seq, /)", documentation: "Return an accurate floating point sum of values in the iterable seq.") { call in
            let numbers = try call[0].map { try $0.asDouble() }
            return .float(try exactSum(numbers))
        }
        module.function("prod(iterable, /, *, start=1)", documentation: "Calculate the product of all the elements in the input iterable.") { call in
            var result = Owned(retaining: call[1])
            try call[0].forEach { item in result = Owned(try binaryOperation(.multiply, result.value, item)) }
            return result.take()
        }
        module.function("hypot(*coordinates)", documentation: "Multidimensional Euclidean distance from the origin to a point.") { call in
            .float(norm(try call.rest(0).map { try $0.asDouble().magnitude }))
        }
        module.function("dist(p, q, /)", documentation: "Return the Euclidean distance between two points p and q.") { call in
            let p = try call[0].map { try $0.asDouble() }
            let q = try call[1].map { try $0.asDouble() }
            guard p.count == q.count else { throw PythonError.valueError("both points must have the same number of dimensions") }
            return .float(norm(zip(p, q).map { ($0 - $1).magnitude }))
        }
    }

    /// The square root of the sum of squares, scaled by a power of two so that nothing overflows, with the rounding errors of
    /// the squares and of the sum carried along.
    private static func norm(_ numbers: [Double]) -> Double {
        let largest = numbers.reduce(0) { Swift.max($0, $1.isNaN ? 0 : $1) }
        if numbers.contains(where: \.isInfinite) { return .infinity }
        if numbers.contains(where: \.isNaN) { return .nan }
        guard largest > 0 else { return 0 }
        if numbers.count == 1 { return largest }
        let scale = Double(sign: .plus, exponent: largest.exponent + 1, significand: 1)
        var sum = 0.0
        var lost = 0.0
        func add(_ term: Double) {
            let total = sum + term
            lost += sum.magnitude >= term.magnitude ? (sum - total) + term : (term - total) + sum
            sum = total
        }
        for number in numbers {
            let x = number / scale
            let square = x * x
            add(square)
            lost += (-square).addingProduct(x, x)
        }
        var root = (sum + lost).squareRoot()
        let square = root * root
        let rest = (sum - square) + lost - (-square).addingProduct(root, root)
        root += rest / (2 * root)
        return root * scale
    }

    /// A sum rounded once, by keeping partial sums that do not overlap.
    ///
    /// Source: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997.
    private static func exactSum(_ numbers: [Double]) throws -> Double {
        var partials: [Double] = []
        var special = 0.0
        var hasSpecial = false
        for number in numbers {
            guard number.isFinite else {
                if number.isInfinite, special.isInfinite, special != number {
                    throw PythonError.valueError("-inf + inf in fsum")
                }
                special += number
                hasSpecial = true
                continue
            }
            var x = number
            var kept: [Double] = []
            for partial in partials {
                let (large, small) = x.magnitude < partial.magnitude ? (partial, x) : (x, partial)
                let high = large + small
                let low = small - (high - large)
                if low != 0 { kept.append(low) }
                x = high
            }
            if x.isInfinite { throw PythonError.overflowError("intermediate overflow in fsum") }
            kept.append(x)
            partials = kept
        }
        if hasSpecial { return special }
        guard var high = partials.popLast() else { return 0 }
        var low = 0.0
        while let next = partials.popLast() {
            let before = high
            high = before + next
            low = next - (high - before)
            if low != 0 { break }
        }
        // Half-way cases are rounded by the sign of what remains.
        if let rest = partials.last, (low < 0 && rest < 0) || (low > 0 && rest > 0) {
            let doubled = low * 2
            let sum = high + doubled
            if doubled == sum - high { high = sum }
        }
        return high
    }
}
