import Glibc

/// What is done to one picture: one warp, then levels.
public struct ImageTransform: Sendable, Equatable {
    /// Rotation in degrees.
    public var theta = 0.0
    /// Shift along the height, in pixels.
    public var tx = 0.0
    /// Shift along the width, in pixels.
    public var ty = 0.0
    /// Shear in degrees.
    public var shear = 0.0
    /// Zoom along the height; above 1 shows more of the picture.
    public var zx = 1.0
    /// Zoom along the width.
    public var zy = 1.0
    public var flipsHorizontally = false
    public var flipsVertically = false
    /// Added to every channel; nil for none.
    public var channelShift: Double?
    /// The factor of the brightness; nil for none.
    public var brightness: Double?

    public init() {}

    /// The map from places in the result to places in the picture, as row and column; nil when nothing moves.
    ///
    /// Source: `apply_affine_transform` of Keras, whose order of factors and centre are kept: the height stands first
    /// when the centre is taken, and the axes are swapped afterwards.
    public func affineMap(height: Int, width: Int, swapsAxes: Bool = true) -> AffineMap? {
        var matrix: Matrix3?
        func then(_ factor: Matrix3) { matrix = matrix.map { $0.times(factor) } ?? factor }
        if theta != 0 {
            let angle = theta * (.pi / 180)
            then(Matrix3(cos(angle), -sin(angle), 0, sin(angle), cos(angle), 0))
        }
        if tx != 0 || ty != 0 { then(Matrix3(1, 0, tx, 0, 1, ty)) }
        if shear != 0 {
            let angle = shear * (.pi / 180)
            then(Matrix3(1, -sin(angle), 0, 0, cos(angle), 0))
        }
        if zx != 1 || zy != 1 { then(Matrix3(zx, 0, 0, 0, zy, 0)) }
        guard let turned = matrix else { return nil }
        let (middleX, middleY) = (Double(height) / 2 - 0.5, Double(width) / 2 - 0.5)
        let centered = Matrix3(1, 0, middleX, 0, 1, middleY).times(turned).times(
            Matrix3(1, 0, -middleX, 0, 1, -middleY))
        if !swapsAxes {
            return AffineMap(
                rowFromRow: centered.a, rowFromColumn: centered.b, rowOffset: centered.c, columnFromRow: centered.d,
                columnFromColumn: centered.e, columnOffset: centered.f)
        }
        return AffineMap(
            rowFromRow: centered.e, rowFromColumn: centered.d, rowOffset: centered.f, columnFromRow: centered.b,
            columnFromColumn: centered.a, columnOffset: centered.c)
    }
}

/// `row = rowOffset + rowFromRow · r + rowFromColumn · c`, and the column likewise.
public struct AffineMap: Sendable, Equatable {
    public var rowFromRow: Double
    public var rowFromColumn: Double
    public var rowOffset: Double
    public var columnFromRow: Double
    public var columnFromColumn: Double
    public var columnOffset: Double
}

/// The upper two rows of a 3×3 matrix whose last row is 0, 0, 1.
private struct Matrix3 {
    let a, b, c, d, e, f: Double

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    func times(_ o: Matrix3) -> Matrix3 {
        Matrix3(
            a * o.a + b * o.d, a * o.b + b * o.e, a * o.c + b * o.f + c,
            d * o.a + e * o.d, d * o.b + e * o.e, d * o.c + e * o.f + f)
    }
}
