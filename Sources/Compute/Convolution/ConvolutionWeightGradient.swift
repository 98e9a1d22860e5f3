import ComputeKernels

/// The weights' gradient of a convolution: for every tap and channel, the products of the input under the tap with
/// the output's gradient, summed over all pixels.
///
/// Each lane sums its images into a gradient of its own; the lanes are then added in order, so that the same machine
/// gives the same digits every time.
struct ConvolutionWeightGradient {
    private let pass: ConvolutionPass
    /// How many parts work at the same time.
    let lanes: Int

    init(_ geometry: Convolution2DGeometry, pool: ThreadPool) {
        pass = .forward(geometry)
        lanes = max(1, min(geometry.batch, pool.threads))
    }

    private var gradientCount: Int { (pass.inner * pass.outputChannels + 15) / 16 * 16 }

    private var imageCount: Int {
        pass.hasBorder ? (pass.borderedHeight * pass.borderedWidth * pass.channels + 15) / 16 * 16 : 0
    }

    private var pixels: Int { pass.outputHeight * pass.outputWidth }

    /// Whether the output's gradient is read often enough that copying it into panels, whose vectors never straddle
    /// two lines of the cache, pays.
    private var packs: Bool { pass.inner >= 64 }

    /// A bordered image, and its output's gradient in panels.
    private var scratchCount: Int { imageCount + (packs ? pass.panels * pixels * DensePanels.width : 0) }

    /// Floats of workspace: a scratch image for each lane, and a gradient for each but the first.
    var workspaceSize: Int { lanes * scratchCount + (lanes - 1) * gradientCount + 16 }

    func run(
        input: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        weightGradient: UnsafeMutablePointer<Float>, workspace: UnsafeMutablePointer<Float>, pool: ThreadPool
    ) {
        run(input: input, weightGradient: weightGradient, workspace: workspace, pool: pool) { image, _ in
            outputGradient + image * pixels * pass.outputChannels
        }
    }

    /// - Parameter outputGradient: gives the output's gradient of an image; it may compute it when it is asked, once for
    ///   each image, into memory of the lane.
    @inline(__always)
    func run(
        input: UnsafePointer<Float>, weightGradient: UnsafeMutablePointer<Float>,
        workspace: UnsafeMutablePointer<Float>, pool: ThreadPool,
        outputGradient: (_ image: Int, _ lane: Int) -> UnsafePointer<Float>
    ) {
        let count = pass.inner * pass.outputChannels
        guard count > 0 else { return }
        guard pass.batch > 0, pass.outputHeight > 0, pass.outputWidth > 0 else {
            return weightGradient.update(repeating: 0, count: count)
        }
        let partial = workspace + lanes * scratchCount
        pool.runFlushingDenormals(lanes) { lane in
            let target = lane == 0 ? weightGradient : partial + (lane - 1) * gradientCount
            let images = lane * pass.batch / lanes..<(lane + 1) * pass.batch / lanes
            for image in images {
                add(
                    image, input: input, gradient: outputGradient(image, lane),
                    scratch: workspace + lane * scratchCount, to: target, isFirst: image == images.lowerBound,
                    kernels: pool.kernels)
            }
        }
        guard lanes > 1 else { return }
        let ranges = pool.kernels.ranges
        pool.runRanges(count, grain: 4096) { range in
            for lane in 1..<lanes {
                let start = partial + (lane - 1) * gradientCount + range.lowerBound
                ranges.accumulate(start, 1, weightGradient + range.lowerBound, range.count)
            }
        }
    }

    private func add(
        _ image: Int, input: UnsafePointer<Float>, gradient: UnsafePointer<Float>,
        scratch: UnsafeMutablePointer<Float>, to target: UnsafeMutablePointer<Float>, isFirst: Bool,
        kernels: KernelTable
    ) {
        let (channels, outputs, width) = (pass.channels, pass.outputChannels, DensePanels.width)
        let rowSize = pass.borderedWidth * channels
        var base = input + image * pass.sourceHeight * pass.sourceWidth * channels
        if pass.hasBorder {
            pass.copyBordered(image: base, rows: 0..<pass.borderedHeight, into: scratch)
            base = UnsafePointer(scratch)
        }
        let packed = scratch + imageCount
        for panel in 0..<(packs ? pass.panels : 0) {
            let count = min(width, outputs - panel * width)
            for pixel in 0..<pixels {
                (packed + (panel * pixels + pixel) * width).update(
                    from: gradient + pixel * outputs + panel * width, count: count)
            }
        }
        // Rows of the gradient whose inputs lie side by side: a kernel row's taps, or one tap's channels.
        let joined = pass.dilationX == 1
        let runs = joined ? pass.kernelHeight : pass.kernelHeight * pass.kernelWidth
        let runLength = pass.inner / runs
        let product = PanelProduct<Float>(
            segments: pass.outputHeight, segmentStep: pass.strideY * rowSize, run: pass.outputWidth,
            step: pass.strideX * channels, b: packs ? UnsafePointer(packed) : gradient,
            bStep: packs ? width : outputs, panelStep: packs ? pixels * width : width, columns: outputs, cStep: outputs,
            accumulate: !isFirst)
        product.compute(0..<pass.inner, kernels: kernels, into: target) { row in
            let (run, within) = row.quotientAndRemainder(dividingBy: runLength)
            let (tapY, tapX) = joined ? (run, 0) : run.quotientAndRemainder(dividingBy: pass.kernelWidth)
            return base + tapY * pass.dilationY * rowSize + tapX * pass.dilationX * channels + within
        }
    }
}
