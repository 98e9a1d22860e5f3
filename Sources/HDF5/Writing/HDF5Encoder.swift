/// Writes a tree of groups as a file: superblock, strings, then each object after the objects in it.
///
/// Source: the HDF5 File Format Specification, version 3.0; superblock and object headers of the oldest version, which
/// every reader knows and which h5py writes by default.
struct HDF5Encoder {
    private static let superblockSize = 96
    private var file: [UInt8] = []
    private var strings = StringHeap()
    private var places: [ObjectIdentifier: [[StringHeap.Place]]] = [:]

    /// Children that one node of a group's index can hold, and twice the names that one symbol node can.
    private static let indexWidth = 32
    private static let symbolWidth = 8

    mutating func encode(_ root: HDF5Builder) -> [UInt8] {
        file = [UInt8](repeating: 0, count: Self.superblockSize)
        file.reserveCapacity(Self.size(of: root) + 4096)
        placeStrings(of: root)
        strings.flush(to: &file)
        let header = append(root)
        writeSuperblock(root: header)
        return file
    }

    /// About as many bytes as the file will have, so that it grows without being copied.
    private static func size(of group: HDF5Builder) -> Int {
        group.children.values.reduce(1500) { sum, child in
            switch child {
            case .group(let inner): sum + size(of: inner)
            case .dataset(.floats(let shape, _)): sum + 256 + shape.reduce(4, *)
            case .dataset(.integer): sum + 256
            }
        }
    }

    private mutating func placeStrings(of group: HDF5Builder) {
        places[ObjectIdentifier(group)] = group.attributes.map { attribute in
            switch attribute.value {
            case .string(let text): [strings.add(text, to: &file)]
            case .strings(let texts): texts.map { strings.add($0, to: &file) }
            }
        }
        for (_, child) in group.children.sorted(by: { $0.key < $1.key }) {
            if case .group(let inner) = child { placeStrings(of: inner) }
        }
    }

