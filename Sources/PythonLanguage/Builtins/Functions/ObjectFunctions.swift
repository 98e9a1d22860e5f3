/// The built-in functions about objects: hash, id, isinstance, getattr, callable, repr, format.
enum ObjectFunctions {
    static func declare(_ module: NativeModule) {
        declareIdentity(module)
        declareAttributes(module)
        declareText(module)
    }

    private static func declareIdentity(_ module: NativeModule) {
        module.function("hash(obj, /)", documentation: "Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.") { call in
            .int(try hashValue(call[0]))
        }
        module.function("id(obj, /)", documentation: "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.") { call in
            // Numbers and the singletons live in no place of their own: their value tells them apart.
            let bits = Int(truncatingIfNeeded: call[0].bits)
            return .int(call[0].isHeap ? bits : abs(bits % (1 << 40)) * 32 + 9_000_000 + Int(call[0].tag.rawValue))
        }
        module.function("callable(obj, /)", documentation: "Return whether the object is callable (i.e., some kind of function).") { call in
            .bool(call[0].isCallable)
        }
        module.function("isinstance(obj, class_or_tuple, /)", documentation: "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against.") { call in
            .bool(try isInstance(call[0], call[1]))
        }
        module.function("issubclass(cls, class_or_tuple, /)", documentation: "Return whether 'cls' is derived from another class or is the same class.") { call in
            guard call[0].tag == .type else { throw PythonError.typeError("issubclass() arg 1 must be a class") }
            return .bool(try isSubclass(call[0], call[1]))
        }
    }

    static func isInstance(_ value: Value, _ target: Value) throws -> Bool {
        if target.tag == .type, target.typeRef.pointee.header.type == Types.type {
            return value.isInstance(of: target.typeRef)
        }
        if target.tag == .tuple {
            for item in target.tupleItems where try isInstance(value, item) { return true }
            return false
        }
        let found = lookup(target.type, Names.instanceCheck)
        let check = found.isUnbound ? .unbound : try bind(found, target, target.type)
        guard !check.isUnbound else {
            throw PythonError.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
        }
        let held = Owned(check)
        let answer = Owned(try held.value.call([value]))
        return try answer.value.truth()
    }

    static func isSubclass(_ type: Value, _ target: Value) throws -> Bool {
        if target.tag == .type, target.typeRef.pointee.header.type == Types.type {
            return type.typeRef.isSubtype(of: target.typeRef)
        }
        if target.tag == .tuple {
            for item in target.tupleItems where try isSubclass(type, item) { return true }
            return false
        }
        let found = lookup(target.type, Names.subclassCheck)
        let check = found.isUnbound ? .unbound : try bind(found, target, target.type)
        guard !check.isUnbound else {
            throw PythonError.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
        }
        let held = Owned(check)
        let answer = Owned(try held.value.call([type]))
        return try answer.value.truth()
    }

    /// The interned name of an attribute argument, owned.
    private static func attributeName(_ value: Value, _ function: String) throws -> Value {
        let inner = value.unwrapped
        guard inner.tag == .str else {
            throw PythonError.typeError(
                function == "getattr" || function == "hasattr"
                    ? "attribute name must be string, not '\(value.type.name)'"
                    : "attribute name must be string, not '\(value.type.name)'")
        }
        return intern(inner.retained())
    }

    private static func declareAttributes(_ module: NativeModule) {
        module.function("getattr(object, name, default=<missing>, /)", documentation: "getattr(object, name[, default]) -> value\n\nGet a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\nWhen a default argument is given, it is returned when the attribute doesn't\nexist; without it, an exception is raised in that case.") { call in
            let name = Owned(try attributeName(call[1], "getattr"))
            if !call.has(2) { return try getAttribute(call[0], name.value) }
            let found = try attributeIfPresent(call[0], name.value)
            return found.isUnbound ? call[2].retained() : found
        }
        module.function("hasattr(obj, name, /)", documentation: "Return whether the object has an attribute with the given name.") { call in
            let name = Owned(try attributeName(call[1], "hasattr"))
            let found = Owned(try attributeIfPresent(call[0], name.value))
            return .bool(!found.value.isUnbound)
        }
        module.function("setattr(obj, name, value, /)", documentation: "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``") { call in
            let name = Owned(try attributeName(call[1], "setattr"))
            try setAttribute(call[0], name.value, call[2])
            return .none
        }
        module.function("delattr(obj, name, /)", documentation: "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``") { call in
            let name = Owned(try attributeName(call[1], "delattr"))
            try setAttribute(call[0], name.value, .unbound)
            return .none
        }
    }

    /// An attribute, or unbound when the look-up ends in an `AttributeError`.
    private static func attributeIfPresent(_ value: Value, _ name: Value) throws -> Value {
        do {
            return try lookupAttribute(value, name)
        } catch let error as PythonError where error.matches(Types.attributeError) {
            return .unbound
        }
    }

    private static func declareText(_ module: NativeModule) {
        module.function("repr(obj, /)", documentation: "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj.") { call in
            try call[0].reprValue()
        }
        module.function("ascii(obj, /)", documentation: "Return an ASCII-only representation of an object.") { call in
            makeString(try call[0].asciiText())
        }
        module.function("format(value, format_spec='', /)", documentation: "Return value.__format__(format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language.") { call in
            guard call[1].codePoints != nil else {
                throw PythonError.typeError("format() argument 2 must be str, not \(call[1].type.name)")
            }
            return try formatValue(call[0], call[1])
        }
    }
}
