import NeuralNetworks
import PythonLanguage

/// What of the modules' state each shell has for itself.
enum SessionThreads {
    /// Declares it, once for a session.
    static func declare(_ interpreter: Interpreter) {
        let (output, errors) = (interpreter.standardOutput, interpreter.standardError)
        // `%%capture` in one shell takes nothing of what another one writes.
        PythonThread.keep(
            initial: { output }, get: { interpreter.standardOutput }, set: { interpreter.standardOutput = $0 })
        PythonThread.keep(
            initial: { errors }, get: { interpreter.standardError }, set: { interpreter.standardError = $0 })
        PythonThread.keep(initial: { [] }, get: { OutputMagics.open }, set: { OutputMagics.open = $0 })
        PythonThread.keep(initial: { nil }, get: { Display.output }, set: { Display.output = $0 })
        PythonThread.keep(initial: { 0 }, get: { ShellObject.executionCount }, set: { ShellObject.executionCount = $0 })
        PythonThread.keep(initial: { nil }, get: { KerasSession.pending }, set: { KerasSession.pending = $0 })
        // Where two shells train, each is told the errors of its own rules.
        PythonThread.keep(initial: { nil }, get: { ForeignObjects.pending }, set: { ForeignObjects.pending = $0 })
        PythonThread.keep(initial: { 0 }, get: { TensorReading.tracingDepth }, set: { TensorReading.tracingDepth = $0 })
        PythonThread.keep(initial: { [] }, get: { ErrorState.silenced }, set: { ErrorState.silenced = $0 })
        PythonThread.keep(initial: { nil }, get: { Pyplot.existing }, set: { Pyplot.existing = $0 })
    }
}
