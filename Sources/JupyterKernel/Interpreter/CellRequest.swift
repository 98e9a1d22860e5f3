/// One cell to run.
public struct CellRequest: Sendable, Hashable {
    /// The cell's text.
    public var code: String

    /// The number in the cell's `In [n]`; the kernel counts.
    public var executionCount: Int

    /// Run without any display of the result and without touching `Out`.
    public var isSilent: Bool

    /// Remember the cell and its result (`In`, `Out`, `_`).
    public var storesHistory: Bool

    /// Expressions to evaluate after the cell has succeeded, by name.
    public var userExpressions: [String: String]

    /// Whether `input()` may ask the front end.
    public var allowsInput: Bool

    /// The id the front end gave the cell, for tracebacks across cells.
    public var cellID: String?

    /// The subshell the cell came for; nil is the main shell.
    public var subshellID: String?

    /// A cell with the defaults of the protocol.
    public init(
        code: String, executionCount: Int = 1, isSilent: Bool = false, storesHistory: Bool = true,
        userExpressions: [String: String] = [:], allowsInput: Bool = true, cellID: String? = nil,
        subshellID: String? = nil
    ) {
        self.code = code
        self.executionCount = executionCount
        self.isSilent = isSilent
        self.storesHistory = storesHistory
        self.userExpressions = userExpressions
        self.allowsInput = allowsInput
        self.cellID = cellID
        self.subshellID = subshellID
    }
}
