import PythonLanguage

/// Python's slices of rows.
enum SliceBounds {
    /// The rows of a slice without a step.
    static func range(_ slice: Value, count: Int) throws -> Range<Int> {
        let parts = slice.slice.pointee
        guard parts.step.isNone || (parts.step.tag == .int && parts.step.rawInt == 1) else {
            throw PythonError.notImplementedError("slices of rows with a step are not supported")
        }
        func bound(_ value: Value, _ missing: Int) throws -> Int {
            if value.isNone { return missing }
            let number = try value.asClampedInt()
            return min(max(number < 0 ? number + count : number, 0), count)
        }
        let start = try bound(parts.start, 0)
        return try start..<max(bound(parts.stop, count), start)
    }
}
