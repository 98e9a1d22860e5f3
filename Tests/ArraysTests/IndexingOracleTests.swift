import Arrays
import Testing

@Suite("Indexing agrees with numpy")
struct IndexingOracleTests {
    @Test("every row of the table")
    func table() throws {
        let rows = try OracleTable.rows("indexing")
        var differences: [String] = []
        for row in rows {
            let shape = try #require(row["shape"] as? [Int])
            let indices = try #require(row["index"] as? [[String: Any]]).map(Self.index)
            let call = row["call"] as? String ?? ""
            let result = checkOutcome(row) {
                let array = try NDArray((0..<shape.reduce(1, *)).map { $0 }, shape: shape)
                switch call {
                case "get": return [try array.get(indices)]
                case "set": try array.set(indices, to: .int(-7))
                default:
                    let picked = try array.get(indices)
                    let values = try NDArray((0..<picked.count).map { $0 * 2 - 1000 }, shape: picked.shape)
                    try array.set(indices, to: values)
                }
                return [array]
            }
            if let result { differences.append("\(call) \(shape)[\(row["text"] ?? "")]: \(result)") }
        }
        report(differences, of: rows.count, atLeast: 400)
    }

    private static func index(_ entry: [String: Any]) throws -> Index {
        if entry["new"] != nil { return .newAxis }
        if entry["dots"] != nil { return .ellipsis }
        if let position = entry["int"] as? Int { return .integer(position) }
        if let bounds = entry["slice"] as? [Any] {
            return .slice(start: bounds[0] as? Int, stop: bounds[1] as? Int, step: bounds[2] as? Int)
        }
        return .array(try OracleTable.array(entry["array"]))
    }

    @Test("integers and slices give views, arrays give copies")
    func views() throws {
        let array = try NDArray([Int](0..<12), shape: [3, 4])
        try array.get([.integer(1), .range(1..<3)]).fill(with: .int(-1))
        #expect(try array.elements(as: Int.self) == [0, 1, 2, 3, 4, -1, -1, 7, 8, 9, 10, 11])
        try array.get([.array(NDArray([0]))]).fill(with: .int(-5))
        #expect(try array.item([0, 0]) == .int(0))
    }

    @Test("assigning overlapping views behaves as if the source had been copied")
    func overlap() throws {
        let array = try NDArray([Int](0..<6))
        try array.set([.range(1..<6)], to: array.get([.range(0..<5)]))
        #expect(try array.elements(as: Int.self) == [0, 0, 1, 2, 3, 4])
    }
}
