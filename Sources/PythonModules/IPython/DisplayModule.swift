import PythonLanguage

/// `IPython.display` and the modules around it.
enum DisplayModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register(
            "IPython.display", aliases: ["IPython.core.display", "IPython.core.display_functions"],
            documentation: "Public API for display tools in IPython."
        ) { module in
            declareFunctions(module)
            for (name, mime) in [
                ("HTML", "text/html"), ("Markdown", "text/markdown"), ("Latex", "text/latex"), ("Math", "text/latex"),
                ("SVG", "image/svg+xml"), ("Javascript", "application/javascript"), ("JSON", "application/json"),
                ("Pretty", "text/plain"),
            ] { module.type(DisplayObjects.textType(name, mime)) }
            module.type(DisplayObjects.image)
            module.type(DisplayObjects.handle)
            for name in ["Audio", "Video", "IFrame", "YouTubeVideo", "FileLink", "Code", "ProgressBar"] {
                module.lazy(name) {
                    let media = Owned(try Interpreter.current.importModule("IPython.lib.display"))
                    return try media.value.getAttribute(name)
                }
            }
        }
    }

    private static func declareFunctions(_ module: NativeModule) {
        module.function(
            "display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, update=False, **kwargs)",
            documentation:
                "Display a Python object in all frontends.\n\nBy default all representations will be computed and sent to the frontends.",
            displayBody)
        module.function(
            "update_display(obj, *, display_id, **kwargs)", documentation: "Update an existing display by id."
        ) { call in
            Display.output?.updateDisplay(try RichDisplay.content(of: call[0]), displayID: try call.string(1))
            return .none
        }
        module.function(
            "clear_output(wait=False)",
            documentation:
                "Clear the output of the current cell receiving output.\n\nwait : bool [default: false]\n    Wait to clear the output until new output is available to replace it."
        ) { call in
            Display.output?.clearOutput(wait: try call.bool(0))
            return .none
        }
        module.function(
            "publish_display_data(data, metadata=None, *, transient=None, **kwargs)",
            documentation: "Publish data and metadata to all frontends."
        ) { call in
            guard case .object(let data) = try DisplayData(call[0]) else {
                throw PythonError.typeError("data must be a dict")
            }
            var content = DisplayContent(data: data)
            if case .object(let metadata) = try DisplayData(call[1]) { content.metadata = metadata }
            Display.show(content)
            return .none
        }
        module.function(
            "set_matplotlib_formats(*formats, **kwargs)",
            documentation: "Select figure formats: figures are sharp PNG pictures here, whatever is selected."
        ) { _ in .none }
    }

    /// A name for a display that no other has: 32 hexadecimal digits.
    static func freshIdentifier() -> String {
        var generator = SystemRandomNumberGenerator()
        let parts = (0..<2).map { _ in String(generator.next(), radix: 16) }
        return parts.map { String(repeating: "0", count: 16 - $0.count) + $0 }.joined()
    }

    /// `display(…)`, which the built-in names hold too.
    static func displayBody(_ call: NativeCall) throws -> Value {
        var identifier: String? = nil
        if call[5].isString {
            identifier = call[5].swiftString
        } else if try call[5].truth() {
            identifier = freshIdentifier()
        }
        if try call.bool(7) { Display.output?.clearOutput(wait: true) }
        for object in call.rest(0) {
            if try call.bool(8) {
                guard let identifier else { throw PythonError.typeError("display_id required for update_display") }
                Display.output?.updateDisplay(try RichDisplay.content(of: object), displayID: identifier)
            } else if try call.bool(6), case .object(let data) = try DisplayData(object) {
                Display.show(DisplayContent(data: data), displayID: identifier)
            } else if !(try RichDisplay.showsItself(object)) {
                var content = try RichDisplay.content(of: object)
                if case .object(let metadata) = try DisplayData(call[3]) { content.metadata.merge(metadata) { $1 } }
                Display.show(content, displayID: identifier)
            }
        }
        guard let identifier else { return .none }
        return .wrap(DisplayObjects.Handle(identifier), DisplayObjects.handle)
    }
}
