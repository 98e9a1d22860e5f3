/// `str`: what it can do, declared once.
enum StringType {
    static func declare() {
        NativeType.declare(
            Types.str,
            documentation: """
                str(object='') -> str
                str(bytes_or_buffer[, encoding[, errors]]) -> str

                Create a new string object from the given object. If encoding or
                errors is specified, then the object must expose a data buffer
                that will be decoded using the given encoding and error handler.
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(object=<empty>, encoding=<default>, errors=<default>)") { try construct($0) }
            declareSlots(type)
            declareSearch(type)
            declareShaping(type)
            declareQuestions(type)
        }
    }

    private static func construct(_ call: NativeCall) throws -> Value {
        if !call.has(0) { return makeString("") }
        if !call.has(1), !call.has(2) { return try call[0].strValue() }
        guard let bytes = call[0].byteBuffer else {
            if call[0].codePoints != nil { throw PythonError.typeError("decoding str is not supported") }
            throw PythonError.typeError("decoding to str: need a bytes-like object, \(call[0].type.name) found")
        }
        return try Codecs.decode(bytes, Codecs.encoding(call[1], "str", 1), Codecs.policy(call[2], "str", 2))
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.repr = { makeString(try TextArguments.receiver($0).representation()) }
        type.slots.str = { value in
            let inner = value.unwrapped
            return inner.retained()
        }
        type.slots.hash = { $0.unwrapped.string.hashCode }
        type.slots.format = { value, specification in
            let format = specification.swiftString
            if format.isEmpty { return try value.strValue() }
            return try makeString(
                TextFormatting.format(
                    value.swiftString, FormatSpecification(format, typeName: value.type.name, numeric: false)))
        }
        type.slots.compare = { value, other, comparison in
            guard let left = value.codePoints, let right = other.codePoints else { return .notImplemented }
            switch comparison {
            case .equal: return .bool(left.isEqual(to: right))
            case .notEqual: return .bool(!left.isEqual(to: right))
            default: return .bool(IntOperations.holds(comparison, left.compared(to: right)))
            }
        }
        type.slots.truth = { $0.unwrapped.string.pointee.length > 0 }
        type.slots.length = { $0.unwrapped.string.pointee.length }
        type.slots.contains = { value, part in
            guard let needle = part.codePoints else {
                throw PythonError.typeError("'in <string>' requires string as left operand, not \(part.type.name)")
            }
            let text = try TextArguments.receiver(value)
            return text.find(needle, in: 0..<text.count) != nil
        }
        type.slots.getItem = { value, key in try item(value.unwrapped.string, key) }
        type.slots.iterate = { makeIterator(Types.stringIterator, source: $0.unwrapped.retained()) }
        type.slots.binary = { operation, value, other, reflected in
            try binary(operation, value.unwrapped, other, reflected)
        }
    }

    private static func item(_ string: StringRef, _ key: Value) throws -> Value {
        let count = string.pointee.length
        if key.tag == .slice {
            let part = try SliceIndices(key, count: count)
            if part.step == 1 { return substring(string, part.start, part.start + part.count) }
            var result = CodePointBuilder(capacity: part.count)
            part.forEach { result.append(string[codePoint: $0]) }
            return makeString(result)
        }
        guard let index = try sequenceIndex(key, count: count, typeName: "string") else {
            throw PythonError.indexError("string index out of range")
        }
        return makeString(codePoint: string[codePoint: index])
    }

    private static func binary(_ operation: BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool) throws
        -> Value
    {
        switch operation {
        case .add:
            if reflected { return .notImplemented }
            let answered = try reflectedFirst(operation, value, other)
            if !answered.isNotImplemented { return answered }
            let right = other.unwrapped
            guard right.tag == .str else {
                throw PythonError.typeError("can only concatenate str (not \"\(other.type.name)\") to str")
            }
            try checkConcatenation(value.string, right.string)
            return concatenate(value, right, consumingLeft: false)
        case .multiply:
            let answered = reflected ? Value.notImplemented : try reflectedFirst(operation, value, other)
            if !answered.isNotImplemented { return answered }
            guard let times = try repeatCount(other) else { return try ListMethods.refuseRepeat(other) }
            return try repeated(value, times)
        case .modulo:
            if reflected { return .notImplemented }
            return try QuickTemplate.percent(value, other) ?? PercentFormatting.format(value, other)
        default: return .notImplemented
        }
    }

    static func repeated(_ value: Value, _ times: Int) throws -> Value {
        let string = value.string
        let count = string.pointee.length
        if times <= 0 || count == 0 { return makeString("") }
        if times == 1 { return value.retained() }
        let (length, overflow) = count.multipliedReportingOverflow(by: times)
        if overflow { throw PythonError(makeException(Types.memoryError, [])) }
        try checkAllocation(count: length, size: Int(string.pointee.width))
        let result = allocateString(
            length: length, width: Int(string.pointee.width), isASCII: string.pointee.isASCII)
        if count == 1, string.pointee.width == 1 {
            result.bytes.update(repeating: string.bytes[0], count: times)
        } else {
            for index in 0..<times { result.copyPoints(from: string, at: index * count) }
        }
        return result.value
    }

    private static func declareSearch(_ type: NativeType) {
        type.method(
            "find(sub, start=None, end=None, /)",
            documentation:
                "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end]; -1 on failure."
        ) { try StringMethods.find($0.all) }
        type.method(
            "rfind(sub, start=None, end=None, /)",
            documentation: "Return the highest index in S where substring sub is found; -1 on failure."
        ) { try StringMethods.rfind($0.all) }
        type.method(
            "index(sub, start=None, end=None, /)",
            documentation: "Like find, but raises ValueError when the substring is not found."
        ) { try StringMethods.index($0.all) }
        type.method(
            "rindex(sub, start=None, end=None, /)",
            documentation: "Like rfind, but raises ValueError when the substring is not found."
        ) { try StringMethods.rindex($0.all) }
        type.method(
            "count(sub, start=None, end=None, /)",
            documentation: "Return the number of non-overlapping occurrences of substring sub in S[start:end]."
        ) { try StringMethods.count($0.all) }
        type.method(
            "startswith(prefix, start=None, end=None, /)",
            documentation:
                "Return True if S starts with the specified prefix (or one of a tuple of prefixes), False otherwise."
        ) { try StringMethods.startswith($0.all) }
        type.method(
            "endswith(suffix, start=None, end=None, /)",
            documentation:
                "Return True if S ends with the specified suffix (or one of a tuple of suffixes), False otherwise."
        ) { try StringMethods.endswith($0.all) }
        type.method(
            "split(sep=None, maxsplit=-1)",
            documentation:
                "Return a list of the substrings in the string, using sep as the separator string.\n\nWithout a separator, runs of whitespace separate and empty strings are discarded."
        ) { try StringMethods.split($0.all) }
        type.method(
            "rsplit(sep=None, maxsplit=-1)", documentation: "Like split, with the splits counted from the right."
        ) { try StringMethods.rsplit($0.all) }
        type.method(
            "splitlines(keepends=False)",
            documentation: "Return a list of the lines in the string, breaking at line boundaries."
        ) { try StringMethods.splitlines($0.all) }
        type.method(
            "partition(sep, /)",
            documentation: "Partition the string into three parts: before the separator, the separator, after it."
        ) { try StringMethods.partition($0.all) }
        type.method("rpartition(sep, /)", documentation: "Like partition, at the last place of the separator.") {
            try StringMethods.rpartition($0.all)
        }
    }

    private static func declareShaping(_ type: NativeType) {
        type.method(
            "strip(chars=None, /)",
            documentation: "Return a copy with leading and trailing whitespace (or chars) removed."
        ) { try StringMethods.strip($0.all) }
        type.method("lstrip(chars=None, /)", documentation: "Return a copy with leading whitespace (or chars) removed.")
        { try StringMethods.lstrip($0.all) }
        type.method(
            "rstrip(chars=None, /)", documentation: "Return a copy with trailing whitespace (or chars) removed."
        ) { try StringMethods.rstrip($0.all) }
        type.method("removeprefix(prefix, /)", documentation: "Return a copy with the prefix removed if it is there.") {
            try StringMethods.removeprefix($0.all)
        }
        type.method("removesuffix(suffix, /)", documentation: "Return a copy with the suffix removed if it is there.") {
            try StringMethods.removesuffix($0.all)
        }
        type.method(
            "replace(old, new, count=-1, /)",
            documentation: "Return a copy with all occurrences of old (or the first count of them) replaced by new."
        ) { try StringMethods.replace($0.all) }
        type.method(
            "join(iterable, /)",
            documentation:
                "Concatenate any number of strings, with this string between them.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'"
        ) { try StringMethods.join($0.all) }
        type.method("center(width, fillchar=<blank>, /)", documentation: "Return a centered string of length width.") {
            try StringMethods.center($0.all)
        }
        type.method(
            "ljust(width, fillchar=<blank>, /)", documentation: "Return a left-justified string of length width."
        ) { try StringMethods.ljust($0.all) }
        type.method(
            "rjust(width, fillchar=<blank>, /)", documentation: "Return a right-justified string of length width."
        ) { try StringMethods.rjust($0.all) }
        type.method(
            "zfill(width, /)",
            documentation: "Pad a numeric string with zeros on the left, to fill a field of the given width."
        ) { try StringMethods.zfill($0.all) }
        type.method(
            "expandtabs(tabsize=8)", documentation: "Return a copy where all tab characters are expanded using spaces."
        ) { try StringMethods.expandtabs($0.all) }
        type.method("lower()", documentation: "Return a copy converted to lowercase.") {
            try StringMethods.lower($0.all)
        }
        type.method("upper()", documentation: "Return a copy converted to uppercase.") {
            try StringMethods.upper($0.all)
        }
        type.method("casefold()", documentation: "Return a version suitable for caseless comparisons.") {
            try StringMethods.casefold($0.all)
        }
        type.method("title()", documentation: "Return a version where each word is titlecased.") {
            try StringMethods.title($0.all)
        }
        type.method(
            "capitalize()",
            documentation: "Return a version with the first character upper case and the rest lower case."
        ) { try StringMethods.capitalize($0.all) }
        type.method(
            "swapcase()",
            documentation: "Convert uppercase characters to lowercase and lowercase characters to uppercase."
        ) { try StringMethods.swapcase($0.all) }
        type.method(
            "translate(table, /)",
            documentation:
                "Replace each character using the given translation table, a mapping of ordinals to ordinals, strings or None."
        ) { try StringMethods.translate($0.all) }
        type.staticMethod(
            "maketrans(x, y=<missing>, z=<missing>, /)",
            documentation: "Return a translation table usable for str.translate()."
        ) { try StringMethods.maketrans($0.arguments) }
        type.method(
            "encode(encoding='utf-8', errors='strict')",
            documentation: "Encode the string using the codec registered for encoding."
        ) { try StringMethods.encode($0.all) }
        type.method(
            "format(*args, **kwargs)",
            documentation:
                "Return a formatted version of S, using substitutions from args and kwargs, identified by braces."
        ) { call in
            if let quick = try QuickTemplate.format(call.receiver, call[0], call[1]) { return quick }
            var formatting = TemplateFormatting(positional: call.rest(0)) { name in
                let key = Owned(makeString(name))
                let value = dictGetName(call[1].dict, key.value)
                if value.isUnbound { throw PythonError.keyError(key.value) }
                return value.retained()
            }
            return makeString(try formatting.text(call.receiver.swiftString))
        }
        type.method(
            "format_map(mapping, /)",
            documentation: "Return a formatted version of S, using substitutions from mapping."
        ) { call in
            let mapping = call[0]
            var formatting = TemplateFormatting(positional: UnsafeBufferPointer(start: nil, count: 0)) { name in
                let key = Owned(makeString(name))
                return try mapping.getItem(key.value)
            }
            return makeString(try formatting.text(call.receiver.swiftString))
        }
    }

    private static func declareQuestions(_ type: NativeType) {
        type.method("isalpha()", documentation: "Return True if the string is alphabetic and not empty.") {
            try StringMethods.isalpha($0.all)
        }
        type.method("isalnum()", documentation: "Return True if the string is alpha-numeric and not empty.") {
            try StringMethods.isalnum($0.all)
        }
        type.method("isdecimal()", documentation: "Return True if the string is decimal and not empty.") {
            try StringMethods.isdecimal($0.all)
        }
        type.method("isdigit()", documentation: "Return True if the string is of digits and not empty.") {
            try StringMethods.isdigit($0.all)
        }
        type.method("isnumeric()", documentation: "Return True if the string is numeric and not empty.") {
            try StringMethods.isnumeric($0.all)
        }
        type.method("isspace()", documentation: "Return True if the string is whitespace and not empty.") {
            try StringMethods.isspace($0.all)
        }
        type.method("isascii()", documentation: "Return True if all characters are ASCII.") {
            try StringMethods.isascii($0.all)
        }
        type.method("isprintable()", documentation: "Return True if all characters are printable.") {
            try StringMethods.isprintable($0.all)
        }
        type.method("islower()", documentation: "Return True if the string is lowercase.") {
            try StringMethods.islower($0.all)
        }
        type.method("isupper()", documentation: "Return True if the string is uppercase.") {
            try StringMethods.isupper($0.all)
        }
        type.method("istitle()", documentation: "Return True if the string is title-cased.") {
            try StringMethods.istitle($0.all)
        }
        type.method("isidentifier()", documentation: "Return True if the string is a valid Python identifier.") {
            try StringMethods.isidentifier($0.all)
        }
    }
}

extension NativeCall {
    /// The receiver followed by the arguments.
    @inline(__always)
    var all: UnsafeMutablePointer<Value> { arguments - 1 }
}
