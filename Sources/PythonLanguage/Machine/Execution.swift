// Operations that are not worth a place in the run loop. Above 400 lines because the one switch and what only it calls
// stand together.

extension Machine {
    @inline(never)
    static func execute(_ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction)
        throws
    {
        let constants = frame.pointee.code.pointee.constants
        switch word.opcode {
        // MARK: Building
        case .buildList:
            let list = allocateList(capacity: word.c)
            for index in 0..<word.c {
                list.pointee.items[index] = base[word.b + index]
                base[word.b + index] = .unbound
            }
            list.pointee.count = word.c
            put(base + word.a, list.value)
        case .buildTuple:
            let tuple = allocateTuple(count: word.c)
            for index in 0..<word.c {
                tuple.items[index] = base[word.b + index]
                base[word.b + index] = .unbound
            }
            trackIfNeeded(tuple)
            put(base + word.a, tuple.value)
        case .buildSet:
            let set = allocateSet()
            let held = Owned(set.value)
            for index in 0..<word.c {
                try PythonLanguage.setAdd(set, base[word.b + index])
                put(base + word.b + index, .unbound)
            }
            put(base + word.a, word.flags == 1 ? copySet(set, frozen: false).value : held.value.retained())
        case .buildDict:
            let dict = allocateDict()
            let held = Owned(dict.value)
            for index in 0..<word.c {
                let place = base + word.b + index * 2
                try dictSet(dict, place[0], place[1])
                put(place, .unbound)
                put(place + 1, .unbound)
            }
            put(base + word.a, held.take())
        case .buildString: try buildString(base, word)
        case .formatValue: try formatPiece(base, word)
        case .setAdd:
            try PythonLanguage.setAdd(base[word.a].set, base[word.b])
            useUp(base, word)
        case .dictAdd:
            try dictSet(base[word.a].dict, base[word.b], base[word.c])
            useUp(base, word)
        case .listExtend:
            try extend(base[word.a].list, base[word.b], calling: word.c == 1 ? base[word.a - 1] : .unbound)
            useUp(base, word)
        case .setUpdate:
            let set = base[word.a].set
            try SetMethods.update(set, from: base[word.b])
            useUp(base, word)
        case .dictUpdate:
            try merge(base[word.a].dict, base[word.b])
            useUp(base, word)
        case .dictMerge: try mergeKeywords(base, word)
        case .listToTuple:
            let list = base[word.b].list
            let tuple = allocateTuple(count: list.pointee.count)
            for index in 0..<list.pointee.count { tuple.items[index] = list.pointee.items[index].retained() }
            trackIfNeeded(tuple)
            put(base + word.b, .unbound)
            put(base + word.a, tuple.value)
        case .unpack: try unpack(base, word)
        case .unpackStar: try unpackStar(base, word)
        case .makeFunction: put(base + word.a, makeFunction(frame, base, word))
        case .buildClass: try buildClass(frame, base, word)
        case .setupAnnotations:
            let namespace =
                word.b == 1 && base[0].unwrapped.tag == .dict ? base[0].unwrapped.dict : frame.pointee.globals
            if dictGetName(namespace, Names.annotations).isUnbound {
                let made = Owned(allocateDict().value)
                dictSetName(namespace, Names.annotations, made.value)
            }

        // MARK: Imports
        case .import_:
            let name = constants[word.b].swiftString
            let module = try Interpreter.current.importForStatement(
                name, level: word.c, globals: frame.pointee.globals, wantsLeaf: word.flags != 0)
            put(base + word.a, module)
        case .importFrom: put(base + word.a, try Interpreter.current.importedName(base[word.b], constants[word.c]))
        case .importStar: try Interpreter.current.importAll(base[word.a], into: frame.pointee.globals)

        // MARK: Exceptions and contexts
        case .raiseAssertion:
            let message = Owned(word.b == 1 ? base[word.a] : .unbound)
            if word.b == 1 { base[word.a] = .unbound }
            throw PythonError(makeException(Types.assertionError, message.value.isUnbound ? [] : [message.value]))
        case .beginWith: try beginWith(base, word)
        case .endWith:
            let exit = Owned(base[word.a])
            base[word.a] = .unbound
            try exit.value.call([.none, .none, .none]).release()
        case .exitWith:
            let exit = Owned(base[word.a])
            base[word.a] = .unbound
            let exception = base[word.b]
            let result = Owned(
                try exit.value.call([
                    exception.type.value, exception, exception.exceptionField(ExceptionField.traceback),
                ]))
            put(base + word.c, .bool(try result.value.truth()))

        // MARK: Patterns
        case .matchSequence: put(base + word.a, .bool(isSequence(base[word.b])))
        case .matchMapping:
            let subject = base[word.b]
            let isMapping =
                subject.unwrapped.tag == .dict
                || (subject.tag == .instance && !lookup(subject.type, Names.keys).isUnbound
                    && subject.type.pointee.slots.getItem != nil)
            put(base + word.a, .bool(try isMapping && subject.length() >= word.c))
        case .matchKeys: try matchKeys(base, word)
        case .matchRest: try matchRest(base, word)
        case .matchClass: try matchClass(base, word)
        case .length: put(base + word.a, .int(try base[word.b].length()))
        default: throw PythonError.runtimeError("unknown instruction")
        }
    }

