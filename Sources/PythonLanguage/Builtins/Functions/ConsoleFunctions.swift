/// `print`, `input`, and the refusal of `breakpoint`.
enum ConsoleFunctions {
    static func declare(_ module: NativeModule) {
        module.function(
            "print(*args, sep=' ', end='\\n', file=None, flush=False)",
            documentation: """
                Prints the values to a stream, or to sys.stdout by default.

                sep
                  string inserted between values, default a space.
                end
                  string appended after the last value, default a newline.
                file
                  a file-like object (stream); defaults to the current sys.stdout.
                flush
                  whether to forcibly flush the stream.
                """, body)
        module.function(
            "input(prompt='', /)",
            documentation:
                "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input."
        ) { call in
            let prompt = try call[0].str()
            guard let read = Console.readLine else {
                throw PythonError(Types.eofError, "EOF when reading a line")
            }
            return makeString(try read(prompt, false))
        }
        module.function("breakpoint(*args, **kws)", documentation: "Not supported: the kernel has no text debugger.") {
            _ in
            throw PythonError.notImplementedError("breakpoint() is not supported: the kernel has no text debugger")
        }
    }

    private static func body(_ call: NativeCall) throws -> Value {
        let items = call.rest(0)
        let separator = try text(call[1], "sep", default: " ")
        let end = try text(call[2], "end", default: "\n")
        var line = ""
        for (index, item) in items.enumerated() {
            if index > 0 { line += separator }
            line += item.tag == .str ? item.string.text : try item.str()
        }
        line += end
        let target = call[3].isNone ? Console.replacedOutput : call[3].retained()
        if target.isUnbound {
            Interpreter.current.standardOutput(line)
            if try call[4].truth() { Interpreter.current.flushOutput() }
        } else {
            let stream = Owned(target)
            let value = Owned(makeString(line))
            try stream.value.callMethod("write", [value.value]).release()
            if try call[4].truth() { try stream.value.callMethod("flush").release() }
        }
        return .none
    }

    private static func text(_ value: Value, _ name: String, default other: String) throws -> String {
        if value.isNone || value.isUnbound { return other }
        guard let points = value.codePoints else {
            throw PythonError.typeError("\(name) must be None or a string, not \(value.type.name)")
        }
        return points.swiftString
    }
}

/// Where `print` writes and `input` reads.
public enum Console {
    /// Asks the user for a line: the prompt, and whether what is typed must not show.
    public nonisolated(unsafe) static var readLine: ((_ prompt: String, _ isPassword: Bool) throws -> String)?

    /// The standard output and error streams, as `sys.stdout` and `sys.stderr` hold them.
    public static let streamType = NativeType(
        "OutStream", module: "ipykernel.iostream", documentation: "A stream that goes to the front end."
    ) { type in
        type.method("write(string, /)") { call in
            guard let text = call[0].codePoints else {
                throw PythonError.typeError("write() argument must be str, not \(call[0].type.name)")
            }
            let stream = try call.this(OutputStream.self)
            let interpreter = Interpreter.current
            (stream.isError ? interpreter.standardError : interpreter.standardOutput)(text.swiftString)
            return .int(text.count)
        }
        type.method("writelines(lines, /)") { call in
            let receiver = call.receiver
            try call[0].forEach { try receiver.callMethod("write", [$0]).release() }
            return .none
        }
        type.method("flush()") { _ in
            Interpreter.current.flushOutput()
            return .none
        }
        type.method("isatty()") { _ in .false }
        type.method("writable()") { _ in .true }
        type.method("readable()") { _ in .false }
        type.method("fileno()") { call in .int(try call.this(OutputStream.self).isError ? 2 : 1) }
        type.property("encoding") { _ in makeString("UTF-8") }
        type.property("errors") { _ in makeString("strict") }
        type.property("closed") { _ in .false }
        type.property("name") { makeString(try $0.object(as: OutputStream.self).isError ? "stderr" : "stdout") }
    }

    /// A stream object for `sys.stdout` or `sys.stderr`, owned.
    public static func makeStream(isError: Bool) -> Value { .wrap(OutputStream(isError: isError), streamType) }

    final class OutputStream {
        let isError: Bool
        init(isError: Bool) { self.isError = isError }
    }

    /// What a program put in the place of `sys.stdout`, owned; unbound while it is the original.
    static var replacedOutput: Value {
        let system = dictGetName(Interpreter.current.modules.dict, sysName)
        guard system.tag == .module else { return .unbound }
        let stream = dictGetName(system.module.pointee.namespace.dict, stdoutName)
        if stream.isUnbound || stream.objectIfPresent(OutputStream.self)?.isError == false { return .unbound }
        return stream.retained()
    }

    private static let sysName = staticName("sys")
    private static let stdoutName = staticName("stdout")
}
