/// The references of every object there is, counted by walking from the roots through the containers.
package struct ReferenceAudit {
    /// How many references of an object no container accounts for: they are held by Swift code, or lost.
    package private(set) var unexplained: [UnsafeMutableRawPointer: Int] = [:]
    /// Blocks in use.
    package private(set) var blockCount = 0
    private var found: [UnsafeMutableRawPointer: Int] = [:]

    /// Walks the heap; the machine must be at rest. What is wrong by itself, a count below the references that are there or
    /// a change to freed memory, is reported to ``HeapAudit``.
    package init() {
        HeapAudit.sweep()
        HeapAudit.checkQuarantine()
        ReferenceAudit.checkMachine()
        blockCount = HeapAudit.blocks.count
        walk()
        compare()
    }

    /// Nothing runs: the stack is empty and no exception is handled.
    private static func checkMachine() {
        if Machine.frame != Machine.frames { HeapAudit.report("a frame was left on the stack") }
        if Machine.top != Machine.stack + 1 {
            HeapAudit.report("the stack's top was left \(Machine.top - Machine.stack - 1) too high")
        }
        if Machine.nativeDepth != 0 { HeapAudit.report("the depth of native calls was left at \(Machine.nativeDepth)") }
        if Machine.handled.isHeap { HeapAudit.report("an exception was left as the handled one") }
        for index in 0..<200_000 where Machine.stack[index].isHeap {
            HeapAudit.report("register \(index) of the empty stack still holds a \(Machine.stack[index].tag)")
            Machine.stack[index] = .unbound
        }
    }

    private mutating func walk() {
        var work: [HeaderRef] = []
        var seen: Set<UnsafeMutableRawPointer> = []
        func meet(_ object: UnsafeMutableRawPointer) {
            if seen.insert(object).inserted { work.append(object.assumingMemoryBound(to: ObjectHeader.self)) }
        }
        var references: [UnsafeMutableRawPointer: Int] = [:]
        func visit(_ child: Value) {
            guard child.isHeap else { return }
            references[child.pointer, default: 0] += 1
            meet(child.pointer)
        }
        for index in stride(from: 1, through: trackedCount, by: 1) {
            meet(UnsafeMutableRawPointer(trackedObjects[index]))
        }
        for type in HeapAudit.types.keys { meet(type) }
        for name in HeapAudit.shapeNames { visit(name) }
        var storage: Set<UnsafeMutableRawPointer> = []
        func finish() {
            while let header = work.popLast() {
                traverse(header, visit)
                Self.visitUncollected(header, visit)
                if let block = Self.storage(header) { storage.insert(block) }
                if header.pointee.type.pointee.layout == .type {
                    // The type alone holds its order, whose types `traverse` has shown.
                    let order = UnsafeMutableRawPointer(header).assumingMemoryBound(to: TypeObject.self).pointee.mro
                    if order.isHeap, seen.insert(order.pointer).inserted { references[order.pointer] = 1 }
                }
            }
        }
        finish()
        // Objects that no container points to are still blocks whose second word is a type.
        for (block, size) in HeapAudit.blocks where size >= 16 && !seen.contains(block) && !storage.contains(block) {
            let type = UnsafeMutableRawPointer(bitPattern: block.load(fromByteOffset: 8, as: UInt.self))
            if let type, HeapAudit.types[type] != nil, (1..<1 << 28).contains(block.load(as: UInt32.self)) {
                meet(block)
            }
        }
        finish()
        for object in seen where references[object] == nil { references[object] = 0 }
        found = references
    }

    /// The block of values beside an object, which could be taken for an object itself.
    private static func storage(_ header: HeaderRef) -> UnsafeMutableRawPointer? {
        let object = UnsafeMutableRawPointer(header)
        return switch header.pointee.type.pointee.layout {
        case .list: object.assumingMemoryBound(to: ListObject.self).pointee.items.map { UnsafeMutableRawPointer($0) }
        case .instance: UnsafeMutableRawPointer(object.assumingMemoryBound(to: InstanceObject.self).pointee.slots)
        case .generator: UnsafeMutableRawPointer(object.assumingMemoryBound(to: GeneratorObject.self).pointee.registers)
        default: nil
        }
    }

    /// What objects own beyond what the collector of cycles has to see.
    private static func visitUncollected(_ header: HeaderRef, _ visit: (Value) -> Void) {
        let object = UnsafeMutableRawPointer(header)
        switch header.pointee.type.pointee.layout {
        case .code:
            let code = object.assumingMemoryBound(to: CodeObject.self).pointee
            for index in 0..<code.constantCount { visit(code.constants[index]) }
            let details = code.details
            for value in details.localNames + details.cellNames + details.freeNames { visit(value) }
            visit(details.name)
            visit(details.qualifiedName)
            visit(details.documentation)
        case .traceback: visit(object.assumingMemoryBound(to: TracebackObject.self).pointee.code)
        case .module: visit(object.assumingMemoryBound(to: ModuleObject.self).pointee.name)
        case .generator: visit(object.assumingMemoryBound(to: GeneratorObject.self).pointee.name)
        case .type:
            let type = object.assumingMemoryBound(to: TypeObject.self).pointee
            visit(type.name)
            visit(type.qualifiedName)
            visit(type.module)
        default: break
        }
    }

    private mutating func compare() {
        for (object, references) in found {
            let header = object.assumingMemoryBound(to: ObjectHeader.self)
            let count = Int(header.pointee.refCount)
            if count < references, Self.isCounted(header) {
                HeapAudit.report("\(Self.describe(header)) has a count of \(count), but \(references) references")
            }
            if count > references { unexplained[object] = count - references }
        }
    }

    /// Built-in types live as long as the process, whatever their counts.
    private static func isCounted(_ header: HeaderRef) -> Bool {
        guard header.pointee.type.pointee.layout == .type else { return true }
        return UnsafeMutableRawPointer(header).assumingMemoryBound(to: TypeObject.self).pointee.flags.contains(.user)
    }

    /// The objects that have more unexplained references than at an earlier audit, described, and by how many.
    package func growth(since earlier: ReferenceAudit) -> [(object: String, count: Int)] {
        var grown: [String: Int] = [:]
        for (object, count) in unexplained {
            let more = count - (earlier.unexplained[object] ?? 0)
            if more > 0 { grown[Self.describe(object.assumingMemoryBound(to: ObjectHeader.self)), default: 0] += more }
        }
        for (object, count) in earlier.unexplained where unexplained[object] == nil {
            // The object has gone, or the references are explained again; a new one of the same description balances it.
            guard let header = found[object] == nil ? nil : Optional(object.assumingMemoryBound(to: ObjectHeader.self))
            else { continue }
            grown[Self.describe(header), default: 0] -= count
        }
        return grown.filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { $0.object < $1.object }
    }

    private static func describe(_ header: HeaderRef) -> String {
        let type = header.pointee.type
        let object = UnsafeMutableRawPointer(header)
        switch type.pointee.layout {
        case .str: return "str '\(Value(tag: .str, object: object).swiftString.prefix(40))'"
        case .function:
            return "function \(Value(tag: .function, object: object).function.pointee.qualifiedName.swiftString)"
        case .type: return "type \(object.assumingMemoryBound(to: TypeObject.self).name)"
        case .code: return "code \(Value(tag: .code, object: object).code.pointee.details.name.swiftString)"
        default: return type.name
        }
    }
}
