#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A plane of pixels as the coefficients of B-splines of order two to five, which interpolate it.
///
/// Source: Unser, "Splines: a perfect fit for signal and image processing" (1999); the treatment of edges is the one in
/// scipy.ndimage's documentation.
struct SplinePlane {
    let order: Int
    let fill: FillMode
    /// Pixels around the picture that were added before the coefficients were found.
    let margin: Int
    let height: Int
    let width: Int
    private var coefficients: [Double]

    /// - Parameter pixel: the value at a row and a column of the picture.
    init(height: Int, width: Int, order: Int, fill: FillMode, pixel: (Int, Int) -> Double) {
        self.order = order
        self.fill = fill
        // Beyond the edge the last pixel goes on, which no symmetry of the coefficients says.
        margin = fill == .nearest ? 12 : 0
        self.height = height + 2 * margin
        self.width = width + 2 * margin
        coefficients = []
        coefficients.reserveCapacity(self.height * self.width)
        for row in 0..<self.height {
            for column in 0..<self.width {
                coefficients.append(
                    pixel(min(max(row - margin, 0), height - 1), min(max(column - margin, 0), width - 1)))
            }
        }
        for row in 0..<self.height { filter(start: row * self.width, step: 1, count: self.width) }
        for column in 0..<self.width { filter(start: column, step: self.width, count: self.height) }
    }

    private var reflects: Bool { fill == .reflect || fill == .nearest }

    /// The roots of the splines' sampled polynomials that lie within the unit circle.
    private static func poles(_ order: Int) -> [Double] {
        func root(_ value: Double) -> Double { value.squareRoot() }
        return switch order {
        case 2: [root(8) - 3]
        case 3: [root(3) - 2]
        case 4: [root(664 - root(438_976)) + root(304) - 19, root(664 + root(438_976)) - root(304) - 19]
        default:
            [root(67.5 - root(4_436.25)) + root(26.25) - 6.5, root(67.5 + root(4_436.25)) - root(26.25) - 6.5]
        }
    }

    /// Turns the values of a line into coefficients: one recursion forth and one back for each pole.
    private mutating func filter(start: Int, step: Int, count: Int) {
        guard count > 1 else { return }
        var line = (0..<count).map { coefficients[start + $0 * step] }
        let poles = Self.poles(order)
        let gain = poles.reduce(1) { $0 * (1 - $1) * (1 - 1 / $1) }
        for i in line.indices { line[i] *= gain }
        for pole in poles {
            line[0] = reflects ? Self.firstReflected(line, pole) : Self.firstMirrored(line, pole)
            for i in 1..<count { line[i] += pole * line[i - 1] }
            let last = count - 1
            line[last] =
                reflects
                ? line[last] * pole / (pole - 1)
                : (pole * line[last - 1] + line[last]) * pole / (pole * pole - 1)
            for i in stride(from: last - 1, through: 0, by: -1) { line[i] = pole * (line[i + 1] - line[i]) }
        }
        for i in line.indices { coefficients[start + i * step] = line[i] }
    }

    /// The first number of the recursion where the line is mirrored about the middle of its pixels at the ends.
    private static func firstMirrored(_ line: [Double], _ pole: Double) -> Double {
        let last = line.count - 1
        let far = pow(pole, Double(last))
        var sum = line[0] + far * line[last]
        var (near, back) = (pole, far * far / pole)
        for value in line[1..<last] {
            sum += (near + back) * value
            near *= pole
            back /= pole
        }
        return sum / (1 - far * far)
    }

    /// The first number of the recursion where the line is mirrored about its edges.
    private static func firstReflected(_ line: [Double], _ pole: Double) -> Double {
        let last = line.count - 1
        let far = pow(pole, Double(line.count))
        var sum = line[0] + far * line[last]
        var near = pole
        for i in 1...last {
            sum += near * (line[i] + far * line[last - i])
            near *= pole
        }
        return sum * pole / (1 - far * far) + line[0]
    }

