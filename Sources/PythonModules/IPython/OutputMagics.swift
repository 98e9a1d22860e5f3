import PythonLanguage

/// `%%capture`: a cell's output kept in a variable.
enum OutputMagics {
    final class Captured {
        var output = ""
        var errors = ""
        var shown: [DisplayContent] = []
    }

    static let type: NativeType = NativeType(
        "CapturedIO", module: "IPython.utils.capture",
        documentation: "Simple object for containing captured stdout/err and rich display."
    ) { type in
        type.property("stdout") { makeString(try $0.object(as: Captured.self).output) }
        type.property("stderr") { makeString(try $0.object(as: Captured.self).errors) }
        type.method("show()", documentation: "Write my output to sys.stdout/err as appropriate.") { call in
            let captured = try call.this(Captured.self)
            Interpreter.current.standardOutput(captured.output)
            Interpreter.current.standardError(captured.errors)
            for content in captured.shown { Display.show(content) }
            return .none
        }
        type.property("outputs", documentation: "What was shown, as objects that show themselves again.") { value in
            .list(try value.object(as: Captured.self).shown.map { .wrap(Shown($0), shownType) })
        }
        type.slots.call = { value, _ in try value.callMethod("show") }
        type.slots.str = { makeString(try $0.object(as: Captured.self).output) }
    }

    /// One thing that was shown while output was kept.
    final class Shown {
        let content: DisplayContent
        init(_ content: DisplayContent) { self.content = content }
    }

    static let shownType: NativeType = NativeType(
        "RichOutput", module: "IPython.utils.capture", documentation: "Something that was shown."
    ) { type in
        type.method("display()", documentation: "Show it again.") { call in
            Display.show(try call.this(Shown.self).content)
            return .none
        }
        type.method("_ipython_display_()") { call in
            Display.show(try call.this(Shown.self).content)
            return .none
        }
    }

    /// A redirection under way: what to put back when it ends.
    final class Redirection {
        let captured = Captured()
        let output = Interpreter.current.standardOutput
        let errors = Interpreter.current.standardError
        let display = Display.output

        func begin(output keepsOutput: Bool, errors keepsErrors: Bool, display keepsDisplay: Bool) {
            let captured = captured
            if keepsOutput { Interpreter.current.standardOutput = { captured.output += $0 } }
            if keepsErrors { Interpreter.current.standardError = { captured.errors += $0 } }
            if keepsDisplay { Display.output = CapturingOutput(captured, forwarding: display) }
        }

        func end() {
            Interpreter.current.standardOutput = output
            Interpreter.current.standardError = errors
            Display.output = display
        }
    }

    /// The redirections of `capture_output` that are open, the innermost last.
    nonisolated(unsafe) static var open: [Redirection] = []

    /// The functions on which `capture_output` stands.
    static func declare(in module: NativeModule) {
        module.type(type)
        module.type(shownType)
        module.function("_begin_capture(stdout, stderr, display)") { call in
            let redirection = Redirection()
            redirection.begin(output: try call.bool(0), errors: try call.bool(1), display: try call.bool(2))
            open.append(redirection)
            return .wrap(redirection.captured, type)
        }
        module.function("_end_capture(captured)") { call in
            let captured = try call[0].object(as: Captured.self)
            for show in Display.afterCell { try show() }
            while let last = open.popLast() {
                last.end()
                if last.captured === captured { break }
            }
            return .none
        }
    }

    static func capture(_ call: Magics.Call) throws -> Value {
        let redirection = Redirection()
        redirection.begin(
            output: !call.words.contains("--no-stdout"), errors: !call.words.contains("--no-stderr"),
            display: !call.words.contains("--no-display"))
        defer { redirection.end() }
        let result = Owned(try SessionEvaluation.run(call.cell ?? "", returnsLast: true))
        if !result.value.isNone, !result.value.isUnbound, !(try RichDisplay.showsItself(result.value)) {
            Display.output?.executeResult(try RichDisplay.content(of: result.value))
        }
        for show in Display.afterCell { try show() }
        if let name = call.words.first(where: { !$0.hasPrefix("-") }) {
            let value = Owned(.wrap(redirection.captured, type))
            try Interpreter.current.main.setAttribute(name, value.value)
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

        func write(_ text: String, isError: Bool) {
            if isError { captured.errors += text } else { captured.output += text }
        }
        func flush() {}
        func display(_ content: DisplayContent, displayID: String?) { captured.shown.append(content) }
        func updateDisplay(_ content: DisplayContent, displayID: String) {}
        func executeResult(_ content: DisplayContent) { captured.shown.append(content) }
        func clearOutput(wait: Bool) {}
        func input(prompt: String, isPassword: Bool, meanwhile: () throws -> Void) throws -> String {
            guard let next else { throw SessionInputError.notAllowed }
            return try next.input(prompt: prompt, isPassword: isPassword, meanwhile: meanwhile)
        }
        func page(_ content: DisplayContent) { captured.shown.append(content) }
        func setNextInput(_ text: String, replacesCell: Bool) { next?.setNextInput(text, replacesCell: replacesCell) }
        func requestShutdown(restart: Bool) { next?.requestShutdown(restart: restart) }
    }
}
