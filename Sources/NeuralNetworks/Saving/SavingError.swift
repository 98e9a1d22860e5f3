import HDF5

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What can go wrong while a model is saved or loaded.
public enum SavingError: Error {
    // Configurations.
    /// A text that is no JSON, in the words of CPython's json.
    case json(String)
    /// A configuration nested deeper than any model is.
    case nesting
    /// A value that JSON does not know.
    case notSerializable(String)
    /// A class that a configuration names and that is not here.
    case unknownClass(String)
    /// A configuration that lacks something or holds something else than Keras writes.
    case configuration(String)

    // Files.
    case notAnArchive(path: String)
    case unknownFormat(path: String)
    case extensionForSaving(path: String)
    case extensionForWeights(path: String)
    case unknownWeights(path: String)
    case notBuilt(isLoading: Bool)
    /// A file of the right kind that cannot be read.
    case damaged(path: String, reason: String)
    /// An HDF5 file that cannot be opened or read.
    case hdf5(path: String, HDF5Error)
    /// An HDF5 file that the operating system does not give.
    case openingHDF5(code: Int32, path: String)
    /// An error number of the operating system.
    case system(code: Int32, path: String)

    // Weights.
    /// Weights that do not fit the model, in the words given.
    case mismatch(String)
    /// Objects whose weights could not be loaded, and why the first could not.
    case objects([(object: String, reason: String)])

    /// The family of exception that Keras raises for it.
    public enum Kind: Sendable {
        case value, type, recursion, system, file(code: Int32), operatingSystem(code: Int32, path: String)
    }

    /// The family of exception that Keras raises for it.
    public var kind: Kind {
        switch self {
        case .nesting: .recursion
        case .notSerializable, .unknownClass: .type
        case .hdf5, .damaged: .system
        case .openingHDF5(let code, _): .file(code: code)
        case .system(let code, let path): .operatingSystem(code: code, path: path)
        default: .value
        }
    }
}

extension SavingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .json(let text): return text
        case .nesting: return "maximum recursion depth exceeded while decoding a JSON object from a unicode string"
        case .notSerializable(let value): return "Unable to serialize \(value) to JSON."
        case .unknownClass(let name):
            return "Could not locate class '\(name)'. Make sure custom classes and functions are decorated with "
                + "`@keras.saving.register_keras_serializable()`. If they are already decorated, make sure they are all "
                + "imported so that the decorator is run before trying to load them."
        case .configuration(let text), .mismatch(let text): return text
        case .notAnArchive(let path):
            return "File not found: filepath=\(path). Please ensure the file is an accessible `.keras` zip file."
        case .unknownFormat(let path):
            return
                "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files, legacy H5 format "
                + "files (`.h5` extension). Note that the legacy SavedModel format is not supported by `load_model()` in "
                + "Keras 3. In order to reload a TensorFlow SavedModel as an inference-only layer in Keras 3, use "
                + "`keras.layers.TFSMLayer(\(path), call_endpoint='serving_default')` (note that your `call_endpoint` might "
                + "have a different name)."
        case .extensionForSaving(let path):
            return "Invalid filepath extension for saving. Please add either a `.keras` extension for the native Keras "
                + "format (recommended) or a `.h5` extension. Use `model.export(filepath)` if you want to export a "
                + "SavedModel for use with TFLite/TFServing/etc. Received: filepath=\(path)."
        case .extensionForWeights(let path):
            return "The filename must end in `.weights.h5`. Received: filepath=\(path)"
        case .unknownWeights(let path):
            return
                "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files, `.weights.h5` files, "
                + "legacy H5 format files (`.h5` extension), or Orbax checkpoints."
        case .notBuilt(let isLoading):
            return "You are \(isLoading ? "loading weights into" : "saving") a model that has not yet been built. Try "
                + "building the model first by calling it on some data or by using `build()`."
        case .damaged(let path, let reason): return "\(reason): '\(path)'"
        case .hdf5(let path, let problem): return "Unable to synchronously open file (\(problem)): '\(path)'"
        case .openingHDF5(let code, let path):
            return
                "[Errno \(code)] Unable to synchronously open file (unable to open file: name = '\(path)', errno = \(code), "
                + "error message = '\(String(cString: strerror(code)))', flags = 0, o_flags = 0)"
        case .system(let code, let path): return "[Errno \(code)]: '\(path)'"
        case .objects(let failures):
            let first = failures.first.map { "object \($0.object):\n\n\($0.reason)" } ?? ""
            return
                "A total of \(failures.count) objects could not be loaded. Example error message for \(first)\n\nList of "
                + "objects that could not be loaded:\n[\(failures.map(\.object).joined(separator: ", "))]"
        }
    }
}
