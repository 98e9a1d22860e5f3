/// What the arguments of text methods are read with, and the errors for wrong ones.
enum TextArguments {
    /// A `str` argument, with CPython's message for `find`, `partition` and their like.
    static func text(_ value: Value) throws -> CodePoints {
        guard let text = value.codePoints else {
            throw PythonError.typeError("must be str, not \(value.type.name)")
        }
        return text
    }

    /// A `str` argument named by its place: `replace() argument 1 must be str, not int`.
    static func text(_ value: Value, _ method: String, _ position: Int) throws -> CodePoints {
        guard let text = value.codePoints else {
            throw PythonError.typeError("\(method)() argument \(position) must be str, not \(value.type.name)")
        }
        return text
    }

    /// The one `str` argument of a method: `removeprefix() argument must be str, not int`.
    static func onlyText(_ value: Value, _ method: String) throws -> CodePoints {
        guard let text = value.codePoints else {
            throw PythonError.typeError("\(method)() argument must be str, not \(value.type.name)")
        }
        return text
    }

    /// The part of a sequence that optional `start` and `end` arguments name, clipped to it; nil if it is empty by being reversed.
    static func range(_ start: Value, _ end: Value, count: Int) throws -> Range<Int>? {
        func place(_ value: Value, default other: Int) throws -> Int {
            if value.isUnbound || value.isNone { return other }
            let index = try value.asSliceIndex()
            return index < 0 ? max(0, index + count) : index
        }
        let low = try place(start, default: 0)
        let high = min(try place(end, default: count), count)
        return low <= high ? low..<high : nil
    }

    /// The receiver, which a method descriptor has checked.
    @inline(__always)
    static func receiver(_ value: Value) throws -> CodePoints {
        guard let text = value.codePoints else {
            throw PythonError.typeError("descriptor for 'str' objects doesn't apply to a '\(value.type.name)' object")
        }
        return text
    }

    /// The receiver of a method that makes another text of it, or bytes, which there must be room for.
    ///
    /// - Throws: ``PythonError`` (`TypeError`, `MemoryError`).
    static func convertible(_ value: Value) throws -> CodePoints {
        let text = try receiver(value)
        try checkConversion(of: text)
        return text
    }

    /// The one character that `center`, `ljust` and `rjust` fill with.
    static func fill(_ value: Value) throws -> UInt32 {
        if value.isUnbound { return 0x20 }
        guard let text = value.codePoints else {
            throw PythonError.typeError("The fill character must be a unicode character, not \(value.type.name)")
        }
        guard text.count == 1 else {
            throw PythonError.typeError("The fill character must be exactly one character long")
        }
        return text[0]
    }
}
