/// What can be wrong with an HDF5 file.
public enum HDF5Error: Error, Equatable {
    /// The file does not begin as HDF5 files do.
    case notHDF5
    /// The file ends before its own end.
    case cutShort(bytes: Int, promised: Int)
    /// Something lies outside the file, or is not what its place promises.
    case damaged(String)
    /// A part of the format that this library does not read.
    case unsupported(String)
    /// No object of that path.
    case missing(path: String)
    /// An object of another kind than the one asked for.
    case wrongKind(path: String, expected: String)
    /// A link that leads out of the object's own place.
    case link(kind: String)
}

extension HDF5Error: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notHDF5: "file signature not found"
        case .cutShort(let bytes, let promised):
            "truncated file: eof = \(bytes), sblock->base_addr = 0, stored_eof = \(promised)"
        case .damaged(let what): "truncated or damaged file: \(what)"
        case .unsupported(let what): "\(what) is not supported"
        case .missing(let path): "object '\(path)' doesn't exist"
        case .wrongKind(let path, let expected): "Invalid H5 file, expected \(expected) at '\(path)'"
        case .link(let kind): "Not allowed: H5 file with \(kind)"
        }
    }
}
