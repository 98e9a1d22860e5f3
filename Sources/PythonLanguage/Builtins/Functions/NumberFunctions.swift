/// The built-in functions about numbers and orders: abs, round, divmod, pow, sum, min, max, bin, oct, hex, chr, ord.
enum NumberFunctions {
    static func declare(_ module: NativeModule) {
        declareArithmetic(module)
        declareText(module)
        declareSum(module)
        for isMaximum in [false, true] { declareExtreme(module, isMaximum: isMaximum) }
    }

    private static func declareArithmetic(_ module: NativeModule) {
        module.function("abs(x, /)", documentation: "Return the absolute value of the argument.") { call in
            if call[0].tag == .int, call[0].rawInt != Int.min { return .int(abs(call[0].rawInt)) }
            if call[0].tag == .float { return .float(abs(call[0].rawFloat)) }
            if let unary = call[0].type.pointee.slots.unary {
                let result = try unary(.absolute, call[0])
                if !result.isNotImplemented { return result }
            }
            throw PythonError.typeError("bad operand type for abs(): '\(call[0].type.name)'")
        }
        module.function("divmod(x, y, /)", documentation: "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.")
        { call in
            let (x, y) = (call[0], call[1])
            if x.tag == .int, y.tag == .int, y.rawInt > 0 {
                return makePair(
                    .int(Machine.floorDivided(x.rawInt, y.rawInt)), .int(Machine.floorRemainder(x.rawInt, y.rawInt)))
            }
            return try binaryOperation(.divmod, x, y)
        }
        module.function(
            "pow(base, exp, mod=None)",
            documentation:
                "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\nSome types, such as ints, are able to use a more efficient algorithm when\ninvoked using the three argument form."
        ) { call in
            if call[2].isNone { return try binaryOperation(.power, call[0], call[1]) }
            guard let base = call[0].integer, let exponent = call[1].integer, let modulus = call[2].integer else {
                let isReal = call[0].exactFloat != nil || call[1].exactFloat != nil || call[2].exactFloat != nil
                throw PythonError.typeError(
                    isReal
                        ? "pow() 3rd argument not allowed unless all arguments are integers"
                        : "unsupported operand type(s) for ** or pow(): '\(call[0].type.name)', '\(call[1].type.name)', '\(call[2].type.name)'"
                )
            }
            return makeInt(try base.power(exponent, modulus: modulus))
        }
        module.function(
            "round(number, ndigits=None)",
            documentation:
                "Round a number to a given precision in decimal digits.\n\nThe return value is an integer if ndigits is omitted or None.  Otherwise\nthe return value has the same type as the number.  ndigits may be negative."
        ) { call in
            if call[0].tag == .int, call[1].isNone { return call[0] }
            if call[0].tag == .float, call[1].tag == .int,
                let quick = QuickFormat.rounded(call[0].rawFloat, call[1].rawInt)
            {
                return .float(quick)
            }
            let name = Owned(internName("__round__"))
            let method = try typeAttribute(call[0].type, name.value)
            guard !method.isUnbound else {
                throw PythonError.typeError("type \(call[0].type.name) doesn't define __round__ method")
            }
            let held = Owned(method)
            return try held.value.call(call[1].isNone ? [call[0]] : [call[0], call[1]])
        }
    }

    private static func declareText(_ module: NativeModule) {
        for (name, base, prefix, text) in [
            ("bin", 2, "0b", "binary"), ("oct", 8, "0o", "octal"), ("hex", 16, "0x", "hexadecimal"),
        ] {
            module.function("\(name)(number, /)", documentation: "Return the \(text) representation of an integer.") {
                call in
                let index = Owned(try indexValue(call[0]))
                let number = index.value.integer ?? .small(0)
                return makeString((number.isNegative ? "-" : "") + prefix + number.magnitude.digits(base: base))
            }
        }
        module.function(
            "chr(i, /)", documentation: "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."
        ) { call in
            let code = try call.int(0)
            guard code >= 0, code < 0x110000 else {
                throw PythonError.valueError("chr() arg not in range(0x110000)")
            }
            return makeString(codePoint: UInt32(code))
        }
        module.function("ord(c, /)", documentation: "Return the Unicode code point for a one-character string.") {
            call in
            if let text = call[0].codePoints ?? call[0].byteView {
                guard text.count == 1 else {
                    throw PythonError.typeError("ord() expected a character, but string of length \(text.count) found")
                }
                return .int(Int(text[0]))
            }
            throw PythonError.typeError("ord() expected string of length 1, but \(call[0].type.name) found")
        }
    }

