import Foundation
import Images
import Plotting

/// The files that matplotlib made (Tests/Oracles/Plotting).
enum OracleFiles {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Oracles/Plotting")

    static func rows(_ name: String) throws -> [[String]] {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    static func numbers(_ text: String) -> [Double] { text.split(separator: " ").compactMap { Double($0) } }

    static func picture(_ name: String) throws -> Raster {
        try PNG.decode(Array(Data(contentsOf: folder.appendingPathComponent(name))))
    }
}

/// How far apart two pictures are.
struct PictureDifference {
    /// The mean difference of a channel, 0…255.
    let mean: Double
    /// The share of pixels with a channel more than 64 apart.
    let strong: Double

    init(_ image: RGBAImage, _ raster: Raster) {
        var sum = 0
        var strongly = 0
        for index in 0..<image.pixels.count {
            let a = image.pixels[index]
            var largest = 0
            for channel in 0..<3 {
                let b = raster.bytes[index * raster.channels + (raster.channels < 3 ? 0 : channel)]
                let distance = abs(Int(a[channel]) - Int(b))
                sum += distance
                largest = max(largest, distance)
            }
            if largest > 64 { strongly += 1 }
        }
        mean = Double(sum) / Double(image.pixels.count * 3)
        strong = Double(strongly) / Double(image.pixels.count)
    }
}
