import CZeroMQ
import Glibc

/// The ZeroMQ context of the process.
final class ZeroMQContext: @unchecked Sendable {
    fileprivate let raw: UnsafeMutableRawPointer

    init() throws(KernelError) {
        guard let raw = zmq_ctx_new() else { throw .cannotOpenSocket(reason: zeroMQReason()) }
        self.raw = raw
    }

    /// Ends the context; waits for the sockets' last messages as long as they linger.
    func terminate() {
        while zmq_ctx_term(raw) != 0, errno == EINTR {}
    }
}

/// A ZeroMQ socket. It belongs to the one thread that uses it.
final class ZeroMQSocket: @unchecked Sendable {
    /// The kinds of socket that a kernel binds.
    enum Kind {
        case router, reply, publisher, request

        fileprivate var code: Int32 {
            switch self {
            case .router: ZMQ_ROUTER
            case .reply: ZMQ_REP
            case .publisher: ZMQ_XPUB
            case .request: ZMQ_REQ
            }
        }
    }

    fileprivate let raw: UnsafeMutableRawPointer

    /// Where it is bound, or connected.
    private(set) var address: String

    /// Opens a socket and binds it.
    ///
    /// - Parameters:
    ///   - listener: a socket that listens at the address already, to be taken over.
    ///   - curve: the keys by which it encrypts.
    /// - Throws: ``KernelError/cannotBind(address:reason:)`` when the address is taken.
    init(
        _ kind: Kind, in context: ZeroMQContext, boundTo address: String, listener: Int32? = nil,
        curve: CurveKeys? = nil
    ) throws(KernelError) {
        guard let raw = zmq_socket(context.raw, kind.code) else {
            throw .cannotOpenSocket(reason: zeroMQReason())
        }
        self.raw = raw
        self.address = address
        set(ZMQ_LINGER, 500)
        // A slow front end must not lose replies or output.
        set(ZMQ_SNDHWM, 0)
        if let listener { set(ZMQ_USE_FD, listener) }
        switch kind {
        case .router:
            set(ZMQ_ROUTER_HANDOVER, 1)
            // Sending says so when the peer is not there; nothing else changes, as no send ever waits.
            set(ZMQ_ROUTER_MANDATORY, 1)
        // A subscription counts only once the welcome can follow it.
        case .publisher: set(ZMQ_XPUB_MANUAL, 1)
        case .reply, .request: break
        }
        if let curve { encrypt(with: curve) }
        guard zmq_bind(raw, address) == 0 else {
            let reason = zeroMQReason()
            zmq_close(raw)
            throw .cannotBind(address: address, reason: reason)
        }
        // Where the port was left open, it is known only now.
        if address.hasSuffix("*") { self.address = lastEndpoint }
    }

    /// Opens a socket that asks the one at an address, within so many milliseconds.
    init(asking address: String, in context: ZeroMQContext, milliseconds: Int32) throws(KernelError) {
        guard let raw = zmq_socket(context.raw, Kind.request.code) else {
            throw .cannotOpenSocket(reason: zeroMQReason())
        }
        self.raw = raw
        self.address = address
        set(ZMQ_LINGER, 0)
        set(ZMQ_RCVTIMEO, milliseconds)
        set(ZMQ_SNDTIMEO, milliseconds)
        guard zmq_connect(raw, address) == 0 else {
            let reason = zeroMQReason()
            zmq_close(raw)
            throw .cannotOpenSocket(reason: reason)
        }
    }

    private func encrypt(with keys: CurveKeys) {
        set(ZMQ_CURVE_SERVER, 1)
        // With the zero behind it, as keys in text are told from keys in bytes.
        zmq_setsockopt(raw, ZMQ_CURVE_PUBLICKEY, keys.publicKey, 41)
        zmq_setsockopt(raw, ZMQ_CURVE_SECRETKEY, keys.secretKey, 41)
    }

    /// The TCP port that the socket is bound to; 0 for other transports.
    var port: Int { address.hasPrefix("tcp:") ? Int(address.split(separator: ":").last ?? "") ?? 0 : 0 }

    private var lastEndpoint: String {
        var endpoint = [CChar](repeating: 0, count: 256)
        var length = endpoint.count
        guard zmq_getsockopt(raw, ZMQ_LAST_ENDPOINT, &endpoint, &length) == 0 else { return address }
        return String(decoding: endpoint.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Closes the socket; its last messages go out in the background.
    func close() { zmq_close(raw) }

    /// The next message's frames; nil when none is waiting.
    ///
    /// - Parameter waits: waits for one as long as the socket's limit says.
    func receive(waits: Bool = false) -> [[UInt8]]? {
        var frames: [[UInt8]] = []
        var part = zmq_msg_t()
        while true {
            zmq_msg_init(&part)
            defer { zmq_msg_close(&part) }
            while zmq_msg_recv(&part, raw, waits ? 0 : ZMQ_DONTWAIT) < 0 {
                guard errno == EINTR else { return nil }
            }
            let bytes = UnsafeRawBufferPointer(start: zmq_msg_data(&part), count: zmq_msg_size(&part))
            frames.append(Array(bytes))
            if zmq_msg_more(&part) == 0 { return frames }
        }
    }

    /// Sends the frames as one message; false when the peer is gone.
    @discardableResult
    func send(_ frames: [[UInt8]]) -> Bool {
        for (index, frame) in frames.enumerated() {
            let flags = index + 1 < frames.count ? ZMQ_SNDMORE : 0
            while zmq_send(raw, frame, frame.count, flags) < 0 {
                guard errno == EINTR else { return false }
            }
        }
        return true
    }

    /// Lets the subscriber whose request was received last have a topic, or takes it away.
    func setSubscription(_ topic: [UInt8], isOn: Bool) {
        zmq_setsockopt(raw, isOn ? ZMQ_SUBSCRIBE : ZMQ_UNSUBSCRIBE, topic, topic.count)
    }

    private func set(_ option: Int32, _ value: Int32) {
        var value = value
        zmq_setsockopt(raw, option, &value, MemoryLayout<Int32>.size)
    }
}

/// Waits for sockets and descriptors of one thread.
struct ZeroMQPoll {
    private var items: [zmq_pollitem_t]

    /// Waits for messages on sockets, then for descriptors to become readable.
    init(sockets: [ZeroMQSocket], descriptors: [Int32]) {
        items = sockets.map { zmq_pollitem_t(socket: $0.raw, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0) }
        items += descriptors.map { zmq_pollitem_t(socket: nil, fd: $0, events: Int16(ZMQ_POLLIN), revents: 0) }
    }

    /// Waits at most `milliseconds`, or for ever when that is nil.
    mutating func wait(milliseconds: Int?) {
        zmq_poll(&items, Int32(items.count), milliseconds ?? -1)
    }
}

private func zeroMQReason() -> String { String(cString: zmq_strerror(zmq_errno())) }
