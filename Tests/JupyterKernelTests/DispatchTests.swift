import JupyterKernel
import JupyterProtocol
import Testing

@Suite struct DispatchTests {
    private let client: PseudoClient

    init() throws { client = try PseudoClient() }

    @Test func startingIsTheFirstState() {
        #expect(client.received.first?.content["execution_state"] == "starting")
    }

    @Test func kernelInfoComesOnShellAndControl() {
        for channel in [RequestChannel.shell, .control] {
            let request = client.send("kernel_info_request", on: channel)
            let reply = client.reply(to: request)
            #expect(reply?.channel == channel)
            #expect(reply?.content["implementation"] == "scripted")
            #expect(
                client.published(for: request).map { $0.content["execution_state"] } == ["busy", "idle"])
        }
    }

    @Test func anUnknownRequestIsAnsweredNotIgnored() {
        let request = client.send("dance_request")
        let reply = client.reply(to: request)
        #expect(reply?.type == "dance_reply")
        #expect(reply?.content["status"] == "error")
    }

    @Test func aRequestWithoutItsMembersIsRefused() {
        let request = client.send("execute_request", [:])
        #expect(client.reply(to: request)?.content["ename"] == "InvalidRequest")
        let next = client.execute("print fine")
        #expect(client.reply(to: next)?.content["status"] == "ok")
    }

    @Test func completenessAndHelp() {
        let open = client.send("is_complete_request", ["code": "if x:"])
        #expect(client.reply(to: open)?.content["status"] == "incomplete")
        #expect(client.reply(to: open)?.content["indent"] == "  ")
        let missing = client.send("inspect_request", ["code": "nothing"])
        #expect(client.reply(to: missing)?.content["found"] == false)
        let found = client.send("inspect_request", ["code": "print"])
        #expect(client.reply(to: found)?.content["data"]?["text/plain"] == "help on print")
    }

    @Test func historyTailRangeAndSearch() throws {
        for code in ["print a", "result 2", "print a", "print b"] {
            _ = client.reply(to: client.execute(code))
        }
        func history(_ content: JSONObject) throws -> [JSONValue] {
            let reply = client.reply(to: client.send("history_request", content))
            return try #require(reply?.content["history"]?.arrayValue)
        }
        #expect(try history(["hist_access_type": "tail", "n": 2]) == [[1, 3, "print a"], [1, 4, "print b"]])
        #expect(
            try history(["hist_access_type": "range", "session": 0, "start": 2, "stop": 3, "output": true])
                == [[1, 2, ["result 2", "2"]]])
        #expect(try history(["hist_access_type": "search", "pattern": "pr*"]).count == 3)
        #expect(
            try history(["hist_access_type": "search", "pattern": "print ?", "unique": true])
                == [[1, 3, "print a"], [1, 4, "print b"]])
        #expect(try history(["hist_access_type": "search", "pattern": "[^p]*", "n": 5]).count == 1)
    }

    @Test func commsOpenCarryAndClose() throws {
        let opening = client.send("comm_open", ["comm_id": "c", "target_name": "echo", "data": [:]])
        _ = client.published(for: opening)
        let info = client.send("comm_info_request", ["target_name": "echo"])
        #expect(client.reply(to: info)?.content["comms"] == ["c": ["target_name": "echo"]])
        let carried = client.send("comm_msg", ["comm_id": "c", "data": ["n": 1]], buffers: [[9, 8]])
        let echo = try #require(client.published(for: carried).first { $0.type == "comm_msg" })
        #expect(echo.message.buffers == [[9, 8]])
        _ = client.published(for: client.send("comm_close", ["comm_id": "c"]))
        let empty = client.send("comm_info_request")
        #expect(client.reply(to: empty)?.content["comms"] == [:])
    }

    @Test func aCommToNobodyIsClosed() {
        let opening = client.send("comm_open", ["comm_id": "c", "target_name": "nobody"])
        #expect(client.published(for: opening).contains { $0.type == "comm_close" })
    }

    @Test func aCellOpensACommWithBuffers() {
        let cell = client.execute("comm w")
        let comm = client.published(for: cell).first { $0.type == "comm_open" }
        #expect(comm?.message.buffers == [[7]])
    }
}
