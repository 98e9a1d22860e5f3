import Synchronization

/// A computation over tensors, with its plain kernel and its gradient rule.
///
/// Every operation computes on its own with a plain loop. Fast kernels and fused operations are put in its place
/// by the plan's rules, and must give the same numbers.
public protocol Operation {
    /// A short name for the plan's listing.
    var name: String { get }

    /// The shape of the result.
    ///
    /// - Throws: ``NetworkError`` when the operation cannot take tensors of these shapes.
    func outputShape(of inputs: [[Int]]) throws -> [Int]

    /// The work of one step, ready to run on the buffers it is given.
    func kernel(_ arguments: KernelArguments) -> Kernel

    /// The gradients of the loss with respect to the inputs, as operations; nil where there is none.
    ///
    /// - Throws: ``NetworkError/notDifferentiable(operation:)`` when no rule exists.
    func gradient(_ step: GradientStep) throws -> [Tensor?]

    /// Where the result starts inside the first input's buffer when it is a part of it under another shape;
    /// nil when the operation computes.
    var viewOffset: Int? { get }

    /// The input whose buffer the result may take when nobody reads that input later.
    var inPlaceInput: Int? { get }

    /// Floats that the kernel needs beside its tensors, while it runs.
    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int

    /// Multiplications and additions of one step.
    func operationCount(inputs: [[Int]], output: [Int]) -> Int

    /// How it uses its tensors when it runs for some samples of a batch at a time; nil when it needs all of them at
    /// once.
    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse?

    /// Whether it draws random numbers, or needs what another one drew: such operations run in the order in which they
    /// were written.
    var keepsOrder: Bool { get }
}

extension Operation {
    public var viewOffset: Int? { nil }
    public var inPlaceInput: Int? { nil }

    public func gradient(_ step: GradientStep) throws -> [Tensor?] {
        throw NetworkError.notDifferentiable(operation: name)
    }

    public func workspaceCount(inputs: [[Int]], output: [Int]) -> Int { 0 }

    public func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? { nil }

    public var keepsOrder: Bool { false }

    public func operationCount(inputs: [[Int]], output: [Int]) -> Int {
        output.reduce(1, *)
    }
}

/// Runs an operation once, on the buffers it was made for.
public typealias Kernel = () -> Void

/// A tensor's place in memory.
public struct Buffer {
    /// Its first element.
    public let pointer: UnsafeMutablePointer<Float>
    /// The lengths of its axes.
    public let shape: [Int]
    /// The number of its elements.
    public let count: Int
    /// Where the second of two tensors behind each other starts.
    let secondHalf: UnsafeMutablePointer<Float>

    /// - Parameter half: floats from one to the other of two tensors behind each other; half of the elements, unless the
    ///   samples at hand are some of more.
    init(pointer: UnsafeMutablePointer<Float>, shape: [Int], half: Int? = nil) {
        self.pointer = pointer
        self.shape = shape
        count = shape.reduce(1, *)
        secondHalf = pointer + (half ?? count / 2)
    }
}

/// What a kernel works on.
public struct KernelArguments {
    /// The tensors it reads.
    public let inputs: [Buffer]
    /// The tensor it writes.
    public let output: Buffer
    /// As many floats as the operation asked for; other kernels use them too, one after the other.
    public let workspace: UnsafeMutablePointer<Float>
    /// Random numbers for dropout and noise.
    public let random: RandomStream
    /// Where a kernel notes what it could not do.
    public let faults: KernelFaults
    /// The rows that come before those at hand, where samples run in blocks: of the result, or of what was read where the
    /// result has none.
    public let firstRow: Int
}

/// What kernels could not do during a run: they cannot throw, so the first complaint is kept for the end of it.
public final class KernelFaults: @unchecked Sendable {
    private let first = Mutex<NetworkError?>(nil)

    /// Notes a complaint, if it is the first.
    func note(_ error: @autoclosure () -> NetworkError) {
        first.withLock { $0 = $0 ?? error() }
    }

    /// Throws the first complaint since the last call.
    ///
    /// - Throws: what was noted.
    func check() throws {
        let found = first.withLock { kept in
            defer { kept = nil }
            return kept
        }
        if let found { throw found }
    }
}

/// One operation on the way back from the loss.
public struct GradientStep {
    /// The graph to append to.
    public let graph: OperationGraph
    /// What the operation was applied to.
    public let inputs: [Tensor]
    /// Its result.
    public let output: Tensor
    /// The loss's gradient with respect to the result.
    public let outputGradient: Tensor
    /// Whether anyone needs the gradient of each input.
    public let needed: [Bool]
}
