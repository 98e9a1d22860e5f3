/// `list` and `tuple` compared item by item.
enum SequenceComparison {
    static func compare(
        _ left: Value, _ right: Value, _ comparison: Comparison
    ) throws -> Value {
        let sizesDiffer = left.tupleItems.count != right.tupleItems.count
        if sizesDiffer, comparison == .equal || comparison == .notEqual { return .bool(comparison == .notEqual) }
        var index = 0
        // Counts are read anew: an item's `__eq__` may change a list.
        while index < left.tupleItems.count, index < right.tupleItems.count {
            let a = Owned(retaining: left.tupleItems[index])
            let b = Owned(retaining: right.tupleItems[index])
            if !(try valuesEqual(a.value, b.value)) {
                switch comparison {
                case .equal: return .false
                case .notEqual: return .true
                default: return try compareValues(a.value, b.value, comparison)
                }
            }
            index += 1
        }
        let (first, second) = (left.tupleItems.count, right.tupleItems.count)
        return .bool(IntOperations.holds(comparison, first < second ? -1 : first == second ? 0 : 1))
    }
}
