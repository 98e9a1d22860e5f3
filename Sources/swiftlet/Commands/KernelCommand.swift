import ArgumentParser
import JupyterKernel
import Logging

/// `swiftlet kernel`: what a front end starts.
struct KernelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kernel", abstract: "Serve a Jupyter front end; front ends start this themselves.")

    @Option(name: [.customShort("f"), .long], help: "The file with addresses, ports and key.")
    var connectionFile: String

    func run() throws {
        let signals = try SignalPipe()
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = .warning
            return handler
        }
        let process = KernelProcess(
            connection: try ConnectionFile(kept: connectionFile), interpreter: PythonCellInterpreter(),
            signals: signals, log: Logger(label: "swiftlet"))
        try process.run()
    }
}
