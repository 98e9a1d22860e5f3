/// The types that the language itself is made of: `object`, `type`, functions, methods, modules, exceptions.
enum CoreTypes {
    /// Declares what they can do.
    static func install() {
        installObject()
        installType()
        installSingletons()
        installFunctions()
        installDescriptors()
        installSuper()
        installModule()
        installGenerator()
        installExceptions()
        installIterators()
    }

    /// Declares their names among the built-ins.
    static func declareNames(_ module: NativeModule) {
        let types: [TypeRef] = [
            Types.object, Types.type, Types.bool, Types.int, Types.float, Types.complex, Types.str, Types.bytes, Types.list,
            Types.tuple, Types.dict, Types.set, Types.frozenSet, Types.range, Types.slice, Types.property, Types.staticMethod,
            Types.classMethod, Types.superType, Types.enumerate, Types.zip, Types.map, Types.filter, Types.reversed,
        ]
        for type in types { module.constant(type.name, type.value.retained()) }
        declareExceptions(Types.baseException, module)
        module.function("__import__(name, globals=None, locals=None, fromlist=(), level=0)", documentation: "Import a module.") { call in
            let globals = Machine.frame > Machine.frames ? Machine.frame.pointee.globals : Interpreter.current.namespace
            return try Interpreter.current.importForStatement(
                try call.string(0), level: try call.int(4), globals: globals, wantsLeaf: try call.has(3) && call[3].truth())
        }
        module.constant("EnvironmentError", Types.osError.value.retained())
        module.constant("IOError", Types.osError.value.retained())
        module.constant("None", .none)
        module.constant("True", .true)
        module.constant("False", .false)
        module.constant("Ellipsis", .ellipsis)
        module.constant("NotImplemented", .notImplemented)
        module.constant("__debug__", .true)
    }

    private static func declareExceptions(_ type: TypeRef, _ module: NativeModule) {
        module.constant(type.name, type.value.retained())
        for subclass in type.pointee.subclasses where !subclass.pointee.flags.contains(.user) {
            if subclass.pointee.module.swiftString == "builtins" { declareExceptions(subclass, module) }
        }
    }
}

/// `<list object at 0x7f…>` and the like.
func addressText(_ value: Value) -> String { "0x" + String(value.bits, radix: 16) }

/// `module.QualName`, without the module for built-ins.
func qualifiedTypeName(_ type: TypeRef) -> String {
    let module = type.pointee.module.swiftString
    let name = type.pointee.qualifiedName.swiftString
    return module == "builtins" ? name : "\(module).\(name)"
}
