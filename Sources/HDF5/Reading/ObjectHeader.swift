/// The messages that describe a group or a dataset.
struct ObjectHeader {
    /// One message: what kind it is and where its content lies.
    struct Message {
        let kind: Int
        let body: Range<Int>
    }

    /// The kinds that are read. Source: section IV.A of the specification.
    enum Kind {
        static let dataspace = 0x01, linkInfo = 0x02, datatype = 0x03, link = 0x06, layout = 0x08, filters = 0x0B
        static let attribute = 0x0C, continuation = 0x10, symbolTable = 0x11, attributeInfo = 0x15
    }

    private(set) var messages: [Message] = []

    func first(_ kind: Int) -> Message? { messages.first { $0.kind == kind } }

    init(_ bytes: FileBytes, at address: Int) throws {
        let isNew = try bytes.number(at: address, size: 4, "object header") == 0x5244_484F  // OHDR
        var blocks = [isNew ? try Self.newBlock(bytes, address) : try Self.oldBlock(bytes, address)]
        let flags = isNew ? try bytes.size(at: address + 5, size: 1, "object header") : 0
        var seen = Set<Int>()
        while let block = blocks.popLast() {
            // A chain of blocks that comes back to itself would never end.
            guard seen.insert(block.lowerBound).inserted else {
                throw HDF5Error.damaged("an object header repeats itself")
            }
            var position = block.lowerBound
            let head = isNew ? 4 + (flags & 4 == 0 ? 0 : 2) : 8
            while position + head <= block.upperBound {
                let kind = try bytes.size(at: position, size: isNew ? 1 : 2, "message")
                let size = try bytes.size(at: position + (isNew ? 1 : 2), size: 2, "message")
                guard size <= block.upperBound - position - head else {
                    throw HDF5Error.damaged("a message is larger than its header")
                }
                let body = (position + head)..<(position + head + size)
                if kind == Kind.continuation {
                    blocks.append(try Self.continuation(bytes, body, isNew: isNew))
                } else {
                    messages.append(Message(kind: kind, body: body))
                }
                position = body.upperBound
            }
        }
    }

    private static func oldBlock(_ bytes: FileBytes, _ address: Int) throws -> Range<Int> {
        guard try bytes.number(at: address, size: 1, "object header") == 1 else {
            throw HDF5Error.damaged("no object header at \(address)")
        }
        let length = try bytes.size(at: address + 8, size: 4, "object header")
        return try bytes.range(at: address + 16, length: length, "object header")
    }

    private static func newBlock(_ bytes: FileBytes, _ address: Int) throws -> Range<Int> {
        guard try bytes.number(at: address + 4, size: 1, "object header") == 2 else {
            throw HDF5Error.damaged("no object header at \(address)")
        }
        let flags = try bytes.size(at: address + 5, size: 1, "object header")
        var start = address + 6
        if flags & 0x20 != 0 { start += 16 }
        if flags & 0x10 != 0 { start += 4 }
        let width = 1 << (flags & 3)
        let length = try bytes.size(at: start, size: width, "object header")
        return try bytes.range(at: start + width, length: length, "object header")
    }

    private static func continuation(_ bytes: FileBytes, _ body: Range<Int>, isNew: Bool) throws -> Range<Int> {
        guard body.count >= 16, let start = try bytes.address(at: body.lowerBound, "continued header") else {
            throw HDF5Error.damaged("an object header is not continued")
        }
        let length = try bytes.size(at: body.lowerBound + 8, "continued header")
        let whole = try bytes.range(at: start, length: length, "continued header")
        guard isNew else { return whole }
        try bytes.require("OCHK", at: start)
        guard length >= 8 else { throw HDF5Error.damaged("a continued header is too short") }
        return (start + 4)..<(whole.upperBound - 4)
    }
}
