import PythonLanguage

/// `get_ipython()`: the object that cells' `%`, `!` and `?` notation calls.
enum ShellObject {
    final class Shell {}

    /// The one shell of the session.
    private nonisolated(unsafe) static let shell = Shell()

    /// Names that the session puts into the user's namespace.
    static let hiddenNames: Set<String> = ["In", "Out", "get_ipython", "exit", "quit", "open", "display"]

    static func value() -> Value { .wrap(shell, type) }

    static let type: NativeType = NativeType(
        "ZMQInteractiveShell", module: "ipykernel.zmqshell", documentation: "The interactive shell of this kernel."
    ) { type in
        type.keepsIdentity = true
        type.method("run_line_magic(magic_name, line, _stack_depth=1)", documentation: "Execute the given line magic.")
        { call in
            try Magics.runLine(call.string(0), call.string(1))
        }
        type.method("run_cell_magic(magic_name, line, cell)", documentation: "Execute the given cell magic.") { call in
            try Magics.runCell(call.string(0), call.string(1), call.string(2))
        }
        type.method("magic(arg_s)", documentation: "Execute a magic given as one text.") { call in
            let text = try call.string(0).drop { $0 == "%" || $0 == " " }
            let name = text.prefix { $0 != " " }
            return try Magics.runLine(String(name), String(text.dropFirst(name.count).drop { $0 == " " }))
        }
        type.method(
            "register_magic_function(func, magic_kind='line', magic_name=None)",
            documentation: "Expose a standalone function as a magic of this session."
        ) { call in
            guard let kind = UserMagics.Kind(rawValue: try call.string(1)) else {
                throw PythonError.valueError(
                    "magic_kind must be one of ('line', 'cell', 'line_cell'), \(try call[1].repr()) given")
            }
            var name = try call.optionalString(2)
            if name == nil {
                let own = Owned(try call[0].getAttribute("__name__"))
                name = try own.value.asString()
            }
            UserMagics.register(call[0], kind: kind, name: name ?? "")
            return .none
        }
        type.method(
            "register_magics(*magic_objects)",
            documentation: "Register the magics of one or more Magics classes or instances."
        ) { call in
            let module = Owned(try Interpreter.current.importModule("IPython.core.magic"))
            let objects = Owned(call[0].retained())
            return try module.value.callMethod("_register", [call.receiver, objects.value])
        }
        type.method("find_line_magic(magic_name)", documentation: "The line magic of a name, or None.") { call in
            let name = try call.string(0)
            guard Magics.lineNames.contains(name) else { return .none }
            return .function("\(name)(line)") { try Magics.runLine(name, $0.string(0)) }
        }
        type.method("find_cell_magic(magic_name)", documentation: "The cell magic of a name, or None.") { call in
            let name = try call.string(0)
            guard Magics.cellNames.contains(name) else { return .none }
            return .function("\(name)(line, cell)") { try Magics.runCell(name, $0.string(0), $0.string(1)) }
        }
        type.method("enable_matplotlib(gui=None)", documentation: "Figures are inline already.") { _ in .none }
        type.method(
            "system(cmd)", documentation: "Call the given cmd in a subprocess; its output is shown.",
            aliases: ["system_piped", "system_raw"]
        ) { call in
            try system(call.string(0))
            return .none
        }
        type.method(
            "getoutput(cmd, split=True, depth=0)",
            documentation: "Get output (possibly including stderr) from a subprocess."
        ) { call in
            try Magics.capturedCommand(call.string(0))
        }
        type.method(
            "run_cell(raw_cell, store_history=False, silent=False, shell_futures=True, cell_id=None)",
            documentation: "Run a complete cell."
        ) { call in
            try SessionEvaluation.run(call.string(0), returnsLast: false).release()
            return .none
        }
        type.method("ev(expr)", documentation: "Evaluate a Python expression in the user namespace.") { call in
            try SessionEvaluation.value(call.string(0))
        }
        type.method("ex(cmd)", documentation: "Execute a normal Python statement in the user namespace.") { call in
            try SessionEvaluation.run(call.string(0), returnsLast: false).release()
            return .none
        }
        type.method(
            "push(variables, interactive=True)",
            documentation: "Inject a group of variables into the IPython user namespace."
        ) { call in
            try call[0].forEachEntry { try Interpreter.current.main.setAttribute($0.swiftString, $1) }
            return .none
        }
        type.method(
            "set_next_input(text, replace=False)",
            documentation: "Send the specified text to the frontend to be presented at the next input cell."
        ) { call in
            Display.output?.setNextInput(try call.string(0), replacesCell: try call.bool(1))
            return .none
        }
        type.method("show_usage()", documentation: "Show a usage message.") { _ in
            page(
                "Swiftlet: a Jupyter kernel in Swift.\n\nobject?  tells about an object, object?? shows its source.\n%lsmagic lists the magics, !command runs a command of the system."
            )
            return .none
        }
        type.property("user_ns", documentation: "The namespace of the session.") { _ in
            Interpreter.current.namespace.value.retained()
        }
        type.property("kernel") { _ in ApplicationModule.kernel() }
        type.property("execution_count") { _ in .int(ShellObject.executionCount) }
    }

