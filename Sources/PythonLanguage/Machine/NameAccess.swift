// Names and attributes, where the inline caches do not know them yet.

extension Machine {
    /// A global or built-in, borrowed; remembered in the words at `cache`.
    @inline(never)
    static func loadGlobalSlowly(
        _ frame: UnsafeMutablePointer<Frame>, _ word: Instruction, _ cache: UnsafeMutablePointer<UInt64>
    ) throws -> Value {
        let name = frame.pointee.code.pointee.constants[word.b]
        let globals = frame.pointee.globals
        // Other names came or went: the entry is most likely still where it was.
        let known = Int(truncatingIfNeeded: cache[1])
        if cache[0] != 0, cache[2] == 0, known < globals.pointee.used,
            globals.pointee.entries[known].key.bits == name.bits
        {
            cache[0] = globals.pointee.keysVersion
            return globals.pointee.entries[known].value
        }
        let hash = name.string.hashCode
        let index = dictFindString(globals, name.string, hash)
        if index >= 0 {
            cache[0] = globals.pointee.keysVersion
            cache[1] = UInt64(index)
            cache[2] = 0
            return globals.pointee.entries[index].value
        }
        let builtin = dictFindString(builtinsNamespace, name.string, hash)
        guard builtin >= 0 else { throw undefinedName(name) }
        cache[0] = globals.pointee.keysVersion
        cache[1] = UInt64(builtin)
        cache[2] = builtinsNamespace.pointee.keysVersion
        return builtinsNamespace.pointee.entries[builtin].value
    }

    /// Stores an owned value under a global name.
    @inline(never)
    static func storeGlobalSlowly(
        _ frame: UnsafeMutablePointer<Frame>, _ word: Instruction, _ cache: UnsafeMutablePointer<UInt64>, _ value: Value
    ) {
        let name = frame.pointee.code.pointee.constants[word.b]
        let globals = frame.pointee.globals
        let known = Int(truncatingIfNeeded: cache[1])
        if cache[0] != 0, known < globals.pointee.used, globals.pointee.entries[known].key.bits == name.bits {
            cache[0] = globals.pointee.keysVersion
            return put(&globals.pointee.entries[known].value, value)
        }
        dictSetName(globals, name, value)
        value.release()
        cache[0] = globals.pointee.keysVersion
        cache[1] = UInt64(dictFindString(globals, name.string, name.string.hashCode))
    }

    @inline(never)
    static func deleteGlobal(_ frame: UnsafeMutablePointer<Frame>, _ word: Instruction) throws {
        let name = frame.pointee.code.pointee.constants[word.b]
        let old = try dictRemove(frame.pointee.globals, name)
        if old.isUnbound { throw undefinedName(name) }
        old.release()
    }

    /// A name in a class body; owned.
    @inline(never)
    static func loadName(_ frame: UnsafeMutablePointer<Frame>, _ word: Instruction) throws -> Value {
        let name = frame.pointee.code.pointee.constants[word.b]
        if frame.pointee.code.pointee.flags.contains(.classBody), frame.pointee.base[0].tag != .dict {
            let own = try itemIfPresent(frame.pointee.base[0], name)
            if !own.isUnbound { return own }
        }
        var found =
            frame.pointee.code.pointee.flags.contains(.classBody) && frame.pointee.base[0].tag == .dict
            ? dictGetName(frame.pointee.base[0].dict, name) : .unbound
        if found.isUnbound { found = dictGetName(frame.pointee.globals, name) }
        if found.isUnbound { found = dictGetName(builtinsNamespace, name) }
        if found.isUnbound { throw undefinedName(name) }
        return found.retained()
    }

    /// A name in a class body that an enclosing function binds; owned.
    @inline(never)
    static func loadClassCell(_ frame: UnsafeMutablePointer<Frame>, _ word: Instruction) throws -> Value {
        let name = frame.pointee.code.pointee.constants[word.b]
        let namespace = frame.pointee.base[0]
        let found =
            namespace.tag == .dict ? dictGetName(namespace.dict, name).retained() : try itemIfPresent(namespace, name)
        if !found.isUnbound { return found }
        let content = frame.pointee.base[word.c].cell.pointee.content
        if content.isUnbound { throw unboundCell(frame, word.c) }
        return content.retained()
    }

    @inline(never)
    static func deleteName(_ frame: UnsafeMutablePointer<Frame>, _ word: Instruction) throws {
        let name = frame.pointee.code.pointee.constants[word.b]
        guard frame.pointee.base[0].tag == .dict else {
            do { return try frame.pointee.base[0].setItem(name, .unbound) } catch let error as PythonError
                where error.matches(Types.keyError)
            { throw undefinedName(name) }
        }
        let old = try dictRemove(frame.pointee.base[0].dict, name)
        if old.isUnbound { throw undefinedName(name) }
        old.release()
    }

    /// Binds a name in a class body; the namespace is a dict unless a metaclass has prepared another mapping.
    @inline(never)
    static func storeName(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction
    ) throws {
        let name = frame.pointee.code.pointee.constants[word.b]
        if base[0].tag == .dict {
            dictSetName(base[0].dict, name, base[word.a])
        } else {
            try base[0].setItem(name, base[word.a])
        }
        put(base + word.a, .unbound)
    }

    /// `mapping[name]`, or unbound where that is a `KeyError`; owned.
    private static func itemIfPresent(_ mapping: Value, _ name: Value) throws -> Value {
        do { return try mapping.getItem(name) } catch let error as PythonError where error.matches(Types.keyError) {
            return .unbound
        }
    }

    // MARK: Attributes

