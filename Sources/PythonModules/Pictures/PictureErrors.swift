import Images
import PythonLanguage

/// What goes wrong with pictures, as Pillow's exceptions.
enum PictureErrors {
    static let unidentified = NativeType.exception("UnidentifiedImageError", module: "PIL", base: Types.osError)
    static let bomb = NativeType.exception("DecompressionBombError", module: "PIL.Image", base: Types.exception)

    static func install() {
        Interpreter.translateErrors { error in
            if let error = error as? PictureLoading.Failure { return .osError(errno: error.code, path: error.path) }
            if let error = error as? PictureLoading.Unusable {
                return translated(error.error, source: "'\(error.path)'")
            }
            if let error = error as? ImageError { return translated(error, source: "the data") }
            return nil
        }
    }

    /// - Parameter source: what was read, as Python shows it.
    static func translated(_ error: ImageError, source: String) -> PythonError {
        switch error {
        case .unknownFormat: PythonError(unidentified.type, "cannot identify image file \(source)")
        case .truncated(let format):
            PythonError(Types.osError, "image file is truncated (\(format), \(source))")
        case .unreadable(_, let reason):
            PythonError(unidentified.type, "cannot identify image file \(source): \(reason)")
        case .tooManyPixels: PythonError(bomb.type, error.description)
        case .unwritable(_, let reason): PythonError(Types.osError, reason)
        case .invalidSize: .valueError("height and width must be > 0 and fit in memory: \(error)")
        case .unknownConversion, .invalidLayout: .valueError(error.description)
        }
    }
}
