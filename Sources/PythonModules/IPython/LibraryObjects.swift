import PythonLanguage

/// What objects hold, looked up without running code of the user's.
///
/// A class of the user's may have a `__getattribute__`, a metaclass, a property called `__dict__`; none of them is asked:
/// what an instance holds lies in its own slots, and what its class is stands in the class's own table.
enum LibraryObjects {
    private static let packages: Set<Substring> = [
        "numpy", "pandas", "keras", "tensorflow", "matplotlib", "PIL", "collections",
    ]

    /// Whether the value's class is one of the libraries', so that asking it runs no code of the user's.
    static func knows(_ value: Value) -> Bool {
        var seen: Set<TypeRef> = []
        return knows(value, &seen)
    }

    /// - Parameter seen: classes that are being looked at: one may hold an instance of itself.
    private static func knows(_ value: Value, _ seen: inout Set<TypeRef>) -> Bool {
        if value.tag == .native { return true }
        guard value.tag == .instance else { return false }
        let name = Owned(internName("__module__"))
        let module = lookup(value.type, name.value)
        guard module.tag == .str, isPackage(module.swiftString[...]) else { return false }
        return value.type.pointee.mro.tupleItems.allSatisfy { isOfLibrary($0.typeRef, &seen) }
    }

    /// Whether a class made by `class` has no method from anywhere but the libraries: a module is easily claimed.
    private static func isOfLibrary(_ type: TypeRef, _ seen: inout Set<TypeRef>) -> Bool {
        guard type.pointee.flags.has(.user), seen.insert(type).inserted else { return true }
        var isOwn = type.pointee.header.type == Types.type
        type.pointee.namespace.forEachEntry { _, member in
            if !isOfLibrary(member: member, &seen) { isOwn = false }
        }
        return isOwn
    }

    /// A method, or what holds one: a property, a static method. Objects that only look like one are the user's.
    private static func isOfLibrary(member: Value, _ seen: inout Set<TypeRef>) -> Bool {
        switch member.tag {
        case .function:
            // Modules of the libraries that are written in Python bear the name of their package in angle brackets.
            let file = member.function.pointee.code.code.pointee.details.source.name
            return file.hasPrefix("<") && isPackage(file.dropFirst().dropLast())
        case .record:
            let record = member.record
            return (0..<record.pointee.count).allSatisfy { isOfLibrary(member: record.fields[$0], &seen) }
        case .instance: return knows(member, &seen)
        default: return true
        }
    }

    private static func isPackage(_ module: Substring) -> Bool { packages.contains(module.prefix { $0 != "." }) }

    /// The names of an instance's own attributes.
    static func ownNames(of value: Value) -> [String] {
        guard value.tag == .instance else { return [] }
        if let shape = value.instance.pointee.shape { return shapeNames(shape).map(\.swiftString) }
        var names: [String] = []
        attributeDict(value.instance).value.forEachEntry { key, _ in
            if key.tag == .str { names.append(key.swiftString) }
        }
        return names
    }

    /// An attribute, owned; nil when there is none: of libraries' objects any that their class declares, of all others
    /// what they hold themselves.
    static func attribute(_ name: String, of value: Value) -> Value? {
        let name = Owned(internName(name))
        guard knows(value) else {
            guard value.tag == .instance else { return nil }
            let own = instanceAttribute(value.instance, name.value)
            return own.isUnbound ? nil : own.retained()
        }
        // A table's `__getattr__` would compare the name with its columns, which may be objects of the user's.
        let found =
            value.tag == .instance ? try? genericLookup(value, name.value) : try? lookupAttribute(value, name.value)
        guard let found, !found.isUnbound else { return nil }
        return found
    }
}