    nonisolated(unsafe) static var executionCount = 0

    /// `!command`: shows the output as it comes and remembers the status.
    static func system(_ command: String) throws {
        let interpreter = Interpreter.current
        let status = try ShellCommand.run(ShellCommand.expanded(command)) { text, _ in interpreter.standardOutput(text)
        }
        try interpreter.main.setAttribute("_exit_code", .int(status))
    }

    /// Shows text in the pager, or prints it where there is none.
    static func page(_ text: String) {
        if let output = Display.output { output.page(DisplayContent(plainText: text)) } else { print(text) }
    }
}

/// `IPython` itself and its application object.
enum ApplicationModule {
    final class Kernel {}
    final class Application {}

    private nonisolated(unsafe) static let theKernel = Kernel()
    private nonisolated(unsafe) static let theApplication = Application()

    /// The one kernel of the session; owned.
    static func kernel() -> Value { .wrap(theKernel, kernelType) }

    static let kernelType: NativeType = NativeType(
        "IPythonKernel", module: "ipykernel.ipkernel", documentation: "The kernel of the session."
    ) { type in
        type.keepsIdentity = true
        type.property("shell") { _ in ShellObject.value() }
        type.property("comm_manager", documentation: "The targets and the open comms of the session.") { _ in
            try CommModule.manager(imports: true) ?? .none
        }
        type.method(
            "do_shutdown(restart)", documentation: "Shut the kernel down, and start it anew if restart is true."
        ) { call in
            let restart = try call.bool(0)
            Display.output?.requestShutdown(restart: restart)
            return .dict([("status", .string("ok")), ("restart", .bool(restart))])
        }
    }

    static let applicationType: NativeType = NativeType(
        "IPKernelApp", module: "ipykernel.kernelapp", documentation: "The application that runs the kernel."
    ) { type in
        type.keepsIdentity = true
        type.property("kernel") { _ in kernel() }
        type.property("shell") { _ in ShellObject.value() }
        type.classMethod("instance(*args, **kwargs)", documentation: "Returns the global instance of this class.") {
            _ in
            .wrap(theApplication, applicationType)
        }
        type.classMethod("initialized()", documentation: "Has an instance been created?") { _ in .true }
    }

    static func register(_ registry: ModuleRegistry) {
        CommModule.register(registry)
        registry.register("IPython", documentation: "IPython: tools for interactive and parallel computing in Python.")
        { module in
            module.type(applicationType, name: "Application")
            module.function("get_ipython()", documentation: "Get the global InteractiveShell instance.") { _ in
                ShellObject.value()
            }
            for name in ["display", "core", "utils", "lib"] { module.submodule(name, "IPython.\(name)") }
            module.constant("__version__", .string("9.0.0"))
        }
        registry.register("IPython.core.getipython", documentation: "Access to the shell.") { module in
            module.function("get_ipython()") { _ in ShellObject.value() }
        }
        for name in ["core", "core.magics", "utils", "lib"] {
            registry.register("IPython.\(name)", documentation: "The parts of IPython that notebooks ask for.") { _ in }
        }
        registry.register("IPython.core.interactiveshell", documentation: "The shell's class.") {
            $0.type(ShellObject.type, name: "InteractiveShell")
        }
        registry.register("IPython.core.magic", documentation: "Magics that notebooks define.") { module in
            module.function("get_ipython()") { _ in ShellObject.value() }
            try module.run(source: MagicCommandsSource.text)
        }
        registry.register("IPython.utils.text", documentation: "The lines of a command's output.") {
            try $0.run(source: ShellTextSource.text)
        }
        registry.register("IPython.utils.io", aliases: ["IPython.utils.capture"], documentation: "Keeping output.") {
            module in
            OutputMagics.declare(in: module)
            try module.run(source: ShellTextSource.capturing)
        }
        registry.register("IPython.core.magics.execution", documentation: "What %timeit gives.") {
            try $0.run(source: ShellTextSource.timing)
        }
        registry.register("IPython.lib.display", documentation: "Sound, film, pages and links in a notebook.") {
            module in
            module.function("_base64(data)") { call in
                guard let bytes = call[0].byteBuffer else { throw PythonError.typeError("bytes are needed") }
                return .string(Base64.encoded(bytes))
            }
            module.function(
                "display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, update=False, **kwargs)",
                DisplayModule.displayBody)
            try module.run(source: EmbeddedMediaSource.text)
        }
    }
}
