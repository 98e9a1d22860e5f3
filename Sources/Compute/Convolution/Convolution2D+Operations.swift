/// What the products of a convolution cost, to set a measured time against the machine's peak.
///
/// Counted is what the chosen algorithm multiplies and adds, by Winograd's 16 products a tile of 2 × 2 outputs in place
/// of 36; its transforms are not counted.
extension Convolution2D {
    /// Floating-point operations that the definition of a convolution asks for, the same for all three passes.
    package static func definedOperations(_ geometry: Convolution2DGeometry) -> Int {
        2 * geometry.outputPixels * geometry.kernelHeight * geometry.kernelWidth * geometry.inputChannels
            * geometry.outputChannels
    }

    /// Floating-point operations that ``forward(_:input:weights:bias:output:activation:workspace:pool:)`` does.
    package static func forwardOperations(_ geometry: Convolution2DGeometry) -> Int {
        operations(.forward(geometry)) ?? definedOperations(geometry)
    }

    /// Floating-point operations that
    /// ``inputGradient(_:outputGradient:weights:inputGradient:workspace:pool:)`` does.
    package static func inputGradientOperations(_ geometry: Convolution2DGeometry) -> Int {
        if let tiles = WinogradInputGradient.tiles(geometry) { return tiles.operations }
        guard let pass = ConvolutionPass.inputGradient(geometry) else { return definedOperations(geometry) }
        return operations(pass)
            ?? 2 * pass.batch * pass.outputHeight * pass.outputWidth * pass.inner * pass.outputChannels
    }

    /// Floating-point operations that
    /// ``weightGradient(_:input:outputGradient:weightGradient:workspace:pool:)`` does.
    package static func weightGradientOperations(_ geometry: Convolution2DGeometry) -> Int {
        WinogradWeightGradient.tiles(geometry)?.operations ?? definedOperations(geometry)
    }

    /// Of a pass by Winograd's algorithm; nil where the direct one is taken.
    private static func operations(_ pass: ConvolutionPass) -> Int? {
        WinogradPass.tiles(pass)?.operations
    }
}

extension WinogradTiles {
    /// Floating-point operations of the products of a whole batch.
    fileprivate var operations: Int {
        2 * 16 * pass.batch * tileRows * tileColumns * pass.channels * pass.outputChannels
    }
}
