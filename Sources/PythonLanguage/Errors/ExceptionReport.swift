/// An exception as a reader is told of it: what happened, where, and what led to it.
///
/// The forms in which it is written (CPython's, IPython's) start from here and touch no Python objects.
public struct ExceptionReport {
    /// One frame of a traceback.
    public struct Frame {
        /// What a traceback calls the place: `Cell In[3]`, or the path.
        public let title: String
        /// The path or the cell's internal name.
        public let file: String
        /// From 1.
        public let line: Int
        /// The last line of the failing expression.
        public let endLine: Int
        /// The failing expression's bounds in its first and last line, in bytes from 0; equal where nothing is known.
        public let columns: (start: Int, end: Int)
        /// The function's qualified name; `<module>` outside of any.
        public let function: String
        /// The names of the function's parameters.
        public let parameters: [String]
        /// The line from which the function's text begins.
        public let firstLine: Int
        /// All lines of the file or cell.
        public let source: [Substring]
    }

    /// Where a `SyntaxError` found its fault.
    public struct Fault {
        public let file: String
        public let title: String
        public let line: Int
        /// In characters from 1; 0 where it is not known.
        public let offset: Int
        public let endLine: Int
        public let endOffset: Int
        public let text: String?
    }

    /// Why another exception came before.
    public enum Link { case cause, context }

    /// The class's name, with its module unless that is `builtins` or `__main__`.
    public let typeName: String
    /// What `str` gives for the exception, with the suggestion that follows it; empty where there is nothing to say.
    public let message: String
    /// Notes added by `add_note`.
    public let notes: [String]
    /// Outermost first.
    public let frames: [Frame]
    /// Set for a `SyntaxError` that knows its place.
    public let fault: Fault?
    /// The exception before this one.
    public let previous: (link: Link, report: Box)?

    /// A report behind a reference.
    public final class Box {
        public let report: ExceptionReport
        init(_ report: ExceptionReport) { self.report = report }
    }

    /// Reports on an exception object, which is borrowed.
    ///
    /// - Parameter skippedFrames: Outer frames to leave out.
    public init(_ exception: Value, skippedFrames: Int = 0) {
        self.init(exception, skippedFrames: skippedFrames, depth: 0)
    }

    private init(_ exception: Value, skippedFrames: Int, depth: Int) {
        typeName = ExceptionReport.typeName(of: exception)
        frames = Array(ExceptionReport.frames(of: exception).dropFirst(skippedFrames))
        fault = ExceptionReport.fault(of: exception)
        let text = fault.flatMap { _ in ExceptionReport.firstArgument(of: exception) } ?? (try? exception.str()) ?? "<exception str() failed>"
        message = text + (Suggestions.suffix(for: exception) ?? "")
        notes = ExceptionReport.notes(of: exception)
        let cause = exception.exceptionField(ExceptionField.cause)
        let context = exception.exceptionField(ExceptionField.context)
        let isSuppressed = (try? exception.exceptionField(ExceptionField.suppressContext).truth()) ?? false
        // A chain may be a ring if a program made it one.
        if depth > 50 {
            previous = nil
        } else if cause.isException {
            previous = (.cause, Box(ExceptionReport(cause, skippedFrames: 0, depth: depth + 1)))
        } else if context.isException, !isSuppressed {
            previous = (.context, Box(ExceptionReport(context, skippedFrames: 0, depth: depth + 1)))
        } else {
            previous = nil
        }
    }

    private static func typeName(of exception: Value) -> String {
        func attribute(_ name: String) -> String? {
            guard let value = try? exception.type.value.getAttributeIfPresent(name), value.isString else { return nil }
            let owned = Owned(value)
            return owned.value.swiftString
        }
        let name = attribute("__qualname__") ?? attribute("__name__") ?? "Exception"
        guard let module = attribute("__module__"), module != "builtins", module != "__main__" else { return name }
        return "\(module).\(name)"
    }

    private static func frames(of exception: Value) -> [Frame] {
        var frames: [Frame] = []
        var step = exception.exceptionField(ExceptionField.traceback)
        while step.tag == .traceback {
            let traceback = step.traceback.pointee
            let code = traceback.code.code.pointee
            let details = code.details
            let range = code.positions[min(max(traceback.instruction, 0), max(code.instructionCount - 1, 0))]
            var parameters = details.localNames.map(\.swiftString)
            var gathering = Int(code.positionalCount) + Int(code.keywordOnlyCount)
            for (flag, stars) in [(CodeFlags.variadic, "*"), (.variadicKeywords, "**")]
            where code.flags.contains(flag) && gathering < parameters.count {
                parameters[gathering] = stars + parameters[gathering]
                gathering += 1
            }
            frames.append(
                Frame(
                    title: details.source.title, file: details.source.name, line: Int(range.line),
                    endLine: Int(range.endLine), columns: (Int(range.column), Int(range.endColumn)),
                    function: details.qualifiedName.swiftString,
                    parameters: Array(parameters.prefix(gathering)),
                    firstLine: details.firstLine, source: details.source.lines))
            step = traceback.next
        }
        return frames
    }

    private static func fault(of exception: Value) -> Fault? {
        guard exception.isInstance(of: Types.syntaxError) else { return nil }
        let arguments = exception.exceptionField(ExceptionField.arguments)
        guard arguments.tag == .tuple, arguments.tupleItems.count == 2, arguments.tupleItems[1].tag == .tuple else { return nil }
        let place = arguments.tupleItems[1].tupleItems
        func number(_ index: Int) -> Int? { index < place.count && place[index].tag == .int ? place[index].rawInt : nil }
        func text(_ index: Int) -> String? { index < place.count && place[index].isString ? place[index].swiftString : nil }
        guard let line = number(1) else { return nil }
        let file = text(0) ?? "<string>"
        return Fault(
            file: file, title: file, line: line, offset: number(2) ?? 0, endLine: number(4) ?? line,
            endOffset: number(5) ?? 0, text: text(3))
    }

    private static func firstArgument(of exception: Value) -> String? {
        let arguments = exception.exceptionField(ExceptionField.arguments)
        guard arguments.tag == .tuple, let first = arguments.tupleItems.first else { return nil }
        return try? first.str()
    }

    private static func notes(of exception: Value) -> [String] {
        guard let notes = try? exception.getAttributeIfPresent("__notes__"), !notes.isUnbound else { return [] }
        let owned = Owned(notes)
        return (try? owned.value.map { try $0.str() }) ?? []
    }
}
