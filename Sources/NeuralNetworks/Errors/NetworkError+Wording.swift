extension NetworkError: CustomStringConvertible {
    /// The error in Keras' words. Source: keras/src (input_spec.py, sequential.py, trainer.py, losses), Keras 3.
    public var description: String {
        switch self {
        case .invalidArgument(let owner, let name, let expected, let received):
            return
                "\(owner): received an invalid value for `\(name)`, expected \(expected). Received: \(name)=\(received)"
        case .missingArgument(let owner, let name):
            return "\(owner).__init__() missing 1 required positional argument: '\(name)'"
        case .unexpectedArgument(let owner, let name):
            return "\(owner).__init__() got an unexpected keyword argument '\(name)'"
        case .unknownIdentifier(let kind, let name):
            let what = kind == .activation ? "activation function" : kind.rawValue
            return "Could not interpret \(what) identifier: \(name)"
        case .rejected(let text), .mistyped(let text):
            return text
        default:
            return shapeText ?? modelText ?? trainingText ?? fileText ?? "unknown error"
        }
    }

    private var shapeText: String? {
        switch self {
        case .inputRank(let layer, let input, let rule, let shape):
            let start = "Input \(input) of layer \"\(layer)\" is incompatible with the layer: "
            switch rule {
            case .exactly(let rank):
                return start + "expected ndim=\(rank), found ndim=\(shape.rank). Full shape received: \(shape)"
            case .atLeast(let rank):
                return start + "expected min_ndim=\(rank), found ndim=\(shape.rank). Full shape received: \(shape)"
            case .atMost(let rank):
                return start + "expected max_ndim=\(rank), found ndim=\(shape.rank)"
            }
        case .inputAxis(let layer, let input, let axis, let expected, let shape):
            return
                "Input \(input) of layer \"\(layer)\" is incompatible with the layer: expected axis \(axis) of input "
                + "shape to have value \(expected), but received input with shape \(shape)"
        case .inputShape(let model, let input, let expected, let found):
            return "Input \(input) of layer \"\(model)\" is incompatible with the layer: expected shape=\(expected), "
                + "found shape=\(found)"
        case .inputCount(let layer, let expected, let received):
            return "Layer \"\(layer)\" expects \(expected) input(s), but it received \(received) input tensors."
        case .lastAxisUndefined(let layer, let shape):
            return "The last dimension of the inputs to layer \"\(layer)\" should be defined. Found None. "
                + "Full input shape received: \(shape)"
        case .incompatibleShapes(let a, let b):
            return "Incompatible shapes: \(pythonTuple(a)) and \(pythonTuple(b))"
        case .targetRank(let target, let output):
            return "Arguments `target` and `output` must have the same rank (ndim). Received: "
                + "target.shape=\(batched(target)), output.shape=\(batched(output))"
        case .targetShape(let target, let output):
            return "Arguments `target` and `output` must have the same shape. Received: "
                + "target.shape=\(batched(target)), output.shape=\(batched(output))"
        case .cannotReshape(let from, let to):
            return "Cannot reshape a tensor of shape \(pythonTuple(from)) into shape \(pythonTuple(to))"
        case .reshapeSize(_, let from, let to):
            return "The total size of the tensor must be unchanged. Received: input_shape=\(pythonTuple(from)), "
                + "target_shape=\(pythonTuple(to))"
        case .emptyOutput(let layer, let shape):
            return
                "Computed output size would be negative or zero in layer \"\(layer)\". Received: input shape \(shape)"
        case .softmaxOfScalar:
            return "Cannot apply softmax to a tensor that is 1D. Received input: ()"
        case .mergeShapes(let layer, let shapes):
            // The batch's axis is left out, as in Keras.
            return "Inputs have incompatible shapes. Received shapes "
                + shapes.map { SymbolicShape($0.sample).description }.joined(separator: " and ")
                + " (layer \"\(layer)\")"
        default:
            return nil
        }
    }

    private var modelText: String? {
        switch self {
        case .noLayers(let model):
            return "Sequential model \(model) cannot be built because it has no layers. Call `model.add(layer)`."
        case .duplicateLayerName(let name):
            return
                "All layers added to a Sequential model should have unique names. Name '\(name)' is already the name "
                + "of a layer in this model. Update the `name` argument to pass a unique name."
        case .inputAlreadyDefined(let model, let shape):
            return
                "Sequential model '\(model)' has already been configured to use input shape \(shape). You cannot add "
                + "a different Input layer to it."
        case .nothingToPop:
            return "list index out of range"
        case .notBuilt(let model):
            return "Model '\(model)' has not been built yet: its input shape is not known. Give the first layer an "
                + "`input_shape`, add an `Input`, or call the model on data first."
        case .summaryBeforeBuild:
            return "This model has not yet been built. Build the model first by calling `build()` or calling `fit()` "
                + "with some data, or specify an `input_shape` argument in the first layer(s) for automatic build."
        case .notCompiled:
            return "You must call `compile()` before using the model."
        case .noLoss:
            return "No loss to compute. Provide a `loss` argument in `compile()`."
        case .disconnectedGraph(let layer):
            return "`inputs` not connected to `outputs`: the input of layer \"\(layer)\" does not lead back to them."
        case .noSuchLayer(let name, let known):
            return "No such layer: \(name). Existing layers are: [\(known.map { "'\($0)'" }.joined(separator: ", "))]."
        case .noSuchLayerIndex(let index, let count):
            return "Was asked to retrieve layer at index \(index) but model only has \(count) layers."
        case .layerNeverCalled(let layer, let property):
            return "The layer \(layer) has never been called and thus has no defined \(property)."
        case .weightCount(let owner, let expected, let received):
            return
                "You called `set_weights(weights)` on layer '\(owner)' with a weight list of length \(received), but "
                + "the layer was expecting \(expected) weights."
        case .weightShape(let owner, let weight, let expected, let received):
            return "Layer \(owner) weight shape \(pythonTuple(expected)) is not compatible with provided weight shape "
                + "\(pythonTuple(received)) (weight '\(weight)')."
        case .weightTooLarge(let layer, let shape):
            return
                "Unable to allocate an array of shape \(pythonTuple(shape)) and data type float32 for layer '\(layer)'."
        default:
            return nil
        }
    }

    private var trainingText: String? {
        switch self {
        case .noData:
            return "The data holds no samples."
        case .dataCardinality(let sizes):
            let listed = sizes.map { "'\($0.name)' sizes: \($0.count)" }.joined(separator: "\n")
            return "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.\(listed)"
        case .missingTarget:
            return "The model was compiled with a loss, but no target `y` was given."
        case .labelOutOfRange(let label, let classes):
            let isWhole = label == label.rounded() && abs(label) < 1e15
            return
                "Received a label value of \(isWhole ? String(Int(label)) : String(label)) which is outside the valid "
                + "range of [0, \(classes))."
        case .outOfBounds(let index, let size):
            return "index \(index) is out of bounds for axis 1 with size \(size)"
        case .indexOutOfRange(let position, let index, let count):
            let isWhole = index == index.rounded() && abs(index) < 1e15
            let place = position.map(String.init).joined(separator: ",")
            return "indices[\(place)] = \(isWhole ? String(Int(index)) : String(index)) is not in [0, \(count))"
        case .validationSplitTooSmall(let samples, let split):
            return
                "Training data contains \(samples) samples, which is not sufficient to split it into a validation and "
                + "training set as specified by `validation_split=\(pythonNumber(split))`. Either provide more data, or "
                + "a different value for the `validation_split` argument."
        case .notDifferentiable(let operation):
            return "The operation '\(operation)' has no gradient."
        case .interrupted:
            return "interrupted"
        default:
            return nil
        }
    }

    private var fileText: String? {
        switch self {
        case .datasetUnavailable(let name, let path, let address, let reason):
            return "\(name) is not at \(path) and could not be downloaded (\(reason)): put the file from \(address) "
                + "there, or connect this machine to the network."
        case .datasetDamaged(let path, let reason):
            return "\(path) cannot be used: \(reason). Delete it and load again."
        case .archive(let path, let reason):
            return "\(path): \(reason)"
        default:
            return nil
        }
    }

    private func batched(_ shape: [Int]) -> String {
        SymbolicShape(batchOf: shape.dropFirst().map { $0 }).description
    }
}