    /// The value at a place of the picture; nil where nothing is read.
    func value(_ y: Double, _ x: Double) -> Double? {
        guard let row = place(y + Double(margin), length: height), let column = place(x + Double(margin), length: width)
        else { return nil }
        let (top, rows) = weights(row)
        let (left, columns) = weights(column)
        var sum = 0.0
        for (i, share) in rows.enumerated() {
            let line = inside(top + i, length: height) * width
            var part = 0.0
            for (j, weight) in columns.enumerated() {
                part += weight * coefficients[line + inside(left + j, length: width)]
            }
            sum += share * part
        }
        return sum
    }

    /// Where a coordinate is read. Mirrored about the edges, it may lie up to a pixel before the first.
    private func place(_ position: Double, length: Int) -> Double? {
        let last = Double(length - 1)
        if position >= 0, position <= last { return position }
        guard position.isFinite, abs(position) < 1e15 else { return nil }
        guard fill == .reflect, length > 1 else {
            let found = fill.inside(position, length: length)
            return found >= 0 && found <= last ? found : nil
        }
        let period = Double(2 * length)
        var place = position
        if place < 0 {
            if place < -period { place += period * (-place / period).rounded(.towardZero) }
            return place < -Double(length) ? place + period : (place > -1e-15 ? 1e-15 : -place) - 1
        }
        place -= period * (place / period).rounded(.towardZero)
        return place >= Double(length) ? period - place - 1 : place
    }

    /// The first coefficient that counts at a place, and the share of each.
    private func weights(_ position: Double) -> (first: Int, shares: [Double]) {
        let middle = order % 2 == 1 ? position.rounded(.down) : (position + 0.5).rounded(.down)
        let first = Int(middle) - order / 2
        return (first, (0...order).map { basis(position - Double(first + $0)) })
    }

    /// The B-spline of this order about zero, by its truncated powers.
    private func basis(_ distance: Double) -> Double {
        var (sum, choose, factorial) = (0.0, 1.0, 1.0)
        for j in 0...(order + 1) {
            let base = distance + Double(order + 1) / 2 - Double(j)
            if base > 0 { sum += (j % 2 == 0 ? choose : -choose) * pow(base, Double(order)) }
            choose *= Double(order + 1 - j) / Double(j + 1)
        }
        for k in 1...order { factorial *= Double(k) }
        return sum / factorial
    }

    /// The place of a coefficient beyond the ends.
    private func inside(_ index: Int, length: Int) -> Int {
        guard index < 0 || index >= length else { return index }
        guard length > 1 else { return 0 }
        switch fill {
        case .nearest: return min(max(index, 0), length - 1)
        case .reflect:
            let rest = ((index % (2 * length)) + 2 * length) % (2 * length)
            return rest < length ? rest : 2 * length - 1 - rest
        default:
            let period = 2 * length - 2
            let rest = ((index % period) + period) % period
            return rest < length ? rest : period - rest
        }
    }
}

extension AffineWarp {
    /// Moves a picture by splines, channel after channel.
    @usableFromInline
    func spline<Element: BinaryFloatingPoint>(
        _ source: UnsafePointer<Element>, _ target: UnsafeMutablePointer<Element>, _ layout: ImageLayout
    ) {
        let (height, width) = (layout.height, layout.width)
        guard height > 0, width > 0 else { return }
        for channel in 0..<layout.channels {
            let (from, to) = (source + channel * layout.channelStride, target + channel * layout.channelStride)
            let plane = SplinePlane(height: height, width: width, order: interpolationOrder, fill: fill) {
                Double(from[$0 * layout.rowStride + $1 * layout.columnStride])
            }
            for r in 0..<height {
                let line = to + (flipsVertically ? height - 1 - r : r) * layout.rowStride
                for c in 0..<width {
                    let y = map.rowOffset + Double(r) * map.rowFromRow + Double(c) * map.rowFromColumn
                    let x = map.columnOffset + Double(r) * map.columnFromRow + Double(c) * map.columnFromColumn
                    line[(flipsHorizontally ? width - 1 - c : c) * layout.columnStride] =
                        Element(plane.value(y, x) ?? fillValue)
                }
            }
        }
    }
}
