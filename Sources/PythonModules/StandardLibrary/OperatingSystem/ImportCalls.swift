import PythonLanguage

/// `_imports`: what `importlib`, `inspect` and `traceback`, which are Python, ask of the interpreter.
enum ImportCalls {
    private static func exception(_ value: Value) throws -> Value {
        guard value.isException else {
            throw PythonError.typeError("Exception expected for value, \(value.type.name) found")
        }
        return value
    }

    static func register(_ registry: ModuleRegistry) {
        registry.register("_imports", documentation: "Calls of the interpreter.") { module in
            module.function("import_module(name, /)") { call in try call.interpreter.importModule(try call.string(0)) }
            module.function("reload(module, /)") { call in try call.interpreter.reloadModule(call[0]) }
            module.function("is_known(name, /)") { call in
                .bool(call.interpreter.registry.canonicalName(try call.string(0)) != nil)
            }
            module.function("source_lines(code, /)") { call in
                guard let lines = sourceLines(of: call[0]) else { return .none }
                return .list(strings: lines)
            }
            module.function("traceback_text(exception, /)") { call in
                .string(PlainTraceback.text(ExceptionReport(try exception(call[0]))))
            }
            module.function("traceback_summary(exception, /)") { call in
                .string(PlainTraceback.summary(ExceptionReport(try exception(call[0]))))
            }
            module.function("traceback_frames(exception, /)") { call in
                .list(
                    ExceptionReport(try exception(call[0])).frames.map { frame in
                        let isThere = frame.line >= 1 && frame.line <= frame.source.count
                        let name = frame.function.split(separator: ".").last.map(String.init) ?? frame.function
                        return .tuple([
                            .string(frame.file), .int(frame.line), .string(name),
                            isThere ? .string(String(frame.source[frame.line - 1])) : .none,
                        ])
                    })
            }
            // True for what a `class` statement has made.
            module.function("is_user_class(value, /)") { call in
                .bool(call[0].tag == .type && call[0].typeRef.pointee.flags.contains(.user))
            }
            // Whether a class or a base of it defines a method; None under the name says that it does not.
            module.function("type_has(cls, name, /)") { call in
                guard call[0].tag == .type else { throw PythonError.typeError("issubclass() arg 1 must be a class") }
                let name = Owned(internName(try call.string(1)))
                if name.value.bits == Names.hash.bits, call[0].typeRef.pointee.flags.contains(.unhashable) {
                    return .false
                }
                let found = lookup(call[0].typeRef, name.value)
                return .bool(!found.isUnbound && !found.isNone)
            }
            module.function("collect()") { _ in .int(collectCycles()) }
        }
    }

    private static func sourceLines(of code: Value) -> [String]? {
        guard code.tag == .code else { return nil }
        return code.code.pointee.details.source.lines.map(String.init)
    }
}
