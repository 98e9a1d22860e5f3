import BigInt

/// A place in the code that jumps aim at, known once it is bound.
final class Label {
    var position: Int?
    /// Words to be patched: the word, and the position that distances count from.
    var references: [(word: Int, origin: Int, isWide: Bool)] = []
}

/// The code of one function while it is written: instructions, constants, handlers, registers.
final class CodeBuilder {
    let scope: Scope
    let parent: CodeBuilder?
    let source: SourceFile

    private(set) var instructions: [UInt64] = []
    private(set) var positions: [SourceRange] = []
    private var constants: [Value] = []
    private var nameIndices: [String: Int] = [:]
    private var intIndices: [Int: Int] = [:]
    private(set) var handlers: [ExceptionHandler] = []

    /// Registers of locals, cells and free variables.
    let localCount: Int
    let cellStart: Int
    let freeStart: Int
    let ownedCount: Int
    private(set) var nextTemporary: Int
    private(set) var registerCount: Int

    /// What surrounds the code being written: loops, handlers, `with` blocks.
    var blocks: [Block] = []
    /// Temporaries that hold the result of a `return` while `finally` blocks run.
    var waitingResults: Set<Int> = []
    /// Where the instruction being written stands in the source.
    var position = SourceRange(line: 1, column: 0, endLine: 1, endColumn: 0)
    /// A walrus may change a variable in the middle of an expression: operands are then copied.
    var copiesOperands = false
    /// Set when the code outgrows its fields; the first reason is raised as an error.
    var limitExceeded: String?
    /// Parameters and names certainly assigned before; see `isBound`.
    var boundLocals: Set<Int> = []

    init(scope: Scope, parent: CodeBuilder?, source: SourceFile) {
        self.scope = scope
        self.parent = parent
        self.source = source
        // A class body keeps its namespace in register 0.
        localCount = scope.kind == .classBody ? 1 : scope.localNames.count
        cellStart = localCount
        freeStart = cellStart + scope.cellNames.count
        ownedCount = freeStart + scope.freeNames.count
        nextTemporary = ownedCount
        registerCount = ownedCount
    }

    // MARK: Registers

    /// A new temporary; temporaries are given back in reverse order.
    func temporary() -> Int { temporaries(1) }

    /// The first of `count` neighbouring temporaries.
    func temporaries(_ count: Int) -> Int {
        let first = nextTemporary
        nextTemporary += count
        if nextTemporary > registerCount { registerCount = nextTemporary }
        if registerCount > 60_000 { limitExceeded = "too many values in one expression" }
        return first
    }

    /// Gives back all temporaries from `register` on.
    func release(to register: Int) { nextTemporary = register }

    func isTemporary(_ register: Int) -> Bool { register >= ownedCount }

    // MARK: Instructions

    var here: Int { instructions.count }

    func emit(_ opcode: Opcode, a: Int = 0, b: Int = 0, c: Int = 0, flags: UInt8 = 0) {
        var word = UInt64(opcode.rawValue) | UInt64(flags) << 8
        word |= UInt64(UInt16(truncatingIfNeeded: a)) << 16
        word |= UInt64(UInt16(truncatingIfNeeded: b)) << 32
        word |= UInt64(UInt16(truncatingIfNeeded: c)) << 48
        append(word)
        for _ in 0..<opcode.extraWords { append(0) }
    }

    /// An instruction whose b and c are one number.
    func emitWide(_ opcode: Opcode, a: Int, _ number: Int, flags: UInt8 = 0) {
        append(
            UInt64(opcode.rawValue) | UInt64(flags) << 8 | UInt64(UInt16(truncatingIfNeeded: a)) << 16
                | UInt64(UInt32(truncatingIfNeeded: number)) << 32)
    }

    private func append(_ word: UInt64) {
        instructions.append(word)
        positions.append(position)
    }

    /// Sets the first word after the instruction at `index`.
    func setExtraWord(_ index: Int, _ offset: Int = 1, _ word: UInt64) { instructions[index + offset] = word }

    /// The flag bits for operands b and c that are temporaries.
    func flags(b: Int? = nil, c: Int? = nil, a: Int? = nil) -> UInt8 {
        var flags: UInt8 = 0
        if let b, isTemporary(b) { flags |= InstructionFlag.temporaryB }
        if let c, isTemporary(c) { flags |= InstructionFlag.temporaryC }
        if let a, isTemporary(a) { flags |= InstructionFlag.temporaryA }
        return flags
    }

    // MARK: Jumps

    func bind(_ label: Label) {
        label.position = here
        for reference in label.references { patch(reference.word, here - reference.origin, reference.isWide) }
        label.references = []
    }

    private func patch(_ word: Int, _ distance: Int, _ isWide: Bool) {
        if isWide {
            instructions[word] = instructions[word] & 0xFFFF_FFFF | UInt64(UInt32(truncatingIfNeeded: distance)) << 32
        } else {
            instructions[word] = UInt64(bitPattern: Int64(distance))
        }
    }

    /// A jump without condition.
    func jump(_ label: Label) {
        if let target = label.position {
            emitWide(.jumpBack, a: 0, target - here - 1)
        } else {
            label.references.append((here, here + 1, true))
            emitWide(.jump, a: 0, 0)
        }
    }

