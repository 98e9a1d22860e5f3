/// How an operation uses its tensors when it runs for some samples of a batch at a time.
///
/// A tensor holds its samples one after the other: the first of `n` samples has the first `n`-th of its numbers. The
/// length of its first axis is then a multiple of the batch's, and the samples' share of it is a tensor of the same
/// shape but for that axis.
public struct SampleUse: Equatable, Sendable {
    /// What one tensor is to the samples.
    public enum Role: Sendable {
        /// All of it is needed for every sample: a weight.
        case whole
        /// The samples lie in it one after the other.
        case rows
        /// Two such tensors behind each other, along a first axis of two.
        case pairs
        /// A result that is the sum of what each sample gives.
        case sum
        /// A result that the operation itself carries on, from what it is after the samples before.
        case running
    }

    /// The roles of the inputs, in their order.
    let inputs: [Role]
    /// The role of the result.
    let output: Role

    /// Samples that lie in the given inputs, and in the result.
    ///
    /// - Returns: nil where a shape's first axis has no share for each sample.
    public static func apart(_ perSample: Int..., of inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        apart(perSample, of: inputs, output: output, batch: batch)
    }

    /// As the form with a list of arguments.
    public static func apart(
        _ perSample: some Collection<Int>, of inputs: [[Int]], output: [Int], batch: Int
    ) -> SampleUse? {
        guard divides(output, batch), perSample.allSatisfy({ divides(inputs[$0], batch) }) else { return nil }
        return SampleUse(inputs: inputs.indices.map { perSample.contains($0) ? .rows : .whole }, output: .rows)
    }

    /// Samples that lie in the given inputs, and a result that adds up what each of them gives.
    ///
    /// - Returns: nil where a shape's first axis has no share for each sample.
    public static func summed(_ perSample: Int..., of inputs: [[Int]], batch: Int) -> SampleUse? {
        guard perSample.allSatisfy({ divides(inputs[$0], batch) }) else { return nil }
        return SampleUse(inputs: inputs.indices.map { perSample.contains($0) ? .rows : .whole }, output: .sum)
    }

    /// Element by element, with axes stretched as numpy does.
    ///
    /// - Returns: nil where no input holds the samples.
    public static func broadcast(_ inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        guard divides(output, batch) else { return nil }
        let roles = inputs.map { shape -> Role in
            shape.count == output.count && shape.first == output.first ? .rows : .whole
        }
        return roles.contains(.rows) ? SampleUse(inputs: roles, output: .rows) : nil
    }

    private static func divides(_ shape: [Int], _ batch: Int) -> Bool {
        guard let first = shape.first, batch > 0 else { return false }
        return first > 0 && first % batch == 0
    }
}