    private static func declareSum(_ module: NativeModule) {
        module.function(
            "sum(iterable, /, start=0)",
            documentation:
                "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\nWhen the iterable is empty, return the start value.\nThis function is intended specifically for use with numeric values and may\nreject non-numeric types."
        ) { call in
            for (wrong, hint) in [(Tag.str, "strings [use ''.join(seq)"), (.bytes, "bytes [use b''.join(seq)")]
            where call[1].unwrapped.tag == wrong { throw PythonError.typeError("sum() can't sum \(hint) instead]") }
            var total = call[1].retained()
            let items =
                call[0].tag == .list || call[0].tag == .tuple
                ? call[0].tupleItems : UnsafeBufferPointer(start: nil, count: 0)
            if addQuickly(items, to: &total) { return total }
            do {
                try call[0].forEach { (item: Value) -> Void in
                    switch (total.tag, item.tag) {
                    case (.float, .float): total = .float(total.rawFloat + item.rawFloat)
                    case (.float, .int): total = .float(total.rawFloat + Double(item.rawInt))
                    default:
                        if total.tag == .int, item.tag == .int {
                            let (sum, overflow) = total.rawInt.addingReportingOverflow(item.rawInt)
                            if !overflow {
                                total = .int(sum)
                                return
                            }
                        }
                        let next = try binaryOperation(.add, total, item)
                        total.release()
                        total = next
                    }
                }
            } catch {
                total.release()
                throw error
            }
            return total
        }
    }

    /// Adds ints or floats that lie in a row; false, and nothing changed, if anything else is among them or they overflow.
    private static func addQuickly(_ items: UnsafeBufferPointer<Value>, to total: inout Value) -> Bool {
        guard let first = items.first else { return false }
        if first.tag == .int, total.tag == .int {
            var sum = total.rawInt
            for item in items {
                guard item.tag == .int else { return false }
                let (next, overflow) = sum.addingReportingOverflow(item.rawInt)
                if overflow { return false }
                sum = next
            }
            total = .int(sum)
            return true
        }
        guard first.tag == .float, total.tag == .float || total.tag == .int && total.rawInt.magnitude <= 1 << 53 else {
            return false
        }
        var sum = total.tag == .float ? total.rawFloat : Double(total.rawInt)
        for item in items {
            guard item.tag == .float else { return false }
            sum += item.rawFloat
        }
        total = .float(sum)
        return true
    }

    private static func declareExtreme(_ module: NativeModule, isMaximum: Bool) {
        let name = isMaximum ? "max" : "min"
        let (big, comparison): (String, Comparison) = isMaximum ? ("biggest", .greater) : ("smallest", .less)
        module.function(
            "\(name)(*args, key=None, default=<missing>)",
            documentation:
                "\(name)(iterable, *[, default=obj, key=func]) -> value\n\(name)(arg1, arg2, *args, *[, key=func]) -> value\n\nWith a single iterable argument, return its \(big) item. The\ndefault keyword-only argument specifies an object to return if\nthe provided iterable is empty.\nWith two or more arguments, return the \(isMaximum ? "largest" : "smallest") argument."
        ) { call in
            let positional = call.rest(0)
            if positional.isEmpty { throw PythonError.typeError("\(name) expected at least 1 argument, got 0") }
            if positional.count > 1, call.has(2) {
                throw PythonError.typeError("Cannot specify a default for \(name)() with multiple positional arguments")
            }
            var best: Value = .unbound
            var bestKey: Value = .unbound
            defer { bestKey.release() }
            func consider(_ item: Value) throws {
                let key = call[1].isNone ? item.retained() : try call[1].call(with: item)
                if !best.isUnbound {
                    let isBetter: Bool
                    do {
                        let answer = Owned(try compareValues(key, bestKey, comparison))
                        isBetter = try answer.value.truth()
                    } catch {
                        key.release()
                        throw error
                    }
                    if !isBetter {
                        key.release()
                        return
                    }
                }
                best.release()
                bestKey.release()
                best = item.retained()
                bestKey = key
            }
            do {
                if positional.count > 1 {
                    for item in positional { try consider(item) }
                } else {
                    try positional[0].forEach { try consider($0) }
                }
            } catch {
                best.release()
                throw error
            }
            if !best.isUnbound { return best }
            if call.has(2) { return call[2].retained() }
            throw PythonError.valueError("\(name)() arg is an empty sequence")
        }
    }
}
