/// Prints arrays to the character as numpy does.
///
/// Source: numpy's `arrayprint.py` (2.4).
public struct ArrayPrinter {
    /// Writes one element instead of the built-in form.
    public typealias ElementText = (Scalar) -> String

    private let options: PrintOptions
    private let custom: ElementText?

    /// - Parameter elementText: numpy's `formatter`: writes an element instead of the built-in form.
    public init(options: PrintOptions = .current, elementText: ElementText? = nil) {
        self.options = options
        custom = elementText
    }

    /// What `str()` gives: elements separated by spaces.
    public func text(_ array: NDArray) -> String {
        if array.dimensions == 0 && custom == nil { return ScalarText.text(array.load(at: array.offset), array.dtype) }
        return body(array, separator: " ", prefix: "", suffix: "")
    }

    /// What `repr()` gives: `array(…)` with what is needed to tell type and shape.
    ///
    /// - Parameter typeText: what tells the type, for elements that are no numbers to numpy.
    public func representation(_ array: NDArray, typeText: String? = nil) -> String {
        let prefix = "array("
        let list = body(array, separator: ", ", prefix: prefix, suffix: ")")
        var extras: [String] = []
        if (array.count == 0 && array.shape != [0]) || array.count > options.threshold {
            extras.append("shape=" + ArrayErrorWording.tuple(array.shape))
        }
        let isImplied = array.dtype == .int64 || array.dtype == .float64 || array.dtype == .bool
        if let typeText {
            extras.append(typeText)
        } else if !isImplied || array.count == 0 {
            extras.append("dtype=" + array.dtype.name)
        }
        if extras.isEmpty { return prefix + list + ")" }
        let head = prefix + list + ","
        let tail = extras.joined(separator: ", ") + ")"
        let lastLine = head.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
        let spacer =
            lastLine + tail.count + 1 > options.lineWidth ? "\n" + String(repeating: " ", count: prefix.count) : " "
        return head + spacer + tail
    }

    /// The nested lists alone, numpy's `array2string`.
    ///
    /// - Parameters:
    ///   - separator: stands between elements.
    ///   - prefix: the text in front of the list, which only aligns the lines.
    ///   - suffix: the text behind the list, for which room is kept in each line.
    public func body(_ array: NDArray, separator: String, prefix: String, suffix: String) -> String {
        if array.count == 0 { return "[]" }
        let isSummary = array.count > options.threshold
        let format = formatter(for: array, isSummary: isSummary)
        var writer = NestedListWriter(
            array: array, format: format, separator: separator, edgeItems: options.edgeItems, isSummary: isSummary)
        let indent = " " + String(repeating: " ", count: prefix.count)
        return writer.write(indent: indent, width: options.lineWidth - suffix.count)
    }

    private func formatter(for array: NDArray, isSummary: Bool) -> ElementText {
        if let custom { return custom }
        let shown = isSummary ? shownElements(of: array) : array.scalars
        switch array.dtype.kind {
        case .float:
            let column = FloatColumnFormat(values: shown.map(\.asDouble), type: array.dtype, options: options)
            return { column.text($0.asDouble) }
        case .bool:
            let yes = array.dimensions == 0 ? "True" : " True"
            return { $0.isTrue ? yes : "False" }
        case .signed, .unsigned:
            let sign = options.sign
            let texts = shown.map { integer($0, sign) }
            let width = texts.map(\.utf8.count).max() ?? 0
            return { value in
                let text = integer(value, sign)
                return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
            }
        }
    }

    private func integer(_ value: Scalar, _ sign: PrintOptions.Sign) -> String {
        let text = ScalarText.text(value, .int64)
        return sign == .always && !text.hasPrefix("-") ? "+" + text : text
    }

    /// The elements a summary shows, which alone decide the form.
    private func shownElements(of array: NDArray) -> [Scalar] {
        var result: [Scalar] = []
        func visit(_ axis: Int, _ position: Int) {
            if axis == array.dimensions {
                result.append(array.load(at: position))
                return
            }
            let length = array.shape[axis]
            for index in 0..<length {
                if length > 2 * options.edgeItems && index >= options.edgeItems && index < length - options.edgeItems {
                    continue
                }
                visit(axis + 1, position + index * array.strides[axis])
            }
        }
        visit(0, array.offset)
        return result
    }
}

/// Writes nested lists with line breaks.
private struct NestedListWriter {
    let array: NDArray
    let format: ArrayPrinter.ElementText
    let separator: String
    let edgeItems: Int
    let isSummary: Bool

    mutating func write(indent: String, width: Int) -> String {
        list(axis: 0, position: array.offset, indent: indent, width: width)
    }

    private func list(axis: Int, position: Int, indent: String, width: Int) -> String {
        let axesLeft = array.dimensions - axis
        if axesLeft == 0 { return format(array.load(at: position)) }
        let nextIndent = indent + " "
        let nextWidth = width - 1
        let length = array.shape[axis]
        let hasGap = isSummary && 2 * edgeItems < length
        let leading = hasGap ? Array(0..<edgeItems) : []
        let trailing = hasGap ? Array((length - edgeItems)..<length) : Array(0..<length)
        func item(_ index: Int) -> String {
            list(axis: axis + 1, position: position + index * array.strides[axis], indent: nextIndent, width: nextWidth)
        }
        let bareSeparator = separator.trimmingSpacesAtEnd
        var text = ""
        if axesLeft == 1 {
            let elementWidth = width - max(bareSeparator.count, 1)
            var line = indent
            for index in leading {
                append(item(index), to: &text, &line, elementWidth, indent)
                line += separator
            }
            if hasGap {
                append("...", to: &text, &line, elementWidth, indent)
                line += separator
            }
            for index in trailing {
                append(item(index), to: &text, &line, elementWidth, indent)
                if index != trailing.last { line += separator }
            }
            text += line
        } else {
            let lineSeparator = bareSeparator + String(repeating: "\n", count: axesLeft - 1)
            for index in leading { text += indent + item(index) + lineSeparator }
            if hasGap { text += indent + "..." + lineSeparator }
            for index in trailing {
                text += indent + item(index)
                if index != trailing.last { text += lineSeparator }
            }
        }
        return "[" + text.dropFirst(indent.count) + "]"
    }

    private func append(_ word: String, to text: inout String, _ line: inout String, _ width: Int, _ indent: String) {
        if line.count + word.count > width && line.count > indent.count {
            text += line.trimmingSpacesAtEnd + "\n"
            line = indent
        }
        line += word
    }
}

extension String {
    /// The text without white space at its end.
    fileprivate var trimmingSpacesAtEnd: String {
        var end = endIndex
        while end > startIndex, self[index(before: end)].isWhitespace { end = index(before: end) }
        return String(self[..<end])
    }
}
