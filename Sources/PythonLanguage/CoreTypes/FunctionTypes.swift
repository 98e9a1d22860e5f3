extension CoreTypes {
    static func installFunctions() {
        NativeType.declare(Types.function) { type in
            type.isSubclassable = false
            type.slots.repr = {
                makeString("<function \($0.function.pointee.qualifiedName.swiftString) at \(addressText($0))>")
            }
            type.slots.call = { try Machine.call($0, $1) }
            type.slots.descriptorGet = { function, instance, _ in
                instance.isUnbound ? function.retained() : makeBoundMethod(function.retained(), instance.retained())
            }
            type.property(
                "__name__", get: { $0.function.pointee.name.retained() },
                set: { value, new in
                    replace(&value.function.pointee.name, new)
                })
            type.property(
                "__qualname__", get: { $0.function.pointee.qualifiedName.retained() },
                set: { value, new in
                    replace(&value.function.pointee.qualifiedName, new)
                })
            type.property(
                "__doc__",
                get: { value in
                    let own = value.function.pointee.doc
                    return own.isUnbound
                        ? value.function.pointee.code.code.pointee.details.documentation.retained() : own.retained()
                }, set: { value, new in replace(&value.function.pointee.doc, new) })
            type.property(
                "__module__",
                get: { value in
                    let module = value.function.pointee.module
                    return module.isUnbound ? .none : module.retained()
                }, set: { value, new in replace(&value.function.pointee.module, new) })
            type.property("__code__", get: { $0.function.pointee.code.retained() })
            type.property("__globals__", get: { $0.function.pointee.globals.retained() })
            type.property(
                "__closure__",
                get: { value in
                    let closure = value.function.pointee.closure
                    return closure.isUnbound ? .none : closure.retained()
                })
            type.property(
                "__defaults__",
                get: { value in
                    let defaults = value.function.pointee.defaults
                    return defaults.isUnbound ? .none : defaults.retained()
                }, set: { value, new in replace(&value.function.pointee.defaults, new.isNone ? .unbound : new) })
            type.property(
                "__kwdefaults__",
                get: { value in
                    let defaults = value.function.pointee.keywordDefaults
                    return defaults.isUnbound ? .none : defaults.retained()
                }, set: { value, new in replace(&value.function.pointee.keywordDefaults, new.isNone ? .unbound : new) })
            type.property(
                "__annotations__",
                get: { value in
                    if value.function.pointee.annotations.isUnbound {
                        value.function.pointee.annotations = allocateDict().value
                    }
                    return value.function.pointee.annotations.retained()
                }, set: { value, new in replace(&value.function.pointee.annotations, new) })
        }
        installMethods()
        installNativeFunctions()
        installCode()
    }

    private static func installMethods() {
        NativeType.declare(Types.boundMethod) { type in
            type.isSubclassable = false
            type.constructor("(function, instance, /)") { call in
                guard call[0].isCallable else { throw PythonError.typeError("first argument must be callable") }
                if call[1].isNone { throw PythonError.typeError("instance must not be None") }
                return makeBoundMethod(call[0].retained(), call[1].retained())
            }
            type.slots.repr = { value in
                let method = value.boundMethod.pointee
                let name = Owned(try method.function.getAttributeIfPresent("__qualname__"))
                return makeString("<bound method \(name.value.swiftString) of \(try method.receiver.repr())>")
            }
            type.slots.call = { try Machine.call($0, $1) }
            type.slots.hash = { value in
                let method = value.boundMethod.pointee
                return hashIdentity(method.receiver) ^ hashIdentity(method.function)
            }
            type.slots.compare = { value, other, comparison in
                guard other.tag == .boundMethod, comparison == .equal || comparison == .notEqual else {
                    return .notImplemented
                }
                let same =
                    value.boundMethod.pointee.function.isIdentical(to: other.boundMethod.pointee.function)
                    && value.boundMethod.pointee.receiver.isIdentical(to: other.boundMethod.pointee.receiver)
                return .bool(same == (comparison == .equal))
            }
            type.slots.missingAttribute = { value, name in try lookupAttribute(value.boundMethod.pointee.function, name)
            }
            type.property("__self__", get: { $0.boundMethod.pointee.receiver.retained() })
            type.property("__func__", get: { $0.boundMethod.pointee.function.retained() })
            type.property("__doc__", get: { try $0.boundMethod.pointee.function.getAttribute("__doc__") })
            type.property("__module__", get: { try $0.boundMethod.pointee.function.getAttribute("__module__") })
        }
    }

    private static func installNativeFunctions() {
        func declare(_ reference: TypeRef, _ repr: @escaping (Value) throws -> String) {
            NativeType.declare(reference) { type in
                type.isSubclassable = false
                type.slots.repr = { makeString(try repr($0)) }
                type.slots.call = { try callNative($0, $1) }
                type.slots.hash = { value in
                    let receiver = value.nativeFunction.pointee.receiver
                    let name = value.nativeFunction.pointee.declaration
                    return receiver.isUnbound
                        ? hashIdentity(value) : hashIdentity(receiver) ^ ObjectIdentifier(name).hashValue
                }
                type.slots.compare = { value, other, comparison in
                    guard other.tag == .nativeFunction, comparison == .equal || comparison == .notEqual else {
                        return .notImplemented
                    }
                    let a = value.nativeFunction
                    let b = other.nativeFunction
                    let same =
                        a == b
                        || (a.pointee.declaration === b.pointee.declaration
                            && a.pointee.receiver.isIdentical(to: b.pointee.receiver))
                    return .bool(same == (comparison == .equal))
                }
                type.property("__name__", get: { .string($0.nativeFunction.pointee.declaration.name) })
                type.property("__qualname__", get: { .string($0.nativeFunction.pointee.declaration.qualifiedName) })
                type.property(
                    "__doc__",
                    get: { value in
                        let text = value.nativeFunction.pointee.declaration.documentation
                        return text.isEmpty ? .none : makeString(text)
                    })
                type.property("__module__", get: { .string($0.nativeFunction.pointee.declaration.module) })
                type.property(
                    "__self__",
                    get: { value in
                        let receiver = value.nativeFunction.pointee.receiver
                        return receiver.isUnbound ? .none : receiver.retained()
                    })
                type.property("__text_signature__", get: { .string($0.nativeFunction.pointee.declaration.signature) })
            }
        }
        declare(Types.builtinFunction) { value in
            let function = value.nativeFunction.pointee
            if function.receiver.isUnbound || function.receiver.tag == .module {
                return function.declaration.module == "builtins"
                    ? "<built-in function \(function.declaration.name)>"
                    : "<function \(function.declaration.name) at \(addressText(value))>"
            }
            return
                "<built-in method \(function.declaration.name) of \(function.receiver.type.name) object at \(addressText(function.receiver))>"
        }
        declare(Types.methodDescriptor) { value in
            let declaration = value.nativeFunction.pointee.declaration
            let owner = declaration.qualifiedName.split(separator: ".").first ?? ""
            return "<method '\(declaration.name)' of '\(owner)' objects>"
        }
        declare(Types.slotWrapper) { value in
            let declaration = value.nativeFunction.pointee.declaration
            let owner = declaration.qualifiedName.split(separator: ".").first ?? ""
            return "<slot wrapper '\(declaration.name)' of '\(owner)' objects>"
        }
    }

    private static func installCode() {
        NativeType.declare(Types.code) { type in
            type.isSubclassable = false
            type.slots.repr = { value in
                let details = value.code.pointee.details
                return makeString(
                    "<code object \(details.name.swiftString) at \(addressText(value)), file \"\(details.source.name)\", line \(details.firstLine)>"
                )
            }
            type.property("co_name", get: { $0.code.pointee.details.name.retained() })
            type.property("co_filename", get: { .string($0.code.pointee.details.source.name) })
            type.property("co_firstlineno", get: { .int($0.code.pointee.details.firstLine) })
            type.property("co_argcount", get: { .int(Int($0.code.pointee.positionalCount)) })
            type.property("co_posonlyargcount", get: { .int(Int($0.code.pointee.positionalOnlyCount)) })
            type.property("co_kwonlyargcount", get: { .int(Int($0.code.pointee.keywordOnlyCount)) })
            type.property(
                "co_flags",
                get: { value in
                    // CPython's bits: optimised with new locals, `*args`, `**kwargs`, nested, generator.
                    let flags = value.code.pointee.flags
                    var bits = 3
                    if flags.contains(.variadic) { bits |= 4 }
                    if flags.contains(.variadicKeywords) { bits |= 8 }
                    if !value.code.pointee.details.freeNames.isEmpty { bits |= 16 }
                    if flags.contains(.generator) { bits |= 32 }
                    return .int(bits)
                })
            type.property("co_varnames", get: { .tuple($0.code.pointee.details.localNames.map { $0.retained() }) })
            type.property("co_freevars", get: { .tuple($0.code.pointee.details.freeNames.map { $0.retained() }) })
            type.property("co_cellvars", get: { .tuple($0.code.pointee.details.cellNames.map { $0.retained() }) })
        }
        NativeType.declare(Types.cell) { type in
            type.isSubclassable = false
            type.property(
                "cell_contents",
                get: { value in
                    let content = value.cell.pointee.content
                    if content.isUnbound { throw PythonError.valueError("Cell is empty") }
                    return content.retained()
                })
        }
    }

    /// Stores a borrowed value in a field of an object.
    static func replace(_ field: inout Value, _ new: Value) {
        let old = field
        field = new.retained()
        old.release()
    }
}
