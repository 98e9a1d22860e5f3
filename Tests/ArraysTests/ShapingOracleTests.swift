import Arrays
import Testing

@Suite("Shaping, joining, sorting and products agree with numpy")
struct ShapingOracleTests {
    @Test("every row of the table")
    func table() throws {
        let rows = try OracleTable.rows("shaping")
        var differences: [String] = []
        for row in rows {
            let name = try #require(row["call"] as? String)
            let arguments = try #require(row["args"] as? [Any])
            let isProduct = ["matmul", "dot", "inv", "solve", "det", "norm", "logspace", "histogram"].contains(name)
            let result = checkOutcome(row, tolerance: isProduct ? 64 : 0) { try Self.call(name, arguments) }
            if let result { differences.append("\(name) \(arguments): \(result)") }
        }
        report(differences, of: rows.count, atLeast: 300)
    }

    private static func call(_ name: String, _ arguments: [Any]) throws -> [NDArray] {
        func array(_ index: Int) throws -> NDArray { try OracleTable.array(arguments[index]) }
        func int(_ index: Int) -> Int? { OracleTable.integer(arguments[index]) }
        func number(_ index: Int) throws -> Int { try #require(int(index)) }
        func arrays() throws -> [NDArray] { try #require(arguments[0] as? [Any]).map { try OracleTable.array($0) } }
        switch name {
        case "reshape":
            var source = try NDArray([Int](0..<24), shape: OracleTable.integers(arguments[0]))
            if arguments[1] as? String == "transposed" { source = source.transposed() }
            if arguments[1] as? String == "reversed" { source = try Rearranging.flip(source, axes: [0]) }
            return [try source.reshaped(to: OracleTable.integers(arguments[2]))]
        case "concatenate": return [try Joining.concatenate(arrays(), axis: int(1))]
        case "stack": return [try Joining.stack(arrays(), axis: number(1))]
        case "vstack": return [try Joining.vstack(arrays())]
        case "hstack": return [try Joining.hstack(arrays())]
        case "dstack": return [try Joining.dstack(arrays())]
        case "column_stack": return [try Joining.columnStack(arrays())]
        case "flip": return [try Rearranging.flip(array(0), axes: [number(1)])]
        case "expand_dims": return [try array(0).expandingDimensions(at: [number(1)])]
        case "repeat": return [try Rearranging.repeatElements(array(0), times: [number(1)], axis: int(2))]
        case "tile": return [try Rearranging.tile(array(0), times: OracleTable.integers(arguments[1]))]
        case "roll": return [try Rearranging.roll(array(0), by: [number(1)], axes: int(2).map { [$0] })]
        case "rot90": return [try Rearranging.rotate90(array(0), quarters: number(1))]
        case "tril": return [try Diagonals.triangle(array(0), number(1), keepsUpper: false)]
        case "triu": return [try Diagonals.triangle(array(0), number(1), keepsUpper: true)]
        case "diag": return [try Diagonals.diag(array(0), number(1))]
        case "eye": return [try Creation.eye(rows: number(0), columns: number(1), diagonal: number(2))]
        case "pad": return [try pad(array(0), number(1), arguments[2] as? String ?? "")]
        case "array_split": return try Joining.split(array(0), sections: number(1), allowUnequal: true)
        case "split": return try Joining.split(array(0), sections: number(1))
        case "arange":
            let bounds = arguments.compactMap { OracleTable.scalar($0) }
            return [try Creation.arange(start: bounds[0], stop: bounds[1], step: bounds[2])]
        case "linspace", "linspace_open":
            return [
                try Creation.linspace(
                    start: OracleTable.float(arguments[0]), stop: OracleTable.float(arguments[1]), count: number(2),
                    includesEnd: name == "linspace"
                ).values
            ]
        case "logspace":
            return [
                try Creation.logspace(
                    start: OracleTable.float(arguments[0]), stop: OracleTable.float(arguments[1]), count: number(2))
            ]
        default: return try lookup(name, arguments, array, number)
        }
    }

    private static func pad(_ array: NDArray, _ width: Int, _ mode: String) throws -> NDArray {
        let modes: [String: Rearranging.PadMode] = [
            "edge": .edge, "reflect": .reflect, "symmetric": .symmetric, "wrap": .wrap,
            "constant": .constant([(before: .int(0), after: .int(0))]),
        ]
        let widths = array.shape.map { _ in (before: width, after: width) }
        return try Rearranging.pad(array, widths: widths, mode: #require(modes[mode]))
    }

    private static func lookup(
        _ name: String, _ arguments: [Any], _ array: (Int) throws -> NDArray, _ number: (Int) throws -> Int
    ) throws -> [NDArray] {
        switch name {
        case "sort": return [try Sorting.sort(array(0))]
        case "sort0": return [try Sorting.sort(array(0), axis: 0)]
        case "argsort": return [try Sorting.argsort(array(0))]
        case "unique": return [try SetOperations.uniqueValues(array(0))]
        case "unique_all":
            let unique = try SetOperations.unique(array(0))
            return [unique.values, unique.firstPositions, unique.inverse, unique.counts]
        case "nonzero": return try Searching.nonzero(array(0))
        case "argwhere": return [try Searching.argwhere(array(0))]
        case "where":
            return [
                try Searching.select(array(0), OracleTable.operand(arguments[1]), OracleTable.operand(arguments[2]))
            ]
        case "searchsorted":
            return [try Searching.searchSorted(array(0), array(1), right: #require(OracleTable.scalar(arguments[2])).isTrue)]
        case "histogram":
            let result = try Histograms.histogram(array(0), bins: .count(number(1), range: nil))
            return [result.counts, result.edges]
        case "bincount": return [try Histograms.bincount(array(0))]
        case "diff": return [try Accumulations.differences(array(0))]
        case "broadcast_to": return [try array(0).broadcast(to: OracleTable.integers(arguments[1]))]
        case "matmul": return [try MatrixProduct.matmul(array(0), array(1))]
        case "dot": return [try MatrixProduct.dot(array(0), array(1))]
        case "inv": return [try LinearAlgebra.inverse(array(0))]
        case "det": return [try LinearAlgebra.determinant(array(0))]
        case "solve": return [try LinearAlgebra.solve(array(0), array(1))]
        case "norm": return [try LinearAlgebra.norm(array(0))]
        default:
            Issue.record("the table names an unknown call: \(name)")
            return []
        }
    }
}
