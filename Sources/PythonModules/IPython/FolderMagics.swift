import Glibc
import PythonLanguage

/// `%cd`, `%pwd` and `%%writefile`.
enum FolderMagics {
    /// The folder that relative paths start from.
    static var current: String {
        guard let path = getcwd(nil, 0) else { return "" }
        defer { free(path) }
        return String(cString: path)
    }

    static func change(_ call: Magics.Call) throws -> Value {
        var target = call.words.first { !$0.hasPrefix("-") } ?? ""
        let home = getenv("HOME").map { String(cString: $0) } ?? "/"
        if target.isEmpty { target = home }
        if target.hasPrefix("~") { target = home + target.dropFirst() }
        let quotes: Set<Character> = ["'", "\""]
        if target.count > 1, let first = target.first, quotes.contains(first) {
            target = String(target.dropFirst().dropLast())
        }
        guard chdir(target) == 0 else {
            call.output("[Errno \(errno)] \(String(cString: strerror(errno))): '\(target)'\n\(current)\n")
            return .none
        }
        call.output("\(current)\n")
        return .none
    }

    static func writeFile(_ call: Magics.Call) throws -> Value {
        let appends = call.words.contains("-a") || call.words.contains("--append")
        guard let path = call.words.first(where: { !$0.hasPrefix("-") }) else {
            throw UsageError.with("the following arguments are required: filename")
        }
        let exists = access(path, F_OK) == 0
        let file = try FileStream(path: path, mode: appends ? "a" : "w", encoding: nil, errors: .strict, newline: nil)
        try file.write(Array((call.cell ?? "").utf8))
        try file.close()
        call.output(
            appends && exists ? "Appending to \(path)\n" : exists ? "Overwriting \(path)\n" : "Writing \(path)\n")
        return .none
    }
}

/// `%env` and `%set_env`.
enum EnvironmentMagics {
    static func env(_ call: Magics.Call) throws -> Value {
        if call.line.isEmpty {
            var pairs: [(String, Value)] = []
            var place = environ
            while let entry = place.pointee {
                let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                pairs.append((String(parts[0]), .string(parts.count > 1 ? String(parts[1]) : "")))
                place += 1
            }
            return .dict(pairs)
        }
        if call.line.contains("=" as Character) || call.words.count > 1 { return try setEnv(call) }
        guard let value = getenv(call.line) else {
            throw UsageError.with("Environment does not have key: \(call.line)")
        }
        return makeString(String(cString: value))
    }

    static func setEnv(_ call: Magics.Call) throws -> Value {
        let separator: Character = call.line.contains("=" as Character) ? "=" : " "
        let parts = call.line.split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 2 else { throw UsageError.with("%set_env expects a name and a value") }
        let name = parts[0].filter { $0 != " " }
        let value = String(parts[1].drop { $0 == " " })
        setenv(name, value, 1)
        call.output("env: \(name)=\(value)\n")
        return .none
    }
}
