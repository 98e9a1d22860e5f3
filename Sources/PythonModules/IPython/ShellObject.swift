import PythonLanguage

/// `get_ipython()`: the object that cells' `%`, `!` and `?` notation calls.
enum ShellObject {
    final class Shell {}

    /// The one shell of the session.
    private nonisolated(unsafe) static let shell = Shell()

    /// Names that the session puts into the user's namespace.
    static let hiddenNames: Set<String> = ["In", "Out", "get_ipython", "exit", "quit", "open", "display"]

    static func value() -> Value { .wrap(shell, type) }

    static let type: NativeType = NativeType("ZMQInteractiveShell", module: "ipykernel.zmqshell", documentation: "The interactive shell of this kernel.") { type in
        type.keepsIdentity = true
        type.method("run_line_magic(magic_name, line, _stack_depth=1)", documentation: "Execute the given line magic.") { call in
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
        type.method("system(cmd)", documentation: "Call the given cmd in a subprocess; its output is shown.", aliases: ["system_piped", "system_raw"]) { call in
            try system(call.string(0))
            return .none
        }
        type.method("getoutput(cmd, split=True, depth=0)", documentation: "Get output (possibly including stderr) from a subprocess.") { call in
            try Magics.capturedCommand(call.string(0))
        }
        type.method("run_cell(raw_cell, store_history=False, silent=False, shell_futures=True, cell_id=None)", documentation: "Run a complete cell.") { call in
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
        type.method("push(variables, interactive=True)", documentation: "Inject a group of variables into the IPython user namespace.") { call in
            try call[0].forEachEntry { try Interpreter.current.main.setAttribute($0.swiftString, $1) }
            return .none
        }
        type.method("set_next_input(text, replace=False)", documentation: "Send the specified text to the frontend to be presented at the next input cell.") { call in
            Display.output?.setNextInput(try call.string(0), replacesCell: try call.bool(1))
            return .none
        }
        type.method("show_usage()", documentation: "Show a usage message.") { _ in
            page("Swiftlet: a Jupyter kernel in Swift.\n\nobject?  tells about an object, object?? shows its source.\n%lsmagic lists the magics, !command runs a command of the system.")
            return .none
        }
        type.property("user_ns", documentation: "The namespace of the session.") { _ in Interpreter.current.namespace.value.retained() }
        type.property("kernel") { _ in .wrap(ApplicationModule.Kernel(), ApplicationModule.kernelType) }
        type.property("execution_count") { _ in .int(ShellObject.executionCount) }
    }

    nonisolated(unsafe) static var executionCount = 0

    /// `!command`: shows the output as it comes and remembers the status.
    static func system(_ command: String) throws {
        let interpreter = Interpreter.current
        let status = try ShellCommand.run(ShellCommand.expanded(command)) { text, _ in interpreter.standardOutput(text) }
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

    static let kernelType: NativeType = NativeType("IPythonKernel", module: "ipykernel.ipkernel", documentation: "The kernel of the session.") { type in
        type.method("do_shutdown(restart)", documentation: "Shut the kernel down, and start it anew if restart is true.") { call in
            let restart = try call.bool(0)
            Display.output?.requestShutdown(restart: restart)
            return .dict([("status", .string("ok")), ("restart", .bool(restart))])
        }
    }

    static let applicationType: NativeType = NativeType("IPKernelApp", module: "ipykernel.kernelapp", documentation: "The application that runs the kernel.") { type in
        type.property("kernel") { _ in .wrap(Kernel(), kernelType) }
        type.classMethod("instance(*args, **kwargs)", documentation: "Returns the global instance of this class.") { _ in
            .wrap(Application(), applicationType)
        }
        type.classMethod("initialized()", documentation: "Has an instance been created?") { _ in .true }
    }

    static func register(_ registry: ModuleRegistry) {
        registry.register("IPython", documentation: "IPython: tools for interactive and parallel computing in Python.") { module in
            module.type(applicationType, name: "Application")
            module.function("get_ipython()", documentation: "Get the global InteractiveShell instance.") { _ in ShellObject.value() }
            module.submodule("display", "IPython.display")
            module.constant("__version__", .string("9.0.0"))
        }
        registry.register("IPython.core.getipython", documentation: "Access to the shell.") { module in
            module.function("get_ipython()") { _ in ShellObject.value() }
        }
        registry.register("IPython.core", documentation: "The parts of IPython that notebooks ask for.") { _ in }
    }
}
