/// Where each place of a result lies in its picture: `x' = a0·x + a1·y + a2`, `y' = b0·x + b1·y + b2`.
struct WarpMap: Sendable {
    var a0: Float = 1
    var a1: Float = 0
    var a2: Float = 0
    var b0: Float = 0
    var b1: Float = 1
    var b2: Float = 0
}

/// What a warp reads beyond the edges, as TensorFlow's ImageProjectiveTransform defines it.
enum WarpFill: String, Sendable, CaseIterable {
    case constant, nearest, reflect, wrap

    @inline(__always)
    func inside(_ position: Float, _ length: Int) -> Float {
        let last = Float(length - 1)
        if self == .constant || (position >= 0 && position <= last) { return position }
        if length <= 1 { return 0 }
        var place = position
        switch self {
        case .reflect:
            let period = Float(2 * length)
            if place < 0 {
                if place < period { place += period * (-place / period).rounded(.towardZero) }
                place = place < -Float(length) ? place + period : -place - 1
            } else {
                place -= period * (place / period).rounded(.towardZero)
                if place >= Float(length) { place = period - place - 1 }
            }
        case .wrap:
            if place < 0 {
                place += Float(length) * ((-place / last).rounded(.towardZero) + 1)
            } else {
                place -= Float(length) * (place / last).rounded(.towardZero)
            }
        default: break
        }
        return max(0, min(last, place))
    }
}

/// The maps that a step has drawn, one a picture; the way back uses the same.
final class WarpDraws {
    typealias Draw = (_ random: RandomStream, _ height: Int, _ width: Int) -> WarpMap

    fileprivate(set) var maps: [WarpMap] = []
    let draw: Draw
    let stream: RandomStream?

    init(stream: RandomStream?, draw: @escaping Draw) {
        self.stream = stream
        self.draw = draw
    }
}

/// Moves the pixels of each picture by a map drawn at random. Shape (…, height, width, channels).
struct PictureWarp: Operation {
    let draws: WarpDraws
    let fill: WarpFill
    let fillValue: Float
    let isNearest: Bool
    /// True spreads a gradient back to where its pixels were read.
    var isGradient = false

    var name: String { isGradient ? "warp_gradient" : "warp" }
    var keepsOrder: Bool { true }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (input, output) = (arguments.inputs[0], arguments.output)
        let axes = input.shape.suffix(3).map { $0 }
        let random = draws.stream ?? arguments.random
        let operation = self
        return {
            let size = axes[0] * axes[1] * axes[2]
            let count = size == 0 ? 0 : input.count / size
            if operation.isGradient {
                output.pointer.update(repeating: 0, count: output.count)
            } else {
                operation.draws.maps = (0..<count).map { _ in operation.draws.draw(random, axes[0], axes[1]) }
            }
            for sample in 0..<min(count, operation.draws.maps.count) {
                operation.run(
                    input.pointer + sample * size, output.pointer + sample * size, operation.draws.maps[sample],
                    axes[0], axes[1], axes[2])
            }
        }
    }

    private func run(
        _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ map: WarpMap, _ height: Int,
        _ width: Int, _ channels: Int
    ) {
        for row in 0..<height {
            for column in 0..<width {
                let (x, y) = (Float(column), Float(row))
                let fromX = fill.inside(map.a0 * x + map.a1 * y + map.a2, width)
                let fromY = fill.inside(map.b0 * x + map.b1 * y + map.b2, height)
                let here = (row * width + column) * channels
                guard fromX.magnitude < 1e9, fromY.magnitude < 1e9 else {
                    if !isGradient { for channel in 0..<channels { target[here + channel] = fillValue } }
                    continue
                }
                if !isGradient { for channel in 0..<channels { target[here + channel] = 0 } }
                if isNearest {
                    tap(source, target, Int(fromY.rounded()), Int(fromX.rounded()), 1, here, height, width, channels)
                    continue
                }
                let (left, top) = (fromX.rounded(.down), fromY.rounded(.down))
                let (shareX, shareY) = (fromX - left, fromY - top)
                let (c, r) = (Int(left), Int(top))
                tap(source, target, r, c, (1 - shareY) * (1 - shareX), here, height, width, channels)
                tap(source, target, r, c + 1, (1 - shareY) * shareX, here, height, width, channels)
                tap(source, target, r + 1, c, shareY * (1 - shareX), here, height, width, channels)
                tap(source, target, r + 1, c + 1, shareY * shareX, here, height, width, channels)
            }
        }
    }

    @inline(__always)
    private func tap(
        _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ row: Int, _ column: Int,
        _ weight: Float, _ here: Int, _ height: Int, _ width: Int, _ channels: Int
    ) {
        let isInside = row >= 0 && row < height && column >= 0 && column < width
        let there = (row * width + column) * channels
        for channel in 0..<channels {
            if isGradient {
                if isInside { target[there + channel] += weight * source[here + channel] }
            } else {
                target[here + channel] += weight * (isInside ? source[there + channel] : fillValue)
            }
        }
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        var back = self
        back.isGradient = true
        return [try step.graph.append(back, step.outputGradient)]
    }
}
