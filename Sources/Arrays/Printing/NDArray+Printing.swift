extension NDArray: CustomStringConvertible, CustomDebugStringConvertible {
    /// What Python's `str()` gives.
    public var description: String { ArrayPrinter().text(self) }

    /// What Python's `repr()` gives.
    public var debugDescription: String { ArrayPrinter().representation(self) }
}
