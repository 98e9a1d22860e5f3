extension CoreTypes {
    static func installExceptions() {
        installBaseException()
        installOSError()
        installStopIteration()
        NativeType.declare(Types.keyError) { type in
            type.slots.str = { value in
                let arguments = value.exceptionField(ExceptionField.arguments).tupleItems
                if arguments.count == 1 { return try arguments[0].reprValue() }
                return try exceptionText(value)
            }
        }
        NativeType.declare(Types.syntaxError) { type in
            type.slots.str = { value in
                let message = Owned(try value.getAttributeIfPresent("msg"))
                let line = Owned(try value.getAttributeIfPresent("lineno"))
                guard message.value.isString else { return try exceptionText(value) }
                let file = Owned(try value.getAttributeIfPresent("filename"))
                if line.value.tag == .int, file.value.isString {
                    let last = file.value.swiftString.split(separator: "/").last.map(String.init) ?? ""
                    return makeString("\(message.value.swiftString) (\(last), line \(line.value.rawInt))")
                }
                if line.value.tag == .int {
                    return makeString("\(message.value.swiftString) (line \(line.value.rawInt))")
                }
                return message.value.retained()
            }
        }
        NativeType.declare(Types.importError) { type in
            type.property(
                "msg", get: { $0.exceptionField(ExceptionField.arguments).tupleItems.first?.retained() ?? .none })
        }
        for type in [Types.nameError!, Types.attributeError!] {
            NativeType.declare(type) { type in
                type.property(
                    "name",
                    get: { value in
                        value.exceptionField(ExceptionField.detail).tupleItems.first?.retained() ?? .none
                    })
                type.property(
                    "obj",
                    get: { value in
                        let detail = value.exceptionField(ExceptionField.detail).tupleItems
                        return detail.count > 1 ? detail[1].retained() : .none
                    })
            }
        }
    }

    private static func installBaseException() {
        NativeType.declare(Types.baseException, documentation: "Common base class for all exceptions") { type in
            type.slots.repr = { value in
                let arguments = value.exceptionField(ExceptionField.arguments)
                let name = value.type.name
                if arguments.tupleItems.count == 1 {
                    return makeString("\(name)(\(try arguments.tupleItems[0].repr()))")
                }
                return makeString(name + (try arguments.repr()))
            }
            type.slots.str = exceptionText
            type.method("__init__(*args, **kwargs)") { call in
                guard call.receiver.isException else { return .none }
                call.receiver.setExceptionField(ExceptionField.arguments, call[0].retained())
                let keywords = call.keywords(1)
                guard
                    keywords.isEmpty || call.receiver.isInstance(of: Types.importError)
                        || call.receiver.isInstance(of: Types.nameError)
                        || call.receiver.isInstance(of: Types.attributeError)
                else {
                    throw PythonError.typeError("\(call.receiver.type.name)() takes no keyword arguments")
                }
                for (name, value) in keywords {
                    let key = Owned(internName(name))
                    setInstanceAttribute(call.receiver.instance, key.value, value)
                }
                return .none
            }
            type.staticMethod("__new__(cls, /, *args, **kwargs)") { call in
                guard call[0].tag == .type else {
                    throw PythonError.typeError("BaseException.__new__(X): X is not a type object (\(call[0].type.name))")
                }
                guard call[0].typeRef.isSubtype(of: Types.baseException) else {
                    let name = call[0].typeRef.name
                    throw PythonError.typeError("BaseException.__new__(\(name)): \(name) is not a subtype of BaseException")
                }
                return try Machine.spread(call[1], call[2]) { try Machine.newInstance(call[0].typeRef, $0) }
            }
            type.method("with_traceback(tb, /)") { call in
                try setTraceback(call.receiver, call[0])
                return call.receiver.retained()
            }
            type.method("add_note(note, /)") { call in
                let notes = Owned(try call.receiver.getAttributeIfPresent("__notes__"))
                if notes.value.tag == .list {
                    append(notes.value.list, call[0].retained())
                } else {
                    let made = Owned(.list([call[0].retained()]))
                    try call.receiver.setAttribute("__notes__", made.value)
                }
                return .none
            }
            type.property(
                "args",
                get: { value in
                    let arguments = value.exceptionField(ExceptionField.arguments)
                    return arguments.isNone ? .tuple([]) : arguments.retained()
                },
                set: { value, new in
                    value.setExceptionField(ExceptionField.arguments, .tuple(try new.asArray()))
                })
            type.property(
                "__traceback__", get: { $0.exceptionField(ExceptionField.traceback).retained() }, set: setTraceback)
            type.property(
                "__context__", get: { $0.exceptionField(ExceptionField.context).retained() },
                set: { value, new in
                    try checkPrevious(new, "context")
                    value.setExceptionField(ExceptionField.context, new.retained())
                })
            type.property(
                "__cause__", get: { $0.exceptionField(ExceptionField.cause).retained() },
                set: { value, new in
                    try checkPrevious(new, "cause")
                    value.setExceptionField(ExceptionField.cause, new.retained())
                    value.setExceptionField(ExceptionField.suppressContext, .true)
                })
            type.property(
                "__suppress_context__", get: { .bool(try $0.exceptionField(ExceptionField.suppressContext).truth()) },
                set: { value, new in
                    if new.isUnbound { throw PythonError.typeError("can't delete numeric/char attribute") }
                    guard new.tag == .bool else { throw PythonError.typeError("attribute value type must be bool") }
                    value.setExceptionField(ExceptionField.suppressContext, new.retained())
                })
        }
    }

    private static func setTraceback(_ value: Value, _ new: Value) throws {
        if new.isUnbound { throw PythonError.typeError("__traceback__ may not be deleted") }
        guard new.isNone || new.tag == .traceback else {
            throw PythonError.typeError("__traceback__ must be a traceback or None")
        }
        value.setExceptionField(ExceptionField.traceback, new.retained())
    }

    /// Whether a value can be the exception before another one, as its `cause` or `context`.
    private static func checkPrevious(_ new: Value, _ role: String) throws {
        if new.isUnbound { throw PythonError.typeError("__\(role)__ may not be deleted") }
        guard new.isNone || new.isException else {
            throw PythonError.typeError("exception \(role) must be None or derive from BaseException")
        }
    }

    private static func installStopIteration() {
        NativeType.declare(Types.stopIteration) { type in
            type.property(
                "value", get: { $0.exceptionField(ExceptionField.arguments).tupleItems.first?.retained() ?? .none })
        }
        NativeType.declare(Types.systemExit) { type in
            type.property(
                "code", get: { $0.exceptionField(ExceptionField.arguments).tupleItems.first?.retained() ?? .none })
        }
    }

    private static func installOSError() {
        func argument(_ value: Value, _ index: Int) -> Value {
            let arguments = value.exceptionField(ExceptionField.arguments).tupleItems
            return arguments.count >= 2 && index < arguments.count ? arguments[index].retained() : .none
        }
        NativeType.declare(Types.osError) { type in
            /// An argument by its name, unless the program has put something else there.
            func named(_ name: String, _ index: Int) {
                type.property(
                    name,
                    get: { value in
                        let key = Owned(internName(name))
                        let own = instanceAttribute(value.instance, key.value)
                        return own.isUnbound ? argument(value, index) : own.retained()
                    },
                    set: { value, new in
                        let key = Owned(internName(name))
                        setInstanceAttribute(value.instance, key.value, new.isUnbound ? .none : new)
                    })
            }
            named("errno", 0)
            named("strerror", 1)
            named("filename", 2)
            named("filename2", 4)
            type.property(
                "args",
                get: { value in
                    let arguments = value.exceptionField(ExceptionField.arguments)
                    guard !arguments.isNone else { return .tuple([]) }
                    // The files are told apart from the arguments.
                    guard (3...5).contains(arguments.tupleItems.count) else { return arguments.retained() }
                    return .tuple(arguments.tupleItems.prefix(2).map { $0.retained() })
                }, set: { value, new in value.setExceptionField(ExceptionField.arguments, .tuple(try new.asArray())) })
            type.slots.repr = { value in
                // The file is told by the text alone.
                let shown = try value.exceptionField(ExceptionField.arguments).tupleItems.prefix(2).map {
                    try $0.repr()
                }
                return makeString("\(value.type.name)(\(shown.joined(separator: ", ")))")
            }
            type.slots.str = { value in
                let arguments = value.exceptionField(ExceptionField.arguments).tupleItems
                if arguments.count == 2 {
                    return makeString("[Errno \(try arguments[0].str())] \(try arguments[1].str())")
                }
                if arguments.count == 5, !arguments[4].isNone {
                    return makeString(
                        "[Errno \(try arguments[0].str())] \(try arguments[1].str()): \(try arguments[2].repr()) -> \(try arguments[4].repr())"
                    )
                }
                if arguments.count >= 3 {
                    return makeString(
                        "[Errno \(try arguments[0].str())] \(try arguments[1].str()): \(try arguments[2].repr())")
                }
                return try exceptionText(value)
            }
        }
    }

    /// The text of the arguments: nothing, the only one, or all as a tuple.
    static func exceptionText(_ value: Value) throws -> Value {
        let arguments = value.exceptionField(ExceptionField.arguments)
        switch arguments.tupleItems.count {
        case 0: return makeString("")
        case 1: return try arguments.tupleItems[0].strValue()
        default: return try arguments.strValue()
        }
    }
}