    private mutating func writeSuperblock(root: Int) {
        var block: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0, 8, 8, 0]
        block.append(number: UInt64(Self.symbolWidth / 2), size: 2)
        block.append(number: UInt64(Self.indexWidth / 2), size: 2)
        block.append(number: 0, size: 4)
        block.append(number: 0)
        block.append(number: .max)
        block.append(number: UInt64(file.count))
        block.append(number: .max)
        block.append(number: 0)
        block.append(number: UInt64(root))
        block.append(contentsOf: repeatElement(0, count: Self.superblockSize - block.count))
        file.replaceSubrange(0..<Self.superblockSize, with: block)
    }

    // MARK: Groups

    /// Appends a group with all that is in it, and returns the address of its header.
    private mutating func append(_ group: HDF5Builder) -> Int {
        // Names are compared byte by byte.
        let children = group.children.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let addresses = children.map { _, child in
            switch child {
            case .group(let inner): append(inner)
            case .dataset(let content): append(content)
            }
        }
        var names = [UInt8](repeating: 0, count: 8)
        let offsets = children.map { name, _ in
            defer {
                names += name.utf8
                names.append(0)
                names.pad()
            }
            return names.count
        }
        let index = appendIndex(offsets, addresses)
        let heap = file.count
        file += "HEAP".utf8
        file.append(number: 0, size: 4)
        file.append(number: UInt64(names.count))
        file.append(number: 1)  // no free space in the heap
        file.append(number: UInt64(heap + 32))
        file += names

        var messages = [
            message(0x11) {
                $0.append(number: UInt64(index)); $0.append(number: UInt64(heap))
            }
        ]
        for (attribute, places) in zip(group.attributes, places[ObjectIdentifier(group)] ?? []) {
            messages.append(attributeMessage(attribute.name, attribute.value, places))
        }
        return appendHeader(messages)
    }

    /// Appends a group's index: symbol nodes with the names, and the tree over them.
    private mutating func appendIndex(_ names: [Int], _ objects: [Int]) -> Int {
        var nodes: [(address: Int, lastName: Int)] = []
        for start in stride(from: 0, to: names.count, by: Self.symbolWidth) {
            let entries = start..<min(start + Self.symbolWidth, names.count)
            nodes.append((file.count, names[entries.upperBound - 1]))
            file += "SNOD".utf8
            file.append(number: 1, size: 2)
            file.append(number: UInt64(entries.count), size: 2)
            for entry in entries {
                file.append(number: UInt64(names[entry]))
                file.append(number: UInt64(objects[entry]))
                file.append(contentsOf: repeatElement(0, count: 24))
            }
            file.append(contentsOf: repeatElement(0, count: (Self.symbolWidth - entries.count) * 40))
        }
        var level = 0
        repeat {
            nodes = appendTreeLevel(level, over: nodes)
            level += 1
        } while nodes.count > 1
        return nodes[0].address
    }

    private mutating func appendTreeLevel(
        _ level: Int, over children: [(address: Int, lastName: Int)]
    ) -> [(address: Int, lastName: Int)] {
        let size = 24 + Self.indexWidth * 8 + (Self.indexWidth + 1) * 8
        let starts = Array(stride(from: 0, to: max(children.count, 1), by: Self.indexWidth))
        var nodes: [(address: Int, lastName: Int)] = []
        var firstKey = 0
        for start in starts {
            let part = children[start..<min(start + Self.indexWidth, children.count)]
            let address = file.count
            file += "TREE".utf8
            file.append(number: 0, size: 1)
            file.append(number: UInt64(level), size: 1)
            file.append(number: UInt64(part.count), size: 2)
            file.append(number: start == starts.first ? .max : UInt64(address - size))
            file.append(number: start == starts.last ? .max : UInt64(address + size))
            file.append(number: UInt64(firstKey))
            for child in part {
                file.append(number: UInt64(child.address))
                file.append(number: UInt64(child.lastName))
            }
            file.append(contentsOf: repeatElement(0, count: address + size - file.count))
            firstKey = part.last?.lastName ?? 0
            nodes.append((address, firstKey))
        }
        return nodes
    }

    // MARK: Datasets

    private mutating func append(_ content: HDF5Builder.Content) -> Int {
        file.pad()
        let start = file.count
        let (shape, type): ([Int], [UInt8])
        switch content {
        case .floats(let lengths, let fill):
            let count = lengths.reduce(1, *)
            file.append(contentsOf: repeatElement(0, count: count * 4))
            file.withUnsafeMutableBytes { buffer in
                guard count > 0, let base = buffer.baseAddress else { return }
                fill((base + start).bindMemory(to: Float.self, capacity: count))
            }
            // Little-endian IEEE 754 of 32 bits.
            (shape, type) = (
                lengths, [0x11, 0x20, 0x1F, 0, 4, 0, 0, 0, 0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0, 0, 0, 0, 0]
            )
        case .integer(let value):
            file.append(number: UInt64(bitPattern: value))
            (shape, type) = ([], [0x10, 0x08, 0, 0, 8, 0, 0, 0, 0, 0, 64, 0, 0, 0, 0, 0])
        }
        let length = file.count - start
        file.pad()
        return appendHeader([
            message(0x01) { $0 += Self.dataspace(shape) },
            message(0x03) { $0 += type },
            // Fill value: allocated late, written if set, the default.
            message(0x05) { $0 += [2, 2, 2, 1, 0, 0, 0, 0] },
            message(0x08) {
                $0 += [3, 1]
                $0.append(number: length == 0 ? .max : UInt64(start))
                $0.append(number: UInt64(length))
            },
        ])
    }

    // MARK: Messages

    private static func dataspace(_ shape: [Int]) -> [UInt8] {
        var bytes: [UInt8] = [1, UInt8(shape.count), 0, 0, 0, 0, 0, 0]
        for length in shape { bytes.append(number: UInt64(length)) }
        return bytes
    }

    private func attributeMessage(
        _ name: String, _ value: HDF5Builder.Attribute, _ places: [StringHeap.Place]
    ) -> [UInt8] {
        // Text of any length in UTF-8; an empty list has numbers for its type, as h5py gives it.
        var type: [UInt8] = [0x19, 1, 1, 0, 16, 0, 0, 0, 0x10, 0, 0, 0, 1, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0]
        var shape: [Int] = []
        if case .strings(let texts) = value {
            shape = [texts.count]
            if texts.isEmpty {
                type = [0x11, 0x20, 0x3F, 0, 8, 0, 0, 0, 0, 0, 64, 0, 52, 11, 0, 52, 0xFF, 3, 0, 0, 0, 0, 0, 0]
            }
        }
        let space = Self.dataspace(shape)
        return message(0x0C) { body in
            body += [1, 0]
            for length in [name.utf8.count + 1, type.count, space.count] {
                body.append(number: UInt64(length), size: 2)
            }
            body += name.utf8
            body.append(0)
            body.pad()
            body += type
            body += space
            for place in places {
                body.append(number: UInt64(place.length), size: 4)
                body.append(number: UInt64(place.address))
                body.append(number: UInt64(place.index), size: 4)
            }
        }
    }

    private func message(_ kind: Int, _ write: (inout [UInt8]) -> Void) -> [UInt8] {
        var body: [UInt8] = []
        write(&body)
        body.pad()
        var whole: [UInt8] = []
        whole.append(number: UInt64(kind), size: 2)
        whole.append(number: UInt64(body.count), size: 2)
        whole.append(number: 0, size: 4)
        return whole + body
    }

    private mutating func appendHeader(_ messages: [[UInt8]]) -> Int {
        file.pad()
        let address = file.count
        file.append(number: 1, size: 2)
        file.append(number: UInt64(messages.count), size: 2)
        file.append(number: 1, size: 4)
        file.append(number: UInt64(messages.reduce(0) { $0 + $1.count }), size: 4)
        file.append(number: 0, size: 4)
        for message in messages { file += message }
        return address
    }
}