    @inline(__always)
    private static func useUp(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) {
        let flags = word.flags
        if flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        if flags & InstructionFlag.temporaryC != 0 { releaseTemporary(base + word.c) }
    }

    // MARK: Strings

    private static func buildString(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let pieces = base + word.b
        let count = word.c
        if count == 1 {
            let piece = pieces[0]
            pieces[0] = .unbound
            put(base + word.a, piece)
            return
        }
        var length = 0
        var width = 1
        var isASCII = true
        for index in 0..<count {
            let string = pieces[index].string
            length += string.pointee.length
            width = max(width, Int(string.pointee.width))
            isASCII = isASCII && string.pointee.isASCII
        }
        let result =
            length == 0
            ? emptyStringObject.value.retained().string : allocateString(length: length, width: width, isASCII: isASCII)
        var position = 0
        for index in 0..<count {
            let string = pieces[index].string
            if length > 0 { result.copyPoints(from: string, at: position) }
            position += string.pointee.length
            releaseTemporary(pieces + index)
        }
        put(base + word.a, result.value)
    }

    /// One replacement field of an f-string.
    private static func formatPiece(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let value = base[word.b]
        var converted: Value
        switch word.flags >> 4 {
        case 1: converted = try value.strValue()
        case 2: converted = try value.reprValue()
        case 3:
            let repr = Owned(try value.reprValue())
            converted = makeString(asciiText(repr.value.unwrapped.string))
        default: converted = value.retained()
        }
        if word.c == 0xFFFF {
            if converted.tag == .str {
            } else if converted.tag == .int {
                converted = QuickFormat.decimal(converted.rawInt)
            } else if converted.tag == .instance || converted.tag == .native {
                let held = Owned(converted)
                converted = try PythonLanguage.formatValue(held.value, emptyStringObject.value)
            } else {
                let held = Owned(converted)
                converted = try held.value.strValue()
            }
        } else {
            let held = Owned(converted)
            if let quick = QuickFormat.format(held.value, base[word.c]) {
                converted = quick
            } else {
                converted = try PythonLanguage.formatValue(held.value, base[word.c])
            }
            put(base + word.c, .unbound)
        }
        if converted.tag == .instance {
            let held = Owned(converted)
            converted = held.value.unwrapped.retained()
        }
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        put(base + word.a, converted)
    }

    private static func asciiText(_ string: StringRef) -> String {
        var text = ""
        for point in string.codePoints {
            if point < 128 {
                text.unicodeScalars.append(Unicode.Scalar(UInt8(point)))
            } else {
                let digits = String(point, radix: 16)
                let (mark, width) = point < 0x100 ? ("x", 2) : point < 0x10000 ? ("u", 4) : ("U", 8)
                text += "\\" + mark + String(repeating: "0", count: max(0, width - digits.count)) + digits
            }
        }
        return text
    }

    /// What error texts about a call's arguments name the callee: `__main__.f()`, `print()`.
    private static func spokenName(of function: Value) -> String {
        let name = Owned((try? function.getAttributeIfPresent("__qualname__")) ?? .unbound)
        guard name.value.isString else { return (try? function.str()) ?? function.type.name }
        let module = Owned((try? function.getAttributeIfPresent("__module__")) ?? .unbound)
        if module.value.isString, module.value.swiftString != "builtins" {
            return "\(module.value.swiftString).\(name.value.swiftString)()"
        }
        return "\(name.value.swiftString)()"
    }

    // MARK: Containers

    private static func extend(_ list: ListRef, _ source: Value, calling function: Value) throws {
        if source.type.pointee.slots.iterate == nil, source.type.pointee.slots.getItem == nil {
            let prefix = function.isUnbound ? "Value" : "\(spokenName(of: function)) argument"
            throw PythonError.typeError("\(prefix) after * must be an iterable, not \(source.type.name)")
        }
        try source.forEach { append(list, $0.retained()) }
    }

