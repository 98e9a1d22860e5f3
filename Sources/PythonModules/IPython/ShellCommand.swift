import Glibc
import PythonLanguage

/// Runs commands of the system's shell.
enum ShellCommand {
    /// Runs a command and hands on what it prints, both streams together, as it comes.
    ///
    /// - Parameter emit: gets text and whether it came from standard error.
    /// - Returns: the exit status, negative for the signal that ended it.
    /// - Throws: `KeyboardInterrupt` on an interrupt, after the command was ended too; `OSError` if it cannot be started.
    static func run(_ command: String, emit: (String, Bool) throws -> Void) throws -> Int {
        try run(words: ["/bin/bash", "-c", command], input: nil, separate: false, emit: emit)
    }

    /// Runs a program of the search path that reads its script from standard input; streams kept apart.
    static func run(script: String, by program: String, emit: (String, Bool) throws -> Void) throws -> Int {
        let input = try scriptFile(script)
        defer { close(input) }
        return try run(words: [program], input: input, separate: true, emit: emit)
    }

    /// A script as an open file that no folder shows: a pipe would be full before a long one has been read.
    private static func scriptFile(_ text: String) throws -> Int32 {
        guard let file = tmpfile() else { throw PythonError.osError(errno: errno, path: nil) }
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            throw PythonError.osError(errno: errno, path: nil)
        }
        rewind(file)
        return dup(fileno(file))
    }

    private static func run(
        words: [String], input: Int32?, separate: Bool, emit: (String, Bool) throws -> Void
    ) throws -> Int {
        var outputs: [Int32] = [0, 0]
        var errors: [Int32] = [0, 0]
        guard pipe(&outputs) == 0 else { throw PythonError.osError(errno: errno, path: nil) }
        guard pipe(&errors) == 0 else { throw PythonError.osError(errno: errno, path: nil) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, outputs[1], 1)
        posix_spawn_file_actions_adddup2(&actions, separate ? errors[1] : outputs[1], 2)
        for descriptor in outputs + errors { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that an interrupt ends all that the command has started.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        let program = words[0]
        let words: [UnsafeMutablePointer<CChar>?] = words.map { (word: String) in strdup(word) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, program, &actions, &attributes, words, environ)
        close(outputs[1])
        close(errors[1])
        defer {
            close(outputs[0])
            close(errors[0])
        }
        guard status == 0 else { throw PythonError.osError(errno: status, path: program) }
        do {
            try forward([outputs[0], errors[0]], emit)
        } catch {
            kill(-process, SIGINT)
            var ended: Int32 = 0
            // Half a second to end by itself, then without asking.
            for _ in 0..<50 where waitpid(process, &ended, WNOHANG) == 0 { usleep(10_000) }
            kill(-process, SIGKILL)
            waitpid(process, &ended, 0)
            throw error
        }
        var ended: Int32 = 0
        while waitpid(process, &ended, 0) < 0, errno == EINTR {}
        let signal = ended & 0x7F
        return signal == 0 ? Int(ended >> 8 & 0xFF) : -Int(signal)
    }

    /// Copies what comes from two pipes until both end.
    private static func forward(_ sources: [Int32], _ emit: (String, Bool) throws -> Void) throws {
        var polls = sources.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var pending: [[UInt8]] = [[], []]
        var open = 2
        var buffer = [UInt8](repeating: 0, count: 1 << 15)
        while open > 0 {
            try Interpreter.current.checkYieldPoint()
            if PythonThread.waiting({ poll(&polls, 2, 50) }) <= 0 { continue }
            for index in 0..<2 where polls[index].fd >= 0 && polls[index].revents != 0 {
                let count = read(polls[index].fd, &buffer, buffer.count)
                if count <= 0 {
                    if count < 0, errno == EINTR || errno == EAGAIN { continue }
                    polls[index].fd = -1
                    open -= 1
                    if !pending[index].isEmpty { try emit(String(decoding: pending[index], as: UTF8.self), index == 1) }
                    continue
                }
                pending[index] += buffer[..<count]
                // A character may be cut in two at the end of a read.
                let whole = completePrefix(pending[index])
                if whole > 0 { try emit(String(decoding: pending[index][..<whole], as: UTF8.self), index == 1) }
                pending[index].removeFirst(whole)
            }
        }
    }

    /// How many bytes hold whole UTF-8 characters.
    private static func completePrefix(_ bytes: [UInt8]) -> Int {
        var index = bytes.count - 1
        var steps = 0
        while index >= 0, steps < 4 {
            let byte = bytes[index]
            if byte < 0x80 { return bytes.count }
            if byte >= 0xC0 {
                let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                return bytes.count - index >= needed ? bytes.count : index
            }
            index -= 1
            steps += 1
        }
        return bytes.count
    }

    /// A command with `{expression}` and `$name` replaced by what the session holds.
    static func expanded(_ command: String) -> String {
        var result = ""
        var rest = command[...]
        while let mark = rest.firstIndex(where: { $0 == "{" || $0 == "$" }) {
            result += rest[..<mark]
            let after = rest[rest.index(after: mark)...]
            if rest[mark] == "{" {
                if after.hasPrefix("{") {
                    result += "{"
                    rest = after.dropFirst()
                    continue
                }
                if let close = after.firstIndex(of: "}"),
                    let text = try? SessionEvaluation.text(String(after[..<close]))
                {
                    result += text
                    rest = after[after.index(after: close)...]
                    continue
                }
            } else {
                if after.hasPrefix("$") {
                    result += "$"
                    rest = after.dropFirst()
                    continue
                }
                let name = after.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                if let first = name.first, !first.isNumber,
                    let value = try? Interpreter.current.main.getAttributeIfPresent(String(name)), !value.isUnbound
                {
                    let held = Owned(value)
                    result += (try? held.value.str()) ?? ""
                    rest = after.dropFirst(name.count)
                    continue
                }
            }
            result.append(rest[mark])
            rest = after
        }
        return result + rest
    }
}
