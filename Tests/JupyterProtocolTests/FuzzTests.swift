import JupyterProtocol
import Testing

/// Random damage, the same on every run: nothing may trap, and nothing damaged may pass.
@Suite struct FuzzTests {
    /// Xorshift: small, fast and repeatable.
    private struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private let framing: MessageFraming
    private let whole: [[UInt8]]

    init() throws {
        framing = MessageFraming(signer: try MessageSigner(key: "secret"))
        let header = MessageHeader(
            messageID: "m", session: "s", username: "u", date: "2024-01-01T00:00:00Z",
            messageType: "execute_request")
        let content: JSONObject = ["code": "print('é\\n')", "silent": false, "n": -1.5e3, "list": [1, [2, [nil]]]]
        whole = framing.frames(
            of: Message(identities: [[0, 1]], header: header, metadata: ["k": "v"], content: content))
    }

    private func damaged(_ frames: [[UInt8]], by generator: inout SeededGenerator) -> [[UInt8]] {
        var frames = frames
        for _ in 0...Int.random(in: 0...2, using: &generator) {
            guard let index = frames.indices.randomElement(using: &generator) else { break }
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: frames.remove(at: index)
            case 1: frames.insert(frames[index], at: index)
            case 2: frames.swapAt(index, frames.indices.randomElement(using: &generator) ?? index)
            case 3: frames[index] = Array(frames[index].prefix(Int.random(in: 0...20, using: &generator)))
            case 4:
                if let byte = frames[index].indices.randomElement(using: &generator) {
                    frames[index][byte] = UInt8.random(in: 0...255, using: &generator)
                }
            default:
                frames[index] = (0..<Int.random(in: 0..<50, using: &generator)).map { _ in
                    UInt8.random(in: 0...255, using: &generator)
                }
            }
        }
        return frames
    }

    @Test func damagedMessagesAreRefused() {
        var generator = SeededGenerator(state: 0x9E37_79B9_7F4A_7C15)
        var passed = 0
        for _ in 0..<50_000 {
            let frames = damaged(whole, by: &generator)
            guard let message = try? framing.message(from: frames) else { continue }
            // What still passes was only damaged outside of what the signature covers.
            let covered = Array(frames.dropFirst(message.identities.count).prefix(6))
            if covered != Array(whole[1...].prefix(6)) { passed += 1 }
        }
        #expect(passed == 0)
    }

    @Test func damagedJSONNeverTrapsAndReadsAlikeAfterWriting() throws {
        var generator = SeededGenerator(state: 42)
        let open = MessageFraming(signer: try MessageSigner(key: ""))
        for _ in 0..<50_000 {
            for frame in damaged(whole, by: &generator) {
                guard let value = try? JSONValue(parsing: frame) else { continue }
                let again = try JSONValue(parsing: value.serialized)
                #expect(again.serialized == value.serialized)
            }
            _ = try? open.message(from: damaged(whole, by: &generator))
        }
    }
}
