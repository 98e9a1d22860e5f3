/// Seeds nobody chose.
enum SystemEntropy {
    /// Random words from the system.
    static func words(_ count: Int) -> [UInt32] {
        var system = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt32(truncatingIfNeeded: system.next()) }
    }
}
