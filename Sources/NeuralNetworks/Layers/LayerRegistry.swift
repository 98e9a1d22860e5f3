/// Every layer that a cell can make, by Keras' names. A new layer is one file and one row here.
public enum LayerRegistry {
    /// The parameters that every layer takes beside its own.
    public static let commonParameters: [Parameter] = [
        Parameter("name", nil, keywordOnly: true, help: "Its name in the model; numbered by default."),
        Parameter("dtype", nil, keywordOnly: true, help: "Accepted; the engine computes in float32."),
        Parameter("trainable", true, keywordOnly: true, help: "False keeps its weights as they are."),
        Parameter("input_shape", nil, keywordOnly: true, help: "Shape of one sample, for a model's first layer."),
        Parameter("batch_input_shape", nil, keywordOnly: true, help: "Shape of a batch, for a model's first layer."),
        Parameter("input_dim", nil, keywordOnly: true, help: "Length of one sample, for a model's first layer."),
    ]

    static func row(
        _ name: String, aliases: [String] = [], summary: String, parameters: [Parameter],
        make: @escaping @Sendable (Arguments) throws -> Layer
    ) -> Declaration<Layer> {
        let own = Set(parameters.map(\.name))
        return Declaration(
            name, aliases: aliases, summary: summary,
            parameters: parameters + commonParameters.filter { !own.contains($0.name) }
        ) { arguments in
            try arguments.refuseHugeIntegers()
            let layer = try make(arguments)
            layer.isTrainable = try arguments.flag("trainable")
            if !arguments["batch_input_shape"].isNone {
                layer.declaredInputShape = SymbolicShape(try arguments.lengths("batch_input_shape"))
            } else if !arguments["input_shape"].isNone, own.contains("input_shape") == false {
                layer.declaredInputShape = SymbolicShape(batchOf: try arguments.lengths("input_shape"))
            } else if !arguments["input_dim"].isNone, own.contains("input_dim") == false {
                layer.declaredInputShape = SymbolicShape(batchOf: [try arguments.positiveInteger("input_dim")])
            }
            return layer
        }
    }

    /// The declaration of a class, by its name or an alias.
    public static func declaration(named name: String) -> Declaration<Layer>? {
        all.first { $0.name == name || $0.aliases.contains(name) }
    }
}

extension LayerRegistry {
    /// Every layer.
    public static let all: [Declaration<Layer>] = [
        // Core.
        InputLayer.declaration, Dense.declaration, Activation.declaration, Embedding.declaration, Identity.declaration,
        TimeDistributed.declaration,
        // Activations.
        ReLU.declaration, LeakyReLU.declaration, ELU.declaration, SoftmaxLayer.declaration, PReLU.declaration,
        // Regularization.
        Dropout.declaration, SpatialDropout1D.spatialDeclaration, SpatialDropout2D.spatialDeclaration,
        GaussianNoise.declaration, GaussianDropout.gaussianDeclaration, AlphaDropout.alphaDeclaration,
        ActivityRegularization.declaration,
        // Reshaping.
        Flatten.declaration, ReshapeLayer.declaration, PermuteLayer.declaration, RepeatVector.declaration,
        UpSampling1D.declaration, UpSampling2D.declaration, ZeroPadding1D.declaration, ZeroPadding2D.declaration,
        Cropping1D.declaration, Cropping2D.declaration,
        // Convolutional.
        Conv1D.declaration, Conv2D.declaration, DepthwiseConv2D.declaration, SeparableConv2D.declaration,
        Conv2DTranspose.declaration,
        // Pooling.
        MaxPooling1D.declaration, MaxPooling2D.declaration, AveragePooling1D.declaration,
        AveragePooling2D.declaration, GlobalAveragePooling1D.declaration, GlobalAveragePooling2D.declaration,
        GlobalMaxPooling1D.declaration, GlobalMaxPooling2D.declaration,
        // Normalization.
        BatchNormalization.declaration, LayerNormalization.declaration, UnitNormalization.declaration,
        Rescaling.declaration,
        // Preprocessing.
        RandomFlip.declaration, RandomRotation.declaration, RandomZoom.declaration, RandomTranslation.declaration,
        RandomContrast.declaration, RandomBrightness.declaration, Resizing.declaration, CenterCrop.declaration,
        NormalizationLayer.declaration,
        // Merging.
        Add.declaration, Subtract.declaration, Multiply.declaration, Average.declaration, Maximum.declaration,
        Minimum.declaration, Concatenate.declaration, Dot.declaration,
    ]
}