    /// A jump whose distance stands in the word after the instruction.
    func emitJump(_ opcode: Opcode, a: Int, b: Int = 0, c: Int = 0, flags: UInt8 = 0, to label: Label) {
        emit(opcode, a: a, b: b, c: c, flags: flags)
        let word = here - 1
        if let target = label.position {
            patch(word, target - here, false)
        } else {
            label.references.append((word, here, false))
        }
    }

    /// Covers what was written since `start` by the handler at `target`.
    func addHandler(from start: Int, to end: Int, target: Int, depth: Int) {
        guard end > start else { return }
        handlers.append(
            ExceptionHandler(start: Int32(start), end: Int32(end), target: Int32(target), depth: Int32(depth)))
    }

    /// Lets the instructions of `region` continue at `target` when they raise.
    func addHandler(_ region: ProtectedRegion, target: Int) {
        region.close(at: here)
        for segment in region.segments {
            addHandler(from: segment.start, to: segment.end, target: target, depth: region.depth)
        }
    }

    // MARK: Constants

    /// The index of an interned name.
    func name(_ text: String) -> Int {
        if let known = nameIndices[text] { return known }
        let index = constant(internName(text))
        nameIndices[text] = index
        return index
    }

    /// The index of a constant; takes over the reference.
    func constant(_ value: Value) -> Int {
        constants.append(value)
        if constants.count > 65_000 { limitExceeded = "too many constants in one function" }
        return constants.count - 1
    }

    func intConstant(_ number: Int) -> Int {
        if let known = intIndices[number] { return known }
        let index = constant(.int(number))
        intIndices[number] = index
        return index
    }

    // MARK: The result

    /// The finished code object, owned.
    func finish(arguments: Arguments?, documentation: String?, firstLine: Int, flags extraFlags: CodeFlags = [])
        -> Value
    {
        var flags = extraFlags
        if scope.isGenerator { flags.insert(.generator) }
        if arguments?.vararg != nil { flags.insert(.variadic) }
        if arguments?.kwarg != nil { flags.insert(.variadicKeywords) }
        let keywordOnly = arguments?.kwonlyargs.count ?? 0
        if flags.isDisjoint(with: [.variadic, .variadicKeywords, .generator]), keywordOnly == 0 {
            flags.insert(.simple)
        }
        let isComprehension: Bool
        switch scope.kind {
        case .listComprehension, .setComprehension, .dictComprehension, .generatorExpression: isComprehension = true
        default: isComprehension = false
        }
        let positional =
            isComprehension || scope.kind == .classBody
            ? 1 : (arguments.map { $0.posonlyargs.count + $0.args.count } ?? 0)
        let details = CodeDetails(
            name: internName(scope.name), qualifiedName: internName(scope.qualifiedName), source: source,
            firstLine: firstLine,
            localNames: scope.kind == .classBody ? [] : scope.localNames.map(internName),
            cellNames: scope.cellNames.map(internName),
            freeNames: scope.freeNames.map(internName), documentation: .string(documentation),
            cellParameters: scope.cellParameterSlots.map { $0 ?? -1 })
        let code = CodeRef.allocate(capacity: 1)
        func store<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
            let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
            memory.initialize(from: elements, count: elements.count)
            return memory
        }
        // A handler written later lies further inside only if its range does: the smallest range that covers wins.
        let ordered = handlers.enumerated().sorted {
            let (left, right) = ($0.element.end - $0.element.start, $1.element.end - $1.element.start)
            return left != right ? left < right : $0.offset < $1.offset
        }.map(\.element)
        code.initialize(
            to: CodeObject(
                header: ObjectHeader(type: Types.code), instructions: store(instructions),
                instructionCount: instructions.count,
                constants: store(constants), constantCount: constants.count, ownedCount: Int32(ownedCount),
                registerCount: Int32(registerCount + 2), localCount: Int32(localCount),
                cellCount: Int32(scope.cellNames.count),
                freeCount: Int32(scope.freeNames.count), positionalCount: Int32(positional),
                positionalOnlyCount: Int32(arguments?.posonlyargs.count ?? 0), keywordOnlyCount: Int32(keywordOnly),
                flags: flags,
                handlers: store(ordered), handlerCount: ordered.count, positions: store(positions),
                localNames: store(details.localNames), details: details))
        return Value(tag: .code, object: code)
    }
}

/// The instructions that one handler covers. Code written for a way out of the region lies between its segments.
final class ProtectedRegion {
    private(set) var segments: [(start: Int, end: Int)] = []
    private var start: Int?
    let depth: Int

    init(start: Int, depth: Int) {
        self.start = start
        self.depth = depth
    }

    func close(at end: Int) {
        if let start, end > start { segments.append((start, end)) }
        start = nil
    }

    func reopen(at start: Int) { self.start = start }
}

/// Something around the code being written that a `return`, `break` or `continue` has to leave properly.
struct Block {
    enum Kind {
        /// A loop: where `continue` and `break` go, and the register of a `for`'s iterator.
        case loop(next: Label, end: Label, iterator: Int?)
        /// An `except` or `finally` body: the register of the exception.
        case handler(Int)
        /// A `try` with `finally`: the statements to run on the way out.
        case finally([Statement])
        /// A `with` body: the register of the exit method.
        case with(Int)
        /// A `try` body.
        case protected
        /// An `except … as name` body: the name goes at its end.
        case boundName(String)
    }

    let kind: Kind
    let region: ProtectedRegion?
}
