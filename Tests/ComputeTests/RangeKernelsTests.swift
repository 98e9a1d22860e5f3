import Compute
import Testing

private let counts = [0, 1, 3, 7, 8, 15, 16, 17, 31, 100, 127, 128, 129, 1000, 40_001]

/// Activations, vector mathematics, elementwise arithmetic, reductions and dropout against their references.
struct RangeKernelsTests {
    @Test(arguments: counts)
    func activations(count: Int) {
        var numbers = Numbers(seed: 10)
        let input = numbers.floats(count, -12...12)
        let gradient = numbers.floats(count)
        typealias Function = (UnsafePointer<Float>, UnsafeMutablePointer<Float>, ThreadPool?) -> Void
        let functions: [(String, Function)] = [
            ("relu", { x, y, pool in
                if let pool { Activations.relu(x, output: y, count: count, pool: pool) }
                else { Reference.relu(x, output: y, count: count) }
            }),
            ("sigmoid", { x, y, pool in
                if let pool { Activations.sigmoid(x, output: y, count: count, pool: pool) }
                else { Reference.sigmoid(x, output: y, count: count) }
            }),
            ("tanh", { x, y, pool in
                if let pool { Activations.tanh(x, output: y, count: count, pool: pool) }
                else { Reference.tanh(x, output: y, count: count) }
            }),
            ("relu gradient", { x, y, pool in
                if let pool {
                    Activations.reluGradient(
                        output: x, outputGradient: gradient.pointer, inputGradient: y, count: count, pool: pool)
                } else {
                    Reference.reluGradient(
                        output: x, outputGradient: gradient.pointer, inputGradient: y, count: count)
                }
            }),
            ("sigmoid gradient", { x, y, pool in
                if let pool {
                    Activations.sigmoidGradient(
                        output: x, outputGradient: gradient.pointer, inputGradient: y, count: count, pool: pool)
                } else {
                    Reference.sigmoidGradient(
                        output: x, outputGradient: gradient.pointer, inputGradient: y, count: count)
                }
            }),
            ("tanh gradient", { x, y, pool in
                if let pool {
                    Activations.tanhGradient(
                        output: x, outputGradient: gradient.pointer, inputGradient: y, count: count, pool: pool)
                } else {
                    Reference.tanhGradient(
                        output: x, outputGradient: gradient.pointer, inputGradient: y, count: count)
                }
            }),
        ]
        for pool in pools() {
            for (name, function) in functions {
                let expected = GuardedBuffer<Float>(count: count)
                let result = GuardedBuffer<Float>(count: count)
                function(input.pointer, expected.pointer, nil)
                function(input.pointer, result.pointer, pool)
                expectClose(result, expected, tolerance: 3e-7, "\(pool.testDescription) \(name)")
            }
        }
    }

    @Test(arguments: [(1, 1), (3, 10), (32, 10), (5, 16), (2, 1000), (7, 33)])
    func softmax(rows: Int, columns: Int) {
        var numbers = Numbers(seed: 11)
        let input = numbers.floats(rows * columns, -30...30)
        let gradient = numbers.floats(rows * columns)
        for pool in pools() {
            let expected = GuardedBuffer<Float>(count: rows * columns)
            let result = GuardedBuffer<Float>(count: rows * columns)
            Reference.softmax(input.pointer, output: expected.pointer, rows: rows, columns: columns)
            Activations.softmax(input.pointer, output: result.pointer, rows: rows, columns: columns, pool: pool)
            expectClose(result, expected, tolerance: 1e-6, pool.testDescription)
            let expectedGradient = GuardedBuffer<Float>(count: rows * columns)
            let resultGradient = GuardedBuffer<Float>(count: rows * columns)
            Reference.softmaxGradient(
                output: expected.pointer, outputGradient: gradient.pointer,
                inputGradient: expectedGradient.pointer, rows: rows, columns: columns)
            Activations.softmaxGradient(
                output: expected.pointer, outputGradient: gradient.pointer, inputGradient: resultGradient.pointer,
                rows: rows, columns: columns, pool: pool)
            expectClose(resultGradient, expectedGradient, tolerance: 1e-6, pool.testDescription)
        }
    }

