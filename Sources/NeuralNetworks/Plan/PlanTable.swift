/// A plan as text: one line for each kernel in the order in which they run, with its layers, arithmetic and traffic.
struct PlanTable {
    private let title: String
    private let plan: StepPlan

    init(_ plan: StepPlan, title: String) {
        self.plan = plan
        self.title = title
    }

    /// The table's lines.
    var lines: [String] {
        let steps = plan.steps
        let shapes = steps.map { "(" + $0.outputShape.map(String.init).joined(separator: ", ") + ")" }
        let layerWidth = max(16, (steps.map(\.layer.count).max() ?? 0) + 2)
        let kernelWidth = max(16, (steps.map(\.name.count).max() ?? 0) + 2)
        let shapeWidth = max(16, (shapes.map(\.count).max() ?? 0) + 2)
        let hasBlocks = steps.contains { $0.blockLength != nil }
        func line(
            _ layer: String, _ kernel: String, _ shape: String, _ atATime: String, _ bytes: String, _ operations: String
        ) -> String {
            let end = (hasBlocks ? padded(atATime, 10) : "") + padded(bytes, 10) + padded(operations, 12)
            return "  " + filled(layer, layerWidth) + filled(kernel, kernelWidth) + filled(shape, shapeWidth) + end
        }
        func kilobytes(_ bytes: Int) -> String { fixed(Double(bytes) / 1024, 1) }
        func millions(_ operations: Int) -> String { fixed(Double(operations) / 1e6, 3) }
        let head = line("layer", "kernel", "result", "at a time", "kB", "MFLOP")
        var lines = [title, head, "  " + String(repeating: "-", count: head.count - 2)]
        for phase in [StepPlan.Phase.forward, .backward, .update] {
            let places = steps.indices.filter { steps[$0].phase == phase }
            guard !places.isEmpty else { continue }
            lines.append("\(phase)")
            for place in places {
                let step = steps[place]
                lines.append(
                    line(
                        step.layer, step.name, shapes[place], step.blockLength.map(String.init) ?? "all",
                        kilobytes(step.byteCount), millions(step.operationCount)))
            }
        }
        lines.append("  " + String(repeating: "-", count: head.count - 2))
        let (bytes, operations) = (steps.reduce(0) { $0 + $1.byteCount }, steps.reduce(0) { $0 + $1.operationCount })
        lines.append(line("\(steps.count) kernels", "", "", "", kilobytes(bytes), millions(operations)))
        lines.append("  kB: what a kernel reads and writes. Buffers between kernels: \(plan.arenaCount * 4 / 1024) kB.")
        if hasBlocks {
            lines.append(
                "  At a time: samples that run through all such kernels, backward as well, before the next ones do.")
        }
        return lines
    }
}

extension Model {
    /// The plan of a step as a table: which kernels run for which layers, their results, traffic and arithmetic.
    ///
    /// - Parameters:
    ///   - batchSize: the samples of a batch.
    ///   - trains: a training step, for which the model must be compiled; else a prediction.
    /// - Returns: the lines.
    /// - Throws: ``NetworkError/notCompiled(call:)``, or ``NetworkError/summaryBeforeBuild`` while the input shape is
    ///   unknown.
    public func planLines(batchSize: Int, trains: Bool) throws -> [String] {
        guard batchSize > 0 else {
            throw NetworkError.rejected(
                "`batch_size` must be a positive integer. Received: batch_size=\(batchSize)")
        }
        guard let network else { throw NetworkError.summaryBeforeBuild }
        guard !trains || compilation != nil else { throw NetworkError.notCompiled(call: "plan") }
        let purpose = trains ? StepKey.Purpose.training : .prediction
        let title = "\(name): \(trains ? "training" : "prediction") step, batch of \(batchSize)"
        let inputShapes = network.inputShapes.map { shape in [batchSize] + shape.sample.map { $0 ?? 1 } }
        // A plan that is there tells more than one made for the table: it knows the targets' shape.
        if let known = steps.first(where: { $0.key.purpose == purpose && $0.key.inputShapes == inputShapes })?.value {
            return PlanTable(known.plan, title: title).lines
        }
        let outputShapes = network.outputShapes.map { shape in [batchSize] + shape.sample.map { $0 ?? 1 } }
        let targetShapes = trains ? try compilation?.likelyTargetShapes(outputNames, outputShapes) ?? [] : []
        let key = StepKey(
            purpose: purpose, inputShapes: inputShapes, targetShapes: targetShapes, hasWeights: false,
            trainable: trains ? trainableWeights.map { ObjectIdentifier($0) } : [])
        let isResolved = compilation?.isResolved ?? true
        defer { if !isResolved { compilation?.forgetResolution() } }
        return PlanTable(try CompiledStep(model: self, key: key).plan, title: title).lines
    }
}