    @inline(never)
    static func loadAttributeSlowly(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
        _ cache: UnsafeMutablePointer<UInt64>
    ) throws {
        let object = base[word.b]
        let name = frame.pointee.code.pointee.constants[word.c]
        if object.tag == .instance, let shape = object.instance.pointee.shape {
            let type = object.type
            if type.pointee.slots.getAttribute == nil {
                let slot = slotIndex(shape, name)
                if slot >= 0 {
                    let descriptor = lookup(type, name)
                    if descriptor.isUnbound || !isDataDescriptor(descriptor) {
                        cache[0] = UInt64(UInt(bitPattern: shape))
                        cache[1] = UInt64(slot) | attributeEpoch << 32
                    }
                }
            }
        }
        let value = try loadClassAttribute(object, name, cache)
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        put(base + word.a, value)
    }

    /// An attribute that the instance itself does not hold; plain values of the class are remembered. Owned.
    private static func loadClassAttribute(_ object: Value, _ name: Value, _ cache: UnsafeMutablePointer<UInt64>) throws
        -> Value
    {
        guard object.tag == .instance, let shape = object.instance.pointee.shape,
            object.type.pointee.slots.getAttribute == nil,
            slotIndex(shape, name) < 0
        else { return try getAttribute(object, name) }
        let type = object.type
        let found = lookup(type, name)
        switch found.tag {
        case .int, .str, .float, .bool, .none, .list, .dict, .tuple:
            cache[0] = UInt64(UInt(bitPattern: shape))
            cache[1] = 1 << 63 | UInt64(found.tag.rawValue) << 32 | UInt64(type.pointee.version)
            cache[2] = found.bits
            return found.retained()
        case .record where found.type == Types.property:
            let getter = found.record.fields[0]
            if getter.tag == .function { return try callMethod(getter, object, []) }
            return try getAttribute(object, name)
        default: return try getAttribute(object, name)
        }
    }

    @inline(never)
    static func storeAttributeSlowly(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
        _ cache: UnsafeMutablePointer<UInt64>
    ) throws {
        let object = base[word.a]
        let name = frame.pointee.code.pointee.constants[word.c]
        var before: ShapeRef?
        var slot = -1
        var isPlain = false
        if object.tag == .instance, let shape = object.instance.pointee.shape,
            object.type.pointee.slots.setAttribute == nil
        {
            let descriptor = lookup(object.type, name)
            if descriptor.isUnbound || !isDataDescriptor(descriptor) {
                isPlain = true
                before = shape
                slot = slotIndex(shape, name)
            }
        }
        try setAttribute(object, name, base[word.b])
        if isPlain, let before, let after = object.instance.pointee.shape {
            if slot >= 0 {
                cache[2] = 0
                cache[0] = UInt64(UInt(bitPattern: before))
                cache[1] = UInt64(slot) | attributeEpoch << 32
            } else if after.pointee.parent == before {
                cache[2] = UInt64(UInt(bitPattern: after))
                cache[0] = UInt64(UInt(bitPattern: before))
                cache[1] = attributeEpoch << 32
            }
        }
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        if word.flags & InstructionFlag.temporaryA != 0 { releaseTemporary(base + word.a) }
    }

    /// Puts the function and the receiver of a method call into two registers; for other attributes nothing and the callable.
    @inline(never)
    static func loadMethodSlowly(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
        _ cache: UnsafeMutablePointer<UInt64>
    ) throws {
        let object = base[word.b]
        let name = frame.pointee.code.pointee.constants[word.c]
        let type = object.type
        if object.tag == .module, type == Types.module {
            let found = dictGetName(object.module.pointee.namespace.dict, name)
            if !found.isUnbound {
                found.retain()
                if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
                base[word.a] = .unbound
                base[word.a + 1] = found
                return
            }
        }
        if type.pointee.slots.getAttribute == nil, object.tag != .type, object.tag != .module, object.tag != .function {
            let method = lookup(type, name)
            let isMethod =
                method.tag == .function
                || (method.tag == .nativeFunction && method.nativeFunction.pointee.takesReceiver
                    && method.nativeFunction.pointee.receiver.isUnbound)
            if isMethod, object.tag != .instance || instanceAttribute(object.instance, name).isUnbound {
                if object.tag != .instance {
                    cache[0] = UInt64(UInt(bitPattern: type))
                } else {
                    cache[0] = UInt64(UInt(bitPattern: object.instance.pointee.shape))
                }
                // An instance whose attributes live in a dict is not remembered.
                if cache[0] != 0 {
                    cache[1] = UInt64(type.pointee.version) | UInt64(method.tag.rawValue) << 32
                    cache[2] = method.bits
                }
                method.retain()
                if word.flags & InstructionFlag.temporaryB == 0 { object.retain() } else { base[word.b] = .unbound }
                base[word.a + 1] = object
                base[word.a] = method
                return
            }
        }
        let value = try getAttribute(object, name)
        if word.flags & InstructionFlag.temporaryB != 0 { releaseTemporary(base + word.b) }
        base[word.a] = .unbound
        base[word.a + 1] = value
    }

    /// `super()` in a method.
    @inline(never)
    static func loadSuper(_ base: UnsafeMutablePointer<Value>, _ word: Instruction) throws -> Value {
        let type = base[word.b].cell.pointee.content
        var object = base[word.c]
        if object.tag == .cell { object = object.cell.pointee.content }
        guard type.tag == .type else { throw PythonError.runtimeError("super(): empty __class__ cell") }
        if object.isUnbound { throw PythonError.runtimeError("super(): arg[0] deleted") }
        return try CoreTypes.makeSuper(type.typeRef, object)
    }
}