    @Test func vectorMathIsWithinTwoUnits() {
        var numbers = Numbers(seed: 12)
        let special: [Float] = [
            0, -0.0, 1, -1, .infinity, -.infinity, .nan, 88.7, 89, -87, -88, -100, -103.9, -105, 1e-30, 0x1p-140, .leastNonzeroMagnitude,
            .greatestFiniteMagnitude, .leastNormalMagnitude, 0.625, 0.7071, 1.4142,
        ]
        let wide = GuardedBuffer(special + (0..<20000).map { _ in Float(numbers.next(-90...90)) })
        let positive = GuardedBuffer(special + (0..<20000).map { _ in Float(numbers.next(0...4)) })
        for pool in pools() {
            for (name, input) in [("exp", wide), ("tanh", wide), ("tanh", positive), ("log", positive)] {
                let expected = GuardedBuffer<Float>(count: input.count)
                let result = GuardedBuffer<Float>(count: input.count)
                switch name {
                case "exp":
                    Reference.exp(input.pointer, output: expected.pointer, count: input.count)
                    VectorMath.exp(input.pointer, output: result.pointer, count: input.count, pool: pool)
                case "log":
                    Reference.log(input.pointer, output: expected.pointer, count: input.count)
                    VectorMath.log(input.pointer, output: result.pointer, count: input.count, pool: pool)
                default:
                    Reference.tanh(input.pointer, output: expected.pointer, count: input.count)
                    VectorMath.tanh(input.pointer, output: result.pointer, count: input.count, pool: pool)
                }
                for index in 0..<input.count {
                    let (left, right) = (result.pointer[index], expected.pointer[index])
                    if left == right || left.isNaN && right.isNaN { continue }
                    let units = abs(Double(left) - Double(right)) / Double(max(right.ulp, .leastNormalMagnitude * 1e-7))
                    if !(units <= 3) {
                        Issue.record("\(pool.testDescription) \(name)(\(input.pointer[index])) = \(left), not \(right)")
                        break
                    }
                }
                #expect(result.wallsStand)
            }
        }
    }

    @Test(arguments: counts)
    func arithmetic(count: Int) {
        var numbers = Numbers(seed: 13)
        let (a, b) = (numbers.floats(count), numbers.floats(count))
        let (c, d) = (numbers.doubles(count), numbers.doubles(count))
        for pool in pools() {
            for operation in ArithmeticOperation.allCases {
                let single = GuardedBuffer<Float>(count: count)
                let double = GuardedBuffer<Double>(count: count)
                func plain<T: BinaryFloatingPoint>(_ x: T, _ y: T) -> T {
                    switch operation {
                    case .add: x + y
                    case .subtract: x - y
                    case .multiply: x * y
                    case .divide: x / y
                    }
                }
                Elementwise.apply(operation, a.pointer, b.pointer, output: single.pointer, count: count, pool: pool)
                #expect(single.values == zip(a.values, b.values).map { plain($0, $1) } && single.wallsStand)
                Elementwise.apply(operation, a.pointer, scalar: 255, output: single.pointer, count: count, pool: pool)
                #expect(single.values == a.values.map { plain($0, 255) } && single.wallsStand)
                Elementwise.apply(operation, c.pointer, d.pointer, output: double.pointer, count: count, pool: pool)
                #expect(double.values == zip(c.values, d.values).map { plain($0, $1) } && double.wallsStand)
                Elementwise.apply(operation, c.pointer, scalar: 255, output: double.pointer, count: count, pool: pool)
                #expect(double.values == c.values.map { plain($0, 255) } && double.wallsStand)
            }
        }
    }

