/// A type with its parameters: `list[int]`.
final class GenericAlias {
    let origin: Value
    /// A tuple.
    let arguments: Value

    /// Takes over both references.
    init(origin: Value, arguments: Value) {
        self.origin = origin
        self.arguments = arguments
    }

    deinit {
        origin.release()
        arguments.release()
    }
}

/// One of several types: `int | None`.
final class UnionOfTypes {
    /// A tuple.
    let arguments: Value

    /// Takes over the reference.
    init(_ arguments: Value) { self.arguments = arguments }

    deinit { arguments.release() }
}

/// `types.GenericAlias` and `types.UnionType`: what annotations are made of.
package enum GenericTypes {
    package static let alias = NativeType("GenericAlias", module: "types", documentation: "Represent a PEP 585 generic type") { type in
        type.isSubclassable = false
        type.constructor("(origin, args, /)") { make(call: $0[0], $0[1]) }
        type.property("__origin__") { try $0.object(as: GenericAlias.self).origin.retained() }
        type.property("__args__") { try $0.object(as: GenericAlias.self).arguments.retained() }
        type.property("__parameters__") { _ in makeTuple([]) }
        type.property("__class__") { try $0.object(as: GenericAlias.self).origin.type.value.retained() }
        type.slots.call = { try Machine.call(try $0.object(as: GenericAlias.self).origin, $1) }
        type.slots.repr = { value in
            let alias = try value.object(as: GenericAlias.self)
            let arguments = try alias.arguments.tupleItems.map(shown)
            return makeString("\(try shown(alias.origin))[\(arguments.isEmpty ? "()" : arguments.joined(separator: ", "))]")
        }
        type.slots.missingAttribute = { value, name in try lookupAttribute(try value.object(as: GenericAlias.self).origin, name) }
        type.slots.compare = { value, other, comparison in
            guard let right = other.objectIfPresent(GenericAlias.self), comparison == .equal || comparison == .notEqual else {
                return .notImplemented
            }
            let left = try value.object(as: GenericAlias.self)
            let same = try left.origin.equals(right.origin) && left.arguments.equals(right.arguments)
            return .bool(same == (comparison == .equal))
        }
        type.slots.hash = { value in
            let alias = try value.object(as: GenericAlias.self)
            return try hashValue(alias.origin) ^ hashValue(alias.arguments)
        }
        type.slots.binary = { operation, value, other, reflected in
            operation == .or ? union(reflected ? other : value, reflected ? value : other) : .notImplemented
        }
        type.method("__mro_entries__(bases, /)") { call in
            makeTuple([try call.this(GenericAlias.self).origin.retained()])
        }
        type.method("__instancecheck__(instance, /)") { _ in
            throw PythonError.typeError("isinstance() argument 2 cannot be a parameterized generic")
        }
        type.method("__subclasscheck__(subclass, /)") { _ in
            throw PythonError.typeError("issubclass() argument 2 cannot be a parameterized generic")
        }
    }

    package static let union = NativeType("UnionType", module: "types", documentation: "Represent a PEP 604 union type\n\nE.g. for int | str") { type in
        type.isSubclassable = false
        type.property("__args__") { try $0.object(as: UnionOfTypes.self).arguments.retained() }
        type.property("__parameters__") { _ in makeTuple([]) }
        type.slots.repr = { value in
            let arguments = try value.object(as: UnionOfTypes.self).arguments.tupleItems
            return makeString(try arguments.map { $0.bits == Types.noneType.value.bits ? "None" : try shown($0) }.joined(separator: " | "))
        }
        type.slots.compare = { value, other, comparison in
            guard let right = other.objectIfPresent(UnionOfTypes.self), comparison == .equal || comparison == .notEqual else {
                return .notImplemented
            }
            let left = try makeSet(try value.object(as: UnionOfTypes.self).arguments.asArray())
            let held = Owned(left)
            let others = Owned(try makeSet(try right.arguments.asArray()))
            return .bool(try held.value.equals(others.value) == (comparison == .equal))
        }
        type.slots.hash = { value in
            try value.object(as: UnionOfTypes.self).arguments.tupleItems.reduce(0) { $0 ^ (try hashValue($1)) }
        }
        type.slots.binary = { operation, value, other, reflected in
            operation == .or ? union(reflected ? other : value, reflected ? value : other) : .notImplemented
        }
        type.method("__instancecheck__(instance, /)") { call in
            let arguments = try call.this(UnionOfTypes.self).arguments
            return .bool(try ObjectFunctions.isInstance(call[0], arguments))
        }
        type.method("__subclasscheck__(subclass, /)") { call in
            let arguments = try call.this(UnionOfTypes.self).arguments
            return .bool(try ObjectFunctions.isSubclass(call[0], arguments))
        }
    }

    /// True for the types whose parameters an annotation may give.
    static func isGeneric(_ type: TypeRef) -> Bool {
        if type == Types.type { return true }
        let generic: [TypeRef] = [Types.list, Types.dict, Types.tuple, Types.set, Types.frozenSet, Types.enumerate]
        return generic.contains { type.isSubtype(of: $0) } || type.name == "deque"
    }

    /// `origin[parameters]`; both are borrowed.
    package static func make(call origin: Value, _ parameters: Value) -> Value {
        let arguments = parameters.tag == .tuple ? parameters.retained() : makeTuple([parameters.retained()])
        return .wrap(GenericAlias(origin: origin.retained(), arguments: arguments), alias)
    }

    /// `left | right` of types; `NotImplemented` if one is none.
    static func union(_ left: Value, _ right: Value) -> Value {
        var arguments: [Value] = []
        for value in [left, right] {
            let parts: [Value]
            if value.isNone {
                parts = [Types.noneType.value]
            } else if value.tag == .type || value.objectIfPresent(GenericAlias.self) != nil {
                parts = [value]
            } else if let union = value.objectIfPresent(UnionOfTypes.self) {
                parts = Array(union.arguments.tupleItems)
            } else {
                return .notImplemented
            }
            for part in parts where !arguments.contains(where: { ($0.bits == part.bits) || ((try? $0.equals(part)) ?? false) }) {
                arguments.append(part)
            }
        }
        if arguments.count == 1 { return arguments[0].retained() }
        return .wrap(UnionOfTypes(makeTuple(arguments.map { $0.retained() })), union)
    }

    /// A parameter as an annotation shows it.
    private static func shown(_ value: Value) throws -> String {
        if value.tag == .ellipsis { return "..." }
        if value.tag == .list {
            return "[\(try value.map(shown).joined(separator: ", "))]"
        }
        guard value.tag == .type else { return try value.repr() }
        return qualifiedTypeName(value.typeRef)
    }
}
