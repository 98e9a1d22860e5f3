import Glibc
import Plotting

/// The two sign-language files as the tutorial's cells expect them.
enum SignFiles {
    static let training = "sign_mnist_train.csv"
    static let validation = "sign_mnist_valid.csv"

    /// Says, beside drawn files, that they are drawn.
    static let notice = "sign_mnist_stand-in.txt"

    /// Numbers in a picture.
    static let pixels = 784

    /// `label,pixel1,…,pixel784`.
    static let header = "label," + (1...pixels).map { "pixel\($0)" }.joined(separator: ",")

    /// Draws hands into both files, and the notice beside them.
    static func draw(into folder: String, rows: Int, validationRows: Int, seed: UInt64) throws {
        try File.makeFolder(folder)
        // First, so that no drawn file lies there without it.
        try File.write(Array((StandInHands.notice + "\n").utf8), to: "\(folder)/\(notice)")
        for (name, count, isValidation) in [(training, rows, false), (validation, validationRows, true)] {
            let drawn = try StandInHands.make(count: count, isValidation: isValidation, seed: seed)
            let lines = try drawn.images.withUnsafeElements(of: UInt8.self) { text(of: $0, labels: drawn.labels) }
            try File.write(lines, to: "\(folder)/\(name)")
        }
    }

    /// The rows of a file, its header before them.
    private static func text(of images: UnsafeBufferPointer<UInt8>, labels: [UInt8]) -> [UInt8] {
        let numbers = (0...255).map { Array(String($0).utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(header.utf8.count + images.count * 4 + labels.count * 4)
        bytes += Array(header.utf8)
        bytes.append(UInt8(ascii: "\n"))
        for (row, label) in labels.enumerated() {
            bytes += numbers[Int(label)]
            for pixel in images[row * pixels..<(row + 1) * pixels] {
                bytes.append(UInt8(ascii: ","))
                bytes += numbers[Int(pixel)]
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
