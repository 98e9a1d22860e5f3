/// The containers whose `repr` is under way, so that one that holds itself prints as `[...]`.
enum RecursiveRepr {
    nonisolated(unsafe) static var active: [UInt64] = []

    /// What `body` makes of a container, or `marker` if its `repr` is under way already.
    static func guarded(_ value: Value, marker: String, _ body: () throws -> Value) rethrows -> Value {
        if active.contains(value.bits) { return makeString(marker) }
        active.append(value.bits)
        defer { active.removeLast() }
        return try body()
    }

    /// The items' `repr`s with commas between, in brackets.
    static func joined(
        _ value: Value, marker: String, open: String, close: String, count: () -> Int, item: (Int) -> Value
    ) throws -> Value {
        try guarded(value, marker: marker) {
            var result = CodePointBuilder()
            result.append(open)
            var index = 0
            // The count is asked each time: an item's `__repr__` may change the container.
            while index < count() {
                if index > 0 { result.append(", ") }
                let held = Owned(retaining: item(index))
                let text = Owned(try held.value.reprValue())
                if let points = text.value.codePoints {
                    try result.checkRoom(for: points)
                    result.append(points)
                }
                index += 1
            }
            result.append(close)
            return makeString(result)
        }
    }
}
