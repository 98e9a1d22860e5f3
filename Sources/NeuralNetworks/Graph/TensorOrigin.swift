/// Where a tensor of a graph comes from, for tables that people read.
struct TensorOrigin: Equatable {
    /// The layers whose calls it belongs to, in order: several where operations of several run as one.
    var layers: [String] = []
    /// Whether it lies on the way back from the loss.
    var isGradient = false

    /// What a table calls it.
    var text: String { layers.joined(separator: " + ") }

    /// Both origins as one, in the order of the way forward.
    func joined(with later: TensorOrigin) -> TensorOrigin {
        let (first, second) = isGradient ? (later, self) : (self, later)
        let more = second.layers.filter { !first.layers.contains($0) }
        return TensorOrigin(layers: first.layers + more, isGradient: isGradient || later.isGradient)
    }
}

extension OperationGraph {
    /// Runs a closure whose operations belong to a layer, or to a part of the step such as the loss.
    ///
    /// - Parameter name: inside a layer made of layers, its name comes first: `encoder/dense`.
    func inScope<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
        let outer = scope.layers.first.map { "\($0)/" } ?? ""
        return try inScope(TensorOrigin(layers: [outer + name]), body)
    }

    /// Runs a closure whose operations come from where the given origin says.
    func inScope<Result>(_ origin: TensorOrigin, _ body: () throws -> Result) rethrows -> Result {
        let before = scope
        scope = origin
        defer { scope = before }
        return try body()
    }

    /// Where a tensor comes from.
    func origin(of value: Tensor) -> TensorOrigin { origins[value.index] }

    /// Notes that the operation that makes `second` also does what made `first`.
    ///
    /// - Parameter isPart: the second operation is a small part of the first one's work and is not told of.
    func mergeOrigin(of first: Tensor, into second: Tensor, isPart: Bool) {
        let origin = origins[first.index]
        origins[second.index] = isPart ? origin : origin.joined(with: origins[second.index])
    }
}
