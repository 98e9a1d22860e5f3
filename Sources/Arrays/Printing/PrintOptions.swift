import Synchronization

/// How arrays are printed; numpy's `set_printoptions`.
public struct PrintOptions: Sendable, Equatable {
    /// How many digits floats get.
    public enum FloatMode: String, Sendable {
        /// Exactly `precision` digits.
        case fixed
        /// As many as tell the value from its neighbours.
        case unique
        /// As many as needed, at most `precision`.
        case maxprec
        /// As `maxprec`, all elements with the same number of digits.
        case maxprecEqual = "maxprec_equal"
    }

    /// Which signs are shown.
    public enum Sign: String, Sendable {
        case minusOnly = "-"
        case always = "+"
        case space = " "
    }

    /// Digits after the point.
    public var precision = 8
    /// Arrays with more elements are summarised.
    public var threshold = 1000
    /// Elements shown at each end of an axis in a summary.
    public var edgeItems = 3
    /// Characters in a line.
    public var lineWidth = 75
    /// Whether small numbers never switch to scientific notation.
    public var suppressesSmall = false
    public var nanText = "nan"
    public var infinityText = "inf"
    public var sign = Sign.minusOnly
    public var floatMode = FloatMode.maxprec

    public init() {}

    /// A class, because the compiler (6.3) makes a global `Mutex` of this structure with all its bytes zero.
    private final class Shared: Sendable {
        let options: Mutex<PrintOptions>
        init(_ options: PrintOptions) { self.options = Mutex(options) }
    }

    private static let shared = Shared(PrintOptions())

    /// The options used when none are given.
    public static var current: PrintOptions {
        get { shared.options.withLock { $0 } }
        set { shared.options.withLock { $0 = newValue } }
    }
}
