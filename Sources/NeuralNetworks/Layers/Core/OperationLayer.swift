import Arrays

/// A computation over tensors as a layer: what an operator or a function of `keras.ops` on symbolic tensors becomes.
///
/// Numbers and weights among the operands belong to the layer; the symbolic ones are what it is called on. Shapes are
/// found by writing the computation down for two batch lengths: what differs is open.
public final class OperationLayer: Layer {
    override public class var className: String { "Operation" }
    /// Writes the computation down; operands come in the order in which they were given.
    public typealias Emitter = (OperationGraph, [Tensor]) throws -> [Tensor]

    /// What an operation is applied to.
    public enum Operand {
        /// A tensor that a model will compute.
        case symbolic(SymbolicTensor)
        /// Fixed numbers.
        case constant(NDArray)
        /// The numbers that a weight holds when the model runs.
        case variable(Variable)
    }

    private let operation: String
    private let operands: [Operand]
    private let emitter: Emitter

    private init(_ operation: String, operands: [Operand], emit: @escaping Emitter) {
        self.operation = operation
        self.operands = operands
        emitter = emit
        super.init(name: LayerNames.next(for: operation))
    }

    /// Keras' name of the operation: `GetItem`.
    override public var typeName: String { operation }

    /// Weights that the computation reads; they are trained with the layer that owns them.
    var readVariables: [Variable] {
        operands.compactMap { operand in
            if case .variable(let variable) = operand { return variable }
            return nil
        }
    }

    /// Applies an operation to operands of which at least one is symbolic or a weight.
    ///
    /// - Parameter name: Keras' name of the operation's class: `Add`.
    /// - Throws: ``NetworkError`` when the shapes do not fit.
    public static func apply(
        _ name: String, to operands: [Operand], emit: @escaping Emitter
    ) throws -> [SymbolicTensor] {
        let layer = OperationLayer(name, operands: operands, emit: emit)
        return try layer.call(
            on: operands.compactMap { operand in
                if case .symbolic(let tensor) = operand { return tensor }
                return nil
            })
    }

    override public func outputShapes(for inputs: [SymbolicShape]) throws -> [SymbolicShape] {
        // Lengths with many divisors, so that what divides a real batch's length divides these.
        let probes = try [120, 240].map { open in
            let graph = OperationGraph(isTraining: false)
            let values = inputs.map { graph.placeholder(shape: $0.axes.map { $0 ?? open }) }
            return try emit(values, into: graph).map { graph.shape(of: $0) }
        }
        return zip(probes[0], probes[1]).map { small, large in
            SymbolicShape(zip(small, large).map { $0 == $1 ? $0 : nil })
        }
    }

    override public func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        var given = inputs[...]
        let values = try operands.map { operand -> Tensor in
            switch operand {
            case .symbolic:
                guard let next = given.popFirst() else {
                    throw NetworkError.inputCount(layer: name, expected: operands.count, received: inputs.count)
                }
                return next
            case .constant(let array):
                return graph.constant(try array.elements(as: Float.self), shape: array.shape)
            case .variable(let variable): return graph.read(variable)
            }
        }
        return try emitter(graph, values)
    }
}
