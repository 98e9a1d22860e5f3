#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What numpy would have warned about during a calculation.
public struct ArithmeticWarnings: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let divideByZero = ArithmeticWarnings(rawValue: 1)
    public static let overflow = ArithmeticWarnings(rawValue: 2)
    public static let invalid = ArithmeticWarnings(rawValue: 8)

    /// numpy's sentences, such as `divide by zero encountered in divide`.
    public func sentences(operation: String) -> [String] {
        var result: [String] = []
        if contains(.divideByZero) { result.append("divide by zero encountered in \(operation)") }
        if contains(.overflow) { result.append("overflow encountered in \(operation)") }
        if contains(.invalid) { result.append("invalid value encountered in \(operation)") }
        return result
    }

    /// The processor's floating-point flags of this thread.
    static var raised: ArithmeticWarnings {
        let flags = fetestexcept(FE_DIVBYZERO | FE_OVERFLOW | FE_INVALID)
        if flags == 0 { return [] }
        var result: ArithmeticWarnings = []
        if flags & FE_DIVBYZERO != 0 { result.insert(.divideByZero) }
        if flags & FE_OVERFLOW != 0 { result.insert(.overflow) }
        if flags & FE_INVALID != 0 { result.insert(.invalid) }
        return result
    }

    /// Clears the processor's flags of this thread.
    static func clear() { feclearexcept(FE_DIVBYZERO | FE_OVERFLOW | FE_INVALID) }

    /// Notes an integer division by zero as the processor notes one of floats.
    @inline(never)
    static func raiseDivideByZero() { feraiseexcept(FE_DIVBYZERO) }

    /// Notes an integer overflow as the processor notes one of floats.
    @inline(never)
    static func raiseOverflow() { feraiseexcept(FE_OVERFLOW) }
}
