import Arrays
import Images
import Testing

@Suite struct AugmentationTests {
    private func warp(_ transform: ImageTransform, _ source: [Float], _ layout: ImageLayout, _ fill: FillMode)
        -> [Float]
    {
        var augmentation = ImageAugmentation()
        augmentation.fill = fill
        var from = source
        var to = [Float](repeating: -1, count: source.count)
        from.withUnsafeMutableBufferPointer { from in
            to.withUnsafeMutableBufferPointer { to in
                guard let source = from.baseAddress, let target = to.baseAddress else { return }
                augmentation.apply(transform, source: source, into: target, layout: layout)
            }
        }
        return to
    }

    // Not with `constant` and `wrap`: a place a hair beyond the edge lies outside for the one and at the far end for
    // the other, in scipy too.
    @Test(arguments: [FillMode.nearest, .reflect, .mirror]) func aWholeTurnChangesNothing(fill: FillMode) {
        let source = (0..<48).map { Float($0 * 7 % 23) }
        var transform = ImageTransform()
        transform.theta = 360
        let result = warp(transform, source, ImageLayout(height: 4, width: 4, channels: 3), fill)
        for (a, b) in zip(result, source) { #expect(abs(a - b) < 1e-4) }
    }

    @Test(arguments: [
        (FillMode.nearest, [Float(1), 1, 1, 2, 3]), (.constant, [0, 0, 1, 2, 3]), (.reflect, [2, 1, 1, 2, 3]),
        (.mirror, [3, 2, 1, 2, 3]), (.wrap, [3, 4, 1, 2, 3]),
    ]) func shiftsFillAsScipyDoes(fill: FillMode, expected: [Float]) {
        var transform = ImageTransform()
        // Keras exchanges the axes, so that its tx moves along the width.
        transform.tx = -2
        let result = warp(transform, [1, 2, 3, 4, 5], ImageLayout(height: 1, width: 5, channels: 1), fill)
        #expect(result == expected)
    }

    @Test func flipsGoByWayOfTheSameWarp() {
        var transform = ImageTransform()
        transform.flipsHorizontally = true
        transform.flipsVertically = true
        let result = warp(transform, [1, 2, 3, 4, 5, 6], ImageLayout(height: 2, width: 3, channels: 1), .nearest)
        #expect(result == [6, 5, 4, 3, 2, 1])
    }

    @Test func samplesOfAnyLayoutAndTypeAreRead() throws {
        let whole = try NDArray((0..<24).map { UInt8($0) }, shape: [2, 3, 4, 1])
        let turned = try whole.transposed(axes: [0, 2, 1, 3])
        let images = AugmentedImages(
            source: .array(turned), layout: ImageLayout(height: 4, width: 3, channels: 1),
            augmentation: ImageAugmentation())
        let batch = try images.make(images.plan([1], random: RandomState(seed: 1)))
        #expect(try batch.elements(as: Float.self) == [12, 16, 20, 13, 17, 21, 14, 18, 22, 15, 19, 23])
    }
}

@Suite struct PictureFileTests {
    private func picture(_ mode: PictureMode) throws -> Picture {
        let bytes = (0..<(9 * 7 * mode.channels)).map { UInt8($0 * 37 % 256) }
        return try Picture(mode: mode, width: 9, height: 7, bytes: bytes)
    }

    @Test(arguments: [PictureMode.gray, .grayAlpha, .rgb, .rgba]) func pngComesBack(mode: PictureMode) throws {
        let picture = try picture(mode)
        let (format, again) = try PictureFile.decode(PictureFile.encode(picture, as: .png))
        #expect(format == .png)
        #expect(again == picture)
    }

    @Test(arguments: [PictureMode.gray, .rgb]) func jpegComesBackNearly(mode: PictureMode) throws {
        let flat = try Picture(
            mode: mode, width: 20, height: 10, bytes: .init(repeating: 90, count: 200 * mode.channels))
        let (format, again) = try PictureFile.decode(PictureFile.encode(flat, as: .jpeg, quality: 95))
        #expect(format == .jpeg && again.mode == mode)
        #expect(again.bytes.allSatisfy { abs(Int($0) - 90) <= 2 })
    }

    @Test(arguments: PictureFormat.allCases.filter { $0 != .gif }) func everyCutIsAnError(format: PictureFormat) throws
    {
        let data = try PictureFile.encode(picture(.rgb), as: format)
        for count in stride(from: 0, to: data.count - 12, by: 5) {
            #expect(throws: ImageError.self) { try PictureFile.decode(Array(data[..<count])) }
        }
    }
}
