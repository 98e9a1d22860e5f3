import Glibc
import PythonLanguage

/// `_download`: files over the network, for `urllib.request`, by the system's `curl`.
enum DownloadCalls {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_download", documentation: "Fetches files over the network.") { module in
            // The exit code of curl; −1 if there is no curl. The answer's headers stand in a file beside the target.
            module.function("fetch(address, target, headers, seconds, fields, body=None, /)") { call in
                var words = [
                    "curl", "-sSL", "--connect-timeout", "20", "--max-time", String(try call.double(3)), "-o", try call.string(1), "-D",
                    try call.string(2),
                ]
                for field in try call[4].map({ try $0.asString() }) { words += ["-H", field] }
                if call.isGiven(5) { words += ["--data-binary", "@" + (try call.string(5))] }
                return .int(Int(try run(words + [try call.string(0)], call.interpreter)))
            }
        }
    }

    private static func run(_ words: [String], _ interpreter: Interpreter) throws -> Int32 {
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        defer { for argument in arguments { free(argument) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var child: pid_t = 0
        guard posix_spawnp(&child, "curl", &actions, nil, arguments, environ) == 0 else { return -1 }
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) != child {
            do { try interpreter.checkSafePoint() } catch {
                kill(child, SIGTERM)
                waitpid(child, &status, 0)
                throw error
            }
            usleep(20_000)
        }
        return (status >> 8) & 0xff
    }
}
