/// What the fields of a column have turned out to be, from the narrowest to the widest.
struct FieldKind: OptionSet, Sendable {
    let rawValue: UInt8

    static let integer = FieldKind(rawValue: 1)
    static let float = FieldKind(rawValue: 2)
    static let boolean = FieldKind(rawValue: 4)
    static let missing = FieldKind(rawValue: 8)
    static let text = FieldKind(rawValue: 16)

    /// What the column becomes when its fields were of these kinds, by pandas' rules.
    var storage: Storage {
        if isEmpty || contains(.text) || (contains(.boolean) && self != .boolean) { return .text }
        if self == .boolean { return .boolean }
        return self == .integer ? .integer : .float
    }

    enum Storage { case integer, float, boolean, text }
}
