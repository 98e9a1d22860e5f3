import Arrays
import NeuralNetworks
import PythonLanguage

/// What training owes the session: output, interrupts, the classes of errors.
enum KerasSession {
    /// Writes where `print` writes.
    static func write(_ text: String) throws { try Interpreter.current.write(text) }

    /// Runs work of the engine in the session: its progress is printed, an interrupt ends it as KeyboardInterrupt.
    static func run<Result>(_ work: (TrainingEnvironment) throws -> Result) throws -> Result {
        // What output or the safe point throws ends the work at the next batch, and is thrown on from here.
        var pending: (any Error)?
        let interpreter = Interpreter.current
        let environment = TrainingEnvironment(
            write: { text in
                do { try interpreter.write(text) } catch { pending = pending ?? error }
            },
            shouldInterrupt: {
                do { try interpreter.checkSafePoint() } catch { pending = pending ?? error }
                return pending != nil
            })
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
            case .attribute: return .attributeError(text)
            case .interrupt: return .keyboardInterrupt()
            case .fileNotFound: return PythonError(Types.fileNotFoundError, text)
            case .system: return PythonError(Types.osError, text)
            case .memory: return PythonError(Types.memoryError, text)
            }
        }
    }
}
