/// The built-in types and functions.
enum Builtins {
    /// Declares what the built-in types can do.
    static func installTypes() {}

    /// Declares the built-in functions and names.
    static func declare(_ module: NativeModule) {}
}
