/// Turns messages into the frames of a ZeroMQ message and back.
///
/// Source: messaging specification, "The wire protocol": identities, `<IDS|MSG>`,
/// signature, header, parent header, metadata, content, then any number of buffers.
public struct MessageFraming: Sendable {
    /// The frame between identities and message.
    public static let delimiter = Array("<IDS|MSG>".utf8)

    /// Signs and checks.
    public let signer: MessageSigner

    /// Framing with the signer of a connection.
    public init(signer: MessageSigner) { self.signer = signer }

    /// The frames of a message.
    public func frames(of message: Message) -> [[UInt8]] {
        let body = [
            JSONValue.object(message.header.json).serialized,
            JSONValue.object(message.parentHeader).serialized,
            JSONValue.object(message.metadata).serialized,
            JSONValue.object(message.content).serialized,
        ]
        var frames = message.identities
        frames.reserveCapacity(frames.count + 6 + message.buffers.count)
        frames.append(Self.delimiter)
        frames.append(signer.signature(of: body))
        frames += body
        frames += message.buffers
        return frames
    }

    /// The message in these frames.
    ///
    /// The signature is checked before a byte of JSON is read.
    ///
    /// - Throws: ``MessageError`` that says which frame is wrong.
    public func message(from frames: [[UInt8]]) throws(MessageError) -> Message {
        guard let mark = frames.firstIndex(of: Self.delimiter) else { throw .missingDelimiter }
        let rest = frames[(mark + 1)...]
        guard rest.count >= 5 else { throw .missingFrames(count: rest.count) }
        let body = rest[(mark + 2)..<(mark + 6)]
        guard signer.isValid(frames[mark + 1], of: body) else { throw .invalidSignature }
        return Message(
            identities: Array(frames[..<mark]),
            header: try MessageHeader(json: object(frames[mark + 2], "header")),
            parentHeader: try object(frames[mark + 3], "parent_header"),
            metadata: try object(frames[mark + 4], "metadata"),
            content: try object(frames[mark + 5], "content"),
            buffers: Array(frames[(mark + 6)...]))
    }

    private func object(_ bytes: [UInt8], _ frame: String) throws(MessageError) -> JSONObject {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes)
        } catch {
            throw .invalidJSON(frame: frame, error)
        }
        guard let object = value.objectValue else { throw .notAnObject(frame: frame) }
        return object
    }
}
