import Foundation
import PythonLanguage
import PythonModules
import Testing

@Suite("numpy in cells does what CPython and numpy do", .serialized)
struct NumPyBindingTests {
    @Test("every chunk of Tests/Oracles/NumPy/chunks.py")
    func chunks() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let folder = tests.appendingPathComponent("Oracles/NumPy")
        let text = try String(contentsOf: folder.appendingPathComponent("chunks.py"), encoding: .utf8)
        let data = try Data(contentsOf: folder.appendingPathComponent("outcomes.json"))
        let expected = try #require(JSONSerialization.jsonObject(with: data) as? [[String: String]])
        let chunks = text.components(separatedBy: "\n---\n")
        #expect(chunks.count == expected.count)
        #expect(chunks.count > 100)
        // The interpreter recurses deeply, and the threads of a test have small stacks.
        let outcomes = Session.run(chunks)
        for (index, (outcome, wanted)) in zip(outcomes, expected).enumerated() where outcome != wanted {
            Issue.record("\(chunks[index])\ngives \(outcome)\ninstead of \(wanted)")
        }
    }
}

/// Runs chunks one after the other in a session of their own.
private enum Session {
    private final class Result: @unchecked Sendable {
        var outcomes: [[String: String]] = []
        var output = ""
    }

    static func run(_ chunks: [String]) -> [[String: String]] {
        let result = Result()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            let interpreter = Interpreter(standardOutput: { result.output += $0 }, standardError: { _ in })
            CellModules.register(interpreter.registry)
            for chunk in chunks { result.outcomes.append(outcome(of: chunk, interpreter, result)) }
            done.signal()
        }
        thread.stackSize = 64 << 20
        thread.start()
        done.wait()
        return result.outcomes
    }

    private static func outcome(of chunk: String, _ interpreter: Interpreter, _ result: Result) -> [String: String] {
        result.output = ""
        var row: [String: String] = [:]
        switch interpreter.runCell(chunk, name: "cell") {
        case .value(let owned):
            if !owned.value.isNone { row["value"] = (try? owned.value.repr()) ?? "repr failed" }
        case .exception(let error):
            row["error"] = "\(error.exception.type.name): \((try? error.exception.str()) ?? "")"
        }
        if !result.output.isEmpty { row["output"] = result.output }
        return row
    }
}
