#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A number with a fixed count of decimals, as C's `%.*f`.
func fixed(_ value: Double, _ digits: Int) -> String { formatted("%.\(digits)f", value) }

/// A number with an exponent, as C's `%.*e`.
func scientific(_ value: Double, _ digits: Int) -> String { formatted("%.\(digits)e", value) }

private func formatted(_ format: String, _ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return withVaList([value]) { list in
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
            let length = vsnprintf(buffer.baseAddress, buffer.count, format, list)
            let bytes = buffer.prefix(max(0, min(Int(length), buffer.count - 1))).map { UInt8(bitPattern: $0) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Text pushed to the right of a field.
func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Text at the left of a field, with at least one space behind it.
func filled(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
}
