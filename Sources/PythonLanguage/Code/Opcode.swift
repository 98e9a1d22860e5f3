/// The operations of the machine.
///
/// An instruction is one word: the operation in bits 0…7, flags in 8…15, then three 16-bit fields *a*, *b*, *c*. Registers
/// are counted from the frame's base; those below the code's `ownedCount` hold variables, the others temporaries, which
/// an instruction that reads them uses up. Words that follow an instruction (`extraWords`) hold jump distances, in words from the
/// instruction after, or what inline caches remember.
enum Opcode: UInt8, CaseIterable {
    case nop
    // Loads and stores. a: destination.
    case loadConstant, loadInt, copy, copyChecked, move, checkBound, deleteLocal, drop
    case makeCell, loadCell, storeCell, deleteCell
    case loadGlobal, storeGlobal, deleteGlobal
    case loadName, storeName, deleteName, loadClassCell
    case loadAttribute, storeAttribute, deleteAttribute, loadMethod, loadSuper
    case getItem, setItem, deleteItem, buildSlice

    // Arithmetic: a = b op c; the `Int` forms take c as a signed number.
    case add, subtract, multiply, trueDivide, floorDivide, modulo
    case addInt, subtractInt, multiplyInt, floorDivideInt, moduloInt
    /// The other binary operations; the operation in the flags.
    case power, leftShift, rightShift, and, or, xor, matrixMultiply
    case negative, positive, invert, not

    // Comparisons: a = b op c.
    case less, lessOrEqual, equal, notEqual, greater, greaterOrEqual
    case `is`, isNot, contains, notContains

    // Jumps. The comparisons are of a and b; the `Int` forms take b as a signed number.
    case jump, jumpBack
    case jumpIfTrue, jumpIfFalse, jumpIfTrueKeep, jumpIfFalseKeep, jumpIfNone, jumpIfNotNone
    case jumpUnlessLess, jumpUnlessLessOrEqual, jumpUnlessEqual, jumpUnlessNotEqual, jumpUnlessGreater,
        jumpUnlessGreaterOrEqual
    case jumpIfLess, jumpIfLessOrEqual, jumpIfEqual, jumpIfNotEqual, jumpIfGreater, jumpIfGreaterOrEqual
    case jumpUnlessLessInt, jumpUnlessLessOrEqualInt, jumpUnlessEqualInt, jumpUnlessNotEqualInt, jumpUnlessGreaterInt,
        jumpUnlessGreaterOrEqualInt
    case jumpIfLessInt, jumpIfLessOrEqualInt, jumpIfEqualInt, jumpIfNotEqualInt, jumpIfGreaterInt,
        jumpIfGreaterOrEqualInt

    // Iteration and calls.
    case getIterator, forIter
    case call, callKeywords, callMethod, callMethodKeywords, callSpread
    case returnValue, returnNone, yieldValue, yieldFrom

    // Building.
    case buildList, buildTuple, buildSet, buildDict, buildString, formatValue
    case listAppend, setAdd, dictAdd, listExtend, setUpdate, dictUpdate, dictMerge, listToTuple
    case unpack, unpackStar
    case makeFunction, buildClass, import_, importFrom, importStar

    // Exceptions.
    case raise, reraise, enterHandler, leaveHandler, rethrow, matchException
    case beginWith, endWith, exitWith
    case raiseAssertion

    // Patterns.
    case matchSequence, matchMapping, matchKeys, matchClass, matchRest, length
    case setupAnnotations

    /// Words that follow the instruction.
    var extraWords: Int {
        switch self {
        case .loadGlobal: 3
        case .storeGlobal: 2
        case .loadMethod, .storeAttribute, .loadAttribute: 3
        case .forIter, .matchException, .jumpIfTrue, .jumpIfFalse, .jumpIfTrueKeep, .jumpIfFalseKeep, .jumpIfNone,
            .jumpIfNotNone:
            1
        case .callKeywords, .callMethodKeywords: 1
        default:
            rawValue >= Opcode.jumpUnlessLess.rawValue && rawValue <= Opcode.jumpIfGreaterOrEqualInt.rawValue ? 1 : 0
        }
    }
}

/// Bits of an instruction's flags.
enum InstructionFlag {
    /// The registers b and c are temporaries, used up by the instruction.
    static let temporaryB: UInt8 = 1
    static let temporaryC: UInt8 = 2
    /// The form of an augmented assignment.
    static let inPlace: UInt8 = 4
    static let temporaryA: UInt8 = 8
}

/// An instruction where it stands in the code; its fields are read straight from memory.
struct Instruction {
    let address: UnsafeMutablePointer<UInt64>

    @inline(__always)
    init(at address: UnsafeMutablePointer<UInt64>) { self.address = address }

    @inline(__always)
    private func field<Field>(_ offset: Int, _ type: Field.Type) -> Field {
        UnsafeRawPointer(address).load(fromByteOffset: offset, as: type)
    }

    @inline(__always) var opcode: Opcode { field(0, Opcode.self) }
    @inline(__always) var flags: UInt8 { field(1, UInt8.self) }
    @inline(__always) var a: Int { Int(field(2, UInt16.self)) }
    @inline(__always) var b: Int { Int(field(4, UInt16.self)) }
    @inline(__always) var c: Int { Int(field(6, UInt16.self)) }
    @inline(__always) var signedB: Int { Int(field(4, Int16.self)) }
    @inline(__always) var signedC: Int { Int(field(6, Int16.self)) }
    /// b and c as one signed number.
    @inline(__always) var wide: Int { Int(field(4, Int32.self)) }
}
