extension Reference {
    /// See ``DenseKernels/forward(_:input:weights:bias:output:activation:pool:)``.
    package static func denseForward(
        _ shape: DenseShape, input: UnsafePointer<Float>, weights: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
        output: UnsafeMutablePointer<Float>, activation: FusedActivation
    ) {
        for row in 0..<shape.rows {
            for unit in 0..<shape.units {
                let panel = weights + panelOffset(shape, unit: unit)
                var sum: Float = 0
                for index in 0..<shape.inputs {
                    sum += input[row * shape.inputs + index] * panel[index * DensePanels.width]
                }
                output[row * shape.units + unit] = activated(sum + (bias?[unit] ?? 0), activation)
            }
        }
    }

    /// See ``DenseKernels/inputGradient(_:outputGradient:weights:reluOutput:inputGradient:pool:)``.
    package static func denseInputGradient(
        _ shape: DenseShape, outputGradient: UnsafePointer<Float>, weights: UnsafePointer<Float>,
        reluOutput: UnsafePointer<Float>?, inputGradient: UnsafeMutablePointer<Float>
    ) {
        for row in 0..<shape.rows {
            for index in 0..<shape.inputs {
                var sum: Float = 0
                for unit in 0..<shape.units {
                    let weight = weights[panelOffset(shape, unit: unit) + index * DensePanels.width]
                    sum += outputGradient[row * shape.units + unit] * weight
                }
                let position = row * shape.inputs + index
                if let reluOutput, !(reluOutput[position] > 0) { sum = 0 }
                inputGradient[position] = sum
            }
        }
    }

    /// See ``DenseKernels/weightGradient(_:input:outputGradient:weightGradient:pool:)``.
    package static func denseWeightGradient(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weightGradient: UnsafeMutablePointer<Float>
    ) {
        let padded = DensePanels.count(inputs: 1, units: shape.units)
        for index in 0..<shape.inputs {
            for unit in 0..<padded {
                weightGradient[panelOffset(shape, unit: unit) + index * DensePanels.width] = denseGradient(
                    shape, input: input, outputGradient: outputGradient, index: index, unit: unit)
            }
        }
    }

    /// See ``DenseKernels/updateWeights(_:input:outputGradient:weights:slots:rule:pool:)``.
    package static func denseUpdateWeights(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weights: UnsafeMutablePointer<Float>, slots: OptimizerSlots, rule: OptimizerRule
    ) {
        for index in 0..<shape.inputs {
            for unit in 0..<shape.units {
                var gradient = denseGradient(
                    shape, input: input, outputGradient: outputGradient, index: index, unit: unit)
                let offset = panelOffset(shape, unit: unit) + index * DensePanels.width
                optimizerUpdate(
                    rule, gradient: &gradient, parameters: weights + offset, slots: slots.advanced(by: offset),
                    count: 1)
            }
        }
    }

    /// See ``DenseKernels/biasGradient(_:rows:units:biasGradient:pool:)``.
    package static func biasGradient(
        _ outputGradient: UnsafePointer<Float>, rows: Int, units: Int, biasGradient: UnsafeMutablePointer<Float>
    ) {
        for unit in 0..<units {
            var sum: Float = 0
            for row in 0..<rows { sum += outputGradient[row * units + unit] }
            biasGradient[unit] = sum
        }
    }

    static func activated(_ value: Float, _ activation: FusedActivation) -> Float {
        switch activation {
        case .none: value
        case .relu: value > 0 ? value : (value.isNaN ? value : 0)
        }
    }

    /// Where row 0 of column `unit` stands in the panels.
    private static func panelOffset(_ shape: DenseShape, unit: Int) -> Int {
        unit / DensePanels.width * shape.inputs * DensePanels.width + unit % DensePanels.width
    }

    private static func denseGradient(
        _ shape: DenseShape, input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>, index: Int, unit: Int
    ) -> Float {
        guard unit < shape.units else { return 0 }
        var sum: Float = 0
        for row in 0..<shape.rows {
            sum += input[row * shape.inputs + index] * outputGradient[row * shape.units + unit]
        }
        return sum
    }
}
