import JupyterProtocol
import Testing

/// What must work while a cell runs.
@Suite struct ConcurrencyTests {
    private let client: PseudoClient
    private let cell: String

    init() throws {
        client = try PseudoClient()
        cell = client.execute("spin")
        _ = client.wait { [cell] in $0.parent == cell && $0.type == "execute_input" }
    }

    @Test(arguments: [
        "kernel_info_request", "history_request", "comm_info_request", "usage_request",
    ])
    func factsAreTold(type: String) {
        let request = client.send(type, on: .control)
        #expect(client.reply(to: request)?.content["execution_count"] == nil)
        #expect(client.reply(to: request)?.channel == .control)
        client.interrupt()
    }

    @Test(arguments: ["complete_request", "inspect_request", "is_complete_request"])
    func codeIsExplainedAtASafePoint(type: String) {
        let request = client.send(type, ["code": "pri"])
        #expect(client.reply(to: request) != nil)
        #expect(client.received.contains { $0.parent == cell && $0.type == "execute_reply" } == false)
        client.interrupt()
    }

    @Test func theCellIsShownBusyAgainAfterAnAnswerBesideIt() {
        let request = client.send("kernel_info_request", on: .control)
        _ = client.published(for: request)
        let states = client.received.filter { $0.type == "status" }
        #expect(states.last?.parent == cell)
        #expect(states.last?.content["execution_state"] == "busy")
        client.interrupt()
    }

    @Test func anInterruptEndsTheCellAndNotTheNext() {
        let request = client.send("interrupt_request", on: .control)
        #expect(client.reply(to: request)?.content["status"] == "ok")
        #expect(client.reply(to: cell)?.content["ename"] == "KeyboardInterrupt")
        client.interrupt()
        let next = client.execute("print fine")
        #expect(client.reply(to: next)?.content["status"] == "ok")
    }

    @Test func shutdownIsAnsweredAndEnds() {
        let request = client.send("shutdown_request", ["restart": true], on: .control)
        #expect(client.reply(to: request)?.content["restart"] == true)
        #expect(client.endings == [.exit])
        client.interrupt()
    }
}
