import Compute
import Testing

/// A buffer with walls: elements before and behind it are NaN, so that a kernel that reads past an end poisons its
/// result, and one that writes past an end is found by ``wallsStand``.
final class GuardedBuffer<Element: BinaryFloatingPoint> {
    let count: Int
    private let storage: UnsafeMutablePointer<Element>
    private static var wall: Int { 64 }

    var pointer: UnsafeMutablePointer<Element> { storage + Self.wall }
    var values: [Element] { Array(UnsafeBufferPointer(start: pointer, count: count)) }
    var wallsStand: Bool {
        (0..<Self.wall).allSatisfy { storage[$0].isNaN && storage[Self.wall + count + $0].isNaN }
    }

    init(_ values: [Element]) {
        count = values.count
        storage = .allocate(capacity: count + 2 * Self.wall)
        storage.initialize(repeating: .nan, count: count + 2 * Self.wall)
        for (index, value) in values.enumerated() { pointer[index] = value }
    }

    /// An output: NaN until it is written.
    convenience init(count: Int) { self.init([Element](repeating: .nan, count: count)) }

    convenience init(_ source: GuardedBuffer) { self.init(source.values) }

    deinit { storage.deallocate() }
}

/// The same sequence of numbers in every run.
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func next(_ range: ClosedRange<Double> = -1...1) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * Double(bits() >> 11) * 0x1p-53
    }

    mutating func floats(_ count: Int, _ range: ClosedRange<Double> = -1...1) -> GuardedBuffer<Float> {
        GuardedBuffer((0..<count).map { _ in Float(next(range)) })
    }

    mutating func doubles(_ count: Int, _ range: ClosedRange<Double> = -1...1) -> GuardedBuffer<Double> {
        GuardedBuffer((0..<count).map { _ in next(range) })
    }
}

/// Expects every element within `tolerance` (relative to 1 or to the larger of the two), and the walls intact.
func expectClose<Element: BinaryFloatingPoint>(
    _ result: GuardedBuffer<Element>, _ expected: GuardedBuffer<Element>, tolerance: Element, _ what: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(result.wallsStand, "\(what): wrote outside its output", sourceLocation: sourceLocation)
    #expect(result.count == expected.count, sourceLocation: sourceLocation)
    for index in 0..<min(result.count, expected.count) {
        let (left, right) = (result.pointer[index], expected.pointer[index])
        let scale = max(1, abs(left), abs(right))
        if left == right || abs(left - right) <= tolerance * scale || left.isNaN && right.isNaN { continue }
        Issue.record("\(what): element \(index) is \(left), not \(right)", sourceLocation: sourceLocation)
        return
    }
}

/// Pools of every instruction set this machine runs.
func pools(threads: Int = 2) -> [ThreadPool] {
    InstructionSet.allCases.filter(\.isAvailable).map { ThreadPool(threads: threads, instructionSet: $0) }
}

extension ThreadPool: CustomTestStringConvertible {
    public var testDescription: String { "\(instructionSet), \(threads) threads" }
}
