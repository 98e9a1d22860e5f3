import BigInt

/// A literal's value.
enum Constant {
    case none
    case `true`
    case `false`
    case ellipsis
    case int(Int)
    /// An integer literal that 64 bits cannot hold.
    case bigInt(BigInt)
    case float(Double)
    /// The imaginary part of `2j`.
    case imaginary(Double)
    case string(String)
    /// The code points of a string that holds lone surrogates, which a Swift `String` cannot.
    case surrogateString([UInt32])
    case bytes([UInt8])
}
