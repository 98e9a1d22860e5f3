import Arrays
import NeuralNetworks
import PythonLanguage

/// What training owes the session: output, interrupts, the classes of errors.
enum KerasSession {
    /// Writes where `print` writes.
    static func write(_ text: String) throws { try Interpreter.current.write(text) }

    /// What output, the safe point or a cell's metric threw where the engine cannot throw: it ends the work at the next
    /// batch, and is thrown on from ``run(_:)``.
    nonisolated(unsafe) static var pending: (any Error)?

    /// Remembers an error for the end of the work under way.
    static func fail(_ error: any Error) { pending = pending ?? error }

    /// Runs work of the engine in the session: its progress is printed, an interrupt ends it as KeyboardInterrupt.
    ///
    /// - Parameter yields: whether cells of other shells may run at the places where an interrupt is looked for.
    static func run<Result>(yields: Bool = true, _ work: (TrainingEnvironment) throws -> Result) throws -> Result {
        let interpreter = Interpreter.current
        let environment = TrainingEnvironment(
            write: { text in
                do { try interpreter.write(text) } catch { fail(error) }
            },
            shouldInterrupt: {
                do { try yields ? interpreter.checkYieldPoint() : interpreter.checkSafePoint() } catch { fail(error) }
                return pending != nil
            })
        pending = nil
        defer { pending = nil }
        do {
            let result = try work(environment)
            if let pending { throw pending }
            return result
        } catch NetworkError.interrupted {
            throw pending ?? PythonError.keyboardInterrupt()
        }
    }

    /// Lets the engine's errors become Python's exceptions.
    static func translateErrors() {
        Interpreter.translateErrors { error in
            guard let error = error as? NetworkError else { return nil }
            let text = error.description
            switch error.kind {
            case .value: return .valueError(text)
            case .type: return .typeError(text)
            case .runtime: return .runtimeError(text)
            case .index: return .indexError(text)
            case .kernel: return PythonError(TensorErrors.invalidArgument, text)
            case .attribute: return .attributeError(text)
            case .interrupt: return .keyboardInterrupt()
            case .fileNotFound: return PythonError(Types.fileNotFoundError, text)
            case .system: return PythonError(Types.osError, text)
            case .memory: return PythonError(Types.memoryError, text)
            }
        }
    }
}
