/// The methods of `str` that take or give other objects: join, encode, translate, format.
extension StringMethods {
    static func join(_ a: Arguments) throws -> Value {
        let separator = try TextArguments.receiver(a[0])
        let source = a[1]
        let items: Owned
        if source.tag == .list || source.tag == .tuple {
            items = Owned(retaining: source)
        } else {
            guard source.isIterable else { throw PythonError.typeError("can only join an iterable") }
            items = Owned(try makeList(source.asArray()))
        }
        let base = items.value.tupleItems
        let count = base.count
        if count == 1, base[0].tag == .str { return base[0].retained() }
        var length = separator.count * max(0, count - 1)
        var width = count > 1 ? separator.width : 1
        var isASCII = count < 2 || a[0].unwrapped.string.pointee.isASCII
        for index in 0..<count {
            let item = base[index].unwrapped
            guard item.tag == .str else {
                throw PythonError.typeError(
                    "sequence item \(index): expected str instance, \(base[index].type.name) found")
            }
            length += item.string.pointee.length
            width = max(width, Int(item.string.pointee.width))
            isASCII = isASCII && item.string.pointee.isASCII
        }
        if length == 0 { return makeString("") }
        try checkAllocation(count: length, size: width)
        let result = allocateString(length: length, width: width, isASCII: isASCII)
        let glue = a[0].unwrapped.string
        var position = 0
        for index in 0..<count {
            if index > 0 {
                result.copyPoints(from: glue, at: position)
                position += separator.count
            }
            let item = base[index].unwrapped.string
            result.copyPoints(from: item, at: position)
            position += item.pointee.length
        }
        return result.value
    }

    static func encode(_ a: Arguments) throws -> Value {
        let encoding = try Codecs.encoding(a[1], "encode", 1)
        let string = a[0].unwrapped
        if string.tag == .str, string.string.pointee.isASCII, encoding.keepsASCII, a[2].isUnbound || a[2].isString {
            _ = try Codecs.policy(a[2], "encode", 2)
            try checkAllocation(count: string.string.pointee.length, size: 1)
            return makeBytes(UnsafeBufferPointer(start: string.string.bytes, count: string.string.pointee.length))
        }
        return makeBytes(try Codecs.encode(a[0], encoding, Codecs.policy(a[2], "encode", 2)))
    }

    static func translate(_ a: Arguments) throws -> Value {
        let text = try TextArguments.receiver(a[0])
        var result = CodePointBuilder(capacity: text.count)
        for index in 0..<text.count {
            let point = text[index]
            let found: Owned
            do {
                found = Owned(try a[1].getItem(.int(Int(point))))
            } catch let error as PythonError where error.matches(Types.lookupError) {
                result.append(point)
                continue
            }
            let value = found.value.unwrapped
            switch value.tag {
            case .none: continue
            case .str: result.append(value.string.view)
            case .int, .bool:
                guard value.rawInt >= 0, value.rawInt < 0x110000 else {
                    throw PythonError.valueError("character mapping must be in range(0x110000)")
                }
                result.append(UInt32(value.rawInt))
            default: throw PythonError.typeError("character mapping must return integer, None or str")
            }
        }
        return makeString(result)
    }

    /// `str.maketrans`, a static method: no receiver.
    static func maketrans(_ a: Arguments) throws -> Value {
        let table = allocateDict()
        let owner = Owned(table.value)
        if a[1].isUnbound {
            let mapping = a[0].unwrapped
            guard mapping.tag == .dict else {
                throw PythonError.typeError("if you give only one argument to maketrans it must be a dict")
            }
            for index in 0..<mapping.dict.pointee.used {
                let entry = mapping.dict.pointee.entries[index]
                if entry.key.isUnbound { continue }
                if let key = entry.key.codePoints {
                    guard key.count == 1 else {
                        throw PythonError.valueError("string keys in translate table must be of length 1")
                    }
                    try dictSet(table, .int(Int(key[0])), entry.value)
                } else {
                    guard entry.key.integer != nil else {
                        throw PythonError.typeError("keys in translate table must be strings or integers")
                    }
                    try dictSet(table, entry.key, entry.value)
                }
            }
            return owner.take()
        }
        let from = try TextArguments.text(a[0], "maketrans", 1)
        let to = try TextArguments.text(a[1], "maketrans", 2)
        guard from.count == to.count else {
            throw PythonError.valueError("the first two maketrans arguments must have equal length")
        }
        for index in 0..<from.count { try dictSet(table, .int(Int(from[index])), .int(Int(to[index]))) }
        if !a[2].isUnbound {
            let removed = try TextArguments.text(a[2], "maketrans", 3)
            for index in 0..<removed.count { try dictSet(table, .int(Int(removed[index])), .none) }
        }
        return owner.take()
    }
}
