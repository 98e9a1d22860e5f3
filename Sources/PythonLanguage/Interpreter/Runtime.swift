/// What all interpreters of the process share: memory, names, built-in types.
package enum Runtime {
    nonisolated(unsafe) private static var isBooted = false

    /// Makes the built-in types; does nothing the second time.
    static func boot() {
        if isBooted { return }
        isBooted = true
        freeBlocks = .allocate(capacity: largestSmallBlock / 16 + 1)
        freeBlocks.initialize(repeating: nil, count: largestSmallBlock / 16 + 1)
        attributeCache = .allocate(capacity: attributeCacheMask + 1)
        attributeCache.initialize(
            repeating: AttributeCacheLine(version: 0, name: 0, value: .unbound), count: attributeCacheMask + 1)
        Machine.boot()
        reserveFirstTypes()
        bootCharacters()
        Names.boot()
        OperatorNames.boot()
        bootTypes()
        CoreTypes.install()
        Builtins.installTypes()
        let append = Owned(internName("append"))
        Machine.listAppend = dictGetName(Types.list.pointee.namespace.dict, append.value).bits
    }

    private static func bootCharacters() {
        let empty = allocateString(length: 0, width: 1, isASCII: true)
        emptyStringObject = empty
        characterTable = .allocate(capacity: 256)
        for code in 0..<256 {
            let string = allocateString(length: 1, width: 1, isASCII: code < 128)
            string.setCodePoint(0, UInt32(code))
            characterTable[code] = string
        }
    }
}
