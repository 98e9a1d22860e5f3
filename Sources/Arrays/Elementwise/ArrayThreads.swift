import Compute
import Synchronization

/// Splits long elementwise work into pieces for all threads, asks for interrupts between them.
enum ArrayThreads {
    /// The elements of a piece: enough to hide the costs around it, few enough for a prompt interrupt.
    static let pieceSize = 1 << 16

    /// How many threads share long work.
    static var count: Int { ThreadPool.shared.threads }

    /// Calls the body with parts of a matrix of rows that together cover it; parts may run at the same time.
    ///
    /// - Throws: `ArrayError.interrupted`.
    static func forEachPart(
        rows: Int, columns: Int, _ body: (_ rows: Range<Int>, _ columns: Range<Int>) -> Void
    ) throws(ArrayError) {
        guard rows > 0, columns > 0 else { return }
        if columns >= pieceSize {
            let pieces = (columns + pieceSize - 1) / pieceSize
            try run(pieces: rows * pieces) { piece in
                let row = piece / pieces
                let start = (piece % pieces) * pieceSize
                body(row..<(row + 1), start..<min(columns, start + pieceSize))
            }
        } else {
            let height = max(1, pieceSize / columns)
            try run(pieces: (rows + height - 1) / height) { piece in
                body((piece * height)..<min(rows, (piece + 1) * height), 0..<columns)
            }
        }
    }

    /// Runs numbered pieces of work, in any order, on all threads.
    ///
    /// - Throws: `ArrayError.interrupted`.
    static func run(pieces: Int, _ body: (Int) -> Void) throws(ArrayError) {
        if pieces == 1 { return body(0) }
        let isStopped = Atomic(false)
        let next = Atomic(0)
        ThreadPool.shared.run(min(pieces, ThreadPool.shared.threads)) { _ in
            while !isStopped.load(ordering: .relaxed) {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < pieces else { return }
                if piece > 0 && ArrayInterrupt.isRequested {
                    isStopped.store(true, ordering: .relaxed)
                    return
                }
                body(piece)
            }
        }
        if isStopped.load(ordering: .relaxed) { throw .interrupted }
    }
}