    /// `{**mapping}`.
    private static func merge(_ dict: DictRef, _ source: Value) throws {
        if source.unwrapped.tag == .dict { return dictUpdate(dict, from: source.unwrapped.dict) }
        let method = Owned(try lookupAttribute(source, Names.keys))
        if method.value.isUnbound { throw PythonError.typeError("'\(source.type.name)' object is not a mapping") }
        let keys = Owned(try method.value.call())
        try keys.value.forEach { key in
            let value = Owned(try source.getItem(key))
            try dictSet(dict, key, value.value)
        }
    }

    /// Adds one keyword, or those of `**mapping`, to the keywords of a call.
    private static func mergeKeywords(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let dict = base[word.a].dict
        let function = base[word.a - 2]
        func refuse(_ key: Value) throws {
            if try !dictGet(dict, key).isUnbound {
                throw PythonError.typeError(
                    "\(spokenName(of: function)) got multiple values for keyword argument '\(key.swiftString)'")
            }
        }
        if word.c != 0xFFFF {
            try refuse(base[word.b])
            dictSetName(dict, base[word.b], base[word.c])
            useUp(base, word)
            return
        }
        let source = base[word.b]
        let mapping = Owned(allocateDict().value)
        do {
            try merge(mapping.value.dict, source)
        } catch let error as PythonError where error.matches(Types.typeError) && source.unwrapped.tag != .dict {
            throw PythonError.typeError(
                "\(spokenName(of: function)) argument after ** must be a mapping, not \(source.type.name)")
        }
        try mapping.value.forEachEntry { key, value in
            guard key.tag == .str else { throw PythonError.typeError("keywords must be strings") }
            try refuse(key)
            let name = Owned(intern(key.retained()))
            dictSetName(dict, name.value, value)
        }
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
    }

    private static func unpack(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let source = base[word.a]
        let count = word.c
        if source.tag == .tuple || source.tag == .list {
            let items = source.tupleItems
            if items.count == count {
                for index in 0..<count { base[word.b + index] = items[index].retained() }
                if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
                return
            }
            if items.count > count { throw PythonError.valueError("too many values to unpack (expected \(count))") }
            throw PythonError.valueError("not enough values to unpack (expected \(count), got \(items.count))")
        }
        guard source.type.pointee.slots.iterate != nil || source.type.pointee.slots.getItem != nil else {
            throw PythonError.typeError("cannot unpack non-iterable \(source.type.name) object")
        }
        let iterator = Owned(try source.iterator())
        for index in 0..<count {
            let item = try iterator.value.nextItem()
            if item.isUnbound {
                throw PythonError.valueError("not enough values to unpack (expected \(count), got \(index))")
            }
            base[word.b + index] = item
        }
        let rest = Owned(try iterator.value.nextItem())
        if !rest.value.isUnbound { throw PythonError.valueError("too many values to unpack (expected \(count))") }
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
    }

    private static func unpackStar(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let source = base[word.a]
        let before = word.c >> 8
        let after = word.c & 0xFF
        guard source.type.pointee.slots.iterate != nil || source.type.pointee.slots.getItem != nil else {
            throw PythonError.typeError("cannot unpack non-iterable \(source.type.name) object")
        }
        let items = Owned(makeList(try source.asArray()))
        let values = items.value.tupleItems
        if values.count < before + after {
            throw PythonError.valueError(
                "not enough values to unpack (expected at least \(before + after), got \(values.count))")
        }
        let middle = values.count - before - after
        for index in 0..<before { base[word.b + index] = values[index].retained() }
        base[word.b + before] = makeList((0..<middle).map { values[before + $0].retained() })
        for index in 0..<after { base[word.b + before + 1 + index] = values[before + middle + index].retained() }
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
    }

    // MARK: Functions and classes

    private static func makeFunction(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction
    ) -> Value {
        func part(_ index: Int) -> Value {
            guard word.flags & UInt8(1 << index) != 0 else { return .unbound }
            let value = base[word.c + index]
            base[word.c + index] = .unbound
            return value
        }
        let code = frame.pointee.code.pointee.constants[word.b].retained()
        let details = code.code.pointee.details
        let function = allocateBlock(MemoryLayout<FunctionObject>.stride).assumingMemoryBound(to: FunctionObject.self)
        let module = dictGetName(frame.pointee.globals, Names.name)
        function.initialize(
            to: FunctionObject(
                header: ObjectHeader(type: Types.function), code: code, globals: frame.pointee.globals.value.retained(),
                defaults: part(0), keywordDefaults: part(1), closure: part(3), name: details.name.retained(),
                qualifiedName: details.qualifiedName.retained(), module: module.retained(), doc: .unbound,
                annotations: part(2),
                attributes: .unbound))
        track(UnsafeMutableRawPointer(function).assumingMemoryBound(to: ObjectHeader.self))
        return Value(tag: .function, object: function)
    }

