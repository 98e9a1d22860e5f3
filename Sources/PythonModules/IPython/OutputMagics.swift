import PythonLanguage

/// `%%capture`: a cell's output kept in a variable.
enum OutputMagics {
    final class Captured {
        var output = ""
        var errors = ""
        var shown: [DisplayContent] = []
    }

    static let type: NativeType = NativeType("CapturedIO", module: "IPython.utils.capture", documentation: "Simple object for containing captured stdout/err and rich display.") { type in
        type.property("stdout") { makeString(try $0.object(as: Captured.self).output) }
        type.property("stderr") { makeString(try $0.object(as: Captured.self).errors) }
        type.method("show()", documentation: "Write my output to sys.stdout/err as appropriate.") { call in
            let captured = try call.this(Captured.self)
            Interpreter.current.standardOutput(captured.output)
            Interpreter.current.standardError(captured.errors)
            for content in captured.shown { Display.show(content) }
            return .none
        }
        type.slots.str = { makeString(try $0.object(as: Captured.self).output) }
    }

    static func capture(_ call: Magics.Call) throws -> Value {
        let captured = Captured()
        let interpreter = Interpreter.current
        let (output, errors, display) = (interpreter.standardOutput, interpreter.standardError, Display.output)
        let keepsErrors = call.words.contains("--no-stderr")
        let keepsOutput = call.words.contains("--no-stdout")
        if !keepsOutput { interpreter.standardOutput = { captured.output += $0 } }
        if !keepsErrors { interpreter.standardError = { captured.errors += $0 } }
        if !call.words.contains("--no-display") { Display.output = CapturingOutput(captured, forwarding: display) }
        defer {
            interpreter.standardOutput = output
            interpreter.standardError = errors
            Display.output = display
        }
        let result = Owned(try SessionEvaluation.run(call.cell ?? "", returnsLast: true))
        for show in Display.afterCell { try show() }
        _ = result.value
        if let name = call.words.first(where: { !$0.hasPrefix("-") }) {
            let value = Owned(.wrap(captured, type))
            try interpreter.main.setAttribute(name, value.value)
        }
        return .none
    }

    /// Keeps what is shown, asks the front end what must be asked.
    private final class CapturingOutput: SessionOutput {
        private let captured: Captured
        private let next: (any SessionOutput)?

        init(_ captured: Captured, forwarding next: (any SessionOutput)?) {
            self.captured = captured
            self.next = next
        }

        func write(_ text: String, isError: Bool) { if isError { captured.errors += text } else { captured.output += text } }
        func flush() {}
        func display(_ content: DisplayContent, displayID: String?) { captured.shown.append(content) }
        func updateDisplay(_ content: DisplayContent, displayID: String) {}
        func executeResult(_ content: DisplayContent) { captured.shown.append(content) }
        func clearOutput(wait: Bool) {}
        func input(prompt: String, isPassword: Bool) throws -> String {
            guard let next else { throw SessionInputError.notAllowed }
            return try next.input(prompt: prompt, isPassword: isPassword)
        }
        func page(_ content: DisplayContent) { captured.shown.append(content) }
        func setNextInput(_ text: String, replacesCell: Bool) { next?.setNextInput(text, replacesCell: replacesCell) }
        func requestShutdown(restart: Bool) { next?.requestShutdown(restart: restart) }
    }
}
