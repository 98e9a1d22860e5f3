import PythonLanguage

/// An exception as front ends show it.
public struct SessionError: Error, Sendable, Hashable {
    /// The exception's class name.
    public var name: String
    /// The exception's text.
    public var value: String
    /// The traceback's lines, with ANSI colours.
    public var traceback: [String]
}

/// Tracebacks as IPython prints them in its default, "Context" mode.
///
/// Source: the output of IPython 9.18 for cells, reproduced to the character; what marks the arrow's line in a chained
/// exception is the line that raised, where IPython shows the line last run.
enum TracebackText {
    private static let rule = String(repeating: "-", count: 75)
    private static let title = "Traceback (most recent call last)"

    /// The parts of an error message for an exception.
    static func describe(_ exception: Value) -> SessionError {
        let report = ExceptionReport(exception)
        let name = exception.type.name
        let value = (try? exception.str()) ?? "<exception str() failed>"
        if let fault = report.fault {
            return SessionError(name: name, value: value, traceback: [syntaxError(fault, name, report.message)])
        }
        if exception.isInstance(of: Types.systemExit) {
            let last = CodeColors.paint(name, "31") + CodeColors.paint(":", "31") + " " + value + "\n"
            return SessionError(
                name: name, value: value,
                traceback: ["An exception has occurred, use %tb to see the full traceback.\n", last])
        }
        var lines = [CodeColors.paint(rule, "31")]
        add(report, to: &lines)
        return SessionError(name: name, value: value, traceback: lines)
    }

    /// The exceptions before this one, oldest first, then this one.
    private static func add(_ report: ExceptionReport, to lines: inout [String]) {
        if let (link, previous) = report.previous {
            add(previous.report, to: &lines)
            lines.append(
                link == .cause
                    ? "\nThe above exception was the direct cause of the following exception:\n"
                    : "\nDuring handling of the above exception, another exception occurred:\n")
        }
        let name = report.typeName.split(separator: ".").last.map(String.init) ?? report.typeName
        let blanks = String(repeating: " ", count: max(1, 75 - name.unicodeScalars.count - title.utf8.count))
        lines.append(CodeColors.paint(name, "31") + blanks + title)
        lines += frames(report.frames)
        lines.append(CodeColors.paint(name, "31") + ": " + report.message)
        lines += report.notes
    }

    /// One text for each frame, outermost first; long runs of the same line are told in a sentence.
    private static func frames(_ frames: [ExceptionReport.Frame]) -> [String] {
        var texts: [String] = []
        var index = 0
        while index < frames.count {
            let here = frames[index]
            var end = index + 1
            while end < frames.count, frames[end].file == here.file, frames[end].line == here.line { end += 1 }
            if end - index > 8 {
                for frame in frames[index..<(index + 3)] { texts.append(text(frame)) }
                texts.append(
                    "    [... skipping similar frames: \(here.function) at line \(here.line) (\(end - index - 4) times)]\n")
                texts.append(text(frames[end - 1]))
            } else {
                for frame in frames[index..<end] { texts.append(text(frame)) }
            }
            index = end
        }
        return texts
    }

    private static func text(_ frame: ExceptionReport.Frame) -> String {
        let isModule = frame.function == "<module>"
        var text = location(frame.title, line: frame.line)
        if !isModule {
            let parameters = CodeColors.paint("(\(frame.parameters.joined(separator: ", ")))", "34")
            text += ", in \(CodeColors.paint(frame.function, "36"))\(parameters)"
        }
        text += "\n"
        // Blank lines behind the last line are not shown.
        var lineCount = frame.source.count
        while lineCount > frame.line, frame.source[lineCount - 1].allSatisfy(\.isWhitespace) { lineCount -= 1 }
        let shown = isModule
            ? window(lineCount: lineCount, around: frame.line)
            : FrameLines.pieces(frame.source, definition: frame.firstLine, around: frame.line)
        for number in shown where number >= 1 && number <= frame.source.count {
            let line = CodeColors.colored(String(frame.source[number - 1]))
            text += numbered(line, number, isMarked: number == frame.line) + "\n"
        }
        return text
    }

    /// `Cell In[3], line 2`, or the file and the line.
    private static func location(_ title: String, line: Int) -> String {
        guard title.hasPrefix("Cell ") else {
            return CodeColors.paint("File ", "36") + CodeColors.paint("\(title):\(line)", "32")
        }
        let cell = title.dropFirst(5)
        return CodeColors.paint("Cell", "36") + CodeColors.paint(" ", "36") + CodeColors.paint(cell, "32")
            + CodeColors.paint(", line \(line)", "32")
    }

    /// Five lines around a line, moved so that they fit.
    private static func window(lineCount: Int, around line: Int) -> ClosedRange<Int> {
        let start = max(0, min(line - 3, lineCount - 5))
        return (start + 1)...max(start + 1, min(lineCount, start + 5))
    }

    private static func numbered(_ text: String, _ number: Int, isMarked: Bool) -> String {
        let digits = String(number)
        if !isMarked {
            let margin = String(repeating: " ", count: max(0, 7 - digits.count))
            return CodeColors.paint(margin + digits, "32") + " " + text
        }
        let arrow = String(repeating: "-", count: max(0, 5 - digits.count)) + "> "
        return CodeColors.paint(arrow, "32") + CodeColors.paint(digits, "32") + " " + text
    }

    /// The one text of a syntax error: the place, the line, the caret, the message.
    private static func syntaxError(_ fault: ExceptionReport.Fault, _ name: String, _ message: String) -> String {
        var result = "  " + location(CellNames.title(ofFile: fault.file), line: fault.line) + "\n"
        if let text = fault.text {
            let line = text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
            let stripped = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{C}" }
            let removed = line.unicodeScalars.count - stripped.unicodeScalars.count
            result += CodeColors.paint("    ", "31") + CodeColors.paint(String(stripped).trimmedRight, "31") + "\n"
            if fault.offset > 0 {
                result += "    " + String(repeating: " ", count: max(0, fault.offset - 1 - removed)) + "^\n"
            }
        }
        return result + CodeColors.paint(name, "31") + CodeColors.paint(":", "31") + " " + message + "\n"
    }
}
