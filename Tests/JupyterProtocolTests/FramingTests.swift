import JupyterProtocol
import Testing

/// Frames as jupyter_client 8.10 makes them, with the key `secret` and hmac-sha256.
private let goldenFrames =
    [
        "client", "<IDS|MSG>", "79f7c2c93159ee66ea9df5f20a09b4a7e7f5b4a329995472fbd70bdd37706a93",
        #"{"msg_id":"m1","msg_type":"execute_request","username":"ada","session":"s1","date":"2024-01-02T03:04:05.000006Z","version":"5.4"}"#,
        "{}", #"{"cellId":"c1"}"#,
        #"{"code":"1+1","silent":false,"store_history":true,"user_expressions":{},"allow_stdin":true,"stop_on_error":true}"#,
    ].map { Array($0.utf8) } + [[0, 255, 1]]

@Suite struct FramingTests {
    private let framing: MessageFraming

    init() throws {
        framing = MessageFraming(signer: try MessageSigner(key: "secret"))
    }

    @Test func aClientsMessageIsRead() throws {
        let message = try framing.message(from: goldenFrames)
        #expect(message.identities == [Array("client".utf8)])
        #expect(message.header.messageID == "m1")
        #expect(message.header.messageType == "execute_request")
        #expect(message.header.version == "5.4")
        #expect(message.parentHeader.isEmpty)
        #expect(message.metadata["cellId"] == "c1")
        #expect(message.buffers == [[0, 255, 1]])
        let request = try ExecuteRequest(content: message.content)
        #expect(request.code == "1+1")
        #expect(request.storesHistory)
    }

    @Test func whatIsWrittenIsReadAlike() throws {
        var message = try framing.message(from: goldenFrames)
        message.identities = [[1], [2, 3]]
        #expect(try framing.message(from: framing.frames(of: message)) == message)
    }

    @Test func aChangedByteAnywhereIsRefused() {
        for frame in 2...6 {
            var frames = goldenFrames
            frames[frame][0] ^= 1
            #expect(throws: MessageError.invalidSignature) { try framing.message(from: frames) }
        }
    }

    @Test(arguments: ["", "00", "notasignature"])
    func aWrongSignatureIsRefused(signature: String) {
        var frames = goldenFrames
        frames[2] = Array(signature.utf8)
        #expect(throws: MessageError.invalidSignature) { try framing.message(from: frames) }
    }

    @Test func missingFramesAreNamed() {
        #expect(throws: MessageError.missingDelimiter) { try framing.message(from: [[1], [2]]) }
        #expect(throws: MessageError.missingDelimiter) { try framing.message(from: []) }
        for count in 0..<5 {
            #expect(throws: MessageError.missingFrames(count: count)) {
                try framing.message(from: Array(goldenFrames[1..<(2 + count)]))
            }
        }
    }

    @Test func withoutAKeyNothingIsSigned() throws {
        let open = MessageFraming(signer: try MessageSigner(key: ""))
        let message = try open.message(from: goldenFrames)
        #expect(open.frames(of: message)[2] == [])
    }

    @Test func jsonThatIsNoObjectIsRefused() throws {
        let open = MessageFraming(signer: try MessageSigner(key: ""))
        var frames = goldenFrames
        frames[6] = Array("[1]".utf8)
        #expect(throws: MessageError.notAnObject(frame: "content")) { try open.message(from: frames) }
        frames[3] = Array(#"{"msg_type":"x"}"#.utf8)
        #expect(throws: MessageError.invalidField("msg_id", in: "header")) { try open.message(from: frames) }
    }

    // The values are Python's: hmac.new(b"key", b"abcd", name).hexdigest()
    @Test(arguments: [
        ("hmac-md5", "660045f6b6082f2123dd1d4c56398712"), ("hmac-sha1", "cf9c255c008d12d46771fce1333926dd4194e798"),
        ("hmac-sha256", "2a31ec0ee8d878c9eece9fb0df79b3b90b2256240163aa5ee50d176d3d1121f8"),
        (
            "hmac-sha384",
            "5998d18575a1748b235dc41b6aca9652bdc508ea8b9e7df21def9e33088b29ffe3662a57066c0c067b9e9a055832fd7e"
        ),
        (
            "hmac-sha512",
            "4c8e5ab0ebf28bd7d54d86fceb1c15e36517ba1522d3b30485d8af148238771c5e046821c457a399db9c936a1e2b9c2f370688ced9968e78a6a7ca678e6d3e84"
        ),
    ])
    func everySchemeSignsAsPythonDoes(scheme: String, expected: String) throws {
        let signer = try MessageSigner(key: "key", scheme: scheme)
        let signature = signer.signature(of: ["a", "b", "c", "d"].map { Array($0.utf8) })
        #expect(String(decoding: signature, as: UTF8.self) == expected)
    }

    @Test(arguments: ["sha256", "hmac-", "hmac-whirlpool", ""])
    func anUnknownSchemeIsRefused(scheme: String) {
        #expect(throws: MessageError.unknownSignatureScheme(scheme)) {
            try MessageSigner(key: "key", scheme: scheme)
        }
    }

    @Test func aRecordedMessageIsNotAdmittedTwice() {
        var replays = ReplayGuard(capacity: 2)
        let admitted = [[1], [1], [2], [3], [3], [], []].map { replays.admits($0) }
        #expect(admitted == [true, false, true, true, false, true, true])
    }
}
