import Arrays
import Foundation
import Testing

/// The tables numpy filled, under Tests/Oracles/Arrays.
enum OracleTable {
    /// The rows of a table.
    static func rows(_ name: String) throws -> [[String: Any]] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: tests.appendingPathComponent("Oracles/Arrays/\(name).json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    }

    /// An array from `type|shape|values`, as the generating script writes it.
    static func array(_ value: Any?) throws -> NDArray {
        let text = try #require(value as? String)
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let dtype = try #require(DType(spelling: parts[0]))
        let shape = parts[1].split(separator: ",").compactMap { Int($0) }
        let words = parts[2].split(separator: " ")
        let result = try NDArray(uninitialized: shape, dtype: dtype)
        for (index, word) in words.enumerated() {
            let scalar: Scalar =
                dtype.isFloat ? .float(Double(word) ?? .nan) : dtype == .uint64 ? .uint(UInt64(word) ?? 0) : .int(Int64(word) ?? 0)
            result.store(scalar, at: index)
        }
        return result
    }

    /// An operand: an array, or a Python number.
    static func operand(_ value: Any?) throws -> Operand {
        if let number = scalar(value) { return .scalar(number) }
        return .array(try array(value))
    }

    /// A Python number.
    static func scalar(_ value: Any?) -> Scalar? {
        guard let entry = value as? [String: Any] else { return nil }
        if let truth = entry["bool"] as? Bool { return .bool(truth) }
        if let text = entry["int"] as? String { return Int64(text).map(Scalar.int) ?? UInt64(text).map(Scalar.uint) }
        if let text = entry["float"] as? String { return Double(text).map(Scalar.float) }
        return nil
    }

    /// A Python integer, or nil for None.
    static func integer(_ value: Any?) -> Int? { scalar(value).map { Int($0.asInt64) } }

    /// A float.
    static func float(_ value: Any?) throws -> Double { try #require(scalar(value)).asDouble }

    /// A list of integers, encoded one by one.
    static func integers(_ value: Any?) throws -> [Int] { try #require(value as? [Any]).compactMap { integer($0) } }
}

/// Says how an array differs from the expected one, or nil when it does not.
///
/// - Parameter tolerance: how many units in the last place floats may be apart; sums of products are measured by the
///   largest element, because terms cancel.
func difference(_ array: NDArray, _ expected: NDArray, tolerance: Double = 0) -> String? {
    if array.dtype != expected.dtype { return "type \(array.dtype) instead of \(expected.dtype)" }
    if array.shape != expected.shape { return "shape \(array.shape) instead of \(expected.shape)" }
    let largest = expected.scalars.map { abs($0.asDouble) }.filter(\.isFinite).max() ?? 0
    for (index, (a, b)) in zip(array.scalars, expected.scalars).enumerated() {
        guard case .float(let x) = a, case .float(let y) = b else {
            if a != b { return "element \(index) is \(a) instead of \(b)" }
            continue
        }
        if x.isNaN && y.isNaN { continue }
        if x == y { continue }
        let unit: Double =
            switch array.dtype {
            case .float16: Double(Float16(y).ulp)
            case .float32: Double(Float(tolerance > 8 ? largest : y).ulp)
            default: (tolerance > 8 ? largest : y).ulp
            }
        if !(abs(x - y) <= tolerance * unit) { return "element \(index) is \(x) instead of \(y)" }
    }
    return nil
}

/// Compares a call's outcome with the row's: an array, several arrays, or an error with its class and sentence.
func checkOutcome(_ row: [String: Any], tolerance: Double = 0, _ call: () throws -> [NDArray]) -> String? {
    let expectedError = row["error"] as? [String]
    do {
        let arrays = try call()
        if let expectedError { return "no error instead of \(expectedError)" }
        let expected = try (row["result"] as? [Any])?.map { try OracleTable.array($0) } ?? [OracleTable.array(row["result"])]
        if arrays.count != expected.count { return "\(arrays.count) arrays instead of \(expected.count)" }
        for (array, other) in zip(arrays, expected) {
            if let difference = difference(array, other, tolerance: tolerance) { return difference }
        }
        return nil
    } catch let error as ArrayError {
        guard let expectedError else { return "error \(error)" }
        let name = pythonName(error.kind)
        if name != expectedError[0] { return "\(name) instead of \(expectedError)" }
        if error.description != expectedError[1] { return "'\(error)' instead of '\(expectedError[1])'" }
        return nil
    } catch {
        return "unexpected \(error)"
    }
}

private func pythonName(_ kind: ArrayError.Kind) -> String {
    switch kind {
    case .valueError: "ValueError"
    case .indexError: "IndexError"
    case .typeError, .ufuncTypeError: "TypeError"
    case .overflowError: "OverflowError"
    case .memoryError: "MemoryError"
    case .axisError: "AxisError"
    case .linearAlgebraError: "LinAlgError"
    default: "other"
    }
}

/// Records the first few differences of a table and how many there are.
func report(_ differences: [String], of count: Int, atLeast minimum: Int) {
    #expect(count >= minimum, "the table has only \(count) rows")
    for difference in differences.prefix(25) { Issue.record("\(difference)") }
    #expect(differences.isEmpty, "\(differences.count) of \(count) rows differ from numpy")
}
