import Glibc
import PythonLanguage

/// `_os`: the system calls under `os` and `os.path`, which are Python (see `OSSource`).
enum FileSystemCalls {
    static func register(_ registry: ModuleRegistry) {
        registry.register("_os", documentation: "Calls of the operating system.") { module in
            declareFolders(module)
            declareFiles(module)
            declareProcess(module)
        }
    }

    /// Text of a path, from text or what `__fspath__` gives.
    private static func path(_ value: Value) throws -> String {
        try FileTypes.filePath(value)
    }

    private static func check(_ result: Int32, _ path: String?) throws {
        if result != 0 { throw PythonError.osError(errno: errno, path: path) }
    }

    private static func declareFolders(_ module: NativeModule) {
        module.function("listdir(path='.', /)") { call in
            let path = try path(call[0])
            guard let folder = opendir(path) else { throw PythonError.osError(errno: errno, path: path) }
            defer { closedir(folder) }
            var names: [String] = []
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            return .list(strings: names)
        }
        module.function("mkdir(path, mode=511, /)") { call in
            let path = try path(call[0])
            try check(Glibc.mkdir(path, mode_t(truncatingIfNeeded: try call.int(1))), path)
            return .none
        }
        let removals: [(String, (String) -> Int32)] = [
            ("rmdir", { Glibc.rmdir($0) }), ("remove", { Glibc.unlink($0) }), ("chdir", { Glibc.chdir($0) }),
        ]
        for (name, function) in removals {
            module.function("\(name)(path, /)") { call in
                let path = try path(call[0])
                try check(function(path), path)
                return .none
            }
        }
        module.function("getcwd()") { _ in
            guard let text = Glibc.getcwd(nil, 0) else { throw PythonError.osError(errno: errno, path: nil) }
            defer { free(text) }
            return .string(String(cString: text))
        }
    }

    private static func declareFiles(_ module: NativeModule) {
        module.function("rename(source, target, /)") { call in
            let source = try path(call[0])
            let target = try path(call[1])
            if Glibc.rename(source, target) != 0 {
                throw PythonError.osError(errno: errno, path: source, second: target)
            }
            return .none
        }
        module.function("close(fd, /)") { call in
            if Glibc.close(Int32(truncatingIfNeeded: try call.int(0))) != 0 {
                throw PythonError.osError(errno: errno, path: nil)
            }
            return .none
        }
        module.function("symlink(source, target, /)") { call in
            let target = try path(call[1])
            try check(Glibc.symlink(try path(call[0]), target), target)
            return .none
        }
        module.function("readlink(path, /)") { call in
            let path = try path(call[0])
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = buffer.withUnsafeMutableBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { text in
                    text.baseAddress.map { Glibc.readlink(path, $0, text.count) } ?? -1
                }
            }
            if count < 0 { throw PythonError.osError(errno: errno, path: path) }
            return .string(String(decoding: buffer[..<count], as: UTF8.self))
        }
        module.function("stat(path, follow=True, /)") { call in
            let path = try path(call[0])
            var fields = stat()
            try check(fstatat(AT_FDCWD, path, &fields, try call.bool(1) ? 0 : AT_SYMLINK_NOFOLLOW), path)
            return .tuple([
                .int(Int(fields.st_mode)), .int(Int(fields.st_ino)), .int(Int(fields.st_dev)),
                .int(Int(fields.st_nlink)),
                .int(Int(fields.st_uid)), .int(Int(fields.st_gid)), .int(Int(fields.st_size)), seconds(fields.st_atim),
                seconds(fields.st_mtim), seconds(fields.st_ctim),
            ])
        }
        module.function("access(path, mode, /)") { call in
            .bool(Glibc.access(try path(call[0]), Int32(truncatingIfNeeded: try call.int(1))) == 0)
        }
        module.function("chmod(path, mode, /)") { call in
            let path = try path(call[0])
            try check(Glibc.chmod(path, mode_t(truncatingIfNeeded: try call.int(1))), path)
            return .none
        }
        module.function("utime(path, accessed, modified, /)") { call in
            let path = try path(call[0])
            let times = [time(try call.double(1)), time(try call.double(2))]
            try check(utimensat(AT_FDCWD, path, times, 0), path)
            return .none
        }
        module.function("realpath(path, /)") { call in
            let path = try path(call[0])
            guard let text = Glibc.realpath(path, nil) else { return .none }
            defer { free(text) }
            return .string(String(cString: text))
        }
        module.function("mkdtemp(template, /)", documentation: "Makes a folder whose name ends in six random letters.")
        { call in
            let path = try path(call[0])
            guard let template = strdup(path) else { throw PythonError.memoryError("") }
            defer { free(template) }
            guard Glibc.mkdtemp(template) != nil else { throw PythonError.osError(errno: errno, path: path) }
            return .string(String(cString: template))
        }
    }

    private static func seconds(_ time: timespec) -> Value {
        .float(Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9)
    }

    private static func time(_ seconds: Double) -> timespec {
        let whole = seconds.rounded(.down)
        return timespec(tv_sec: Int(whole), tv_nsec: Int((seconds - whole) * 1e9))
    }

    private static func declareProcess(_ module: NativeModule) {
        module.function("environment()") { _ in
            var pairs: [(String, Value)] = []
            var next = environ
            while let entry = next.pointee {
                let text = String(cString: entry)
                if let equals = text.firstIndex(of: "=") {
                    pairs.append((String(text[..<equals]), .string(String(text[text.index(after: equals)...]))))
                }
                next += 1
            }
            return .dict(pairs)
        }
        module.function("putenv(name, value, /)") { call in
            setenv(try call.string(0), try call.string(1), 1)
            return .none
        }
        module.function("unsetenv(name, /)") { call in
            Glibc.unsetenv(try call.string(0))
            return .none
        }
        module.function("getpid()") { _ in .int(Int(Glibc.getpid())) }
        module.function("getppid()") { _ in .int(Int(Glibc.getppid())) }
        module.function("getuid()") { _ in .int(Int(Glibc.getuid())) }
        module.function("cpu_count()") { _ in .int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
        module.function("getloadavg()") { _ in
            var loads = [0.0, 0.0, 0.0]
            Glibc.getloadavg(&loads, 3)
            return .tuple(loads.map { .float($0) })
        }
        module.function("urandom(size, /)") { call in
            let size = try call.int(0)
            if size < 0 { throw PythonError.valueError("negative argument not allowed") }
            var system = SystemRandomNumberGenerator()
            return .bytes((0..<size).map { _ in UInt8(truncatingIfNeeded: system.next()) })
        }
        module.function(
            "system(command, /)", documentation: "Runs a command in a shell; gives its exit status and what it wrote."
        ) { call in
            try run(try call.string(0))
        }
        module.function("strerror(code, /)") { call in
            .string(String(cString: Glibc.strerror(Int32(truncatingIfNeeded: try call.int(0)))))
        }
    }

    private static func run(_ command: String) throws -> Value {
        guard let pipe = popen(command + " 2>&1", "r") else { throw PythonError.osError(errno: errno, path: nil) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { break }
            output += buffer[..<count]
        }
        let status = pclose(pipe)
        return .tuple([.int(Int(status)), .string(String(decoding: output, as: UTF8.self))])
    }
}
