/// The built-in types in their hierarchy, bare: what they can do is declared elsewhere.
func bootTypes() {
    Types.object = bootType("object", layout: .instance, base: nil, flags: .subclassable, at: Types.object)
    Types.type = bootType("type", layout: .type, base: Types.object, at: Types.type)
    Types.str = bootType("str", layout: .str, base: Types.object, at: Types.str)
    Types.tuple = bootType("tuple", layout: .tuple, base: Types.object, at: Types.tuple)
    Types.dict = bootType("dict", layout: .dict, base: Types.object, at: Types.dict)
    Types.list = bootType("list", layout: .list, base: Types.object, at: Types.list)
    Types.int = bootType("int", layout: .int, base: Types.object)
    Types.bool = bootType("bool", layout: .bool, base: Types.int)
    Types.float = bootType("float", layout: .float, base: Types.object)
    Types.complex = bootType("complex", layout: .complex, base: Types.object)
    Types.bytes = bootType("bytes", layout: .bytes, base: Types.object)
    Types.noneType = bootType("NoneType", layout: .none, base: Types.object)
    Types.notImplementedType = bootType("NotImplementedType", layout: .notImplemented, base: Types.object)
    Types.ellipsisType = bootType("ellipsis", layout: .ellipsis, base: Types.object)
    Types.set = bootType("set", layout: .set, base: Types.object)
    Types.frozenSet = bootType("frozenset", layout: .frozenSet, base: Types.object)
    Types.range = bootType("range", layout: .range, base: Types.object)
    Types.slice = bootType("slice", layout: .slice, base: Types.object)
    Types.function = bootType("function", layout: .function, base: Types.object)
    Types.builtinFunction = bootType("builtin_function_or_method", layout: .nativeFunction, base: Types.object)
    Types.methodDescriptor = bootType("method_descriptor", layout: .nativeFunction, base: Types.object)
    Types.slotWrapper = bootType("wrapper_descriptor", layout: .nativeFunction, base: Types.object)
    Types.boundMethod = bootType("method", layout: .boundMethod, base: Types.object)
    Types.module = bootType("module", layout: .module, base: Types.object)
    Types.cell = bootType("cell", layout: .cell, base: Types.object)
    Types.code = bootType("code", layout: .code, base: Types.object)
    Types.generator = bootType("generator", layout: .generator, base: Types.object)
    Types.traceback = bootType("traceback", layout: .traceback, base: Types.object)
    Types.property = bootType("property", layout: .record, base: Types.object)
    Types.staticMethod = bootType("staticmethod", layout: .record, base: Types.object)
    Types.classMethod = bootType("classmethod", layout: .record, base: Types.object)
    Types.superType = bootType("super", layout: .record, base: Types.object)
    Types.getSetDescriptor = bootType("getset_descriptor", layout: .native, base: Types.object)
    Types.mappingProxy = bootType("mappingproxy", layout: .record, base: Types.object)
    Types.rangeIterator = bootType("range_iterator", layout: .rangeIterator, base: Types.object)
    Types.listIterator = bootType("list_iterator", layout: .listIterator, base: Types.object)
    Types.tupleIterator = bootType("tuple_iterator", layout: .tupleIterator, base: Types.object)
    Types.dictKeyIterator = bootType("dict_keyiterator", layout: .dictIterator, base: Types.object)
    Types.dictValueIterator = bootType("dict_valueiterator", layout: .dictIterator, base: Types.object)
    Types.dictItemIterator = bootType("dict_itemiterator", layout: .dictIterator, base: Types.object)
    Types.stringIterator = bootType("str_iterator", layout: .iterator, base: Types.object)
    Types.bytesIterator = bootType("bytes_iterator", layout: .iterator, base: Types.object)
    Types.setIterator = bootType("set_iterator", layout: .iterator, base: Types.object)
    Types.sequenceIterator = bootType("iterator", layout: .iterator, base: Types.object)
    Types.callableIterator = bootType("callable_iterator", layout: .iterator, base: Types.object)
    Types.nativeIterator = bootType("iterator", layout: .native, base: Types.object)
    Types.dictKeys = bootType("dict_keys", layout: .record, base: Types.object)
    Types.dictValues = bootType("dict_values", layout: .record, base: Types.object)
    Types.dictItems = bootType("dict_items", layout: .record, base: Types.object)
    Types.enumerate = bootType("enumerate", layout: .iterator, base: Types.object)
    Types.zip = bootType("zip", layout: .iterator, base: Types.object)
    Types.map = bootType("map", layout: .iterator, base: Types.object)
    Types.filter = bootType("filter", layout: .iterator, base: Types.object)
    Types.reversed = bootType("reversed", layout: .iterator, base: Types.object)
    bootExceptions()

    inlineTypes = .allocate(capacity: 8)
    let inline: [TypeRef] = [
        Types.noneType, Types.noneType, Types.notImplementedType, Types.ellipsisType, Types.bool, Types.int, Types.float, Types.int,
    ]
    inlineTypes.initialize(from: inline, count: inline.count)
}

