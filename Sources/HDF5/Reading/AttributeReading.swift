extension HDF5File {
    /// The strings of an attribute; nil when there is no such attribute.
    func strings(of name: String, in header: ObjectHeader) throws -> [String]? {
        for message in header.messages where message.kind == ObjectHeader.Kind.attribute {
            let attribute = try Attribute(bytes, message.body)
            if attribute.name == name { return try strings(attribute) }
        }
        if let info = header.first(ObjectHeader.Kind.attributeInfo), info.body.count >= 10 {
            let flags = try bytes.size(at: info.body.lowerBound + 1, size: 1, "attributes")
            let place = info.body.lowerBound + 2 + (flags & 1 == 0 ? 0 : 2)
            if try bytes.number(at: place, "attributes") != FileBytes.undefined {
                throw HDF5Error.unsupported("an object with attributes in a fractal heap")
            }
        }
        return nil
    }

    private func strings(_ attribute: Attribute) throws -> [String] {
        // An empty list keeps the type of numbers, as h5py writes it.
        if attribute.count == 0 { return [] }
        let element = try ElementType(bytes, in: attribute.type)
        let start = attribute.data.lowerBound
        switch element {
        case .text(let size):
            return (0..<attribute.count).map { bytes.text(in: (start + $0 * size)..<(start + ($0 + 1) * size)) }
        case .variableText:
            return try (0..<attribute.count).map { index in
                let place = start + index * 16
                let length = try bytes.size(at: place, size: 4, "string")
                guard length > 0, let heap = try bytes.address(at: place + 4, "string") else { return "" }
                let object = try heapObject(collection: heap, index: try bytes.size(at: place + 12, size: 4, "string"))
                guard length <= object.count else { throw HDF5Error.damaged("a string is longer than its place") }
                return String(decoding: bytes.bytes[object.prefix(length)], as: UTF8.self)
            }
        default: throw HDF5Error.unsupported("attribute '\(attribute.name)' of numbers")
        }
    }
}

/// Where the parts of an attribute message lie. Source: section IV.A.2.m of the specification.
private struct Attribute {
    let name: String
    let type: Range<Int>
    let data: Range<Int>
    let count: Int

    init(_ bytes: FileBytes, _ body: Range<Int>) throws {
        guard body.count >= 8 else { throw HDF5Error.damaged("an attribute is too short") }
        let version = bytes.bytes[body.lowerBound]
        guard (1...3).contains(version) else { throw HDF5Error.damaged("an attribute is not valid") }
        if version > 1, bytes.bytes[body.lowerBound + 1] != 0 {
            throw HDF5Error.unsupported("an attribute of a shared type")
        }
        let lengths = try (0..<3).map { try bytes.size(at: body.lowerBound + 2 + $0 * 2, size: 2, "attribute") }
        var position = body.lowerBound + (version == 3 ? 9 : 8)
        var parts: [Range<Int>] = []
        for length in lengths {
            let taken = version == 1 ? (length + 7) / 8 * 8 : length
            guard length <= body.upperBound - position else { throw HDF5Error.damaged("an attribute is cut short") }
            parts.append(position..<(position + length))
            position = min(position + taken, body.upperBound)
        }
        name = bytes.text(in: parts[0])
        type = parts[1]
        count = try Dataspace.count(try Dataspace.shape(bytes, in: parts[2]))
        let size = type.count >= 8 ? try bytes.size(at: type.lowerBound + 4, size: 4, "attribute") : 0
        let (length, overflows) = count.multipliedReportingOverflow(by: size)
        guard !overflows, length <= body.upperBound - position else {
            throw HDF5Error.damaged("attribute '\(name)' is cut short")
        }
        data = position..<(position + length)
    }
}
