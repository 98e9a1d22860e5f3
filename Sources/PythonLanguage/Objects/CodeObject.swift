/// What a function, class body, comprehension or module compiles to.
///
/// A frame's registers are: the locals (parameters first), the cells of `cellNames` and `freeNames`, then temporaries.
package struct CodeObject {
    package var header: ObjectHeader
    package var instructions: UnsafeMutablePointer<UInt64>
    package var instructionCount: Int
    /// Constants and interned names, owned.
    package var constants: UnsafeMutablePointer<Value>
    package var constantCount: Int
    /// Locals, cells and free variables: the registers that own a value until the frame ends.
    package var ownedCount: Int32
    package var registerCount: Int32
    /// Locals without the cells.
    package var localCount: Int32
    package var cellCount: Int32
    package var freeCount: Int32
    /// Positional parameters, positional-only ones included.
    package var positionalCount: Int32
    package var positionalOnlyCount: Int32
    package var keywordOnlyCount: Int32
    package var flags: CodeFlags
    package var handlers: UnsafeMutablePointer<ExceptionHandler>
    package var handlerCount: Int
    /// One range for each instruction word.
    package var positions: UnsafeMutablePointer<SourceRange>
    /// The names of the locals, parameters first, borrowed from the details.
    package var localNames: UnsafeMutablePointer<Value>
    /// What only errors and inspection need.
    package var details: CodeDetails
}

package typealias CodeRef = UnsafeMutablePointer<CodeObject>

package struct CodeFlags: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let variadic = CodeFlags(rawValue: 1)
    package static let variadicKeywords = CodeFlags(rawValue: 2)
    package static let generator = CodeFlags(rawValue: 4)
    /// Neither `*args`, `**kwargs`, keyword-only parameters nor a generator: arguments are only counted.
    package static let simple = CodeFlags(rawValue: 8)
    package static let classBody = CodeFlags(rawValue: 16)
    package static let module = CodeFlags(rawValue: 32)

    /// `contains` for the run loop: the standard library's is not inlined.
    @inline(__always) package func has(_ flag: CodeFlags) -> Bool { rawValue & flag.rawValue != 0 }
}

/// Where an exception inside a range of instructions continues.
package struct ExceptionHandler {
    package var start: Int32
    package var end: Int32
    package var target: Int32
    /// Temporaries from this register on are dropped.
    package var depth: Int32
}

/// The cold part of a code object.
package final class CodeDetails {
    package let name: Value
    package let qualifiedName: Value
    package let source: SourceFile
    package let firstLine: Int
    package let localNames: [Value]
    package let cellNames: [Value]
    package let freeNames: [Value]
    package let documentation: Value
    /// For each cell, the parameter register it starts with, or −1.
    package let cellParameters: [Int]

    init(
        name: Value, qualifiedName: Value, source: SourceFile, firstLine: Int, localNames: [Value], cellNames: [Value],
        freeNames: [Value], documentation: Value, cellParameters: [Int]
    ) {
        self.name = name
        self.qualifiedName = qualifiedName
        self.source = source
        self.firstLine = firstLine
        self.localNames = localNames
        self.cellNames = cellNames
        self.freeNames = freeNames
        self.documentation = documentation
        self.cellParameters = cellParameters
    }

    deinit {
        for value in localNames + cellNames + freeNames + [name, qualifiedName, documentation] { value.release() }
    }
}

/// The text that code was compiled from, kept for tracebacks.
public final class SourceFile: @unchecked Sendable {
    /// The file's path, or the cell's name: `<ipython-input-3-…>`.
    public let name: String
    /// What a traceback calls the place: `Cell In[3]`, or the path.
    public let title: String
    public let lines: [Substring]

    public init(name: String, title: String? = nil, text: String) {
        self.name = name
        self.title = title ?? name
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

extension Value {
    /// The object of a value whose tag is `code`.
    @inline(__always) package var code: CodeRef { pointer.assumingMemoryBound(to: CodeObject.self) }
}

/// Frees a code object.
func destroyCode(_ object: UnsafeMutableRawPointer) {
    let code = object.assumingMemoryBound(to: CodeObject.self)
    for index in 0..<code.pointee.constantCount { code.pointee.constants[index].release() }
    code.pointee.constants.deallocate()
    code.pointee.instructions.deallocate()
    code.pointee.handlers.deallocate()
    code.pointee.positions.deallocate()
    code.pointee.localNames.deallocate()
    code.deinitialize(count: 1)
    code.deallocate()
}
