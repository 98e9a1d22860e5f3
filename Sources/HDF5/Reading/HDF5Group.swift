/// A group: named groups and datasets, and attributes.
public final class HDF5Group {
    private let file: HDF5File
    /// Where it is: `layers/dense`; empty for the root.
    public let path: String
    private let header: ObjectHeader
    private var links: [String: Int]?

    init(file: HDF5File, path: String, header: ObjectHeader) {
        self.file = file
        self.path = path
        self.header = header
    }

    private func table() throws -> [String: Int] {
        if let links { return links }
        let read = try file.links(of: header)
        links = read
        return read
    }

    /// The names of what is in it, sorted.
    ///
    /// - Throws: ``HDF5Error``.
    public func names() throws -> [String] { try table().keys.sorted() }

    /// Whether something of this path is in it: `vars`, `dense/vars/0`.
    ///
    /// - Throws: ``HDF5Error``.
    public func contains(_ path: String) throws -> Bool {
        do {
            _ = try object(path)
            return true
        } catch HDF5Error.missing, HDF5Error.wrongKind {
            return false
        }
    }

    /// A group in it.
    ///
    /// - Throws: ``HDF5Error/missing(path:)``, ``HDF5Error/wrongKind(path:expected:)``.
    public func group(_ path: String) throws -> HDF5Group {
        let (header, place) = try object(path)
        guard header.first(ObjectHeader.Kind.datatype) == nil else {
            throw HDF5Error.wrongKind(path: place, expected: "Group")
        }
        return HDF5Group(file: file, path: place, header: header)
    }

    /// A dataset in it.
    ///
    /// - Throws: ``HDF5Error/missing(path:)``, ``HDF5Error/wrongKind(path:expected:)``.
    public func dataset(_ path: String) throws -> HDF5Dataset {
        let (header, place) = try object(path)
        guard header.first(ObjectHeader.Kind.datatype) != nil else {
            throw HDF5Error.wrongKind(path: place, expected: "Dataset")
        }
        return try HDF5Dataset(file.bytes, path: place, header: header)
    }

    /// The strings of an attribute; nil when there is no such attribute. A single string is a list of one.
    ///
    /// - Throws: ``HDF5Error``.
    public func strings(_ attribute: String) throws -> [String]? { try file.strings(of: attribute, in: header) }

    private func object(_ path: String) throws -> (ObjectHeader, String) {
        var group = self
        let parts = path.split(separator: "/").map(String.init)
        for (depth, part) in parts.enumerated() {
            let place = group.path.isEmpty ? part : group.path + "/" + part
            guard let address = try group.table()[part] else { throw HDF5Error.missing(path: place) }
            let header = try ObjectHeader(file.bytes, at: address)
            if depth == parts.count - 1 { return (header, place) }
            guard header.first(ObjectHeader.Kind.datatype) == nil else {
                throw HDF5Error.wrongKind(path: place, expected: "Group")
            }
            group = HDF5Group(file: file, path: place, header: header)
        }
        return (header, self.path)
    }
}