/// Makes room for the types that every other object refers to, so that there is something to refer to before they are made.
func reserveFirstTypes() {
    func reserve() -> TypeRef { mapZeroed(MemoryLayout<TypeObject>.stride).assumingMemoryBound(to: TypeObject.self) }
    Types.object = reserve()
    Types.type = reserve()
    Types.str = reserve()
    Types.tuple = reserve()
    Types.dict = reserve()
    Types.list = reserve()
}

private func bootExceptions() {
    Types.baseException = bootType("BaseException", layout: .instance, base: Types.object, flags: [.exception, .subclassable])
    Types.baseException.pointee.hiddenSlots = UInt32(ExceptionField.count)
    Types.baseException.pointee.inlineCapacity = UInt32(ExceptionField.count)
    func make(_ name: String, _ base: TypeRef) -> TypeRef {
        let type = bootType(name, layout: .instance, base: base)
        type.pointee.inlineCapacity = UInt32(ExceptionField.count)
        return type
    }
    Types.exception = make("Exception", Types.baseException)
    Types.systemExit = make("SystemExit", Types.baseException)
    Types.keyboardInterrupt = make("KeyboardInterrupt", Types.baseException)
    Types.generatorExit = make("GeneratorExit", Types.baseException)
    Types.stopIteration = make("StopIteration", Types.exception)
    Types.arithmeticError = make("ArithmeticError", Types.exception)
    Types.floatingPointError = make("FloatingPointError", Types.arithmeticError)
    Types.overflowError = make("OverflowError", Types.arithmeticError)
    Types.zeroDivisionError = make("ZeroDivisionError", Types.arithmeticError)
    Types.assertionError = make("AssertionError", Types.exception)
    Types.attributeError = make("AttributeError", Types.exception)
    Types.bufferError = make("BufferError", Types.exception)
    Types.eofError = make("EOFError", Types.exception)
    Types.importError = make("ImportError", Types.exception)
    Types.moduleNotFoundError = make("ModuleNotFoundError", Types.importError)
    Types.lookupError = make("LookupError", Types.exception)
    Types.indexError = make("IndexError", Types.lookupError)
    Types.keyError = make("KeyError", Types.lookupError)
    Types.memoryError = make("MemoryError", Types.exception)
    Types.nameError = make("NameError", Types.exception)
    Types.unboundLocalError = make("UnboundLocalError", Types.nameError)
    Types.osError = make("OSError", Types.exception)
    Types.fileExistsError = make("FileExistsError", Types.osError)
    Types.fileNotFoundError = make("FileNotFoundError", Types.osError)
    Types.isADirectoryError = make("IsADirectoryError", Types.osError)
    Types.notADirectoryError = make("NotADirectoryError", Types.osError)
    Types.permissionError = make("PermissionError", Types.osError)
    Types.runtimeError = make("RuntimeError", Types.exception)
    Types.notImplementedError = make("NotImplementedError", Types.runtimeError)
    Types.recursionError = make("RecursionError", Types.runtimeError)
    Types.syntaxError = make("SyntaxError", Types.exception)
    Types.indentationError = make("IndentationError", Types.syntaxError)
    Types.tabError = make("TabError", Types.indentationError)
    Types.typeError = make("TypeError", Types.exception)
    Types.valueError = make("ValueError", Types.exception)
    Types.unicodeError = make("UnicodeError", Types.valueError)
    Types.unicodeDecodeError = make("UnicodeDecodeError", Types.unicodeError)
    Types.unicodeEncodeError = make("UnicodeEncodeError", Types.unicodeError)
    Types.warning = make("Warning", Types.exception)
    Types.userWarning = make("UserWarning", Types.warning)
    Types.deprecationWarning = make("DeprecationWarning", Types.warning)
    Types.runtimeWarning = make("RuntimeWarning", Types.warning)
    Types.futureWarning = make("FutureWarning", Types.warning)
    Types.syntaxWarning = make("SyntaxWarning", Types.warning)
    for (name, base) in [
        ("ConnectionError", Types.osError!),
        ("BlockingIOError", Types.osError!),
        ("ChildProcessError", Types.osError!),
        ("InterruptedError", Types.osError!),
        ("ProcessLookupError", Types.osError!),
        ("TimeoutError", Types.osError!),
        ("ReferenceError", Types.exception!),
        ("StopAsyncIteration", Types.exception!),
        ("SystemError", Types.exception!),
        ("UnicodeTranslateError", Types.unicodeError!),
        ("PendingDeprecationWarning", Types.warning!),
        ("ImportWarning", Types.warning!),
        ("UnicodeWarning", Types.warning!),
        ("BytesWarning", Types.warning!),
        ("ResourceWarning", Types.warning!),
        ("EncodingWarning", Types.warning!),
    ] as [(String, TypeRef)] {
        otherExceptions.append(make(name, base))
    }
    connectionErrors()

    func connectionErrors() {
        guard let base = otherExceptions.first else { return }
        for name in ["BrokenPipeError", "ConnectionAbortedError", "ConnectionRefusedError", "ConnectionResetError"] {
            otherExceptions.append(make(name, base))
        }
    }
}

/// Built-in exceptions that Swift code never names.
nonisolated(unsafe) var otherExceptions: [TypeRef] = []
