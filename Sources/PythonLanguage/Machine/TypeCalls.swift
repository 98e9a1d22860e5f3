// Calling a type: making an instance.

extension Machine {
    /// `type(arguments)`.
    static func callType(_ type: TypeRef, _ arguments: CallArguments) throws -> Value {
        let meta = type.pointee.header.type
        if meta != Types.type, let call = meta.pointee.slots.call { return try call(type.value, arguments) }
        return try makeInstance(type, arguments)
    }

    /// `str(x)`, `int(x)`, `float(x)` and `bool(x)` of the commonest values, owned; `nil` for anything else.
    @inline(never)
    static func quickConversion(_ type: TypeRef, _ value: Value) throws -> Value? {
        if type == Types.str {
            switch value.tag {
            case .str: return value.retained()
            case .int: return QuickFormat.decimal(value.rawInt)
            case .float: return QuickFormat.decimal(value.rawFloat)
            default: return try value.strValue()
            }
        }
        if type == Types.int {
            switch value.tag {
            case .int: return value
            case .bool: return .int(value.rawInt)
            case .float where value.rawFloat.magnitude < 0x1p62: return .int(Int(value.rawFloat))
            case .str: return QuickFormat.number(value.string)
            default: return nil
            }
        }
        if type == Types.float {
            switch value.tag {
            case .float: return value
            case .int: return .float(Double(value.rawInt))
            case .str: return QuickFormat.float(value.string)
            default: return nil
            }
        }
        return type == Types.bool ? .bool(try value.truth()) : nil
    }

    /// What `type.__call__` does: `__new__`, then `__init__`.
    static func makeInstance(_ type: TypeRef, _ arguments: CallArguments) throws -> Value {
        if !type.pointee.flags.has(.user), !type.pointee.flags.has(.exception) {
            // A built-in or native type: its constructor does everything.
            var base: TypeRef? = type
            while let here = base {
                if let constructor = here.pointee.declaration?.constructorDeclaration {
                    return try callDeclared(constructor, receiver: type.value, arguments)
                }
                base =
                    here.pointee.mro.tupleItems.dropFirst().first {
                        $0.typeRef.pointee.declaration?.constructorDeclaration != nil
                    }?.typeRef
                if base == here { break }
            }
            if type == Types.object {
                if arguments.totalCount > 0 { throw PythonError.typeError("object() takes no arguments") }
                return allocateInstance(type).value
            }
            throw PythonError.typeError("cannot create '\(type.name)' instances")
        }
        if type.pointee.flags.has(.abstract) { try refuseAbstract(type) }
        let new = lookup(type, Names.new)
        let instance: Value
        if new.tag == .record || new.tag == .function || new.tag == .boundMethod || type.pointee.layout == .type {
            let function = Owned(new.tag == .record ? new.record.fields[0].retained() : new.retained())
            instance = try callPrepending(function.value, type.value, arguments)
        } else {
            instance = try newInstance(type, arguments)
        }
        guard instance.type.isSubtype(of: type) else { return instance }
        let held = Owned(instance)
        try initialize(held.value, arguments)
        return held.take()
    }

    /// `object.__new__` and its relatives: the instance, with the payload or the exception's arguments set.
    static func newInstance(_ type: TypeRef, _ arguments: CallArguments) throws -> Value {
        if !type.pointee.flags.has(.user), !type.pointee.flags.has(.exception) {
            return try makeInstance(type, arguments)
        }
        if type.pointee.layout == .type {
            return try callPrepending(lookup(Types.type, Names.new), type.value, arguments)
        }
        var type = type
        if type == Types.osError, arguments.positionalCount >= 2, arguments[0].tag == .int {
            type = osErrorType(Int32(truncatingIfNeeded: arguments[0].rawInt))
        }
        let payloadType = type.pointee.flags.has(.exception) ? nil : type.pointee.payloadType
        let constructor = payloadType?.pointee.declaration?.constructorDeclaration
        let isFilledLater = payloadType?.pointee.flags.has(.payloadInInit) ?? false
        // Made first: an instance without it must not be seen, not even by its own `__del__`.
        var payload = Value.unbound
        if let constructor, !isFilledLater { payload = try callDeclared(constructor, receiver: type.value, arguments) }
        let instance = allocateInstance(type)
        let held = Owned(instance.value)
        if type.pointee.flags.has(.exception) {
            let tuple = allocateTuple(count: arguments.positionalCount)
            for index in 0..<arguments.positionalCount { tuple.items[index] = arguments[index].retained() }
            trackIfNeeded(tuple)
            instance.pointee.slots[ExceptionField.arguments] = tuple.value
        } else if let payloadType, let constructor {
            if !isFilledLater {
                instance.pointee.slots[0] = payload
            } else if constructor.parameters.allSatisfy(\.isOptional), payloadType.pointee.layout != .native {
                // Lists and the like begin empty; what cannot be made of nothing waits for `__init__`.
                instance.pointee.slots[0] = try callDeclared(
                    constructor, receiver: type.value, CallArguments(base: top + 1, positionalCount: 0))
            }
        } else if arguments.totalCount > 0, lookup(type, Names.`init`).tag == .nativeFunction, !hasOwn(type, Names.new)
        {
            // Neither `__new__` nor `__init__` is the class's own.
            if lookup(type, Names.`init`).bits == objectInitializer {
                throw PythonError.typeError("\(type.name)() takes no arguments")
            }
        }
        return held.take()
    }

    /// The functions `object.__init__` and `BaseException.__init__`.
    private static var objectInitializer: UInt64 { dictGetName(Types.object.pointee.namespace.dict, Names.`init`).bits }
    private static var exceptionInitializer: UInt64 {
        dictGetName(Types.baseException.pointee.namespace.dict, Names.`init`).bits
    }

    private static func hasOwn(_ type: TypeRef, _ name: Value) -> Bool { lookup(type, name).tag == .function }

    /// Runs `__init__`.
    static func initialize(_ instance: Value, _ arguments: CallArguments) throws {
        let method = lookup(instance.type, Names.`init`)
        if method.isUnbound { return }
        if method.tag == .nativeFunction, method.nativeFunction.pointee.takesReceiver {
            if method.bits == objectInitializer { return }
            // `__new__` has stored the arguments already.
            if method.bits == exceptionInitializer, arguments.keywordNames.isUnbound { return }
            // What tuples, strings and numbers hold came with `__new__`; they have no `__init__` but object's.
            if let payload = instance.type.pointee.payloadType, !payload.pointee.flags.has(.payloadInInit) { return }
            let declaration = method.nativeFunction.pointee.declaration
            try callDeclared(declaration, receiver: instance, arguments).release()
            return
        }
        let result: Value
        if method.tag == .function {
            result = try callPrepending(method, instance, arguments)
        } else {
            let bound = Owned(try bind(method, instance, instance.type))
            result = try call(bound.value, arguments)
        }
        defer { result.release() }
        if !result.isNone {
            throw PythonError.typeError("__init__() should return None, not '\(result.type.name)'")
        }
    }

    private static func refuseAbstract(_ type: TypeRef) throws {
        let names = lookup(type, Names.abstractMethods)
        guard !names.isUnbound, try names.length() > 0 else { return }
        let list = try names.map { $0.swiftString }.sorted()
        let plural = list.count == 1 ? "method" : "methods"
        throw PythonError.typeError(
            "Can't instantiate abstract class \(type.name) with abstract \(plural) \(list.joined(separator: ", "))")
    }
}
