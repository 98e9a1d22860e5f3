import DequeModule

/// Remembers signatures, so that a message that was recorded cannot be played again.
///
/// Holds the last 65,536 signatures; older ones are forgotten, as in jupyter_client. Of each it keeps the first 16 bytes,
/// which no two messages share by chance: they cost a third of what the whole does.
public struct ReplayGuard: Sendable {
    private typealias Key = SIMD2<UInt64>

    private var seen: Set<Key> = []
    private var order: Deque<Key> = []
    private let capacity: Int

    /// A guard that remembers up to `capacity` signatures.
    public init(capacity: Int = 65_536) { self.capacity = capacity }

    /// A guard that has seen these signatures, the oldest first.
    public init(signatures: [[UInt8]], capacity: Int = 65_536) {
        self.init(capacity: capacity)
        for signature in signatures { _ = admits(signature) }
    }

    /// The beginnings of the signatures it remembers, the oldest first.
    public var signatures: [[UInt8]] {
        order.map { key in withUnsafeBytes(of: key) { Array($0) } }
    }

    /// Notes a signature; false when it came before. Empty signatures are never refused.
    public mutating func admits(_ signature: [UInt8]) -> Bool {
        if signature.isEmpty { return true }
        var key = Key()
        withUnsafeMutableBytes(of: &key) { $0.copyBytes(from: signature.prefix($0.count)) }
        guard seen.insert(key).inserted else { return false }
        order.append(key)
        if order.count > capacity, let oldest = order.popFirst() { seen.remove(oldest) }
        return true
    }
}
