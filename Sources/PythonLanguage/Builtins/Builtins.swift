/// The built-in types and functions.
enum Builtins {
    /// Declares what the built-in types can do.
    static func installTypes() {
        Interpreter.translateErrors(translate)
        IntType.declare()
        FloatType.declare()
        ComplexType.declare()
        StringType.declare()
        BytesType.declare()
        ListType.declare()
        TupleType.declare()
        DictType.declare()
        DictViews.declare()
        SetType.declare()
        RangeType.declare()
        SliceType.declare()
        SequenceIterators.declare()
        IterationTools.declare()
        UnicodeErrorTypes.declare()
    }

    /// Declares the built-in functions and names.
    static func declare(_ module: NativeModule) {
        HelpFunction.declare(module)
        NumberFunctions.declare(module)
        SequenceFunctions.declare(module)
        ObjectFunctions.declare(module)
        ConsoleFunctions.declare(module)
        FileTypes.declareOpen(module)
        CodeFunctions.declare(module)
        module.constant("bytearray", ByteArrayType.type.type.value.retained())
        module.constant("memoryview", MemoryViewType.type.type.value.retained())
    }

    /// The exception that a primitive's error becomes.
    private static func translate(_ error: any Error) -> PythonError? {
        guard let error = error as? PrimitiveError else { return nil }
        switch error {
        case .value(let text): return PythonError.valueError(text)
        case .type(let text): return PythonError.typeError(text)
        case .overflow(let text):
            // A power out of range carries the C library's number and words, as CPython's does.
            if text == FloatArithmetic.outOfRange {
                let words = Owned(makeString("Numerical result out of range"))
                return PythonError(makeException(Types.overflowError, [.int(34), words.value]))
            }
            return PythonError.overflowError(text)
        case .zeroDivision(let text): return PythonError.zeroDivisionError(text)
        case .index(let text): return PythonError.indexError(text)
        case .key(let text):
            let key = Owned(makeString(text))
            return PythonError.keyError(key.value)
        case .lookup(let text): return PythonError(Types.lookupError, text)
        case .memory: return PythonError(makeException(Types.memoryError, []))
        case .decode(_, _, _, let reason), .encode(_, _, _, let reason): return PythonError(Types.unicodeError, reason)
        }
    }
}
