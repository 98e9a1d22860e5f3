import Arrays
import Images
import NeuralNetworks

/// Reads picture files into batches as TensorFlow's decoding and resizing do, on a thread of its own.
final class PictureReader {
    /// How a file becomes a picture of numbers; needs nothing of the session.
    struct Settings: Sendable {
        let mode: PictureMode
        let height: Int
        let width: Int
        let method: ResizeMethod
        let cropsToAspectRatio: Bool

        /// Float32, or uint8 of the nearest pixels; shape (files, height, width, channels).
        func read(_ paths: [String]) throws -> NDArray {
            let channels = mode.channels
            let batch = try NDArray(zeros: [paths.count, height, width, channels], dtype: .float32)
            var loading = PictureLoading(mode: mode)
            loading.isQuick = true
            try batch.withUnsafeMutableElements(of: Float.self) { output in
                for (index, path) in paths.enumerated() {
                    var picture = try loading.load(path)
                    if picture.mode.isWide { picture = try picture.converted(to: .gray) }
                    if cropsToAspectRatio { picture = try cut(picture) }
                    let array = try NDArray(picture.bytes, shape: [picture.height, picture.width, channels])
                    let sized = try PictureResizing.resize(array, height: height, width: width, method: method)
                    try sized.withUnsafeElements(of: Float.self) { values in
                        for place in values.indices { output[index * values.count + place] = values[place] }
                    }
                }
            }
            // The nearest pixel stays what it was in the file.
            return method == .nearest ? try batch.cast(to: .uint8) : batch
        }

        /// The largest part in the middle that has the wanted shape.
        private func cut(_ picture: Picture) throws -> Picture {
            let rows = max(min(picture.height, Int(Double(picture.width * height) / Double(width))), 1)
            let columns = max(min(picture.width, Int(Double(picture.height * width) / Double(height))), 1)
            let (top, left) = ((picture.height - rows) / 2, (picture.width - columns) / 2)
            return try picture.cropped(left: left, top: top, right: left + columns, bottom: top + rows)
        }
    }

    let settings: Settings
    let background = BackgroundBatches()

    init(mode: PictureMode, height: Int, width: Int, method: ResizeMethod, cropsToAspectRatio: Bool) {
        settings = Settings(
            mode: mode, height: height, width: width, method: method, cropsToAspectRatio: cropsToAspectRatio)
    }
}
