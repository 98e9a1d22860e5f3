import ComputeKernels

/// Optimizer updates on flat arrays of parameters.
package enum OptimizerKernels {
    /// Applies one update to `count` parameters.
    ///
    /// - Parameters:
    ///   - gradient: `[count]`.
    ///   - parameters: `[count]`, updated in place.
    ///   - slots: the rule's state, `[count]` each.
    package static func update(
        _ rule: OptimizerRule, gradient: UnsafePointer<Float>, parameters: UnsafeMutablePointer<Float>,
        slots: OptimizerSlots, count: Int, pool: ThreadPool = .shared
    ) {
        let update = Update(rule, kernels: pool.kernels)
        pool.runRanges(count) { range in
            let start = range.lowerBound
            let before = ck_flush_denormals()
            update.apply(
                gradient: gradient + start, parameters: parameters + start, slots: slots.advanced(by: start),
                count: range.count)
            ck_restore_denormals(before)
        }
    }

    /// A rule made ready for the kernels.
    struct Update {
        private let rule: OptimizerRule
        private let constants: ck_optimizer
        private let kernels: KernelTable

        init(_ rule: OptimizerRule, kernels: KernelTable) {
            self.rule = rule
            self.kernels = kernels
            var constants = ck_optimizer()
            switch rule {
            case .sgd(let rate, let momentum, _):
                constants.rate = rate
                constants.momentum = momentum
            case .rmsprop(let rate, let rho, let momentum, let epsilon):
                constants.rate = rate
                constants.rho = rho
                constants.momentum = momentum
                constants.epsilon = epsilon
            case .adam(let rate, let beta1, let beta2, let epsilon, let step):
                constants.rate = OptimizerRule.adamRate(learningRate: rate, beta1: beta1, beta2: beta2, step: step)
                constants.beta1 = beta1
                constants.beta2 = beta2
                constants.epsilon = epsilon
            }
            self.constants = constants
        }

        /// Computes a strip of gradients and updates its weights by them, in this thread.
        func apply(strip: inout ck_outer_strip) {
            var constants = constants
            let given = (strip.first == nil ? 0 : 1) + (strip.second == nil ? 0 : 1)
            guard given >= rule.slotCount else { return }
            switch rule {
            case .sgd(_, momentum: 0, _): kernels.outerProducts.sgd(&strip, &constants)
            case .rmsprop(_, _, momentum: 0, _): kernels.outerProducts.rmsprop(&strip, &constants)
            case .adam: kernels.outerProducts.adam(&strip, &constants)
            case .sgd, .rmsprop: tileByTile(strip)
            }
        }

        /// Computes every tile's gradient by itself, for rules that the strips' kernels do not know.
        private func tileByTile(_ strip: ck_outer_strip) {
            let rows = kernels.outerProducts.tileRows
            let count = rows * DensePanels.width
            withUnsafeTemporaryAllocation(byteCount: count * 4, alignment: 64) { bytes in
                guard let gradient = bytes.bindMemory(to: Float.self).baseAddress else { return }
                let slots = OptimizerSlots(strip.first, strip.second)
                for tile in 0..<strip.tiles {
                    var one = strip
                    one.inputs = strip.inputs + tile * rows * strip.run
                    one.weights = gradient
                    one.tiles = 1
                    kernels.outerProducts.store(&one)
                    apply(
                        gradient: gradient, parameters: strip.weights + tile * count,
                        slots: slots.advanced(by: tile * count), count: count)
                }
            }
        }

        /// Updates `count` parameters in this thread. Does nothing where the rule's slots are missing.
        func apply(
            gradient: UnsafePointer<Float>, parameters: UnsafeMutablePointer<Float>, slots: OptimizerSlots,
            count: Int
        ) {
            var constants = constants
            let ranges = kernels.ranges
            switch rule {
            case .sgd(_, let momentum, let nesterov):
                if momentum != 0, let velocity = slots.first {
                    ranges.sgdMomentum(&constants, gradient, parameters, velocity, nesterov ? 1 : 0, count)
                } else {
                    ranges.sgd(&constants, gradient, parameters, count)
                }
            case .rmsprop(_, _, let momentum, _):
                guard let average = slots.first else { return }
                ranges.rmsprop(
                    &constants, gradient, parameters, average, momentum == 0 ? nil : slots.second, count)
            case .adam:
                guard let first = slots.first, let second = slots.second else { return }
                ranges.adam(&constants, gradient, parameters, first, second, count)
            }
        }
    }
}
