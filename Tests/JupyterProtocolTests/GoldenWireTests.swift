import Foundation
import JupyterProtocol
import Testing

/// Messages that the real jupyter_client has written (Tests/Oracles/Wires): read as they are meant, and written so that
/// the same signature comes out.
@Suite struct GoldenWireTests {
    /// One message of the file.
    struct Wire: Sendable, CustomTestStringConvertible {
        let scheme: String
        let key: String
        let frames: [[UInt8]]
        let type: String
        let id: String
        let subshell: String?
        let content: JSONValue
        let metadata: JSONValue
        let buffers: [[UInt8]]

        var testDescription: String { "\(id) \(type) \(scheme)" }

        init(_ value: JSONValue) throws {
            func text(_ name: String) throws -> String { try #require(value[name]?.stringValue) }
            func bytes(_ name: String) throws -> [[UInt8]] {
                try #require(value[name]?.arrayValue).map { try GoldenWireTests.bytes(#require($0.stringValue)) }
            }
            scheme = try text("scheme")
            key = try text("key")
            frames = try bytes("frames")
            type = try text("type")
            id = try text("id")
            subshell = value["subshell"]?.stringValue
            content = try #require(value["content"])
            metadata = try #require(value["metadata"])
            buffers = try bytes("buffers")
        }
    }

    static func bytes(_ hexadecimal: String) throws -> [UInt8] {
        let digits = Array(hexadecimal.utf8)
        return try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16))
        }
    }

    static let wires: [Wire] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Oracles/Wires/wires.json")
        let text = (try? Data(contentsOf: file)) ?? Data()
        let value = try? JSONValue(parsing: Array(text))
        return (value?.arrayValue ?? []).compactMap { try? Wire($0) }
    }()

    @Test func thereIsOneOfEachKind() {
        #expect(Self.wires.count == 52)
        #expect(Set(Self.wires.map(\.scheme)) == Set(MessageSigner.schemes))
    }

    @Test(arguments: wires)
    func isReadAsItIsMeant(_ wire: Wire) throws {
        let framing = MessageFraming(signer: try MessageSigner(key: wire.key, scheme: wire.scheme))
        let message = try framing.message(from: wire.frames)
        #expect(message.header.messageType == wire.type)
        #expect(message.header.messageID == wire.id)
        #expect(message.header.subshellID == wire.subshell)
        #expect(JSONValue.object(message.content) == wire.content)
        #expect(JSONValue.object(message.metadata) == wire.metadata)
        #expect(message.buffers == wire.buffers)
        #expect(message.identities == [Array("client".utf8) + [0, 0xFF]])
    }

    @Test(arguments: wires)
    func isWrittenSoThatItIsReadAlike(_ wire: Wire) throws {
        let framing = MessageFraming(signer: try MessageSigner(key: wire.key, scheme: wire.scheme))
        let message = try framing.message(from: wire.frames)
        #expect(try framing.message(from: framing.frames(of: message)) == message)
    }

    @Test(arguments: wires.filter { !$0.key.isEmpty })
    func isRefusedUnderAnotherKey(_ wire: Wire) throws {
        let framing = MessageFraming(signer: try MessageSigner(key: wire.key + "x", scheme: wire.scheme))
        #expect(throws: MessageError.invalidSignature) { try framing.message(from: wire.frames) }
    }
}
