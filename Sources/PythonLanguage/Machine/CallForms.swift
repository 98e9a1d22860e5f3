// Calls with keywords and with `*args`, `**kwargs`; making instances of classes.

extension Machine {
    /// `callKeywords` and `callMethodKeywords`.
    @inline(never)
    static func callWithKeywords(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction,
        _ pc: UnsafeMutablePointer<UInt64>
    ) throws {
        let names = frame.pointee.constants[Int(pc[0])]
        if word.opcode == .callKeywords {
            return try callSlowly(frame, window(frame, base + word.a, word.b + 1), 0, word.b, names, base + word.c)
        }
        let place = window(frame, base + word.a, word.b + 2)
        if place.pointee.isUnbound { return try callSlowly(frame, place, 1, word.b, names, base + word.c) }
        try callSlowly(frame, place, 0, word.b + 1, names, base + word.c)
    }

    /// A call with a list of arguments and a dict of keywords.
    @inline(never)
    static func callSpread(
        _ frame: UnsafeMutablePointer<Frame>, _ base: UnsafeMutablePointer<Value>, _ word: Instruction
    ) throws {
        let callee = base[word.a]
        let positional = Owned(base[word.a + 1])
        base[word.a + 1] = .unbound
        let keywords = Owned(base[word.a + 2])
        base[word.a + 2] = .unbound
        let result = try spread(positional.value, keywords.value) { arguments in
            if callee.tag == .nativeFunction || callee.tag == .type || callee.tag == .function
                || callee.tag == .boundMethod
            {
                return try call(callee, arguments)
            }
            return try call(callee, arguments)
        }
        releaseTemporary(base + word.a)
        put(base + word.c, result)
    }

    /// Begins `Class(arguments)` for a class whose instances are plain and whose `__init__` is a Python function: the frame
    /// of `__init__` is entered at once. False for anything else.
    static func beginConstruction(
        _ callee: Value, _ base: UnsafeMutablePointer<Value>, _ a: Int, _ count: Int, _ names: Value,
        _ keywordCount: Int,
        _ result: UnsafeMutablePointer<Value>
    ) throws -> Bool {
        let type = callee.typeRef
        let flags = type.pointee.flags
        guard flags.contains(.user), flags.isDisjoint(with: [.exception, .abstract]), type.pointee.payloadType == nil,
            type.pointee.layout == .instance,
            type.pointee.header.type == Types.type || lookup(type.pointee.header.type, Names.call).tag == .nativeFunction
        else { return false }
        let initializer = lookup(type, Names.`init`)
        guard initializer.tag == .function, lookup(type, Names.new).tag == .nativeFunction,
            !initializer.function.pointee.code.code.pointee.flags.has(.generator)
        else { return false }
        let arguments = base + a + 1
        var index = count
        while index > 0 {
            arguments[index] = arguments[index - 1]
            index -= 1
        }
        let instance = allocateInstance(type).value
        arguments[0] = instance.retained()
        base[a] = initializer.retained()
        callee.release()
        try enter(
            initializer, arguments, count + 1 - keywordCount, names, keywordCount, result, kind: .initializer,
            instance: instance)
        return true
    }
}
