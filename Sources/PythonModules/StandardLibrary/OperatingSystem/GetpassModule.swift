import Glibc
import PythonLanguage

/// `getpass`: a line that does not show while it is typed.
enum GetpassModule {
    static func register(_ registry: ModuleRegistry) {
        registry.register("getpass", documentation: "Utilities to get a password and/or the current user name.") { module in
            module.function(
                "getpass(prompt='Password: ', stream=None)", documentation: "Prompt for a password, with echo turned off."
            ) { call in
                guard let read = Console.readLine else {
                    throw PythonError(Types.eofError, "EOF when reading a line")
                }
                return .string(try read(try call[0].str(), true))
            }
            module.function("getuser()", documentation: "Get the username from the environment or password database.") { _ in
                for name in ["LOGNAME", "USER", "LNAME", "USERNAME"] {
                    if let user = getenv(name) { return .string(String(cString: user)) }
                }
                guard let entry = getpwuid(getuid()) else {
                    throw PythonError.osError(errno: ENOENT, path: nil)
                }
                return .string(String(cString: entry.pointee.pw_name))
            }
        }
    }
}
