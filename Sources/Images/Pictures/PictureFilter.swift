import Glibc

/// The kernels by which Pillow brings a picture to another size.
///
/// Source: the definitions in Pillow's documentation ("Filters"); Turkowski, "Filters for common resampling tasks".
public enum PictureFilter: String, Sendable, CaseIterable {
    case nearest, box, bilinear, hamming, bicubic, lanczos

    /// Half the width of the kernel, in source pixels at scale 1.
    var support: Double {
        switch self {
        case .nearest: 0
        case .box: 0.5
        case .bilinear, .hamming: 1
        case .bicubic: 2
        case .lanczos: 3
        }
    }

    func weight(_ position: Double) -> Double {
        var x = position.magnitude
        switch self {
        case .nearest: return 1
        case .box: return position > -0.5 && position <= 0.5 ? 1 : 0
        case .bilinear: return x < 1 ? 1 - x : 0
        case .hamming:
            if x == 0 { return 1 }
            if x >= 1 { return 0 }
            x *= .pi
            return sin(x) / x * (0.54 + 0.46 * cos(x))
        case .bicubic:
            let a = -0.5
            if x < 1 { return ((a + 2) * x - (a + 3)) * x * x + 1 }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0
        case .lanczos:
            return position >= -3 && position < 3 ? sinc(position) * sinc(position / 3) : 0
        }
    }

    private func sinc(_ x: Double) -> Double {
        if x == 0 { return 1 }
        return sin(x * .pi) / (x * .pi)
    }

    /// For each target pixel the first source pixel and the weights, which sum to 1.
    func taps(sourceCount: Int, from start: Double, to end: Double, count: Int) -> [(first: Int, weights: [Double])] {
        let scale = (end - start) / Double(count)
        let stretch = max(scale, 1)
        let reach = support * stretch
        return (0..<count).map { target in
            let center = start + (Double(target) + 0.5) * scale
            let first = max(0, Int(center - reach + 0.5))
            let last = min(sourceCount, Int(center + reach + 0.5))
            var weights = (first..<max(first, last)).map {
                weight((Double($0) - center + 0.5) / stretch)
            }
            let sum = weights.reduce(0, +)
            if sum != 0 { for index in weights.indices { weights[index] /= sum } }
            return (first, weights)
        }
    }
}
