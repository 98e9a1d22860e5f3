import JupyterProtocol

/// Which of the two text streams.
public enum OutputStream: String, Sendable, Hashable {
    case standardOutput = "stdout"
    case standardError = "stderr"
}

/// Where a running cell's output goes.
///
/// Calls keep their order in the front end. Text is joined into fewer messages, at most
/// 200 ms late; a writer that is faster than the front end is held up, never cut off.
public protocol CellOutput: AnyObject, Sendable {
    /// Writes text to a stream.
    func write(_ text: String, to stream: OutputStream)

    /// Sends what has been written so far without waiting (`print(flush=True)`).
    func flush()

    /// Shows content below the cell.
    ///
    /// - Parameter displayID: a name under which ``updateDisplay(_:displayID:)`` can
    ///   replace the content later.
    func display(_ content: RichContent, displayID: String?)

    /// Replaces content wherever it was shown under this name.
    func updateDisplay(_ content: RichContent, displayID: String)

    /// Shows the value of the cell's last expression beside `Out[n]`.
    func executeResult(_ content: RichContent)

    /// Clears the cell's output, at once or when the next output comes.
    func clearOutput(wait: Bool)

    /// Asks the person at the front end for a line and waits for it.
    ///
    /// - Parameter meanwhile: called every few milliseconds of waiting; false ends it.
    /// - Throws: ``InputError`` when the front end cannot ask, or `meanwhile` ended the wait.
    func input(prompt: String, isPassword: Bool, meanwhile: () -> Bool) throws(InputError) -> String

    /// Adds a payload to the reply: a pager page, or text for the next cell.
    func addPayload(_ payload: Payload)

    /// Ends the kernel once the cell's reply is out, and starts it anew when asked.
    func requestShutdown(restart: Bool)

    /// Opens a comm to the front end, sends over it, and closes it.
    func sendComm(_ message: CommEvent)
}

/// Why `input()` has no line to return.
public enum InputError: Error, Sendable, Hashable {
    /// The request that runs does not allow asking.
    case notAllowed

    /// The person interrupted the cell instead of answering.
    case interrupted
}

/// What a reply can carry for the front end to do.
public enum Payload: Sendable, Hashable {
    /// Show content in the pager (`obj?`).
    case page(RichContent, startLine: Int = 0)

    /// Offer text as the next cell, or in place of the one that ran.
    case setNextInput(text: String, replacesCell: Bool)
}
