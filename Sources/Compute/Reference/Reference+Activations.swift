#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Reference {
    package static func relu(_ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int) {
        for index in 0..<count { output[index] = activated(input[index], .relu) }
    }

    package static func reluGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int
    ) {
        for index in 0..<count { inputGradient[index] = output[index] > 0 ? outputGradient[index] : 0 }
    }

    package static func sigmoid(_ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int) {
        for index in 0..<count { output[index] = sigmoid(input[index]) }
    }

    package static func sigmoidGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int
    ) {
        for index in 0..<count { inputGradient[index] = outputGradient[index] * output[index] * (1 - output[index]) }
    }

    package static func tanhGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int
    ) {
        for index in 0..<count { inputGradient[index] = outputGradient[index] * (1 - output[index] * output[index]) }
    }

    package static func softmax(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, rows: Int, columns: Int
    ) {
        for row in 0..<rows {
            let source = input + row * columns
            let target = output + row * columns
            let largest = maximum(source, count: columns) ?? 0
            var sum: Float = 0
            for column in 0..<columns {
                target[column] = expf(source[column] - largest)
                sum += target[column]
            }
            for column in 0..<columns { target[column] /= sum }
        }
    }

    package static func softmaxGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, rows: Int, columns: Int
    ) {
        for row in 0..<rows {
            let offset = row * columns
            var sum: Float = 0
            for column in offset..<offset + columns { sum += outputGradient[column] * output[column] }
            for column in offset..<offset + columns {
                inputGradient[column] = output[column] * (outputGradient[column] - sum)
            }
        }
    }

    package static func exp(_ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int) {
        for index in 0..<count { output[index] = expf(input[index]) }
    }

    package static func log(_ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int) {
        for index in 0..<count { output[index] = logf(input[index]) }
    }

    package static func tanh(_ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int) {
        for index in 0..<count { output[index] = tanhf(input[index]) }
    }

    static func sigmoid(_ value: Float) -> Float { 1 / (1 + expf(-value)) }

    static func exponential(_ value: Float) -> Float { expf(value) }

    static func naturalLogarithm(_ value: Float) -> Float { logf(value) }

    /// `log(1 + exp(−|value|))`.
    static func softplusTail(_ value: Float) -> Float { log1pf(expf(-abs(value))) }
}
