/// Where a session's cells write: what the executable adapts to the kernel's output.
public protocol SessionOutput: AnyObject {
    /// Whether results are shown by a front end rather than in a terminal.
    var isFrontEnd: Bool { get }

    /// Writes text to standard output or standard error.
    func write(_ text: String, isError: Bool)

    /// Sends what has been written so far without waiting.
    func flush()

    /// Shows content below the cell, under a name by which it can be replaced later.
    func display(_ content: DisplayContent, displayID: String?)

    /// Replaces content wherever it was shown under this name.
    func updateDisplay(_ content: DisplayContent, displayID: String)

    /// Shows the value of the cell's last expression.
    func executeResult(_ content: DisplayContent)

    /// Clears the cell's output, at once or when the next output comes.
    func clearOutput(wait: Bool)

    /// Asks the person at the front end for a line.
    ///
    /// - Parameter meanwhile: to be called every few milliseconds of waiting; what it throws ends the wait.
    /// - Throws: ``SessionInputError``; what `meanwhile` throws.
    func input(prompt: String, isPassword: Bool, meanwhile: () throws -> Void) throws -> String

    /// Shows content in the front end's pager.
    func page(_ content: DisplayContent)

    /// Offers text as the next cell, or in place of the one that ran.
    func setNextInput(_ text: String, replacesCell: Bool)

    /// Sends a message over a comm.
    func sendComm(_ message: SessionComm)

    /// Ends the process once the cell's reply is out, and starts it anew when asked.
    func requestShutdown(restart: Bool)
}

/// Why `input()` has no line to return.
public enum SessionInputError: Error, Sendable {
    /// The front end cannot ask.
    case notAllowed
    /// The person interrupted the cell instead of answering.
    case interrupted
}

/// What modules show outside of the value of a cell: pictures, progress, tables.
public enum Display {
    /// The running cell's output; nil where nobody listens.
    public nonisolated(unsafe) static var output: (any SessionOutput)?

    /// Called when a cell has run, before its reply: figures are shown here.
    public nonisolated(unsafe) static var afterCell: [() throws -> Void] = []

    /// Shows content below the cell; without a front end its plain text is printed.
    public static func show(_ content: DisplayContent, displayID: String? = nil) {
        if let output { return output.display(content, displayID: displayID) }
        if case .string(let text)? = content.data["text/plain"] { print(text) }
    }
}

extension SessionOutput {
    public var isFrontEnd: Bool { true }

    /// Where there is no front end, nobody hears of a comm.
    public func sendComm(_ message: SessionComm) {}
}
