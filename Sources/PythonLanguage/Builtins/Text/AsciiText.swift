extension Value {
    /// `ascii(value)`.
    package func asciiText() throws -> String {
        let text = Owned(try reprValue())
        guard let points = text.value.codePoints else { return "" }
        var result = ""
        for index in 0..<points.count {
            let c = points[index]
            if let byte = UInt8(exactly: c), byte < 128 {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += CodePoints.escape(c)
            }
        }
        return result
    }
}
