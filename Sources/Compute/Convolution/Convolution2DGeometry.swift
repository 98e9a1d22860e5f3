/// Sizes of a two-dimensional convolution, NHWC input and output, HWIO weights.
package struct Convolution2DGeometry: Hashable, Sendable {
    package var batch: Int
    package var inputHeight: Int
    package var inputWidth: Int
    package var inputChannels: Int
    package var kernelHeight: Int
    package var kernelWidth: Int
    package var outputChannels: Int
    package var strideY: Int
    package var strideX: Int
    package var dilationY: Int
    package var dilationX: Int
    /// Rows of zeros above and below, columns of zeros left and right of the input.
    package var padTop: Int
    package var padBottom: Int
    package var padLeft: Int
    package var padRight: Int

    package init(
        batch: Int, inputHeight: Int, inputWidth: Int, inputChannels: Int, kernelHeight: Int, kernelWidth: Int,
        outputChannels: Int, strideY: Int = 1, strideX: Int = 1, dilationY: Int = 1, dilationX: Int = 1,
        padTop: Int = 0, padBottom: Int = 0, padLeft: Int = 0, padRight: Int = 0
    ) {
        self.batch = batch
        self.inputHeight = inputHeight
        self.inputWidth = inputWidth
        self.inputChannels = inputChannels
        self.kernelHeight = kernelHeight
        self.kernelWidth = kernelWidth
        self.outputChannels = outputChannels
        self.strideY = strideY
        self.strideX = strideX
        self.dilationY = dilationY
        self.dilationX = dilationX
        self.padTop = padTop
        self.padBottom = padBottom
        self.padLeft = padLeft
        self.padRight = padRight
    }

    /// Rows of the output; 0 when the kernel is larger than the padded input.
    package var outputHeight: Int {
        WindowExtent.outputs(
            input: inputHeight + padTop + padBottom, window: kernelHeight, stride: strideY, dilation: dilationY)
    }

    /// Columns of the output; 0 when the kernel is larger than the padded input.
    package var outputWidth: Int {
        WindowExtent.outputs(
            input: inputWidth + padLeft + padRight, window: kernelWidth, stride: strideX, dilation: dilationX)
    }

    package var inputCount: Int { batch * inputHeight * inputWidth * inputChannels }
    package var outputCount: Int { batch * outputHeight * outputWidth * outputChannels }
    package var weightCount: Int { kernelHeight * kernelWidth * inputChannels * outputChannels }
    /// Output pixels of the whole batch: the rows of its bias gradient.
    package var outputPixels: Int { batch * outputHeight * outputWidth }
}

/// How windows (kernels, pools) lie along one side of an image.
package enum WindowExtent {
    /// Positions of a window along `input` elements, padding included.
    package static func outputs(input: Int, window: Int, stride: Int, dilation: Int = 1) -> Int {
        let reach = (window - 1) * dilation + 1
        return input < reach ? 0 : (input - reach) / stride + 1
    }

    /// The padding of TensorFlow's `"same"`: `⌈input / stride⌉` outputs, the odd element after the end.
    package static func samePadding(
        input: Int, window: Int, stride: Int, dilation: Int = 1
    ) -> (before: Int, after: Int) {
        let outputs = (input + stride - 1) / stride
        let total = max(0, (outputs - 1) * stride + (window - 1) * dilation + 1 - input)
        return (total / 2, total - total / 2)
    }
}
