import Glibc
import PythonLanguage

/// `sys`: what a cell can ask of the interpreter.
enum SysModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register(
            "sys", documentation: "This module provides access to some objects used or maintained by the interpreter."
        ) { module in
            declareVersions(module)
            declareLimits(module)
            module.constant("argv", .list(strings: CommandLine.arguments.isEmpty ? [""] : [CommandLine.arguments[0]]))
            module.constant("executable", .string(CommandLine.arguments.first ?? ""))
            module.constant("path", .list(strings: [""]))
            module.constant("modules", Interpreter.current.modules.retained())
            module.constant(
                "builtin_module_names", .tuple(Interpreter.current.registry.moduleNames.sorted().map { .string($0) }))
            for name in ["stdin", "__stdin__"] {
                module.constant(name, .wrap(FileStream.standardInput, FileTypes.textFile))
            }
            module.constant(
                "stdout", .wrap(ConsoleStream("<stdout>", 1) { Interpreter.current.standardOutput($0) }, stream))
            module.constant(
                "stderr", .wrap(ConsoleStream("<stderr>", 2) { Interpreter.current.standardError($0) }, stream))
            module.constant(
                "__stdout__", .wrap(ConsoleStream("<stdout>", 1) { Interpreter.current.standardOutput($0) }, stream))
            module.constant(
                "__stderr__", .wrap(ConsoleStream("<stderr>", 2) { Interpreter.current.standardError($0) }, stream))
            declareFunctions(module)
            try module.run(source: SysFieldsSource.text)
        }
    }

    private static func declareVersions(_ module: NativeModule) {
        module.constant("version", .string("3.11.2 (Swiftlet)"))
        module.constant("hexversion", .int(0x030B_02F0))
        module.constant("api_version", .int(1013))
        module.constant("platform", .string("linux"))
        module.constant("byteorder", .string("little"))
        module.constant("copyright", .string(""))
        for (name, folder) in [("prefix", "/usr"), ("exec_prefix", "/usr"), ("base_prefix", "/usr")] {
            module.constant(name, .string(folder))
        }
        module.constant("dont_write_bytecode", .true)
    }

    private static func declareLimits(_ module: NativeModule) {
        module.function("getrecursionlimit()", documentation: "Return the current value of the recursion limit.") { _ in
            .int(Interpreter.recursionLimit)
        }
        module.function(
            "setrecursionlimit(limit, /)", documentation: "Set the maximum depth of the Python interpreter stack to n."
        ) { call in
            let limit = try call.int(0)
            guard limit > 0 else { throw PythonError.valueError("recursion limit must be greater or equal than 1") }
            let depth = Interpreter.recursionDepth
            guard limit > depth else {
                throw PythonError(
                    Types.recursionError,
                    "cannot set the recursion limit to \(limit) at the recursion depth \(depth): the limit is too low")
            }
            Interpreter.recursionLimit = limit
            return .none
        }
        module.constant("maxsize", .int(Int.max))
        module.constant("maxunicode", .int(0x10FFFF))
        module.constant("float_repr_style", .string("short"))
    }

    private static func declareFunctions(_ module: NativeModule) {
        module.function("exit(status=None, /)", documentation: "Exit the interpreter by raising SystemExit(status).") {
            call in
            let exception = Owned(try Types.systemExit.value.call(call[0].isNone ? [] : [call[0]]))
            throw PythonError(exception.take())
        }
        module.function("getsizeof(object, default=None, /)", documentation: "Return the size of object in bytes.") {
            call in
            .int(size(of: call[0]))
        }
        module.function(
            "exc_info()", documentation: "Return the exception that is being handled: (type, value, traceback)."
        ) { call in
            let exception = call.interpreter.handledException
            guard exception.isException else { return .tuple([.none, .none, .none]) }
            let traceback = Owned(try exception.getAttribute("__traceback__"))
            return .tuple([exception.type.value.retained(), exception.retained(), traceback.take()])
        }
        module.function("getrefcount(object, /)", documentation: "Return the reference count of object.") { call in
            .int(call[0].isHeap ? Int(call[0].header.pointee.refCount) : 1)
        }
        module.function(
            "getdefaultencoding()",
            documentation: "Return the current default encoding used by the Unicode implementation."
        ) { _ in .string("utf-8") }
        module.function("getfilesystemencoding()") { _ in .string("utf-8") }
        module.function("intern(string, /)", documentation: "``Intern'' the given string.") { call in
            internName(try call.string(0))
        }
        module.function("is_finalizing()") { _ in .false }
        module.function("gettrace()") { _ in .none }
        module.function("settrace(function, /)") { _ in .none }
        module.function("getswitchinterval()") { _ in .float(0.005) }
    }

    /// About what CPython says for an object of that kind.
    private static func size(of value: Value) -> Int {
        switch value.tag {
        case .none, .notImplemented, .ellipsis: 16
        case .bool, .int: value.rawInt == 0 ? 24 : 28
        case .float: 24
        case .bigInt: 24 + (value.bigIntNumber.magnitude.bitWidth + 29) / 30 * 4
        case .str: 49 + ((try? value.length()) ?? 0)
        case .bytes: 33 + ((try? value.length()) ?? 0)
        case .list: 56 + 8 * ((try? value.length()) ?? 0)
        case .tuple: 40 + 8 * ((try? value.length()) ?? 0)
        case .dict: 64 + 30 * max(8, (try? value.length()) ?? 0)
        case .set, .frozenSet: 216 + 16 * max(0, ((try? value.length()) ?? 0) - 4)
        default: 48
        }
    }

    static let stream: NativeType = NativeType(
        "OutStream", module: "ipykernel.iostream", documentation: "A stream that shows text beneath the cell."
    ) { type in
        type.isSubclassable = false
        type.method("write(text, /)") { call in
            guard call[0].isString else {
                throw PythonError.typeError("write() argument must be str, not \(call[0].type.name)")
            }
            try call.this(ConsoleStream.self).write(try call.string(0))
            return .int(try call[0].length())
        }
        type.method("writelines(lines, /)") { call in
            let stream: ConsoleStream = try call.this()
            try call[0].forEach { stream.write(try $0.asString()) }
            return .none
        }
        type.method("flush()") { call in
            call.interpreter.flushOutput()
            return .none
        }
        type.method("isatty()") { _ in .false }
        type.method("writable()") { _ in .true }
        type.method("readable()") { _ in .false }
        type.method("fileno()") { call in .int(try call.this(ConsoleStream.self).number) }
        type.method("close()") { _ in .none }
        type.property("encoding") { _ in .string("UTF-8") }
        type.property("errors") { _ in .string("strict") }
        type.property("closed") { _ in .false }
        type.property("name") { .string(try $0.object(as: ConsoleStream.self).name) }
        type.property("mode") { _ in .string("w") }
        type.slots.repr = { .string("<OutStream name='\(try $0.object(as: ConsoleStream.self).name)'>") }
    }
}

/// Where `sys.stdout` and `sys.stderr` write.
final class ConsoleStream {
    let name: String
    let number: Int
    let write: (String) -> Void

    init(_ name: String, _ number: Int, _ write: @escaping (String) -> Void) {
        self.name = name
        self.number = number
        self.write = write
    }
}