    @Test(arguments: counts)
    func reductions(count: Int) {
        var numbers = Numbers(seed: 14)
        let (a, b) = (numbers.floats(count), numbers.doubles(count))
        #expect(Reductions.sum(a.pointer, count: count) == Reference.pairwiseSum(a.pointer, count: count))
        #expect(Reductions.sum(b.pointer, count: count) == Reference.pairwiseSum(b.pointer, count: count))
        #expect(Reductions.minimum(a.pointer, count: count) == a.values.min())
        #expect(Reductions.maximum(a.pointer, count: count) == a.values.max())
        #expect(Reductions.minimum(b.pointer, count: count) == b.values.min())
        #expect(Reductions.maximum(b.pointer, count: count) == b.values.max())
        for position in Set([0, count / 2, count - 1]) where position >= 0 && position < count {
            let saved = a.pointer[position]
            a.pointer[position] = .nan
            #expect(Reductions.minimum(a.pointer, count: count)?.isNaN == true)
            #expect(Reductions.maximum(a.pointer, count: count)?.isNaN == true)
            a.pointer[position] = saved
        }
    }

    @Test(arguments: [0.0, 0.2, 0.5, 0.9] as [Float], [1, 100, 1024, 1025, 50_000])
    func dropout(rate: Float, count: Int) {
        var numbers = Numbers(seed: 15)
        let input = numbers.floats(count, 1...2)
        let expected = GuardedBuffer<Float>(count: count)
        Reference.dropout(input.pointer, output: expected.pointer, count: count, rate: rate, seed: 42)
        for pool in pools(threads: 3) {
            let result = GuardedBuffer<Float>(count: count)
            Dropout.apply(input.pointer, output: result.pointer, count: count, rate: rate, seed: 42, pool: pool)
            #expect(result.values == expected.values && result.wallsStand)
            // Part by part, as blocks of a batch come: the same mask.
            let parts = GuardedBuffer<Float>(count: count)
            for part in [0..<count / 7, count / 7..<count / 2, count / 2..<count] {
                Dropout.apply(
                    input.pointer + part.lowerBound, output: parts.pointer + part.lowerBound, count: part.count,
                    first: part.lowerBound, rate: rate, seed: 42, pool: pool)
            }
            #expect(parts.values == expected.values && parts.wallsStand)
        }
        let dropped = Double(expected.values.filter { $0 == 0 }.count) / Double(count)
        if count >= 1024 { #expect(abs(dropped - Double(rate)) < 0.05) }
        if count >= 1024 && rate > 0 {
            let other = GuardedBuffer<Float>(count: count)
            Dropout.apply(input.pointer, output: other.pointer, count: count, rate: rate, seed: 43)
            #expect(other.values != expected.values)
        }
    }

    @Test func gathersRowsOfEveryType() {
        func check<T: GatherElement>(_ source: [T]) {
            let rowLength = 20
            let indices = [3, 0, 0, 4, 1]
            for pool in pools() {
                let output = GuardedBuffer<Float>(count: indices.count * rowLength)
                BatchGather.rows(
                    from: source, indices: indices, count: indices.count, rowLength: rowLength, scale: 0.5,
                    into: output.pointer, pool: pool)
                let expected = indices.flatMap { row in
                    (0..<rowLength).map { source[row * rowLength + $0].asFloat * 0.5 }
                }
                #expect(output.values == expected && output.wallsStand)
            }
        }
        check((0..<100).map { UInt8($0) })
        check((0..<100).map { Int8($0) })
        check((0..<100).map { UInt16($0) })
        check((0..<100).map { Int16($0) })
        check((0..<100).map { Int32($0) })
        check((0..<100).map { UInt32($0) })
        check((0..<100).map { Int64($0) })
        check((0..<100).map { UInt64($0) })
        check((0..<100).map { Int($0) })
        check((0..<100).map { Float($0) / 3 })
        check((0..<100).map { Double($0) / 3 })
        check((0..<100).map { $0 % 3 == 0 })
        var labels = [Int](repeating: 7, count: 3)
        BatchGather.labels(from: [1.9, -1.0, .nan, 5] as [Double], indices: [3, 0, 2], count: 3, into: &labels)
        #expect(labels == [5, 1, -1])
    }
}
