extension Reference {
    /// See ``OptimizerKernels/update(_:gradient:parameters:slots:count:pool:)``.
    package static func optimizerUpdate(
        _ rule: OptimizerRule, gradient: UnsafePointer<Float>, parameters: UnsafeMutablePointer<Float>,
        slots: OptimizerSlots, count: Int
    ) {
        switch rule {
        case .sgd(let rate, let momentum, let nesterov):
            guard momentum != 0, let velocity = slots.first else {
                for index in 0..<count { parameters[index] -= rate * gradient[index] }
                return
            }
            for index in 0..<count {
                let step = rate * gradient[index]
                velocity[index] = momentum * velocity[index] - step
                parameters[index] += nesterov ? momentum * velocity[index] - step : velocity[index]
            }
        case .rmsprop(let rate, let rho, let momentum, let epsilon):
            guard let average = slots.first else { return }
            for index in 0..<count {
                let value = gradient[index]
                average[index] = rho * average[index] + (1 - rho) * value * value
                var step = rate * value / (average[index] + epsilon).squareRoot()
                if momentum != 0, let velocity = slots.second {
                    velocity[index] = momentum * velocity[index] + step
                    step = velocity[index]
                }
                parameters[index] -= step
            }
        case .adam(let rate, let beta1, let beta2, let epsilon, let step):
            guard let first = slots.first, let second = slots.second else { return }
            let corrected = OptimizerRule.adamRate(learningRate: rate, beta1: beta1, beta2: beta2, step: step)
            for index in 0..<count {
                let value = gradient[index]
                first[index] += (value - first[index]) * (1 - beta1)
                second[index] += (value * value - second[index]) * (1 - beta2)
                parameters[index] -= first[index] * corrected / (second[index].squareRoot() + epsilon)
            }
        }
    }
}
