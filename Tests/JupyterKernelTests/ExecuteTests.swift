import JupyterProtocol
import Testing

@Suite struct ExecuteTests {
    private let client: PseudoClient

    init() throws { client = try PseudoClient() }

    @Test func aCellIsBusyThenItsOutputThenIdle() throws {
        let cell = client.execute("print hello\nwarn careful\nresult 4")
        let types = client.published(for: cell).map { $0.content["execution_state"]?.stringValue ?? $0.type }
        #expect(types == ["busy", "execute_input", "stream", "stream", "execute_result", "idle"])
        let reply = try #require(client.reply(to: cell))
        #expect(reply.content["status"] == "ok")
        #expect(reply.content["execution_count"] == 1)
        #expect(reply.message.identities == [[1, 2]])
    }

    @Test func anErrorIsPublishedOnce() throws {
        let cell = client.execute("fail badly")
        let errors = client.published(for: cell).filter { $0.type == "error" }
        #expect(errors.count == 1)
        #expect(errors.first?.content["ename"] == "Failure")
        #expect(client.reply(to: cell)?.content["evalue"] == "badly")
    }

    @Test func anErrorAbortsTheCellsBehindIt() {
        let slow = client.execute("spin")
        let waiting = client.execute("print never")
        _ = client.wait { $0.parent == slow && $0.type == "execute_input" }
        client.interrupt()
        #expect(client.reply(to: waiting)?.content["status"] == "abort")
        #expect(!client.published(for: waiting).contains { $0.type == "stream" })
        let next = client.execute("print again")
        #expect(client.reply(to: next)?.content["status"] == "ok")
    }

    @Test func withoutStopOnErrorTheNextCellRuns() {
        let slow = client.execute("spin", ["stop_on_error": false])
        let waiting = client.execute("print still")
        _ = client.wait { $0.parent == slow && $0.type == "execute_input" }
        client.interrupt()
        #expect(client.reply(to: waiting)?.content["status"] == "ok")
    }

    @Test func silentAndForgottenCellsDoNotCount() {
        let silent = client.execute("result 1", ["silent": true])
        #expect(client.published(for: silent).map(\.type) == ["status", "status"])
        let forgotten = client.execute("print x", ["store_history": false])
        #expect(client.reply(to: forgotten)?.content["execution_count"] == 1)
        let counted = client.execute("print x")
        #expect(client.reply(to: counted)?.content["execution_count"] == 1)
    }

    @Test func userExpressionsFailOneByOne() throws {
        let cell = client.execute("print x", ["user_expressions": ["a": "good", "b": "bad"]])
        let values = try #require(client.reply(to: cell)?.content["user_expressions"])
        #expect(values["a"]?["data"]?["text/plain"] == "good")
        #expect(values["b"]?["status"] == "error")
    }

    @Test func displaysAreUpdatedByName() throws {
        let cell = client.execute("display a\nupdate b\nclear later")
        let messages = client.published(for: cell)
        #expect(messages[2].content["transient"]?["display_id"] == "d")
        #expect(messages[3].type == "update_display_data")
        #expect(messages[4].content["wait"] == true)
    }

    @Test func pagesTravelInTheReply() {
        let cell = client.execute("page help")
        let payload = client.reply(to: cell)?.content["payload"]?.arrayValue?.first
        #expect(payload?["source"] == "page")
        #expect(payload?["data"]?["text/plain"] == "help")
    }

    @Test func inputIsAskedAndAnswered() throws {
        let cell = client.execute("ask name?")
        let question = try #require(client.wait { $0.type == "input_request" })
        #expect(question.channel == .stdin)
        #expect(question.content["prompt"] == "name?")
        client.send("input_reply", ["value": "Ada"], on: .stdin)
        #expect(client.published(for: cell).contains { $0.content["text"] == "Ada" })
    }

    @Test func aLateAnswerIsNotTheNextCells() throws {
        client.send("input_reply", ["value": "stale"], on: .stdin)
        let cell = client.execute("ask name?")
        _ = try #require(client.wait { $0.type == "input_request" })
        client.send("input_reply", ["value": "fresh"], on: .stdin)
        #expect(client.published(for: cell).contains { $0.content["text"] == "fresh" })
    }

    @Test func inputCanBeForbiddenAndInterrupted() throws {
        let forbidden = client.execute("ask name?", ["allow_stdin": false])
        #expect(client.reply(to: forbidden)?.content["ename"] == "notAllowed")
        let interrupted = client.execute("ask name?")
        _ = try #require(client.wait { $0.type == "input_request" })
        client.send("interrupt_request", on: .control)
        #expect(client.reply(to: interrupted)?.content["ename"] == "interrupted")
    }

    @Test func aCellCanRestartTheKernelOnceItIsAnswered() {
        let cell = client.execute("restart")
        _ = client.published(for: cell)
        #expect(client.reply(to: cell)?.content["status"] == "ok")
        _ = client.wait { _ in !client.endings.isEmpty }
        #expect(client.endings == [.restartInPlace])
    }
}
