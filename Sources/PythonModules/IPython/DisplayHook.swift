import PythonLanguage

/// What happens with the value of a cell: it is shown, and kept as `_`, `_n` and `Out[n]`.
///
/// `Out` holds a thousand values at most; then the oldest two hundred are given up, with their `_n`.
///
/// Source: IPython 8, `IPython.core.displayhook`, `cache_size` and `cull_cache`.
final class DisplayHook {
    private static let limit = 1000
    private static let culled = 200

    private let interpreter: Interpreter
    /// The dict `Out`, owned.
    private let results: Value
    /// The list `In`, owned; its first entry is empty, so that cells count from 1.
    private let inputs: Value

    init(_ interpreter: Interpreter) {
        self.interpreter = interpreter
        results = makeDict([(String, Value)]())
        inputs = makeList([makeString("")])
        interpreter.setVariable("Out", results.retained())
        interpreter.setVariable("_oh", results.retained())
        interpreter.setVariable("In", inputs.retained())
        interpreter.setVariable("_ih", inputs.retained())
        for name in ["_", "__", "___", "_i", "_ii", "_iii"] { interpreter.setVariable(name, makeString("")) }
    }

    /// Remembers a cell's text as `In[n]` and `_in`.
    func remember(_ code: String, number: Int) {
        let text = Owned(makeString(code))
        // Cells that were not stored leave gaps.
        while inputs.tupleItems.count < number { append(inputs.list, makeString("")) }
        if inputs.tupleItems.count == number {
            append(inputs.list, text.value.retained())
        } else {
            try? inputs.setItem(.int(number), text.value)
        }
        interpreter.setVariable("_iii", interpreter.variable("_ii"))
        interpreter.setVariable("_ii", interpreter.variable("_i"))
        if number > 1 { interpreter.setVariable("_i", inputs.tupleItems[number - 1].retained()) }
        interpreter.setVariable("_i\(number)", text.value.retained())
    }

    /// Shows a value and keeps it, unless it is none.
    func show(_ value: Value, number: Int, isQuiet: Bool, output: any SessionOutput) throws {
        if value.isNone || value.isUnbound { return }
        if !isQuiet, !(try RichDisplay.showsItself(value)) {
            output.executeResult(try RichDisplay.content(of: value))
        }
        if value.isIdentical(to: results) { return }
        interpreter.setVariable("___", interpreter.variable("__"))
        interpreter.setVariable("__", interpreter.variable("_"))
        interpreter.setVariable("_", value.retained())
        interpreter.setVariable("_\(number)", value.retained())
        if results.dict.pointee.count >= Self.limit { cull() }
        try results.setItem(.int(number), value)
    }

    /// Gives up the oldest values.
    private func cull() {
        var numbers: [Value] = []
        results.forEachEntry { number, _ in if numbers.count < Self.culled { numbers.append(number.retained()) } }
        for number in numbers {
            if number.tag == .int { interpreter.removeVariable("_\(number.rawInt)") }
            if let old = try? dictRemove(results.dict, number) { old.release() }
            number.release()
        }
    }
}
