import Arrays
import Foundation
import NeuralNetworks
import Testing

/// Arrays and cases that make_oracles.py made with Keras.
struct OracleFile: @unchecked Sendable {
    let arrays: [String: NDArray]
    let cases: [OracleCase]

    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Oracles/NeuralNetworks")
        arrays = try NPZ.read(path: folder.appendingPathComponent(name + ".npz").path)
        let json = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.appendingPathComponent(name + ".json")))
        let list = (json as? [String: Any])?["cases"] as? [[String: Any]] ?? []
        cases = list.enumerated().map { OracleCase(number: $0, values: $1) }
    }

    func array(_ key: String) throws -> NDArray { try #require(arrays[key], "no array \(key)") }
}

/// One case of an oracle file.
struct OracleCase: @unchecked Sendable, CustomTestStringConvertible {
    let number: Int
    let values: [String: Any]

    var key: String { String(number) }
    func string(_ name: String) -> String { values[name] as? String ?? "" }
    func int(_ name: String) -> Int { values[name] as? Int ?? 0 }
    func bool(_ name: String) -> Bool { values[name] as? Bool ?? false }

    var settings: [String: Setting] {
        (values["config"] as? [String: Any] ?? [:]).mapValues { Setting(json: $0) }
    }

    var testDescription: String {
        let config = (values["config"] as? [String: Any] ?? [:]).map { "\($0.key)=\($0.value)" }.sorted()
        let name = string("layer") + string("loss") + string("optimizer")
        return "\(number) \(name)(\(config.joined(separator: ", ")))" + (bool("training") ? " training" : "")
    }
}

extension Setting {
    init(json: Any) {
        switch json {
        case let number as NSNumber:
            if CFGetTypeIDIsBoolean(number) {
                self = .bool(number.boolValue)
            } else {
                self = number.doubleValue == number.doubleValue.rounded() && "\(number)".contains(".") == false
                    ? .integer(number.intValue) : .number(number.doubleValue)
            }
        case let text as String: self = .string(text)
        case let items as [Any]: self = .list(items.map { Setting(json: $0) })
        default: self = .none
        }
    }
}

private func CFGetTypeIDIsBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
}

/// Every element within `tolerance` of the expected one, relative to the larger of one and its size.
func expectClose(
    _ found: NDArray, _ expected: NDArray, tolerance: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    #expect(found.shape == expected.shape, "\(what): shape", sourceLocation: sourceLocation)
    guard found.count == expected.count else { return }
    let (a, b) = (try found.elements(as: Double.self), try expected.elements(as: Double.self))
    var worst = 0.0
    var place = 0
    for (i, (x, y)) in zip(a, b).enumerated() {
        let error = x == y || (x.isNaN && y.isNaN) ? 0 : abs(x - y) / max(1, abs(y))
        if !(error <= worst) { (worst, place) = (error, i) }
    }
    #expect(
        worst <= tolerance, "\(what): element \(place) is \(a.isEmpty ? 0 : a[place]), Keras has \(b.isEmpty ? 0 : b[place])",
        sourceLocation: sourceLocation)
}
