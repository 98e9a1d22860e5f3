import Arrays
import Compute

/// The columns of a CSV file while they are being filled.
struct CSVTable {
    /// Where the values of one column go.
    private enum Target {
        case integers(UnsafeMutablePointer<Int64>, stride: Int)
        case floats(UnsafeMutablePointer<Double>, stride: Int)
        case booleans(UnsafeMutablePointer<Bool>, stride: Int)
        case text(UnsafeMutablePointer<String?>)
    }

    /// What one stretch of rows was found to be.
    private struct Outcome {
        var kinds: [FieldKind]
        var error: DataFrameError?
    }

    /// The bytes of text that are parsed until an interrupt is looked for.
    private static let stretch = 64 << 10

    private let kinds: [FieldKind]
    private let rows: Int
    private(set) var columns: [Column] = []

    init(kinds: [FieldKind], rows: Int) {
        self.kinds = kinds
        self.rows = rows
    }

    /// Parses all rows; gives the kinds that the fields really had.
    ///
    /// - Throws: `DataFrameError.tooManyFields`, `.interrupted`; `ArrayError.outOfMemory`.
    mutating func fill(from layout: CSVLayout) throws -> [FieldKind] {
        let storages = kinds.map(\.storage)
        let blocks = try Blocks(storages: storages, rows: rows)
        defer { blocks.freeTexts() }
        let targets = blocks.targets(storages)
        let pieces = layout.pieces
        var outcomes = [Outcome](
            repeating: Outcome(kinds: [FieldKind](repeating: [], count: kinds.count)), count: pieces.count)
        // Pieces are handed out a few at a time, so that an interrupt is answered between them.
        var done = 0
        while done < pieces.count {
            try ArrayInterrupt.poll()
            let batch = min(pieces.count - done, ThreadPool.shared.threads * 2)
            let first = done
            outcomes.withUnsafeMutableBufferPointer { outcomes in
                nonisolated(unsafe) let outcomes = outcomes
                nonisolated(unsafe) let targets = targets
                ThreadPool.shared.run(batch) { part in
                    CSVTable.parse(pieces[first + part], layout, targets, into: &outcomes[first + part])
                }
            }
            done += batch
        }
        if let error = outcomes.lazy.compactMap(\.error).first { throw error }
        columns = try blocks.columns(storages)
        var found = [FieldKind](repeating: [], count: kinds.count)
        for outcome in outcomes {
            for column in found.indices { found[column].formUnion(outcome.kinds[column]) }
        }
        return found
    }

    private static func parse(
        _ piece: (range: Range<Int>, firstRow: Int, rows: Int), _ layout: CSVLayout, _ targets: [Target],
        into outcome: inout Outcome
    ) {
        let bytes = layout.bytes
        var scanner = CSVScanner(bytes: bytes, range: piece.range, separator: layout.separator)
        var nextLook = piece.range.lowerBound + CSVTable.stretch
        for row in piece.firstRow..<(piece.firstRow + piece.rows) {
            if scanner.position >= nextLook {
                if ArrayInterrupt.isRequested {
                    outcome.error = .interrupted
                    return
                }
                nextLook = scanner.position + CSVTable.stretch
            }
            guard scanner.hasRow() else { return }
            var column = 0
            var endsRow = false
            while !endsRow {
                let field: Field
                (field, endsRow) = scanner.nextField()
                if column < targets.count {
                    store(field, layout, at: row, targets[column], &outcome.kinds[column])
                }
                column += 1
            }
            if column > targets.count {
                outcome.error = .tooManyFields(
                    line: row + 1 + layout.headerLines, expected: targets.count, got: column)
                return
            }
            while column < targets.count {
                store(Field(range: 0..<0), layout, at: row, targets[column], &outcome.kinds[column])
                column += 1
            }
        }
    }

    @inline(__always)
    private static func store(
        _ field: Field, _ layout: CSVLayout, at row: Int, _ target: Target, _ kind: inout FieldKind
    ) {
        if case .integers(let values, let stride) = target, let number = FieldParsing.integer(layout.bytes, field.range)
        {
            values[row &* stride] = number
            kind.formUnion(.integer)
            return
        }
        storeSlowly(field, layout, at: row, target, &kind)
    }

    @inline(never)
    private static func storeSlowly(
        _ field: Field, _ layout: CSVLayout, at row: Int, _ target: Target, _ kind: inout FieldKind
    ) {
        let bytes = layout.bytes
        let found = FieldParsing.kind(bytes, field, missing: layout.missing)
        kind.formUnion(found)
        switch target {
        case .integers(let values, let stride):
            values[row * stride] = 0
        case .floats(let values, let stride):
            let number = found.contains(.missing) ? nil : FieldParsing.float(bytes, field.range)
            values[row * stride] = number ?? .nan
        case .booleans(let values, let stride):
            values[row * stride] = FieldParsing.boolean(FieldParsing.text(bytes, field)) ?? false
        case .text(let values):
            values[row] = found.contains(.missing) ? nil : FieldParsing.text(bytes, field)
        }
    }

    /// The memory behind the columns: a block for each numeric type, a list for each text column.
    private final class Blocks {
        private var integers: NDArray?
        private var floats: NDArray?
        private var booleans: NDArray?
        private var texts: [UnsafeMutableBufferPointer<String?>] = []
        private let rows: Int

        init(storages: [FieldKind.Storage], rows: Int) throws {
            self.rows = rows
            func block(_ storage: FieldKind.Storage, _ dtype: DType) throws -> NDArray? {
                let width = storages.count { $0 == storage }
                return width == 0 ? nil : try NDArray(uninitialized: [rows, width], dtype: dtype)
            }
            integers = try block(.integer, .int64)
            floats = try block(.float, .float64)
            booleans = try block(.boolean, .bool)
            for storage in storages where storage == .text {
                let list = UnsafeMutableBufferPointer<String?>.allocate(capacity: rows)
                list.initialize(repeating: nil)
                texts.append(list)
            }
        }

        func freeTexts() {
            for list in texts {
                list.deinitialize()
                list.deallocate()
            }
            texts = []
        }

        func targets(_ storages: [FieldKind.Storage]) -> [Target] {
            var places: [FieldKind.Storage: Int] = [:]
            return storages.map { storage in
                let place = places[storage, default: 0]
                places[storage] = place + 1
                switch storage {
                case .integer: return .integers(start(integers, place), stride: integers?.shape[1] ?? 1)
                case .float: return .floats(start(floats, place), stride: floats?.shape[1] ?? 1)
                case .boolean: return .booleans(start(booleans, place), stride: booleans?.shape[1] ?? 1)
                case .text:
                    return .text(texts[place].baseAddress ?? UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped)
                }
            }
        }

        private func start<Element>(_ block: NDArray?, _ place: Int) -> UnsafeMutablePointer<Element> {
            guard let block else { return UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped }
            return block.baseAddress.assumingMemoryBound(to: Element.self) + place
        }

        func columns(_ storages: [FieldKind.Storage]) throws -> [Column] {
            var places: [FieldKind.Storage: Int] = [:]
            return storages.map { storage in
                let place = places[storage, default: 0]
                places[storage] = place + 1
                let block: NDArray? =
                    switch storage {
                    case .integer: integers
                    case .float: floats
                    case .boolean: booleans
                    case .text: nil
                    }
                guard let block else { return .text(TextColumn(Array(texts[place]))) }
                return .numbers(block.view(shape: [rows], strides: [block.shape[1]], offset: block.offset + place))
            }
        }
    }
}
