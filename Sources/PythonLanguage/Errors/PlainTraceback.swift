/// Writes an exception as CPython 3.11 writes it to standard error.
public enum PlainTraceback {
    /// The whole text, the exceptions before it included; ends with a line end.
    public static func text(_ report: ExceptionReport) -> String {
        var text = ""
        if let (link, previous) = report.previous {
            text += self.text(previous.report)
            text += link == .cause
                ? "\nThe above exception was the direct cause of the following exception:\n\n"
                : "\nDuring handling of the above exception, another exception occurred:\n\n"
        }
        if !report.frames.isEmpty {
            text += "Traceback (most recent call last):\n" + frames(report.frames)
        }
        return text + summary(report)
    }

    /// The lines below the frames: the fault of a syntax error, the class and its message, the notes.
    public static func summary(_ report: ExceptionReport) -> String {
        var text = ""
        if let fault = report.fault { text += place(of: fault) }
        text += report.message.isEmpty ? report.typeName : "\(report.typeName): \(report.message)"
        for note in report.notes { text += "\n\(note)" }
        return text + "\n"
    }

    private static func frames(_ frames: [ExceptionReport.Frame]) -> String {
        var text = ""
        var last: (file: String, line: Int, function: String)?
        var repeats = 0
        func closeRepeats() {
            guard repeats > 3 else { return }
            let more = repeats - 3
            text += "  [Previous line repeated \(more) more time\(more > 1 ? "s" : "")]\n"
        }
        for frame in frames {
            if let last, last == (frame.file, frame.line, frame.function) {
                repeats += 1
                if repeats > 3 { continue }
            } else {
                closeRepeats()
                last = (frame.file, frame.line, frame.function)
                repeats = 1
            }
            let name = frame.function.split(separator: ".").last.map(String.init) ?? frame.function
            text += "  File \"\(frame.file)\", line \(frame.line), in \(name)\n"
            text += source(of: frame)
        }
        closeRepeats()
        return text
    }

    private static func source(of frame: ExceptionReport.Frame) -> String {
        guard frame.line >= 1, frame.line <= frame.source.count else { return "" }
        let line = frame.source[frame.line - 1]
        let indentation = line.utf8.prefix { $0 == 32 || $0 == 9 || $0 == 12 }.count
        let stripped = line.trimmingWhitespace
        guard !stripped.isEmpty else { return "" }
        var text = "    \(stripped)\n"
        if let marks = marks(frame, line: line, indentation: indentation, stripped: stripped) { text += "    \(marks)\n" }
        return text
    }

    private static func marks(
        _ frame: ExceptionReport.Frame, line: Substring, indentation: Int, stripped: Substring
    ) -> String? {
        let length = line.utf8.count
        let start = frame.columns.start
        // An expression of several lines is marked to the end of its first.
        let end = frame.endLine > frame.line ? indentation + stripped.utf8.count : frame.columns.end
        guard start >= indentation, end > start, end <= length else { return nil }
        let segment = String(decoding: Array(line.utf8)[start..<end], as: UTF8.self)
        let anchors = frame.endLine == frame.line ? ExpressionAnchors.find(in: segment) : nil
        // Marks below the whole line say nothing.
        if anchors == nil, start == indentation, end == indentation + stripped.utf8.count { return nil }
        func width(_ bytes: Range<Int>) -> Int { String(decoding: Array(line.utf8)[bytes], as: UTF8.self).count }
        let before = String(repeating: " ", count: width(indentation..<start))
        guard let anchors else { return before + String(repeating: "^", count: width(start..<end)) }
        return before + String(repeating: "~", count: width(start..<(start + anchors.lowerBound)))
            + String(repeating: "^", count: width((start + anchors.lowerBound)..<(start + anchors.upperBound)))
            + String(repeating: "~", count: width((start + anchors.upperBound)..<end))
    }

    private static func place(of fault: ExceptionReport.Fault) -> String {
        var text = "  File \"\(fault.file)\", line \(fault.line)\n"
        guard let line = fault.text else { return text }
        let kept = line.prefix { $0 != "\n" }
        let stripped = kept.drop { $0 == " " || $0 == "\t" || $0 == "\u{c}" }
        text += "    \(stripped)\n"
        guard fault.offset >= 1 else { return text }
        let dropped = kept.count - stripped.count
        let start = min(fault.offset, kept.count + 1) - 1 - dropped
        guard start >= 0 else { return text }
        let end = fault.endLine == fault.line && fault.endOffset > fault.offset ? fault.endOffset - 1 - dropped : start + 1
        return text + "    " + String(repeating: " ", count: start)
            + String(repeating: "^", count: max(end - start, 1)) + "\n"
    }
}

extension Substring {
    /// Without the white space at both ends.
    fileprivate var trimmingWhitespace: Substring {
        let isWhite = { (character: Character) in character == " " || character == "\t" || character == "\u{c}" || character == "\r" }
        var text = drop(while: isWhite)
        while let last = text.last, isWhite(last) { text.removeLast() }
        return text
    }
}
