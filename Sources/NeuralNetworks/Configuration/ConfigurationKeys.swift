/// The keys of each class's configuration in Keras' order, and what stands at those that the engine has no setting for.
///
/// A layer's own settings fill the keys; the others keep Keras' defaults, so that Keras reads what is written here, and a
/// configuration of Keras' that holds nothing but defaults there is read without loss. Layers that are not listed write
/// `name trainable dtype` and their settings. Source: `get_config` of each class, Keras 3.15.
enum ConfigurationKeys {
    private static let common = "name trainable dtype "
    private static let convolution =
        "activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer "
        + "kernel_constraint bias_constraint"

    /// All keys, in order.
    static let ofLayers: [String: String] = [
        "InputLayer": "batch_shape dtype sparse ragged name optional",
        "Dense": common
            + "units activation use_bias kernel_initializer bias_initializer kernel_regularizer bias_regularizer "
            + "kernel_constraint bias_constraint quantization_config",
        "ELU": "name alpha trainable dtype",
        "Dropout": common + "rate seed noise_shape",
        "SpatialDropout1D": "rate seed name dtype", "SpatialDropout2D": "rate seed name dtype data_format",
        "Conv1D": common + "filters kernel_size strides padding data_format dilation_rate groups " + convolution,
        "Conv2D": common + "filters kernel_size strides padding data_format dilation_rate groups " + convolution,
        "DepthwiseConv2D": common + "depth_multiplier kernel_size strides padding data_format dilation_rate activation "
            + "use_bias depthwise_initializer bias_initializer depthwise_regularizer bias_regularizer activity_regularizer "
            + "depthwise_constraint bias_constraint",
        "SeparableConv2D": common + "depth_multiplier filters kernel_size strides padding data_format dilation_rate "
            + "activation use_bias depthwise_initializer pointwise_initializer bias_initializer depthwise_regularizer "
            + "pointwise_regularizer bias_regularizer activity_regularizer depthwise_constraint pointwise_constraint "
            + "bias_constraint",
        "Conv2DTranspose": common + "filters kernel_size strides padding output_padding data_format dilation_rate "
            + convolution,
        "BatchNormalization": common + "axis momentum epsilon center scale beta_initializer gamma_initializer "
            + "moving_mean_initializer moving_variance_initializer beta_regularizer gamma_regularizer beta_constraint "
            + "gamma_constraint synchronized renorm renorm_clipping renorm_momentum",
        "LayerNormalization": common + "axis epsilon center scale rms_scaling beta_initializer gamma_initializer "
            + "beta_regularizer gamma_regularizer beta_constraint gamma_constraint",
        "Embedding": common + "input_dim output_dim embeddings_initializer embeddings_regularizer activity_regularizer "
            + "embeddings_constraint mask_zero",
    ]

    /// What stands at a key that the engine has no setting for; None where nothing is said here.
    static func defaultValue(_ key: String, of className: String) -> Setting {
        switch (className, key) {
        case (_, "sparse"), (_, "ragged"), (_, "optional"), (_, "synchronized"), (_, "renorm"), (_, "rms_scaling"),
            (_, "mask_zero"):
            .bool(false)
        case (_, "renorm_momentum"): .number(0.99)
        case (_, "data_format"): .string("channels_last")
        case ("LayerNormalization", "beta_initializer"): .object(Initializer.zeros)
        case ("LayerNormalization", "gamma_initializer"): .object(Initializer.ones)
        default: .none
        }
    }

    /// The classes that write the type of their numbers as a bare name.
    static let withBareType: Set = ["InputLayer", "SpatialDropout1D", "SpatialDropout2D"]

    /// The classes that Keras builds at their first call, and whose input shape it therefore keeps.
    static func keepsShape(_ layer: Layer) -> Bool {
        if layer is Model || layer is InputLayer { return false }
        return !layer.weights.isEmpty || layer is MergeLayer || withKeptShape.contains(type(of: layer).className)
    }

    private static let withKeptShape: Set = [
        "Flatten", "Concatenate", "UpSampling1D", "UpSampling2D", "ZeroPadding1D", "ZeroPadding2D", "Rescaling",
    ]

    /// Keys of other versions of Keras that say nothing about what is computed.
    static let withoutMeaning: Set = [
        "autocast", "_jit_compile", "jit_compile", "is_legacy_optimizer", "ema_momentum", "renorm_momentum",
        "experimental_run_tf_function",
    ]
}
