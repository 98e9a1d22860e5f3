/// Sizes of a two-dimensional pooling over NHWC images.
package struct Pooling2DGeometry: Hashable, Sendable {
    package var batch: Int
    package var inputHeight: Int
    package var inputWidth: Int
    package var channels: Int
    package var poolHeight: Int
    package var poolWidth: Int
    package var strideY: Int
    package var strideX: Int
    /// Rows and columns around the input that take no part in a window.
    package var padTop: Int
    package var padBottom: Int
    package var padLeft: Int
    package var padRight: Int

    package init(
        batch: Int, inputHeight: Int, inputWidth: Int, channels: Int, poolHeight: Int, poolWidth: Int, strideY: Int,
        strideX: Int, padTop: Int = 0, padBottom: Int = 0, padLeft: Int = 0, padRight: Int = 0
    ) {
        self.batch = batch
        self.inputHeight = inputHeight
        self.inputWidth = inputWidth
        self.channels = channels
        self.poolHeight = poolHeight
        self.poolWidth = poolWidth
        self.strideY = strideY
        self.strideX = strideX
        self.padTop = padTop
        self.padBottom = padBottom
        self.padLeft = padLeft
        self.padRight = padRight
    }

    package var outputHeight: Int {
        WindowExtent.outputs(input: inputHeight + padTop + padBottom, window: poolHeight, stride: strideY)
    }
    package var outputWidth: Int {
        WindowExtent.outputs(input: inputWidth + padLeft + padRight, window: poolWidth, stride: strideX)
    }
    package var inputCount: Int { batch * inputHeight * inputWidth * channels }
    package var outputCount: Int { batch * outputHeight * outputWidth * channels }

    /// Whether an element may lie in several windows.
    var overlaps: Bool { strideY < poolHeight || strideX < poolWidth }

    /// Whether every element lies in a window.
    var covers: Bool {
        func covers(_ count: Int, _ stride: Int, _ window: Int, _ length: Int, _ part: (Int) -> Range<Int>) -> Bool {
            count > 0 && stride <= window && part(0).lowerBound == 0 && part(count - 1).upperBound == length
        }
        return covers(outputHeight, strideY, poolHeight, inputHeight, rows)
            && covers(outputWidth, strideX, poolWidth, inputWidth, columns)
    }

    /// Input rows that the windows of output row `row` cover.
    func rows(_ row: Int) -> Range<Int> {
        let start = row * strideY - padTop
        return Pooling2DGeometry.clipped(start, poolHeight, to: inputHeight)
    }

    /// Input columns that the windows of output column `column` cover.
    func columns(_ column: Int) -> Range<Int> {
        let start = column * strideX - padLeft
        return Pooling2DGeometry.clipped(start, poolWidth, to: inputWidth)
    }

    /// The part of a window that lies inside the image; empty for one that lies in the padding.
    private static func clipped(_ start: Int, _ length: Int, to limit: Int) -> Range<Int> {
        let first = min(limit, max(0, start))
        return first..<max(first, min(limit, start + length))
    }
}
