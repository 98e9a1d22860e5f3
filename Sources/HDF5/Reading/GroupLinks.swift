extension HDF5File {
    /// Where the objects of a group lie, by name.
    func links(of header: ObjectHeader) throws -> [String: Int] {
        var links: [String: Int] = [:]
        if let table = header.first(ObjectHeader.Kind.symbolTable) {
            guard table.body.count >= 16,
                let tree = try bytes.address(at: table.body.lowerBound, "group index"),
                let heap = try bytes.address(at: table.body.lowerBound + 8, "group names")
            else { throw HDF5Error.damaged("a group has no index") }
            let names = try names(ofHeapAt: heap)
            // Every node takes space in the file, so more visits than fit into it mean a loop.
            var visits = bytes.count / 24 + 1
            try visit(tree, level: nil, names: names, &visits, &links)
        }
        if let info = header.first(ObjectHeader.Kind.linkInfo), info.body.count >= 10 {
            let flags = try bytes.size(at: info.body.lowerBound + 1, size: 1, "links")
            let place = info.body.lowerBound + 2 + (flags & 1 == 0 ? 0 : 8)
            if try bytes.number(at: place, "links") != FileBytes.undefined {
                throw HDF5Error.unsupported("a group with links in a fractal heap")
            }
        }
        for message in header.messages where message.kind == ObjectHeader.Kind.link {
            let (name, address) = try link(message.body)
            links[name] = address
        }
        return links
    }

    /// The part of a local heap that holds the names.
    private func names(ofHeapAt address: Int) throws -> Range<Int> {
        try bytes.require("HEAP", at: address)
        let length = try bytes.size(at: address + 8, "group names")
        guard let start = try bytes.address(at: address + 24, "group names") else {
            throw HDF5Error.damaged("a group has no names")
        }
        return try bytes.range(at: start, length: length, "group names")
    }

    private func visit(
        _ address: Int, level: Int?, names: Range<Int>, _ visits: inout Int, _ links: inout [String: Int]
    ) throws {
        visits -= 1
        guard visits > 0 else { throw HDF5Error.damaged("a group's index repeats itself") }
        if level == -1 { return try readSymbols(at: address, names: names, &links) }
        try bytes.require("TREE", at: address)
        guard try bytes.number(at: address + 4, size: 1, "group index") == 0 else {
            throw HDF5Error.damaged("a group has an index of another kind")
        }
        let own = try bytes.size(at: address + 5, size: 1, "group index")
        guard level == nil || own == level else { throw HDF5Error.damaged("a group's index is out of order") }
        for child in 0..<(try bytes.size(at: address + 6, size: 2, "group index")) {
            guard let place = try bytes.address(at: address + 32 + child * 16, "group index") else {
                throw HDF5Error.damaged("a group's index leads nowhere")
            }
            try visit(place, level: own - 1, names: names, &visits, &links)
        }
    }

    private func readSymbols(at address: Int, names: Range<Int>, _ links: inout [String: Int]) throws {
        try bytes.require("SNOD", at: address)
        for entry in 0..<(try bytes.size(at: address + 6, size: 2, "symbols")) {
            let place = address + 8 + entry * 40
            let offset = try bytes.size(at: place, "symbol")
            guard offset < names.count else { throw HDF5Error.damaged("a name lies outside its heap") }
            if try bytes.number(at: place + 16, size: 4, "symbol") == 2 { throw HDF5Error.link(kind: "SoftLink") }
            guard let object = try bytes.address(at: place + 8, "symbol") else {
                throw HDF5Error.damaged("a symbol leads nowhere")
            }
            links[bytes.text(in: (names.lowerBound + offset)..<names.upperBound)] = object
        }
    }

    /// A link of newer groups. Source: section IV.A.2.g of the specification.
    private func link(_ body: Range<Int>) throws -> (String, Int) {
        let flags = try bytes.size(at: body.lowerBound + 1, size: 1, "link")
        var place = body.lowerBound + 2
        if flags & 8 != 0 {
            let kind = try bytes.number(at: place, size: 1, "link")
            if kind != 0 { throw HDF5Error.link(kind: kind == 1 ? "SoftLink" : "ExternalLink") }
            place += 1
        }
        if flags & 4 != 0 { place += 8 }
        if flags & 16 != 0 { place += 1 }
        let width = 1 << (flags & 3)
        let length = try bytes.size(at: place, size: width, "link name")
        let name = try bytes.range(at: place + width, length: length, "link name")
        guard let object = try bytes.address(at: name.upperBound, "link") else {
            throw HDF5Error.damaged("a link leads nowhere")
        }
        return (bytes.text(in: name), object)
    }
}
