// What the patterns of `match` ask.

extension Machine {
    /// True for sequences in the sense of patterns: lists, tuples, ranges; not strings.
    static func isSequence(_ value: Value) -> Bool {
        switch value.unwrapped.tag {
        case .list, .tuple, .range: true
        default: false
        }
    }

    /// Looks the keys of a mapping pattern up: c keys from a on; their values behind them, then whether all were there.
    static func matchKeys(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let subject = base[word.b]
        let keys = base + word.a
        let values = keys + word.c
        var found = true
        for index in 0..<word.c {
            let value: Value
            if subject.unwrapped.tag == .dict {
                value = try dictGet(subject.unwrapped.dict, keys[index]).retained()
            } else {
                do {
                    value = try subject.getItem(keys[index])
                } catch let error as PythonError where error.matches(Types.keyError) {
                    found = false
                    break
                }
            }
            if value.isUnbound {
                found = false
                break
            }
            put(values + index, value)
        }
        put(values + word.c, .bool(found))
    }

    /// `**rest` of a mapping pattern: what the keys from c on do not name.
    static func matchRest(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let rest = allocateDict()
        let held = Owned(rest.value)
        let subject = base[word.b]
        if subject.unwrapped.tag == .dict {
            dictUpdate(rest, from: subject.unwrapped.dict)
        } else {
            let keys = Owned(try subject.callMethod("keys"))
            try keys.value.forEach { key in
                let value = Owned(try subject.getItem(key))
                try dictSet(rest, key, value.value)
            }
        }
        for index in 0..<Int(word.flags) { try dictRemove(rest, base[word.c + index]).release() }
        put(base + word.a, held.take())
    }

    /// A class pattern: the class in a, the names of keyword patterns in a + 1, c positional patterns; the attributes go
    /// to a + 2 and on, and a tells whether the subject matches.
    static func matchClass(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let cls = Owned(base[word.a])
        base[word.a] = .unbound
        let names = Owned(base[word.a + 1])
        base[word.a + 1] = .unbound
        let subject = base[word.b]
        guard cls.value.tag == .type else {
            throw PythonError.typeError("called match pattern must be a class")
        }
        let type = cls.value.typeRef
        guard try isInstanceForPattern(subject, cls.value) else {
            base[word.a] = .false
            return
        }
        let positional = word.c
        var taken: [Value] = []
        let targets = base + word.a + 2
        if positional > 0 {
            let layouts: [TypeRef] = [
                Types.bool, Types.bytes, Types.dict, Types.float, Types.frozenSet, Types.int, Types.list, Types.set,
                Types.str, Types.tuple,
            ]
            let arguments = Owned(try typeAttribute(type, Names.matchArgs))
            if arguments.value.isUnbound, layouts.contains(where: { type.isSubtype(of: $0) }) {
                guard positional == 1 else {
                    throw PythonError.typeError("\(type.name)() accepts 1 positional sub-pattern (\(positional) given)")
                }
                put(targets, subject.retained())
            } else {
                guard arguments.value.isUnbound || arguments.value.tag == .tuple else {
                    throw PythonError.typeError(
                        "\(type.name).__match_args__ must be a tuple (got \(arguments.value.type.name))")
                }
                let fields =
                    arguments.value.isUnbound ? UnsafeBufferPointer(start: nil, count: 0) : arguments.value.tupleItems
                guard positional <= fields.count else {
                    let plural = fields.count == 1 ? "" : "s"
                    throw PythonError.typeError(
                        "\(type.name)() accepts \(fields.count) positional sub-pattern\(plural) (\(positional) given)")
                }
                for index in 0..<positional {
                    guard fields[index].tag == .str else {
                        throw PythonError.typeError(
                            "__match_args__ elements must be strings (got \(fields[index].type.name))")
                    }
                    let name = Owned(intern(fields[index].retained()))
                    taken.append(name.value)
                    let value = try lookupAttribute(subject, name.value)
                    if value.isUnbound {
                        base[word.a] = .false
                        return
                    }
                    put(targets + index, value)
                }
            }
        }
        for (index, name) in names.value.tupleItems.enumerated() {
            if taken.contains(where: { $0.bits == name.bits }) {
                throw PythonError.typeError(
                    "\(type.name)() got multiple sub-patterns for attribute '\(name.swiftString)'")
            }
            let value = try lookupAttribute(subject, name)
            if value.isUnbound {
                base[word.a] = .false
                return
            }
            put(targets + positional + index, value)
        }
        base[word.a] = .true
    }

    private static func isInstanceForPattern(_ subject: Value, _ type: Value) throws -> Bool {
        if subject.isInstance(of: type.typeRef) { return true }
        let check = lookup(type.typeRef.pointee.header.type, Names.instanceCheck)
        if check.tag == .function {
            let result = Owned(try callSpecial(type, Names.instanceCheck, [subject]))
            return try result.value.truth()
        }
        return false
    }
}
