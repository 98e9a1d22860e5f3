/// What a warp finds beyond the edges of a picture; the raw values are those of Keras and scipy.
public enum FillMode: String, Sendable, CaseIterable {
    /// The pixel at the edge: `aaaa|abcd|dddd`.
    case nearest
    /// One value everywhere.
    case constant
    /// The picture mirrored about its edge: `dcba|abcd|dcba`.
    case reflect
    /// The picture mirrored about the middle of its last pixel: `dcb|abcd|cba`.
    case mirror
    /// The picture again, its first and its last pixel on each other.
    case wrap

    /// Where a coordinate beyond the edge is read; negative when nothing is read.
    ///
    /// Source: the definition of the modes in scipy.ndimage's documentation, for lines of `length` pixels.
    @inline(__always)
    func inside(_ position: Double, length: Int) -> Double {
        let last = Double(length - 1)
        if position >= 0, position <= last { return position }
        switch self {
        case .constant: return -1
        case .nearest: return position < 0 ? 0 : last
        default: break
        }
        if length <= 1 { return 0 }
        switch self {
        case .reflect:
            let period = Double(2 * length)
            var place = position
            if place < 0 {
                if place < -period { place += period * (-place / period).rounded(.towardZero) }
                place = place < -Double(length) ? place + period : (place > -1e-15 ? 1e-15 : -place) - 1
                // Between the edge and the middle of the first pixel.
                return max(place, 0)
            }
            place -= period * (place / period).rounded(.towardZero)
            if place >= Double(length) { place = period - place - 1 }
            return min(max(place, 0), last)
        case .mirror:
            let period = Double(2 * length - 2)
            var place = position
            if place < 0 {
                place += period * (-place / period).rounded(.towardZero)
                return place <= 1 - Double(length) ? place + period : -place
            }
            place -= period * (place / period).rounded(.towardZero)
            return place > last ? period - place : place
        default:
            let period = last
            if position < 0 { return position + period * ((-position / period).rounded(.towardZero) + 1) }
            return position - period * (position / period).rounded(.towardZero)
        }
    }
}
