import DequeModule

/// Remembers signatures, so that a message that was recorded cannot be played again.
///
/// Holds the last 65,536 signatures; older ones are forgotten, as in jupyter_client.
public struct ReplayGuard: Sendable {
    private var seen: Set<[UInt8]> = []
    private var order: Deque<[UInt8]> = []
    private let capacity: Int

    /// A guard that remembers up to `capacity` signatures.
    public init(capacity: Int = 65_536) { self.capacity = capacity }

    /// A guard that has seen these signatures, the oldest first.
    public init(signatures: [[UInt8]], capacity: Int = 65_536) {
        self.init(capacity: capacity)
        for signature in signatures { _ = admits(signature) }
    }

    /// The signatures it remembers, the oldest first.
    public var signatures: [[UInt8]] { Array(order) }

    /// Notes a signature; false when it came before. Empty signatures are never refused.
    public mutating func admits(_ signature: [UInt8]) -> Bool {
        if signature.isEmpty { return true }
        guard seen.insert(signature).inserted else { return false }
        order.append(signature)
        if order.count > capacity, let oldest = order.popFirst() { seen.remove(oldest) }
        return true
    }
}
