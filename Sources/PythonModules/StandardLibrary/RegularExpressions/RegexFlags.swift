/// The flags of `re`, with Python's values.
struct RegexFlags: OptionSet, Hashable {
    let rawValue: Int

    static let ignoreCase = RegexFlags(rawValue: 2)
    static let locale = RegexFlags(rawValue: 4)
    static let multiline = RegexFlags(rawValue: 8)
    static let dotAll = RegexFlags(rawValue: 16)
    static let unicode = RegexFlags(rawValue: 32)
    static let verbose = RegexFlags(rawValue: 64)
    static let debug = RegexFlags(rawValue: 128)
    static let ascii = RegexFlags(rawValue: 256)

    /// The flag of a letter in `(?…)`.
    static func flag(_ letter: UInt32) -> RegexFlags? {
        switch letter {
        case 0x69: .ignoreCase
        case 0x4C: .locale
        case 0x6D: .multiline
        case 0x73: .dotAll
        case 0x75: .unicode
        case 0x78: .verbose
        case 0x61: .ascii
        default: nil
        }
    }
}

/// A pattern that is no regular expression, in the words of CPython's `re`.
struct RegexFailure: Error {
    let message: String
    let position: Int?
}
