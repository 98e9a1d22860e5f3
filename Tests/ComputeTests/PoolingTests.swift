import Compute
import Testing

private let geometries: [Pooling2DGeometry] = [
    Pooling2DGeometry(
        batch: 3, inputHeight: 28, inputWidth: 28, channels: 75, poolHeight: 2, poolWidth: 2, strideY: 2, strideX: 2),
    Pooling2DGeometry(
        batch: 2, inputHeight: 7, inputWidth: 9, channels: 5, poolHeight: 2, poolWidth: 2, strideY: 2, strideX: 2,
        padTop: 0, padBottom: 1, padLeft: 0, padRight: 1),
    Pooling2DGeometry(
        batch: 2, inputHeight: 6, inputWidth: 6, channels: 16, poolHeight: 3, poolWidth: 3, strideY: 1, strideX: 1,
        padTop: 1, padBottom: 1, padLeft: 1, padRight: 1),
    Pooling2DGeometry(
        batch: 1, inputHeight: 5, inputWidth: 8, channels: 1, poolHeight: 2, poolWidth: 3, strideY: 3, strideX: 4),
    Pooling2DGeometry(
        batch: 2, inputHeight: 4, inputWidth: 4, channels: 33, poolHeight: 4, poolWidth: 4, strideY: 4, strideX: 4),
    Pooling2DGeometry(
        batch: 2, inputHeight: 2, inputWidth: 2, channels: 3, poolHeight: 3, poolWidth: 3, strideY: 1, strideX: 1),
    Pooling2DGeometry(
        batch: 1, inputHeight: 3, inputWidth: 3, channels: 20, poolHeight: 2, poolWidth: 2, strideY: 2, strideX: 2,
        padTop: 3, padBottom: 3, padLeft: 3, padRight: 3),
]

struct PoolingTests {
    @Test(arguments: geometries, [1, 3])
    func maximumMatchesReference(geometry: Pooling2DGeometry, threads: Int) {
        var numbers = Numbers(seed: 50)
        // Few different values, so that windows have equals; and a NaN.
        let input = GuardedBuffer((0..<geometry.inputCount).map { _ in Float(Int(numbers.next() * 4)) })
        input.pointer[geometry.inputCount / 2] = .nan
        let gradient = numbers.floats(geometry.outputCount)
        let expected = GuardedBuffer<Float>(count: geometry.outputCount)
        let expectedGradient = GuardedBuffer<Float>(count: geometry.inputCount)
        var expectedPositions = [Int32](repeating: 0, count: geometry.outputCount)
        Reference.maximumPooling(
            geometry, input: input.pointer, output: expected.pointer, positions: &expectedPositions)
        Reference.maximumPoolingGradient(
            geometry, outputGradient: gradient.pointer, positions: expectedPositions,
            inputGradient: expectedGradient.pointer)
        for pool in pools(threads: threads) {
            let result = GuardedBuffer<Float>(count: geometry.outputCount)
            var positions = [Int32](repeating: 0, count: geometry.outputCount)
            Pooling2D.maximum(
                geometry, input: input.pointer, output: result.pointer, positions: &positions, pool: pool)
            expectClose(result, expected, tolerance: 0, pool.testDescription)
            #expect(positions == expectedPositions)
            Pooling2D.maximum(geometry, input: input.pointer, output: result.pointer, positions: nil, pool: pool)
            expectClose(result, expected, tolerance: 0, pool.testDescription)
            let resultGradient = GuardedBuffer<Float>(count: geometry.inputCount)
            Pooling2D.maximumGradient(
                geometry, outputGradient: gradient.pointer, positions: positions,
                inputGradient: resultGradient.pointer, pool: pool)
            expectClose(resultGradient, expectedGradient, tolerance: 1e-6, pool.testDescription)
        }
    }

    @Test(arguments: geometries, [1, 3])
    func averageMatchesReference(geometry: Pooling2DGeometry, threads: Int) {
        var numbers = Numbers(seed: 51)
        let input = numbers.floats(geometry.inputCount)
        let gradient = numbers.floats(geometry.outputCount)
        let expected = GuardedBuffer<Float>(count: geometry.outputCount)
        let expectedGradient = GuardedBuffer<Float>(count: geometry.inputCount)
        Reference.averagePooling(geometry, input: input.pointer, output: expected.pointer)
        Reference.averagePoolingGradient(
            geometry, outputGradient: gradient.pointer, inputGradient: expectedGradient.pointer)
        for pool in pools(threads: threads) {
            let result = GuardedBuffer<Float>(count: geometry.outputCount)
            let resultGradient = GuardedBuffer<Float>(count: geometry.inputCount)
            Pooling2D.average(geometry, input: input.pointer, output: result.pointer, pool: pool)
            Pooling2D.averageGradient(
                geometry, outputGradient: gradient.pointer, inputGradient: resultGradient.pointer, pool: pool)
            expectClose(result, expected, tolerance: 1e-6, pool.testDescription)
            expectClose(resultGradient, expectedGradient, tolerance: 1e-6, pool.testDescription)
        }
    }
}