    /// The `class` statement: body, name, bases and keywords stand in four registers.
    private static func buildClass(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction
    ) throws {
        let body = base[word.a]
        let name = base[word.a + 1]
        let bases = Owned(try resolveBases(base[word.a + 2]))
        var keywords: [(name: String, value: Value)] = []
        base[word.a + 3].forEachEntry { keywords.append(($0.swiftString, $1)) }
        let asked = keywords.first { $0.name == "metaclass" }?.value
        keywords.removeAll { $0.name == "metaclass" }
        let type: Value
        if asked == nil || asked!.bits == Types.type.value.bits,
            bases.value.tupleItems.allSatisfy({ $0.tag == .type && $0.typeRef.pointee.header.type == Types.type })
        {
            let namespace = allocateDict()
            let held = Owned(namespace.value)
            let cell = Owned(try body.call([held.value]))
            if cell.value.tag == .cell { dictSetName(namespace, Names.classCell, cell.value) }
            type = try makeClass(
                name: name, bases: bases.value.tupleItems, namespace: held.take().dict, keywords: keywords)
        } else {
            type = try buildByMetaclass(asked, body, name, bases.value, keywords)
        }
        for index in 0..<4 { releaseTemporary(base + word.a + index) }
        put(base + word.c, type)
    }

    /// A class whose metaclass is not simply `type`: it prepares the namespace, then is called with it.
    private static func buildByMetaclass(
        _ asked: Value?, _ body: Value, _ name: Value, _ bases: Value, _ keywords: [(name: String, value: Value)]
    ) throws -> Value {
        var meta = asked ?? bases.tupleItems[0].type.value
        if meta.tag == .type {
            meta = try mostDerivedMetaclass(meta.typeRef, bases.tupleItems.filter { $0.tag == .type }.map(\.typeRef))
                .value
        }
        let prepare = Owned(try lookupAttribute(meta, Names.prepare))
        let further = keywords.map { ($0.name, $0.value) }
        let namespace = Owned(
            prepare.value.isUnbound ? allocateDict().value : try prepare.value.call([name, bases], further))
        guard namespace.value.type.pointee.slots.setItem != nil, namespace.value.type.pointee.slots.getItem != nil
        else {
            let spoken = meta.tag == .type ? meta.typeRef.name : "<metaclass>"
            throw PythonError.typeError(
                "\(spoken).__prepare__() must return a mapping, not \(namespace.value.type.name)")
        }
        let cell = Owned(try body.call([namespace.value]))
        if cell.value.tag == .cell { try namespace.value.setItem(Names.classCell, cell.value) }
        return try meta.call([name, bases, namespace.value], further)
    }

    /// Bases that are not classes may stand for classes: `__mro_entries__`.
    private static func resolveBases(_ bases: Value) throws -> Value {
        guard bases.tupleItems.contains(where: { $0.tag != .type }) else { return bases.retained() }
        var resolved: [Value] = []
        for base in bases.tupleItems {
            if base.tag != .type {
                let method = Owned(try base.getAttributeIfPresent("__mro_entries__"))
                if !method.value.isUnbound {
                    let entries = Owned(try method.value.call([bases]))
                    resolved += entries.value.tupleItems.map { $0.retained() }
                    continue
                }
            }
            resolved.append(base.retained())
        }
        return makeTuple(resolved)
    }

    // MARK: Contexts

    private static func beginWith(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws {
        let manager = base[word.a]
        let type = manager.type
        if let enter = type.pointee.slots.enter, let exit = type.pointee.slots.exit,
            lookup(type, Names.enter).tag != .function
        {
            let result = try enter(manager)
            let bound = Value.function("__exit__(exc_type, exc_value, traceback, /)") { call in
                .bool(try exit(call.receiver, call[0], call[1], call[2]))
            }
            bound.nativeFunction.pointee.receiver = manager.retained()
            put(base + word.a, bound)
            base[word.a + 1] = result
            return
        }
        let enter = lookup(type, Names.enter)
        let exit = lookup(type, Names.exit)
        if enter.isUnbound {
            throw PythonError.typeError("'\(type.name)' object does not support the context manager protocol")
        }
        if exit.isUnbound {
            throw PythonError.typeError(
                "'\(type.name)' object does not support the context manager protocol (missed __exit__ method)")
        }
        let boundExit = Owned(try bind(exit, manager, type))
        let boundEnter = Owned(try bind(enter, manager, type))
        let result = try boundEnter.value.call()
        put(base + word.a, boundExit.take())
        base[word.a + 1] = result
    }
}
