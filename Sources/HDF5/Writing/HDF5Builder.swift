/// A group of a file to be written: named groups and datasets, and attributes.
public final class HDF5Builder {
    /// An attribute of a group.
    public enum Attribute {
        case string(String)
        case strings([String])
    }

    /// The numbers of a dataset.
    public enum Content {
        /// 32-bit floats that the closure writes, row by row, into the place it is given.
        case floats(shape: [Int], fill: (UnsafeMutablePointer<Float>) -> Void)
        /// A single whole number of 64 bits.
        case integer(Int64)
    }

    enum Child {
        case group(HDF5Builder)
        case dataset(Content)
    }

    var attributes: [(name: String, value: Attribute)] = []
    private(set) var children: [String: Child] = [:]

    /// An empty group.
    public init() {}

    /// The group of a path, made with all groups on the way to it if it is not there.
    ///
    /// - Throws: ``HDF5Error/wrongKind(path:expected:)`` when a part of the path is a dataset.
    @discardableResult
    public func group(_ path: String) throws -> HDF5Builder {
        var group = self
        for part in path.split(separator: "/").map(String.init) {
            switch group.children[part] {
            case .group(let known)?: group = known
            case .dataset?: throw HDF5Error.wrongKind(path: path, expected: "Group")
            case nil:
                let made = HDF5Builder()
                group.children[part] = .group(made)
                group = made
            }
        }
        return group
    }

    /// Adds an attribute.
    public func set(_ name: String, _ value: Attribute) {
        attributes.append((name, value))
    }

    /// Adds a dataset, and all groups on the way to it.
    ///
    /// - Throws: ``HDF5Error/wrongKind(path:expected:)`` when something of that path is there.
    public func add(_ path: String, _ content: Content) throws {
        let parts = path.split(separator: "/").map(String.init)
        let group = try group(parts.dropLast().joined(separator: "/"))
        guard let name = parts.last, group.children[name] == nil else {
            throw HDF5Error.wrongKind(path: path, expected: "nothing")
        }
        group.children[name] = .dataset(content)
    }

    /// The file with this group as its root, in the layout that the C library writes by default.
    public func encode() -> [UInt8] {
        var encoder = HDF5Encoder()
        return encoder.encode(self)
    }
}
