import Glibc
import Monitors

/// Bounds how much text one cell sends to its front end, and keeps the whole in a file where that is not enough.
///
/// A front end that gets a gigabyte of text is lost, and with it the notebook; the Jupyter server drops what comes too
/// fast and says only that it did. So a cell has an allowance: a generous amount at once, and a steady flow after it.
/// What exceeds it is left out, with a line that says how much, and at the end one that names the file with everything.
final class OutputValve: Sendable {
    /// What a cell may write at once, in bytes: the server lets three million pass in three seconds.
    static let burst = 2_500_000

    /// What it may write on and on, in bytes a second: more than any progress bar needs.
    static let rate = 100_000

    /// How much must be allowed again before text is shown behind a gap, in bytes.
    static let reopening = 50_000

    /// How much of the end is shown when the cell ends within a gap, in bytes.
    static let tail = 4_000

    private struct State {
        var allowance = OutputValve.burst
        var lastRefill = MonotonicTime.now
        var printed = 0
        /// All that was left out, the open gap, and the end of that gap.
        var omitted = 0
        var gap = 0
        var gapEnd: [UInt8] = []
        var stream = ""
        var spool = OutputSpool()
    }

    private let state = Monitor(State())
    private let publish: @Sendable (_ text: String, _ stream: String) -> Void

    /// A valve whose text goes to `publish`, with the name of its stream.
    init(publish: @escaping @Sendable (_ text: String, _ stream: String) -> Void) { self.publish = publish }

    /// Lets text through as far as the allowance goes.
    func write(_ text: String, stream: String) {
        for piece in state.withLock({ Self.admitted(text, stream, &$0) }) { publish(piece, stream) }
    }

    /// Ends the cell's text: shows the end of what was left out, and says where the whole is.
    func finish() {
        let last = state.withLock { state -> (String, String)? in
            guard state.omitted > 0 else {
                state.spool.discard()
                return nil
            }
            let end = String(decoding: state.gapEnd, as: UTF8.self)
            let gap = state.gap > 0 ? Self.words(forGap: state.gap - state.gapEnd.count) + end : ""
            let shown = state.printed - state.omitted + state.gapEnd.count
            let sum =
                "[This cell printed \(Self.grouped(state.printed)) bytes, too many to show: here are \(Self.grouped(shown)). "
                + "\(state.spool.closed())]\n"
            return (gap + (end.isEmpty || end.hasSuffix("\n") ? "" : "\n") + sum, state.stream)
        }
        if let (text, stream) = last { publish(text, stream) }
    }

    /// What of a text may be shown now, behind the words for a gap that ends.
    private static func admitted(_ text: String, _ stream: String, _ state: inout State) -> [String] {
        let count = text.utf8.count
        state.printed += count
        state.spool.append(text)
        let now = MonotonicTime.now
        state.allowance = min(burst, state.allowance + (now - state.lastRefill) * rate / 1000)
        state.lastRefill = now
        var pieces: [String] = []
        if state.gap > 0 {
            guard state.allowance >= max(reopening, count) else {
                leaveOut(Array(text.utf8)[...], stream, &state)
                return []
            }
            pieces.append(words(forGap: state.gap))
            state.gap = 0
            state.gapEnd = []
        }
        if count <= state.allowance {
            state.allowance -= count
            return pieces + [text]
        }
        // A text that is longer than what is left: its beginning.
        let bytes = Array(text.utf8)
        var cut = state.allowance
        while cut > 0, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
        state.allowance = 0
        leaveOut(bytes[cut...], stream, &state)
        return cut > 0 ? pieces + [String(decoding: bytes[..<cut], as: UTF8.self)] : pieces
    }

    private static func leaveOut(_ bytes: ArraySlice<UInt8>, _ stream: String, _ state: inout State) {
        state.omitted += bytes.count
        state.gap += bytes.count
        state.stream = stream
        state.gapEnd += bytes.suffix(tail)
        // Cut seldom, and between characters.
        guard state.gapEnd.count > 4 * tail else { return }
        let end = state.gapEnd.suffix(tail)
        state.gapEnd = Array(end.drop { $0 & 0xC0 == 0x80 })
    }

    private static func words(forGap bytes: Int) -> String { "\n[… \(grouped(bytes)) bytes left out …]\n" }

    /// A number with commas between thousands.
    private static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.append(String(digits.suffix(3)))
            digits.removeLast(3)
        }
        return ([digits] + groups.reversed()).joined(separator: ",")
    }
}
