import JupyterProtocol

/// Why the kernel cannot start or go on.
public enum KernelError: Error, Sendable, Hashable {
    /// The connection file cannot be read; the reason is the system's.
    case unreadableConnectionFile(path: String, reason: String)

    /// The connection file belongs to somebody else or others may write it.
    case foreignConnectionFile(path: String)

    /// The connection file lacks a member or holds a wrong one.
    case invalidConnectionFile(path: String, member: String)

    /// The connection file names a signature scheme that the kernel does not have.
    case unknownSignatureScheme(String)

    /// A socket cannot be bound to its address.
    case cannotBind(address: String, reason: String)

    /// ZeroMQ refuses to make a socket.
    case cannotOpenSocket(reason: String)

    /// The system refuses another thread.
    case cannotStartThread(String)

    /// The launcher that is to be told the kernel's ports does not answer.
    case notRegistered(address: String)

    /// The process may open no more files.
    case noDescriptor

    /// There are as many subshells as there may be.
    case tooManySubshells(limit: Int)
}

extension KernelError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadableConnectionFile(let path, let reason): "cannot read connection file \(path): \(reason)"
        case .foreignConnectionFile(let path):
            "connection file \(path) belongs to another user or can be written by others"
        case .invalidConnectionFile(let path, let member):
            "connection file \(path) has no valid \"\(member)\""
        case .unknownSignatureScheme(let scheme): "signature scheme \"\(scheme)\" is not supported"
        case .cannotBind(let address, let reason): "cannot bind \(address): \(reason)"
        case .cannotOpenSocket(let reason): "cannot open a socket: \(reason)"
        case .cannotStartThread(let name): "cannot start thread \(name)"
        case .notRegistered(let address): "the launcher at \(address) did not acknowledge the kernel's ports"
        case .noDescriptor: "too many open files"
        case .tooManySubshells(let limit): "there are \(limit) subshells already"
        }
    }
}
