extension Interpreter {
    /// A module from a file of the user's; `nil` if there is none.
    func importSourceModule(_ name: String) throws -> Value? { nil }

    /// Tells about an exception that nobody can catch.
    func reportIgnored(_ exception: Value, in object: Value) {
        let text = (try? exception.str()) ?? ""
        standardError("Exception ignored in: <\(object.type.name) object>\n\(exception.type.name): \(text)\n")
    }
}
